import type { CallRecord } from '../api/call-record.js'
import type { Endpoint } from '../api/endpoint.js'
import { endpoint, openEndpoint } from '../api/endpoint.js'
import { quotas } from '../api/quota.js'
import type { Account } from '../core/account.js'
import { dayOf, monthOf } from '../core/days.js'
import { defineFamily, type Family } from '../core/family.js'
import type { Ring } from '../core/ring.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'

/** For addresses in the answers: ranges that are kept for documentation, so that nobody mistakes them for Tencent's. */
const PUSHES_FROM = ['203.0.113.7', '203.0.113.64/28']
const API_AT = ['198.51.100.10', '198.51.100.11']

const WEEK_MS = 7 * 24 * 3_600_000

interface QuotaSources {
  /** What is served, for limits by path. */
  readonly endpoints: () => readonly Endpoint[]
  readonly calls: () => Ring<CallRecord>
}

/** Addresses, quotas, `rid/get` and the check of the line. */
export function createQuotaFamily({ endpoints, calls }: QuotaSources): Family {
  let byPath: ReadonlyMap<string, Endpoint> | undefined
  const find = (path: string): Endpoint | undefined => {
    byPath ??= new Map(endpoints().map((each) => [each.path, each]))
    return byPath.get(path)
  }

  const pathOf = (given: unknown): Endpoint | WeixinError => {
    if (typeof given !== 'string' || !/^\/[^\s?#]+$/.test(given)) return weixinError(76003)
    if (given.startsWith('/sns/')) return weixinError(76022)
    return find(given) ?? weixinError(76021)
  }

  return defineFamily({
    name: 'quota',
    states: [quotas],
    endpoints: [
      endpoint('/cgi-bin/getcallbackip', () => ({ ip_list: PUSHES_FROM }), { bare: true }),
      endpoint('/cgi-bin/get_api_domain_ip', () => ({ ip_list: API_AT }), { bare: true }),
      endpoint(
        '/cgi-bin/callback/check',
        ({ body, ground }) => {
          const { action, check_operator: operator } = body
          const wants = ['dns', 'ping', 'all'].find((each) => each === action)
          const from = ['CHINANET', 'UNICOM', 'CAP', 'DEFAULT'].find((each) => each === operator)
          if (!wants || !from) return weixinError(40097)
          const by = from === 'DEFAULT' ? 'CHINANET' : from
          const ip = '127.0.0.1'
          return {
            ...(wants !== 'ping' && { dns: [{ ip, real_operator: by }] }),
            ...(wants !== 'dns' && {
              ping: [{ ip, from_operator: by, package_loss: '0%', time: `${1 + ground.random.below(40)}.${ground.random.digits(3)}ms` }],
            }),
          }
        },
        { bare: true, daily: 1440 },
      ),
      endpoint('/cgi-bin/clear_quota', ({ account, body }) => (body.appid === account.appId ? clear(account) : weixinError(40013))),
      openEndpoint('/cgi-bin/clear_quota/v2', ({ accounts, body }) => {
        const account = accounts.get(String(body.appid))
        if (!account) return weixinError(body.appid === undefined ? 41002 : 40013)
        if (!body.appsecret) return weixinError(41004)
        return body.appsecret === account.registration.appSecret ? clear(account) : weixinError(40125)
      }),
      endpoint('/cgi-bin/openapi/quota/get', ({ account, body, ground }) => {
        const found = pathOf(body.cgi_path)
        if (found instanceof Error) return found
        const { path, daily, perMinute } = found
        const limits = account.state(quotas)
        const limit = limits.limits.get(path) ?? daily ?? 10_000_000
        const used = limits.today(path, dayOf(ground))
        return {
          quota: { daily_limit: limit, used, remain: Math.max(0, limit - used) },
          ...(perMinute !== undefined && { rate_limit: { call_count: perMinute, refresh_second: 60 } }),
        }
      }),
      endpoint('/cgi-bin/openapi/quota/clear', ({ body }) => {
        const found = pathOf(body.cgi_path)
        // Weixin's page allows it for the paths of shops alone, and there are none here.
        return found instanceof Error ? found : weixinError(76022)
      }),
      endpoint('/cgi-bin/openapi/rid/get', ({ account, body, ground }) => {
        const since = ground.clock.now() - WEEK_MS
        const call = calls().findLast(({ rid, appId, at }) => rid === body.rid && appId === account.appId && at >= since)
        if (!call) return weixinError(40097)
        const { at, search, body: sent, answer, ip } = call
        return {
          request: { invoke_time: Math.floor(at / 1000), cost_in_ms: 1, request_url: search, request_body: sent, response_body: answer, client_ip: ip },
        }
      }),
    ],
  })
}

/** All of the day's, a few times a month. */
function clear(account: Account): WeixinError | undefined {
  const { ground } = account
  const state = account.state(quotas)
  const month = monthOf(ground)
  if (state.clearedMonth !== month) {
    state.clearedMonth = month
    state.cleared = 0
  }
  if (state.cleared >= ground.rules.clearsAMonth) return weixinError(48006)
  state.cleared += 1
  state.used.clear()
  return undefined
}
