import { type Clock, systemClock } from '../clock.js'
import { ConfigurationError } from '../errors.js'
import { consoleLogger, type Logger } from '../logger.js'
import { FETCH_MS } from './access-token.js'
import type { TokenApi, TokenServer } from './contract.js'
import { TokenKeeper } from './keeper.js'
import { memoryTokenStore } from './memory-store.js'
import type { TokenStore } from './store.js'

export interface TicketServerOptions {
  readonly appId: string
  /** `jsapi` for `wx.config`; `wx_card` for the signatures of cards. They are different tickets. */
  readonly type: 'jsapi' | 'wx_card'
  /** Makes the calls: an `ApiClient` that has an access token. */
  readonly api: TokenApi
  /** Where processes share the ticket: very few may be fetched. This process's memory, if left out. */
  readonly store?: TokenStore | undefined
  readonly clock?: Clock | undefined
  readonly log?: Logger | undefined
  readonly random?: (() => number) | undefined
}

const ENDPOINT = '/cgi-bin/ticket/getticket'

/**
 * The owner of a ticket, which signs pages and cards: the mission's `TicketServer`, whose `Ticket` is `get` and whose `TicketRefresh` is `refresh`.
 *
 * @throws {ConfigurationError} that names the option
 */
export function createTicketServer(options: TicketServerOptions): TokenServer {
  const { appId, type, api, clock = systemClock, store = memoryTokenStore({ clock }), log = consoleLogger, random = Math.random } = options
  if (typeof appId !== 'string' || appId === '') throw new ConfigurationError('appId', 'is missing')
  if (type !== 'jsapi' && type !== 'wx_card') throw new ConfigurationError('type', "is neither 'jsapi' nor 'wx_card'")
  const fetch = async () => {
    const { ticket, expires_in } = await api.get<{ ticket: string; expires_in: number }>(ENDPOINT, { type }, { repeatable: false, timeoutMs: FETCH_MS })
    return { value: ticket, expiresInSeconds: Number(expires_in) }
  }
  return new TokenKeeper({
    label: `${type} ticket of ${appId}`,
    endpoint: ENDPOINT,
    key: `${appId}:ticket:${type}`,
    store,
    clock,
    log,
    random,
    fetch,
    worksAlone: true,
  })
}
