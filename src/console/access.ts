import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { ConfigurationError } from '../errors.js'
import { hostOf, isLoopback, isOwnHost } from '../simulator/http/hosts.js'
import { Refusal } from './refusal.js'

const SHORTEST = 16

/** Who may ask: by the right name of this machine, from a page of the console's own or from no page, and with the token. */
export class Access {
  readonly token: string
  /** What a page of the console sends along with what changes something. */
  readonly csrf = randomBytes(24).toString('hex')
  /** What a browser has in the place of the token. */
  readonly #session = randomBytes(24).toString('hex')
  readonly #hosts: readonly string[]

  /** @throws {ConfigurationError} for a token that could be guessed */
  constructor({
    // Hex: a token that began with a dash would be an option to the command line.
    token = randomBytes(24).toString('hex'),
    hosts = [],
  }: { readonly token?: string | undefined; readonly hosts?: readonly string[] | undefined }) {
    if (typeof token !== 'string' || token.length < SHORTEST)
      throw new ConfigurationError('token', `has less than ${SHORTEST} characters`, 'Leave it out, and one is drawn')
    if (!/^[\x21-\x7e]+$/.test(token)) throw new ConfigurationError('token', 'holds blanks or characters beyond ASCII, which no header carries')
    this.token = token
    this.#hosts = hosts.map((name) => name.toLowerCase())
  }

  /**
   * A page of somebody else's may make a name of its own lead to this machine: its name stands in `Host`. Or it may send requests here: then its name stands in `Origin`.
   *
   * @param bound the address that is listened on
   * @throws {Refusal}
   */
  checkSender({ headers }: IncomingMessage, bound: string): void {
    const { host, origin } = headers
    if (!this.#isOurs(host, bound))
      throw new Refusal(403, 'the Host header names a host that the console is not told of', { hint: 'Call it by localhost, or name the host in `hosts`' })
    if (origin !== undefined && !isSameOrigin(origin, host)) throw new Refusal(403, 'a page of another origin asks')
    const site = headers['sec-fetch-site']
    // Whoever follows a link comes from elsewhere and gets a page; what a page of elsewhere fetches gets nothing.
    if ((site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] !== 'navigate') throw new Refusal(403, 'a page of another site asks')
  }

  /** @throws {Refusal} */
  checkToken({ headers, method }: IncomingMessage, port: number): void {
    const { authorization } = headers
    if (authorization !== undefined) {
      if (same(/^Bearer +(\S+)$/i.exec(authorization)?.[1], this.token)) return
      throw new Refusal(401, 'the token in the authorization header is wrong', {
        hint: 'It is `Bearer` and the token that was printed when the console started',
      })
    }
    if (!same(cookieOf(headers.cookie, cookieName(port)), this.#session))
      throw new Refusal(401, 'the console needs its token', { hint: 'Open the address that was printed when it started, with ?token=…' })
    if (method !== 'GET' && method !== 'HEAD' && !same(headers['x-hongyan-csrf']?.toString(), this.csrf))
      throw new Refusal(403, 'the x-hongyan-csrf header is missing or wrong', { hint: 'Load the page again' })
  }

  isToken(given: string | null): boolean {
    return same(given ?? undefined, this.token)
  }

  /** Cookies know no ports: each console has a name of its own. */
  cookie(port: number): string {
    return `${cookieName(port)}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`
  }

  #isOurs(host: string | undefined, bound: string): boolean {
    const name = hostOf(host)
    if (name === undefined) return false
    // Addresses are nobody's names: whoever uses one knows it.
    return isOwnHost(host) || this.#hosts.includes(name) || name === bound.toLowerCase() || (!isLoopback(bound) && bound !== 'localhost' && isIP(name) !== 0)
  }
}

const cookieName = (port: number): string => `hongyan-console-${port}`

function isSameOrigin(origin: string, host: string | undefined): boolean {
  const found = /^https?:\/\/([^/]+)$/i.exec(origin)?.[1]
  return found !== undefined && found.toLowerCase() === host?.toLowerCase()
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** In a time that does not depend on where they differ. */
const same = (given: string | undefined, expected: string): boolean => timingSafeEqual(digest(given ?? ''), digest(expected))
