// @ts-check
/**
 * Compiles every example against the built package, as whoever copies one would, and runs its tests, in which the simulator is Weixin.
 * Ends with `N passed, N failed`. `node scripts/examples.mjs membership`: only those whose name holds the word.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildPackage } from './lib/build-package.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { root } from './lib/root.mjs'
import { runNode, runTool } from './lib/run-process.mjs'

const [word = ''] = process.argv.slice(2)
const folder = join(root, 'examples')
const names = readdirSync(folder).filter((name) => name.includes(word) && existsSync(join(folder, name, 'package.json')))
const counts = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {string} name
 * @param {string} problem What is wrong; empty if nothing is.
 */
const check = (name, problem) => {
  counts[problem ? 'failed' : 'passed'] += 1
  console.log(`${problem ? 'FAIL' : 'ok  '} ${name}`)
  if (problem) console.log(problem.trim().replace(/^/gm, '  | '))
}

/** @param {string} name */
const problemOfPackage = (name) => {
  const { private: isPrivate, scripts = {} } = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'))
  if (!isPrivate) return 'package.json is not private'
  for (const script of ['build', 'start', 'test']) if (!scripts[script]) return `package.json has no script ${script}`
  for (const file of ['README.md', 'main.ts', 'test.ts']) if (!existsSync(join(folder, name, file))) return `there is no ${file}`
  return ''
}

/** @param {string} name */
const runTests = async (name) => {
  const { code, output } = await runNode(['--test', '--test-reporter=tap', join(folder, name, 'dist/test.js')], { cwd: join(folder, name) })
  const count = (/** @type {string} */ what) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(output)?.[1] ?? 0)
  const passed = count('pass')
  const skipped = count('skipped')
  counts.skipped += skipped
  const why = /# SKIP (.+)$/m.exec(output)?.[1]
  if (skipped > 0) console.log(`skip ${name}: ${why}`)
  check(`${name}: ${passed} tests`, code === 0 && passed + skipped > 0 ? '' : output)
}

await ensureInstalled()
const built = await buildPackage()
check('the package builds', built.ok ? '' : built.output)
if (built.ok) {
  for (const name of names) rmSync(join(folder, name, 'dist'), { recursive: true, force: true })
  // One process for all: what they import is read once.
  const compiled = await runTool('typescript', 'tsc', ['-b', ...names.map((name) => join(folder, name))])
  check(`${names.length} examples compile`, compiled.code === 0 ? '' : compiled.output)
  if (compiled.code === 0) {
    for (const name of names) {
      check(`${name}: package`, problemOfPackage(name))
      await runTests(name)
    }
  }
}
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`)
process.exitCode = counts.failed > 0 ? 1 : 0
