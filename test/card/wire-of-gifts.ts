import { card_id, code, openid } from './cards.js'
import type { WireRow } from './wire-row.js'

/** Gift cards. */

const ok = { errcode: 0, errmsg: 'ok' }
const page = {
  banner_pic_url: 'u',
  page_title: '礼品卡',
  theme_list: [{ theme_pic_url: 'u', title: '圣诞', title_color: '#FB966E', item_list: [{ card_id }], pic_item_list: [{ background_pic_url: 'u' }] }],
  address: '广州',
  service_phone: '020',
  biz_description: '须知',
}
const giftOrder = { order_id: 'Z2', page_id: 'p=', create_time: 1, total_price: 3, open_id: openid, IsChatRoom: true, card_list: [{ card_id, price: 3, code }] }

export const wireOfGifts: readonly WireRow[] = [
  { call: 'card.giftCard.page.add', to: '/card/giftcard/page/add', body: { page }, answer: { ...ok, page_id: 'p=' } },
  { call: 'card.giftCard.page.get', to: '/card/giftcard/page/get', body: { page_id: 'p=' }, answer: { ...ok, page } },
  { call: 'card.giftCard.page.update', to: '/card/giftcard/page/update', body: { page: { page_id: 'p=', address: '成都' } }, answer: ok },
  { call: 'card.giftCard.page.batchGet', to: '/card/giftcard/page/batchget', body: {}, answer: { ...ok, page_id_list: ['p='] } },
  {
    call: 'card.giftCard.maintain.set',
    to: '/card/giftcard/maintain/set',
    body: { all: true, maintain: true },
    answer: { ...ok, control_info: { biz_control_type: 'x', list: [] } },
  },
  { call: 'card.giftCard.pay.whitelist.add', to: '/card/giftcard/pay/whitelist/add', body: { sub_mch_id: '10000098' }, answer: { ...ok, url: 'u' } },
  { call: 'card.giftCard.pay.submch.bind', to: '/card/giftcard/pay/submch/bind', body: { sub_mch_id: '10000098', wxa_appid: 'wx' }, answer: ok },
  { call: 'card.giftCard.wxa.set', to: '/card/giftcard/wxa/set', body: { wxa_appid: 'wx', page_id: 'p=' }, answer: ok },
  { call: 'card.giftCard.order.get', to: '/card/giftcard/order/get', body: { order_id: 'Z2' }, answer: { ...ok, order: giftOrder } },
  {
    call: 'card.giftCard.order.batchGet',
    to: '/card/giftcard/order/batchget',
    body: { begin_time: 1472400000, end_time: 1472716604, sort_type: 'ASC', offset: 0, count: 2 },
    answer: { ...ok, total_count: 1, order_list: [giftOrder] },
  },
  { call: 'card.giftCard.order.refund', to: '/card/giftcard/order/refund', body: { order_id: 'Z2' }, answer: ok },
  { call: 'card.generalCard.activate', to: '/card/generalcard/activate', body: { code, card_id, init_balance: 200 }, answer: ok },
  { call: 'card.generalCard.unactivate', to: '/card/generalcard/unactivate', body: { card_id, code }, answer: ok },
  {
    call: 'card.generalCard.updateUser',
    to: '/card/generalcard/updateuser',
    body: { card_id, code, balance: 3000, can_give_friend: false },
    answer: { ...ok, result_balance: 3000, openid },
  },
]
