import { describe, expect, test } from 'vitest'
import { parsePush } from '../../src/wire/parse.js'
import { eventXml, fan, target, textXml } from '../support/pushes.js'
import { readAs } from './read-as.js'

/** An event in JSON with its head, as Weixin writes it. */
const eventJson = (event: string, more: object = {}): string =>
  JSON.stringify({ ToUserName: target, FromUserName: fan, CreateTime: 1_760_000_000, MsgType: 'event', Event: event, ...more })

/** The wire traps of facts/pushes.md §3 that a decoder meets, by their numbers there; those about values are in values.test.ts. */

describe('trap 1: the case of Event', () => {
  test.each(['SCAN', 'scan', 'Scan', 'sCaN'])('%s is scan_event, and its own form stays', (event) => {
    const more = '<EventKey><![CDATA[17]]></EventKey><Ticket><![CDATA[t]]></Ticket>'
    expect(readAs('scan_event', eventXml(event, { more }))).toMatchObject({ wire_name: event, key: '17', ticket: 't', problems: [] })
  })

  test.each([
    ['shakearoundusershake', 'shakearoundusershake_event'],
    ['WIFICONNECTED', 'wificonnected_event'],
    ['MassSendJobFinish', 'masssendjobfinish_event'],
    ['FREEPUBLISHJOBFINISH', 'publishjobfinish_event'],
    ['FreePublishJobFinish', 'publishjobfinish_event'],
    ['SUBSCRIBE_MSG_POPUP_EVENT', 'subscribe_msg_popup_event'],
    ['ADD_GUIDE_BUYER_RELATION_EVENT', 'add_guide_buyer_relation_event'],
    ['Cloud_Invoice_Invoiceresult_Event', 'cloud_invoice_invoiceresult_event'],
  ])('%s is %s', (event, type) => {
    expect(parsePush(eventXml(event))).toMatchObject({ type, wire_name: event })
  })

  test.each(['EVENT', 'Event'])('MsgType may be %s too', (type) => {
    expect(parsePush(eventXml('CLICK').replace('[event]', `[${type}]`)).type).toBe('click_event')
  })

  test('element names are not so forgiving: MsgId and MsgID are two', () => {
    expect(parsePush(eventXml('CLICK', { more: '<eventkey>k</eventkey>' }))).toMatchObject({ key: '', fields: { eventkey: 'k' } })
  })
})

describe('trap 2: blanks around CDATA', () => {
  test('the official card samples have them everywhere', () => {
    const push = readAs(
      'user_get_card_event',
      `<xml> <ToUserName> <![CDATA[gh_fc0a06a20993]]> </ToUserName> <FromUserName> <![CDATA[oZI8Fj040-be6rlDohc6gkoPOQTQ]]> </FromUserName>
      <CreateTime>1472551036</CreateTime> <MsgType> <![CDATA[event]]> </MsgType> <Event> <![CDATA[user_get_card]]> </Event>
      <CardId> <![CDATA[pZI8Fjwsy5fVPRBeD78J4RmqVvBc]]> </CardId> <IsGiveByFriend> 0 </IsGiveByFriend> <UserCardCode>\n<![CDATA[226009850808]]>\n</UserCardCode>
      <FriendUserName> <![CDATA[]]> </FriendUserName> <OuterId> 0 </OuterId> <OldUserCardCode> <![CDATA[]]> </OldUserCardCode> <OuterStr> <![CDATA[12b]]> </OuterStr>
      <IsRestoreMemberCard>0</IsRestoreMemberCard> <IsRecommendByFriend>0</IsRecommendByFriend> </xml>`,
    )
    expect(push).toMatchObject({
      source: 'oZI8Fj040-be6rlDohc6gkoPOQTQ',
      card_id: 'pZI8Fjwsy5fVPRBeD78J4RmqVvBc',
      is_give_by_friend: 0,
      user_card_code: '226009850808',
      outer_id: '0',
      outer_str: '12b',
      problems: [],
    })
    expect(push).not.toHaveProperty('friend_user_name')
    expect(push).not.toHaveProperty('old_user_card_code')
  })

  test('blanks inside CDATA belong to the text', () => {
    const more =
      '<EventKey>k</EventKey><SendLocationInfo><Location_X>23</Location_X><Location_Y>113</Location_Y><Scale>15</Scale><Label> <![CDATA[ 广州市海珠区客村艺苑路 106号 ]]> </Label></SendLocationInfo>'
    expect(readAs('location_select_event', eventXml('location_select', { more })).label).toBe(' 广州市海珠区客村艺苑路 106号 ')
    expect(readAs('text', textXml({ content: '  \n查券\n ' })).content).toBe('  \n查券\n ')
    expect(readAs('text', textXml({ content: ' ' })).content).toBe(' ')
  })
})

describe('trap 3: containers that hold blanks', () => {
  const report = (more: string): string =>
    eventXml('MASSSENDJOBFINISH', {
      more: `<MsgID>1</MsgID><Status>send success</Status><TotalCount>1</TotalCount><FilterCount>1</FilterCount><SentCount>1</SentCount><ErrorCount>0</ErrorCount>${more}`,
    })

  test('an empty list is an empty list', () => {
    const push = readAs(
      'masssendjobfinish_event',
      report('<CopyrightCheckResult><Count>0</Count><ResultList></ResultList><CheckState>0</CheckState></CopyrightCheckResult>'),
    )
    expect(push.copyright_check_result).toEqual({ count: 0, result_list: [], check_state: 0 })
    expect(push.problems).toEqual([])
  })

  test.each(['', '\n\n\n', '<![CDATA[\n\n\n]]>'])('%j for a whole container is as good as nothing', (blank) => {
    const push = readAs('masssendjobfinish_event', report(`<CopyrightCheckResult>${blank}</CopyrightCheckResult>`))
    expect(push).not.toHaveProperty('copyright_check_result')
    expect(push.problems).toEqual([])
  })

  test.each(['\n\n\n', '', null, {}, []])('so is %j in JSON', (blank) => {
    const push = readAs(
      'masssendjobfinish_event',
      eventJson('MASSSENDJOBFINISH', {
        MsgID: 1,
        Status: 'send success',
        TotalCount: 1,
        FilterCount: 1,
        SentCount: 1,
        ErrorCount: 0,
        CopyrightCheckResult: blank,
      }),
    )
    expect(push).not.toHaveProperty('copyright_check_result')
    expect(push.problems).toEqual([])
  })

  test('text where a container should be is named', () => {
    const push = readAs('masssendjobfinish_event', report('<CopyrightCheckResult>none</CopyrightCheckResult>'))
    expect(push).not.toHaveProperty('copyright_check_result')
    expect(push.problems).toEqual([{ field: 'copyright_check_result', wire: 'CopyrightCheckResult', value: 'none', expected: 'object' }])
  })

  test('a container that must be there is an object, and what it lacks is named', () => {
    const push = readAs('shakearoundusershake_event', eventXml('ShakearoundUserShake', { more: '<ChosenBeacon></ChosenBeacon>' }))
    expect(push.chosen_beacon).toEqual({ uuid: '' })
    expect(push.around_beacons).toEqual([])
    expect(push.problems.map(({ field }) => field)).toEqual(['chosen_beacon.uuid', 'chosen_beacon.major', 'chosen_beacon.minor', 'chosen_beacon.distance'])
  })

  test.each(['<item></item>', '<item> </item>', '<item/>', '<item><![CDATA[]]></item>'])('%s is no entry', (item) => {
    const push = readAs(
      'pic_weixin_event',
      eventXml('pic_weixin', { more: `<EventKey>k</EventKey><SendPicsInfo><Count>0</Count><PicList>${item}</PicList></SendPicsInfo>` }),
    )
    expect(push.pic_list).toEqual([])
    expect(push.problems).toEqual([])
  })

  test('an entry that is text is named', () => {
    const push = readAs(
      'pic_weixin_event',
      eventXml('pic_weixin', { more: '<EventKey>k</EventKey><SendPicsInfo><Count>0</Count><PicList><item>abc</item></PicList></SendPicsInfo>' }),
    )
    expect(push.pic_list).toEqual([])
    expect(push.problems).toEqual([{ field: 'pic_list[0]', wire: 'item', value: 'abc', expected: 'object' }])
  })
})

describe('trap 4: repeated elements', () => {
  const pictures = (list: string): string => eventXml('pic_weixin', { more: `<EventKey>k</EventKey><SendPicsInfo><Count>2</Count>${list}</SendPicsInfo>` })
  const item = (sum: string): string => `<item><PicMd5Sum><![CDATA[${sum}]]></PicMd5Sum></item>`

  test.each([
    ['no list at all', '', []],
    ['an empty list', '<PicList></PicList>', []],
    ['one entry', `<PicList>${item('a')}</PicList>`, ['a']],
    ['many entries', `<PicList>${item('a')}${item('b')}${item('c')}</PicList>`, ['a', 'b', 'c']],
    ['a PicList for each picture', `<PicList>${item('a')}</PicList><PicList>${item('b')}</PicList>`, ['a', 'b']],
    ['a PicList for each picture, with blanks between', `<PicList>${item('a')}</PicList>\n <PicList>${item('b')}${item('c')}</PicList>`, ['a', 'b', 'c']],
    ['an empty PicList before a full one', `<PicList></PicList><PicList>${item('a')}</PicList>`, ['a']],
    ['something else between', `<PicList>${item('a')}<other/>${item('b')}</PicList>`, ['a', 'b']],
  ])('%s', (_, list, sums) => {
    const push = readAs('pic_weixin_event', pictures(list))
    expect(push.pic_list.map(({ pic_md5_sum }) => pic_md5_sum)).toEqual(sums)
    expect(push.problems).toEqual([])
  })

  test('a container that stands twice gives one list', () => {
    const push = readAs(
      'pic_weixin_event',
      eventXml('pic_weixin', {
        more: `<SendPicsInfo><Count>1</Count><PicList>${item('a')}</PicList></SendPicsInfo><SendPicsInfo><PicList>${item('b')}</PicList></SendPicsInfo><EventKey>k</EventKey>`,
      }),
    )
    expect(push).toMatchObject({ count: 1, pic_list: [{ pic_md5_sum: 'a' }, { pic_md5_sum: 'b' }] })
  })

  test.each([
    ['none', '', []],
    ['one', '<fail_idx>1</fail_idx>', [1]],
    ['two', '<fail_idx>1</fail_idx><fail_idx>2</fail_idx>', [1, 2]],
    ['an empty one', '<fail_idx></fail_idx>', []],
  ])('a bare repeated element: %s', (_, list, expected) => {
    const more = `<PublishEventInfo><publish_id>2247503051</publish_id><publish_status>2</publish_status>${list}</PublishEventInfo>`
    expect(readAs('publishjobfinish_event', eventXml('PUBLISHJOBFINISH', { more })).fail_idx).toEqual(expected)
  })

  test('an entry that is odd is left out and named, the others stay', () => {
    const more =
      '<PublishEventInfo><publish_id>1</publish_id><publish_status>2</publish_status><fail_idx>1</fail_idx><fail_idx>x</fail_idx><fail_idx>3</fail_idx></PublishEventInfo>'
    const push = readAs('publishjobfinish_event', eventXml('PUBLISHJOBFINISH', { more }))
    expect(push.fail_idx).toEqual([1, 3])
    expect(push.problems).toEqual([{ field: 'fail_idx[1]', wire: 'fail_idx', value: 'x', expected: 'int' }])
  })

  test('items beside other elements', () => {
    const detail =
      '<article_detail><count>2</count><item><idx>1</idx><article_url>u1</article_url></item><item><idx>2</idx><article_url>u2</article_url></item></article_detail>'
    const more = `<PublishEventInfo><publish_id>1</publish_id><publish_status>0</publish_status><article_id>a</article_id>${detail}</PublishEventInfo>`
    expect(readAs('publishjobfinish_event', eventXml('PUBLISHJOBFINISH', { more })).article_detail).toEqual({
      count: 2,
      items: [
        { idx: 1, article_url: 'u1' },
        { idx: 2, article_url: 'u2' },
      ],
    })
  })

  const choice = (id: string) => ({ TemplateId: id, SubscribeStatusString: 'accept', PopupScene: '2' })
  const decoded = (id: string) => ({ template_id: id, subscribe_status_string: 'accept', popup_scene: 2 })
  test.each([
    ['one List in its container', { SubscribeMsgPopupEvent: { List: choice('a') } }, ['a']],
    ['many', { SubscribeMsgPopupEvent: { List: [choice('a'), choice('b')] } }, ['a', 'b']],
    ['one List at the top, as JSON has it', { List: choice('a') }, ['a']],
    ['many at the top', { List: [choice('a'), choice('b')] }, ['a', 'b']],
    ['none', { List: [] }, []],
  ])('%s', (_, more, ids) => {
    const push = readAs('subscribe_msg_popup_event', eventJson('subscribe_msg_popup_event', more))
    expect(push.list).toEqual(ids.map(decoded))
    expect(push.problems).toEqual([])
  })

  test('two lists in XML, of which others keep the last', () => {
    const list = (id: string): string =>
      `<List><TemplateId><![CDATA[${id}]]></TemplateId><SubscribeStatusString><![CDATA[accept]]></SubscribeStatusString><PopupScene>2</PopupScene></List>`
    const push = readAs(
      'subscribe_msg_popup_event',
      eventXml('subscribe_msg_popup_event', { more: `<SubscribeMsgPopupEvent>${list('a')}\n${list('b')}</SubscribeMsgPopupEvent>` }),
    )
    expect(push.list).toEqual([decoded('a'), decoded('b')])
  })
})

describe('trap 7: MsgId and MsgID', () => {
  test('a message has MsgId', () => {
    expect(readAs('text', textXml({ id: '23456789012345678' })).message_id).toBe('23456789012345678')
  })

  test('the report of a send has MsgID', () => {
    const push = readAs(
      'templatesendjobfinish_event',
      eventXml('TEMPLATESENDJOBFINISH', { more: '<MsgID>1395658920</MsgID><Status><![CDATA[failed:user block]]></Status>' }),
    )
    expect(push).toMatchObject({ message_id: '1395658920', status: 'failed:user block', problems: [] })
  })

  test('the tree says which of them it was', () => {
    expect(readAs('text', textXml({ id: '1' })).fields).toMatchObject({ MsgId: '1' })
    expect(parsePush(eventXml('TEMPLATESENDJOBFINISH', { more: '<MsgID>1</MsgID>' })).fields).not.toHaveProperty('MsgId')
  })

  test('one inside a list is that entry’s own', () => {
    const push = readAs(
      'subscribe_msg_sent_event',
      eventJson('subscribe_msg_sent_event', { List: { TemplateId: 't', MsgID: '17', ErrorCode: 0, ErrorStatus: 'success' } }),
    )
    expect(push.message_id).toBe('0')
    expect(push.list[0]?.msg_id).toBe('17')
  })

  test('a report without one is named', () => {
    const push = readAs('templatesendjobfinish_event', eventXml('TEMPLATESENDJOBFINISH', { more: '<Status>success</Status>' }))
    expect(push.message_id).toBe('0')
    expect(push.problems).toEqual([{ field: 'message_id', wire: 'MsgID', value: undefined, expected: 'id' }])
  })

  test.each(['abc', '-1', '1.5', '17e3', '١٢'])('%j is no id: the push has none, and says so', (id) => {
    const push = readAs('text', textXml({ id }))
    expect(push.message_id).toBe('0')
    expect(push.problems).toEqual([{ field: 'message_id', wire: 'MsgId', value: id, expected: 'id' }])
  })

  test.each(['<MsgId></MsgId>', '<MsgId>0</MsgId>', ''])('%s is none either', (more) => {
    expect(parsePush(eventXml('subscribe', { more }))).toMatchObject({ message_id: '0', problems: [] })
  })
})

describe('trap 15: JSON', () => {
  test('the official sample with numbers as strings and an object for one', () => {
    const push = readAs(
      'subscribe_msg_change_event',
      '{"ToUserName":"gh_123456789abc","FromUserName":"otFpruAK8D-E6EfStSYonYSBZ8_4","CreateTime":"1610968440","MsgType":"event","Event":"subscribe_msg_change_event","List":{"TemplateId":"BEwX0BOT3MqK3Uc5oTU3CGBqzjpndk2jzUf7VfExd8","SubscribeStatusString":"reject"}}',
    )
    expect(push).toMatchObject({ time: 1_610_968_440, list: [{ subscribe_status_string: 'reject' }], problems: [] })
  })

  test('a MsgId that is a bare number of 64 bits', () => {
    const push = readAs(
      'text',
      `{"ToUserName":"gh_1","FromUserName":"o1","CreateTime":1482048670,"MsgType":"text","Content":"this is a test","MsgId":1234567890123456789}`,
    )
    expect(push).toMatchObject({ message_id: '1234567890123456789', content: 'this is a test', time: 1_482_048_670 })
  })

  test('keys with a leading blank', () => {
    const push = readAs('user_authorization_revoke_event', eventJson('user_authorization_revoke', { ' OpenID': 'o1', ' AppID': 'wx1', ' RevokeInfo': '202' }))
    expect(push).toMatchObject({ open_id: 'o1', app_id: 'wx1', revoke_info: '202', problems: [] })
  })

  test('text that is a number', () => {
    expect(readAs('click_event', eventJson('CLICK', { EventKey: 17 })).key).toBe('17')
  })

  test('the second form of wxa_media_check, known from JSON alone', () => {
    const push = readAs(
      'wxa_media_check_event',
      eventJson('wxa_media_check', {
        appid: 'wx1',
        trace_id: 't1',
        version: 2,
        detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
        errcode: 0,
        errmsg: 'ok',
        result: { suggest: 'pass', label: 100 },
      }),
    )
    expect(push).toMatchObject({
      version: 2,
      detail: [{ strategy: 'content_model', suggest: 'pass' }],
      result: { suggest: 'pass' },
      problems: [],
    })
  })

  test('XML and JSON of one push differ in raw alone', () => {
    const { raw: _, ...fromXml } = readAs('click_event', eventXml('CLICK', { more: '<EventKey>k</EventKey>' }))
    const { raw: __, ...fromJson } = readAs('click_event', eventJson('CLICK', { EventKey: 'k' }))
    expect(fromJson).toEqual(fromXml)
  })
})

describe('trap 16: junk', () => {
  test('a declaration and a byte order mark', () => {
    expect(parsePush(`\ufeff<?xml version="1.0" encoding="UTF-8"?>\n${textXml()}`).type).toBe('text')
  })

  test('text before the end, as the web client sends it', () => {
    expect(readAs('text', textXml().replace('</xml>', 'webwx_msg_cli_ver_0x1</xml>'))).toMatchObject({ content: '你好', problems: [] })
  })

  test('a comment in the official card sample, in three places', () => {
    for (const [before, behind] of [
      ['</Event>', '</Event> //不通过为card_not_pass_check'],
      ['<Event>', '<Event> //通过'],
      ['</xml>', ' //不通过为card_not_pass_check </xml>'],
    ] as const) {
      const push = parsePush(eventXml('card_pass_check', { more: '<CardId>p1</CardId>' }).replace(before, behind))
      expect(push).toMatchObject({ type: 'card_pass_check_event', card_id: 'p1' })
    }
  })

  test('an EventKey inside SendPicsInfo and SendLocationInfo counts for nothing', () => {
    const inside = '<EventKey>inner</EventKey>'
    const pictures = eventXml('pic_sysphoto', { more: `<SendPicsInfo>${inside}<Count>0</Count><PicList></PicList></SendPicsInfo><EventKey>outer</EventKey>` })
    expect(readAs('pic_sysphoto_event', pictures).key).toBe('outer')
    const place = eventXml('location_select', {
      more: `<SendLocationInfo>${inside}<Location_X>1</Location_X><Location_Y>2</Location_Y><Scale>3</Scale><Label>l</Label></SendLocationInfo>`,
    })
    expect(readAs('location_select_event', place)).toMatchObject({ key: '', location_x: '1' })
  })

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'type', 'raw', 'fields', 'problems'])(
    'an element named %s is harmless',
    (name) => {
      const before = Object.getOwnPropertyNames(Object.prototype)
      const more = `<${name}><polluted>1</polluted></${name}><${name}>2</${name}>`
      const push = readAs('text', textXml({ more }))
      expect(push).toMatchObject({ type: 'text', content: '你好', problems: [] })
      expect(Object.getOwnPropertyDescriptor(push.fields, name)?.value).toEqual([{ polluted: '1' }, '2'])
      expect(Object.getPrototypeOf(push.fields)).toBe(null)
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
      expect((push as { polluted?: unknown }).polluted).toBeUndefined()
      const json = readAs('text', `{"MsgType":"text","Content":"x","${name}":{"polluted":"1"}}`)
      expect(json.content).toBe('x')
      expect((json as { polluted?: unknown }).polluted).toBeUndefined()
    },
  )

  test('a container where text should be is named', () => {
    const push = readAs('text', textXml().replace('<![CDATA[你好]]>', '<b>你好</b>'))
    expect(push).not.toHaveProperty('content')
    expect(push.problems).toEqual([{ field: 'content', wire: 'Content', value: '', expected: 'text' }])
    expect(push.fields.Content).toEqual({ b: '你好' })
  })
})
