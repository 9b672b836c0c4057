import { createTokenServer, type TokenServerOptions } from '../../src/token/access-token.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { appId, appSecret, createPlatform } from './platform.js'

/** A platform, and the access token servers that ask it, by one clock. */
export function bench() {
  const clock = createFakeClock()
  const log = createRecordingLogger()
  const platform = createPlatform()
  const createServer = (options: Partial<TokenServerOptions> = {}) =>
    createTokenServer({ appId, appSecret, api: platform, clock, log, random: () => 0.5, ...options })
  return { clock, log, platform, createServer }
}

export const many = <T>(run: () => Promise<T>) => Promise.all(Array.from({ length: 1000 }, run))
