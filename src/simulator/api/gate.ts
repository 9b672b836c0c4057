import type { Account } from '../core/account.js'
import { dayOf } from '../core/days.js'
import type { Ground } from '../core/ground.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { tokens } from '../tokens/state.js'
import type { Endpoint } from './endpoint.js'
import { quotas } from './quota.js'

/** What tokens look like: anything else is malformed, which has a code of its own. */
const TOKEN = /^[0-9]{1,3}_[A-Za-z0-9_-]{20,512}$/

/** The account of an access token. */
export function accountOfToken(accounts: ReadonlyMap<string, Account>, value: string | null, now: number): Account | WeixinError {
  if (!value) return weixinError(41001)
  for (const account of accounts.values()) {
    const refusal = account.state(tokens).refusal(value, now)
    if (refusal === undefined) return account
    if (refusal !== null) return weixinError(refusal)
  }
  return weixinError(TOKEN.test(value) ? 40001 : 40014)
}

/** 40164, in the words that name the address. */
export function ipRefusal(account: Account, ip: string | undefined): WeixinError | undefined {
  const { ipWhitelist } = account.registration
  if (!ipWhitelist || ip === undefined) return undefined
  const plain = ip.replace(/^::ffff:/, '')
  if (ipWhitelist.includes(plain)) return undefined
  return weixinError(40164, { errmsg: `invalid ip ${plain} ipv6 ${ip.includes(':') ? ip : `::ffff:${ip}`}, not in whitelist` })
}

/** Quotas, then rights. */
export function rightsRefusal(account: Account, endpoint: Endpoint): WeixinError | undefined {
  const used = countCall(account, endpoint)
  if (used) return used
  const { path, kinds } = endpoint
  const { denied, kind } = account.registration
  if (kinds && !kinds.includes(kind)) return weixinError(48001)
  if (denied.some((each) => each === path || (each.endsWith('/') && path.startsWith(each)))) return weixinError(48001)
  return undefined
}

/** Counts a call against the quotas of its day and minute. */
export function countCall(account: Account, { path, daily, perMinute }: Endpoint): WeixinError | undefined {
  const ground: Ground = account.ground
  const errcode = account.state(quotas).use(path, {
    day: dayOf(ground),
    minute: Math.floor(ground.clock.seconds() / 60),
    ...(daily !== undefined && { daily }),
    ...(perMinute !== undefined && { perMinute }),
  })
  return errcode === undefined || !ground.rules.enforceQuotas ? undefined : weixinError(errcode)
}
