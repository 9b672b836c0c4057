import type { Clock } from '../clock.js'
import { ApiError } from '../errors.js'

/** The platform counts days by Beijing's clock, which knows no summer time. */
const BEIJING_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** `2025-10-10T00:00:00+08:00` */
export const inBeijing = (at: number): string => `${new Date(at + BEIJING_MS).toISOString().slice(0, 19)}+08:00`

/** When the next day begins there. */
export const nextDay = (now: number): number => (Math.floor((now + BEIJING_MS) / DAY_MS) + 1) * DAY_MS - BEIJING_MS

/** These clear quotas, and must stay open. */
const CLEARING = /^\/cgi-bin\/(?:clear_quota(?:\/v2)?|openapi\/quota\/clear)$/

/** When an endpoint that answered this may be called again; `undefined` if at once. */
export function closedUntil(errcode: number, now: number): number | undefined {
  if (errcode === 45009) return nextDay(now)
  return errcode === 45011 ? now + MINUTE_MS : undefined
}

/** Keeps calls back whose quota is used up: each one more would be refused, and counted. */
export class QuotaGate {
  readonly #closed = new Map<string, ApiError>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** @throws {ApiError} that says until when */
  check(endpoint: string): void {
    if (this.#closed.size === 0) return
    const error = this.#closed.get(endpoint)
    if (!error) return
    const { errcode, errmsg, family, rid, retryAt = 0 } = error
    if (this.#clock.now() >= retryAt) {
      this.#closed.delete(endpoint)
      return
    }
    throw new ApiError({ errcode, errmsg, endpoint, family, rid, retryAt, repeatable: error.repeatable, outcome: 'not-sent', hint: error.hint })
  }

  /** Looks at each error that came back. @returns whether it closes its endpoint now */
  note(error: ApiError): boolean {
    if (error.retryAt === undefined || error.outcome === 'not-sent' || CLEARING.test(error.endpoint)) return false
    const known = this.#closed.get(error.endpoint)
    if (known?.retryAt === error.retryAt) return false
    this.#closed.set(error.endpoint, error)
    return !known
  }

  /** Looks at each call that went well: one that clears quotas opens. */
  opened(endpoint: string): void {
    if (this.#closed.size > 0 && CLEARING.test(endpoint)) this.#closed.clear()
  }

  clear(endpoint?: string): void {
    if (endpoint === undefined) this.#closed.clear()
    else this.#closed.delete(endpoint)
  }
}
