import type { Clock } from '../clock.js'
import { HongyanError } from '../errors.js'
import type { MaybePromise } from './contract.js'

/** What is waited for, or an error when it does not come: what users bring may hang. */
export function inTime<T>(value: MaybePromise<T>, { clock, ms, what }: { readonly clock: Clock; readonly ms: number; readonly what: string }): MaybePromise<T> {
  if (!(value instanceof Promise)) return value
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => reject(new HongyanError('timeout', `${what} did not answer within ${ms} ms`)), ms)
    value.then(resolve, reject).finally(() => clock.clearTimeout(timer))
  })
}
