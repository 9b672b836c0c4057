import type { Clock } from '../clock.js'
import { HongyanError } from '../errors.js'
import { checkRunPolicy, type RetryOptions, type RunPolicy } from '../run-policy.js'
import type { Reply } from '../wire/reply.js'
import type { MaybePromise } from './contract.js'
import { isPermanent, type Pauses, pauseBefore, stackOf, summary } from './retry.js'
import type { Run } from './run.js'

/** What becomes of an attempt. One of both is called, once, and for each attempt. */
export interface AttemptEnds {
  /** Makes the answer. @param xml the reply's; `undefined` is silence. What is thrown here is what the handler would have thrown. */
  done(run: Run, reply: Reply | undefined, xml: string | undefined): void
  /** @param xml of what `onError` answers */
  failed(run: Run, xml: string | undefined, permanent: boolean): void
}

const RETRY: Pauses = { tries: 8, baseMs: 1000, maxMs: 300_000 }
const ON_ERROR_MS = 30_000
/** An attempt that gets its limit at the deadline has been going for no longer than this, whatever the clock says. */
const MOST_GONE_MS = 10_000

/**
 * Runs handlers: one attempt at a time, with its time limit and with what `onError` says of a throw. It knows of no store.
 * What is quick and synchronous stays so: a handler that returns at once costs no promise and no timer.
 */
export class Runner {
  readonly #ends: AttemptEnds
  readonly #workMs: number
  readonly #retry: Pauses
  readonly #now: () => Clock

  constructor(ends: AttemptEnds, clock: () => Clock, options: RunPolicy) {
    this.#ends = ends
    this.#now = clock
    const { retry = {}, workMs = 300_000 } = checkRunPolicy(options)
    this.#workMs = workMs
    this.#retry = { ...RETRY, ...defined(retry) }
  }

  /** When it returns, the attempt is over (`run.over`), or goes on. */
  start(run: Run): void {
    const { attempt } = run
    run.startedAt = this.#now().now()
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
    result.then(
      (reply) => {
        if (run.over !== attempt) this.#returned(run, reply)
      },
      (error) => {
        if (run.over !== attempt) this.#threw(run, error)
      },
    )
  }

  /** From now on a handler that never ends is counted as failed when its time is over. */
  limit(run: Run): void {
    if (run.limit !== undefined || run.over === run.attempt) return
    const { attempt } = run
    const workMs = run.policy?.workMs ?? this.#workMs
    const gone = Math.min(Math.max(0, this.#now().now() - run.startedAt), MOST_GONE_MS)
    run.limit = this.#now().setTimeout(
      () => {
        run.limit = undefined
        if (run.over === attempt) return
        const error = new HongyanError('timeout', `a handler was not done after ${workMs} ms`, { hint: 'Let it heed context.signal, or raise workMs' })
        run.abort(error)
        this.#threw(run, error)
      },
      Math.max(0, workMs - gone),
    )
  }

  /** When the next attempt is due, in ms from now. */
  pause(run: Run): number {
    return pauseBefore(run.attempt - run.crashes + 1, this.#retryOf(run))
  }

  #retryOf(run: Run): Pauses {
    return run.policy?.retry ? { ...this.#retry, ...defined(run.policy.retry) } : this.#retry
  }

  #returned(run: Run, reply: Reply | undefined): void {
    let xml: string | undefined
    let kept: MaybePromise<void> | undefined
    try {
      run.restore()
      if (reply !== undefined) xml = run.owner.encode(reply, run.push)
      if (run.keep && !run.erased) kept = run.keep()
    } catch (error) {
      this.#threw(run, error)
      return
    }
    if (!(kept instanceof Promise)) {
      this.#succeeded(run, reply, xml)
      return
    }
    // While it is being kept, the run's time may come to its end.
    kept.then(
      () => {
        if (run.over !== run.attempt) this.#succeeded(run, reply, xml)
      },
      (error) => {
        if (run.over !== run.attempt) this.#threw(run, error)
      },
    )
  }

  #succeeded(run: Run, reply: Reply | undefined, xml: string | undefined): void {
    try {
      this.#over(run)
      run.error = undefined
      this.#ends.done(run, xml === undefined ? undefined : reply, xml)
    } catch (error) {
      this.#threw(run, error)
    }
  }

  #threw(run: Run, error: unknown): void {
    this.#over(run)
    const permanent = isPermanent(error) || run.attempt - run.crashes >= this.#retryOf(run).tries
    run.error = summary(error)
    run.owner.log.error(
      { id: run.id, type: run.push.type, attempt: run.attempt, error: run.error, stack: stackOf(error) },
      permanent ? 'a handler failed for good' : 'a handler failed and will run again',
    )
    run.restore()
    const answered = run.owner.failed(error, run.push, run)
    if (!(answered instanceof Promise)) {
      this.#failed(run, answered, permanent)
      return
    }
    let over = false
    const end = (reply: Reply | undefined) => {
      if (over) return
      over = true
      this.#now().clearTimeout(timer)
      this.#failed(run, reply, permanent)
    }
    // An onError that never ends must not keep the push from being run again.
    const timer = this.#now().setTimeout(() => end(undefined), ON_ERROR_MS)
    answered.then(end)
  }

  #failed(run: Run, reply: Reply | undefined, permanent: boolean): void {
    let xml: string | undefined
    try {
      if (reply && !run.answer) xml = run.owner.encode(reply, run.push)
    } catch (error) {
      run.owner.log.error({ id: run.id, error: summary(error) }, "what onError returned can't be sent; answered with silence")
    }
    this.#ends.failed(run, xml, permanent)
  }

  #over(run: Run): void {
    run.over = run.attempt
    run.endedAt = this.#now().now()
    run.ms = Math.max(0, run.endedAt - run.startedAt)
    if (run.limit === undefined) return
    this.#now().clearTimeout(run.limit)
    run.limit = undefined
  }
}

const defined = (options: RetryOptions): Partial<Pauses> => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
