import type { IncomingMessage } from 'node:http'
import { headersOf } from './answers.js'
import { exchange } from './node-exchange.js'
import type { PushReceiver } from './receiver.js'

/** What we need of Fastify. */
interface FastifyRequest {
  readonly raw: IncomingMessage
  readonly originalUrl: string
}

interface FastifyReply {
  code(status: number): FastifyReply
  headers(headers: Record<string, string>): FastifyReply
  send(body: unknown): unknown
}

interface FastifyInstance {
  removeAllContentTypeParsers(): void
  addContentTypeParser(type: string, parser: (request: unknown, payload: unknown, done: (error: null, body?: undefined) => void) => void): unknown
  route(route: { method: string[]; url: string; handler: (request: FastifyRequest, reply: FastifyReply) => void }): unknown
}

/**
 * A Fastify 5 plugin for an account's URL. It reads the body itself, whatever parsers the rest of the application has.
 *
 * @example
 * ```ts
 * import Fastify from 'fastify'
 * import { OfficialAccount } from 'hongyan'
 * import { fastifyHandler } from 'hongyan/fastify'
 *
 * const account = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'secret' })
 * const app = Fastify()
 * app.register(fastifyHandler(account), { prefix: '/wechat' })
 * await app.listen({ port: 3000 })
 * ```
 */
export function fastifyHandler(receiver: PushReceiver): (app: FastifyInstance, options: object) => Promise<void> {
  return async (app) => {
    // A plugin's parsers are its own: the application's stay as they are.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, _payload, done) => done(null))
    app.route({
      method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      url: '/',
      handler: (request, reply) => {
        const { raw, originalUrl: url } = request
        exchange(receiver, { request: raw, url, framework: 'Fastify', holders: [request, raw] }, (answer) => {
          reply.code(answer.status).headers(headersOf(answer)).send(answer.body)
        })
      },
    })
  }
}
