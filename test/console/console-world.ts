import { request } from 'node:http'
import { type ConsoleListening, type ConsoleOptions, createConsole } from '../../src/console/index.js'
import type { ConsoleEvent, Overview, PushDetail, PushList } from '../../src/console/protocol.js'
import { OfficialAccount } from '../../src/index.js'
import { createPair } from '../simulator/world.js'
import { createRecordingLogger } from '../support/recording-logger.js'

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it
  readonly json: any
}

interface Asking {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** One request with headers of one's own, which `fetch` does not allow for `Host` and `Origin`. */
export function ask(port: number, path: string, { method = 'GET', body, headers = {} }: Asking = {}): Promise<Answered> {
  const bytes = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        const isJson = incoming.headers['content-type']?.startsWith('application/json')
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json: isJson && text ? JSON.parse(text) : undefined })
      })
      incoming.on('error', reject)
    })
    outgoing.on('error', reject)
    outgoing.end(bytes)
  })
}

export type Client = ReturnType<typeof clientOf>

/** A program with the token. */
export function clientOf({ port, token }: ConsoleListening) {
  const headers = { authorization: `Bearer ${token}` }
  const call = (method: string, path: string, body?: unknown) => ask(port, `/api/${path}`, { method, body, headers })
  return {
    port,
    token,
    call,
    get: (path: string) => call('GET', path),
    post: (path: string, body?: unknown) => call('POST', path, body),
    overview: async () => (await call('GET', 'overview')).json as Overview,
    pushes: async (query = '') => (await call('GET', `pushes?${query}`)).json as PushList,
    detail: async (id: string) => (await call('GET', `pushes/${id}`)).json as PushDetail,
  }
}

/** Events as they come. */
export function listenTo({ port, token }: Pick<ConsoleListening, 'port' | 'token'>, query = '') {
  const events: (ConsoleEvent & { readonly at: number })[] = []
  const ids: number[] = []
  const waiting: { readonly fits: () => boolean; readonly resolve: () => void }[] = []
  let buffer = ''
  const outgoing = request(
    { host: '127.0.0.1', port, path: `/api/events${query}`, headers: { host: `127.0.0.1:${port}`, authorization: `Bearer ${token}` } },
    (incoming) => {
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        buffer += chunk
        for (let end = buffer.indexOf('\n\n'); end >= 0; end = buffer.indexOf('\n\n')) {
          const lines = buffer.slice(0, end).split('\n')
          buffer = buffer.slice(end + 2)
          for (const line of lines) {
            if (line.startsWith('id: ')) ids.push(Number(line.slice(4)))
            if (line.startsWith('data: ')) events.push({ ...(JSON.parse(line.slice(6)) as ConsoleEvent), at: Date.now() })
          }
        }
        for (const each of [...waiting]) {
          if (!each.fits()) continue
          waiting.splice(waiting.indexOf(each), 1)
          each.resolve()
        }
      })
      incoming.on('error', () => {})
      opened()
    },
  )
  let opened = (): void => {}
  const open = new Promise<void>((resolve) => {
    opened = resolve
  })
  outgoing.on('error', () => {})
  outgoing.end()
  return {
    events,
    ids,
    open,
    until: (fits: () => boolean) => new Promise<void>((resolve) => (fits() ? resolve() : waiting.push({ fits, resolve }))),
    end: () => outgoing.destroy(),
  }
}

export type PairOptions = Parameters<typeof createPair>[0] & { readonly console?: Partial<ConsoleOptions> }

/** A simulator, an account in this process, and a console that listens. */
export async function createShop({ console: more = {}, ...options }: PairOptions = {}) {
  const { weixin, account } = createPair(options)
  account.on('subscribe_event', () => '欢迎')
  account.on('text', ({ content }) => {
    if (content === 'throw') throw new Error('no such thing')
    return `>${content}`
  })
  const log = createRecordingLogger()
  const watching = createConsole({ account, simulator: weixin, log, ...more })
  const listening = await watching.listen(0)
  const close = async () => {
    await watching.close()
    await weixin.close()
    await account.close()
  }
  return { weixin, account, watching, listening, log, close, ...clientOf(listening) }
}

export type Shop = Awaited<ReturnType<typeof createShop>>

export { createConsole, OfficialAccount }
