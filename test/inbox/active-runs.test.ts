import { expect, it } from 'vitest'
import { ActiveRuns } from '../../src/inbox/active-runs.js'
import type { Run } from '../../src/inbox/run.js'

const run = (id: string) => ({ id }) as Run

it('finds the runs that are under way, and none that is gone, however many come and go', () => {
  const active = new ActiveRuns()
  const expected = new Map<string, Run>()
  // The order in which runs end is not that in which they began.
  for (let at = 0; at < 5000; at += 1) {
    const begun = run(`${at}`)
    active.add(begun)
    expected.set(begun.id, begun)
    const ended = `${at - ((at * 7919) % 40)}`
    expect(active.delete(ended)).toBe(expected.delete(ended))
    expect(active.has(ended)).toBe(false)
    expect(active.get(ended)).toBeUndefined()
  }
  expect(active.size).toBe(expected.size)
  for (const [id, each] of expected) expect(active.get(id)).toBe(each)
  expect(new Set(active.values())).toEqual(new Set(expected.values()))
})
