import type { Logger } from '../logger.js'
import type { RunPolicy } from '../run-policy.js'
import type { Session } from '../session/contract.js'

/** What a handler gets beside the push, wherever it runs. An account adds itself and its APIs. */
export interface RunContext<S = unknown> {
  /** The push's own name: the same for each delivery and each attempt. Guard side effects with it. */
  readonly id: string
  /** 1 for the first run, 2 and more after a throw or a crash. */
  readonly attempt: number
  /** Whether the answer has left: after the deadline, and on every run after a throw. A reply is then late, and reaches the fan only by the customer-service API. */
  readonly answered: boolean
  /** Aborts when the run's time is over. */
  readonly signal: AbortSignal
  /** Of the handler's own pattern; for a handler without one it is not there. Set by the router. */
  match?: RegExpExecArray
  readonly log: Logger
  /** @internal Set by the router, where the handler has a policy of its own. */
  policy?: RunPolicy | undefined
  /** What the account remembers of the fan who sent the push: a JSON value with an expiry, written when the run succeeds. */
  readonly session: Session<S>
}
