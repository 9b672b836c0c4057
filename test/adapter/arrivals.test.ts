import type { Answer, Incoming } from 'hongyan'
import { beforeEach, describe, expect, test } from 'vitest'
import { Arrivals } from '../../src/adapter/arrivals.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

const OK: Answer = { status: 200, type: 'text/plain', body: '' }

/** A receiver that takes so many ms for a push, and what becomes of those that arrive. */
function begin(pushMs: number) {
  const clock = createFakeClock()
  /** At once: nothing here waits for a timer. */
  const pass = (ms: number) => clock.set(clock.now() + ms)
  const log = createRecordingLogger()
  const batches: number[] = []
  const handled: string[] = []
  const answers: [string, number][] = []
  const receiver = {
    handle: () => OK,
    handleAll(incomings: readonly Incoming[]) {
      batches.push(incomings.length)
      handled.push(...incomings.map(({ path }) => String(path)))
      pass(pushMs * incomings.length)
      return incomings.map(() => OK)
    },
    bodyLimit: 10,
    clock,
    log,
  }
  const arrivals = new Arrivals(receiver)
  const arrive = (from: number, to: number) => {
    for (let n = from; n < to; n += 1)
      arrivals.add({ method: 'POST', path: `${n}`, search: '', at: clock.now() }, ({ status }) => answers.push([`${n}`, status]))
  }
  const statuses = () => {
    const counts: Record<number, number> = {}
    for (const [, status] of answers) counts[status] = (counts[status] ?? 0) + 1
    return counts
  }
  return { clock, pass, log, arrivals, arrive, batches, handled, answers, statuses }
}

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `${from + index}`)

test('what came together is handled together, in its order', () => {
  const { arrivals, arrive, batches, handled, answers } = begin(0)
  arrive(0, 64)
  arrivals.handle()
  expect(batches).toEqual([64])
  expect(handled).toEqual(numbers(0, 64))
  expect(answers.map(([n]) => n)).toEqual(numbers(0, 64))
  expect(arrivals.isEmpty).toBe(true)
})

test('more than 64 are handled in several batches, as long as there is time', () => {
  const { arrivals, arrive, batches, handled } = begin(0)
  arrive(0, 200)
  arrivals.handle()
  expect(batches).toEqual([64, 64, 64, 8])
  expect(handled).toEqual(numbers(0, 200))
})

test('after 20 ms the event loop goes on, and the rest comes first in its next turn', () => {
  const { arrivals, arrive, batches, handled, statuses } = begin(0.25)
  arrive(0, 200)
  arrivals.handle()
  expect(batches).toEqual([64, 64])
  expect(arrivals.isEmpty).toBe(false)
  arrive(200, 210)
  arrivals.handle()
  expect(handled).toEqual(numbers(0, 210))
  expect(arrivals.isEmpty).toBe(true)
  expect(statuses()).toEqual({ 200: 210 })
})

test('a push handed in by another’s handler waits behind those that were there', () => {
  const clock = createFakeClock()
  const handled: string[] = []
  const receiver = {
    handle: () => OK,
    handleAll(incomings: readonly Incoming[]) {
      for (const { path } of incomings) handled.push(String(path))
      if (handled.length === 64) arrivals.add({ method: 'POST', path: 'inner', search: '', at: clock.now() }, () => {})
      clock.set(clock.now() + 20)
      return incomings.map(() => OK)
    },
    bodyLimit: 10,
    clock,
    log: createRecordingLogger(),
  }
  const arrivals = new Arrivals(receiver)
  for (const path of numbers(0, 100)) arrivals.add({ method: 'POST', path, search: '', at: clock.now() }, () => {})
  while (!arrivals.isEmpty) arrivals.handle()
  expect(handled).toEqual([...numbers(0, 100), 'inner'])
})

describe('where more comes than can be handled', () => {
  let begun: ReturnType<typeof begin>
  beforeEach(() => {
    begun = begin(1)
    begun.arrive(0, 100)
    begun.arrivals.handle()
    expect(begun.handled).toHaveLength(64)
  })

  test('what has waited for more than two seconds is answered 503, unseen', () => {
    const { arrivals, arrive, pass, handled, statuses, log } = begun
    pass(1000)
    arrive(100, 110)
    pass(1000 - 64 + 1)
    arrivals.handle()
    expect(statuses()).toEqual({ 200: 74, 503: 36 })
    expect(handled).toEqual([...numbers(0, 64), ...numbers(100, 110)])
    expect(log.at('warn')).toEqual([
      'more pushes come than can be handled; those that wait too long are answered 503, so that they come again',
      'pushes are handled as they come again',
    ])
    expect(log.lines.map(({ details }) => details)).toEqual([{ refused: 36 }, { refused: 36 }])
  })

  test('what has waited for two seconds is handled', () => {
    const { arrivals, pass, statuses, log } = begun
    pass(2000 - 64)
    arrivals.handle()
    expect(statuses()).toEqual({ 200: 100 })
    expect(log.lines).toEqual([])
  })

  test('after three seconds without a gap none waits longer than half a second', () => {
    const { arrivals, arrive, clock, pass, statuses } = begun
    // Each turn takes 64 ms for 64 pushes, while 70 come.
    for (let turn = 0; clock.now() - 1_760_000_000_000 <= 3000; turn += 1) {
      arrive(1000 + turn * 70, 1070 + turn * 70)
      arrivals.handle()
    }
    expect(statuses()).toEqual({ 200: clock.now() - 1_760_000_000_000 })
    pass(501)
    arrivals.handle()
    expect(arrivals.isEmpty).toBe(true)
    expect(statuses()[503]).toBeGreaterThan(36)
  })

  test('of more than 8,192 that wait the last is answered 503 at once', () => {
    const { arrivals, arrive, answers, log } = begun
    arrive(100, 100 + 8192 - 36)
    expect(answers).toHaveLength(64)
    arrive(10_000, 10_002)
    expect(answers.slice(64)).toEqual([
      ['10000', 503],
      ['10001', 503],
    ])
    while (!arrivals.isEmpty) arrivals.handle()
    expect(log.lines).toHaveLength(2)
  })

  test('what comes after a gap has two seconds again', () => {
    const { arrivals, arrive, pass, statuses } = begun
    arrivals.handle()
    pass(10_000)
    arrive(200, 300)
    arrivals.handle()
    pass(1900)
    arrivals.handle()
    expect(statuses()).toEqual({ 200: 200 })
  })

  test('of more than 64 MiB that wait the last is answered 503 at once', () => {
    const { arrivals, answers, clock, statuses } = begun
    const body = Buffer.alloc(16 * 2 ** 20 + 1)
    for (const path of ['a', 'b', 'c', 'd'])
      arrivals.add({ method: 'POST', path, search: '', at: clock.now(), body }, ({ status }) => answers.push([path, status]))
    expect(answers.slice(64)).toEqual([['d', 503]])
    while (!arrivals.isEmpty) arrivals.handle()
    expect(statuses()).toEqual({ 200: 103, 503: 1 })
    arrivals.add({ method: 'POST', path: 'e', search: '', at: clock.now(), body }, ({ status }) => answers.push(['e', status]))
    arrivals.handle()
    expect(answers.at(-1)).toEqual(['e', 200])
  })

  test('while it goes on, the log says once a minute how many were refused', () => {
    const { arrivals, arrive, pass, log } = begun
    // In each minute 100 come, of which a turn handles 64; the others have waited for a minute by then.
    for (let minute = 1; minute <= 3; minute += 1) {
      pass(60_000)
      arrive(1000 * minute, 1000 * minute + 100)
      arrivals.handle()
    }
    expect(log.lines.map(({ details }) => details)).toEqual([{ refused: 36 }, { refused: 72 }, { refused: 108 }])
  })

  test('a logger that fails keeps no answer back', () => {
    const { arrivals, pass, statuses, log } = begun
    log.warn = () => {
      throw new Error('full')
    }
    pass(3000)
    arrivals.handle()
    expect(statuses()).toEqual({ 200: 64, 503: 36 })
    expect(arrivals.isEmpty).toBe(true)
  })

  test('a clock that is put back keeps nobody waiting', () => {
    const { arrivals, arrive, pass, statuses } = begun
    arrive(100, 300)
    pass(-3_600_000)
    while (!arrivals.isEmpty) arrivals.handle()
    expect(statuses()).toEqual({ 200: 300 })
  })
})

test('where the clock is put back meanwhile, a turn does not go on for all', () => {
  const { arrivals, arrive, batches } = begin(-1)
  arrive(0, 200)
  arrivals.handle()
  expect(batches).toEqual([64])
  while (!arrivals.isEmpty) arrivals.handle()
  expect(batches).toEqual([64, 64, 64, 8])
})
