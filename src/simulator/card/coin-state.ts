import type { Account } from '../core/account.js'
import type { PushOptions, Sent } from '../core/push.js'
import { defineState } from '../core/state.js'

/** A change of 券点, or one that waits to be paid. */
export interface CoinOrder {
  readonly id: string
  readonly type: 'ORDER_TYPE_SYS_ADD' | 'ORDER_TYPE_WXPAY' | 'ORDER_TYPE_REDUCE'
  status: string
  readonly createdAt: number
  paidAt: number
  readonly free: number
  readonly pay: number
  readonly openid: string
}

/** A price that was asked for: good for a minute, and once. */
export interface CoinPrice {
  readonly orderId: string
  readonly cardId: string
  readonly quantity: number
  readonly free: number
  readonly pay: number
  readonly until: number
}

export class Coins {
  active = false
  free = 0
  pay = 0
  readonly orders = new Map<string, CoinOrder>()
  readonly prices = new Map<string, CoinPrice>()
}

const PAID = 'ORDER_STATUS_FINANCE_SUCC'
const WAITING = 'ORDER_STATUS_WAITING'

/** Notes an order. Whatever changes 券点 is pushed as well. */
export function addOrder(account: Account, order: Pick<CoinOrder, 'type' | 'free' | 'pay'> & { readonly id?: string; readonly waits?: boolean }): CoinOrder {
  const { random, clock } = account.ground
  const now = clock.seconds()
  const made: CoinOrder = {
    id: order.id ?? `${1 + random.below(8)}${random.digits(8)}`,
    type: order.type,
    status: order.waits ? WAITING : PAID,
    createdAt: now,
    paidAt: order.waits ? 0 : now,
    free: order.free,
    pay: order.pay,
    openid: '',
  }
  account.state(coins).orders.set(made.id, made)
  return made
}

export function pushOrder(account: Account, order: CoinOrder, options?: PushOptions): Promise<Sent> {
  return account.push(
    'card_pay_order_event',
    account.ground.rules.cardSystemAccount,
    {
      order_id: order.id,
      status: order.status,
      create_order_time: order.createdAt,
      pay_finish_time: order.paidAt,
      desc: '',
      free_coin_count: order.free,
      pay_coin_count: order.pay,
      refund_free_coin_count: 0,
      refund_pay_coin_count: 0,
      order_type: order.type,
      memo: '',
      receipt_info: '',
    },
    options,
  )
}

/** The merchant pays a recharge. @returns nothing, if no order of that number waits */
export function payRecharge(account: Account, orderId: string): Promise<Sent> | undefined {
  const state = account.state(coins)
  const order = state.orders.get(orderId)
  if (order?.status !== WAITING) return undefined
  order.status = PAID
  order.paidAt = account.ground.clock.seconds()
  state.pay += order.pay
  return pushOrder(account, order)
}

const types = ['ORDER_TYPE_SYS_ADD', 'ORDER_TYPE_WXPAY', 'ORDER_TYPE_REDUCE'] as const

export const coins = defineState<Coins>({
  name: 'coins',
  create: () => new Coins(),
  *rows({ active, free, pay, orders, prices }) {
    if (active || free > 0 || pay > 0) yield { is: 'account', active, free, pay }
    for (const { id, type, status, createdAt, paidAt, free: givenFree, pay: givenPay, openid } of orders.values())
      yield { is: 'order', order_id: id, type, status, createdAt, paidAt, free: givenFree, pay: givenPay, ...(openid && { openid }) }
    for (const { orderId, cardId, quantity, free: ofFree, pay: ofPay, until } of prices.values())
      yield { is: 'price', order_id: orderId, card_id: cardId, quantity, free: ofFree, pay: ofPay, until }
  },
  load(rows) {
    const state = new Coins()
    for (const row of rows) {
      switch (row.oneOf('is', ['account', 'order', 'price'])) {
        case 'account':
          state.active = row.flag('active')
          state.free = row.int('free')
          state.pay = row.int('pay')
          break
        case 'order': {
          const id = row.text('order_id')
          const [createdAt, paidAt, free, pay] = ['createdAt', 'paidAt', 'free', 'pay'].map((name) => row.int(name)) as [number, number, number, number]
          state.orders.set(id, {
            id,
            type: row.oneOf('type', types),
            status: row.text('status'),
            createdAt,
            paidAt,
            free,
            pay,
            openid: row.textIf('openid') ?? '',
          })
          break
        }
        case 'price': {
          const orderId = row.text('order_id')
          const [quantity, free, pay, until] = ['quantity', 'free', 'pay', 'until'].map((name) => row.int(name)) as [number, number, number, number]
          state.prices.set(orderId, { orderId, cardId: row.text('card_id'), quantity, free, pay, until })
        }
      }
    }
    return state
  },
})
