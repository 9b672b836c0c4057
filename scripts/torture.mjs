// @ts-check
/**
 * `npm run torture -- [--inbox sqlite] [--cycles 1000] [--batch 50] [--signal SIGKILL|SIGTERM] [--disturb redis|line] [--control] [--fault torn|full|locked|readonly] [--fresh]`
 *
 * Kills an account at random points under 200 pushes a second and starts it again, so many times; then holds what it had answered against what its handlers did:
 * nothing answered 2xx is lost, nothing ran more often than once plus the crashes that hit it, every repeat got the same answer. In batches: what was done stands in
 * .tmp, and the command goes on from there, on the same sources. `--control`: the same with the commit moved behind the answer, which has to show losses. BullMQ's are two
 * nodes, of which one dies each time; `--disturb`: Redis dies and comes back besides, or a node is cut off from it. Exit code 1 where the promise was not kept.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildPackage, digestOfSources } from './lib/build-package.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { root } from './lib/root.mjs'
import { runTool } from './lib/run-process.mjs'

const { values } = parseArgs({
  options: {
    inbox: { type: 'string', default: 'sqlite' },
    cycles: { type: 'string', default: '1000' },
    batch: { type: 'string', default: '50' },
    signal: { type: 'string', default: 'SIGKILL' },
    disturb: { type: 'string' },
    control: { type: 'boolean', default: false },
    fault: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    modules: { type: 'string' },
  },
})
const { inbox, signal, disturb, control, fault } = values
const cycles = Number(values.cycles)
const batch = Number(values.batch)
if (!(cycles >= 1 && batch >= 1) || (signal !== 'SIGKILL' && signal !== 'SIGTERM') || !/^[a-z]+$/.test(inbox)) {
  console.error('--cycles and --batch take whole numbers, --signal SIGKILL or SIGTERM, --inbox the name of one')
  process.exit(2)
}

await ensureInstalled()
if (!values.modules) {
  const { ok, output } = await buildPackage()
  if (!ok) {
    console.error(output)
    process.exit(2)
  }
}
const modules = values.modules ?? (control ? await modulesOneByOne() : join(root, 'dist'))
const { torture } = await import('./torture/torture.mjs')

const folder = join(root, `.tmp/torture-${inbox}-${signal.toLowerCase()}${disturb ? `-${disturb}` : ''}${control ? '-control' : ''}${fault ? `-${fault}` : ''}`)
const stateFile = `${folder}.json`
if (values.fresh) rmSync(stateFile, { force: true })
// What another package went through says nothing of this one.
const digest = values.modules ? '' : digestOfSources()
const state = existsSync(stateFile) ? JSON.parse(readFileSync(stateFile, 'utf8')) : undefined
let kept = state?.digest === digest ? state.kept : undefined
if (kept?.cycles >= cycles) console.log(`${kept.cycles} cycles were made on these sources before; --fresh makes them again`)
mkdirSync(join(root, '.tmp'), { recursive: true })

const begun = performance.now()
let failed = false
for (let done = kept?.cycles ?? 0; done < cycles; done = kept.cycles) {
  const result = await torture({
    modules,
    folder,
    inbox,
    cycles: Math.min(batch, cycles - done),
    signal,
    control,
    disturb,
    fault,
    kept: fault ? undefined : kept,
  })
  // A fault's batches stand each for itself: its disk goes with it.
  kept = fault ? { ...result.kept, cycles: done + result.kept.cycles } : result.kept
  // Whole or not at all: a batch that was cut off is made again.
  writeFileSync(`${stateFile}.new`, JSON.stringify({ digest, kept }))
  renameSync(`${stateFile}.new`, stateFile)
  const { audit, left, isIdle, refused } = result
  const { pushes, answered, runs, kills, repeats, lost, tooOften, otherAnswer } = audit
  failed = lost.length + tooOften.length + otherAnswer.length + left > 0 || !isIdle
  console.log(
    `${inbox} ${signal}${disturb ? ` and ${disturb}` : ''}${control ? ' control' : ''}${fault ? ` ${fault} (${result.seen})` : ''}: ${kept.cycles} cycles, ${kills} ends, ${pushes} pushes, ${answered} answered, ${runs} runs, ${repeats} repeats, ${refused} refused; ` +
      `lost ${lost.length}, too often ${tooOften.length}, other answer ${otherAnswer.length}, never answered ${left}${isIdle ? '' : ', NOT AT ITS END'} (${((performance.now() - begun) / 1000).toFixed(0)} s)`,
  )
  if (failed && !control) {
    console.log(`lost: ${lost.slice(0, 20)}; too often: ${tooOften.slice(0, 20)}; other answer: ${otherAnswer.slice(0, 20)}; see ${folder}`)
    break
  }
}
if (control) {
  console.log(failed ? 'the control lost pushes, as it had to: the audit sees what it is there for' : 'THE CONTROL LOST NOTHING: this audit is worth nothing')
  process.exitCode = failed ? 0 : 1
} else process.exitCode = failed ? 1 : 0

/** The control takes the inbox apart, which the package has in one piece. */
async function modulesOneByOne() {
  const folder = join(root, '.tmp/torture-modules')
  rmSync(folder, { recursive: true, force: true })
  const options = ['--declaration', 'false', '--emitDeclarationOnly', 'false']
  const { code, output } = await runTool('typescript', 'tsc', ['-p', join(root, 'tsconfig.build.json'), '--outDir', folder, ...options])
  if (code !== 0) throw new Error(output)
  return folder
}
