import { type Outcome, problemsOf } from './checks.js'
import type { Observer } from './observer.js'
import type { Exchange } from './parcel.js'
import type { Step } from './step.js'
import type { Weixin } from './weixin.js'

export interface ShowOptions {
  readonly weixin: Weixin
  readonly observer: Observer
  /** The account's own count of what it did not let in. */
  readonly refusals: () => Readonly<Record<string, number>>
  /** Called with each outcome as it comes. */
  readonly onOutcome: (outcome: Outcome) => void
  /** Between two steps, so that one can watch them. */
  readonly pauseMs: number
}

/** Takes the steps one after another, those aside in between, and checks each. Resolves when the last one has come to its end. */
export async function play(steps: readonly Step[], options: ShowOptions): Promise<readonly Outcome[]> {
  const { weixin, observer, refusals, onOutcome, pauseMs } = options
  const outcomes: Outcome[] = []
  const exchanges = new Map<Step, Exchange>()

  const take = async (step: Step): Promise<void> => {
    const before = refusals()
    const parcel = step.parcel(weixin)
    const exchange = await weixin.send(parcel)
    exchanges.set(step, exchange)
    const after = refusals()
    // What goes on aside is let in: at any time one request at most is refused.
    const reason = step.aside ? undefined : Object.keys(after).find((name) => after[name] !== before[name])
    const earlier = step.expect.sameAs && exchanges.get(step.expect.sameAs)
    const found = {
      step,
      parcel,
      exchange,
      runs: step.raw === undefined ? [] : [...observer.runsOf(step.raw)],
      ...(reason && { reason }),
      ...(earlier && { earlier }),
    }
    const outcome = { ...found, problems: problemsOf(found) }
    outcomes.push(outcome)
    onOutcome(outcome)
  }

  const aside: Promise<void>[] = []
  for (const step of steps) {
    const taken = take(step)
    if (step.aside) aside.push(taken)
    else await taken
    if (pauseMs > 0) await sleep(pauseMs)
  }
  await Promise.all(aside)
  return outcomes
}

/** Waits for something to become true; gives up in the end. */
export async function until(isTrue: () => boolean, patienceMs: number): Promise<boolean> {
  const end = performance.now() + patienceMs
  while (!isTrue() && performance.now() < end) await sleep(10)
  return isTrue()
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
