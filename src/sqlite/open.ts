import { ConfigurationError } from '../errors.js'
import { faultOf, INBOX_ID, openHandle, ownFile, placeHint, type Row, type SqliteHandle } from './handle.js'

/**
 * Opens an SQLite file, made if it is not there, that only its owner can read (mode 0600), its companions (-wal, -shm) too.
 * With `node:sqlite`; where Node has none (before 22.13), the package `libsql`.
 * @throws {ConfigurationError} where there is neither, and for the file of an inbox
 */
export function openSqlite(path: string): SqliteHandle {
  ownFile(path)
  const handle = openHandle(path, 'path')
  const { application_id: id } = handle.prepare('PRAGMA application_id').get() as Row
  if (id !== INBOX_ID) return handle
  handle.close()
  throw new ConfigurationError('path', `${path} is an inbox's file`, 'An inbox keeps its file to itself: name another one')
}

/**
 * Opens at once, so that what is wrong shows before there is a push; and again when it is needed after `close`, or where somebody else had it.
 * @throws {ConfigurationError} for a path that is no file of SQLite's or can't be written
 */
export function openOnce<T>(path: string, open: (handle: SqliteHandle) => T): { get(): T; take(): T | undefined } {
  if (typeof path !== 'string' || path === '') throw new ConfigurationError('path', 'is missing')
  let opened: T | undefined
  const get = (): T => {
    if (opened !== undefined) return opened
    const handle = openSqlite(path)
    try {
      opened = open(handle)
      return opened
    } catch (error) {
      handle.close()
      throw error
    }
  }
  try {
    get()
  } catch (error) {
    if (error instanceof ConfigurationError) throw error
    const fault = faultOf(error)
    if (fault !== 'busy') {
      const what = fault === 'other' ? (Object(error) as { code?: unknown }).code : fault
      throw new ConfigurationError('path', `is no SQLite file that can be written (${what})`, placeHint(error), error)
    }
  }
  return {
    get,
    /** What is open, to be closed. */
    take() {
      const was = opened
      opened = undefined
      return was
    },
  }
}
