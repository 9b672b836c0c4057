import { chmodSync, closeSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ConfigurationError } from '../errors.js'

export type SqlValue = string | number | null

/**
 * A handle that the user brings: `node:sqlite`'s `DatabaseSync`, `better-sqlite3`, `libsql`. What all of them have.
 */
export interface SqliteHandle {
  exec(sql: string): unknown
  prepare(sql: string): SqliteStatement
  close(): unknown
}

export interface SqliteStatement {
  run(...values: SqlValue[]): { readonly changes: number | bigint }
  get(...values: SqlValue[]): unknown
  all(...values: SqlValue[]): unknown[]
}

export type Row = Readonly<Record<string, unknown>>

/** `Hong`, in SQLite's header: what tells an inbox's file from others. */
export const INBOX_ID = 0x486f6e67

type Opener = (path: string) => SqliteHandle

let opener: Opener | undefined

/**
 * Opens a file with what this Node has: `node:sqlite`, or before 22.13 the package `libsql`.
 * @param field the option that the path was given by
 * @throws {ConfigurationError} where it has none
 */
export function openHandle(path: string, field: string): SqliteHandle {
  opener ??= findOpener(field)
  return opener(path)
}

function findOpener(field: string): Opener {
  const native = process.getBuiltinModule?.('node:sqlite') as { readonly DatabaseSync: new (path: string) => SqliteHandle } | undefined
  if (native) return (path) => new native.DatabaseSync(path)
  let Libsql: new (path: string) => SqliteHandle
  try {
    Libsql = createRequire(import.meta.url)('libsql')
  } catch (error) {
    throw new ConfigurationError(field, 'needs SQLite, which this Node has not got', 'Run `npm i libsql`, or use Node 22.13 or later', error)
  }
  return (path) => new Libsql(path)
}

/** What went wrong, by SQLite's primary result codes. */
export type SqliteFault = 'busy' | 'readonly' | 'full' | 'io' | 'corrupt' | 'open' | 'not-a-database' | 'other'

const FAULTS: Readonly<Record<number, SqliteFault>> = {
  5: 'busy',
  6: 'busy',
  8: 'readonly',
  10: 'io',
  11: 'corrupt',
  13: 'full',
  14: 'open',
  26: 'not-a-database',
}
const NAMES: readonly [RegExp, SqliteFault][] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_READONLY/, 'readonly'],
  [/^(SQLITE_IOERR|EIO$)/, 'io'],
  [/^SQLITE_CORRUPT/, 'corrupt'],
  [/^(SQLITE_FULL$|ENOSPC$|EDQUOT$)/, 'full'],
  [/^SQLITE_CANTOPEN/, 'open'],
  [/^SQLITE_NOTADB/, 'not-a-database'],
]

/** `node:sqlite` gives the code as a number, the others by its name. */
export function faultOf(error: unknown): SqliteFault {
  const { errcode, code, rawCode } = Object(error) as { errcode?: unknown; code?: unknown; rawCode?: unknown }
  for (const number of [errcode, rawCode]) if (typeof number === 'number') return FAULTS[number & 0xff] ?? 'other'
  if (typeof code === 'string') for (const [name, fault] of NAMES) if (name.test(code)) return fault
  return 'other'
}

/** For its owner alone (mode 0600), before SQLite makes it: its companions (-wal, -shm) take over its mode. @throws what the system says */
export function ownFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
}

/** What to do about a path that can't be opened. */
export const placeHint = (error: unknown): string =>
  Object(error).code === 'EISDIR' ? 'It is a folder: name a file in it' : 'Its folder has to exist, and both have to be this user’s own'
