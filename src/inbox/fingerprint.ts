/**
 * A key as 64 bits, for tables of numbers. The seed is drawn at start, so that nobody can prepare keys that collide;
 * among a million keys two are alike with a chance of 1 to 40 million.
 */
export interface Fingerprint {
  a: number
  b: number
}

const seed = Math.floor(Math.random() * 0xffffffff)

/** Written into the same object each time: read it before the next call. */
const print: Fingerprint = { a: 0, b: 0 }

/** A push is looked up and then recorded: by the same key. */
let last = ''

export function fingerprint(key: string): Readonly<Fingerprint> {
  if (key === last && key !== '') return print
  last = key
  let a = seed
  let b = ~seed
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at)
    a = Math.imul(a ^ code, 0x85ebca6b)
    a ^= a >>> 13
    b = Math.imul(b ^ code, 0xc2b2ae35)
    b ^= b >>> 16
  }
  print.a = Math.imul(a ^ (a >>> 16), 0x9e3779b1) | 0
  print.b = Math.imul(b ^ (b >>> 13), 0x27d4eb2f) | 0
  return print
}
