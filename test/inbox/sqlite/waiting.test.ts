import { afterEach, describe, expect, it, vi } from 'vitest'
import { SqliteFile } from '../../../src/inbox/sqlite/file.js'
import { Pruner } from '../../../src/inbox/sqlite/pruner.js'
import { SqliteStore } from '../../../src/inbox/sqlite/store.js'
import { createFakeClock } from '../../support/fake-clock.js'
import { createRecordingLogger } from '../../support/recording-logger.js'
import { newFile, until } from './place.js'
import { bounds, record, sqliteError, troubled } from './troubled.js'

/** A store that waits: for its file, for a look-up, for what is left when it closes. Time passes when it is told to. */

/** From now on it is so many ms later for whoever measures how long he has waited. */
function later(ms: number): void {
  const real = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => real() + ms)
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a store whose file another process has', () => {
  it('says so more loudly once it has waited for long, and once only', async () => {
    const file = newFile()
    const first = new SqliteStore(file, bounds)
    const second = new SqliteStore(file, bounds)
    const log = createRecordingLogger()
    second.useLog(log)
    later(20_000)
    await until(() => log.at('error').length > 0)
    await first.close()
    await until(() => log.at('info').length > 0)
    expect(log.at('error')).toEqual(['another process still has the inbox: end it, or give each its own file; all pushes are answered 503'])
    await second.close()
  })

  it('and finds that it cannot be opened says so, and tries again', async () => {
    const { handle, fail } = troubled()
    fail(/user_version$/, sqliteError(5))
    const store = new SqliteStore(handle, bounds)
    const log = createRecordingLogger()
    store.useLog(log)
    expect(() => store.load('k')).toThrow('another process has the inbox')
    fail(/user_version$/, sqliteError(10))
    await until(() => log.at('error').length > 0)
    expect(log.lines.find(({ level }) => level === 'error')).toMatchObject({
      message: 'the inbox cannot be opened; it is tried again',
      details: { file: 'the handle', problem: expect.stringContaining('cannot be used: code 10') },
    })
    fail()
    await until(() => log.at('info').length > 0)
    await store.commit(record('k'))
    expect(store.load('k')).toBeDefined()
    await store.close()
  })

  it('gives up a look-up after some seconds', async () => {
    const { handle, fail } = troubled()
    const store = new SqliteStore(handle, bounds)
    let looks = 0
    const busy = Object.defineProperty(new Error('busy'), 'errcode', {
      get: () => {
        looks += 1
        return 5
      },
    })
    fail(/^SELECT state/, busy)
    const outcome = expect(store.find('k')).rejects.toMatchObject({ code: 'inbox-unavailable', message: "the inbox's database could not be read (busy)" })
    await until(() => looks > 3)
    later(5000)
    await outcome
    fail()
    await store.close()
  })
})

describe('a store that closes', () => {
  it('gives up what it cannot write, after some seconds', async () => {
    const { handle, fail } = troubled()
    const store = new SqliteStore(handle, bounds)
    fail(/^BEGIN IMMEDIATE/, sqliteError(5))
    const outcome = expect(store.commit(record('k'))).rejects.toMatchObject({ code: 'inbox-unavailable' })
    const closing = store.close()
    later(5000)
    await closing
    await outcome
  })

  it('has nothing left of a batch that the disk had no room for', async () => {
    const { handle, fail } = troubled()
    const store = new SqliteStore(handle, bounds)
    fail(/^INSERT INTO push/, sqliteError(13))
    const outcomes = await Promise.allSettled([store.commit(record('a')), store.commit(record('b'))])
    expect(outcomes).toMatchObject([{ reason: { message: "the inbox's database could not be written (full)" } }, { status: 'rejected' }])
    fail()
    expect([store.load('a'), store.counts().done]).toEqual([undefined, 0])
    await store.close()
  })

  it('writes what it could not write at first', async () => {
    const { handle, fail } = troubled()
    const store = new SqliteStore(handle, bounds)
    fail(/^BEGIN IMMEDIATE/, sqliteError(5))
    const written = store.commit(record('k'))
    const closing = store.close()
    fail()
    await Promise.all([written, closing])
    const again = new SqliteStore(handle, bounds)
    expect(again.load('k')).toBeDefined()
    await again.close()
  })
})

describe('a fan who is erased', () => {
  it('while what is his goes, or becomes another’s, is erased where he is still there', async () => {
    const { handle } = troubled()
    const store = new SqliteStore(handle, bounds)
    const now = Date.now() - 1000
    for (const key of ['gone', 'theirs', 'other', 'his']) await store.commit(record(key, { receivedAt: now }))
    const erasing = store.erase('wx1', 'oFan')
    handle.exec(
      "DELETE FROM push WHERE key = 'gone'; UPDATE push SET source = 'oOther' WHERE key = 'theirs'; UPDATE push SET app_id = 'wx2' WHERE key = 'other'",
    )
    expect(await erasing).toBe(1)
    expect(store.load('his')).toMatchObject({ source: '', raw: '' })
    expect(store.load('theirs')).toMatchObject({ source: 'oOther', raw: '<xml/>' })
    expect(store.load('other')).toMatchObject({ appId: 'wx2', raw: '<xml/>' })
    await store.close()
  })
})

describe('a fan among very many pushes', () => {
  it('is found whole, step by step', async () => {
    const store = new SqliteStore(':memory:', bounds)
    const count = 10_050
    const now = Date.now() - 1_000_000
    const fanOf = (at: number) => (at === 0 || at === count - 1 ? 'oRare' : 'oFan')
    await Promise.all(Array.from({ length: count }, (_, at) => store.commit(record(`k${at}`, { receivedAt: now + at, source: fanOf(at) }))))
    expect(await store.erase('wx1', 'oRare')).toBe(2)
    await store.close()
  })
})

describe('a pruner under pressure', () => {
  it('has one timer, whoever asks it to hurry meanwhile, and none once it has stopped', async () => {
    const { handle } = troubled()
    const store = new SqliteStore(handle, bounds)
    const clock = createFakeClock()
    await Promise.all(Array.from({ length: 350 }, (_, at) => store.commit(record(`k${at}`, { receivedAt: clock.now() - 120_000 + at }))))
    let chunks = 0
    const pruner: Pruner = new Pruner(
      handle,
      { keepMs: 86_400_000, keepDeadMs: 86_400_000, maxBytes: 1000 },
      {
        clock: () => clock,
        // As a flush does, whose batch has made the file larger.
        before: () => {
          chunks += 1
          pruner.measure()
        },
        failed: () => {},
      },
    )
    pruner.start()
    await clock.advance(20)
    expect([chunks, store.counts().done, clock.pending]).toEqual([1, 250, 1])
    await clock.advance(20)
    expect([chunks, store.counts().done, clock.pending]).toEqual([2, 150, 1])
    pruner.stop()
    expect(clock.pending).toBe(0)
    await store.close()
  })
})

describe('a signature', () => {
  it('is good for one body, before it is written and after', async () => {
    const store = new SqliteStore(':memory:', bounds)
    const bind = (digest: string) => store.bindSignature('signature', digest, 1_760_000_300)
    expect([bind('one'), bind('one'), bind('two')]).toEqual([true, true, false])
    await store.commit(record('k'))
    expect([bind('one'), bind('two')]).toEqual([true, false])
    await store.close()
  })
})

describe('a log that lies elsewhere than SQLite says', () => {
  it('is left to SQLite', () => {
    const { handle } = troubled()
    const level = () => (handle.prepare('PRAGMA synchronous').get() as { synchronous: number }).synchronous
    const elsewhere = {
      ...handle,
      prepare: (sql: string) => (sql === 'PRAGMA database_list' ? { ...handle.prepare(sql), get: () => ({ file: '/nowhere/inbox.db' }) } : handle.prepare(sql)),
    }
    const file = new SqliteFile(elsewhere)
    expect(file.take()).toBe(true)
    expect([file.log, level()]).toEqual([undefined, 2])
    file.close()
  })
})
