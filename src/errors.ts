/**
 * One family of errors. Each has a stable `code` to branch on, names the option, field or endpoint concerned and says how to mend it.
 * No message ever holds a secret: tokens, keys, signatures and bodies stay out.
 */

/** Every code that this package throws or logs, with its meaning. */
export type ErrorCode =
  /** An option of an account, gateway, inbox or listener is missing or wrong. */
  | 'configuration'
  /** A body is neither well-formed XML nor JSON, or goes over a limit of the parser. */
  | 'malformed'
  /** A reply that Weixin would refuse, or show the fan as a fault. */
  | 'reply'
  /** A request to an API that breaks a documented limit; it was not sent. */
  | 'check'
  /** A framework's body parser has turned the body into an object, so that its signature can't be checked. */
  | 'body-parsed'
  /** A handler returned something that is no reply. */
  | 'handler-result'
  /** The handler said that repeating cannot help. */
  | 'permanent'
  /** The handler had not come to an end within its time. */
  | 'timeout'
  /** The inbox is full, shut down or cannot commit. */
  | 'inbox-unavailable'
  /** What keeps the inbox, such as its database, cannot be opened or is not ours. */
  | 'inbox-store'
  /** A push that is to be run once more is not kept, ... */
  | 'not-found'
  /** ... its data was erased, ... */
  | 'erased'
  /** ... or it runs right now. */
  | 'running'
  /** What was given to an API call cannot be sent; nothing was. */
  | 'input'
  /** The platform answered an API call with an `errcode`. */
  | 'api'
  /** An API call got no answer that could be read. */
  | 'transport'
  /** What a handler asked of `context.session` can't be: a value that is no JSON or too large, or a push that nobody has sent. */
  | 'session'
  /** There is no token to be had: its store, its answer or its owner fails. */
  | 'token'

export interface ErrorOptions {
  /** What to do about it. */
  readonly hint?: string | undefined
  /** The option, attribute or element concerned. */
  readonly field?: string | undefined
  readonly cause?: unknown
}

export class HongyanError extends Error {
  readonly code: ErrorCode
  readonly hint: string | undefined
  readonly field: string | undefined

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(options.hint ? `${message}. ${options.hint}` : message, 'cause' in options ? { cause: options.cause } : undefined)
    this.code = code
    this.hint = options.hint
    this.field = options.field
  }

  override get name(): string {
    return this.constructor.name
  }

  /** For logs: never more than this. */
  toJSON(): { name: string; code: ErrorCode; message: string; field?: string } {
    return { name: this.name, code: this.code, message: this.message, ...(this.field ? { field: this.field } : {}) }
  }
}

/** What sort of value it is, for a message: what is in it may be anything. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  const kind = Array.isArray(value) ? 'array' : typeof value
  return `${/^[ao]/.test(kind) ? 'an' : 'a'} ${kind}`
}

/** Thrown at construction; `field` is the option's name. */
export class ConfigurationError extends HongyanError {
  constructor(field: string, problem: string, hint?: string, cause?: unknown) {
    super('configuration', `${field} ${problem}`, { field, ...(hint ? { hint } : {}), ...(cause ? { cause } : {}) })
  }
}

/** A body that the strict scanners refuse. `at` is the offset of the first character that is wrong. */
export class MalformedError extends HongyanError {
  readonly at: number

  constructor(problem: string, at: number) {
    super('malformed', `${problem} at character ${at}`)
    this.at = at
  }
}

/** A reply that may not be sent; `field` names the part, the message its limit and its length. Repeating the run cannot help. */
export class ReplyError extends HongyanError {
  constructor(field: string, problem: string, hint?: string) {
    super('reply', `${field} ${problem}`, { field, ...(hint ? { hint } : {}) })
  }
}

/** What a handler asked of `context.session` can't be. `field` is the path of the value concerned. Repeating the run cannot help. */
export class SessionError extends HongyanError {
  constructor(field: string, problem: string, hint?: string) {
    super('session', `${field} ${problem}`, { field, ...(hint ? { hint } : {}) })
  }
}

/** Throw it from a handler when repeating cannot help: the push goes to the dead letters at once. */
export class PermanentError extends HongyanError {
  constructor(message: string, options: ErrorOptions = {}) {
    super('permanent', message, options)
  }
}

/** The inbox cannot take the push now: Weixin gets 503 and delivers again. */
export class InboxUnavailableError extends HongyanError {
  constructor(message: string, options: ErrorOptions = {}) {
    super('inbox-unavailable', message, options)
  }
}

/** A body parser stood in front of us. Frameworks answer with `status`, so that Weixin delivers again once it is mended. */
export class BodyParsedError extends HongyanError {
  readonly status = 503
  readonly statusCode = 503
  readonly expose = false

  constructor(framework: string, hint: string) {
    super('body-parsed', `${framework} has parsed the body before hongyan could check its signature`, { field: 'body', hint })
  }
}

/** What was given to an API call cannot be sent. `field` names the argument or the field of the body, the message its limit. Nothing was sent. */
export class InputError extends HongyanError {
  constructor(field: string, problem: string, hint?: string) {
    super('input', `${field} ${problem}`, { field, ...(hint ? { hint } : {}) })
  }
}

/**
 * What sort of error an `errcode` is.
 * - `token`: the access token was refused, and its renewal did not help.
 * - `config`: app id, secret or IP white list; no call will do before somebody mends it.
 * - `quota`, `rate`: calls of the day, of the minute, are used up.
 * - `permission`: the account has not got the right.
 * - `protocol`: the request was malformed: a fault of ours, or of the body.
 * - `input`: an argument is wrong.
 * - `business`: what the business expects; `reason` says which.
 * - `busy`: the platform's own trouble; whether the call was carried out is not known.
 */
export type ApiErrorFamily = 'token' | 'config' | 'quota' | 'rate' | 'permission' | 'protocol' | 'input' | 'business' | 'busy' | 'unknown'

/** What became of a call that failed: the platform said no, it never got there, or nobody knows. */
export type ApiOutcome = 'refused' | 'not-sent' | 'unknown'

/** What the business expects to happen. */
export type BusinessReason =
  | 'consumed'
  | 'gifted-or-deleted'
  | 'unknown-code'
  | 'expired-or-not-yet'
  | 'out-of-stock'
  | 'over-limit'
  | 'marked-by-other'
  | 'not-marked'
  | 'use-limit'
  | 'window-closed'
  | 'window-used-up'
  | 'not-following'
  | 'blacklisted'
  | 'switched-off'
  | 'not-accepted'
  | 'no-menu'
  | 'duplicate'
  | 'in-review'
  | 'not-published'
  | 'already-published'
  | 'not-found'
  | 'already-exists'
  | 'code-used'
  | 'code-expired'
  | 'rejected'
  | 'locked-by-other'
  | 'not-authorised'
  | 'offline'

export interface ApiErrorDetails {
  readonly errcode: number
  /** Without its unstable tail, and without secrets. */
  readonly errmsg: string
  /** The path, without its query. */
  readonly endpoint: string
  readonly family: ApiErrorFamily
  readonly outcome: ApiOutcome
  /** Whether the same call makes sense once more. */
  readonly repeatable: boolean
  readonly hint?: string | undefined
  readonly reason?: BusinessReason | undefined
  /** What Tencent's support asks for: the tail of `errmsg`. */
  readonly rid?: string | undefined
  /** The address that the platform saw us come from, where it names one (40164). */
  readonly ip?: string | undefined
  /** Before this time the call is not made, in unix ms. */
  readonly retryAt?: number | undefined
  /** What else the answer held, such as `_card` and `_code` of 40099. */
  readonly extras?: Readonly<Record<string, unknown>> | undefined
}

/** The platform answered with an `errcode`. Branch on `family`, `reason` or `errcode`, never on the text. */
export class ApiError extends HongyanError {
  readonly errcode: number
  readonly errmsg: string
  readonly endpoint: string
  readonly family: ApiErrorFamily
  readonly outcome: ApiOutcome
  readonly repeatable: boolean
  readonly reason: BusinessReason | undefined
  readonly rid: string | undefined
  readonly ip: string | undefined
  readonly retryAt: number | undefined
  readonly extras: Readonly<Record<string, unknown>>

  constructor(details: ApiErrorDetails) {
    const { errcode, errmsg, endpoint, family, outcome, repeatable, hint, reason, rid, ip, retryAt, extras = {} } = details
    const what = outcome === 'not-sent' ? `is not called after ${errcode}` : `answered ${errcode}`
    super('api', `${endpoint} ${what}${errmsg && `: ${errmsg}`}`, { field: endpoint, ...(hint ? { hint } : {}) })
    this.errcode = errcode
    this.errmsg = errmsg
    this.endpoint = endpoint
    this.family = family
    this.outcome = outcome
    this.repeatable = repeatable
    this.reason = reason
    this.rid = rid
    this.ip = ip
    this.retryAt = retryAt
    this.extras = extras
  }

  override toJSON() {
    const { errcode, errmsg, endpoint, family, outcome, repeatable, reason, rid, retryAt } = this
    return { ...super.toJSON(), errcode, errmsg, endpoint, family, outcome, repeatable, reason, rid, retryAt }
  }
}

/** What went wrong on the line, or with the form of the answer. */
export type TransportFault = 'connect' | 'timeout' | 'broken' | 'redirect' | 'too-large' | 'status' | 'empty' | 'truncated' | 'not-json'

export interface TransportErrorDetails {
  readonly fault: TransportFault
  readonly endpoint: string
  /** What happened, in words. */
  readonly problem: string
  readonly outcome: ApiOutcome
  readonly repeatable: boolean
  readonly status?: number | undefined
  /** The beginning of the body, without secrets. */
  readonly excerpt?: string | undefined
  readonly hint?: string | undefined
  readonly cause?: unknown
}

/** An API call that got no answer, or one that is no answer of the platform's: HTML, half of something, nothing at all. */
export class TransportError extends HongyanError {
  readonly fault: TransportFault
  readonly endpoint: string
  readonly outcome: ApiOutcome
  readonly repeatable: boolean
  readonly status: number | undefined
  /** At most 200 characters of the body, without secrets. */
  readonly excerpt: string | undefined

  constructor(details: TransportErrorDetails) {
    const { fault, endpoint, problem, outcome, repeatable, status, excerpt, hint, cause } = details
    super('transport', `${endpoint} ${problem}`, { field: endpoint, ...(hint ? { hint } : {}), ...(cause === undefined ? {} : { cause }) })
    this.fault = fault
    this.endpoint = endpoint
    this.outcome = outcome
    this.repeatable = repeatable
    this.status = status
    this.excerpt = excerpt
  }

  override toJSON() {
    const { fault, endpoint, outcome, repeatable, status, excerpt } = this
    return { ...super.toJSON(), fault, endpoint, outcome, repeatable, status, excerpt }
  }
}

/** A token server has no token to give. */
export class TokenError extends HongyanError {
  /** Whether asking again makes sense. */
  readonly repeatable: boolean

  constructor(message: string, options: ErrorOptions & { readonly repeatable?: boolean } = {}) {
    super('token', message, options)
    this.repeatable = options.repeatable ?? true
  }
}
