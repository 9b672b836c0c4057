/**
 * A session is one JSON value for each fan of an account. It is read when a handler asks for it, written once, when the run has succeeded, and forgotten when its time is over.
 */

export type MaybePromise<T> = T | Promise<T>

/** `context.session`: what an account remembers of the fan who sent the push. A push whose handler does not touch it costs nothing. */
export interface Session<T = unknown> {
  /**
   * What was written last, in this run or before; `undefined` where there is nothing or its time is over. A copy: what is changed in it is not written before `set`.
   * Rejects with a {@link SessionError} for a push that nobody has sent, and with the store's own error where it fails.
   */
  get<V = T>(): Promise<V | undefined>
  /**
   * Replaces the value, when the run succeeds: not if it throws. Of two runs of one fan at the same time the last one's value stays; with `order: 'sender'` there are no such two.
   * @throws {SessionError} at once, where the value is no JSON (`field` is the path in it) or too large
   */
  set(value: T, options?: SessionSetOptions): void
  /** Forgets the value, when the run succeeds. */
  delete(): void
}

export interface SessionSetOptions {
  /** How long it is kept from now on, in seconds. The account's `ttlSeconds`, if left out. */
  readonly ttlSeconds?: number | undefined
}

/** What an account can be told about its sessions. */
export interface SessionOptions {
  /** Where they are kept. In the process's memory, if left out. */
  readonly store?: SessionStore | undefined
  /** How long a session is kept after it was written, in seconds. 86,400: a day. */
  readonly ttlSeconds?: number | undefined
  /** How large a session may be, in bytes of its JSON. 16,384. */
  readonly maxBytes?: number | undefined
}

/** What is kept of a session. */
export interface StoredSession {
  readonly json: string
  /** In unix milliseconds, by the account's clock: a store needs none of its own. */
  readonly writtenAt: number
  /** From here on it is over, in unix milliseconds. Who reads it looks; a store may forget it from then on. */
  readonly expiresAt: number
}

/** Where sessions are kept: `memorySessions`, `sqliteSessions`, `redisSessions`, or your own, for which there is {@link sessionStoreSuite}. What it throws is the handler's error. */
export interface SessionStore {
  /** @param key the app id and the openid */
  read(key: string): MaybePromise<StoredSession | undefined>
  /** Whole, or not at all. */
  write(key: string, session: StoredSession): MaybePromise<void>
  delete(key: string): MaybePromise<void>
  /** Lets go of what was opened. What is asked for afterwards opens it again. */
  close?(): MaybePromise<void>
}
