import { describe, expect, test } from 'vitest'
import { baseInfo, callOf, card_id, cardOnLine, code, newCard, openid } from './cards.js'

/** Where the platform, its pages and the mission's document differ: one test each, named after the facts' sections. */

const ok = { errcode: 0, errmsg: 'ok' }
const stored = { ...baseInfo, id: card_id, status: 'CARD_STATUS_VERIFY_OK', color: '#3373bb' }
const bodyOf = async (call: string, request: unknown): Promise<unknown> => {
  const { card, sent } = cardOnLine(ok)
  await callOf(card, call)(request)
  return JSON.parse(sent[0]?.body ?? '')
}
const read = async (base: object, type = 'GROUPON', own: object = { deal_detail: '' }): Promise<Record<string, unknown>> => {
  const { card } = cardOnLine({ ...ok, card: { card_type: type, [type.toLowerCase()]: { base_info: { ...stored, ...base }, ...own } } })
  const found = (await card.get({ card_id })).card as unknown as Record<string, { base_info: Record<string, unknown> }>
  return { ...found[type.toLowerCase()]?.base_info }
}

describe('§1.2.2 card/get', () => {
  test('the whole of it', async () => {
    const { card, sent } = cardOnLine({ ...ok, card: { card_type: 'DISCOUNT', discount: { base_info: stored, discount: 30 } } })
    const { card: found } = await card.get({ card_id })
    expect(found.card_type === 'DISCOUNT' && found.discount.discount).toBe(30)
    expect(found.card_type === 'DISCOUNT' && found.discount.base_info).toEqual(stored)
    expect(sent).toEqual([{ method: 'POST', to: '/card/get', body: JSON.stringify({ card_id }) }])
  })

  test('status was a number in 2015', async () => expect(await read({ status: 1 })).toMatchObject({ status: '1' }))
  test('color comes back as a hex value', async () => expect(await read({ color: '#3373bb' })).toMatchObject({ color: '#3373bb' }))
  test('sku has the rest and the total', async () =>
    expect(await read({ sku: { quantity: 3, total_quantity: '50' } })).toMatchObject({ sku: { quantity: 3, total_quantity: 50 } }))
  test('id, appid and times are extra', async () =>
    expect(await read({ appid: 'wx1', create_time: 1406635633, update_time: '1406635633' })).toMatchObject({
      id: card_id,
      create_time: 1406635633,
      update_time: 1406635633,
    }))
  test.each([
    ['a number', { type: 1, begin_timestamp: 1, end_timestamp: 2 }],
    ['a name', { type: 'DATE_TYPE_PERMANENT' }],
  ])('date_info.type is %s', async (_name, date_info) => expect(await read({ date_info })).toMatchObject({ date_info }))
  test('timestamps may be text (§2.5)', async () =>
    expect(await read({ date_info: { type: 1, begin_timestamp: '1397577600', end_timestamp: '1422724261' } })).toMatchObject({
      date_info: { begin_timestamp: 1397577600, end_timestamp: 1422724261 },
    }))
  test('what nobody knows is kept', async () => expect(await read({ new_field: { a: 1 } })).toMatchObject({ new_field: { a: 1 } }))
  test('a type that nobody knows is kept', async () => {
    const answer = { ...ok, card: { card_type: 'SPACE_TICKET', space_ticket: { base_info: { status: 'x' } } } }
    expect(await cardOnLine(answer).card.get({ card_id })).toEqual(answer)
  })
})

describe('§1.2.3 card/update', () => {
  test('no card round it and no card_type, and the argument stays as it is', async () => {
    const request = Object.freeze({ card_id, cash: Object.freeze({ base_info: Object.freeze({ title: '券' }) }) })
    expect(await bodyOf('card.update', request)).toEqual({ card_id, cash: { base_info: { title: '券' } } })
  })
  test.each([true, false, undefined])('send_check: %s', async (send_check) => {
    const { card } = cardOnLine({ ...ok, send_check })
    expect((await card.update({ card_id, cash: {} })).send_check).toBe(send_check)
  })
})

describe('§1.2.5 card/qrcode/create', () => {
  test('expire_seconds as text, sent at the top as a number', async () => {
    const request = { action_name: 'QR_CARD', expire_seconds: '1800', action_info: { card: { card_id } } }
    expect(await bodyOf('card.qrcode.create', request)).toEqual({ action_name: 'QR_CARD', expire_seconds: 1800, action_info: { card: { card_id } } })
  })
  test('outer_id of 60 digits goes out bare', async () => {
    const { card, sent } = cardOnLine(ok)
    await card.qrcode.create({ action_name: 'QR_CARD', action_info: { card: { card_id, outer_id: '123456789012345678901234567890' } } })
    expect(sent[0]?.body).toContain('"outer_id":123456789012345678901234567890')
  })
  test('only the ticket of 2015', async () =>
    expect(await callOf(cardOnLine({ ticket: 't' }).card, 'card.qrcode.create')({ action_name: 'QR_CARD', action_info: { card: { card_id } } })).toEqual({
      ticket: 't',
    }))
})

describe('§1.2.6 card/code/get', () => {
  const found = { ...ok, card: { card_id, begin_time: 1404205036, end_time: 1404205036 }, openid }
  test('normal', async () => {
    const answer = { ...found, can_consume: true, outer_str: '12b', user_card_status: 'NORMAL' }
    expect(await cardOnLine(answer).card.code.get({ code })).toEqual(answer)
  })
  test('2015 had no state', async () => expect(await cardOnLine(found).card.code.get({ code })).toEqual(found))
  test('consumed: an error with _card and _code', async () => {
    const { card } = cardOnLine(
      '{"errcode":40099,"errmsg":"invalid code, this code has consumed. hint: [BcYrSa0476e452]","_card":"pxqREw","_code":"310731429876"}',
    )
    expect(await card.code.get.safe({ code })).toMatchObject({
      ok: false,
      reason: 'consumed',
      error: { errmsg: 'invalid code, this code has consumed.', extras: { _card: 'pxqREw', _code: '310731429876' } },
    })
  })
  test('deleted or given away', async () => {
    const { card } = cardOnLine({
      errcode: 40127,
      errmsg: 'invalid user-card status! Hint: the card was given to user, but may be deleted or set unavailable ! hint: [x]',
    })
    expect(await card.code.get.safe({ code })).toMatchObject({ ok: false, reason: 'gifted-or-deleted' })
  })
  test.each(['CONSUMED', 'EXPIRE', 'GIFTING', 'GIFT_TIMEOUT', 'GIFT_SUCC', 'DELETE', 'UNAVAILABLE'])(
    'check_consume: false tells %s',
    async (user_card_status) => {
      const { card, sent } = cardOnLine({ ...found, can_consume: false, user_card_status })
      expect(await card.code.get({ code, check_consume: false })).toMatchObject({ can_consume: false, user_card_status })
      expect(sent[0]?.body).toBe(`{"code":"${code}","check_consume":false}`)
    },
  )
  test('never received', async () => {
    const { card } = cardOnLine({ errcode: 40056, errmsg: 'invalid serial code' })
    expect(await card.code.get.safe({ code })).toMatchObject({ ok: false, reason: 'unknown-code' })
  })
})

describe('§1.3 names that the official tables have otherwise', () => {
  test('landing page: title, cardlist and cardid', async () => {
    const request = { banner: 'u', title: '标题', can_share: false, scene: 'SCENE_H5', cardlist: [{ cardid: card_id, thumb_url: 'u' }] }
    expect(await bodyOf('card.landingPage.create', request)).toEqual({
      banner: 'u',
      page_title: '标题',
      can_share: false,
      scene: 'SCENE_H5',
      card_list: [{ card_id, thumb_url: 'u' }],
    })
  })
  test('getdepositcount: cardid', async () => expect(await bodyOf('card.code.getDepositCount', { cardid: card_id })).toEqual({ card_id }))
  test('selfconsumecell: need_verify_cod', async () =>
    expect(await bodyOf('card.selfConsumeCell.set', { card_id, is_open: true, need_verify_code: true })).toEqual({
      card_id,
      is_open: true,
      need_verify_cod: true,
    }))
  test('activateuserform: EDUCATION_BACKGRO', async () =>
    expect(
      await bodyOf('card.memberCard.activateUserForm.set', { card_id, required_form: { common_field_id_list: ['USER_FORM_INFO_FLAG_EDUCATION_BACKGRO'] } }),
    ).toEqual({
      card_id,
      required_form: { common_field_id_list: ['USER_FORM_INFO_FLAG_EDUCATION_BACKGROUND'] },
    }))
  test('userinfo/get: custom_field_list at the top, in 2015', async () => {
    const answer = { ...ok, openid, custom_field_list: [{ name: '兴趣', value: '', value_list: ['钢琴'] }] }
    expect(await cardOnLine(answer).card.memberCard.userInfo.get({ card_id, code })).toEqual(answer)
  })
})

describe('§2.2 member_card', () => {
  test.each([
    ['FIELD_NAME_TYPE_ACHIEVEMENT', 'FIELD_NAME_TYPE_ACHIEVEMEN'],
    ['FIELD_NAME_TYPE_TIMES', 'FIELD_NAME_TYPE_TIMS'],
    ['FIELD_NAME_TYPE_LEVE', 'FIELD_NAME_TYPE_LEVEL'],
  ])('%s is %s on the wire', async (name_type, wire) =>
    expect(await bodyOf('card.create', newCard('MEMBER_CARD', { custom_field1: { name_type } }))).toMatchObject({
      card: { member_card: { custom_field1: { name_type: wire } } },
    }),
  )
})

describe('§2.8 the mission’s document against reality', () => {
  test.each([
    ['CARD_STATUS_VERIFY_FALL', 'CARD_STATUS_VERIFY_FAIL'],
    ['CARD_STATUS_USER_DELETE', 'CARD_STATUS_DELETE'],
    ['CARD_STATUS_USER_DISPATCH', 'CARD_STATUS_DISPATCH'],
  ])('1: %s is %s, in and out', async (legacy, official) => {
    expect(await read({ status: legacy })).toMatchObject({ status: official })
    expect(await bodyOf('card.batchGet', { offset: 0, count: 1, status_list: [legacy] })).toMatchObject({ status_list: [official] })
  })
  test('2: etkt_bnr on the wire, etkt_nbr is taken', async () =>
    expect(await bodyOf('card.boardingPass.checkin', { code, passenger_name: '张', class: '舱', etkt_nbr: '784-1234567890' })).toEqual({
      code,
      passenger_name: '张',
      class: '舱',
      etkt_bnr: '784-1234567890',
    }))
  test('3: check_in_url', async () =>
    expect(await bodyOf('card.create', newCard('BOARDING_PASS', { check_in_url: 'u' }))).toMatchObject({ card: { boarding_pass: { check_in_url: 'u' } } }))
  test('6: gate and boarding_time', async () =>
    expect(
      await bodyOf('card.boardingPass.checkin', { code, passenger_name: '张', class: '舱', etkt_bnr: '1', gate: 'A1', boarding_time: 1408493192 }),
    ).toMatchObject({ gate: 'A1', boarding_time: 1408493192 }))
  test('is_cancel: the other fields do not count', async () =>
    expect(await bodyOf('card.boardingPass.checkin', { code, is_cancel: true })).toEqual({ code, is_cancel: true }))
  test.each([['5排14号'], [['5排14号', '5排15号']]])('8: seat_number %j goes out as it is', async (seat_number) =>
    expect(
      await bodyOf('card.movieTicket.updateUser', { code, ticket_class: '3D', show_time: 1, duration: 1, screening_room: '1', seat_number }),
    ).toMatchObject({
      seat_number,
    }),
  )
  test('14: status_list, and one state without the list round it (§1.2.4)', async () => {
    const request = { offset: 0, count: 1, status_list: 'CARD_STATUS_VERIFY_FALL' }
    expect(await bodyOf('card.batchGet', request)).toEqual({ offset: 0, count: 1, status_list: 'CARD_STATUS_VERIFY_FAIL' })
  })
  test('19: 0 points and absolute sums are sent', async () =>
    expect(await bodyOf('card.memberCard.updateUser', { code, add_bonus: 0, bonus: 0, balance: 0 })).toEqual({ code, add_bonus: 0, bonus: 0, balance: 0 }))
  test('21: store ids of 18 digits go out bare, and come back whole', async () => {
    const { card, sent } = cardOnLine(
      ok,
      `{"card":{"card_type":"CASH","cash":{"base_info":{"id":"p","location_id_list":[123456789012345678]},"reduce_cost":1}}}`,
    )
    await callOf(card, 'card.create')(newCard('CASH', { 'base_info.location_id_list': ['123456789012345678', '12'] }))
    expect(sent[0]?.body).toContain('"location_id_list":[123456789012345678,12]')
    expect(await card.get({ card_id })).toMatchObject({ card: { cash: { base_info: { location_id_list: ['123456789012345678'] } } } })
  })
  test('times of an air ticket as text', async () =>
    expect(await bodyOf('card.create', newCard('BOARDING_PASS', { departure_time: '1434507901' }))).toMatchObject({
      card: { boarding_pass: { departure_time: 1434507901 } },
    }))
})
