import { fieldsOf, intOf, textOf } from '../api/json-value.js'
import type { Code } from '../card/card.js'
import { encryptCode } from '../card/encrypt.js'
import { dayOfSeconds } from '../card/figures.js'
import { changeFigures, memberOf, pushFigures, requiredFields } from '../card/members.js'
import { signCard } from '../card/sign.js'
import { cards } from '../card/state.js'
import { activated, pushedCode, takenAttributes } from '../card/taking.js'
import { consumeCode, consumedAttributes } from '../card/using.js'
import type { Json, JsonObject } from '../core/row.js'
import { done, nothing } from './action.js'
import { type CardDone, doneWith, refused } from './card-done.js'
import type { Person } from './person.js'

const now = ({ account }: Person): number => account.ground.clock.seconds()

/** Deletes a card from the wallet. */
export function remove(person: Person, code: Code): Promise<CardDone> {
  if (!['NORMAL', 'EXPIRE', 'GIFT_TIMEOUT'].includes(code.status(now(person)))) return Promise.resolve(nothing('it is not in the wallet'))
  code.set('DELETE', now(person))
  const attributes = { card_id: code.card.id, user_card_code: pushedCode(person.account, code) }
  return doneWith(code, done(...person.push('user_del_card_event', attributes)))
}

/** Finds a deleted member card again: the same code. */
export function restore(person: Person, code: Code): Promise<CardDone> {
  if (!code.card.isMemberCard || code.state !== 'DELETE') return Promise.resolve(nothing('only a deleted member card can be restored'))
  code.set('NORMAL', now(person))
  return doneWith(code, done(...person.push('user_get_card_event', takenAttributes(person.account, code, { is_restore_member_card: 1 }))))
}

/** Opens a card. Only of member cards that ask for it the account hears. */
export function view(person: Person, code: Code): Promise<CardDone> {
  const { account, openid } = person
  const { card } = code
  if (code.state === 'GIFT_TIMEOUT') code.set('NORMAL', now(person))
  account.state(cards).view(dayOfSeconds(now(person)), card, openid)
  const isTold = card.isMemberCard && (card.base.need_push_on_view === true || card.contents.need_push_on_view === true)
  if (!isTold || code.state !== 'NORMAL') return doneWith(code, Promise.resolve(nothing('nobody is told that it was opened')))
  const attributes = { card_id: card.id, user_card_code: pushedCode(account, code), outer_str: code.outerStr }
  return doneWith(code, done(...person.push('user_view_card_event', attributes)))
}

export function enterSession(person: Person, code: Code): Promise<CardDone> {
  if (!person.fan.follows) return Promise.resolve(nothing('no follower: there is no chat'))
  return doneWith(code, done(...person.push('user_enter_session_from_card_event', { card_id: code.card.id, user_card_code: code.code })))
}

export interface SelfConsumeHow {
  /** The code of the store's assistant, where the card asks for one. */
  readonly verifyCode?: string
  /** The sum that the person writes down, in yuan as text, where the card asks for one. */
  readonly amount?: string
  readonly location?: string
}

export function selfConsume(person: Person, code: Code, { verifyCode = '', amount = '', location = '' }: SelfConsumeHow = {}): Promise<CardDone> {
  const { account } = person
  const { selfConsume: cell } = code.card
  if (!cell) return Promise.resolve(nothing('the card has no cell for it'))
  if (cell.verify && !verifyCode) return Promise.resolve(nothing('it needs a verify code'))
  if (cell.amount && !amount) return Promise.resolve(nothing('it needs a sum'))
  const refusal = consumeCode(account, code)
  if (refusal) return Promise.resolve(refused(refusal))
  const attributes = consumedAttributes(account, code, {
    consume_source: account.ground.rules.cardSelfConsumeSource,
    verify_code: verifyCode,
    remark_amount: amount,
    location_name: location,
  })
  return doneWith(code, done(...person.push('user_consume_card_event', attributes)))
}

export interface PayHow {
  /** What was paid, in fen. */
  readonly fee: number
  /** What would have been paid without the card. `fee`, if left out. */
  readonly originalFee?: number
  /** The store's poi_id. The card's first, if left out. */
  readonly locationId?: string
}

/** Pays on the card (买单): a coupon is consumed by it, a member card stays. */
export function pay(person: Person, code: Code, { fee, originalFee = fee, locationId }: PayHow): Promise<CardDone> {
  const { account } = person
  const { card } = code
  if (!card.payCell) return Promise.resolve(nothing('the card has no cell for it'))
  const refusal = card.isMemberCard ? undefined : consumeCode(account, code)
  if (refusal) return Promise.resolve(refused(refusal))
  const source = account.ground.rules.cardSelfConsumeSource
  const consumed = card.isMemberCard ? [] : person.push('user_consume_card_event', consumedAttributes(account, code, { consume_source: source }))
  const [first] = Array.isArray(card.base.location_id_list) ? card.base.location_id_list : []
  const paid = person.push('user_pay_from_pay_cell_event', {
    card_id: card.id,
    user_card_code: code.code,
    trans_id: `4200${account.ground.random.digits(24)}`,
    location_id: locationId ?? textOf(first) ?? '0',
    fee,
    original_fee: originalFee,
  })
  return doneWith(code, done(...consumed, ...paid))
}

/** By the name of the field: text, or several texts where several may be chosen. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

export interface FormDone extends CardDone {
  /** Where the form leads on to a page: its address, with activate_ticket, card_id, openid and outer_str. */
  readonly url?: string
}

/** Writes Weixin's form (`wx_activate`): that activates the card, unless the form leads on to the merchant's page. */
export async function submitForm(person: Person, code: Code, values: FormValues): Promise<FormDone> {
  const { account, openid } = person
  const { card } = code
  if (!card.isMemberCard || card.contents.wx_activate !== true) return nothing('the card has no form')
  if (code.status(now(person)) !== 'NORMAL') return nothing('the card is not good any more')
  const missing = requiredFields(card.form).find((name) => values[name] === undefined || values[name] === '')
  if (missing !== undefined) return nothing(`the form asks for ${missing}`)
  const info = written(values)
  const leadsOn = card.contents.wx_activate_after_submit === true
  const member = leadsOn ? memberOf(code) : { ...memberOf(code), ...activated(code, now(person)) }
  code.note({ member: { ...member, info } })
  const sent = await doneWith(code, done(...person.push('submit_membercard_user_info_event', { card_id: card.id, user_card_code: code.code })))
  if (!leadsOn) return sent
  const ticket = account.ground.random.letters(64)
  account.state(cards).tickets.set(ticket, info)
  const query = new URLSearchParams({
    activate_ticket: ticket,
    card_id: card.id,
    encrypt_code: encryptCode(account, code.code),
    openid,
    outer_str: code.outerStr,
  })
  return { ...sent, url: withQuery(String(card.contents.wx_activate_after_submit_url ?? ''), query) }
}

function written(values: FormValues): JsonObject {
  const common: Json[] = []
  const custom: Json[] = []
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith('USER_FORM_INFO_FLAG_')) common.push({ name, value: String(value) })
    else custom.push(typeof value === 'string' ? { name, value, value_list: [] } : { name, value: '', value_list: value })
  }
  return { common_field_list: common, custom_field_list: custom }
}

const withQuery = (url: string, query: URLSearchParams): string => `${url}${url.includes('?') ? '&' : '?'}${query.toString()}`

/** Puts money on a member card. @param fen how much */
export function topUp(person: Person, code: Code, fen: number): Promise<CardDone> {
  const { account } = person
  if (!memberOf(code).active || code.status(now(person)) !== 'NORMAL') return Promise.resolve(nothing('the card is not active'))
  const changed = changeFigures(account, code, { add_balance: fen })
  if (changed instanceof Error) return Promise.resolve(refused(changed))
  return doneWith(code, done(pushFigures(account, code, 0, fen)))
}

/** Taps the merchant's own link on the card. @returns the address that opens, signed as Weixin signs it */
export function openCustomUrl({ account, openid }: Person, { code, card, outerStr }: Code): string | undefined {
  const url = textOf(card.base.custom_url)
  if (!url) return undefined
  const query = new URLSearchParams({
    encrypt_code: encryptCode(account, code),
    card_id: card.id,
    signature: signCard([account.registration.appSecret, code, card.id]),
    openid,
    ...(outerStr && { outer_str: outerStr }),
  })
  return withQuery(url, query)
}

/** What a card in the wallet shows. */
export interface CardInHand {
  readonly card_id: string
  readonly code: string
  readonly type: string
  readonly title: string
  /** `user_card_status`. */
  readonly status: string
  /** Unix seconds. */
  readonly begin: number
  readonly end: number
  /** Of member and gift cards. */
  readonly active?: boolean
  readonly bonus?: number
  readonly balance?: number
  /** Seat, gate, time: what a ticket was given. */
  readonly ticket?: JsonObject
}

export function shown(person: Person, code: Code): CardInHand {
  const { card, more } = code
  return {
    card_id: card.id,
    code: code.code,
    type: card.type,
    title: textOf(card.base.title) ?? '',
    status: code.status(now(person)),
    ...code.validity,
    ...(card.isMemberCard && { active: memberOf(code).active, bonus: memberOf(code).bonus, balance: memberOf(code).balance }),
    ...(more?.member && { active: more.member.active, bonus: more.member.bonus, balance: more.member.balance }),
    ...(more?.balance !== undefined && { balance: intOf(more.balance) ?? 0 }),
    ...(more?.ticket && { ticket: fieldsOf(more.ticket) as JsonObject }),
  }
}
