import type { Dispatcher } from 'undici'
import type { TokenServer } from '../token/contract.js'

/** Names and values behind the question mark. `undefined` is left out. */
export type Query = Readonly<Record<string, string | number | bigint | boolean | undefined>>

/** What the platform answers: JSON as it was sent, `errcode` and `errmsg` included where they were. Integers beyond ±2^53 are strings. */
export type ApiAnswer = Readonly<Record<string, unknown>>

export interface CallOptions {
  /** Further parameters, behind the question mark. */
  readonly query?: Query | undefined
  /**
   * Whether the call may be made again when nobody knows what became of it (-1, a broken line, HTML for an answer): up to four times in all.
   * `true` for GET, `false` for all else, if left out.
   */
  readonly repeatable?: boolean | undefined
  /** Ends waiting. Rejects with the signal's reason; whether a call under way was carried out is then not known. */
  readonly signal?: AbortSignal | undefined
  /** `false` where the endpoint takes no access token. */
  readonly token?: false | undefined
  /** How long one try may take, from connecting to the last byte. */
  readonly timeoutMs?: number | undefined
}

export interface DownloadOptions extends CallOptions {
  /** Asks by POST. */
  readonly body?: unknown
  /** The largest file, in bytes. The client's `maxResponseBytes`, if left out. */
  readonly maxBytes?: number | undefined
}

/** One field of a form. With a `filename` it is a file. */
export interface UploadPart {
  /** The field's name: `media` for most, `buffer` for card logos. */
  readonly name: string
  readonly filename?: string | undefined
  /** The content type. By the file name's ending, if left out. */
  readonly type?: string | undefined
  /** Streams are collected first: the platform wants to know the length before the bytes. */
  readonly data: string | Uint8Array | Blob | AsyncIterable<Uint8Array>
}

/** What `download` gets: a file, or JSON where the platform sends that in its place (a video's `video_url`). */
export type Download<T = ApiAnswer> =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly type: string; readonly filename: string | undefined }
  | { readonly kind: 'json'; readonly value: T }

/** Calls any endpoint of the platform. Every method rejects with `ApiError`, `TransportError`, `InputError` or `TokenError`, or with a signal's reason. */
export interface ApiClient {
  get<T = ApiAnswer>(path: string, query?: Query, options?: CallOptions): Promise<T>
  /** @param body becomes JSON; `{}` if left out */
  post<T = ApiAnswer>(path: string, body?: unknown, options?: CallOptions): Promise<T>
  /** Sends a form (`multipart/form-data`). */
  upload<T = ApiAnswer>(path: string, parts: readonly UploadPart[], options?: CallOptions): Promise<T>
  /** Gets a file. A call that only reads, so it is repeatable unless told otherwise, also by POST. */
  download<T = ApiAnswer>(path: string, options?: DownloadOptions): Promise<Download<T>>
  /** Forgets that a quota is used up (45009, 45011): of one endpoint, or of all. */
  clearQuotaGate(path?: string): void
  /** Waits for the calls under way, each as long as its time allows, and lets go of the connections. */
  close(): Promise<void>
}

/** A token server, or what makes one: it gets the new client, to make its own calls by. */
export type TokenSource = TokenServer | ((api: ApiClient) => TokenServer)

/** The part of `fetch` that is used. */
export type FetchLike = (url: string, init: FetchRequest) => Promise<FetchAnswer>

export interface FetchRequest {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly redirect: 'manual'
  readonly signal: AbortSignal
}

export interface FetchAnswer {
  readonly status: number
  readonly type?: string
  readonly redirected?: boolean
  readonly headers: { get(name: string): string | null }
  readonly body?: unknown
  arrayBuffer(): Promise<ArrayBuffer>
}

/** What carries the calls: a `fetch` where there is no Node, or a dispatcher of undici's (an `Agent`, a `ProxyAgent`, a `MockAgent`). */
export type Transport = { readonly fetch: FetchLike; readonly dispatcher?: undefined } | { readonly dispatcher: Dispatcher; readonly fetch?: undefined }

/** Stands around calls, as whoever traces them does. */
export type CallWatcher = <T>(call: { readonly appId: string; readonly method: string; readonly endpoint: string }, work: () => Promise<T>) => Promise<T>
