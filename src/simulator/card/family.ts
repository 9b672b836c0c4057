import { defineFamily } from '../core/family.js'
import { cardCellEndpoints } from './cells.js'
import { cardCodeEndpoints } from './code-endpoints.js'
import { coins } from './coin-state.js'
import { coinEndpoints } from './coins.js'
import { cardBaseEndpoints } from './endpoints.js'
import { cardFigureEndpoints } from './figures.js'
import { giftReturnJob } from './gift-return.js'
import { cardHandingOutEndpoints } from './handing-out.js'
import { cardMemberEndpoints, cardTicketEndpoints } from './members.js'
import { merchantReviewJob, subMerchants } from './merchant-state.js'
import { subMerchantEndpoints } from './merchants.js'
import { payGiftEndpoints } from './pay-gift.js'
import { payGiftRules } from './pay-gift-state.js'
import { reviewJob } from './review.js'
import { cards } from './state.js'

/** Cards, codes, member cards, 券点 and sub-merchants. */
export const cardFamily = defineFamily({
  name: 'card',
  states: [cards, coins, payGiftRules, subMerchants],
  endpoints: [
    ...cardBaseEndpoints,
    ...cardCodeEndpoints,
    ...cardHandingOutEndpoints,
    ...cardMemberEndpoints,
    ...cardTicketEndpoints,
    ...cardCellEndpoints,
    ...payGiftEndpoints,
    ...coinEndpoints,
    ...subMerchantEndpoints,
    ...cardFigureEndpoints,
  ],
  jobs: [reviewJob, giftReturnJob, merchantReviewJob],
})
