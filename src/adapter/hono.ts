import { bodyParsed } from './body-parsed.js'
import { type FetchOptions, fetchBody, fetchOptions } from './fetch.js'
import type { PushReceiver } from './receiver.js'

/** What we need of Hono's context. */
interface HonoContext {
  readonly req: { readonly raw: Request; readonly bodyCache: object; arrayBuffer(): Promise<ArrayBuffer> }
  readonly env: unknown
  readonly executionCtx: { waitUntil(work: Promise<unknown>): void }
}

export interface HonoOptions {
  /**
   * Whether the process lives on after an answer. Left out: yes where requests come from a server of Node's, no elsewhere, unless the platform has `waitUntil`.
   * Say `false` where such a server is frozen between requests, as in functions on Vercel.
   */
  readonly live?: boolean
}

/**
 * Handles an account's URL in Hono 4, on Node and wherever else it runs.
 *
 * @example
 * ```ts
 * import { Hono } from 'hono'
 * import { OfficialAccount } from 'hongyan'
 * import { honoHandler } from 'hongyan/hono'
 *
 * const account = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'secret' })
 * export default new Hono().all('/wechat', honoHandler(account))
 * ```
 */
export function honoHandler(receiver: PushReceiver, options: HonoOptions = {}): (context: HonoContext) => Promise<Response> {
  return async (context) => {
    const { raw, bodyCache } = context.req
    const settings = { ...optionsOf(context), ...options }
    if (raw.method !== 'POST' || !raw.bodyUsed) return fetchBody(receiver, raw, settings)
    // What was read as text or bytes is kept by Hono; c.req.json() reads it as text.
    if ('text' in bodyCache || 'arrayBuffer' in bodyCache || 'blob' in bodyCache) {
      return fetchBody(receiver, raw, { ...settings, body: new Uint8Array(await context.req.arrayBuffer()) })
    }
    const error = bodyParsed(receiver.log, 'Hono', 'Mount hongyan before whatever calls c.req.parseBody() or reads c.req.raw for this path')
    // Hono's own error handler asks an error for its response, and makes 500 of all others.
    throw Object.assign(error, { getResponse: () => new Response('', { status: error.status }) })
  }
}

function optionsOf(context: HonoContext): FetchOptions {
  let platform: unknown
  try {
    platform = context.executionCtx
  } catch {
    // Hono's context throws where the platform has none.
  }
  return fetchOptions(context.env, platform)
}
