import type { Account } from '../core/account.js'
import { authorize, back, errorPage, type Landing, type Visit } from '../oauth/authorize.js'
import { onceKey, subscriptions } from '../subscriptions/state.js'
import { templates } from '../templates/state.js'
import type { Person } from './person.js'

export type BrowseHow = Omit<Visit, 'openid'>

/**
 * Opens a page of Weixin's in Weixin: that of the web login, or the one that asks for a one-time subscription. Nothing is pushed by it.
 * @returns where it leads, or what the platform's page says
 */
export function browse({ account, openid }: Person, address: string, how: BrowseHow = {}): Landing {
  if (!URL.canParse(address)) return errorPage(10012)
  const { host, pathname, searchParams, hash } = new URL(address)
  const isOurs = searchParams.get('appid') === account.appId && hash === '#wechat_redirect'
  if (isOurs && host === 'open.weixin.qq.com' && pathname === '/connect/oauth2/authorize') return authorize(account, searchParams, { ...how, openid })
  if (isOurs && host === 'mp.weixin.qq.com' && pathname === '/mp/subscribemsg') return confirm(account, searchParams, { ...how, openid })
  return errorPage(10012)
}

/** Several consents for the same scene do not add up. */
function confirm(account: Account, query: URLSearchParams, { openid, accept = true }: Visit): Landing {
  const [template_id, redirect, scene] = ['template_id', 'redirect_url', 'scene'].map((name) => query.get(name) ?? '') as [string, string, string]
  const number = Number(scene)
  const isFitting = query.get('action') === 'get_confirm' && /^\d{1,5}$/.test(scene) && number <= 10_000 && URL.canParse(redirect)
  if (!isFitting || template_id === '' || account.state(templates).own.has(template_id)) return errorPage(10012)
  if (accept) account.state(subscriptions).once.add(onceKey(openid, { template: template_id, scene: number }))
  return { location: back(redirect, { openid, template_id, action: accept ? 'confirm' : 'cancel', scene, reserved: query.get('reserved') }) }
}
