import { differences } from './compare.js'
import type { Run } from './observer.js'
import type { Exchange, Parcel } from './parcel.js'
import type { Step } from './step.js'

/** What came of a step. */
export interface Outcome {
  readonly step: Step
  readonly parcel: Parcel
  readonly exchange: Exchange
  /** The runs of its push up to the answer. */
  readonly runs: readonly Run[]
  /** Why the account did not let it in, if it did not. */
  readonly reason?: string
  /** The answer to the earlier step that it has to repeat. */
  readonly earlier?: Exchange
  readonly problems: readonly string[]
}

/** @returns a sentence for whatever is not as it has to be; none if all is well */
export function problemsOf({ step, exchange, runs, reason, earlier }: Omit<Outcome, 'parcel' | 'problems'>): string[] {
  const { status, kind, text, push, atLeastMs } = step.expect
  const problems: string[] = []
  const expect = (isTrue: boolean, otherwise: string) => {
    if (!isTrue) problems.push(otherwise)
  }
  expect(exchange.status === status, `answered ${exchange.status || 'nothing'}, not ${status}`)
  if (kind) expect(exchange.seen.kind === kind, `the fan gets ${exchange.seen.kind} (${exchange.seen.text}), not ${kind}`)
  else expect(exchange.seen.kind !== 'fault', `the fan reads: ${exchange.seen.text}`)
  if (text !== undefined) expect(exchange.seen.text === text, `the answer is ${JSON.stringify(exchange.seen.text)}, not ${JSON.stringify(text)}`)
  expect(reason === step.expect.reason, reason ? `refused: ${reason}` : `not refused, though it had to be: ${step.expect.reason}`)
  expect(runs.length === step.expect.runs, `run ${runs.length} times, not ${step.expect.runs}`)
  const [run] = runs
  if (push && run) for (const difference of differences(run.push, push)) problems.push(difference)
  if (atLeastMs !== undefined) expect(exchange.ms >= atLeastMs, `answered after ${exchange.ms.toFixed(0)} ms, before the deadline`)
  if (step.expect.sameAs) expect(earlier !== undefined && earlier.bytes === exchange.bytes, 'the answer is not the one that the first delivery got')
  return problems
}
