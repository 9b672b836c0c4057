// @ts-check
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCycles } from './cycles.mjs'
import { Ledger } from './ledger.mjs'
import { createWeixin } from './weixin.mjs'

const credentials = { appId: 'wx0123456789abcdef', token: 'torturetoken', encodingAESKey: 'A'.repeat(43) }

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
 * @property {string | undefined} [fault] What befalls the inbox beside the kills, by its name in `faults-<inbox>.mjs`.
 * @property {(cycle: number) => void} [onCycle]
 */

/** One batch: so many lives and deaths, then the audit of all batches so far. @param {Options} options */
export const torture = async ({ modules, folder, inbox, cycles, signal = 'SIGKILL', control = false, disturb, kept, fault: faultName, onCycle }) => {
  if (!kept) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const effects = join(folder, 'effects.log')
  const wire = await import(join(modules, 'wire/index.js'))
  const { createSubject } = await import(`./subject-${inbox}.mjs`)
  const settings = { modules, effects, control, credentials }
  // The lines of the handlers lie beside, so that what befalls the inbox's folder does not befall them.
  const place = faultName ? join(folder, 'place') : folder
  const fault = faultName ? await (await import(`./faults-${inbox}.mjs`)).faults[faultName]({ folder: place, settings, modules }) : undefined
  const subject = createSubject({ folder: place, settings, disturb })
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
      between: fault?.between,
      during: fault?.during ?? (disturb === undefined ? undefined : () => subject.disturb()),
      onCycle,
    })
    return {
      left,
      isIdle,
      audit,
      refused: ledger.refused,
      seen: fault?.seen(),
      kept: { life, next, cycles: (kept?.cycles ?? 0) + cycles, ledger: ledger.toJSON() },
    }
  } finally {
    await subject.stop()
    fault?.end?.()
  }
}
