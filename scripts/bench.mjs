// @ts-check
/** `npm run bench [-- options]`: builds the package and measures it; the options are those of `bench/run.mjs`. Exit code 1: a bar is missed; 2: something could not be measured. */
import { buildPackage } from './lib/build-package.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { runNode } from './lib/run-process.mjs'

const args = process.argv.slice(2)
// With --json stdout belongs to the JSON alone.
if (args.includes('--json')) console.log = console.error

await ensureInstalled()
const { ok, output } = await buildPackage()
if (!ok) console.error(output)
process.exitCode = ok ? (await runNode(['bench/run.mjs', ...args], { live: true })).code : 2
