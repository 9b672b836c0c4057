import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bind } from '../adapter/node.js'
import type { Logger } from '../logger.js'
import type { Access } from './access.js'
import type { Desk } from './desk.js'
import { readBody, SAFE_HEADERS, write } from './http.js'
import { Refusal, refusalOf } from './refusal.js'
import { type Asked, findRoute, Plain, queryInt, type Route } from './route.js'
import { fanRoutes } from './routes/fans.js'
import { merchantRoutes } from './routes/merchant.js'
import { pushRoutes } from './routes/pushes.js'
import { worldRoutes } from './routes/world.js'
import type { StaticFiles } from './static-files.js'

export const routes: readonly Route[] = [...worldRoutes, ...pushRoutes, ...fanRoutes, ...merchantRoutes]

const LONGEST_BODY = 1024 * 1024
const LIMITS = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5000, keepAliveTimeout: 60_000, maxHeaderSize: 16_384 }

interface Parts {
  readonly desk: Desk
  readonly access: Access
  readonly files: StaticFiles
  readonly log: Logger
}

export interface BoundServer {
  readonly port: number
  readonly close: () => Promise<void>
}

/** @throws {ConfigurationError} for a port that can't be had */
export async function listenForConsole(parts: Parts, port: number, host: string): Promise<BoundServer> {
  const server: Server = createServer(LIMITS, (request, response) => {
    answer(parts, { request, response, host, port: (server.address() as AddressInfo | null)?.port ?? 0 }).catch((error: unknown) =>
      refuse(parts, request, response, error),
    )
  })
  await bind(server, port, { host, log: parts.log })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly host: string
  readonly port: number
}

async function answer(parts: Parts, exchange: Exchange): Promise<void> {
  const { access, files } = parts
  const { request, response, host, port } = exchange
  access.checkSender(request, host)
  const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s)
  const query = new URLSearchParams(search)
  const isHead = request.method === 'HEAD'
  if (path.startsWith('/api/')) {
    access.checkToken(request, port)
    return answerApi(parts, exchange, { path, query })
  }
  if (request.method !== 'GET' && !isHead) throw new Refusal(405, `${request.method} is not what this path takes`)
  if (path === '/' && query.has('token')) return enter(parts, exchange, query)
  const page = files.answer(path, request.headers['accept-encoding']?.toString() ?? '')
  if (!page) throw new Refusal(404, 'there is no such page')
  // The files hold nothing of anybody; the page itself asks for the token.
  write(response, page, isHead)
}

/** The token goes out of the address bar, and stays as a cookie. */
function enter({ access }: Parts, { request, response, port }: Exchange, query: URLSearchParams): void {
  if (!access.isToken(query.get('token'))) throw new Refusal(401, 'the token is wrong', { hint: 'Open the address that was printed when the console started' })
  const headers = { 'set-cookie': access.cookie(port) }
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') {
    // A browser withholds the cookie while it follows a link from elsewhere; from a page of our own it does not.
    const body = '<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>hongyan</title><a href="/">hongyan</a>\n'
    write(response, { status: 200, type: 'text/html; charset=utf-8', body, headers })
    return
  }
  write(response, { status: 303, type: 'text/plain; charset=utf-8', body: '', headers: { ...headers, location: '/' } })
}

async function answerApi(
  { desk, access }: Parts,
  { request, response }: Exchange,
  { path, query }: { readonly path: string; readonly query: URLSearchParams },
) {
  const parts = path.slice('/api/'.length).split('/').map(decoded)
  const method = request.method ?? 'GET'
  if (method === 'GET' && parts.length === 1 && parts[0] === 'events') return openStream(desk, { request, response }, query)
  const { route, at } = findRoute(routes, method, parts)
  if (route.needsWorld) desk.world()
  const body = method === 'GET' || method === 'HEAD' ? undefined : parsed(await readBody(request, route.longest ?? LONGEST_BODY))
  const asked: Asked = { desk, query, body, csrf: access.csrf, at: (name) => at.get(name) ?? '' }
  const result = await route.handle(asked)
  const { type, text } =
    result instanceof Plain ? { type: result.type, text: desk.secrets.hide(result.body) } : { type: JSON_TYPE, text: `${desk.secrets.write(result ?? {})}\n` }
  write(response, { status: 200, type, body: text }, method === 'HEAD')
}

const JSON_TYPE = 'application/json; charset=utf-8'

function openStream(desk: Desk, { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse }, query: URLSearchParams): void {
  const bounds = { least: 0, most: Number.MAX_SAFE_INTEGER }
  const again = request.headers['last-event-id']?.toString()
  const since = again !== undefined && /^\d{1,15}$/.test(again) ? Number(again) : queryInt(query, 'since', bounds)
  response.writeHead(200, { ...SAFE_HEADERS, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  desk.stream.open(response, since)
}

const parsed = (text: string): unknown => (text.trim() === '' ? undefined : (JSON.parse(text) as unknown))

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new Refusal(400, 'the path cannot be decoded')
  }
}

function refuse({ desk, log }: Parts, request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const refusal = refusalOf(error)
  if (!refusal) log.error({ path: request.url?.split('?', 1)[0], error: error instanceof Error ? error.message : String(error) }, 'the console failed')
  if (response.headersSent) {
    response.destroy()
    return
  }
  const { status, code, message, hint, field } = refusal ?? new Refusal(500, 'the console itself failed; its log says why')
  const body = `${desk.secrets.write({ error: { code, message, ...(hint && { hint }), ...(field && { field }) } })}\n`
  // What was not read of a body would be taken for the next request.
  const headers = request.complete ? {} : { connection: 'close' }
  write(response, { status, type: JSON_TYPE, body, headers: { ...headers, ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}) } })
  if (!request.complete) response.once('finish', () => request.destroy())
}
