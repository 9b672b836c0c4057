import { describe, expect, test } from 'vitest'
import type { PushRequest, PushResponse } from '../../src/simulator/index.js'
import { Cipher } from '../../src/wire/cipher.js'
import { parsePush } from '../../src/wire/parse.js'
import { sign } from '../../src/wire/signature.js'
import { createWorld, credentials } from './world.js'

/** What the fan sees of each kind of answer, row by row. */

const FAULT = '该公众号暂时无法提供服务，请稍后再试'
const { appId, token, encodingAESKey } = credentials
const cipher = new Cipher(encodingAESKey)

interface Parts {
  readonly to?: string
  readonly from?: string
  readonly time?: string
  readonly type?: string
  readonly inside?: string
}

/** A passive reply, with what is wrong about it. */
const xml = (fan: string, account: string, { to = fan, from = account, time = '1760000000', type = 'text', inside = '<Content>你好</Content>' }: Parts = {}) =>
  `<xml><ToUserName>${to}</ToUserName><FromUserName>${from}</FromUserName><CreateTime>${time}</CreateTime><MsgType>${type}</MsgType>${inside}</xml>`

const sealed = (
  message: string,
  { key = cipher, id = appId, signature = '' }: { readonly key?: Cipher; readonly id?: string; readonly signature?: string } = {},
) => {
  const encrypt = key.encrypt(message, id)
  const right = sign(token, '1760000000', '42', encrypt)
  return `<xml><Encrypt>${encrypt}</Encrypt><MsgSignature>${signature || right}</MsgSignature><TimeStamp>1760000000</TimeStamp><Nonce>42</Nonce></xml>`
}

type Answer = (fan: string, account: string) => PushResponse | Promise<PushResponse>
const ok =
  (make: (fan: string, account: string) => string): Answer =>
  (fan, account) => ({ status: 200, body: make(fan, account) })
const status =
  (code: number): Answer =>
  () => ({ status: code, body: '' })
const article = '<item><Title>一</Title><Url>https://example.com</Url></item>'

async function seenOf(mode: 'plain' | 'safe' | 'compatible', answer: Answer, message = false) {
  const weixin = createWorld({ accounts: [{ ...credentials, mode }] })
  let requests = 0
  weixin.account().deliverTo((request: PushRequest) => {
    requests += 1
    expect(request.method).toBe('POST')
    return answer('oFan', weixin.account().registration.target)
  })
  const sent = message ? weixin.account().push('text', 'oFan', { content: '在吗' }) : weixin.account().push('click_event', 'oFan', { key: 'a' })
  await weixin.advance(20_000)
  return { ...(await sent).seen, requests }
}

const tooLong = `<Content>${'字'.repeat(683)}</Content>`

describe('plain mode', () => {
  test.each<readonly [string, Answer, 'nothing' | 'reply' | 'human' | 'fault', string, number]>([
    ['no byte at all', ok(() => ''), 'nothing', 'the answer is empty: nothing to be said', 1],
    ['success', ok(() => 'success'), 'nothing', 'the answer is `success`: nothing to be said', 1],
    ['a text', ok((fan, account) => xml(fan, account)), 'reply', '', 1],
    ['an empty Content', ok((fan, account) => xml(fan, account, { inside: '<Content></Content>' })), 'fault', "the reply's Content is empty", 1],
    ['no Content', ok((fan, account) => xml(fan, account, { inside: '' })), 'fault', 'the reply has no Content', 1],
    ['JSON', ok(() => '{"errcode":0}'), 'fault', 'the answer is JSON', 1],
    ['HTML', ok(() => '<!DOCTYPE html><html><body>Welcome to nginx</body></html>'), 'fault', 'the answer is no well-formed XML', 1],
    ['HTML that is well-formed', ok(() => '<html><body>ok</body></html>'), 'fault', 'the answer begins with <html>, not with <xml>', 1],
    ['Success with a capital', ok(() => 'Success'), 'fault', 'the answer is no well-formed XML', 1],
    ['success and a line break', ok(() => 'success\n'), 'fault', 'the answer is no well-formed XML', 1],
    ['500', status(500), 'fault', "the answer's status is 500, 3 times", 3],
    ['403', status(403), 'fault', "the answer's status is 403, 3 times", 3],
    ['503', status(503), 'fault', "the answer's status is 503, 3 times", 3],
    ['404', status(404), 'fault', "the answer's status is 404, 3 times", 3],
    ['301', status(301), 'fault', "the answer's status is 301, 3 times", 3],
    ['204', status(204), 'fault', "the answer's status is 204, 3 times", 3],
    ['the line closed', status(0), 'fault', 'the line was closed without an answer, 3 times', 3],
    ['a sealed envelope', ok((fan, account) => sealed(xml(fan, account))), 'fault', 'the answer is sealed; in plain mode nothing is', 1],
    ['ToUserName and FromUserName not exchanged', ok((fan, account) => xml(fan, account, { to: account, from: fan })), 'fault', 'were not exchanged', 1],
    ['another fan', ok((fan, account) => xml(fan, account, { to: 'oOther' })), 'fault', 'ToUserName is not the fan', 1],
    ['another account', ok((fan, account) => xml(fan, account, { from: 'gh_other' })), 'fault', 'FromUserName is not the account', 1],
    ['no MsgType', ok((fan, account) => xml(fan, account, { type: '' })), 'fault', 'the reply has no MsgType', 1],
    ['an unknown MsgType', ok((fan, account) => xml(fan, account, { type: 'card' })), 'fault', 'there is no reply of the kind card', 1],
    ['a text of 2,049 bytes', ok((fan, account) => xml(fan, account, { inside: tooLong })), 'fault', 'the text has 2049 bytes', 1],
    [
      'an image without MediaId',
      ok((fan, account) => xml(fan, account, { type: 'image', inside: '<Image></Image>' })),
      'fault',
      'the reply has no Image/MediaId',
      1,
    ],
    ['news without articles', ok((fan, account) => xml(fan, account, { type: 'news', inside: '' })), 'fault', 'the reply has no articles', 1],
    [
      'a wrong ArticleCount',
      ok((fan, account) => xml(fan, account, { type: 'news', inside: `<ArticleCount>2</ArticleCount><Articles>${article}</Articles>` })),
      'fault',
      'ArticleCount is 2, and there are 1 articles',
      1,
    ],
    [
      'nine articles',
      ok((fan, account) => xml(fan, account, { type: 'news', inside: `<ArticleCount>9</ArticleCount><Articles>${article.repeat(9)}</Articles>` })),
      'nothing',
      '9 articles in answer to an event: more than 8 are not shown',
      1,
    ],
    ['CreateTime in milliseconds', ok((fan, account) => xml(fan, account, { time: '1760000000000' })), 'reply', 'CreateTime is not in seconds', 1],
    ['handed over', ok((fan, account) => xml(fan, account, { type: 'transfer_customer_service', inside: '' })), 'human', 'handed over to a human', 1],
    ['cut XML', ok((fan, account) => xml(fan, account).slice(0, -8)), 'fault', 'no well-formed XML', 1],
  ])('%s', async (_, answer, kind, why, requests) => {
    const seen = await seenOf('plain', answer)
    expect(seen).toMatchObject({ kind, requests, why: expect.stringContaining(why) })
    expect(seen.text).toBe(kind === 'fault' ? FAULT : kind === 'reply' ? '你好' : '')
  })

  test('two articles in answer to a message are one too many', async () => {
    const two = ok((fan, account) => xml(fan, account, { type: 'news', inside: `<ArticleCount>2</ArticleCount><Articles>${article.repeat(2)}</Articles>` }))
    expect(await seenOf('plain', two, true)).toMatchObject({ kind: 'nothing', why: expect.stringContaining('more than 1') })
    expect(await seenOf('plain', two)).toMatchObject({ kind: 'reply', text: '[图文] 一 / 一' })
  })
})

describe('safe mode', () => {
  test.each<readonly [string, Answer, 'nothing' | 'reply' | 'fault', string]>([
    ['success needs no seal', ok(() => 'success'), 'nothing', 'success'],
    ['nothing needs none', ok(() => ''), 'nothing', 'empty'],
    ['sealed', ok((fan, account) => sealed(xml(fan, account))), 'reply', ''],
    ['plain XML', ok((fan, account) => xml(fan, account)), 'fault', 'the answer is plain XML; in safe mode it has to be sealed'],
    ['a wrong MsgSignature', ok((fan, account) => sealed(xml(fan, account), { signature: '0'.repeat(40) })), 'fault', 'MsgSignature is wrong'],
    ['no Nonce', ok((fan, account) => sealed(xml(fan, account)).replace('<Nonce>42</Nonce>', '')), 'fault', 'the sealed answer has no Nonce'],
    ['another key', ok((fan, account) => sealed(xml(fan, account), { key: new Cipher('A'.repeat(43)) })), 'fault', 'cannot be decrypted'],
    ['another app id', ok((fan, account) => sealed(xml(fan, account), { id: 'wxOther' })), 'fault', 'for another app id'],
    ['JSON inside', ok(() => sealed('{}')), 'fault', 'what is sealed in the answer is JSON'],
    ['no XML inside', ok(() => sealed('hello')), 'fault', 'what is sealed in the answer is no well-formed XML'],
    ['an empty Content inside', ok((fan, account) => sealed(xml(fan, account, { inside: '<Content/>' }))), 'fault', 'Content is empty'],
  ])('%s', async (_, answer, kind, why) => {
    expect(await seenOf('safe', answer)).toMatchObject({ kind, why: expect.stringContaining(why) })
  })
})

test.each<readonly [string, Answer]>([
  ['plain', ok((fan, account) => xml(fan, account))],
  ['sealed', ok((fan, account) => sealed(xml(fan, account)))],
])('compatible mode takes a %s answer', async (_, answer) => {
  expect(await seenOf('compatible', answer)).toMatchObject({ kind: 'reply', text: '你好' })
})

describe('time', () => {
  test.each([
    [4999, 'reply', 1],
    [5000, 'fault', 3],
    [5001, 'fault', 3],
  ])('an answer after %d ms: %s', async (ms, kind, requests) => {
    const weixin = createWorld({ accounts: [{ ...credentials, mode: 'plain' }] })
    let count = 0
    weixin.account().deliverTo(async () => {
      count += 1
      await new Promise<void>((resolve) => {
        weixin.clock.setTimeout(resolve, ms)
      })
      return { status: 200, body: xml('oFan', weixin.account().registration.target) }
    })
    const sent = weixin.account().push('click_event', 'oFan', { key: 'a' })
    await weixin.advance(20_000)
    expect((await sent).seen.kind).toBe(kind)
    expect(count).toBe(requests)
  })
})

describe('the check of the URL', () => {
  test.each<readonly [string, (echostr: string) => PushResponse | Promise<PushResponse>, string]>([
    ['the echostr', (echostr) => ({ status: 200, body: echostr }), ''],
    ['empty', () => ({ status: 200, body: '' }), 'the answer is empty, not the echostr'],
    ['something else', () => ({ status: 200, body: 'success' }), 'the answer is not the echostr'],
    ['quoted', (echostr) => ({ status: 200, body: `"${echostr}"` }), 'the answer has more than the echostr: not a blank may be added'],
    ['a line break behind', (echostr) => ({ status: 200, body: `${echostr}\n` }), 'the answer has more than the echostr: not a blank may be added'],
    ['an HTML page', () => ({ status: 200, body: '<!doctype html><html></html>' }), 'the answer is an HTML page, not the echostr'],
    ['404', () => ({ status: 404, body: 'no' }), 'the URL answered 404'],
    ['a redirection', () => ({ status: 302, body: '' }), 'the URL answered 302'],
    ['slow', () => new Promise<PushResponse>(() => {}), 'no answer within 5 s'],
    ['broken', () => Promise.reject(new Error('ECONNREFUSED')), 'the line broke: ECONNREFUSED'],
  ])('%s', async (_, answer, why) => {
    const weixin = createWorld()
    weixin.account().deliverTo((request: PushRequest) => {
      expect(request.method).toBe('GET')
      return answer(new URLSearchParams(request.search).get('echostr') ?? '')
    })
    const verified = weixin.account().verifyUrl()
    await weixin.advance(6000)
    expect(await verified).toEqual({ ok: why === '', why })
  })
})

describe('what is pushed', () => {
  test.each(['xml', 'json'] as const)('each mode in %s: the same push inside', async (format) => {
    for (const mode of ['plain', 'compatible', 'safe'] as const) {
      const weixin = createWorld({ accounts: [{ ...credentials, mode, format }] })
      const bodies: string[] = []
      weixin.account().deliverTo(({ body, contentType }: PushRequest) => {
        expect(contentType).toBe(format === 'xml' ? 'text/xml' : 'application/json')
        bodies.push(body)
        return { status: 200, body: '' }
      })
      const { raw } = await weixin.account().push('click_event', 'oFan', { key: '帮助' })
      expect(parsePush(raw)).toMatchObject({ type: 'click_event', key: '帮助', source: 'oFan' })
      expect(bodies[0]?.includes('帮助')).toBe(mode !== 'safe')
      expect(bodies[0]?.includes('Encrypt')).toBe(mode !== 'plain')
    }
  })

  test('same-second events of one fan are two pushes', async () => {
    const weixin = createWorld()
    const [one, other] = await Promise.all(['a', 'b'].map((key) => weixin.account().push('click_event', 'oFan', { key })))
    expect([one?.time, other?.number]).toEqual([other?.time, 2])
    expect(one?.raw).not.toBe(other?.raw)
  })
})
