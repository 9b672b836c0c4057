import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ApiAnswer } from '../api/endpoint.js'
import { addressOf, type Caller } from './fetch.js'

export interface ListenOptions {
  /** `127.0.0.1`, if left out: what stands here has no locks. */
  readonly host?: string
}

export interface SimulatorServer {
  readonly port: number
  /** What to give an SDK in the place of `https://api.weixin.qq.com`. */
  readonly url: string
  close(): Promise<void>
}

/** The largest file that Weixin takes is 10 MB. */
const LONGEST_BODY = 12 * 1024 * 1024

/** The platform on `node:http`. Resolves when it listens. */
export async function listen(call: Caller, port: number, { host = '127.0.0.1' }: ListenOptions = {}): Promise<SimulatorServer> {
  const server = createServer((incoming, outgoing) => {
    read(incoming, (body) => {
      const { method = 'GET', url = '/', headers, socket } = incoming
      const contentType = headers['content-type']
      answer(call, { ...addressOf(url), method, body, contentType, ip: socket.remoteAddress }, outgoing)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  return {
    port: bound,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function read(incoming: IncomingMessage, then: (body: Uint8Array | undefined) => void): void {
  const chunks: Buffer[] = []
  let length = 0
  incoming.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length <= LONGEST_BODY) chunks.push(chunk)
    else incoming.destroy()
  })
  incoming.on('error', () => {})
  incoming.on('end', () => then(chunks.length === 0 ? undefined : chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)))
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
function write(outgoing: ServerResponse, { status, type, body, headers }: ApiAnswer): void {
  if (status === 0) {
    outgoing.socket?.destroy()
    return
  }
  outgoing.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), ...headers })
  outgoing.end(body)
}

function broken(outgoing: ServerResponse, error: unknown): void {
  write(outgoing, {
    status: 500,
    type: 'text/plain; charset=utf-8',
    body: `The simulator itself failed: ${error instanceof Error ? error.message : String(error)}\n`,
  })
}
