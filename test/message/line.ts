import { createApiClient } from '../../src/api/client.js'
import type { ApiClient } from '../../src/api/contract.js'

export interface OnTheLine {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly type: string | undefined
  readonly body: string
}

export const openid = 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'

/** The real client, and what goes over the line: down to the bytes. An `Error` for an answer is a line that breaks. */
export function line(...answers: readonly (string | Response | Error)[]): { readonly client: ApiClient; readonly sent: OnTheLine[] } {
  const sent: OnTheLine[] = []
  const left = [...answers]
  const fetch = async (url: string, { method, headers, body }: { method: string; headers: Record<string, string>; body?: string | Uint8Array }) => {
    const { pathname, searchParams } = new URL(url)
    const text = typeof body === 'string' ? body : body === undefined ? '' : new TextDecoder().decode(body)
    sent.push({ method, path: pathname, query: Object.fromEntries(searchParams), type: headers['content-type'], body: text })
    const answer = left.shift()
    if (answer === undefined) throw new Error(`nobody expected ${method} ${pathname}`)
    if (answer instanceof Error) throw answer
    return typeof answer === 'string' ? new Response(answer, { headers: { 'content-type': 'application/json' } }) : answer
  }
  const token = { get: async () => 'ACCOUNT_TOKEN', refresh: async () => 'ACCOUNT_TOKEN', status: () => ({ isRenewing: false }) }
  return { client: createApiClient({ appId: 'wx0123456789abcdef', token, transport: { fetch } }), sent }
}

export const ok = '{"errcode":0,"errmsg":"ok"}'

/** So many characters of three bytes each. */
export const han = (count: number): string => '券'.repeat(count)
