/**
 * Tokens have one owner: a server that fetches, keeps, renews and shares them. Access tokens, `jsapi_ticket` and the card `api_ticket` work alike.
 */

/** Gives a token, and takes back one that was refused. Bring one of your own if a token server runs elsewhere. */
export interface TokenServer {
  /** The current token. Waits only where there is no valid one. */
  get(): Promise<string>
  /**
   * Renews the token, unless the one that `failed` is no longer the current one, or it was renewed within the last 5 s: then the current one is given.
   * Without `failed` it is renewed unless that was done within the last 5 s.
   */
  refresh(failed?: string): Promise<string>
  /** What can be told of it without giving it away. */
  status(): TokenStatus
}

export interface TokenStatus {
  /** A few characters at either end. */
  readonly masked?: string
  /** Since it was fetched, in ms. */
  readonly ageMs?: number
  /** In unix ms. */
  readonly expiresAt?: number
  /** Who got it: this process, or another that shares the store. */
  readonly source?: 'platform' | 'store'
  /** A fetch is under way. */
  readonly isRenewing: boolean
  /** The platform refuses our credentials, and is not asked again before `until` (unix ms). */
  readonly circuit?: { readonly errcode: number; readonly until: number }
}

/** The calls that a token server makes. An `ApiClient` fits. */
export interface TokenApi {
  get<T>(path: string, query: Readonly<Record<string, string>>, options: TokenCallOptions): Promise<T>
  post<T>(path: string, body: unknown, options: TokenCallOptions): Promise<T>
}

export interface TokenCallOptions {
  readonly token?: false
  readonly repeatable: boolean
  readonly timeoutMs: number
}
