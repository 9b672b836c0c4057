import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { transpile } from '../support/transpiled.js'

test('the simulator runs under node:test, in one process, without sockets', () => {
  const { file, remove } = transpile(new URL('./node-test/shop.ts', import.meta.url))
  try {
    const { stdout, stderr } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', file], { encoding: 'utf8' })
    expect(stdout + stderr).toMatch(/^# pass 4$/m)
    expect(stdout).toMatch(/^# fail 0$/m)
  } finally {
    remove()
  }
})
