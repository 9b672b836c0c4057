import type { Clock } from '../clock.js'
import { SUCCESS, UNAVAILABLE } from './answers.js'
import type { Answer, AnsweredBy, Delivery } from './contract.js'
import type { Observers } from './observers.js'
import { summary } from './retry.js'
import type { Run, Waiter } from './run.js'

/** How long past its deadline an answer waits for a commit that is under way. */
const GRACE_MS = 300

export interface DeskHost {
  clock(): Clock
  /** The run's answer is sealed and has to be recorded; its handler goes on. */
  sealed(run: Run): void
  /** Nobody answers for the run any more. */
  abandoned(run: Run): void
  /** The store may never say whether it knows the push: the next delivery asks it anew. */
  unanswered(run: Run): void
}

/** Where deliveries wait for their answer: until it is committed, or until their deadline. */
export class Desk {
  readonly counts = { pushes: 0, repeats: 0, late: 0, unavailable: 0 }
  readonly #host: DeskHost
  readonly #observers: Observers
  #complained = 0

  constructor(host: DeskHost, observers: Observers) {
    this.#host = host
    this.#observers = observers
  }

  arrived(delivery: Delivery, repeat: boolean): void {
    if (repeat) this.counts.repeats += 1
    else this.counts.pushes += 1
    if (this.#observers.any)
      this.#observers.tell({ kind: 'arrived', id: delivery.key, appId: delivery.owner.appId, at: delivery.at, push: delivery.push, repeat })
  }

  /** Gives an answer, and tells whoever looks on. */
  answer(delivery: Delivery, sealed: Answer, how: AnsweredBy): Answer {
    const answer = delivery.fit && sealed !== UNAVAILABLE ? delivery.fit(sealed) : sealed
    if (this.#observers.any) {
      const at = this.#host.clock().now()
      this.#observers.tell({ kind: 'answered', id: delivery.key, appId: delivery.owner.appId, at, ms: Math.max(0, at - delivery.at), answer, how })
    }
    return answer
  }

  unavailable(delivery: Delivery): Answer {
    this.counts.unavailable += 1
    return this.answer(delivery, UNAVAILABLE, 'unavailable')
  }

  refuse(delivery: Delivery, error: unknown): Answer {
    const answer = this.unavailable(delivery)
    // Once a second is enough: a full inbox refuses thousands.
    const second = Math.floor(this.#host.clock().now() / 1000)
    if (second === this.#complained) return answer
    this.#complained = second
    delivery.owner.log.error({ id: delivery.key, error: summary(error) }, 'the inbox could not take a push; answered 503, so that it comes again')
    return answer
  }

  wait(run: Run, delivery: Delivery): Promise<Answer> {
    const clock = this.#host.clock()
    return new Promise((resolve) => {
      const waiter: Waiter = { delivery, resolve, timer: undefined }
      waiter.timer = clock.setTimeout(() => this.#expired(run, waiter), Math.max(0, delivery.deadlineAt - clock.now()))
      run.waiters.push(waiter)
    })
  }

  /** Its answer is committed: whoever waits gets it. */
  release(run: Run, answer: Answer): void {
    for (const { delivery, resolve, timer } of run.waiters.splice(0)) {
      this.#host.clock().clearTimeout(timer)
      resolve(this.answer(delivery, answer, delivery === run.delivery ? run.sealedBy : 'known'))
    }
  }

  /** There is no room for it. */
  refuseAll(run: Run, error: unknown): void {
    for (const { delivery, resolve, timer } of run.waiters.splice(0)) {
      this.#host.clock().clearTimeout(timer)
      resolve(this.refuse(delivery, error))
    }
  }

  /** Weixin has to deliver it again. */
  giveUpAll(run: Run): void {
    for (const waiter of [...run.waiters]) this.#giveUp(run, waiter)
  }

  /** A delivery's deadline: what is not sealed yet is sealed as `success`. */
  #expired(run: Run, waiter: Waiter): void {
    const clock = this.#host.clock()
    if (!run.answer) {
      // The store has not said yet whether the push is known: nobody can say `success` for it.
      if (!run.begun) {
        this.#giveUp(run, waiter)
        if (run.waiters.length === 0 && !run.gaveUp) this.#host.unanswered(run)
        return
      }
      if (!waiter.delivery.background) {
        // Nothing runs on behind this answer: only a further delivery can bring the push to its end.
        run.owner.log.warn(
          { id: run.id, type: run.push.type },
          'not done at the deadline, and nothing runs on after the answer here; answered 503, so that it comes again',
        )
        this.#host.abandoned(run)
        this.#giveUp(run, waiter)
        return
      }
      this.counts.late += 1
      run.owner.log.warn(
        { id: run.id, type: run.push.type, attempt: run.attempt, ms: clock.now() - waiter.delivery.at },
        'a handler was not done at the deadline; answered success, and it goes on',
      )
      run.answer = SUCCESS
      run.sealedBy = 'deadline'
      if (typeof waiter.delivery.background === 'function') keepAlive(run, waiter.delivery.background)
      this.#host.sealed(run)
      if (run.committed) return
    }
    waiter.timer = clock.setTimeout(() => this.#giveUp(run, waiter), GRACE_MS)
  }

  #giveUp(run: Run, waiter: Waiter): void {
    const index = run.waiters.indexOf(waiter)
    if (index < 0) return
    run.waiters.splice(index, 1)
    this.#host.clock().clearTimeout(waiter.timer)
    waiter.resolve(this.unavailable(waiter.delivery))
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
