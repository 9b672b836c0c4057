import type { Clock } from '../clock.js'
import { ApiError } from '../errors.js'

const FIRST_MS = 60_000
const LONGEST_MS = 30 * 60_000

/** `2025-10-10T08:00:00Z` */
const clockTime = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

/** Stops asking where the answer can only be no, until somebody has mended it: first for a minute, then for twice as long, up to half an hour. */
export class Circuit {
  readonly #clock: Clock
  #error: ApiError | undefined
  #until = 0
  #waitMs = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get open(): { readonly errcode: number; readonly until: number } | undefined {
    return this.#error && this.#clock.now() < this.#until ? { errcode: this.#error.errcode, until: this.#until } : undefined
  }

  /** @throws {ApiError} while it is open: the platform's own words, and when it is asked again */
  check(): void {
    const error = this.#error
    if (!error || !this.open) return
    const { errcode, errmsg, endpoint, family, rid, ip, hint } = error
    const later = `It is asked again at ${clockTime(this.#until)}`
    throw new ApiError({
      errcode,
      errmsg,
      endpoint,
      family,
      rid,
      ip,
      outcome: 'not-sent',
      repeatable: false,
      retryAt: this.#until,
      hint: hint ? `${hint}. ${later}` : later,
    })
  }

  /** @returns for how long it is open now, in ms; `undefined` if it was none of those errors */
  failed(error: unknown, endpoint: string): number | undefined {
    if (!(error instanceof ApiError) || error.endpoint !== endpoint || error.outcome !== 'refused') return undefined
    if (error.family !== 'config' && error.family !== 'permission') return undefined
    this.#waitMs = this.#waitMs === 0 ? FIRST_MS : Math.min(this.#waitMs * 2, LONGEST_MS)
    this.#until = this.#clock.now() + this.#waitMs
    this.#error = error
    return this.#waitMs
  }

  succeeded(): void {
    this.#error = undefined
    this.#waitMs = 0
  }
}
