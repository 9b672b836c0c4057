import { aroundErrmsgs } from './around.js'
import { cardErrmsgs } from './card.js'
import { generalErrmsgs } from './general.js'
import { invoiceErrmsgs } from './invoice.js'
import { productErrmsgs } from './product.js'

/** What the platform writes as `errmsg`, without its tail. */
export type ErrmsgTable = Readonly<Record<number, string>>

export const errmsgs: ErrmsgTable = { ...generalErrmsgs, ...aroundErrmsgs, ...cardErrmsgs, ...invoiceErrmsgs, ...productErrmsgs }
