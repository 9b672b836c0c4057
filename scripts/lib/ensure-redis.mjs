// @ts-check
import { ensureDebianPackage, isInstalled } from './ensure-debian-package.mjs'

export const REDIS = 'redis-server'

/** @param {NodeJS.ProcessEnv} [env] */
export const isRedisInstalled = (env) => isInstalled(REDIS, env)

/** @param {import('./ensure-debian-package.mjs').EnsureOptions} [options] */
export const ensureRedis = (options) => ensureDebianPackage({ program: REDIS }, options)
