import * as crypto from 'node:crypto'
import { sign as signValues } from '../card/sign.js'

export { signValues }

/**
 * The signatures of the JS-SDK and of cards: pure functions.
 * @see https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html appendices 1 and 4
 */

const sha1 = (text: string): string => crypto.createHash('sha1').update(text, 'utf8').digest('hex')

export interface PageSignatureParts {
  readonly jsapi_ticket: string
  readonly noncestr: string
  /** Unix seconds. */
  readonly timestamp: number | string
  /** The page's address as the browser shows it; what follows `#` is left out. */
  readonly url: string
}

/** The `signature` of `wx.config`. */
export const signPage = ({ jsapi_ticket, noncestr, timestamp, url }: PageSignatureParts): string =>
  sha1(`jsapi_ticket=${jsapi_ticket}&noncestr=${noncestr}&timestamp=${timestamp}&url=${withoutFragment(url)}`)

function withoutFragment(url: string): string {
  const mark = url.indexOf('#')
  return mark < 0 ? url : url.slice(0, mark)
}

export interface AddCardParts {
  /** The card's ticket: `getticket?type=wx_card`, not that of pages. */
  readonly api_ticket: string
  readonly nonce_str: string
  readonly timestamp: number | string
  readonly card_id: string
  readonly code?: string | undefined
  readonly openid?: string | undefined
  /** Of a red packet (`LUCKY_MONEY`) only, in fen. */
  readonly balance?: number | string | undefined
}

/** The `signature` of a `cardExt`. `outer_id`, `outer_str` and `fixed_begintimestamp` are not signed. */
export const signAddCard = ({ api_ticket, nonce_str, timestamp, card_id, code = '', openid = '', balance = '' }: AddCardParts): string =>
  signValues([api_ticket, nonce_str, String(timestamp), card_id, code, openid, String(balance)])

export interface ChooseCardParts {
  readonly api_ticket: string
  readonly app_id: string
  readonly nonce_str: string
  readonly time_stamp: number | string
  readonly location_id?: string | undefined
  readonly card_id?: string | undefined
  readonly card_type?: string | undefined
}

/** The `cardSign` of `wx.chooseCard`. */
export const signChooseCard = ({ api_ticket, app_id, nonce_str, time_stamp, location_id = '', card_id = '', card_type = '' }: ChooseCardParts): string =>
  signValues([api_ticket, app_id, nonce_str, String(time_stamp), location_id, card_id, card_type])

export interface RedirectParts {
  readonly appSecret: string
  /** The real code: what `card.code.decrypt` makes of the `encrypt_code`. */
  readonly code: string
  readonly card_id: string
}

/** The `signature` that a `custom_url` of a card is opened with. */
export const signRedirect = ({ appSecret, code, card_id }: RedirectParts): string => signValues([appSecret, code, card_id])

/** Compares in a time that does not depend on where the signatures differ. What is given has to be lower-case hex, as Weixin sends it. */
export function isSameSignature(given: string, expected: string): boolean {
  // Hashed first: both are then of one length, and each spelling has bytes of its own.
  const digest = (text: string): Buffer => crypto.createHash('sha256').update(text, 'utf16le').digest()
  return crypto.timingSafeEqual(digest(given), digest(expected))
}
