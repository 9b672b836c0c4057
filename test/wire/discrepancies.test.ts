import { describe, expect, test } from 'vitest'
import { pushes } from '../../src/catalogue/index.js'
import { toShape } from '../../src/catalogue/shape.js'
import { parsePush } from '../../src/wire/parse.js'
import { eventXml, fan, target, textXml } from '../support/pushes.js'
import { readAs } from './read-as.js'

/**
 * Where the mission documents and the wire disagree: the table of facts/pushes.md §1.4, row by row. Row 22 is about the status of a card, which no push says.
 */
describe('the table of discrepancies', () => {
  const shapes = pushes.map(toShape)
  const shapeOf = (type: string) => shapes.find((shape) => shape.type === type)

  test('row 1: the type of a template report is templatesendjobfinish_event', () => {
    expect(parsePush(eventXml('TEMPLATESENDJOBFINISH')).type).toBe('templatesendjobfinish_event')
    expect(shapeOf('template_send_job_finish_event')).toBeUndefined()
  })

  test('row 2: message_id is there on every event, "0" where the push carries none', () => {
    for (const shape of shapes.filter(({ group }) => group === 'event')) {
      const withId = parsePush(eventXml(shape.wire, { more: '<MsgID>17</MsgID>' }))
      expect(withId.message_id).toBe('17')
      expect(parsePush(eventXml(shape.wire)).message_id).toBe('0')
    }
  })

  test('row 3: an unknown event has all common attributes, the type unknown_event, its name and its tree', () => {
    const body = eventXml('user_win_lottery', { more: '<PrizeId>7</PrizeId>' })
    const push = readAs('unknown_event', body)
    expect(push).toMatchObject({
      name: 'user_win_lottery',
      wire_name: 'user_win_lottery',
      source: fan,
      target,
      time: 1_760_000_000,
      message_id: '0',
      raw: body,
      problems: [],
    })
    expect(push.fields.PrizeId).toBe('7')
    expect(readAs('unknown_event', eventXml('text')).name).toBe('text')
    expect(readAs('unknown_event', eventXml('unknown')).name).toBe('unknown')
    expect(readAs('unknown_event', eventXml('unknown_event')).name).toBe('unknown_event')
  })

  test.each(['scancode_push', 'scancode_waitmsg'] as const)('row 4: %s has a key', (event) => {
    const more = '<EventKey><![CDATA[6]]></EventKey><ScanCodeInfo><ScanType><![CDATA[qrcode]]></ScanType><ScanResult><![CDATA[1]]></ScanResult></ScanCodeInfo>'
    expect(readAs(`${event}_event`, eventXml(event, { more }))).toMatchObject({ key: '6', scan_type: 'qrcode', scan_result: '1', problems: [] })
  })

  test.each([
    ['no key', '', 'none'],
    ['an empty key', '<EventKey><![CDATA[]]></EventKey>', 'none'],
    ['a QR code', '<EventKey><![CDATA[qrscene_123123]]></EventKey><Ticket><![CDATA[t]]></Ticket>', 'qr'],
    ['a QR code that was made wrongly', '<EventKey><![CDATA[qrscene_0]]></EventKey>', 'qr'],
    ['a QR code with an empty key', '<EventKey><![CDATA[]]></EventKey><Ticket><![CDATA[t]]></Ticket>', 'none'],
    ['a payment', '<EventKey><![CDATA[last_trade_no_4200000000201810181234567890]]></EventKey>', 'trade'],
    ['a product', '<EventKey><![CDATA[scanbarcode|ean13|6900000000000]]></EventKey>', 'product'],
    ['a key that nobody knows', '<EventKey><![CDATA[something]]></EventKey>', 'other'],
  ])('row 5: a follow with %s', (_, more, source) => {
    const push = readAs('subscribe_event', eventXml('subscribe', { more }))
    expect(push.follow_source).toBe(source)
    expect(push.problems).toEqual([])
    if (source === 'none') expect(push).not.toHaveProperty('key')
    else expect(push.key).toMatch(/./)
  })

  test('row 6: the key is as sent, the scene without its prefix on both events', () => {
    const follow = readAs('subscribe_event', eventXml('subscribe', { more: '<EventKey>qrscene_shop|1</EventKey><Ticket>t</Ticket>' }))
    expect([follow.key, follow.scene]).toEqual(['qrscene_shop|1', 'shop|1'])
    const scan = readAs('scan_event', eventXml('SCAN', { more: '<EventKey>shop|1</EventKey><Ticket>t</Ticket>' }))
    expect([scan.key, scan.scene]).toEqual(['shop|1', 'shop|1'])
    expect(readAs('subscribe_event', eventXml('subscribe', { more: '<EventKey>last_trade_no_1</EventKey>' })).scene).toBeUndefined()
    expect(readAs('subscribe_event', eventXml('subscribe')).scene).toBeUndefined()
  })

  test.each(['4294967295', '0012', 'shop_a', 'x'.repeat(64)])('row 7: the key of a scan may be %s: a string', (key) => {
    expect(readAs('scan_event', eventXml('SCAN', { more: `<EventKey>${key}</EventKey><Ticket>t</Ticket>` })).key).toBe(key)
  })

  test('row 8: menu_id is optional, and the sample’s MENUID is none', () => {
    const view = (menu: string) => readAs('view_event', eventXml('VIEW', { more: `<EventKey>https://a.b</EventKey>${menu}` }))
    expect(view('<MenuId>429524</MenuId>').menu_id).toBe('429524')
    expect(view('')).not.toHaveProperty('menu_id')
    expect(view('').problems).toEqual([])
    expect(view('<MenuId>MENUID</MenuId>')).not.toHaveProperty('menu_id')
    expect(view('<MenuId>MENUID</MenuId>').fields.MenuId).toBe('MENUID')
  })

  test('row 9: card_pay_order has card_id and user_card_code only if they are sent, a string for the order and numbers for the coins', () => {
    const more =
      '<OrderId><![CDATA[404091456]]></OrderId><Status><![CDATA[ORDER_STATUS_FINANCE_SUCC]]></Status><CreateOrderTime>1472551036</CreateOrderTime><PayFinishTime>0</PayFinishTime><Desc></Desc><FreeCoinCount><![CDATA[200]]></FreeCoinCount><PayCoinCount><![CDATA[0]]></PayCoinCount><RefundFreeCoinCount><![CDATA[0]]></RefundFreeCoinCount><RefundPayCoinCount><![CDATA[0]]></RefundPayCoinCount><OrderType><![CDATA[ORDER_TYPE_WXPAY]]></OrderType><Memo></Memo><ReceiptInfo></ReceiptInfo>'
    const push = readAs('card_pay_order_event', eventXml('card_pay_order', { more }))
    expect(push).toMatchObject({ order_id: '404091456', free_coin_count: 200, pay_coin_count: 0, pay_finish_time: 0, problems: [] })
    expect(push).not.toHaveProperty('card_id')
    expect(push).not.toHaveProperty('user_card_code')
    expect(readAs('card_pay_order_event', eventXml('card_pay_order', { more: `${more}<CardId>p</CardId><UserCardCode>1</UserCardCode>` }))).toMatchObject({
      card_id: 'p',
      user_card_code: '1',
    })
  })

  test('row 10: user_get_card has outer_id as a string of up to 60 digits, the flag is_recommend_by_friend and union_id', () => {
    const outer = '9'.repeat(60)
    const push = readAs(
      'user_get_card_event',
      eventXml('user_get_card', { more: `<OuterId>${outer}</OuterId><IsRecommendByFriend>1</IsRecommendByFriend><UnionId><![CDATA[u1]]></UnionId>` }),
    )
    expect(push).toMatchObject({ outer_id: outer, is_recommend_by_friend: 1, union_id: 'u1' })
  })

  test('row 11: friend_user_name is the giver in one event and the receiver in the other, under one name', () => {
    const more = '<FriendUserName><![CDATA[oFriend]]></FriendUserName>'
    expect(readAs('user_get_card_event', eventXml('user_get_card', { more })).friend_user_name).toBe('oFriend')
    expect(readAs('user_gifting_card_event', eventXml('user_gifting_card', { more })).friend_user_name).toBe('oFriend')
  })

  test('row 12: user_card_code may be empty, which is no breach', () => {
    const push = readAs('user_del_card_event', eventXml('user_del_card', { more: '<CardId>p</CardId><UserCardCode><![CDATA[]]></UserCardCode>' }))
    expect(push.user_card_code).toBe('')
    expect(push.problems).toEqual([])
  })

  test.each(['card_pass_check', 'card_not_pass_check'] as const)('row 13: refuse_reason is optional on %s', (event) => {
    const check = (reason: string) => readAs(`${event}_event`, eventXml(event, { more: `<CardId>p</CardId>${reason}` }))
    expect(check('<RefuseReason><![CDATA[非法代制]]></RefuseReason>')).toMatchObject({ refuse_reason: '非法代制', problems: [] })
    for (const none of ['', '<RefuseReason></RefuseReason>', '<RefuseReason><![CDATA[]]></RefuseReason>']) {
      expect(check(none)).not.toHaveProperty('refuse_reason')
      expect(check(none).problems).toEqual([])
    }
  })

  test("row 14: the card events have D1's longer lists", () => {
    const names = (type: string): string[] => shapeOf(type)?.fields.map(({ name }) => name) ?? []
    expect(names('user_consume_card_event')).toEqual(
      expect.arrayContaining(['card_id', 'user_card_code', 'consume_source', 'location_name', 'staff_open_id', 'verify_code', 'remark_amount', 'outer_str']),
    )
    expect(names('user_view_card_event')).toEqual(expect.arrayContaining(['card_id', 'user_card_code', 'outer_str']))
    expect(names('user_get_card_event')).toEqual(
      expect.arrayContaining(['old_user_card_code', 'outer_str', 'is_restore_member_card', 'is_recommend_by_friend']),
    )
  })

  test('row 15: fee and original_fee are whole fen, though they come in CDATA', () => {
    const more =
      '<CardId>p</CardId><UserCardCode>1</UserCardCode><TransId>t</TransId><LocationId>291710000</LocationId><Fee><![CDATA[10000]]></Fee><OriginalFee><![CDATA[10050]]></OriginalFee>'
    expect(readAs('user_pay_from_pay_cell_event', eventXml('user_pay_from_pay_cell', { more }))).toMatchObject({
      fee: 10_000,
      original_fee: 10_050,
      location_id: '291710000',
      problems: [],
    })
  })

  test('row 16: User_pay_from_pay_cell with a capital U is the same event', () => {
    expect(parsePush(eventXml('User_pay_from_pay_cell'))).toMatchObject({ type: 'user_pay_from_pay_cell_event', wire_name: 'User_pay_from_pay_cell' })
  })

  test('row 17: user_scan_product_verify_action comes from whoever it says; nobody is taken for a user', () => {
    const push = readAs(
      'user_scan_product_verify_action_event',
      eventXml('user_scan_product_verify_action', {
        source: 'scan_audit',
        more: '<KeyStandard>ean13</KeyStandard><KeyStr>1</KeyStr><Result>verify_ok</Result><ReasonMsg></ReasonMsg>',
      }),
    )
    expect(push).toMatchObject({ source: 'scan_audit', result: 'verify_ok', problems: [] })
    expect(push).not.toHaveProperty('ext_info')
    expect(shapeOf('user_scan_product_verify_action_event')?.system).toBe(true)
  })

  test('row 18: region_code is a string, leading zeros and all', () => {
    const region = (code: string) =>
      readAs(
        'user_scan_product_async_event',
        eventXml('user_scan_product_async', { more: `<KeyStandard>ean13</KeyStandard><KeyStr>1</KeyStr><RegionCode><![CDATA[${code}]]></RegionCode>` }),
      )
    expect(region('440105').region_code).toBe('440105')
    expect(region('044010').region_code).toBe('044010')
  })

  test('row 19: strings in location_select, numbers in the location message; an empty Poiname is none', () => {
    const select = readAs(
      'location_select_event',
      eventXml('location_select', {
        more: '<EventKey>6</EventKey><SendLocationInfo><Location_X><![CDATA[23]]></Location_X><Location_Y><![CDATA[113]]></Location_Y><Scale><![CDATA[15]]></Scale><Label><![CDATA[l]]></Label><Poiname><![CDATA[]]></Poiname></SendLocationInfo>',
      }),
    )
    expect(select).toMatchObject({ location_x: '23', location_y: '113', scale: '15', problems: [] })
    expect(select).not.toHaveProperty('poi_name')
    const message = readAs(
      'location',
      textXml({ more: '<Location_X>23.134521</Location_X><Location_Y>113.358803</Location_Y><Scale>20</Scale><Label></Label>' }).replace(
        '[text]',
        '[location]',
      ),
    )
    expect(message).toMatchObject({ location_x: 23.134521, location_y: 113.358803, scale: 20 })
    expect(message).not.toHaveProperty('label')
  })

  test.each([
    [2, ['a'], '<item><PicMd5Sum>a</PicMd5Sum></item>'],
    [1, ['a', 'b'], '<item><PicMd5Sum>a</PicMd5Sum></item><item><PicMd5Sum>b</PicMd5Sum></item>'],
    [1, [], ''],
  ])('row 20: a count of %i and the pictures %j: the list is what is there, the count what was said', (count, sums, items) => {
    const push = readAs(
      'pic_sysphoto_event',
      eventXml('pic_sysphoto', { more: `<EventKey>6</EventKey><SendPicsInfo><Count>${count}</Count><PicList>${items}</PicList></SendPicsInfo>` }),
    )
    expect(push.count).toBe(count)
    expect(push.pic_list.map(({ pic_md5_sum }) => pic_md5_sum)).toEqual(sums)
  })

  test.each(['user_scan_product', 'user_scan_product_enter_session', 'user_scan_product_async', 'user_scan_product_verify_action'])(
    'row 21: %s, whose sample D2 leaves blank, has one of ours',
    (wire) => {
      expect(Object.keys(pushes.find((push) => push.wire === wire)?.sample ?? {}).length).toBeGreaterThan(2)
    },
  )

  test.each(['RefuseReason', 'OuterStr', 'LocationName', 'ExtInfo'])('row 23: an empty %s is undefined, as if it were absent', (element) => {
    const [wire, attribute] = {
      RefuseReason: ['card_pass_check', 'refuse_reason'],
      OuterStr: ['user_view_card', 'outer_str'],
      LocationName: ['user_consume_card', 'location_name'],
      ExtInfo: ['user_scan_product', 'ext_info'],
    }[element] as [string, string]
    for (const more of ['', `<${element}></${element}>`, `<${element}/>`, `<${element}><![CDATA[]]></${element}>`, `<${element}> </${element}>`]) {
      const push = parsePush(eventXml(wire, { more }))
      expect(push).not.toHaveProperty(attribute)
      expect(push.problems.some(({ field }) => field === attribute)).toBe(false)
    }
  })

  test('row 24: FREEPUBLISHJOBFINISH is an alias of PUBLISHJOBFINISH', () => {
    const more = '<PublishEventInfo><publish_id>2247503051</publish_id><publish_status>0</publish_status></PublishEventInfo>'
    for (const wire of ['PUBLISHJOBFINISH', 'FREEPUBLISHJOBFINISH'])
      expect(readAs('publishjobfinish_event', eventXml(wire, { more }))).toMatchObject({ publish_id: '2247503051', wire_name: wire })
  })
})
