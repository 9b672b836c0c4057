// @ts-check
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/root.mjs'
import { runNode } from '../lib/run-process.mjs'
import { judge } from './judge.mjs'

/**
 * @typedef {import('./judge.mjs').Kept} Kept
 * @typedef {{ get: (name: string) => Kept | undefined, set: (name: string, kept: Kept) => void }} Ledger
 * @typedef {object} RunOptions
 * @property {Ledger} ledger What was shown so far.
 * @property {string} digest That of the sources: what was shown on others does not count.
 * @property {string} machine
 * @property {string} folder Where each command's output is written, whole.
 * @property {boolean} [fresh] Run also what has passed.
 */

/** @param {Kept | undefined} kept @param {string} digest */
export const isDone = (kept, digest) => kept?.digest === digest && kept.ok

/**
 * Runs the stages that have not passed yet, one after another, and writes down what each shows as soon as it does.
 * @param {readonly import('./stages.mjs').Stage[]} stages
 * @param {RunOptions} options
 */
export const runStages = async (stages, { ledger, digest, machine, folder, fresh = false }) => {
  mkdirSync(folder, { recursive: true })
  for (const stage of stages) {
    const { name, command, needs } = stage
    if (!fresh && isDone(ledger.get(name), digest)) {
      console.log(`ok   ${name} (passed before, on the same sources)`)
      continue
    }
    const begun = performance.now()
    const write = (/** @type {ReturnType<typeof judge>} */ verdict) => {
      const seconds = (performance.now() - begun) / 1000
      ledger.set(name, { digest, date: new Date().toISOString(), machine, seconds, ...verdict })
      console.log(`${verdict.ok ? 'ok  ' : 'MISS'} ${name} (${seconds.toFixed(0)} s)${verdict.problem ? `: ${verdict.problem}` : ''}`)
      for (const { name: figure, value, wants, bar } of verdict.figures) console.log(`       ${figure}: ${Number(value.toFixed(3))} (${wants} ${bar})`)
    }
    if (needs && !existsSync(join(root, needs))) {
      write({ ok: false, figures: [], problem: `there is no ${needs}` })
      continue
    }
    console.log(`     ${name}: node ${command.join(' ')}`)
    const result = await runNode(command, { env: { NO_COLOR: '1' } })
    writeFileSync(join(folder, `${name.replaceAll(':', '-')}.log`), result.output)
    write(judge(stage, result))
  }
}
