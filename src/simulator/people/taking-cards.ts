import { isSignature } from '../../wire/signature.js'
import { fieldsOf, intOf, isFields, textOf } from '../api/json-value.js'
import { Code } from '../card/card.js'
import { livingTicket, signCard } from '../card/sign.js'
import { cards } from '../card/state.js'
import { type Offer, remindOfStock, takeCard, takenAttributes } from '../card/taking.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { type CardOffer, qrCodes } from '../qrcode/state.js'
import { done, nothing } from './action.js'
import { type CardDone, cardById, doneWith, refused } from './card-done.js'
import type { Person } from './person.js'

export interface TakeHow {
  /** By a QR code of cards: its ticket, or what its picture holds. */
  readonly qr?: string
  /** By `wx.addCard`: the text `cardExt`, as `account.jssdk.addCard` gives it. */
  readonly cardExt?: string
  /** From a landing page: its page_id. */
  readonly page?: string | number
  /** Without any of these, by a link of the platform's own: the code and the scene that it has. */
  readonly code?: string
  readonly outerStr?: string
  /** The person's Weixin name, by which the white list may know them. */
  readonly weixinName?: string
}

/** Takes a card. Of one that runs out each attempt is told. */
export async function take(person: Person, cardId: string, how: TakeHow = {}): Promise<CardDone> {
  const { account, openid } = person
  const found = offerOf(person, cardId, how)
  if (typeof found === 'string') return nothing(found)
  if (found instanceof Error) return refused(found)
  const { offer, used } = found
  const code = takeCard(account, openid, offer, how.weixinName)
  if (code instanceof Error) {
    const { pushes } = await done(...(code.errcode === 45031 ? remindOfStock(account, offer.card) : []))
    return { ...refused(code), pushes }
  }
  used?.()
  return doneWith(code, done(...person.push('user_get_card_event', takenAttributes(account, code)), ...remindOfStock(account, code.card)))
}

interface Found {
  readonly offer: Offer
  /** What the taking uses up. */
  readonly used?: (() => void) | undefined
}

/** @returns why there is none, in words, where the platform has no errcode for it */
function offerOf(person: Person, cardId: string, how: TakeHow): Found | WeixinError | string {
  if (how.qr !== undefined) return byQrCode(person, cardId, how.qr)
  const card = cardById(person, cardId)
  if (!card) return weixinError(40073)
  if (how.cardExt !== undefined) return byCardExt(person, cardId, how.cardExt)
  if (how.page !== undefined && !person.account.state(cards).pages.get(String(how.page))?.cardIds.includes(cardId)) return 'the page does not have the card'
  return { offer: { card, code: how.code, outerStr: how.outerStr } }
}

function byQrCode(person: Person, cardId: string, given: string): Found | WeixinError | string {
  const { account } = person
  const code = account.state(qrCodes).find(given)
  if (code?.content.kind !== 'card') return 'no QR code of cards'
  if (code.expiresAt !== undefined && code.expiresAt <= account.ground.clock.seconds()) return 'the QR code has expired'
  const { content } = code
  const offered = content.cards.find((each) => each.card_id === cardId)
  const card = cardById(person, cardId)
  if (!offered || !card) return 'the QR code does not have the card'
  const once = isOnce(offered)
  if (once && content.used) return weixinError(offered.unique ? 45031 : 40116)
  return { offer: toOffer(offered, card), used: once ? () => Object.assign(content, { used: true }) : undefined }
}

const isOnce = ({ code, openid, unique }: CardOffer): boolean => code !== undefined || openid !== undefined || unique === true

const toOffer = ({ code, openid, outer_str, outer_id, balance }: CardOffer, card: Offer['card']): Offer => ({
  card,
  code,
  openid,
  outerStr: outer_str,
  outerId: outer_id,
  balance,
})

const LONGEST_NONCE = 32

/** The signature has to be the account's, and nonce and time may be used once. */
function byCardExt(person: Person, cardId: string, text: string): Found | WeixinError {
  const { account, openid } = person
  const card = cardById(person, cardId)
  const ext = parsed(text)
  if (!card || !ext) return weixinError(40080)
  const [code, bound, timestamp, nonce, signature, balance] = ['code', 'openid', 'timestamp', 'nonce_str', 'signature', 'balance'].map((name) =>
    textOf(ext[name]),
  )
  const ticket = livingTicket(account, 'wx_card')
  if (!ticket || !timestamp || !signature || (nonce?.length ?? 0) > LONGEST_NONCE) return weixinError(40080)
  if (!isSignature(signature, signCard([ticket, timestamp, cardId, code, bound, nonce, balance]))) return weixinError(40080)
  const state = account.state(cards)
  const stamp = `${timestamp} ${nonce ?? ''}`
  if (state.nonces.has(stamp) || state.olderNonces.has(stamp)) return weixinError(40080)
  if (bound && bound !== openid) return weixinError(40080)
  if (card.base.bind_openid === true && !bound) return weixinError(41009)
  const offer: Offer = {
    card,
    code: code || undefined,
    openid: bound || undefined,
    outerStr: textOf(ext.outer_str),
    outerId: textOf(ext.outer_id),
    beginAt: intOf(ext.fixed_begintimestamp),
    balance: intOf(ext.balance),
  }
  return { offer, used: () => state.useNonce(stamp) }
}

function parsed(text: string) {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

export interface GiveHow {
  /** To a group, where whoever is first takes it. */
  readonly chatRoom?: boolean
}

/** Begins to give a card away: it waits for a friend, for 24 hours. */
export function give(person: Person, code: Code, { chatRoom = false }: GiveHow = {}): Promise<CardDone> {
  const { account } = person
  const { clock, random, rules } = account.ground
  const now = clock.seconds()
  const { card, more } = code
  if (code.status(now) !== 'NORMAL') return Promise.resolve(nothing('only a card that is good can be given away'))
  const most = intOf(card.base.max_give_friend_times)
  const may = more?.mayGive ?? card.may('can_give_friend')
  if (!may || (most !== undefined && (more?.given ?? 0) >= most)) return Promise.resolve(nothing('the card cannot be given away'))
  const id = random.hex(16)
  code.set('GIFTING', now)
  code.note({ gift: { id, chatRoom } })
  account.schedule(rules.cardGiftSeconds * 1000, 'card.gift.return', { code: code.code, card_id: card.id, gift: id })
  const attributes = { card_id: card.id, user_card_code: code.code, is_return_back: 0, friend_user_name: '', is_chat_room: chatRoom ? 1 : 0 } as const
  return doneWith(code, done(...person.push('user_gifting_card_event', attributes)))
}

/** Takes what a friend gives away. For Weixin's own codes that is a new code; the merchant's own moves. */
export function accept(person: Person, code: Code): Promise<CardDone> {
  const { account, openid } = person
  const { clock, random } = account.ground
  const state = account.state(cards)
  const now = clock.seconds()
  if (code.state !== 'GIFTING') return Promise.resolve(refused(weixinError(40127)))
  const { begin, end } = code.validity
  if (now > end) return Promise.resolve(refused(weixinError(40079)))
  const giver = code.openid
  const old = code.code
  if (giver === openid) return Promise.resolve(nothing('nobody can take their own gift'))
  const { gift: _, ...more } = code.more ?? {}
  const mine = code.card.ownCodes ? code : new Code(random.cardCode(), code.card)
  if (mine === code) {
    const key = `${giver} ${code.card.id}`
    if (code.more?.giver === undefined) state.movedAway.set(key, (state.movedAway.get(key) ?? 0) + 1)
    state.takeOut(code)
  } else {
    code.set('GIFT_SUCC', now)
    state.addCode(mine)
  }
  mine.takenAt = now
  mine.set('NORMAL', now)
  mine.more = { ...more, giver, given: (more.given ?? 0) + 1, beginAt: begin, ...(end < Number.MAX_SAFE_INTEGER && { endAt: end }) }
  state.give(mine, openid)
  const attributes = takenAttributes(account, mine, { is_give_by_friend: 1, friend_user_name: giver, old_user_card_code: old })
  return doneWith(mine, done(...person.push('user_get_card_event', attributes)))
}

/** A code that somebody gives away, whoever it is. */
export function gifted({ account }: Person, given: { readonly code?: string | undefined; readonly card_id?: string | undefined }): Code | undefined {
  const code = account.state(cards).find(given.code ?? '', given.card_id, 40056)
  return code instanceof Error ? undefined : code
}

/** `wx.chooseCard`: what a page has to be signed with. */
export interface ChooseCard {
  readonly shopId?: string
  readonly cardType?: string
  readonly cardId?: string
  readonly timestamp: number | string
  readonly nonceStr: string
  readonly signType?: string
  readonly cardSign: string
}

/** Which of a person's cards fit, if the page is signed rightly. */
export function fitting({ account, openid }: Person, page: ChooseCard): Code[] | undefined {
  const { shopId, cardType, cardId, timestamp, nonceStr, cardSign } = page
  const ticket = livingTicket(account, 'wx_card')
  if (!ticket || signCard([ticket, account.appId, shopId, String(timestamp), nonceStr, cardId, cardType]) !== cardSign) return undefined
  const now = account.ground.clock.seconds()
  return [...account.state(cards).of(openid)].filter(
    ({ card, state, validity }) =>
      state === 'NORMAL' &&
      now <= validity.end &&
      (!cardId || card.id === cardId) &&
      (!cardType || card.type === cardType) &&
      (!shopId || card.base.use_all_locations === true || JSON.stringify(fieldsOf(card.base).location_id_list ?? []).includes(shopId)),
  )
}
