import { InboxUnavailableError } from '../errors.js'

/**
 * Plain mode's signature covers no body, so whoever has seen one URL could send bodies of their own with it. This ledger binds each signature to the
 * first body that came with it, for as long as the signature is accepted. Numbers in typed arrays: 16 bytes an entry, nothing for the garbage collector.
 * Sixty bits of each are kept: enough against chance among signatures, and against whoever would have to find a body to fit within five minutes.
 */
export class Ledger {
  readonly #maxBytes: number
  /** By the minute in which the signatures run out. */
  readonly #tables = new Map<number, Table>()

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /**
   * @param signature 40 hex digits, verified
   * @param digest of the body, in base64url
   * @param until unix seconds up to which the signature is accepted; part of what is signed, so the same each time
   * @returns whether the signature is new, or was bound to this digest
   */
  bind(signature: string, digest: string, until: number, now: number): boolean {
    const minute = Math.floor(until / 60)
    let table = this.#tables.get(minute)
    if (!table) {
      for (const old of this.#tables.keys()) if (old * 60 + 60 < now) this.#tables.delete(old)
      table = new Table()
      this.#tables.set(minute, table)
    }
    if (table.isFull && this.#bytes() + table.bytes > this.#maxBytes) {
      throw new InboxUnavailableError('the memory inbox has no room for more signatures of plain mode', {
        field: 'maxBytes',
        hint: 'Raise maxBytes, or use safe mode, which needs none',
      })
    }
    return table.bind(signature, digest)
  }

  #bytes(): number {
    let bytes = 0
    for (const table of this.#tables.values()) bytes += table.bytes
    return bytes
  }
}

const WORDS = 4
/** How full a table may get before it doubles. */
const FILL = 0.75

/** A hash table with linear probing. A row is two words of the signature and two of the digest. */
class Table {
  #words = new Int32Array(256 * WORDS)
  #rows = 256
  #used = 0
  readonly #row = new Int32Array(WORDS)

  get bytes(): number {
    return this.#words.byteLength
  }

  /** Whether the next entry makes it grow. */
  get isFull(): boolean {
    return this.#used + 1 > this.#rows * FILL
  }

  bind(signature: string, digest: string): boolean {
    const row = this.#row
    row[0] = letters(signature, 0, 8, 4)
    row[1] = letters(signature, 8, 8, 4)
    row[2] = letters(digest, 0, 5, 6)
    row[3] = letters(digest, 5, 5, 6)
    // A row whose first word is 0 is empty.
    row[0] = (row[0] as number) | 1
    if (this.isFull) this.#grow()
    const at = this.#probe(this.#words, this.#rows, row)
    if (this.#words[at] === 0) {
      for (let i = 0; i < WORDS; i += 1) this.#words[at + i] = row[i] as number
      this.#used += 1
      return true
    }
    return this.#words[at + 2] === row[2] && this.#words[at + 3] === row[3]
  }

  /** Where the row's signature stands, or the empty row where it belongs. */
  #probe(words: Int32Array, rows: number, row: Int32Array): number {
    for (let slot = ((row[1] as number) >>> 0) % rows; ; slot = (slot + 1) % rows) {
      const at = slot * WORDS
      if (words[at] === 0 || (words[at] === row[0] && words[at + 1] === row[1])) return at
    }
  }

  #grow(): void {
    const rows = this.#rows * 2
    const words = new Int32Array(rows * WORDS)
    for (let at = 0; at < this.#words.length; at += WORDS) {
      if (this.#words[at] === 0) continue
      const row = this.#words.subarray(at, at + WORDS)
      words.set(row, this.#probe(words, rows, row))
    }
    this.#words = words
    this.#rows = rows
  }
}

/** Some letters of hex (4 bits each) or base64url (6 bits each) as a number. */
function letters(text: string, from: number, count: number, bits: number): number {
  let value = 0
  for (let at = from; at < from + count; at += 1) {
    const code = text.charCodeAt(at)
    // 0-9, then letters: distinct within either alphabet, which is all that is asked here.
    const letter =
      code >= 0x61 ? (bits === 4 ? code - 0x57 : code - 0x47) : code >= 0x41 ? code - 0x41 : code >= 0x30 ? (bits === 4 ? code - 0x30 : code + 4) : 62
    value = (value << bits) | (code === 0x5f ? 63 : letter)
  }
  return value
}
