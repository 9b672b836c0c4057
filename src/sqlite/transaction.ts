import type { SqliteHandle } from './handle.js'

/**
 * Does something in a transaction that can write, all of it or nothing. What writes goes through here even where it is one statement: libsql leaves a prepared one that was refused
 * (`SQLITE_BUSY`) half done, and what others write meanwhile on the connection, and believe to have written, is undone with it. Of what `exec` refuses nothing is left.
 * @throws what `work` throws, and what SQLite says where it does not get the file
 */
export function transaction<T>(handle: SqliteHandle, work: () => T): T {
  handle.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    handle.exec('COMMIT')
    return result
  } catch (error) {
    rollBack(handle)
    throw error
  }
}

export function rollBack(handle: SqliteHandle): void {
  try {
    handle.exec('ROLLBACK')
  } catch {
    // SQLite has done it already.
  }
}
