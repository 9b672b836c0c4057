import { describe, expect, it } from 'vitest'
import type { Begun } from '../../../src/inbox/bullmq/ledger.js'
import { createDeferred } from '../../support/deferred.js'
import { bench, DelayedError, KEY, run, type Told, UnrecoverableError, WaitingError } from './workshop-bench.js'

describe('a job', () => {
  it('ends with its run, and with what it came to recorded', async () => {
    const at = bench()
    expect(await at.take()).toBe('done')
    expect(at.calls[0]).toEqual(['begin', KEY, 'node.1', { wantsRaw: true, lock: ['queue:wx1/oFan/1:lock', 'lock'] }])
    expect(at.endings()).toMatchObject([{ state: 'done', outcome: { by: 'run', answer: { body: 'success' } } }])
    expect(at.workshop.active).toBe(0)
  })

  it.each<[string, Begun]>([
    ['whose lock is another node’s by now', { kind: 'lost' }],
    ['whose lock may have run out before Redis’s word came', { ...run, lockedMs: 0 }],
  ])('%s is left alone', async (_, begun) => {
    let runs = 0
    const at = bench({
      begin: () => begun,
      handler: () => {
        runs += 1
        return undefined
      },
    })
    expect(await at.take()).toBeInstanceOf(WaitingError)
    expect([runs, at.moves, at.endings()]).toEqual([0, [], []])
  })

  it.each<[Begun['kind'], Begun, RegExp | undefined]>([
    ['gone', { kind: 'gone' }, undefined],
    ['over', { kind: 'over' }, undefined],
    ['unknown', { kind: 'unknown' }, /nobody knows whether it was/],
  ])('of a push that is %s ends without a run', async (_, begun, line) => {
    const at = bench({ begin: () => begun })
    expect(await at.take()).toBe('done')
    expect(at.endings()).toEqual([])
    if (line) expect(at.log.at('warn').join()).toMatch(line)
    else expect(at.log.lines).toEqual([])
  })

  it('that is there a moment before its push waits for it', async () => {
    let asked = 0
    const at = bench({
      begin: () => {
        asked += 1
        return asked < 3 ? { kind: 'gone' } : run
      },
    })
    expect(await at.take()).toBe('done')
    expect([asked, at.endings().length]).toEqual([3, 1])
  })

  it('of a push whose runs ended with their process again and again is a dead one', async () => {
    const at = bench({ begin: () => ({ kind: 'crashed', crashes: 20 }) })
    expect(await at.take()).toBeInstanceOf(UnrecoverableError)
    expect(at.log.lines.at(-1)).toMatchObject({ level: 'error', details: { id: KEY, crashes: 20 } })
  })

  it('that comes before it is due is put off until then, without a word', async () => {
    const dueAt = Date.now() + 3_600_000
    const at = bench({ begin: () => ({ kind: 'early', dueAt }) })
    expect(await at.take()).toBeInstanceOf(DelayedError)
    expect(at.moves).toMatchObject([['delayed', expect.any(Number), 'lock']])
    // By Redis's clock it is early, by ours it may be a little later by now.
    expect(Number(at.moves[0]?.[1])).toBeGreaterThanOrEqual(dueAt)
    expect(at.log.lines).toEqual([])
  })

  it.each<[string, Told, string]>([
    ['whose account is not there', { owner: () => undefined }, 'no account has the app id wx1'],
    [
      'whose account cannot be read',
      {
        owner: () => {
          throw new Error('no settings')
        },
      },
      'no settings',
    ],
    [
      'whose push cannot be read any more',
      {
        owner: () => ({
          decode: () => {
            throw new Error('no XML')
          },
        }),
      },
      'no XML',
    ],
  ])('%s is put off, and why is said', async (_, told, why) => {
    const at = bench(told)
    expect(await at.take()).toBeInstanceOf(DelayedError)
    expect(at.moves).toHaveLength(1)
    expect(at.log.lines).toEqual([{ level: 'error', details: { id: KEY, why }, message: 'a kept push could not be taken up; it is tried again' }])
    expect(at.endings()).toEqual([])
  })

  it('that Redis cannot be asked about is asked about again, and given back when the inbox closes', async () => {
    let asked = 0
    const at = bench({
      begin: () => {
        asked += 1
        if (asked === 2) void at.workshop.close(0)
        throw new Error('away')
      },
    })
    expect(await at.take()).toBeInstanceOf(WaitingError)
    expect([asked, at.moves]).toEqual([2, [['wait', 'lock']]])
    expect(at.log.at('debug')).toContain('the inbox could not commit; it is tried again')
  })

  it('that comes while the inbox closes goes back at once', async () => {
    const at = bench()
    await at.workshop.close(0)
    expect(await at.take()).toBeInstanceOf(WaitingError)
    expect([at.moves, at.calls]).toEqual([[['wait', 'lock']], []])
  })

  it('that comes back to the node where its run goes on takes the run over: one run it stays', async () => {
    const { promise, resolve } = createDeferred<undefined>()
    let runs = 0
    const at = bench({
      handler: () => {
        runs += 1
        return promise
      },
    })
    const first = at.take('first')
    await at.clock.advance(1)
    const second = at.take('second')
    expect(await first).toBeInstanceOf(WaitingError)
    expect(at.workshop.active).toBe(1)
    resolve(undefined)
    expect(await second).toBe('done')
    expect([runs, at.endings().length, at.workshop.active]).toEqual([1, 1, 0])
  })
})
