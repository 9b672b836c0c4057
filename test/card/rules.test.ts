import { describe, expect, test } from 'vitest'
import { createCard } from '../../src/card/index.js'
import { scriptedClient } from '../api/endpoint-client.js'
import { callOf, card_id, code, newCard, own } from './cards.js'

/** What fields have to do with one another, and with the type of the card. */

const client = () => scriptedClient({ errcode: 0, card_id, ticket: 't' })

async function refusal(call: string, request: unknown): Promise<string> {
  const mock = client()
  const error = await callOf(
    createCard(mock),
    call,
  )(request).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(mock.sent).toEqual([])
  return String((error as Error | undefined)?.message)
}

async function sent(call: string, request: unknown): Promise<unknown> {
  const mock = client()
  await callOf(createCard(mock), call)(request)
  return mock.sent[0]?.body
}

describe('create', () => {
  test.each(Object.keys(own))('%s goes out as it stands', async (type) => {
    const request = newCard(type)
    expect(await sent('card.create', request)).toEqual(request)
  })

  test.each(['supply_bonus', 'supply_balance', 'prerogative'])('a member card needs %s', async (name) => {
    expect(await refusal('card.create', newCard('MEMBER_CARD', { [name]: undefined }))).toContain(`card.member_card.${name} is missing`)
  })

  test.each(['logo_url', 'code_type', 'brand_name', 'title', 'color', 'notice', 'description', 'date_info', 'sku'])('every card needs %s', async (name) => {
    expect(await refusal('card.create', newCard('GROUPON', { [`base_info.${name}`]: undefined }))).toContain(`card.groupon.base_info.${name} is missing`)
  })

  test('a misspelt type, no type, no object, another type', async () => {
    expect(await refusal('card.create', { card: { card_type: 'GROUPONS', groupon: {} } })).toContain('card.card_type has to be one of GENERAL_COUPON')
    expect(await refusal('card.create', { card: { groupon: {} } })).toContain('card.card_type is missing')
    expect(await refusal('card.create', { card: { card_type: 'GROUPON' } })).toContain('card.groupon is missing')
    expect(await refusal('card.create', { card: { ...(newCard('GROUPON').card as object), cash: {} } })).toContain('card.cash is a field of CASH')
    expect(await refusal('card.create', newCard('GROUPON', { reduce_cost: 1 }))).toContain('card.groupon.reduce_cost is a field of CASH')
  })

  test('without the card round it', async () => {
    expect(await refusal('card.create', newCard('GROUPON').card)).toContain('card is missing')
  })

  test('0 in stock is for deposited codes, which need it', async () => {
    const deposit = { 'base_info.use_custom_code': true, 'base_info.get_custom_code_mode': 'GET_CUSTOM_CODE_MODE_DEPOSIT' }
    expect(await refusal('card.create', newCard('GROUPON', { 'base_info.sku.quantity': 0 }))).toContain(
      'card.groupon.base_info.sku.quantity is 0, and that is for deposited codes only',
    )
    expect(await refusal('card.create', newCard('GROUPON', deposit))).toContain('is 5, and has to be 0 where codes are deposited')
    expect(await sent('card.create', newCard('GROUPON', { ...deposit, 'base_info.sku.quantity': 0 }))).toMatchObject({
      card: { groupon: { base_info: { sku: { quantity: 0 } } } },
    })
    expect(
      await refusal('card.create', newCard('GROUPON', { 'base_info.get_custom_code_mode': 'GET_CUSTOM_CODE_MODE_DEPOSIT', 'base_info.sku.quantity': 0 })),
    ).toContain('get_custom_code_mode may be given only if use_custom_code is true')
  })

  test.each([
    ['numbers of 2015', { type: 1, begin_timestamp: 1397577600, end_timestamp: 1422724261 }],
    ['a term of 2015', { type: 2, fixed_term: 15, fixed_begin_term: 0 }],
    ['0 days, which the mission’s client cannot send', { type: 'DATE_TYPE_FIX_TERM', fixed_term: 0, fixed_begin_term: 0 }],
    ['a term with a last day', { type: 'DATE_TYPE_FIX_TERM', fixed_term: 15, fixed_begin_term: 1, end_timestamp: 1422724261 }],
    ['begin and end alike', { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: 1422724261, end_timestamp: 1422724261 }],
  ])('date_info: %s', async (_name, date_info) => {
    expect(await sent('card.create', newCard('GROUPON', { 'base_info.date_info': date_info }))).toMatchObject({
      card: { groupon: { base_info: { date_info } } },
    })
  })

  test.each([
    ['end_timestamp is missing', { type: 1, begin_timestamp: 1 }],
    ['begin_timestamp is missing', { type: 'DATE_TYPE_FIX_TIME_RANGE', end_timestamp: 1 }],
    ['fixed_begin_term is missing', { type: 2, fixed_term: 3 }],
    ['fixed_term is missing', { type: 'DATE_TYPE_FIX_TERM', fixed_begin_term: 3 }],
    ['end_timestamp is 1, and may not be less than begin_timestamp, 2', { type: 1, begin_timestamp: 2, end_timestamp: 1 }],
    ['which looks like milliseconds', { type: 1, begin_timestamp: 1397577600000, end_timestamp: 1422724261000 }],
    ['type has to be one of', { type: 'DATE_TYPE_FIX_TERM_RANGE' }],
    ['and only a MEMBER_CARD is valid for ever', { type: 'DATE_TYPE_PERMANENT' }],
  ])('date_info refused: %s', async (message, date_info) => {
    expect(await refusal('card.create', newCard('GROUPON', { 'base_info.date_info': date_info }))).toContain(message)
  })

  test('a member card is valid for ever', async () => {
    expect(await sent('card.create', newCard('MEMBER_CARD', { 'base_info.date_info': { type: 'DATE_TYPE_PERMANENT' } }))).toBeDefined()
  })

  test.each([
    ['auto_activate may not stand beside activate_url', { activate_url: 'u', auto_activate: true }],
    ['wx_activate may not stand beside auto_activate', { auto_activate: true, wx_activate: true }],
    ['custom_field4 is one too many', { custom_field4: { name: '积分' } }],
    ['custom_field1.name may not stand beside name_type', { custom_field1: { name: '等级', name_type: 'FIELD_NAME_TYPE_LEVEL' } }],
  ])('member card: %s', async (message, fields) => {
    expect(await refusal('card.create', newCard('MEMBER_CARD', fields))).toContain(message)
    expect(await refusal('card.update', { card_id, member_card: fields })).toContain(message)
  })

  test('activate_url with auto_activate: false', async () => {
    expect(await sent('card.create', newCard('MEMBER_CARD', { activate_url: 'u', auto_activate: false }))).toBeDefined()
  })

  test.each([
    ['GROUPON', 'accept_category', 'CASH'],
    ['GIFT', 'reject_category', 'CASH'],
    ['CASH', 'object_use_for', 'GIFT'],
  ])('%s has no %s', async (type, name, owner) => {
    expect(await refusal('card.create', newCard(type, { [`advanced_info.use_condition.${name}`]: '鞋' }))).toContain(
      `${name} is for ${owner} only, and this is a ${type}`,
    )
  })

  test('some stores and all stores', async () => {
    const both = { 'base_info.location_id_list': ['1'], 'base_info.use_all_locations': true }
    expect(await refusal('card.create', newCard('CASH', both))).toContain('location_id_list may be given only if use_all_locations is not true')
  })

  test('the hex value of a colour is no name', async () => {
    expect(await refusal('card.create', newCard('CASH', { 'base_info.color': '#63b359' }))).toContain('base_info.color has to be a name such as Color010')
  })

  test('false is sent', async () => {
    const body = await sent(
      'card.create',
      newCard('CASH', { 'base_info.can_share': false, 'advanced_info.use_condition.can_use_with_other_discount': false, least_cost: 0 }),
    )
    expect(body).toMatchObject({
      card: { cash: { least_cost: 0, base_info: { can_share: false }, advanced_info: { use_condition: { can_use_with_other_discount: false } } } },
    })
  })
})

describe('update', () => {
  test.each(Object.keys(own))('%s: only what changes', async (type) => {
    const request = { card_id, [type.toLowerCase()]: { base_info: { title: '新的名字' } } }
    expect(await sent('card.update', request)).toEqual(request)
  })

  test.each(['brand_name', 'sku', 'use_custom_code', 'bind_openid', 'get_custom_code_mode'])('%s is fixed', async (name) => {
    const message = await refusal('card.update', { card_id, groupon: { base_info: { [name]: 'x' } } })
    expect(message).toContain(`groupon.base_info.${name} cannot be changed once the card is made`)
    expect(message).toContain('Leave it out')
  })

  test.each(['reduce_cost', 'least_cost'])('%s is fixed', async (name) => {
    expect(await refusal('card.update', { card_id, cash: { [name]: 1 } })).toContain(`cash.${name} cannot be changed`)
  })

  test('the per cent of a discount is fixed', async () => {
    expect(await refusal('card.update', { card_id, discount: { discount: 20 } })).toContain('discount.discount')
  })

  test('points cannot be switched off', async () => {
    expect(await refusal('card.update', { card_id, member_card: { supply_bonus: false } })).toContain('member_card.supply_bonus is false')
    expect(await sent('card.update', { card_id, member_card: { supply_bonus: true } })).toBeDefined()
  })

  test('built like a new card', async () => {
    expect(await refusal('card.update', { card_id, card_type: 'CASH', cash: {} })).toContain('card_type does not go into an update')
    expect(await refusal('card.update', { card_id, ...newCard('CASH') })).toContain('needs one of general_coupon, groupon')
  })

  test('two types at once', async () => {
    expect(await refusal('card.update', { card_id, cash: {}, gift: {} })).toContain('may not stand beside')
  })

  test('a recommendation is a card or a link', async () => {
    const both = { card_cell: { card_id, end_time: 1 }, url_cell: { text: 't', url: 'u', end_time: 1 } }
    expect(await refusal('card.update', { card_id, cash: { base_info: { modify_msg_operation: both } } })).toContain('give exactly one of card_cell, url_cell')
  })
})

describe('elsewhere', () => {
  test.each([
    [
      'card.qrcode.create',
      { action_name: 'QR_CARD', action_info: { card: { card_id, expire_seconds: 60 } } },
      'action_info.card.expire_seconds stood here in 2015',
    ],
    ['card.qrcode.create', { action_name: 'QR_CARDS', action_info: {} }, 'action_name has to be one of QR_CARD, QR_MULTIPLE_CARD'],
    ['card.qrcode.create', { action_name: 'QR_CARD', action_info: { multiple_card: { card_list: [{ card_id }] } } }, 'action_info.card is missing'],
    ['card.code.deposit', { card_id, code: ['1', '2', '1'] }, 'code[2] is the same as code[0]'],
    ['card.code.deposit', { card_id, code: ['1', ''] }, 'code[1] is empty'],
    ['card.boardingPass.checkin', { code, class: '舱', etkt_bnr: '1' }, 'passenger_name is missing. It is required when is_cancel is not true'],
    ['card.meetingTicket.updateUser', { code, begin_time: 2, end_time: 1 }, 'end_time is 1, and may not be less than begin_time, 2'],
    ['card.meetingTicket.updateUser', { code }, 'begin_time is missing'],
    ['card.memberCard.activate', { code, membership_number: '1', activate_begin_time: 2, activate_end_time: 1 }, 'may not be less than activate_begin_time'],
    ['card.memberCard.activate', { code, membership_number: '1', init_balance: 1.5 }, 'init_balance is 1.5, and money is counted in whole fen'],
    ['card.movieTicket.updateUser', { code, ticket_class: '2D', show_time: 1408493192000, duration: 1, screening_room: '1', seat_number: '1' }, 'milliseconds'],
    ['card.movieTicket.updateUser', { code, ticket_class: '2D', show_time: 1, duration: 1, screening_room: '1' }, 'seat_number is missing'],
    ['card.datacube.getCardBizUinInfo', { begin_date: '2015-6-1', end_date: '2015-06-02', cond_source: 1 }, 'begin_date has to be written like 2015-06-15'],
    ['card.datacube.getCardBizUinInfo', { begin_date: '2015-06-03', end_date: '2015-06-02', cond_source: 1 }, 'end_date lies before begin_date'],
    ['card.datacube.getCardBizUinInfo', { begin_date: '2015-06-31', end_date: '2015-13-02', cond_source: 1 }, 'is no day of the calendar'],
    ['card.datacube.getCardBizUinInfo', { begin_date: '2015-06-01', end_date: '2015-06-02', cond_source: 2 }, 'cond_source is 2, and has to be one of 0, 1'],
    ['card.datacube.getCardMemberCardDetail', { begin_date: '2015-06-01', end_date: '2015-06-02', cond_source: 1 }, 'card_id is missing'],
    ['card.giftCard.order.batchGet', { begin_time: 0, end_time: 31 * 86_400 + 1, sort_type: 'ASC', offset: 0, count: 1 }, 'the limit is 2678400 (31 days)'],
    ['card.giftCard.maintain.set', { maintain: true }, 'give exactly one of page_id, all'],
    ['card.invoice.biz.getUserTitleUrl', { user_fill: 0 }, 'title is missing. It is required when user_fill is 0'],
    [
      'card.payGiftCard.add',
      { rule_info: { type: 'RULE_TYPE_SINGLE_PAY', base_info: { mchid_list: ['1'], begin_time: 1, end_time: 2 }, member_rule: { card_id } } },
      'rule_info.single_pay is missing',
    ],
  ])('%s %j: %s', async (call, request, message) => {
    expect(await refusal(call, request)).toContain(message)
  })
})
