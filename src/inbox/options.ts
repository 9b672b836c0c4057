import { ConfigurationError } from '../errors.js'
import { checkNames, type Names } from '../option-names.js'
import type { ListQuery, PushFilter } from './contract.js'

/** In which order pushes run. */
export type Order = 'free' | 'sender'

/** @throws {ConfigurationError} */
export function readOrder(order: Order = 'free'): Order {
  if (order !== 'free' && order !== 'sender') throw new ConfigurationError('order', "is neither 'free' nor 'sender'")
  return order
}

const STATES: ReadonlySet<unknown> = new Set(['received', 'done', 'retry', 'dead'])

const FILTER: Names<PushFilter> = { state: 1, appId: 1, type: 1, source: 1, since: 1, until: 1 }
/** Whoever misspells one would get, or replay, all that there is. */
export const filterNames = Object.keys(FILTER)

/**
 * What is asked of a list, checked.
 * @throws {ConfigurationError}
 */
export function readListQuery(query: ListQuery): ListQuery & { readonly limit: number } {
  checkNames(query, [...filterNames, 'limit', 'cursor'])
  const { limit = 100, state, since, until } = query
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 1000)) throw new ConfigurationError('limit', 'is no whole number from 1 to 1,000')
  for (const each of state === undefined ? [] : [state].flat()) {
    if (!STATES.has(each)) throw new ConfigurationError('state', `${JSON.stringify(each)} is none of received, done, retry and dead`)
  }
  for (const [field, value] of Object.entries({ since, until })) {
    if (value !== undefined && !Number.isFinite(value)) throw new ConfigurationError(field, 'is no time in unix milliseconds')
  }
  return { ...query, limit }
}
