import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openLedger } from '../../scripts/lib/ledger.mjs'
import { isKept, judge } from '../../scripts/verify/judge.mjs'
import { verificationPage } from '../../scripts/verify/page.mjs'
import { runStages } from '../../scripts/verify/run.mjs'
import { stages } from '../../scripts/verify/stages.mjs'
import { stages as fake } from './verify/stages.mjs'

const said = vi.spyOn(console, 'log').mockImplementation(() => {})

beforeEach(() => {
  said.mockClear()
})

const output = (text: string, code = 0) => ({ code, stdout: text, output: text })

function atWork(digest = 'a') {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-verify-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const ledger = openLedger<import('../../scripts/verify/judge.mjs').Kept>(join(folder, 'state.json'))
  return { folder, ledger, run: (of = fake, more = {}) => runStages(of, { ledger, digest, machine: 'here', folder, ...more }) }
}

describe('a figure', () => {
  test.each([
    ['≥', 5, 5, true],
    ['≥', 4.9, 5, false],
    ['≤', 5, 5, true],
    ['≤', 5.1, 5, false],
    ['<', 5, 5, false],
    ['=', 0, 0, true],
    ['=', 1, 0, false],
    ['≤', Number.NaN, 5, false],
  ] as const)('%s: %d against %d', (wants, value, bar, kept) => {
    expect(isKept({ name: 'it', value, wants, bar })).toBe(kept)
  })

  test('is what counts, where a command ends with 1 for a bar of its own; a command that could not measure has shown nothing', () => {
    const stage = { name: 'it', issue: '1', promise: '', command: [], reads: () => [{ name: 'it', value: 1, wants: '=' as const, bar: 1 }] }
    expect(judge(stage, output('', 1)).ok).toBe(true)
    expect(judge(stage, output('', 2))).toMatchObject({ ok: false, problem: 'ended with 2' })
    expect(judge({ ...stage, reads: () => [] }, output('nothing to read')).ok).toBe(false)
  })
})

describe('stages', () => {
  test('are run, judged, and written down; a missing one does not pass', async () => {
    const { ledger, run } = atWork()
    await run()
    expect(Object.fromEntries(Object.entries(ledger.read()).map(([name, { ok }]) => [name, ok]))).toEqual({
      kept: true,
      missed: false,
      silent: false,
      code: true,
      absent: false,
    })
    expect(ledger.get('silent')?.problem).toContain('what?')
  })

  test('that passed are not run again, those that did not are; on other sources all are', async () => {
    const { ledger, run, folder } = atWork()
    await run()
    said.mockClear()
    await run()
    const lines = said.mock.calls.map(([line]) => String(line))
    expect(lines).toContain('ok   kept (passed before, on the same sources)')
    expect(lines.some((line) => line.startsWith('     missed: node'))).toBe(true)
    said.mockClear()
    await runStages(fake, { ledger, digest: 'b', machine: 'here', folder })
    expect(said.mock.calls.map(([line]) => String(line))).not.toContain('ok   kept (passed before, on the same sources)')
    said.mockClear()
    await run(fake.slice(0, 1), { fresh: true })
    expect(said.mock.calls.map(([line]) => String(line)).some((line) => line.startsWith('     kept: node'))).toBe(true)
  })

  test('whose run is broken off leave what the others showed', () => {
    const { ledger, folder } = atWork()
    const kept = { digest: 'a', date: '', machine: '', seconds: 1, ok: true, figures: [] }
    ledger.set('one', kept)
    openLedger<typeof kept>(join(folder, 'state.json')).set('two', kept)
    expect(Object.keys(JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8')))).toEqual(['one', 'two'])
  })
})

test('the page has a row for each figure, with its bar, day and state', async () => {
  const { ledger, run } = atWork()
  await run(fake.slice(0, 3))
  const page = verificationPage(fake, ledger.get, 'b')
  expect(page).toContain('| `kept` | 1 | A figure that is kept: figure | 7 | ≥ 5 | kept |')
  expect(page).toContain('(an earlier state)')
  expect(page).toContain('| `missed` | 1 | One that is missed: figure | 3 | ≥ 5 | **missed** |')
  expect(page).toContain('| `absent` | 3 | What is not there yet |  |  | not run yet |  |')
})

describe('our own stages', () => {
  test('have names of their own, and each a script that is there', () => {
    expect(new Set(stages.map(({ name }) => name)).size).toBe(stages.length)
    for (const { command } of stages) {
      const script = command.find((word) => !word.startsWith('--')) ?? ''
      expect(() => readFileSync(script)).not.toThrow()
    }
  })

  test.each([
    ['fuzz', 'slowest            12.5 ms of processor time for 65,536 bytes of xml\n\n1,000,000 cases in 90.1 s, 11,000 a second, 0 failed'],
    [
      'torture:bullmq',
      'bullmq SIGKILL: 90 cycles, 90 ends; lost 0, too often 0, other answer 0, never answered 0 (9 s)\nbullmq SIGKILL: 100 cycles, 100 ends, 5 pushes; lost 0, too often 0, other answer 0, never answered 0 (10 s)',
    ],
    ['inbox:speed', '[{ "name": "speed", "value": 0.5, "wants": ">=", "bar": 0.45 }]'],
    ['simulator', '{ "rows": [{ "name": "calls", "perCore": 9000, "bar": 5000 }] }'],
    ['simulator:memory', '{ "codes": 1000000, "after": { "rssMB": 600 } }'],
    ['security', 'ok   tests (1.0 s)\n12 passed, 0 failed, 1 skipped\n'],
    ['budgets', '[{ "name": "size", "value": 1, "bar": 2 }]'],
    ['npm-test', 'in 8.9 minutes of 15\n5000 passed, 0 failed\n'],
  ])('%s reads what its command prints', (name, text) => {
    const stage = stages.find((each) => each.name === name)
    expect(stage && judge(stage, output(text))).toMatchObject({ ok: true })
    expect(stage && judge(stage, output('it broke', 1))).toMatchObject({ ok: false })
  })
})
