import type { Clock } from '../clock.js'
import type { Inbox, MaybePromise } from '../inbox/contract.js'
import type { Order } from '../inbox/options.js'

/** What the suite asks of the engine behind an inbox: hand it on. */
export interface SuiteEngineOptions {
  readonly fastMs: number
  readonly workMs: number
  readonly retry: { readonly tries: number; readonly baseMs: number; readonly maxMs: number }
  readonly order?: Order | undefined
}

/** Where one test's inbox keeps its pushes: a file, a database, a process's memory. */
export interface InboxPlace {
  /** Opens the inbox: the first time empty, then with what was kept. More than one at a time only where the suite has `nodes`. */
  open(options: SuiteEngineOptions): Inbox
  /** Called after the test, when all that was opened is closed. */
  remove?(): MaybePromise<void>
}

/** A clock that the suite moves on. */
export interface SuiteClock extends Clock {
  advance(ms: number): Promise<void>
}
