import { expect } from 'vitest'
import type { Refusal } from '../../src/door/refusal.js'
import type { Push } from '../../src/generated/pushes.js'
import type { Answer } from '../../src/inbox/contract.js'
import { type AccountOptions, OfficialAccount } from '../../src/official-account.js'
import { createFakeClock, type FakeClock } from '../support/fake-clock.js'
import { credentials, type SignedPush } from '../support/pushes.js'
import { createRecordingLogger, type RecordingLogger } from '../support/recording-logger.js'

/** Weixin's time in these tests, unix seconds: where the fake clock begins. */
export const now = 1_760_000_000

export interface Guarded {
  readonly account: OfficialAccount
  readonly clock: FakeClock
  readonly log: RecordingLogger
  /** What reached a handler. */
  readonly runs: readonly Push[]
  post(push: { readonly search: string; readonly body?: string | Uint8Array }): Promise<Answer>
  get(search: string): Promise<Answer>
  /** A push that must be let in: it reaches the handler. */
  accepts(push: SignedPush): Promise<Answer>
  /** A request that must be turned away: nothing reaches a handler, the answer says nothing, and the log says why. */
  refuses(request: () => Promise<Answer>, reason: Refusal): Promise<void>
}

/** What everybody who is not let in gets. */
export const forbidden: Answer = { status: 403, type: 'text/plain; charset=utf-8', body: '' }

const { appId, token, encodingAESKey } = credentials

/** An account whose handler takes everything, watched. */
export function guarded(mode: 'plain' | 'safe' | 'compatible', options: Partial<AccountOptions> = {}): Guarded {
  const clock = createFakeClock(now * 1000)
  const log = createRecordingLogger()
  const runs: Push[] = []
  const account = new OfficialAccount({ appId, token, ...(mode === 'plain' ? {} : { encodingAESKey, mode }), clock, log, ...options })
  account.on(
    () => true,
    (push) => {
      runs.push(push)
      return `run ${runs.length}`
    },
  )
  const post: Guarded['post'] = async (push) => account.handle({ method: 'POST', ...push })
  return {
    account,
    clock,
    log,
    runs,
    post,
    get: async (search) => account.handle({ method: 'GET', search }),
    async accepts(push) {
      const before = runs.length
      const answer = await post(push)
      expect(answer.status).toBe(200)
      expect(runs).toHaveLength(before + 1)
      return answer
    },
    async refuses(request, reason) {
      const before = { runs: runs.length, lines: log.lines.length, count: account.refusals()[reason] ?? 0 }
      expect(await request()).toEqual(forbidden)
      expect(runs).toHaveLength(before.runs)
      expect(log.lines.slice(before.lines)).toMatchObject([{ level: 'warn', details: { reason } }])
      expect(account.refusals()[reason]).toBe(before.count + 1)
    },
  }
}
