import type { Colour, Painter } from '../../src/cli/terminal/colours.js'
import { cut, oneLine, widthOf } from '../../src/cli/terminal/text-width.js'
import { attributesInShort } from './attributes.js'
import type { Outcome } from './checks.js'
import type { Run } from './observer.js'
import { type Column, formatRow, layOut } from './table.js'

const COLUMNS: readonly Column[] = [
  { title: '#', least: 3, most: 3, side: 'right' },
  { title: 'on the wire', least: 19, most: 33 },
  // What the name on the wire has lost at its end is to be read here.
  { title: 'type', least: 19, most: 38, cut: 'start' },
  { title: 'attributes', least: 26, most: 90 },
  { title: 'handler', least: 11, most: 12 },
  { title: 'answer', least: 20, most: 64 },
  { title: 'ms', least: 6, most: 6, side: 'right' },
]

const HANDLER = 4
const ANSWER = 5
const NONE = '–'

/** The rows of the table, as wide as the terminal. */
export class Rows {
  readonly #paint: Painter
  readonly #terminal: number
  readonly #widths: readonly number[]
  #count = 0

  constructor(terminal: number, paint: Painter) {
    this.#paint = paint
    this.#terminal = terminal
    this.#widths = layOut(COLUMNS, terminal)
  }

  head(): string {
    const titles = COLUMNS.map(({ title }) => title)
    return formatRow(titles, COLUMNS, this.#widths, (cell) => this.#paint('bold', cell))
  }

  section(title: string): string {
    const line = `── ${title} `
    return this.#paint('cyan', cut(line + '─'.repeat(Math.max(0, this.#terminal - widthOf(line))), this.#terminal))
  }

  /** What came of a step; further lines say what is wrong. */
  outcome(outcome: Outcome): string[] {
    const { step, exchange, runs, reason, problems } = outcome
    const run = runs.at(-1)
    const repeated = step.expect.sameAs !== undefined
    const answer = exchange.seen.kind === 'fault' ? `${exchange.status || 'no answer'} ${reason ?? exchange.seen.text}` : exchange.seen.text
    const row = this.#row({
      name: step.name,
      run,
      handler: repeated ? NONE : run?.handler,
      answer,
      ms: exchange.ms.toFixed(1),
      colour: problems.length > 0 ? 'red' : reason ? 'yellow' : exchange.seen.kind === 'silence' ? 'dim' : 'green',
    })
    return [row, ...problems.map((problem) => this.#paint('red', cut(`     ✗ ${oneLine(problem)}`, this.#terminal)))]
  }

  /** A push of somebody else's, seen from inside the account. */
  run(run: Run): string {
    const { result, failed } = run
    const answer = failed ? 'threw' : !result ? 'success' : typeof result === 'string' ? result : `[${result.type}]`
    return this.#row({ name: run.push.wire_name, run, handler: run.handler, answer, ms: '', colour: failed ? 'red' : result ? 'green' : 'dim' })
  }

  #row(row: { name: string; run: Run | undefined; handler: string | undefined; answer: string; ms: string; colour: Colour }): string {
    this.#count += 1
    const { push } = row.run ?? {}
    const cells = [String(this.#count), row.name, push?.type ?? NONE, push ? attributesInShort(push) : NONE, row.handler ?? NONE, row.answer, row.ms]
    return formatRow(cells, COLUMNS, this.#widths, (cell, column) =>
      column === ANSWER ? this.#paint(row.colour, cell) : column === HANDLER ? this.#paint('cyan', cell) : cell,
    )
  }
}
