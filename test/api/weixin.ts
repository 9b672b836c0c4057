import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { MockAgent } from 'undici'
import { onTestFinished } from 'vitest'
import { type ApiClientOptions, createApiClient } from '../../src/api/client.js'
import type { ApiClient } from '../../src/api/contract.js'
import type { TokenServer } from '../../src/token/contract.js'
import { createFakeClock, type FakeClock } from '../support/fake-clock.js'
import { createRecordingLogger, type RecordingLogger } from '../support/recording-logger.js'

export const appId = 'wx0123456789abcdef'
const HOST = 'https://api.weixin.qq.com'

export interface Call {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Answer {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body: string | Uint8Array | object
}

type Answering = Answer | ((call: Call) => Answer | Promise<Answer>)

export interface Weixin {
  readonly dispatcher: MockAgent
  readonly calls: readonly Call[]
  /** Answers the next call in this way, and all that follow if it is the last one given. */
  answers(...answers: readonly Answering[]): void
}

export const ok = (body: object = {}): Answer => ({ body: { errcode: 0, errmsg: 'ok', ...body } })

export const says = (errcode: number, errmsg = 'refused', more: object = {}): Answer => ({ body: { errcode, errmsg, ...more } })

/** The platform without a network: a call that no test expects fails it. */
export function createWeixin(host = HOST): Weixin {
  const dispatcher = new MockAgent()
  dispatcher.disableNetConnect()
  const calls: Call[] = []
  let script: Answering[] = []
  dispatcher
    .get(host)
    .intercept({ path: () => true, method: () => true })
    .reply((request) => {
      const url = new URL(request.path, host)
      const call: Call = {
        method: request.method,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: request.headers as Record<string, string>,
        body: request.body ? Buffer.from(request.body as string).toString() : '',
      }
      calls.push(call)
      const next = script.length > 1 ? script.shift() : script[0]
      if (!next) throw new Error(`no test expects a call of ${call.path}`)
      // What MockAgent cannot do: everything here is known when it is asked.
      const answer = typeof next === 'function' ? (next(call) as Answer) : next
      const { status = 200, headers = { 'content-type': 'application/json; encoding=utf-8' }, body } = answer
      const data = typeof body === 'string' || body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body)
      return { statusCode: status, data, responseOptions: { headers } }
    })
    .persist()
  return {
    dispatcher,
    calls,
    answers(...answers) {
      script = [...answers]
    },
  }
}

/** A token server that counts, with one token after another: `token 1`, `token 2` … */
export function createTokens(): TokenServer & { readonly refreshed: readonly (string | undefined)[] } {
  const refreshed: (string | undefined)[] = []
  let current = 1
  const tokenOf = (number: number) => `99_canary-token-number-${number}-of-some-length-${'x'.repeat(40)}`
  let renewing: Promise<string> | undefined
  return {
    refreshed,
    get: async () => tokenOf(current),
    refresh(failed) {
      if (failed !== tokenOf(current)) return Promise.resolve(tokenOf(current))
      renewing ??= Promise.resolve().then(() => {
        refreshed.push(failed)
        renewing = undefined
        return tokenOf(++current)
      })
      return renewing
    },
    status: () => ({ isRenewing: false }),
  }
}

export interface Bench {
  readonly api: ApiClient
  readonly weixin: Weixin
  readonly clock: FakeClock
  readonly log: RecordingLogger
  readonly tokens: ReturnType<typeof createTokens>
}

export function createBench(options: Partial<ApiClientOptions> = {}): Bench {
  const weixin = createWeixin()
  const clock = createFakeClock()
  const log = createRecordingLogger()
  const tokens = createTokens()
  const api = createApiClient({ appId, token: tokens, transport: { dispatcher: weixin.dispatcher }, clock, log, random: () => 0.5, ...options })
  return { api, weixin, clock, log, tokens }
}

export interface Loopback {
  readonly host: string
  readonly port: number
  /** Requests that came. */
  readonly requests: readonly IncomingMessage[]
  /** Sockets that are open. */
  readonly sockets: ReadonlySet<Socket>
}

/** A server on this machine, for what only a real line can do. Gone with the test. */
export async function listen(server: Server): Promise<Loopback> {
  const sockets = new Set<Socket>()
  const requests: IncomingMessage[] = []
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).once('close', () => sockets.delete(socket))
  })
  server.on('request', (request: IncomingMessage) => requests.push(request))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => {
      server.close(resolve)
    })
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { host: `http://127.0.0.1:${port}`, port, requests, sockets }
}

export const serve = (listener: RequestListener): Promise<Loopback> => listen(createServer(listener))

/** A client of a server on this machine, by undici's own line. Gone with the test. */
export function createLoopbackClient(host: string, options: Partial<ApiClientOptions> = {}): ApiClient {
  const api = createApiClient({ appId, host, token: createTokens(), log: createRecordingLogger(), random: () => 0, ...options })
  onTestFinished(() => api.close())
  return api
}

/** What a call that has to fail failed with. */
export const failureOf = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => {
      throw new Error('it went well')
    },
    (error: unknown) => error as Error,
  )
