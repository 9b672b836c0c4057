import { describe, expect, test } from 'vitest'
import { cardErrmsgs } from '../../src/simulator/errmsg/card.js'
import { createCardWorld, DAY, type InHand, inHand, NOW, read, typesOf } from './cards.js'

const custom = { 'base_info.use_custom_code': true }
const deposit = { ...custom, 'base_info.get_custom_code_mode': 'GET_CUSTOM_CODE_MODE_DEPOSIT', 'base_info.sku.quantity': 0 }
const cut = (text = '') => text.replace('or expired ', '')

describe('time', () => {
  test('a fixed term: from the midnight before, until the last second of its last day', async () => {
    const { get, taken } = await inHand('CASH', { 'base_info.date_info': { type: 'DATE_TYPE_FIX_TERM', fixed_term: 90, fixed_begin_term: 0 } })
    const midnight = NOW - ((NOW + 8 * 3600) % DAY)
    expect(taken.errcode).toBeUndefined()
    expect(await get()).toMatchObject({ card: { begin_time: midnight, end_time: midnight + 90 * DAY - 1 } })
  })

  test('begins later, ends at the latest', async () => {
    const date = { type: 2, fixed_term: 90, fixed_begin_term: 1, end_timestamp: NOW + 10 * DAY }
    const { get, consume, weixin } = await inHand('CASH', { 'base_info.date_info': date })
    expect(await get()).toMatchObject({ errcode: 0, can_consume: false, card: { end_time: NOW + 10 * DAY } })
    expect(await consume()).toMatchObject({ errcode: 40079, errmsg: 'invalid time' })
    await weixin.advance(DAY * 1000)
    expect((await consume()).errcode).toBe(0)
  })

  test('a permanent member card', async () => {
    const { get, weixin } = await inHand('MEMBER_CARD', { 'base_info.date_info': { type: 'DATE_TYPE_PERMANENT' } })
    await weixin.advance(3650 * DAY * 1000)
    expect(await get()).toMatchObject({ errcode: 0, can_consume: true, card: { end_time: 4_294_967_295 } })
  })

  test('90 days later a card expires, and no push tells of it', async () => {
    const { get, consume, weixin, pushed, post, owner } = await inHand()
    await weixin.advance(90 * DAY * 1000)
    expect((await get()).errcode).toBe(0)
    await weixin.advance(1000)
    expect(await get()).toMatchObject({ errcode: 40127, errmsg: cardErrmsgs[40127] })
    expect(await get(false)).toMatchObject({ errcode: 0, can_consume: false, user_card_status: 'EXPIRE' })
    expect((await consume()).errcode).toBe(40079)
    expect(await post('/card/user/getcardlist', { openid: owner.openid })).toMatchObject({ card_list: [] })
    expect(pushed()).toEqual([])
  })
})

/** Brings a card in hand into a state. */
const into: Readonly<Record<string, (card: InHand) => Promise<unknown>>> = {
  NORMAL: async () => undefined,
  CONSUMED: ({ consume }) => consume(),
  GIFTING: ({ owner, code }) => owner.card.give(code),
  GIFT_TIMEOUT: async ({ owner, code, weixin }) => {
    await owner.card.give(code)
    await weixin.advance(DAY * 1000)
  },
  DELETE: ({ owner, code }) => owner.card.delete(code),
  UNAVAILABLE: ({ unavailable }) => unavailable(),
  EXPIRE: ({ weixin }) => weixin.advance(91 * DAY * 1000),
}

/** What the API answers in each state, and what becomes of it. */
test.each<[string, 'get' | 'look' | 'consume' | 'unavailable' | 'update', number, string]>([
  ['NORMAL', 'get', 0, 'NORMAL'],
  ['NORMAL', 'look', 0, 'NORMAL'],
  ['NORMAL', 'consume', 0, 'CONSUMED'],
  ['NORMAL', 'unavailable', 0, 'UNAVAILABLE'],
  ['NORMAL', 'update', 0, 'NORMAL'],
  ['CONSUMED', 'get', 40099, 'CONSUMED'],
  ['CONSUMED', 'look', 0, 'CONSUMED'],
  ['CONSUMED', 'consume', 40099, 'CONSUMED'],
  ['CONSUMED', 'unavailable', 40099, 'CONSUMED'],
  ['CONSUMED', 'update', 40127, 'CONSUMED'],
  ['GIFTING', 'get', 40127, 'GIFTING'],
  ['GIFTING', 'look', 0, 'GIFTING'],
  ['GIFTING', 'consume', 40127, 'GIFTING'],
  ['GIFTING', 'unavailable', 40127, 'GIFTING'],
  ['GIFTING', 'update', 40127, 'GIFTING'],
  ['GIFT_TIMEOUT', 'get', 40127, 'GIFT_TIMEOUT'],
  ['GIFT_TIMEOUT', 'look', 0, 'GIFT_TIMEOUT'],
  ['GIFT_TIMEOUT', 'consume', 40127, 'GIFT_TIMEOUT'],
  ['DELETE', 'get', 40127, 'DELETE'],
  ['DELETE', 'look', 0, 'DELETE'],
  ['DELETE', 'consume', 40127, 'DELETE'],
  ['DELETE', 'unavailable', 40127, 'DELETE'],
  ['UNAVAILABLE', 'get', 40127, 'UNAVAILABLE'],
  ['UNAVAILABLE', 'look', 0, 'UNAVAILABLE'],
  ['UNAVAILABLE', 'consume', 40127, 'UNAVAILABLE'],
  ['UNAVAILABLE', 'unavailable', 40127, 'UNAVAILABLE'],
  ['EXPIRE', 'get', 40127, 'EXPIRE'],
  ['EXPIRE', 'look', 0, 'EXPIRE'],
  ['EXPIRE', 'consume', 40079, 'EXPIRE'],
])('%s, %s → %d, %s', async (state, deed, errcode, next) => {
  const card = await inHand('GROUPON', custom)
  await into[state]?.(card)
  const { code, card_id, get, consume, unavailable, update, statusOf } = card
  const answer = await { get: () => get(), look: () => get(false), consume, unavailable, update: () => update('0008') }[deed]()
  const full = cardErrmsgs[errcode]
  const text = errcode === 40127 && deed === 'get' && state !== 'EXPIRE' ? cut(full) : full
  expect(answer).toMatchObject({ errcode, errmsg: errcode === 0 ? 'ok' : text })
  if (errcode === 40099) expect(answer).toMatchObject({ _card: card_id, _code: code })
  expect(await statusOf(deed === 'update' && errcode === 0 ? '0008' : code, card_id)).toBe(next)
})

describe('consumed', () => {
  test('FROM_API: what it answers, and the push behind it', async () => {
    const { consume, card_id, code, owner, pushed, weixin } = await inHand()
    expect(await consume()).toEqual({ errcode: 0, errmsg: 'ok', card: { card_id }, openid: owner.openid })
    await weixin.settled()
    expect(pushed()).toMatchObject([{ type: 'user_consume_card_event', source: owner.openid, card_id, user_card_code: code, consume_source: 'FROM_API' }])
  })

  test('a scene of the use', async () => {
    const { ask, pushed, weixin } = await inHand()
    await ask('/card/code/consume', { outer_str: 'counter-3' })
    await weixin.settled()
    expect(pushed()).toMatchObject([{ outer_str: 'counter-3' }])
  })

  test('by the assistant’s app, and on the merchant’s page', async () => {
    const { desk, code, pushed, approved, fan, get } = await inHand()
    expect(await desk.consume(code, { by: 'helper', staffOpenId: 'oStaff', location: '一号店' })).toMatchObject({ type: 'user_consume_card_event' })
    expect(pushed()).toMatchObject([{ consume_source: 'FROM_MOBILE_HELPER', staff_open_id: 'oStaff', location_name: '一号店' }])
    expect(await desk.consume(code, { by: 'web' })).toBe(40099)
    expect(await desk.consume('x', { by: 'web' })).toBe(40056)
    const other = await fan().card.take(await approved())
    await desk.consume(String(other.code), { by: 'web' })
    expect(pushed().at(-1)).toMatchObject({ consume_source: 'FROM_MP' })
    expect((await get()).errcode).toBe(40099)
  })

  test('by its owner', async () => {
    const stores = { 'base_info.use_all_locations': true }
    const { owner, code, post, card_id, pushed, statusOf } = await inHand('CASH', stores)
    expect((await owner.card.selfConsume(code)).pushes).toEqual([])
    await post('/card/selfconsumecell/set', { card_id, is_open: true, need_verify_cod: true, need_remark_amount: true })
    expect((await owner.card.selfConsume(code, { amount: '10' })).seen.why).toBe('it needs a verify code')
    expect((await owner.card.selfConsume(code, { verifyCode: '1' })).seen.why).toBe('it needs a sum')
    await owner.card.selfConsume(code, { verifyCode: '1234', amount: '10', location: '一号店' })
    expect(pushed()).toMatchObject([{ type: 'user_consume_card_event', verify_code: '1234', remark_amount: '10', location_name: '一号店' }])
    expect(await statusOf(code)).toBe('CONSUMED')
  })

  test('by paying: consumed, then paid; a member card stays', async () => {
    const stores = { 'base_info.location_id_list': ['123456789012345678'] }
    const { owner, code, post, card_id, approved, fan, statusOf } = await inHand('CASH', stores)
    await post('/card/paycell/set', { card_id, is_open: true })
    const paid = await owner.card.pay(code, { fee: 900, originalFee: 1000 })
    expect(read(paid)).toMatchObject([
      { type: 'user_consume_card_event' },
      {
        type: 'user_pay_from_pay_cell_event',
        fee: 900,
        original_fee: 1000,
        location_id: '123456789012345678',
        trans_id: expect.stringMatching(/^\d+$/) as string,
      },
    ])
    expect(await statusOf(code)).toBe('CONSUMED')
    expect((await owner.card.pay(code, { fee: 1 })).errcode).toBe(40099)
    const club = await approved('MEMBER_CARD', stores)
    await post('/card/paycell/set', { card_id: club, is_open: true })
    const someone = fan()
    const { code: mine } = await someone.card.take(club)
    expect(typesOf(await someone.card.pay(String(mine), { fee: 1 }))).toEqual(['user_pay_from_pay_cell_event'])
  })

  test('a member card cannot be → 40071; more than use_limit → 40147', async () => {
    expect(await (await inHand('MEMBER_CARD')).consume()).toMatchObject({ errcode: 40071, errmsg: 'invalid card type' })
    const { owner, card_id, consume, post } = await inHand('CASH', { 'base_info.use_limit': 1 })
    const { code } = await owner.card.take(card_id)
    await consume()
    expect((await post('/card/code/consume', { code })).errcode).toBe(40147)
  })

  test('pushes of 2015 leave Weixin’s own codes out', async () => {
    const { owner, code, weixin } = await inHand()
    weixin.rules.cardCodeInPushes = false
    expect((await owner.card.delete(code)).pushes[0]?.raw).toContain('<UserCardCode><![CDATA[]]></UserCardCode>')
  })
})

describe('codes that nobody has', () => {
  test.each(['get', 'consume', 'update', 'unavailable'])('%s → 40056', async (path) => {
    const { post, approved } = await createCardWorld()
    const card_id = await approved('CASH', deposit)
    await post('/card/code/deposit', { card_id, code: ['01'] })
    const ask = async (body: object) => (await post(`/card/code/${path}`, { new_code: 'x', ...body })).errcode
    expect(await ask({ code: '01', card_id })).toBe(40056)
    expect(await ask({ code: 'x' })).toBe(40056)
    expect(await ask({ code: '01', card_id: 'p' })).toBe(40056)
    expect(await ask({})).toBe(41013)
  })

  test('a code of the merchant’s own needs its card_id', async () => {
    const { post, code, card_id, weixin } = await inHand('CASH', custom)
    expect((await post('/card/code/get', { code })).errcode).toBe(41012)
    weixin.rules.cardCodeWithoutCardId = 40056
    expect((await post('/card/code/get', { code })).errcode).toBe(40056)
    expect((await post('/card/code/get', { code, card_id })).errcode).toBe(0)
  })
})

describe('new codes', () => {
  test('taken → 40116, Weixin’s own → 45030, the old one afterwards → 40056', async () => {
    const { update, card_id, fan, code, statusOf, post } = await inHand('CASH', custom)
    await fan().card.take(card_id, { code: '0009' })
    expect((await update('0009')).errcode).toBe(40116)
    expect((await update('x'.repeat(21))).errcode).toBe(45021)
    expect((await update('0008')).errcode).toBe(0)
    expect(await statusOf('0008', card_id)).toBe('NORMAL')
    expect((await post('/card/code/get', { code, card_id })).errcode).toBe(40056)
    expect((await (await inHand()).update('x')).errcode).toBe(45030)
  })
})

describe('encrypted', () => {
  test('there and back; a blank for a +, others', async () => {
    const { desk, code, post } = await inHand()
    const decrypt = (encrypt_code: unknown) => post('/card/code/decrypt', { encrypt_code })
    const texts = Array.from({ length: 20 }, () => desk.encrypt(code))
    expect(new Set(texts).size).toBe(20)
    for (const text of texts) {
      expect(text).toMatch(/^[A-Za-z0-9+/]{64}$/)
      expect(await decrypt(text)).toEqual({ errcode: 0, errmsg: 'ok', code })
    }
    const plus = texts.find((text) => text.includes('+')) ?? ''
    for (const wrong of [plus.replace('+', ' '), 'x', '', `${plus.slice(0, -4)}AAAA`]) expect((await decrypt(wrong)).errcode).toBe(wrong === '' ? 41011 : 40075)
  })
})
