import { describe, expect, test } from 'vitest'
import { createCardPair, createCardWorld, DAY, type Fields, goodCard, NOW, read, typesOf } from './cards.js'

/** Pages in Weixin: what `account.jssdk` signs, people use; and worlds that are kept. */

/** Cards are made of parts here: their types are tested elsewhere. */
type Create = (request: unknown) => Promise<{ readonly card_id: string }>

async function withCard(type = 'GROUPON', changes: Fields = {}) {
  const pair = createCardPair()
  const { card_id } = await (pair.account.card.create as Create)(goodCard(type, changes))
  await pair.desk.pass(card_id)
  return { ...pair, card_id, fan: () => pair.weixin.account().fan() }
}

const extOf = (entries: readonly { readonly cardExt: string }[]) => entries[0]?.cardExt ?? ''

describe('addCard', () => {
  test('signed by our account: taken, with its scene, once', async () => {
    const { account, card_id, fan } = await withCard()
    const cardExt = extOf(await account.jssdk.addCard([{ card_id, outer_str: 'h5', outer_id: 7 }]))
    const someone = fan()
    const taken = await someone.card.take(card_id, { cardExt })
    expect(read(taken)).toMatchObject([{ type: 'user_get_card_event', outer_str: 'h5', outer_id: '7' }])
    expect(await someone.card.take(card_id, { cardExt })).toMatchObject({ errcode: 40080, pushes: [] })
    expect(await fan().card.take(card_id, { cardExt })).toMatchObject({ errcode: 40080 })
  })

  test('a refusal does not use it up', async () => {
    const { account, card_id, fan } = await withCard('CASH', { 'base_info.get_limit': 1 })
    const cardExt = extOf(await account.jssdk.addCard([{ card_id }]))
    const someone = fan()
    await someone.card.take(card_id)
    expect((await someone.card.take(card_id, { cardExt })).errcode).toBe(45033)
    expect((await fan().card.take(card_id, { cardExt })).errcode).toBeUndefined()
  })

  test.each<[string, (ext: Fields) => unknown]>([
    ['another code', (ext) => ({ ...ext, code: '1' })],
    ['another time', (ext) => ({ ...ext, timestamp: '1' })],
    ['another nonce', (ext) => ({ ...ext, nonce_str: 'x' })],
    ['a long nonce', (ext) => ({ ...ext, nonce_str: 'x'.repeat(33) })],
    ['no signature', (ext) => ({ ...ext, signature: undefined })],
    ['no JSON', () => 'x'],
    ['a list', () => []],
  ])('%s → 40080', async (_, change) => {
    const { account, card_id, fan } = await withCard()
    const ext = JSON.parse(extOf(await account.jssdk.addCard([{ card_id }]))) as Fields
    const changed = change(ext)
    const cardExt = typeof changed === 'string' ? changed : JSON.stringify(changed)
    expect(await fan().card.take(card_id, { cardExt })).toMatchObject({ errcode: 40080, seen: { why: 'invalid card ext' } })
    // What is not signed may be anything.
    expect((await fan().card.take(card_id, { cardExt: JSON.stringify({ ...ext, outer_str: 'other' }) })).errcode).toBeUndefined()
  })

  test('of another card, without a ticket, with one that has run out → 40080', async () => {
    const { account, card_id, fan, weixin } = await withCard()
    const cardExt = extOf(await account.jssdk.addCard([{ card_id: 'p' }]))
    expect((await fan().card.take(card_id, { cardExt })).errcode).toBe(40080)
    const good = extOf(await account.jssdk.addCard([{ card_id }]))
    await weixin.advance(7_200_000)
    expect((await fan().card.take(card_id, { cardExt: good })).errcode).toBe(40080)
  })

  test('for one person: others → 40080; bound cards need it', async () => {
    const { account, card_id, fan } = await withCard('CASH', { 'base_info.bind_openid': true })
    const someone = fan()
    const cardExt = extOf(await account.jssdk.addCard([{ card_id, openid: someone.openid }]))
    expect((await fan().card.take(card_id, { cardExt })).errcode).toBe(40080)
    expect((await someone.card.take(card_id, { cardExt })).errcode).toBeUndefined()
    expect((await someone.card.take(card_id, { cardExt: extOf(await account.jssdk.addCard([{ card_id }])) })).errcode).toBe(41009)
  })

  test('a code of one’s own; a term that begins on a day; lucky money', async () => {
    const own = await withCard('GIFT', { 'base_info.use_custom_code': true })
    const cardExt = extOf(await own.account.jssdk.addCard([{ card_id: own.card_id, code: '007' }]))
    expect((await own.fan().card.take(own.card_id, { cardExt })).code).toBe('007')
    const term = await withCard('GIFT', { 'base_info.date_info': { type: 2, fixed_term: 1, fixed_begin_term: 0 } })
    const begin = NOW + 10 * DAY
    const later = extOf(await term.account.jssdk.addCard([{ card_id: term.card_id, fixed_begintimestamp: begin }]))
    const someone = term.fan()
    await someone.card.take(term.card_id, { cardExt: later })
    const midnight = begin - ((begin + 8 * 3600) % DAY)
    expect(someone.card.list()).toMatchObject([{ begin: midnight, end: midnight + DAY - 1 }])
    const money = await withCard('LUCKY_MONEY')
    const sum = extOf(await money.account.jssdk.addCard([{ card_id: money.card_id, balance: 1231 }]))
    const lucky = money.fan()
    await lucky.card.take(money.card_id, { cardExt: sum })
    expect(lucky.card.list()).toMatchObject([{ balance: 1231 }])
  })
})

test('chooseCard: only signed rightly, only what fits; the code comes encrypted', async () => {
  const { account, card_id, fan } = await withCard('CASH', { 'base_info.location_id_list': ['123'] })
  const other = await (account.card.create as Create)(goodCard('GIFT'))
  const someone = fan()
  const { code } = await someone.card.take(card_id)
  const [chosen, ...more] = someone.card.choose(await account.jssdk.chooseCard({ cardType: 'CASH', shopId: '123' }))
  expect(more).toEqual([])
  expect(await account.card.code.decrypt({ encrypt_code: chosen?.encrypt_code ?? '' })).toMatchObject({ code })
  expect(someone.card.choose(await account.jssdk.chooseCard())).toHaveLength(1)
  expect(someone.card.choose(await account.jssdk.chooseCard({ cardType: 'GIFT' }))).toEqual([])
  expect(someone.card.choose(await account.jssdk.chooseCard({ cardId: other.card_id }))).toEqual([])
  expect(someone.card.choose(await account.jssdk.chooseCard({ shopId: '124' }))).toEqual([])
  const page = await account.jssdk.chooseCard()
  expect(someone.card.choose({ ...page, nonceStr: 'x' })).toEqual([])
  await account.card.code.consume({ code: String(code) })
  expect(someone.card.choose(page)).toEqual([])
})

test('the merchant’s own link: signed with the secret', async () => {
  const { account, card_id, fan } = await withCard('CASH', { 'base_info.custom_url': 'https://shop.example/card?x=1' })
  const someone = fan()
  const taken = await someone.card.take(card_id, { outerStr: 'h5' })
  const { searchParams } = new URL(String(someone.card.openCustomUrl(taken)))
  const { code } = await account.card.code.decrypt({ encrypt_code: String(searchParams.get('encrypt_code')) })
  expect([code, searchParams.get('outer_str'), searchParams.get('openid'), searchParams.get('x')]).toEqual([taken.code, 'h5', someone.openid, '1'])
  const redirect = { code, card_id: String(searchParams.get('card_id')), signature: String(searchParams.get('signature')) }
  expect([account.jssdk.checkRedirect(redirect), account.jssdk.checkRedirect({ ...redirect, code: 'x' })]).toEqual([true, false])
})

describe('a world with cards', () => {
  async function lived() {
    const world = await createCardWorld({ rules: { cardReview: 'manual' } })
    const { post, approved, fan } = world
    const plain = await approved('CASH', { 'base_info.use_all_locations': true })
    const club = await approved('MEMBER_CARD', { supply_bonus: true, auto_activate: true })
    const deposit = { 'base_info.use_custom_code': true, 'base_info.get_custom_code_mode': 'GET_CUSTOM_CODE_MODE_DEPOSIT', 'base_info.sku.quantity': 0 }
    const own = await approved('GIFT', deposit)
    await post('/card/code/deposit', { card_id: own, code: ['01', '02', '03'] })
    await post('/card/modifystock', { card_id: own, increase_stock_value: 3 })
    await post('/card/selfconsumecell/set', { card_id: plain, is_open: true, need_remark_amount: true })
    const { ticket } = await post('/card/qrcode/create', {
      action_name: 'QR_CARD',
      action_info: { card: { card_id: plain, is_unique_code: true, outer_str: 'q' } },
    })
    const [giver, friend] = [fan(), fan()]
    await giver.card.take(plain, { qr: String(ticket) })
    const consumed = await giver.card.take(plain, { outerStr: 'a' })
    await post('/card/code/consume', { code: consumed.code })
    const gift = await giver.card.take(plain)
    await giver.card.give(gift)
    await friend.card.take(own)
    const member = await giver.card.take(club)
    await giver.card.view(member)
    await post('/card/membercard/updateuser', { code: member.code, add_bonus: 5, custom_field_value2: '白银' })
    await post('/card/landingpage/create', {
      banner: 'x',
      page_title: 'x',
      can_share: true,
      scene: 'SCENE_H5',
      card_list: [{ card_id: plain, thumb_url: 'x' }],
    })
    await post('/card/storewxa/set', { poi_id: '1', card_id: plain })
    await post('/card/testwhitelist/set', { username: ['tea'] })
    await post('/card/pay/recharge', { coin_count: 5 })
    await post('/card/submerchant/submit', {
      info: { brand_name: 'x', logo_url: 'x', protocol: 'x', end_time: NOW + DAY, primary_category_id: 1, secondary_category_id: 101 },
    })
    const base_info = { mchid_list: ['100'], begin_time: NOW, end_time: NOW + DAY }
    await post('/card/paygiftcard/add', { rule_info: { type: 'RULE_TYPE_SINGLE_PAY', base_info, single_pay: { card_id: plain } } })
    await world.weixin.settled()
    return { ...world, plain, club, own, giver, friend, gift, member, qr: String(ticket) }
  }

  test('is kept whole, and goes on where it stood', async () => {
    const one = await lived()
    const kept = one.weixin.exportWorld()
    const two = await createCardWorld({ rules: { cardReview: 'manual' } })
    await two.weixin.importWorld(kept)
    expect(two.weixin.exportWorld()).toBe(kept)
    const [giver, friend] = [one.giver, one.friend].map(({ openid }) => two.weixin.account().fan(openid))
    if (!giver || !friend) throw new Error('nobody is there')
    expect(giver.card.list()).toEqual(one.giver.card.list())
    expect(await friend.card.take(one.plain, { qr: one.qr })).toMatchObject({ errcode: 45031 })
    expect((await friend.card.take(one.own)).code).toBe('02')
    expect(await two.post('/card/membercard/userinfo/get', { card_id: one.club, code: one.member.code })).toMatchObject({ bonus: 5 })
    // The gift is under way in both, and comes back in both.
    for (const { weixin } of [one, two]) {
      await weixin.advance(DAY * 1000)
      expect(
        weixin
          .account()
          .pushes()
          .map(({ type }) => type),
      ).toContain('user_gifting_card_event')
    }
    expect(giver.card.list().map(({ status }) => status)).toEqual(['NORMAL', 'CONSUMED', 'GIFT_TIMEOUT', 'NORMAL'])
  })

  test('and with it what was used up, given away and written', async () => {
    const own = await withCard('MEMBER_CARD', {
      'base_info.use_custom_code': true,
      'base_info.get_limit': 1,
      wx_activate: true,
      wx_activate_after_submit: true,
    })
    const { account, weixin, card_id, fan } = own
    const [giver, friend] = [fan(), fan()]
    const cardExt = extOf(await account.jssdk.addCard([{ card_id, code: '007' }]))
    await giver.card.take(card_id, { cardExt })
    const { url } = await giver.card.activate('007', { 爱好: '茶' })
    await giver.card.give('007')
    await friend.card.accept({ code: '007', card_id })
    await weixin.importWorld(weixin.exportWorld())
    expect((await friend.card.take(card_id, { cardExt })).errcode).toBe(40080)
    expect((await giver.card.take(card_id, { code: '008' })).errcode).toBe(45033)
    const activate_ticket = new URLSearchParams(String(url).split('?')[1]).get('activate_ticket') ?? ''
    expect(await account.card.memberCard.activateTempInfo.get({ activate_ticket })).toMatchObject({
      info: { custom_field_list: [{ name: '爱好', value: '茶' }] },
    })
  })

  test('with gift cards and invoices too', async () => {
    const { post, approved, fan, weixin, caller } = await createCardWorld()
    const card_id = await approved('GENERAL_CARD')
    const theme = { theme_pic_url: 'x', title: 'x', title_color: '#FB966E', item_list: [{ card_id }], pic_item_list: [{ background_pic_url: 'x' }] }
    const page = { banner_pic_url: 'x', page_title: 'x', theme_list: [theme], address: 'x', service_phone: 'x', biz_description: 'x' }
    const { page_id } = await post('/card/giftcard/page/add', { page })
    const [giver, friend] = [fan(), fan()]
    const { order_id } = await giver.giftCard.buy(String(page_id), { cardIds: [card_id, card_id] })
    await giver.giftCard.send(String(order_id))
    await post('/card/giftcard/pay/whitelist/add', { sub_mch_id: '1' })
    await post('/card/giftcard/pay/wxa/set', { wxa_appid: 'wx', page_id })
    await post('/card/giftcard/maintain/set', { all: true, maintain: true })
    const ticket = await caller.get('/cgi-bin/ticket/getticket', await caller.token(), 'type=wx_card')
    const ask = { s_pappid: 's', order_id: '1', money: 1, timestamp: NOW, source: 'wxa', ticket: ticket.ticket, type: 1 }
    const { auth_url, appid } = await post('/card/invoice/getauthurl', ask)
    expect(appid).toBe('wx0123456789abcdef')
    await friend.invoice.authorize(String(auth_url), { title: '张三' })
    await post('/card/invoice/setbizattr', {})
    const kept = weixin.exportWorld()
    const other = await createCardWorld()
    await other.weixin.importWorld(kept)
    expect(other.weixin.exportWorld()).toBe(kept)
    const again = other.weixin.account().fan(friend.openid)
    expect(typesOf(await again.giftCard.accept(String(order_id)))).toEqual(['giftcard_user_accept_event'])
    expect(again.card.list()).toHaveLength(2)
    // In the first world nobody has accepted: after a day it comes back.
    await weixin.advance(DAY * 1000)
    expect(weixin.account().pushes().at(-1)?.raw).toContain('<IsReturnBack>')
  })
})

test('card, code and product endpoints all stand in the catalogue, and all of the catalogue is answered', async () => {
  const { weixin } = await createCardWorld()
  const { families } = await import('../../src/catalogue/endpoints/index.js')
  const wanted = families.filter(({ at }) => ['card', 'card.invoice', 'product'].includes(at)).flatMap(({ endpoints }) => endpoints.map(({ path }) => path))
  expect(wanted.filter((path) => !weixin.paths.includes(path))).toEqual([])
})
