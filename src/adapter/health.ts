import * as http from 'node:http'
import type { Inbox } from '../inbox/contract.js'
import type { Logger } from '../logger.js'
import { bind, closeServer, type Listening, listening, urlOf } from './node.js'

export interface HealthOptions {
  /** `127.0.0.1`, if left out: what it tells is nobody else's. An orchestrator that asks from outside needs `0.0.0.0`, on a port that the world does not see. */
  readonly host?: string | undefined
}

/** Whose health it is: an account or a gateway. */
export interface HealthSource {
  readonly inbox: Pick<Inbox, 'health' | 'stats'>
  readonly log: Logger
  /** Whether it takes nothing more. */
  readonly isClosing: boolean
}

const LIMITS = { headersTimeout: 2000, requestTimeout: 4000, connectionsCheckingInterval: 1000, keepAliveTimeout: 65_000, maxHeaderSize: 8192 }

/**
 * Answers health checks on a port of its own: `/livez` (the process answers) and `/readyz` (503 while it shuts down or its inbox's store fails).
 * @throws {ConfigurationError} for a port that is wrong, or can't be had (rejects)
 */
export async function listenForHealth(source: HealthSource, port: number, { host = '127.0.0.1' }: HealthOptions = {}): Promise<Listening> {
  let wasReady = true
  const server = http.createServer(LIMITS, async (request, response) => {
    // No body is awaited: a probe has none.
    request.resume()
    const path = (request.url ?? '').split('?', 1)[0]
    const isHead = request.method === 'HEAD'
    if (path !== '/livez' && path !== '/readyz') return write(response, { status: 404, body: { ok: false, problem: 'ask for /livez or /readyz' }, isHead })
    if (!isHead && request.method !== 'GET') return write(response, { status: 405, body: { ok: false, problem: 'only GET and HEAD' }, isHead })
    const health = path === '/livez' ? { ok: true } : await readiness(source)
    if (path === '/readyz' && health.ok !== wasReady) {
      wasReady = health.ok
      if (health.ok) source.log.info({}, 'ready again')
      else source.log.warn({ problem: health.problem }, 'not ready')
    }
    write(response, { status: health.ok ? 200 : 503, body: { ...health, inbox: source.inbox.stats() }, isHead })
  })
  await bind(server, port, { host, log: source.log })
  return listening(server, urlOf(server, host, undefined), () => closeServer(server, LIMITS.requestTimeout))
}

async function readiness(source: HealthSource): Promise<{ ok: boolean; problem?: string | undefined }> {
  if (source.isClosing) return { ok: false, problem: 'shutting down' }
  try {
    return await source.inbox.health()
  } catch {
    // An inbox of the user's own.
    return { ok: false, problem: 'the inbox cannot say' }
  }
}

function write(response: http.ServerResponse, { status, body, isHead }: { readonly status: number; readonly body: object; readonly isHead: boolean }): void {
  const text = `${JSON.stringify(body)}\n`
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  })
  response.end(isHead ? undefined : text)
}
