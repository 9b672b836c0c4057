import type { JsonObject } from '../core/row.js'
import { defineState } from '../core/state.js'

export const reimburseStates = ['INVOICE_REIMBURSE_INIT', 'INVOICE_REIMBURSE_LOCK', 'INVOICE_REIMBURSE_CLOSURE', 'INVOICE_REIMBURSE_CANCEL'] as const
export type ReimburseState = (typeof reimburseStates)[number]

/** An order for which the consent of a fan is asked. */
export interface InvoiceOrder {
  readonly id: string
  readonly payAppId: string
  readonly source: string
  readonly redirect: string
  state: 'asked' | 'authorized' | 'rejected' | 'inserted'
  openid: string
  at: number
  /** What the fan has written: user_field or biz_field. */
  written: JsonObject
}

/** One invoice in a fan's wallet. */
export interface Invoice {
  readonly code: string
  readonly cardId: string
  readonly openid: string
  readonly data: JsonObject
  status: ReimburseState
}

/** One that the platform makes out itself, by fpqqlsh. */
export interface MadeOut {
  readonly id: string
  readonly taxNumber: string
  readonly openid: string
  state: 'under way' | 'made' | 'failed'
  at: number
  code: string
  number: string
}

export class Invoices {
  /** contact, auth_field, paymch_info: as they were set. */
  readonly settings = new Map<string, JsonObject>()
  readonly orders = new Map<string, InvoiceOrder>()
  /** The cards as which invoices are inserted. */
  readonly cards = new Map<string, JsonObject>()
  readonly byCode = new Map<string, Invoice>()
  /** Uploaded PDFs, and until when. */
  readonly pdfs = new Map<string, number>()
  readonly madeOut = new Map<string, MadeOut>()
  /** Pages on which a title is chosen: what is told with it. */
  readonly titlePages = new Map<string, string>()
  /** QR codes of titles, by their text. */
  readonly titleCodes = new Map<string, JsonObject>()

  /** Number and code together are one invoice's. */
  isUsed(number: string, code: string): boolean {
    for (const { data } of this.byCode.values()) if (data.billing_no === number && data.billing_code === code) return true
    return false
  }
}

export const invoices = defineState<Invoices>({
  name: 'invoices',
  create: () => new Invoices(),
  *rows({ settings, orders, cards, byCode, pdfs, madeOut, titlePages, titleCodes }) {
    for (const [name, value] of settings) yield { is: 'setting', name, value }
    for (const { id, payAppId, source, redirect, openid, state, at, written } of orders.values())
      yield { is: 'order', order_id: id, payAppId, source, redirect, openid, state, at, written }
    for (const [card_id, card] of cards) yield { is: 'card', card_id, card }
    for (const { code, cardId, openid, status, data } of byCode.values()) yield { is: 'invoice', code, card_id: cardId, openid, status, data }
    for (const [media_id, until] of pdfs) yield { is: 'pdf', media_id, until }
    for (const { id, taxNumber, openid, state, at, code, number } of madeOut.values())
      yield { is: 'made', fpqqlsh: id, taxNumber, openid, state, at, fpdm: code, number }
    for (const [url, attach] of titlePages) yield { is: 'titles', url, attach }
    for (const [text, title] of titleCodes) yield { is: 'title', text, title }
  },
  load(rows) {
    const state = new Invoices()
    for (const row of rows) {
      switch (row.oneOf('is', ['setting', 'order', 'card', 'invoice', 'pdf', 'made', 'titles', 'title'])) {
        case 'setting':
          state.settings.set(row.text('name'), row.object('value'))
          break
        case 'order': {
          const [id, payAppId, source, redirect, openid] = ['order_id', 'payAppId', 'source', 'redirect', 'openid'].map((name) => row.text(name)) as [
            string,
            string,
            string,
            string,
            string,
          ]
          const is = row.oneOf('state', ['asked', 'authorized', 'rejected', 'inserted'])
          state.orders.set(id, { id, payAppId, source, redirect, openid, state: is, at: row.int('at'), written: row.object('written') })
          break
        }
        case 'card':
          state.cards.set(row.text('card_id'), row.object('card'))
          break
        case 'invoice': {
          const code = row.text('code')
          const status = row.oneOf('status', reimburseStates)
          state.byCode.set(code, { code, cardId: row.text('card_id'), openid: row.text('openid'), data: row.object('data'), status })
          break
        }
        case 'pdf':
          state.pdfs.set(row.text('media_id'), row.int('until'))
          break
        case 'made': {
          const id = row.text('fpqqlsh')
          const is = row.oneOf('state', ['under way', 'made', 'failed'])
          const [taxNumber, openid, code, number] = ['taxNumber', 'openid', 'fpdm', 'number'].map((name) => row.text(name)) as [string, string, string, string]
          state.madeOut.set(id, { id, taxNumber, openid, state: is, at: row.int('at'), code, number })
          break
        }
        case 'titles':
          state.titlePages.set(row.text('url'), row.text('attach'))
          break
        case 'title':
          state.titleCodes.set(row.text('text'), row.object('title'))
      }
    }
    return state
  },
})
