import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { judge, renewed, told } from '../../scripts/budgets/judge.mjs'
import { loadedWith } from '../../scripts/budgets/measure.mjs'
import { overBudget, budgets as parts, partsOfStages, partsOfTests } from '../../scripts/lib/parts.mjs'
import { root } from '../../scripts/lib/root.mjs'

const committed: Record<string, { budget: number; bar: number }> = JSON.parse(readFileSync(join(root, 'scripts/budgets/budgets.json'), 'utf8'))

describe('what the package may weigh', () => {
  test('the bars are what users were promised', () => {
    expect(Object.fromEntries(Object.entries(committed).map(([name, { bar }]) => [name, bar]))).toEqual({
      'type-check of 150 handlers, instantiations': 15_000,
      'the door alone, bytes of gzip': 60_000,
      "everything unpacked without the console's page, bytes": 1_500_000,
      'run-time dependencies': 1,
    })
  })

  test('a budget that is exceeded, or was not measured, is not kept', () => {
    const budgets = { size: { budget: 100, bar: 200 } }
    expect(judge({ size: 100 }, budgets)[0]?.ok).toBe(true)
    expect(judge({ size: 101 }, budgets)[0]?.ok).toBe(false)
    expect(judge({}, budgets)[0]?.ok).toBe(false)
    expect(told(judge({ size: 1234 }, budgets))).toEqual(['OVER size: 1,234 (budget 100, bar 200): ABOVE THE BAR'])
  })

  test('is written anew with some air, which never leads over the bar', () => {
    const budgets = { size: { budget: 1, bar: 200 }, other: { budget: 7, bar: 9 } }
    expect(renewed({ size: 100 }, budgets)).toEqual({ size: { budget: 105, bar: 200 }, other: { budget: 7, bar: 9 } })
    expect(renewed({ size: 195 }, budgets).size).toEqual({ budget: 200, bar: 200 })
    // What is above the bar gets no air at all, and is said to be so.
    expect(renewed({ size: 300 }, budgets).size).toEqual({ budget: 300, bar: 200 })
    expect(told(judge({ size: 300 }, renewed({ size: 300 }, budgets)))[0]).toContain('ABOVE THE BAR')
  })

  test('what is imported lazily is not loaded with the door', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hongyan-loaded-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'index.js'), `import{a}from"./a.js";export*from"./b.js";import"undici";const c=()=>import("./c.js");export{a,c}`)
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.js`), 'export const a = 1')
    expect((await loadedWith(join(folder, 'index.js'))).map((file) => basename(file))).toEqual(['index.js', 'a.js', 'b.js'])
  })
})

describe('how long `npm test` may take', () => {
  test('fifteen minutes, and no part more than the whole', () => {
    expect(parts.whole).toBe(900)
    for (const budget of Object.values(parts.stages)) expect(budget).toBeLessThan(parts.whole)
    expect(Object.values(parts.stages).reduce((sum, budget) => sum + budget, 0)).toBeLessThanOrEqual(parts.whole)
  })

  test('tests are summed by their folder, the slowest first', () => {
    const file = (name: string, ms: number) => ({ name: join(root, 'test', name), startTime: 1000, endTime: 1000 + ms })
    expect(partsOfTests([file('wire/a.test.ts', 1000), file('inbox/sqlite/b.test.ts', 5000), file('wire/c.test.ts', 1500)])).toEqual([
      { name: 'test/inbox', seconds: 5, budget: parts.tests.inbox },
      { name: 'test/wire', seconds: 2.5, budget: parts.otherTests },
    ])
  })

  test('what took longer gets a line, and what has no budget none', () => {
    expect(
      overBudget(
        partsOfStages([
          { name: 'lint', seconds: 11.4 },
          { name: 'something new', seconds: 9999 },
          { name: 'build', seconds: 1 },
        ]),
      ),
    ).toEqual([`over its budget: lint took 11 s of ${parts.stages.lint} s`])
  })
})
