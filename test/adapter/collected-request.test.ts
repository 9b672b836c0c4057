import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { BodyRead } from '../../src/adapter/body-pieces.js'
import { CollectedRequest } from '../../src/adapter/collected-request.js'

const open: { close(): void }[] = []
afterEach(() => {
  for (const each of open.splice(0)) each.close()
})

async function serve(listener: (request: CollectedRequest, response: Parameters<RequestListener>[1]) => void): Promise<Server> {
  const server = createServer({ IncomingMessage: CollectedRequest }, listener as RequestListener<typeof CollectedRequest>)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({
    close() {
      server.close()
      server.closeAllConnections()
    },
  })
  return server
}

function client(server: Server): { readonly socket: Socket; answers(count: number): Promise<string> } {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  open.push({ close: () => socket.destroy() })
  let text = ''
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk
  })
  socket.on('error', () => {})
  const answers = (count: number) =>
    new Promise<string>((resolve) => {
      const look = () => text.split('HTTP/1.1 200').length > count && resolve(text)
      socket.on('data', look)
      look()
    })
  return { socket, answers }
}

const head = (length: number, more = '') => `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${length}\r\n${more}\r\n`

describe('a body that no stream has', () => {
  it('is whole, in whatever pieces it comes, request after request on one line', async () => {
    const bodies: string[] = []
    const server = await serve((request, response) =>
      request.collect(100, (read) => {
        bodies.push(String(read))
        response.end('ok')
      }),
    )
    const { socket, answers } = client(server)
    socket.write(`${head(5)}ab`)
    // The rest in a packet of its own: once the server has seen the first.
    await new Promise<void>((resolve) => server.once('request', () => resolve()))
    socket.write('cde')
    await answers(1)
    socket.write(`${head(0)}${head(3)}xyz`)
    await answers(3)
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n3\r\n jo\r\n0\r\n\r\n')
    await answers(4)
    expect(bodies).toEqual(['abcde', '', 'xyz', 'hi jo'])
  })

  it('is read as a stream by who does not collect it', async () => {
    const server = await serve(async (request: IncomingMessage, response) => {
      let text = ''
      for await (const chunk of request) text += String(chunk)
      response.end(text)
    })
    const { socket, answers } = client(server)
    socket.write(`${head(3)}abc`)
    expect(await answers(1)).toMatch(/\r\n\r\n(3\r\n)?abc/)
  })

  it('is refused at the limit, once, and what else comes goes by', async () => {
    const reads: BodyRead[] = []
    const server = await serve((request, response) =>
      request.collect(4, (read) => {
        reads.push(read)
        response.end('ok')
      }),
    )
    const { socket, answers } = client(server)
    socket.write(`${head(100_000)}${'x'.repeat(100_000)}${head(2)}ab`)
    await answers(2)
    expect(reads.map(String)).toEqual(['too large', 'ab'])
  })

  it('whose sender hangs up is told as an error, once', async () => {
    const reads: BodyRead[] = []
    const server = await serve((request) => {
      request.collect(100, (read) => reads.push(read))
      socket.destroy()
    })
    const { socket } = client(server)
    socket.write(`${head(5)}ab`)
    await new Promise<void>((resolve) => server.once('request', (request: IncomingMessage) => request.once('close', () => resolve())))
    expect(reads).toEqual([expect.any(Error)])
  })
})
