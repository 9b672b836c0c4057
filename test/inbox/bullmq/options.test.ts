import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { loadDrivers } from '../../../src/inbox/bullmq/drivers.js'
import { readDurability } from '../../../src/inbox/bullmq/durability.js'
import { bullmqInbox } from '../../../src/inbox/bullmq/index.js'
import { hasRedis, type RedisServer, startRedis } from '../../support/redis.js'
import { closeAll, node, until } from './bench.js'

describe('options of an inbox on Redis', () => {
  const wrong: readonly [option: string, options: object][] = [
    ['connection', {}],
    ['connection', { connection: '' }],
    ['connection', { connection: 6379 }],
    ['maxWait', { maxWait: 1 }],
    ['connection.keyPrefix', { connection: { keyPrefix: 'x' } }],
    ['prefix', { prefix: '' }],
    ['prefix', { prefix: '{a}' }],
    ['concurrency', { concurrency: 0 }],
    ['keepMs', { keepMs: 1000 }],
    ['keepDeadMs', { keepDeadMs: Number.NaN }],
    ['maxDone', { maxDone: 0.5 }],
    ['maxWaiting', { maxWaiting: -1 }],
    ['lockMs', { lockMs: 1000 }],
    ['workMs', { workMs: 0 }],
    ['retry.tries', { retry: { tries: 0 } }],
  ]
  it.each(wrong)('refuses a wrong %s', (field, options) => {
    const given = { connection: 'redis://127.0.0.1:1', ...options }
    expect(() => bullmqInbox(Object(field === 'connection' ? options : given))).toThrow(expect.objectContaining({ code: 'configuration', field }))
  })

  it.each(['localhost:6398', '127.0.0.1', '6398', '//localhost:6398', 'http://localhost:6398', 'redis://localhost:port'])(
    'refuses %s, of which ioredis would make something',
    (connection) => {
      expect(() => bullmqInbox({ connection })).toThrow(/^connection is no URL of a Redis\. It looks like redis:\/\/localhost:6379/)
    },
  )

  it.each(['redis://localhost', 'rediss://user:pass@example.com:6380/1', 'redis://[::1]:6379?family=6', '/run/redis.sock'])('takes %s', (connection) => {
    expect(() => bullmqInbox({ connection })).not.toThrow()
  })

  it("refuses order: 'sender' and says why", () => {
    expect(() => bullmqInbox(Object({ connection: 'redis://127.0.0.1:1', order: 'sender' }))).toThrow(
      /order can't be kept here: BullMQ's queues have no lane for each fan/,
    )
  })

  it.each(['bullmq', 'ioredis'])('says how to get %s where it is missing', (missing) => {
    const load = (name: string) => {
      if (name === missing) throw Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' })
      return {}
    }
    expect(() => loadDrivers(load)).toThrow(new RegExp(`needs the package ${missing}, which is not installed. Run .npm install bullmq ioredis.`))
  })

  it('says that a package is there and could not be loaded', () => {
    const load = () => {
      throw new Error('it is broken')
    }
    expect(() => loadDrivers(load)).toThrow('could not load the package bullmq')
  })

  it('refuses filters and options of a replay that it does not know', async () => {
    const inbox = bullmqInbox({ connection: 'redis://127.0.0.1:1' })
    const refused = (field: string) => ({ code: 'configuration', field })
    await expect(inbox.list(Object({ stat: 'dead' }))).rejects.toMatchObject(refused('stat'))
    await expect(inbox.replayAll(Object({ stat: 'dead' }))).rejects.toMatchObject(refused('stat'))
    await expect(inbox.replay('id', Object({ replies: true }))).rejects.toMatchObject(refused('replies'))
  })

  it('opens no connection before an account uses it', () => {
    expect(bullmqInbox({ connection: 'redis://127.0.0.1:1' }).stats()).toEqual({
      pushes: 0,
      repeats: 0,
      done: 0,
      failed: 0,
      dead: 0,
      late: 0,
      unavailable: 0,
      active: 0,
    })
  })
})

const isThere = await hasRedis('inbox on Redis: durability')

describe.skipIf(!isThere)('durability of Redis', { timeout: 300_000 }, () => {
  let redis: RedisServer
  let client: Redis
  beforeAll(async () => {
    redis = await startRedis({ durable: true, args: ['--maxmemory-policy', 'noeviction'] })
    client = new Redis(redis.url)
  })
  afterEach(closeAll)
  afterAll(async () => {
    client?.disconnect()
    await redis?.stop()
  })

  it('is silent where nothing is weak', async () => {
    expect(await readDurability(client)).toEqual({ weak: [], unknown: [] })
    const one = node({ url: redis.url, handler: () => 'hi' })
    await one.deliver('a')
    expect((await one.inbox.status()).redis).toEqual({ weak: [], unknown: [] })
    expect(one.log.at('warn')).toEqual([])
  })

  it.each([
    ['appendfsync', 'everysec', 'always'],
    ['maxmemory-policy', 'allkeys-lru', 'noeviction'],
    ['appendonly', 'no', 'yes'],
  ])('says once that %s is %s', async (setting, weak, good) => {
    await client.config('SET', setting, weak)
    try {
      const one = node({ url: redis.url, handler: () => 'hi' })
      const status = await until(async () => {
        const { redis: known } = await one.inbox.status()
        return known.weak ? known : undefined
      })
      expect(status.weak).toHaveLength(1)
      expect(one.log.at('warn').filter((line) => line.includes(setting))).toHaveLength(1)
    } finally {
      await client.config('SET', setting, good)
    }
  })

  it('says what it could not look at where CONFIG is forbidden', async () => {
    await client.acl('SETUSER', 'plain', 'on', '>word', '~*', '&*', '+@all', '-config')
    const one = node({ url: `redis://plain:word@127.0.0.1:${redis.port}`, handler: () => 'hi' })
    await until(() => one.log.at('warn').some((line) => line.includes('CONFIG is forbidden')))
    expect((await one.inbox.status()).redis).toEqual({ weak: [], unknown: ['appendfsync'] })
    expect(one.log.text()).not.toContain('word@')
  })
})
