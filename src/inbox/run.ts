import type { HongyanError } from '../errors.js'
import type { Push } from '../generated/pushes.js'
import type { Answer, Delivery, LateReply, PushOwner, PushState, RunInfo } from './contract.js'

/** A delivery that waits for the answer. */
export interface Waiter {
  readonly delivery: Delivery
  readonly resolve: (answer: Answer) => void
  timer: unknown
}

/** A push that this process is working on: from its first delivery until its outcome is committed and no run is due. */
export class Run implements RunInfo {
  readonly id: string
  readonly owner: PushOwner
  readonly push: Push
  readonly receivedAt: number
  /** The body as it came, out of reach of handlers. */
  readonly raw: string
  /** The delivery that seals. A push that was taken up after a restart has none until Weixin delivers it again. */
  delivery: Delivery | undefined
  attempt = 1
  startedAt = 0
  /** Whether a handler has been called: before, the store may still be looking the push up. */
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
  committed = false
  error: { name: string; message: string; code?: string } | undefined
  dueAt: number | undefined
  /** Fires when the handler's own time is over. */
  limit: unknown
  /** Fires when a handler is not fast, so that the push is recorded before it is done. */
  slow: unknown
  readonly waiters: Waiter[] = []
  /** The deadline of the latest delivery. */
  waitedFor = 0
  /** Tries a commit again that failed before its time has come. */
  commitAgain: (() => void) | undefined
  /** Whoever keeps the process alive until this run is over. */
  readonly onLeave: (() => void)[] = []
  #controller: AbortController | undefined

  constructor(key: string, owner: PushOwner, push: Push, receivedAt: number) {
    this.id = key
    this.owner = owner
    this.push = push
    this.receivedAt = receivedAt
    this.raw = push.raw
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
}
