import type { Account } from '../core/account.js'
import type { Ground } from '../core/ground.js'
import type { AccountKind } from '../core/registration.js'
import type { WeixinError } from '../core/weixin-error.js'

/** A request as the platform gets it. */
export interface ApiRequest {
  readonly method: string
  /** Without host and query. */
  readonly path: string
  /** Without `?`. */
  readonly search: string
  readonly body?: Uint8Array | string | undefined
  readonly contentType?: string | undefined
  /** From where. */
  readonly ip?: string | undefined
  /** It came over a socket: what it waits for goes by the machine's clock. */
  readonly byHttp?: true
}

export interface ApiAnswer {
  /** 0: the line breaks before anything is answered. */
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>
  /** The line breaks in the middle of it. */
  readonly breaksOff?: true
}

export type MaybePromise<T> = T | Promise<T>

/** What an answer holds besides errcode and errmsg. A `bigint` stands as a bare number, whatever its size. */
export interface Fields {
  readonly [name: string]: unknown
}

/** What a handler gives: fields, nothing (`{"errcode":0,"errmsg":"ok"}`), a refusal, or a whole answer of its own (a picture). */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler that only changes something has nothing to return
export type Outcome = Fields | WeixinError | WireAnswer | undefined | void

/** An answer that is no JSON object: {@link ApiAnswer} as it goes out. */
export class WireAnswer {
  readonly answer: ApiAnswer

  constructor(answer: ApiAnswer) {
    this.answer = answer
  }
}

/** A call that has passed the gate. */
export interface Call extends OpenCall {
  /** The token's. */
  readonly account: Account
}

/** A call of an endpoint that takes no access token. */
export interface OpenCall {
  readonly ground: Ground
  readonly accounts: ReadonlyMap<string, Account>
  readonly query: URLSearchParams
  /** The JSON of a POST; `{}` for a GET. Integers beyond 2^53 are strings. */
  readonly body: Readonly<Record<string, unknown>>
  readonly request: ApiRequest
}

interface EndpointBase {
  readonly path: string
  /** Which methods it takes, where that is not what the catalogue says. */
  readonly methods?: readonly ('GET' | 'POST')[]
  /** The answer has no errcode and errmsg where all is well. */
  readonly bare?: true
  /** `form`: a POST that is no JSON; the handler reads `call.request.body`. */
  readonly takes?: 'form'
  /** Calls a day, before 45009. Unlimited, if left out. */
  readonly daily?: number
  /** Calls a minute, before 45011. */
  readonly perMinute?: number
  /** Accounts that have the right to it; others get 48001. All, if left out. */
  readonly kinds?: readonly AccountKind[]
}

export type Endpoint =
  | (EndpointBase & { readonly open?: undefined; readonly handle: (call: Call) => MaybePromise<Outcome> })
  | (EndpointBase & { readonly open: true; readonly handle: (call: OpenCall) => MaybePromise<Outcome> })

/** An endpoint that takes an access token. Which method it takes comes from the catalogue, by its path. */
export const endpoint = (path: string, handle: (call: Call) => MaybePromise<Outcome>, more: Omit<EndpointBase, 'path'> = {}): Endpoint => ({
  path,
  handle,
  ...more,
})

/** One that takes none: the call names its account itself. */
export const openEndpoint = (path: string, handle: (call: OpenCall) => MaybePromise<Outcome>, more: Omit<EndpointBase, 'path'> = {}): Endpoint => ({
  path,
  handle,
  open: true,
  ...more,
})
