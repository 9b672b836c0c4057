/** What the server refused, as it says it. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly hint: string | undefined

  constructor(status: number, { code, message, hint }: { readonly code: string; readonly message: string; readonly hint?: string | undefined }) {
    super(message)
    this.status = status
    this.code = code
    this.hint = hint
  }
}

/** Told by the overview; whatever changes something carries it. */
let csrf = ''

export function useCsrf(token: string): void {
  csrf = token
}

export const get = <T>(path: string, query: Readonly<Record<string, string | number | undefined>> = {}): Promise<T> => call<T>('GET', addressOf(path, query))

export const post = <T = unknown>(path: string, body: unknown = {}): Promise<T> => call<T>('POST', addressOf(path), body)

export const remove = (path: string): Promise<unknown> => call('DELETE', addressOf(path))

/** Below where the page lies. */
export function addressOf(path: string, query: Readonly<Record<string, string | number | undefined>> = {}): string {
  const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]])))
  return `./api/${path}${search.size > 0 ? `?${search}` : ''}`
}

async function call<T>(method: string, address: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (method !== 'GET') headers['x-hongyan-csrf'] = csrf
  if (body !== undefined) headers['content-type'] = 'application/json'
  const response = await fetch(address, { method, headers, credentials: 'same-origin', ...(body !== undefined && { body: JSON.stringify(body) }) })
  const text = await response.text()
  const answer: unknown = text === '' ? undefined : parsed(text)
  if (!response.ok) throw refusalOf(response.status, answer)
  return answer as T
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function refusalOf(status: number, answer: unknown): Refusal {
  const error: unknown = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : undefined
  if (typeof error !== 'object' || error === null) return new Refusal(status, { code: String(status), message: `HTTP ${status}` })
  const { code, message, hint } = error as { readonly code?: unknown; readonly message?: unknown; readonly hint?: unknown }
  return new Refusal(status, { code: String(code ?? status), message: String(message ?? `HTTP ${status}`), hint: typeof hint === 'string' ? hint : undefined })
}
