import { describe, expect, test } from 'vitest'
import { ApiError, ConfigurationError, TokenError, TransportError } from '../../src/errors.js'
import type { Push } from '../../src/generated/pushes.js'
import { createMessage } from '../../src/message/index.js'
import { createLateSender, toCustomMessage } from '../../src/message/late-reply.js'
import { type Reply, reply } from '../../src/wire/reply.js'
import { scriptedClient } from '../api/endpoint-client.js'
import { line, ok, openid } from './line.js'

const push = { type: 'text', source: openid, target: 'gh_1' } as unknown as Push
const path = '/cgi-bin/message/custom/send'

/** Kind of reply, and the message that says the same. */
const forms: readonly [Reply, object][] = [
  [reply.text('您好\n再见'), { msgtype: 'text', text: { content: '您好\n再见' } }],
  [reply.image('m1'), { msgtype: 'image', image: { media_id: 'm1' } }],
  [reply.voice('m2'), { msgtype: 'voice', voice: { media_id: 'm2' } }],
  [reply.video({ media_id: 'm3', title: '标', description: '述' }), { msgtype: 'video', video: { media_id: 'm3', title: '标', description: '述' } }],
  [reply.video({ media_id: 'm3' }), { msgtype: 'video', video: { media_id: 'm3' } }],
  [
    reply.music({ thumb_media_id: 't', title: '标', description: '述', music_url: 'http://m', hq_music_url: 'http://h' }),
    { msgtype: 'music', music: { thumb_media_id: 't', title: '标', description: '述', musicurl: 'http://m', hqmusicurl: 'http://h' } },
  ],
  [
    reply.music({ thumb_media_id: 't', music_url: 'http://m' }),
    { msgtype: 'music', music: { thumb_media_id: 't', musicurl: 'http://m', hqmusicurl: 'http://m' } },
  ],
  [
    reply.music({ thumb_media_id: 't', hq_music_url: 'http://h' }),
    { msgtype: 'music', music: { thumb_media_id: 't', musicurl: 'http://h', hqmusicurl: 'http://h' } },
  ],
  [
    reply.news([{ title: '标', description: '述', pic_url: 'http://p', url: 'http://u' }]),
    { msgtype: 'news', news: { articles: [{ title: '标', description: '述', picurl: 'http://p', url: 'http://u' }] } },
  ],
]

const formless: readonly [Reply, string][] = [
  [reply.transferCustomerService('anna@hongyan'), 'no-form-transfer'],
  [reply.raw('<xml><MsgType>text</MsgType></xml>'), 'no-form-raw'],
  [
    reply.news([
      { title: 'a', url: 'http://a' },
      { title: 'b', url: 'http://b' },
    ]),
    'no-form-articles',
  ],
  [reply.music({ thumb_media_id: 't' }), 'no-form-music'],
]

describe('toCustomMessage', () => {
  test.each(forms)('%j', (given, message) => {
    expect(toCustomMessage(given, openid)).toEqual({ ok: true, message: { touser: openid, ...message } })
  })

  test.each(formless)('%j has no such form', (given, reason) => {
    expect(toCustomMessage(given, openid)).toEqual({ ok: false, reason })
  })

  test('what JSON would escape is left out, as the passive reply leaves it out', () => {
    expect(toCustomMessage(reply.text('a\u0000b\u0008c\td\n😀'), openid)).toMatchObject({ message: { text: { content: 'abc\td\n😀' } } })
    expect(toCustomMessage(reply.text('😀'.slice(0, 1)), openid)).toMatchObject({ message: { text: { content: '\ufffd' } } })
  })
})

const sender = (...answers: readonly unknown[]) => {
  const client = scriptedClient(...answers)
  return { sendLate: createLateSender(createMessage(client)), sent: client.sent }
}
const api = (errcode: number, outcome: ApiError['outcome'] = 'refused', family: ApiError['family'] = 'business') =>
  new ApiError({ errcode, errmsg: '', endpoint: path, family, outcome, repeatable: false })
const transport = (outcome: TransportError['outcome']) =>
  new TransportError({ fault: 'broken', endpoint: path, problem: 'broke off', outcome, repeatable: false })

describe('sendLate', () => {
  test.each(forms)('%j is sent, once', async (given, message) => {
    const { sendLate, sent } = sender({ errcode: 0 })
    expect(await sendLate(given, push)).toBe('sent')
    expect(sent).toMatchObject([{ how: 'post', path, body: { touser: openid, ...message }, options: { repeatable: false } }])
  })

  test.each(formless)('%j: nothing is sent', async (given, refused) => {
    const { sendLate, sent } = sender()
    expect(await sendLate(given, push)).toEqual({ refused })
    expect(sent).toEqual([])
  })

  test.each([45015, 45047, 40003, 43004, 43019, 48002, 48008, 40007, 45009, 48001])('%i: refused for good', async (errcode) => {
    const { sendLate, sent } = sender(api(errcode))
    expect(await sendLate(reply.text('x'), push)).toEqual({ refused: String(errcode) })
    expect(sent).toHaveLength(1)
  })

  test.each([
    ['a quota that is known to be used up', api(45009, 'not-sent', 'quota'), '45009'],
    ['no line', transport('not-sent'), 'not-sent'],
    ['a proxy that says no', transport('refused'), 'transport'],
    ['no token', new TokenError('none'), 'token'],
    ['no secret', new ConfigurationError('appSecret', 'is missing'), 'configuration'],
  ])('%s: refused', async (_name, error, refused) => {
    expect(await sender(error).sendLate(reply.text('x'), push)).toEqual({ refused })
  })

  test.each([
    ['Weixin is busy', api(-1, 'unknown', 'busy')],
    ['no answer came', transport('unknown')],
  ])('%s: nobody knows, and it is not sent again', async (_name, error) => {
    const { sendLate, sent } = sender(error)
    expect(await sendLate(reply.text('x'), push)).toBe('unknown')
    expect(sent).toHaveLength(1)
  })

  test('a reply made by hand that breaks a limit: refused, nothing sent', async () => {
    const { sendLate, sent } = sender()
    expect(await sendLate({ type: 'image', media_id: '' }, push)).toEqual({ refused: 'check' })
    expect(sent).toEqual([])
  })

  test('a push without a sender', async () => {
    const { sendLate, sent } = sender()
    expect(await sendLate(reply.text('x'), { ...push, source: '' } as Push)).toEqual({ refused: 'no-recipient' })
    expect(sent).toEqual([])
  })

  test('a fault of the program is thrown', async () => {
    await expect(sender(new RangeError('bug')).sendLate(reply.text('x'), push)).rejects.toThrow('bug')
  })
})

describe('over the line', () => {
  test('sent', async () => {
    const { client, sent } = line(ok)
    expect(await createLateSender(createMessage(client))(reply.text('到账'), push)).toBe('sent')
    expect(sent).toMatchObject([{ method: 'POST', path }])
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ touser: openid, msgtype: 'text', text: { content: '到账' } })
  })

  test.each([
    ['45015', '{"errcode":45015,"errmsg":"response out of time limit or subscription is canceled rid: 1-2-3"}', { refused: '45015' }],
    ['45047', '{"errcode":45047,"errmsg":"out of response count limit rid: 1-2-3"}', { refused: '45047' }],
    ['-1', '{"errcode":-1,"errmsg":"system error"}', 'unknown'],
    ['HTML', '<html>502</html>', 'unknown'],
    ['nothing', '', 'unknown'],
  ])('%s: one call', async (_name, answer, outcome) => {
    const { client, sent } = line(answer)
    expect(await createLateSender(createMessage(client))(reply.text('x'), push)).toEqual(outcome)
    expect(sent).toHaveLength(1)
  })
})
