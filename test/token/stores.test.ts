import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RedisClient } from '../../src/redis/command.js'
import { memoryTokenStore } from '../../src/token/memory-store.js'
import { redisTokenStore } from '../../src/token/redis-store.js'
import { sqliteTokenStore } from '../../src/token/sqlite-store.js'
import type { TokenStore } from '../../src/token/store.js'
import { tokenStoreSuite } from '../../src/token/store-suite.js'
import { createFakeClock } from '../support/fake-clock.js'
import { hasRedis, type RedisServer, startRedis } from '../support/redis.js'

const record = { value: 'token', expiresAt: 2, renewedAt: 1 }

describe('memory', () => {
  const clock = createFakeClock()
  tokenStoreSuite({
    test,
    open: () => {
      const store = memoryTokenStore({ clock })
      return [store, store]
    },
    pause: (ms) => clock.advance(ms),
  })

  test('a lock does not outlast a clock that is put back', () => {
    const store = memoryTokenStore({ clock })
    store.lock('key', 1000)
    clock.set(clock.now() - 3_600_000)
    expect(store.lock('key', 1000)).toBeDefined()
  })
})

test('memory: a lock is not lost to a clock that is put back a little', () => {
  const clock = createFakeClock()
  const store = memoryTokenStore({ clock })
  store.lock('key', 20_000)
  clock.set(clock.now() - 3000)
  expect(store.lock('key', 20_000)).toBeUndefined()
})

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-tokens-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const clock = createFakeClock()
  let files = 0
  const nextFile = () => join(folder, `${++files}.db`)
  const modeOf = (file: string) => statSync(file).mode & 0o777

  let opened: TokenStore[] = []
  tokenStoreSuite({
    test,
    open: () => {
      const file = nextFile()
      const [one, other] = [sqliteTokenStore(file, { clock }), sqliteTokenStore(file, { clock })]
      opened = [one, other]
      return [one, other]
    },
    pause: (ms) => clock.advance(ms),
    close: async () => {
      for (const store of opened) await store.close?.()
    },
  })

  test('the file and its companions are for their owner alone, whatever the umask and whatever was there', async () => {
    const before = process.umask(0)
    try {
      const file = nextFile()
      writeFileSync(file, '', { mode: 0o666 })
      const store = sqliteTokenStore(file)
      await store.write('key', record, 0)
      const companions = [`${file}-wal`, `${file}-shm`].filter(existsSync)
      expect(companions.length).toBeGreaterThan(0)
      for (const each of [file, ...companions]) expect(modeOf(each).toString(8)).toBe('600')
      await store.close?.()
    } finally {
      process.umask(before)
    }
  })

  test('what was written is there when the file is opened again', async () => {
    const file = nextFile()
    const first = sqliteTokenStore(file)
    await first.write('key', record, 0)
    await first.close?.()
    expect(await first.read('key')).toEqual({ ...record, generation: 1 })
    await first.close?.()
  })

  test('a lock does not outlast a clock that is put back', async () => {
    const store = sqliteTokenStore(nextFile(), { clock })
    await store.lock('key', 1000)
    clock.set(clock.now() - 3_600_000)
    expect(await store.lock('key', 1000)).toBeDefined()
    await store.close?.()
  })

  test('a lock is not lost to a process whose clock is a little behind', async () => {
    const file = nextFile()
    const late = createFakeClock(clock.now() - 3000)
    const [one, other] = [sqliteTokenStore(file, { clock }), sqliteTokenStore(file, { clock: late })]
    expect(await one.lock('key', 20_000)).toBeDefined()
    expect(await other.lock('key', 20_000)).toBeUndefined()
    for (const store of [one, other]) await store.close?.()
  })
})

const redisIsThere = await hasRedis('the Redis token store')

describe.skipIf(!redisIsThere)('Redis', () => {
  let server: RedisServer
  let clients: Redis[] = []
  beforeAll(async () => {
    server = await startRedis()
    clients = [new Redis(server.url), new Redis(server.url)]
  }, 300_000)
  afterAll(async () => {
    for (const client of clients) client.disconnect()
    await server?.stop()
  })

  const client = (index: number): Redis => clients[index] as Redis
  /** As node-redis has it: one list of arguments. */
  const nodeRedis = (index: number): RedisClient => ({ sendCommand: ([command = '', ...args]) => client(index).call(command, ...args) })

  for (const [name, clientOf] of [
    ['ioredis', client],
    ['node-redis', nodeRedis],
  ] as const) {
    describe(name, () => {
      let spaces = 0
      tokenStoreSuite({
        test,
        open: () => {
          const prefix = `${name}:${++spaces}:`
          return [redisTokenStore(clientOf(0), { prefix }), redisTokenStore(clientOf(1), { prefix })]
        },
      })
    })
  }

  test('nothing stays for ever', async () => {
    const store = redisTokenStore(client(0))
    await store.write('key', record, 0)
    await store.lock('key', 1500)
    expect(await client(0).pttl('hongyan:token:key')).toBeGreaterThan(7 * 86_400_000)
    expect(await client(0).pttl('hongyan:token:key:lock')).toBeLessThanOrEqual(1500)
  })

  test('what it cannot read has run out, and may be written over', async () => {
    const store = redisTokenStore(client(0))
    await client(0).hset('hongyan:token:odd', { generation: '7', record: '{"value":1}' })
    expect(await store.read('odd')).toEqual({ value: '', expiresAt: 0, renewedAt: 0, generation: 7 })
    expect(await store.write('odd', record, 7)).toEqual({ ...record, generation: 8 })
  })
})

test('a client of another kind is refused at once', () => {
  // @ts-expect-error neither `call` nor `sendCommand`
  expect(() => redisTokenStore({ get: () => {} })).toThrow('client is neither of ioredis nor of node-redis')
})
