import type { Clock } from '../clock.js'
import { ApiError, ConfigurationError, HongyanError, InputError } from '../errors.js'
import type { Logger } from '../logger.js'
import type { TokenServer } from '../token/contract.js'
import { stringifyBare } from '../wire/lossless-json.js'
import { readPath, writeQuery } from './address.js'
import { type Answer, isSuccess, readAnswer, readFile } from './answer.js'
import { type Connection, createConnection } from './connection.js'
import type { ApiClient, CallOptions, CallWatcher, Download, DownloadOptions, Query, Transport, UploadPart } from './contract.js'
import { Fault } from './fault.js'
import { writeForm } from './multipart.js'
import { QuotaGate } from './quota-gate.js'
import { secretsIn } from './redact.js'
import { backoffMs, orAborted, sleep } from './wait.js'

/** Options with their defaults, checked. */
export interface CallerOptions {
  readonly appId: string
  readonly token: TokenServer | undefined
  readonly origin: string
  readonly transport: Transport | undefined
  readonly proxy: string | undefined
  readonly timeoutMs: number
  readonly transferTimeoutMs: number
  readonly maxResponseBytes: number
  readonly maxUploadBytes: number
  readonly clock: Clock
  readonly log: Logger
  readonly random: () => number
  readonly watch: CallWatcher | undefined
}

/** A call, checked and ready to be made more than once. */
interface Call {
  readonly method: 'GET' | 'POST'
  readonly endpoint: string
  /** Its own query, without the token. */
  readonly query: string
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined
  readonly type?: string | undefined
  readonly needsToken: boolean
  readonly repeatable: boolean
  readonly isDownload: boolean
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
  readonly maxBytes: number
}

const MAX_TRIES = 4

/** What an `ApiClient` does, once it is loaded. */
export class Caller implements ApiClient {
  readonly #options: CallerOptions
  readonly #connection: Connection
  readonly #gate: QuotaGate
  readonly #secrets: readonly string[]

  constructor(options: CallerOptions) {
    const { origin, transport, proxy, timeoutMs, clock } = options
    this.#options = options
    this.#connection = createConnection({ origin, transport, proxy, connectTimeoutMs: timeoutMs, clock })
    this.#gate = new QuotaGate(clock)
    this.#secrets = proxy === undefined ? [] : passwordsIn(proxy)
  }

  get<T>(path: string, query?: Query, options: CallOptions = {}): Promise<T> {
    return this.#json(() => this.#call('GET', path, { ...options, query: { ...query, ...options.query } }))
  }

  post<T>(path: string, body: unknown = {}, options: CallOptions = {}): Promise<T> {
    return this.#json(() => ({ ...this.#call('POST', path, options), ...jsonBody(body) }))
  }

  upload<T>(path: string, parts: readonly UploadPart[], options: CallOptions = {}): Promise<T> {
    return this.#json(async () => {
      const call = this.#call('POST', path, { ...options, timeoutMs: options.timeoutMs ?? this.#options.transferTimeoutMs })
      return { ...call, ...(await writeForm(parts, this.#options.maxUploadBytes)) }
    })
  }

  async download<T>(path: string, options: DownloadOptions = {}): Promise<Download<T>> {
    const { body, maxBytes = this.#options.maxResponseBytes, timeoutMs = this.#options.transferTimeoutMs, repeatable = true } = options
    const call = this.#call(body === undefined ? 'GET' : 'POST', path, { ...options, timeoutMs, repeatable })
    const answer = await this.#run({ ...call, ...(body === undefined ? {} : jsonBody(body)), maxBytes, isDownload: true })
    return readFile(answer) ?? { kind: 'json', value: answer.value as T }
  }

  clearQuotaGate(path?: string): void {
    this.#gate.clear(path === undefined ? undefined : readPath(path).path)
  }

  close(): Promise<void> {
    return this.#connection.close()
  }

  async #json<T>(prepare: () => Call | Promise<Call>): Promise<T> {
    const { value } = await this.#run(await prepare())
    // What the platform sends is what the caller says it is: the typed methods above know better.
    return value as T
  }

  #call(method: 'GET' | 'POST', given: string, options: CallOptions): Call {
    const { path, search } = readPath(given)
    const { query, repeatable = method === 'GET', signal, token, timeoutMs = this.#options.timeoutMs } = options
    if (!(Number.isFinite(timeoutMs) && timeoutMs > 0)) throw new InputError('timeoutMs', 'is no number above 0')
    const needsToken = token !== false
    if (needsToken && query?.access_token !== undefined)
      throw new InputError('query.access_token', 'is added to each call', 'Leave it out, or say token: false')
    const written = query ? writeQuery(query) : ''
    return {
      method,
      endpoint: path,
      query: search && written ? `${search}&${written}` : search || written,
      needsToken,
      repeatable,
      isDownload: false,
      signal,
      timeoutMs,
      maxBytes: this.#options.maxResponseBytes,
    }
  }

  #run(call: Call): Promise<Answer> {
    const { watch, appId } = this.#options
    return watch ? watch({ appId, method: call.method, endpoint: call.endpoint }, () => this.#tries(call)) : this.#tries(call)
  }

  async #tries(call: Call): Promise<Answer> {
    const { endpoint, signal } = call
    const { clock, log, random, appId } = this.#options
    this.#gate.check(endpoint)
    const tokens = call.needsToken ? this.#tokens() : undefined
    let isRenewed = false
    for (let failures = 0; ; ) {
      const token = tokens && (await orAborted(tokens.get(), signal))
      const answer = await this.#once(call, token)
      if (!(answer instanceof HongyanError)) {
        this.#gate.opened(endpoint)
        return answer
      }
      if (answer instanceof ApiError) this.#note(answer)
      if (tokens && token !== undefined && saysTokenIsWrong(answer)) {
        // The same one again means that there is no better: refused for good.
        if (isRenewed || (await orAborted(tokens.refresh(token), signal)) === token) throw answer
        isRenewed = true
        continue
      }
      failures += 1
      if (!mayRepeat(answer, call) || failures >= MAX_TRIES) throw answer
      const delayMs = backoffMs(failures, random)
      log.debug({ appId, endpoint, failures, delayMs, code: answer.code }, 'a call failed and is made again')
      await sleep(delayMs, { clock, signal })
    }
  }

  #note(error: ApiError): void {
    if (!this.#gate.note(error)) return
    const { endpoint, errcode, retryAt } = error
    this.#options.log.warn({ appId: this.#options.appId, endpoint, errcode, retryAt }, 'the quota of an endpoint is used up; it is not called for a while')
  }

  /** One try. Errors come back as values; what is thrown is the signal's reason. */
  async #once(call: Call, token: string | undefined): Promise<Answer | HongyanError> {
    const { method, endpoint, query, body, type, timeoutMs, maxBytes, signal } = call
    const search = token === undefined ? query : `access_token=${encodeURIComponent(token)}${query && '&'}${query}`
    try {
      const incoming = await this.#connection.send({ method, path: search ? `${endpoint}?${search}` : endpoint, body, type, timeoutMs, maxBytes, signal })
      const answer = readAnswer(incoming)
      if (isSuccess(answer) || (call.isDownload && readFile(answer))) return answer
      const { errorOf } = await import('./failure.js')
      return errorOf(answer, this.#failed(call, token))
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      const { transportErrorOf } = await import('./failure.js')
      return transportErrorOf(error, this.#failed(call, token))
    }
  }

  #failed({ endpoint, repeatable, query, body }: Call, token: string | undefined) {
    const own = [Object.fromEntries(new URLSearchParams(query)), typeof body === 'string' ? JSON.parse(body) : undefined]
    const secrets = [...this.#secrets, ...(token === undefined ? [] : [token]), ...own.flatMap((each) => secretsIn(each))]
    return { endpoint, repeatable, secrets, now: this.#options.clock.now() }
  }

  #tokens(): TokenServer {
    const { token } = this.#options
    if (!token)
      throw new ConfigurationError('appSecret', 'is missing, and this endpoint takes an access token', 'It is the AppSecret of the page 设置与开发 › 基本配置')
    return token
  }
}

const jsonBody = (body: unknown) => ({ body: stringifyBare(body), type: 'application/json; charset=utf-8' })

/** In both spellings. */
function passwordsIn(proxy: string): string[] {
  const { password } = new URL(proxy)
  try {
    return [password, decodeURIComponent(password)]
  } catch {
    return [password]
  }
}

/** It does, and nothing else: the call was not carried out. */
const saysTokenIsWrong = (error: HongyanError): boolean =>
  error instanceof ApiError && (error.errcode === 40001 || error.errcode === 40014 || error.errcode === 42001)

/** -1 and the line's faults pass; all else comes back the same. */
function mayRepeat(error: HongyanError, { repeatable }: Call): boolean {
  if (!repeatable) return false
  return error instanceof ApiError ? error.errcode === -1 && error.family === 'busy' : 'repeatable' in error && error.repeatable === true
}
