import type { SqliteHandle, SqliteStatement, SqlValue } from '../../sqlite/handle.js'
import type { PushRecord } from '../contract.js'
import { addPlain, PLAIN_COLUMNS, PLAIN_VALUES } from './rows.js'

/** Adds rows many at a time: a call to SQLite costs more than a row. */
export class Inserter {
  /** So many rows go in one statement: more save little, and the statement grows. */
  static readonly most = 32
  readonly #handle: SqliteHandle
  /** By how many rows they take. */
  readonly #statements: (SqliteStatement | undefined)[] = []

  constructor(handle: SqliteHandle) {
    this.#handle = handle
  }

  /** @param records plain ones, whose keys are in no row; no more than {@link Inserter.most}. All of them are added or, where it throws, none. */
  insert(records: readonly PushRecord[]): void {
    const values: SqlValue[] = []
    for (const record of records) addPlain(values, record)
    this.#statement(records.length).run(...values)
  }

  #statement(count: number): SqliteStatement {
    let statement = this.#statements[count]
    if (!statement) {
      const rows = new Array(count).fill(PLAIN_VALUES).join(', ')
      statement = this.#handle.prepare(`INSERT INTO push (${PLAIN_COLUMNS.join(', ')}) VALUES ${rows}`)
      this.#statements[count] = statement
    }
    return statement
  }
}
