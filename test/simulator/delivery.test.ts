import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, describe, expect, test } from 'vitest'
import { createSimulator, type PushRequest, type PushResponse } from '../../src/simulator/index.js'
import { Cipher, openEnvelope, sealedXml, sign } from '../../src/wire/index.js'
import { parsePush } from '../../src/wire/parse.js'
import { encodeReply, reply } from '../../src/wire/reply.js'
import { createPair, createWorld, credentials, START } from './world.js'

type Answer = (request: PushRequest, plain: string) => PushResponse | Promise<PushResponse>

const FAULT = '该公众号暂时无法提供服务，请稍后再试'
const { appId, token, encodingAESKey } = credentials
const plainAccount = { appId, token }
const ok = (body: string): PushResponse => ({ status: 200, body })

/** A platform whose account is a function of the test's. */
function createLine(answer: Answer, mode: 'plain' | 'compatible' | 'safe' = 'plain', format: 'xml' | 'json' = 'xml') {
  const account = mode === 'plain' ? { ...plainAccount, format } : { appId, token, encodingAESKey, mode, format }
  const weixin = createSimulator({ accounts: [account], clock: { now: START } })
  const requests: PushRequest[] = []
  const cipher = new Cipher(encodingAESKey)
  weixin.account().deliverTo((request) => {
    requests.push(request)
    const encrypt = openEnvelope(request.body)?.encrypt
    return answer(request, encrypt ? (cipher.decrypt(encrypt)?.message.toString() ?? '') : request.body)
  })
  return { weixin, requests, fan: weixin.account().fan() }
}

const textReply = (plain: string, text: string, seconds = START / 1000): string => {
  const push = parsePush(plain)
  return encodeReply({ type: push.type, source: push.source, target: push.target }, reply.text(text), seconds)
}
const seal = (xml: string, { by = token, forAppId = appId }: { readonly by?: string; readonly forAppId?: string } = {}): string => {
  const encrypt = new Cipher(encodingAESKey).encrypt(xml, forAppId)
  return sealedXml(encrypt, sign(by, '1760000000', 'n', encrypt), '1760000000', 'n')
}

describe('what the fan sees of an answer, and why', () => {
  const head = (plain: string) => textReply(plain, 'x').replace(/<Content>.*$/, '')
  test.each<[string, Answer, string, string]>([
    ['success', () => ok('success'), 'nothing', 'the answer is `success`: nothing to be said'],
    ['an empty body', () => ok(''), 'nothing', 'the answer is empty: nothing to be said'],
    ['JSON', () => ok('{"content":"hi"}'), 'fault', 'the answer is JSON; the platform reads XML, `success` or nothing'],
    ['some text', () => ok('hi'), 'fault', 'the answer is no well-formed XML: text where the root element should begin at character 0'],
    ['HTML', () => ok('<html></html>'), 'fault', 'the answer begins with <html>, not with <xml>'],
    [
      'empty content',
      (_, plain) => ok(`${head(plain)}<Content><![CDATA[]]></Content></xml>`),
      'fault',
      "the reply's Content is empty; to say nothing, answer `success` or nothing",
    ],
    ['no content', (_, plain) => ok(`${head(plain)}</xml>`), 'fault', 'the reply has no Content'],
    ['an unknown kind', (_, plain) => ok(textReply(plain, 'x').replace('[text]', '[poem]')), 'fault', 'there is no reply of the kind poem'],
    ['a reply with the push’s own head', (_, plain) => ok(plain), 'fault', 'ToUserName and FromUserName of the push were not exchanged'],
    ['a sealed answer in plain mode', (_, plain) => ok(seal(textReply(plain, 'x'))), 'fault', 'the answer is sealed; in plain mode nothing is'],
    [
      'a text too long',
      (_, plain) => ok(`${head(plain)}<Content>${'长'.repeat(683)}</Content></xml>`),
      'fault',
      'the text has 2049 bytes of UTF-8, more than 2048',
    ],
  ])('%s', async (_, answer, kind, why) => {
    const { fan, requests } = createLine(answer)
    expect((await fan.follow()).seen).toEqual({ kind, text: kind === 'fault' ? FAULT : '', why })
    // What was answered is not asked for again.
    expect(requests).toHaveLength(1)
  })

  test('a reply, and one whose CreateTime is in milliseconds', async () => {
    const { fan, weixin } = createLine((_, plain) => ok(textReply(plain, '你好', START)))
    expect((await fan.follow()).seen).toMatchObject({ kind: 'reply', text: '你好', why: 'CreateTime is not in seconds' })
    weixin.rules.replyTimeMustFit = true
    expect((await weixin.account().fan().follow()).seen).toMatchObject({ kind: 'fault', why: 'CreateTime is not in seconds' })
  })

  test('articles: eight in answer to an event, one to a message; more are not shown', async () => {
    const articles = Array.from({ length: 2 }, (_, at) => ({ title: `t${at}`, url: 'https://example.com/' }))
    const { fan } = createLine((_, plain) => ok(encodeReply({ ...parsePush(plain), type: 'x_event' }, reply.news(articles), 1)))
    expect((await fan.follow()).seen).toMatchObject({ kind: 'reply', text: '[图文] t0 / t1' })
    expect((await fan.send.text('x')).seen).toEqual({ kind: 'nothing', text: '', why: '2 articles in answer to a message: more than 1 are not shown' })
  })

  test.each<[string, Answer, string]>([
    ['plain XML', (_, plain) => ok(textReply(plain, 'x')), 'the answer is plain XML; in safe mode it has to be sealed'],
    ['another token', (_, plain) => ok(seal(textReply(plain, 'x'), { by: 'other' })), "the sealed answer's MsgSignature is wrong"],
    ['another app id', (_, plain) => ok(seal(textReply(plain, 'x'), { forAppId: 'wxOther' })), 'the sealed answer is for another app id'],
    ['sealed JSON', () => ok(seal('{}')), 'what is sealed in the answer is JSON; the platform reads XML'],
    ['no nonce', (_, plain) => ok(seal(textReply(plain, 'x')).replace(/<Nonce>.*<\/Nonce>/, '')), 'the sealed answer has no Nonce'],
  ])('in safe mode: %s', async (_, answer, why) => {
    expect((await createLine(answer, 'safe').fan.follow()).seen).toEqual({ kind: 'fault', text: FAULT, why })
  })

  test('in safe mode `success` needs no seal; in compatible mode a reply may be either', async () => {
    expect((await createLine(() => ok('success'), 'safe').fan.follow()).seen.kind).toBe('nothing')
    for (const form of [(xml: string) => xml, seal])
      expect((await createLine((_, plain) => ok(form(textReply(plain, 'x'))), 'compatible').fan.follow()).seen).toMatchObject({ kind: 'reply', text: 'x' })
  })
})

describe('what the account gets', () => {
  test.each(['xml', 'json'] as const)('%s, in each mode', async (format) => {
    for (const mode of ['plain', 'compatible', 'safe'] as const) {
      const { fan, requests } = createLine((_, plain) => ok(plain.includes('subscribe') ? '' : 'not opened'), mode, format)
      expect((await fan.follow()).seen.kind).toBe('nothing')
      const [request] = requests as [PushRequest]
      const query = new URLSearchParams(request.search)
      expect(query.get('signature')).toBe(sign(token, String(query.get('timestamp')), String(query.get('nonce'))))
      expect(query.get('timestamp')).toBe(String(START / 1000))
      expect(query.get('openid')).toBe(fan.openid)
      expect(query.get('encrypt_type')).toBe(mode === 'plain' ? null : 'aes')
      expect(request.contentType).toBe(format === 'xml' ? 'text/xml' : 'application/json')
      if (mode === 'plain') continue
      const envelope = openEnvelope(request.body)
      expect(envelope?.target).toBe('gh_0123456789ab')
      expect(query.get('msg_signature')).toBe(sign(token, String(query.get('timestamp')), String(query.get('nonce')), envelope?.encrypt ?? ''))
      expect(request.body.includes('subscribe')).toBe(mode === 'compatible')
    }
  })

  test('the check of its URL', async () => {
    const { weixin } = createPair()
    expect(await weixin.account().verifyUrl()).toEqual({ ok: true, why: '' })
    weixin.account().configure({ token: 'another' })
    expect(await weixin.account().verifyUrl()).toEqual({ ok: false, why: 'the URL answered 403' })
    expect(
      await createLine(() => ok('echo'))
        .weixin.account()
        .verifyUrl(),
    ).toEqual({ ok: false, why: 'the answer is not the echostr' })
    expect(await createWorld().account().verifyUrl()).toEqual({ ok: false, why: 'the account has no URL' })
  })
})

describe('deliveries', () => {
  test.each([3, 4])('no answer: %d deliveries of 5 s, the same to the last byte, then the fault', async (deliveries) => {
    const { fan, weixin, requests } = createLine(() => new Promise<PushResponse>(() => {}), 'safe')
    weixin.rules.deliveries = deliveries
    const done = fan.follow()
    await weixin.advance(deliveries * 5000 - 1)
    expect(requests).toHaveLength(deliveries)
    await weixin.advance(1)
    const { seen, pushes } = await done
    expect(seen).toEqual({ kind: 'fault', text: FAULT, why: `no answer within 5 s, ${deliveries} times` })
    expect(new Set(requests.map(({ search, body }) => search + body)).size).toBe(1)
    expect(pushes[0]?.deliveries.map(({ at, ms, status }) => [at - START, ms, status])).toEqual(
      Array.from({ length: deliveries }, (_, nth) => [nth * 5000, 5000, 0]),
    )
  })

  test.each([500, 503, 403, 302])('status %d is delivered again, 5 s after', async (status) => {
    const { fan, weixin, requests } = createLine((_, plain) => (requests.length < 2 ? { status, body: '' } : ok(textReply(plain, 'x'))))
    const done = fan.follow()
    await weixin.advance(4999)
    expect(requests).toHaveLength(1)
    await weixin.advance(1)
    expect((await done).seen.text).toBe('x')
    expect((await done).pushes[0]?.deliveries.map(({ why }) => why)).toEqual([`the answer's status is ${status}`, undefined])
  })

  test('a line that breaks', async () => {
    const { fan, weixin } = createLine(() => Promise.reject(new Error('ECONNRESET')))
    const done = fan.follow()
    await weixin.advance(15_000)
    expect((await done).seen.why).toBe('the line broke: ECONNRESET, 3 times')
  })

  test('retries with a new stamp are a switch', async () => {
    const { fan, weixin, requests } = createLine(() => ({ status: 500, body: '' }))
    weixin.rules.retryKeepsStamp = false
    const done = fan.follow()
    await weixin.advance(15_000)
    await done
    expect(new Set(requests.map(({ search }) => search)).size).toBe(3)
    expect(new Set(requests.map(({ body }) => body)).size).toBe(1)
  })

  test('an account of ours: answered in time, run once, whatever its handler does', async () => {
    const { weixin, account } = createPair()
    let runs = 0
    account.on('subscribe_event', async () => {
      runs += 1
      await new Promise(() => {})
    })
    const done = weixin.account().fan().follow()
    await weixin.advance(5000)
    expect((await done).seen.why).toBe('the answer is `success`: nothing to be said')
    expect(runs).toBe(1)
  })

  test('copies are one push; held ones come in the order of the seed', async () => {
    const { weixin, requests } = createLine(() => ok(''))
    await weixin.account().push('click_event', 'oFan', { key: 'a' }, { copies: 3 })
    expect(new Set(requests.map(({ body }) => body)).size).toBe(1)
    expect(requests).toHaveLength(3)
    weixin.account().hold()
    const all = Array.from({ length: 10 }, (_, at) => weixin.account().push('click_event', 'oFan', { key: String(at) }))
    await weixin.advance(1000)
    expect(requests).toHaveLength(3)
    weixin.account().release({ shuffled: true })
    await Promise.all(all)
    const keys = requests.slice(3).map(({ body }) => /EventKey><!\[CDATA\[(\d)/.exec(body)?.[1])
    expect(keys).not.toEqual([...keys].sort())
    expect([...keys].sort().join('')).toBe('0123456789')
  })

  test.each([0, -1, 1.5, 10_001, Number.NaN])('%d copies are none', (copies) => {
    const { weixin, requests } = createLine(() => ok(''))
    expect(() => weixin.account().push('click_event', 'oFan', { key: 'a' }, { copies })).toThrow('copies is no whole number from 1 to 10000')
    expect(requests).toHaveLength(0)
    expect(weixin.account().pushes()).toHaveLength(0)
  })

  test('one after the other, where that is asked for', async () => {
    const waiting: (() => void)[] = []
    const { weixin, requests } = createLine(() => new Promise((resolve) => waiting.push(() => resolve(ok('')))))
    weixin.account().concurrent = false
    const both = [weixin.account().push('click_event', 'oFan', { key: 'a' }), weixin.account().push('click_event', 'oFan', { key: 'b' })]
    await weixin.advance(1000)
    expect(requests).toHaveLength(1)
    waiting[0]?.()
    await weixin.advance(1000)
    expect(requests).toHaveLength(2)
    waiting[1]?.()
    await Promise.all(both)
  })

  test('an interceptor spoils a delivery', async () => {
    const { fan, weixin } = createLine(() => ok('success'))
    weixin.account().interceptDelivery((request, next) => next({ ...request, body: '' }))
    weixin.account().interceptDelivery(() => ({ status: 200, body: '{}' }))
    expect((await fan.follow()).seen.kind).toBe('fault')
  })

  test('by HTTP, to a URL with parameters of its own, by the real clock', async () => {
    const seen: string[] = []
    const server = createServer((incoming, outgoing) => {
      seen.push(`${incoming.method} ${incoming.url} ${incoming.headers['user-agent']}`)
      incoming.resume().on('end', () => outgoing.end('success'))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const weixin = createWorld()
    weixin.account().deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/push?shop=7`)
    expect((await weixin.account().fan().follow()).seen.kind).toBe('nothing')
    expect(seen[0]).toMatch(/^POST \/push\?shop=7&signature=[0-9a-f]{40}&timestamp=\d{10}&.* Mozilla\/4\.0$/)
    const stamp = Number(/timestamp=(\d+)/.exec(seen[0] ?? '')?.[1])
    expect(Math.abs(stamp - Date.now() / 1000)).toBeLessThan(60)
    await weixin.close()
    server.close()
  })

  test('a fetch handler', async () => {
    const { weixin, account } = createPair()
    account.on('subscribe_event', () => '欢迎')
    weixin.account().deliverTo({ fetch: (request) => account.fetch(request, { live: true }) })
    expect((await weixin.account().fan().follow()).seen.text).toBe('欢迎')
  })
})

describe('records', () => {
  let events: string[]
  beforeEach(() => {
    events = []
  })

  test('are kept in a ring, and told to whoever listens', async () => {
    const { weixin } = createPair({ history: 2 })
    const end = weixin.on('push', ({ type }) => events.push(`push ${type}`))
    weixin.on('sent', ({ type, seen }) => events.push(`sent ${type} ${seen?.kind}`))
    for (let at = 0; at < 3; at += 1) await weixin.account().fan().follow()
    expect(events.slice(0, 2)).toEqual(['push subscribe_event', 'sent subscribe_event nothing'])
    expect(
      weixin
        .account()
        .pushes()
        .map(({ number }) => number),
    ).toEqual([2, 3])
    end()
    await weixin.account().fan().follow()
    expect(events.at(-1)).toBe('sent subscribe_event nothing')
    expect(events).toHaveLength(7)
  })
})
