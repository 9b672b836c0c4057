import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../src/clock.js'

export interface FakeClock extends Clock {
  /** Lets time pass: each timer that falls due runs at its own time, and all that follows from it without waiting is done before the next one. */
  advance(ms: number): Promise<void>
  /** Sets the time of day, as a clock that is put right: nothing falls due by it alone. */
  set(now: number): void
  /** How many timers wait. */
  readonly pending: number
}

interface Timer {
  /** On a time of its own, which only `advance` moves. */
  readonly dueAt: number
  readonly callback: () => void
}

/** A clock that stands still until it is told to go on. */
export function createFakeClock(start = 1_760_000_000_000): FakeClock {
  let elapsed = 0
  let offset = start
  const timers = new Set<Timer>()

  const next = (until: number): Timer | undefined => {
    let first: Timer | undefined
    for (const timer of timers) if (timer.dueAt <= until && (first === undefined || timer.dueAt < first.dueAt)) first = timer
    return first
  }

  return {
    now: () => offset + elapsed,
    setTimeout(callback, ms) {
      const timer = { dueAt: elapsed + Math.max(0, ms), callback }
      timers.add(timer)
      return timer
    },
    clearTimeout(handle) {
      timers.delete(handle as Timer)
    },
    async advance(ms) {
      const until = elapsed + ms
      await setImmediate()
      for (let timer = next(until); timer; timer = next(until)) {
        timers.delete(timer)
        elapsed = timer.dueAt
        timer.callback()
        await setImmediate()
      }
      elapsed = until
    },
    set(now) {
      offset = now - elapsed
    },
    get pending() {
      return timers.size
    },
  }
}
