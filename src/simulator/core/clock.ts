import type { Clock } from '../../clock.js'
import { ConfigurationError } from '../../errors.js'
import { Heap } from './heap.js'

/** The simulator's time. An account in the same process takes it as its own clock: `new OfficialAccount({ clock: simulator.clock })`. */
export interface VirtualClock extends Clock {
  /** Unix seconds, as the platform counts. */
  seconds(): number
  /** Lets time pass: what falls due runs in its order, each at its own time, and what follows from it without waiting is done before the next. */
  advance(ms: number): Promise<void>
  /** As `advance`, to that moment (unix ms); one that has passed puts the clock back, and nothing falls due by it. */
  set(now: number): Promise<void>
  /** How many timers wait. */
  readonly pending: number
  /** Whether it goes on by itself, with the machine's. */
  readonly running: boolean
}

export interface ClockOptions {
  /** Where it begins, in unix ms. The machine's time, if left out. */
  readonly now?: number
  /** Goes on by itself. Left out, time stands still until it is told to go on. */
  readonly running?: boolean
}

interface Timer {
  /** On a time that only goes forwards, whatever the time of day is set to. */
  readonly due: number
  readonly callback: () => void
  dead: boolean
}

const LONGEST_WAIT = 2 ** 31 - 1
const MOST_DEAD = 1000

export function createVirtualClock({ now = Date.now(), running = false }: ClockOptions = {}): VirtualClock {
  if (!Number.isFinite(now)) throw new ConfigurationError('clock.now', 'is no time in unix milliseconds')
  const timers = new Heap<Timer>((timer) => timer.due)
  const machine = () => (running ? performance.now() : 0)
  const began = machine()
  let skipped = 0
  let offset = now
  let dead = 0
  let alarm: NodeJS.Timeout | undefined

  const elapsed = () => machine() - began + skipped
  const first = (): Timer | undefined => {
    while (timers.peek()?.dead) {
      timers.pop()
      dead -= 1
    }
    return timers.peek()
  }
  const fire = (timer: Timer) => {
    timers.pop()
    timer.dead = true
    timer.callback()
  }
  /** A running clock needs the machine to wake it. Nobody is kept alive by that: the server and the deliveries do so. */
  const wake = () => {
    if (!running) return
    clearTimeout(alarm)
    const next = first()
    if (!next) return
    alarm = setTimeout(
      () => {
        for (let timer = first(); timer && timer.due <= elapsed(); timer = first()) fire(timer)
        wake()
      },
      Math.min(LONGEST_WAIT, Math.max(0, next.due - elapsed())),
    )
    alarm.unref()
  }

  const clock: VirtualClock = {
    running,
    now: () => Math.floor(offset + elapsed()),
    seconds: () => Math.floor((offset + elapsed()) / 1000),
    setTimeout(callback, ms) {
      const timer: Timer = { due: elapsed() + Math.max(0, ms), callback, dead: false }
      timers.push(timer)
      if (first() === timer) wake()
      return timer
    },
    clearTimeout(handle) {
      const timer = handle as Timer | undefined
      if (!timer || timer.dead) return
      timer.dead = true
      dead += 1
      // A clock that stands never comes to them: each delivery leaves one behind.
      if (dead <= MOST_DEAD || dead * 2 < timers.size) return
      timers.keep((each) => !each.dead)
      dead = 0
    },
    async advance(ms) {
      if (!(ms >= 0)) throw new ConfigurationError('ms', 'is no time that can pass')
      const until = elapsed() + ms
      await settle()
      for (let timer = first(); timer && timer.due <= until; timer = first()) {
        skipped += Math.max(0, timer.due - elapsed())
        fire(timer)
        await settle()
      }
      skipped += Math.max(0, until - elapsed())
      wake()
    },
    async set(time) {
      const step = time - clock.now()
      if (step >= 0) await clock.advance(step)
      else offset += step
    },
    get pending() {
      return timers.size - dead
    },
  }
  return clock
}

/** Until all is done that waits for nothing: promises, and what was put off to the next turn. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
