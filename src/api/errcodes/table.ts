import { aroundErrcodes } from './around.js'
import { cardErrcodes } from './card.js'
import { generalErrcodes } from './general.js'
import { productErrcodes } from './product.js'
import type { ErrcodeTable } from './row.js'

/** Every `errcode` that we know. No number stands in two tables: where two pages give one number two meanings, its row says both. */
export const errcodes: ErrcodeTable = { ...generalErrcodes, ...cardErrcodes, ...productErrcodes, ...aroundErrcodes }
