import { once } from 'node:events'
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import type { SignedPush } from '../support/pushes.js'

/** An HTTP answer, in bytes: what a length or a charset is must not be guessed. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
}

export interface HttpRequest {
  readonly method?: string
  /** Without `?`; put behind what the URL has already. */
  readonly search?: string
  /** Pieces go out as chunks of their own, with no length said in advance. */
  readonly body?: string | Buffer | readonly Buffer[]
  /** The Content-Type; `undefined` for none. */
  readonly type?: string | undefined
  readonly headers?: Readonly<Record<string, string | number>>
  readonly agent?: Agent
}

/** As Weixin sends it, on a connection of its own unless there is an agent. */
export async function send(url: string, { method = 'POST', search = '', body, headers, agent = new Agent(), ...rest }: HttpRequest): Promise<HttpAnswer> {
  const type = 'type' in rest ? rest.type : 'text/xml'
  const outgoing = request(withSearch(url, search), { method, agent, headers: { ...(type !== undefined && { 'Content-Type': type }), ...headers } })
  const answered = once(outgoing, 'response')
  if (Array.isArray(body)) {
    for (const piece of body) {
      outgoing.write(piece)
      await setImmediate()
    }
    outgoing.end()
  } else outgoing.end(body as string | Buffer | undefined)
  const [incoming] = await answered
  const bytes = Buffer.concat(await incoming.toArray())
  return { status: incoming.statusCode, headers: incoming.headers, bytes, text: bytes.toString() }
}

/** Delivers a push. */
export const deliver = (url: string, { search, body }: SignedPush, more: Omit<HttpRequest, 'search' | 'body'> = {}): Promise<HttpAnswer> =>
  send(url, { ...more, search, body })

const withSearch = (url: string, search: string): string => (search === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${search}`)

/** A connection on which requests are written by hand, to leave them unfinished. */
export interface RawConnection {
  readonly socket: Socket
  write(text: string | Buffer): void
  /** All that the server sends until it closes the connection. */
  readonly received: Promise<string>
}

export async function openRaw(url: string): Promise<RawConnection> {
  const { port, hostname } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const received = new Promise<string>((resolve) => {
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
    })
    // A server that closes with something unread resets the connection; what it said before is there all the same.
    socket.on('error', () => {})
    socket.on('close', () => resolve(text))
  })
  return { socket, received, write: (text) => socket.write(text) }
}

/** The head of a POST, up to the blank line. */
export function head(url: string, search: string, ...headers: string[]): string {
  const { pathname, host } = new URL(url)
  return [`POST ${withSearch(pathname, search)} HTTP/1.1`, `Host: ${host}`, 'Content-Type: text/xml', ...headers, '', ''].join('\r\n')
}
