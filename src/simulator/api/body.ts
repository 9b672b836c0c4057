import { parseLossless } from '../../wire/lossless-json.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'

type Body = Readonly<Record<string, unknown>>

const EMPTY: Body = Object.freeze({})
const decoder = new TextDecoder('utf-8', { fatal: true })
/** An escape that is one: an even number of backslashes before it. */
const ESCAPE = /(?:^|[^\\])(?:\\\\)*\\u[0-9a-fA-F]{4}/

/** The JSON object of a POST, or the refusal of what is none. Integers beyond 2^53 become strings. */
export function readBody(body: Uint8Array | string | undefined, { refuseEscapes }: { readonly refuseEscapes: boolean }): Body | WeixinError {
  let text: string
  try {
    text = body === undefined ? '' : typeof body === 'string' ? body : decoder.decode(body)
  } catch {
    return weixinError(47001)
  }
  if (text.trim() === '') return weixinError(44002)
  if (refuseEscapes && text.includes('\\u') && ESCAPE.test(text)) return weixinError(40033)
  try {
    const value = parseLossless(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : weixinError(47001)
  } catch {
    return weixinError(47001)
  }
}

export const noBody = EMPTY
