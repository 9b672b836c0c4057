// @ts-check
/**
 * `npm run matrix [-- --node 20,22,24] [--only suite,lowest,newest] [--fresh] [--list]`
 *
 * The whole suite on every Node that is supported, and what touches other packages on the lowest and the newest versions of them that are. Node's binaries and those
 * packages come from the registry, into .tmp. What has passed on the same files is not run again, so that it may be broken off and started anew.
 * Exit code 1: something failed; 2: an option is not known.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { digestOfFiles } from './lib/digest.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { openLedger } from './lib/ledger.mjs'
import { root } from './lib/root.mjs'
import { cells } from './matrix/cells.mjs'

/** @typedef {{ digest: string, ok: boolean, passed: number, failed: number, skipped: number, seconds: number, what: string, date: string }} Kept */

const { values } = parseArgs({
  options: {
    node: { type: 'string' },
    only: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
})

const majors = values.node?.split(',').map(Number)
const kinds = values.only?.split(',')
const chosen = cells.filter(({ name, node }) => (!majors || majors.includes(node)) && (!kinds || kinds.some((kind) => name.endsWith(`:${kind}`))))
if (chosen.length === 0) {
  console.error('Nothing fits. --node takes some of 20,22,24; --only some of suite,lowest,newest.')
  process.exit(2)
}

await ensureInstalled()
/** @type {ReturnType<typeof openLedger<Kept>>} */
const ledger = openLedger(join(root, '.tmp/matrix/state.json'), { fresh: values.fresh })
const digest = digestOfFiles(['src', 'test', 'scripts', 'examples'], ['package.json', 'package-lock.json', 'vitest.config.ts', 'tsconfig.json'])
const keptOf = (/** @type {string} */ name) => {
  const kept = ledger.get(name)
  return kept?.digest === digest ? kept : undefined
}

for (const { name, run } of values.list ? [] : chosen) {
  if (keptOf(name)?.ok) {
    console.log(`ok   ${name} (passed before, on the same files)`)
    continue
  }
  console.log(`     ${name} …`)
  const begun = performance.now()
  /** @type {Awaited<ReturnType<typeof run>>} */
  const result = await run().catch((error) => ({ ok: false, output: error instanceof Error ? error.message : String(error), what: '' }))
  const { ok, passed = 0, failed = ok ? 0 : 1, skipped = 0, output = '', what } = result
  const seconds = (performance.now() - begun) / 1000
  ledger.set(name, { digest, ok, passed, failed, skipped, seconds, what, date: new Date().toISOString() })
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(0)} s)`)
  if (!ok) console.log(output.trim().replace(/^/gm, '  | '))
}

const width = Math.max(...chosen.map(({ name }) => name.length))
console.log(`\n     ${'cell'.padEnd(width)}  passed  failed  skipped     time  on`)
for (const { name } of chosen) {
  const kept = keptOf(name)
  const columns = kept
    ? [kept.passed, kept.failed, kept.skipped].map((count, column) => String(count).padStart([6, 6, 7][column] ?? 0)).join('  ')
    : '     –       –        –'
  console.log(
    `${kept ? (kept.ok ? 'ok  ' : 'FAIL') : '    '} ${name.padEnd(width)}  ${columns}  ${kept ? `${kept.seconds.toFixed(0)} s`.padStart(7) : '       '}  ${kept?.what ?? 'not run yet'}`,
  )
}
process.exitCode = values.list || chosen.every(({ name }) => keptOf(name)?.ok) ? 0 : 1
