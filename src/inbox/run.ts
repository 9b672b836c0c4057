import type { HongyanError } from '../errors.js'
import type { Push } from '../generated/pushes.js'
import type { RunPolicy } from '../run-policy.js'
import type { Answer, AnsweredBy, Delivery, ErrorSummary, LateReply, MaybePromise, PushOwner, PushRecord, PushState, RunInfo } from './contract.js'
import { erased } from './erased.js'

/** A delivery that waits for the answer. */
export interface Waiter {
  readonly delivery: Delivery
  readonly resolve: (answer: Answer) => void
  timer: unknown
}

/** A run that was asked for by whoever looks after the inbox. */
export interface ReplayOrder {
  /** Whether what the handler replies is sent. */
  readonly reply: boolean
  /** What the push was before: a replay that throws changes nothing of it. */
  readonly before: PushRecord
  /** Called once, when all of it is recorded. */
  readonly ended: () => void
}

/** A push that this process is working on: from its first delivery until its outcome is committed and no run is due. */
export class Run implements RunInfo {
  readonly id: string
  readonly owner: PushOwner
  readonly push: Push
  readonly receivedAt: number
  /** The body as it came, its name, and who sent it to whom, out of reach of handlers. */
  readonly raw: string
  readonly type: string
  readonly source: string
  readonly #target: string
  /** The delivery that seals. A push that was taken up after a restart has none until Weixin delivers it again. */
  delivery: Delivery | undefined
  attempt = 1
  /** How many of the attempts before ended with their process. They use up no try. */
  crashes = 0
  startedAt = 0
  /** Whether it is let in: before, the store may still be looking the push up. */
  begun = false
  /** Answered 503 because nothing would be left to run it again. */
  gaveUp = false
  /** The early record that is being written. */
  receiving: Promise<void> | undefined
  /** The last attempt that came to an end: what a handler does after its time was over counts no more. */
  over = 0
  state: PushState = 'received'
  late: LateReply = 'none'
  /** Sealed; sent only once it is committed. */
  answer: Answer | undefined
  sealedBy: AnsweredBy = 'run'
  committed = false
  error: ErrorSummary | undefined
  dueAt: number | undefined
  endedAt: number | undefined
  ms: number | undefined
  policy: RunPolicy | undefined
  keep: (() => MaybePromise<void>) | undefined
  replay: ReplayOrder | undefined
  /** The push whose handler handed this one in, while both are on the stack. */
  outer: Run | undefined
  /** The fan's data was erased while it ran: nothing of it is kept but that it was there. */
  erased = false
  /** Fires when the handler's own time is over. */
  limit: unknown
  /** Fires when a handler is not fast, so that the push is recorded before it is done. */
  slow: unknown
  readonly waiters: Waiter[] = []
  /** The deadline of the latest delivery. */
  waitedFor = 0
  /** Tries a commit again that failed before its time has come. */
  commitAgain: (() => void) | undefined
  /** Whoever keeps the process alive until this run is over, and the fan's next push. */
  onLeave: (() => void)[] | undefined
  #controller: AbortController | undefined

  constructor(key: string, owner: PushOwner, push: Push, receivedAt: number) {
    this.id = key
    this.owner = owner
    this.push = push
    this.receivedAt = receivedAt
    this.raw = push.raw
    this.type = push.type
    this.source = push.source ?? ''
    this.#target = push.target ?? ''
  }

  /** A push that was kept, to be run once more. */
  static again(kept: PushRecord, owner: PushOwner): Run {
    const run = new Run(kept.key, owner, owner.decode(kept.raw), kept.receivedAt)
    run.attempt = kept.attempt + 1
    run.crashes = kept.crashes ?? 0
    run.late = kept.late
    if (kept.answer) {
      run.answer = kept.answer
      run.sealedBy = 'known'
      run.committed = true
    }
    return run
  }

  get answered(): boolean {
    return this.answer !== undefined
  }

  /** Made when a handler asks for it: most never do. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    return this.#controller.signal
  }

  abort(reason: HongyanError): void {
    this.#controller ??= new AbortController()
    this.#controller.abort(reason)
  }

  /** Handlers can write on a push: whom it is from and for is put right before it is answered. */
  restore(): void {
    const { push, source } = this
    if ((push.source ?? '') === source && (push.target ?? '') === this.#target) return
    try {
      Object.assign(push, { source, target: this.#target })
    } catch {
      // Written on, and frozen: whoever does that answers whom he likes.
    }
  }

  /** Makes the answer, with the key that opened the push where a delivery waits. */
  seal(xml: string | undefined, by: AnsweredBy): void {
    this.answer = this.delivery ? this.delivery.seal(xml) : this.owner.seal(xml, this.push)
    this.sealedBy = by
  }

  /** Where it stands, to be kept. */
  record(): PushRecord {
    if (this.erased) return erased(this.#record())
    return this.#record()
  }

  #record(): PushRecord {
    return {
      key: this.id,
      appId: this.owner.appId,
      type: this.type,
      source: this.source,
      raw: this.raw,
      receivedAt: this.receivedAt,
      state: this.state,
      attempt: this.attempt,
      ...(this.crashes > 0 && { crashes: this.crashes }),
      late: this.late === 'none' && this.replay ? this.replay.before.late : this.late,
      answer: this.answer,
      dueAt: this.state === 'retry' ? this.dueAt : undefined,
      endedAt: this.endedAt,
      ms: this.ms,
      error: this.error,
    }
  }
}
