// @ts-check
/**
 * `npm test`: the checks, the tests, the examples, and the packed tarball in a user's project. The last line is the total.
 * `npm test -- <filter>`: only the tests whose file matches; further vitest options may follow.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkStages } from './lib/check-stages.mjs'
import { ensureChromium } from './lib/ensure-chromium.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { ensureRedis } from './lib/ensure-redis.mjs'
import { budgets, overBudget, partsOfStages, partsOfTests, partsTable } from './lib/parts.mjs'
import { root } from './lib/root.mjs'
import { runNode, runTool } from './lib/run-process.mjs'
import { countedResult, finish, printTable, runStages } from './lib/stages.mjs'

const filter = process.argv.slice(2)
/** @type {ReturnType<typeof partsOfTests>} */
let parts = []

const runTests = async () => {
  const report = join(root, `.tmp/vitest-${process.pid}.json`)
  mkdirSync(dirname(report), { recursive: true })
  const reporters = [`--reporter=${filter.length > 0 ? 'default' : 'dot'}`, '--reporter=json', `--outputFile.json=${report}`]
  // With CI set vitest writes colours into a file too.
  const env = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
  const { code } = await runTool('vitest', 'vitest', ['run', ...reporters, ...filter], { live: true, env })
  if (!existsSync(report)) return { ok: false, output: 'vitest wrote no report' }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(report)
  parts = partsOfTests(testResults)
  // A file that does not even load has no test that could fail.
  const brokenFiles = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ { status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = numFailedTests + brokenFiles
  return {
    ok: code === 0 && failed === 0,
    output: 'see above',
    passed: numPassedTests,
    failed,
    skipped: numPendingTests + numTodoTests,
  }
}

const tests = { name: 'tests', run: runTests }
const examples = { name: 'examples', run: async () => countedResult(await runNode(['scripts/examples.mjs'])) }
const consumer = { name: 'consumer', run: async () => countedResult(await runNode(['scripts/consumer.mjs'])) }

await ensureInstalled()
// Which tests want it, they say themselves; nobody who runs others shall wait for it.
if (filter.length === 0 || filter.some((word) => /token|account|redis/.test(word))) await ensureRedis()
if (filter.length === 0 || filter.some((word) => /e2e/.test(word))) await ensureChromium()
const outcomes = await runStages(filter.length > 0 ? [tests] : [...checkStages, tests, examples, consumer])
if (outcomes.length > 1) {
  const seconds = outcomes.reduce((sum, outcome) => sum + outcome.seconds, 0)
  printTable(outcomes)
  console.log(`\n     the tests by folder, slowest first\n${partsTable(parts).join('\n')}`)
  const stages = partsOfStages(outcomes)
  for (const line of overBudget([...stages, ...parts, { name: 'all of it', seconds, budget: budgets.whole }])) console.log(line)
  console.log(`in ${(seconds / 60).toFixed(1)} minutes of ${budgets.whole / 60}`)
}
finish(outcomes)
