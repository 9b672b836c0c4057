import { type ExpectedReply, problemOfFault, problemOfHandover, problemOfReply, problemOfSilence, type Saw } from './replies.js'

interface Verdict {
  readonly pass: boolean
  message(): string
}

const verdict = (problem: string | undefined, otherwise: string): Verdict => ({ pass: problem === undefined, message: () => problem ?? otherwise })

/**
 * Matchers of what a fan saw, for vitest and jest.
 *
 * @example
 * ```ts
 * import { replyMatchers } from 'hongyan/testing'
 * import { expect } from 'vitest'
 *
 * expect.extend(replyMatchers)
 * // declare module 'vitest' { interface Matchers<T> extends ReplyMatchers<T> {} } for their types
 * ```
 */
export const replyMatchers = {
  toReply: (saw: Saw, expected?: ExpectedReply): Verdict => verdict(problemOfReply(saw, expected), 'the fan saw that reply'),
  toStaySilent: (saw: Saw): Verdict => verdict(problemOfSilence(saw), 'the fan saw nothing'),
  toShowFault: (saw: Saw, why?: string | RegExp): Verdict => verdict(problemOfFault(saw, why), 'the fan saw the fault text'),
  toHandOver: (saw: Saw): Verdict => verdict(problemOfHandover(saw), 'the fan was handed over to a human'),
}

/** What {@link replyMatchers} add to `expect(…)`. */
export interface ReplyMatchers<R = unknown> {
  /** The fan saw a reply: any, or this one. */
  toReply(expected?: ExpectedReply): R
  /** The fan saw nothing. */
  toStaySilent(): R
  /** The fan saw the platform's fault text. @param why a part of the reason */
  toShowFault(why?: string | RegExp): R
  /** The fan was handed over to a human. */
  toHandOver(): R
}
