import { describe, expect, test } from 'vitest'
import type { PushRow } from '../../src/console/protocol.js'
import { Rows } from '../../src/ui/pages/pushes/rows.js'
import { spanOf, topFor } from '../../src/ui/pages/pushes/window.js'

const row = (id: number, change: Partial<PushRow> = {}): PushRow => ({
  id: String(id),
  appId: 'wx',
  type: 'text',
  source: 'o',
  at: id,
  state: 'done',
  attempt: 1,
  deliveries: 1,
  ...change,
})

/** As the server lists them: the latest first. */
const page = (from: number, limit: number, total: number) => ({ from, total, rows: Array.from({ length: limit }, (_, nth) => row(total - 1 - from - nth)) })

describe('rows of a long list', () => {
  test('stay where they are when new ones come on top', () => {
    const rows = new Rows()
    rows.put(page(0, 10, 1000))
    const place = rows.placeOf(4)
    const before = rows.at(4)
    expect(rows.take([row(1000), row(1001)], 1002)).toBe(true)
    expect(rows.at(6)).toBe(before)
    expect(rows.placeOf(6)).toBe(place)
    expect([0, 1, 2].map((index) => rows.at(index)?.id)).toEqual(['1001', '1000', '999'])
  })

  test('change in their place', () => {
    const rows = new Rows()
    rows.put(page(0, 10, 10))
    expect(rows.take([row(3, { state: 'dead' })], 10)).toBe(true)
    expect(rows.at(6)).toMatchObject({ id: '3', state: 'dead' })
    expect(rows.total).toBe(10)
  })

  test('that change where nobody has looked are not taken for new ones', () => {
    const rows = new Rows()
    rows.put(page(0, 10, 1000))
    expect(rows.take([row(5, { state: 'dead' }), row(1000)], 1001)).toBe(true)
    expect(rows.at(0)?.id).toBe('1000')
    expect(rows.at(1)?.id).toBe('999')
  })

  test('are asked for again where the stream and the count do not agree', () => {
    const rows = new Rows()
    rows.put(page(0, 10, 1000))
    expect(rows.take([row(1000)], 1005)).toBe(false)
    expect(rows.total).toBe(1005)
    expect(rows.at(0)).toBeUndefined()
    rows.put(page(0, 10, 1005))
    expect(rows.take([], 20)).toBe(false)
    expect(rows.total).toBe(20)
  })

  test('tell which are missing', () => {
    const rows = new Rows()
    rows.put(page(0, 10, 100))
    rows.put(page(20, 10, 100))
    expect(rows.gap(0, 10)).toBeUndefined()
    expect(rows.gap(5, 15)).toEqual({ from: 10, limit: 5 })
    expect(rows.gap(5, 25)).toEqual({ from: 10, limit: 10 })
  })

  test('are forgotten far from what is looked at', () => {
    const rows = new Rows()
    for (let from = 0; from < 20_000; from += 100) rows.put(page(from, 100, 20_000))
    expect(rows.known).toBeLessThanOrEqual(5000)
    expect(rows.at(19_999)?.id).toBe('0')
  })
})

test('a window is a screenful and a little more, also at both ends', () => {
  const size = { height: 400, rowHeight: 40, total: 100_000, beyond: 8 }
  expect(spanOf({ ...size, top: 0 })).toEqual({ from: 0, to: 19 })
  expect(spanOf({ ...size, top: 40_000 })).toEqual({ from: 992, to: 1019 })
  const last = spanOf({ ...size, top: 100_000 * 40 - 400 })
  expect(last.to).toBe(100_000)
  expect(last.to - last.from).toBeLessThan(30)
  expect(spanOf({ ...size, total: 3, top: 0 })).toEqual({ from: 0, to: 3 })
  expect(spanOf({ ...size, total: 0, top: 0 })).toEqual({ from: 0, to: 0 })
  // The list has become shorter than where it was scrolled to.
  expect(spanOf({ ...size, total: 5, top: 4000 }).from).toBe(0)
})

test('a list scrolls no further than it has to', () => {
  const size = { top: 400, height: 400, rowHeight: 40 }
  expect(topFor(12, size)).toBe(400)
  expect(topFor(2, size)).toBe(80)
  expect(topFor(30, size)).toBe(840)
})
