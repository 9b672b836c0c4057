import { fieldsOf, intOf } from '../api/json-value.js'
import type { Account } from '../core/account.js'
import type { AttributesOf, PushOptions, Sent } from '../core/push.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { fans } from '../fans/state.js'
import { type Card, Code, type CodeMore, type Member, newMember } from './card.js'
import { cards } from './state.js'
import { midnight } from './validity.js'

/** What a QR code, a page or a link offers. */
export interface Offer {
  readonly card: Card
  /** The code that it is about. */
  readonly code?: string | undefined
  /** Who may take it. */
  readonly openid?: string | undefined
  readonly outerStr?: string | undefined
  readonly outerId?: string | undefined
  /** From when a term counts. */
  readonly beginAt?: number | undefined
  /** Of lucky money, in fen. */
  readonly balance?: number | undefined
}

/** Somebody takes a card. Nothing has happened where it is refused. */
export function takeCard(account: Account, openid: string, offer: Offer, weixinName?: string): Code | WeixinError {
  const { card } = offer
  const state = account.state(cards)
  const { rules, clock } = account.ground
  const now = clock.seconds()
  if (!card.isLive || !(card.isApproved || state.isTester(openid, weixinName))) return weixinError(40078)
  if (offer.openid && offer.openid !== openid) return weixinError(40116)
  if (card.validity.kind === 'range' && card.validity.end < now) return weixinError(40079)
  if (state.taken(openid, card) >= card.limit('get_limit', rules.cardGetLimit)) return weixinError(45033)
  if (card.stock <= 0) return weixinError(45031)
  const code = newCode(account, offer)
  if (code instanceof Error) return code
  card.stock -= 1
  putInHand(account, code, openid, offer)
  return code
}

function newCode(account: Account, { card, code }: Offer): Code | WeixinError {
  const state = account.state(cards)
  const { random } = account.ground
  switch (card.mode) {
    case 'system': {
      let name = random.cardCode()
      while (state.systemCodes.has(name)) name = random.cardCode()
      return state.addCode(new Code(name, card))
    }
    case 'custom':
      if (!code) return weixinError(41013)
      return card.ownCodes?.has(code) ? weixinError(40116) : state.addCode(new Code(code, card))
    case 'deposit': {
      const found = code ? card.ownCodes?.get(code) : state.nextDeposited(card)
      if (found?.state === 'UNUSED') return found
      return weixinError(code ? 40116 : 45031)
    }
  }
}

/** It is theirs from now on. */
function putInHand(account: Account, code: Code, openid: string, { outerStr, outerId, beginAt, balance }: Offer): void {
  const { card } = code
  const now = account.ground.clock.seconds()
  code.takenAt = now
  code.set('NORMAL', now)
  if (outerStr) code.outerStr = outerStr
  const more: { -readonly [Name in keyof CodeMore]: CodeMore[Name] } = {}
  if (outerId && outerId !== '0') more.outerId = outerId
  if (beginAt !== undefined && card.validity.kind === 'term') {
    const begin = midnight(beginAt) + card.validity.after * 86_400
    more.beginAt = begin
    more.endAt = begin + Math.max(1, card.validity.term) * 86_400 - 1
  }
  if (balance !== undefined && card.type === 'LUCKY_MONEY') more.balance = balance
  if (card.isMemberCard && card.contents.auto_activate === true) more.member = activated(code, now)
  if (Object.keys(more).length > 0) code.note(more)
  account.state(cards).give(code, openid)
}

/** A member card that Weixin activates by itself: its number is the code. */
export function activated(code: Code, now: number): Member {
  const bonus = intOf(fieldsOf(code.card.contents.bonus_rule).init_increase_bonus) ?? 0
  return { ...newMember, active: true, activatedAt: now, number: code.code, bonus }
}

export function takenAttributes(account: Account, code: Code, more: AttributesOf<'user_get_card_event'> = {}): AttributesOf<'user_get_card_event'> {
  const union = account.state(fans).get(code.openid)?.unionid
  return {
    card_id: code.card.id,
    is_give_by_friend: 0,
    user_card_code: code.code,
    friend_user_name: '',
    outer_id: code.more?.outerId ?? '0',
    old_user_card_code: '',
    outer_str: code.outerStr,
    is_restore_member_card: 0,
    is_recommend_by_friend: 0,
    ...(union !== undefined && { union_id: union }),
    ...more,
  }
}

/** `card_sku_remind`, where few are left of many. */
export function remindOfStock(account: Account, card: Card, options?: PushOptions): readonly Promise<Sent>[] {
  const { cardSkuRemindAbove, cardSkuRemindBelow, cardSystemAccount } = account.ground.rules
  if (card.stock > cardSkuRemindBelow || card.total <= cardSkuRemindAbove) return []
  const detail = `the card's quantity is equal to ${card.stock}`
  return [account.push('card_sku_remind_event', cardSystemAccount, { card_id: card.id, detail }, options)]
}

/** In pushes of 2015 Weixin's own codes were left empty. */
export const pushedCode = (account: Account, { code, card }: Code): string => (card.ownCodes || account.ground.rules.cardCodeInPushes ? code : '')
