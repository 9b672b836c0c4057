// @ts-check
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCycles } from './cycles.mjs'
import { Ledger } from './ledger.mjs'
import { createWeixin } from './weixin.mjs'

export const credentials = { appId: 'wx0123456789abcdef', token: 'torturetoken', encodingAESKey: 'A'.repeat(43) }

/**
 * @typedef {{ life: number, next: number, cycles: number, ledger: ReturnType<Ledger['toJSON']> }} Kept
 * @typedef {object} Options
 * @property {string} modules Where the package's compiled modules lie: a folder with index.js.
 * @property {string} folder
 * @property {string} inbox
 * @property {number} cycles
 * @property {'SIGKILL' | 'SIGTERM'} [signal]
 * @property {boolean} [control]
 * @property {string | undefined} [disturb] What befalls it besides: what the subject knows of.
 * @property {Kept | undefined} [kept] What an earlier batch left.
 * @property {(cycle: number) => Promise<void>} [between]
 * @property {(cycle: number) => Promise<void>} [during]
 * @property {(cycle: number) => void} [onCycle]
 */

/** One batch: so many lives and deaths, then the audit of all batches so far. @param {Options} options */
export const torture = async ({ modules, folder, inbox, cycles, signal = 'SIGKILL', control = false, disturb, kept, between, during, onCycle }) => {
  if (!kept) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const effects = join(folder, 'effects.log')
  const wire = await import(join(modules, 'wire/index.js'))
  const { createSubject } = await import(`./subject-${inbox}.mjs`)
  const subject = createSubject({ folder, settings: { modules, effects, control, credentials }, disturb })
  const ledger = kept ? Ledger.from(kept.ledger) : new Ledger()
  const weixin = createWeixin({ wire, credentials })
  try {
    const { life, next, left, isIdle, audit } = await runCycles({
      subject,
      weixin,
      ledger,
      life: kept?.life ?? 0,
      next: kept?.next ?? 1,
      cycles,
      signal,
      effects,
      between,
      during: during ?? (disturb === undefined ? undefined : () => subject.disturb()),
      onCycle,
    })
    return { left, isIdle, audit, refused: ledger.refused, kept: { life, next, cycles: (kept?.cycles ?? 0) + cycles, ledger: ledger.toJSON() } }
  } finally {
    await subject.stop()
  }
}
