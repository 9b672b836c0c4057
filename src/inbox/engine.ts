import type { Clock } from '../clock.js'
import { systemClock } from '../clock.js'
import { ConfigurationError, HongyanError } from '../errors.js'
import type { Reply } from '../wire/reply.js'
import { SUCCESS, UNAVAILABLE } from './answers.js'
import type { Answer, Delivery, Inbox, InboxHost, InboxStats, InboxStore, MaybePromise, PushOwner, PushRecord } from './contract.js'
import { isPermanent, type Pauses, pauseBefore, type RetryOptions, stackOf, summary } from './retry.js'
import { Run, type Waiter } from './run.js'

export interface EngineOptions {
  /** A handler that is done within this time costs one commit instead of two. 50. */
  readonly fastMs?: number | undefined
  /** How long a handler may go on altogether before its run counts as failed, in ms. 300,000. */
  readonly workMs?: number | undefined
  readonly retry?: RetryOptions | undefined
}

/** How long past its deadline an answer waits for a commit that is under way. */
const GRACE_MS = 300
const COMMIT_PAUSE_MS = 50
/** The same while no delivery waits. */
const COMMIT_BACKGROUND_MS = 5000
const NO_OWNER_PAUSE_MS = 30_000
const ON_ERROR_MS = 30_000

/**
 * Keeps the inbox's promise on top of any store: one run for all deliveries of a push, one sealed answer for all of them, nothing sent before it is committed.
 * What is quick and synchronous stays so: a push whose handler and store answer at once costs no promise and no timer.
 */
export class InboxEngine implements Inbox {
  readonly #store: InboxStore
  readonly #fastMs: number
  readonly #workMs: number
  readonly #retry: Pauses
  readonly #active = new Map<string, Run>()
  /** The bodies of the runs in `active`. */
  #activeBytes = 0
  readonly #due = new Map<string, unknown>()
  readonly #hosts = new Set<InboxHost>()
  readonly #stats = { pushes: 0, repeats: 0, done: 0, failed: 0, dead: 0, late: 0, unavailable: 0 }
  #clock: Clock = systemClock
  #closing = false
  #complained = 0
  #idle: (() => void) | undefined

  constructor(store: InboxStore, options: EngineOptions = {}) {
    this.#store = store
    this.#fastMs = options.fastMs ?? 50
    this.#workMs = options.workMs ?? 300_000
    const { tries = 8, baseMs = 1000, maxMs = 300_000 } = options.retry ?? {}
    if (!(Number.isInteger(tries) && tries >= 1)) throw new ConfigurationError('retry.tries', 'is no whole number from 1', '1 runs a push once, whatever comes')
    for (const [field, value] of Object.entries({ fastMs: this.#fastMs, workMs: this.#workMs, 'retry.baseMs': baseMs, 'retry.maxMs': maxMs })) {
      if (!(value > 0 && value <= 2 ** 31 - 1)) throw new ConfigurationError(field, 'is no number of milliseconds from 1 to 2,147,483,647')
    }
    this.#retry = { tries, baseMs, maxMs }
  }

  attach(host: InboxHost): void {
    this.#closing = false
    this.#clock = host.clock
    this.#store.useClock?.(host.clock)
    this.#hosts.add(host)
    const take = (records: Iterable<PushRecord>) => {
      for (const record of records) {
        // What an earlier life of this process had begun is due at once; what it had put off, when it said.
        if (!this.#active.has(record.key) && !this.#due.has(record.key)) this.#schedule(record.key, record.dueAt ?? 0)
      }
    }
    const unfinished = this.#store.unfinished()
    if (unfinished instanceof Promise)
      unfinished.then(take, (error) => host.log.error({ error: summary(error) }, 'the inbox could not list its unfinished pushes'))
    else take(unfinished)
  }

  bindSignature(signature: string, digest: string, until: number): MaybePromise<boolean> {
    return this.#store.bindSignature(signature, digest, until)
  }

  stats(): InboxStats {
    return { ...this.#stats, active: this.#active.size }
  }

  deliver(delivery: Delivery): MaybePromise<Answer> {
    const active = this.#active.get(delivery.key)
    if (active) {
      this.#stats.repeats += 1
      // A push taken up after a restart had nobody to answer until now.
      active.delivery ??= delivery
      active.waitedFor = delivery.deadlineAt
      // What could not be committed before may be now.
      active.commitAgain?.()
      return active.committed && active.answer ? active.answer : this.#wait(active, delivery)
    }
    let known: MaybePromise<Pick<PushRecord, 'state' | 'attempt' | 'answer'> | undefined>
    try {
      known = this.#store.find(delivery.key)
    } catch (error) {
      return this.#refuse(delivery, error)
    }
    if (known instanceof Promise) return this.#find(delivery, known)
    if (known?.answer) {
      this.#stats.repeats += 1
      return known.answer
    }
    const refused = this.#admit(delivery)
    if (refused) return refused
    const run = this.#open(delivery)
    this.#begin(run, known)
    if (run.gaveUp) return this.#refused()
    if (run.committed && run.answer) return run.answer
    // Only now can another delivery of it come: what was quick never stood there.
    this.#activate(run)
    return this.#wait(run, delivery)
  }

  async detach(host: InboxHost, options: { readonly drainMs?: number } = {}): Promise<void> {
    if (!this.#hosts.delete(host) || this.#hosts.size > 0) return
    this.#closing = true
    for (const timer of this.#due.values()) this.#clock.clearTimeout(timer)
    this.#due.clear()
    if (this.#active.size > 0) {
      await new Promise<void>((resolve) => {
        const timer = this.#clock.setTimeout(resolve, options.drainMs ?? 10_000)
        this.#idle = () => {
          this.#clock.clearTimeout(timer)
          resolve()
        }
      })
    }
    for (const run of this.#active.values()) {
      host.log.warn({ id: run.id, type: run.push.type }, 'still running when the inbox was closed')
      if (run.limit !== undefined) this.#clock.clearTimeout(run.limit)
    }
    await this.#store.close()
  }

  /** The run stands in `active` before the store has answered, so that a second delivery finds it. */
  #find(delivery: Delivery, known: Promise<Pick<PushRecord, 'state' | 'attempt' | 'answer'> | undefined>): Promise<Answer> {
    const run = this.#open(delivery)
    this.#activate(run)
    const answer = this.#wait(run, delivery)
    known.then(
      (found) => {
        if (found?.answer) {
          this.#stats.repeats += 1
          this.#stats.pushes -= 1
          run.answer = found.answer
          run.committed = true
          this.#release(run, found.answer)
          this.#leave(run)
          return
        }
        const refused = this.#admit(delivery)
        if (refused) {
          this.#release(run, refused)
          this.#leave(run)
          return
        }
        this.#begin(run, found)
      },
      (error) => {
        this.#release(run, this.#refuse(delivery, error))
        this.#leave(run)
      },
    )
    return answer
  }

  #refused(): Answer {
    this.#stats.unavailable += 1
    return UNAVAILABLE
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
    this.#stats.unavailable += 1
    // Once a second is enough: a full inbox refuses thousands.
    const second = Math.floor(this.#clock.now() / 1000)
    if (second === this.#complained) return UNAVAILABLE
    this.#complained = second
    delivery.owner.log.error({ id: delivery.key, error: summary(error) }, 'the inbox could not take a push; answered 503, so that it comes again')
    return UNAVAILABLE
  }

  #open(delivery: Delivery): Run {
    const run = new Run(delivery.key, delivery.owner, delivery.push, delivery.at)
    run.delivery = delivery
    run.waitedFor = delivery.deadlineAt
    this.#stats.pushes += 1
    return run
  }

  #activate(run: Run): void {
    this.#active.set(run.id, run)
    this.#activeBytes += run.raw.length
  }

  #begin(run: Run, known: Pick<PushRecord, 'attempt'> | undefined): void {
    if (known) run.attempt = known.attempt + 1
    this.#execute(run)
  }

  #execute(run: Run): void {
    const { attempt } = run
    run.startedAt = this.#clock.now()
    run.begun = true
    let result: MaybePromise<Reply | undefined>
    try {
      result = run.owner.run(run.push, run)
    } catch (error) {
      this.#threw(run, error)
      return
    }
    if (!(result instanceof Promise)) {
      this.#returned(run, result)
      return
    }
    if (this.#store.receive) run.slow = this.#clock.setTimeout(() => this.#received(run), this.#fastMs)
    // A run that is answered already has no deadline to begin its limit at.
    if (run.answer) this.#limit(run)
    result.then(
      (reply) => {
        if (run.over !== attempt) this.#returned(run, reply)
      },
      (error) => {
        if (run.over !== attempt) this.#threw(run, error)
      },
    )
  }

  #returned(run: Run, reply: Reply | undefined): void {
    let xml: string | undefined
    try {
      if (reply !== undefined) xml = run.owner.encode(reply, run.push)
      if (!run.answer) this.#seal(run, xml)
      else if (xml !== undefined) this.#isLate(run)
    } catch (error) {
      this.#threw(run, error)
      return
    }
    this.#stats.done += 1
    run.over = run.attempt
    run.state = 'done'
    run.error = undefined
    this.#commit(run, run.late === 'pending' ? reply : undefined)
  }

  #isLate(run: Run): void {
    if (run.owner.sendLate) {
      run.late = 'pending'
      return
    }
    run.late = { refused: 'no customer-service API' }
    run.owner.log.warn({ id: run.id, type: run.push.type, attempt: run.attempt }, 'a reply came after the answer had left, and was dropped')
  }

  #threw(run: Run, error: unknown): void {
    run.over = run.attempt
    this.#stats.failed += 1
    const permanent = isPermanent(error) || run.attempt >= this.#retry.tries
    run.error = summary(error)
    run.owner.log.error(
      { id: run.id, type: run.push.type, attempt: run.attempt, error: run.error, stack: stackOf(error) },
      permanent ? 'a handler failed for good' : 'a handler failed and will run again',
    )
    const answered = run.owner.failed(error, run.push, run)
    if (!(answered instanceof Promise)) {
      this.#failed(run, answered, permanent)
      return
    }
    let over = false
    const end = (reply: Reply | undefined) => {
      if (over) return
      over = true
      this.#clock.clearTimeout(timer)
      this.#failed(run, reply, permanent)
    }
    // An onError that never ends must not keep the push from being run again.
    const timer = this.#clock.setTimeout(() => end(undefined), ON_ERROR_MS)
    answered.then(end)
  }

  #failed(run: Run, reply: Reply | undefined, permanent: boolean): void {
    if (!run.answer && !permanent && run.delivery && run.delivery.background !== true) {
      // No process stays for another run: Weixin has to deliver the push again.
      for (const waiter of [...run.waiters]) this.#giveUp(run, waiter)
      run.gaveUp = true
      this.#leave(run)
      return
    }
    if (!run.answer) {
      let xml: string | undefined
      try {
        if (reply) xml = run.owner.encode(reply, run.push)
      } catch (error) {
        run.owner.log.error({ id: run.id, error: summary(error) }, "what onError returned can't be sent; answered with silence")
      }
      this.#seal(run, xml)
    }
    if (permanent) {
      this.#stats.dead += 1
      run.state = 'dead'
    } else {
      run.state = 'retry'
      run.dueAt = this.#clock.now() + pauseBefore(run.attempt + 1, this.#retry)
    }
    this.#commit(run)
  }

  #seal(run: Run, xml: string | undefined): void {
    run.answer = run.delivery ? run.delivery.seal(xml) : run.owner.seal(xml, run.push)
  }

  /** A handler that is not fast: the push is recorded before it is done. */
  #received(run: Run): void {
    run.slow = undefined
    if (run.state !== 'received' || run.answer) return
    try {
      const receiving = this.#store.receive?.(record(run))
      if (receiving instanceof Promise) run.receiving = receiving.catch((error) => this.#notRecorded(run, error))
    } catch (error) {
      this.#notRecorded(run, error)
    }
  }

  #notRecorded(run: Run, error: unknown): void {
    run.owner.log.warn(
      { id: run.id, error: summary(error) },
      'the inbox could not record a push while its handler runs; it will be tried again with the answer',
    )
  }

  /** Records where the run stands. Only then do its deliveries get their answer. */
  #commit(run: Run, late?: Reply, failures = 0): void {
    if (run.receiving) {
      // In order: what is recorded last must be what happened last.
      const { receiving } = run
      run.receiving = undefined
      receiving.then(() => this.#commit(run, late, failures))
      return
    }
    const now = record(run)
    let result: MaybePromise<void>
    try {
      result = this.#store.commit(now)
    } catch (error) {
      this.#notCommitted(run, late, failures, error)
      return
    }
    if (result instanceof Promise) {
      result.then(
        () => this.#committed(run, now, late),
        (error) => this.#notCommitted(run, late, failures, error),
      )
    } else this.#committed(run, now, late)
  }

  #committed(run: Run, now: PushRecord, late: Reply | undefined): void {
    if (now.answer) {
      run.committed = true
      if (run.waiters.length > 0) this.#release(run, now.answer)
    }
    if (now.state === 'received') return
    this.#leave(run)
    if (now.state === 'retry' && now.dueAt !== undefined && !this.#closing) this.#schedule(run.id, now.dueAt)
    if (late) this.#sendLate(run, late)
  }

  /** Tried again inside the deadline; a delivery whose deadline comes first is answered 503, and finds the outcome when it comes again. */
  #notCommitted(run: Run, late: Reply | undefined, failures: number, error: unknown): void {
    if (failures === 0) run.owner.log.error({ id: run.id, error: summary(error) }, 'the inbox could not commit; it is tried again')
    if (this.#closing && run.waitedFor <= this.#clock.now()) {
      this.#leave(run)
      return
    }
    const awaited = run.waitedFor > this.#clock.now()
    const timer = this.#clock.setTimeout(() => run.commitAgain?.(), awaited ? COMMIT_PAUSE_MS : COMMIT_BACKGROUND_MS)
    run.commitAgain = () => {
      run.commitAgain = undefined
      this.#clock.clearTimeout(timer)
      this.#commit(run, late, failures + 1)
    }
  }

  #sendLate(run: Run, reply: Reply): void {
    run.owner
      .sendLate?.(reply, run.push)
      .catch((error: unknown) => {
        run.owner.log.error({ id: run.id, error: summary(error) }, 'nobody knows whether a late reply was sent; it is not sent again')
        return 'unknown' as const
      })
      .then((outcome) => {
        run.late = outcome
        if (typeof outcome === 'object') run.owner.log.warn({ id: run.id, type: run.push.type, refused: outcome.refused }, 'a late reply was refused')
        return this.#store.commit(record(run))
      })
      .catch((error: unknown) => run.owner.log.error({ id: run.id, error: summary(error) }, "the inbox could not record a late reply's outcome"))
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
        return
      }
      if (!waiter.delivery.background) {
        // Nothing runs on behind this answer: only a further delivery can bring the push to its end.
        run.owner.log.warn(
          { id: run.id, type: run.push.type },
          'not done at the deadline, and nothing runs on after the answer here; answered 503, so that it comes again',
        )
        if (run.limit === undefined && run.over !== run.attempt) this.#limit(run)
        this.#giveUp(run, waiter)
        return
      }
      this.#stats.late += 1
      run.owner.log.warn(
        { id: run.id, type: run.push.type, attempt: run.attempt, ms: this.#clock.now() - waiter.delivery.at },
        'a handler was not done at the deadline; answered success, and it goes on',
      )
      run.answer = SUCCESS
      if (run.limit === undefined && run.over !== run.attempt) this.#limit(run)
      if (typeof waiter.delivery.background === 'function') keepAlive(run, waiter.delivery.background)
      this.#commit(run)
      if (run.committed) return
    }
    waiter.timer = this.#clock.setTimeout(() => this.#giveUp(run, waiter), GRACE_MS)
  }

  #giveUp(run: Run, waiter: Waiter): void {
    const index = run.waiters.indexOf(waiter)
    if (index < 0) return
    run.waiters.splice(index, 1)
    this.#stats.unavailable += 1
    waiter.resolve(UNAVAILABLE)
  }

  /** A handler that never ends: its run counts as failed. */
  #limit(run: Run): void {
    const { attempt } = run
    run.limit = this.#clock.setTimeout(
      () => {
        if (run.over === attempt) return
        const error = new HongyanError('timeout', `a handler was not done after ${this.#workMs} ms`, { hint: 'Let it heed context.signal, or raise workMs' })
        run.abort(error)
        this.#threw(run, error)
      },
      Math.max(0, this.#workMs - (this.#clock.now() - run.startedAt)),
    )
  }

  #release(run: Run, answer: Answer): void {
    for (const waiter of run.waiters.splice(0)) {
      this.#clock.clearTimeout(waiter.timer)
      waiter.resolve(answer)
    }
  }

  #leave(run: Run): void {
    if (run.slow !== undefined) this.#clock.clearTimeout(run.slow)
    if (run.limit !== undefined) this.#clock.clearTimeout(run.limit)
    if (this.#active.get(run.id) === run) {
      this.#active.delete(run.id)
      this.#activeBytes -= run.raw.length
    }
    for (const resolve of run.onLeave) resolve()
    if (this.#active.size === 0) this.#idle?.()
  }

  #schedule(key: string, dueAt: number): void {
    const timer = this.#clock.setTimeout(
      () => {
        this.#due.delete(key)
        this.#takeUp(key).catch((error: unknown) => {
          for (const host of this.#hosts) host.log.error({ id: key, error: summary(error) }, 'a kept push could not be taken up; it is tried again')
          if (!this.#closing && !this.#active.has(key) && !this.#due.has(key)) this.#schedule(key, this.#clock.now() + NO_OWNER_PAUSE_MS)
        })
      },
      Math.max(0, dueAt - this.#clock.now()),
    )
    // A process that has nothing else to do need not stay for a retry: a durable inbox takes it up next time.
    ;(timer as { unref?: () => void } | undefined)?.unref?.()
    this.#due.set(key, timer)
  }

  /** Runs a push that was kept: put off by a throw, or left behind by an earlier life of the process. */
  async #takeUp(key: string): Promise<void> {
    if (this.#closing || this.#active.has(key)) return
    const appId = (await this.#store.load(key))?.appId
    if (appId === undefined) return
    const owner = await this.#owner(appId)
    if (!owner) throw new HongyanError('configuration', `no account has the app id ${appId}`, { hint: 'The push is kept' })
    // Read once more: while the account was looked up, a repeat may have brought the push to its end.
    const kept = await this.#store.load(key)
    if (this.#closing || this.#active.has(key) || (kept?.state !== 'retry' && kept?.state !== 'received')) return
    const run = new Run(key, owner, owner.decode(kept.raw), kept.receivedAt)
    run.attempt = kept.attempt + 1
    run.late = kept.late
    if (kept.answer) {
      run.answer = kept.answer
      run.committed = true
    }
    this.#activate(run)
    this.#execute(run)
  }

  async #owner(appId: string): Promise<PushOwner | undefined> {
    for (const host of this.#hosts) {
      const owner = await host.owner(appId)
      if (owner) return owner
    }
    return undefined
  }
}

function keepAlive(run: Run, background: (work: Promise<unknown>) => void): void {
  try {
    background(new Promise<void>((resolve) => run.onLeave.push(resolve)))
  } catch (error) {
    run.owner.log.error({ id: run.id, error: summary(error) }, 'waitUntil failed; what is left of the run may be cut off')
  }
}

const record = (run: Run): PushRecord => ({
  key: run.id,
  appId: run.owner.appId,
  raw: run.raw,
  receivedAt: run.receivedAt,
  state: run.state,
  attempt: run.attempt,
  late: run.late,
  answer: run.answer,
  ...(run.state === 'retry' && run.dueAt !== undefined ? { dueAt: run.dueAt } : {}),
  ...(run.error ? { error: run.error } : {}),
})
