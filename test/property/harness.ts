import { type Case, CaseMaker, type Tally } from './cases.js'
import { Broken, type Lines, open } from './lines.js'
import { createRandom } from './random.js'

/**
 * Throws what nobody would send at everything that reads what comes in. Shared by the tests and by `npm run fuzz`.
 *
 * What must hold for each case: parsers throw nothing but `MalformedError`; `handle` gives an answer; no case takes more than 50 ms of processor time
 * for each 64 KiB; no prototype changes; and no handler sees anything that nobody signed, by a verdict that does not come from the code under test.
 */

export interface FuzzOptions {
  readonly seed: number
  readonly cases: number
  /** Called now and then. */
  readonly onProgress?: (report: FuzzReport) => void
}

export interface FuzzReport extends Tally {
  readonly seed: number
  cases: number
  /** How many cases there were of each kind, and how many milliseconds they took. */
  readonly kinds: Record<string, { cases: number; ms: number }>
  /** In processor time. */
  slowest: { readonly ms: number; readonly kind: string; readonly bytes: number }
  failure?: Failure
}

export interface Failure {
  readonly problem: string
  readonly kind: string
  /** The number of the case: with the seed it is the same one again. */
  readonly case: number
  /** Of the last request that the case made, if it made any. */
  readonly query: string
  readonly hex: string
}

/** The names of what everything inherits. */
const inherited = [Object.prototype, Array.prototype, Function.prototype]
const before = inherited.map((prototype) => Object.getOwnPropertyDescriptors(prototype))

function checkPrototypes(): void {
  inherited.forEach((prototype, index) => {
    const then = before[index] as Record<PropertyKey, PropertyDescriptor>
    const names = Reflect.ownKeys(prototype)
    const isSame =
      names.length === Reflect.ownKeys(then).length &&
      names.every((name) => Object.is(Object.getOwnPropertyDescriptor(prototype, name)?.value, then[name]?.value))
    if (!isSame || Object.getPrototypeOf(prototype) !== (index === 0 ? null : Object.prototype)) throw new Broken('a prototype has changed')
  })
}

export function fuzz(options: FuzzOptions): FuzzReport {
  const { stackTraceLimit } = Error
  // Every refusal is an error, and most of an error's cost is its stack.
  Error.stackTraceLimit = 1
  try {
    return run(options)
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function run({ seed, cases, onProgress }: FuzzOptions): FuzzReport {
  const random = createRandom(seed)
  const report: FuzzReport = { seed, cases: 0, kinds: {}, answers: {}, taken: 0, refused: 0, runs: 0, slowest: { ms: 0, kind: '', bytes: 0 } }
  const lines: Lines = { plain: open('plain'), safe: open('safe') }
  const maker = new CaseMaker(random, report)
  while (report.cases < cases) {
    const each = maker.next()
    report.cases += 1
    const kind = report.kinds[each.kind] ?? { cases: 0, ms: 0 }
    report.kinds[each.kind] = kind
    kind.cases += 1
    try {
      maker.lastQuery = ''
      const start = performance.now()
      each.run(lines)
      const ms = performance.now() - start
      kind.ms += ms
      const bytes = each.body.length + maker.lastQuery.length
      // A case that took long on the wall may have been interrupted: it is slow if it takes as much processor time each time.
      if (ms > report.slowest.ms) {
        const least = Math.min(ms, processorTime(each))
        if (least > report.slowest.ms) report.slowest = { ms: least, kind: each.kind, bytes }
        if (least > limit(bytes)) throw new Broken(`${least.toFixed(1)} ms of processor time, the limit is ${limit(bytes)}`)
      } else if (ms > limit(bytes) && processorTime(each) > limit(bytes)) throw new Broken(`more than ${limit(bytes)} ms of processor time`)
      for (const name in {}) throw new Broken(`Object.prototype has got ${name}`)
      if (report.cases % 500 === 0 || report.cases === cases) checkPrototypes()
    } catch (error) {
      const problem = error instanceof Broken ? error.message : `a crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
      report.failure = { problem, kind: each.kind, case: report.cases, query: maker.lastQuery, hex: each.body.toString('hex') }
      return report
    }
    for (const line of [lines.plain, lines.safe]) line.now += 20
    if (report.cases % 50_000 === 0) onProgress?.(report)
  }
  return report
}

/** Milliseconds of processor time: 50 for each 64 KiB begun. */
const limit = (bytes: number): number => 50 * Math.max(1, Math.ceil(bytes / 65_536))

/** The least of three runs, in ms. */
function processorTime(each: Case): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i += 1) {
    const lines = { plain: open('plain'), safe: open('safe') }
    const start = process.cpuUsage()
    each.run(lines)
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}
