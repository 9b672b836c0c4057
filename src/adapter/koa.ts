import type { IncomingMessage } from 'node:http'
import type { Answer } from '../inbox/contract.js'
import { headersOf } from './answers.js'
import { exchange } from './node-exchange.js'
import type { PushReceiver } from './receiver.js'

/** What we need of Koa's context. */
interface KoaContext {
  readonly req: IncomingMessage
  readonly originalUrl: string
  readonly request: object
  status: number
  body: unknown
  set(headers: Record<string, string>): void
}

/**
 * Handles an account's URL in Koa 2 or 3.
 *
 * @example
 * ```ts
 * import Koa from 'koa'
 * import { OfficialAccount } from 'hongyan'
 * import { koaHandler } from 'hongyan/koa'
 *
 * const account = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'secret' })
 * new Koa().use(koaHandler(account)).listen(3000)
 * ```
 */
export function koaHandler(receiver: PushReceiver): (context: KoaContext) => Promise<void> {
  return async (context) => {
    const { req: request, originalUrl: url } = context
    // Koa's parsers leave the body with Koa's own request; what stands before Koa, with Node's.
    const answer = await new Promise<Answer>((resolve) => exchange(receiver, { request, url, framework: 'Koa', holders: [context.request, request] }, resolve))
    context.status = answer.status
    context.set(headersOf(answer))
    context.body = answer.body
  }
}
