import type { ApiErrorFamily } from '../errors.js'
import type { ErrcodeRow } from './errcodes/row.js'
import { errcodes } from './errcodes/table.js'

/** Where secrets are exchanged for tokens: a refused credential here is a wrong secret. */
const TOKEN_ENDPOINTS: ReadonlySet<string> = new Set(['/cgi-bin/token', '/cgi-bin/stable_token'])

const WRONG_SECRET: ErrcodeRow = {
  family: 'config',
  en: 'the app secret is wrong',
  zh: 'AppSecret 错误',
  todo: 'Reset appSecret on the page 设置与开发 › 基本配置 and use the new one',
}

const EXPIRED: ErrcodeRow = { family: 'business', reason: 'expired-or-not-yet', en: 'the card is not valid yet, or no longer', zh: '不在卡券有效期内' }

/** What a code means where it came from. */
export function rowOf(errcode: number, endpoint: string): ErrcodeRow | undefined {
  if (errcode === 40001 && TOKEN_ENDPOINTS.has(endpoint)) return WRONG_SECRET
  // The same "invalid time" is a wrong argument when a card is made, and no fault at all when a code is used.
  if (errcode === 40079 && endpoint.startsWith('/card/code/')) return EXPIRED
  return errcodes[errcode]
}

/** What helps against a whole family. */
export const advice: Readonly<Partial<Record<ApiErrorFamily, string>>> = {
  token: 'If it comes back, another program renews the tokens of this account: let all of them use stable_token, or one token server',
  config: 'No call will succeed before this is mended',
  quota: 'Wait for the next day, or clear it with /cgi-bin/clear_quota',
  permission: 'Repeating does not help',
  busy: 'Try again a little later',
}
