/** A body, or why there is none. */
export type BodyRead = Buffer | 'too large' | Error

/** A body as it comes, up to a limit. Most come in one piece, which is then not copied. */
export class BodyPieces {
  readonly #limit: number
  #first: Buffer | undefined
  #all: Buffer[] | undefined
  #size = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get isTooLarge(): boolean {
    return this.#size > this.#limit
  }

  /** @returns whether it is within the limit yet */
  add(piece: Buffer): boolean {
    this.#size += piece.length
    if (this.isTooLarge) {
      this.#first = undefined
      this.#all = undefined
      return false
    }
    if (this.#first === undefined) this.#first = piece
    else {
      this.#all ??= [this.#first]
      this.#all.push(piece)
    }
    return true
  }

  whole(): Buffer {
    return this.#all ? Buffer.concat(this.#all, this.#size) : (this.#first ?? Buffer.alloc(0))
  }
}
