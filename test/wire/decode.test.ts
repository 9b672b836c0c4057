import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { Decoder } from '../../src/wire/decode.js'
import { parsePush } from '../../src/wire/parse.js'
import { eventXml, fan, target, textXml } from '../support/pushes.js'
import { readAs } from './read-as.js'

const card = (more: string): string =>
  eventXml('user_get_card', { more: `<CardId><![CDATA[p1]]></CardId><UserCardCode><![CDATA[0012]]></UserCardCode>${more}` })

describe('the head', () => {
  test('gives every push its common attributes', () => {
    const body = eventXml('CLICK', { more: '<EventKey><![CDATA[menu]]></EventKey>' })
    expect(parsePush(body)).toEqual({
      type: 'click_event',
      wire_name: 'CLICK',
      message_id: '0',
      target,
      source: fan,
      time: 1_760_000_000,
      key: 'menu',
      raw: body,
      problems: [],
    })
  })

  test('gives a message from an article its data id and index, also one that we do not know', () => {
    const more = '<MsgDataId>m1</MsgDataId><Idx>2</Idx>'
    expect(readAs('text', textXml({ more }))).toMatchObject({ msg_data_id: 'm1', idx: 2 })
    expect(parsePush(textXml({ more }).replace('[text]', '[hologram]'))).toMatchObject({ type: 'unknown_message', msg_data_id: 'm1', idx: 2 })
    expect(readAs('text', textXml())).not.toHaveProperty('idx')
  })

  test('takes the first of an element that stands twice', () => {
    const push = readAs('text', textXml({ more: '<FromUserName>other</FromUserName><MsgType>image</MsgType><MsgId>2</MsgId><Content>two</Content>' }))
    expect(push).toMatchObject({ source: fan, message_id: '7000000000000000001', content: '你好' })
  })

  test('takes whichever spelling of an element says something', () => {
    const invoice = (more: string) => readAs('user_authorize_invoice_event', eventXml('user_authorize_invoice', { more }))
    expect(invoice('<AuthorizeAppId>wx1</AuthorizeAppId>').authorize_app_id).toBe('wx1')
    expect(invoice('<AppId>wx2</AppId>').authorize_app_id).toBe('wx2')
    expect(invoice('<AuthorizeAppId></AuthorizeAppId><AppId>wx2</AppId>').authorize_app_id).toBe('wx2')
    expect(invoice('<AppId> </AppId><AuthorizeAppId>wx1</AuthorizeAppId>').authorize_app_id).toBe('wx1')
    expect(invoice('<AuthorizeAppId>wx1</AuthorizeAppId><AppId>wx2</AppId>').authorize_app_id).toBe('wx1')
  })

  test('names what is missing or odd, and decodes all the rest', () => {
    const push = parsePush('<xml><MsgType>event</MsgType><Event>CLICK</Event><CreateTime>soon</CreateTime><EventKey>k</EventKey></xml>')
    expect(push).toMatchObject({ type: 'click_event', key: 'k', source: '', target: '', message_id: '0' })
    expect(push).not.toHaveProperty('time')
    expect(push.problems).toEqual([
      { field: 'target', wire: 'ToUserName', value: undefined, expected: 'text' },
      { field: 'source', wire: 'FromUserName', value: undefined, expected: 'text' },
      { field: 'time', wire: 'CreateTime', value: 'soon', expected: 'time' },
    ])
  })

  test('has no names beside its attributes', () => {
    const push = parsePush(eventXml('subscribe'))
    const names = new Set<string>()
    for (let each: object | null = push; each && each !== Object.prototype; each = Object.getPrototypeOf(each))
      for (const name of Object.getOwnPropertyNames(each)) names.add(name)
    expect([...names].sort()).toEqual(
      ['type', 'wire_name', 'message_id', 'target', 'source', 'time', 'raw', 'problems', 'fields', 'scene', 'follow_source', 'product', 'constructor'].sort(),
    )
  })

  test('shows its type when it is printed', () => {
    expect(inspect(parsePush(eventXml('subscribe')))).toMatch(/^subscribe_event \{\n {2}type: 'subscribe_event'/)
  })

  test('survives JSON and a copy', () => {
    const push = readAs('user_get_card_event', card('<IsGiveByFriend>1</IsGiveByFriend>'))
    expect(JSON.parse(JSON.stringify(push))).toMatchObject({ type: 'user_get_card_event', card_id: 'p1', is_give_by_friend: 1 })
    expect({ ...push }).toMatchObject({ card_id: 'p1' })
  })
})

describe('fields', () => {
  test('hold the whole push by its own names, also what no attribute stands for', () => {
    const push = readAs(
      'text',
      textXml({ more: '<BusinessId>3</BusinessId><UnionId><![CDATA[u]]></UnionId><New><A>1</A><B>2</B><A>3</A></New><Empty></Empty>' }),
    )
    expect(JSON.parse(JSON.stringify(push.fields))).toEqual({
      ToUserName: target,
      FromUserName: fan,
      CreateTime: '1760000000',
      MsgType: 'text',
      Content: '你好',
      MsgId: '7000000000000000001',
      BusinessId: '3',
      UnionId: 'u',
      New: { A: ['1', '3'], B: '2' },
      Empty: '',
    })
  })

  test('are worked out once', () => {
    const push = parsePush(textXml())
    expect(push.fields).toBe(push.fields)
  })
})

describe('derived attributes', () => {
  test('of an image', () => {
    expect(readAs('image', textXml({ more: '<PicUrl>u</PicUrl><MediaId>m</MediaId>' }).replace('[text]', '[image]'))).toMatchObject({ img: 'u', pic_url: 'u' })
  })

  test('of a location', () => {
    const place = (x: string) =>
      textXml({ more: `<Location_X>${x}</Location_X><Location_Y>113.35</Location_Y><Scale>20</Scale>` }).replace('[text]', '[location]')
    expect(readAs('location', place('23.13')).location).toEqual([23.13, 113.35])
    expect(readAs('location', place('x')).location).toBeUndefined()
  })

  test('of a device', () => {
    const device = (content: string) =>
      textXml({ content, more: '<DeviceType>d</DeviceType><DeviceID>i</DeviceID><SessionID>1</SessionID><OpenID>o</OpenID>' }).replace(
        '[text]',
        '[device_text]',
      )
    expect(readAs('device_text', device('5rC05rip')).text).toBe('水温')
    expect(readAs('device_text', device('')).text).toBe('')
    expect(readAs('device_text', device('***')).text).toBe('')
  })

  test('of a scan: the key is the scene', () => {
    expect(readAs('scan_event', eventXml('SCAN', { more: '<EventKey>17</EventKey><Ticket>t</Ticket>' })).scene).toBe('17')
  })
})

describe('a decoder', () => {
  test('knows what is in the catalogue, in whatever case', () => {
    const decoder = new Decoder()
    expect(decoder.knows('event', 'scan')).toBe(true)
    expect(decoder.knows('event', 'FREEPUBLISHJOBFINISH')).toBe(true)
    expect(decoder.knows('message', 'TEXT')).toBe(true)
    expect(decoder.knows('event', 'text')).toBe(false)
    expect(decoder.knows('event', '__proto__')).toBe(false)
  })

  test('lets an event of the user’s own take over a name, before and after the one that had it has come', () => {
    const own = { type: 'own_event', group: 'event', wire: 'freepublishjobfinish', fields: [] } as const
    const decoder = new Decoder([own])
    for (let i = 0; i < 2; i += 1) {
      expect(parsePush(eventXml('FREEPUBLISHJOBFINISH'), decoder).type).toBe('own_event')
      expect(parsePush(eventXml('PUBLISHJOBFINISH'), decoder).type).toBe('publishjobfinish_event')
    }
  })
})
