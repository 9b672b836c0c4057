import { aroundErrmsgs } from './around.js'
import { cardErrmsgs } from './card.js'
import { generalErrmsgs } from './general.js'
import { invoiceErrmsgs } from './invoice.js'
import { productErrmsgs } from './product.js'

/** What the platform writes as `errmsg`, without its tail. */
export type ErrmsgTable = Readonly<Record<number, string>>

const table: ErrmsgTable = { ...generalErrmsgs, ...aroundErrmsgs, ...cardErrmsgs, ...invoiceErrmsgs, ...productErrmsgs }

/** @returns `undefined` for a code whose text nobody has written down */
export const errmsgOf = (errcode: number): string | undefined => table[errcode]
