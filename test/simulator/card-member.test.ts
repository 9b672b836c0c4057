import { describe, expect, test } from 'vitest'
import { type Fields, type InHand, inHand, NOW, read } from './cards.js'

const member = { supply_bonus: true, supply_balance: true }

describe('members', () => {
  const activate = (card: InHand, more: Fields = {}) => card.ask('/card/membercard/activate', { membership_number: '7', ...more })
  const change = (card: InHand, more: Fields) => card.ask('/card/membercard/updateuser', more)
  const info = (card: InHand) => card.ask('/card/membercard/userinfo/get', { card_id: card.card_id })

  test('activated by the API', async () => {
    const card = await inHand('MEMBER_CARD', member)
    expect(await info(card)).toMatchObject({ has_active: false, bonus: 0, balance: 0 })
    expect((await activate(card, { init_bonus: 100, init_balance: 200, init_custom_field_value1: '白银' })).errcode).toBe(0)
    expect(await info(card)).toMatchObject({ has_active: true, bonus: 100, balance: 200, membership_number: '7' })
    await card.weixin.settled()
    expect(card.pushed()).toEqual([])
  })

  test.each<[Fields, Fields, number]>([
    [{}, { init_bonus: 1 }, 43011],
    [{}, { init_balance: 1 }, 43010],
    [member, { init_custom_field_value1: '汉'.repeat(5) }, 45021],
    [member, { membership_number: undefined }, 41011],
    [member, { code: 'x' }, 40056],
    [member, { code: '' }, 41013],
    [member, { activate_begin_time: NOW * 1000 }, 40079],
    [member, { init_bonus: -1 }, 45022],
    [member, { init_balance: -1 }, 45023],
  ])('a card with %j, activated with %j → %d', async (own, body, errcode) => {
    expect((await activate(await inHand('MEMBER_CARD', own), body)).errcode).toBe(errcode)
  })

  test('active at once, where the card says so', async () => {
    const { owner } = await inHand('MEMBER_CARD', { ...member, auto_activate: true, bonus_rule: { init_increase_bonus: 50 } })
    expect(owner.card.list()).toMatchObject([{ active: true, bonus: 50 }])
  })

  test('activated by Weixin’s form: submit_membercard_user_info', async () => {
    const card = await inHand('MEMBER_CARD', { ...member, wx_activate: true })
    await card.post('/card/membercard/activateuserform/set', {
      card_id: card.card_id,
      required_form: {
        common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'],
        rich_field_list: [{ type: 'FORM_FIELD_CHECK_BOX', name: '兴趣', values: ['茶', '书'] }],
      },
    })
    expect((await card.owner.card.activate(card.code, { USER_FORM_INFO_FLAG_MOBILE: '138' })).seen.why).toBe('the form asks for 兴趣')
    const done = await card.owner.card.activate(card.code, { USER_FORM_INFO_FLAG_MOBILE: '138', 兴趣: ['茶'] })
    expect(read(done)).toMatchObject([{ type: 'submit_membercard_user_info_event', card_id: card.card_id, user_card_code: card.code }])
    expect(await info(card)).toMatchObject({
      has_active: true,
      membership_number: card.code,
      user_info: { common_field_list: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '138' }], custom_field_list: [{ name: '兴趣', value_list: ['茶'] }] },
    })
    const broken = { common_field_id_list: ['USER_FORM_INFO_FLAG_EDUCATION_BACKGRO'] }
    expect((await card.post('/card/membercard/activateuserform/set', { card_id: card.card_id, required_form: broken })).errcode).toBe(40097)
  })

  test('changed: the figures, and update_member_card', async () => {
    const card = await inHand('MEMBER_CARD', member)
    expect((await change(card, { add_bonus: 1 })).errcode).toBe(40078)
    await activate(card, { init_bonus: 100 })
    expect(await change(card, { add_bonus: -30, add_balance: 500 })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      result_bonus: 70,
      result_balance: 500,
      openid: card.owner.openid,
    })
    // bonus is what there is, add_bonus what the message tells: asked twice, nothing is added twice.
    for (let at = 0; at < 2; at += 1) expect(await change(card, { bonus: 3000, add_bonus: 30 })).toMatchObject({ result_bonus: 3000 })
    await change(card, { custom_field_value1: '黄金' })
    await card.weixin.settled()
    expect(card.pushed()).toMatchObject([
      { type: 'update_member_card_event', modify_bonus: -30, modify_balance: 500, user_card_code: card.code },
      { modify_bonus: 30, modify_balance: 0 },
      { modify_bonus: 30, modify_balance: 0 },
    ])
    expect((await change(card, { add_bonus: -3001 })).errcode).toBe(45022)
    expect((await change(card, { balance: -1 })).errcode).toBe(45023)
    expect((await change(card, { record_bonus: '汉'.repeat(15) })).errcode).toBe(45021)
    expect(await info(card)).toMatchObject({ bonus: 3000, balance: 500 })
    await card.unavailable()
    expect((await change(card, { add_bonus: 1 })).errcode).toBe(40127)
  })

  test('topped up by the member', async () => {
    const card = await inHand('MEMBER_CARD', { ...member, auto_activate: true })
    expect(read(await card.owner.card.topUp(card.code, 5000))).toMatchObject([{ type: 'update_member_card_event', modify_bonus: 0, modify_balance: 5000 }])
    expect(await info(card)).toMatchObject({ balance: 5000 })
    const without = await inHand('MEMBER_CARD', { auto_activate: true })
    expect((await without.owner.card.topUp(without.code, 1)).errcode).toBe(43010)
  })
})

describe('tickets', () => {
  const film = { ticket_class: '3D', show_time: NOW, duration: 120, screening_room: '5号', seat_number: '5排' }
  test.each<[string, string, Fields, number]>([
    ['movieticket/updateuser', 'MOVIE_TICKET', film, 0],
    ['movieticket/updateuser', 'MOVIE_TICKET', { ...film, ticket_class: undefined }, 41014],
    ['movieticket/updateuser', 'MOVIE_TICKET', { ...film, show_time: undefined }, 41015],
    ['movieticket/updateuser', 'MOVIE_TICKET', { ...film, screening_room: undefined }, 41016],
    ['movieticket/updateuser', 'MOVIE_TICKET', { ...film, seat_number: undefined }, 41017],
    ['movieticket/updateuser', 'MOVIE_TICKET', { ...film, show_time: NOW * 1000 }, 40079],
    ['movieticket/updateuser', 'MOVIE_TICKET', { ...film, code: 'x' }, 40056],
    ['movieticket/updateuser', 'GIFT', film, 45030],
    ['boardingpass/checkin', 'BOARDING_PASS', { passenger_name: '张', class: '经济', etkt_bnr: '1' }, 0],
    ['boardingpass/checkin', 'BOARDING_PASS', { passenger_name: '张', class: '经济' }, 41011],
    ['boardingpass/checkin', 'BOARDING_PASS', { passenger_name: '张', class: '汉'.repeat(6), etkt_bnr: '1' }, 45021],
    ['boardingpass/checkin', 'BOARDING_PASS', { is_cancel: true }, 0],
    ['boardingpass/checkin', 'GIFT', { is_cancel: true }, 45030],
    ['meetingticket/updateuser', 'MEETING_TICKET', { begin_time: NOW, end_time: NOW }, 0],
    ['meetingticket/updateuser', 'MEETING_TICKET', { begin_time: NOW }, 41011],
    ['meetingticket/updateuser', 'GIFT', { begin_time: NOW, end_time: NOW }, 45030],
    ['luckymoney/updateuserbalance', 'LUCKY_MONEY', { balance: 1 }, 0],
    ['luckymoney/updateuserbalance', 'GIFT', { balance: 1 }, 45030],
    ['membercard/activate', 'GIFT', { membership_number: '1' }, 45030],
  ])('%s of a %s with %j → %d', async (path, type, body, errcode) => {
    const { ask, statusOf, code } = await inHand(type)
    expect((await ask(`/card/${path}`, body)).errcode).toBe(errcode)
    expect(await statusOf(code)).toBe('NORMAL')
  })
})
