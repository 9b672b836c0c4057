import { ConfigurationError, type ErrorCode, HongyanError } from '../errors.js'
import { isTooDeep, TOO_DEEP } from '../simulator/control/too-deep.js'
import { WeixinError } from '../simulator/core/weixin-error.js'
import { errmsgOf } from '../simulator/errmsg/index.js'

export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 500 | 501 | 503

/** Why the console does not do something: what stands in the answer's `error`. */
export class Refusal extends Error {
  readonly status: RefusalStatus
  readonly code: string
  readonly hint: string | undefined
  readonly field: string | undefined

  constructor(status: RefusalStatus, message: string, { code, hint, field }: { readonly code?: string; readonly hint?: string; readonly field?: string } = {}) {
    super(message)
    this.status = status
    this.code = code ?? CODES[status]
    this.hint = hint
    this.field = field
  }
}

const CODES: Readonly<Record<RefusalStatus, string>> = {
  400: 'input',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'method',
  409: 'conflict',
  413: 'too-large',
  500: 'internal',
  501: 'not-here',
  503: 'unavailable',
}

/** What names the field and the cure. */
export const wrong = (field: string, problem: string, hint?: string): Refusal => new Refusal(400, `${field} ${problem}`, { field, ...(hint && { hint }) })

export const missing = (what: string, hint?: string): Refusal => new Refusal(404, what, hint ? { hint } : {})

const STATUS: Partial<Readonly<Record<ErrorCode, RefusalStatus>>> = {
  configuration: 400,
  malformed: 400,
  input: 400,
  check: 400,
  'not-found': 404,
  erased: 409,
  running: 409,
  timeout: 503,
  'inbox-unavailable': 503,
  'inbox-store': 503,
}

/** An error that was thrown on the way, as an answer. `undefined`: nobody has foreseen it. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (error instanceof WeixinError) return ofWeixin(error)
  if (error instanceof SyntaxError) return new Refusal(400, 'the body is no JSON', { field: 'body' })
  // What is walked along level by level; nothing of ours is that deep.
  if (isTooDeep(error)) return new Refusal(400, TOO_DEEP, { field: 'body' })
  if (!(error instanceof HongyanError)) return undefined
  const { code, hint, field } = error
  const message = hint ? error.message.slice(0, -hint.length - 2) : error.message
  const status = error instanceof ConfigurationError ? 400 : (STATUS[code] ?? 409)
  return new Refusal(status, message, { code, ...(hint && { hint }), ...(field && { field }) })
}

/** The platform itself says no. */
export const ofWeixin = ({ errcode, errmsg }: WeixinError): Refusal =>
  new Refusal(409, `errcode ${errcode}: ${errmsg ?? errmsgOf(errcode) ?? 'refused'}`, { code: 'weixin' })
