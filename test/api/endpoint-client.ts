import type { Download, DownloadOptions } from '../../src/api/contract.js'
import type { EndpointClient } from '../../src/api/endpoint.js'

export interface Sent {
  readonly how: 'get' | 'post' | 'upload' | 'download'
  readonly path: string
  /** The body, or the parts, or nothing. */
  readonly body?: unknown
  readonly query: Readonly<Record<string, unknown>>
  readonly options: Readonly<Record<string, unknown>>
}

/** A client that keeps what is sent, and answers in turn; an `Error` is thrown. */
export function scriptedClient(...answers: readonly unknown[]): EndpointClient & { readonly sent: Sent[] } {
  const sent: Sent[] = []
  const left = [...answers]
  const answer = async <T>(one: Sent): Promise<T> => {
    sent.push(one)
    if (left.length === 0) throw new Error(`nobody expected ${one.how} ${one.path}`)
    const next = left.shift()
    if (next instanceof Error) throw next
    return next as T
  }
  return {
    sent,
    get: <T>(path: string, query = {}, options = {}) => answer<T>({ how: 'get', path, query, options }),
    post: <T>(path: string, body?: unknown, { query = {}, ...options } = {}) => answer<T>({ how: 'post', path, body, query, options }),
    upload: <T>(path: string, parts: unknown, { query = {}, ...options } = {}) => answer<T>({ how: 'upload', path, body: parts, query, options }),
    download: <T>(path: string, { query = {}, body, ...options }: DownloadOptions = {}) => answer<Download<T>>({ how: 'download', path, body, query, options }),
  }
}
