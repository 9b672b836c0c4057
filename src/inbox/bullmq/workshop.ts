import type { Job, Queue, Worker } from 'bullmq'
import type { Clock } from '../../clock.js'
import { InboxUnavailableError } from '../../errors.js'
import type { Push } from '../../generated/pushes.js'
import type { Logger } from '../../logger.js'
import type { RunPolicy } from '../../run-policy.js'
import type { Reply } from '../../wire/reply.js'
import { SUCCESS } from '../answers.js'
import type { AnsweredBy, LateReply, PushOwner, PushState } from '../contract.js'
import { LateDesk } from '../late-desk.js'
import type { Observers } from '../observers.js'
import { summary } from '../retry.js'
import { Run } from '../run.js'
import { Runner } from '../runner.js'
import type { Clients } from './clients.js'
import type { Counting } from './counting.js'
import type { Deliveries } from './deliveries.js'
import type { Drivers } from './drivers.js'
import { insist } from './insist.js'
import type { Begun, Ending, Ledger, ReplayTicket } from './ledger.js'
import { idOfJob, jobIdOf, QUEUE } from './names.js'
import type { Settings } from './options.js'

export interface WorkshopHost {
  clock(): Clock
  log(): Logger
  owner(appId: string): Promise<PushOwner | undefined>
  readonly drivers: Drivers
  readonly clients: Clients
  readonly settings: Settings
  readonly runner: RunPolicy
  readonly node: string
  readonly ledger: Ledger
  readonly deliveries: Deliveries
  readonly stats: Counting
  readonly observers: Observers
}

/** A run at this node. */
interface Work {
  readonly run: Run
  /** Its name in the ledger, as long as no other node has begun the push anew. */
  readonly token: string
  job: Job
  lock: string
  readonly replay: ReplayTicket | undefined
  readonly before: { readonly state: PushState; readonly dueAt: number | undefined }
  /** Ends the job: as BullMQ is told what comes next. */
  settle: (error?: Error) => void
}

interface Start {
  readonly key: string
  readonly lock: string
  readonly owner: PushOwner
  readonly token: string
  readonly begun: Extract<Begun, { kind: 'run' }>
  readonly push: Push
}

/** How often in the time of a lock it is renewed, and looked for those that have run out: within two looks a dead node's pushes are found. */
const LOOKS = 4
/** A push whose account is not there, or can't be read, is looked at again. */
const NO_OWNER_MS = 5000
/** A job may be there a moment before its push is: when these are over, in ms, it is not going to come. */
const FOR_ITS_PUSH_MS = [20, 50, 100, 200, 400]
/** BullMQ's own count decides nothing: see MOST_CRASHES of the ledger and `retry.tries`. */
const ANY_NUMBER = 1_000_000_000

/** The running side: BullMQ hands jobs out, renews their locks, puts them off and gives a dead node's to others; what a run comes to is recorded before the job ends. */
export class Workshop {
  readonly queue: Queue
  readonly #host: WorkshopHost
  readonly #worker: Worker
  readonly #runner: Runner
  readonly #lateDesk: LateDesk
  readonly #works = new Map<string, Work>()
  #count = 0
  #closing = false
  /** Nothing is recorded any more. */
  #closed = false
  #idle: (() => void) | undefined

  constructor(host: WorkshopHost) {
    this.#host = host
    const { drivers, clients, settings, ledger } = host
    this.#runner = new Runner(
      { done: (run, reply, xml) => this.#done(run, reply, xml), failed: (run, xml, permanent) => this.#failed(run, xml, permanent) },
      () => host.clock(),
      host.runner,
    )
    this.#lateDesk = new LateDesk(
      { load: (key) => ledger.load(key), commit: (record) => ledger.late(record.key, record.late) },
      { clock: () => host.clock(), closing: () => this.#closing, ended: (run) => this.#sent(run) },
    )
    this.queue = new drivers.bullmq.Queue(QUEUE, {
      connection: clients.commands,
      prefix: settings.prefix,
      // Nobody reads BullMQ's events: as few as it can keep.
      streams: { events: { maxLen: 100 } },
      defaultJobOptions: {
        attempts: ANY_NUMBER,
        backoff: { type: 'hongyan' },
        removeOnComplete: true,
        removeOnFail: { age: Math.ceil(settings.keepDeadMs / 1000) },
        stackTraceLimit: 0,
      },
    })
    this.#worker = new drivers.bullmq.Worker(QUEUE, (job, token) => this.#process(job, token ?? ''), {
      connection: clients.worker,
      prefix: settings.prefix,
      concurrency: settings.concurrency,
      lockDuration: settings.lockMs,
      lockRenewTime: settings.lockMs / LOOKS,
      stalledInterval: settings.lockMs / LOOKS,
      maxStalledCount: ANY_NUMBER,
      runRetryDelay: 500,
      settings: { backoffStrategy: (_made, _type, error) => (error instanceof PutOff ? error.ms : NO_OWNER_MS) },
    })
    const failed = (error: unknown) => {
      if (!this.#closing) host.log().debug({ inbox: 'bullmq', error: summary(error) }, 'BullMQ reports an error')
    }
    this.queue.on('error', failed)
    this.#worker.on('error', failed)
    this.#worker.on('lockRenewalFailed', (jobIds) => this.#lost(jobIds))
  }

  get active(): number {
    return this.#works.size
  }

  async add(appId: string, key: string): Promise<void> {
    await this.queue.add(appId, null, { jobId: jobIdOf(key) })
  }

  /** The push's answer has left. */
  left(key: string): void {
    const run = this.#works.get(key)?.run
    if (run) run.answer ??= SUCCESS
  }

  /** The data of its fan is gone: nothing that its run leaves is kept, their session least of all. */
  erased(key: string): void {
    const run = this.#works.get(key)?.run
    if (run) run.erased = true
  }

  keepAlive(key: string, background: (work: Promise<unknown>) => void): void {
    const run = this.#works.get(key)?.run
    if (!run) return
    try {
      background(
        new Promise<void>((resolve) => {
          run.onLeave ??= []
          run.onLeave.push(resolve)
        }),
      )
    } catch (error) {
      run.owner.log.error({ id: run.id, error: summary(error) }, 'waitUntil failed; what is left of the run may be cut off')
    }
  }

  /** Takes no new job, waits for those that run, gives back what is left, so that other nodes take it up at once. */
  async close(drainMs: number): Promise<void> {
    this.#closing = true
    const paused = this.#worker.pause().catch(() => {})
    if (this.#works.size > 0) {
      await new Promise<void>((resolve) => {
        const timer = this.#host.clock().setTimeout(resolve, drainMs)
        this.#idle = () => {
          this.#host.clock().clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#closed = true
    await Promise.all([...this.#works.values()].map((work) => this.#giveBack(work)))
    await within(1000, paused)
    await within(2000, this.#worker.close(true))
    await within(1000, this.queue.close())
  }

  async #giveBack(work: Work): Promise<void> {
    const { run, job, lock, settle } = work
    this.#host.log().warn({ id: run.id, type: run.push.type }, 'not at its end when the inbox was closed; another node runs it anew')
    if (run.limit !== undefined) this.#host.clock().clearTimeout(run.limit)
    run.abort(new InboxUnavailableError('the inbox was closed'))
    await within(2000, job.moveToWait(lock))
    settle(new this.#host.drivers.bullmq.WaitingError())
  }

  async #process(job: Job, lock: string): Promise<void> {
    const { WaitingError } = this.#host.drivers.bullmq
    if (this.#closing) {
      await job.moveToWait(lock)
      throw new WaitingError()
    }
    const key = idOfJob(nameOf(job))
    const work = this.#works.get(key)
    if (work) return this.#takeOver(work, job, lock)
    try {
      const owner = await this.#host.owner(job.name)
      if (!owner) return await this.#later(job, lock, { ms: NO_OWNER_MS, why: `no account has the app id ${job.name}` })
      await this.#run(job, { key, lock, owner })
    } catch (error) {
      const { DelayedError, UnrecoverableError } = this.#host.drivers.bullmq
      for (const known of [WaitingError, DelayedError, UnrecoverableError, PutOff]) if (error instanceof known) throw error
      // Of an account's settings, or of a push that can't be decoded any more: never the handler's, whose throws are recorded.
      await this.#later(job, lock, { ms: NO_OWNER_MS, why: summary(error).message })
    }
  }

  /** The lock had run out while Redis could not be reached, and the job came back to this node, where its run goes on: one run it stays. */
  #takeOver(work: Work, job: Job, lock: string): Promise<void> {
    work.settle(new this.#host.drivers.bullmq.WaitingError())
    return this.#settled(Object.assign(work, { job, lock }))
  }

  /** When the job may end. */
  #settled(work: Work): Promise<void> {
    const { run } = work
    return new Promise((resolve, reject) => {
      this.#works.set(run.id, work)
      work.settle = (error) => {
        if (!this.#works.delete(run.id)) return
        if (error) reject(error)
        else resolve()
      }
    })
  }

  #left(run: Run): void {
    for (const leave of run.onLeave?.splice(0) ?? []) leave()
    if (this.#works.size === 0) this.#idle?.()
  }

  /** Puts a job off without an attempt. */
  async #later(job: Job, lock: string, { ms, why }: { readonly ms: number; readonly why?: string }): Promise<never> {
    if (why !== undefined) this.#host.log().error({ id: idOfJob(nameOf(job)), why }, 'a kept push could not be taken up; it is tried again')
    await job.moveToDelayed(Date.now() + ms, lock)
    throw new this.#host.drivers.bullmq.DelayedError()
  }

  async #run(job: Job, { key, lock, owner }: { readonly key: string; readonly lock: string; readonly owner: PushOwner }): Promise<void> {
    const { deliveries, ledger, node } = this.#host
    this.#count += 1
    const token = `${node}.${this.#count}`
    const push = deliveries.find(key)?.first.push
    const name = `${this.queue.toKey(nameOf(job))}:lock`
    let askedAt = 0
    const ask = () => {
      askedAt = performance.now()
      return ledger.begin(key, token, { wantsRaw: push === undefined, lock: [name, lock] })
    }
    const begin = () => insist(ask, { until: () => this.#closing, failed: (error) => this.#trouble(key, error) })
    let begun = await begin()
    for (const ms of FOR_ITS_PUSH_MS) {
      if (begun?.kind !== 'gone') break
      await new Promise((resolve) => setTimeout(resolve, ms))
      begun = await begin()
    }
    // The word was so long on its way that the lock may be another's by now: two would run.
    const isLost = begun?.kind === 'lost' || (begun?.kind === 'run' && performance.now() - askedAt >= begun.lockedMs)
    if (isLost) throw new this.#host.drivers.bullmq.WaitingError()
    switch (begun?.kind) {
      case undefined:
        await job.moveToWait(lock)
        throw new this.#host.drivers.bullmq.WaitingError()
      case 'unknown':
        owner.log.warn({ id: key }, 'the node ended while a late reply was being sent; nobody knows whether it was, and it is not sent again')
        return
      case 'crashed':
        owner.log.error({ id: key, crashes: begun.crashes }, 'a push whose runs ended with their process again and again is given up')
        throw new this.#host.drivers.bullmq.UnrecoverableError('dead')
      case 'early':
        return this.#later(job, lock, { ms: Math.max(0, begun.dueAt - Date.now()) })
      case 'run':
        return this.#start(job, { key, lock, owner, token, begun, push: push ?? owner.decode(begun.raw) })
      default:
    }
  }

  #start(job: Job, { key, lock, owner, token, begun, push }: Start): Promise<void> {
    const run = new Run(key, owner, push, begun.receivedAt)
    run.attempt = begun.attempt
    run.crashes = begun.crashes
    run.answer = begun.answered ? SUCCESS : undefined
    const settled = this.#settled({ run, job, token, lock, replay: begun.replay, before: { state: begun.state, dueAt: begun.dueAt }, settle: () => {} })
    const { observers } = this.#host
    if (observers.any) observers.tell({ kind: 'started', id: key, appId: owner.appId, at: this.#host.clock().now(), attempt: run.attempt, push })
    this.#runner.start(run)
    this.#runner.limit(run)
    return settled
  }

  #done(run: Run, reply: Reply | undefined, xml: string | undefined): void {
    const work = this.#works.get(run.id)
    if (work?.run !== run) return
    this.#host.stats.done += 1
    run.state = 'done'
    let late: LateReply | undefined
    if (xml !== undefined && work.replay?.reply !== false) late = run.owner.sendLate ? 'pending' : { refused: 'no-api' }
    void this.#end(work, { xml, by: 'run', late }, reply)
  }

  #failed(run: Run, xml: string | undefined, permanent: boolean): void {
    const work = this.#works.get(run.id)
    if (work?.run !== run) return
    this.#host.stats.failed += 1
    if (work.replay && work.before.state !== 'received') {
      // What it was before it is still, but for the attempt and its error.
      run.state = work.before.state
      run.dueAt = work.before.dueAt
      void this.#end(work, undefined)
      return
    }
    run.state = permanent ? 'dead' : 'retry'
    run.dueAt = permanent ? undefined : Date.now() + this.#runner.pause(run)
    void this.#end(work, { xml, by: 'throw', late: undefined })
  }

  async #end(
    work: Work,
    outcome: { readonly xml: string | undefined; readonly by: 'run' | 'throw'; readonly late: LateReply | undefined } | undefined,
    reply?: Reply,
  ): Promise<void> {
    const { run, token } = work
    const { deliveries, ledger, stats } = this.#host
    const ending: Ending = {
      state: run.state,
      outcome: outcome && { xml: outcome.xml ?? '', answer: run.answer ? SUCCESS : this.#sealHere(run, outcome.xml), by: outcome.by, late: outcome.late },
      error: run.error,
      endedAt: run.endedAt ?? Date.now(),
      ms: run.ms ?? 0,
      dueAt: run.dueAt,
    }
    const ended = await insist(() => ledger.end(run.id, token, ending), { until: () => this.#closed, failed: (error) => this.#trouble(run.id, error) })
    if (ended?.kind !== 'ended') {
      if (ended?.kind === 'stale')
        run.owner.log.warn({ id: run.id, attempt: run.attempt }, 'a run came to its end after another node had taken the push over; what it came to is dropped')
      run.state = 'received'
      this.#tellEnded(run, undefined)
      // Should the job be this node's all the same, it is looked at once more.
      work.settle(ended?.kind === 'stale' ? new PutOff(1000) : undefined)
      this.#left(run)
      return
    }
    run.state = ended.state
    if (run.state === 'dead' && outcome) stats.dead += 1
    if (!ended.answered && ending.outcome?.answer) deliveries.answered(run.id, ending.outcome.answer, ending.outcome.by)
    run.answer ??= SUCCESS
    this.#tellEnded(run, ending.outcome?.by)
    if (ended.late !== undefined && reply && this.#lateDesk.take(run)) {
      await this.#lateDesk.send(run, reply)
      return
    }
    this.#close(work)
  }

  #tellEnded(run: Run, sealedBy: AnsweredBy | undefined): void {
    const { observers } = this.#host
    if (!observers.any) return
    const { id, attempt, ms = 0, push, state, error } = run
    observers.tell({ kind: 'ended', id, appId: run.owner.appId, at: this.#host.clock().now(), attempt, ms, push, state, error, sealedBy })
  }

  /** With the key of the delivery that waits here; elsewhere whoever waits seals. Silence needs no key. */
  #sealHere(run: Run, xml: string | undefined) {
    const wait = this.#host.deliveries.find(run.id)
    if (xml === undefined) return run.owner.seal(undefined, run.push)
    return wait && !wait.sealing ? wait.first.seal(xml) : undefined
  }

  #sent(run: Run): void {
    const { observers } = this.#host
    if (observers.any) observers.tell({ kind: 'late', id: run.id, appId: run.owner.appId, at: this.#host.clock().now(), late: run.late })
    const work = this.#works.get(run.id)
    if (work?.run === run) this.#close(work)
  }

  /** All of it is recorded: BullMQ hears what comes next, and whoever asked for a replay how it ended. */
  #close({ run, replay, settle }: Work): void {
    if (replay) {
      const { attempt, state, late, error } = run
      const told = { replayed: replay.ticket, result: { id: run.id, attempt, state, late, ...(error ? { error } : {}) } }
      this.#host.ledger.tell(replay.node, told).catch(() => {})
    }
    if (run.state === 'retry') settle(new PutOff(Math.max(1, (run.dueAt ?? 0) - Date.now())))
    else if (run.state === 'dead') settle(new this.#host.drivers.bullmq.UnrecoverableError('dead'))
    else settle()
    this.#left(run)
  }

  /** Redis gave a push to another node, because this one could not be reached for too long. */
  #lost(jobIds: readonly string[]): void {
    for (const jobId of jobIds)
      this.#works.get(idOfJob(jobId))?.run.abort(new InboxUnavailableError('this node was cut off for so long that another has taken the push over'))
  }

  #trouble(id: string, error: unknown): void {
    this.#host.log().debug({ id, error: summary(error) }, 'the inbox could not commit; it is tried again')
  }
}

/** BullMQ's type leaves it open; a job that is handed out has one. */
const nameOf = (job: Job): string => job.id ?? ''

/** Tells BullMQ to run a job again, and when. It holds nothing of the handler's error: that is recorded where it can be erased. */
class PutOff extends Error {
  readonly ms: number

  constructor(ms: number) {
    super('put off')
    this.ms = ms
  }
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work.catch(() => {}), over])
  clearTimeout(timer)
}
