// @ts-check
/** `npm run build [-- --force]`: compiles `src` to `dist`, unless `dist` already is what `src` says. */

import { buildPackage } from './lib/build-package.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'

await ensureInstalled()
const { ok, output } = await buildPackage({ force: process.argv.includes('--force') })
process.stdout.write(output)
process.exitCode = ok ? 0 : 1
