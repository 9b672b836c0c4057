import { acceptOrder, type Buying, buy, pushSent, send } from '../giftcard/buying.js'
import { type GiftOrder, giftCards } from '../giftcard/state.js'
import { done, nothing } from './action.js'
import { type CardDone, refused } from './card-done.js'
import type { Person } from './person.js'

export interface GiftDone extends CardDone {
  readonly order_id?: string
}

/** Gift cards: `fan.giftCard.buy(pageId, { cardIds: […] })`. */
export class GiftShopping {
  readonly #person: Person

  constructor(person: Person) {
    this.#person = person
  }

  /** Pays for cards of a shelf. */
  async buy(pageId: string, what: Buying): Promise<GiftDone> {
    const { account, openid } = this.#person
    const order = buy(account, openid, pageId, what)
    if (typeof order === 'string') return nothing(order)
    if (order instanceof Error) return refused(order)
    return { ...(await done(...this.#person.push('giftcard_pay_done_event', { page_id: pageId, order_id: order.id }))), order_id: order.id }
  }

  /** Sends what was bought to a friend or a group. */
  async send(orderId: string, { chatRoom = false }: { readonly chatRoom?: boolean } = {}): Promise<GiftDone> {
    const { account, openid } = this.#person
    const order = this.#order(orderId)
    if (order?.openid !== openid || order.accepter || order.gift || order.refunded) return nothing('no order that can be given away')
    send(account, order, chatRoom)
    return { ...(await done(pushSent(account, order, false))), order_id: order.id }
  }

  /** Accepts what somebody has sent. */
  async accept(orderId: string): Promise<GiftDone> {
    const { account, openid } = this.#person
    const order = this.#order(orderId)
    if (!order?.gift || order.openid === openid) return nothing('nothing was sent to them')
    acceptOrder(account, order, openid)
    const attributes = { page_id: order.pageId, order_id: order.id, is_chat_room: order.chatRoom }
    return { ...(await done(...this.#person.push('giftcard_user_accept_event', attributes))), order_id: order.id }
  }

  #order(id: string): GiftOrder | undefined {
    return this.#person.account.state(giftCards).orders.get(id)
  }
}
