// @ts-check
/** `npm publish --dry-run`, without a registry that would have to be asked: everything short of sending the tarball. Exit code 1 where npm warns, refuses, or would send something else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPackage } from './lib/build-package.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { root } from './lib/root.mjs'
import { runNpm } from './lib/run-process.mjs'

await ensureInstalled()
const built = await buildPackage()
if (!built.ok) {
  console.error(built.output)
  process.exit(2)
}
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
// The build has run, and npm would put its output before the JSON.
const { code, stdout, output } = await runNpm(['publish', '--dry-run', '--json', '--ignore-scripts', '--workspaces=false', '--access', 'public'])
const warnings = output.split('\n').filter((line) => /^npm (warn|error)/i.test(line) && !/requires you to be logged in/i.test(line))
// npm of another age puts it below the package's name.
const told = code === 0 ? JSON.parse(stdout) : {}
const sent = told.id ? told : told[name]
const ok = code === 0 && warnings.length === 0 && sent?.id === `${name}@${version}`
console.log(
  ok ? `${sent.id}: ${sent.files.length} files, ${(sent.size / 1000).toFixed(0)} kB packed, ${(sent.unpackedSize / 1000).toFixed(0)} kB unpacked` : output,
)
process.exitCode = ok ? 0 : 1
