import { rmSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import type { PushRecord } from '../../../src/inbox/contract.js'
import { SqliteFile } from '../../../src/inbox/sqlite/file.js'
import { LogSync } from '../../../src/inbox/sqlite/log-sync.js'
import { Writer } from '../../../src/inbox/sqlite/writer.js'
import { openHandle } from '../../../src/sqlite/handle.js'
import { accountOn, connect, newFile, rowsIn, until } from './place.js'

const record = (key: string): PushRecord => ({
  key: `wx0123456789abcdef:1760000000.${key.padStart(22, '0')}`,
  appId: 'wx0123456789abcdef',
  type: 'text',
  source: 'fan',
  raw: '<xml/>',
  receivedAt: 1_760_000_000_000,
  state: 'done',
  attempt: 1,
  late: 'none',
  answer: undefined,
})

/** A disk that takes its time: each step is the test's to end. */
function slowDisk() {
  const file = new SqliteFile(newFile())
  expect(file.take()).toBe(true)
  const steps: ((error: Error | null) => void)[] = []
  let now = 0
  let broken: Error | undefined
  const log = {
    start: (done: (error: Error | null) => void) => void steps.push(done),
    now: () => {
      if (broken) throw broken
      now += 1
    },
  }
  const statements: string[] = []
  const { handle } = file
  let isBusy = false
  const watched = {
    exec: (sql: string) => handle.exec(sql),
    close: () => handle.close(),
    prepare: (sql: string) => {
      statements.push(sql)
      const statement = handle.prepare(sql)
      return sql.startsWith('PRAGMA wal_checkpoint') && isBusy ? { ...statement, get: () => ({ busy: 1 }) } : statement
    },
  }
  let batches = 0
  const writer = new Writer(watched, {
    log,
    afterwards: () => {
      batches += 1
    },
  })
  const told: string[] = []
  const write = (key: string, more: Partial<PushRecord> = {}) =>
    void writer.write({ ...record(key), ...more }).then(
      () => told.push(key),
      (error: unknown) => told.push(`${key}: ${(error as Error).message}`),
    )
  return {
    file,
    writer,
    write,
    steps,
    told,
    statements,
    synced: () => now,
    batches: () => batches,
    /** The disk refuses from now on. */
    refuse: (error: Error) => {
      broken = error
    },
    /** Whether another reader keeps the log from beginning anew. */
    busy: (is: boolean) => {
      isBusy = is
    },
  }
}

describe('what is committed', () => {
  it('is told when it is on the disk, not before; what comes meanwhile goes with the next, together', async () => {
    const { file, write, steps, told } = slowDisk()
    write('a')
    write('b')
    await turn()
    expect(rowsIn(file.handle, 'push')).toBe(2)
    expect(told).toEqual([])
    write('c')
    await turn()
    write('d')
    await turn()
    expect(steps).toHaveLength(1)
    steps[0]?.(null)
    await turn()
    expect(told).toEqual(['a', 'b'])
    expect(steps).toHaveLength(2)
    steps[1]?.(null)
    await turn()
    expect(told).toEqual(['a', 'b', 'c', 'd'])
    expect(steps).toHaveLength(2)
    file.close()
  })

  it('is refused where the disk refuses, and the log begins anew before anything else is written', async () => {
    const { file, write, steps, told, statements } = slowDisk()
    write('a')
    await turn()
    steps[0]?.(Object.assign(new Error('i/o error'), { code: 'EIO' }))
    await turn()
    expect(told).toEqual(["a: the inbox's database could not be written (io)"])
    expect(statements.join()).not.toContain('wal_checkpoint')
    write('b')
    await turn()
    expect(statements.at(-1)).toBe('PRAGMA wal_checkpoint(TRUNCATE)')
    steps[1]?.(null)
    await turn()
    expect(told[1]).toBe('b')
    file.close()
  })

  it('is brought to the disk at once when the inbox closes', async () => {
    const { file, writer, write, told, synced } = slowDisk()
    write('a')
    await turn()
    write('b')
    expect(writer.idle).toBe(false)
    writer.finish()
    expect(synced()).toBe(1)
    expect(writer.idle).toBe(true)
    await turn()
    expect(told).toEqual(['a', 'b'])
    file.close()
  })
})

describe('a writer', () => {
  it('that closes on a disk that refuses says so to whoever waits, once', async () => {
    const { file, writer, write, steps, told, refuse } = slowDisk()
    write('a')
    await turn()
    write('b')
    refuse(Object.assign(new Error('no room'), { code: 'ENOSPC' }))
    writer.finish()
    steps[0]?.(null)
    await turn()
    expect(told).toEqual(["a: the inbox's database could not be written (full)", "b: the inbox's database could not be written (full)"])
    expect(writer.idle).toBe(true)
    file.close()
  })

  it('whose log cannot begin anew writes nothing behind the part that may be lost', async () => {
    const { file, write, steps, told, busy } = slowDisk()
    write('a')
    await turn()
    steps[0]?.(Object.assign(new Error('i/o error'), { code: 'EIO' }))
    busy(true)
    write('b')
    await turn()
    expect(told[1]).toBe("b: the inbox's log could not be brought to the disk")
    expect(rowsIn(file.handle, 'push')).toBe(1)
    busy(false)
    write('c')
    await turn()
    steps[1]?.(null)
    await turn()
    expect(told[2]).toBe('c')
    file.close()
  })

  it('that has written all of a turn before its end writes nothing at its end', async () => {
    const { file, writer, write, batches } = slowDisk()
    write('a')
    writer.flush()
    expect(batches()).toBe(1)
    await turn()
    expect(batches()).toBe(1)
    file.close()
  })

  it('ends a turn’s look-ups while a batch is on its way to the disk, and begins the next turn’s anew', async () => {
    const { file, writer, write, steps, told } = slowDisk()
    write('a')
    await turn()
    writer.read()
    // In a transaction no other can begin.
    expect(() => file.handle.exec('BEGIN')).toThrow()
    await turn()
    file.handle.exec('BEGIN; ROLLBACK')
    writer.read()
    writer.read()
    writer.flush()
    file.handle.exec('BEGIN; ROLLBACK')
    steps[0]?.(null)
    await turn()
    expect(told).toEqual(['a'])
    file.close()
  })

  it('finds the row of a push whose key stands in the file already, and counts it once', async () => {
    const { file, writer, write } = slowDisk()
    write('a')
    writer.finish()
    // As after a restart: nobody here knows of it any more.
    write('a', { state: 'dead' })
    writer.finish()
    expect(file.handle.prepare('SELECT state FROM push').all()).toMatchObject([{ state: 'dead' }])
    expect(file.handle.prepare('SELECT pushes + (SELECT count(*) FROM push WHERE push.id > upto) AS pushes FROM tally').get()).toMatchObject({ pushes: 1 })
    file.close()
  })
})

describe('who brings the log to the disk', () => {
  const level = (handle: { prepare(sql: string): { get(): unknown } }) => (handle.prepare('PRAGMA synchronous').get() as { synchronous: number }).synchronous

  it('we do, of a file and of a handle with a file behind it; SQLite does where there is none', () => {
    const file = new SqliteFile(newFile())
    expect(file.take()).toBe(true)
    expect(file.log).toBeDefined()
    expect(level(file.handle)).toBe(1)
    file.close()

    const path = newFile()
    const theirs = new SqliteFile(connect(path))
    expect(theirs.take()).toBe(true)
    expect(theirs.log).toBeDefined()
    theirs.close()

    const memory = new SqliteFile(openHandle(':memory:', 'inbox'))
    expect(memory.take()).toBe(true)
    expect(memory.log).toBeUndefined()
    expect(level(memory.handle)).toBe(2)
    memory.close()
  })

  it('an answer leaves when its push is there', async () => {
    const file = newFile()
    const { deliver } = accountOn(file)
    expect((await deliver(1)).status).toBe(200)
    expect(rowsIn(connect(file), 'push')).toBe(1)
  })
})

describe('a file that was deleted while it is in use', () => {
  it('holds what ends with the process: 503, and the log says so', async () => {
    const path = newFile()
    const { account, clock, deliver, log } = accountOn(path)
    expect((await deliver(1)).status).toBe(200)
    rmSync(`${path}-wal`)
    const answer = deliver(2)
    await until(() => log.lines.some(({ message }) => message.includes('could not commit')))
    await clock.advance(6000)
    expect((await answer).status).toBe(503)
    expect(JSON.stringify(log.lines)).toContain("the inbox's file was deleted while it is in use")
    // What cannot be committed is under way until the time to drain is over, and time stands still here.
    const closing = account.close({ drainMs: 1 })
    await clock.advance(10)
    await closing
  })
})

describe('what a process before has left in the log', () => {
  it('is brought to the disk before it is answered with', () => {
    const now = vi.spyOn(LogSync.prototype, 'now')
    const file = new SqliteFile(newFile())
    expect(file.take()).toBe(true)
    expect(now).toHaveBeenCalledTimes(1)
    file.close()
    now.mockRestore()
  })
})
