import { describe, expect, test } from 'vitest'
import { Cipher, isEncodingAESKey, randomBytes } from '../../src/wire/cipher.js'
import { badCiphertexts, forge } from './bad-ciphertexts.js'
import { appId, encodingAESKey, safePush, safeReply } from './vectors.js'

const cipher = new Cipher(encodingAESKey)
const { open, seal } = forge(encodingAESKey, appId)

describe("Weixin's vectors", () => {
  test('4: a push is opened, with a padding that is longer than a block of AES', () => {
    const opened = cipher.decrypt(safePush.encrypt)
    expect(opened?.message.toString()).toBe(safePush.message)
    expect(opened?.appId).toBe(appId)
    const bytes = open(safePush.encrypt)
    expect(bytes).toHaveLength(safePush.bytes)
    expect(bytes.at(-1)).toBe(safePush.padding)
    expect(bytes.subarray(0, 16).toString()).toBe(safePush.random)
  })

  test('5: a reply is sealed to the byte', () => {
    expect(cipher.encrypt(safeReply.message, appId, Buffer.from(safeReply.random))).toBe(safeReply.encrypt)
    expect(open(safeReply.encrypt).at(-1)).toBe(1)
  })

  test('in any order, between any others', () => {
    for (let i = 0; i < 3; i += 1) {
      cipher.decrypt(cipher.encrypt(`another ${i}`, appId))
      expect(cipher.decrypt(safePush.encrypt)?.message.toString()).toBe(safePush.message)
      expect(cipher.encrypt(safeReply.message, appId, Buffer.from(safeReply.random))).toBe(safeReply.encrypt)
      expect(cipher.decrypt(safeReply.encrypt)?.message.toString()).toBe(safeReply.message)
    }
  })
})

describe('encrypt', () => {
  test('pads every length to blocks of 32 bytes, with 1 to 32 bytes that say how many they are', () => {
    const seen = new Set<number>()
    for (let length = 0; length < 100; length += 1) {
      const bytes = open(cipher.encrypt('x'.repeat(length), appId))
      const pad = bytes.at(-1) as number
      seen.add(pad)
      expect(bytes.length % 32).toBe(0)
      expect(bytes.subarray(-pad)).toEqual(Buffer.alloc(pad, pad))
      expect(bytes.length - pad).toBe(20 + length + appId.length)
    }
    expect([...seen].sort((one, other) => one - other)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1))
  })

  test('what others open with a cipher of their own is whole, message after message', () => {
    for (let i = 0; i < 50; i += 1) {
      const message = `消息 ${i} `.repeat(i)
      const bytes = open(cipher.encrypt(message, appId))
      expect(bytes.toString('utf8', 20, 20 + bytes.readUInt32BE(16))).toBe(message)
    }
  })

  test('counts bytes, not characters', () => {
    const bytes = open(cipher.encrypt('中🙂', appId))
    expect(bytes.readUInt32BE(16)).toBe(7)
  })

  test('never seals the same message alike, nor begins two alike', () => {
    const sealed = Array.from({ length: 2000 }, () => cipher.encrypt('same', appId))
    expect(new Set(sealed).size).toBe(2000)
    expect(new Set(sealed.map((text) => open(text).toString('latin1', 0, 16))).size).toBe(2000)
  })

  test.each([0, 15, 17])('refuses %i bytes for the 16 random ones, of which the rest would be left-overs of memory', (length) => {
    expect(() => cipher.encrypt('x', appId, Buffer.alloc(length))).toThrow(RangeError)
  })
})

describe('decrypt', () => {
  test('opens what a cipher of its own sealed', () => {
    expect(cipher.decrypt(seal({ message: '<xml>中</xml>' }))?.message.toString()).toBe('<xml>中</xml>')
  })

  test('opens what encrypt sealed, of any length', () => {
    for (let length = 0; length <= 300; length += 1) expect(cipher.decrypt(cipher.encrypt('x'.repeat(length), appId))?.message).toHaveLength(length)
  })

  test('says the app id as it is, also when it is empty or not ours: the door compares', () => {
    expect(cipher.decrypt(seal({ tail: '' }))).toMatchObject({ appId: '' })
    expect(cipher.decrypt(seal({ tail: 'wx2' }))).toMatchObject({ appId: 'wx2' })
    expect(cipher.decrypt(seal({ message: '' }))?.message).toHaveLength(0)
  })

  const bad = badCiphertexts(encodingAESKey, appId)
  test.each([...Object.entries(bad), ['nothing at all', '']])('yields nothing for %s', (_, encrypted) => {
    expect(cipher.decrypt(encrypted)).toBeUndefined()
  })

  test('is not put out by what went before', () => {
    for (const encrypted of Object.values(bad)) {
      cipher.decrypt(encrypted)
      expect(cipher.decrypt(seal({}))?.message.toString()).toBe('<xml/>')
    }
  })

  test('what it gave stays as it was when the next one is opened', () => {
    const first = cipher.decrypt(seal({ message: 'first' }))
    cipher.decrypt(seal({ message: 'second' }))
    expect(first?.message.toString()).toBe('first')
  })
})

describe('decryptAll', () => {
  const open = (all: readonly string[]) => {
    const batch = all.map((encrypt) => ({ encrypt, decrypted: undefined as ReturnType<Cipher['decrypt']> }))
    cipher.decryptAll(batch)
    return batch.map(({ decrypted }) => decrypted?.message.toString())
  }

  test('opens each as if it were alone, also between what is wrong, and says nothing of that', () => {
    const wrong = Object.values(badCiphertexts(encodingAESKey, appId))
    const all = wrong.flatMap((bad, at) => [seal({ message: `${at}` }), bad, '', cipher.encrypt(`<${at}>`, appId)])
    expect(open(all)).toEqual(wrong.flatMap((_, at) => [`${at}`, undefined, undefined, `<${at}>`]))
  })

  test('takes more at once than there is room for, and one that is larger than all of it', () => {
    const messages = [10, 40_000, 30_000, 200_000, 1, 65_000, 0].map((length, at) => `${at}`.repeat(length))
    expect(open(messages.map((message) => cipher.encrypt(message, appId)))).toEqual(messages)
    expect(open([])).toEqual([])
  })
})

describe('isEncodingAESKey', () => {
  test.each([encodingAESKey, 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', `${'+/'.repeat(21)}A`])('%s is one', (text) => {
    expect(isEncodingAESKey(text)).toBe(true)
  })

  test.each(['', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`, `${'A'.repeat(42)}-`, `${'A'.repeat(42)} `, `${'A'.repeat(43)}\n`, '中'.repeat(43)])(
    '%j is none',
    (text) => {
      expect(isEncodingAESKey(text)).toBe(false)
    },
  )
})

test('random bytes are 16, and never the same, over many batches', () => {
  const drawn = Array.from({ length: 2000 }, () => Buffer.from(randomBytes()))
  expect(drawn.every((bytes) => bytes.length === 16)).toBe(true)
  expect(new Set(drawn.map((bytes) => bytes.toString('hex'))).size).toBe(2000)
})
