import { randomUUID } from 'node:crypto'
import { type Clock, systemClock } from '../../clock.js'
import { InboxUnavailableError } from '../../errors.js'
import { consoleLogger, type Logger } from '../../logger.js'
import { checkNames } from '../../option-names.js'
import type { RunPolicy } from '../../run-policy.js'
import { SUCCESS, UNAVAILABLE } from '../answers.js'
import type {
  Answer,
  Delivery,
  Inbox,
  InboxHealth,
  InboxHost,
  InboxObserver,
  InboxStats,
  InboxStatus,
  ListQuery,
  MaybePromise,
  PushFilter,
  PushOwner,
  PushPage,
  PushRecord,
  Replayed,
  ReplayOptions,
  ReplayReport,
} from '../contract.js'
import { inTime } from '../in-time.js'
import { Observers } from '../observers.js'
import { readListQuery } from '../options.js'
import { replayAll } from '../replay.js'
import { summary } from '../retry.js'
import { startCounting } from './counting.js'
import { type Drivers, loadDrivers } from './drivers.js'
import { listPushes } from './listing.js'
import { Node } from './node.js'
import { type BullmqInboxOptions, readSettings, type Settings } from './options.js'

const HEALTH_MS = 2000

/** What is kept, counted and known of Redis. */
export interface BullmqInboxStatus extends InboxStatus {
  readonly redis: {
    /** Settings of Redis that lose pushes which the inbox promises to keep; `undefined` where they could not be looked at. */
    readonly weak: readonly string[] | undefined
    /** Settings that Redis does not tell. */
    readonly unknown: readonly string[]
  }
  /** Pushes that run on this node. */
  readonly running: number
  /** Deliveries' pushes that wait at this node for their answer. */
  readonly waiting: number
}

export interface BullmqInbox extends Inbox {
  /**
   * What is kept in Redis, beside what this process has counted.
   * @throws {InboxUnavailableError} where Redis can't be reached: then pushes are answered 503
   */
  status(): Promise<BullmqInboxStatus>
}

/**
 * An inbox in Redis, for several machines: any node runs a push's handler, and the node that received it waits for the reply. BullMQ does the queueing, locks, retries
 * and dead letters. Needs the packages `bullmq` and `ioredis`, and a Redis 6.2 or later with `appendonly yes`, `appendfsync always` and `maxmemory-policy noeviction`.
 *
 * A run that ends with its process counts as an attempt, as `context.attempt` shows, but uses up none of `retry.tries`; after twenty of them the push is a dead letter.
 *
 * @example
 * ```ts
 * import { OfficialAccount } from 'hongyan'
 * import { bullmqInbox } from 'hongyan/bullmq'
 *
 * const account = new OfficialAccount({
 *   appId: 'wx0123456789abcdef',
 *   token: 'yourToken',
 *   inbox: bullmqInbox({ connection: 'redis://127.0.0.1:6379' }),
 * })
 * ```
 * @throws {ConfigurationError} that names the option, or the package that is missing
 */
export function bullmqInbox(options: BullmqInboxOptions): BullmqInbox {
  return new RedisInbox(readSettings(Object(options)), { drivers: loadDrivers(), runner: options })
}

/** Opens its connections with the first host, and closes them with the last. */
class RedisInbox implements BullmqInbox {
  readonly #settings: Settings
  readonly #drivers: Drivers
  readonly #runner: RunPolicy
  readonly #hosts = new Set<InboxHost>()
  readonly #observers = new Observers()
  readonly #stats = startCounting()
  #clock: Clock = systemClock
  #log: Logger = consoleLogger
  #node: Node | undefined

  constructor(settings: Settings, { drivers, runner }: { readonly drivers: Drivers; readonly runner: RunPolicy }) {
    this.#settings = settings
    this.#drivers = drivers
    this.#runner = runner
  }

  attach(host: InboxHost): void {
    this.#clock = host.clock
    this.#log = host.log
    // A node that its last host has left is closing: whoever comes first has a new one.
    if (this.#hosts.size === 0) this.#node = undefined
    this.#hosts.add(host)
    this.#node ??= new Node({
      clock: () => this.#clock,
      log: () => this.#log,
      owner: (appId) => this.#owner(appId),
      settings: this.#settings,
      drivers: this.#drivers,
      runner: this.#runner,
      name: randomUUID().slice(0, 13),
      stats: this.#stats,
      observers: this.#observers,
    })
  }

  async detach(host: InboxHost, options: { readonly drainMs?: number | undefined } = {}): Promise<void> {
    if (!this.#hosts.delete(host) || this.#hosts.size > 0) return
    const node = this.#node
    // Its accounts are needed until what runs has ended.
    await node?.close(options.drainMs ?? 10_000, host)
    if (this.#node === node) this.#node = undefined
  }

  deliver(delivery: Delivery): MaybePromise<Answer> {
    if (this.#node) return this.#node.deliveries.deliver(delivery)
    this.#stats.unavailable += 1
    return UNAVAILABLE
  }

  async bindSignature(signature: string, digest: string, until: number): Promise<boolean> {
    return this.#ready().bind(signature, digest, until)
  }

  stats(): InboxStats {
    return { ...this.#stats, active: this.#node?.workshop.active ?? 0 }
  }

  async status(): Promise<BullmqInboxStatus> {
    const node = this.#ready()
    const kept = await node.ask(() => node.ledger.counts())
    const { weak, unknown = [] } = node.durability ?? {}
    return { ...this.stats(), kept, redis: { weak, unknown }, running: node.workshop.active, waiting: node.deliveries.size }
  }

  async health(): Promise<InboxHealth> {
    const node = this.#node
    if (!node || this.#hosts.size === 0) return { ok: false, problem: 'the inbox is shutting down' }
    try {
      await inTime(
        node.ask(() => node.ledger.check()),
        { clock: systemClock, ms: HEALTH_MS, what: 'Redis' },
      )
      return { ok: true }
    } catch (error) {
      const { name, code } = summary(error)
      return { ok: false, problem: `Redis can't be reached, or written (${code ?? name})` }
    }
  }

  async list(query: ListQuery = {}): Promise<PushPage> {
    const checked = readListQuery(query)
    const node = this.#ready()
    return node.ask(() => listPushes(node.ledger, checked))
  }

  async get(id: string): Promise<PushRecord | undefined> {
    const node = this.#ready()
    return node.ask(() => node.ledger.load(id))
  }

  async replay(id: string, options: ReplayOptions = {}): Promise<Replayed> {
    checkNames(options, ['reply'])
    const node = this.#ready()
    return node.ask(() => node.replays.replay(id, options))
  }

  replayAll(filter: PushFilter, options: ReplayOptions = {}): Promise<ReplayReport> {
    return replayAll(filter, options, { list: (query) => this.list(query), replay: (id) => this.replay(id, options) })
  }

  async erase(appId: string, source: string): Promise<number> {
    if (source === '') return 0
    const node = this.#ready()
    return node.ask(() => node.erase(appId, source, SUCCESS))
  }

  observe(observer: InboxObserver): () => void {
    return this.#observers.add(observer)
  }

  #ready(): Node {
    if (!this.#node) throw new InboxUnavailableError('the inbox has no account yet, or was closed')
    return this.#node
  }

  async #owner(appId: string): Promise<PushOwner | undefined> {
    for (const host of this.#hosts) {
      try {
        const owner = await host.owner(appId)
        if (owner) return owner
      } catch (error) {
        host.log.error({ appId, error: summary(error) }, 'a host could not look for an account')
      }
    }
    return undefined
  }
}
