import type { Clock } from '../clock.js'
import type { Push } from '../generated/pushes.js'
import type { Logger } from '../logger.js'
import type { Reply } from '../wire/reply.js'

/**
 * What an inbox promises: a push that was answered with 2xx is never lost; a repeated delivery never starts a second run; a throw or a crash does.
 *
 * - A *delivery* is one arrival of a push. Deliveries with the same *key* are the same push.
 * - A *run* is one attempt of the handlers. Its end and its reply's late sending are two states.
 * - The *answer* is what the HTTP response says. It is sealed once, committed before it is sent, and the same for each further delivery.
 */

export type MaybePromise<T> = T | Promise<T>

/** An HTTP response of ours, whole. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** `true` for a process that lives on after the answer; a function that keeps it alive for some work; `false` where nothing does. */
export type Background = boolean | ((work: Promise<unknown>) => void)

/** A verified push at the door. */
export interface Delivery {
  /** Names the push across deliveries, restarts and machines. It begins with the app id. */
  readonly key: string
  readonly owner: PushOwner
  readonly push: Push
  /** When it arrived, in unix milliseconds. */
  readonly at: number
  /** When it must be answered, in unix milliseconds. */
  readonly deadlineAt: number
  /** Whether this process lives on after the answer, or how to make it. If not, nothing may be left to do behind it. */
  readonly background: Background
  /** Makes the answer from a reply's XML, encrypted with the key that opened this push; `undefined` is silence. */
  seal(xml: string | undefined): Answer
}

/** The account to whom a push belongs: how to run and to answer it. */
export interface PushOwner {
  readonly appId: string
  readonly log: Logger
  /** Reads a kept push again. */
  decode(raw: string): Push
  /** Runs the handlers. Throws what they throw. */
  run(push: Push, run: RunInfo): MaybePromise<Reply | undefined>
  /** What `onError` answers. Never throws. */
  failed(error: unknown, push: Push, run: RunInfo): MaybePromise<Reply | undefined>
  /** A reply as XML; `undefined` where it would reach nobody. Throws `ReplyError` for one that may not be sent. */
  encode(reply: Reply, push: Push): string | undefined
  /** Makes the answer of a push that no delivery waits for, with the account's current key. */
  seal(xml: string | undefined, push: Push): Answer
  /** Sends a reply after the answer has left. Without it late replies are dropped with a warning. */
  sendLate?(reply: Reply, push: Push): Promise<LateReply>
}

/** One attempt, as the handlers see it. */
export interface RunInfo {
  readonly id: string
  readonly attempt: number
  readonly signal: AbortSignal
  /** Whether the answer has left, so that a reply would be late. */
  readonly answered: boolean
}

/** `received`: recorded, not run to an end yet. `retry`: thrown, will run again. `dead`: failed for good. */
export type PushState = 'received' | 'done' | 'retry' | 'dead'

export type LateReply = 'none' | 'pending' | 'sent' | 'unknown' | { readonly refused: string }

/** What an inbox keeps of a push. */
export interface PushRecord {
  readonly key: string
  readonly appId: string
  readonly raw: string
  readonly receivedAt: number
  readonly state: PushState
  readonly attempt: number
  readonly late: LateReply
  /** `undefined` while nothing is sealed. */
  readonly answer: Answer | undefined
  /** When the next attempt is due, in unix milliseconds. */
  readonly dueAt?: number
  /** Why the last attempt failed. */
  readonly error?: { readonly name: string; readonly message: string; readonly code?: string }
}

/** Where records are kept: what an engine needs of a driver. A driver may answer at once or with a promise. */
export interface InboxStore {
  /** Whose time it goes by, told before anything else. */
  useClock?(clock: Clock): void
  /** What is known of a push: at least its state, attempt and answer. */
  find(key: string): MaybePromise<Pick<PushRecord, 'state' | 'attempt' | 'answer'> | undefined>
  /** Whether there is room for one more push of that size. Throws `InboxUnavailableError` where there is none. */
  admit?(bytes: number): void
  /** Records a push before its handler is done. A store that forgets all with the process has no need of it. */
  receive?(record: PushRecord): MaybePromise<void>
  /** Records an outcome, of a push new or known, durable when it returns. */
  commit(record: PushRecord): MaybePromise<void>
  /**
   * Plain mode: one signature is good for one body.
   * @param until unix seconds up to which the signature is accepted
   * @returns whether the signature is new, or was seen with the same digest
   */
  bindSignature(signature: string, digest: string, until: number): MaybePromise<boolean>
  /** A whole record, to run it again. */
  load(key: string): MaybePromise<PushRecord | undefined>
  /** The pushes that are `received` or `retry`: what a process that starts has to take up. */
  unfinished(): MaybePromise<Iterable<PushRecord>>
  close(): MaybePromise<void>
}

/** Finds the account of a push that was kept. */
export interface InboxHost {
  readonly clock: Clock
  readonly log: Logger
  owner(appId: string): MaybePromise<PushOwner | undefined>
}

export interface InboxStats {
  /** Pushes that came for the first time. */
  readonly pushes: number
  /** Deliveries of a push that was known. */
  readonly repeats: number
  readonly done: number
  /** Runs that threw. */
  readonly failed: number
  /** Pushes that failed for good. */
  readonly dead: number
  /** Answers that were `success` because the deadline had come. */
  readonly late: number
  /** 503: full, shut down, or not able to commit. */
  readonly unavailable: number
  /** Runs under way now, waiting ones included. */
  readonly active: number
}

/** What an account needs of an inbox. */
export interface Inbox {
  /** Called by each account or gateway that uses the inbox. */
  attach(host: InboxHost): void
  /** The host is done with the inbox. With the last one it takes nothing more, waits for what runs (at most `drainMs`), and closes. */
  detach(host: InboxHost, options?: { readonly drainMs?: number }): Promise<void>
  /** Takes a verified push and gives the answer. Never throws. */
  deliver(delivery: Delivery): MaybePromise<Answer>
  bindSignature(signature: string, digest: string, until: number): MaybePromise<boolean>
  stats(): InboxStats
}
