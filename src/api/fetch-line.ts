import type { FetchAnswer, FetchLike } from './contract.js'
import { Body, type Exchange, type Line, tooLarge } from './exchange.js'

/** A `fetch` of the user's. */
export function createFetchLine(origin: string, fetch: FetchLike): Line {
  const run = async (exchange: Exchange): Promise<void> => {
    const { method, path, body, type, maxBytes } = exchange.request
    const controller = new AbortController()
    exchange.stop = () => controller.abort()
    // It does not tell when it has connected.
    exchange.phase = 'waiting'
    const headers: Record<string, string> = type ? { 'content-type': type } : {}
    const answer = await fetch(`${origin}${path}`, { method, headers, ...(body === undefined ? {} : { body }), redirect: 'manual', signal: controller.signal })
    const status = answer.type === 'opaqueredirect' || answer.redirected ? 0 : answer.status
    if (!exchange.admits(status, answer.headers.get('content-length'))) return
    const bytes = await collect(answer, maxBytes)
    if (bytes) {
      exchange.resolve({ status, type: answer.headers.get('content-type') ?? '', disposition: answer.headers.get('content-disposition') ?? '', bytes })
      return
    }
    exchange.reject(tooLarge(maxBytes, status))
    controller.abort()
  }
  return {
    start: (exchange) => {
      run(exchange).catch((error: unknown) => exchange.reject(error))
    },
    close: async () => {},
  }
}

/** The body as it comes, so that one that is too large is never held; `undefined` for such a one. */
async function collect(answer: FetchAnswer, maxBytes: number): Promise<Buffer | undefined> {
  const collected = new Body(maxBytes)
  const chunks = chunksOf(answer.body)
  if (!chunks) return collected.add(Buffer.from(await answer.arrayBuffer())) ? collected.whole() : undefined
  for await (const chunk of chunks) if (!collected.add(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))) return undefined
  return collected.whole()
}

interface Reader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>
}

/** Web streams of all ages, and Node's, which some packages give. */
function chunksOf(body: unknown): AsyncIterable<Uint8Array> | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  if (Symbol.asyncIterator in body) return body as AsyncIterable<Uint8Array>
  return 'getReader' in body ? read((body as { getReader(): Reader }).getReader()) : undefined
}

async function* read(reader: Reader): AsyncGenerator<Uint8Array> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) if (next.value) yield next.value
}
