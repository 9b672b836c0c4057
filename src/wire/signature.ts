import * as crypto from 'node:crypto'

/**
 * Weixin's signature: the values sorted, joined and hashed with SHA-1, as lower-case hex.
 * It covers no body: in plain mode that is the platform's design, and `door/` makes up for what it can.
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/Technical_Plan.html
 */
export function sign(...values: string[]): string {
  // A handful: to move each to its place costs less than to call the engine's sort.
  for (let next = 1; next < values.length; next += 1) {
    const value = values[next] as string
    let at = next
    for (; at > 0 && (values[at - 1] as string) > value; at -= 1) values[at] = values[at - 1] as string
    values[at] = value
  }
  let joined = ''
  for (const value of values) joined += value
  return crypto.hash('sha1', joined)
}

const DIGITS = 40
/** Two bytes a character, so that different texts are different bytes: in Latin-1 a `š` would pass for an `a`, and one signature would have many spellings. */
const left = new Uint16Array(DIGITS)
const right = new Uint16Array(DIGITS)

/** Compares two signatures in a time that does not depend on where they differ. The length is no secret: it is always 40. */
export function isSignature(given: string, expected: string): boolean {
  if (given.length !== DIGITS || expected.length !== DIGITS) return false
  // Both arrays serve one call at a time: nothing here waits.
  for (let at = 0; at < DIGITS; at += 1) {
    left[at] = given.charCodeAt(at)
    right[at] = expected.charCodeAt(at)
  }
  return crypto.timingSafeEqual(left, right)
}
