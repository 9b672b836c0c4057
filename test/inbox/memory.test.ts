import { describe, expect, it } from 'vitest'
import { ConfigurationError, InboxUnavailableError } from '../../src/errors.js'
import type { Push } from '../../src/generated/pushes.js'
import { AnswerLog } from '../../src/inbox/answer-log.js'
import { SUCCESS, xmlAnswer } from '../../src/inbox/answers.js'
import { officialKey, pushKey } from '../../src/inbox/key.js'
import { Ledger } from '../../src/inbox/ledger.js'
import { memoryInbox } from '../../src/inbox/memory.js'
import { pauseBefore } from '../../src/inbox/retry.js'
import { OfficialAccount } from '../../src/official-account.js'
import { Cipher } from '../../src/wire/cipher.js'
import { digest } from '../../src/wire/digest.js'
import { parsePush } from '../../src/wire/parse.js'
import { sign } from '../../src/wire/signature.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

const MIB = 1024 * 1024
const KEY = 'A'.repeat(43)

function account(options: { maxBytes?: number; keepMs?: number; fails?: boolean } = {}) {
  const clock = createFakeClock()
  const log = createRecordingLogger()
  const runs: string[] = []
  const { fails, ...inboxOptions } = { keepMs: 60_000, ...options }
  const official = new OfficialAccount({ appId: 'wx1', token: 'secret', inbox: memoryInbox(inboxOptions), clock, log })
  official.on('text', (message) => {
    runs.push(message.source)
    if (fails) throw new Error('broken')
    return `answer to ${message.source} ${'x'.repeat(1000)}`
  })
  let nonce = 0
  const deliver = async (fan: string) => {
    const timestamp = String(Math.floor(clock.now() / 1000))
    nonce += 1
    const body = `<xml><ToUserName>gh_1</ToUserName><FromUserName>${fan}</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>7</MsgId></xml>`
    return official.handle({ method: 'POST', search: `signature=${sign('secret', timestamp, String(nonce))}&timestamp=${timestamp}&nonce=${nonce}`, body })
  }
  return { clock, deliver, log, official, runs }
}

describe('the memory inbox', () => {
  it('answers 503 when it is full of young entries, and takes pushes again when they are old', async () => {
    const { clock, deliver, log, runs } = account({ maxBytes: MIB })
    let taken = 0
    while ((await deliver(`fan${taken}`)).status === 200) taken += 1
    // An entry is its answer of some 1.2 kB and its place in the index.
    expect(taken).toBeGreaterThan(300)
    expect(taken).toBeLessThan(900)
    expect(log.text()).toContain('maxBytes')
    expect(runs).toHaveLength(taken)
    await clock.advance(59_000)
    expect((await deliver('another')).status).toBe(503)
    expect((await deliver('fan0')).body).toContain('answer to fan0')
    await clock.advance(2_000)
    expect((await deliver('another')).status).toBe(200)
  })

  it.each([1, 2, 4, 16])(
    'goes on for ever with silent pushes in %i MiB',
    async (mib) => {
      const clock = createFakeClock()
      const official = new OfficialAccount({
        appId: 'wx1',
        token: 'secret',
        encodingAESKey: KEY,
        inbox: memoryInbox({ maxBytes: mib * MIB, keepMs: 1000 }),
        clock,
        log: createRecordingLogger(),
      })
      const cipher = new Cipher(KEY)
      let refused = 0
      for (let i = 0; i < 60_000 * Math.sqrt(mib); i += 1) {
        const timestamp = String(Math.floor(clock.now() / 1000))
        const encrypt = cipher.encrypt(
          `<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>${i}</MsgId></xml>`,
          'wx1',
        )
        const answer = await official.handle({
          method: 'POST',
          search: `msg_signature=${sign('secret', timestamp, '1', encrypt)}&timestamp=${timestamp}&nonce=1`,
          body: `<xml><Encrypt>${encrypt}</Encrypt></xml>`,
        })
        if (answer.status !== 200) refused += 1
        if (i % 1000 === 0) await clock.advance(500)
      }
      expect(refused).toBe(0)
    },
    60_000,
  )

  it('counts the pushes that are under way', async () => {
    const official = new OfficialAccount({ appId: 'wx1', token: 'secret', inbox: memoryInbox({ maxBytes: 16 * MIB }), log: createRecordingLogger() })
    official.on('text', () => new Promise<string>(() => {}))
    const timestamp = String(Math.floor(Date.now() / 1000))
    let taken = 0
    for (let i = 0; i < 200; i += 1) {
      const body = `<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>${'x'.repeat(200_000)}</Content><MsgId>${i}</MsgId></xml>`
      const answer = official.handle({ method: 'POST', search: `signature=${sign('secret', timestamp, String(i))}&timestamp=${timestamp}&nonce=${i}`, body })
      if (answer instanceof Promise) taken += 1
      else expect(answer.status).toBe(503)
    }
    expect(taken).toBeGreaterThan(20)
    expect(taken).toBeLessThan(60)
  })

  it('remembers every answer for a minute under load, whatever has to go', async () => {
    const { clock, deliver, runs } = account({ maxBytes: 2 * MIB })
    const answers: { fan: string; at: number; body: string }[] = []
    for (let i = 0; i < 3000; i += 1) {
      const fan = `fan${i}`
      const { status, body } = await deliver(fan)
      expect(status).toBe(200)
      answers.push({ fan, at: clock.now(), body })
      await clock.advance(100)
    }
    const young = answers.filter(({ at }) => at > clock.now() - 60_000)
    expect(young.length).toBeGreaterThan(500)
    for (const { fan, body } of young) expect((await deliver(fan)).body).toBe(body)
    expect(runs).toHaveLength(3000)
  }, 300_000)

  it('keeps failed pushes until they are done or dead, and lets dead ones make room', async () => {
    const { clock, deliver, official } = account({ maxBytes: MIB, fails: true })
    for (let i = 0; i < 500; i += 1) expect((await deliver(`fan${i}`)).status).toBe(200)
    await clock.advance(1_000_000)
    expect(official.inbox.stats()).toMatchObject({ failed: 4000, dead: 500 })
    for (let i = 0; i < 3000; i += 1) {
      expect((await deliver(`more${i}`)).status).toBe(200)
      if (i % 100 === 0) await clock.advance(1_000_000)
    }
  }, 300_000)

  it.each([
    [{ maxBytes: 1 }, 'maxBytes'],
    [{ maxBytes: Number.NaN }, 'maxBytes'],
    [{ keepMs: -1 }, 'keepMs'],
  ])('refuses %j', (options, field) => {
    expect(() => memoryInbox(options)).toThrow(ConfigurationError)
    expect(() => memoryInbox(options)).toThrow(field)
  })
})

describe('the log of answers', () => {
  it('finds what it was given, silence too, and nothing else', () => {
    const log = new AnswerLog(1000)
    for (let i = 0; i < 20_000; i += 1) log.add(`k${i}`, i % 3 ? xmlAnswer(`<xml>中文 ${i}</xml>`) : SUCCESS, i)
    for (let i = 0; i < 20_000; i += 7) expect(log.find(`k${i}`)).toEqual(i % 3 ? xmlAnswer(`<xml>中文 ${i}</xml>`) : SUCCESS)
    expect(log.find('k20000')).toBeUndefined()
  })

  it('forgets the oldest first, and nothing that is young', () => {
    const log = new AnswerLog(1000)
    for (let i = 0; i < 20_000; i += 1) log.add(`k${i}`, xmlAnswer(`<xml>${i}</xml>`), i)
    const before = log.bytes
    log.evict(20_000, 0)
    expect(log.bytes).toBeLessThan(before)
    expect(log.find('k0')).toBeUndefined()
    for (let i = 19_000; i < 20_000; i += 1) expect(log.find(`k${i}`)).toEqual(xmlAnswer(`<xml>${i}</xml>`))
  })

  it('takes an answer that is larger than a segment', () => {
    const log = new AnswerLog(0)
    const large = xmlAnswer(`<xml>${'好'.repeat(200_000)}</xml>`)
    log.add('small', xmlAnswer('<xml>1</xml>'), 1)
    log.add('large', large, 2)
    log.add('after', xmlAnswer('<xml>2</xml>'), 3)
    expect(log.find('large')).toEqual(large)
    expect(log.find('after')).toEqual(xmlAnswer('<xml>2</xml>'))
    const before = log.bytes
    log.evict(10, 0)
    expect(before - log.bytes).toBeGreaterThan(1_000_000)
    expect(log.find('after')).toBeUndefined()
  })
})

describe('the ledger of signatures', () => {
  const signature = (n: number): string => sign('token', String(n))
  const digest = (n: number): string => `${String(n).padStart(6, '0')}abcdefghijklmnop`

  it('binds each signature to its first body', () => {
    const ledger = new Ledger(16 * MIB)
    for (let i = 0; i < 50_000; i += 1) expect(ledger.bind(signature(i), digest(i), 1000 + (i % 300), 700)).toBe(true)
    for (let i = 0; i < 50_000; i += 1) expect(ledger.bind(signature(i), digest(i), 1000 + (i % 300), 700)).toBe(true)
    for (let i = 0; i < 50_000; i += 1) expect(ledger.bind(signature(i), digest(i + 1), 1000 + (i % 300), 700)).toBe(false)
  })

  it('forgets signatures that have run out, and refuses when it is full', () => {
    const ledger = new Ledger(64 * 1024)
    let taken = 0
    expect(() => {
      for (; taken < 10_000; taken += 1) ledger.bind(signature(taken), digest(taken), 1000, 700)
    }).toThrow(InboxUnavailableError)
    expect(taken).toBeGreaterThan(1000)
    expect(ledger.bind(signature(taken), digest(taken), 2000, 1700)).toBe(true)
    expect(ledger.bind(signature(0), digest(5), 1000, 1700)).toBe(true)
  })
})

describe('keys', () => {
  const message = parsePush(
    '<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>9</CreateTime><MsgType>text</MsgType><Content>x</Content><MsgId>7</MsgId></xml>',
  )
  const event = parsePush(
    '<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>9</CreateTime><MsgType>event</MsgType><Event>TEMPLATESENDJOBFINISH</Event><MsgID>7</MsgID><Status>success</Status></xml>',
  )
  const anonymous = parsePush(
    '<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>9</CreateTime><MsgType>text</MsgType><Content>x</Content></xml>',
  )

  const keyOf = (push: Push, own?: string) => pushKey('wx1', push, { own, body: push.raw })

  it('are MsgId and sender for messages, time and digest for events and for messages without an id', () => {
    expect(keyOf(message)).toBe(`wx1:00000000000000000007.${digest('oA')}`)
    expect(keyOf(event)).toBe(`wx1:9.${digest(event.raw)}`)
    expect(keyOf(anonymous)).toBe(`wx1:${anonymous.time}.${digest(anonymous.raw)}`)
  })

  it('tell two senders with one MsgId apart', () => {
    expect(keyOf({ ...message, source: 'oB' } as Push)).not.toBe(keyOf(message))
  })

  it('hold no openid, not even one of the user’s making', () => {
    for (const key of [keyOf(message), keyOf(event), keyOf(message, 'oA:7')]) expect(key).not.toContain('oA')
    expect(keyOf(message, 'oA:7')).toBe(`wx1:~${digest('oA:7')}`)
  })

  it('follow the official advice where asked to', () => {
    expect(officialKey(message)).toBe('oA:7')
    expect(officialKey(event)).toBe('oA:9')
  })
})

it('pauses double from one second to five minutes, half of each left to chance', () => {
  const options = { tries: 20, baseMs: 1000, maxMs: 300_000 }
  expect([2, 3, 4, 9, 11, 12].map((attempt) => pauseBefore(attempt, options, () => 1))).toEqual([1000, 2000, 4000, 128_000, 300_000, 300_000])
  expect([2, 3].map((attempt) => pauseBefore(attempt, options, () => 0))).toEqual([500, 1000])
})
