import { type Endpoint, type OpenCall, openEndpoint, WireAnswer } from '../api/endpoint.js'
import { countCall } from '../api/gate.js'
import type { Account } from '../core/account.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { fans } from '../fans/state.js'
import { authorize, errorPage } from './authorize.js'
import { type Login, logins } from './state.js'

function accountOf({ accounts, query }: OpenCall): Account | WeixinError {
  const appId = query.get('appid')
  if (!appId) return weixinError(41002)
  return accounts.get(appId) ?? weixinError(40013)
}

const unionOf = (account: Account, openid: string) => {
  const unionid = account.state(fans).get(openid)?.unionid
  return unionid === undefined ? {} : { unionid }
}

/** A token for a login. */
function issue(account: Account, { openid, scope, isSnapshot }: Login): string {
  const { random, clock, rules } = account.ground
  const state = account.state(logins)
  const value = random.accessToken()
  state.put(state.tokens, value, { openid, scope, until: clock.seconds() + rules.oauthTokenSeconds, isSnapshot })
  return value
}

const accessToken: Endpoint = openEndpoint(
  '/sns/oauth2/access_token',
  (call) => {
    const { query, ground } = call
    const account = accountOf(call)
    if (account instanceof Error) return account
    const secret = query.get('secret')
    if (!secret) return weixinError(41004)
    if (secret !== account.registration.appSecret) return weixinError(40125)
    if (query.get('grant_type') !== 'authorization_code') return weixinError(40002)
    const refusal = countCall(account, accessToken)
    if (refusal) return refusal
    const code = query.get('code')
    if (!code) return weixinError(41008)
    const state = account.state(logins)
    const login = state.codes.get(code)
    if (!login) return weixinError(40029)
    if (login.isUsed) return weixinError(40163)
    if (login.until <= ground.clock.seconds()) return weixinError(42003)
    login.isUsed = true
    const { openid, scope, isSnapshot } = login
    const refresh_token = ground.random.accessToken()
    state.put(state.refreshes, refresh_token, { openid, scope, until: ground.clock.seconds() + ground.rules.oauthRefreshSeconds, isSnapshot })
    return {
      access_token: issue(account, login),
      expires_in: ground.rules.oauthTokenSeconds,
      refresh_token,
      openid,
      scope,
      ...(scope === 'snsapi_userinfo' && unionOf(account, openid)),
      ...(isSnapshot && { is_snapshotuser: 1 }),
    }
  },
  { bare: true, perMinute: 50_000 },
)

const refreshToken = openEndpoint(
  '/sns/oauth2/refresh_token',
  (call) => {
    const { query, ground } = call
    const account = accountOf(call)
    if (account instanceof Error) return account
    if (query.get('grant_type') !== 'refresh_token') return weixinError(40002)
    const refresh_token = query.get('refresh_token') ?? ''
    const state = account.state(logins)
    const login = state.refreshes.get(refresh_token)
    if (!login) return weixinError(40030)
    if (state.voided.has(refresh_token)) return weixinError(42007)
    if (login.until <= ground.clock.seconds()) return weixinError(42002)
    const { openid, scope } = login
    return { access_token: issue(account, login), expires_in: ground.rules.oauthTokenSeconds, refresh_token, openid, scope }
  },
  { bare: true },
)

/** The login of a token, for the fan that the call names. */
function loginOf({ accounts, query, ground }: OpenCall): { readonly account: Account; readonly login: Login } | WeixinError {
  const token = query.get('access_token')
  if (!token) return weixinError(41001)
  for (const account of accounts.values()) {
    const state = account.state(logins)
    const login = state.tokens.get(token)
    if (!login) continue
    if (state.voided.has(token)) return weixinError(42007)
    if (login.until <= ground.clock.seconds()) return weixinError(42001)
    return query.get('openid') === login.openid ? { account, login } : weixinError(40003)
  }
  return weixinError(40001)
}

const userInfo = openEndpoint(
  '/sns/userinfo',
  (call) => {
    const found = loginOf(call)
    if (found instanceof Error) return found
    const { account, login } = found
    const { openid, scope, isSnapshot } = login
    if (scope !== 'snsapi_userinfo' || isSnapshot) return weixinError(48001)
    const { nickname = '微信用户', headimgurl = '' } = account.state(logins).profiles.get(openid) ?? {}
    return { openid, nickname, sex: 0, province: '', city: '', country: '', headimgurl, privilege: [], ...unionOf(account, openid) }
  },
  { bare: true },
)

const auth = openEndpoint('/sns/auth', (call) => {
  const found = loginOf(call)
  return found instanceof Error ? found : undefined
})

/**
 * The page itself, for browsers and scripts: whoever opens it says yes. `openid`, a parameter of the simulator's own, says who it is; left out, somebody new.
 * The fragment never reaches a server, so it is not asked for here.
 */
const page = openEndpoint(
  '/connect/oauth2/authorize',
  ({ accounts, query, ground }) => {
    const account = accounts.get(query.get('appid') ?? '')
    const landing = account ? authorize(account, query, { openid: query.get('openid') ?? ground.random.openId(account.idPrefix) }) : errorPage(10012)
    if ('location' in landing) return new WireAnswer({ status: 302, type: 'text/html; charset=utf-8', body: '', headers: { Location: landing.location } })
    return new WireAnswer({ status: 200, type: 'text/html; charset=utf-8', body: landing.page })
  },
  { methods: ['GET'] },
)

export const oauthEndpoints: readonly Endpoint[] = [accessToken, refreshToken, userInfo, auth, page]

/** All tokens of somebody are void from now on: they have changed their password. */
export function voidTokens(account: Account, openid: string): void {
  const state = account.state(logins)
  for (const map of [state.tokens, state.refreshes]) for (const [value, login] of map) if (login.openid === openid) state.voided.add(value)
}
