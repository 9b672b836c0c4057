import { expect, test } from 'vitest'
import { families } from '../../src/catalogue/endpoints/index.js'
import { type Answer, createCalls, DAY, goodCard, NOW } from './cards.js'

/** The whole of `account.card` against the platform: every method is called at least once, and none is answered by chance. */

const used = new Set<string>()
const logo = 'http://mmbiz.qpic.cn/mmbiz/logo/0'
const store = { 'base_info.location_id_list': ['123456789012345678'] }

test('made, read, changed, listed, deleted', async () => {
  const { call, approved } = createCalls(used)
  const card_id = await approved('CASH')
  expect((await call('card.getColors')).colors).toContainEqual({ name: 'Color010', value: '#63b359' })
  expect(await call('card.get', { card_id })).toMatchObject({
    card: {
      card_type: 'CASH',
      cash: { reduce_cost: 100, base_info: { color: '#63b359', status: 'CARD_STATUS_VERIFY_OK', sku: { quantity: 5, total_quantity: 5 } } },
    },
  })
  expect(await call('card.update', { card_id, cash: { base_info: { notice: '请出示此券' } } })).toMatchObject({ send_check: true })
  expect(await call('card.batchGet', { offset: 0, count: 10, status_list: ['CARD_STATUS_NOT_VERIFY'] })).toMatchObject({
    card_id_list: [card_id],
    total_num: 1,
  })
  await call('card.modifyStock', { card_id, increase_stock_value: 3 })
  await call('card.testWhitelist.set', { openid: [], username: ['afdvvf'] })
  await call('card.delete', { card_id })
  expect(await call('card.batchGet', { offset: 0, count: 10, status_list: ['CARD_STATUS_DELETE'] })).toMatchObject({ card_id_list: [card_id] })
})

test('handed out and used', async () => {
  const { call, approved, fan, weixin } = createCalls(used)
  const card_id = await approved('GROUPON', store)
  const { ticket } = await call('card.qrcode.create', { action_name: 'QR_CARD', expire_seconds: 1800, action_info: { card: { card_id, outer_str: '12b' } } })
  const someone = fan()
  const { code } = await someone.card.take(card_id, { qr: String(ticket) })
  expect(await call('card.code.get', { code })).toMatchObject({ can_consume: true, outer_str: '12b', openid: someone.openid })
  expect(await call('card.user.getCardList', { openid: someone.openid })).toMatchObject({ card_list: [{ card_id, code }], has_share_card: false })
  expect(await call('card.code.decrypt', { encrypt_code: weixin.account().cards.encrypt(String(code)) })).toMatchObject({ code })
  expect(await call('card.code.consume', { code })).toMatchObject({ card: { card_id }, openid: someone.openid })
  const other = String((await fan().card.take(card_id)).code)
  await call('card.code.unavailable', { code: other, reason: '退款' })
  expect(
    await call('card.landingPage.create', { banner: logo, page_title: '优惠', can_share: true, scene: 'SCENE_H5', card_list: [{ card_id, thumb_url: logo }] }),
  ).toMatchObject({
    page_id: '1',
  })
  expect((await call('card.mpnews.getHtml', { card_id })).content).toContain('<iframe class="res_iframe card_iframe')
  await call('card.storeWxa.set', { poi_id: '1', card_id })
  expect(await call('card.storeWxa.get', { poi_id: '1' })).toMatchObject({ card_id })
  await call('card.payCell.set', { card_id, is_open: true })
  await call('card.selfConsumeCell.set', { card_id, is_open: true, need_verify_code: true })
})

test("the merchant's own codes, deposited; and those that friends share", async () => {
  const { call, approved, fan } = createCalls(used)
  const changes = {
    'base_info.use_custom_code': true,
    'base_info.get_custom_code_mode': 'GET_CUSTOM_CODE_MODE_DEPOSIT',
    'base_info.sku.quantity': 0,
    'advanced_info.share_friends': {},
  }
  const card_id = await approved('GIFT', changes)
  expect(await call('card.code.deposit', { card_id, code: ['011', '022'] })).toMatchObject({ succ_code: ['011', '022'], duplicate_code: [], fail_code: [] })
  expect(await call('card.code.getDepositCount', { card_id })).toMatchObject({ count: 2 })
  expect(await call('card.code.checkCode', { card_id, code: ['011', '033'] })).toMatchObject({ exist_code: ['011'], not_exist_code: ['033'] })
  await call('card.modifyStock', { card_id, increase_stock_value: 2 })
  const someone = fan()
  expect((await someone.card.take(card_id)).code).toBe('011')
  await call('card.code.mark', { code: '011', card_id, openid: someone.openid, is_mark: true })
  await call('card.code.update', { code: '011', card_id, new_code: '099' })
  expect(await call('card.code.get', { code: '099', card_id })).toMatchObject({ can_consume: true })
})

test('members', async () => {
  const { call, approved, fan } = createCalls(used)
  const card_id = await approved('MEMBER_CARD', {
    supply_bonus: true,
    supply_balance: true,
    wx_activate: true,
    wx_activate_after_submit: true,
    wx_activate_after_submit_url: 'https://a.example/x',
  })
  await call('card.memberCard.activateUserForm.set', {
    card_id,
    required_form: { common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'], custom_field_list: ['爱好'] },
  })
  expect((await call('card.memberCard.activate.getUrl', { card_id, outer_str: '7' })).url).toMatch(/encrypt_card_id=.*outer_str=7&biz=[^=&]+#/)
  const someone = fan()
  const { code } = await someone.card.take(card_id)
  const { url } = await someone.card.activate(String(code), { USER_FORM_INFO_FLAG_MOBILE: '13800000000', 爱好: '茶' })
  const activate_ticket = new URL(String(url)).searchParams.get('activate_ticket')
  expect(await call('card.memberCard.activateTempInfo.get', { activate_ticket })).toMatchObject({
    info: { common_field_list: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '13800000000' }], custom_field_list: [{ name: '爱好', value: '茶' }] },
  })
  await call('card.memberCard.activate', { code, card_id, membership_number: '357898858', init_bonus: 100, init_balance: 200 })
  expect(await call('card.memberCard.updateUser', { code, card_id, add_bonus: 30, balance: 300 })).toMatchObject({
    result_bonus: 130,
    result_balance: 300,
    openid: someone.openid,
  })
  expect(await call('card.memberCard.userInfo.get', { card_id, code })).toMatchObject({
    membership_number: '357898858',
    bonus: 130,
    balance: 300,
    has_active: true,
    user_card_status: 'NORMAL',
    user_info: { common_field_list: [{ value: '13800000000' }] },
  })
})

test('tickets', async () => {
  const { call, approved, fan } = createCalls(used)
  const ticket = async (type: string) => {
    const card_id = await approved(type)
    const someone = fan()
    const { code } = await someone.card.take(card_id)
    return { card_id, code, shown: () => someone.card.list()[0]?.ticket }
  }
  const movie = await ticket('MOVIE_TICKET')
  await call('card.movieTicket.updateUser', {
    code: movie.code,
    ticket_class: '3D',
    show_time: NOW,
    duration: 120,
    screening_room: '5号',
    seat_number: ['5排14号', '5排15号'],
  })
  expect(movie.shown()).toMatchObject({ seat_number: ['5排14号', '5排15号'] })
  const flight = await ticket('BOARDING_PASS')
  await call('card.boardingPass.checkin', { code: flight.code, passenger_name: '张三', class: '经济舱', etkt_bnr: '12345678901234', gate: 'A1' })
  expect(flight.shown()).toMatchObject({ gate: 'A1' })
  await call('card.boardingPass.checkin', { code: flight.code, is_cancel: true })
  const meeting = await ticket('MEETING_TICKET')
  await call('card.meetingTicket.updateUser', { code: meeting.code, begin_time: NOW, end_time: NOW + 60, zone: 'C' })
  const money = await ticket('LUCKY_MONEY')
  await call('card.luckyMoney.updateUserBalance', { code: money.code, balance: 1231 })
})

test('gifts for paying', async () => {
  const { call, approved } = createCalls(used)
  const card_id = await approved('MEMBER_CARD')
  const base_info = { mchid_list: ['100', '200'], begin_time: NOW, end_time: NOW + DAY }
  const { rule_id } = await call('card.payGiftCard.add', {
    rule_info: { type: 'RULE_TYPE_PAY_MEMBER_CARD', base_info, member_rule: { card_id, least_cost: 1, max_cost: 2 } },
  })
  expect(await call('card.payGiftCard.getById', { rule_id })).toMatchObject({ rule_info: { rule_id, base_info, member_rule: { card_id } } })
  const list = { type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: true, offset: 0, count: 10 }
  expect(await call('card.payGiftCard.batchGet', list)).toMatchObject({ total_count: 1, rule_list: [{ rule_id }] })
  const older = { card_id, mchid_list: ['200', '300'], begin_time: NOW, end_time: NOW + DAY, is_locked: false }
  expect(await call('card.payGiftMemberCard.add', older)).toMatchObject({
    succ_mchid_list: ['300'],
    fail_mchid_list: [{ mchid: '200', occupy_rule_id: rule_id }],
  })
  expect(await call('card.payGiftMemberCard.get', { mchid: '300' })).toMatchObject({ card_id, is_locked: false })
  expect(await call('card.payGiftMemberCard.delete', { card_id, mchid_list: ['300', '400'] })).toMatchObject({ fail_mchid_list: [{ mchid: '400' }] })
  await call('card.payGiftCard.delete', { rule_id })
  expect(await call('card.payGiftCard.batchGet', list)).toMatchObject({ total_count: 0 })
})

test('券点: every change is pushed', async () => {
  const { call, approved, weixin, desk } = createCalls(used)
  const card_id = await approved()
  expect(await call('card.pay.activate')).toMatchObject({ reward: 100 })
  const { order_id } = await call('card.pay.recharge', { coin_count: 50 })
  await desk.payRecharge(String(order_id))
  expect(await call('card.pay.getCoinsInfo')).toMatchObject({ free_coin: 100, pay_coin: 50, total_coin: 150 })
  const price = await call('card.pay.getPayPrice', { card_id, quantity: 120 })
  expect(price).toMatchObject({ price: 120, free_coin: 100, pay_coin: 20 })
  await call('card.pay.confirm', { card_id, order_id: price.order_id, quantity: 120 })
  expect(await call('card.pay.getCoinsInfo')).toMatchObject({ total_coin: 30 })
  expect(await call('card.pay.getOrder', { order_id })).toMatchObject({
    order_info: { status: 'ORDER_STATUS_FINANCE_SUCC', pay_coin_count: 50, order_type: 'ORDER_TYPE_WXPAY' },
  })
  expect(await call('card.pay.getOrderList', { offset: 0, count: 20, sort_info: { sort_key: 'SORT_BY_TIME', sort_type: 'SORT_DESC' } })).toMatchObject({
    total_num: 3,
    order_list: [{ order_type: 'ORDER_TYPE_REDUCE' }, { order_type: 'ORDER_TYPE_WXPAY' }, { order_type: 'ORDER_TYPE_SYS_ADD' }],
  })
  await weixin.settled()
  expect(
    weixin
      .account()
      .pushes()
      .filter(({ type }) => type === 'card_pay_order_event'),
  ).toHaveLength(3)
  await expect(call('card.pay.confirm', { card_id, order_id: price.order_id, quantity: 120 })).rejects.toMatchObject({ errcode: 40097 })
})

test('sub-merchants', async () => {
  const { call, weixin } = createCalls(used)
  const { category } = await call('card.getApplyProtocol')
  expect(category).toMatchObject([{ primary_category_id: '1', secondary_category: [{ secondary_category_id: '101' }, {}, {}] }, {}])
  const info = { brand_name: '分店', logo_url: logo, protocol: 'media', end_time: NOW + 90 * DAY, primary_category_id: '1', secondary_category_id: '101' }
  const made = await call('card.subMerchant.submit', { info })
  expect(made).toMatchObject({ info: { status: 'CHECKING' } })
  const merchant_id = String((made.info as Answer).merchant_id)
  await expect(call('card.subMerchant.update', { info: { merchant_id, ...info } })).rejects.toMatchObject({ errcode: 40140 })
  await weixin.advance(60_000)
  expect(weixin.account().pushes()[0]?.raw).toContain('<IsPass>1</IsPass>')
  expect(await call('card.subMerchant.get', { merchant_id })).toMatchObject({ info: { status: 'APPROVED' } })
  expect(await call('card.create', goodCard('CASH', { 'base_info.sub_merchant_info': { merchant_id } }))).toMatchObject({ errcode: 0 })
  expect(await call('card.subMerchant.update', { info: { merchant_id, ...info, brand_name: '新店' } })).toMatchObject({
    info: { status: 'CHECKING', brand_name: '新店' },
  })
  expect(await call('card.subMerchant.batchGet', { begin_id: '0', limit: 50, status: 'CHECKING' })).toMatchObject({ info_list: [{ merchant_id }] })
})

test('figures, until yesterday', async () => {
  const { call, approved, fan, weixin } = createCalls(used)
  const coupon = await approved('CASH')
  const member = await approved('MEMBER_CARD', { auto_activate: true })
  const someone = fan()
  const { code } = await someone.card.take(coupon)
  await call('card.code.consume', { code })
  await someone.card.view(String((await someone.card.take(member)).code))
  const day = new Date((NOW + 8 * 3600) * 1000).toISOString().slice(0, 10)
  const span = { begin_date: day, end_date: day, cond_source: 1 }
  await expect(call('card.datacube.getCardBizUinInfo', span)).rejects.toMatchObject({ errcode: 61501 })
  await weixin.advance(DAY * 1000)
  expect((await call('card.datacube.getCardBizUinInfo', span)).list).toMatchObject([
    { ref_date: day, receive_cnt: 2, receive_user: 1, verify_cnt: 1, view_cnt: 1 },
  ])
  expect((await call('card.datacube.getCardCardInfo', { ...span, card_id: coupon })).list).toMatchObject([{ card_id: coupon, card_type: 1, receive_cnt: 1 }])
  expect((await call('card.datacube.getCardMemberCardInfo', span)).list).toMatchObject([{ active_user: 1, total_user: 1, total_receive_user: 1 }])
  expect((await call('card.datacube.getCardMemberCardDetail', { ...span, card_id: member })).list).toMatchObject([
    { cardid: member, active_cnt: 1, new_user: 1 },
  ])
  expect(await call('card.datacube.getCardBizUinInfo', { ...span, cond_source: 0 })).toMatchObject({ list: [] })
})

test('gift cards', async () => {
  const { call, approved, fan, weixin } = createCalls(used)
  const card_id = await approved('GENERAL_CARD')
  const pic = { background_pic_url: logo, default_gifting_msg: '祝福' }
  const page = {
    banner_pic_url: logo,
    page_title: '礼品卡',
    theme_list: [{ theme_pic_url: logo, title: '圣诞', title_color: '#FB966E', item_list: [{ card_id }], pic_item_list: [pic] }],
    address: '广州',
    service_phone: '020',
    biz_description: '须知',
  }
  const { page_id } = await call('card.giftCard.page.add', { page })
  await call('card.giftCard.page.update', { page: { page_id, page_title: '新的' } })
  expect(await call('card.giftCard.page.get', { page_id })).toMatchObject({ page: { page_id, page_title: '新的', theme_list: page.theme_list } })
  expect(await call('card.giftCard.page.batchGet')).toMatchObject({ page_id_list: [page_id] })
  expect((await call('card.giftCard.pay.whitelist.add', { sub_mch_id: '10000098' })).url).toMatch(/^https:/)
  await call('card.giftCard.pay.submch.bind', { sub_mch_id: '10000098', wxa_appid: 'wx0123456789abcdef' })
  await call('card.giftCard.wxa.set', { wxa_appid: 'wx0123456789abcdef', page_id })

  const [giver, friend] = [fan(), fan()]
  const bought = await giver.giftCard.buy(String(page_id), { cardIds: [card_id], outerStr: 'shelf' })
  expect(bought.pushes[0]?.type).toBe('giftcard_pay_done_event')
  const { order_id } = bought
  expect((await giver.giftCard.send(String(order_id), { chatRoom: true })).pushes[0]?.raw).toContain('<IsChatRoom>true</IsChatRoom>')
  expect((await friend.giftCard.accept(String(order_id))).pushes[0]?.type).toBe('giftcard_user_accept_event')
  const order = await call('card.giftCard.order.get', { order_id })
  expect(order).toMatchObject({
    order: { page_id, total_price: 100, open_id: giver.openid, accepter_openid: friend.openid, IsChatRoom: true, outer_str: 'shelf' },
  })
  expect(await call('card.giftCard.order.batchGet', { begin_time: NOW, end_time: NOW + DAY, sort_type: 'ASC', offset: 0, count: 2 })).toMatchObject({
    total_count: 1,
  })
  const code = String(friend.card.list()[0]?.code)
  await call('card.generalCard.activate', { card_id, code, init_balance: 200 })
  expect(await call('card.generalCard.updateUser', { card_id, code, balance: 300, can_give_friend: false })).toMatchObject({
    result_balance: 300,
    openid: friend.openid,
  })
  expect((await friend.card.give(code)).seen.why).toBe('the card cannot be given away')
  await call('card.generalCard.unactivate', { card_id, code })
  await call('card.giftCard.order.refund', { order_id })
  expect(friend.card.list()).toMatchObject([{ status: 'UNAVAILABLE', active: false }])
  expect(await call('card.giftCard.maintain.set', { page_id, maintain: true })).toMatchObject({
    control_info: { list: [{ page_id, page_control_type: 'E_PAGE_CONTROL_MAINTAIN' }] },
  })
  expect((await giver.giftCard.buy(String(page_id), { cardIds: [card_id] })).seen.why).toBe('the shelf has been taken down')
  await weixin.settled()
})

test('none is left out', () => {
  const all = families.filter(({ at }) => at === 'card').flatMap(({ endpoints }) => endpoints.map(({ call }) => call))
  expect(all.filter((call) => !used.has(call))).toEqual([])
})
