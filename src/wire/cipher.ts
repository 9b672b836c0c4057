import * as crypto from 'node:crypto'

/**
 * Weixin's message encryption: AES-256-CBC with the key's first 16 bytes as IV, and PKCS#7 padding to 32 bytes (not to AES's own 16,
 * so that the runtime's padding must be off). The plain text is 16 random bytes, the message's length, the message and the app id.
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/Technical_Plan.html
 */

const BLOCK = 32
const RANDOM = 16
const HEAD = 20
const KEY = /^[A-Za-z0-9+/]{43}$/

export interface Decrypted {
  readonly message: Buffer
  readonly appId: string
}

export class Cipher {
  /** A KeyObject: handing in the bytes each time costs four times as much on newer Node. */
  readonly #key: crypto.KeyObject
  readonly #iv: Buffer
  /**
   * One of each for all messages, as making one costs more than its work. CBC mixes each block with the one before: so a message's first block is mixed
   * with the end of the message before, instead of with the IV. It is the block that is random anyway, which nobody looks at, and all others are as they should be.
   */
  readonly #decipher: crypto.Decipher
  readonly #cipher: crypto.Cipher

  /** @param encodingAESKey 43 characters of base64, as the platform's page shows it. Check it with {@link isEncodingAESKey} first. */
  constructor(encodingAESKey: string) {
    const bytes = Buffer.from(`${encodingAESKey}=`, 'base64')
    this.#key = crypto.createSecretKey(bytes)
    this.#iv = Buffer.from(bytes.subarray(0, 16))
    this.#decipher = crypto.createDecipheriv('aes-256-cbc', this.#key, this.#iv).setAutoPadding(false)
    this.#cipher = this.#newCipher()
  }

  /** The message and the app id in it, or `undefined` for whatever is wrong: one outcome for all, so that a sender learns nothing. */
  decrypt(encrypted: string): Decrypted | undefined {
    const bytes = Buffer.from(encrypted, 'base64')
    // Node reads base64 leniently. Writing it back shows whether it was exactly that.
    if (bytes.length === 0 || bytes.length % BLOCK !== 0 || bytes.toString('base64') !== encrypted) return undefined
    // Whole blocks and no padding of the runtime's own: nothing stays behind, and `final` would yield nothing.
    const plain = this.#decipher.update(bytes)
    const padding = plain[plain.length - 1] as number
    let wrong = padding < 1 || padding > BLOCK ? 1 : 0
    for (let i = 1; i <= BLOCK; i += 1) wrong |= i <= padding ? (plain[plain.length - i] as number) ^ padding : 0
    const end = plain.length - padding
    const length = plain.readUInt32BE(RANDOM)
    if (wrong !== 0 || HEAD + length > end) return undefined
    return { message: plain.subarray(HEAD, HEAD + length), appId: plain.toString('latin1', HEAD + length, end) }
  }

  /**
   * @param random 16 bytes for a test that knows what must come out; left out, they are drawn
   * @throws {RangeError} for any other number of them
   */
  encrypt(message: string, appId: string, random?: Buffer): string {
    if (random !== undefined && random.length !== RANDOM) throw new RangeError(`${random.length} random bytes, not ${RANDOM}`)
    const length = Buffer.byteLength(message)
    const content = HEAD + length + appId.length
    const padding = BLOCK - (content % BLOCK)
    const plain = Buffer.allocUnsafe(content + padding)
    if (random) plain.set(random)
    else drawRandom(plain)
    plain.writeUInt32BE(length, RANDOM)
    plain.write(message, HEAD, length, 'utf8')
    // Some ten bytes each: a call for them takes longer.
    for (let i = 0; i < appId.length; i += 1) plain[HEAD + length + i] = appId.charCodeAt(i)
    for (let i = content; i < plain.length; i += 1) plain[i] = padding
    return (random ? this.#newCipher() : this.#cipher).update(plain).toString('base64')
  }

  #newCipher(): crypto.Cipher {
    return crypto.createCipheriv('aes-256-cbc', this.#key, this.#iv).setAutoPadding(false)
  }
}

/** Whether a text can be an EncodingAESKey: 43 characters of base64, 32 bytes. */
export const isEncodingAESKey = (text: string): boolean => KEY.test(text)

let pool = Buffer.alloc(0)
let used = 0

/** Writes 16 random bytes to the start. Drawn from the system in batches: a call for each costs more than the encryption. */
function drawRandom(into: Uint8Array): void {
  if (used >= pool.length) {
    pool = crypto.randomBytes(4096)
    used = 0
  }
  for (let i = 0; i < RANDOM; i += 1) into[i] = pool[used + i] as number
  used += RANDOM
}

/** 16 random bytes of one's own. */
export function randomBytes(): Buffer {
  const bytes = Buffer.alloc(RANDOM)
  drawRandom(bytes)
  return bytes
}
