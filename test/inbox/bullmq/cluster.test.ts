import { Cluster, Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hasRedis, type RedisServer, startRedis } from '../../support/redis.js'
import { closeAll, idOf, node, until } from './bench.js'

const isThere = await hasRedis('inbox on a Redis cluster')

describe.skipIf(!isThere)('an inbox on clients of the user', { timeout: 300_000 }, () => {
  let redis: RedisServer
  beforeAll(async () => {
    redis = await startRedis({ args: ['--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1'] })
    const client = new Redis(redis.url)
    await client.call('CLUSTER', 'ADDSLOTSRANGE', '0', '16383')
    await until(async () => String(await client.call('CLUSTER', 'INFO')).includes('cluster_state:ok'))
    client.disconnect()
  }, 300_000)
  afterEach(closeAll)
  afterAll(() => redis?.stop())

  it.each(['a cluster', 'a client'])('works on %s, whose keys lie in one slot, and leaves it open', async (kind) => {
    const client = kind === 'a cluster' ? new Cluster([{ host: '127.0.0.1', port: redis.port }]) : new Redis(redis.url)
    try {
      const prefix = kind === 'a cluster' ? 'one' : 'two'
      let fails = true
      const one = node({
        url: client,
        prefix,
        safe: true,
        retry: { tries: 1 },
        handler: ({ source }) => (source === 'bad' && fails ? Promise.reject(new Error('no')) : 'hello'),
      })
      const other = node({ url: client, prefix, safe: true, handler: () => 'hello' })
      const answer = await one.deliver('a')
      expect(answer.body).toContain('<Encrypt>')
      expect(await other.deliver('a')).toEqual(answer)
      await one.deliver('bad')
      await until(async () => (await one.inbox.get(idOf('bad')))?.state !== 'received')
      fails = false
      if ((await one.inbox.get(idOf('bad')))?.state === 'dead') await expect(one.inbox.replay(idOf('bad'))).resolves.toMatchObject({ state: 'done' })
      expect(await one.inbox.erase('wx0123456789abcdef', 'a')).toBe(1)
      await one.close()
      await other.close()
      expect(await client.ping()).toBe('PONG')
    } finally {
      client.disconnect()
    }
  })
})
