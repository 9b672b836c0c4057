import { chmodSync, closeSync, openSync } from 'node:fs'
import { ConfigurationError } from '../errors.js'

export type SqlValue = string | number | bigint | Uint8Array | null

export interface Statement {
  get(...values: SqlValue[]): unknown
  all(...values: SqlValue[]): unknown[]
  run(...values: SqlValue[]): { readonly changes: number | bigint }
}

/** The part of `node:sqlite` that libsql (better-sqlite3's interface) has too. */
export interface Database {
  exec(sql: string): unknown
  prepare(sql: string): Statement
  close(): void
}

/**
 * Opens an SQLite file, made if it is not there, that only its owner can read (mode 0600), its companions (-wal, -shm) too.
 * With `node:sqlite`; where Node has none (before 22.13), the package `libsql`.
 * @throws {ConfigurationError} for a path that can't be written, or where there is neither
 */
export async function openSqlite(path: string): Promise<Database> {
  ownFile(path)
  // A name that the compiler does not look up: the types of our oldest Node have no node:sqlite.
  const builtIn = 'node:sqlite'
  const native: { DatabaseSync: new (path: string) => Database } | undefined = await import(builtIn).catch(() => undefined)
  if (native) return new native.DatabaseSync(path)
  const { default: Libsql } = await import('libsql').catch(() => {
    throw new ConfigurationError('path', 'needs SQLite, which this Node has not got', 'Run `npm install libsql`, or use Node 22.13 or later')
  })
  return new Libsql(path)
}

/** Before SQLite makes it: its companions take over the mode of the file. */
function ownFile(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600))
    chmodSync(path, 0o600)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new ConfigurationError('path', `is no file that can be written${code}`, 'Its folder has to exist, and the file has to be this user’s own')
  }
}

/** Whether somebody else is writing: the same try may succeed in a moment. */
export function isBusy(error: unknown): boolean {
  const { errcode, code } = Object(error) as { errcode?: unknown; code?: unknown }
  // node:sqlite has the number, whose lowest byte says what it is; libsql the name.
  return (typeof errcode === 'number' && (errcode & 0xff) === 5) || (typeof code === 'string' && code.startsWith('SQLITE_BUSY'))
}

/** Opens when it is first needed, again after a failure, and again after `close`. */
export function openOnce<T>(open: () => Promise<T>): { get(): Promise<T>; take(): Promise<T | undefined> } {
  let opening: Promise<T> | undefined
  return {
    get() {
      opening ??= open().catch((error: unknown) => {
        opening = undefined
        throw error
      })
      return opening
    },
    /** What is open, to be closed. */
    async take() {
      const opened = opening
      opening = undefined
      return opened
    },
  }
}
