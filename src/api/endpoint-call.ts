import type { HongyanError } from '../errors.js'
import type { CallOptions, UploadPart } from './contract.js'

/** The types that generated API interfaces are made of. Plain on purpose: an editor shows them as they stand, and they cost the compiler nothing. */

/** `signal` also ends the pages that would follow. */
export type MethodOptions = Pick<CallOptions, 'signal' | 'timeoutMs'>

export interface PageOptions extends MethodOptions {
  /** How many entries to ask for at a time. As many as Weixin allows, if left out. */
  readonly pageSize?: number | undefined
}

/**
 * What `.safe(…)` returns. `reason` says what happened. `'check'`: the request was refused here, before the call.
 * `'other'`: an outcome that this method is not known for; the error's own `reason` names it.
 */
export type Outcome<Value, Reason extends string = never> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason | 'check' | 'other'; readonly error: HongyanError }

/** A method of the API. */
export interface Call<Request, Response, Reason extends string = never> {
  /**
   * @throws {CheckError} if the request breaks a documented limit: nothing has been sent
   * @throws {ApiError} if Weixin refuses it
   * @throws {TransportError} if no readable answer came
   */
  (request: Request, options?: MethodOptions): Promise<Response>
  /** The same call: what the business expects, and a request that breaks a limit, come back as values. Everything else is thrown all the same. */
  safe(request: Request, options?: MethodOptions): Promise<Outcome<Response, Reason>>
}

/** A method that needs no request. */
export interface OpenCall<Request, Response, Reason extends string = never> {
  /**
   * @throws {CheckError} if the request breaks a documented limit: nothing has been sent
   * @throws {ApiError} if Weixin refuses it
   * @throws {TransportError} if no readable answer came
   */
  (request?: Request, options?: MethodOptions): Promise<Response>
  /** The same call: what the business expects, and a request that breaks a limit, come back as values. Everything else is thrown all the same. */
  safe(request?: Request, options?: MethodOptions): Promise<Outcome<Response, Reason>>
}

/** A list in pages. */
export interface Pages<Filter, Item> {
  /** Every entry, page after page: `for await (const item of ….all({ … }))`. */
  all(filter: Filter, options?: PageOptions): AsyncIterable<Item>
}

/** A list in pages that needs nothing to be asked for. */
export interface OpenPages<Filter, Item> {
  /** Every entry, page after page: `for await (const item of ….all())`. */
  all(filter?: Filter, options?: PageOptions): AsyncIterable<Item>
}

/** A request without fields. */
export type NoRequest = Readonly<Record<string, never>>

/** What every answer holds; both are missing from many successful ones. Fields that Weixin adds are kept. */
export interface Answered {
  readonly errcode?: number | undefined
  readonly errmsg?: string | undefined
}

/** A file to upload. */
export interface FileInput extends Pick<UploadPart, 'data' | 'type'> {
  /** Weixin takes no file without a name, and goes by its ending. */
  readonly filename: string
}
