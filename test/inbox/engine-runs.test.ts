import { describe, expect, it } from 'vitest'
import { HongyanError } from '../../src/errors.js'
import type { PushRecord } from '../../src/inbox/contract.js'
import { door } from './door.js'

describe('runs', () => {
  it('are tried again with growing pauses, eight times, and then dead', async () => {
    const { deliver, clock, runs, inbox } = door({
      handler: () => {
        throw new Error('broken')
      },
    })
    await deliver('a')
    const pauses: number[] = []
    for (let last = clock.now(); runs.length < 8; ) {
      const before = runs.length
      await clock.advance(100)
      if (runs.length > before) {
        pauses.push(clock.now() - last)
        last = clock.now()
      }
    }
    pauses.forEach((pause, index) => {
      expect(pause).toBeGreaterThanOrEqual(500 * 2 ** index)
      expect(pause).toBeLessThanOrEqual(1000 * 2 ** index + 200)
    })
    await clock.advance(3_600_000)
    expect(runs.map(([, attempt]) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(inbox.stats()).toMatchObject({ failed: 8, dead: 1 })
    expect((await deliver('a')).body).toBe('success')
    expect(runs).toHaveLength(8)
  })

  it('are tried again after a fetch that failed, though it throws a TypeError', async () => {
    const { deliver, clock, runs, log } = door({
      handler: () => {
        throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) })
      },
    })
    await deliver('a')
    await clock.advance(1000)
    expect(runs).toHaveLength(2)
    expect(log.text()).toContain('ECONNREFUSED')
  })

  it('are left to the next delivery where nothing lives on after the answer', async () => {
    let fails = true
    const { deliver, runs } = door({
      handler: () => {
        if (fails) throw new Error('db down')
        return 'fine'
      },
    })
    expect((await deliver('a', false)).status).toBe(503)
    fails = false
    expect((await deliver('a', false)).body).toContain('fine')
    expect(runs).toHaveLength(2)
  })

  it.each([
    ['TypeError', () => (undefined as unknown as { x: () => string }).x()],
    [
      'PermanentError',
      () => {
        throw new HongyanError('permanent', 'no use')
      },
    ],
    ['a reply over the limit', () => '好'.repeat(683)],
    ['no reply at all', () => ({ nonsense: true }) as unknown as string],
    ['a number', () => 7 as unknown as string],
  ])('are dead at once after %s', async (_name, handler) => {
    const { deliver, clock, runs, inbox } = door({ handler })
    expect((await deliver('a')).body).toBe('success')
    await clock.advance(3_600_000)
    expect(runs).toHaveLength(1)
    expect(inbox.stats()).toMatchObject({ dead: 1 })
  })

  it.each([
    ['kaputt', 'a string was thrown (throw an Error instead, which has a stack): kaputt'],
    ['x'.repeat(2000), expect.stringMatching(/^a string was thrown .*: x{900,}$/)],
    [null, 'null was thrown (throw an Error instead, which has a stack)'],
    [undefined, 'undefined was thrown (throw an Error instead, which has a stack)'],
    [7, 'a number was thrown (throw an Error instead, which has a stack)'],
    [{ password: 'secret' }, 'an object was thrown (throw an Error instead, which has a stack)'],
    [['secret'], 'an array was thrown (throw an Error instead, which has a stack)'],
  ])('survive what is thrown and is no error, and say what it was: %j', async (thrown, message) => {
    const { deliver, inbox, log } = door({
      handler: () => {
        throw thrown
      },
    })
    expect((await deliver('a')).body).toBe('success')
    const [kept] = (await inbox.list()).pushes
    expect(kept?.error).toEqual({ name: 'NotAnError', message })
    expect(kept?.error?.message.length).toBeLessThanOrEqual(1000)
    expect(log.text()).toContain('NotAnError')
    expect(log.text()).not.toContain('secret')
  })

  it('end with an abort when the handler never does, and are tried again', async () => {
    const aborted: number[] = []
    const { deliver, clock, runs } = door({
      engine: { workMs: 60_000 },
      handler: (_push, { signal, attempt }) =>
        attempt === 1
          ? new Promise<string>(() => {
              signal.addEventListener('abort', () => aborted.push(clock.now()))
            })
          : 'fine',
    })
    const start = clock.now()
    const answer = deliver('a')
    await clock.advance(4500)
    expect((await answer).body).toBe('success')
    await clock.advance(55_500)
    expect(aborted).toEqual([start + 60_000])
    await clock.advance(1000)
    expect(runs).toHaveLength(2)
  })

  it('end also where nothing lives on after the answer', async () => {
    const { deliver, clock, inbox } = door({ engine: { workMs: 60_000, retry: { tries: 1 } }, handler: () => new Promise<string>(() => {}) })
    const answer = deliver('a', false)
    await clock.advance(4500)
    expect((await answer).status).toBe(503)
    await clock.advance(60_000)
    expect(inbox.stats()).toMatchObject({ active: 0, dead: 1, unavailable: 1 })
  })

  it('count once when a handler throws after its time was over', async () => {
    let fail = (_: Error) => {}
    const { deliver, clock, inbox } = door({
      engine: { workMs: 10_000, retry: { tries: 1 } },
      handler: () => new Promise<string>((_resolve, reject) => (fail = reject)),
    })
    const answer = deliver('a')
    await clock.advance(10_000)
    fail(new Error('late'))
    await clock.advance(1000)
    await answer
    expect(inbox.stats()).toMatchObject({ failed: 1, dead: 1 })
  })
})

describe('what an earlier life has left', () => {
  const left = (record: Partial<PushRecord>): Partial<PushRecord>[] => [{ state: 'received', attempt: 1, late: 'none', answer: undefined, ...record }]

  it('is run again', async () => {
    const { clock, runs } = door({ handler: () => 'again', unfinished: (key) => left({ key }) })
    await clock.advance(0)
    expect(runs).toEqual([['left', 2]])
  })

  it('gives its sealed answer to a repeat', async () => {
    const sealed = { status: 200, type: 'application/xml; charset=utf-8', body: '<xml>sealed</xml>' }
    const { clock, deliver, runs } = door({ handler: () => 'again', unfinished: (key) => left({ key, state: 'retry', answer: sealed, dueAt: 0 }) })
    await clock.advance(0)
    expect(runs).toEqual([['left', 2]])
    expect(await deliver('left')).toEqual(sealed)
  })
})

describe('shutting down', () => {
  it('waits for what runs, answers new pushes 503 and known ones as before', async () => {
    let finish = (_: string) => {}
    const { deliver, inbox, host, clock } = door({
      handler: (push) => (push.source === 'slow' ? new Promise<string>((resolve) => (finish = resolve)) : 'quick'),
    })
    const known = await deliver('known')
    const slow = deliver('slow')
    const closed = inbox.detach(host)
    expect((await deliver('new')).status).toBe(503)
    expect(await deliver('known')).toEqual(known)
    finish('done')
    expect((await slow).body).toContain('done')
    await clock.advance(0)
    await closed
  })

  it('lets go after drainMs', async () => {
    const { deliver, inbox, host, clock } = door({ handler: () => new Promise<string>(() => {}) })
    void deliver('a')
    const closed = inbox.detach(host, { drainMs: 1000 })
    await clock.advance(1000)
    await closed
    expect(inbox.stats().active).toBe(1)
  })
})
