import { ConfigurationError } from '../errors.js'
import { openHandle, ownFile, type SqliteHandle } from './handle.js'

/**
 * Opens an SQLite file, made if it is not there, that only its owner can read (mode 0600), its companions (-wal, -shm) too.
 * With `node:sqlite`; where Node has none (before 22.13), the package `libsql`.
 * @throws {ConfigurationError} for a path that can't be written, or where there is neither
 */
export async function openSqlite(path: string): Promise<SqliteHandle> {
  try {
    ownFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new ConfigurationError('path', `is no file that can be written${code}`, 'Its folder has to exist, and the file has to be this user’s own')
  }
  return openHandle(path, 'path')
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
