import type { Fingerprint } from './fingerprint.js'

const WORDS = 4
const LEAST_ROWS = 1024
/** How full the table may get before it doubles. */
const FILL = 0.7

/**
 * Where things lie, by fingerprint: a hash table with linear probing in one typed array of 16 bytes a row, so that the garbage collector has nothing to
 * walk and nothing to move. A row is the fingerprint, a segment's number, and the offset in it plus one; 0 is an empty row.
 */
export class PositionTable {
  #words = new Int32Array(LEAST_ROWS * WORDS)
  #rows = LEAST_ROWS
  #used = 0

  get bytes(): number {
    return this.#words.byteLength
  }

  /** The index of the row, or -1. Read it with {@link segment} and {@link offset} before the next change. */
  find({ a, b }: Readonly<Fingerprint>): number {
    const at = this.#probe(a, b)
    return this.#words[at + 3] === 0 ? -1 : at
  }

  segment(at: number): number {
    return this.#words[at + 2] as number
  }

  offset(at: number): number {
    return (this.#words[at + 3] as number) - 1
  }

  set({ a, b }: Readonly<Fingerprint>, segment: number, offset: number): void {
    if (this.#used + 1 > this.#rows * FILL) this.#rebuild(this.#rows * 2)
    const at = this.#probe(a, b)
    if (this.#words[at + 3] === 0) this.#used += 1
    this.#words[at] = a
    this.#words[at + 1] = b
    this.#words[at + 2] = segment
    this.#words[at + 3] = offset + 1
  }

  /** What the next entry makes it take on top. */
  get growth(): number {
    return this.#used + 1 > this.#rows * FILL ? this.bytes : 0
  }

  /** Gives back what is no longer needed. */
  shrink(): void {
    let rows = this.#rows
    while (rows > LEAST_ROWS && this.#used < (rows / 2) * FILL * 0.8) rows /= 2
    if (rows < this.#rows) this.#rebuild(rows)
  }

  /** Forgets a fingerprint, if it still leads into that segment. */
  delete({ a, b }: Readonly<Fingerprint>, segment: number): void {
    const words = this.#words
    let hole = this.#probe(a, b)
    if (words[hole + 3] === 0 || words[hole + 2] !== segment) return
    this.#used -= 1
    // What stands behind and would be found from the hole on moves up into it, so that no search stops too early.
    for (let at = this.#next(hole); words[at + 3] !== 0; at = this.#next(at)) {
      const home = this.#home(words[at + 1] as number)
      const stays = hole <= at ? hole < home && home <= at : hole < home || home <= at
      if (stays) continue
      words.copyWithin(hole, at, at + WORDS)
      hole = at
    }
    words[hole + 3] = 0
  }

  #home(b: number): number {
    return ((b >>> 0) % this.#rows) * WORDS
  }

  #next(at: number): number {
    const next = at + WORDS
    return next === this.#words.length ? 0 : next
  }

  #probe(a: number, b: number): number {
    const words = this.#words
    let at = this.#home(b)
    while (words[at + 3] !== 0 && (words[at] !== a || words[at + 1] !== b)) at = this.#next(at)
    return at
  }

  #rebuild(rows: number): void {
    const old = this.#words
    this.#rows = rows
    this.#words = new Int32Array(this.#rows * WORDS)
    for (let at = 0; at < old.length; at += WORDS) {
      if (old[at + 3] !== 0) this.#words.set(old.subarray(at, at + WORDS), this.#probe(old[at] as number, old[at + 1] as number))
    }
  }
}
