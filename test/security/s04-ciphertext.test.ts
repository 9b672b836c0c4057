import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Cipher } from '../../src/wire/cipher.js'
import { parsePush } from '../../src/wire/parse.js'
import { credentials, sealedPush } from '../support/pushes.js'
import { badCiphertexts, forge } from '../wire/bad-ciphertexts.js'
import { forbidden, guarded, now } from './guarded.js'

// On a busy machine.
vi.setConfig({ testTimeout: 60_000 })

vi.mock('../../src/wire/parse.js', async (original) => {
  const actual = await original<typeof import('../../src/wire/parse.js')>()
  return { ...actual, parsePush: vi.fn(actual.parsePush) }
})

beforeEach(() => {
  vi.mocked(parsePush).mockClear()
})

const { encodingAESKey, appId } = credentials
const bad = badCiphertexts(encodingAESKey, appId)

describe('S4: a cipher text that is signed and yet wrong', () => {
  test.each(Object.entries(bad))('with %s is refused, unread', async (_, encrypt) => {
    const { post, refuses } = guarded('safe')
    await refuses(() => post(sealedPush({ timestamp: now, encrypt })), 'ciphertext')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test('of 0 bytes is refused, unread', async () => {
    const { post, refuses } = guarded('safe')
    await refuses(() => post(sealedPush({ timestamp: now, encrypt: '' })), 'envelope')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test('gets one answer, whatever it is: a wrong signature, a wrong key, a wrong padding, a wrong app id', async () => {
    const { post } = guarded('safe')
    const wrong = [
      ...Object.values(bad).map((encrypt) => sealedPush({ timestamp: now, encrypt })),
      sealedPush({ timestamp: now, appId: 'wxffffffffffffffff' }),
      sealedPush({ timestamp: now, token: 'another' }),
      { ...sealedPush({ timestamp: now }), body: sealedPush({ timestamp: now }).body },
    ]
    const answers = await Promise.all(wrong.map(post))
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(forbidden)]))
  })

  test('is no oracle: of all last bytes of a padding none is told apart from the others', async () => {
    const { post, runs } = guarded('safe')
    const { aes } = forge(encodingAESKey, appId)
    const answers = new Set<string>()
    for (let last = 0; last < 256; last += 1) {
      const plain = Buffer.concat([Buffer.alloc(16, 7), Buffer.from([0xff, 0xff, 0xff, 0xff]), Buffer.alloc(43, 1), Buffer.from([last])])
      answers.add(JSON.stringify(await post(sealedPush({ timestamp: now, encrypt: aes(plain) }))))
    }
    expect(answers).toEqual(new Set([JSON.stringify(forbidden)]))
    expect(runs).toEqual([])
  })

  test('costs the same work, however it is wrong once it can be deciphered', () => {
    const cipher = new Cipher(encodingAESKey)
    const { seal } = forge(encodingAESKey, appId)
    const good = seal({})
    const sameLength = Object.entries(bad).filter(
      ([what, text]) =>
        text.length === good.length && /padding of \d|padding that differs|length|message|key|byte changed|exchanged/.test(what) && !/base64/.test(what),
    )
    expect(sameLength.length).toBeGreaterThan(8)
    const cost = (encrypted: string): number => {
      let least = Number.POSITIVE_INFINITY
      for (let round = 0; round < 9; round += 1) {
        const start = process.hrtime.bigint()
        for (let i = 0; i < 400; i += 1) cipher.decrypt(encrypted)
        least = Math.min(least, Number(process.hrtime.bigint() - start))
      }
      return least
    }
    for (let i = 0; i < 5000; i += 1) cipher.decrypt(good)
    const costs = sameLength.map(([, encrypted]) => cost(encrypted))
    expect(Math.max(...costs) / Math.min(...costs)).toBeLessThan(3)
  })

  test('a right one is opened right after', async () => {
    const { post, accepts } = guarded('safe')
    for (const encrypt of Object.values(bad)) await post(sealedPush({ timestamp: now, encrypt }))
    await accepts(sealedPush({ timestamp: now }))
  })
})
