import type { CheckProblem } from '../catalogue/endpoint-check.js'
import { ApiError, HongyanError, TransportError } from '../errors.js'

/** The request breaks a documented limit of Weixin's; it was not sent. `field` is the first that is wrong, `problems` are all. */
export class CheckError extends HongyanError {
  /** `card.code.consume`. */
  readonly endpoint: string
  readonly problems: readonly CheckProblem[]

  constructor(endpoint: string, problems: readonly [CheckProblem, ...CheckProblem[]]) {
    const [{ field, problem, hint }, ...others] = problems
    const more = others.length > 0 ? ` (also wrong: ${others.map((other) => other.field || 'the request').join(', ')})` : ''
    super('check', `${endpoint}: ${field || 'the request'} ${problem}${more}`, { field, ...(hint ? { hint } : {}) })
    this.endpoint = endpoint
    this.problems = problems
  }
}

/** Whether nobody knows what became of the call: Weixin was busy, or what was sent got no readable answer. */
export const isDoubtful = (error: unknown): boolean => (error instanceof ApiError || error instanceof TransportError) && error.outcome === 'unknown'
