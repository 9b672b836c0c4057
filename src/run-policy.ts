import { ConfigurationError } from './errors.js'
import { checkNames, type Names } from './option-names.js'

export interface RetryOptions {
  /** How often a push is run at the most before it is a dead letter. 8. */
  readonly tries?: number | undefined
  /** The pause before the second run, in ms; it doubles with each further one. 1,000. */
  readonly baseMs?: number | undefined
  /** The longest pause, in ms. 300,000. */
  readonly maxMs?: number | undefined
}

/** How a push is run: an inbox's own settings, or one handler's, where those do not fit it. */
export interface RunPolicy {
  /** When it is run again after a throw. */
  readonly retry?: RetryOptions | undefined
  /** How long it may go on altogether before its run counts as failed, in ms. 300,000. */
  readonly workMs?: number | undefined
}

export const policyNames: Names<RunPolicy> = { retry: 1, workMs: 1 }

/**
 * What is left out stays out: it is for whoever is asked next.
 * @throws {ConfigurationError} that names the option
 */
export function checkRunPolicy({ retry, workMs }: RunPolicy): RunPolicy {
  checkNames(retry, ['tries', 'baseMs', 'maxMs'], 'retry.')
  const { tries, baseMs, maxMs } = retry ?? {}
  if (tries !== undefined && !(Number.isInteger(tries) && tries >= 1))
    throw new ConfigurationError('retry.tries', 'is no whole number from 1', '1 runs a push once, whatever comes')
  for (const [field, value] of Object.entries({ workMs, 'retry.baseMs': baseMs, 'retry.maxMs': maxMs })) if (value !== undefined) checkMs(field, value)
  return { ...(retry ? { retry } : {}), ...(workMs === undefined ? {} : { workMs }) }
}

/** @throws {ConfigurationError} */
export function checkMs(field: string, value: number): number {
  if (!(value > 0 && value <= 2 ** 31 - 1)) throw new ConfigurationError(field, 'is no number of milliseconds from 1 to 2,147,483,647')
  return value
}
