import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hasRedis, type RedisServer, startRedis } from '../../support/redis.js'
import { closeAll, node } from './bench.js'

const isThere = await hasRedis('inbox on Redis: first moments')

/** A job that is in the queue before its push is recorded must not be taken for one whose push is gone: the push would stand there, and nothing run it. */
describe.skipIf(!isThere)('a push that comes', { timeout: 300_000 }, () => {
  let redis: RedisServer
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterEach(closeAll)
  afterAll(() => redis?.stop())

  it('before the process has a line to Redis is run as soon as there is one', async () => {
    const answers = new Map<string, number>()
    for (let life = 0; life < 40; life += 1) {
      const one = node({ url: redis.url, prefix: `life-${life}`, deadlineMs: 4500, handler: () => 'run' })
      for (const { body } of await Promise.all(['a', 'b', 'c', 'd', 'e'].map((fan) => one.deliver(fan)))) {
        const said = body.includes('run') ? 'run' : body
        answers.set(said, (answers.get(said) ?? 0) + 1)
      }
      await closeAll()
    }
    expect([...answers]).toEqual([['run', 200]])
  })

  it('when Redis has forgotten our scripts is run at once all the same', async () => {
    const client = new Redis(redis.url)
    const one = node({ url: redis.url, prefix: 'flushed', deadlineMs: 4500, handler: () => 'run' })
    const answers: string[] = []
    for (let round = 0; round < 40; round += 1) {
      await client.script('FLUSH')
      answers.push(...(await Promise.all(['a', 'b', 'c'].map((fan) => one.deliver(`${fan}${round}`)))).map(({ body }) => body))
    }
    client.disconnect()
    expect(answers.filter((body) => !body.includes('run'))).toEqual([])
  })
})
