import { pad } from '../../src/cli/terminal/text-width.js'

export interface Column {
  readonly title: string
  /** Columns of the terminal: no fewer if there is room for all, and no more. */
  readonly least: number
  readonly most: number
  readonly side?: 'left' | 'right'
  /** Where a text that is too long is cut. */
  readonly cut?: 'start' | 'end'
}

const GAP = '  '

/** How wide each column is, so that a row with its gaps fits the terminal. What is over goes to the columns in proportion to what they could use. */
export function layOut(columns: readonly Column[], terminal: number): number[] {
  const room = terminal - GAP.length * (columns.length - 1)
  const widths = columns.map(({ least }) => least)
  const sum = () => widths.reduce((total, width) => total + width, 0)
  while (sum() > Math.max(room, columns.length)) {
    const widest = widths.indexOf(Math.max(...widths))
    widths[widest] = (widths[widest] ?? 1) - 1
  }
  const over = room - sum()
  const wishes = columns.map(({ most }, index) => Math.max(0, most - (widths[index] ?? 0)))
  const wished = wishes.reduce((total, wish) => total + wish, 0)
  if (over <= 0 || wished === 0) return widths
  const share = Math.min(1, over / wished)
  return widths.map((width, index) => width + Math.floor((wishes[index] ?? 0) * share))
}

/** Lays colours on a cell that has its width already. */
export type Paint = (cell: string, column: number) => string

export function formatRow(cells: readonly string[], columns: readonly Column[], widths: readonly number[], paint: Paint = (cell) => cell): string {
  const padded = columns.map(({ side, cut }, index) => pad(cells[index] ?? '', widths[index] ?? 0, { side, cut }))
  return padded.map(paint).join(GAP).trimEnd()
}
