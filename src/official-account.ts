import { AccountApis, type ApiSurface, type CallSettings, showApis } from './account-apis.js'
import { Owner } from './account-owner.js'
import { fetchOptions, fetchPush } from './adapter/fetch.js'
import type { HealthOptions } from './adapter/health.js'
import type { Listening, ListenOptions } from './adapter/node.js'
import type { PushReceiver } from './adapter/receiver.js'
import { type Clock, systemClock } from './clock.js'
import { Door, type Incoming } from './door/door.js'
import { type Refusal, Refusals } from './door/refusal.js'
import { type Credentials, credentialNames, type Mode, readCredentials } from './door/settings.js'
import { ConfigurationError } from './errors.js'
import { UNAVAILABLE } from './inbox/answers.js'
import type { Answer, Inbox, InboxHost, MaybePromise, PushOwner } from './inbox/contract.js'
import type { DedupKey } from './inbox/key.js'
import { memoryInbox } from './inbox/memory.js'
import { onUnsubscribe } from './inbox/on-unsubscribe.js'
import { checkLogger, consoleLogger, harmless, type Logger } from './logger.js'
import { checkNames, type Names } from './option-names.js'
import type { RunContext } from './router/context.js'
import { Registrar, type Registration } from './router/registrar.js'
import { Router as BaseRouter } from './router/router.js'
import { sandbox } from './sandbox.js'
import { inScope } from './scope.js'
import type { SessionOptions, SessionStore } from './session/contract.js'
import { readSessions, Sessions } from './session/sessions.js'
import { Telemetry } from './telemetry/telemetry.js'
import { Decoder } from './wire/decode.js'

/** What a handler gets beside the push. `S` is what its sessions hold. */
export interface Context<S = unknown> extends RunContext<S>, ApiSurface {
  /** The account that the push came for. */
  readonly account: OfficialAccount<S>
}

/** Handlers for one account or for many: see {@link OfficialAccount.on}. `S` is what the sessions hold. */
export class Router<S = unknown> extends BaseRouter<Context<S>> {}

/** What one account or a gateway can be told, besides the credentials. */
export interface ReceiveOptions {
  /** Where pushes are recorded. In the process's memory, if left out. */
  readonly inbox?: Inbox | undefined
  /** pino fits. Warnings and errors to the console, if left out. */
  readonly log?: Logger | undefined
  /** By how much a request's timestamp may differ from this machine's clock. 300 s. */
  readonly toleranceSeconds?: number | undefined
  /** The largest body that is read, in bytes. 262,144. */
  readonly bodyLimit?: number | undefined
  /** When a push is answered `success` because its handler is not done, in ms after its arrival. 4,500; Weixin hangs up at 5,000. */
  readonly deadlineMs?: number | undefined
  /** Whether a fan's data is erased when they unfollow, once their `unsubscribe` was handled, as the platform requires. No, if left out. */
  readonly eraseOnUnsubscribe?: boolean | undefined
  /** What makes two deliveries the same push. */
  readonly dedupKey?: DedupKey | undefined
  /** Where `context.session` is kept, and how long. In the process's memory and for a day, if left out. */
  readonly session?: SessionStore | SessionOptions | undefined
  /** Whether spans and metrics go through `@opentelemetry/api`, where it is installed and an SDK set up. Yes, if left out. */
  readonly telemetry?: boolean | undefined
  /** For tests and simulations. */
  readonly clock?: Clock | undefined
}

export interface CloseOptions {
  /** How long to wait for what runs, in ms. 10,000. */
  readonly drainMs?: number | undefined
}

export interface AccountOptions<S = unknown> extends Credentials, ReceiveOptions {
  /** How Weixin's APIs are called. Receiving pushes needs none of it. */
  readonly api?: CallSettings | undefined
  /** Handlers that several accounts share. One of its own, if left out. */
  readonly router?: Router<S> | undefined
}

/** @internal */
export const receiveNames: Names<ReceiveOptions> = {
  inbox: 1,
  log: 1,
  toleranceSeconds: 1,
  bodyLimit: 1,
  deadlineMs: 1,
  eraseOnUnsubscribe: 1,
  dedupKey: 1,
  session: 1,
  telemetry: 1,
  clock: 1,
}
const NAMES: Names<AccountOptions> = { ...credentialNames, ...receiveNames, api: 1, router: 1 }

/**
 * One Official Account: takes what Weixin pushes, verified and typed, to its handlers, and answers in time.
 *
 * @example
 * ```ts
 * import { OfficialAccount, reply } from 'hongyan'
 *
 * const account = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'secret', encodingAESKey: 'A'.repeat(43) })
 * account.on('subscribe_event', (event) => reply.text(`欢迎 ${event.scene ?? ''}`))
 * account.on('text', /^查券 (\d+)/, (message, { match }) => `券 ${match[1]}`)
 * await account.listen(3000)
 * ```
 * @throws {ConfigurationError} that names the option
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: showApis makes the members of the interface below
export class OfficialAccount<S = unknown> extends Registrar<Context<S>> implements PushReceiver {
  readonly appId: string
  readonly mode: Mode
  readonly bodyLimit: number
  readonly clock: Clock
  readonly log: Logger
  readonly router: Router<S>
  readonly inbox: Inbox
  /** @internal The account as an inbox sees it. */
  readonly owner: PushOwner
  /** @internal */
  readonly apis: AccountApis
  /** @internal */
  readonly sessions: Sessions
  /** @internal */
  readonly telemetry: Telemetry
  readonly #door: Door
  readonly #refusals: Refusals
  readonly #host: InboxHost | undefined
  readonly #servers = new Set<Listening>()
  readonly #healthServers = new Set<Listening>()
  #decoder: { readonly events: number; readonly decoder: Decoder } | undefined
  #closed = false
  #closing: Promise<void> | undefined
  #stopObserving: (() => void) | undefined

  /**
   * @param options see there
   * @param gateway the gateway that this account belongs to, which then stands before the inbox in its place
   */
  constructor(options: AccountOptions<S>, gateway?: { readonly telemetry: Telemetry }) {
    super()
    checkNames(options, Object.keys(NAMES))
    const keys = readCredentials(options)
    const { toleranceSeconds = 300, bodyLimit = 262_144, deadlineMs = 4500, dedupKey } = options
    atLeast('toleranceSeconds', toleranceSeconds, 20)
    atLeast('bodyLimit', bodyLimit, 1024)
    atLeast('deadlineMs', deadlineMs, 100)
    if (deadlineMs > 4900) throw new ConfigurationError('deadlineMs', 'is above 4,900', 'Weixin hangs up after 5,000 ms')
    if (dedupKey !== undefined && typeof dedupKey !== 'function') throw new ConfigurationError('dedupKey', 'is no function')
    if (options.inbox !== undefined && typeof options.inbox?.deliver !== 'function')
      throw new ConfigurationError('inbox', 'is no inbox', 'memoryInbox() makes one')
    if (options.router !== undefined && !(options.router instanceof BaseRouter)) throw new ConfigurationError('router', 'is no Router')
    checkLogger(options.log)
    this.appId = keys.appId
    this.mode = keys.mode
    this.bodyLimit = bodyLimit
    this.clock = options.clock ?? systemClock
    this.log = options.log ? harmless(options.log) : consoleLogger
    this.router = options.router ?? new Router<S>()
    this.inbox = options.inbox ?? memoryInbox()
    this.sessions = new Sessions(readSessions(options.session), { clock: this.clock, log: this.log })
    this.telemetry = gateway?.telemetry ?? new Telemetry({ enabled: options.telemetry !== false, inbox: this.inbox, appId: keys.appId })
    this.#refusals = new Refusals(this.log, this.clock, (reason) => this.telemetry.refused(keys.appId, reason))
    this.apis = new AccountApis({
      ...options.api,
      appId: keys.appId,
      appSecret: options.appSecret,
      clock: this.clock,
      log: this.log,
      watch: this.telemetry.call,
    })
    const owner = new Owner(this, options.appSecret !== undefined || options.api?.token !== undefined)
    this.owner = owner
    this.#door = new Door({
      keys,
      owner,
      inbox: this.inbox,
      refusals: this.#refusals,
      clock: this.clock,
      toleranceSeconds,
      bodyLimit,
      deadlineMs,
      dedupKey,
      decoder: () => this.decoder,
    })
    owner.door = this.#door
    sandbox()?.made(this, { credentials: options, of: gateway })
    if (gateway) return
    this.#host = { clock: this.clock, log: this.log, owner: (appId) => (appId === this.appId ? owner : undefined) }
    this.inbox.attach(this.#host)
    if (options.eraseOnUnsubscribe) this.#stopObserving = onUnsubscribe(this.inbox, (appId, openid) => appId === this.appId && this.erase(openid), this.log)
  }

  /** @internal */
  override register(registration: Registration<Context<S>>): void {
    this.router.register(registration)
  }

  /** Takes one HTTP request and gives the whole response. What the edges are made of; it never throws. */
  handle(incoming: Incoming): MaybePromise<Answer> {
    if (this.#closed) return UNAVAILABLE
    return this.#door.receive(incoming)
  }

  /** @internal The same for what came at once. */
  handleAll(incomings: readonly Incoming[]): MaybePromise<Answer>[] {
    if (this.#closed) return incomings.map(() => UNAVAILABLE)
    // Whoever has put something in front of `handle` wants it in front of each push.
    if (this.handle !== OfficialAccount.prototype.handle) return incomings.map(async (incoming) => inScope(incoming, () => this.handle(incoming)))
    return this.#door.receiveAll(incomings)
  }

  /**
   * A handler of the Fetch standard: `export default account`, `fetch(request, { waitUntil })`, or `fetch(request, { live: true })` on a server of one's own.
   * Without `waitUntil` or `live` nothing runs on after the answer.
   */
  readonly fetch = (request: Request, environment?: unknown, platform?: unknown): Promise<Response> =>
    fetchPush(this, request, fetchOptions(environment, platform))

  /** Listens on bare `node:http`. Resolves when it does. At SIGTERM and SIGINT the account is closed in good order, see `signals`. */
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

  /** How many requests were not let in, by reason. */
  refusals(): Readonly<Partial<Record<Refusal, number>>> {
    return this.#refusals.counts()
  }

  /**
   * Takes nothing more (servers of its own are closed to new connections, what comes otherwise is answered 503: Weixin delivers it again), waits for what runs, and lets go of its servers, its inbox and its connections.
   * What is not at its end after `drainMs` stays in the inbox; a durable one runs it again when it is opened next.
   */
  close(options: CloseOptions = {}): Promise<void> {
    this.#closing ??= this.#close(options)
    return this.#closing
  }

  async #close(options: CloseOptions): Promise<void> {
    this.#closed = true
    const drained = this.#host && this.inbox.detach(this.#host, options)
    await Promise.all([drained, ...[...this.#servers].map((server) => server.close())])
    this.#stopObserving?.()
    if (this.#host) await this.sessions.close()
    await this.apis.close()
    if (this.#host) this.telemetry.close()
    await Promise.all([...this.#healthServers].map((server) => server.close()))
  }

  /**
   * Takes a fan's data out of all that is kept, as the platform requires when one unfollows: bodies, answers and errors in the inbox, and the session.
   * What recognises a repeat stays. `eraseOnUnsubscribe` does it by itself.
   * @returns how many pushes were erased
   */
  async erase(openid: string): Promise<number> {
    const count = await this.inbox.erase(this.appId, openid)
    await this.sessions.delete(this.appId, openid)
    return count
  }

  /** @internal What one of its answers says, opened: for the console. */
  openAnswer(answer: Answer): string | undefined {
    return this.#door.open(answer)
  }

  /** Knows the router's own events too; made anew when one has been added. */
  get decoder(): Decoder {
    const { events } = this.router
    if (this.#decoder?.events !== events.length) this.#decoder = { events: events.length, decoder: new Decoder(events.map((event) => event.shape)) }
    return this.#decoder.decoder
  }
}

// biome-ignore lint/correctness/noUnusedVariables: what is merged has to have the same parameters
export interface OfficialAccount<S = unknown> extends ApiSurface {}
showApis(OfficialAccount.prototype)

function atLeast(field: string, value: number, least: number): void {
  if (!(Number.isFinite(value) && value >= least)) throw new ConfigurationError(field, `is no number of at least ${least}`)
}
