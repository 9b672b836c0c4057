import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { FastifyInstance } from 'fastify'
import type { Edge } from './edge-suite.js'

/** A server on a port of its own, with the account at `path`. */
export const serve = (listener: RequestListener, path?: string): Promise<Edge> => listenOn(createServer(listener), path)

/** The same for a handler of the Fetch standard. */
export const serveFetch = (fetch: (request: Request, environment?: unknown) => Response | Promise<Response>, path?: string): Promise<Edge> =>
  listenOn(createAdaptorServer({ fetch }) as Server, path)

export async function serveFastify(app: FastifyInstance, path = '/'): Promise<Edge> {
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  return { url: `${origin}${path}`, close: () => app.close() }
}

async function listenOn(server: Server, path = '/'): Promise<Edge> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
