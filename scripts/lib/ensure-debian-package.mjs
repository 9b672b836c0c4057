// @ts-check
import { execFile } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} [env]
 */
export const isInstalled = (program, env = process.env) =>
  run(program, ['--version'], { env }).then(
    () => true,
    () => false,
  )

/**
 * @typedef {object} EnsureOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [isRoot]
 * @property {(line: string) => void} [say]
 * @property {number} [pauseMs]
 */

/**
 * Installs a program from Debian's packages where there is none and this user may. A fresh machine has no lists of packages, so they are
 * fetched where the first attempt finds none. Tests that need it and do not find it say that they are left out.
 * @param {{ program: string, packages?: readonly string[] }} what The packages are called as the program, if nothing is said.
 * @param {EnsureOptions} [options]
 * @returns {Promise<boolean>} Whether there is one now.
 */
export const ensureDebianPackage = async (
  { program, packages = [program] },
  { env = process.env, isRoot = process.getuid?.() === 0, say = console.log, pauseMs = 5000 } = {},
) => {
  if (await isInstalled(program, env)) return true
  if (!isRoot) {
    say(`there is no ${program}, and this user may not install packages`)
    return false
  }
  say(`there is no ${program}: installing Debian's`)
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  // Another apt-get may be at work, as on a machine that has just come up.
  const apt = (/** @type {string[]} */ ...args) => run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-y', ...args], { env: quiet, timeout: 300_000 })
  let why = ''
  for (let attempt = 0; attempt < 4 && !(await isInstalled(program, env)); attempt += 1) {
    if (attempt > 1) await setTimeout(pauseMs)
    try {
      if (attempt > 0) await apt('update')
      await apt('install', '--no-install-recommends', ...packages)
    } catch (error) {
      const { stderr } = /** @type {{ stderr?: string }} */ (error)
      why = stderr?.split('\n').find((line) => line.startsWith('E:')) ?? (error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '')
    }
  }
  if (await isInstalled(program, env)) return true
  say(`apt-get brought no ${program}: ${why}`)
  return false
}
