import type { Clock } from '../../clock.js'
import { type HongyanError, InboxUnavailableError } from '../../errors.js'
import { UNAVAILABLE } from '../answers.js'
import type { Answer, AnsweredBy, Delivery } from '../contract.js'
import type { Observers } from '../observers.js'
import { summary } from '../retry.js'
import type { Waiter } from '../run.js'
import type { Counting } from './counting.js'
import type { Ledger, Opened } from './ledger.js'

/** A push for whose answer deliveries wait at this node. */
export interface Wait {
  readonly key: string
  /** It seals: with the key that opened it. */
  readonly first: Delivery
  readonly waiters: Waiter[]
  /** Whether it is safe in the queue: only then anything may be said for it. */
  recorded: boolean
  isNew: boolean
  /** The deadline has come, and success is being sealed. */
  expiring: boolean
  sealing: boolean
}

export interface DeliveriesHost {
  clock(): Clock
  readonly ledger: Ledger
  readonly stats: Counting
  readonly observers: Observers
  /** Whether commands that are sent now, one after the other, come to be carried out in that order. */
  keepsOrder(): boolean
  /** Queues a run. A push that is queued already stays so. */
  queue(delivery: Delivery): Promise<void>
  /** The push's answer has left: the run at this node, if it is here, hears of it. */
  left(key: string): void
  /** Keeps the process alive until the run at this node is over. */
  keepAlive(key: string, background: (work: Promise<unknown>) => void): void
}

/** How long past its deadline an answer waits for a commit that is under way. */
const GRACE_MS = 300
const PAUSE_MS = 50
const QUIET_FAILURES = 4

/** The receiving side: records pushes, waits for their answers within the deadline, seals. */
export class Deliveries {
  readonly #host: DeliveriesHost
  readonly #waits = new Map<string, Wait>()
  #closing = false
  #complained = 0

  constructor(host: DeliveriesHost) {
    this.#host = host
  }

  find(key: string): Wait | undefined {
    return this.#waits.get(key)
  }

  get size(): number {
    return this.#waits.size
  }

  deliver(delivery: Delivery): Promise<Answer> {
    if (this.#closing) return Promise.resolve(this.#refuse(delivery, new InboxUnavailableError('the inbox is shutting down')))
    const known = this.#waits.get(delivery.key)
    if (known) {
      this.#arrived(delivery, true)
      return this.#wait(known, delivery)
    }
    const wait: Wait = { key: delivery.key, first: delivery, waiters: [], recorded: false, isNew: false, expiring: false, sealing: false }
    this.#waits.set(delivery.key, wait)
    const answer = this.#wait(wait, delivery)
    void this.#record(wait, true)
    return answer
  }

  /** What a channel or a run at this node says of a push. */
  answered(key: string, answer: Answer, by: AnsweredBy): void {
    const wait = this.#waits.get(key)
    if (wait) this.#release(wait, answer, by)
  }

  decided(key: string, xml: string, by: AnsweredBy): void {
    const wait = this.#waits.get(key)
    if (wait) void this.#seal(wait, xml, by)
  }

  /** The channel was away: asks for everything that it may have said. */
  readAgain(): void {
    for (const wait of this.#waits.values()) if (wait.recorded) void this.#record(wait, false)
  }

  /** Nothing more is taken in. */
  close(): void {
    this.#closing = true
  }

  /** Whoever still waits gets 503. */
  abandon(): void {
    for (const wait of [...this.#waits.values()]) for (const waiter of [...wait.waiters]) this.#giveUp(wait, waiter)
  }

  /** Again and again until the push is recorded or nobody waits any more. */
  async #record(wait: Wait, isFirst: boolean): Promise<void> {
    const { ledger } = this.#host
    let counted = !isFirst
    let failures = 0
    for (let together = this.#host.keepsOrder(); this.#waits.get(wait.key) === wait; together = false) {
      try {
        const opening = ledger.open(wait.first)
        // Sent behind it on the same line: one way to Redis and back for both.
        const queueing = together ? this.#host.queue(wait.first) : undefined
        queueing?.catch(() => {})
        const opened = await opening
        if (!counted && opened.kind !== 'full') {
          counted = true
          wait.isNew = opened.kind === 'new'
          for (const { delivery } of wait.waiters.slice(0, 1)) this.#arrived(delivery, !wait.isNew)
        }
        if (this.#isOver(wait, opened)) return
        await (queueing && opened.inOrder ? queueing : this.#host.queue(wait.first))
        wait.recorded = true
        return
      } catch (error) {
        failures += 1
        // A process that has just begun has no line yet.
        if (failures > QUIET_FAILURES) this.#complain(wait.first, error, 'the inbox could not record a push; it is tried again until its deadline')
        await this.#pause()
      }
    }
  }

  /** Whether Redis's word for a delivery ends the waiting. */
  #isOver(wait: Wait, opened: Opened): boolean {
    switch (opened.kind) {
      case 'answered':
        this.#release(wait, opened.answer, opened.by)
        return true
      case 'decided':
        void this.#seal(wait, opened.xml, opened.by)
        return true
      case 'full': {
        const full = new InboxUnavailableError('too many pushes are waiting', { hint: 'Add nodes, or raise maxWaiting' })
        this.#complain(wait.first, full, 'the inbox could not take a push; answered 503, so that it comes again')
        for (const waiter of [...wait.waiters]) this.#giveUp(wait, waiter)
        return true
      }
      default:
        return false
    }
  }

  #wait(wait: Wait, delivery: Delivery): Promise<Answer> {
    return new Promise((resolve) => {
      const waiter: Waiter = { delivery, resolve, timer: undefined }
      const clock = this.#host.clock()
      waiter.timer = clock.setTimeout(() => this.#expired(wait, waiter), Math.max(0, delivery.deadlineAt - clock.now()))
      wait.waiters.push(waiter)
    })
  }

  /** A delivery's deadline: what nothing is decided for yet is sealed as `success`. */
  #expired(wait: Wait, waiter: Waiter): void {
    const { delivery } = waiter
    // Nobody can say `success` for what may not be in the queue.
    if (!wait.recorded) {
      this.#complain(
        delivery,
        new InboxUnavailableError('it was not recorded within its deadline'),
        'the inbox could not take a push; answered 503, so that it comes again',
      )
      this.#giveUp(wait, waiter)
      return
    }
    if (!delivery.background) {
      delivery.owner.log.warn(
        { id: wait.key, type: delivery.push.type },
        'not done at the deadline, and nothing runs on after the answer here; answered 503, so that it comes again',
      )
      this.#giveUp(wait, waiter)
      return
    }
    waiter.timer = this.#host.clock().setTimeout(() => this.#giveUp(wait, waiter), GRACE_MS)
    if (typeof delivery.background === 'function') this.#host.keepAlive(wait.key, delivery.background)
    if (!wait.expiring) void this.#sealSuccess(wait, waiter)
  }

  async #sealSuccess(wait: Wait, { delivery }: Waiter): Promise<void> {
    wait.expiring = true
    const sealed = await this.#insist(wait, () =>
      this.#host.ledger.seal(wait.key, delivery.owner.seal(undefined, delivery.push), { kind: 'deadline', by: 'deadline' }),
    )
    wait.expiring = false
    if (sealed?.kind === 'decided') await this.#seal(wait, sealed.xml, sealed.by)
    if (sealed?.kind !== 'answered') return
    if (sealed.won) {
      this.#host.stats.late += 1
      delivery.owner.log.warn(
        { id: wait.key, type: delivery.push.type, ms: this.#host.clock().now() - delivery.at },
        'a handler was not done at the deadline; answered success, and it goes on',
      )
    }
    this.#release(wait, sealed.answer, sealed.by)
  }

  /** Seals a reply that another node's run has made. The first to do so wins; the others get its bytes. */
  async #seal(wait: Wait, xml: string, by: AnsweredBy): Promise<void> {
    if (wait.sealing) return
    wait.sealing = true
    const { first } = wait
    const answer = xml === '' ? first.owner.seal(undefined, first.push) : first.seal(xml)
    const sealed = await this.#insist(wait, () => this.#host.ledger.seal(wait.key, answer, { kind: 'seal', by }))
    wait.sealing = false
    if (sealed?.kind === 'answered') this.#release(wait, sealed.answer, sealed.by)
  }

  /** Until it is done, or nobody waits any more. */
  async #insist<T>(wait: Wait, action: () => Promise<T>): Promise<T | undefined> {
    while (this.#waits.get(wait.key) === wait) {
      try {
        return await action()
      } catch (error) {
        this.#complain(wait.first, error, 'the inbox could not commit an answer; it is tried again')
        await this.#pause()
      }
    }
    return undefined
  }

  #release(wait: Wait, answer: Answer, by: AnsweredBy): void {
    if (this.#waits.get(wait.key) !== wait) return
    this.#waits.delete(wait.key)
    this.#host.left(wait.key)
    for (const { delivery, resolve, timer } of wait.waiters.splice(0)) {
      this.#host.clock().clearTimeout(timer)
      const fitting = delivery.fit && answer.status === 200 ? delivery.fit(answer) : answer
      this.#tell(delivery, fitting, delivery === wait.first && wait.isNew ? by : 'known')
      resolve(fitting)
    }
  }

  #giveUp(wait: Wait, waiter: Waiter): void {
    const index = wait.waiters.indexOf(waiter)
    if (index < 0) return
    wait.waiters.splice(index, 1)
    this.#host.clock().clearTimeout(waiter.timer)
    if (wait.waiters.length === 0 && this.#waits.get(wait.key) === wait) this.#waits.delete(wait.key)
    this.#host.stats.unavailable += 1
    this.#tell(waiter.delivery, UNAVAILABLE, 'unavailable')
    waiter.resolve(UNAVAILABLE)
  }

  #refuse(delivery: Delivery, error: HongyanError): Answer {
    this.#host.stats.unavailable += 1
    this.#complain(delivery, error, 'the inbox could not take a push; answered 503, so that it comes again')
    this.#tell(delivery, UNAVAILABLE, 'unavailable')
    return UNAVAILABLE
  }

  #arrived(delivery: Delivery, repeat: boolean): void {
    const { stats, observers } = this.#host
    if (repeat) stats.repeats += 1
    else stats.pushes += 1
    if (observers.any) observers.tell({ kind: 'arrived', id: delivery.key, appId: delivery.owner.appId, at: delivery.at, push: delivery.push, repeat })
  }

  #tell({ key, at, owner }: Delivery, answer: Answer, how: AnsweredBy): void {
    const { observers } = this.#host
    if (!observers.any) return
    const now = this.#host.clock().now()
    observers.tell({ kind: 'answered', id: key, appId: owner.appId, at: now, ms: Math.max(0, now - at), answer, how })
  }

  /** Once a second is enough: where Redis is away, thousands come here. */
  #complain(delivery: Delivery, error: unknown, message: string): void {
    const second = Math.floor(this.#host.clock().now() / 1000)
    if (second === this.#complained) return
    this.#complained = second
    delivery.owner.log.error({ id: delivery.key, error: summary(error) }, message)
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      this.#host.clock().setTimeout(resolve, PAUSE_MS)
    })
  }
}
