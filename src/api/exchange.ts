import { Fault, type Phase } from './fault.js'

/** One HTTP request, ready to go. */
export interface Outgoing {
  readonly method: 'GET' | 'POST'
  /** With the query, the access token in it: never shown. */
  readonly path: string
  readonly body: string | Uint8Array<ArrayBuffer> | undefined
  /** The body's. */
  readonly type: string | undefined
  readonly timeoutMs: number
  readonly maxBytes: number
  readonly signal: AbortSignal | undefined
}

/** One HTTP response, whole. */
export interface Incoming {
  readonly status: number
  readonly type: string
  readonly disposition: string
  /** How it is compressed, though nobody asked for it; empty otherwise. */
  readonly encoding?: string
  readonly bytes: Buffer
}

/** One request under way, as a line sees it. Whatever is called after its end is ignored. */
export interface Exchange {
  readonly request: Outgoing
  /** Kept by the line: what fails while it is `connecting` has not been sent. */
  phase: Phase
  /** Set by the line: tells it that nobody waits any more. */
  stop: (() => void) | undefined
  readonly ended: boolean
  /** Ends it at once; the caller may be told one turn of the event loop later. */
  resolve(incoming: Incoming, when?: { readonly isNextTurn: boolean }): void
  /** Any error of the line's own; it is told apart and cleaned where it is shown. */
  reject(error: unknown): void
  /** Whether a response may be read, by its head. Ends the exchange if not. A status of 0 is a redirect that was hidden from us. */
  admits(status: number, length: string | null): boolean
}

/** How bytes get there and back. */
export interface Line {
  /** A promise where something has to be loaded first: that is not the platform's time. */
  ready?(): Promise<unknown> | undefined
  start(exchange: Exchange): void
  close(): Promise<void>
}

export const tooLarge = (maxBytes: number, status: number): Fault => new Fault('too-large', `answered more than ${maxBytes} bytes`, { status })

/** Collects a body up to a bound. */
export class Body {
  readonly #chunks: Buffer[] = []
  readonly #maxBytes: number
  #size = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** @returns whether there was room for it */
  add(chunk: Buffer): boolean {
    this.#size += chunk.length
    if (this.#size > this.#maxBytes) return false
    this.#chunks.push(chunk)
    return true
  }

  whole(): Buffer {
    const [first] = this.#chunks
    return this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks, this.#size)
  }
}
