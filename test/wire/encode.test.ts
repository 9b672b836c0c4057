import { describe, expect, test } from 'vitest'
import { pushes } from '../../src/catalogue/index.js'
import { type PushShape, toShape } from '../../src/catalogue/shape.js'
import type { Push } from '../../src/generated/pushes.js'
import { type Attributes, encodeJson, encodeXml } from '../../src/wire/encode.js'
import { parsePush } from '../../src/wire/parse.js'
import { scanXml } from '../../src/wire/xml.js'
import { plain, saxesTree } from './saxes-tree.js'

const head = { target: 'gh_0123456789ab', source: 'oFanOfHongyan0123456789abcde', time: 1_760_000_000, message_id: '7000000000000000001' }

const samples = pushes.flatMap((push) => [
  { push, name: `${push.interface}, ${push.wire}`, sample: push.sample },
  ...(push.variants ?? []).map(({ name, sample }) => ({ push, name: `${push.interface}, ${push.wire}: ${name}`, sample })),
])

/** What comes out, without what the sample does not say. */
function attributesOf(push: Push, shape: PushShape): Record<string, unknown> {
  const { type: _, wire_name: __, target: ___, source: ____, time: _____, raw: ______, problems: _______, ...rest } = push as Push & Record<string, unknown>
  const { message_id: id, ...others } = rest
  return shape.fields.some(({ name }) => name === 'message_id') ? { ...others, message_id: id } : others
}

describe('decode(encode(sample)) is the sample', () => {
  test('for more than a hundred samples', () => {
    expect(samples.length).toBeGreaterThan(100)
  })

  describe.each([
    ['XML', encodeXml],
    ['JSON', encodeJson],
  ])('in %s', (_, encode) => {
    test.each(samples)('$name', ({ push, sample }) => {
      const shape = toShape(push)
      const body = encode(shape, head, sample)
      const decoded = parsePush(body)
      expect(attributesOf(decoded, shape)).toStrictEqual(sample)
      expect(decoded).toMatchObject({ type: shape.type, wire_name: shape.wire, time: head.time, problems: [], raw: body })
      expect(decoded).toMatchObject(shape.bare ? { source: '', target: '' } : { source: head.source, target: head.target })
      if (shape.group === 'message') expect(decoded.message_id).toBe(head.message_id)
    })
  })

  test.each(samples)('saxes reads the XML of $name alike', ({ push, sample }) => {
    const body = encodeXml(toShape(push), head, sample)
    expect(plain(saxesTree(body))).toEqual(plain(scanXml(body)))
  })
})

describe('XML', () => {
  const shapeOf = (wire: string): PushShape => toShape(pushes.find((push) => push.wire === wire) as (typeof pushes)[number])
  const xml = (wire: string, attributes: Attributes): string => encodeXml(shapeOf(wire), { ...head, target: 'gh_1', source: 'o1', time: 1 }, attributes)
  const start = (type: string): string =>
    `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[o1]]></FromUserName><CreateTime>1</CreateTime><MsgType><![CDATA[${type}]]></MsgType>`

  test('text in CDATA, numbers bare, and the other way round where Weixin does so', () => {
    expect(xml('user_pay_from_pay_cell', { card_id: 'p', user_card_code: '1', trans_id: 't', location_id: '2', fee: 3, original_fee: 4 })).toBe(
      `${start('event')}<Event><![CDATA[user_pay_from_pay_cell]]></Event><CardId><![CDATA[p]]></CardId><UserCardCode><![CDATA[1]]></UserCardCode><TransId><![CDATA[t]]></TransId><LocationId>2</LocationId><Fee><![CDATA[3]]></Fee><OriginalFee><![CDATA[4]]></OriginalFee></xml>`,
    )
  })

  test('containers are made once, lists inside them', () => {
    expect(xml('pic_weixin', { key: 'k', count: 2, pic_list: [{ pic_md5_sum: 'a' }, { pic_md5_sum: 'b' }] })).toContain(
      '<SendPicsInfo><Count>2</Count><PicList><item><PicMd5Sum><![CDATA[a]]></PicMd5Sum></item><item><PicMd5Sum><![CDATA[b]]></PicMd5Sum></item></PicList></SendPicsInfo>',
    )
  })

  test('a message has its id, and its place in an article', () => {
    expect(xml('text', { content: 'x', msg_data_id: 'd', idx: 2 })).toBe(
      `${start('text')}<Content><![CDATA[x]]></Content><MsgId>7000000000000000001</MsgId><MsgDataId><![CDATA[d]]></MsgDataId><Idx>2</Idx></xml>`,
    )
  })

  test('an event has none but its own', () => {
    expect(xml('CLICK', { key: 'k' })).not.toMatch(/MsgI/)
    expect(xml('TEMPLATESENDJOBFINISH', { message_id: '17', status: 'success' })).toContain('<MsgID>17</MsgID>')
  })

  test.each(['<b>', 'a & b', ']]>', ' x ', 'a b', '\n', '</bizmsgmenuid><Event>'])('text that is sent bare is put into CDATA when it is %j', (text) => {
    const body = xml('text', { content: 'x', bizmsgmenuid: text })
    expect(parsePush(body)).toMatchObject({ bizmsgmenuid: text })
    expect(scanXml(body).children?.map(({ name }) => name)).not.toContain('Event')
  })

  test('what a fan writes breaks out of nothing', () => {
    const content = ']]></Content><MsgType><![CDATA[event]]></MsgType>'
    expect(parsePush(xml('text', { content }))).toMatchObject({ type: 'text', content })
  })
})

describe('JSON', () => {
  const shapeOf = (wire: string): PushShape => toShape(pushes.find((push) => push.wire === wire) as (typeof pushes)[number])

  test('ids keep all their digits, as bare numbers', () => {
    const body = encodeJson(shapeOf('TEMPLATESENDJOBFINISH'), head, { message_id: '1700827132819554304', status: 'success' })
    expect(body).toContain('"MsgID":1700827132819554304,')
    expect(parsePush(body).message_id).toBe('1700827132819554304')
  })

  test.each(['0012', '1e5', '', '-0x1', '1.'])('an id such as %j is a string, so that the JSON stays JSON', (id) => {
    const body = encodeJson(shapeOf('TEMPLATESENDJOBFINISH'), head, { message_id: id, status: 'success' })
    expect(JSON.parse(body).MsgID).toBe(id)
  })

  test('one entry is an object, more are an array', () => {
    const list = (count: number) => Array.from({ length: count }, () => ({ template_id: 't', subscribe_status_string: 'accept' }))
    const encode = (count: number) => JSON.parse(encodeJson(shapeOf('subscribe_msg_change_event'), head, { list: list(count) })).SubscribeMsgChangeEvent
    expect(encode(0)).toEqual({})
    expect(encode(1).List).toEqual({ TemplateId: 't', SubscribeStatusString: 'accept' })
    expect(encode(2).List).toHaveLength(2)
  })
})
