import { describe, expect, test } from 'vitest'
import { parsePush } from '../../src/wire/parse.js'
import { eventXml, fan, target, textXml } from '../support/pushes.js'
import { readAs } from './read-as.js'

/** An event in JSON with its head, as Weixin writes it. */
const eventJson = (event: string, more: object = {}): string =>
  JSON.stringify({ ToUserName: target, FromUserName: fan, CreateTime: 1_760_000_000, MsgType: 'event', Event: event, ...more })

const card = (more: string): string =>
  eventXml('user_get_card', { more: `<CardId><![CDATA[p1]]></CardId><UserCardCode><![CDATA[0012]]></UserCardCode>${more}` })

/** Traps 5 and 6 of facts/pushes.md §3. */

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
