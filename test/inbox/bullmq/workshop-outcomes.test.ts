import { describe, expect, it } from 'vitest'
import type { ReplayTicket } from '../../../src/inbox/bullmq/ledger.js'
import type { InboxEvent } from '../../../src/inbox/contract.js'
import { parsePush } from '../../../src/wire/parse.js'
import { type Reply, reply } from '../../../src/wire/reply.js'
import { createDeferred } from '../../support/deferred.js'
import { bench, ended, KEY, RAW, type Run, run, UnrecoverableError, WaitingError } from './workshop-bench.js'

describe('what a run comes to', () => {
  it('after another node has taken the push over is dropped, and the job is looked at once more', async () => {
    const at = bench({ end: () => ({ kind: 'stale' }) })
    const error = await at.take()
    expect(at.pauseAfter(error)).toBe(1000)
    expect(at.log.at('warn').join()).toContain('what it came to is dropped')
    expect([at.stats.dead, at.answered, at.workshop.active]).toEqual([0, [], 0])
    // Whatever else a job ends with is of the account's settings.
    expect(at.pauseAfter(new Error('another'))).toBe(5000)
  })

  it('is nothing to anybody where the push was forgotten meanwhile', async () => {
    const at = bench({ end: () => ({ kind: 'gone' }) })
    expect(await at.take()).toBe('done')
    expect(at.log.lines).toEqual([])
  })

  it.each(['stale', 'gone'] as const)('is told to observers as an end that decided nothing where it is dropped (%s)', async (kind) => {
    const at = bench({ end: () => ({ kind }) })
    const events: InboxEvent[] = []
    at.observers.add((event) => events.push(event))
    await at.take()
    expect(events).toMatchObject([
      { kind: 'started', id: KEY, attempt: 1 },
      { kind: 'ended', id: KEY, attempt: 1, state: 'received', sealedBy: undefined },
    ])
  })

  it('is told to observers, with how it was sealed', async () => {
    const at = bench({ begin: () => ({ ...run, answered: false }), end: () => ({ ...ended, answered: false }), handler: () => reply.text('hello') })
    const events: InboxEvent[] = []
    at.observers.add((event) => events.push(event))
    expect(await at.take()).toBe('done')
    expect(events).toMatchObject([
      { kind: 'started', id: KEY, attempt: 1 },
      { kind: 'ended', id: KEY, state: 'done', sealedBy: 'run' },
    ])
    // Nobody waits here: whoever does seals.
    expect(at.endings()).toMatchObject([{ outcome: { xml: 'hello', answer: undefined } }])
    expect(at.answered).toEqual([])
  })

  it('is sealed with the key of the delivery that waits here', async () => {
    const sealed = { status: 200, type: 'application/xml', body: 'sealed here' }
    const at = bench({
      begin: () => ({ ...run, answered: false }),
      end: () => ({ ...ended, answered: false }),
      handler: () => reply.text('hello'),
      waiting: { push: parsePush(RAW), seal: () => sealed },
    })
    expect(await at.take()).toBe('done')
    expect(at.calls[0]?.[3]).toMatchObject({ wantsRaw: false })
    expect(at.answered).toEqual([[KEY, sealed, 'run']])
  })

  it('is silence: that needs no key', async () => {
    const at = bench({ begin: () => ({ ...run, answered: false }), end: () => ({ ...ended, answered: false }) })
    expect(await at.take()).toBe('done')
    expect(at.endings()).toMatchObject([{ outcome: { xml: '', answer: { body: 'success' } } }])
  })

  it('is a throw: it is run again later; for good, it is dead', async () => {
    const again = bench({ handler: () => Promise.reject(new Error('no')), end: () => ({ ...ended, state: 'retry' }) })
    expect(again.pauseAfter(await again.take())).toBeGreaterThan(0)
    expect(again.endings()).toMatchObject([{ state: 'retry', error: { message: 'no' }, dueAt: expect.any(Number) }])
    const dead = bench({ handler: () => Promise.reject(new TypeError('a mistake')), end: () => ({ ...ended, state: 'dead' }) })
    expect(await dead.take()).toBeInstanceOf(UnrecoverableError)
    expect(dead.endings()).toMatchObject([{ state: 'dead', dueAt: undefined }])
    expect(dead.stats.dead).toBe(1)
  })
})

describe('a late reply', () => {
  const late = { end: () => ({ ...ended, late: 'pending' as const }), handler: () => reply.text('hello') }

  it('is sent once it is recorded as pending, and the job ends when it is', async () => {
    const sent: Reply[] = []
    const sendLate = async (given: Reply) => {
      sent.push(given)
      return 'sent' as const
    }
    const at = bench({ ...late, owner: () => ({ sendLate }) })
    const events: InboxEvent[] = []
    at.observers.add((event) => events.push(event))
    expect(await at.take()).toBe('done')
    expect(at.endings()).toMatchObject([{ outcome: { late: 'pending' } }])
    expect(at.calls.at(-1)).toEqual(['late', KEY, 'sent'])
    expect([sent.length, events.at(-1)]).toMatchObject([1, { kind: 'late', late: 'sent' }])
  })

  it('that is on its way when the inbox closes leaves its job to another node, and is recorded all the same', async () => {
    const { promise, resolve } = createDeferred<'sent'>()
    const at = bench({ ...late, owner: () => ({ sendLate: () => promise }) })
    const job = at.take()
    await at.clock.advance(1)
    const closing = at.workshop.close(100)
    await at.clock.advance(100)
    await closing
    expect(await job).toBeInstanceOf(WaitingError)
    resolve('sent')
    await at.clock.advance(1)
    expect(at.calls.at(-1)).toEqual(['late', KEY, 'sent'])
  })
})

describe('a replay', () => {
  const ticket: ReplayTicket = { node: 'asker', ticket: 't', reply: false }
  const replay = (more: Partial<Run>): Run => ({ ...run, attempt: 2, replay: ticket, state: 'done', ...more })

  it('tells its end to whoever asked, whether or not he is still there', async () => {
    const at = bench({ begin: () => replay({}), tell: () => Promise.reject(new Error('away')), handler: () => reply.text('not asked for') })
    expect(await at.take()).toBe('done')
    expect(at.endings()).toMatchObject([{ outcome: { late: undefined } }])
    expect(at.calls.at(-1)).toEqual(['tell', 'asker', { replayed: 't', result: { id: KEY, attempt: 2, state: 'done', late: 'none' } }])
  })

  it('that throws leaves a dead letter dead, counted once', async () => {
    const at = bench({ begin: () => replay({ state: 'dead' }), handler: () => Promise.reject(new Error('no')), end: () => ({ ...ended, state: 'dead' }) })
    expect(await at.take()).toBeInstanceOf(UnrecoverableError)
    expect(at.endings()).toMatchObject([{ state: 'dead', outcome: undefined, error: { message: 'no' } }])
    expect(at.calls.at(-1)?.[2]).toMatchObject({ result: { state: 'dead', error: { message: 'no' } } })
    expect([at.stats.failed, at.stats.dead]).toEqual([1, 0])
  })

  it('of a push that was put off leaves its time', async () => {
    const dueAt = Date.now() + 3_600_000
    const at = bench({
      begin: () => replay({ state: 'retry', dueAt }),
      handler: () => Promise.reject(new Error('no')),
      end: () => ({ ...ended, state: 'retry' }),
    })
    expect(at.pauseAfter(await at.take())).toBeGreaterThan(1000)
    expect(at.endings()).toMatchObject([{ state: 'retry', dueAt }])
  })
})
