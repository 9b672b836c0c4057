import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/inbox/contract.js'
import { OfficialAccount } from '../../src/official-account.js'
import { Cipher } from '../../src/wire/cipher.js'
import { openEnvelope, openSealed } from '../../src/wire/envelope.js'
import { sign } from '../../src/wire/signature.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

const OLD = 'A'.repeat(43)
const NEW = `B${'C'.repeat(42)}`
const BODY =
  '<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>x</Content><MsgId>1</MsgId></xml>'

function shop(reply: string | undefined) {
  const clock = createFakeClock()
  const account = new OfficialAccount({
    appId: 'wx1',
    token: ['newtoken', 'oldtoken'],
    encodingAESKey: [NEW, OLD],
    clock,
    log: createRecordingLogger(),
    telemetry: false,
  })
  let runs = 0
  account.on('text', () => {
    runs += 1
    return reply
  })
  const deliver = async (key: string, token: string): Promise<Answer> => {
    const encrypt = new Cipher(key).encrypt(BODY, 'wx1')
    const timestamp = String(Math.floor(clock.now() / 1000))
    const search = `msg_signature=${sign(token, timestamp, '42', encrypt)}&timestamp=${timestamp}&nonce=42`
    return account.handle({ method: 'POST', search, body: `<xml><Encrypt>${encrypt}</Encrypt></xml>` })
  }
  return { deliver, runs: () => runs }
}

/** What Weixin reads with a key, if the token's signature fits. */
function read({ body }: Answer, key: string, token: string): string | undefined {
  const { encrypt = '', signature, timestamp = '', nonce = '' } = openSealed(body) ?? {}
  if (signature !== sign(token, timestamp, nonce, encrypt)) return undefined
  return new Cipher(key).decrypt(openEnvelope(body)?.encrypt ?? '')?.message.toString()
}

describe('while keys are being changed', () => {
  it.each([
    ['the key', NEW, 'oldtoken'],
    ['the token', OLD, 'newtoken'],
    ['both', NEW, 'newtoken'],
  ])('a repeat that comes with another one gets the same reply in bytes that it can read: %s', async (_name, key, token) => {
    const { deliver, runs } = shop('hello')
    const first = await deliver(OLD, 'oldtoken')
    const reply = read(first, OLD, 'oldtoken')
    expect(reply).toContain('hello')
    expect(read(await deliver(key, token), key, token)).toBe(reply)
    // With the same key and token it is the same bytes.
    expect(await deliver(OLD, 'oldtoken')).toEqual(first)
    expect(runs()).toBe(1)
  })

  it('silence is silence', async () => {
    const { deliver } = shop(undefined)
    expect((await deliver(OLD, 'oldtoken')).body).toBe('success')
    expect((await deliver(NEW, 'newtoken')).body).toBe('success')
  })
})
