import { defineFamily } from '../core/family.js'
import { giftOrderReturnJob } from './buying.js'
import { giftCardEndpoints } from './endpoints.js'
import { giftCards } from './state.js'

/** Gift cards: shelves, orders, and the cards that are bought. */
export const giftCardFamily = defineFamily({ name: 'giftcard', states: [giftCards], endpoints: giftCardEndpoints, jobs: [giftOrderReturnJob] })
