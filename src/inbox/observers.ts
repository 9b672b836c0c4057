import type { InboxEvent, InboxObserver } from './contract.js'

/** Whoever looks on. What they throw stops nothing. */
export class Observers {
  readonly #all = new Set<InboxObserver>()
  /** Whether anybody does: who tells makes no event for nobody. */
  any = false

  add(observer: InboxObserver): () => void {
    this.#all.add(observer)
    this.any = true
    return () => {
      this.#all.delete(observer)
      this.any = this.#all.size > 0
    }
  }

  tell(event: InboxEvent): void {
    for (const observer of this.#all) {
      try {
        observer(event)
      } catch {
        // An observer's own trouble.
      }
    }
  }
}
