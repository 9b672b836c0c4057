// @ts-check

/**
 * What is promised, and what shows it: each stage runs a command and reads its figures. A figure has a bar; without `reads`, the command's exit code is the figure.
 *
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {'≥' | '≤' | '<' | '='} wants
 * @property {number} bar
 *
 * @typedef {object} Stage
 * @property {string} name What `--only` takes.
 * @property {string} issue Whose promise it is.
 * @property {string} promise In one line.
 * @property {readonly string[]} command Run with this Node, from the root; the first is the script.
 * @property {(output: Output) => readonly Figure[]} [reads]
 * @property {string} [needs] A file without which the stage is not there yet: it is shown as such, and does not pass.
 *
 * @typedef {{ code: number, stdout: string, output: string }} Output
 */

/** @param {string} name @param {number} value @param {Figure['wants']} wants @param {number} bar @returns {Figure} */
const figure = (name, value, wants, bar) => ({ name, value, wants, bar })

/** @type {Record<string, Figure['wants']>} */
const signs = { '>=': '≥', '<=': '≤' }

/**
 * The verdicts that the bench prints as JSON.
 * @param {readonly { name: string, value: number, wants: string, bar: number }[]} verdicts
 */
const ofVerdicts = (verdicts) =>
  verdicts
    .filter(({ bar }) => bar !== undefined)
    .map(({ name, value, wants, bar }) => figure(name, value, signs[wants] ?? /** @type {Figure['wants']} */ (wants), bar))

/** @param {RegExp} pattern @param {string} text */
const numberIn = (pattern, text) => Number([...text.matchAll(new RegExp(pattern, 'g'))].at(-1)?.[1]?.replaceAll(',', '') ?? Number.NaN)

/** What `N passed, N failed` at the end says. @param {Output} output */
const counted = ({ output }) => [
  figure('failed', numberIn(/(\d+) failed(?:, \d+ skipped)?\s*$/, output.trimEnd()), '=', 0),
  figure('passed', numberIn(/(\d+) passed, \d+ failed(?:, \d+ skipped)?\s*$/, output.trimEnd()), '≥', 1),
]

/** The torture's own audit. @param {number} cycles */
const tortured =
  (cycles) =>
  (/** @type {Output} */ { output }) => [
    figure('cycles', numberIn(/: (\d+) cycles,/, output), '≥', cycles),
    figure('lost', numberIn(/lost (\d+)/, output), '=', 0),
    figure('ran too often', numberIn(/too often (\d+)/, output), '=', 0),
    figure('answered otherwise', numberIn(/other answer (\d+)/, output), '=', 0),
  ]

/** @param {string} name @param {string} promise @param {number} cycles @param {readonly string[]} options @returns {Stage} */
const torture = (name, promise, cycles, options) => ({
  name,
  issue: '4',
  promise,
  command: ['scripts/torture.mjs', '--cycles', String(cycles), ...options],
  reads: tortured(cycles),
})

/** @param {string} name @param {string} promise @param {string} fault @returns {Stage} */
const fault = (name, promise, fault) => torture(name, promise, 10, ['--batch', '5', '--fault', fault, '--fresh'])

/** @param {string} issue @param {string} name @param {string} promise @param {readonly string[]} options @returns {Stage} */
const bench = (issue, name, promise, options) => ({
  name,
  issue,
  promise,
  command: ['bench/run.mjs', '--json', '--no-assert', ...options],
  reads: ({ stdout }) => ofVerdicts(JSON.parse(stdout).verdicts),
})

/** @param {string} part @param {string} promise @returns {Stage} */
const inbox = (part, promise) => ({
  name: `inbox:${part}`,
  issue: '4',
  promise,
  command: ['bench/inbox.mjs', '--json', '--part', part],
  reads: ({ stdout }) => ofVerdicts(JSON.parse(stdout)),
})

/** @param {string} name @param {string} issue @param {string} promise @param {readonly string[]} filters @returns {Stage} */
const tests = (name, issue, promise, filters) => ({ name, issue, promise, command: ['scripts/test.mjs', ...filters], reads: counted })

/** @type {readonly Stage[]} */
export const stages = [
  bench('2', 'bench', 'Pushes against the bare server and co-wechat, plain and AES', ['--only', 'bare,hongyan,co-wechat,node-easywechat']),
  bench('2', 'bench:memory', 'A million pushes leave the process the size it was', ['--memory']),
  bench('2', 'bench:import', 'Importing the door', ['--import']),
  bench('3', 'bench:api', 'API calls against undici’s request', ['--api']),
  {
    name: 'fuzz',
    issue: '2',
    promise: 'A million mutants of everything that can come in',
    command: ['scripts/fuzz.mjs', '--cases', '1000000'],
    reads: ({ code, output }) => [
      figure('cases', numberIn(/([\d,]+) cases in /, output), '≥', 1_000_000),
      figure('failed', code === 0 ? 0 : 1, '=', 0),
      figure('slowest, ms of processor time', numberIn(/slowest\s+([\d.]+) ms of processor time/, output), '≤', 50),
    ],
  },
  tests('security', '2', 'S1–S10 and S16, one test or more each', ['test/security', 'test/adapter/s16']),
  inbox('speed', 'Committed before the answer, against the bare server'),
  inbox('paced', '500 pushes a second on SQLite'),
  inbox('size', 'A file of ten million rows'),
  inbox('burst', 'Ten times the load for a minute'),
  {
    name: 'bullmq',
    issue: '4',
    promise: 'Two nodes on Redis; a dead node’s push',
    command: ['bench/inbox-bullmq.mjs', '--json', '--recovery'],
    reads: ({ stdout }) => ofVerdicts(JSON.parse(stdout)),
  },
  torture('torture:sqlite', 'Killed a thousand times under load: nothing answered is lost', 1000, ['--inbox', 'sqlite']),
  torture('torture:bullmq', 'Two nodes, a hundred kills', 100, ['--inbox', 'bullmq', '--batch', '10']),
  torture('torture:redis', 'The same with Redis dying', 10, ['--inbox', 'bullmq', '--batch', '5', '--disturb', 'redis']),
  torture('torture:line', 'The same with a node cut off', 10, ['--inbox', 'bullmq', '--batch', '5', '--disturb', 'line']),
  torture('sigterm:sqlite', 'A graceful end loses and repeats nothing', 50, ['--inbox', 'sqlite', '--signal', 'SIGTERM']),
  torture('sigterm:bullmq', 'The same on Redis', 10, ['--inbox', 'bullmq', '--batch', '5', '--signal', 'SIGTERM']),
  {
    name: 'torture:control',
    issue: '4',
    promise: 'With the commit behind the answer the audit sees what went wrong',
    command: ['scripts/torture.mjs', '--cycles', '25', '--batch', '25', '--control', '--fresh'],
    // What was answered and not recorded is lost, unless Weixin delivers it once more: then it runs twice.
    reads: (output) => [
      figure(
        'lost, run too often or answered otherwise',
        tortured(25)(output)
          .slice(1)
          .reduce((sum, { value }) => sum + value, 0),
        '≥',
        1,
      ),
    ],
  },
  fault('disk:full', 'A full disk', 'full'),
  fault('disk:readonly', 'A file that cannot be written', 'readonly'),
  fault('disk:locked', 'A database that somebody locks', 'locked'),
  fault('disk:torn', 'A log that ends in the middle of a write', 'torn'),
  tests('faults', '4', 'At least forty injection points, each with its outcome', ['test/inbox/faults']),
  tests('same-push', '4', '100,000 different events: none dropped, repeats answered alike', ['test/inbox/same-push']),
  tests('tables', '5', 'Every row of the facts’ state tables', ['test/simulator']),
  {
    name: 'simulator',
    issue: '5',
    promise: 'Pushes and API calls of the simulator on one core',
    command: ['bench/simulator.mjs', '--json'],
    reads: ({ stdout }) =>
      JSON.parse(stdout).rows.map((/** @type {{ name: string, perCore: number, bar: number }} */ { name, perCore, bar }) =>
        figure(`${name}, a second`, perCore, '≥', bar),
      ),
  },
  {
    name: 'simulator:memory',
    issue: '5',
    promise: '100,000 fans with 1,000,000 codes',
    command: ['--expose-gc', 'bench/simulator-memory.mjs'],
    reads: ({ stdout }) => {
      const { codes, after } = JSON.parse(stdout)
      return [figure('codes', codes, '≥', 1_000_000), figure('resident memory, MB', after.rssMB, '<', 1024)]
    },
  },
  { ...tests('e2e', '6', 'The console in a real browser', ['test/e2e']), needs: 'test/e2e' },
  { ...tests('console', '6', 'The console’s server: S12, and speed of its list', ['test/console']), needs: 'test/console' },
  {
    name: 'first-push',
    issue: '7',
    promise: 'From git clone to handled pushes, without a warm cache',
    command: ['scripts/verify/first-push.mjs'],
    reads: ({ code, output }) => [figure('exit code', code, '=', 0), figure('seconds', numberIn(/at its end after ([\d.]+) s/, output), '<', 120)],
  },
  { name: 'matrix', issue: '7', promise: 'Node 20, 22 and 24; lowest and newest of what is supported', command: ['scripts/matrix.mjs'] },
  {
    name: 'coverage',
    issue: '7',
    promise: 'Branches of wire, inbox, account and token',
    command: ['scripts/coverage.mjs', '--coverage.reporter=json-summary'],
    reads: ({ code }) => [figure('below 95 % or failed', code, '=', 0)],
  },
  {
    name: 'budgets',
    issue: '7',
    promise: 'Size, gzip of the door, dependencies, type cost',
    command: ['scripts/budgets.mjs', '--json'],
    reads: ({ stdout }) =>
      JSON.parse(stdout).map((/** @type {{ name: string, value: number, bar: number }} */ { name, value, bar }) => figure(name, value, '≤', bar)),
  },
  { name: 'sbom', issue: '7', promise: 'A valid bill of materials', command: ['scripts/sbom.mjs', '--check'] },
  { name: 'publish', issue: '7', promise: 'npm publish --dry-run', command: ['scripts/publish-dry-run.mjs'] },
  {
    name: 'npm-test',
    issue: '7',
    promise: '`npm test`, whole, in under fifteen minutes',
    command: ['scripts/test.mjs'],
    reads: (output) => [...counted(output), figure('minutes', numberIn(/in ([\d.]+) minutes/, output.output), '<', 15)],
  },
]
