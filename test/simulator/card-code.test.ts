import { describe, expect, test } from 'vitest'
import { cardErrmsgs } from '../../src/simulator/errmsg/card.js'
import { type CardWorld, createCardWorld, DAY, type Fields, NOW, read, typesOf } from './cards.js'

const custom = { 'base_info.use_custom_code': true }
const deposit = { ...custom, 'base_info.get_custom_code_mode': 'GET_CUSTOM_CODE_MODE_DEPOSIT', 'base_info.sku.quantity': 0 }
const member = { supply_bonus: true, supply_balance: true }
const cut = (text = '') => text.replace('or expired ', '')

/** A fan with a card in hand, and what can be asked of it. */
async function inHand(type = 'GROUPON', changes: Fields = {}, options?: Parameters<typeof createCardWorld>[0]) {
  const world = await createCardWorld(options)
  const card_id = await world.approved(type, changes)
  const owner = world.fan()
  const own = changes['base_info.use_custom_code'] === true
  const taken = await owner.card.take(card_id, own ? { code: '0007' } : {})
  const code = String(taken.code)
  const body = own ? { code, card_id } : { code }
  const ask = (path: string, more: Fields = {}) => world.post(path, { ...body, ...more })
  world.pushed()
  return {
    ...world,
    card_id,
    owner,
    taken,
    code,
    body,
    get: (check_consume = true) => ask('/card/code/get', { check_consume }),
    consume: () => ask('/card/code/consume'),
    unavailable: () => ask('/card/code/unavailable'),
    update: (new_code: string) => ask('/card/code/update', { new_code }),
    ask,
  }
}
type InHand = Awaited<ReturnType<typeof inHand>>

describe('claims', () => {
  test('user_get_card, with all its elements', async () => {
    const { taken, card_id, code, owner } = await inHand()
    expect(read(taken)).toMatchObject([
      {
        type: 'user_get_card_event',
        source: owner.openid,
        card_id,
        user_card_code: code,
        is_give_by_friend: 0,
        outer_id: '0',
        is_restore_member_card: 0,
        is_recommend_by_friend: 0,
      },
    ])
    expect(code).toMatch(/^\d{12}$/)
    for (const name of ['FriendUserName', 'OldUserCardCode', 'OuterStr']) expect(taken.pushes[0]?.raw).toContain(`<${name}><![CDATA[]]></${name}>`)
  })

  test('scenes: outer_id and outer_str of the QR code', async () => {
    const { post, approved, fan } = await createCardWorld()
    const card_id = await approved()
    const card = { card_id, outer_id: '9223372036854775807', outer_str: '12b' }
    const { ticket, url } = await post('/card/qrcode/create', { action_name: 'QR_CARD', action_info: { card } })
    expect(read(await fan().card.take(card_id, { qr: String(ticket) }))).toMatchObject([{ outer_id: '9223372036854775807', outer_str: '12b' }])
    expect(read(await fan().card.take(card_id, { qr: String(url) }))).toMatchObject([{ outer_str: '12b' }])
  })

  const offer = async (world: CardWorld, card: Fields) =>
    String((await world.post('/card/qrcode/create', { action_name: 'QR_CARD', action_info: { card } })).ticket)

  test('over get_limit → 45033; the stock is taken from', async () => {
    const { approved, fan, desk } = await createCardWorld()
    const card_id = await approved('CASH', { 'base_info.get_limit': 2 })
    const someone = fan()
    await someone.card.take(card_id)
    await someone.card.delete(String((await someone.card.take(card_id)).code))
    expect(await someone.card.take(card_id)).toMatchObject({ errcode: 45033, pushes: [], seen: { why: cardErrmsgs[45033] } })
    expect(desk.list()).toMatchObject([{ stock: 3, total: 5 }])
  })

  test('none left → 45031', async () => {
    const { approved, fan, post } = await createCardWorld()
    const card_id = await approved('CASH', { 'base_info.sku.quantity': 1 })
    await fan().card.take(card_id)
    expect(await fan().card.take(card_id)).toMatchObject({ errcode: 45031, pushes: [] })
    expect((await post('/card/qrcode/create', { action_name: 'QR_CARD', action_info: { card: { card_id, is_unique_code: true } } })).errcode).toBe(45031)
  })

  test('not approved → 40078; refused → 40078; unknown → 40073', async () => {
    const { make, fan, desk } = await createCardWorld()
    const card_id = await make('CASH')
    expect((await fan().card.take(card_id)).errcode).toBe(40078)
    await desk.refuse(card_id, 'x')
    expect((await fan().card.take(card_id)).errcode).toBe(40078)
    expect((await fan().card.take('p')).errcode).toBe(40073)
  })

  test('for somebody else → 40116; one for a person, a code or unique is good once', async () => {
    const world = await createCardWorld()
    const [first, second] = [world.fan(), world.fan()]
    const bound = await world.approved('CASH', { 'base_info.bind_openid': true })
    const ticket = await offer(world, { card_id: bound, openid: first.openid })
    expect((await second.card.take(bound, { qr: ticket })).errcode).toBe(40116)
    expect((await first.card.take(bound, { qr: ticket })).errcode).toBeUndefined()
    expect((await first.card.take(bound, { qr: ticket })).errcode).toBe(40116)
    const plain = await world.approved()
    const unique = await offer(world, { card_id: plain, is_unique_code: true })
    expect([(await first.card.take(plain, { qr: unique })).errcode, (await second.card.take(plain, { qr: unique })).errcode]).toEqual([undefined, 45031])
    const own = await world.approved('CASH', custom)
    const coded = await offer(world, { card_id: own, code: '007' })
    expect([(await first.card.take(own, { qr: coded })).code, (await second.card.take(own, { qr: coded })).errcode]).toEqual(['007', 40116])
    expect((await second.card.take(own)).errcode).toBe(41013)
    expect((await second.card.take(own, { code: '007' })).errcode).toBe(40116)
  })

  test('one of several; one that has run out; one of another card', async () => {
    const world = await createCardWorld()
    const [one, two, three] = [await world.approved(), await world.approved('GIFT'), await world.approved('CASH')]
    const body = {
      action_name: 'QR_MULTIPLE_CARD',
      expire_seconds: 60,
      action_info: { multiple_card: { card_list: [{ card_id: one }, { card_id: two, outer_str: 'b' }] } },
    }
    const qr = String((await world.post('/card/qrcode/create', body)).ticket)
    expect(read(await world.fan().card.take(two, { qr }))).toMatchObject([{ card_id: two, outer_str: 'b' }])
    expect(await world.fan().card.take(three, { qr })).toMatchObject({ pushes: [], seen: { why: 'the QR code does not have the card' } })
    await world.weixin.advance(60_000)
    expect(await world.fan().card.take(two, { qr })).toMatchObject({ pushes: [], seen: { why: 'the QR code has expired' } })
  })

  test('from a landing page', async () => {
    const { post, approved, fan } = await createCardWorld()
    const [card_id, other] = [await approved(), await approved()]
    const { page_id } = await post('/card/landingpage/create', {
      banner: 'x',
      page_title: 'x',
      can_share: true,
      scene: 'SCENE_H5',
      card_list: [{ card_id, thumb_url: 'x' }],
    })
    expect(typesOf(await fan().card.take(card_id, { page: Number(page_id) }))).toEqual(['user_get_card_event'])
    expect((await fan().card.take(other, { page: Number(page_id) })).pushes).toEqual([])
  })

  test('100 left of more than 200: card_sku_remind, and at each further attempt', async () => {
    const { approved, fan, post } = await createCardWorld()
    const card_id = await approved('CASH', { 'base_info.sku.quantity': 201, 'base_info.get_limit': 201 })
    const someone = fan()
    for (let at = 0; at < 100; at += 1) expect(typesOf(await someone.card.take(card_id))).toEqual(['user_get_card_event'])
    const reminded = await someone.card.take(card_id)
    expect(typesOf(reminded)).toEqual(['user_get_card_event', 'card_sku_remind_event'])
    expect(read(reminded)[1]).toMatchObject({ card_id, detail: "the card's quantity is equal to 100" })
    expect(typesOf(await someone.card.take(card_id))).toEqual(['user_get_card_event', 'card_sku_remind_event'])
    const small = await approved('CASH', { 'base_info.sku.quantity': 200 })
    await post('/card/modifystock', { card_id: small, reduce_stock_value: 150 })
    expect(typesOf(await someone.card.take(small))).toEqual(['user_get_card_event'])
  })

  test('deposited codes, in their order; a certain one out of it', async () => {
    const world = await createCardWorld()
    const card_id = await world.approved('CASH', deposit)
    await world.post('/card/code/deposit', { card_id, code: ['01', '02', '03'] })
    await world.post('/card/modifystock', { card_id, increase_stock_value: 3 })
    const qr = await offer(world, { card_id, code: '02' })
    const codes = [
      (await world.fan().card.take(card_id)).code,
      (await world.fan().card.take(card_id, { qr })).code,
      (await world.fan().card.take(card_id)).code,
    ]
    expect(codes).toEqual(['01', '02', '03'])
    expect((await world.fan().card.take(card_id)).errcode).toBe(45031)
  })
})

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

describe('gifts', () => {
  test('Weixin’s own code: begun, taken; the friend has a new one', async () => {
    const { owner, code, card_id, fan, get, statusOf, post } = await inHand()
    const begun = await owner.card.give(code, { chatRoom: true })
    expect(read(begun)).toMatchObject([
      { type: 'user_gifting_card_event', source: owner.openid, card_id, user_card_code: code, is_return_back: 0, is_chat_room: 1 },
    ])
    expect(begun.pushes[0]?.raw).toContain('<FriendUserName><![CDATA[]]></FriendUserName>')
    const friend = fan()
    expect((await owner.card.accept(begun)).seen.why).toBe('nobody can take their own gift')
    const accepted = await friend.card.accept(begun)
    expect(read(accepted)).toMatchObject([
      {
        type: 'user_get_card_event',
        source: friend.openid,
        is_give_by_friend: 1,
        friend_user_name: owner.openid,
        old_user_card_code: code,
        user_card_code: accepted.code,
      },
    ])
    expect(accepted.code).not.toBe(code)
    expect([(await get()).errcode, (await get(false)).errcode]).toEqual([40056, 40056])
    expect(await statusOf(String(accepted.code))).toBe('NORMAL')
    expect(await post('/card/user/getcardlist', { openid: friend.openid })).toMatchObject({ card_list: [{ code: accepted.code, card_id }] })
    expect((await friend.card.accept(begun)).pushes).toEqual([])
  })

  test('the merchant’s own code moves; the giver has taken one all the same', async () => {
    const { owner, code, card_id, fan } = await inHand('CASH', { ...custom, 'base_info.get_limit': 1 })
    const friend = fan()
    await owner.card.give(code)
    const accepted = await friend.card.accept({ code, card_id })
    expect(read(accepted)).toMatchObject([{ user_card_code: code, old_user_card_code: code }])
    expect(owner.card.list()).toEqual([])
    expect(friend.card.list()).toMatchObject([{ code, status: 'NORMAL' }])
    expect((await owner.card.take(card_id, { code: '0010' })).errcode).toBe(45033)
  })

  test('nobody takes it for 24 hours: back, and good again once it is opened', async () => {
    const { owner, code, statusOf, weixin, pushed, consume, fan } = await inHand()
    await owner.card.give(code)
    pushed()
    await weixin.advance(DAY * 1000 - 1)
    expect(pushed()).toEqual([])
    await weixin.advance(1)
    expect(pushed()).toMatchObject([{ type: 'user_gifting_card_event', is_return_back: 1, user_card_code: code }])
    expect(await statusOf(code)).toBe('GIFT_TIMEOUT')
    expect((await fan().card.accept(code)).errcode).toBe(40127)
    await owner.card.view(code)
    expect(await statusOf(code)).toBe('NORMAL')
    expect((await consume()).errcode).toBe(0)
  })

  test('taken back by the giver; the old deadline means nothing to a new gift', async () => {
    const { owner, code, statusOf, weixin, pushed } = await inHand()
    await owner.card.give(code)
    await weixin.advance(DAY * 500)
    expect(read(await owner.card.takeBack(code))).toMatchObject([{ type: 'user_gifting_card_event', is_return_back: 1 }])
    await owner.card.view(code)
    await owner.card.give(code)
    pushed()
    await weixin.advance(DAY * 500)
    expect(pushed()).toEqual([])
    expect(await statusOf(code)).toBe('GIFTING')
    expect((await owner.card.takeBack('x')).seen.why).toBe('no such card in the wallet')
  })

  test('not allowed; or not that often', async () => {
    const fixed = await inHand('CASH', { 'base_info.can_give_friend': false })
    expect(await fixed.owner.card.give(fixed.code)).toMatchObject({ pushes: [], seen: { why: 'the card cannot be given away' } })
    const once = await inHand('CASH', { 'base_info.max_give_friend_times': 1 })
    const friend = once.fan()
    await once.owner.card.give(once.code)
    const { code } = await friend.card.accept(once.code)
    expect((await friend.card.give(String(code))).seen.why).toBe('the card cannot be given away')
  })

  test('the friend’s card ends when the giver’s would have', async () => {
    const { owner, code, fan, weixin, get, post } = await inHand('CASH', { 'base_info.date_info': { type: 2, fixed_term: 5, fixed_begin_term: 0 } })
    const end = ((await get()).card as Fields).end_time
    await weixin.advance(2 * DAY * 1000)
    await owner.card.give(code)
    const accepted = await fan().card.accept(code)
    expect(await post('/card/code/get', { code: accepted.code })).toMatchObject({ card: { end_time: end } })
  })
})

describe('the wallet', () => {
  test('deleted: user_del_card; only a member card comes back', async () => {
    const { owner, code, card_id, statusOf } = await inHand('MEMBER_CARD')
    expect(read(await owner.card.delete(code))).toMatchObject([{ type: 'user_del_card_event', card_id, user_card_code: code }])
    expect((await owner.card.delete(code)).pushes).toEqual([])
    expect(read(await owner.card.restore(code))).toMatchObject([{ type: 'user_get_card_event', is_restore_member_card: 1, user_card_code: code }])
    expect(await statusOf(code)).toBe('NORMAL')
    const coupon = await inHand()
    await coupon.owner.card.delete(coupon.code)
    expect((await coupon.owner.card.restore(coupon.code)).pushes).toEqual([])
  })

  test.each([
    ['base_info.need_push_on_view', 1],
    ['need_push_on_view', 1],
    ['base_info.can_share', 0],
  ])('opened, with %s: %d pushes', async (name, count) => {
    const { owner, code } = await inHand('MEMBER_CARD', { [name]: true })
    expect(typesOf(await owner.card.view(code))).toEqual(Array.from({ length: count }, () => 'user_view_card_event'))
  })

  test('on to the chat: a follower only', async () => {
    const { owner, code, card_id } = await inHand()
    expect((await owner.card.enterSession(code)).pushes).toEqual([])
    await owner.follow()
    expect(read(await owner.card.enterSession(code))).toMatchObject([{ type: 'user_enter_session_from_card_event', card_id, user_card_code: code }])
  })

  test('getcardlist: who is not known, and which card', async () => {
    const { post, owner, card_id, code, approved, fan } = await inHand()
    const other = await approved()
    const list = async (body: object) => post('/card/user/getcardlist', body)
    expect((await list({})).errcode).toBe(41009)
    expect((await list({ openid: 'x' })).errcode).toBe(40003)
    expect((await list({ openid: owner.openid, card_id: 'p' })).errcode).toBe(40073)
    expect(await list({ openid: owner.openid, card_id: other })).toMatchObject({ card_list: [] })
    expect(await list({ openid: owner.openid, card_id })).toMatchObject({ card_list: [{ code, card_id }] })
    const newcomer = fan()
    await newcomer.follow()
    expect(await list({ openid: newcomer.openid })).toMatchObject({ card_list: [], has_share_card: false })
  })
})

describe('cards that friends share', () => {
  test('marked by one, not by another; five minutes; not marked', async () => {
    const { ask, card_id, weixin } = await inHand('CASH', { 'advanced_info.share_friends': {} })
    const mark = async (openid: string, is_mark: boolean) => (await ask('/card/code/mark', { card_id, openid, is_mark })).errcode
    expect(await mark('A', false)).toBe(43018)
    expect([await mark('A', true), await mark('B', true), await mark('A', true)]).toEqual([0, 40146, 0])
    await weixin.advance(300_000)
    expect([await mark('B', true), await mark('B', false), await mark('B', false)]).toEqual([0, 0, 43018])
    const plain = await inHand()
    expect((await plain.ask('/card/code/mark', { card_id: plain.card_id, openid: 'A', is_mark: true })).errcode).toBe(45030)
  })
})

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
