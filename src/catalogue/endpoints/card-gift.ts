import type { EndpointDescriptor } from '../endpoint.js'
import { boolean, choice, fen, id, int, list, object, optional, text, time, type } from '../endpoint-field.js'
import * as errors from './card-errors.js'
import { cardId, code } from './card-fields.js'
import { customValues, recordOf } from './card-member.js'

const orderId = id('order_id', '订单号。', 'The number of the order.')
const subMerchant = id('sub_mch_id', '微信支付的商户号。', 'The merchant number of Weixin Pay.')
const miniProgram = text('wxa_appid', '小程序的 appid。', 'The appid of the mini program.')

const bought = type('GiftCardBought', [
  text('card_id', '卡券 ID。', 'The id of the card.'),
  fen('price', '价格。', 'The price.'),
  id('code', '卡券的 code。', 'The code of the card.'),
  optional(text('default_gifting_msg', '祝福语。', 'What the giver says.')),
  optional(text('background_pic_url', '卡面图片的网址。', 'The URL of the picture.')),
  optional(id('outer_img_id', '自定义的卡面编号。', 'A number of your own for the picture.')),
  optional(text('accepter_openid', '接收者的 openid。', 'The openid of who accepted it.')),
])
const order = type('GiftCardOrder', [
  orderId,
  text('page_id', '货架的 ID。', 'The id of the shelf.'),
  optional(id('trans_id', '微信支付的交易号。', 'The number of the payment.')),
  time('create_time', '下单的时间。', 'When it was ordered.'),
  optional(time('pay_finish_time', '支付完成的时间。', 'When it was paid.')),
  fen('total_price', '总价。', 'The sum.'),
  text('open_id', '购买者的 openid；这里有下划线。', 'The openid of who bought it; with an underscore here.'),
  optional(text('accepter_openid', '接收者的 openid。', 'The openid of who accepted it.')),
  optional(text('outer_str', '购买的场景值。', 'The scene of the purchase.')),
  optional(boolean('IsChatRoom', '是否送到群里。', 'Whether it was given to a group.')),
  list('card_list', '购买的卡。', 'The cards.', bought),
])

const sampleOrder = {
  order_id: 'Z2y2rY74ksZX1ceuGA',
  page_id: 'abcedifghijk=',
  trans_id: '4001562001201612132',
  create_time: 1481626501,
  pay_finish_time: 1481626507,
  total_price: 3,
  open_id: 'obLatjtwR9v5BmGPnDJQ3mQfJT0I',
  IsChatRoom: false,
  card_list: [{ card_id: 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y', price: 3, code: '023019112366', background_pic_url: 'http://mmbiz.qpic.cn/mmbiz_jpg/card/0' }],
}
const sampleId = 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y'
const answer = { errcode: 0, errmsg: 'ok' }

/** Gift cards: how they are paid, sold and used. Their shelves stand in `card-gift-page.ts`. */
export const cardGiftEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.giftCard.pay.whitelist.add',
    method: 'POST',
    path: '/card/giftcard/pay/whitelist/add',
    title: { zh: '申请礼品卡支付权限', en: 'Asks for payments' },
    doc: {
      zh: '申请用微信支付售卖礼品卡；在返回的网址确认。',
      en: 'Asks that gift cards may be sold by Weixin Pay; it is confirmed at the URL that comes back.',
    },
    request: [subMerchant],
    response: [text('url', '确认的网址。', 'Where it is confirmed.')],
    example: { request: { sub_mch_id: '10000098' }, response: { url: 'https://mp.weixin.qq.com/confirm' } },
  },
  {
    call: 'card.giftCard.pay.submch.bind',
    method: 'POST',
    path: '/card/giftcard/pay/submch/bind',
    title: { zh: '绑定商户号', en: 'Binds a merchant number' },
    doc: { zh: '把商户号绑定到礼品卡小程序。', en: 'Binds a merchant number to the mini program of gift cards.' },
    repeatable: true,
    request: [subMerchant, miniProgram],
    response: [],
    example: { request: { sub_mch_id: '10000098', wxa_appid: 'wx0123456789abcdef' }, response: answer },
  },
  {
    call: 'card.giftCard.wxa.set',
    method: 'POST',
    path: '/card/giftcard/wxa/set',
    title: { zh: '上传小程序代码', en: 'Puts a shelf into a mini program' },
    doc: {
      zh: '把货架放进小程序。有的客户端用 /card/giftcard/pay/wxa/set。',
      en: 'Puts a shelf into a mini program. Some clients post to /card/giftcard/pay/wxa/set.',
    },
    repeatable: true,
    request: [miniProgram, text('page_id', '货架的 ID。', 'The id of the shelf.')],
    response: [],
    example: { request: { wxa_appid: 'wx0123456789abcdef', page_id: 'abcedifghijk=' }, response: answer },
  },
  {
    call: 'card.giftCard.order.get',
    method: 'POST',
    path: '/card/giftcard/order/get',
    title: { zh: '查询礼品卡订单', en: 'Tells about an order of gift cards' },
    doc: { zh: '查询一笔订单；order_id 由礼品卡的事件带来。', en: 'Tells about one order; the events of gift cards bring its order_id.' },
    repeatable: true,
    request: [orderId],
    response: [object('order', '订单。', 'The order.', order)],
    example: { request: { order_id: 'Z2y2rY74ksZX1ceuGA' }, response: { order: sampleOrder } },
  },
  {
    call: 'card.giftCard.order.batchGet',
    method: 'POST',
    path: '/card/giftcard/order/batchget',
    title: { zh: '批量查询礼品卡订单', en: 'Lists orders of gift cards' },
    doc: { zh: '按页列出订单，最多跨 31 天，一页最多 100 笔。', en: 'Lists the orders of 31 days at most, page by page, 100 at most.' },
    repeatable: true,
    request: [
      time('begin_time', '从何时起。', 'From when.'),
      time('end_time', '到何时止。', 'Until when.'),
      choice('sort_type', '升序或降序。', 'Up or down.', ['ASC', 'DESC']),
      int('offset', '起始的位置，从 0 起。', 'Where to begin, from 0.', { min: 0 }),
      int('count', '要几笔。', 'How many.', { min: 0, max: 100 }),
    ],
    rules: [
      { rule: 'order', of: ['begin_time', 'end_time'] },
      { rule: 'check', name: 'cardOrderSpan', doc: { zh: '最多跨 31 天。', en: 'At most 31 days.' } },
    ],
    response: [int('total_count', '一共有多少笔。', 'How many there are in all.'), list('order_list', '订单。', 'The orders.', order)],
    paging: { by: 'offset', offset: 'offset', limit: 'count', maxPage: 100, items: 'order_list', total: 'total_count' },
    example: {
      request: { begin_time: 1472400000, end_time: 1472716604, sort_type: 'ASC', offset: 0, count: 2 },
      response: { total_count: 1, order_list: [sampleOrder] },
    },
  },
  {
    call: 'card.giftCard.order.refund',
    method: 'POST',
    path: '/card/giftcard/order/refund',
    title: { zh: '礼品卡退款', en: 'Refunds an order of gift cards' },
    doc: { zh: '退款一笔订单。', en: 'Refunds one order.' },
    request: [orderId],
    response: [],
    example: { request: { order_id: 'Z2y2rY74ksZX1ceuGA' }, response: answer },
  },
  {
    call: 'card.generalCard.activate',
    method: 'POST',
    path: '/card/generalcard/activate',
    title: { zh: '激活礼品卡', en: 'Activates a gift card' },
    doc: { zh: '激活用户的礼品卡，可同时给定余额。', en: "Activates a user's gift card, with its balance if need be." },
    request: [
      code,
      cardId,
      optional(text('background_pic_url', '背景图的网址。', 'The picture behind.')),
      optional(int('init_bonus', '初始积分。', 'The points at first.')),
      optional(fen('init_balance', '初始余额。', 'The balance at first.')),
      optional(time('activate_begin_time', '激活后开始有效的时间。', 'From when it is valid.')),
      optional(time('activate_end_time', '激活后结束有效的时间。', 'Until when it is valid.')),
      ...customValues('init_'),
    ],
    rules: [{ rule: 'order', of: ['activate_begin_time', 'activate_end_time'] }],
    response: [],
    errors: [errors.unknownCode, errors.unknownCard, errors.missingCode],
    example: { request: { card_id: sampleId, code: '1231123', init_balance: 200 }, response: answer },
  },
  {
    call: 'card.generalCard.unactivate',
    method: 'POST',
    path: '/card/generalcard/unactivate',
    title: { zh: '撤销激活礼品卡', en: 'Takes an activation back' },
    doc: { zh: '撤销礼品卡的激活。', en: 'Takes the activation of a gift card back.' },
    request: [cardId, code],
    response: [],
    errors: [errors.unknownCode, errors.unknownCard, errors.missingCode],
    example: { request: { card_id: sampleId, code: '1231123' }, response: answer },
  },
  {
    call: 'card.generalCard.updateUser',
    method: 'POST',
    path: '/card/generalcard/updateuser',
    title: { zh: '更新礼品卡信息', en: "Changes a gift card's figures" },
    doc: { zh: '更新用户礼品卡的余额等。', en: "Changes the balance and more of a user's gift card." },
    request: [
      cardId,
      code,
      optional(text('background_pic_url', '背景图的网址。', 'The picture behind.')),
      optional(int('bonus', '积分。', 'The points.')),
      recordOf('record_bonus', '积分变动的说明。', 'What the change of points is for.'),
      optional(fen('balance', '余额。', 'The balance.')),
      recordOf('record_balance', '余额变动的说明。', 'What the change of the balance is for.'),
      ...customValues(''),
      optional(boolean('can_give_friend', '能否转赠。', 'Whether it can be given away.')),
    ],
    response: [
      optional(int('result_bonus', '现在的积分。', 'The points now.')),
      optional(fen('result_balance', '现在的余额。', 'The balance now.')),
      optional(text('openid', '用户的 openid。', 'The openid of the user.')),
    ],
    errors: [errors.unknownCode, errors.unusable, errors.unknownCard, errors.missingCode],
    example: {
      request: { card_id: sampleId, code: '12312313', balance: 3000, record_balance: '购买焦糖玛琪朵一杯', can_give_friend: true },
      response: { result_bonus: 100, result_balance: 200, openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' },
    },
  },
]
