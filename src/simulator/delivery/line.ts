import * as http from 'node:http'
import * as https from 'node:https'
import { type Clock, systemClock } from '../../clock.js'
import { ConfigurationError } from '../../errors.js'
import type { Cut, Deliver, Destination, Line, PushRequest, PushResponse } from './port.js'

export interface LineOptions {
  /** By which clock it goes: `virtual` for an account in this process that was given `simulator.clock`, `real` for all others. By the destination, if left out. */
  readonly clock?: 'virtual' | 'real'
}

/** @throws {ConfigurationError} for what nothing can be delivered to */
export function createLine(destination: Destination, virtual: Clock, { clock }: LineOptions): Line {
  const clockOr = (usual: 'virtual' | 'real'): Clock => ((clock ?? usual) === 'virtual' ? virtual : systemClock)
  if (typeof destination === 'string') {
    const { deliver, close } = urlLine(destination)
    return { deliver, close, clock: clockOr('real') }
  }
  const close = () => {}
  if (typeof destination === 'function') {
    const deliver: Line['deliver'] = (request, cut) => destination(request, destination.length > 1 ? cut.signal : undefined)
    return { deliver, close, clock: clockOr('virtual') }
  }
  if (typeof Object(destination).handle === 'function') {
    const { handle } = destination as { handle: Deliver }
    return { deliver: (request) => handle.call(destination, request, undefined), close, clock: clockOr('virtual') }
  }
  if (typeof Object(destination).fetch === 'function') {
    const { fetch } = destination as { fetch: (request: Request) => Promise<Response> | Response }
    return { deliver: fetchLine(fetch), close, clock: clockOr('virtual') }
  }
  throw new ConfigurationError('deliverTo', 'takes a URL, an account, a fetch handler or a function')
}

const fetchLine =
  (fetch: (request: Request) => Promise<Response> | Response): Line['deliver'] =>
  async ({ method, search, body, contentType }, { signal }) => {
    const request = new Request(`http://account.invalid/?${search}`, {
      method,
      headers: { 'content-type': contentType },
      ...(method === 'POST' && { body }),
      signal,
    })
    const response = await fetch(request)
    return { status: response.status, body: await response.text() }
  }

/** As Weixin names itself. */
const HEADERS = { 'User-Agent': 'Mozilla/4.0', Accept: '*/*', Pragma: 'no-cache' }
/** More than that of an answer nobody reads. */
const LONGEST_ANSWER = 1_048_576

function urlLine(destination: string): { readonly deliver: Line['deliver']; close(): void } {
  if (!URL.canParse(destination) || !/^https?:$/.test(new URL(destination).protocol)) throw new ConfigurationError('deliverTo', 'is no http or https URL')
  const { protocol, hostname, port, pathname, search: own, username, password } = new URL(destination)
  const { request, Agent } = protocol === 'https:' ? https : http
  const agent = new Agent({ keepAlive: true, maxSockets: 512 })
  const target = {
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port: port || (protocol === 'https:' ? 443 : 80),
    agent,
    ...(username && { auth: `${decodeURIComponent(username)}:${decodeURIComponent(password)}` }),
  }
  const deliver = ({ method, search, body, contentType }: PushRequest, cut: Cut): Promise<PushResponse> =>
    new Promise((resolve, reject) => {
      // A merchant's URL may have parameters of its own: Weixin's follow them.
      const path = `${pathname}${own ? `${own}&` : '?'}${search}`
      const headers = method === 'POST' ? { ...HEADERS, 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) } : HEADERS
      const outgoing = request({ ...target, method, path, headers }, (incoming) => {
        let answer = ''
        incoming.setEncoding('utf8')
        incoming.on('data', (chunk: string) => {
          answer += chunk
          if (answer.length > LONGEST_ANSWER) incoming.destroy(new Error('the answer is longer than the platform reads'))
        })
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body: answer }))
        incoming.on('error', reject)
      })
      outgoing.on('error', reject)
      cut.listener = () => outgoing.destroy()
      outgoing.end(method === 'POST' ? body : undefined)
    })
  return { deliver, close: () => agent.destroy() }
}
