import { describe, expect, test } from 'vitest'
import { cardErrmsgs } from '../../src/simulator/errmsg/card.js'
import { type CardWorld, createCardWorld, type Fields, inHand, read, typesOf } from './cards.js'

const custom = { 'base_info.use_custom_code': true }
const deposit = { ...custom, 'base_info.get_custom_code_mode': 'GET_CUSTOM_CODE_MODE_DEPOSIT', 'base_info.sku.quantity': 0 }

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
