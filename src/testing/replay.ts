import type { PushKeys, PushRequest, PushResponse, Receiver } from '../simulator/index.js'
import { seenOf, signPush } from '../simulator/index.js'
import type { Fixture, RecordedPush } from './fixture.js'

export interface ReplayOptions {
  /**
   * Signs and seals the pushes afresh, for an account whose clock goes by now. Left out, they come byte for byte as they were recorded: then the account's
   * clock has to stand where it stood.
   */
  readonly keys?: PushKeys
  /** Unix seconds, of what is signed afresh. Now, if left out. */
  readonly timestamp?: number
}

/** A delivery that was answered otherwise than it was recorded. */
export interface Difference {
  /** The push's number in the fixture. */
  readonly number: number
  readonly type: string
  /** From 1. */
  readonly delivery: number
  readonly expected: string
  readonly actual: string
}

/** Delivers what was recorded to an account, push after push. @returns what it answered otherwise; nothing, if all is as it was */
export async function replayFixture(fixture: Fixture, account: Receiver, { keys, timestamp }: ReplayOptions = {}): Promise<readonly Difference[]> {
  const differences: Difference[] = []
  for (const push of fixture.pushes) {
    const signed = keys && signPush(push.raw, { ...keys, timestamp, openid: push.source })
    for (const [at, { request, answer }] of push.deliveries.entries()) {
      if (answer === null) continue
      const actual = await account.handle((signed ?? request) satisfies PushRequest)
      const [before, now] = [told(push, answer, keys), told(push, actual, keys)]
      if (before !== now) differences.push({ number: push.number, type: push.type, delivery: at + 1, expected: before, actual: now })
    }
  }
  return differences
}

/** Sealed answers differ each time; what is in them does not. */
function told({ raw }: RecordedPush, answer: PushResponse, keys: PushKeys | undefined): string {
  if (!keys) return `${answer.status} ${answer.body}`
  const { kind, text, why, reply } = seenOf(answer, { push: raw, ...keys })
  return `${answer.status} ${kind} ${text} ${why} ${reply ? JSON.stringify([reply.type, reply.values, reply.articles]) : ''}`.trimEnd()
}
