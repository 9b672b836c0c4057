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
      const answer = await call({ ...addressOf(url), method, body: body ?? undefined, contentType: typeOf(headers) })
      return respond(answer)
    },
  }
}

/** The standard's: `simulator.fetch(new Request(…))`. */
export const createFetch =
  (call: Caller) =>
  async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    const body = request.method === 'GET' ? undefined : new Uint8Array(await request.arrayBuffer())
    const {
      status,
      type,
      headers,
      body: answer,
    } = await call({
      ...addressOf(request.url),
      method: request.method,
      body,
      contentType: request.headers.get('content-type') ?? undefined,
    })
    return new Response(typeof answer === 'string' ? answer : Uint8Array.from(answer), { status, headers: { 'content-type': type, ...headers } })
  }

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

function respond({ status, type, headers = {}, body }: ApiAnswer): LightResponse {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return {
    status,
    ok: status >= 200 && status < 300,
    headers: {
      get: (name) => {
        const wanted = name.toLowerCase()
        if (wanted === 'content-type') return type
        if (wanted === 'content-length') return String(bytes.byteLength)
        return Object.entries(headers).find(([each]) => each.toLowerCase() === wanted)?.[1] ?? null
      },
    },
    arrayBuffer: async () => Uint8Array.from(bytes).buffer,
    text: async () => Buffer.from(bytes).toString(),
    json: async () => JSON.parse(Buffer.from(bytes).toString()) as unknown,
  }
}
