import { createApi, type EndpointClient } from '../api/endpoint.js'
import { cardChecks } from '../catalogue/endpoints/card-checks.js'
import type { CardApi } from '../generated/api/card.js'
import type { CardInvoiceApi } from '../generated/api/card-invoice.js'
import { cardInvoiceShapes } from '../generated/api/card-invoice-shapes.js'
import { cardShapes } from '../generated/api/card-shapes.js'
import { carefulConsume } from './code.js'
import { qrCodePictureUrl, sign } from './sign.js'
import { type ModifyStockBy, withChangeBy } from './stock.js'

export type * from '../generated/api/card.js'
export type * from '../generated/api/card-invoice.js'
export * from './constants.js'
export { qrCodePictureUrl, sign }

/** What needs no call, and answers at once. */
export const cardTools = { sign, qrCodePictureUrl } as const

/** `account.card`: the generated calls, and what is written by hand round them. */
export interface Card extends CardApi {
  readonly modifyStock: CardApi['modifyStock'] & ModifyStockBy
  readonly invoice: CardInvoiceApi
  readonly sign: typeof sign
  readonly qrCodePictureUrl: typeof qrCodePictureUrl
}

export function createCard(client: EndpointClient): Card {
  const api = createApi<CardApi>({ at: 'card', shapes: cardShapes, client, checks: cardChecks })
  const invoice = createApi<CardInvoiceApi>({ at: 'card.invoice', shapes: cardInvoiceShapes, client })
  return { ...api, ...cardTools, invoice, modifyStock: withChangeBy(api.modifyStock), code: { ...api.code, consume: carefulConsume(api.code) } }
}
