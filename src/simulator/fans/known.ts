import type { Account } from '../core/account.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { Fan, fans } from './state.js'

const OPENID = /^o[A-Za-z0-9_-]{27}$/

/**
 * Whoever an openid names; somebody whom the account has not met yet is not kept by that.
 * @param foreign what another account's openid is refused with
 */
export function fanOf(account: Account, openid: unknown, foreign = 40003): Fan | WeixinError {
  if (typeof openid !== 'string' || openid === '') return weixinError(40003)
  const known = account.state(fans).get(openid)
  if (known) return known
  if (!OPENID.test(openid)) return weixinError(40003)
  return openid.startsWith(`o${account.idPrefix}`) ? new Fan(openid) : weixinError(foreign)
}

/** All of them, or the refusal of the first that is wrong. @param most more are refused by 40032 */
export function fansOf(account: Account, openids: unknown, { most, foreign }: { readonly most: number; readonly foreign?: number }): Fan[] | WeixinError {
  if (!Array.isArray(openids) || openids.length === 0 || openids.length > most) return weixinError(40032)
  const found: Fan[] = []
  for (const openid of openids) {
    const fan = fanOf(account, openid, foreign)
    if (fan instanceof Error) return fan
    found.push(fan)
  }
  return found
}
