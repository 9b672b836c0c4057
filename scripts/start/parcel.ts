/** What goes over the line between Weixin and an account, seen from Weixin. */

/** What the merchant has told Weixin of the account, and what Weixin knows itself. */
export interface Registration {
  readonly url: string
  readonly appId: string
  /** The account's original id, `gh_…`. */
  readonly target: string
  readonly token: string
  /** Without it pushes are signed only: plain mode. */
  readonly encodingAESKey?: string
}

/** One HTTP request, ready to be sent; sent again it is a repeated delivery. */
export interface Parcel {
  readonly method: 'GET' | 'POST'
  readonly query: Readonly<Record<string, string>>
  readonly body: string
  /** Who will be shown the answer. */
  readonly fan: string
}

/** Where a parcel differs from an honest one. */
export interface Forgery {
  readonly token?: string
  /** Empty: not encrypted at all. */
  readonly encodingAESKey?: string
  readonly appId?: string
  /** How long ago it was signed, in seconds. */
  readonly age?: number
}

/** What an answer comes to on the fan's phone. */
export interface Seen {
  /** `fault`: Weixin shows the fan that the account is out of order. `echo`: the URL check. */
  readonly kind: 'reply' | 'silence' | 'fault' | 'echo'
  readonly text: string
}

export interface Exchange {
  /** 0: no answer within five seconds. */
  readonly status: number
  readonly bytes: string
  readonly seen: Seen
  readonly ms: number
}
