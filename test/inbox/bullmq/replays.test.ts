import type { Queue } from 'bullmq'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Ledger, ReplayTicket } from '../../../src/inbox/bullmq/ledger.js'
import { Replays } from '../../../src/inbox/bullmq/replays.js'
import type { PushRecord } from '../../../src/inbox/contract.js'

/** Replays alone, on a queue and a ledger that do as they are told: jobs in every state, and words that are lost on the way. */

const record = { key: 'wx1:a', appId: 'wx1', raw: '<xml/>', state: 'done', attempt: 1, late: 'none' } as PushRecord

type FakeJob = Partial<Record<'delayed' | 'failed', true>>

function bench({ job, state = 'done', fails = false }: { readonly job?: FakeJob; readonly state?: string; readonly fails?: boolean } = {}) {
  const calls: unknown[][] = []
  const now: { record: PushRecord | undefined; replaying: boolean | Error; ticket: string } = { record, replaying: true, ticket: '' }
  const ledger = {
    load: async () => now.record,
    replay: async (_id: string, { ticket }: ReplayTicket) => {
      now.ticket = ticket
      return state
    },
    takeBackReplay: async (...args: unknown[]) => {
      calls.push(['taken back', args[2]])
      throw new Error('away')
    },
    isReplaying: async () => {
      if (now.replaying instanceof Error) throw now.replaying
      return now.replaying
    },
  }
  const queue = {
    getJob: async () =>
      job && {
        isDelayed: async () => job.delayed === true,
        isFailed: async () => job.failed === true,
        promote: async () => void calls.push(['promote']),
        retry: async (from: string) => void calls.push(['retry', from]),
      },
    add: async (_name: string, _data: null, options: object) => {
      if (fails) throw new Error('no queue')
      calls.push(['add', options])
    },
  }
  const replays = new Replays({ ledger: ledger as unknown as Ledger, queue: queue as unknown as Queue, node: 'node', hasOwner: async () => true })
  return { replays, calls, now }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a replay', () => {
  it.each<[string, FakeJob | undefined, unknown[]]>([
    ['of a push without a job makes one, before all others', undefined, ['add', { jobId: 'wx1/a', lifo: true }]],
    ['of one that is put off lets it go at once', { delayed: true }, ['promote']],
    ['of a dead letter takes its job up again', { failed: true }, ['retry', 'failed']],
    ['of one whose job waits already adds none', {}, ['add', { jobId: 'wx1/a', lifo: true }]],
  ])('%s', async (_, job, call) => {
    const at = bench(job ? { job } : {})
    const outcome = at.replays.replay('wx1:a', {})
    const given = expect(outcome).rejects.toMatchObject({ code: 'inbox-unavailable', message: expect.stringContaining('before the replay had ended') })
    await vi.advanceTimersByTimeAsync(1999)
    expect(at.calls).toEqual([call])
    // The job before it may have ended just then, and taken it along.
    await vi.advanceTimersByTimeAsync(1)
    expect(at.calls).toEqual([call, call])
    at.replays.abandon()
    await given
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends with the word of the node that ran it; a word that nobody waits for is let go', async () => {
    const at = bench()
    const outcome = at.replays.replay('wx1:a', {})
    await vi.advanceTimersByTimeAsync(0)
    at.replays.ended('nobody’s', { id: 'wx1:a', attempt: 9, state: 'dead', late: 'none' })
    at.replays.ended(at.now.ticket, { id: 'wx1:a', attempt: 2, state: 'done', late: 'sent' })
    expect(await outcome).toEqual({ id: 'wx1:a', attempt: 2, state: 'done', late: 'sent' })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('whose word was lost is found by looking, once its late reply has left as well', async () => {
    const at = bench()
    let told: unknown
    const outcome = at.replays.replay('wx1:a', { reply: true }).then((replayed) => {
      told = replayed
    })
    await vi.advanceTimersByTimeAsync(2000)
    at.now.replaying = new Error('away')
    await vi.advanceTimersByTimeAsync(2000)
    at.now.replaying = false
    at.now.record = { ...record, attempt: 2, late: 'pending' }
    await vi.advanceTimersByTimeAsync(2000)
    expect(told).toBeUndefined()
    at.now.record = { ...record, attempt: 2, late: 'sent', error: { name: 'Error', message: 'no' } }
    await vi.advanceTimersByTimeAsync(2000)
    await outcome
    expect(told).toEqual({ id: 'wx1:a', attempt: 2, state: 'done', late: 'sent', error: { name: 'Error', message: 'no' } })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('of a push that was forgotten meanwhile is at its end', async () => {
    const at = bench()
    const outcome = at.replays.replay('wx1:a', {})
    await vi.advanceTimersByTimeAsync(0)
    at.now.replaying = false
    at.now.record = undefined
    await vi.advanceTimersByTimeAsync(2000)
    expect(await outcome).toEqual({ id: 'wx1:a', attempt: 0, state: 'done', late: 'none' })
  })

  it('of a push that was erased meanwhile is refused', async () => {
    const at = bench()
    const outcome = at.replays.replay('wx1:a', {})
    const given = expect(outcome).rejects.toMatchObject({ code: 'erased' })
    await vi.advanceTimersByTimeAsync(0)
    at.now.replaying = false
    at.now.record = { ...record, raw: '', source: '' }
    await vi.advanceTimersByTimeAsync(2000)
    await given
    expect(vi.getTimerCount()).toBe(0)
  })

  it('that cannot be queued is taken back, and says why, also where that fails too', async () => {
    const at = bench({ fails: true, state: 'dead' })
    await expect(at.replays.replay('wx1:a', {})).rejects.toThrow('no queue')
    expect(at.calls).toEqual([['taken back', 'dead']])
  })

  it.each([
    ['running', 'running'],
    ['not-found', 'not-found'],
    ['erased', 'not-found'],
  ])('of a push that Redis says is %s is refused', async (state, code) => {
    const at = bench({ state })
    await expect(at.replays.replay('wx1:a', {})).rejects.toMatchObject({ code })
    expect(at.calls).toEqual([])
  })
})
