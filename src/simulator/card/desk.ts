import { ConfigurationError } from '../../errors.js'
import type { Account } from '../core/account.js'
import type { Sent } from '../core/push.js'
import type { Card, CardStatus, Code } from './card.js'
import { payRecharge } from './coin-state.js'
import { encryptCode } from './encrypt.js'
import { decideMerchant, subMerchants } from './merchant-state.js'
import { decide } from './review.js'
import { cards } from './state.js'
import { consumeCode, consumedAttributes } from './using.js'

export interface CardAtDesk {
  readonly card_id: string
  readonly type: string
  readonly title: string
  readonly status: CardStatus
  readonly stock: number
  readonly total: number
  readonly refuseReason: string
}

export interface CounterHow {
  /** Needed for codes of the merchant's own. */
  readonly card_id?: string
  /** `helper`: the assistant's app, with the openid of who holds it; `web`: the merchant's page. */
  readonly by: 'helper' | 'web'
  readonly staffOpenId?: string
  readonly location?: string
}

/** What is done with cards on Weixin's and the merchant's own pages: `simulator.account().cards`. */
export class CardDesk {
  readonly #account: Account

  constructor(account: Account) {
    this.#account = account
  }

  list(): CardAtDesk[] {
    return [...this.#account.state(cards).byId.values()].map(({ id, type, base, status, stock, total, refuseReason }) => ({
      card_id: id,
      type,
      title: String(base.title),
      status,
      stock,
      total,
      refuseReason,
    }))
  }

  /** The review passes a card. @returns nothing, if it is in no review */
  async pass(cardId: string): Promise<Sent | undefined> {
    return decide(this.#account, this.#card(cardId), undefined)
  }

  /** The review refuses a card. */
  async refuse(cardId: string, reason: string): Promise<Sent | undefined> {
    return decide(this.#account, this.#card(cardId), reason)
  }

  /** The merchant hands an approved card out on the platform's page: no push tells of it. @returns whether it was approved */
  dispatch(cardId: string): boolean {
    const card = this.#card(cardId)
    if (card.status !== 'CARD_STATUS_VERIFY_OK') return false
    card.status = 'CARD_STATUS_DISPATCH'
    return true
  }

  /** Uses a code up without the API. @returns the push, or the errcode that refuses it */
  async consume(code: string, { card_id, by, staffOpenId = '', location = '' }: CounterHow): Promise<Sent | number> {
    const found = this.#code(code, card_id)
    if (found instanceof Error) return found.errcode
    const refusal = consumeCode(this.#account, found)
    if (refusal) return refusal.errcode
    const source = by === 'helper' ? 'FROM_MOBILE_HELPER' : 'FROM_MP'
    const attributes = consumedAttributes(this.#account, found, { consume_source: source, staff_open_id: staffOpenId, location_name: location })
    return this.#account.push('user_consume_card_event', found.openid, attributes)
  }

  /** The `encrypt_code` by which a page would name a code. */
  encrypt(code: string): string {
    return encryptCode(this.#account, code)
  }

  /** Pays an order of `card.pay.recharge`. @returns nothing, if none of that number waits */
  async payRecharge(orderId: string): Promise<Sent | undefined> {
    return payRecharge(this.#account, orderId)
  }

  /** @returns nothing, if it is in no review */
  async passMerchant(merchantId: string | number): Promise<Sent | undefined> {
    return this.#merchant(merchantId, undefined)
  }

  async refuseMerchant(merchantId: string | number, reason: string): Promise<Sent | undefined> {
    return this.#merchant(merchantId, reason)
  }

  #merchant(id: string | number, reason: string | undefined): Promise<Sent> | undefined {
    const merchant = this.#account.state(subMerchants).byId.get(String(id))
    if (!merchant) throw new ConfigurationError('merchantId', 'is none of the account')
    return decideMerchant(this.#account, merchant, reason)
  }

  #card(id: string): Card {
    const card = this.#account.state(cards).byId.get(id)
    if (!card) throw new ConfigurationError('cardId', 'is none of the account')
    return card
  }

  #code(code: string, cardId: string | undefined): Code | (Error & { readonly errcode: number }) {
    return this.#account.state(cards).find(code, cardId, 41012)
  }
}
