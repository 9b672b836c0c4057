import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hasRedis, type RedisServer, startRedis } from '../../support/redis.js'
import { closeAll, idOf, node, until } from './bench.js'

const isThere = await hasRedis('inbox on Redis: answers')

describe.skipIf(!isThere)('answers of an inbox on Redis', { timeout: 300_000 }, () => {
  let redis: RedisServer
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterEach(closeAll)
  afterAll(() => redis?.stop())
  let count = 0
  const prefix = () => {
    count += 1
    return `test-${count}`
  }

  it('gives each delivery of a push the same answer, and runs its handler once', async () => {
    const one = node({ url: redis.url, prefix: prefix(), safe: true, handler: () => 'hello' })
    const first = await one.deliver('a')
    expect(first).toMatchObject({ status: 200, type: 'application/xml; charset=utf-8' })
    expect(await one.deliver('a')).toEqual(first)
    expect(one.runs).toEqual(['a:1'])
    expect(one.inbox.stats()).toMatchObject({ pushes: 1, repeats: 1, done: 1, unavailable: 0 })
  })

  it('gives deliveries on two nodes the same bytes while the handler runs and after it', async () => {
    const name = prefix()
    const handler = () => pause(200).then(() => 'hello')
    const nodes = [node({ url: redis.url, prefix: name, safe: true, handler }), node({ url: redis.url, prefix: name, safe: true, handler })] as const
    await Promise.all(nodes.map((each) => each.deliver('warm')))
    const [first, second] = await Promise.all([nodes[0].deliver('a'), pause(50).then(() => nodes[1].deliver('a'))])
    expect(first.body).toContain('<Encrypt>')
    expect(second).toEqual(first)
    expect(await nodes[1].deliver('a')).toEqual(first)
    expect([...nodes[0].runs, ...nodes[1].runs].filter((run) => run.startsWith('a'))).toEqual(['a:1'])
  })

  it('waits at the receiving node for a run on another', async () => {
    const name = prefix()
    const busy = node({ url: redis.url, prefix: name, concurrency: 1, handler: () => pause(600).then(() => 'slow') })
    const all = [busy.deliver('x')]
    await until(() => busy.runs.length === 1)
    const other = node({ url: redis.url, prefix: name, concurrency: 1, handler: () => 'quick' })
    await until(() =>
      other.inbox.status().then(
        () => true,
        () => false,
      ),
    )
    const answer = await busy.deliver('y')
    expect(answer.body).toContain('quick')
    expect(other.runs).toEqual(['y:1'])
    expect((await Promise.all(all))[0]?.body).toContain('slow')
  })

  it('answers success at the deadline, on every further delivery, and lets the handler go on', async () => {
    const one = node({ url: redis.url, prefix: prefix(), deadlineMs: 800, handler: () => pause(1500).then(() => 'too late') })
    expect(await one.deliver('a')).toMatchObject({ status: 200, body: 'success' })
    expect(await one.deliver('a')).toMatchObject({ status: 200, body: 'success' })
    const done = await until(async () => {
      const record = await one.inbox.get(idOf('a'))
      return record?.state === 'done' ? record : undefined
    })
    expect(done).toMatchObject({ attempt: 1, late: { refused: 'no-api' }, answer: { body: 'success' } })
    expect(await one.deliver('a')).toMatchObject({ body: 'success' })
    expect(one.runs).toEqual(['a:1'])
    expect(one.inbox.stats().late).toBe(1)
  })
})
