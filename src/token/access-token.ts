import { type Clock, systemClock } from '../clock.js'
import { ConfigurationError } from '../errors.js'
import { consoleLogger, type Logger } from '../logger.js'
import type { TokenApi, TokenServer } from './contract.js'
import { type Fetched, TokenKeeper } from './keeper.js'
import { memoryTokenStore } from './memory-store.js'
import type { TokenRecord, TokenStore } from './store.js'

export interface TokenServerOptions {
  readonly appId: string
  readonly appSecret: string
  /** Makes the calls: an `ApiClient`. */
  readonly api: TokenApi
  /**
   * `stable`: `/cgi-bin/stable_token`, which gives every process the same token. `classic`: `/cgi-bin/token`, which makes the one before void
   * after 5 minutes; the two are no good for each other. `stable`, if left out.
   */
  readonly kind?: 'stable' | 'classic' | undefined
  /** Where processes share the token. This process's memory, if left out. */
  readonly store?: TokenStore | undefined
  readonly clock?: Clock | undefined
  readonly log?: Logger | undefined
  readonly random?: (() => number) | undefined
}

interface TokenAnswer {
  readonly access_token: string
  readonly expires_in: number
}

/** One fetch. Two of them fit into the time for which a process may hold the right to renew. */
export const FETCH_MS = 8000

/**
 * The owner of an account's access token.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken
 * @throws {ConfigurationError} that names the option
 */
export function createTokenServer(options: TokenServerOptions): TokenServer {
  const {
    appId,
    appSecret,
    api,
    kind = 'stable',
    clock = systemClock,
    store = memoryTokenStore({ clock }),
    log = consoleLogger,
    random = Math.random,
  } = options
  if (typeof appId !== 'string' || appId === '') throw new ConfigurationError('appId', 'is missing')
  if (typeof appSecret !== 'string' || appSecret === '')
    throw new ConfigurationError('appSecret', 'is missing', 'It is the AppSecret of the page 设置与开发 › 基本配置')
  if (kind !== 'stable' && kind !== 'classic') throw new ConfigurationError('kind', "is neither 'stable' nor 'classic'")
  const label = `access_token of ${appId}`
  const call = { token: false, repeatable: false, timeoutMs: FETCH_MS } as const
  const common = { label, key: `${appId}:access_token:${kind}`, store, clock, log, random }

  if (kind === 'classic') {
    const fetch = async () =>
      fetchedFrom(await api.get<TokenAnswer>('/cgi-bin/token', { grant_type: 'client_credential', appid: appId, secret: appSecret }, call))
    return new TokenKeeper({ ...common, endpoint: '/cgi-bin/token', fetch, worksAlone: false })
  }

  const ask = async (force: boolean) => {
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret, ...(force ? { force_refresh: true } : {}) }
    return fetchedFrom(await api.post<TokenAnswer>('/cgi-bin/stable_token', body, call))
  }
  // What this process has enforced counts also if the answer was lost.
  let lastForced: TokenRecord['forced']
  const fetch = async (failed: string | undefined, previous: TokenRecord | undefined): Promise<Fetched> => {
    const fetched = await ask(false)
    if (fetched.value !== failed) return fetched
    const forced = nextForce((previous?.forced?.at ?? 0) > (lastForced?.at ?? 0) ? previous?.forced : lastForced, clock.now())
    if (!forced) {
      log.warn(
        { token: label },
        'the platform gives back the token that it refuses, and a new one cannot be enforced now: that is allowed 20 times a day, 30 s apart',
      )
      return fetched
    }
    log.warn({ token: label, count: forced.count }, 'the platform gave back the token that it refuses; a new one is enforced')
    lastForced = forced
    return { ...(await ask(true)), forced }
  }
  return new TokenKeeper({ ...common, endpoint: '/cgi-bin/stable_token', fetch, worksAlone: true })
}

const fetchedFrom = ({ access_token, expires_in }: TokenAnswer): Fetched => ({ value: access_token, expiresInSeconds: Number(expires_in) })

const FORCES_A_DAY = 20
const FORCES_APART_MS = 30_000
const BEIJING_MS = 8 * 3_600_000

/** Counts one more `force_refresh`; `undefined` if it is not allowed. Sooner, the platform would not refresh; more often, it would refuse. */
function nextForce(last: TokenRecord['forced'], now: number): TokenRecord['forced'] {
  const day = new Date(now + BEIJING_MS).toISOString().slice(0, 10)
  if (last && Math.abs(now - last.at) < FORCES_APART_MS) return undefined
  const count = last?.day === day ? last.count + 1 : 1
  return count > FORCES_A_DAY ? undefined : { day, count, at: now }
}
