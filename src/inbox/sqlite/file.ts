import { existsSync, realpathSync } from 'node:fs'
import { ConfigurationError, HongyanError } from '../../errors.js'
import { faultOf, INBOX_ID, openHandle, ownFile, placeHint, type Row, type SqliteHandle } from '../../sqlite/handle.js'
import { rollBack } from '../../sqlite/transaction.js'
import { FileLock } from './lock.js'
import { LogSync } from './log-sync.js'
import { migrations } from './migrations/index.js'

/** How long SQLite may block the process for somebody else's lock. What takes longer is tried again. */
const BUSY_MS = 20

const PAGE_BYTES = 8192
/** From where on the log goes into the file: pages that changed several times meanwhile go once. */
const LOG_BYTES = 16 * 2 ** 20

/** A database, opened and found to be ours; whether it can be written is another matter, as another process may have it. */
export class SqliteFile {
  handle: SqliteHandle
  /** Where it lies, to be named in errors and logs. */
  readonly name: string
  /** Where we have opened it; a handle that the user brought is never closed. */
  readonly #path: string | undefined
  readonly #lock: FileLock | undefined
  /** Brings commits to the disk; where it is missing, SQLite does. */
  log: LogSync | undefined
  #isStale = false

  /** @throws {HongyanError} `inbox-store` where it cannot be opened, is newer or is not ours */
  constructor(source: string | SqliteHandle) {
    this.#path = typeof source === 'string' ? source : undefined
    this.name = typeof source === 'string' ? source : 'the handle'
    const isFile = typeof source === 'string' && source !== ':memory:'
    if (isFile) own(source)
    this.handle = typeof source === 'string' ? this.#connect(source) : source
    if (typeof source !== 'string') this.handle.exec(`PRAGMA busy_timeout = ${BUSY_MS}`)
    try {
      this.#check()
    } catch (error) {
      if (faultOf(error) !== 'busy') {
        this.#closeHandle()
        throw this.#explained(error)
      }
      // Somebody has it for himself; `take` looks again.
      this.#isStale = true
    }
    if (isFile) this.#lock = new FileLock(`${realpathSync(source)}-lock`)
  }

  /** Whether nobody else writes it once it is taken: of a handle that the user brought we cannot know. */
  get isOwn(): boolean {
    return this.#path !== undefined
  }

  /**
   * Makes it this process's own, up to date and ready to be written.
   * @returns whether it is; if not, another process has it, and it may be tried again
   * @throws {HongyanError} `inbox-store`
   */
  take(): boolean {
    try {
      if (this.#isStale && this.#path !== undefined) {
        this.#closeHandle()
        this.handle = this.#connect(this.#path)
        this.#isStale = false
      }
      this.#check()
      if (this.#lock && !this.#lock.take()) return false
      // Where there is no table yet. Smaller pages are more to write and to find; larger ones more to write where few pushes come at a time.
      this.handle.exec(`PRAGMA page_size = ${PAGE_BYTES}`)
      const { journal_mode: mode } = this.handle.prepare('PRAGMA journal_mode = WAL').get() as Row
      if (mode !== 'wal' && mode !== 'memory') throw refused(`${this.name} cannot be kept in WAL mode`, 'Its file system has to be a local one')
      this.#closeLog()
      this.handle.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY')
      this.handle.exec(`PRAGMA wal_autocheckpoint = ${LOG_BYTES / PAGE_BYTES}`)
      this.#migrate()
      this.#openLog()
      return true
    } catch (error) {
      if (faultOf(error) !== 'busy') throw this.#explained(error)
      // Some drivers leave a statement that was refused half done, which keeps the connection in a transaction: the next try has a new one.
      this.#isStale = true
      return false
    }
  }

  #openLog(): void {
    const { file } = this.handle.prepare('PRAGMA database_list').get() as Row
    if (typeof file !== 'string' || file === '') return
    try {
      this.log = new LogSync(file)
    } catch {
      // Somewhere else than we look: then SQLite does it, each commit at its time.
      return
    }
    // What a process before has left in it may be answered with, and need not be on the disk yet.
    this.log.now()
    this.handle.exec('PRAGMA synchronous = NORMAL')
  }

  #closeLog(): void {
    this.log?.close()
    this.log = undefined
  }

  #connect(path: string): SqliteHandle {
    try {
      const handle = openHandle(path, 'inbox')
      handle.exec(`PRAGMA busy_timeout = ${BUSY_MS}`)
      return handle
    } catch (error) {
      if (error instanceof ConfigurationError) throw error
      throw refused(`${this.name} cannot be opened: ${reasonOf(error)}`, 'It has to be a file that this user may read and write', error)
    }
  }

  /** Lets go of it. A handle that the user brought stays open. */
  close(): void {
    this.#closeLog()
    this.#closeHandle()
    this.#lock?.release()
  }

  #closeHandle(): void {
    if (this.#path === undefined) return
    try {
      // Drivers keep a file open whose statements are still there, and SQLite its log with it.
      this.handle.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // The next to open it will do it.
    }
    try {
      this.handle.close()
    } catch {
      // It is gone either way.
    }
  }

  /** Reads what it is, and changes nothing. */
  #check(): number {
    const version = this.#pragma('user_version')
    const application = this.#pragma('application_id')
    if (application !== INBOX_ID) {
      const { count } = this.handle.prepare('SELECT count(*) AS count FROM sqlite_master').get() as Row
      if (application !== 0 || version !== 0 || Number(count) > 0)
        throw refused(`${this.name} is another program's database, or holds sessions or tokens`, 'Give the inbox a file of its own')
    }
    if (version > migrations.length)
      throw refused(`${this.name} was written by a newer hongyan (format ${version}; this one knows ${migrations.length})`, 'Use that version, or another file')
    return version
  }

  #migrate(): void {
    if (this.#check() === migrations.length) {
      // Shows at once whether it can be written.
      this.handle.exec('BEGIN IMMEDIATE; ROLLBACK')
      return
    }
    this.handle.exec('BEGIN IMMEDIATE')
    try {
      // Once more: another process may have been quicker.
      for (let version = this.#check(); version < migrations.length; version += 1) this.handle.exec(migrations[version] as string)
      this.handle.exec(`PRAGMA application_id = ${INBOX_ID}; PRAGMA user_version = ${migrations.length}; COMMIT`)
    } catch (error) {
      rollBack(this.handle)
      throw error
    }
  }

  #pragma(name: 'user_version' | 'application_id'): number {
    return Number((this.handle.prepare(`PRAGMA ${name}`).get() as Row)[name])
  }

  #explained(error: unknown): unknown {
    if (error instanceof HongyanError) return error
    if (faultOf(error) === 'not-a-database') return refused(`${this.name} is no SQLite database`, 'Give the inbox a file of its own', error)
    if (faultOf(error) === 'readonly') return refused(`${this.name} cannot be written`, 'The file and its folder have to be this user’s own', error)
    if (faultOf(error) === 'corrupt') return refused(`${this.name} is damaged`, 'Put it aside and let the inbox begin a new one, or bring back a copy', error)
    return refused(`${this.name} cannot be used: ${reasonOf(error)}`, 'Look at the disk and at the file’s permissions', error)
  }
}

function own(path: string): void {
  const isThere = existsSync(path)
  try {
    ownFile(path)
  } catch (error) {
    throw refused(`${path} ${isThere ? 'cannot be written' : 'cannot be made'}: ${reasonOf(error)}`, placeHint(error), error)
  }
}

function refused(problem: string, hint: string, cause?: unknown): HongyanError {
  return new HongyanError('inbox-store', problem, { field: 'inbox', hint, ...(cause === undefined ? {} : { cause }) })
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' && error.code.startsWith('E') && error.code !== 'ERR_SQLITE_ERROR' ? error.code : error.message
}
