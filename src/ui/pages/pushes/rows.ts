import type { PushRow } from '../../../console/protocol.js'

/** More than anybody has on the screen: what is far from it is asked for again. */
const MOST_KEPT = 5000

/**
 * The rows of a long list of which a window is known. The list shows the latest first, but a row's place is counted from the oldest: so it stays where it is when new ones come.
 */
export class Rows {
  #total = 0
  #byPlace = new Map<number, PushRow>()
  #placeOf = new Map<string, number>()

  get total(): number {
    return this.#total
  }

  /** How many rows are known. */
  get known(): number {
    return this.#byPlace.size
  }

  /** @param index from the top of the list */
  at(index: number): PushRow | undefined {
    return this.#byPlace.get(this.placeOf(index))
  }

  /** From the list's top to a place that stays, and the other way: it is the same sum. */
  placeOf(index: number): number {
    return this.#total - 1 - index
  }

  clear(total = 0): void {
    this.#total = total
    this.#byPlace.clear()
    this.#placeOf.clear()
  }

  /** A page as the server gave it. */
  put({ rows, from, total }: { readonly rows: readonly PushRow[]; readonly from: number; readonly total: number }): void {
    // Fewer than before: old ones are gone or the world is another, and no place is what it was.
    if (total < this.#total) this.clear(total)
    this.#total = total
    for (const [index, row] of rows.entries()) this.#set(total - 1 - from - index, row)
    if (this.#byPlace.size > MOST_KEPT) this.#forget(total - 1 - from)
  }

  /**
   * What the stream tells: known rows are changed in their place. Where the list is the whole inbox, new ones come on top.
   * @returns whether places are still right; if not, what is shown has to be asked for again
   */
  take(rows: readonly PushRow[], total: number | undefined): boolean {
    const fresh: PushRow[] = []
    for (const row of rows) {
      const place = this.#placeOf.get(row.id)
      if (place === undefined) fresh.push(row)
      else this.#byPlace.set(place, row)
    }
    if (total === undefined || total === this.#total) return true
    // Rows that nobody has looked at yet change too, and look like new ones here; new are the youngest of them.
    const grown = total - this.#total
    const young = fresh.sort((one, other) => one.at - other.at).slice(-Math.max(0, grown))
    if (grown < 0 || young.length !== grown) {
      this.clear(total)
      return false
    }
    const before = this.#total
    this.#total = total
    for (const [nth, row] of young.entries()) this.#set(before + nth, row)
    if (this.#byPlace.size > MOST_KEPT) this.#forget(total - 1)
    return true
  }

  /** The first gap in a part of the list. */
  gap(from: number, to: number): { readonly from: number; readonly limit: number } | undefined {
    let first = from
    while (first < to && this.at(first)) first += 1
    if (first >= to) return undefined
    let last = to
    while (last > first && this.at(last - 1)) last -= 1
    return { from: first, limit: last - first }
  }

  #set(place: number, row: PushRow): void {
    const before = this.#byPlace.get(place)
    if (before && before.id !== row.id) this.#placeOf.delete(before.id)
    this.#byPlace.set(place, row)
    this.#placeOf.set(row.id, place)
  }

  #forget(middle: number): void {
    for (const [place, { id }] of this.#byPlace) {
      if (Math.abs(place - middle) < MOST_KEPT / 4) continue
      this.#byPlace.delete(place)
      this.#placeOf.delete(id)
    }
  }
}
