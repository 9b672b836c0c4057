import type { Clock } from '../clock.js'
import type { Transport } from './contract.js'
import { type Exchange, type Incoming, type Line, type Outgoing, tooLarge } from './exchange.js'
import { Fault, type Phase } from './fault.js'
import { createFetchLine } from './fetch-line.js'
import { createUndiciLine } from './undici-line.js'

export interface ConnectionOptions {
  readonly origin: string
  readonly transport?: Transport | undefined
  readonly proxy?: string | undefined
  readonly connectTimeoutMs: number
  readonly clock: Clock
}

/** Sends requests to one host. */
export interface Connection {
  /** Rejects with a {@link Fault}, with the signal's reason, or with a `ConfigurationError` where there is nothing to send with. */
  send(request: Outgoing): Promise<Incoming>
  /** Waits for what is under way, each as long as its time allows, and lets go of the connections. */
  close(): Promise<void>
}

export function createConnection(options: ConnectionOptions): Connection {
  const { origin, transport, proxy, connectTimeoutMs, clock } = options
  const line = transport?.fetch
    ? createFetchLine(origin, transport.fetch)
    : createUndiciLine({ origin, dispatcher: transport?.dispatcher, proxy, connectTimeoutMs })
  const running = new Set<Run>()
  const waiting: (() => void)[] = []
  const done = (run: Run) => {
    running.delete(run)
    if (running.size === 0) for (const resolve of waiting.splice(0)) resolve()
  }
  return {
    async send(request) {
      const loading = line.ready?.()
      if (loading) await loading
      return new Promise((resolve, reject) => {
        const run = new Run(request, { resolve, reject, clock, done })
        running.add(run)
        run.start(line)
      })
    },
    async close() {
      if (running.size > 0) await new Promise<void>((resolve) => waiting.push(resolve))
      await line.close()
    },
  }
}

interface RunOptions {
  readonly resolve: (incoming: Incoming) => void
  readonly reject: (reason: unknown) => void
  readonly clock: Clock
  readonly done: (run: Run) => void
}

const WHERE: Readonly<Record<Phase, string>> = { connecting: 'there was no connection', waiting: 'the answer did not begin', reading: 'the answer did not end' }

/** Watches one exchange: its deadline, its signal, and that it ends once. */
class Run implements Exchange {
  readonly request: Outgoing
  phase: Phase = 'connecting'
  stop: (() => void) | undefined
  ended = false
  readonly #options: RunOptions
  #timer: unknown
  #onAbort: (() => void) | undefined

  constructor(request: Outgoing, options: RunOptions) {
    this.request = request
    this.#options = options
  }

  start(line: Line): void {
    const { signal, timeoutMs } = this.request
    if (signal?.aborted) {
      this.#end(signal.reason)
      return
    }
    this.#timer = this.#options.clock.setTimeout(() => this.#late(), timeoutMs)
    if (signal) {
      this.#onAbort = () => this.#end(signal.reason)
      signal.addEventListener('abort', this.#onAbort, { once: true })
    }
    try {
      line.start(this)
    } catch (error) {
      this.reject(error)
    }
  }

  resolve(incoming: Incoming, { isNextTurn } = { isNextTurn: false }): void {
    if (this.ended) return
    this.#settle()
    const { resolve } = this.#options
    // From a microtask, so as to come behind what the line itself puts off.
    if (isNextTurn) queueMicrotask(() => setImmediate(resolve, incoming))
    else resolve(incoming)
  }

  reject(error: unknown): void {
    if (this.ended) return
    this.#settle()
    this.#options.reject(error instanceof Fault ? error : Fault.of(error, this.phase))
  }

  admits(status: number, length: string | null): boolean {
    this.phase = 'reading'
    const { maxBytes } = this.request
    if (status === 0 || (status >= 300 && status < 400))
      this.#end(new Fault('redirect', 'leads elsewhere, and redirects are not followed', { status: status || undefined }))
    else if (Number(length) > maxBytes) this.#end(tooLarge(maxBytes, status))
    return !this.ended
  }

  #late(): void {
    // An answer that lies there already, because this process itself was busy, is read first.
    setImmediate(() => this.#giveUp())
  }

  #giveUp(): void {
    const { phase } = this
    this.#end(new Fault('timeout', `was given up after ${this.request.timeoutMs} ms: ${WHERE[phase]}`, { sent: phase !== 'connecting' }))
  }

  /** From our side, so that the line has to be told. */
  #end(reason: unknown): void {
    if (this.ended) return
    this.#settle()
    this.#options.reject(reason)
    this.stop?.()
  }

  #settle(): void {
    this.ended = true
    this.#options.done(this)
    if (this.#timer !== undefined) this.#options.clock.clearTimeout(this.#timer)
    if (this.#onAbort) this.request.signal?.removeEventListener('abort', this.#onAbort)
  }
}
