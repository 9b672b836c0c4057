import { describe, expect, test } from 'vitest'
import { MalformedError } from '../../src/errors.js'
import { parsePush } from '../../src/wire/parse.js'
import { eventXml, fan, target, textXml } from '../support/pushes.js'
import { readAs } from './read-as.js'
import { safePush } from './vectors.js'

describe('a body', () => {
  test('may be text or bytes, XML or JSON', () => {
    const json = JSON.stringify({ ToUserName: target, FromUserName: fan, CreateTime: 1, MsgType: 'text', Content: '你好', MsgId: '1' })
    for (const body of [textXml(), json]) {
      expect(readAs('text', body).content).toBe('你好')
      const fromBytes = parsePush(Buffer.from(body))
      expect(fromBytes).toMatchObject({ type: 'text', content: '你好', raw: body })
      expect(parsePush(new Uint8Array(Buffer.from(`..${body}`).subarray(2)))).toMatchObject({ content: '你好' })
    }
  })

  test('in bytes may begin with a byte order mark', () => {
    expect(parsePush(Buffer.from(`\ufeff${textXml()}`)).type).toBe('text')
  })

  test('in bytes that are no UTF-8 is read with replacements', () => {
    const bytes = Buffer.concat([
      Buffer.from(textXml().split('你好')[0] as string),
      Buffer.from([0xc4, 0xe3, 0xff]),
      Buffer.from(textXml().split('你好')[1] as string),
    ])
    expect(parsePush(bytes)).toMatchObject({ type: 'text' })
    expect((parsePush(bytes) as { content?: string }).content).toContain('\ufffd')
  })

  test.each(['', ' ', 'success', '<xml>', '{', '[]', '{"a":1', '<xml></xml>x', '<!DOCTYPE xml><xml/>', '\0', 'null'])('%j is refused', (body) => {
    expect(() => parsePush(body)).toThrow(MalformedError)
    expect(() => parsePush(Buffer.from(body))).toThrow(MalformedError)
  })
})

describe('what nobody knows', () => {
  test("Weixin's own demonstration event, from vector 4", () => {
    const push = readAs('unknown_event', safePush.message)
    expect(push).toMatchObject({
      name: 'debug_demo',
      wire_name: 'debug_demo',
      target: 'gh_97417a04a28d',
      time: 1_714_112_445,
      raw: safePush.message,
      problems: [],
    })
    expect(push.fields.debug_str).toBe('hello world')
  })

  test('an event keeps its name, body and tree', () => {
    const body = eventXml('Trade_Manage_Remind', { more: '<OrderInfo><Id>1</Id><Id>2</Id></OrderInfo>' })
    const push = readAs('unknown_event', body)
    expect(push).toMatchObject({ name: 'Trade_Manage_Remind', raw: body })
    expect(push.fields.OrderInfo).toEqual({ Id: ['1', '2'] })
  })

  test('a message keeps its name, id, body and tree', () => {
    const body = textXml({ id: '5' }).replace('[text]', '[Sticker]')
    expect(readAs('unknown_message', body)).toMatchObject({ name: 'Sticker', message_id: '5', raw: body, problems: [] })
  })

  test.each(['__proto__', 'constructor', 'toString', '', ' ', '中文', 'event', '_event', 'unknown'])('an event called %j is unknown, and no more', (name) => {
    expect(readAs('unknown_event', eventXml(name)).name).toBe(name.trim())
  })

  test.each(['__proto__', 'constructor', 'toString', '中文', 'unknown_message'])('a message called %j is unknown, and no more', (name) => {
    expect(readAs('unknown_message', textXml().replace('[text]', `[${name}]`)).name).toBe(name)
  })

  test('an event without Event is an unknown one without a name', () => {
    expect(readAs('unknown_event', eventXml('x').replace(/<Event>.*<\/Event>/, ''))).toMatchObject({ name: '', source: fan })
  })
})

describe('a body without MsgType', () => {
  test('with Event is that event', () => {
    expect(parsePush(eventXml('CLICK', { more: '<EventKey>k</EventKey>' }).replace(/<MsgType>.*?<\/MsgType>/, ''))).toMatchObject({
      type: 'click_event',
      key: 'k',
    })
  })

  test('with nothing is an unknown message without a name', () => {
    expect(readAs('unknown_message', '<xml><a>1</a></xml>')).toMatchObject({ name: '', wire_name: '', message_id: '0', source: '', target: '' })
    expect(readAs('unknown_message', '<xml/>').fields).toEqual({})
    expect(readAs('unknown_message', '{}').fields).toEqual({})
    expect(readAs('unknown_message', '<anything>text</anything>').fields).toEqual({})
  })

  test.each([
    [
      'component_verify_ticket',
      'component_verify_ticket',
      '<ComponentVerifyTicket>ticket@@@1</ComponentVerifyTicket>',
      { component_verify_ticket: 'ticket@@@1' },
    ],
    ['unauthorized', 'component_unauthorized', '<AuthorizerAppid>wx2</AuthorizerAppid>', { authorizer_appid: 'wx2' }],
    ['Unauthorized', 'component_unauthorized', '<AuthorizerAppid>wx2</AuthorizerAppid>', { authorizer_appid: 'wx2' }],
    [
      'notify_third_fasteregister',
      'component_notify_third_fasteregister',
      '<appid>wx3</appid><status>0</status><msg>OK</msg><info><name>n</name><code>c</code><code_type>1</code_type><legal_persona_wechat>w</legal_persona_wechat><legal_persona_name>p</legal_persona_name><component_phone></component_phone></info>',
      { registered_app_id: 'wx3', status: 0 },
    ],
  ] as const)('with InfoType %s is a push of the open platform', (info, type, more, attributes) => {
    const push = parsePush(`<xml><AppId>wx1</AppId><CreateTime>1413192605</CreateTime><InfoType>${info}</InfoType>${more}</xml>`)
    expect(push).toMatchObject({
      type,
      wire_name: info,
      app_id: 'wx1',
      time: 1_413_192_605,
      source: '',
      target: '',
      message_id: '0',
      problems: [],
      ...attributes,
    })
  })

  test('with an InfoType that nobody knows is an unknown message of that name, without a complaint about sender and receiver', () => {
    const push = readAs('unknown_message', '<xml><AppId>wx1</AppId><CreateTime>1</CreateTime><InfoType>trial</InfoType></xml>')
    expect(push).toMatchObject({ name: 'trial', problems: [] })
  })

  test('a push of the open platform without a time is named', () => {
    expect(
      parsePush('<xml><AppId>wx1</AppId><InfoType>component_verify_ticket</InfoType><ComponentVerifyTicket>t</ComponentVerifyTicket></xml>').problems,
    ).toEqual([{ field: 'time', wire: 'CreateTime', value: undefined, expected: 'time' }])
  })
})

describe('devices', () => {
  const device = (type: string, more: string) =>
    parsePush(`<xml><ToUserName>${target}</ToUserName><FromUserName>${fan}</FromUserName><CreateTime>1</CreateTime><MsgType>${type}</MsgType>${more}</xml>`)
  const common = '<DeviceType>gh_d</DeviceType><DeviceID>d1</DeviceID><SessionID>9007199254740993</SessionID><Content>5rC05rip</Content><OpenID>o1</OpenID>'

  test('device_text', () => {
    expect(device('device_text', `${common}<MsgId>5</MsgId>`)).toMatchObject({
      type: 'device_text',
      device_id: 'd1',
      session_id: '9007199254740993',
      content: '5rC05rip',
      text: '水温',
      message_id: '5',
      problems: [],
    })
  })

  test.each(['bind', 'unbind', 'subscribe_status', 'unsubscribe_status'])('device_event %s is no event by its MsgType, and keeps what happened', (event) => {
    expect(device('device_event', `<Event>${event}</Event>${common}<OpType>1</OpType>`)).toMatchObject({
      type: 'device_event',
      wire_name: 'device_event',
      event,
      op_type: 1,
      problems: [],
    })
  })

  test('device_status and hardware', () => {
    expect(device('device_status', '<DeviceStatus>1</DeviceStatus>')).toMatchObject({ type: 'device_status', device_status: 1, problems: [] })
    expect(device('hardware', '<HardWare><MessageView>myrank</MessageView><MessageAction>ranklist</MessageAction></HardWare>')).toMatchObject({
      message_view: 'myrank',
      message_action: 'ranklist',
      problems: [],
    })
  })
})

describe('nothing well-formed throws', () => {
  const texts = ['', ' ', 'x', '-1', '9'.repeat(400), '<![CDATA[]]>', '<![CDATA[ x ]]>', '<item/>', '<item>1</item>', '<a><b><c/></b></a>', '&lt;']
  const names = [
    'ToUserName',
    'FromUserName',
    'CreateTime',
    'MsgType',
    'Event',
    'InfoType',
    'MsgId',
    'MsgID',
    'MsgDataId',
    'Idx',
    'EventKey',
    'SendPicsInfo',
    'List',
    'item',
  ]
  const kinds = ['event', 'text', 'location', 'device_text', 'x', '']

  test('whatever stands in whatever place', () => {
    let pushes = 0
    for (const kind of kinds) {
      for (const event of ['subscribe', 'pic_weixin', 'MASSSENDJOBFINISH', 'subscribe_msg_popup_event', 'x']) {
        for (const name of names) {
          for (const text of texts) {
            const push = parsePush(`<xml><${name}>${text}</${name}><MsgType>${kind}</MsgType><Event>${event}</Event></xml>`)
            expect(push.type).toMatch(/./)
            // All that is worked out late is worked out here.
            JSON.stringify([
              push,
              push.fields,
              'scene' in push && push.scene,
              'product' in push && push.product,
              'location' in push && push.location,
              'text' in push && push.text,
            ])
            pushes += 1
          }
        }
      }
    }
    expect(pushes).toBe(6 * 5 * 14 * 11)
  })
})
