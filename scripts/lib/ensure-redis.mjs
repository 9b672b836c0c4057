// @ts-check
import { execFile } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

export const REDIS = 'redis-server'

/** @param {NodeJS.ProcessEnv} [env] */
export const isRedisInstalled = (env = process.env) =>
  run(REDIS, ['--version'], { env }).then(
    () => true,
    () => false,
  )

/**
 * Installs `redis-server` from Debian's packages where there is none and this user may. A fresh machine has no lists of packages, so they are
 * fetched where the first attempt finds none. Tests that need it and do not find it say that they are left out.
 * @param {{ env?: NodeJS.ProcessEnv, isRoot?: boolean, say?: (line: string) => void, pauseMs?: number }} [options]
 * @returns {Promise<boolean>} Whether there is one now.
 */
export const ensureRedis = async ({ env = process.env, isRoot = process.getuid?.() === 0, say = console.log, pauseMs = 5000 } = {}) => {
  if (await isRedisInstalled(env)) return true
  if (!isRoot) {
    say(`there is no ${REDIS}, and this user may not install packages`)
    return false
  }
  say(`there is no ${REDIS}: installing Debian's`)
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  // Another apt-get may be at work, as on a machine that has just come up.
  const apt = (/** @type {string[]} */ ...args) => run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-y', ...args], { env: quiet, timeout: 300_000 })
  let why = ''
  for (let attempt = 0; attempt < 4 && !(await isRedisInstalled(env)); attempt += 1) {
    if (attempt > 1) await setTimeout(pauseMs)
    try {
      if (attempt > 0) await apt('update')
      await apt('install', '--no-install-recommends', REDIS)
    } catch (error) {
      const { stderr } = /** @type {{ stderr?: string }} */ (error)
      why = stderr?.split('\n').find((line) => line.startsWith('E:')) ?? (error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '')
    }
  }
  if (await isRedisInstalled(env)) return true
  say(`apt-get brought no ${REDIS}: ${why}`)
  return false
}
