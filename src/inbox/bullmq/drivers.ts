import { createRequire } from 'node:module'
import { ConfigurationError } from '../../errors.js'

const require = createRequire(import.meta.url)

/** The packages that a user of this inbox brings along. */
export interface Drivers {
  readonly bullmq: typeof import('bullmq')
  readonly ioredis: typeof import('ioredis')
}

/**
 * Loads them at once, so that whoever has forgotten one hears of it where the inbox is made.
 * @throws {ConfigurationError} for one that is not installed
 */
export function loadDrivers(load: (name: string) => unknown = require): Drivers {
  return { bullmq: found('bullmq', load) as Drivers['bullmq'], ioredis: found('ioredis', load) as Drivers['ioredis'] }
}

function found(name: string, load: (name: string) => unknown): unknown {
  try {
    return load(name)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND'
    throw new ConfigurationError(
      'inbox',
      missing ? `needs the package ${name}, which is not installed` : `could not load the package ${name}`,
      'Run `npm install bullmq ioredis`',
      error,
    )
  }
}
