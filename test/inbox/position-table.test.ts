import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fingerprint } from '../../src/inbox/fingerprint.js'
import { PositionTable } from '../../src/inbox/position-table.js'

const read = (table: PositionTable, a: number, b: number): [number, number] | undefined => {
  const at = table.find({ a, b })
  return at < 0 ? undefined : [table.segment(at), table.offset(at)]
}

it('does as a Map does, whatever is set and deleted, also where all rows want the same place', () => {
  const operation = fc.record({
    kind: fc.constantFrom('set', 'set', 'delete'),
    a: fc.integer({ min: -3, max: 3 }),
    b: fc.constantFrom(0, 1, 2, 1023, 1024, 2047, -1),
    segment: fc.integer({ min: 0, max: 2 }),
    offset: fc.nat(100),
  })
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 300 }), (operations) => {
      const table = new PositionTable()
      const map = new Map<string, [number, number]>()
      for (const { kind, a, b, segment, offset } of operations) {
        const key = `${a} ${b}`
        if (kind === 'set') {
          table.set({ a, b }, segment, offset)
          map.set(key, [segment, offset])
        } else {
          table.delete({ a, b }, segment)
          if (map.get(key)?.[0] === segment) map.delete(key)
        }
      }
      for (let a = -3; a <= 3; a += 1) for (const b of [0, 1, 2, 1023, 1024, 2047, -1]) expect(read(table, a, b)).toEqual(map.get(`${a} ${b}`))
    }),
    { numRuns: 300 },
  )
})

it('holds a hundred thousand keys, half of which go', () => {
  const table = new PositionTable()
  for (let i = 0; i < 100_000; i += 1) table.set(fingerprint(`wx1:fan${i}`), i % 2, i)
  for (let i = 0; i < 100_000; i += 1) table.delete(fingerprint(`wx1:fan${i}`), 1)
  for (let i = 0; i < 100_000; i += 1) {
    const { a, b } = fingerprint(`wx1:fan${i}`)
    expect(read(table, a, b)).toEqual(i % 2 ? undefined : [0, i])
  }
})

it('gives different keys different fingerprints', () => {
  const seen = new Set<string>()
  for (let i = 0; i < 200_000; i += 1) {
    const { a, b } = fingerprint(`wx0123456789abcdef:oFan:${1_000_000 + i}`)
    seen.add(`${a} ${b}`)
  }
  expect(seen.size).toBe(200_000)
})
