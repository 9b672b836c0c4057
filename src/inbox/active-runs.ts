import type { Run } from './run.js'

/**
 * The runs under way, by key. A `Map` of them would keep them long after they are gone: V8 leads from the table that a map has outgrown to the one that took its place, so that the first
 * of these that becomes old keeps all that came after it, until the next great garbage collection. So the map holds places, and the places runs.
 */
export class ActiveRuns {
  readonly #places = new Map<string, number>()
  readonly #runs: (Run | undefined)[] = []
  readonly #free: number[] = []

  get size(): number {
    return this.#places.size
  }

  has(key: string): boolean {
    return this.#places.has(key)
  }

  get(key: string): Run | undefined {
    const place = this.#places.get(key)
    return place === undefined ? undefined : this.#runs[place]
  }

  /** Adds one whose key is not there. */
  add(run: Run): void {
    const place = this.#free.pop() ?? this.#runs.length
    this.#runs[place] = run
    this.#places.set(run.id, place)
  }

  /** @returns whether it was there */
  delete(key: string): boolean {
    const place = this.#places.get(key)
    if (place === undefined) return false
    this.#places.delete(key)
    this.#runs[place] = undefined
    this.#free.push(place)
    return true
  }

  *values(): Iterable<Run> {
    for (const run of this.#runs) if (run) yield run
  }
}
