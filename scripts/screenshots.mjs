// @ts-check
/** `npm run screenshots`: the end-to-end tests of the console write the pictures of its guide. */
import { ensureChromium } from './lib/ensure-chromium.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { runTool } from './lib/run-process.mjs'

await ensureInstalled()
if (!(await ensureChromium())) process.exitCode = 1
else {
  const { code } = await runTool('vitest', 'vitest', ['run', 'test/e2e/screenshots.test.ts'], { live: true, env: { HONGYAN_SCREENSHOTS: '1' } })
  process.exitCode = code
}
