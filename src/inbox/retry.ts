import { HongyanError } from '../errors.js'

export interface RetryOptions {
  /** How often a push is run at the most before it is a dead letter. 8. */
  readonly tries?: number
  /** The pause before the second run, in ms; it doubles with each further one. 1,000. */
  readonly baseMs?: number
  /** The longest pause, in ms. 300,000. */
  readonly maxMs?: number
}

/** Up to half of the pause is left to chance, so that pushes that failed together do not come back together. */
export function pauseBefore(attempt: number, options: Required<RetryOptions>, random: () => number = Math.random): number {
  const whole = Math.min(options.maxMs, options.baseMs * 2 ** (attempt - 2))
  return Math.round(whole / 2 + (whole / 2) * random())
}

/** A mistake in the code or in the reply, or the handler's own word for it: the next run would end the same way. */
export function isPermanent(error: unknown): boolean {
  if (error instanceof HongyanError)
    return error.code === 'permanent' || error.code === 'reply' || error.code === 'handler-result' || error.code === 'configuration'
  return error instanceof TypeError
}

/** What is kept of an error: no stack, no properties, which might hold anything. */
export function summary(error: unknown): { name: string; message: string; code?: string } {
  if (error instanceof HongyanError) return { name: error.name, message: error.message, code: error.code }
  if (error instanceof Error) return { name: error.name, message: error.message }
  return { name: 'NotAnError', message: `a ${error === null ? 'null' : typeof error} was thrown` }
}
