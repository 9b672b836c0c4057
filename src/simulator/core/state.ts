import type { Row, RowReader } from './row.js'

/**
 * A family of an account's state: fans, QR codes, cards. Plain classes and maps; a kept world holds it as rows, one a line.
 * What can be worked out again (an index) is none of the rows.
 */
export interface StateFamily<T> {
  /** Its key in a kept world. */
  readonly name: string
  create(): T
  rows(state: T): Iterable<Row>
  load(rows: readonly RowReader[]): T
}

export const defineState = <T>(family: StateFamily<T>): StateFamily<T> => family
