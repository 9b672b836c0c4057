import { describe, expect, test } from 'vitest'
import { OfficialAccount } from '../../src/official-account.js'
import type { HandlerResult } from '../../src/router/handler.js'
import { reply } from '../../src/wire/reply.js'
import { scanXml } from '../../src/wire/xml.js'
import { createFakeClock } from '../support/fake-clock.js'
import { credentials, eventXml, openAnswer, plainPush, sealedPush, textXml } from '../support/pushes.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { now } from './guarded.js'

type Mode = 'plain' | 'safe'

/** What Weixin gets when a handler returns that, and what the log says. */
async function answerTo(mode: Mode, result: unknown, xml = textXml()) {
  const { appId, token, encodingAESKey } = credentials
  const log = createRecordingLogger()
  const account = new OfficialAccount({ appId, token, ...(mode === 'safe' ? { encodingAESKey } : {}), clock: createFakeClock(now * 1000), log })
  account.on(
    () => true,
    () => (typeof result === 'function' ? result() : result) as HandlerResult,
  )
  const answer = await account.handle({ method: 'POST', ...(mode === 'safe' ? sealedPush : plainPush)({ timestamp: now, xml }) })
  const body = answer.body === 'success' ? 'success' : mode === 'safe' ? openAnswer(answer.body) : answer.body
  return { answer, body, log, errors: log.lines.filter(({ level }) => level === 'error') }
}

/** The texts of a reply, by the names of their elements. */
const textsOf = (xml: string): Record<string, string> => Object.fromEntries((scanXml(xml).children ?? []).map(({ name, text }) => [name, text]))

describe.each(['plain', 'safe'] as const)('S10: a reply in %s mode', (mode) => {
  test.each([
    ']]>',
    ']]></Content><MsgType><![CDATA[news]]></MsgType><ArticleCount>1</ArticleCount><Content><![CDATA[',
    '<![CDATA[',
    ']]]]><![CDATA[>',
    '</xml><xml>',
    '&lt;&#0;&nbsp;',
  ])('that repeats %j from a fan says just that', async (content) => {
    const { answer, body } = await answerTo(mode, content)
    expect(answer).toMatchObject({ status: 200, type: 'application/xml; charset=utf-8' })
    expect(Object.keys(textsOf(body))).toEqual(['ToUserName', 'FromUserName', 'CreateTime', 'MsgType', 'Content'])
    expect(textsOf(body)).toMatchObject({ MsgType: 'text', Content: content })
  })

  test.each([
    ['control characters are dropped', 'a\0b\x1bc\x7f', 'abc\x7f'],
    ['emoji arrive whole', '🙂👨‍👩‍👧𠮷', '🙂👨‍👩‍👧𠮷'],
    ['a text that was cut in the middle of one is mended', '🙂'.slice(0, 1), '\ufffd'],
    ['line breaks stay', 'a\nb', 'a\nb'],
  ])('%s', async (_, content, arrived) => {
    expect(textsOf((await answerTo(mode, content)).body).Content).toBe(arrived)
  })

  test('of 2,048 bytes is sent, of 2,049 is not: the fan sees nothing instead of a fault, and the log says why', async () => {
    const longest = `${'雁'.repeat(682)}xx`
    expect(textsOf((await answerTo(mode, longest)).body).Content).toBe(longest)
    const { answer, errors } = await answerTo(mode, `${longest}x`)
    expect(answer).toMatchObject({ status: 200, body: 'success' })
    expect(errors[0]?.details).toMatchObject({ error: { code: 'reply', message: expect.stringContaining('2049 bytes') } })
  })

  const articles = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `t${index}`, url: 'https://a.b' }))

  test.each([
    ['1 article to a message', 1, textXml(), 1],
    ['2 articles to a message', 2, textXml(), 0],
    ['8 articles to an event', 8, eventXml('subscribe'), 8],
    ['9 articles to an event', 9, eventXml('subscribe'), 0],
    ['no article', 0, eventXml('subscribe'), 0],
  ])('of %s', async (_, count, xml, sent) => {
    const { body, errors } = await answerTo(mode, () => reply.news(articles(count)), xml)
    if (sent === 0) {
      expect(body).toBe('success')
      expect(errors[0]?.details).toMatchObject({ error: { code: 'reply' } })
    } else {
      expect(textsOf(body).ArticleCount).toBe(String(sent))
      expect(scanXml(body).children?.at(-1)?.children).toHaveLength(sent)
    }
  })

  test.each([
    ['an object', { foo: 'bar' }],
    ['an array', [1, 2]],
    ['a number', 5],
    ['true', true],
    ["Weixin's own JSON", { touser: 'oFan', msgtype: 'text', text: { content: 'hi' } }],
    ['a reply of an unknown type', { type: 'json', content: '{}' }],
    ['a Buffer', Buffer.from('{}')],
    ['a reply with a field that is no text', { type: 'text', content: { a: 1 } }],
    ['raw JSON', { type: 'raw', xml: '{"a":1}' }],
    ['raw JSON in a wrapper', { type: 'raw', xml: ' {"xml":"<xml></xml>"}' }],
    ['raw text', { type: 'raw', xml: 'success' }],
    ['raw XML that does not end', { type: 'raw', xml: '<xml>' }],
  ])('is never JSON: %s is answered with silence, and the log says why', async (_, result) => {
    for (const xml of [
      textXml(),
      eventXml('subscribe'),
      '{"ToUserName":"gh_0123456789ab","FromUserName":"o1","CreateTime":1,"MsgType":"text","Content":"x","MsgId":5}',
    ]) {
      const { answer, errors } = await answerTo(mode, result, xml)
      expect(answer).toEqual({ status: 200, type: 'text/plain; charset=utf-8', body: 'success' })
      expect(errors.length).toBeGreaterThan(0)
    }
  })

  test('to a push of JSON is XML all the same', async () => {
    const { body } = await answerTo(mode, 'hi', '{"ToUserName":"gh_0123456789ab","FromUserName":"o1","CreateTime":1,"MsgType":"text","Content":"x","MsgId":5}')
    expect(textsOf(body)).toMatchObject({ ToUserName: 'o1', FromUserName: 'gh_0123456789ab', MsgType: 'text', Content: 'hi' })
  })

  test.each([undefined, null, ''])('%j is silence: `success`, never encrypted', async (result) => {
    const { answer, log } = await answerTo(mode, result)
    expect(answer).toEqual({ status: 200, type: 'text/plain; charset=utf-8', body: 'success' })
    expect(log.lines).toEqual([])
  })

  test('text that is JSON is text', async () => {
    expect(textsOf((await answerTo(mode, '{"a":1}')).body)).toMatchObject({ MsgType: 'text', Content: '{"a":1}' })
  })

  test('has its time in seconds', async () => {
    expect(textsOf((await answerTo(mode, 'hi')).body).CreateTime).toBe(String(now))
  })
})

test('S10: a sealed answer has four elements, and its time in seconds', async () => {
  const { answer } = await answerTo('safe', 'hi')
  expect(Object.keys(textsOf(answer.body))).toEqual(['Encrypt', 'MsgSignature', 'TimeStamp', 'Nonce'])
  expect(textsOf(answer.body).TimeStamp).toBe(String(now))
})
