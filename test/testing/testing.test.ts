import { AssertionError } from 'node:assert'
import { describe, expect, test } from 'vitest'
import { OfficialAccount } from '../../src/index.js'
import { type Seen, seenOf, signPush } from '../../src/simulator/index.js'
import {
  assertFault,
  assertHandover,
  assertReply,
  assertSilence,
  type ReplyMatchers,
  readFixture,
  recordWorld,
  replayFixture,
  replyMatchers,
  writeFixture,
} from '../../src/testing/index.js'
import { createPair, createWorld, credentials, START } from '../simulator/world.js'
import { createRecordingLogger } from '../support/recording-logger.js'

expect.extend(replyMatchers)
declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: as vitest declares it
  interface Matchers<T = any> extends ReplyMatchers<T> {}
}

const nothing: Seen = { kind: 'nothing', text: '', why: 'the answer is empty: nothing to be said' }
const fault: Seen = { kind: 'fault', text: '该公众号暂时无法提供服务，请稍后再试', why: 'no answer within 5 s, 3 times' }
const human: Seen = { kind: 'human', text: '', why: 'the fan is handed over to a human' }
const text: Seen = { kind: 'reply', text: '欢迎', why: '', reply: { type: 'text', values: { content: '欢迎' }, articles: [], notes: [] } }
const news: Seen = { kind: 'reply', text: '[图文] 一', why: '', reply: { type: 'news', values: {}, articles: [{ title: '一', url: 'http://a' }], notes: [] } }

describe('matchers', () => {
  test('say yes', () => {
    expect(text).toReply()
    expect({ seen: text }).toReply('欢迎')
    expect(text).toReply(/欢/)
    expect(text).toReply({ type: 'text', values: { content: '欢迎' } })
    expect(news).toReply({ articles: [{ title: '一' }] })
    expect(nothing).toStaySilent()
    expect(fault).toShowFault()
    expect(fault).toShowFault('5 s')
    expect(fault).toShowFault(/3 times$/)
    expect(human).toHandOver()
    expect(nothing).not.toReply()
    expect(text).not.toStaySilent()
  })

  test.each<readonly [string, () => void, string]>([
    ['no reply', () => assertReply(nothing), 'the fan saw no reply but nothing (the answer is empty: nothing to be said)'],
    ['another text', () => assertReply(text, '你好'), 'the reply is "欢迎", not "你好"'],
    ['no match', () => assertReply(text, /^你/), 'the reply "欢迎" does not match /^你/'],
    ['another type', () => assertReply(text, { type: 'image' }), 'the reply is of the type text, not image'],
    ['another value', () => assertReply(text, { values: { media_id: 'm' } }), 'the reply\'s media_id is missing, not "m"'],
    ['another number', () => assertReply(news, { articles: [] }), 'the reply has 1 articles, not 0'],
    ['another article', () => assertReply(news, { articles: [{ title: '二' }] }), 'article 1: its title is "一", not "二"'],
    ['a reply for silence', () => assertSilence({ seen: text }), 'the fan saw the reply "欢迎", not silence'],
    ['a reply for a fault', () => assertFault(text), 'the fan saw the reply "欢迎", not the fault text'],
    ['another reason', () => assertFault(fault, '403'), 'the fault\'s reason is "no answer within 5 s, 3 times", not 403'],
    ['no handover', () => assertHandover(fault), 'the fan saw the fault text (no answer within 5 s, 3 times), and was not handed over to a human'],
  ])('%s', (_, check, message) => {
    expect(check).toThrow(AssertionError)
    expect(check).toThrow(message)
  })
})

describe('seenOf', () => {
  const push =
    '<xml><ToUserName>gh_1</ToUserName><FromUserName>oFan</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>'
  const { appId, token, encodingAESKey } = credentials

  test.each([{ encodingAESKey }, {}])('of what an account answers, with %j', async (key) => {
    const account = new OfficialAccount({ appId, token, ...key, log: createRecordingLogger() })
    account.on('text', ({ content }) => `>${content}`)
    const answer = await account.handle(signPush(push, { appId, token, ...key }))
    expect(seenOf(answer, { push, appId, token, ...key })).toReply('>hi')
    expect(seenOf(answer, { push: push.replace('oFan', 'oOther'), appId, token, ...key })).toShowFault('ToUserName is not the fan')
  })

  test('of what is no answer', () => {
    expect(seenOf({ status: 403, body: '' }, { push, appId, token })).toShowFault("the answer's status is 403")
    expect(seenOf({ status: 0, body: '' }, { push, appId, token })).toShowFault('the line was closed')
  })
})

describe('a recorder', () => {
  async function record() {
    const { weixin, account } = createPair()
    account.on('subscribe_event', () => '欢迎')
    account.on('text', ({ content }) => content)
    const recorder = recordWorld(weixin)
    await account.api.get('/cgi-bin/getcallbackip')
    const fan = weixin.account().fan()
    await fan.follow()
    weixin.faults.on('push-answer-lost', { times: 1 })
    const sent = fan.send.text('你好')
    await weixin.advance(10_000)
    await sent
    const fixture = recorder.stop()
    await fan.send.text('不记')
    return { fixture, weixin }
  }

  test('keeps deliveries with their bytes and answers, and calls; no key', async () => {
    const { fixture } = await record()
    expect(fixture.pushes.map(({ number, type, deliveries, seen }) => [number, type, deliveries.length, seen?.text])).toEqual([
      [1, 'subscribe_event', 1, '欢迎'],
      [2, 'text', 2, '你好'],
    ])
    expect(fixture.pushes[1]?.deliveries[0]).toEqual(fixture.pushes[1]?.deliveries[1])
    expect(fixture.calls.map(({ path }) => path)).toEqual(['/cgi-bin/stable_token', '/cgi-bin/getcallbackip'])
    const file = writeFixture(fixture)
    expect(readFixture(file)).toEqual(JSON.parse(JSON.stringify(fixture)))
    for (const secret of [credentials.appSecret, credentials.token, credentials.encodingAESKey]) expect(file).not.toContain(secret)
    expect(file.split('\n').filter((line) => line.startsWith('    {"number":'))).toHaveLength(4)
  })

  const fresh = (now: number, welcome = '欢迎') => {
    const account = new OfficialAccount({ ...credentials, clock: createWorld({ clock: { now } }).clock, log: createRecordingLogger() })
    account.on('subscribe_event', () => welcome)
    account.on('text', ({ content }) => content)
    return account
  }

  test('is replayed: signed afresh at another time, or byte for byte at its own', async () => {
    const { fixture } = await record()
    const { appId, token, encodingAESKey } = credentials
    const keys = { appId, token, encodingAESKey }
    const later = START + 86_400_000_000
    expect(await replayFixture(fixture, fresh(later), { keys, timestamp: later / 1000 })).toEqual([])
    expect(await replayFixture(fixture, fresh(later, '你好'), { keys, timestamp: later / 1000 })).toEqual([
      {
        number: 1,
        type: 'subscribe_event',
        delivery: 1,
        expected: '200 reply 欢迎  ["text",{"content":"欢迎"},[]]',
        actual: '200 reply 你好  ["text",{"content":"你好"},[]]',
      },
    ])
    // Its window of time is over: nothing is as it was.
    expect((await replayFixture(fixture, fresh(later))).map(({ actual }) => actual)).toEqual(['403 ', '403 ', '403 '])
    expect((await replayFixture(fixture, fresh(START))).every(({ actual }) => actual.startsWith('200 <xml>'))).toBe(true)
  })

  test.each([
    ['x', 'fixture is no JSON'],
    ['null', 'fixture is no hongyan fixture'],
    ['{"format":"hongyan fixture","version":2}', 'fixture is of version 2, and version 1 is what can be read'],
    ['{"format":"hongyan fixture","version":1}', 'fixture has no pushes or no calls'],
  ])('%s is refused', (file, message) => {
    expect(() => readFixture(file)).toThrow(message)
  })
})
