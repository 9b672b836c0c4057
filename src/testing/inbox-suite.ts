import type { MaybePromise } from '../inbox/contract.js'
import { answerChecks } from './answer-checks.js'
import type { InboxPlace, SuiteClock } from './inbox-place.js'
import { keepingChecks } from './keeping-checks.js'
import { nodeChecks } from './node-checks.js'
import { restartChecks } from './restart-checks.js'
import { runChecks } from './run-checks.js'
import { Stage } from './stage.js'

/** What the suite needs of a test framework, and of the inbox. */
export interface InboxSuite {
  /** `test` of vitest, jest, mocha (`it`) or `node:test`. */
  test(name: string, run: () => Promise<void>): unknown
  /** An empty place, for each test a new one. */
  place(): MaybePromise<InboxPlace>
  /** The time that inbox and account go by. Real time, if left out: then the suite waits. */
  clock?: (() => SuiteClock) | undefined
  /** Whether what was kept is there again when the inbox is opened again. Yes, if left out. */
  durable?: boolean | undefined
  /** Whether several can have the place open at a time, as nodes of one service. No, if left out. */
  nodes?: boolean | undefined
  /** Whether it takes `order: 'sender'`. Yes, if left out. */
  order?: boolean | undefined
  /** Whether `list`, `get` and `status().kept` know pushes that are done. Yes, if left out. */
  history?: boolean | undefined
}

/**
 * What an inbox promises, as tests: one run and one answer for all deliveries of a push, failed runs repeated, dead letters kept, nothing lost by a restart.
 *
 * @example
 * ```ts
 * import { test } from 'node:test'
 * import { memoryInbox } from 'hongyan'
 * import { inboxSuite } from 'hongyan/testing'
 *
 * inboxSuite({ test, durable: false, place: () => ({ open: (options) => memoryInbox(options) }) })
 * ```
 */
export function inboxSuite(suite: InboxSuite): void {
  const { test, durable = true, nodes = false, order = true } = suite
  const check = (name: string, run: (stage: Stage) => Promise<void>) =>
    test(`inbox: ${name}`, async () => {
      const stage = new Stage(await suite.place(), suite.clock?.())
      try {
        await run(stage)
      } finally {
        await stage.end()
      }
    })
  answerChecks(check)
  runChecks(check, { order })
  keepingChecks(check)
  if (durable) restartChecks(check)
  if (nodes) nodeChecks(check)
}
