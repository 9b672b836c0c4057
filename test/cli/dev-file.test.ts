import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder } from '../../src/cli/dev-file.js'
import { CommandError } from '../../src/cli/screen.js'

test('a file where .hongyan/ belongs: a line that says so, no stack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-dev-file-'))
  writeFileSync(join(folder, '.hongyan'), '')
  const error = (() => {
    try {
      return ownFolder(folder)
    } catch (thrown) {
      return thrown
    }
  })()
  rmSync(folder, { recursive: true })
  expect(error).toBeInstanceOf(CommandError)
  expect((error as Error).message).toBe(`${join(folder, '.hongyan')} cannot be made (EEXIST): it has to be a folder that this user may write in`)
})
