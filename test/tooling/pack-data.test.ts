import { expect, test } from 'vitest'
import { packed, unpack } from '../../scripts/lib/pack-data.mjs'
import { errcodes } from '../../src/api/errcodes/table.js'
import { cardShapes } from '../../src/generated/api/card-shapes.js'

/** What the package does with its packed tables when they are needed. */
const { unpack: unpacked }: { unpack(text: string): unknown } = await import(
  /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(unpack).toString('base64')}`
)

test.each([
  ['shapes, which share objects', cardShapes],
  ['error codes in two languages', errcodes],
])('%s are the same when unpacked, and far shorter packed', (_, data) => {
  expect(unpacked(packed(data))).toEqual(data)
  expect(packed(data).length).toBeLessThan(JSON.stringify(data).length / 2)
})

test('what is packed is as long as it is, and means nothing between whatever quotes', () => {
  for (let length = 0; length < 9; length += 1) {
    const data = ['x'.repeat(length), Math.E * length]
    expect(unpacked(packed(data))).toEqual(data)
    expect(packed(data)).not.toMatch(/["'`$\\\s]/)
  }
})

test('what is shared is one object again', () => {
  const one = { name: 'card_id' }
  const [first, second] = unpacked(packed([{ of: one }, { of: one }])) as { of: object }[]
  expect(first?.of).toBe(second?.of)
})

test.each([
  ['a function', { run: () => 1 }],
  ['undefined', { a: undefined }],
  ['a date', [new Date(0)]],
])('%s is refused, as JSON cannot say it', (_, data) => {
  expect(() => packed(data)).toThrow(/JSON/)
})
