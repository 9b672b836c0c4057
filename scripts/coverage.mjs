// @ts-check
/**
 * `npm run coverage`: which branches of `wire`, `inbox`, `token` and of the account (door, official account, gateway) the tests take. The bars stand in vitest.config.ts.
 * What runs in processes of its own (torture, workers) is not counted. The report of each file is in .tmp/coverage. Exit code 1: a bar is missed, or a test failed.
 */
import { join } from 'node:path'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { ensureRedis } from './lib/ensure-redis.mjs'
import { root } from './lib/root.mjs'
import { runTool } from './lib/run-process.mjs'

/** The tests that drive these rooms. Torture and fuzzing are left out: under the counter they take an hour, and they take no branch that these do not. */
const folders = [
  'account',
  'adapter',
  'door',
  'inbox',
  'message',
  'router',
  'security',
  'session',
  'simulator/account',
  'telemetry',
  'testing',
  'token',
  'wire',
]
const left = [
  'test/inbox/torture.test.ts',
  'test/inbox/bullmq/deaths.test.ts',
  'test/token/processes.test.ts',
  'test/property/fuzz*.test.ts',
  'test/adapter/s16-dos.test.ts',
]

await ensureInstalled()
await ensureRedis()
const { code } = await runTool(
  'vitest',
  'vitest',
  [
    'run',
    '--coverage.enabled',
    `--coverage.reportsDirectory=${join(root, '.tmp/coverage')}`,
    '--reporter=dot',
    ...left.flatMap((pattern) => ['--exclude', pattern]),
    ...folders.map((folder) => `test/${folder}`),
    'test/property/agreement',
    'test/property/roundtrip',
    ...process.argv.slice(2),
  ],
  { live: true },
)
process.exitCode = code
