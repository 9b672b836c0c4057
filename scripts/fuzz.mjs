// @ts-check
/**
 * `npm run fuzz -- --cases 1000000 --seed 7`: mutants of everything that can come in, through everything that reads it. Without a seed it takes
 * a new one and says which. What must hold is written in test/property/harness.ts. Exit code 1 where it does not, with the input that shows it.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { root } from './lib/root.mjs'

/** @param {string} name @param {string} text */
const wholeNumber = (name, text) => {
  if (!/^\d{1,10}$/.test(text)) {
    console.error(`--${name} is ${JSON.stringify(text)}, and must be a whole number`)
    process.exit(2)
  }
  return Number(text)
}

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, seed: { type: 'string', default: String(Date.now() % 1_000_000_000) } },
})
const cases = wholeNumber('cases', values.cases)
const seed = wholeNumber('seed', values.seed)

await ensureInstalled()
const { runnerImport } = await import('vite')
/** @type {{ module: typeof import('../test/property/harness.js') }} */
const { module } = await runnerImport(join(root, 'test/property/harness.ts'), { configFile: false, logLevel: 'error', root })

/** @param {number} number */
const grouped = (number) => number.toLocaleString('en')
/** @param {number} ms */
const inMs = (ms) => `${ms.toFixed(1)} ms`

/** @param {string} text */
const cut = (text) => (text.length > 20_000 ? `${text.slice(0, 20_000)}… (${grouped(text.length)} characters)` : text)

console.log(`${grouped(cases)} cases, seed ${seed}`)
const start = performance.now()
const perSecond = (/** @type {number} */ done) => grouped(Math.round(done / ((performance.now() - start) / 1000)))
const report = module.fuzz({
  seed,
  cases,
  onProgress: ({ cases: done, slowest }) => console.log(`  ${grouped(done).padStart(12)}  ${perSecond(done)} a second, slowest ${inMs(slowest.ms)}`),
})

console.log(`\n${'kind'.padEnd(18)}${'cases'.padStart(12)}${'on average'.padStart(14)}`)
for (const [kind, { cases: count, ms }] of Object.entries(report.kinds))
  console.log(`${kind.padEnd(18)}${grouped(count).padStart(12)}${`${((ms * 1000) / count).toFixed(0)} µs`.padStart(14)}`)
console.log(`
answers            ${Object.entries(report.answers)
  .map(([status, count]) => `${status}: ${grouped(count)}`)
  .join(', ')}
bodies             ${grouped(report.taken)} taken, ${grouped(report.refused)} refused
reached a handler  ${grouped(report.runs)}, all of them signed
slowest            ${inMs(report.slowest.ms)} of processor time for ${grouped(report.slowest.bytes)} bytes of ${report.slowest.kind}
seed               ${seed}`)

const { failure } = report
if (failure) {
  console.log(`\nFAILED in case ${grouped(failure.case)} (${failure.kind}): ${failure.problem}
query: ${cut(failure.query)}
body in hex: ${cut(failure.hex)}
again: npm run fuzz -- --seed ${seed} --cases ${failure.case}`)
  process.exitCode = 1
}
console.log(
  `\n${grouped(report.cases)} cases in ${((performance.now() - start) / 1000).toFixed(1)} s, ${perSecond(report.cases)} a second, ${failure ? 1 : 0} failed`,
)
