import { cardStatuses, cardTypes, codeStatuses, codeTypes, colorNames, dateTypes } from '../catalogue/endpoints/card-values.js'

/** The platform's words, to write `CARD_TYPE.GROUPON` for `'GROUPON'`. The strings themselves are as good: the types know them. */

/** `['A_B', 'A_C']` by their names without `A_`. */
type Named<Value extends string, Prefix extends string> = { readonly [Each in Value as Each extends `${Prefix}${infer Name}` ? Name : never]: Each }

const named = <Value extends string, Prefix extends string>(values: readonly Value[], prefix: Prefix): Named<Value, Prefix> =>
  Object.fromEntries(values.map((value) => [value.slice(prefix.length), value])) as Named<Value, Prefix>

/** 卡券类型。The types of cards, all of them. */
export const CARD_TYPES = cardTypes
export type CardType = (typeof CARD_TYPES)[number]
/** 卡券类型，按名字。The types of cards: `CARD_TYPE.GROUPON`. */
export const CARD_TYPE = named(CARD_TYPES, '')

/** code 的展示方式。How codes are shown, all of them. */
export const CODE_TYPES = codeTypes
export type CodeType = (typeof CODE_TYPES)[number]
/** code 的展示方式，按名字。How codes are shown: `CODE_TYPE.BARCODE`. */
export const CODE_TYPE = named(CODE_TYPES, 'CODE_TYPE_')

/** 卡券的状态，官方拼写。The states of a card, in the official spelling, as answers always have them. */
export const CARD_STATUSES = cardStatuses
export type CardStatus = (typeof CARD_STATUSES)[number]
/** 卡券的状态，按名字。DELETE 是商户删除的。The states of a card: `CARD_STATUS.VERIFY_OK`. DELETE: by the merchant, not by the user. */
export const CARD_STATUS = named(CARD_STATUSES, 'CARD_STATUS_')

/** 2015 年的拼写，调用时也接受。The spelling of 2015, which is in the mission's document; requests may have it, answers come in the official one. */
export const LEGACY_CARD_STATUS = {
  NOT_VERIFY: 'CARD_STATUS_NOT_VERIFY',
  VERIFY_FAIL: 'CARD_STATUS_VERIFY_FALL',
  VERIFY_OK: 'CARD_STATUS_VERIFY_OK',
  USER_DELETE: 'CARD_STATUS_USER_DELETE',
  USER_DISPATCH: 'CARD_STATUS_USER_DISPATCH',
} as const

/** 用户手中卡券的状态，即 `user_card_status`。The states of a code, as `user_card_status` tells them. */
export const CODE_STATUSES = codeStatuses
export type CodeStatus = (typeof CODE_STATUSES)[number]
/** 用户手中卡券的状态，按名字。The states of a code: `CODE_STATUS.CONSUMED`. */
export const CODE_STATUS = named(CODE_STATUSES, '')

/** 有效期的类型；1 和 2 是 2015 年的写法。The kinds of validity: the names, and the numbers of 2015. */
export const DATE_TYPES = dateTypes

/** 卡券的颜色。The names of a card's colours. */
export const CARD_COLORS = colorNames

/** 卡券事件在线上的名字；`push.type` 是加上 `_event` 的名字。What the card events are called on the wire; `push.type` has `_event` behind it. */
export const CARD_EVENT = {
  PASS_CHECK: 'card_pass_check',
  NOT_PASS_CHECK: 'card_not_pass_check',
  USER_GET: 'user_get_card',
  USER_DEL: 'user_del_card',
  USER_VIEW: 'user_view_card',
  USER_CONSUME: 'user_consume_card',
  USER_GIFTING: 'user_gifting_card',
  USER_PAY_FROM_PAY_CELL: 'user_pay_from_pay_cell',
  USER_ENTER_SESSION: 'user_enter_session_from_card',
  UPDATE_MEMBER: 'update_member_card',
  SKU_REMIND: 'card_sku_remind',
  PAY_ORDER: 'card_pay_order',
  SUBMIT_MEMBER_INFO: 'submit_membercard_user_info',
} as const
/** 卡券事件，全部。The card events, all of them. */
export const CARD_EVENTS = Object.values(CARD_EVENT)
