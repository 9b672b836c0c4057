import type { Clock } from '../clock.js'
import type { Reply } from '../wire/reply.js'
import type { InboxStore, MaybePromise, PushRecord } from './contract.js'
import { summary } from './retry.js'
import type { Run } from './run.js'

const COMMIT_PAUSE_MS = 50
/** The same while no delivery waits. */
const COMMIT_BACKGROUND_MS = 5000

export interface CommitHost {
  clock(): Clock
  closing(): boolean
  /** What was recorded is durable. @param late a reply to be sent now */
  committed(run: Run, record: PushRecord, late: Reply | undefined): void
  /** Nothing is tried any more. */
  gaveUp(run: Run): void
}

/** Records where runs stand, in order, and again until it is done: inside a delivery's deadline every 50 ms, in the background every 5 s. */
export class Commits {
  readonly #store: InboxStore
  readonly #host: CommitHost

  constructor(store: InboxStore, host: CommitHost) {
    this.#store = store
    this.#host = host
  }

  /** A handler that is not fast: the push is recorded before it is done. */
  receive(run: Run): void {
    try {
      const receiving = this.#store.receive?.(run.record())
      if (receiving instanceof Promise) run.receiving = receiving.catch((error) => notRecorded(run, error))
    } catch (error) {
      notRecorded(run, error)
    }
  }

  commit(run: Run, late?: Reply, failures = 0): void {
    if (run.receiving) {
      // In order: what is recorded last must be what happened last.
      const { receiving } = run
      run.receiving = undefined
      receiving.then(() => this.commit(run, late, failures))
      return
    }
    const now = run.record()
    let result: MaybePromise<void>
    try {
      result = this.#store.commit(now)
    } catch (error) {
      this.#failed(run, late, failures, error)
      return
    }
    if (result instanceof Promise) {
      result.then(
        () => this.#host.committed(run, now, late),
        (error) => this.#failed(run, late, failures, error),
      )
    } else this.#host.committed(run, now, late)
  }

  /** A delivery whose deadline comes before the commit is answered 503, and finds the outcome when it comes again. */
  #failed(run: Run, late: Reply | undefined, failures: number, error: unknown): void {
    const clock = this.#host.clock()
    if (failures === 0) run.owner.log.error({ id: run.id, error: summary(error) }, 'the inbox could not commit; it is tried again')
    // Not by the time of day alone: it may be put right meanwhile.
    const awaited = run.waiters.length > 0 || run.waitedFor > clock.now()
    if (this.#host.closing() && !awaited) {
      this.#host.gaveUp(run)
      return
    }
    const timer = clock.setTimeout(() => run.commitAgain?.(), awaited ? COMMIT_PAUSE_MS : COMMIT_BACKGROUND_MS)
    run.commitAgain = () => {
      run.commitAgain = undefined
      clock.clearTimeout(timer)
      this.commit(run, late, failures + 1)
    }
  }
}

function notRecorded(run: Run, error: unknown): void {
  run.owner.log.warn({ id: run.id, error: summary(error) }, 'the inbox could not record a push while its handler runs; it will be tried again with the answer')
}
