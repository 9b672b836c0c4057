import type { Clock } from '../clock.js'

const PER_MINUTE = 20
const MOST_TOPICS = 1000

/** Lets twenty lines a minute through on each topic, so that a flood of requests fills no disk with logs. */
export class Throttle {
  readonly #clock: Clock
  readonly #topics = new Map<string, { minute: number; count: number }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Whether one more line may be written, and how many of the last busy minute were not. */
  ask(topic: string): { allowed: boolean; unsaid: number } {
    const minute = Math.floor(this.#clock.now() / 60_000)
    let known = this.#topics.get(topic)
    let unsaid = 0
    if (known?.minute !== minute) {
      if (known) unsaid = Math.max(0, known.count - PER_MINUTE)
      else if (this.#topics.size >= MOST_TOPICS) this.#topics.clear()
      known = { minute, count: 0 }
      this.#topics.set(topic, known)
    }
    known.count += 1
    return { allowed: known.count <= PER_MINUTE, unsaid }
  }
}
