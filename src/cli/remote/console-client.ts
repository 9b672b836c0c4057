import type { ConsoleEvent } from '../../console/protocol.js'
import type { Options, Values } from '../command.js'
import { common } from '../command.js'
import { findDevFile, isAlive } from '../dev-file.js'
import { CommandError, environmentOf, folderOf, type Screen, UsageError } from '../screen.js'

/** Of every command that talks to a console. */
export const remoteOptions = {
  url: { type: 'string', value: '<url>', help: 'of the console; HONGYAN_CONSOLE_URL, or that of the `hongyan dev` of this folder or one above' },
  token: { type: 'string', value: '<token>', help: 'of the console; HONGYAN_CONSOLE_TOKEN' },
  ...common,
} as const satisfies Options

interface Place {
  readonly url: string
  readonly token: string
}

/** @throws {CommandError} where there is no console to be found */
function findConsole(values: Pick<Values<typeof remoteOptions>, 'url' | 'token'>, screen: Screen): Place {
  const { HONGYAN_CONSOLE_URL, HONGYAN_CONSOLE_TOKEN } = environmentOf(screen)
  const url = values.url ?? HONGYAN_CONSOLE_URL
  const file = findDevFile(folderOf(screen))
  if (url === undefined) {
    if (!file) throw new CommandError('no console runs here: start `npx hongyan dev`, or give --url and --token')
    if (!isAlive(file)) throw new CommandError('the `hongyan dev` of this folder has ended: start it again')
    return { url: readUrl(file.url), token: file.token }
  }
  const origin = readUrl(url)
  const known = file && readUrl(file.url) === origin ? file.token : undefined
  const token = values.token ?? HONGYAN_CONSOLE_TOKEN ?? known
  if (!token) throw new UsageError('--url needs --token, or HONGYAN_CONSOLE_TOKEN')
  return { url: origin, token }
}

function readUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError('--url is no URL: it looks like http://127.0.0.1:8009')
  if (url.protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname))
    throw new UsageError('--url is not https: the token would be readable on its way; only a console on this machine may be asked by http')
  return `${url.origin}${url.pathname.replace(/\/$/, '')}`
}

/** Speaks with a console. Every failure is a {@link CommandError} in one line. */
export class ConsoleClient {
  readonly #place: Place

  constructor(values: Pick<Values<typeof remoteOptions>, 'url' | 'token'>, screen: Screen) {
    this.#place = findConsole(values, screen)
  }

  get<T>(path: string, query: Readonly<Record<string, string | number | undefined>> = {}): Promise<T> {
    const search = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    return this.#json<T>('GET', search.length > 0 ? `${path}?${search.join('&')}` : path)
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.#json<T>('POST', path, body)
  }

  /** What happens, from now on or from a number of the stream on. Ends with the signal. */
  async *events(signal: AbortSignal, since?: number): AsyncGenerator<ConsoleEvent> {
    const response = await this.#ask('GET', `/api/events${since === undefined ? '' : `?since=${since}`}`, { signal })
    if (!response.body) return
    const decoder = new TextDecoder()
    let rest = ''
    try {
      for await (const chunk of response.body) {
        rest += decoder.decode(chunk, { stream: true })
        const blocks = rest.split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks) {
          const data = block.split('\n').flatMap((line) => (line.startsWith('data:') ? [line.slice(5).trimStart()] : []))
          // The server is ours, or nobody's whose token fits.
          if (data.length > 0) yield JSON.parse(data.join('\n')) as ConsoleEvent
        }
      }
    } catch (error) {
      if (!signal.aborted) throw new CommandError(`the console has gone away (${reasonOf(error)}): start \`npx hongyan dev\` again`)
    }
  }

  async #json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.#ask(method, path, { body })
    const text = await response.text()
    return (text === '' ? {} : JSON.parse(text)) as T
  }

  async #ask(method: string, path: string, { body, signal }: { readonly body?: unknown; readonly signal?: AbortSignal } = {}): Promise<Response> {
    const { url, token } = this.#place
    let response: Response
    try {
      response = await fetch(url + path, {
        method,
        redirect: 'error',
        headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(signal && { signal }),
      })
    } catch (error) {
      throw new CommandError(`no console answers at ${url} (${reasonOf(error)}): start \`npx hongyan dev\`, or give --url and --token`)
    }
    if (response.ok) return response
    throw new CommandError(await refusal(response))
  }
}

async function refusal(response: Response): Promise<string> {
  const { error } = Object(await response.json().catch(() => undefined)) as { error?: { message?: unknown; hint?: unknown } }
  const message = typeof error?.message === 'string' ? error.message : undefined
  const hint = typeof error?.hint === 'string' && !message?.includes(error.hint) ? `. ${error.hint}` : ''
  if (response.status === 401) return 'the console does not take this token: `hongyan dev` prints the right one when it starts'
  return message ? `${message}${hint}` : `the console answered ${response.status}`
}

const reasonOf = (error: unknown): string => {
  const { cause, message } = Object(error) as { cause?: { code?: unknown; message?: unknown }; message?: unknown }
  return String(cause?.code ?? cause?.message ?? message ?? error)
}

/** For a path. */
export const segment = (text: string): string => encodeURIComponent(text)
