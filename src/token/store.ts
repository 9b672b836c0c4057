/**
 * Where processes share tokens. The contract is small, so that any database will do; `tokenStoreSuite` tests an implementation.
 * Tokens stand in it in clear, because they are needed in clear: protect it as you would the app secret.
 */

type MaybePromise<T> = T | Promise<T>

/** What is kept of a token. To a store it is opaque: it keeps what it is given. */
export interface TokenRecord {
  readonly value: string
  /** In unix ms, as all times here. */
  readonly expiresAt: number
  readonly renewedAt: number
  /** How often a new token was enforced on one day (`force_refresh`), and when last. */
  readonly forced?: { readonly day: string; readonly count: number; readonly at: number }
}

/** A record as it stands in the store. Each write makes the generation one more. */
export interface StoredToken extends TokenRecord {
  readonly generation: number
}

/** The right to renew a token, for a while. */
export interface Lease {
  /** Gives it back, if it has not run out and gone to another. */
  release(): MaybePromise<void>
}

export interface TokenStore {
  read(key: string): MaybePromise<StoredToken | undefined>
  /**
   * Writes only if the record's generation is still the one expected; 0 stands for no record. So what was fetched first but arrives last overwrites nothing.
   * @returns the record as written, or `undefined` if another was there first
   */
  write(key: string, record: TokenRecord, expectedGeneration: number): MaybePromise<StoredToken | undefined>
  /** Takes the right to renew, if nobody has it. It comes to an end by itself after `ttlMs`, should this process die. */
  lock(key: string, ttlMs: number): MaybePromise<Lease | undefined>
  close?(): MaybePromise<void>
}

/**
 * A lock that lies so much further ahead than it could was taken before the clock was put back. Not less: between looking at the clock and
 * writing, a process may have waited, and the clocks of two need not agree to the millisecond.
 */
export const CLOCK_SLACK_MS = 60_000

/** Reads a record that a store keeps as text. One that cannot be read, as after a change of format, has run out long ago; its generation still counts. */
export function parseRecord(text: string): TokenRecord {
  try {
    const record: unknown = JSON.parse(text)
    if (isRecord(record)) return record
  } catch {
    // As one that is no record.
  }
  return { value: '', expiresAt: 0, renewedAt: 0 }
}

function isRecord(value: unknown): value is TokenRecord {
  if (typeof value !== 'object' || value === null) return false
  const { value: token, expiresAt, renewedAt } = value as Partial<Record<keyof TokenRecord, unknown>>
  return typeof token === 'string' && token !== '' && typeof expiresAt === 'number' && typeof renewedAt === 'number'
}
