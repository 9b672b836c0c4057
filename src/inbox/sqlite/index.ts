/** `hongyan/sqlite`: the inbox for one machine, in a file that outlives the process. */

import { ConfigurationError } from '../../errors.js'
import { checkNames, type Names } from '../../option-names.js'
import type { SqliteHandle } from '../../sqlite/handle.js'
import type { Inbox } from '../contract.js'
import { type EngineOptions, engineNames, InboxEngine } from '../engine.js'
import { SqliteStore } from './store.js'

export type { SqliteHandle, SqliteStatement, SqlValue } from '../../sqlite/handle.js'

export interface SqliteInboxOptions extends EngineOptions {
  /** How long a push that is done is remembered, in ms. 86,400,000: a day. */
  readonly keepMs?: number | undefined
  /** How long a dead letter is kept, in ms. 2,592,000,000: thirty days. */
  readonly keepDeadMs?: number | undefined
  /**
   * How many bytes of the file may be in use. 4 GiB, some two million pushes. Near it the oldest that are done are forgotten before their time, but none that is younger than a minute;
   * over it new pushes are answered 503.
   */
  readonly maxBytes?: number | undefined
  /** How many characters the pushes under way may have together. 8,388,608; over it new ones are answered 503. */
  readonly maxActiveBytes?: number | undefined
}

const NAMES: Names<SqliteInboxOptions> = { ...engineNames, keepMs: 1, keepDeadMs: 1, maxBytes: 1, maxActiveBytes: 1 }

/**
 * An inbox in an SQLite file: what was answered is on the disk, and a process that starts again takes up what was left. Opens at once.
 * Uses `node:sqlite`; where Node has none (before 22.13) the package `libsql`. One process at a time: a second one waits, answering 503, until the first lets go.
 * The file and its companions (`-wal`, `-shm`, `-lock`) are for their owner alone (mode 0600); others of the same user may read it meanwhile.
 *
 * @param source the file's path, or a database that you have opened yourself, with `node:sqlite`, better-sqlite3 or libsql: it is put into WAL mode, must hold nothing else,
 * is not closed, and nothing keeps a second process from it
 * @example
 * ```ts
 * import { OfficialAccount } from 'hongyan'
 * import { sqliteInbox } from 'hongyan/sqlite'
 *
 * const account = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'secret', encodingAESKey: 'A'.repeat(43), inbox: sqliteInbox('hongyan.db') })
 * ```
 * @throws {HongyanError} `inbox-store` where it cannot be opened, was written by a newer version or is another program's
 * @throws {ConfigurationError} for options, and where there is no SQLite
 */
export function sqliteInbox(source: string | { readonly handle: SqliteHandle }, options: SqliteInboxOptions = {}): Inbox {
  checkNames(options, Object.keys(NAMES))
  const { keepMs = 86_400_000, keepDeadMs = 30 * 86_400_000, maxBytes = 4 * 2 ** 30, maxActiveBytes = 8 * 2 ** 20 } = options
  const place = typeof source === 'string' ? source : source?.handle
  if (place === '' || (typeof place !== 'string' && typeof place?.prepare !== 'function'))
    throw new ConfigurationError(
      'inbox',
      'is neither a path nor a database',
      "sqliteInbox('hongyan.db'), or { handle } with a database of node:sqlite, better-sqlite3 or libsql",
    )
  for (const [field, value, least] of [
    ['keepMs', keepMs, 60_000],
    ['keepDeadMs', keepDeadMs, 60_000],
    ['maxBytes', maxBytes, 2 ** 20],
    ['maxActiveBytes', maxActiveBytes, 2 ** 20],
  ] as const)
    if (!(value >= least)) throw new ConfigurationError(field, `is no number of at least ${least.toLocaleString('en')}`)
  return new InboxEngine(new SqliteStore(place, { keepMs, keepDeadMs, maxBytes, maxActiveBytes }), options)
}
