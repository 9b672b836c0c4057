import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/errors.js'
import type { MessageTemplateSendRequest, MessageTemplateSubscribeRequest } from '../../src/generated/api/message.js'
import { createMessage } from '../../src/message/index.js'
import { type OneTimeSubscription, oneTimeSubscriptionUrl } from '../../src/template/index.js'
import { scriptedClient } from '../api/endpoint-client.js'
import { han, line, ok, openid } from '../message/line.js'

const to = { touser: openid, template_id: 'T1' }

describe('message.template.send', () => {
  test('everything that it takes; the msgid keeps its digits', async () => {
    const { client, sent } = line('{"errcode":0,"errmsg":"ok","msgid":9007199254740993}')
    const request = {
      ...to,
      url: 'https://shop.example/1',
      miniprogram: { appid: 'wx1', pagepath: 'index?foo=bar' },
      data: { thing1: { value: '代金券', color: '#173177' }, first: { value: '' } },
      client_msg_id: 'MSG_000001',
    }
    expect(await createMessage(client).template.send(request)).toMatchObject({ msgid: '9007199254740993' })
    expect(sent).toMatchObject([{ method: 'POST', path: '/cgi-bin/message/template/send' }])
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual(request)
  })

  const send = (request: object) => createMessage(scriptedClient({ errcode: 0, msgid: 1 })).template.send(request as MessageTemplateSendRequest)

  test.each([
    ['thing1', 20],
    ['phrase4', 5],
    ['character_string12', 32],
  ])('%s holds %i characters', async (key, limit) => {
    await expect(send({ ...to, data: { [key]: { value: han(limit) } } })).resolves.toMatchObject({ msgid: '1' })
    await expect(send({ ...to, data: { [key]: { value: han(limit + 1) } } })).rejects.toThrow(`data.${key}.value has ${limit + 1} characters`)
  })

  test.each(['keyword1', 'thing', 'number1', 'constructor1'])('%s has no documented length', async (key) => {
    await expect(send({ ...to, data: { [key]: { value: han(100) } } })).resolves.toMatchObject({ msgid: '1' })
  })

  test.each([
    [{ ...to, data: { thing1: {} } }, 'data.thing1.value is missing'],
    [{ ...to, data: { thing1: 'x' } }, 'data.thing1 is a string, and has to be an object'],
    [{ ...to }, 'data is missing'],
    [{ ...to, data: {}, miniprogram: { pagepath: 'x' } }, 'miniprogram.appid is missing'],
    [{ template_id: 'T1', data: {} }, 'touser is missing'],
  ])('%j is refused', async (request, message) => {
    await expect(send(request)).rejects.toThrow(message)
  })
})

describe('message.subscribe.bizSend', () => {
  test('what service accounts send', async () => {
    const { client, sent } = line(ok)
    const request = { ...to, page: 'https://shop.example', miniprogram: { appid: 'wx1', pagepath: 'a' }, data: { thing1: { value: '代金券' } } }
    await createMessage(client).subscribe.bizSend(request)
    expect(sent).toMatchObject([{ method: 'POST', path: '/cgi-bin/message/subscribe/bizsend' }])
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual(request)
  })

  test('what the official page calls required is sent where it is given', async () => {
    const client = scriptedClient({ errcode: 0 })
    await createMessage(client).subscribe.bizSend({ ...to, data: {}, miniprogram_state: 'formal', lang: 'zh_CN' })
    expect(client.sent).toMatchObject([{ body: { miniprogram_state: 'formal', lang: 'zh_CN' } }])
  })

  test('values have their lengths here too', async () => {
    await expect(createMessage(scriptedClient()).subscribe.bizSend({ ...to, data: { phrase1: { value: han(6) } } })).rejects.toThrow('a phrase holds 5')
  })
})

describe('message.template.subscribe', () => {
  const data = { content: { value: '到店', color: '#173177' } }
  const send = (request: object) => createMessage(scriptedClient({ errcode: 0 })).template.subscribe(request as MessageTemplateSubscribeRequest)

  test('the scene goes as text', async () => {
    const { client, sent } = line(ok)
    await createMessage(client).template.subscribe({ ...to, url: 'https://u', scene: 1000, title: '到货', data })
    expect(sent).toMatchObject([{ method: 'POST', path: '/cgi-bin/message/template/subscribe' }])
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ ...to, url: 'https://u', scene: '1000', title: '到货', data })
  })

  test('at the limits', async () => {
    await expect(send({ ...to, scene: 0, title: han(15), data: { content: { value: han(200) } } })).resolves.toEqual({ errcode: 0 })
    await expect(send({ ...to, scene: 10_000, title: 'x', data })).resolves.toEqual({ errcode: 0 })
  })

  test.each([
    [{ scene: -1, title: 'x', data }, 'scene is -1, and may not be less than 0'],
    [{ scene: 10_001, title: 'x', data }, 'scene is 10001, and may not be more than 10000'],
    [{ scene: 1, title: han(16), data }, 'title has 16 characters, and its limit is 15'],
    [{ scene: 1, title: 'x', data: { content: { value: han(201) } } }, 'data.content.value has 201 characters, and its limit is 200'],
    [{ scene: 1, title: 'x', data: {} }, 'data.content is missing'],
    [{ title: 'x', data }, 'scene is missing'],
  ])('%j is refused', async (request, message) => {
    await expect(send({ ...to, ...request })).rejects.toThrow(message)
  })
})

describe('oneTimeSubscriptionUrl', () => {
  const request = {
    appId: 'wxaba38c7f163da69b',
    scene: 1000,
    template_id: '1uDxHNXwYQfBmXOfPJcjAS3FynHArD8aWMEFNRGSbCc',
    redirect_url: 'http://support.qq.com?a=1&b=二',
  }

  test('the parameters in their order, the fragment at the end', () => {
    expect(oneTimeSubscriptionUrl({ ...request, reserved: 'te st' })).toBe(
      'https://mp.weixin.qq.com/mp/subscribemsg?action=get_confirm&appid=wxaba38c7f163da69b&scene=1000&template_id=1uDxHNXwYQfBmXOfPJcjAS3FynHArD8aWMEFNRGSbCc&redirect_url=http%3A%2F%2Fsupport.qq.com%3Fa%3D1%26b%3D%E4%BA%8C&reserved=te%20st#wechat_redirect',
    )
    expect(oneTimeSubscriptionUrl(request)).not.toContain('reserved')
  })

  test.each([0, 10_000])('scene %i', (scene) => {
    expect(oneTimeSubscriptionUrl({ ...request, scene })).toContain(`&scene=${scene}&`)
  })

  test.each<[keyof OneTimeSubscription, unknown]>([
    ['appId', ''],
    ['scene', -1],
    ['scene', 10_001],
    ['scene', 1.5],
    ['template_id', ''],
    ['redirect_url', '/agreed'],
    ['redirect_url', 'javascript:alert(1)'],
    ['reserved', 'x'.repeat(129)],
  ])('%s: %j is refused', (field, value) => {
    expect(() => oneTimeSubscriptionUrl({ ...request, [field]: value })).toThrow(InputError)
    expect(() => oneTimeSubscriptionUrl({ ...request, [field]: value })).toThrow(field)
  })
})
