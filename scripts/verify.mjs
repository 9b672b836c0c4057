// @ts-check
/**
 * `npm run verify [-- --only bench,torture:sqlite] [--fresh] [--list]`: every figure that was promised, in named stages, and docs/verification.md from what they show.
 * What a stage showed stands in .tmp/verify; a stage that passed on the same sources is not run again, so that it may be broken off and gone on with.
 * `--stages <module>` takes other stages. Exit code 1: a bar is missed; 2: an option is not known.
 */
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildPackage, digestOfSources } from './lib/build-package.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { ensureRedis } from './lib/ensure-redis.mjs'
import { openLedger } from './lib/ledger.mjs'
import { root } from './lib/root.mjs'
import { verificationPage } from './verify/page.mjs'
import { isDone, runStages } from './verify/run.mjs'

/** @typedef {import('./verify/stages.mjs').Stage} Stage */

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    stages: { type: 'string', default: join(root, 'scripts/verify/stages.mjs') },
    state: { type: 'string', default: join(root, '.tmp/verify') },
    page: { type: 'string', default: join(root, 'docs/verification.md') },
  },
})

/** @type {{ stages: readonly Stage[] }} */
const { stages } = await import(pathToFileURL(resolve(values.stages)).href)
const names = values.only?.split(',')
const unknown = names?.filter((name) => !stages.some((stage) => stage.name === name)) ?? []
if (unknown.length > 0) {
  console.error(`--only knows ${stages.map(({ name }) => name).join(', ')}; not ${unknown.join(', ')}`)
  process.exit(2)
}
const chosen = stages.filter(({ name }) => !names || names.includes(name))

await ensureInstalled()
/** @type {ReturnType<typeof openLedger<import('./verify/judge.mjs').Kept>>} */
const ledger = openLedger(join(values.state, 'state.json'))
const digest = digestOfSources()
const hasPassed = (/** @type {Stage} */ { name }) => isDone(ledger.get(name), digest)

if (values.list) {
  for (const stage of chosen) console.log(`${hasPassed(stage) ? 'ok  ' : '    '} ${stage.name.padEnd(18)} issue ${stage.issue}  ${stage.promise}`)
  process.exit(0)
}

const { ok, output } = await buildPackage()
if (!ok) {
  console.error(output)
  process.exit(2)
}
await ensureRedis()
const machine = `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} × ${process.platform}-${process.arch}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`

await runStages(chosen, { ledger, digest, machine, folder: values.state, fresh: values.fresh })
writeFileSync(values.page, verificationPage(stages, ledger.get, digest))
const missed = chosen.filter((stage) => !hasPassed(stage))
console.log(`${chosen.length - missed.length} passed, ${missed.length} failed${missed.length > 0 ? `: ${missed.map(({ name }) => name).join(', ')}` : ''}`)
process.exitCode = missed.length > 0 ? 1 : 0
