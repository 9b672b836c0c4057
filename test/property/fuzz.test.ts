import { describe, expect, test } from 'vitest'
import { fuzz } from './harness.js'

/** `npm run fuzz` runs millions of these, with a seed of its own. */
describe('whatever comes in, nothing breaks', () => {
  test.each([1, 2, 3, 4])('45,000 mutants of seed %i', { timeout: 120_000 }, (seed) => {
    const report = fuzz({ seed, cases: 45_000 })
    expect(report.failure).toBeUndefined()
    expect(report.cases).toBe(45_000)
    // Enough of them come through for the others to mean something.
    expect(report.runs).toBeGreaterThan(4_000)
    expect(report.taken).toBeGreaterThan(1_500)
    expect(report.refused).toBeGreaterThan(1_500)
    expect(report.answers[403]).toBeGreaterThan(4_000)
    expect(report.answers[400]).toBeGreaterThan(1_500)
  })
})
