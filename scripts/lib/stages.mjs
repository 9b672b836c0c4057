// @ts-check

/**
 * What a stage found. Without counts it is one check, passed or failed.
 * @typedef {{ ok: boolean, output?: string, passed?: number, failed?: number, skipped?: number }} Result
 * @typedef {{ name: string, run: () => Promise<Result> }} Stage
 * @typedef {{ name: string, ok: boolean, passed: number, failed: number, skipped: number, seconds: number }} Outcome
 */

/** @param {number} seconds */
const inSeconds = (seconds) => `${seconds.toFixed(1)} s`

/**
 * @param {Stage} stage
 * @returns {Promise<Outcome>}
 */
const runStage = async ({ name, run }) => {
  const start = performance.now()
  /** @type {Result} */
  const result = await run().catch((error) => ({ ok: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
  const seconds = (performance.now() - start) / 1000
  const { passed = result.ok ? 1 : 0, skipped = 0, output = '' } = result
  // A stage that ran nothing has proved nothing.
  const ok = result.ok && passed > 0
  const failed = result.failed || (ok ? 0 : 1)
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${inSeconds(seconds)})`)
  if (!ok) console.log(output.trim().replace(/^/gm, '  | ') || '  | (it said nothing)')
  return { name, ok, passed, failed, skipped, seconds }
}

/**
 * Runs all stages, one after another, also after a failure: whoever mends something wants to see everything that is wrong.
 * @param {readonly Stage[]} stages
 */
export const runStages = async (stages) => {
  /** @type {Outcome[]} */
  const outcomes = []
  for (const stage of stages) outcomes.push(await runStage(stage))
  return outcomes
}

/**
 * The result of a process that ends its output with `N passed, N failed`, as `npm test` itself does.
 * @param {{ code: number, output: string }} process
 * @returns {Result}
 */
export const countedResult = ({ code, output }) => {
  const counts = /(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/.exec(output)
  if (!counts) return { ok: false, output }
  const [passed = 0, failed = 0, skipped = 0] = counts.slice(1).map((count) => Number(count ?? 0))
  return { ok: code === 0 && failed === 0, output, passed, failed, skipped }
}

/** @param {readonly Outcome[]} outcomes */
export const printTable = (outcomes) => {
  const width = Math.max(...outcomes.map(({ name }) => name.length))
  console.log(`\n     ${'stage'.padEnd(width)}  passed  failed  skipped     time`)
  for (const { name, ok, passed, failed, skipped, seconds } of outcomes) {
    const counts = [String(passed).padStart(6), String(failed).padStart(6), String(skipped).padStart(7), inSeconds(seconds).padStart(7)].join('  ')
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(width)}  ${counts}`)
  }
}

/**
 * Writes the last line and sets the exit code.
 * @param {readonly Outcome[]} outcomes
 */
export const finish = (outcomes) => {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  const skipped = sum('skipped')
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1
}
