import type { TransportFault } from '../errors.js'

/** Where an exchange is. */
export type Phase = 'connecting' | 'waiting' | 'reading'

/** Codes of errors that come before anything has been sent, whenever they come. */
const NEVER_SENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EAI_FAIL|UND_ERR_CONNECT_TIMEOUT|UND_ERR_PRX_TLS|ERR_TLS_CERT_ALTNAME_INVALID|CERT_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*)$/

/** Those that mean it only while there is no connection. */
const NOT_CONNECTED = /^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|ETIMEDOUT|ERR_TLS_.*|ERR_SSL_.*)$/

export interface FaultDetails {
  readonly status?: number | undefined
  /** Whether something may have reached the platform. */
  readonly sent?: boolean
  readonly cause?: unknown
}

/** A failure of the line, before it is known whose call it was. Never leaves the client: what users see is a `TransportError`. */
export class Fault {
  readonly kind: TransportFault
  readonly problem: string
  readonly status: number | undefined
  readonly sent: boolean
  readonly cause: unknown

  constructor(kind: TransportFault, problem: string, { status, sent = true, cause }: FaultDetails = {}) {
    this.kind = kind
    this.problem = problem
    this.status = status
    this.sent = sent
    this.cause = cause
  }

  /** Of whatever undici, `fetch` or a socket threw. */
  static of(error: unknown, phase: Phase): Fault {
    const code = codeOf(error)
    const proxyStatus = error instanceof Error ? /^Proxy response \((\d+)\)/.exec(error.message)?.[1] : undefined
    if (proxyStatus) return new Fault('connect', `is not reached: the proxy answered ${proxyStatus}`, { sent: false, cause: error })
    const notSent = NEVER_SENT.test(code) || (phase === 'connecting' && NOT_CONNECTED.test(code))
    if (notSent) return new Fault('connect', `is not reached (${code})`, { sent: false, cause: error })
    const shown = code && ` (${code})`
    return phase === 'reading'
      ? new Fault('truncated', `broke off in the middle of its answer${shown}`, { cause: error })
      : new Fault('broken', `broke off${shown}`, { cause: error })
  }
}

/** The innermost error's code: `fetch` hides it two levels down, and several addresses make an AggregateError. */
function codeOf(error: unknown): string {
  let found = ''
  for (let inner: unknown = error, depth = 0; inner instanceof Error && depth < 5; depth += 1) {
    if ('code' in inner && typeof inner.code === 'string' && /^[A-Z0-9_]{1,64}$/.test(inner.code)) found = inner.code
    inner = inner.cause ?? (inner instanceof AggregateError ? inner.errors[0] : undefined)
  }
  return found
}

/** What may be shown of an error that is not ours: its name, its code and its text, which `clean` has gone over; never its fields, which hold requests and answers. */
export function shownCause(error: unknown, clean: (text: string) => string): Error | undefined {
  if (error === undefined) return undefined
  if (!(error instanceof Error)) return new Error('something was thrown that is no Error')
  const shown = new Error(clean(error.message))
  const code = codeOf(error)
  Object.defineProperty(shown, 'name', { value: clean(error.name), enumerable: false })
  // Where the line broke is nobody's fault in this process.
  shown.stack = `${shown.name}: ${shown.message}`
  return code ? Object.assign(shown, { code }) : shown
}
