import type { Clock } from '../../clock.js'
import { HongyanError, InboxUnavailableError } from '../../errors.js'
import type { Logger } from '../../logger.js'
import type { RunPolicy } from '../../run-policy.js'
import type { Answer, AnsweredBy, InboxHost, PushOwner, Replayed } from '../contract.js'
import type { Observers } from '../observers.js'
import { summary } from '../retry.js'
import { type Clients, connect } from './clients.js'
import type { Counting } from './counting.js'
import { Deliveries } from './deliveries.js'
import type { Drivers } from './drivers.js'
import { type Durability, tellDurability } from './durability.js'
import { insist } from './insist.js'
import { Ledger } from './ledger.js'
import { jobIdOf, Names } from './names.js'
import type { Settings } from './options.js'
import { answerOf } from './record.js'
import { Replays } from './replays.js'
import { Workshop } from './workshop.js'

export interface NodeOptions {
  clock(): Clock
  log(): Logger
  owner(appId: string): Promise<PushOwner | undefined>
  readonly settings: Settings
  readonly drivers: Drivers
  readonly runner: RunPolicy
  /** Tells this life of this process from all others. */
  readonly name: string
  readonly stats: Counting
  readonly observers: Observers
}

/** How often it is asked for a sign of life on the channel: its end is not told by a machine that is cut off. */
const PULSE_MS = 5000
const SWEEP_MS = 60_000
/** How long Redis is waited for by whoever asks it. */
const READY_MS = 2000

/** One process among those that share the inbox: its connections, what waits here, what runs here. */
export class Node {
  readonly ledger: Ledger
  readonly deliveries: Deliveries
  readonly workshop: Workshop
  readonly replays: Replays
  durability: Durability | undefined
  readonly #options: NodeOptions
  readonly #names: Names
  readonly #clients: Clients
  readonly #timers: readonly NodeJS.Timeout[]
  #closing = false
  #isAway = true
  #wasReady = false
  #lastHost: InboxHost | undefined

  constructor(options: NodeOptions) {
    this.#options = options
    const { settings, drivers, name: node, stats, observers } = options
    this.#names = new Names(settings.prefix)
    this.#clients = connect(settings.connection, drivers)
    this.#watch()
    this.ledger = new Ledger(this.#clients.commands, { names: this.#names, settings, node })
    this.deliveries = new Deliveries({
      clock: options.clock,
      ledger: this.ledger,
      stats,
      observers,
      // Before there is a line a command of ours fails, and BullMQ's waits for it: the job would be there without its push.
      keepsOrder: () => !this.#clients.isCluster && this.#clients.commands.status === 'ready',
      queue: ({ owner, key }) => this.workshop.add(owner.appId, key),
      left: (key) => this.workshop.left(key),
      keepAlive: (key, background) => this.workshop.keepAlive(key, background),
    })
    this.workshop = new Workshop({
      clock: options.clock,
      log: options.log,
      owner: (appId) => this.#owner(appId),
      drivers,
      clients: this.#clients,
      settings,
      runner: options.runner,
      node,
      ledger: this.ledger,
      deliveries: this.deliveries,
      stats,
      observers,
    })
    this.replays = new Replays({ ledger: this.ledger, queue: this.workshop.queue, node, hasOwner: async (appId) => (await this.#owner(appId)) !== undefined })
    this.#listen()
    this.#timers = [setInterval(() => this.#pulse(), PULSE_MS), setInterval(() => void this.#sweep(), SWEEP_MS)]
    for (const timer of this.#timers) timer.unref()
  }

  /** While Redis is away for a moment, as when this process has just begun, it is waited for. */
  async bind(signature: string, digest: string, until: number): Promise<boolean> {
    const giveUpAt = Date.now() + READY_MS
    let trouble: unknown
    const bound = await insist(() => this.ledger.bind(signature, digest, until), {
      until: () => this.#closing || Date.now() > giveUpAt,
      failed: (error) => {
        trouble = error
      },
    })
    return bound ?? this.ask(() => Promise.reject(trouble))
  }

  async erase(appId: string, source: string, answer: Answer): Promise<number> {
    const erased = await this.ledger.erase(appId, source, answer)
    for (const key of erased) {
      this.workshop.erased(key)
      this.deliveries.answered(key, answer, 'known')
      // One that runs is locked, and ends by itself.
      await this.workshop.queue.remove(jobIdOf(key)).catch(() => 0)
    }
    return erased.length
  }

  /** Whatever Redis's trouble is, whoever asks hears of it in our words. */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      await this.#ready()
      return await question()
    } catch (error) {
      if (error instanceof HongyanError) throw error
      throw new InboxUnavailableError('Redis could not be asked', { hint: 'Look whether it runs and can be reached', cause: error })
    }
  }

  async close(drainMs: number, lastHost: InboxHost): Promise<void> {
    this.#closing = true
    this.#lastHost = lastHost
    for (const timer of this.#timers) clearInterval(timer)
    this.deliveries.close()
    await this.workshop.close(drainMs)
    this.deliveries.abandon()
    this.replays.abandon()
    for (const client of [this.#clients.commands, this.#clients.worker, this.#clients.subscriber]) client.disconnect()
  }

  /** Waits a moment for Redis, as when this process has just begun. */
  async #ready(): Promise<void> {
    const { commands } = this.#clients
    for (const endAt = Date.now() + READY_MS; commands.status !== 'ready' && !this.#closing && Date.now() < endAt; ) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  async #owner(appId: string): Promise<PushOwner | undefined> {
    return (await this.#options.owner(appId)) ?? (await this.#lastHost?.owner(appId))
  }

  /** Says once that Redis is away, and once that it is back. */
  #watch(): void {
    const { commands, worker, subscriber } = this.#clients
    let trouble: unknown
    for (const client of [commands, worker, subscriber]) {
      client.on('error', (error: unknown) => {
        trouble = error
        if (!this.#wasReady) away()
      })
    }
    const away = () => {
      if (this.#closing || (this.#isAway && this.#wasReady)) return
      if (this.#isAway && !this.#wasReady) this.#wasReady = true
      this.#isAway = true
      this.#options
        .log()
        .error({ inbox: 'bullmq', ...(trouble ? { error: summary(trouble) } : {}) }, 'Redis cannot be reached; pushes are answered 503 until it can')
    }
    commands.on('close', away)
    commands.on('ready', () => {
      const isBack = this.#isAway && this.#wasReady
      this.#isAway = false
      this.#wasReady = true
      if (isBack) this.#options.log().warn({ inbox: 'bullmq' }, 'Redis can be reached again')
      if (!this.durability)
        void tellDurability(commands, this.#options.log()).then((durability) => {
          this.durability = durability
        })
    })
  }

  #listen(): void {
    const { subscriber } = this.#clients
    subscriber.on('message', (_channel: string, message: string) => this.#hear(message))
    subscriber.on('ready', () => this.#pulse(() => this.deliveries.readAgain()))
  }

  /** A question on the channel's line: one without an answer breaks it, and it is made anew. */
  #pulse(heard: () => void = () => {}): void {
    this.#clients.subscriber.subscribe(this.#names.node(this.#options.name)).then(heard, () => {})
  }

  #hear(text: string): void {
    try {
      const message = JSON.parse(text) as Message
      if (message.replayed !== undefined && message.result) this.replays.ended(message.replayed, message.result)
      else if (message.left) this.workshop.left(message.id)
      else if (message.erased) this.workshop.erased(message.id)
      else if (message.answer !== undefined) this.deliveries.answered(message.id, answerOf(message.answer), message.by)
      else if (message.outcome !== undefined) this.deliveries.decided(message.id, message.outcome, message.by)
    } catch (error) {
      this.#options.log().error({ inbox: 'bullmq', error: summary(error) }, 'a message of another node could not be read')
    }
  }

  async #sweep(): Promise<void> {
    try {
      for (let more = true; more && !this.#closing; ) more = await this.ledger.sweep()
    } catch (error) {
      this.#options.log().debug({ inbox: 'bullmq', error: summary(error) }, 'what is old could not be forgotten; it is tried again')
    }
  }
}

/** What nodes tell one another. */
interface Message {
  readonly id: string
  readonly answer?: string
  readonly outcome?: string
  readonly by: AnsweredBy
  readonly left?: boolean
  readonly erased?: boolean
  readonly replayed?: string
  readonly result?: Replayed
}
