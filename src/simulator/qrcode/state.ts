import { defineState } from '../core/state.js'

/** What a QR code of the account's leads to. Cards add a kind of their own. */
export type QrContent = { readonly kind: 'scene'; readonly scene: number | string }

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

  add(code: QrCode): QrCode {
    this.byTicket.set(code.ticket, code)
    this.byUrl.set(code.url, code)
    if (code.expiresAt === undefined && code.content.kind === 'scene') this.lasting.set(code.content.scene, code)
    return code
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
    for (const { ticket, url, content, expiresAt } of byTicket.values()) yield { ticket, url, scene: content.scene, expiresAt }
  },
  load(rows) {
    const state = new QrCodes()
    for (const row of rows) {
      const scene = typeof row.row.scene === 'number' ? row.int('scene') : row.text('scene')
      state.add({ ticket: row.text('ticket'), url: row.text('url'), content: { kind: 'scene', scene }, expiresAt: row.intIf('expiresAt') })
    }
    return state
  },
})
