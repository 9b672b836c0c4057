const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const IDS = `${LETTERS}-_`
const DIGITS = '0123456789'
const HEX = '0123456789abcdef'

/** Where all ids come from: the same seed, the same world. (sfc32, small and fast; it guards nothing.) */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter: number

  constructor(seed: string | number) {
    const text = String(seed)
    const mixed = [0x9e3779b9, 0x243f6a88, 0xb7e15162].map((start) => {
      let hash = start
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) ^ (hash >>> 15)
      return hash | 0
    })
    ;[this.#a, this.#b, this.#c] = mixed as [number, number, number]
    this.#counter = 1
    for (let round = 0; round < 12; round += 1) this.uint32()
  }

  uint32(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** A whole number from 0, less than `bound` (at most 2^32). */
  below(bound: number): number {
    return Math.floor((this.uint32() / 2 ** 32) * bound)
  }

  from(alphabet: string, length: number): string {
    let text = ''
    for (let at = 0; at < length; at += 1) text += alphabet[this.below(alphabet.length)]
    return text
  }

  /** Letters and digits. */
  letters(length: number): string {
    return this.from(LETTERS, length)
  }

  hex(length: number): string {
    return this.from(HEX, length)
  }

  digits(length: number): string {
    return this.from(DIGITS, length)
  }

  bytes(length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    for (let at = 0; at < length; at += 1) bytes[at] = this.below(256)
    return bytes
  }

  /** Of one account all openids begin alike, as Weixin's do. */
  openId(prefix: string): string {
    return `o${prefix}${this.from(IDS, 27 - prefix.length)}`
  }

  cardId(prefix: string): string {
    return `p${prefix}${this.from(IDS, 27 - prefix.length)}`
  }

  /** A card's code: 12 digits. */
  cardCode(): string {
    return this.digits(12)
  }

  /** An id of 64 bits, in digits. */
  longId(): string {
    return `${2 + this.below(7)}${this.digits(18)}`
  }

  accessToken(): string {
    return `${40 + this.below(60)}_${this.from(IDS, 134)}`
  }

  /** A ticket of the JS-SDK or of cards. */
  ticket(): string {
    return this.from(IDS, 86)
  }

  /** A media id, a template id and the like. */
  id(length: number): string {
    return this.from(IDS, length)
  }

  shuffle<T>(items: T[]): T[] {
    for (let at = items.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1)
      const item = items[at] as T
      items[at] = items[other] as T
      items[other] = item
    }
    return items
  }

  /** Where it stands, so that a world that was kept goes on as it would have. */
  save(): readonly number[] {
    return [this.#a, this.#b, this.#c, this.#counter]
  }

  load(state: readonly number[]): void {
    ;[this.#a = 0, this.#b = 0, this.#c = 0, this.#counter = 1] = state.map((part) => part | 0)
  }
}
