// @ts-check
/**
 * `npm run coverage`: which branches of `wire`, `inbox`, `token` and of the account (door, official account, gateway) the tests take. The bars stand in vitest.config.ts.
 * What runs in processes of its own (torture, workers) is not counted. The report of each file is in .tmp/coverage. Exit code 1: a bar is missed, or a test failed.
 */
import { join } from 'node:path'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { ensureRedis } from './lib/ensure-redis.mjs'
import { filesBelow } from './lib/files.mjs'
import { root } from './lib/root.mjs'
import { runTool } from './lib/run-process.mjs'

/** The tests that drive these rooms. Torture and fuzzing are left out: under the counter they take an hour, and they take no branch that these do not. */
const begins = [
  'account',
  'adapter',
  'door',
  'inbox',
  'message',
  'property/agreement',
  'property/roundtrip',
  'router',
  'security',
  'session',
  'simulator/account',
  'telemetry',
  'testing',
  'token',
  'wire',
]
const left = ['test/inbox/torture.test.ts', 'test/inbox/bullmq/deaths.test.ts', 'test/token/processes.test.ts', 'test/adapter/s16-dos.test.ts']
// By name: vitest's `--exclude` does not reach its projects.
const files = filesBelow('test').filter(
  (file) => /^test\/.*\.test\.ts$/.test(file) && begins.some((begin) => file.startsWith(`test/${begin}`)) && !left.includes(file),
)

await ensureInstalled()
await ensureRedis()
const { code } = await runTool(
  'vitest',
  'vitest',
  ['run', '--coverage.enabled', `--coverage.reportsDirectory=${join(root, '.tmp/coverage')}`, '--reporter=dot', ...files, ...process.argv.slice(2)],
  { live: true },
)
process.exitCode = code
