import { setTimeout } from 'node:timers/promises'
import { faultOf, type SqliteHandle } from '../sqlite/handle.js'
import { openOnce } from '../sqlite/open.js'
import { transaction } from '../sqlite/transaction.js'
import type { SessionStore, StoredSession } from './contract.js'

const TABLE = `
CREATE TABLE IF NOT EXISTS hongyan_session (key TEXT PRIMARY KEY, json TEXT NOT NULL, written_at REAL NOT NULL, expires_at REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS hongyan_session_expires_at ON hongyan_session (expires_at);`

/** How long a try waits for another process's write and holds this process up, in ms; and how often it is tried. */
const BUSY_MS = 50
const MOST_TRIES = 20
/** So many that are over are swept out with each that is written: more go than come. */
const SWEPT = 4

/**
 * Sessions in an SQLite file, for processes on one machine. The file and its companions are readable by their owner alone (mode 0600); it may be the file of the tokens, but not an inbox's.
 * Uses `node:sqlite`; where Node has none (before 22.13), the package `libsql`.
 *
 * @example
 * ```ts
 * import { OfficialAccount } from 'hongyan'
 * import { sqliteSessions } from 'hongyan/session'
 *
 * const account = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'secret', session: sqliteSessions('sessions.db') })
 * ```
 * @throws {ConfigurationError} for a path that can't be used, and where there is no SQLite
 */
export function sqliteSessions(path: string): SessionStore {
  const table = openOnce(path, open)
  return {
    read: async (key) => patiently(async () => table.get().read(key)),
    write: async (key, session) => patiently(async () => table.get().write(key, session)),
    delete: async (key) => patiently(async () => table.get().delete(key)),
    close: async () => table.take()?.close(),
  }
}

/** What another process's write keeps out is tried again, without holding this process up. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (faultOf(error) !== 'busy' || tries >= MOST_TRIES) throw error
      await setTimeout(10 + Math.random() * 40)
    }
  }
}

interface Row {
  readonly json: string
  readonly written_at: number
  readonly expires_at: number
}

function open(database: SqliteHandle) {
  database.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;`)
  database.exec(TABLE)
  const read = database.prepare('SELECT json, written_at, expires_at FROM hongyan_session WHERE key = ?')
  const write = database.prepare(
    'INSERT INTO hongyan_session (key, json, written_at, expires_at) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET json = excluded.json, written_at = excluded.written_at, expires_at = excluded.expires_at',
  )
  const remove = database.prepare('DELETE FROM hongyan_session WHERE key = ?')
  const sweep = database.prepare(
    `DELETE FROM hongyan_session WHERE key IN (SELECT key FROM hongyan_session WHERE expires_at <= ? ORDER BY expires_at LIMIT ${SWEPT})`,
  )
  return {
    read(key: string): StoredSession | undefined {
      const row = read.get(key) as Row | undefined
      return row && { json: row.json, writtenAt: Number(row.written_at), expiresAt: Number(row.expires_at) }
    },
    write(key: string, { json, writtenAt, expiresAt }: StoredSession): void {
      transaction(database, () => {
        sweep.run(writtenAt)
        write.run(key, json, writtenAt, expiresAt)
      })
    },
    delete(key: string): void {
      transaction(database, () => remove.run(key))
    },
    close(): void {
      database.close()
    },
  }
}
