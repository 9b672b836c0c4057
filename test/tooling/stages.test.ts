import { afterEach, expect, test, vi } from 'vitest'
import { countedResult, finish, runStages } from '../../scripts/lib/stages.mjs'

const log = vi.spyOn(console, 'log').mockImplementation(() => {})

afterEach(() => {
  log.mockClear()
  process.exitCode = 0
})

/** The last line that is printed for stages with these results, and the exit code. */
const total = async (...results: Parameters<typeof countedResult>[0][]) => {
  finish(await runStages(results.map((result) => ({ name: 'stage', run: async () => countedResult(result) }))))
  return [log.mock.lastCall?.[0], process.exitCode]
}

test('the last line is the total over the stages', async () => {
  const first = { code: 0, output: 'ok   this\n3 passed, 0 failed\n' }
  expect(await total(first, { code: 0, output: '4 passed, 0 failed' })).toEqual(['7 passed, 0 failed', 0])
  expect(await total(first, { code: 0, output: '4 passed, 0 failed, 2 skipped' })).toEqual(['7 passed, 0 failed, 2 skipped', 0])
  expect(await total(first, { code: 1, output: '4 passed, 2 failed' })).toEqual(['7 passed, 2 failed', 1])
})

test('a stage that ran nothing, broke off or threw has failed', async () => {
  expect(await total({ code: 0, output: '0 passed, 0 failed' })).toEqual(['0 passed, 1 failed', 1])
  expect(await total({ code: 1, output: '5 passed, 0 failed' })).toEqual(['5 passed, 1 failed', 1])
  expect(await total({ code: 0, output: 'what?' })).toEqual(['0 passed, 1 failed', 1])
  const [outcome] = await runStages([{ name: 'stage', run: () => Promise.reject(new Error('broken')) }])
  expect(outcome).toMatchObject({ ok: false, passed: 0, failed: 1 })
})
