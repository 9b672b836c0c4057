import type { EndpointDescriptor } from '../endpoint.js'
import { choice, decimal, id, int, list, object, optional, text, time, type } from '../endpoint-field.js'
import * as errors from './card-errors.js'
import { cardId } from './card-fields.js'
import { coinOrderStatuses, coinOrderTypes } from './card-values.js'

const quantity = int('quantity', '要兑换的库存数量。', 'How many cards of stock.', { min: 1 })
const orderId = id('order_id', '订单号。', 'The number of the order.')
const coins = (name: string, zh: string, en: string) => decimal(name, zh, en)

const order = type('CardCoinOrder', [
  orderId,
  choice('status', '订单的状态。', 'The state of the order.', coinOrderStatuses),
  optional(time('create_time', '创建的时间。', 'When it was made.')),
  optional(time('pay_finish_time', '支付完成的时间。', 'When it was paid.')),
  optional(text('desc', '描述。', 'What it says.')),
  optional(coins('free_coin_count', '免费券点。', 'Free points.')),
  optional(coins('pay_coin_count', '付费券点。', 'Bought points.')),
  optional(coins('refund_free_coin_count', '退回的免费券点。', 'Free points that came back.')),
  optional(coins('refund_pay_coin_count', '退回的付费券点。', 'Bought points that came back.')),
  optional(text('openid', '支付者的 openid。', 'The openid of who paid.')),
  optional(choice('order_type', '订单的类型。', 'The type of the order.', coinOrderTypes)),
])

const filter = type('CardCoinOrderFilter', [choice('status', '不要这个状态的。', 'None of this state.', coinOrderStatuses)])
const sort = type('CardCoinOrderSort', [
  choice('sort_key', '按什么排序。', 'By what.', ['SORT_BY_TIME']),
  choice('sort_type', '升序或降序。', 'Up or down.', ['SORT_ASC', 'SORT_DESC']),
])

const sampleId = 'p1Pj9jr90_SQRaVqYI239Ka1erkI'
const sampleOrder = {
  order_id: '404091456',
  status: 'ORDER_STATUS_FINANCE_SUCC',
  create_time: 1457684124,
  pay_finish_time: 1457684127,
  desc: '',
  free_coin_count: 100,
  pay_coin_count: 0,
  refund_free_coin_count: 0,
  refund_pay_coin_count: 0,
  order_type: 'ORDER_TYPE_SYS_ADD',
}

/** 券点: the points that stock is paid with. Each change is also pushed as `card_pay_order_event`. */
export const cardPayEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.pay.activate',
    method: 'GET',
    path: '/card/pay/activate',
    title: { zh: '开通券点账户', en: 'Opens the account of points' },
    doc: { zh: '开通券点账户，并得到赠送的券点。', en: 'Opens the account of points, and tells what is given for it.' },
    request: [],
    response: [coins('reward', '赠送的券点。', 'The points that are given.')],
    example: { request: {}, response: { reward: 50 } },
  },
  {
    call: 'card.pay.getPayPrice',
    method: 'POST',
    path: '/card/pay/getpayprice',
    title: { zh: '优惠券批价', en: 'Prices stock' },
    doc: { zh: '查询兑换库存要多少券点。订单 60 秒内有效，只能用一次。', en: 'Tells how many points stock costs. The order is good for 60 seconds, and once.' },
    request: [cardId, quantity],
    response: [
      orderId,
      coins('price', '总价。', 'The price.'),
      coins('free_coin', '其中的免费券点。', 'Of it free points.'),
      coins('pay_coin', '其中的付费券点。', 'Of it bought points.'),
    ],
    errors: [errors.unknownCard],
    example: { request: { card_id: sampleId, quantity: 100 }, response: { order_id: '404091456', price: 100, free_coin: 80, pay_coin: 20 } },
  },
  {
    call: 'card.pay.getCoinsInfo',
    method: 'GET',
    path: '/card/pay/getcoinsinfo',
    title: { zh: '查询券点余额', en: 'Tells the points that are left' },
    doc: { zh: '查询券点余额。', en: 'Tells how many points there are.' },
    repeatable: true,
    request: [],
    response: [coins('free_coin', '免费券点。', 'Free points.'), coins('pay_coin', '付费券点。', 'Bought points.'), coins('total_coin', '一共。', 'In all.')],
    example: { request: {}, response: { free_coin: 30, pay_coin: 70, total_coin: 100 } },
  },
  {
    call: 'card.pay.confirm',
    method: 'POST',
    path: '/card/pay/confirm',
    title: { zh: '确认兑换库存', en: 'Buys stock' },
    doc: { zh: '用批价得到的订单兑换库存。', en: 'Buys stock by the order that it was priced with.' },
    request: [cardId, orderId, quantity],
    response: [],
    errors: [errors.unknownCard],
    example: { request: { card_id: sampleId, order_id: '404091456', quantity: 100 }, response: { errcode: 0, errmsg: 'ok' } },
  },
  {
    call: 'card.pay.recharge',
    method: 'POST',
    path: '/card/pay/recharge',
    title: { zh: '充值券点', en: 'Buys points' },
    doc: { zh: '得到购买券点的支付二维码。', en: 'Gives the QR code by which points are paid.' },
    request: [decimal('coin_count', '买多少券点。', 'How many points.', { min: 0 })],
    response: [
      orderId,
      optional(text('qrcode_url', '支付二维码的内容。', 'What the QR code says.')),
      optional(text('qrcode_buffer', '支付二维码的图片，base64。', 'The picture of the QR code, in base64.')),
    ],
    example: {
      request: { coin_count: 100 },
      response: { order_id: '404091457', qrcode_url: 'weixin://wxpay/bizpayurl?pr=PnpnTxd', qrcode_buffer: 'iVBORw0KGgo=' },
    },
  },
  {
    call: 'card.pay.getOrder',
    method: 'POST',
    path: '/card/pay/getorder',
    title: { zh: '查询券点订单', en: 'Tells about an order of points' },
    doc: { zh: '查询一笔订单的状态。', en: 'Tells the state of one order.' },
    repeatable: true,
    request: [orderId],
    response: [object('order_info', '订单。', 'The order.', order)],
    example: { request: { order_id: '404091456' }, response: { order_info: sampleOrder } },
  },
  {
    call: 'card.pay.getOrderList',
    method: 'POST',
    path: '/card/pay/getorderlist',
    title: { zh: '查询券点流水', en: 'Lists orders of points' },
    doc: { zh: '按页列出券点的流水。', en: 'Lists the changes of points, page by page.' },
    repeatable: true,
    request: [
      int('offset', '起始的位置，从 0 起。', 'Where to begin, from 0.', { min: 0 }),
      int('count', '要几笔。', 'How many.', { min: 0 }),
      optional(choice('order_type', '只要这个类型的。', 'Only of this type.', coinOrderTypes)),
      optional(object('nor_filter', '排除的条件。', 'Which ones to leave out.', filter)),
      optional(object('sort_info', '排序。', 'In which order.', sort)),
      optional(time('begin_time', '从何时起。', 'From when.')),
      optional(time('end_time', '到何时止。', 'Until when.')),
    ],
    rules: [{ rule: 'order', of: ['begin_time', 'end_time'] }],
    response: [int('total_num', '一共有多少笔。', 'How many there are in all.'), list('order_list', '订单。', 'The orders.', order)],
    paging: { by: 'offset', offset: 'offset', limit: 'count', maxPage: 20, items: 'order_list', total: 'total_num' },
    example: {
      request: {
        offset: 0,
        count: 2,
        order_type: 'ORDER_TYPE_WXPAY',
        nor_filter: { status: 'ORDER_STATUS_SUCC' },
        sort_info: { sort_key: 'SORT_BY_TIME', sort_type: 'SORT_DESC' },
        begin_time: 1457684000,
        end_time: 1457689000,
      },
      response: { total_num: 1, order_list: [sampleOrder] },
    },
  },
]
