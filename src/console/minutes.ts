import type { Charts } from './protocol.js'

type Counted = 'pushes' | 'claims' | 'consumed' | 'failed'

/** A day. */
const KEPT = 1440
const MINUTE = 60_000

/** How much has happened in each minute of the last day. */
export class Minutes {
  readonly #minutes = new Map<number, Record<Counted, number>>()

  /** @param now unix ms */
  count(what: Counted, now: number): void {
    const minute = Math.floor(now / MINUTE)
    let counts = this.#minutes.get(minute)
    if (!counts) {
      counts = { pushes: 0, claims: 0, consumed: 0, failed: 0 }
      this.#minutes.set(minute, counts)
      if (this.#minutes.size > KEPT) this.#minutes.delete(this.#minutes.keys().next().value as number)
    }
    counts[what] += 1
  }

  /** The last so many minutes, the one under way included. */
  charts(now: number, minutes: number): Charts {
    const last = Math.floor(now / MINUTE)
    const all = Array.from({ length: minutes }, (_, at) => last - minutes + 1 + at)
    const of = (what: Counted) => all.map((minute) => this.#minutes.get(minute)?.[what] ?? 0)
    return { minutes: all.map((minute) => minute * 60), pushes: of('pushes'), claims: of('claims'), consumed: of('consumed'), failed: of('failed') }
  }
}
