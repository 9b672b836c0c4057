import { type Clock, systemClock } from '../clock.js'
import type { SqliteHandle, SqliteStatement } from '../sqlite/handle.js'
import { openOnce } from '../sqlite/open.js'
import { transaction } from '../sqlite/transaction.js'
import { CLOCK_SLACK_MS, parseRecord, type TokenStore } from './store.js'

/** How long a process waits for another's transaction, in ms. Each lasts as long as one write to the disk. */
const BUSY_MS = 3000

const TABLES = `
CREATE TABLE IF NOT EXISTS hongyan_token (key TEXT PRIMARY KEY, generation INTEGER NOT NULL, record TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS hongyan_token_lock (key TEXT PRIMARY KEY, owner TEXT NOT NULL, until REAL NOT NULL) WITHOUT ROWID;`

/**
 * Tokens in an SQLite file, for processes on one machine. The file and its companions are readable by their owner alone (mode 0600).
 * Uses `node:sqlite`; where Node has none (before 22.13), the package `libsql`.
 *
 * @example
 * ```ts
 * import { sqliteTokenStore } from 'hongyan/token'
 *
 * const store = sqliteTokenStore('/var/lib/shop/tokens.db')
 * ```
 * @throws {ConfigurationError} for a path that can't be used, and where there is no SQLite
 */
export function sqliteTokenStore(path: string, { clock = systemClock }: { readonly clock?: Clock } = {}): TokenStore {
  const store = openOnce(path, (database) => {
    database.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;`)
    database.exec(TABLES)
    return new Store(database, clock)
  })
  return {
    read: async (key) => store.get().read(key),
    write: async (key, record, expectedGeneration) => store.get().write(key, record, expectedGeneration),
    lock: async (key, ttlMs) => store.get().lock(key, ttlMs),
    close: async () => store.take()?.close(),
  }
}

class Store {
  readonly #database: SqliteHandle
  readonly #clock: Clock
  readonly #read: SqliteStatement
  readonly #insert: SqliteStatement
  readonly #update: SqliteStatement
  readonly #lock: SqliteStatement
  readonly #release: SqliteStatement

  constructor(database: SqliteHandle, clock: Clock) {
    this.#database = database
    this.#clock = clock
    this.#read = database.prepare('SELECT generation, record FROM hongyan_token WHERE key = ?')
    this.#insert = database.prepare('INSERT INTO hongyan_token (key, generation, record) VALUES (?, 1, ?) ON CONFLICT DO NOTHING')
    this.#update = database.prepare('UPDATE hongyan_token SET generation = generation + 1, record = ? WHERE key = ? AND generation = ?')
    this.#lock = database.prepare(
      'INSERT INTO hongyan_token_lock (key, owner, until) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET owner = excluded.owner, until = excluded.until WHERE until <= ? OR until > excluded.until + ?',
    )
    this.#release = database.prepare('DELETE FROM hongyan_token_lock WHERE key = ? AND owner = ?')
  }

  read(key: string) {
    const row = this.#read.get(key) as { readonly generation: number; readonly record: string } | undefined
    return row && { ...parseRecord(row.record), generation: Number(row.generation) }
  }

  write(...[key, record, expectedGeneration]: Parameters<TokenStore['write']>) {
    const text = JSON.stringify(record)
    const { changes } = transaction(this.#database, () =>
      expectedGeneration === 0 ? this.#insert.run(key, text) : this.#update.run(text, key, expectedGeneration),
    )
    return Number(changes) === 1 ? { ...record, generation: expectedGeneration + 1 } : undefined
  }

  lock(key: string, ttlMs: number) {
    const owner = globalThis.crypto.randomUUID()
    const now = this.#clock.now()
    const { changes } = transaction(this.#database, () => this.#lock.run(key, owner, now + ttlMs, now, CLOCK_SLACK_MS))
    if (Number(changes) !== 1) return undefined
    return {
      release: () => {
        transaction(this.#database, () => this.#release.run(key, owner))
      },
    }
  }

  close(): void {
    this.#database.close()
  }
}
