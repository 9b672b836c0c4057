import { describe, expect, test } from 'vitest'
import { createCard } from '../../src/card/index.js'
import { scriptedClient } from '../api/endpoint-client.js'
import { callOf, card_id, code, newCard, openid } from './cards.js'

/** Every length that the facts document (§1.2, §2.2–2.4, §1.3), in UTF-8 bytes: at the limit it passes, one byte over it is refused. */

const client = () => scriptedClient({ errcode: 0, card_id, page_id: '1', ticket: 't' })

/** Text of so many bytes: Chinese characters, and ASCII for the rest. */
const ofBytes = (bytes: number): string => '汉'.repeat(Math.floor(bytes / 3)) + 'a'.repeat(bytes % 3)

const create = (type: string) => (path: string, value: unknown) =>
  ['card.create', newCard(type, { [path]: value }), `card.${type.toLowerCase()}.${path}`] as const

const groupon = create('GROUPON')
const inBase: readonly [string, number][] = [
  ['logo_url', 128],
  ['brand_name', 36],
  ['title', 27],
  ['sub_title', 54],
  ['notice', 48],
  ['description', 3072],
  ['service_phone', 24],
  ['source', 36],
  ['custom_url_name', 15],
  ['custom_url', 128],
  ['custom_url_sub_title', 18],
  ['promotion_url_name', 15],
  ['promotion_url_sub_title', 18],
  ['center_title', 18],
  ['center_sub_title', 24],
  ['center_url', 128],
]
const inType: readonly [string, string, number][] = [
  ['GENERAL_COUPON', 'default_detail', 3072],
  ['GROUPON', 'deal_detail', 3072],
  ['GIFT', 'gift', 3072],
  ['MEMBER_CARD', 'prerogative', 3072],
  ['MEMBER_CARD', 'bonus_cleared', 3072],
  ['MEMBER_CARD', 'bonus_rules', 3072],
  ['MEMBER_CARD', 'balance_rules', 3072],
  ['MEMBER_CARD', 'bind_old_card_url', 128],
  ['MEMBER_CARD', 'activate_url', 128],
  ['SCENIC_TICKET', 'ticket_class', 3072],
  ['SCENIC_TICKET', 'guide_url', 128],
  ['MOVIE_TICKET', 'detail', 3072],
  ['BOARDING_PASS', 'from', 54],
  ['BOARDING_PASS', 'to', 54],
  ['BOARDING_PASS', 'flight', 24],
  ['BOARDING_PASS', 'check_in_url', 128],
  ['BOARDING_PASS', 'gate', 12],
  ['BOARDING_PASS', 'air_model', 24],
  ['MEETING_TICKET', 'meeting_detail', 3072],
  ['MEETING_TICKET', 'map_url', 128],
  ['CASH', 'advanced_info.use_condition.accept_category', 512],
  ['CASH', 'advanced_info.use_condition.reject_category', 512],
  ['GIFT', 'advanced_info.use_condition.object_use_for', 512],
  ['CASH', 'advanced_info.abstract.abstract', 24],
]

const member = { membership_number: '1', code }
const user = { code }
const boarding = { code, passenger_name: '张三', class: '头等舱', etkt_bnr: '1' }
const elsewhere: readonly [call: string, field: string, limit: number, request: (value: string) => object][] = [
  ['card.get', 'card_id', 32, (value) => ({ card_id: value })],
  ['card.code.get', 'code', 20, (value) => ({ code: value })],
  ['card.code.get', 'card_id', 32, (value) => ({ code, card_id: value })],
  ['card.code.update', 'new_code', 20, (value) => ({ code, new_code: value })],
  ['card.code.unavailable', 'reason', 64, (value) => ({ code, reason: value })],
  ['card.code.consume', 'outer_str', 128, (value) => ({ code, outer_str: value })],
  ['card.code.deposit', 'code[0]', 20, (value) => ({ card_id, code: [value] })],
  ['card.code.checkCode', 'code[0]', 20, (value) => ({ card_id, code: [value] })],
  ['card.qrcode.create', 'action_info.card.code', 20, (value) => ({ action_name: 'QR_CARD', action_info: { card: { card_id, code: value } } })],
  ['card.qrcode.create', 'action_info.card.outer_str', 128, (value) => ({ action_name: 'QR_CARD', action_info: { card: { card_id, outer_str: value } } })],
  ['card.memberCard.activate', 'init_custom_field_value1', 12, (value) => ({ ...member, init_custom_field_value1: value })],
  ['card.memberCard.activate', 'init_custom_field_value2', 12, (value) => ({ ...member, init_custom_field_value2: value })],
  ['card.memberCard.activate', 'init_custom_field_value3', 12, (value) => ({ ...member, init_custom_field_value3: value })],
  ['card.memberCard.updateUser', 'record_bonus', 42, (value) => ({ ...user, record_bonus: value })],
  ['card.memberCard.updateUser', 'record_balance', 42, (value) => ({ ...user, record_balance: value })],
  ['card.memberCard.updateUser', 'custom_field_value1', 12, (value) => ({ ...user, custom_field_value1: value })],
  ['card.memberCard.updateUser', 'custom_field_value2', 12, (value) => ({ ...user, custom_field_value2: value })],
  ['card.memberCard.updateUser', 'custom_field_value3', 12, (value) => ({ ...user, custom_field_value3: value })],
  ['card.boardingPass.checkin', 'passenger_name', 45, (value) => ({ ...boarding, passenger_name: value })],
  ['card.boardingPass.checkin', 'class', 15, (value) => ({ ...boarding, class: value })],
  ['card.boardingPass.checkin', 'etkt_bnr', 14, (value) => ({ ...boarding, etkt_bnr: value })],
  ['card.boardingPass.checkin', 'gate', 12, (value) => ({ ...boarding, gate: value })],
  [
    'card.subMerchant.submit',
    'info.brand_name',
    36,
    (value) => ({ info: { brand_name: value, logo_url: 'u', protocol: 'p', end_time: 1, primary_category_id: '1', secondary_category_id: '2' } }),
  ],
]

const cell = (name: string, value: string) =>
  [
    'card.create',
    newCard('MEMBER_CARD', { custom_cell1: { name: '店', tips: '好', url: 'u', [name]: value } }),
    `card.member_card.custom_cell1.${name}`,
  ] as const
const picture = (name: string, value: string) =>
  ['card.create', newCard('CASH', { 'advanced_info.text_image_list': [{ [name]: value }] }), `card.cash.advanced_info.text_image_list[0].${name}`] as const

type Row = readonly [field: string, limit: number, make: (value: string) => readonly [call: string, request: object, field: string]]

const rows: readonly Row[] = [
  ...inBase.map(([name, limit]): Row => [`base_info.${name}`, limit, (value) => groupon(`base_info.${name}`, value)]),
  ...inType.map(([type, path, limit]): Row => [`${type} ${path}`, limit, (value) => create(type)(path, value)]),
  ['custom_cell1.name', 15, (value) => cell('name', value)],
  ['custom_cell1.tips', 18, (value) => cell('tips', value)],
  ['text_image_list image_url', 128, (value) => picture('image_url', value)],
  ['text_image_list text', 512, (value) => picture('text', value)],
  ...elsewhere.map(([call, field, limit, request]): Row => [`${call} ${field}`, limit, (value) => [call, request(value), field]]),
]

describe.each(rows)('%s: %i bytes', (_name, limit, make) => {
  test('at the limit it is sent', async () => {
    const [call, request] = make(ofBytes(limit))
    const mock = client()
    await callOf(createCard(mock), call)(request)
    expect(mock.sent).toHaveLength(1)
  })

  test('one byte over: the field, its limit and its length', async () => {
    const [call, request, field] = make(ofBytes(limit + 1))
    const mock = client()
    await expect(callOf(createCard(mock), call)(request)).rejects.toMatchObject({
      code: 'check',
      field,
      message: expect.stringContaining(`${field} has ${limit + 1} bytes in UTF-8, and its limit is ${limit}`),
    })
    expect(mock.sent).toEqual([])
  })
})

test('a limit of 12 Chinese characters takes 36 letters: bytes are counted, as Weixin does', async () => {
  const mock = client()
  await callOf(createCard(mock), 'card.create')(newCard('CASH', { 'base_info.brand_name': 'a'.repeat(36) }))
  expect(mock.sent).toHaveLength(1)
})

const base = (path: string, value: unknown) => ['card.create', newCard('GROUPON', { [`base_info.${path}`]: value })] as const
const qr = (expire_seconds: unknown) => ['card.qrcode.create', { action_name: 'QR_CARD', expire_seconds, action_info: { card: { card_id } } }] as const
const qrMany = (count: number) =>
  [
    'card.qrcode.create',
    { action_name: 'QR_MULTIPLE_CARD', action_info: { multiple_card: { card_list: Array.from({ length: count }, () => ({ card_id })) } } },
  ] as const
const codes = (count: number) => ['card.code.deposit', { card_id, code: Array.from({ length: count }, (_, index) => `${index}`) }] as const
const list = (limit: number) => ['card.subMerchant.batchGet', { begin_id: '0', limit }] as const
const testers = (openids: number, names: number) =>
  ['card.testWhitelist.set', { openid: Array(openids).fill(openid), username: Array(names).fill('w') }] as const
const orders = (count: number) => ['card.giftCard.order.batchGet', { begin_time: 1, end_time: 2, sort_type: 'ASC', offset: 0, count }] as const
const days = (begin_date: string, end_date: string) => ['card.datacube.getCardBizUinInfo', { begin_date, end_date, cond_source: 1 }] as const

test.each([
  ['quantity', base('sku.quantity', 100_000_000)],
  ['discount 0', ['card.create', newCard('DISCOUNT', { discount: 0 })] as const],
  ['discount 100', ['card.create', newCard('DISCOUNT', { discount: 100 })] as const],
  ['reduce_cost 0', ['card.create', newCard('CASH', { reduce_cost: 0, least_cost: 0 })] as const],
  ['expire_seconds 60', qr(60)],
  ['expire_seconds 1800', qr(1800)],
  ['five cards in one QR code', qrMany(5)],
  ['a hundred codes', codes(100)],
  ['a hundred sub-merchants', list(100)],
  ['ten test users', testers(6, 4)],
  ['fifty cards a page', ['card.batchGet', { offset: 0, count: 50 }] as const],
  ['a hundred orders', orders(100)],
  ['62 days', days('2015-01-01', '2015-03-04')],
  ['one picture on the cover', ['card.create', newCard('CASH', { 'advanced_info.abstract.icon_url_list': ['u'] })] as const],
])('at the limit: %s', async (_name, [call, request]) => {
  const mock = client()
  await callOf(createCard(mock), call)(request)
  expect(mock.sent).toHaveLength(1)
})

test.each([
  ['card.groupon.base_info.sku.quantity is 100000001, and may not be more than 100000000', base('sku.quantity', 100_000_001)],
  ['card.groupon.base_info.sku.quantity is -1, and may not be less than 0', base('sku.quantity', -1)],
  ['card.discount.discount is 101, and may not be more than 100', ['card.create', newCard('DISCOUNT', { discount: 101 })] as const],
  ['card.cash.reduce_cost is 0.5, and money is counted in whole fen', ['card.create', newCard('CASH', { reduce_cost: 0.5 })] as const],
  ['expire_seconds is 59, and may not be less than 60', qr(59)],
  ['expire_seconds is 1801, and may not be more than 1800', qr(1801)],
  ['action_info.multiple_card.card_list has 6 entries, and its limit is 5', qrMany(6)],
  ['code has 101 entries, and its limit is 100', codes(101)],
  ['code has 0 entries, and needs at least 1', codes(0)],
  ['limit is 101, and may not be more than 100', list(101)],
  ['openid and username hold 11 entries together, and the limit is 10', testers(6, 5)],
  ['count is 51, and may not be more than 50', ['card.batchGet', { offset: 0, count: 51 }] as const],
  ['count is 101, and may not be more than 100', orders(101)],
  ['end_date is 63 days after begin_date, and the limit is 62', days('2015-01-01', '2015-03-05')],
  ['icon_url_list has 2 entries, and its limit is 1', ['card.create', newCard('CASH', { 'advanced_info.abstract.icon_url_list': ['u', 'v'] })] as const],
])('%s', async (message, [call, request]) => {
  const mock = client()
  await expect(callOf(createCard(mock), call)(request)).rejects.toThrow(message)
  expect(mock.sent).toEqual([])
})
