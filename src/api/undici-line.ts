import type { Dispatcher } from 'undici'
import { ConfigurationError } from '../errors.js'
import { Body, type Exchange, type Line, tooLarge } from './exchange.js'
import { Fault } from './fault.js'

export interface UndiciLineOptions {
  readonly origin: string
  /** One of the user's own, which stays open. */
  readonly dispatcher?: Dispatcher | undefined
  readonly proxy?: string | undefined
  readonly connectTimeoutMs: number
}

/** More than these at once wait for one another: a burst must not use up the machine's sockets. */
const CONNECTIONS = 128

/** undici without its streams: small answers are collected as they come. Loaded with the first call. */
export function createUndiciLine({ origin, dispatcher: given, proxy, connectTimeoutMs }: UndiciLineOptions): Line {
  let opening: Promise<Dispatcher> | undefined
  let open = given

  const load = async (): Promise<Dispatcher> => {
    const { Agent, ProxyAgent } = await import('undici').catch(() => {
      throw new ConfigurationError('transport', 'is missing, and undici cannot be loaded here', 'Outside of Node give a fetch: { transport: { fetch } }')
    })
    // Deadlines are ours, one for each exchange. NODE_TLS_REJECT_UNAUTHORIZED=0 is not obeyed.
    const tls = { rejectUnauthorized: true, timeout: connectTimeoutMs }
    const common = { connections: CONNECTIONS, headersTimeout: 0, bodyTimeout: 0 }
    open = proxy === undefined ? new Agent({ ...common, connect: tls }) : new ProxyAgent({ ...common, uri: proxy, requestTls: tls, proxyTls: tls })
    return open
  }

  const dispatch = (dispatcher: Dispatcher, exchange: Exchange): void => {
    const { method, path, body, type } = exchange.request
    dispatcher.dispatch(
      { origin, path, method, body: body ?? null, ...(type ? { headers: { 'content-type': type } } : {}), headersTimeout: 0, bodyTimeout: 0 },
      new Handler(exchange, dispatcher !== given),
    )
  }

  return {
    ready() {
      if (open) return undefined
      opening ??= load()
      return opening
    },
    start(exchange) {
      if (open) dispatch(open, exchange)
      else exchange.reject(new Fault('connect', 'is not reached: the client was closed', { sent: false }))
    },
    async close() {
      const mine = given ? undefined : await opening?.catch(() => undefined)
      opening = undefined
      open = given
      // Nothing is under way any more; `close` would wait for a handshake that nobody waits for.
      await mine?.destroy()
    },
  }
}

class Handler implements Dispatcher.DispatchHandler {
  readonly #exchange: Exchange
  readonly #isPooled: boolean
  #status = 0
  #type = ''
  #disposition = ''
  #encoding = ''
  #body: Body | undefined

  constructor(exchange: Exchange, isPooled: boolean) {
    this.#exchange = exchange
    this.#isPooled = isPooled
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    const exchange = this.#exchange
    const abort = () => controller.abort(new Error('ended'))
    // It ended while it waited for a connection.
    if (exchange.ended) abort()
    else {
      exchange.phase = 'waiting'
      exchange.stop = abort
    }
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: Readonly<Record<string, string | string[] | undefined>>): void {
    if (status < 200) return
    if (!this.#exchange.admits(status, first(headers['content-length']))) return
    this.#status = status
    this.#type = first(headers['content-type'])
    this.#disposition = first(headers['content-disposition'])
    this.#encoding = first(headers['content-encoding'])
    this.#body = new Body(this.#exchange.request.maxBytes)
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#body?.add(chunk) !== false) return
    this.#exchange.reject(tooLarge(this.#exchange.request.maxBytes, this.#status))
    controller.abort(new Error('ended'))
  }

  onResponseEnd(): void {
    const incoming = {
      status: this.#status,
      type: this.#type,
      disposition: this.#disposition,
      encoding: this.#encoding,
      bytes: this.#body?.whole() ?? Buffer.alloc(0),
    }
    // undici takes up the socket again one turn of the event loop later: who calls again at once would open a second one.
    this.#exchange.resolve(incoming, { isNextTurn: this.#isPooled })
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#exchange.reject(error)
  }
}

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))
