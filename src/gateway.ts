import type { CallSettings } from './account-apis.js'
import { fetchOptions, fetchPush } from './adapter/fetch.js'
import type { HealthOptions } from './adapter/health.js'
import type { Listening, ListenOptions } from './adapter/node.js'
import type { PushReceiver } from './adapter/receiver.js'
import { type Clock, systemClock } from './clock.js'
import type { Incoming } from './door/door.js'
import { type Refusal, Refusals } from './door/refusal.js'
import { type Credentials, credentialNames } from './door/settings.js'
import { Throttle } from './door/throttle.js'
import { ConfigurationError, HongyanError } from './errors.js'
import { UNAVAILABLE } from './inbox/answers.js'
import type { Answer, Inbox, InboxHost, MaybePromise } from './inbox/contract.js'
import { memoryInbox } from './inbox/memory.js'
import { onUnsubscribe } from './inbox/on-unsubscribe.js'
import { checkLogger, consoleLogger, harmless, type Logger } from './logger.js'
import { type CloseOptions, OfficialAccount, type ReceiveOptions, type Router, receiveNames } from './official-account.js'
import { checkNames, type Names } from './option-names.js'
import { sandbox } from './sandbox.js'
import { readSessions, type SessionSettings } from './session/sessions.js'
import { Telemetry } from './telemetry/telemetry.js'
import type { TokenServer } from './token/contract.js'
import { peekTarget } from './wire/envelope.js'

/** By what an account is looked up. A push has a path and mostly a target; one that was kept has its app id alone. Nothing of it is verified yet. */
export interface AccountKey {
  readonly path?: string | undefined
  /** The original id, `gh_…`, of the account that the push says it is for. The URL check has none. */
  readonly target?: string | undefined
  readonly appId?: string | undefined
}

/** How the accounts call Weixin: one store and one proxy for all, tokens of each one's own. */
export interface GatewayCallSettings extends Omit<CallSettings, 'token'> {
  /** Token servers of your own, in place of ours: the one of each account. `undefined` for an account that has one of ours. */
  readonly token?: ((appId: string) => TokenServer | undefined) | undefined
}

export interface GatewayOptions extends ReceiveOptions {
  /** How Weixin's APIs are called, for all accounts. */
  readonly api?: GatewayCallSettings | undefined
  readonly router: Router
  /** Finds an account's settings; `undefined` if there is none. */
  readonly account: (key: AccountKey) => MaybePromise<Credentials | undefined>
  /** How long an account that was found is not asked for again, in ms. 60,000. */
  readonly cacheMs?: number | undefined
}

/** How long an account that was not found is not asked for again: short, so that a new one works at once, yet a flood does not reach the database. */
const MISSING_MS = 1000
const MOST_KEYS = 10_000
const MOST_LOOK_UPS = 200

interface Found {
  readonly account: OfficialAccount | undefined
  readonly failed?: boolean
  readonly until: number
}

/**
 * Many accounts behind one server, found while it runs. Each is looked up by path and target, kept for a while, and made with the handlers and the inbox that all share.
 *
 * @example
 * ```ts
 * import { createGateway, Router } from 'hongyan'
 *
 * const router = new Router()
 * router.on('text', (message, { account }) => `${account.appId} 收到：${message.content}`)
 *
 * const gateway = createGateway({
 *   router,
 *   account: async ({ path, appId }) => (path === '/wechat/1' || appId === 'wx0123456789abcdef' ? { appId: 'wx0123456789abcdef', token: 'secret' } : undefined),
 * })
 * await gateway.listen(3000)
 * ```
 */
export function createGateway(options: GatewayOptions): Gateway {
  return new Gateway(options)
}

export class Gateway implements PushReceiver {
  readonly bodyLimit: number
  readonly clock: Clock
  readonly log: Logger
  readonly inbox: Inbox
  /** @internal */
  readonly telemetry: Telemetry
  readonly #options: GatewayOptions
  readonly #cacheMs: number
  readonly #refusals: Refusals
  /** By path and target, or by app id. */
  readonly #found = new Map<string, Found | Promise<OfficialAccount | undefined>>()
  /** One object for an app id, however it was found, so that its settings are checked and its keys made once. */
  readonly #accounts = new Map<string, { readonly settings: string; readonly account: OfficialAccount }>()
  readonly #servers = new Set<Listening>()
  readonly #healthServers = new Set<Listening>()
  readonly #host: InboxHost
  readonly #throttle: Throttle
  /** One store for all accounts, whose keys hold the app id. */
  readonly #session: SessionSettings
  #asking = 0
  /** Counts the calls of forget(). */
  #generation = 0
  #closed = false
  #closing: Promise<void> | undefined
  readonly #stopObserving: (() => void) | undefined

  constructor(options: GatewayOptions) {
    checkNames(options, Object.keys(NAMES))
    if (typeof options?.account !== 'function') throw new ConfigurationError('account', 'is no function')
    if (!options.router) throw new ConfigurationError('router', 'is missing', 'new Router() carries the handlers of all accounts')
    if (options.api?.token !== undefined && typeof options.api.token !== 'function')
      throw new ConfigurationError('api.token', 'is no function', 'A token server belongs to one account: give (appId) => the one of that account')
    checkLogger(options.log)
    const { deadlineMs = 4500, bodyLimit = 262_144, cacheMs = 60_000 } = options
    if (!(deadlineMs >= 100 && deadlineMs <= 4900))
      throw new ConfigurationError('deadlineMs', 'is no number from 100 to 4,900', 'Weixin hangs up after 5,000 ms')
    if (!(bodyLimit >= 1024)) throw new ConfigurationError('bodyLimit', 'is no number of at least 1,024')
    if (!(cacheMs >= 0)) throw new ConfigurationError('cacheMs', 'is no number of milliseconds')
    this.#options = options
    this.#cacheMs = options.cacheMs ?? 60_000
    this.bodyLimit = options.bodyLimit ?? 262_144
    this.clock = options.clock ?? systemClock
    this.log = options.log ? harmless(options.log) : consoleLogger
    this.inbox = options.inbox ?? memoryInbox()
    this.telemetry = new Telemetry({ enabled: options.telemetry !== false, inbox: this.inbox })
    this.#refusals = new Refusals(this.log, this.clock, (reason) => this.telemetry.refused(undefined, reason))
    this.#throttle = new Throttle(this.clock)
    this.#session = readSessions(options.session)
    this.#host = { clock: this.clock, log: this.log, owner: async (appId) => (await this.account(appId))?.owner }
    this.inbox.attach(this.#host)
    sandbox()?.made(this)
    if (options.eraseOnUnsubscribe)
      this.#stopObserving = onUnsubscribe(this.inbox, async (appId, openid) => (await this.account(appId))?.erase(openid), this.log)
  }

  /** Takes one HTTP request and gives the whole response; it never throws. */
  handle(incoming: Incoming): MaybePromise<Answer> {
    if (this.#closed) return UNAVAILABLE
    if (incoming.tooLarge) return this.#refusals.refuse('too-large')
    if (incoming.method !== 'GET' && incoming.method !== 'POST') return this.#refusals.refuse('method', { method: incoming.method.slice(0, 16) })
    const key = keyOf(incoming)
    try {
      const account = this.#find(key)
      if (!(account instanceof Promise)) return this.#pass(account, incoming, key)
      return account.then((found) => this.#pass(found, incoming, key)).catch(() => UNAVAILABLE)
    } catch {
      // Whoever keeps the settings may be back when Weixin delivers again.
      return UNAVAILABLE
    }
  }

  /** The account with that app id, to call APIs for it. Rejects where its settings can't be had. */
  async account(appId: string): Promise<OfficialAccount | undefined> {
    return this.#find({ appId })
  }

  /** Forgets what it knows of an account, so that changed settings count from now on. */
  forget(appId: string): void {
    this.#generation += 1
    for (const [name, found] of this.#found) if (found instanceof Promise || found.account?.appId === appId) this.#found.delete(name)
    this.#accounts
      .get(appId)
      ?.account.apis.close()
      .catch(() => {})
    this.#accounts.delete(appId)
  }

  readonly fetch = (request: Request, environment?: unknown, platform?: unknown): Promise<Response> =>
    fetchPush(this, request, fetchOptions(environment, platform))

  async listen(port: number, options: ListenOptions = {}): Promise<Listening> {
    const { listen } = await import('./adapter/node.js')
    await this.telemetry.ready
    const server = await listen(this, port, options)
    sandbox()?.listens(this, server.url)
    this.#servers.add(server)
    return server
  }

  /**
   * Answers health checks on a port of its own, until {@link close} has come to its end: `/livez`, and `/readyz`, which is 503 while it shuts down or its inbox's store fails.
   * On 127.0.0.1, if no `host` is given.
   */
  async health(port: number, options: HealthOptions = {}): Promise<Listening> {
    const { listenForHealth } = await import('./adapter/health.js')
    const server = await listenForHealth(this, port, options)
    this.#healthServers.add(server)
    return server
  }

  /** Whether it has been told to close. */
  get isClosing(): boolean {
    return this.#closed
  }

  /** How many requests were not let in, by reason: by the gateway and by the accounts that it knows now. */
  refusals(): Readonly<Partial<Record<Refusal, number>>> {
    const sum: Partial<Record<Refusal, number>> = { ...this.#refusals.counts() }
    for (const { account } of this.#accounts.values()) {
      for (const [reason, count] of Object.entries(account.refusals()) as [Refusal, number][]) sum[reason] = (sum[reason] ?? 0) + count
    }
    return sum
  }

  /** Takes nothing more, waits for what runs (at most `drainMs`, 10,000), and lets go of its servers, its inbox and its connections. */
  close(options: CloseOptions = {}): Promise<void> {
    this.#closing ??= this.#close(options)
    return this.#closing
  }

  async #close(options: CloseOptions): Promise<void> {
    this.#closed = true
    await Promise.all([this.inbox.detach(this.#host, options), ...[...this.#servers].map((server) => server.close())])
    this.#stopObserving?.()
    await Promise.all([...this.#accounts.values()].map(({ account }) => account.close()))
    await this.#session.store.close?.()
    this.telemetry.close()
    await Promise.all([...this.#healthServers].map((server) => server.close()))
  }

  #pass(account: OfficialAccount | undefined, incoming: Incoming, key: AccountKey): MaybePromise<Answer> {
    if (!account) return this.#refusals.refuse('unknown-account', { path: key.path?.slice(0, 64), target: key.target?.slice(0, 64) })
    return account.handle({ ...incoming, target: key.target })
  }

  #find(key: AccountKey): MaybePromise<OfficialAccount | undefined> {
    const name = JSON.stringify([key.path, key.target, key.appId])
    const known = this.#found.get(name)
    if (known instanceof Promise) return known
    if (known && known.until > this.clock.now()) {
      if (known.failed) throw new HongyanError('inbox-unavailable', "the account's settings could not be had a moment ago")
      return known.account
    }
    // Whoever sends can make up names: so many questions at once, and no more, reach the database.
    if (this.#asking >= MOST_LOOK_UPS) throw new HongyanError('inbox-unavailable', 'too many accounts are being looked up')
    const found = this.#lookUp(name, key)
    this.#remember(name, found)
    return found
  }

  async #lookUp(name: string, key: AccountKey): Promise<OfficialAccount | undefined> {
    const generation = this.#generation
    const keep = (found: Omit<Found, 'until'>, ms: number) => {
      // What was asked for before forget() was called may be out of date.
      if (generation === this.#generation) this.#remember(name, { ...found, until: this.clock.now() + Math.min(ms, this.#cacheMs) })
      else this.#found.delete(name)
    }
    this.#asking += 1
    try {
      const settings = await this.#inTime(this.#options.account(key))
      const account = settings ? this.#make(settings) : undefined
      keep({ account }, account ? this.#cacheMs : MISSING_MS)
      return account
    } catch (error) {
      keep({ account: undefined, failed: true }, MISSING_MS)
      if (this.#throttle.ask('settings').allowed) {
        this.log.error(
          { path: key.path?.slice(0, 64), appId: key.appId, error: error instanceof Error ? { name: error.name, message: error.message } : {} },
          "an account's settings could not be had",
        )
      }
      throw error
    } finally {
      this.#asking -= 1
    }
  }

  /** Settings that do not come are as good as none. */
  #inTime<T>(settings: MaybePromise<T>): MaybePromise<T> {
    if (!(settings instanceof Promise)) return settings
    return new Promise((resolve, reject) => {
      const ms = this.#options.deadlineMs ?? 4500
      const timer = this.clock.setTimeout(() => reject(new HongyanError('timeout', `account() gave no settings within ${ms} ms`)), ms)
      settings.then(resolve, reject).finally(() => this.clock.clearTimeout(timer))
    })
  }

  #remember(name: string, found: Found | Promise<OfficialAccount | undefined>): void {
    if (this.#found.size >= MOST_KEYS && !this.#found.has(name)) this.#makeRoom()
    this.#found.set(name, found)
  }

  /** A tenth at once, so that a flood of names pays for it seldom: first what led nowhere, then what is oldest. */
  #makeRoom(): void {
    let room = MOST_KEYS / 10
    for (const onlyMissing of [true, false]) {
      for (const [name, found] of this.#found) {
        if (room <= 0) return
        if (found instanceof Promise || (onlyMissing && found.account)) continue
        this.#found.delete(name)
        room -= 1
      }
    }
  }

  #shared(appId: string): ReceiveOptions & { readonly router: Router; readonly api: CallSettings } {
    const { router, api, toleranceSeconds, bodyLimit, deadlineMs, dedupKey } = this.#options
    return { router, api: { ...api, token: api?.token?.(appId) }, toleranceSeconds, bodyLimit, deadlineMs, dedupKey, session: this.#session }
  }

  #make(given: Credentials): OfficialAccount {
    // A row of a database may hold other columns, and null where there is nothing.
    const settings = Object.fromEntries(
      CREDENTIALS.flatMap((name) => (given[name] === undefined || given[name] === null ? [] : [[name, given[name]]])),
    ) as unknown as Credentials
    const same = JSON.stringify([settings.appId, settings.appSecret, settings.token, settings.encodingAESKey, settings.mode])
    const known = this.#accounts.get(settings.appId)
    if (known?.settings === same) return known.account
    const account = new OfficialAccount({ ...this.#shared(settings.appId), ...settings, inbox: this.inbox, clock: this.clock, log: this.log }, this)
    this.#accounts.set(settings.appId, { settings: same, account })
    // Its last calls come to their end; who still holds the old one may go on calling by it.
    known?.account.apis.close().catch(() => {})
    return account
  }
}

const NAMES: Names<GatewayOptions> = { ...receiveNames, api: 1, router: 1, account: 1, cacheMs: 1 }
const CREDENTIALS = Object.keys(credentialNames) as (keyof Credentials)[]

function keyOf({ path, body }: Incoming): AccountKey {
  const target =
    body === undefined ? undefined : peekTarget(typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.length).toString())
  return { ...(path === undefined ? {} : { path }), ...(target ? { target } : {}) }
}
