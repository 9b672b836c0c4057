import { type Clock, systemClock } from '../clock.js'
import { ConfigurationError } from '../errors.js'
import { consoleLogger, type Logger } from '../logger.js'
import { sandbox } from '../sandbox.js'
import { readHost, readProxy, WEIXIN } from './address.js'
import type { CallerOptions } from './caller.js'
import type { ApiClient, CallOptions, CallWatcher, Download, DownloadOptions, Query, TokenSource, Transport, UploadPart } from './contract.js'

export interface ApiClientOptions {
  readonly appId: string
  /** Where the access token comes from. Without it, only endpoints that take no token can be called. */
  readonly token?: TokenSource | undefined
  /** `https://api.weixin.qq.com`, if left out. Only https, except for a simulator on this machine. */
  readonly host?: string | undefined
  readonly transport?: Transport | undefined
  /** `http://user:password@proxy.example:8080` */
  readonly proxy?: string | undefined
  /** How long one try of a call may take. 10,000. */
  readonly timeoutMs?: number | undefined
  /** The same for `upload` and `download`. 60,000. */
  readonly transferTimeoutMs?: number | undefined
  /** The largest answer that is read, in bytes. 10 MiB. */
  readonly maxResponseBytes?: number | undefined
  /** The largest form that is sent, in bytes. 32 MiB. */
  readonly maxUploadBytes?: number | undefined
  readonly clock?: Clock | undefined
  readonly log?: Logger | undefined
  /** Stands around each call, with all its tries: it has to call `work`, once, and to give back what that gives. */
  readonly watch?: CallWatcher | undefined
  /** For the spread of back-off: from 0 to 1. */
  readonly random?: (() => number) | undefined
}

const MIB = 1024 * 1024

/**
 * Calls the platform: adds the token, reads every answer, repeats what may be repeated, keeps to quotas. Its code, and undici, are loaded with the first call.
 *
 * @example
 * ```ts
 * import { createApiClient } from 'hongyan'
 * import { createTokenServer } from 'hongyan/token'
 *
 * const appId = 'wx0123456789abcdef'
 * const api = createApiClient({ appId, token: (api) => createTokenServer({ appId, appSecret: 'secret', api }) })
 * const { ip_list } = await api.get<{ ip_list: string[] }>('/cgi-bin/get_api_domain_ip')
 * console.log(ip_list)
 * ```
 * @throws {ConfigurationError} that names the option
 */
export function createApiClient(options: ApiClientOptions): ApiClient {
  return new Client(options)
}

function readOptions(given: ApiClientOptions): Omit<CallerOptions, 'token'> {
  const place = sandbox()
  const options = place ? { ...given, host: place.host, transport: undefined, proxy: undefined } : given
  const { appId, transport, proxy, host = WEIXIN, clock = systemClock, log = consoleLogger, random = Math.random, watch } = options
  if (typeof appId !== 'string' || appId === '') throw new ConfigurationError('appId', 'is missing')
  const { timeoutMs = 10_000, transferTimeoutMs = 60_000, maxResponseBytes = 10 * MIB, maxUploadBytes = 32 * MIB } = options
  const limits = { timeoutMs, transferTimeoutMs, maxResponseBytes, maxUploadBytes }
  for (const [name, limit] of Object.entries(limits)) if (!(Number.isFinite(limit) && limit > 0)) throw new ConfigurationError(name, 'is no number above 0')
  if (proxy !== undefined && transport) throw new ConfigurationError('proxy', 'is given beside a transport', 'Let the transport use the proxy')
  if (transport?.fetch !== undefined && typeof transport.fetch !== 'function') throw new ConfigurationError('transport.fetch', 'is no function')
  return { ...limits, appId, origin: readHost(host), transport, proxy: readProxy(proxy), clock, log, random, watch }
}

/** Stands for the one that does the work, until it is loaded. */
class Client implements ApiClient {
  readonly #options: CallerOptions
  #caller: ApiClient | undefined
  #loading: Promise<ApiClient> | undefined

  constructor(options: ApiClientOptions) {
    const checked = readOptions(options)
    const { token } = options
    this.#options = { ...checked, token: typeof token === 'function' ? token(this) : token }
  }

  get<T>(path: string, query?: Query, options?: CallOptions): Promise<T> {
    return this.#caller ? this.#caller.get(path, query, options) : this.#load().then((caller) => caller.get(path, query, options))
  }

  post<T>(path: string, body?: unknown, options?: CallOptions): Promise<T> {
    return this.#caller ? this.#caller.post(path, body, options) : this.#load().then((caller) => caller.post(path, body, options))
  }

  upload<T>(path: string, parts: readonly UploadPart[], options?: CallOptions): Promise<T> {
    return this.#load().then((caller) => caller.upload(path, parts, options))
  }

  download<T>(path: string, options?: DownloadOptions): Promise<Download<T>> {
    return this.#load().then((caller) => caller.download(path, options))
  }

  clearQuotaGate(path?: string): void {
    this.#caller?.clearQuotaGate(path)
  }

  async close(): Promise<void> {
    await (await this.#loading)?.close()
  }

  #load(): Promise<ApiClient> {
    this.#loading ??= import('./caller.js').then(({ Caller }) => {
      this.#caller = new Caller(this.#options)
      return this.#caller
    })
    return this.#loading
  }
}
