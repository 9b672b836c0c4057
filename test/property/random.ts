/** A source of chance that a seed repeats: sfc32, small and quick. */
export interface Random {
  /** 0 to 2^32 - 1. */
  next(): number
  /** 0 to `limit - 1`. */
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  /** True once in so many times. */
  once(inSoMany: number): boolean
  bytes(length: number): Buffer
}

export function createRandom(seed: number): Random {
  let a = seed | 0
  let b = 0x9e3779b9
  let c = 0x243f6a88
  let counter = 1

  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  // The first ones still show the seed.
  for (let i = 0; i < 16; i += 1) next()

  const below = (limit: number): number => Math.floor((next() / 0x1_0000_0000) * limit)
  return {
    next,
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    once: (inSoMany) => below(inSoMany) === 0,
    bytes(length) {
      const bytes = Buffer.allocUnsafe(length)
      for (let at = 0; at < length; at += 1) bytes[at] = next()
      return bytes
    },
  }
}
