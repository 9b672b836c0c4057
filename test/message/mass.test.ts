import { describe, expect, test } from 'vitest'
import type { MessageMassSendAllRequest } from '../../src/generated/api/message.js'
import { createMessage } from '../../src/message/index.js'
import { scriptedClient } from '../api/endpoint-client.js'
import { line, openid } from './line.js'

const submitted = '{"errcode":0,"errmsg":"send job submission success","msg_id":9007199254740993,"msg_data_id":"206227730"}'
const all = { filter: { is_to_all: true } }
const text = { msgtype: 'text', text: { content: '开抢' } } as const
const mass = (...answers: unknown[]) => createMessage(scriptedClient(...answers)).mass

describe('message.mass.sendAll', () => {
  const kinds: readonly object[] = [
    { msgtype: 'mpnews', mpnews: { media_id: 'm' } },
    text,
    { msgtype: 'voice', voice: { media_id: 'm' } },
    { msgtype: 'image', images: { media_ids: ['m1', 'm2'], recommend: '看', need_open_comment: 1, only_fans_can_comment: 0 } },
    { msgtype: 'mpvideo', mpvideo: { media_id: 'm' } },
    { msgtype: 'wxcard', wxcard: { card_id: 'p1' } },
  ]

  test.each(kinds)('%j; the msg_id keeps all its digits', async (kind) => {
    const { client, sent } = line(submitted)
    const answer = await createMessage(client).mass.sendAll({ ...all, ...kind, send_ignore_reprint: 0, clientmsgid: 'x' } as MessageMassSendAllRequest)
    expect(answer).toMatchObject({ msg_id: '9007199254740993', msg_data_id: '206227730' })
    expect(sent).toMatchObject([{ method: 'POST', path: '/cgi-bin/message/mass/sendall' }])
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ ...all, ...kind, send_ignore_reprint: 0, clientmsgid: 'x' })
  })

  test.each([
    [{ ...text, filter: { is_to_all: false } }, 'filter.tag_id is missing. It is required when is_to_all is false'],
    [{ ...text, ...all, clientmsgid: 'x'.repeat(65) }, 'clientmsgid has 65 bytes in UTF-8, and its limit is 64'],
    [{ ...all, msgtype: 'image', image: { media_id: 'm' } }, 'images is missing'],
    [{ ...all, msgtype: 'image', images: { media_ids: [] } }, 'images.media_ids has 0 entries'],
    [{ ...all, msgtype: 'news', news: {} }, 'msgtype has to be one of mpnews, text'],
    [text, 'filter is missing'],
  ])('%j is refused', async (request, message) => {
    await expect(mass().sendAll(request as MessageMassSendAllRequest)).rejects.toThrow(message)
  })

  test('the same clientmsgid again: the msg_id of then is in the error', async () => {
    const { client } = line('{"errcode":45065,"errmsg":"clientmsgid exist","msg_id":123456}')
    expect(await createMessage(client).mass.sendAll.safe({ ...all, ...text, clientmsgid: 'x'.repeat(64) })).toMatchObject({
      ok: false,
      reason: 'duplicate',
      error: { extras: { msg_id: 123456 } },
    })
  })
})

describe('message.mass.send', () => {
  test.each([2, 10_000])('to %i fans', async (count) => {
    const { client, sent } = line(submitted)
    const touser = Array.from({ length: count }, (_, index) => `o${index}`)
    await createMessage(client).mass.send({ touser, ...text })
    expect(sent).toMatchObject([{ path: '/cgi-bin/message/mass/send' }])
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ touser, ...text })
  })

  test.each([
    [1, 'touser has 1 entries, and needs at least 2'],
    [10_001, 'touser has 10001 entries, and its limit is 10000'],
  ])('not to %i', async (count, message) => {
    await expect(mass().send({ touser: Array.from({ length: count }, () => openid), ...text })).rejects.toThrow(message)
  })
})

describe('the other calls', () => {
  test('preview: by openid or by Weixin id', async () => {
    const { client, sent } = line('{"errcode":0,"errmsg":"preview success","msg_id":34182}', '{"errcode":0,"errmsg":"preview success"}')
    const { preview } = createMessage(client).mass
    expect(await preview({ touser: openid, ...text })).toMatchObject({ msg_id: '34182' })
    await preview({ towxname: 'anna_wx', ...text })
    expect(sent.map(({ body }) => JSON.parse(body))).toEqual([
      { touser: openid, ...text },
      { towxname: 'anna_wx', ...text },
    ])
    await expect(mass().preview(text)).rejects.toThrow('give at least one of touser, towxname')
  })

  test('delete: the id goes as a number, and 0 is sent', async () => {
    const { client, sent } = line('{"errcode":0,"errmsg":"ok"}')
    await createMessage(client).mass.delete({ msg_id: '9007199254740993', article_idx: 0 })
    expect(sent).toMatchObject([{ path: '/cgi-bin/message/mass/delete', body: '{"msg_id":9007199254740993,"article_idx":0}' }])
  })

  test.each(['SEND_SUCCESS', 'SENDING', 'SEND_FAIL', 'DELETE', 'SOMETHING_NEW'])('get: %s', async (msg_status) => {
    const client = scriptedClient({ msg_id: 201053012, msg_status })
    expect(await createMessage(client).mass.get({ msg_id: '201053012' })).toEqual({ msg_id: '201053012', msg_status })
    expect(client.sent).toMatchObject([{ path: '/cgi-bin/message/mass/get', body: { msg_id: '201053012' }, options: { repeatable: true } }])
  })

  test('speed', async () => {
    const client = scriptedClient({ speed: 3, realspeed: 30 }, { errcode: 0 }, { errcode: 0 })
    const { speed } = createMessage(client).mass
    expect(await speed.get()).toEqual({ speed: 3, realspeed: 30 })
    await speed.set({ speed: 0 })
    await speed.set({ speed: 4 })
    expect(client.sent).toMatchObject([
      { how: 'post', path: '/cgi-bin/message/mass/speed/get' },
      { path: '/cgi-bin/message/mass/speed/set', body: { speed: 0 } },
      { body: { speed: 4 } },
    ])
    await expect(speed.set({ speed: 5 })).rejects.toThrow('speed is 5, and may not be more than 4')
    await expect(speed.set({ speed: -1 })).rejects.toThrow('speed is -1, and may not be less than 0')
  })
})
