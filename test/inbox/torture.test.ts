import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { torture } from '../../scripts/torture/torture.mjs'
import { type Transpiled, transpile } from '../support/transpiled.js'

let modules: Transpiled
let folder: string
beforeAll(() => {
  modules = transpile(new URL('torture-modules.ts', import.meta.url))
  mkdirSync('.tmp', { recursive: true })
  // Beside the package: where /tmp is in memory, writing costs nothing, and nothing is tested.
  folder = mkdtempSync(join(process.cwd(), '.tmp', 'torture-'))
}, 300_000)
afterAll(() => {
  modules?.remove()
  rmSync(folder, { recursive: true, force: true })
})

const options = (name: string) => ({ modules: join(dirname(modules.file), '../../src'), folder: join(folder, name), inbox: 'sqlite' })

it('SQLite: what was answered outlives 25 kills, and nothing runs more often than it may', { timeout: 300_000 }, async () => {
  const { audit, left, isIdle } = await torture({ ...options('kills'), cycles: 25 })
  expect(audit).toMatchObject({ kills: 25, lost: [], tooOften: [], otherAnswer: [] })
  expect([left, isIdle]).toEqual([0, true])
  expect(audit.answered).toBe(audit.pushes)
  expect(audit.repeats).toBeGreaterThan(0)
})

it('and the same audit finds losses where the commit comes behind the answer', { timeout: 300_000 }, async () => {
  let found = 0
  for (let round = 0; found === 0 && round < 3; round += 1) {
    const { audit } = await torture({ ...options(`control-${round}`), cycles: 5, control: true })
    found = audit.lost.length + audit.tooOften.length + audit.otherAnswer.length
  }
  expect(found).toBeGreaterThan(0)
})
