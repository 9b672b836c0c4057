import type { Account } from '../core/account.js'
import { fans } from '../fans/state.js'
import { logins, type OAuthScope, type Profile } from './state.js'

export interface Visit {
  /** Who opens the page. */
  readonly openid: string
  /** Whether they say yes, where they are asked. `true`, if left out. */
  readonly accept?: boolean
  /** The page opens as a snapshot: what it learns is nobody's. */
  readonly snapshot?: boolean
  /** What they show of themselves. */
  readonly profile?: Partial<Profile>
}

/** Where a visit ends: back at the merchant's, or at a page of the platform's that says what is wrong. */
export type Landing = { readonly location: string } | { readonly page: string }

const PAGES: Readonly<Record<number, string>> = {
  10003: 'redirect_uri域名与后台配置不一致，错误码:10003',
  10005: '该公众号没有这些scope的权限，错误码:10005',
  10006: '请关注该测试号，错误码:10006',
  10012: '参数错误，错误码:10012',
}

export const errorPage = (code: number): Landing => ({ page: PAGES[code] ?? '' })

const ORDER = ['appid', 'redirect_uri', 'response_type', 'scope', 'state'] as const
const STATE_BYTES = 128

/** The parameters stand in this order, or the platform does not know them. */
function isInOrder(query: URLSearchParams): boolean {
  const names = [...query.keys()].filter((name): name is (typeof ORDER)[number] => ORDER.some((each) => each === name))
  return names.every((name, at) => at === 0 || ORDER.indexOf(name) > ORDER.indexOf(names[at - 1] as (typeof ORDER)[number]))
}

/** The first step of the web login, once somebody has opened its page. */
export function authorize(account: Account, query: URLSearchParams, { openid, accept = true, snapshot = false, profile = {} }: Visit): Landing {
  const { random, clock, rules } = account.ground
  const redirect = query.get('redirect_uri') ?? ''
  const state = query.get('state')
  if (!isInOrder(query) || query.get('response_type') !== 'code' || !/^https?:\/\//.test(redirect) || !URL.canParse(redirect)) return errorPage(10012)
  if (Buffer.byteLength(state ?? '') > STATE_BYTES) return errorPage(10012)
  const { oauthDomains } = rules
  if (oauthDomains !== 'any' && !oauthDomains.includes(new URL(redirect).host)) return errorPage(10003)
  const scope = (['snsapi_base', 'snsapi_userinfo'] as const).find((each): each is OAuthScope => each === query.get('scope'))
  const { kind } = account.registration
  if (!scope || kind === 'subscription') return errorPage(10005)
  if (kind === 'test' && !account.state(fans).get(openid)?.follows) return errorPage(10006)
  if (scope === 'snsapi_userinfo' && !accept) return { location: back(redirect, { state }) }
  const logs = account.state(logins)
  const who = snapshot ? random.openId(account.idPrefix) : openid
  if (scope === 'snsapi_userinfo' && !snapshot) {
    const { nickname = '微信用户', headimgurl = '' } = { ...logs.profiles.get(openid), ...profile }
    logs.profiles.set(openid, { nickname, headimgurl })
  }
  const code = random.letters(32)
  logs.put(logs.codes, code, { openid: who, scope, until: clock.seconds() + rules.oauthCodeSeconds, isSnapshot: snapshot, isUsed: false })
  return { location: back(redirect, { code, state }) }
}

/** Adds parameters to an address, whatever it has already. */
export function back(address: string, parameters: Readonly<Record<string, string | null>>): string {
  const [path = '', ...fragment] = address.split('#')
  const added = Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
  const joined = added.length === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${added.join('&')}`
  return [joined, ...fragment].join('#')
}
