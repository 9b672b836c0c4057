import { RowReader } from '../core/row.js'
import { defineState } from '../core/state.js'

/** What a QR code of the account's leads to. */
export type QrContent = { readonly kind: 'scene'; readonly scene: number | string } | CardQr

/** The page on which one card or several can be taken. */
export interface CardQr {
  readonly kind: 'card'
  readonly cards: readonly CardOffer[]
  /** One for a certain code or person is good once. */
  used: boolean
}

/** As `/card/qrcode/create` was told it. */
export interface CardOffer {
  readonly card_id: string
  readonly code?: string
  readonly openid?: string
  readonly unique?: boolean
  readonly outer_str?: string
  readonly outer_id?: string
  /** Fen. */
  readonly balance?: number
}

export interface QrCode {
  readonly ticket: string
  /** What the picture holds. */
  readonly url: string
  readonly content: QrContent
  /** Unix seconds; `undefined` for one that lasts. */
  readonly expiresAt: number | undefined
}

/** The account's QR codes, by ticket and by what their pictures hold. */
export class QrCodes {
  readonly byTicket = new Map<string, QrCode>()
  readonly byUrl = new Map<string, QrCode>()
  /** The lasting ones, by their scene: asked for twice, it is the same code. */
  readonly lasting = new Map<number | string, QrCode>()
  /** Those of cards, in the order in which they were made. */
  readonly #ofCards: QrCode[] = []
  #firstOfCards = 0

  add(code: QrCode): QrCode {
    this.byTicket.set(code.ticket, code)
    this.byUrl.set(code.url, code)
    if (code.expiresAt === undefined && code.content.kind === 'scene') this.lasting.set(code.content.scene, code)
    if (code.content.kind === 'card') this.#ofCards.push(code)
    return code
  }

  /** How many of cards have not run out, as far as the oldest of them tell. */
  countOfCards(now: number): number {
    const codes = this.#ofCards
    while (this.#firstOfCards < codes.length && (codes[this.#firstOfCards]?.expiresAt ?? now + 1) <= now) this.#firstOfCards += 1
    return codes.length - this.#firstOfCards
  }

  /** @param given a ticket, or what the picture holds */
  find(given: string): QrCode | undefined {
    return this.byTicket.get(given) ?? this.byUrl.get(given)
  }
}

export const qrCodes = defineState<QrCodes>({
  name: 'qrcodes',
  create: () => new QrCodes(),
  *rows({ byTicket }) {
    for (const { ticket, url, content, expiresAt } of byTicket.values()) {
      if (content.kind === 'scene') yield { ticket, url, scene: content.scene, expiresAt }
      else yield { ticket, url, cards: content.cards.map((offer) => ({ ...offer })), ...(content.used && { used: true }), expiresAt }
    }
  },
  load(rows) {
    const state = new QrCodes()
    for (const row of rows) {
      const common = { ticket: row.text('ticket'), url: row.text('url'), expiresAt: row.intIf('expiresAt') }
      if (row.row.cards !== undefined) {
        const offers = row.list('cards').map((each) => offerOf(new RowReader(each, 'qrcodes.cards')))
        state.add({ ...common, content: { kind: 'card', cards: offers, used: row.flag('used') } })
        continue
      }
      const scene = typeof row.row.scene === 'number' ? row.int('scene') : row.text('scene')
      state.add({ ...common, content: { kind: 'scene', scene } })
    }
    return state
  },
})

function offerOf(row: RowReader): CardOffer {
  const [code, openid, outer_str, outer_id] = ['code', 'openid', 'outer_str', 'outer_id'].map((name) => row.textIf(name))
  const balance = row.intIf('balance')
  return {
    card_id: row.text('card_id'),
    ...(code !== undefined && { code }),
    ...(openid !== undefined && { openid }),
    ...(row.flag('unique') && { unique: true }),
    ...(outer_str !== undefined && { outer_str }),
    ...(outer_id !== undefined && { outer_id }),
    ...(balance !== undefined && { balance }),
  }
}
