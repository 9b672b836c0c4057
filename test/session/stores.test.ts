import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SqliteStore } from '../../src/inbox/sqlite/store.js'
import type { RedisClient } from '../../src/redis/command.js'
import type { SessionStore, StoredSession } from '../../src/session/contract.js'
import { memorySessions } from '../../src/session/memory.js'
import { redisSessions } from '../../src/session/redis.js'
import { sqliteSessions } from '../../src/session/sqlite.js'
import { sessionStoreSuite } from '../../src/session/store-suite.js'
import { openSqlite } from '../../src/sqlite/open.js'
import { sqliteTokenStore } from '../../src/token/sqlite-store.js'
import { bounds } from '../inbox/sqlite/troubled.js'
import { hasRedis, type RedisServer, startRedis } from '../support/redis.js'

const problemOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

const session = (json: string, expiresAt = 2_000): StoredSession => ({ json, writtenAt: 1_000, expiresAt })

describe('memory', () => {
  sessionStoreSuite({
    test,
    open: () => {
      const store = memorySessions()
      return [store, store]
    },
  })

  test.each([
    ['entries', { maxEntries: 3 }],
    ['bytes', { maxBytes: 1024 }],
  ])('over its bound in %s the one goes that was not used for longest', async (_name, options) => {
    const store = memorySessions(options)
    const json = JSON.stringify('x'.repeat(40))
    for (const key of ['a', 'b', 'c']) store.write(key, session(json))
    await store.read('a')
    store.write('d', session(json))
    store.write('d', session(json))
    expect(['a', 'b', 'c', 'd'].filter((key) => store.read(key) !== undefined)).toEqual(['a', 'c', 'd'])
  })

  test.each([
    [{ maxEntries: 0 }, 'maxEntries is no whole number from 1'],
    [{ maxBytes: 1 }, 'maxBytes is below 1,024'],
  ])('refuses %o', (options, message) => {
    expect(() => memorySessions(options)).toThrow(message)
  })
})

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-sessions-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let files = 0
  const nextFile = () => join(folder, `${++files}.db`)
  const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8)

  let opened: SessionStore[] = []
  sessionStoreSuite({
    test,
    open: () => {
      const file = nextFile()
      opened = [sqliteSessions(file), sqliteSessions(file)]
      return [opened[0] as SessionStore, opened[1] as SessionStore]
    },
    close: async () => {
      for (const store of opened) await store.close?.()
    },
  })

  test('the file and its companions are for their owner alone, whatever the umask and whatever was there', async () => {
    const before = process.umask(0)
    try {
      const file = nextFile()
      writeFileSync(file, '', { mode: 0o666 })
      const store = sqliteSessions(file)
      await store.write('key', session('1'))
      for (const each of [file, `${file}-wal`, `${file}-shm`].filter(existsSync)) expect(modeOf(each)).toBe('600')
      await store.close?.()
    } finally {
      process.umask(before)
    }
  })

  test('what was written is there when the file is opened again, and what is over goes by and by', async () => {
    const file = nextFile()
    const first = sqliteSessions(file)
    for (let index = 0; index < 8; index += 1) await first.write(`over${index}`, session('1'))
    await first.close?.()
    const second = sqliteSessions(file)
    expect(await second.read('over0')).toEqual(session('1'))
    for (let index = 0; index < 2; index += 1) await second.write(`new${index}`, { json: '2', writtenAt: 3_000, expiresAt: 9_000 })
    await second.close?.()
    const database = openSqlite(file)
    expect(database.prepare('SELECT key FROM hongyan_session ORDER BY key').all()).toMatchObject([{ key: 'new0' }, { key: 'new1' }])
    database.close()
  })

  test('another process that writes for a while is waited for', async () => {
    const file = nextFile()
    const store = sqliteSessions(file)
    await store.write('key', session('1'))
    const other = openSqlite(file)
    other.exec('BEGIN IMMEDIATE')
    const written = store.write('key', session('2'))
    // The first try runs into the lock; a later one does not.
    await new Promise((resolve) => setTimeout(resolve, 80))
    other.exec('COMMIT')
    await written
    expect((await store.read('key'))?.json).toBe('2')
    other.close()
    await store.close?.()
  })

  test.each([
    ['no path', '', /^path is missing/],
    ['a folder that is not there', join(folder, 'nowhere', 'sessions.db'), /\(ENOENT\)\. Its folder has to exist/],
    ['a folder', folder, /\(EISDIR\)\. It is a folder: name a file in it/],
    ['no database', 'text', /\(not-a-database\)/],
    ['an inbox', 'inbox', /is an inbox's file\. .*name another one/],
  ])('what cannot hold sessions is refused at once, before there is a push: %s', async (_, place, message) => {
    const file = place === 'text' || place === 'inbox' ? nextFile() : place
    if (place === 'text') writeFileSync(file, 'no database, and longer than a header of one would be. '.repeat(4))
    const inbox = place === 'inbox' ? new SqliteStore(file, bounds) : undefined
    for (const make of [sqliteSessions, sqliteTokenStore]) {
      const error = problemOf(() => make(file))
      expect(error).toMatchObject({ code: 'configuration', field: 'path', message: expect.stringMatching(message) })
    }
    await inbox?.close()
  })

  test('no inbox goes into a file that sessions have, used or not', () => {
    const file = nextFile()
    sqliteSessions(file)
    expect(problemOf(() => new SqliteStore(file, bounds))).toMatchObject({ code: 'inbox-store', message: expect.stringMatching(/or holds sessions or tokens/) })
  })

  test('a file that goes while it is not open is no mistake in the settings: what asks for it fails, and may be asked again', async () => {
    const place = join(folder, 'comes-and-goes')
    mkdirSync(place)
    const store = sqliteSessions(join(place, 'sessions.db'))
    await store.close?.()
    rmSync(place, { recursive: true })
    await expect(store.read('key')).rejects.toMatchObject({ code: 'ENOENT' })
    mkdirSync(place)
    expect(await store.read('key')).toBeUndefined()
    await store.close?.()
  })
})

describe.skipIf(!(await hasRedis('the Redis session store')))('Redis', () => {
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
  const nodeRedis = (index: number): RedisClient => ({ sendCommand: ([command = '', ...args]) => client(index).call(command, ...args) })

  for (const [name, clientOf] of [
    ['ioredis', client],
    ['node-redis', nodeRedis],
  ] as const) {
    describe(name, () => {
      let spaces = 0
      sessionStoreSuite({
        test,
        open: () => {
          const prefix = `${name}:${++spaces}:`
          return [redisSessions(clientOf(0), { prefix }), redisSessions(clientOf(1), { prefix })]
        },
      })
    })
  }

  test('Redis forgets by itself, and what is not ours is as good as nothing', async () => {
    const store = redisSessions(client(0))
    await store.write('key', session('1', 61_000))
    expect(await client(0).pttl('hongyan:session:key')).toBeGreaterThan(50_000)
    for (const odd of ['x', '1', '[]', '[1,2,3]', 'null']) {
      await client(0).set('hongyan:session:odd', odd)
      expect(await store.read('odd')).toBeUndefined()
    }
  })
})
