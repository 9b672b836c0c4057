// @ts-check
/** From `git clone` to the show of handled pushes, as for somebody who has nothing but Node and npm: two commands, an empty cache of npm's. Prints the seconds. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../lib/root.mjs'
import { runNpm, runProgram } from '../lib/run-process.mjs'

const folder = mkdtempSync(join(tmpdir(), 'hongyan-clone-'))
const begun = performance.now()
try {
  const clone = await runProgram('git', ['clone', '--quiet', root, join(folder, 'hongyan')])
  const env = { npm_config_cache: join(folder, 'cache'), npm_config_prefer_offline: 'false' }
  const start = clone.code === 0 ? await runNpm(['start', '--', '--once', '--port', '0'], { cwd: join(folder, 'hongyan'), env }) : clone
  console.log(start.output)
  console.log(`two commands, the show at its end after ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  process.exitCode = start.code
} finally {
  rmSync(folder, { recursive: true, force: true })
}
