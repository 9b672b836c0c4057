import { type Clock, systemClock } from '../clock.js'
import { HongyanError } from '../errors.js'
import type { Reply } from '../wire/reply.js'
import { SUCCESS, UNAVAILABLE } from './answers.js'
import { Backlog } from './backlog.js'
import { Commits } from './commits.js'
import type {
  Answer,
  AnsweredBy,
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
  PushOwner,
  PushPage,
  PushRecord,
  Replayed,
  ReplayOptions,
  ReplayReport,
  UnfinishedPush,
} from './contract.js'
import { inTime } from './in-time.js'
import { Lanes } from './lanes.js'
import { LateDesk } from './late-desk.js'
import { Observers } from './observers.js'
import { type Order, readListQuery, readMs, readOrder } from './options.js'
import { checkReplayable, refused, replayAll, replayOutcome } from './replay.js'
import { summary } from './retry.js'
import { Run, type Waiter } from './run.js'
import { Runner, type RunnerOptions } from './runner.js'

export interface EngineOptions extends RunnerOptions {
  /** A handler that is done within this time costs one commit instead of two. 50. */
  readonly fastMs?: number | undefined
  /** `'sender'`: the pushes of each fan run one after the other, in the order in which they came, a failed one's further runs included. `'free'`, if left out. */
  readonly order?: Order | undefined
}

/** How long past its deadline an answer waits for a commit that is under way. */
const GRACE_MS = 300
const NO_OWNER_PAUSE_MS = 30_000
/** How long a store or whoever finds accounts may take for a kept push, before it is tried again. */
const PATIENCE_MS = 30_000
const LIST_AGAIN_MS = 5000
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
  readonly #backlog: Backlog
  readonly #lanes: Lanes | undefined
  readonly #lateDesk: LateDesk
  readonly #observers = new Observers()
  readonly #active = new Map<string, Run>()
  /** The bodies of the runs in `active`. */
  #activeBytes = 0
  /** Late replies on their way. */
  #sending = 0
  readonly #hosts = new Set<InboxHost>()
  readonly #stats = { pushes: 0, repeats: 0, done: 0, failed: 0, dead: 0, late: 0, unavailable: 0 }
  #clock: Clock = systemClock
  /** The pushes that are being begun on the stack, innermost first: see {@link Run.outer}. */
  #beginning: Run | undefined
  #closing = false
  #complained = 0
  #idle: (() => void) | undefined

  constructor(store: InboxStore, options: EngineOptions = {}) {
    this.#store = store
    this.#fastMs = readMs('fastMs', options.fastMs ?? 50)
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
      },
    })
    this.#backlog = new Backlog({ clock, takeUp: (key) => this.#takeUp(key) })
    if (readOrder(options.order) === 'sender')
      this.#lanes = new Lanes({ execute: (run) => this.#execute(run), takeUp: (key, dueAt) => this.#backlog.add(key, dueAt) })
    this.#lateDesk = new LateDesk(store, { clock, closing: () => this.#closing, ended: (run) => this.#sent(run) })
  }

  attach(host: InboxHost): void {
    this.#closing = false
    this.#clock = host.clock
    this.#store.useClock?.(host.clock)
    this.#hosts.add(host)
    this.#lanes?.hold()
    this.#takeStock(host)
  }

  /** What an earlier life has left; asked again until the store says it. */
  #takeStock(host: InboxHost): void {
    const adopt = (pushes: Iterable<UnfinishedPush>) => {
      this.#adopt(pushes)
      this.#lanes?.release()
    }
    const failed = (error: unknown) => {
      host.log.error({ error: summary(error) }, 'the inbox could not list its unfinished pushes; it is tried again')
      const timer = this.#clock.setTimeout(() => {
        if (!this.#closing) this.#takeStock(host)
      }, LIST_AGAIN_MS)
      ;(timer as { unref?: () => void } | undefined)?.unref?.()
    }
    try {
      const unfinished = this.#store.unfinished()
      if (unfinished instanceof Promise) unfinished.then(adopt).catch(failed)
      else adopt(unfinished)
    } catch (error) {
      failed(error)
    }
  }

  bindSignature(signature: string, digest: string, until: number): MaybePromise<boolean> {
    return this.#store.bindSignature(signature, digest, until)
  }

  stats(): InboxStats {
    return { ...this.#stats, active: this.#active.size }
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
    for (const run of this.#active.values()) if (run.source === source && run.owner.appId === appId) run.erased = true
    return this.#store.erase(appId, source)
  }

  async replay(id: string, options: ReplayOptions = {}): Promise<Replayed> {
    const kept = checkReplayable(id, await this.#store.load(id))
    const owner = await this.#owner(kept.appId)
    if (!owner) throw refused('configuration', `no account has the app id ${kept.appId}`, 'Its account has to be there to run it')
    if (this.#closing) throw refused('inbox-unavailable', 'the inbox is shutting down', 'Replay it when it is there again')
    if (this.#active.has(id)) throw refused('running', `push ${id} runs right now`, 'Wait for its end')
    const run = Run.again(kept, owner)
    await new Promise<void>((ended) => {
      run.replay = { reply: options.reply === true, before: kept, ended }
      this.#backlog.remove(id)
      this.#activate(run)
      if (this.#observers.any) this.#started(run)
      this.#runner.start(run)
      this.#runner.limit(run)
    })
    return replayOutcome(run)
  }

  replayAll(filter: PushFilter, options: ReplayOptions = {}): Promise<ReplayReport> {
    return replayAll(filter, { list: (query) => this.list(query), replay: (id) => this.replay(id, options) })
  }

  deliver(delivery: Delivery): MaybePromise<Answer> {
    const active = this.#active.get(delivery.key) ?? this.#reentered(delivery.key)
    if (active) {
      this.#repeats(delivery)
      // A push taken up after a restart had nobody to answer until now.
      active.delivery ??= delivery
      active.waitedFor = delivery.deadlineAt
      // What could not be committed before may be now.
      active.commitAgain?.()
      return active.committed && active.answer ? this.#tell(delivery, active.answer, 'known') : this.#wait(active, delivery)
    }
    let known: MaybePromise<KnownPush | undefined>
    try {
      known = this.#store.find(delivery.key)
    } catch (error) {
      return this.#refuse(delivery, error)
    }
    if (known instanceof Promise) return this.#find(delivery, known)
    if (known?.answer) {
      this.#repeats(delivery)
      return this.#tell(delivery, known.answer, 'known')
    }
    const refusal = this.#admit(delivery)
    if (refusal) return refusal
    const run = this.#open(delivery)
    this.#arrived(delivery, false)
    run.outer = this.#beginning
    this.#beginning = run
    this.#begin(run, known)
    this.#beginning = run.outer
    if (run.gaveUp) return this.#giveUp503(delivery)
    if (run.committed && run.answer) return this.#tell(delivery, run.answer, run.sealedBy)
    // Only now can another delivery of it come: what was quick never stood there.
    this.#activate(run)
    return this.#wait(run, delivery)
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
    this.#backlog.clear()
    if (this.#active.size + this.#sending > 0) {
      await new Promise<void>((resolve) => {
        const timer = this.#clock.setTimeout(resolve, options.drainMs ?? 10_000)
        this.#idle = () => {
          this.#clock.clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#idle = undefined
    for (const run of this.#active.values()) {
      host.log.warn({ id: run.id, type: run.push.type, state: run.state }, 'not at its end when the inbox was closed')
      for (const waiter of [...run.waiters]) this.#giveUp(run, waiter)
      for (const timer of [run.limit, run.slow]) if (timer !== undefined) this.#clock.clearTimeout(timer)
    }
    await this.#store.close()
  }

  /** The run stands in `active` before the store has answered, so that a second delivery finds it. */
  #find(delivery: Delivery, known: Promise<KnownPush | undefined>): Promise<Answer> {
    const run = this.#open(delivery)
    this.#activate(run)
    const answer = this.#wait(run, delivery)
    known.then(
      (found) => {
        if (run.gaveUp) return
        if (found?.answer) {
          this.#stats.pushes -= 1
          this.#repeats(delivery)
          run.answer = found.answer
          run.sealedBy = 'known'
          run.committed = true
          this.#release(run, found.answer)
          this.#leave(run)
          return
        }
        this.#arrived(delivery, false)
        const refusal = this.#admit(delivery)
        if (refusal) {
          this.#release(run, refusal)
          this.#leave(run)
          return
        }
        this.#begin(run, found)
      },
      (error) => {
        if (run.gaveUp) return
        this.#release(run, this.#refuse(delivery, error))
        this.#leave(run)
      },
    )
    return answer
  }

  #repeats(delivery: Delivery): void {
    this.#stats.repeats += 1
    this.#arrived(delivery, true)
  }

  #arrived({ key: id, at, push }: Delivery, repeat: boolean): void {
    if (this.#observers.any) this.#observers.tell({ kind: 'arrived', id, at, push, repeat })
  }

  /** Whoever looks on hears of the answer. */
  #tell(delivery: Delivery, sealed: Answer, how: AnsweredBy): Answer {
    const answer = delivery.fit && sealed !== UNAVAILABLE ? delivery.fit(sealed) : sealed
    if (this.#observers.any) {
      const at = this.#clock.now()
      this.#observers.tell({ kind: 'answered', id: delivery.key, at, ms: Math.max(0, at - delivery.at), answer, how })
    }
    return answer
  }

  #giveUp503(delivery: Delivery): Answer {
    this.#stats.unavailable += 1
    return this.#tell(delivery, UNAVAILABLE, 'unavailable')
  }

  #admit(delivery: Delivery): Answer | undefined {
    if (this.#closing) return this.#refuse(delivery, new HongyanError('inbox-unavailable', 'the inbox is shutting down'))
    try {
      this.#store.admit?.(delivery.push.raw.length + this.#activeBytes)
      return undefined
    } catch (error) {
      return this.#refuse(delivery, error)
    }
  }

  #refuse(delivery: Delivery, error: unknown): Answer {
    const answer = this.#giveUp503(delivery)
    // Once a second is enough: a full inbox refuses thousands.
    const second = Math.floor(this.#clock.now() / 1000)
    if (second === this.#complained) return answer
    this.#complained = second
    delivery.owner.log.error({ id: delivery.key, error: summary(error) }, 'the inbox could not take a push; answered 503, so that it comes again')
    return answer
  }

  #open(delivery: Delivery): Run {
    const run = new Run(delivery.key, delivery.owner, delivery.push, delivery.at)
    run.delivery = delivery
    run.waitedFor = delivery.deadlineAt
    this.#stats.pushes += 1
    return run
  }

  #activate(run: Run): void {
    if (this.#active.has(run.id)) return
    this.#active.set(run.id, run)
    this.#activeBytes += run.raw.length
  }

  #begin(run: Run, known: KnownPush | undefined): void {
    if (known) {
      run.attempt = known.attempt + 1
      this.#backlog.remove(run.id)
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
    this.#stats.done += 1
    run.state = 'done'
    this.#commits.commit(run, late)
  }

  #failed(run: Run, xml: string | undefined, permanent: boolean): void {
    this.#stats.failed += 1
    if (run.replay && run.replay.before.state !== 'received') {
      // What it was before it is still, but for the attempt and its error.
      run.state = run.replay.before.state
      run.dueAt = run.replay.before.dueAt
      this.#commits.commit(run)
      return
    }
    if (!run.answer && !permanent && run.delivery && run.delivery.background !== true) {
      // No process stays for another run: Weixin has to deliver the push again.
      for (const waiter of [...run.waiters]) this.#giveUp(run, waiter)
      run.gaveUp = true
      if (this.#observers.any) this.#ended(run)
      this.#leave(run)
      return
    }
    if (!run.answer) this.#sealAfterThrow(run, xml)
    if (permanent || run.erased) {
      this.#stats.dead += 1
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

  #started({ id, attempt, push }: Run): void {
    this.#observers.tell({ kind: 'started', id, at: this.#clock.now(), attempt, push })
  }

  #ended(run: Run): void {
    const { id, attempt, ms = 0, push, state, error } = run
    const sealedBy = run.answer ? run.sealedBy : undefined
    this.#observers.tell({ kind: 'ended', id, at: this.#clock.now(), attempt, ms, push, state, error, sealedBy })
  }

  #committed(run: Run, now: PushRecord, late: Reply | undefined): void {
    if (now.answer) {
      run.committed = true
      if (run.waiters.length > 0) this.#release(run, run.answer ?? now.answer)
    }
    if (now.state === 'received') return
    if (this.#observers.any) this.#ended(run)
    // Counted before it leaves, so that an inbox that is closing waits for it.
    if (late) this.#sending += 1
    this.#leave(run)
    if (now.state === 'retry' && now.dueAt !== undefined && !this.#closing) this.#backlog.add(run.id, now.dueAt)
    if (late) void this.#lateDesk.send(run, late)
    else run.replay?.ended()
  }

  #sent(run: Run): void {
    this.#sending -= 1
    if (this.#observers.any) this.#observers.tell({ kind: 'late', id: run.id, at: this.#clock.now(), late: run.late })
    run.replay?.ended()
    this.#checkIdle()
  }

  #wait(run: Run, delivery: Delivery): Promise<Answer> {
    return new Promise((resolve) => {
      const waiter: Waiter = { delivery, resolve, timer: undefined }
      waiter.timer = this.#clock.setTimeout(() => this.#expired(run, waiter), Math.max(0, delivery.deadlineAt - this.#clock.now()))
      run.waiters.push(waiter)
    })
  }

  /** A delivery's deadline: what is not sealed yet is sealed as `success`. */
  #expired(run: Run, waiter: Waiter): void {
    if (!run.answer) {
      // The store has not said yet whether the push is known: nobody can say `success` for it.
      if (!run.begun) {
        this.#giveUp(run, waiter)
        if (run.waiters.length > 0 || run.gaveUp) return
        // The store may never say: the next delivery asks it anew.
        run.gaveUp = true
        this.#leave(run)
        return
      }
      if (!waiter.delivery.background) {
        // Nothing runs on behind this answer: only a further delivery can bring the push to its end.
        run.owner.log.warn(
          { id: run.id, type: run.push.type },
          'not done at the deadline, and nothing runs on after the answer here; answered 503, so that it comes again',
        )
        if (run.startedAt > 0) this.#runner.limit(run)
        this.#giveUp(run, waiter)
        return
      }
      this.#stats.late += 1
      run.owner.log.warn(
        { id: run.id, type: run.push.type, attempt: run.attempt, ms: this.#clock.now() - waiter.delivery.at },
        'a handler was not done at the deadline; answered success, and it goes on',
      )
      run.answer = SUCCESS
      run.sealedBy = 'deadline'
      if (run.startedAt > 0) this.#runner.limit(run)
      if (typeof waiter.delivery.background === 'function') keepAlive(run, waiter.delivery.background)
      this.#commits.commit(run)
      if (run.committed) return
    }
    waiter.timer = this.#clock.setTimeout(() => this.#giveUp(run, waiter), GRACE_MS)
  }

  #giveUp(run: Run, waiter: Waiter): void {
    const index = run.waiters.indexOf(waiter)
    if (index < 0) return
    run.waiters.splice(index, 1)
    this.#clock.clearTimeout(waiter.timer)
    waiter.resolve(this.#giveUp503(waiter.delivery))
  }

  #release(run: Run, answer: Answer): void {
    for (const { delivery, resolve, timer } of run.waiters.splice(0)) {
      this.#clock.clearTimeout(timer)
      resolve(answer === UNAVAILABLE ? answer : this.#tell(delivery, answer, delivery === run.delivery ? run.sealedBy : 'known'))
    }
  }

  #leave(run: Run): void {
    if (run.slow !== undefined) this.#clock.clearTimeout(run.slow)
    if (run.limit !== undefined) this.#clock.clearTimeout(run.limit)
    if (this.#active.get(run.id) === run) {
      this.#active.delete(run.id)
      this.#activeBytes -= run.raw.length
    }
    if (run.onLeave) for (const resolve of run.onLeave) resolve()
    // A failed push keeps its fan's lane until its last run.
    if (this.#lanes && run.begun && run.state !== 'retry') this.#lanes.leave(run.id)
    this.#checkIdle()
  }

  #checkIdle(): void {
    if (this.#active.size + this.#sending === 0) this.#idle?.()
  }

  /** What an earlier life of this process had begun is due at once; what it had put off, when it said. */
  #adopt(pushes: Iterable<UnfinishedPush>): void {
    for (const push of pushes) {
      if (this.#backlog.has(push.key) || (this.#active.has(push.key) && !this.#lanes)) continue
      const dueAt = push.state === 'retry' ? (push.dueAt ?? 0) : 0
      if (!this.#lanes || this.#lanes.adopt({ ...push, dueAt })) this.#backlog.add(push.key, dueAt)
    }
  }

  async #takeUp(key: string): Promise<void> {
    try {
      await this.#resume(key)
    } catch (error) {
      for (const host of this.#hosts) host.log.error({ id: key, error: summary(error) }, 'a kept push could not be taken up; it is tried again')
      if (!this.#closing && !this.#active.has(key) && !this.#backlog.has(key)) this.#backlog.add(key, this.#clock.now() + NO_OWNER_PAUSE_MS)
    }
  }

  /** Runs a push that was kept: put off by a throw, or left behind by an earlier life of the process. */
  async #resume(key: string): Promise<void> {
    if (this.#closing || this.#active.has(key)) return
    const found = await this.#load(key)
    if (!found) {
      this.#lanes?.leave(key)
      return
    }
    const owner = await this.#owner(found.appId)
    if (!owner) throw new HongyanError('configuration', `no account has the app id ${found.appId}`, { hint: 'The push is kept' })
    // Read once more: while the account was looked up, a repeat may have brought the push to its end.
    const kept = await this.#load(key)
    if (!kept || this.#closing || this.#active.has(key)) return
    if (kept.state === 'done' && kept.late === 'pending') {
      owner.log.warn({ id: key, type: kept.type }, 'the process ended while a late reply was being sent; nobody knows whether it was, and it is not sent again')
      await this.#store.commit({ ...kept, late: 'unknown' })
    }
    if (kept.state !== 'retry' && kept.state !== 'received') {
      this.#lanes?.leave(key)
      return
    }
    let run: Run
    try {
      run = Run.again(kept, owner)
    } catch (error) {
      await this.#bury(kept, owner, error)
      return
    }
    run.begun = true
    this.#activate(run)
    const left = new Promise<void>((resolve) => {
      run.onLeave = [resolve]
    })
    this.#execute(run)
    await left
  }

  /** A kept push that can't be read: nobody's next try would. */
  async #bury(kept: PushRecord, owner: PushOwner, error: unknown): Promise<void> {
    const problem = summary(error)
    owner.log.error({ id: kept.key, type: kept.type, error: problem }, 'a kept push cannot be read any more; it is a dead letter')
    await this.#store.commit({ ...kept, state: 'dead', answer: kept.answer ?? SUCCESS, dueAt: undefined, error: problem })
    this.#stats.dead += 1
    this.#lanes?.leave(kept.key)
  }

  #load(key: string): MaybePromise<PushRecord | undefined> {
    return inTime(this.#store.load(key), { clock: this.#clock, ms: PATIENCE_MS, what: 'the store' })
  }

  async #owner(appId: string): Promise<PushOwner | undefined> {
    for (const host of this.#hosts) {
      const owner = await inTime(host.owner(appId), { clock: this.#clock, ms: PATIENCE_MS, what: 'whoever finds accounts' })
      if (owner) return owner
    }
    return undefined
  }
}

function keepAlive(run: Run, background: (work: Promise<unknown>) => void): void {
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
