import type { Clock } from '../../clock.js'

/** A request of the platform's to an account's URL. An `OfficialAccount` takes it as it is: `account.handle(request)`. */
export interface PushRequest {
  readonly method: 'GET' | 'POST'
  /** Without `?`. */
  readonly search: string
  readonly body: string
  readonly contentType: string
  /** The push that it delivers, by its number in the world. */
  readonly number?: number
}

export interface PushResponse {
  /** 0 or less: there was none. */
  readonly status: number
  readonly body: string
}

/** Carries a request to the account. It may answer at once or later; a failure counts as no answer. */
export type Deliver = (request: PushRequest, signal: AbortSignal | undefined) => PushResponse | Promise<PushResponse>

/** An account in the same process, whatever its library. */
export interface Receiver {
  handle(incoming: { readonly method: string; readonly search: string; readonly body: string }): PushResponse | Promise<PushResponse>
}

/** Tells a line that nobody waits for its answer any more. A signal is made only for who asks for one: it costs as much as a signature. */
export class Cut {
  #controller: AbortController | undefined
  /** Called at the cut. */
  listener: (() => void) | undefined

  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    return this.#controller.signal
  }

  now(): void {
    this.#controller?.abort()
    this.listener?.()
  }
}

/** How pushes get to an account, and by which clock its answers are waited for and its requests are stamped. */
export interface Line {
  readonly deliver: (request: PushRequest, cut: Cut) => PushResponse | Promise<PushResponse>
  readonly clock: Clock
  close(): void
}

/** Where an account is: a URL, an account in this process, a fetch handler, or a function. */
export type Destination = string | Receiver | { readonly fetch: (request: Request) => Promise<Response> | Response } | Deliver
