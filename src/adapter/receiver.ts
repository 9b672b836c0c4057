import type { Clock } from '../clock.js'
import type { Incoming } from '../door/door.js'
import type { Answer, MaybePromise } from '../inbox/contract.js'
import type { Logger } from '../logger.js'
import { inScope } from '../scope.js'
import { UNAVAILABLE } from './answers.js'

/** What every edge hands its requests to: an account or a gateway. */
export interface PushReceiver {
  /** Takes one HTTP request and gives the whole response. Never throws. */
  handle(incoming: Incoming): MaybePromise<Answer>
  /** The same for several that came at once: for each, in their order, what `handle` gives. Left out, they are handed to `handle` one by one. */
  handleAll?(incomings: readonly Incoming[]): readonly MaybePromise<Answer>[]
  /** The largest body that is read, in bytes. */
  readonly bodyLimit: number
  readonly clock: Clock
  readonly log: Logger
  /** Stops in good order: what a server of ours does at a signal. */
  close?(): Promise<void>
}

/** Asks a receiver, and answers 503 for one that breaks its word not to throw: an edge would take the whole process with it. */
export function ask(receiver: PushReceiver, incoming: Incoming): MaybePromise<Answer> {
  try {
    const answer = receiver.handle(incoming)
    return answer instanceof Promise ? answer.catch((error: unknown) => broken(receiver, error)) : answer
  } catch (error) {
    return broken(receiver, error)
  }
}

/** Asks for all that came at once, and hands each its answer. */
export function askAll(receiver: PushReceiver, incomings: readonly Incoming[], dones: readonly ((answer: Answer) => void)[]): void {
  const answers = receiver.handleAll ? together(receiver, incomings) : incomings.map((incoming) => inScope(incoming, () => ask(receiver, incoming)))
  for (const [at, done] of dones.entries()) {
    const answer = answers[at]
    if (answer instanceof Promise) answer.then(done)
    else done(answer ?? UNAVAILABLE)
  }
}

function together(receiver: PushReceiver, incomings: readonly Incoming[]): readonly MaybePromise<Answer>[] {
  try {
    const answers = receiver.handleAll?.(incomings) ?? []
    return answers.map((answer) => (answer instanceof Promise ? answer.catch((error: unknown) => broken(receiver, error)) : answer))
  } catch (error) {
    const answer = broken(receiver, error)
    return incomings.map(() => answer)
  }
}

function broken(receiver: PushReceiver, error: unknown): Answer {
  try {
    receiver.log.error(
      { error: error instanceof Error ? { name: error.name, message: error.message } : {} },
      'a request could not be handled; answered 503, so that it comes again',
    )
  } catch {
    // A logger that fails must not keep the answer back, nor those of the others.
  }
  return UNAVAILABLE
}
