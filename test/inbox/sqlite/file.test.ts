import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sqliteInbox } from '../../../src/inbox/sqlite/index.js'
import { openHandle } from '../../../src/sqlite/handle.js'
import { accountOn, connect, newFile, newFolder, rowsIn, until } from './place.js'

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8)
const problemOf = (make: () => unknown): { code?: string; message: string; hint?: string; field?: string } => {
  try {
    make()
  } catch (error) {
    return error as { message: string }
  }
  throw new Error('nothing was thrown')
}

describe('the file', () => {
  it('and its companions are for their owner alone, whatever the umask and whatever was there', async () => {
    const before = process.umask(0)
    try {
      const file = newFile()
      writeFileSync(file, '', { mode: 0o666 })
      const { deliver } = accountOn(file)
      expect((await deliver(1)).status).toBe(200)
      for (const each of [file, `${file}-wal`, `${file}-shm`, `${file}-lock`]) expect([each, modeOf(each)]).toEqual([each, '600'])
    } finally {
      process.umask(before)
    }
  })

  it('opens again with the same schema, and one opened and never used is whole', async () => {
    const file = newFile()
    for (const _ of [1, 2, 3]) {
      const { account, inbox } = accountOn(file)
      expect((await inbox.status()).kept).toEqual({ received: 0, done: 0, retry: 0, dead: 0 })
      await account.close()
    }
    const rows = connect(file).prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all() as { name: string }[]
    expect(rows.map(({ name }) => name)).toEqual(['push', 'signature', 'tally'])
    expect(existsSync(`${file}-wal`)).toBe(true)
  })

  it('leaves no log behind when it was closed', async () => {
    const file = newFile()
    const { account, deliver } = accountOn(file)
    await deliver(1)
    await account.close()
    expect(existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0).toBe(0)
  })

  it('may be in memory', async () => {
    const { deliver, runs } = accountOn(':memory:')
    const first = await deliver(1)
    expect(await deliver(1)).toEqual(first)
    expect(runs).toEqual(['1:1'])
  })

  it('may be a handle of the user’s, which stays open', async () => {
    const file = newFile()
    const handle = connect(file)
    const { deliver, account } = accountOn({ handle })
    const first = await deliver(1)
    await account.close()
    expect(rowsIn(handle, 'push')).toBe(1)
    const again = accountOn({ handle })
    expect(await again.deliver(1)).toEqual(first)
    expect(again.runs).toEqual([])
  })

  it('can be opened again by the next account that is given the same inbox', async () => {
    const { account, inbox, deliver } = accountOn(newFile())
    await deliver(1)
    await account.close()
    expect((await inbox.status().catch((error) => error)).code).toBe('inbox-unavailable')
    inbox.attach({ clock: account.clock, log: account.log, owner: () => undefined })
    expect((await inbox.status()).kept.done).toBe(1)
    await inbox.detach({ clock: account.clock, log: account.log, owner: () => undefined })
  })
})

describe('is refused, with a typed error,', () => {
  const cases: [what: string, make: (file: string) => void, message: RegExp, hint: RegExp][] = [
    [
      'what is no database',
      (file) => writeFileSync(file, 'Dear diary, today I was mistaken for a database. '.repeat(40)),
      /inbox\.db is no SQLite database/,
      /a file of its own/,
    ],
    ['another program’s database', (file) => void connect(file).exec('CREATE TABLE diary (page TEXT)'), /is another program's database/, /a file of its own/],
    ['a database with another’s mark', (file) => void connect(file).exec('PRAGMA application_id = 77'), /is another program's database/, /a file of its own/],
    ['one with a version and no mark', (file) => void connect(file).exec('PRAGMA user_version = 1'), /is another program's database/, /a file of its own/],
    [
      'one of a newer version',
      (file) => {
        const handle = openHandle(file, 'inbox')
        handle.exec(`PRAGMA application_id = ${0x486f6e67}; PRAGMA user_version = 99`)
        handle.close()
      },
      /was written by a newer hongyan \(format 99; this one knows 2\)/,
      /Use that version/,
    ],
    ['a folder', (file) => void mkdirSync(file), /cannot be written: EISDIR/, /^It is a folder: name a file in it$/],
  ]
  for (const [what, make, message, hint] of cases) {
    it(what, () => {
      const file = newFile()
      make(file)
      const error = problemOf(() => sqliteInbox(file))
      expect(error).toMatchObject({ code: 'inbox-store', field: 'inbox', message: expect.stringMatching(message), hint: expect.stringMatching(hint) })
      expect(existsSync(`${file}-lock`)).toBe(false)
    })
  }

  it('a file in a folder that is not there', () => {
    const error = problemOf(() => sqliteInbox(join(newFolder(), 'nowhere', 'inbox.db')))
    expect(error).toMatchObject({ code: 'inbox-store', message: expect.stringMatching(/cannot be made: ENOENT/) })
  })

  it('a file whose lock is another’s file', () => {
    const file = newFile()
    writeFileSync(`${file}-lock`, 'Dear diary, today I was mistaken for a lock. '.repeat(40))
    expect(problemOf(() => sqliteInbox(file))).toMatchObject({ code: 'inbox-store' })
  })

  it('and nothing of what was there is changed', () => {
    const file = newFile()
    connect(file).exec('CREATE TABLE diary (page TEXT)')
    problemOf(() => sqliteInbox(file))
    const { journal_mode: mode } = connect(file).prepare('PRAGMA journal_mode').get() as { journal_mode: string }
    expect(mode).toBe('delete')
  })

  it.skipIf(process.getuid?.() === 0)('a file that may only be read', () => {
    const file = newFile()
    writeFileSync(file, '')
    chmodSync(file, 0o400)
    chmodSync(newFolder(), 0o500)
    expect(problemOf(() => sqliteInbox(file))).toMatchObject({ code: 'inbox-store' })
  })

  it('a handle that may only read', () => {
    const file = newFile()
    const handle = connect(file)
    handle.exec('PRAGMA query_only = 1')
    expect(problemOf(() => sqliteInbox({ handle }))).toMatchObject({ code: 'inbox-store', message: expect.stringMatching(/cannot be written/) })
  })

  it('what is neither path nor handle, and options out of bounds', () => {
    for (const wrong of ['', {}, { handle: {} }, undefined]) {
      // @ts-expect-error none of them is a place
      expect(problemOf(() => sqliteInbox(wrong))).toMatchObject({ code: 'configuration', field: 'inbox' })
    }
    for (const field of ['keepMs', 'keepDeadMs', 'maxBytes', 'maxActiveBytes'])
      expect(problemOf(() => sqliteInbox(':memory:', { [field]: 10 }))).toMatchObject({ code: 'configuration', field })
    expect(problemOf(() => sqliteInbox(':memory:', { fastMs: -1 }))).toMatchObject({ code: 'configuration', field: 'fastMs' })
  })
})

describe('one process at a time:', () => {
  it('the second one waits, answering 503, and takes over when the first lets go', async () => {
    const file = newFile()
    const one = accountOn(file)
    const first = await one.deliver(1)
    const other = accountOn(file)
    expect(other.log.at('warn')).toEqual(['another process has the inbox; until it lets go pushes are answered 503'])
    expect((await other.deliver(1)).status).toBe(503)
    expect(await one.deliver(1)).toEqual(first)
    await one.account.close()
    await until(async () => (await other.deliver(1)).status === 200)
    expect(await other.deliver(1)).toEqual(first)
    expect(other.runs).toEqual([])
    expect(other.log.at('info')).toContain('the inbox is ours now')
  })

  it('what the first one left is taken up by the second', async () => {
    const file = newFile()
    const clock = (await import('../../support/fake-clock.js')).createFakeClock()
    const one = accountOn(file, { clock, retry: { baseMs: 1000 }, handler: () => Promise.reject(new Error('broken')) })
    const answer = one.deliver(1)
    await clock.advance(10)
    expect((await answer).body).toBe('success')
    const other = accountOn(file, { clock })
    await one.account.close()
    await until(async () => (await other.inbox.status().catch(() => undefined))?.kept.retry === 1)
    await clock.advance(2000)
    expect(other.runs).toEqual(['1:2'])
  })

  it('others may read the file meanwhile', async () => {
    const file = newFile()
    const { deliver } = accountOn(file)
    await deliver(1)
    expect(connect(file).prepare('SELECT state FROM push').all()).toEqual([{ state: 'done' }])
    expect((await deliver(2)).status).toBe(200)
  })
})
