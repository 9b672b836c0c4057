import type { ApiAnswer, ApiRequest, MaybePromise } from '../api/endpoint.js'

export type Caller = (request: ApiRequest) => MaybePromise<ApiAnswer>

/** As much of a `Response` as HTTP clients with a `fetch` of their own look at, and cheaper. */
export interface LightResponse {
  readonly status: number
  readonly ok: boolean
  readonly headers: { get(name: string): string | null }
  arrayBuffer(): Promise<ArrayBuffer>
  text(): Promise<string>
  json(): Promise<unknown>
}

interface LightInit {
  readonly method?: string
  readonly headers?: unknown
  readonly body?: unknown
}

/** A `fetch` whose every request the platform answers, whatever its host: `new OfficialAccount({ api: { transport: { fetch } } })`. No sockets. */
export function createTransport(call: Caller): { readonly fetch: (url: string, init?: LightInit) => Promise<LightResponse> } {
  return {
    fetch: async (url, { method = 'GET', headers, body } = {}) => {
      if (body !== undefined && body !== null && typeof body !== 'string' && !(body instanceof Uint8Array))
        throw new TypeError('the body is neither text nor bytes')
      return respond(unbroken(await call({ ...addressOf(url), method, body: body ?? undefined, contentType: typeOf(headers) })))
    },
  }
}

/** The standard's: `simulator.fetch(new Request(…))`. */
export const createFetch =
  (call: Caller) =>
  async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    const body = request.method === 'GET' ? undefined : new Uint8Array(await request.arrayBuffer())
    const contentType = request.headers.get('content-type') ?? undefined
    const answer = unbroken(await call({ ...addressOf(request.url), method: request.method, body, contentType }))
    const bytes = Uint8Array.from(bytesOf(answer))
    // Half of it comes, and then the line breaks.
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.subarray(0, bytes.length >> 1))
        controller.error(new TypeError('terminated'))
      },
    })
    const { status, type, headers, breaksOff } = answer
    return new Response(breaksOff ? stream : bytes, { status, headers: { 'content-type': type, ...headers } })
  }

/** @throws TypeError as `fetch` does where the line breaks */
function unbroken(answer: ApiAnswer): ApiAnswer {
  if (answer.status === 0) throw new TypeError('fetch failed', { cause: Object.assign(new Error('the line broke'), { code: 'ECONNRESET' }) })
  return answer
}

const bytesOf = ({ body }: ApiAnswer): Uint8Array => (typeof body === 'string' ? Buffer.from(body) : body)

/** Path and query, of a URL of any host. */
export function addressOf(url: string): { readonly path: string; readonly search: string } {
  const scheme = url.indexOf('://')
  const start = scheme < 0 ? 0 : url.indexOf('/', scheme + 3)
  const whole = start < 0 ? '/' : url.slice(start).replace(/#.*$/, '')
  const mark = whole.indexOf('?')
  return mark < 0 ? { path: whole, search: '' } : { path: whole.slice(0, mark), search: whole.slice(mark + 1) }
}

function typeOf(headers: unknown): string | undefined {
  if (headers instanceof Headers) return headers.get('content-type') ?? undefined
  for (const [name, value] of Object.entries(Object(headers) as Record<string, unknown>)) if (name.toLowerCase() === 'content-type') return String(value)
  return undefined
}

function respond(answer: ApiAnswer): LightResponse {
  const { status, type, headers = {}, breaksOff } = answer
  const all = bytesOf(answer)
  const read = (): Uint8Array => {
    if (breaksOff) throw new TypeError('terminated')
    return all
  }
  return {
    status,
    ok: status >= 200 && status < 300,
    headers: {
      get: (name) => {
        const wanted = name.toLowerCase()
        if (wanted === 'content-type') return type
        if (wanted === 'content-length') return String(all.byteLength)
        return Object.entries(headers).find(([each]) => each.toLowerCase() === wanted)?.[1] ?? null
      },
    },
    arrayBuffer: async () => Uint8Array.from(read()).buffer,
    text: async () => Buffer.from(read()).toString(),
    json: async () => JSON.parse(Buffer.from(read()).toString()) as unknown,
  }
}
