import { describe, expect, test } from 'vitest'
import { Agenda, type Appointment } from '../../../src/simulator/core/agenda.js'
import { createVirtualClock } from '../../../src/simulator/core/clock.js'
import { Heap } from '../../../src/simulator/core/heap.js'
import { Random } from '../../../src/simulator/core/random.js'
import { Ring } from '../../../src/simulator/core/ring.js'
import { RowReader } from '../../../src/simulator/core/row.js'

describe('the clock', () => {
  test('stands until it is told to go on; timers run in order, each at its own time, and those of timers too', async () => {
    const clock = createVirtualClock({ now: 1000 })
    const ran: [string, number][] = []
    const note = (name: string) => () => ran.push([name, clock.now()])
    clock.setTimeout(note('b'), 20)
    clock.setTimeout(() => {
      note('a')()
      clock.setTimeout(note('a2'), 5)
    }, 10)
    clock.setTimeout(note('b2'), 20)
    const handle = clock.setTimeout(note('never'), 15)
    clock.clearTimeout(handle)
    clock.clearTimeout(handle)
    expect(clock.pending).toBe(3)
    await clock.advance(30)
    expect(ran).toEqual([
      ['a', 1010],
      ['a2', 1015],
      ['b', 1020],
      ['b2', 1020],
    ])
    expect([clock.now(), clock.pending]).toEqual([1030, 0])
    clock.clearTimeout(handle)
    expect(clock.pending).toBe(0)
  })

  test('put forwards, timers run; put back, none does, and what waits goes on waiting', async () => {
    const clock = createVirtualClock({ now: 100_000 })
    let ran = 0
    clock.setTimeout(() => {
      ran += 1
    }, 1000)
    await clock.set(50_000)
    expect([clock.now(), ran]).toEqual([50_000, 0])
    await clock.advance(999)
    expect(ran).toBe(0)
    await clock.set(60_000)
    expect([clock.now(), ran, clock.seconds()]).toEqual([60_000, 1, 60])
  })

  test('a running one goes on by itself, and may be put forwards', async () => {
    const clock = createVirtualClock({ now: 1_000_000, running: true })
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 1))
    expect(clock.now()).toBeGreaterThan(1_000_000)
    let late = false
    clock.setTimeout(() => {
      late = true
    }, 3_600_000)
    await clock.advance(3_600_000)
    expect(late).toBe(true)
    expect(clock.now()).toBeGreaterThan(4_600_000)
  })
})

test('the agenda runs what falls due, and survives as rows', async () => {
  const clock = createVirtualClock({ now: 0 })
  const ran: string[] = []
  const create = () => new Agenda(clock, ({ job }: Appointment) => ran.push(`${job} ${clock.now()}`))
  const first = create()
  first.add({ at: 20, appId: 'wx', job: 'late', data: {} })
  first.add({ at: 10, appId: 'wx', job: 'early', data: { a: 1 } })
  const rows = first.rows()
  expect(rows.map(({ job }) => job)).toEqual(['early', 'late'])
  await clock.advance(15)
  const second = create()
  first.load([])
  second.load(rows.map((row) => new RowReader(row, 'agenda')))
  await clock.advance(15)
  expect(ran).toEqual(['early 10', 'early 15', 'late 20'])
})

test('a heap sorts, and keeps the order of equals', () => {
  const random = new Random(1)
  const heap = new Heap<readonly [number, number]>(([key]) => key)
  const items = Array.from({ length: 500 }, (_, at) => [random.below(20), at] as const)
  for (const item of items) heap.push(item)
  expect(Array.from({ length: 500 }, () => heap.pop())).toEqual([...items].sort(([one], [other]) => one - other))
  expect(heap.pop()).toBeUndefined()
})

test('ids look like Weixin’s, and a generator goes on where it was kept', () => {
  const random = new Random('seed')
  expect(random.openId('Abcde')).toMatch(/^oAbcde[\w-]{22}$/)
  expect(random.cardId('Abcde')).toMatch(/^pAbcde[\w-]{22}$/)
  expect(random.cardCode()).toMatch(/^\d{12}$/)
  expect(BigInt(random.longId())).toBeLessThan(2n ** 63n)
  expect(random.accessToken()).toMatch(/^\d\d_[\w-]{134}$/)
  const other = new Random(0)
  other.load(random.save())
  expect(other.hex(32)).toBe(random.hex(32))
  expect(new Set(Array.from({ length: 1000 }, () => random.openId('x'))).size).toBe(1000)
})

test('a ring keeps the last', () => {
  const ring = new Ring<number>(3)
  expect(ring.findLast(() => true)).toBeUndefined()
  for (let at = 1; at <= 5; at += 1) ring.add(at)
  expect([[...ring], ring.count, ring.findLast((item) => item < 5), ring.findLast((item) => item < 3)]).toEqual([[3, 4, 5], 5, 4, undefined])
  const none = new Ring<number>(0)
  none.add(1)
  expect([[...none], none.findLast(() => true), none.count]).toEqual([[], undefined, 1])
})
