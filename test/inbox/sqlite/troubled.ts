import type { PushRecord } from '../../../src/inbox/contract.js'
import { openHandle, type SqliteHandle, type SqliteStatement } from '../../../src/sqlite/handle.js'

/** Of a store. */
export const bounds = { keepMs: 86_400_000, keepDeadMs: 86_400_000, maxBytes: 2 ** 30, maxActiveBytes: 2 ** 20 }

/** SQLite's own result codes, as drivers give them. */
export const sqliteError = (errcode: number) => Object.assign(new Error(`code ${errcode}`), { errcode })

/** A handle whose statements fail when they are told to. */
export function troubled(handle: SqliteHandle = openHandle(':memory:', 'inbox')) {
  let fails: ((sql: string) => unknown) | undefined
  const check = (sql: string) => {
    const error = fails?.(sql)
    if (error !== undefined) throw error
  }
  const wrapped: SqliteHandle = {
    exec: (sql) => {
      check(sql)
      return handle.exec(sql)
    },
    prepare: (sql): SqliteStatement => {
      check(sql)
      const statement = handle.prepare(sql)
      return {
        run: (...values) => {
          check(sql)
          return statement.run(...values)
        },
        get: (...values) => {
          check(sql)
          return statement.get(...values)
        },
        all: (...values) => {
          check(sql)
          return statement.all(...values)
        },
      }
    },
    close: () => handle.close(),
  }
  return {
    handle: wrapped,
    /** Every statement that fits fails with this, until told otherwise. */
    fail: (pattern?: RegExp, error: unknown = sqliteError(10)) => {
      fails = pattern && ((sql) => (pattern.test(sql) ? error : undefined))
    },
  }
}

/** A push that is done, as it is kept. */
export const record = (key: string, more: Partial<PushRecord> = {}): PushRecord => ({
  key,
  appId: 'wx1',
  type: 'text',
  source: 'oFan',
  raw: '<xml/>',
  receivedAt: 1_760_000_000_000,
  state: 'done',
  attempt: 1,
  late: 'none',
  answer: { status: 200, type: 'text/plain', body: 'success' },
  dueAt: undefined,
  endedAt: undefined,
  ms: undefined,
  error: undefined,
  ...more,
})
