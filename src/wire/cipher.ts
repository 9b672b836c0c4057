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

/** A cipher text, and what was in it: `undefined` until it is decrypted, and for whatever is wrong. */
export interface Encrypted {
  readonly encrypt: string
  decrypted: Decrypted | undefined
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
    const one: Encrypted = { encrypt: encrypted, decrypted: undefined }
    this.decryptAll([one])
    return one.decrypted
  }

  /** The same for many: to get to the runtime's cipher and back takes longer than a message does there, so that all of them go in one call. */
  decryptAll(all: readonly Encrypted[]): void {
    let batch: Encrypted[] = []
    let letters = 0
    for (const each of all) {
      if (letters > 0 && letters + each.encrypt.length > scratch.length) {
        this.#decryptBatch(batch, letters)
        batch = []
        letters = 0
      }
      batch.push(each)
      letters += each.encrypt.length
    }
    this.#decryptBatch(batch, letters)
  }

  /** @param letters of all of them: four are three bytes */
  #decryptBatch(batch: readonly Encrypted[], letters: number): void {
    const space = letters <= scratch.length ? scratch : Buffer.allocUnsafe(letters)
    const ends: number[] = []
    let used = 0
    for (const { encrypt } of batch) {
      const size = space.write(encrypt, used, 'base64')
      if (size > 0 && size % BLOCK === 0 && isExactly(encrypt, size)) used += size
      ends.push(used)
    }
    if (used === 0) return
    // Whole blocks and no padding of the runtime's own: nothing stays behind, and `final` would yield nothing.
    const plain = this.#decipher.update(space.subarray(0, used))
    let start = 0
    for (const [at, each] of batch.entries()) {
      const end = ends[at] as number
      if (end > start) each.decrypted = unpack(plain, start, end)
      start = end
    }
  }

  /**
   * @param random 16 bytes for a test that knows what must come out; left out, they are drawn
   * @throws {RangeError} for any other number of them
   */
  encrypt(message: string, appId: string, random?: Buffer): string {
    if (random !== undefined && random.length !== RANDOM) throw new RangeError(`${random.length} random bytes, not ${RANDOM}`)
    // A character is at most three bytes.
    const most = HEAD + 3 * message.length + appId.length + BLOCK
    const plain = most <= scratch.length ? scratch : Buffer.allocUnsafe(most)
    if (random) plain.set(random)
    else drawRandom(plain)
    const length = plain.write(message, HEAD, 'utf8')
    plain.writeUInt32BE(length, RANDOM)
    const content = HEAD + length + appId.length
    const padding = BLOCK - (content % BLOCK)
    // Some ten bytes each: a call for them takes longer.
    for (let i = 0; i < appId.length; i += 1) plain[HEAD + length + i] = appId.charCodeAt(i)
    for (let i = content; i < content + padding; i += 1) plain[i] = padding
    return (random ? this.#newCipher() : this.#cipher).update(plain.subarray(0, content + padding)).toString('base64')
  }

  #newCipher(): crypto.Cipher {
    return crypto.createCipheriv('aes-256-cbc', this.#key, this.#iv).setAutoPadding(false)
  }
}

/** For one message at a time, as nothing here waits: memory from outside the heap costs more than what is done with it. */
const scratch = Buffer.allocUnsafeSlow(64 * 1024)

/** The last character of a text whose last two or three make one or two bytes: what is left of its six bits is zero. */
const LAST = ['', 'AEIMQUYcgkosw048', 'AQgw'] as const

/** Whether a text is the base64 of so many bytes, character by character. Node reads it leniently: it takes the alphabet for URLs too, leaves out what is none of it, and does not look at spare bits. */
function isExactly(text: string, size: number): boolean {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  if (text.length % 4 !== 0 || size !== (text.length / 4) * 3 - padding) return false
  if (padding > 0 && !LAST[padding].includes(text[text.length - padding - 1] as string)) return false
  return !text.includes('-') && !text.includes('_') && Buffer.byteLength(text) === text.length
}

/** One message out of what was decrypted. Whether its padding is right shows in no time that it takes. */
function unpack(plain: Buffer, start: number, stop: number): Decrypted | undefined {
  const padding = plain[stop - 1] as number
  let wrong = padding < 1 || padding > BLOCK ? 1 : 0
  for (let i = 1; i <= BLOCK; i += 1) wrong |= i <= padding ? (plain[stop - i] as number) ^ padding : 0
  const end = stop - padding
  const message = start + HEAD
  const length = plain.readUInt32BE(start + RANDOM)
  if (wrong !== 0 || message + length > end) return undefined
  return { message: plain.subarray(message, message + length), appId: plain.toString('latin1', message + length, end) }
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
