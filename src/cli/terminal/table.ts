import type { Colour, Painter } from './colours.js'
import { cut, oneLine, pad, widthOf } from './text-width.js'

export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => string
  readonly side?: 'right'
  readonly colour?: (row: Row) => Colour | undefined
}

export interface TableOptions {
  readonly paint: Painter
  /** How wide the terminal is; nothing is cut, if left out. */
  readonly width?: number | undefined
}

/** Rows below a head, each column as wide as it has to be; the last one is cut where the terminal ends. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { paint, width }: TableOptions): string {
  const cells = rows.map((row) => columns.map(({ cell }) => oneLine(cell(row))))
  const widths = columns.map(({ head }, at) => cells.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), widthOf(head)))
  const line = (texts: readonly string[], colours: readonly (Colour | undefined)[]) => {
    let left = width ?? Number.POSITIVE_INFINITY
    const parts = columns.map(({ side }, at) => {
      const isLast = at === columns.length - 1
      const text = texts[at] ?? ''
      const room = Math.max(0, Math.min(widths[at] ?? 0, left))
      left -= room + 2
      const padded = isLast && side !== 'right' ? cut(text, room) : pad(text, room, { side })
      const colour = colours[at]
      return colour && padded.trim() !== '' ? paint(colour, padded) : padded
    })
    return `${parts.join('  ').trimEnd()}\n`
  }
  const head = line(
    columns.map(({ head: text }) => text),
    columns.map(() => 'dim'),
  )
  return (
    head +
    rows
      .map((row, at) =>
        line(
          cells[at] ?? [],
          columns.map(({ colour }) => colour?.(row)),
        ),
      )
      .join('')
  )
}

/** Names before their values, one a line; what has no value is left out. */
export function pairs(rows: readonly (readonly [name: string, value: string | number | undefined])[], paint: Painter): string {
  const shown = rows.filter(([, value]) => value !== undefined && value !== '')
  const width = Math.max(0, ...shown.map(([name]) => widthOf(name)))
  return shown.map(([name, value]) => `${paint('dim', pad(name, width))}  ${oneLine(String(value))}\n`).join('')
}
