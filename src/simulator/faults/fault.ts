import type { ApiAnswer, ApiRequest, MaybePromise } from '../api/endpoint.js'
import type { Account } from '../core/account.js'
import type { Ground } from '../core/ground.js'
import type { WeixinError } from '../core/weixin-error.js'
import type { PushRequest, PushResponse } from '../delivery/port.js'
import type { PushKeys } from '../delivery/sign-push.js'

/** A regular expression as data, so that a fault can be kept in a file. */
export interface Pattern {
  readonly regex: string
  readonly flags?: string
}

/** When and whom a fault strikes, and with what. */
export interface FaultOptions {
  /** Only this account. All of them, if left out. */
  readonly appId?: string
  /** Only calls of this path; one that ends in a slash stands for all that begin so; or a regular expression. For faults of calls. */
  readonly path?: string | RegExp | Pattern
  /** Only pushes of this type, or types that the expression matches. For faults of deliveries. */
  readonly type?: string | RegExp | Pattern
  /** How often it strikes before it is over. For ever, if neither this nor the fault itself says so. */
  readonly times?: number
  /** How many that it could strike pass unharmed first. 0. */
  readonly after?: number
  /** How likely each is struck, from 0 to 1, drawn from the world's seed. 1. */
  readonly probability?: number
  /** How long (`slow`, `push-slow`), or how far off (`clock-skewed`; may be negative). */
  readonly ms?: number
  /** Of `errcode`. */
  readonly errcode?: number
  /** Of `errcode`: in the place of the platform's own text. */
  readonly errmsg?: string
  /** Of `status`. */
  readonly status?: number
  /** Of `rotated-token`: the new one. */
  readonly token?: string
  /** Of `rotated-key`: the new one. */
  readonly encodingAESKey?: string
}

/** The options as they are kept: expressions as data. */
export interface KeptOptions extends Omit<FaultOptions, 'path' | 'type'> {
  readonly path?: string | Pattern
  readonly type?: string | Pattern
}

/** What a fault of calls works with. */
export interface CallTools {
  readonly options: KeptOptions
  readonly ground: Ground
  readonly account: Account | undefined
  /** The platform's refusal, as an answer. */
  refuse(error: WeixinError): ApiAnswer
}

/** How a push is signed and sealed. */
export interface Signing {
  readonly keys: PushKeys
  /** Unix seconds. */
  readonly timestamp: number
}

interface Documented {
  /** What it does, in English and Chinese. */
  readonly en: string
  readonly zh: string
  /** What it has where its options leave it out. */
  readonly usual?: Pick<FaultOptions, 'ms' | 'status' | 'times' | 'errcode'>
  /** Options without which it is none. */
  readonly needs?: readonly ('errcode' | 'token' | 'encodingAESKey')[]
}

/** Strikes a call before, in the place of, or after the platform. */
export interface CallFault extends Documented {
  readonly strikes: 'calls'
  /** Whether it needs an account to strike at: then calls that name none pass. */
  readonly ofAccount?: true
  readonly run: (request: ApiRequest, next: () => MaybePromise<ApiAnswer>, tools: CallTools) => MaybePromise<ApiAnswer>
}

/** Strikes a delivery: how it is signed, or what its line does to it. */
export interface DeliveryFault extends Documented {
  readonly strikes: 'deliveries'
  readonly sign?: (signing: Signing, options: KeptOptions) => Signing
  readonly carry?: (request: PushRequest, next: CarryOn, tools: { readonly options: KeptOptions; wait(ms: number): Promise<void> }) => CarriedAnswer
}

export type CarriedAnswer = PushResponse | Promise<PushResponse>
export type CarryOn = (request: PushRequest) => CarriedAnswer

/** Changes something at once, and is over then. */
export interface InstantFault extends Documented {
  readonly strikes: 'at once'
  readonly run: (account: Account) => void
}

export type Fault = CallFault | DeliveryFault | InstantFault

/** Faults by their names. Their types say what each is, and not every word of it: the declarations are read by whoever imports the simulator. */
export const faults =
  <Kind extends Fault>() =>
  <Name extends string>(table: Readonly<Record<Name, Kind>>): Readonly<Record<Name, Kind>> =>
    table
