import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { Decoder } from '../../src/wire/decode.js'
import { parsePush } from '../../src/wire/parse.js'
import { eventXml, fan, target, textXml } from '../support/pushes.js'
import { readAs } from './read-as.js'

/** An event in JSON with its head, as Weixin writes it. */
const eventJson = (event: string, more: object = {}): string =>
  JSON.stringify({ ToUserName: target, FromUserName: fan, CreateTime: 1_760_000_000, MsgType: 'event', Event: event, ...more })

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

describe('trap 5: numbers', () => {
  const scan = (sex: string): string =>
    eventXml('user_scan_product', {
      more: `<KeyStandard>ean13</KeyStandard><KeyStr>1</KeyStr><Country>中国</Country><Province>广东</Province><City>广州</City><Sex>${sex}</Sex><Scene>2</Scene>`,
    })

  test.each([
    ['text', '1', 1],
    ['CDATA', '<![CDATA[1]]>', 1],
    ['CDATA with blanks', '<![CDATA[ 1 ]]>', 1],
    ['with a sign', '-12', -12],
    ['with a plus', '+12', 12],
    ['with zeros in front', '007', 7],
    ['minus zero, which is zero', '-0', 0],
    ['the largest that is exact', '9007199254740991', 9_007_199_254_740_991],
    ['the smallest that is exact', '-9007199254740991', -9_007_199_254_740_991],
  ])('an integer as %s', (_, sex, value) => {
    const push = readAs('user_scan_product_event', scan(sex))
    expect(push.sex).toBe(value)
    expect(push.problems).toEqual([])
  })

  test.each([
    '',
    ' ',
    'abc',
    'SEX',
    '1.5',
    '1e3',
    '0x10',
    '1_000',
    '1,000',
    '١',
    'NaN',
    'Infinity',
    '9007199254740992',
    '-9007199254740992',
    '99999999999999999999',
    '1 2',
    '--1',
    '- 1',
  ])('%j is none: absent, named, and still in the tree', (sex) => {
    const push = readAs('user_scan_product_event', scan(sex))
    expect(push).not.toHaveProperty('sex')
    expect(push.scene).toBe(2)
    expect(push.problems).toEqual([{ field: 'sex', wire: 'Sex', value: sex.trim(), expected: 'int' }])
    expect(push.fields.Sex).toBe(sex.trim())
  })

  test('one that is missing is absent and named', () => {
    const push = readAs('user_scan_product_event', scan('1').replace('<Sex>1</Sex>', ''))
    expect(push).not.toHaveProperty('sex')
    expect(push.problems).toEqual([{ field: 'sex', wire: 'Sex', value: undefined, expected: 'int' }])
  })

  test('one inside a list is named with its path', () => {
    const more =
      '<MsgID>1</MsgID><Status>ok</Status><TotalCount>1</TotalCount><FilterCount>1</FilterCount><SentCount>1</SentCount><ErrorCount>0</ErrorCount><ArticleUrlResult><Count>2</Count><ResultList><item><ArticleIdx>1</ArticleIdx><ArticleUrl>u</ArticleUrl></item><item><ArticleIdx>two</ArticleIdx><ArticleUrl>u</ArticleUrl></item></ResultList></ArticleUrlResult>'
    expect(readAs('masssendjobfinish_event', eventXml('MASSSENDJOBFINISH', { more })).problems).toEqual([
      { field: 'article_url_result.result_list[1].article_idx', wire: 'ArticleIdx', value: 'two', expected: 'int' },
    ])
  })

  test.each([
    ['23.134521', 23.134521],
    ['-33.8568', -33.8568],
    ['23', 23],
    ['.5', 0.5],
    ['5.', 5],
    ['1e-7', 1e-7],
    ['-0.0', 0],
  ])('a decimal as %s', (text, value) => {
    const push = readAs('location_event', eventXml('LOCATION', { more: `<Latitude>${text}</Latitude><Longitude>1</Longitude><Precision>2</Precision>` }))
    expect(push.latitude).toBe(value)
  })

  test.each(['', 'x', '1e400', '-1e400', '1e99999', '1.2.3', 'NaN', '.', '1,5'])('%j is no decimal', (text) => {
    const push = readAs('location_event', eventXml('LOCATION', { more: `<Latitude>${text}</Latitude><Longitude>1</Longitude><Precision>2</Precision>` }))
    expect(push).not.toHaveProperty('latitude')
    expect(push.problems).toHaveLength(1)
  })

  test('an id keeps all its digits, in XML and in JSON', () => {
    for (const id of ['1700827132819554304', '3487542469355618313', '9'.repeat(60), '0012', '9007199254740993']) {
      expect(readAs('text', textXml({ id })).message_id).toBe(id)
      const list = `{"TemplateId":"t","MsgID":${/^0/.test(id) ? `"${id}"` : id},"ErrorCode":0,"ErrorStatus":"success"}`
      const push = readAs('subscribe_msg_sent_event', eventJson('subscribe_msg_sent_event').replace(/}$/, `,"List":${list}}`))
      expect(push.list[0]?.msg_id).toBe(id)
    }
  })

  test.each(['MENUID', '1.5', '1e9', '<![CDATA[x]]>'])('%s is no id', (id) => {
    const push = readAs('view_event', eventXml('VIEW', { more: `<EventKey>https://a.b</EventKey><MenuId>${id}</MenuId>` }))
    expect(push).not.toHaveProperty('menu_id')
    expect(push.problems).toMatchObject([{ field: 'menu_id', wire: 'MenuId', expected: 'id' }])
  })

  test('an id may have blanks around it', () => {
    expect(readAs('view_event', eventXml('VIEW', { more: '<EventKey>u</EventKey><MenuId><![CDATA[ 429524 ]]></MenuId>' })).menu_id).toBe('429524')
  })

  test('0 is a value', () => {
    const push = readAs(
      'card_pay_order_event',
      eventXml('card_pay_order', { more: '<PayFinishTime>0</PayFinishTime><FreeCoinCount><![CDATA[0]]></FreeCoinCount>' }),
    )
    expect(push).toMatchObject({ pay_finish_time: 0, free_coin_count: 0 })
  })

  test('seconds beyond 2038 are as good as others', () => {
    expect(parsePush(eventXml('CLICK', { time: 4_102_444_800 })).time).toBe(4_102_444_800)
  })
})

describe('trap 6: booleans', () => {
  test.each([
    ['1', 1],
    ['0', 0],
    ['true', 1],
    ['false', 0],
    ['TRUE', 1],
    ['<![CDATA[1]]>', 1],
  ])('a flag as %s is the number %i', (text, value) => {
    expect(readAs('user_get_card_event', card(`<IsGiveByFriend>${text}</IsGiveByFriend>`)).is_give_by_friend).toBe(value)
  })

  test.each(['2', '-1', 'yes', '', '01'])('%j is no flag', (text) => {
    const push = readAs('user_get_card_event', card(`<IsGiveByFriend>${text}</IsGiveByFriend>`))
    expect(push).not.toHaveProperty('is_give_by_friend')
    expect(push.problems.some(({ field }) => field === 'is_give_by_friend')).toBe(true)
  })

  test.each([
    ['true', true],
    ['false', false],
    ['True', true],
    ['<![CDATA[true]]>', true],
    [' true ', true],
    ['1', true],
    ['0', false],
  ])('a boolean as %s is %s', (text, value) => {
    const more = `<PageId>p</PageId><OrderId>o</OrderId><IsChatRoom>${text}</IsChatRoom><IsReturnBack><![CDATA[true]]></IsReturnBack>`
    expect(readAs('giftcard_send_to_friend_event', eventXml('giftcard_send_to_friend', { more }))).toMatchObject({
      is_chat_room: value,
      is_return_back: true,
      problems: [],
    })
  })

  test('both in JSON', () => {
    const push = readAs(
      'giftcard_send_to_friend_event',
      eventJson('giftcard_send_to_friend', { PageId: 'p', OrderId: 'o', IsChatRoom: true, IsReturnBack: 'false' }),
    )
    expect(push).toMatchObject({ is_chat_room: true, is_return_back: false })
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
