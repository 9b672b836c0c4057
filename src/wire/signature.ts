import * as crypto from 'node:crypto'

/**
 * Weixin's signature: the values sorted, joined and hashed with SHA-1, as lower-case hex.
 * It covers no body: in plain mode that is the platform's design, and `door/` makes up for what it can.
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/Technical_Plan.html
 */
export function sign(...values: readonly string[]): string {
  return crypto.hash('sha1', [...values].sort().join(''))
}

const DIGITS = 40
const left = Buffer.alloc(DIGITS * 2)
const right = Buffer.alloc(DIGITS * 2)

/** Compares two signatures in a time that does not depend on where they differ. The length is no secret: it is always 40. */
export function isSignature(given: string, expected: string): boolean {
  if (given.length !== DIGITS || expected.length !== DIGITS) return false
  // Two bytes a character, so that different texts are different bytes: in Latin-1 a `š` would pass for an `a`, and one signature would have many spellings.
  // Both buffers serve one call at a time: nothing here waits.
  left.write(given, 'utf16le')
  right.write(expected, 'utf16le')
  return crypto.timingSafeEqual(left, right)
}
