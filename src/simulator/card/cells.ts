import type { Call, Endpoint } from '../api/endpoint.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import type { Card } from './card.js'
import { cardEndpoint, liveCardOf } from './requests.js'

/** Both cells need a card that is approved and has a store. */
function storeRefusal(card: Card): WeixinError | undefined {
  if (!card.isApproved) return weixinError(40107)
  return card.hasStore ? undefined : weixinError(43017)
}

const payCell = cardEndpoint('/card/paycell/set', (call: Call) => {
  const { body, ground } = call
  const card = liveCardOf(call)
  if (card instanceof Error) return card
  if (body.is_open !== true) {
    card.payCell = false
    return undefined
  }
  if (!ground.rules.cardMayPay) return weixinError(43008)
  const refusal = storeRefusal(card)
  if (refusal) return refusal
  if (['center_title', 'center_sub_title', 'center_url'].some((name) => card.base[name])) return weixinError(40145)
  card.payCell = true
  return undefined
})

const selfConsumeCell = cardEndpoint('/card/selfconsumecell/set', (call: Call) => {
  const { body } = call
  const card = liveCardOf(call)
  if (card instanceof Error) return card
  if (body.is_open !== true) {
    card.selfConsume = undefined
    return undefined
  }
  const refusal = storeRefusal(card)
  if (refusal) return refusal
  // The wire lacks the last letter.
  const verify = body.need_verify_cod === true
  if (card.isShared && !verify) return weixinError(40153)
  card.selfConsume = { verify, amount: body.need_remark_amount === true }
  return undefined
})

export const cardCellEndpoints: readonly Endpoint[] = [payCell, selfConsumeCell]
