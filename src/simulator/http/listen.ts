import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ApiAnswer } from '../api/endpoint.js'
import { type Control, ROOT } from '../control/control.js'
import { addressOf, type Caller } from './fetch.js'
import { isKnownHost, isLoopback, isOwnHost } from './hosts.js'

export interface ListenOptions {
  /** `127.0.0.1`, if left out: what stands here has no locks. */
  readonly host?: string
  /** Names with a dot by which it may be called besides `*.localhost` and `*.weixin.qq.com`. A request that names another is refused. */
  readonly hosts?: readonly string[]
  /** What `/_hongyan/…` asks for. Drawn anew each time, if left out. */
  readonly controlToken?: string
}

export interface SimulatorServer {
  readonly port: number
  /** What to give an SDK in the place of `https://api.weixin.qq.com`. */
  readonly url: string
  /** Drives people, clock and faults over HTTP: to `url` with `authorization: Bearer <token>`, from this machine only. */
  readonly control: { readonly url: string; readonly token: string }
  close(): Promise<void>
}

/** The largest file that Weixin takes is 10 MB. */
const LONGEST_BODY = 12 * 1024 * 1024
/** An exported world may be large. */
const LONGEST_WORLD = 256 * 1024 * 1024

interface Doors {
  readonly call: Caller
  readonly control: Control
}

/** The platform on `node:http`. Resolves when it listens. */
export async function listen({ call, control }: Doors, port: number, { host = '127.0.0.1', hosts = [] }: ListenOptions = {}): Promise<SimulatorServer> {
  const named = hosts.map((name) => name.toLowerCase())
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 60_000, connectionsCheckingInterval: 5000 },
    (incoming, outgoing) => {
      const { method = 'GET', url = '/', headers, socket } = incoming
      const isControl = url.startsWith(ROOT)
      if (!isKnownHost(headers.host, named)) return refuse(incoming, outgoing, 403, 'The Host header names a host that the simulator is not told of.\n')
      // What drives the world is for this machine alone.
      if (isControl && !(isLoopback(socket.remoteAddress) && isOwnHost(headers.host)))
        return refuse(incoming, outgoing, 403, 'Only from this machine, by its own name.\n')
      read(incoming, isControl ? LONGEST_WORLD : LONGEST_BODY, (body) => {
        if (body === null) return refuse(incoming, outgoing, 413, 'The body is longer than anything that the platform takes.\n')
        const request = { ...addressOf(url), method, body, contentType: headers['content-type'], ip: socket.remoteAddress, byHttp: true } as const
        if (isControl) answer((asked) => control.answer(asked, headers.authorization), request, outgoing)
        else answer(call, request, outgoing)
      })
    },
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`
  const own = host === '0.0.0.0' || host === '::' ? `http://127.0.0.1:${bound}` : url
  return {
    port: bound,
    url,
    control: { url: `${own}${ROOT}`, token: control.token },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** @param then told `null` of a body that is too long; not told of one that breaks off */
function read(incoming: IncomingMessage, longest: number, then: (body: Uint8Array | undefined | null) => void): void {
  if (Number(incoming.headers['content-length'] ?? 0) > longest) {
    then(null)
    return
  }
  const chunks: Buffer[] = []
  let length = 0
  incoming.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length <= longest) chunks.push(chunk)
    else if (length - chunk.length <= longest) then(null)
  })
  incoming.on('error', () => {})
  incoming.on('end', () => {
    if (length <= longest) then(chunks.length === 0 ? undefined : chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))
  })
}

function refuse(incoming: IncomingMessage, outgoing: ServerResponse, status: number, sentence: string): void {
  outgoing.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': Buffer.byteLength(sentence), Connection: 'close' })
  outgoing.end(sentence, () => incoming.destroy())
}

function answer(call: Caller, request: Parameters<Caller>[0], outgoing: ServerResponse): void {
  try {
    const given = call(request)
    if (given instanceof Promise)
      given.then(
        (done) => write(outgoing, done),
        (error: unknown) => broken(outgoing, error),
      )
    else write(outgoing, given)
  } catch (error) {
    broken(outgoing, error)
  }
}

/** A status of 0 is a line that breaks, for faults. */
function write(outgoing: ServerResponse, { status, type, body, headers, breaksOff }: ApiAnswer): void {
  if (status === 0) {
    outgoing.socket?.destroy()
    return
  }
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  outgoing.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length, ...headers })
  if (breaksOff) outgoing.write(bytes.subarray(0, bytes.length >> 1), () => outgoing.socket?.destroy())
  else outgoing.end(bytes)
}

function broken(outgoing: ServerResponse, error: unknown): void {
  write(outgoing, {
    status: 500,
    type: 'text/plain; charset=utf-8',
    body: `The simulator itself failed: ${error instanceof Error ? error.message : String(error)}\n`,
  })
}
