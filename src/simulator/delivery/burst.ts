import type { Clock } from '../../clock.js'
import { ConfigurationError } from '../../errors.js'
import type { Sent } from '../core/push.js'

export interface BurstOptions {
  /** How many begin in each second of the line's clock. All at once, if left out. */
  readonly perSecond?: number
}

/** What became of many pushes. Single ones are not kept: a burst may be large. */
export interface Burst {
  readonly pushes: number
  /** What the fans saw. */
  readonly seen: Readonly<Record<'nothing' | 'reply' | 'human' | 'fault', number>>
  /** How many requests that took: more than pushes, where some were delivered again. */
  readonly deliveries: number
  /** Why fans saw faults, each with how often. */
  readonly faults: Readonly<Record<string, number>>
  /** From the first push to the end of the last, by the line's clock. */
  readonly ms: number
}

/** A pace finer than timers are. */
const TICK_MS = 5

/** Many pushes at a rate, begun by the clock, whether or not those before are answered. */
export async function burst(
  clock: Clock,
  { count, make, perSecond = Number.POSITIVE_INFINITY }: { readonly count: number; readonly make: (nth: number) => Promise<Sent> } & BurstOptions,
): Promise<Burst> {
  if (!Number.isInteger(count) || count < 0) throw new ConfigurationError('count', 'is no whole number from 0')
  if (!(perSecond > 0)) throw new ConfigurationError('perSecond', 'is no rate')
  const seen = { nothing: 0, reply: 0, human: 0, fault: 0 }
  const faults: Record<string, number> = {}
  let deliveries = 0
  const began = clock.now()
  const note = (push: Sent) => {
    seen[push.seen.kind] += 1
    deliveries += push.deliveries.length
    if (push.seen.kind === 'fault') faults[push.seen.why] = (faults[push.seen.why] ?? 0) + 1
  }
  let made = 0
  let done = 0
  // A push that cannot even be written throws at once, perhaps in a timer where nobody would hear of it.
  const begin = async (nth: number) => make(nth)
  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => {
      made = count
      reject(error)
    }
    const finish = () => {
      if (done === count) resolve()
    }
    const step = () => {
      const due = Math.min(count, Math.floor(((clock.now() - began) / 1000) * perSecond) + 1)
      while (made < (perSecond === Number.POSITIVE_INFINITY ? count : due)) {
        const nth = made
        made += 1
        begin(nth).then((push) => {
          done += 1
          note(push)
          finish()
        }, fail)
      }
      if (made < count) clock.setTimeout(step, TICK_MS)
    }
    step()
    finish()
  })
  return { pushes: count, seen, deliveries, faults, ms: clock.now() - began }
}
