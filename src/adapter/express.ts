import type { IncomingMessage, ServerResponse } from 'node:http'
import { exchange } from './node-exchange.js'
import type { PushReceiver } from './receiver.js'
import { createTurn } from './turn.js'

/** What we need of Express's request: `originalUrl` stays whole where a router is mounted. */
type ExpressRequest = IncomingMessage & { readonly originalUrl: string }

/**
 * Handles an account's URL in Express 4 or 5.
 *
 * @example
 * ```ts
 * import express from 'express'
 * import { OfficialAccount } from 'hongyan'
 * import { expressHandler } from 'hongyan/express'
 *
 * const account = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'secret' })
 * express().use('/wechat', expressHandler(account)).listen(3000)
 * ```
 */
export function expressHandler(receiver: PushReceiver): (request: ExpressRequest, response: ServerResponse) => void {
  const turn = createTurn(receiver)
  // What is thrown here, Express hands to the application's error handler.
  return (request, response) => exchange(receiver, { request, url: request.originalUrl, framework: 'Express', turn }, (answer) => turn.send(response, answer))
}
