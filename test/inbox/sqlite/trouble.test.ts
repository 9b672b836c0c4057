import { describe, expect, it } from 'vitest'
import type { PushRecord } from '../../../src/inbox/contract.js'
import { sqliteInbox } from '../../../src/inbox/sqlite/index.js'
import { SqliteStore } from '../../../src/inbox/sqlite/store.js'
import { faultOf, type SqliteHandle } from '../../../src/sqlite/handle.js'
import { createFakeClock } from '../../support/fake-clock.js'
import { createRecordingLogger } from '../../support/recording-logger.js'
import { accountOn, newFile, until } from './place.js'
import { bounds, record, sqliteError, troubled } from './troubled.js'

/** A database that does as it is told: what fails on a real disk once in years, fails here when asked. */

describe('what went wrong', () => {
  it.each([
    [{ errcode: 5 }, 'busy'],
    [{ errcode: 261 }, 'busy'],
    [{ rawCode: 13 }, 'full'],
    [{ errcode: 999 }, 'other'],
    [{ code: 'SQLITE_BUSY_SNAPSHOT' }, 'busy'],
    [{ code: 'SQLITE_LOCKED' }, 'busy'],
    [{ code: 'SQLITE_READONLY_DIRECTORY' }, 'readonly'],
    [{ code: 'SQLITE_IOERR_FSYNC' }, 'io'],
    [{ code: 'SQLITE_CORRUPT' }, 'corrupt'],
    [{ code: 'SQLITE_FULL' }, 'full'],
    [{ code: 'SQLITE_CANTOPEN' }, 'open'],
    [{ code: 'SQLITE_NOTADB' }, 'not-a-database'],
    [{ code: 'SQLITE_MISUSE' }, 'other'],
    [new Error('no code at all'), 'other'],
    ['thrown by hand', 'other'],
    [undefined, 'other'],
  ])('%o is %s', (error, fault) => {
    expect(faultOf(error)).toBe(fault)
  })
})

describe('what is written is read back:', () => {
  it.each<[string, Partial<PushRecord>]>([
    ['success', {}],
    ['a reply', { answer: { status: 200, type: 'application/xml; charset=utf-8', body: '<xml>你好</xml>' } }],
    ['an answer in a form of its own', { answer: { status: 503, type: 'text/plain', body: 'no' } }],
    ['an empty one', { answer: { status: 200, type: 'application/xml; charset=utf-8', body: '' } }],
    ['none yet', { answer: undefined, state: 'received', attempt: 0 }],
    ['a late reply that was refused, and why', { late: { refused: '45015' } }],
    ['one that is pending', { late: 'pending' }],
    ['times and an error', { state: 'dead', dueAt: 7, endedAt: 8, ms: 9, error: { name: 'Error', message: 'broken' } }],
  ])('%s', async (_, more) => {
    const store = new SqliteStore(':memory:', bounds)
    const written = record('k', more)
    await store.commit(written)
    expect(store.load('k')).toEqual(written)
    expect(store.load('another')).toBeUndefined()
    await store.close()
  })
})

describe('lists', () => {
  const filled = async (count: number, of: (at: number) => Partial<PushRecord>) => {
    const store = new SqliteStore(':memory:', bounds)
    await Promise.all(Array.from({ length: count }, (_, at) => store.commit(record(`k${at}`, { receivedAt: 1_760_000_000_000 + at, ...of(at) }))))
    return store
  }

  it('look through far more than they show, bit by bit', async () => {
    const store = await filled(4500, (at) => ({ type: at === 0 ? 'image' : 'text' }))
    const page = await store.list({ type: 'image' })
    expect(page.pushes.map(({ key }) => key)).toEqual(['k0'])
    expect(page.next).toBeUndefined()
    await store.close()
  })

  it('find a fan through more minutes than are looked at in one go, and all that is theirs to be erased', async () => {
    const minute = 60_000
    const store = await filled(1100, (at) => ({ receivedAt: 1_760_000_000_000 + at * minute, source: at % 1000 === 0 ? 'oRare' : `oFan${at}` }))
    const page = await store.list({ source: 'oRare' })
    expect(page.pushes.map(({ key }) => key)).toEqual(['k1000', 'k0'])
    // One that is full before all minutes were looked through.
    const first = await store.list({ source: 'oRare', limit: 1 })
    expect(first.pushes.map(({ key }) => key)).toEqual(['k1000'])
    expect((await store.list({ source: 'oRare', limit: 1, ...(first.next ? { cursor: first.next } : {}) })).pushes.map(({ key }) => key)).toEqual(['k0'])
    expect((await store.list({ source: 'oNobody' })).pushes).toEqual([])
    expect((await store.list({ source: 'oRare', since: 1_760_000_000_000 + 999 * minute })).pushes.map(({ key }) => key)).toEqual(['k1000'])
    expect((await store.list({ source: 'oRare', until: 1_760_000_000_000 + 1 })).pushes.map(({ key }) => key)).toEqual(['k0'])
    store.useClock(createFakeClock(1_760_000_000_000 + 2000 * minute))
    expect(await store.erase('wx1', 'oRare')).toBe(2)
    expect(await store.erase('wx1', 'oNobody')).toBe(0)
    await store.close()
  })

  it('of several states are in order; of equal times the later row is first', async () => {
    const states = ['received', 'dead', 'retry', 'dead'] as const
    const store = await filled(4, (at) => ({ state: states[at] ?? 'done', receivedAt: 1_760_000_000_000 + (at === 3 ? 2 : at) }))
    expect((await store.list({ state: ['dead', 'received', 'retry'] })).pushes.map(({ key }) => key)).toEqual(['k3', 'k2', 'k1', 'k0'])
    expect((await store.list({ state: ['dead', 'done'], appId: 'wx1' })).pushes.map(({ key }) => key)).toEqual(['k3', 'k1'])
    await store.close()
  })

  it('go on at the end where the cursor is none of ours', async () => {
    const store = await filled(2, () => ({}))
    expect((await store.list({ cursor: 'made up' })).pushes).toEqual([])
    expect((await store.list({ cursor: '1760000000001:x' })).pushes.map(({ key }) => key)).toEqual(['k0'])
    await store.close()
  })
})

describe('a database that fails', () => {
  it('cannot be read: 503, with the fault in the error', async () => {
    const { handle, fail } = troubled()
    const store = new SqliteStore(handle, bounds)
    await store.commit(record('k'))
    fail(/^SELECT state/)
    expect(() => store.find('k')).toThrow(expect.objectContaining({ code: 'inbox-unavailable', message: "the inbox's database could not be read (io)" }))
    fail()
    expect(store.find('k')).toMatchObject({ state: 'done' })
    await store.close()
  })

  it('that somebody has for himself is looked into again, and what it says then counts', async () => {
    const { handle, fail } = troubled()
    const store = new SqliteStore(handle, bounds)
    await store.commit(record('k'))
    fail(/^SELECT state/, sqliteError(5))
    const found = store.find('k')
    const failing = store.find('k')
    // The first look is refused, the one after it is not.
    await Promise.resolve()
    fail()
    expect(await found).toMatchObject({ state: 'done' })
    expect(await failing).toMatchObject({ state: 'done' })
    fail(/^SELECT state/, sqliteError(5))
    const broken = Promise.resolve(store.find('k'))
    fail(/^SELECT state/, sqliteError(10))
    await expect(broken).rejects.toMatchObject({ code: 'inbox-unavailable', message: expect.stringContaining('(io)') })
    await store.close()
  })

  it('and is closed while somebody waits for a look-up: the inbox is closed', async () => {
    const { handle, fail } = troubled()
    const store = new SqliteStore(handle, bounds)
    fail(/^SELECT state/, sqliteError(5))
    const found = Promise.resolve(store.find('k'))
    const outcome = expect(found).rejects.toMatchObject({ code: 'inbox-unavailable', message: 'the inbox is closed' })
    await store.close()
    await outcome
    expect(() => store.load('k')).toThrow('the inbox is closed')
  })

  it.each([
    [11, /is damaged/, /Put it aside/],
    [8, /cannot be written/, /this user’s own/],
    [26, /is no SQLite database/, /a file of its own/],
    [10, /cannot be used: code 10/, /Look at the disk/],
  ])('when it is opened, with code %i: an error that says so', (code, message, hint) => {
    const { handle, fail } = troubled()
    fail(/user_version$/, sqliteError(code))
    expect(() => sqliteInbox({ handle })).toThrow(
      expect.objectContaining({ code: 'inbox-store', message: expect.stringMatching(message), hint: expect.stringMatching(hint) }),
    )
  })

  it('with something that is no error at all', () => {
    const { handle, fail } = troubled()
    fail(/user_version$/, 'thrown by hand')
    expect(() => sqliteInbox({ handle })).toThrow(
      expect.objectContaining({ code: 'inbox-store', message: expect.stringContaining('the handle cannot be used: unknown') }),
    )
  })

  it('cannot be kept in WAL mode', () => {
    const { handle } = troubled()
    const odd: SqliteHandle = {
      ...handle,
      prepare: (sql) =>
        sql === 'PRAGMA journal_mode = WAL' ? { ...handle.prepare('SELECT 1'), get: () => ({ journal_mode: 'delete' }) } : handle.prepare(sql),
    }
    expect(() => sqliteInbox({ handle: odd })).toThrow(
      expect.objectContaining({ code: 'inbox-store', message: expect.stringContaining('the handle cannot be kept in WAL mode') }),
    )
  })

  it('cannot be pruned: it is said, and tried again', async () => {
    const { handle, fail } = troubled()
    const clock = createFakeClock()
    const log = createRecordingLogger()
    const store = new SqliteStore(handle, { ...bounds, keepMs: 60_000 })
    store.useLog(log)
    store.useClock(clock)
    await store.commit(record('old', { receivedAt: clock.now() - 120_000 }))
    fail(/^DELETE/)
    await clock.advance(120_000)
    expect(log.lines.filter(({ message }) => message.includes('could not be pruned'))[0]).toMatchObject({ level: 'warn', details: { problem: 'io' } })
    expect(store.load('old')).toBeDefined()
    fail()
    await clock.advance(120_000)
    expect(store.load('old')).toBeUndefined()
    // Somebody who is busy with it is nothing to speak of.
    const lines = log.lines.length
    await store.commit(record('older', { receivedAt: clock.now() - 120_000 }))
    fail(/^DELETE/, sqliteError(5))
    await clock.advance(120_000)
    expect(log.lines).toHaveLength(lines)
    fail()
    await store.close()
  })
})

describe('while another process has the file', () => {
  it('nothing is unfinished for who waits and then closes', async () => {
    const file = newFile()
    const { account } = accountOn(file)
    const second = new SqliteStore(file, bounds)
    const log = createRecordingLogger()
    second.useLog(log)
    expect(log.at('warn')).toEqual(['another process has the inbox; until it lets go pushes are answered 503'])
    const unfinished = second.unfinished()
    expect(() => second.load('k')).toThrow('another process has the inbox')
    await second.close()
    expect(await unfinished).toEqual([])
    await account.close({ drainMs: 1 })
  })

  it('what is unfinished is told when it has let go', async () => {
    const file = newFile()
    const first = new SqliteStore(file, bounds)
    await first.receive(record('k', { state: 'received', attempt: 0, answer: undefined }))
    const second = new SqliteStore(file, bounds)
    const log = createRecordingLogger()
    second.useLog(log)
    const unfinished = second.unfinished()
    await first.close()
    expect([...(await unfinished)]).toEqual([expect.objectContaining({ key: 'k', state: 'received' })])
    await until(() => log.at('info').length > 0)
    expect(log.at('info')).toEqual(['the inbox is ours now'])
    await second.close()
  })
})
