import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SUCCESS } from '../../../src/inbox/answers.js'
import type { PushRecord } from '../../../src/inbox/contract.js'
import { Absence } from '../../../src/inbox/sqlite/absence.js'
import { SqliteStore } from '../../../src/inbox/sqlite/store.js'
import { Writer } from '../../../src/inbox/sqlite/writer.js'
import { connect, newFile, rowsIn } from './place.js'
import { record as anyRecord, bounds, sqliteError, troubled } from './troubled.js'

/** As most are. */
const record = (key: string, more: Partial<PushRecord> = {}): PushRecord => anyRecord(key, { answer: SUCCESS, ...more })

const key = (second: number, tail = 'aaaaaaaaaaaaaaaaaaaaaa') => `wx1:${1_760_000_000 + second}.${tail}`

/** A file that holds one push, and is open again. */
async function reopened(kept: string) {
  const file = newFile()
  const before = new SqliteStore(file, bounds)
  await before.commit(record(kept))
  await before.close()
  const handle = connect(file)
  return { file, handle, absence: new Absence(handle) }
}

describe('a push is known to be new without a look into the file', () => {
  it('where its key is greater than all that lie there, and was not seen since', async () => {
    const { absence } = await reopened(key(5))
    expect(absence.has(key(6))).toBe(true)
    expect(absence.has(key(5))).toBe(false)
    expect(absence.has(key(4))).toBe(false)
    absence.ends(key(6))
    expect(absence.has(key(6))).toBe(false)
    // One of the same seconds that came later, though its key is smaller than one that was seen.
    absence.ends(key(9))
    expect(absence.has(key(8))).toBe(true)
  })

  it('by what the key begins with: ids of messages are smaller than times', async () => {
    const { absence } = await reopened(key(5))
    expect(absence.has('wx1:00024000000000000001.abcd')).toBe(true)
    expect(absence.has('wx1:~abcd')).toBe(true)
  })

  it('never where its characters have another order in SQLite, or there are none', async () => {
    const { absence } = await reopened('a:\u{1f600}')
    expect(absence.has('\uffff')).toBe(false)
    expect(absence.has('1\uffff')).toBe(false)
    expect(absence.has('')).toBe(false)
  })

  it('not after so many others that it may have been forgotten', async () => {
    const { absence } = await reopened(key(0))
    expect(absence.has(key(1))).toBe(true)
    absence.ends(key(1))
    // Of a kind that nobody has asked for yet: that it was forgotten is not.
    absence.ends('wx1:~zzzz')
    for (let at = 2; at < 40_000; at += 1) absence.ends(key(at))
    expect(absence.has(key(1))).toBe(false)
    expect(absence.has('wx1:~zzzz')).toBe(false)
    expect(absence.has(key(39_999))).toBe(false)
    expect(absence.has(key(40_000))).toBe(true)
  })

  it('nor while somebody has the file for himself', () => {
    const { handle, fail } = troubled()
    new SqliteStore(handle, bounds)
    const absence = new Absence(handle)
    fail(/^SELECT substr/, sqliteError(5))
    expect(absence.has(key(1))).toBe(false)
    fail()
    expect(absence.has(key(1))).toBe(true)
  })

  it('nor of a database that the user brought: others may write it', async () => {
    const handle = connect(newFile())
    const store = new SqliteStore(handle, bounds)
    await store.commit(record(key(1)))
    handle.exec(`UPDATE push SET key = '${key(2)}'`)
    expect(store.find(key(2))).toMatchObject({ state: 'done' })
    await store.close()
  })
})

describe('pushes that are written together', () => {
  it('come back as they were, each', async () => {
    const text = fc
      .oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 20 }), fc.constantFrom('', '"', '\\', "'", '门店扫码', '😀', '\r\n'))
      // What SQLite's drivers cut or replace was never kept as it came: NUL, and halves of a character.
      .map((value) => value.replaceAll('\0', '').toWellFormed())
    const count = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
    const pushes = fc.array(
      fc.record({
        type: text,
        source: text,
        raw: text,
        receivedAt: count,
        endedAt: fc.option(count, { nil: undefined }),
        ms: fc.option(count, { nil: undefined }),
        state: fc.constantFrom('done' as const, 'done' as const, 'done' as const, 'dead' as const, 'received' as const),
        attempt: fc.constantFrom(1, 1, 1, 2),
        answer: fc.constantFrom(
          undefined,
          record('').answer,
          { status: 200, type: 'application/xml; charset=utf-8', body: '<xml>好</xml>' },
          { status: 503, type: 'a/b', body: 'no' },
        ),
      }),
      { minLength: 1, maxLength: 80 },
    )
    await fc.assert(
      fc.asyncProperty(pushes, async (list) => {
        const store = new SqliteStore(':memory:', bounds)
        const records = list.map((more, at) => record(key(at), more))
        await Promise.all(records.map((each) => store.commit(each)))
        for (const each of records) expect(store.load(each.key)).toEqual(each)
        expect(Object.values(store.counts()).reduce((sum, each) => sum + each, 0)).toBe(records.length)
        await store.close()
      }),
      { numRuns: 40 },
    )
  })

  it('stand as they were written last, and once, whatever came first', async () => {
    const store = new SqliteStore(':memory:', bounds)
    const twice = key(3)
    await Promise.all([
      store.commit(record(key(1))),
      store.commit(record(twice)),
      store.commit(record(key(2))),
      store.commit(record(twice, { state: 'dead', attempt: 2 })),
      store.commit(record(twice, { state: 'done', type: 'image' })),
    ])
    expect(store.load(twice)).toMatchObject({ state: 'done', type: 'image', attempt: 1 })
    expect(store.counts()).toMatchObject({ done: 3, dead: 0 })
    await store.close()
  })

  it('fail alone where only one of them is wrong', async () => {
    const { handle, fail } = troubled()
    const store = new SqliteStore(handle, bounds)
    const statements: string[] = []
    const strict = {
      ...handle,
      prepare: (sql: string) => {
        const statement = handle.prepare(sql)
        if (!sql.startsWith('INSERT INTO push')) return statement
        return {
          ...statement,
          run: (...values: (string | number | null)[]) => {
            statements.push(sql)
            if (values.includes('too long')) throw sqliteError(18)
            return statement.run(...values)
          },
        }
      },
    }
    const writer = new Writer(strict, { log: undefined, absence: new Absence(handle), afterwards: () => {} })
    const outcomes = await Promise.allSettled(['<xml/>', 'too long', '<xml/>'].map((raw, at) => writer.write(record(key(at), { raw }))))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    // All at once first, then one by one.
    expect(statements).toHaveLength(4)
    expect(rowsIn(handle, 'push')).toBe(2)
    expect(store.counts().done).toBe(2)
    fail(/VALUES/, sqliteError(13))
    await expect(writer.write(record(key(9)))).rejects.toMatchObject({ code: 'inbox-unavailable', message: expect.stringContaining('(full)') })
    fail()
    // It was said to come: the file is asked.
    await writer.write(record(key(9)))
    expect(rowsIn(handle, 'push')).toBe(3)
  })
})
