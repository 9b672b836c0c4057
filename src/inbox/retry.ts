import { HongyanError, kindOf } from '../errors.js'
import type { RetryOptions } from '../run-policy.js'
import type { ErrorSummary } from './contract.js'

/** Every one of the options. */
export type Pauses = { readonly [K in keyof RetryOptions]-?: number }

/** Up to half of the pause is left to chance, so that pushes that failed together do not come back together. */
export function pauseBefore(attempt: number, options: Pauses, random: () => number = Math.random): number {
  const whole = Math.min(options.maxMs, options.baseMs * 2 ** (attempt - 2))
  return Math.round(whole / 2 + (whole / 2) * random())
}

/** A mistake in the code or in the reply, or the handler's own word for it: the next run would end the same way. */
export function isPermanent(error: unknown): boolean {
  try {
    return cannotBeMended(error)
  } catch {
    return false
  }
}

const PERMANENT: ReadonlySet<string> = new Set(['permanent', 'reply', 'handler-result', 'configuration', 'session'])

function cannotBeMended(error: unknown): boolean {
  if (error instanceof HongyanError) return PERMANENT.has(error.code)
  // A TypeError is a mistake in the code, except where it has a cause: Node's fetch reports a broken line as one.
  return error instanceof TypeError && error.cause === undefined && error.message !== 'fetch failed'
}

/** `ECONNREFUSED` and the like, of the error itself or of what caused it. */
function codeOf(error: Error): { code?: string } {
  for (const each of [error, error.cause]) {
    const { code } = Object(each) as { code?: unknown }
    if (typeof code === 'string') return { code }
  }
  return {}
}

/** A push whose run ended with its process so often has no more of them. */
export const MOST_CRASHES = 20

/** What is kept of an error: no stack, no properties, which might hold anything. */
export function summary(error: unknown): ErrorSummary {
  try {
    const { name, message, code } = summaryOf(error)
    return { name: name.slice(0, 100), message: message.slice(0, MOST_CHARACTERS), ...(code === undefined ? {} : { code: code.slice(0, 100) }) }
  } catch {
    // Getters that throw, revoked proxies: what can be thrown can be anything.
    return { name: 'NotAnError', message: 'something was thrown that cannot be looked at' }
  }
}

const MOST_CHARACTERS = 1000

function summaryOf(error: unknown): ErrorSummary {
  if (error instanceof HongyanError) return { name: error.name, message: error.message, code: error.code }
  if (error instanceof Error) return { name: error.name, message: error.message, ...codeOf(error) }
  const text = typeof error === 'string' ? `: ${error}` : ''
  return { name: 'NotAnError', message: `${kindOf(error)} was thrown (throw an Error instead, which has a stack)${text}` }
}

/** Where it was thrown, if that can be told. */
export function stackOf(error: unknown): string | undefined {
  try {
    return error instanceof Error ? error.stack?.slice(0, 4000) : undefined
  } catch {
    return undefined
  }
}
