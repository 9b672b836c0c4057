import type { Clock } from '../clock.js'
import type { Push } from '../generated/pushes.js'
import type { Logger } from '../logger.js'
import type { RunPolicy } from '../run-policy.js'
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
  /** There while keys are being changed: an answer that another delivery's key has sealed, for this one's key. */
  fit?(answer: Answer): Answer
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
  /** Of the handler that was found, set before it is called. */
  policy: RunPolicy | undefined
  /**
   * Set by the account when there is something: writes what the handlers have left to be written, such as a fan's session. Called once, when they are done and their
   * reply is known to be good; a throw is the handler's, so the push runs again. Not called after a throw, after the run's time was over, or when the fan's data was erased.
   */
  keep: (() => MaybePromise<void>) | undefined
}

/** `received`: recorded, not run to an end yet. `retry`: thrown, will run again. `dead`: failed for good. */
export type PushState = 'received' | 'done' | 'retry' | 'dead'

/**
 * What became of a reply whose answer had left without it. `pending`: it is being sent. `unknown`: nobody can say whether the fan has it; it is not sent again.
 * `refused`: it was not sent, for good: Weixin's errcode (`45015` no window is open, `45047` the window is used up), or why it has no form as a
 * customer-service message (`no-form-…`).
 */
export type LateReply = 'none' | 'pending' | 'sent' | 'unknown' | { readonly refused: string }

/** Why an attempt failed: no stack, no properties, which might hold anything. */
export interface ErrorSummary {
  readonly name: string
  readonly message: string
  readonly code?: string
}

/** What an inbox keeps of a push. */
export interface PushRecord {
  readonly key: string
  readonly appId: string
  /** The push's name, such as `user_get_card_event`. */
  readonly type: string
  /** The fan's openid; empty for pushes without one, and once the fan's data was erased. */
  readonly source: string
  /** The body, decrypted; empty once the fan's data was erased. */
  readonly raw: string
  readonly receivedAt: number
  readonly state: PushState
  readonly attempt: number
  /** How many attempts ended with their process. They use up no try. */
  readonly crashes?: number | undefined
  readonly late: LateReply
  /** `undefined` while nothing is sealed. */
  readonly answer: Answer | undefined
  /** When the next attempt is due, in unix milliseconds. */
  readonly dueAt?: number | undefined
  /** When the last attempt ended, in unix milliseconds, and how long it took. */
  readonly endedAt?: number | undefined
  readonly ms?: number | undefined
  /** Why the last attempt failed. */
  readonly error?: ErrorSummary | undefined
}

/** What is known of a push at the least. */
export type KnownPush = Pick<PushRecord, 'state' | 'attempt' | 'answer'>

/** A push that is not at its end: `received`, `retry`, or `done` with a late reply of which nobody recorded what became of it. */
export type UnfinishedPush = Pick<PushRecord, 'key' | 'appId' | 'source' | 'state' | 'late' | 'dueAt'>

/** Which pushes to list, to replay. What is left out does not matter. */
export interface PushFilter {
  readonly state?: PushState | readonly PushState[] | undefined
  readonly appId?: string | undefined
  readonly type?: string | undefined
  readonly source?: string | undefined
  /** Arrived at or after, in unix milliseconds. */
  readonly since?: number | undefined
  /** Arrived before, in unix milliseconds. */
  readonly until?: number | undefined
}

export interface ListQuery extends PushFilter {
  /** At most 1,000. 100. */
  readonly limit?: number | undefined
  /** Where the page before ended: its `next`. */
  readonly cursor?: string | undefined
}

/** Latest first. */
export interface PushPage {
  readonly pushes: readonly PushRecord[]
  /** `undefined` on the last page. */
  readonly next?: string | undefined
}

/** Where records are kept: what an engine needs of a driver. A driver may answer at once or with a promise. */
export interface InboxStore {
  /** Whose time it goes by, told before anything else. */
  useClock?(clock: Clock): void
  /** Where it may say what its user should know. */
  useLog?(log: Logger): void
  /** What is known of a push. */
  find(key: string): MaybePromise<KnownPush | undefined>
  /**
   * Whether there is room for one more push. Throws `InboxUnavailableError` where there is none.
   * @param bytes of its body and of those of all pushes under way
   */
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
  /** A whole record, to run or to show it again. */
  load(key: string): MaybePromise<PushRecord | undefined>
  /** What a process that starts has to take up, oldest first. */
  unfinished(): MaybePromise<Iterable<UnfinishedPush>>
  list(query: ListQuery): MaybePromise<PushPage>
  /** How many pushes are kept in each state. */
  counts(): MaybePromise<Readonly<Record<PushState, number>>>
  /**
   * Takes a fan's data out of all records: body, sender, answer, error. Key and state stay, so that a repeat does not run again; what was not at its end is given up as `done`.
   * @returns of how many
   */
  erase(appId: string, source: string): MaybePromise<number>
  /** Whether it works: throws where it does not. Asked by health checks, every few seconds: it should be cheap, and write if only writing tells. */
  check?(): MaybePromise<void>
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

/** Whether an inbox takes pushes. */
export interface InboxHealth {
  readonly ok: boolean
  /** Why not, in words that hold no secret. */
  readonly problem?: string | undefined
}

/** What is kept, beside what this process has counted since it began. */
export interface InboxStatus extends InboxStats {
  readonly kept: Readonly<Record<PushState, number>>
}

export interface ReplayOptions {
  /** Whether what the handler replies is sent, as a customer-service message. No, if left out: the fan has had the push's answer. */
  readonly reply?: boolean | undefined
}

/** How a replay ended. The push's sealed answer is what it was. */
export interface Replayed {
  readonly id: string
  readonly attempt: number
  /** The push's state now. A replay that throws leaves a push that was done, done. */
  readonly state: PushState
  /** Why the replay failed. */
  readonly error?: ErrorSummary | undefined
  /** What became of the reply; `none` where there was none or it was not asked for. */
  readonly late: LateReply
}

export interface ReplayReport {
  /** Runs that came to their end without a throw. */
  readonly done: number
  readonly failed: number
  readonly replayed: readonly Replayed[]
}

/** What happens in an inbox, as it happens. */
export type InboxEvent =
  /** A delivery was verified. `repeat`: of a push that was known. */
  | { readonly kind: 'arrived'; readonly id: string; readonly appId: string; readonly at: number; readonly push: Push; readonly repeat: boolean }
  /** A delivery got its answer. `how`: what sealed it, or that it was sealed already. */
  | {
      readonly kind: 'answered'
      readonly id: string
      readonly appId: string
      readonly at: number
      readonly ms: number
      readonly answer: Answer
      readonly how: AnsweredBy
    }
  /** Each `started` has its `ended`, unless the process ends. A run that was left to Weixin's next delivery (503) ends as `received`. */
  | { readonly kind: 'started'; readonly id: string; readonly appId: string; readonly at: number; readonly attempt: number; readonly push: Push }
  | {
      readonly kind: 'ended'
      readonly id: string
      readonly appId: string
      readonly at: number
      readonly attempt: number
      readonly ms: number
      readonly push: Push
      readonly state: PushState
      readonly error?: ErrorSummary | undefined
      /** By what the push's answer is sealed; `undefined` where it is not. */
      readonly sealedBy: AnsweredBy | undefined
    }
  | { readonly kind: 'late'; readonly id: string; readonly appId: string; readonly at: number; readonly late: LateReply }

export type AnsweredBy = 'run' | 'throw' | 'deadline' | 'known' | 'unavailable'

/** Must be quick and must not throw: it is called while a push is on its way. */
export type InboxObserver = (event: InboxEvent) => void

/** What an account needs of an inbox, and what whoever runs it may ask of it. */
export interface Inbox {
  /** Called by each account or gateway that uses the inbox. */
  attach(host: InboxHost): void
  /** The host is done with the inbox. With the last one it takes nothing more, waits for what runs (at most `drainMs`), and closes. */
  detach(host: InboxHost, options?: { readonly drainMs?: number | undefined }): Promise<void>
  /** Takes a verified push and gives the answer. Never throws. */
  deliver(delivery: Delivery): MaybePromise<Answer>
  bindSignature(signature: string, digest: string, until: number): MaybePromise<boolean>
  /** What this process has counted since it began. */
  stats(): InboxStats
  /** The same, and how many pushes are kept in each state. */
  status(): Promise<InboxStatus>
  /** Whether it takes pushes: not while it shuts down, nor where its store fails or says nothing for two seconds. Never rejects. Dead letters and a full store are no illness. */
  health(): Promise<InboxHealth>
  /** The pushes that are kept, latest first. */
  list(query?: ListQuery): Promise<PushPage>
  /** One push by its id, whole. */
  get(id: string): Promise<PushRecord | undefined>
  /**
   * Runs a push once more, whatever its state: a new attempt, its sealed answer untouched.
   * @throws {ReplayError} where it is not kept, was erased, runs right now, or its account is not there
   */
  replay(id: string, options?: ReplayOptions): Promise<Replayed>
  /** Runs all pushes once more that the filter names, one after the other, oldest first. */
  replayAll(filter: PushFilter, options?: ReplayOptions): Promise<ReplayReport>
  /** Takes a fan's data out of all that is kept, leaving what recognises a repeat. */
  erase(appId: string, source: string): Promise<number>
  /** @returns a function that ends it */
  observe(observer: InboxObserver): () => void
}
