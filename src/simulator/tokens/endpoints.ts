import { type Endpoint, endpoint, type OpenCall, openEndpoint } from '../api/endpoint.js'
import { countCall, ipRefusal } from '../api/gate.js'
import type { Account } from '../core/account.js'
import { dayOf } from '../core/days.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { type AccessToken, type TicketKind, tokens } from './state.js'

const classicPath = '/cgi-bin/token'
const stablePath = '/cgi-bin/stable_token'

interface Credentials {
  readonly grantType: unknown
  readonly appId: unknown
  readonly secret: unknown
}

/** The account that proves itself by its secret. */
function accountBySecret({ accounts, request }: OpenCall, { grantType, appId, secret }: Credentials): Account | WeixinError {
  if (grantType !== 'client_credential') return weixinError(40002)
  if (appId === undefined || appId === null || appId === '') return weixinError(41002)
  const account = accounts.get(String(appId))
  if (!account) return weixinError(40013)
  if (secret === undefined || secret === null || secret === '') return weixinError(41004)
  if (secret !== account.registration.appSecret) return weixinError(40125)
  return ipRefusal(account, request.ip) ?? account
}

const answer = (token: AccessToken, now: number) => ({ access_token: token.value, expires_in: token.expiresAt - now })

/** Each call makes a new one; the one before lives on for five minutes. */
const classic: Endpoint = openEndpoint(
  classicPath,
  (call) => {
    const { query, ground } = call
    const account = accountBySecret(call, { grantType: query.get('grant_type'), appId: query.get('appid'), secret: query.get('secret') })
    if (account instanceof Error) return account
    const refusal = countCall(account, classic)
    if (refusal) return refusal
    return answer(account.state(tokens).issue('classic', ground, ground.rules.tokenOverlapSeconds), ground.clock.seconds())
  },
  { methods: ['GET'], bare: true, daily: 2000 },
)

/** Gives the same one while it lives, unless a new one is enforced. */
const stable: Endpoint = openEndpoint(
  stablePath,
  (call) => {
    const { body, ground } = call
    const account = accountBySecret(call, { grantType: body.grant_type, appId: body.appid, secret: body.secret })
    if (account instanceof Error) return account
    const refusal = countCall(account, stable)
    if (refusal) return refusal
    const state = account.state(tokens)
    const now = ground.clock.seconds()
    const current = state.current.get('stable')
    if (body.force_refresh !== true) {
      const renewed = current && current.deadAt === undefined && current.expiresAt - now > ground.rules.stableRenewSeconds
      // The one before dies by itself, at the end of its life.
      return answer(renewed ? current : state.issue('stable', ground, ground.rules.stableRenewSeconds), now)
    }
    if (current && now - state.forcedAt < ground.rules.forcedApartSeconds) return answer(current, now)
    const day = dayOf(ground)
    if (state.forcedDay !== day) {
      state.forcedDay = day
      state.forced = 0
    }
    if (state.forced >= ground.rules.forcedADay) return weixinError(45009)
    state.forced += 1
    state.forcedAt = now
    return answer(state.issue('stable', ground, 0), now)
  },
  { methods: ['POST'], bare: true, daily: 500_000, perMinute: 10_000 },
)

const getTicket = endpoint(
  '/cgi-bin/ticket/getticket',
  ({ account, ground, query }) => {
    const given = query.get('type') ?? 'jsapi'
    const kind = (['jsapi', 'wx_card'] as const).find((each): each is TicketKind => each === given)
    if (!kind) return weixinError(40097)
    const { tickets } = account.state(tokens)
    const now = ground.clock.seconds()
    let ticket = tickets.get(kind)
    if (!ticket || ticket.expiresAt <= now || ground.rules.ticketReissue === 'new') {
      ticket = { kind, value: ground.random.ticket(), expiresAt: now + ground.rules.ticketSeconds }
      tickets.set(kind, ticket)
    }
    return { ticket: ticket.value, expires_in: ticket.expiresAt - now }
  },
  { methods: ['GET'] },
)

export const tokenEndpoints: readonly Endpoint[] = [classic, stable, getTicket]
