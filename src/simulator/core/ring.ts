/** The last so many of something; the oldest goes when a new one comes. */
export class Ring<T> {
  readonly #limit: number
  readonly #items: (T | undefined)[] = []
  #next = 0
  /** How many there ever were. */
  count = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  add(item: T): void {
    this.count += 1
    if (this.#limit === 0) return
    this.#items[this.#next] = item
    this.#next = (this.#next + 1) % this.#limit
  }

  /** From the oldest to the newest. */
  *[Symbol.iterator](): IterableIterator<T> {
    const { length } = this.#items
    for (let at = 0; at < length; at += 1) yield this.#items[(length < this.#limit ? at : this.#next + at) % length] as T
  }

  /** The newest that fits. */
  findLast(fits: (item: T) => boolean): T | undefined {
    const { length } = this.#items
    for (let at = 1; at <= length; at += 1) {
      const item = this.#items[(this.#next - at + length) % length] as T
      if (fits(item)) return item
    }
    return undefined
  }
}
