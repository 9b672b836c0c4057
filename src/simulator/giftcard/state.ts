import type { JsonFields } from '../api/json-value.js'
import type { Json, JsonObject } from '../core/row.js'
import { defineState } from '../core/state.js'

export interface GiftPage {
  readonly id: string
  page: JsonFields
  /** Taken down. */
  maintained: boolean
}

export interface BoughtCard {
  readonly card_id: string
  readonly code: string
  /** Fen. */
  readonly price: number
  readonly background: string
  readonly message: string
}

export interface GiftOrder {
  readonly id: string
  readonly pageId: string
  readonly transId: string
  readonly createdAt: number
  readonly openid: string
  readonly outerStr: string
  readonly cards: readonly BoughtCard[]
  accepter: string
  chatRoom: boolean
  /** Which gift is under way: '' for none. */
  gift: string
  refunded: boolean
}

/** Shelves, and what was bought from them. */
export class GiftCards {
  readonly pages = new Map<string, GiftPage>()
  readonly orders = new Map<string, GiftOrder>()
  allMaintained = false
  /** Merchant numbers by which gift cards are paid, and the mini programs they are bound to. */
  readonly merchants = new Map<string, string>()
  /** By mini program: the shelf that it shows. */
  readonly programs = new Map<string, string>()
}

export const giftCards = defineState<GiftCards>({
  name: 'giftcards',
  create: () => new GiftCards(),
  *rows({ pages, orders, allMaintained, merchants, programs }) {
    if (allMaintained) yield { is: 'maintained' }
    for (const { id, page, maintained } of pages.values())
      yield { is: 'page', page_id: id, ...(maintained && { maintained }), page: JSON.parse(JSON.stringify(page)) as Json }
    for (const { id, pageId, transId, createdAt, openid, outerStr, accepter, gift, chatRoom, refunded, cards } of orders.values()) {
      const flags = { ...(chatRoom && { chatRoom }), ...(refunded && { refunded }) }
      yield { is: 'order', order_id: id, pageId, transId, createdAt, openid, outerStr, accepter, gift, ...flags, cards: cards.map((each) => ({ ...each })) }
    }
    for (const [sub_mch_id, wxa_appid] of merchants) yield { is: 'merchant', sub_mch_id, wxa_appid }
    for (const [wxa_appid, page_id] of programs) yield { is: 'program', wxa_appid, page_id }
  },
  load(rows) {
    const state = new GiftCards()
    for (const row of rows) {
      switch (row.oneOf('is', ['maintained', 'page', 'order', 'merchant', 'program'])) {
        case 'maintained':
          state.allMaintained = true
          break
        case 'page':
          state.pages.set(row.text('page_id'), { id: row.text('page_id'), page: row.object('page'), maintained: row.flag('maintained') })
          break
        case 'order': {
          const id = row.text('order_id')
          const [pageId, transId, openid, outerStr, accepter, gift] = ['pageId', 'transId', 'openid', 'outerStr', 'accepter', 'gift'].map((name) =>
            row.text(name),
          ) as [string, string, string, string, string, string]
          const cards = row.list('cards').map((each) => boughtOf(each as JsonObject))
          const flags = { chatRoom: row.flag('chatRoom'), refunded: row.flag('refunded') }
          state.orders.set(id, { id, pageId, transId, openid, outerStr, accepter, gift, createdAt: row.int('createdAt'), cards, ...flags })
          break
        }
        case 'merchant':
          state.merchants.set(row.text('sub_mch_id'), row.text('wxa_appid'))
          break
        case 'program':
          state.programs.set(row.text('wxa_appid'), row.text('page_id'))
      }
    }
    return state
  },
})

const boughtOf = ({ card_id, code, price, background, message }: JsonObject): BoughtCard => ({
  card_id: String(card_id),
  code: String(code),
  price: Number(price),
  background: String(background),
  message: String(message),
})
