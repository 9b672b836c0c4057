import * as crypto from 'node:crypto'

export interface Parts {
  readonly message?: string
  /** What the head says of the message's length. */
  readonly length?: number
  readonly tail?: string
  readonly padding?: Buffer
}

/** Weixin's encryption once more, without any of our rules: to make what is wrong. */
export function forge(encodingAESKey: string, appId: string) {
  const key = Buffer.from(`${encodingAESKey}=`, 'base64')
  const iv = key.subarray(0, 16)

  /** AES as the runtime has it. */
  const aes = (plain: Buffer): string => {
    const cipher = crypto.createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
    return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')
  }

  const open = (encrypted: string): Buffer => {
    const decipher = crypto.createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
    return Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
  }

  const seal = ({ message = '<xml/>', length = Buffer.byteLength(message), tail = appId, padding }: Parts): string => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(length)
    const content = Buffer.concat([Buffer.alloc(16, 7), size, Buffer.from(message), Buffer.from(tail)])
    const count = 32 - (content.length % 32)
    return aes(Buffer.concat([content, padding ?? Buffer.alloc(count, count)]))
  }

  return { aes, open, seal }
}

/** Cipher texts with something wrong in them, by what it is. The key must be `encodingAESKey`, and the app id have 18 characters. */
export function badCiphertexts(encodingAESKey: string, appId: string): Readonly<Record<string, string>> {
  const { aes, seal } = forge(encodingAESKey, appId)
  const other = forge('B'.repeat(43), appId)
  // 20 bytes of head, 6 of message, 18 of app id: 44, and 20 of padding.
  const good = seal({})
  const both = Array.from({ length: 200 }, (_, index) => seal({ message: `<xml>${index}</xml>` })).find(
    (text) => text.includes('+') && text.includes('/'),
  ) as string
  const pad = (...runs: readonly [count: number, value: number][]): Buffer => Buffer.concat(runs.map(([count, value]) => Buffer.alloc(count, value)))
  return {
    'a letter that ends in the same byte as one of base64': good.replace(/A|B|C/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x100)),
    'a padding of 0': seal({ padding: pad([20, 0]) }),
    'a padding of 33': seal({ padding: pad([20, 33]) }),
    'a padding of 255': seal({ padding: pad([20, 255]) }),
    'a padding that differs in its first byte': seal({ padding: pad([1, 19], [19, 20]) }),
    'a padding that differs in its middle': seal({ padding: pad([10, 20], [1, 0], [9, 20]) }),
    'a padding that reaches into the head': aes(pad([16, 7], [16, 32])),
    'a message that is longer than all': seal({ length: 1000 }),
    'a message that reaches into the padding': seal({ length: 25 }),
    'a message as long as 31 bits can say': seal({ length: 0x7fffffff }),
    'a length that would be negative': seal({ length: 0xffffffff }),
    'the smallest negative length': seal({ length: 0x80000000 }),
    '16 bytes': aes(pad([16, 16])),
    '48 bytes: whole blocks of AES, none of Weixin': aes(pad([48, 16])),
    'a byte missing': Buffer.from(good, 'base64').subarray(1).toString('base64'),
    '33 bytes': Buffer.alloc(33, 1).toString('base64'),
    'another key': other.seal({}),
    'a byte changed': flipped(good, 40),
    'two blocks exchanged': swapped(good),
    'blanks in its base64': `${good.slice(0, 8)} ${good.slice(8)}`,
    'a blank instead of a plus': both.replace('+', ' '),
    'line ends in its base64': `${good.slice(0, 64)}\r\n${good.slice(64)}`,
    'the base64 of URLs': both.replaceAll('+', '-').replaceAll('/', '_'),
    'no padding of base64': good.replace(/=+$/, ''),
    'too much padding of base64': `${good}====`,
    'something behind the padding of base64': `${good}AAAA`,
    'bits in base64 that count for nothing': loose(good),
    'letters that are no base64': `中${good.slice(1)}`,
    'a single letter': 'A',
    'padding of base64 alone': '====',
  }
}

/** One bit changed in that byte. */
function flipped(encrypted: string, at: number): string {
  const bytes = Buffer.from(encrypted, 'base64')
  bytes[at] = (bytes[at] as number) ^ 1
  return bytes.toString('base64')
}

function swapped(encrypted: string): string {
  const bytes = Buffer.from(encrypted, 'base64')
  return Buffer.concat([bytes.subarray(0, 16), bytes.subarray(32, 48), bytes.subarray(16, 32), bytes.subarray(48)]).toString('base64')
}

/** The same bytes, written with other bits where base64 has some to spare. */
function loose(encrypted: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const at = encrypted.search(/=+$/) - 1
  const other = `${encrypted.slice(0, at)}${alphabet[alphabet.indexOf(encrypted[at] as string) + 1]}${encrypted.slice(at + 1)}`
  if (!Buffer.from(other, 'base64').equals(Buffer.from(encrypted, 'base64'))) throw new Error('other bytes')
  return other
}
