// @ts-check
/**
 * Runs a TypeScript file on any supported Node: `node scripts/run.mjs scripts/generate.ts --check`.
 * The file sees `process.argv` as if it had been started itself, and `hongyan` means the source.
 * It has to be done loading when its top level is done: a lazy `import()` after that is too late.
 */
import { resolve } from 'node:path'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { sourceAliases } from './lib/public-names.mjs'
import { root } from './lib/root.mjs'

const [node = process.execPath, , file, ...args] = process.argv
if (!file) {
  console.error('usage: node scripts/run.mjs <file.ts> [arguments]')
  process.exit(2)
}

await ensureInstalled()
process.argv = [node, resolve(file), ...args]
process.setSourceMapsEnabled(true)
const { runnerImport } = await import('vite')
try {
  await runnerImport(resolve(file), { configFile: false, logLevel: 'error', root, resolve: { alias: sourceAliases() } })
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
