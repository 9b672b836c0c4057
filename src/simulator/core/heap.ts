/** A binary heap: the smallest key comes out first, and of equal ones the one that was put in first. */
export class Heap<T> {
  readonly #key: (item: T) => number
  readonly #items: T[] = []
  readonly #orders: number[] = []
  #count = 0

  constructor(key: (item: T) => number) {
    this.#key = key
  }

  get size(): number {
    return this.#items.length
  }

  peek(): T | undefined {
    return this.#items[0]
  }

  push(item: T): void {
    this.#items.push(item)
    this.#orders.push(this.#count++)
    let at = this.#items.length - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  pop(): T | undefined {
    const last = this.#items.length - 1
    if (last < 0) return undefined
    this.#swap(0, last)
    const item = this.#items.pop()
    this.#orders.pop()
    for (let at = 0; ; ) {
      const left = at * 2 + 1
      if (left >= last) return item
      const child = left + 1 < last && this.#isBefore(left + 1, left) ? left + 1 : left
      if (!this.#isBefore(child, at)) return item
      this.#swap(at, child)
      at = child
    }
  }

  /** Lets go of all others. Equal ones keep their order. */
  keep(fits: (item: T) => boolean): void {
    const kept = this.#items.map((item, at) => [item, this.#orders[at] as number] as const).filter(([item]) => fits(item))
    kept.sort(([one, first], [other, second]) => this.#key(one) - this.#key(other) || first - second)
    this.#items.splice(0, this.#items.length, ...kept.map(([item]) => item))
    this.#orders.splice(0, this.#orders.length, ...kept.map(([, order]) => order))
  }

  /** All of them, in no order. */
  [Symbol.iterator](): IterableIterator<T> {
    return this.#items.values()
  }

  #isBefore(one: number, other: number): boolean {
    const difference = this.#key(this.#items[one] as T) - this.#key(this.#items[other] as T)
    return difference === 0 ? (this.#orders[one] as number) < (this.#orders[other] as number) : difference < 0
  }

  #swap(one: number, other: number): void {
    const item = this.#items[one] as T
    this.#items[one] = this.#items[other] as T
    this.#items[other] = item
    const order = this.#orders[one] as number
    this.#orders[one] = this.#orders[other] as number
    this.#orders[other] = order
  }
}
