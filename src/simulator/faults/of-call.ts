import type { ApiRequest } from '../api/endpoint.js'
import type { Account } from '../core/account.js'
import { tokens } from '../tokens/state.js'

/** Whose call it is, by its token, or by the app id that it names. */
export function accountOfCall(accounts: ReadonlyMap<string, Account>, { search, body }: ApiRequest): Account | undefined {
  const query = new URLSearchParams(search)
  const token = query.get('access_token')
  if (token) for (const account of accounts.values()) if (account.state(tokens).tokens.has(token)) return account
  const text = typeof body === 'string' ? body : body && body.byteLength < 4096 ? Buffer.from(body).toString() : ''
  const named = query.get('appid') ?? /"appid"\s*:\s*"([^"]*)"/.exec(text)?.[1]
  return named === undefined ? undefined : accounts.get(named)
}
