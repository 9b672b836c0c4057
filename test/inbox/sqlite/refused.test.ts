import { symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { SUCCESS } from '../../../src/inbox/answers.js'
import { SqliteStore } from '../../../src/inbox/sqlite/store.js'
import { openHandle } from '../../../src/sqlite/handle.js'
import { transaction } from '../../../src/sqlite/transaction.js'
import { connect, newFile, rowsIn } from './place.js'
import { record as anyRecord, bounds } from './troubled.js'

const record = (serial: number, more = {}) => anyRecord(`wx1:${String(serial).padStart(20, '0')}.abcd`, { answer: SUCCESS, ...more })

/** A store, and somebody who locks its file. */
function locked() {
  const file = newFile()
  const store = new SqliteStore(file, bounds)
  const other = connect(file)
  other.exec('PRAGMA busy_timeout = 0')
  let acknowledged = 0
  const put = async (push: ReturnType<typeof record>) => {
    await store.commit(push)
    acknowledged += 1
  }
  return { file, store, other, put, acknowledged: () => acknowledged }
}

// libsql leaves a prepared statement that was refused half done: what came after it looked written, and was not.
describe('what was acknowledged after somebody had locked the file is there, for others too', () => {
  it('where the batch that was refused grew while it waited', async () => {
    const { file, store, other, put, acknowledged } = locked()
    await put(record(1))
    other.exec('BEGIN IMMEDIATE')
    const first = put(record(2))
    await pause(30)
    const second = put(record(3))
    other.exec('ROLLBACK')
    await Promise.all([first, second])
    expect(rowsIn(connect(file), 'push')).toBe(3)
    for (let serial = 4; serial < 40; serial += 1) await put(record(serial))
    expect([acknowledged(), rowsIn(connect(file), 'push')]).toEqual([39, 39])
    await store.close()
    expect(rowsIn(connect(file), 'push')).toBe(39)
  })

  it('where a look-up of the same turn had begun to read', async () => {
    const { file, store, other, put } = locked()
    await put(record(1))
    other.exec('BEGIN IMMEDIATE')
    expect(store.find(record(1).key)).toMatchObject({ state: 'done' })
    const first = put(record(2))
    await pause(30)
    expect(store.find(record(1).key)).toMatchObject({ state: 'done' })
    const second = put(record(3))
    other.exec('ROLLBACK')
    await Promise.all([first, second])
    for (let serial = 4; serial < 10; serial += 1) await put(record(serial))
    expect(rowsIn(connect(file), 'push')).toBe(9)
    await store.close()
    expect(rowsIn(connect(file), 'push')).toBe(9)
  })

  it('where it was locked for so long that a push was given up', async () => {
    const { file, store, other, put, acknowledged } = locked()
    await put(record(1))
    other.exec('BEGIN IMMEDIATE')
    await expect(put(record(1, { attempt: 2 }))).rejects.toMatchObject({ code: 'inbox-unavailable' })
    other.exec('ROLLBACK')
    await Promise.all([put(record(2)), put(record(3))])
    await put(record(4))
    expect([acknowledged(), rowsIn(connect(file), 'push')]).toEqual([4, 4])
    await store.close()
    expect(rowsIn(connect(file), 'push')).toBe(4)
  })
})

it('a transaction that is refused leaves nothing behind, nor does one that fails in its middle', () => {
  const file = newFile()
  const handle = openHandle(file, 'inbox')
  handle.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 0; CREATE TABLE t (a INTEGER PRIMARY KEY)')
  const add = handle.prepare('INSERT INTO t VALUES (?)')
  const more = handle.prepare('INSERT INTO t VALUES (? + 100)')
  const other = connect(file)
  other.exec('BEGIN IMMEDIATE')
  expect(() => transaction(handle, () => add.run(1))).toThrow()
  other.exec('ROLLBACK')
  transaction(handle, () => more.run(1))
  transaction(handle, () => add.run(1))
  expect(() =>
    transaction(handle, () => {
      add.run(2)
      add.run(1)
    }),
  ).toThrow()
  expect(rowsIn(connect(file), 't')).toBe(2)
  handle.close()
})

it('a file that is reached by a link is locked all the same', async () => {
  const file = newFile()
  const link = join(dirname(file), 'link.db')
  const store = new SqliteStore(file, bounds)
  symlinkSync(file, link)
  const second = new SqliteStore(link, bounds)
  expect(() => second.find('wx1:1.a')).toThrow('another process has the inbox')
  await second.close()
  await store.close()
})
