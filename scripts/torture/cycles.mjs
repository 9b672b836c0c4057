// @ts-check
import { kindFor } from './kinds.mjs'
import { Ledger } from './ledger.mjs'

/** Pushes a second. */
const RATE = 200
const FANS = 40
/** Answered pushes of the life before that are delivered once more. */
const REPEATED = 20
/** How long a life waits for its first answer. */
const PATIENCE_MS = 5000

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms))
/** @param {number} from @param {number} to */
const between = (from, to) => from + Math.random() * (to - from)

/**
 * Lives and deaths of a subject under a steady load.
 * @param {{
 *   subject: import('./subject-sqlite.mjs').Subject,
 *   weixin: ReturnType<typeof import('./weixin.mjs').createWeixin>,
 *   ledger: Ledger,
 *   life: number,
 *   next: number,
 *   cycles: number,
 *   signal: 'SIGKILL' | 'SIGTERM',
 *   effects: string,
 *   between?: ((cycle: number) => Promise<void>) | undefined,
 *   during?: ((cycle: number) => Promise<void>) | undefined,
 *   onCycle?: ((cycle: number) => void) | undefined,
 * }} options `between`: what is done while nothing runs; `during`: what is done to it while it runs
 */
export const runCycles = async ({ subject, weixin, ledger, life, next, cycles, signal, effects, between: meanwhile, during, onCycle }) => {
  /** @type {Set<Promise<void>>} */
  const open = new Set()
  const deliver = (/** @type {import('./ledger.mjs').Sent} */ push) => {
    const urls = subject.urls()
    const url = urls[Math.floor(Math.random() * urls.length)]
    if (url === undefined) return
    const at = life
    const delivery = weixin.deliver(url, push).then((answer) => {
      ledger.answer(push, answer, at)
      open.delete(delivery)
    })
    open.add(delivery)
  }
  const push = () => {
    const id = next++
    const kind = kindFor(Math.random())
    const sent = { id, kind, fan: `fan-${id % FANS}`, content: `${kind} ${id}`, time: Math.floor(Date.now() / 1000), others: 0, refused: 0 }
    ledger.add(sent)
    deliver(sent)
    // Weixin repeats what takes long; a repeat while the first delivery waits is the hardest.
    if (Math.random() < 0.1) setTimeout(() => deliver(sent), between(0, 60))
  }
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    await subject.start(++life)
    for (const sent of ledger.unanswered().slice(0, 200)) deliver(sent)
    for (const sent of ledger.latest(REPEATED)) deliver(sent)
    const disturbing = during?.(cycle)
    const begun = performance.now()
    const before = ledger.answers
    // Its time runs from its first answer: on a busy machine that takes a while.
    let until = 0
    for (let count = 0; until === 0 || performance.now() < until; await pause(2)) {
      const ms = performance.now() - begun
      for (; count < (ms / 1000) * RATE; count += 1) push()
      if (until === 0 && (ledger.answers > before || ms > PATIENCE_MS)) until = performance.now() + between(0, 400)
    }
    await disturbing
    const ended = await subject.kill(signal)
    ledger.killed.push(...ended)
    await Promise.all(open)
    weixin.hangUp()
    await meanwhile?.(cycle)
    onCycle?.(cycle + 1)
  }
  // A life in which nothing happens: what was left is done, and what got no answer gets one.
  await subject.start(++life)
  for (let turn = 0; turn < 600; turn += 1) {
    const waiting = ledger.unanswered()
    for (const sent of waiting.slice(0, 500)) deliver(sent)
    await Promise.all(open)
    if (waiting.length === 0 && (await subject.idle())) break
    await pause(100)
  }
  const left = ledger.unanswered().length
  const isIdle = await subject.idle()
  await subject.stop()
  weixin.hangUp()
  return { life, next, left, isIdle, audit: ledger.audit(effects, { killHits: signal === 'SIGKILL' }) }
}
