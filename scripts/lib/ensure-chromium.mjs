// @ts-check
import { ensureDebianPackage, isInstalled } from './ensure-debian-package.mjs'

/** Another one than Debian's may be named. */
export const CHROMIUM = process.env.CHROMIUM || 'chromium'

/** @param {NodeJS.ProcessEnv} [env] */
export const isChromiumInstalled = (env) => isInstalled(CHROMIUM, env)

/**
 * With letters for Chinese, which a machine without a screen does not have.
 * @param {import('./ensure-debian-package.mjs').EnsureOptions} [options]
 */
export const ensureChromium = (options) => ensureDebianPackage({ program: CHROMIUM, packages: ['chromium', 'fonts-noto-cjk'] }, options)
