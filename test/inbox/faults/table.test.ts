import { readdirSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { HongyanError } from '../../../src/errors.js'
import type { Answer } from '../../../src/inbox/contract.js'
import { inTheAnswer } from './rows/answer.js'
import { atTheDoor } from './rows/at-the-door.js'
import { inTheClock } from './rows/clock.js'
import { inTheCommit } from './rows/commit.js'
import { inTheEarlyRecord } from './rows/early-record.js'
import { inTheHandler } from './rows/handler.js'
import { inTheLateReply } from './rows/late-reply.js'
import { inOnlookers } from './rows/onlookers.js'
import { afterARestart } from './rows/restart.js'
import { inASecondDelivery } from './rows/second-delivery.js'
import { inTheSession } from './rows/session.js'
import { Fault, HI, others, type Scene, said, setScene } from './scene.js'

const stages = [
  atTheDoor,
  inTheEarlyRecord,
  inTheHandler,
  inTheAnswer,
  inTheCommit,
  inTheLateReply,
  inTheSession,
  inOnlookers,
  inTheClock,
  inASecondDelivery,
  afterARestart,
]
const table = stages.flat()

afterEach(() => {
  vi.restoreAllMocks()
})

describe('injected faults', () => {
  it('are at least forty, each with a name of its own', () => {
    expect(new Set(table.map(({ at }) => at)).size).toBe(table.length)
    expect(table.length).toBeGreaterThanOrEqual(40)
    // What is not in the table does not run.
    expect(readdirSync(new URL('./rows', import.meta.url))).toHaveLength(stages.length)
  })

  it.each(table)('$at', async ({ at: _at, options, during, background, body, left, log, runsAfterRepeat, ...expected }) => {
    const fault = new Fault()
    const given = options?.(fault) ?? {}
    const scene = setScene({ handler: () => HI, ...given, ...(left ? { unfinished: (key: string) => [{ key, ...left }] } : {}) })
    const fan = left ? 'left' : 'a'
    const key = scene.keyOf(fan)
    let answer: Answer | undefined
    let wasKept: boolean | undefined
    const forged = body === 'FORGED'
    const given200 = (got: Answer) => {
      answer = got
      // What is answered 2xx is recorded before it is answered.
      if (got.status === 200) wasKept = [...scene.records.values()].some((record) => record.answer !== undefined)
    }
    const delivered = left
      ? undefined
      : (forged
          ? Promise.resolve(scene.account.handle({ method: 'POST', search: forge(scene), body: scene.xml(fan) }))
          : scene.deliver(fan, background, body)
        ).then(given200)
    await during?.(scene, fault)
    await scene.clock.advance(5000)
    if (left) expect(delivered).toBeUndefined()
    else expect(answer).toBeDefined()
    expect(wasKept ?? true).toBe(true)
    for (const other of others) expect(said(await other)).toBe(expected.answer)
    fault.mend()
    await scene.clock.advance(1_200_000)
    const record = [...scene.records.values()].at(-1)
    const found = {
      answer: said(answer),
      runs: scene.runs.length,
      state: record?.state ?? 'not kept',
      ...(record && record.late !== 'none' ? { late: record.late } : {}),
    }
    // Nothing is under way any more.
    expect(scene.inbox.stats().active).toBe(0)
    let repeat: Answer | undefined
    void scene.deliver(fan).then((got) => {
      repeat = got
    })
    await scene.clock.advance(5000)
    if (log !== undefined) expect(scene.log.text()).toContain(log)
    expect({ ...found, repeat: said(repeat) }).toEqual(expected)
    expect(scene.runs).toHaveLength(runsAfterRepeat ?? expected.runs)
    // What is repeated once more gets the same bytes, and starts nothing.
    const again = scene.deliver(fan)
    await scene.clock.advance(10_000)
    expect(await again).toEqual(repeat)
    expect(scene.runs).toHaveLength(runsAfterRepeat ?? expected.runs)
    for (const [, attempt] of scene.runs) expect(attempt).toBeGreaterThan(0)
    expect(scene.records.get(key)?.state ?? 'done').not.toBe('received')
  })
})

const forge = ({ clock }: Scene): string => `signature=${'0'.repeat(40)}&timestamp=${Math.floor(clock.now() / 1000)}&nonce=1`

it('an error of ours that is thrown keeps its code', () => {
  expect(new HongyanError('timeout', 'x').code).toBe('timeout')
})
