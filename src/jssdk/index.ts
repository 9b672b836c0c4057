import { type Clock, systemClock } from '../clock.js'
import { ConfigurationError, InputError } from '../errors.js'
import { createNonce, type Random } from './nonce.js'
import { isSameSignature, signAddCard, signChooseCard, signPage, signRedirect } from './signature.js'

export {
  type AddCardParts,
  type ChooseCardParts,
  isSameSignature,
  type PageSignatureParts,
  type RedirectParts,
  signAddCard,
  signChooseCard,
  signPage,
  signRedirect,
  signValues,
} from './signature.js'
export type { Random }

/** What a ticket is got from. A `TokenServer` fits. */
export interface TicketSource {
  get(): Promise<string>
}

export interface JssdkOptions {
  readonly appId: string
  /** For `checkRedirect` only. */
  readonly appSecret?: string | undefined
  /** The ticket of pages: `getticket?type=jsapi`. */
  readonly jsapiTicket: TicketSource
  /** The ticket of cards: `getticket?type=wx_card`. It is another one. */
  readonly cardTicket: TicketSource
  /** For tests and simulations. */
  readonly clock?: Pick<Clock, 'now'> | undefined
  /** So many random bytes. Node's, if left out. */
  readonly random?: Random | undefined
}

export interface PageConfigOptions {
  /** The functions that the page calls: `['chooseCard', 'addCard']`. */
  readonly jsApiList: readonly string[]
  /** Shows every answer as an alert. */
  readonly debug?: boolean | undefined
  /** Open tags that the page uses: `['wx-open-launch-weapp']`. */
  readonly openTagList?: readonly string[] | undefined
}

/** What `wx.config` takes. */
export interface PageConfig {
  readonly debug: boolean
  readonly appId: string
  readonly timestamp: number
  readonly nonceStr: string
  readonly signature: string
  readonly jsApiList: readonly string[]
  readonly openTagList?: readonly string[]
}

/** One card to be taken. */
export interface CardToAdd {
  readonly card_id: string
  /** Required where the card has codes of the merchant's own that were not deposited. */
  readonly code?: string | undefined
  /** Only this user may take it. */
  readonly openid?: string | undefined
  /** The scene, which the event then tells. Not signed. */
  readonly outer_str?: string | undefined
  /** The scene as a number, before `outer_str` came. Not signed. */
  readonly outer_id?: number | undefined
  /** From when a card of a fixed term is valid, in unix seconds. Not signed. */
  readonly fixed_begintimestamp?: number | undefined
  /** Of a red packet (`LUCKY_MONEY`), in fen. Signed. */
  readonly balance?: number | undefined
}

/** An entry of the `cardList` of `wx.addCard`. */
export interface AddCardEntry {
  readonly cardId: string
  /** JSON, as a string: that is how `wx.addCard` wants it. */
  readonly cardExt: string
}

export interface CardChoice {
  /** Only cards of this shop (`location_id`). */
  readonly shopId?: string | undefined
  /** Only cards of this type: `GROUPON`. */
  readonly cardType?: string | undefined
  /** Only this card. */
  readonly cardId?: string | undefined
}

/** What `wx.chooseCard` takes. */
export interface ChooseCardConfig {
  readonly shopId: string
  readonly cardType: string
  readonly cardId: string
  readonly timestamp: number
  readonly nonceStr: string
  readonly signType: 'SHA1'
  readonly cardSign: string
}

export interface Redirect {
  /** The real code: what `card.code.decrypt` makes of the `encrypt_code` in the address. */
  readonly code: string
  readonly card_id: string
  /** That of the address. */
  readonly signature: string
}

/** `account.jssdk`: what pages in Weixin are signed with. Each call has a nonce and a time of its own: a card can't be taken twice with the same. */
export interface Jssdk {
  /**
   * The parameters of `wx.config` for one page.
   * @param url the page's address as the browser shows it (`location.href`); what follows `#` is left out
   * @throws {InputError} if the address is no http URL
   */
  config(url: string, options: PageConfigOptions): Promise<PageConfig>
  /** The `cardList` of `wx.addCard`. */
  addCard(cards: readonly CardToAdd[]): Promise<readonly AddCardEntry[]>
  /** The parameters of `wx.chooseCard`. */
  chooseCard(choice?: CardChoice): Promise<ChooseCardConfig>
  /**
   * Whether the `custom_url` of a card was opened by Weixin: checks the `signature` of its address, in constant time.
   * @throws {ConfigurationError} without `appSecret`
   */
  checkRedirect(redirect: Redirect): boolean
}

/**
 * Signs pages and cards.
 *
 * @example
 * ```ts
 * const jssdk = createJssdk({ appId, jsapiTicket: createTicketServer({ appId, api, type: 'jsapi' }), cardTicket: createTicketServer({ appId, api, type: 'wx_card' }) })
 * const config = await jssdk.config('https://example.com/cards', { jsApiList: ['addCard'] })
 * const cardList = await jssdk.addCard([{ card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' }])
 * ```
 * @throws {ConfigurationError} without an app id
 */
export function createJssdk({ appId, appSecret, jsapiTicket, cardTicket, clock = systemClock, random }: JssdkOptions): Jssdk {
  if (typeof appId !== 'string' || appId === '') throw new ConfigurationError('appId', 'is missing')
  const nonce = createNonce(random)
  const now = (): number => Math.floor(clock.now() / 1000)
  return {
    async config(url, { jsApiList, debug = false, openTagList }) {
      checkUrl(url)
      const stamp = { timestamp: now(), nonceStr: nonce() }
      const signature = signPage({ jsapi_ticket: await jsapiTicket.get(), noncestr: stamp.nonceStr, timestamp: stamp.timestamp, url })
      return { debug, appId, ...stamp, signature, jsApiList, ...(openTagList && { openTagList }) }
    },

    async addCard(cards) {
      cards.forEach(checkCard)
      const api_ticket = await cardTicket.get()
      return cards.map((card) => toEntry(card, { api_ticket, nonce_str: nonce(), timestamp: String(now()) }))
    },

    async chooseCard({ shopId = '', cardType = '', cardId = '' } = {}) {
      const api_ticket = await cardTicket.get()
      const stamp = { timestamp: now(), nonceStr: nonce() }
      const cardSign = signChooseCard({
        api_ticket,
        app_id: appId,
        nonce_str: stamp.nonceStr,
        time_stamp: stamp.timestamp,
        location_id: shopId,
        card_id: cardId,
        card_type: cardType,
      })
      return { shopId, cardType, cardId, ...stamp, signType: 'SHA1', cardSign }
    },

    checkRedirect({ code, card_id, signature }) {
      if (!appSecret) throw new ConfigurationError('appSecret', 'is missing', 'The signature of a custom_url is made with it')
      // These come out of an address: anything may be in it, or nothing.
      if (![code, card_id, signature].every((value) => typeof value === 'string' && value !== '')) return false
      return isSameSignature(signature, signRedirect({ appSecret, code, card_id }))
    },
  }
}

function toEntry(
  { card_id, ...card }: CardToAdd,
  stamp: { readonly api_ticket: string; readonly nonce_str: string; readonly timestamp: string },
): AddCardEntry {
  const { code = '', openid = '', balance, outer_str, outer_id, fixed_begintimestamp } = card
  const { nonce_str, timestamp } = stamp
  const signature = signAddCard({ ...stamp, card_id, code, openid, balance })
  const extension = { code, openid, timestamp, nonce_str, signature, outer_str, outer_id, fixed_begintimestamp, balance }
  return { cardId: card_id, cardExt: JSON.stringify(extension) }
}

const SECONDS_END = 100_000_000_000

function checkCard({ card_id, code, openid, fixed_begintimestamp }: CardToAdd, index: number): void {
  if (typeof card_id !== 'string' || card_id === '') throw new InputError(`cards[${index}].card_id`, 'is missing')
  for (const [name, value] of Object.entries({ code, openid })) {
    // As a number a code has lost its leading zeros, and would be signed without them.
    if (value !== undefined && typeof value !== 'string') throw new InputError(`cards[${index}].${name}`, 'has to be a string')
  }
  if (fixed_begintimestamp !== undefined && fixed_begintimestamp >= SECONDS_END)
    throw new InputError(`cards[${index}].fixed_begintimestamp`, 'looks like milliseconds; Weixin takes unix seconds')
}

function checkUrl(url: string): void {
  if (typeof url !== 'string' || !/^https?:\/\/[^/?#]/.test(url))
    throw new InputError('url', 'is no http URL', 'Give the whole address as the browser shows it: location.href')
}
