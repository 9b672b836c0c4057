import { ConfigurationError, InputError } from '../errors.js'
import type { Query } from './contract.js'

/** Where calls go: one host, fixed when the client is made. */

export const WEIXIN = 'https://api.weixin.qq.com'

/** The machine itself, where a simulator may stand without TLS. */
const isLoopback = (hostname: string): boolean => hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)

/** @returns the origin. @throws {ConfigurationError} for anything but `https://host`, or `http://` on loopback */
export function readHost(host: string): string {
  const url = typeof host === 'string' && URL.canParse(host) ? new URL(host) : undefined
  if (!url) throw new ConfigurationError('host', 'is no URL', `It looks like ${WEIXIN}`)
  if (url.username || url.password || url.search || url.hash || url.pathname !== '/')
    throw new ConfigurationError('host', 'holds more than a scheme, a name and a port')
  if (url.protocol === 'https:') return url.origin
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return url.origin
  throw new ConfigurationError('host', 'is not https', 'Only a simulator on this machine may be called by http')
}

/** @throws {ConfigurationError} that does not show it: there may be a password in it */
export function readProxy(proxy: string | undefined): string | undefined {
  if (proxy === undefined || (URL.canParse(proxy) && /^(?:https?|socks5?):$/.test(new URL(proxy).protocol))) return proxy
  throw new ConfigurationError('proxy', 'is no URL of a proxy', 'It looks like http://user:password@proxy.example:8080')
}

/** A path, and what stood behind its question mark. */
export interface Endpoint {
  readonly path: string
  readonly search: string
}

const PATH = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$/

/** @throws {InputError} for whole URLs and for paths that lead elsewhere */
export function readPath(given: string): Endpoint {
  if (typeof given !== 'string' || !given.startsWith('/'))
    throw new InputError('path', 'does not begin with a slash', 'Give the path alone, such as /card/code/get: the host is fixed')
  const mark = given.indexOf('?')
  const path = mark < 0 ? given : given.slice(0, mark)
  const search = mark < 0 ? '' : given.slice(mark + 1)
  if (!PATH.test(path)) throw new InputError('path', 'is no path of the platform', 'It looks like /card/code/get')
  if (/[#\s]/.test(search) || /[^\x21-\x7e]/.test(search)) throw new InputError('path', 'has a query that is not encoded', 'Give parameters as query')
  if (/(?:^|&)access_token=/.test(search)) throw new InputError('path', 'holds an access_token', 'Leave it out: it is added to each call')
  return { path, search }
}

/** `a=1&b=2`; what is `undefined` is left out. */
export function writeQuery(query: Query): string {
  let written = ''
  for (const name of Object.keys(query)) {
    const value = query[name]
    if (value === undefined) continue
    if (typeof value === 'object' || typeof value === 'function') throw new InputError(`query.${name}`, 'is neither text, number nor boolean')
    written += `${written && '&'}${encodeURIComponent(name)}=${encodeURIComponent(String(value).toWellFormed())}`
  }
  return written
}
