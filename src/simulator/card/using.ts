import type { Account } from '../core/account.js'
import type { AttributesOf } from '../core/push.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import type { Code } from './card.js'
import { cards } from './state.js'
import { pushedCode } from './taking.js'

const consumedBefore = ({ code, card }: Code): WeixinError => weixinError(40099, { extras: { _card: card.id, _code: code } })

/** Of 40127 there are two texts: the one of a look-up does not speak of what has run out, unless it has. */
const SHORT = 'invalid user-card status! Hint: the card was given to user, but may be deleted or set unavailable !'

/** Why a code may not be used, if it may not. */
export function lookUpRefusal(account: Account, code: Code): WeixinError | undefined {
  switch (code.status(account.ground.clock.seconds())) {
    case 'NORMAL':
      return undefined
    case 'CONSUMED':
      return consumedBefore(code)
    case 'EXPIRE':
      return weixinError(40127)
    case 'GIFT_TIMEOUT':
      return account.ground.rules.cardGiftTimeoutUsable ? undefined : weixinError(40127, { errmsg: SHORT })
    default:
      return weixinError(40127, { errmsg: SHORT })
  }
}

/** Uses a code up, wherever: at the counter, on the merchant's page, by its owner. */
export function consumeCode(account: Account, code: Code): WeixinError | undefined {
  const { card } = code
  const { clock, rules } = account.ground
  const now = clock.seconds()
  if (card.isMemberCard) return weixinError(40071)
  const status = code.status(now)
  if (status === 'EXPIRE' || (status === 'NORMAL' && now < code.validity.begin)) return weixinError(40079)
  const refusal = lookUpRefusal(account, code)
  if (refusal) return refusal.errcode === 40127 ? weixinError(40127) : refusal
  if (account.state(cards).consumed(code.openid, card) >= card.limit('use_limit', rules.cardUseLimit)) return weixinError(40147)
  code.set('CONSUMED', now)
  return undefined
}

export const consumedAttributes = (account: Account, code: Code, more: AttributesOf<'user_consume_card_event'>): AttributesOf<'user_consume_card_event'> => ({
  card_id: code.card.id,
  user_card_code: pushedCode(account, code),
  location_name: '',
  staff_open_id: '',
  verify_code: '',
  remark_amount: '',
  outer_str: code.outerStr,
  ...more,
})
