import { type Clock, systemClock } from '../clock.js'
import { HongyanError } from '../errors.js'
import { checkNames, type Names } from '../option-names.js'
import { checkMs, policyNames, type RunPolicy } from '../run-policy.js'
import type { Reply } from '../wire/reply.js'
import { ActiveRuns } from './active-runs.js'
import { SUCCESS } from './answers.js'
import { Commits } from './commits.js'
import type {
  Answer,
  Delivery,
  Inbox,
  InboxHealth,
  InboxHost,
  InboxObserver,
  InboxStats,
  InboxStatus,
  InboxStore,
  KnownPush,
  ListQuery,
  MaybePromise,
  PushFilter,
  PushPage,
  PushRecord,
  Replayed,
  ReplayOptions,
  ReplayReport,
} from './contract.js'
import { Desk } from './desk.js'
import { inTime } from './in-time.js'
import { Lanes } from './lanes.js'
import { LateDesk } from './late-desk.js'
import { Observers } from './observers.js'
import { type Order, readListQuery, readOrder } from './options.js'
import { Pickup } from './pickup.js'
import { checkReplayable, refused, replayAll, replayOutcome } from './replay.js'
import { summary } from './retry.js'
import { Run } from './run.js'
import { Runner } from './runner.js'

export interface EngineOptions extends RunPolicy {
  /** A handler that is done within this time costs one commit instead of two. 50. */
  readonly fastMs?: number | undefined
  /** `'sender'`: the pushes of each fan run one after the other, in the order in which they came, a failed one's further runs included. `'free'`, if left out. */
  readonly order?: Order | undefined
}

export const engineNames: Names<EngineOptions> = { ...policyNames, fastMs: 1, order: 1 }

const HEALTH_MS = 2000

/**
 * Keeps the inbox's promise on top of any store: one run for all deliveries of a push, one sealed answer for all of them, nothing sent before it is committed.
 * What is quick and synchronous stays so: a push whose handler and store answer at once costs no promise and no timer.
 */
export class InboxEngine implements Inbox {
  readonly #store: InboxStore
  readonly #fastMs: number
  readonly #runner: Runner
  readonly #commits: Commits
  readonly #desk: Desk
  readonly #pickup: Pickup
  readonly #lanes: Lanes | undefined
  readonly #lateDesk: LateDesk
  readonly #observers = new Observers()
  readonly #active = new ActiveRuns()
  /** The bodies of the runs in `active`. */
  #activeBytes = 0
  /** Runs whose late replies are on their way, by key. */
  readonly #sending = new Map<string, Run>()
  readonly #hosts = new Set<InboxHost>()
  readonly #counts = { done: 0, failed: 0, dead: 0 }
  #clock: Clock = systemClock
  /** The pushes that are being begun on the stack, innermost first: see {@link Run.outer}. */
  #beginning: Run | undefined
  #closing = false
  #idle: (() => void) | undefined

  constructor(store: InboxStore, options: EngineOptions = {}) {
    this.#store = store
    this.#fastMs = checkMs('fastMs', options.fastMs ?? 50)
    const clock = () => this.#clock
    this.#runner = new Runner(
      { done: (run, reply, xml) => this.#done(run, reply, xml), failed: (run, xml, permanent) => this.#failed(run, xml, permanent) },
      clock,
      options,
    )
    this.#commits = new Commits(store, {
      clock,
      closing: () => this.#closing,
      committed: (run, record, late) => this.#committed(run, record, late),
      gaveUp: (run) => {
        if (run.over > 0 && this.#observers.any) this.#ended(run)
        this.#leave(run)
        run.replay?.ended()
      },
    })
    this.#desk = new Desk(
      {
        clock,
        sealed: (run) => {
          if (run.startedAt > 0) this.#runner.limit(run)
          this.#commits.commit(run)
        },
        abandoned: (run) => {
          if (run.startedAt > 0) this.#runner.limit(run)
        },
        unanswered: (run) => {
          run.gaveUp = true
          this.#leave(run)
        },
      },
      this.#observers,
    )
    this.#pickup = new Pickup(store, this.#hosts, {
      clock,
      closing: () => this.#closing,
      isActive: (key) => this.#active.has(key),
      start: (run) => this.#resume(run),
      dead: () => {
        this.#counts.dead += 1
      },
      lanes: () => this.#lanes,
    })
    if (readOrder(options.order) === 'sender')
      this.#lanes = new Lanes({ execute: (run) => this.#execute(run), takeUp: (key, dueAt) => this.#pickup.backlog.add(key, dueAt) })
    this.#lateDesk = new LateDesk(store, { clock, closing: () => this.#closing, ended: (run) => this.#sent(run) })
  }

  attach(host: InboxHost): void {
    if (this.#hosts.size === 0) this.#lanes?.forget((key) => !this.#active.has(key))
    this.#closing = false
    this.#clock = host.clock
    this.#store.useClock?.(host.clock)
    this.#store.useLog?.(host.log)
    this.#hosts.add(host)
    this.#lanes?.hold()
    this.#pickup.adopt(host)
  }

  bindSignature(signature: string, digest: string, until: number): MaybePromise<boolean> {
    return this.#store.bindSignature(signature, digest, until)
  }

  stats(): InboxStats {
    return { ...this.#desk.counts, ...this.#counts, active: this.#active.size }
  }

  async status(): Promise<InboxStatus> {
    return { ...this.stats(), kept: await this.#store.counts() }
  }

  async health(): Promise<InboxHealth> {
    if (this.#closing) return { ok: false, problem: 'the inbox is shutting down' }
    try {
      await inTime(this.#store.check?.(), { clock: this.#clock, ms: HEALTH_MS, what: 'the store' })
      return { ok: true }
    } catch (error) {
      const { name, code } = summary(error)
      return { ok: false, problem: `the store fails (${code ?? name})` }
    }
  }

  async list(query: ListQuery = {}): Promise<PushPage> {
    return this.#store.list(readListQuery(query))
  }

  async get(id: string): Promise<PushRecord | undefined> {
    return this.#active.get(id)?.record() ?? this.#store.load(id)
  }

  observe(observer: InboxObserver): () => void {
    return this.#observers.add(observer)
  }

  async erase(appId: string, source: string): Promise<number> {
    if (source === '') return 0
    for (const run of this.#unrecorded()) if (run.source === source && run.owner.appId === appId) run.erased = true
    return this.#store.erase(appId, source)
  }

  /** Whatever of them will be recorded once more. */
  *#unrecorded(): Iterable<Run> {
    for (let run = this.#beginning; run; run = run.outer) yield run
    yield* this.#active.values()
    yield* this.#sending.values()
  }

  async replay(id: string, options: ReplayOptions = {}): Promise<Replayed> {
    checkNames(options, ['reply'])
    const { appId } = checkReplayable(id, await this.#store.load(id))
    const owner = await this.#pickup.owner(appId)
    if (!owner) throw refused('configuration', `no account has the app id ${appId}`, 'Its account has to be there to run it')
    // Read once more: while the account was looked up, it may have run, or been erased.
    const kept = checkReplayable(id, await this.#store.load(id))
    if (this.#closing) throw refused('inbox-unavailable', 'the inbox is shutting down', 'Replay it when it is there again')
    if (this.#active.has(id) || this.#sending.has(id)) throw refused('running', `push ${id} runs right now`, 'Wait for its end')
    const run = Run.again(kept, owner)
    // What became of an earlier one's reply stays in the record.
    run.late = 'none'
    await new Promise<void>((ended) => {
      run.replay = { reply: options.reply === true, before: kept, ended }
      this.#pickup.backlog.remove(id)
      this.#activate(run)
      if (this.#observers.any) this.#started(run)
      this.#runner.start(run)
      this.#runner.limit(run)
    })
    return replayOutcome(run)
  }

  replayAll(filter: PushFilter, options: ReplayOptions = {}): Promise<ReplayReport> {
    return replayAll(filter, options, { list: (query) => this.list(query), replay: (id) => this.replay(id, options) })
  }

  deliver(delivery: Delivery): MaybePromise<Answer> {
    const active = this.#active.get(delivery.key) ?? this.#reentered(delivery.key)
    if (active) {
      this.#desk.arrived(delivery, true)
      // A push taken up after a restart had nobody to answer until now.
      active.delivery ??= delivery
      active.waitedFor = delivery.deadlineAt
      // What could not be committed before may be now.
      active.commitAgain?.()
      return active.committed && active.answer ? this.#desk.answer(delivery, active.answer, 'known') : this.#desk.wait(active, delivery)
    }
    let known: MaybePromise<KnownPush | undefined>
    try {
      known = this.#store.find(delivery.key)
    } catch (error) {
      return this.#desk.refuse(delivery, error)
    }
    if (known instanceof Promise) return this.#find(delivery, known)
    if (known?.answer) {
      this.#desk.arrived(delivery, true)
      return this.#desk.answer(delivery, known.answer, 'known')
    }
    const refusal = this.#refusal(delivery)
    if (refusal) return this.#desk.refuse(delivery, refusal)
    this.#desk.arrived(delivery, false)
    const run = this.#open(delivery)
    run.outer = this.#beginning
    this.#beginning = run
    this.#begin(run, known)
    this.#beginning = run.outer
    if (run.gaveUp) return this.#desk.unavailable(delivery)
    if (run.committed && run.answer) return this.#desk.answer(delivery, run.answer, run.sealedBy)
    // Only now can another delivery of it come: what was quick never stood there.
    this.#activate(run)
    return this.#desk.wait(run, delivery)
  }

  /** A handler hands in its own push, before it has returned anything. */
  #reentered(key: string): Run | undefined {
    for (let run = this.#beginning; run; run = run.outer) {
      if (run.id !== key) continue
      this.#activate(run)
      return run
    }
    return undefined
  }

  async detach(host: InboxHost, options: { readonly drainMs?: number | undefined } = {}): Promise<void> {
    if (!this.#hosts.delete(host) || this.#hosts.size > 0) return
    this.#closing = true
    this.#pickup.backlog.clear()
    if (this.#active.size + this.#sending.size > 0) {
      await new Promise<void>((resolve) => {
        const timer = this.#clock.setTimeout(resolve, options.drainMs ?? 10_000)
        this.#idle = () => {
          this.#clock.clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#idle = undefined
    // Somebody has come meanwhile.
    if (this.#hosts.size > 0) return
    for (const run of this.#active.values()) {
      host.log.warn({ id: run.id, type: run.push.type, state: run.state }, 'not at its end when the inbox was closed')
      this.#desk.giveUpAll(run)
      run.replay?.ended()
      for (const timer of [run.limit, run.slow]) if (timer !== undefined) this.#clock.clearTimeout(timer)
    }
    await this.#store.close()
    if (this.#hosts.size > 0) this.#store.useClock?.(this.#clock)
  }

  /** The run stands in `active` before the store has answered, so that a second delivery finds it. */
  #find(delivery: Delivery, known: Promise<KnownPush | undefined>): Promise<Answer> {
    const run = this.#open(delivery)
    this.#activate(run)
    const answer = this.#desk.wait(run, delivery)
    const refuse = (error: unknown) => {
      if (run.gaveUp) return
      this.#desk.refuseAll(run, error)
      this.#leave(run)
    }
    known.then((found) => {
      if (run.gaveUp) return
      const isKnown = found?.answer !== undefined
      this.#desk.arrived(delivery, isKnown)
      if (isKnown) {
        run.answer = found.answer
        run.sealedBy = 'known'
        run.committed = true
        this.#desk.release(run, found.answer)
        this.#leave(run)
        return
      }
      const refusal = this.#refusal(delivery)
      if (refusal) refuse(refusal)
      else this.#begin(run, found)
    }, refuse)
    return answer
  }

  /** Why a new push can't be taken. */
  #refusal(delivery: Delivery): unknown {
    if (this.#closing) return new HongyanError('inbox-unavailable', 'the inbox is shutting down')
    try {
      this.#store.admit?.(delivery.push.raw.length + this.#activeBytes)
      return undefined
    } catch (error) {
      return error ?? new HongyanError('inbox-unavailable', 'the inbox has no room')
    }
  }

  #open(delivery: Delivery): Run {
    const run = new Run(delivery.key, delivery.owner, delivery.push, delivery.at)
    run.delivery = delivery
    run.waitedFor = delivery.deadlineAt
    return run
  }

  #activate(run: Run): void {
    if (this.#active.has(run.id)) return
    this.#active.add(run)
    this.#activeBytes += run.raw.length
  }

  #begin(run: Run, known: KnownPush | undefined): void {
    if (known) {
      run.attempt = known.attempt + 1
      this.#pickup.backlog.remove(run.id)
    }
    run.begun = true
    if (!this.#lanes || this.#lanes.enter(run)) this.#execute(run)
    else this.#recordSoon(run)
  }

  #execute(run: Run): void {
    if (this.#observers.any) this.#started(run)
    this.#runner.start(run)
    if (run.over === run.attempt) return
    this.#recordSoon(run)
    // A run that is answered already has no deadline to begin its limit at.
    if (run.answer) this.#runner.limit(run)
  }

  /** What is not at its end soon is recorded before: then a crash does not lose it. */
  #recordSoon(run: Run): void {
    if (!this.#store.receive || run.slow !== undefined || run.answer) return
    run.slow = this.#clock.setTimeout(() => {
      run.slow = undefined
      if (run.state === 'received' && !run.answer) this.#commits.receive(run)
    }, this.#fastMs)
  }

  #done(run: Run, reply: Reply | undefined, xml: string | undefined): void {
    let late: Reply | undefined
    if (!run.answer) run.seal(xml, 'run')
    else if (xml !== undefined && run.replay?.reply !== false && this.#lateDesk.take(run)) late = reply
    this.#counts.done += 1
    run.state = 'done'
    this.#commits.commit(run, late)
  }

  #failed(run: Run, xml: string | undefined, permanent: boolean): void {
    this.#counts.failed += 1
    if (run.replay && run.replay.before.state !== 'received') {
      // What it was before it is still, but for the attempt and its error.
      run.state = run.replay.before.state
      run.dueAt = run.replay.before.dueAt
      this.#commits.commit(run)
      return
    }
    if (!run.answer && !permanent && run.delivery && run.delivery.background !== true) {
      // No process stays for another run: Weixin has to deliver the push again.
      this.#desk.giveUpAll(run)
      run.gaveUp = true
      if (this.#observers.any) this.#ended(run)
      this.#leave(run)
      return
    }
    if (!run.answer) this.#sealAfterThrow(run, xml)
    if (permanent || run.erased) {
      this.#counts.dead += 1
      run.state = 'dead'
    } else {
      run.state = 'retry'
      run.dueAt = this.#clock.now() + this.#runner.pause(run)
    }
    this.#commits.commit(run)
  }

  /** What `onError` answers; silence, should not even that be sealed. */
  #sealAfterThrow(run: Run, xml: string | undefined): void {
    try {
      run.seal(xml, 'throw')
    } catch (error) {
      run.owner.log.error({ id: run.id, error: summary(error) }, 'an answer could not be sealed; answered with silence')
      run.answer = SUCCESS
      run.sealedBy = 'throw'
    }
  }

  #started({ id, owner, attempt, push }: Run): void {
    this.#observers.tell({ kind: 'started', id, appId: owner.appId, at: this.#clock.now(), attempt, push })
  }

  #ended(run: Run): void {
    const { id, attempt, ms = 0, push, state, error } = run
    const sealedBy = run.answer ? run.sealedBy : undefined
    this.#observers.tell({ kind: 'ended', id, appId: run.owner.appId, at: this.#clock.now(), attempt, ms, push, state, error, sealedBy })
  }

  /** Runs a push that was kept. */
  #resume(run: Run): void {
    run.begun = true
    this.#activate(run)
    this.#execute(run)
  }

  #committed(run: Run, now: PushRecord, late: Reply | undefined): void {
    if (now.answer) {
      run.committed = true
      if (run.waiters.length > 0) this.#desk.release(run, run.answer ?? now.answer)
    }
    if (now.state === 'received') return
    if (this.#observers.any) this.#ended(run)
    // Counted before it leaves, so that an inbox that is closing waits for it.
    if (late) this.#sending.set(run.id, run)
    this.#leave(run, late !== undefined)
    if (now.state === 'retry' && now.dueAt !== undefined && !this.#closing) this.#pickup.backlog.add(run.id, now.dueAt)
    if (late) void this.#lateDesk.send(run, late)
    else run.replay?.ended()
  }

  #sent(run: Run): void {
    this.#sending.delete(run.id)
    if (this.#observers.any) this.#observers.tell({ kind: 'late', id: run.id, appId: run.owner.appId, at: this.#clock.now(), late: run.late })
    run.replay?.ended()
    letGo(run)
    this.#checkIdle()
  }

  /** @param sending whether its reply is still on the way: whoever keeps the process alive has to do so until it is sent */
  #leave(run: Run, sending = false): void {
    if (run.slow !== undefined) this.#clock.clearTimeout(run.slow)
    if (run.limit !== undefined) this.#clock.clearTimeout(run.limit)
    if (this.#active.get(run.id) === run) {
      this.#active.delete(run.id)
      this.#activeBytes -= run.raw.length
    }
    if (!sending) letGo(run)
    // A failed push keeps its fan's lane until its last run, if one is to come.
    if (this.#lanes && run.begun && (run.state !== 'retry' || run.erased)) this.#lanes.leave(run.id)
    this.#checkIdle()
  }

  #checkIdle(): void {
    if (this.#active.size + this.#sending.size === 0) this.#idle?.()
  }
}

/** Of what waits for the run's end. */
function letGo(run: Run): void {
  if (run.onLeave) for (const resolve of run.onLeave) resolve()
}
