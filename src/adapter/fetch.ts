import type { Answer } from '../inbox/contract.js'
import { HUNG_UP, headersOf, UNAVAILABLE } from './answers.js'
import { bodyParsed } from './body-parsed.js'
import { ask, type PushReceiver } from './receiver.js'
import { splitUrl } from './split-url.js'

/** What a platform with `fetch` handlers gives beside the request. */
export interface FetchOptions {
  /** Keeps the process alive for work behind the answer (Cloudflare Workers, Vercel). */
  readonly waitUntil?: (work: Promise<unknown>) => void
  /** The process stays alive anyway: a server of one's own. */
  readonly live?: boolean
}

/** `fetch(request, { waitUntil })`, as well as `fetch(request, environment, context)` of Workers. */
export function fetchOptions(environment: unknown, platform: unknown): FetchOptions {
  for (const candidate of [platform, environment]) {
    if (typeof candidate !== 'object' || candidate === null) continue
    const { waitUntil, live } = candidate as FetchOptions
    if (typeof waitUntil === 'function') return { waitUntil: waitUntil.bind(candidate) }
    if (typeof live === 'boolean') return { live }
    // @hono/node-server: a server of Node's.
    if ('incoming' in candidate) return { live: true }
  }
  return {}
}

/**
 * One request of the Fetch standard through the receiver. Where nothing keeps the process alive after the answer, nothing is left to do behind it:
 * what is not done at the deadline is answered 503, so that Weixin delivers it again.
 */
export async function fetchPush(receiver: PushReceiver, request: Request, options: FetchOptions): Promise<Response> {
  if (request.method === 'POST' && request.bodyUsed) {
    bodyParsed(receiver.log, 'somebody', 'Hand the request over unread')
    return respond(UNAVAILABLE)
  }
  return fetchBody(receiver, request, options)
}

/** The same, for a request whose body has been read by a framework, or by nobody. */
export async function fetchBody(receiver: PushReceiver, request: Request, options: FetchOptions & { readonly body?: Uint8Array }): Promise<Response> {
  const at = receiver.clock.now()
  const { path, search } = splitUrl(request.url)
  const { method } = request
  if (method !== 'POST') return respond(await ask(receiver, { method, path, search, at }))
  let body: Uint8Array | undefined
  try {
    body = options.body ?? (await readBody(request, receiver.bodyLimit))
  } catch (error) {
    receiver.log.debug({ error: error instanceof Error ? error.message : '' }, 'a sender hung up before its body was there')
    return respond(HUNG_UP)
  }
  if (body === undefined) return respond(await ask(receiver, { method, path, search, at, tooLarge: true }))
  return respond(await ask(receiver, { method, path, search, at, body, background: options.waitUntil ?? options.live === true }))
}

const respond = (answer: Answer): Response => new Response(answer.body, { status: answer.status, headers: headersOf(answer) })

/** `undefined` for a body over the limit; where that is said in advance, nothing of it is read. */
async function readBody(request: Request, limit: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length')) > limit) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  if (!request.body) return new Uint8Array()
  for await (const chunk of request.body) {
    length += chunk.length
    // Leaving the loop cancels the stream.
    if (length > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}
