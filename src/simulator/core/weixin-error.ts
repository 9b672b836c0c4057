import type { Json } from './row.js'

export interface WeixinErrorMore {
  /** What stands in place of the table's text. */
  readonly errmsg?: string
  /** What the answer holds besides: `_card` and `_code` of 40099. */
  readonly extras?: Readonly<Record<string, Json | bigint>>
}

/** The platform says no. A handler returns or throws it; people's doings carry it as the reason why nothing happened. */
export class WeixinError extends Error {
  readonly errcode: number
  readonly errmsg: string | undefined
  readonly extras: Readonly<Record<string, Json | bigint>> | undefined

  constructor(errcode: number, { errmsg, extras }: WeixinErrorMore = {}) {
    super(`errcode ${errcode}`)
    this.errcode = errcode
    this.errmsg = errmsg
    this.extras = extras
  }

  override get name(): string {
    return 'WeixinError'
  }
}

/** `return weixinError(40056)` from a handler, or `throw`. The text comes from `errmsg/`. */
export const weixinError = (errcode: number, more?: WeixinErrorMore): WeixinError => new WeixinError(errcode, more)
