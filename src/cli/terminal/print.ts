import { environmentOf, type Screen } from '../screen.js'
import { type Painter, painterFor } from './colours.js'
import { type Column, table } from './table.js'

/** How a command says what it has found: for people, or one JSON object a line. */
export interface Print {
  readonly paint: Painter
  readonly isJson: boolean
  /** One thing. */
  one(value: object, text: string): void
  /** Many of a kind, and what to say where there are none. */
  many<Row extends object>(rows: readonly Row[], columns: readonly Column<Row>[], none: string): void
}

export function createPrint(screen: Screen, isJson: boolean): Print {
  const paint = painterFor({ isTTY: screen.isTerminal === true }, environmentOf(screen))
  const one = (value: object, text: string) => screen.out(isJson ? `${JSON.stringify(value)}\n` : text)
  return {
    paint,
    isJson,
    one,
    many(rows, columns, none) {
      if (isJson) for (const row of rows) one(row, '')
      else if (rows.length === 0) screen.out(`${none}\n`)
      else screen.out(table(rows, columns, { paint, width: screen.isTerminal ? (screen.columns ?? 120) : undefined }))
    },
  }
}
