import { coinOrderStatuses, coinOrderTypes } from '../../catalogue/endpoints/card-values.js'
import { type Endpoint, endpoint } from '../api/endpoint.js'
import { fieldsOf, intOf, type JsonFields, textOf } from '../api/json-value.js'
import { weixinError } from '../core/weixin-error.js'
import { qrPicture } from '../qrcode/picture.js'
import { addOrder, type CoinOrder, coins, pushOrder } from './coin-state.js'
import { LARGEST_STOCK } from './new-card.js'
import { cardEndpoint, liveCardOf } from './requests.js'

const PRICE_SECONDS = 60

const activate = endpoint('/card/pay/activate', ({ account, ground }) => {
  const state = account.state(coins)
  if (state.active) return { reward: 0 }
  const reward = ground.rules.coinReward
  state.active = true
  state.free += reward
  const order = addOrder(account, { type: 'ORDER_TYPE_SYS_ADD', free: reward, pay: 0 })
  void pushOrder(account, order, { later: true })
  return { reward }
})

const price = cardEndpoint('/card/pay/getpayprice', (call) => {
  const { account, body, ground } = call
  const card = liveCardOf(call)
  if (card instanceof Error) return card
  const quantity = intOf(body.quantity) ?? 0
  if (quantity < 1) return weixinError(40122)
  const state = account.state(coins)
  const cost = quantity * ground.rules.coinPrice
  const free = Math.min(state.free, cost)
  const orderId = `${1 + ground.random.below(8)}${ground.random.digits(8)}`
  state.prices.set(orderId, { orderId, cardId: card.id, quantity, free, pay: cost - free, until: ground.clock.seconds() + PRICE_SECONDS })
  return { order_id: orderId, price: cost, free_coin: free, pay_coin: cost - free }
})

const balance = endpoint('/card/pay/getcoinsinfo', ({ account }) => {
  const { free, pay } = account.state(coins)
  return { free_coin: free, pay_coin: pay, total_coin: free + pay }
})

const confirm = cardEndpoint('/card/pay/confirm', (call) => {
  const { account, body, ground } = call
  const card = liveCardOf(call)
  if (card instanceof Error) return card
  const state = account.state(coins)
  const asked = state.prices.get(textOf(body.order_id) ?? '')
  const good = asked && asked.cardId === card.id && asked.quantity === intOf(body.quantity) && asked.until >= ground.clock.seconds()
  if (!good || asked.free > state.free || asked.pay > state.pay) return weixinError(ground.rules.cardUnknownRefusal)
  if (card.total + asked.quantity > LARGEST_STOCK) return weixinError(45041)
  state.prices.delete(asked.orderId)
  state.free -= asked.free
  state.pay -= asked.pay
  card.stock += asked.quantity
  card.total += asked.quantity
  const order = addOrder(account, { id: asked.orderId, type: 'ORDER_TYPE_REDUCE', free: asked.free, pay: asked.pay })
  void pushOrder(account, order, { later: true })
  return undefined
})

const recharge = cardEndpoint('/card/pay/recharge', ({ account, body, ground }) => {
  const count = Number(body.coin_count)
  if (!(count > 0)) return weixinError(40097)
  const order = addOrder(account, { type: 'ORDER_TYPE_WXPAY', free: 0, pay: count, waits: true })
  const url = `weixin://wxpay/bizpayurl?pr=${ground.random.letters(7)}`
  return { order_id: order.id, qrcode_url: url, qrcode_buffer: Buffer.from(qrPicture(url)).toString('base64') }
})

const told = (order: CoinOrder): JsonFields => ({
  order_id: order.id,
  status: order.status,
  create_time: order.createdAt,
  pay_finish_time: order.paidAt,
  desc: '',
  free_coin_count: order.free,
  pay_coin_count: order.pay,
  refund_free_coin_count: 0,
  refund_pay_coin_count: 0,
  openid: order.openid,
  order_type: order.type,
})

const getOrder = cardEndpoint('/card/pay/getorder', ({ account, body, ground }) => {
  const order = account.state(coins).orders.get(textOf(body.order_id) ?? '')
  return order ? { order_info: told(order) } : weixinError(ground.rules.cardUnknownRefusal)
})

const getOrderList = cardEndpoint('/card/pay/getorderlist', ({ account, body }) => {
  const [offset, count] = [intOf(body.offset) ?? -1, intOf(body.count) ?? -1]
  if (offset < 0 || count < 0) return weixinError(40097)
  const not = textOf(fieldsOf(body.nor_filter).status)
  const type = textOf(body.order_type)
  if (not !== undefined && !coinOrderStatuses.some((each) => each === not)) return weixinError(40097)
  if (type !== undefined && !coinOrderTypes.some((each) => each === type)) return weixinError(40097)
  const [begin, end] = [intOf(body.begin_time) ?? 0, intOf(body.end_time) ?? Number.MAX_SAFE_INTEGER]
  const orders = [...account.state(coins).orders.values()].filter(
    (order) => order.status !== not && (type === undefined || order.type === type) && order.createdAt >= begin && order.createdAt <= end,
  )
  if (fieldsOf(body.sort_info).sort_type === 'SORT_DESC') orders.reverse()
  return { total_num: orders.length, order_list: orders.slice(offset, offset + count).map(told) }
})

export const coinEndpoints: readonly Endpoint[] = [activate, price, balance, confirm, recharge, getOrder, getOrderList]
