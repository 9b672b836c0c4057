import * as crypto from 'node:crypto'

/** So many random bytes. */
export type Random = (size: number) => Uint8Array

const BYTES = 16

/** Makes nonces of 32 hexadecimal digits, the longest that Weixin takes: 128 random bits, so that none comes twice. */
export const createNonce =
  (random: Random = crypto.randomBytes) =>
  (): string =>
    Buffer.from(random(BYTES)).toString('hex')
