import { cardTypes } from '../../catalogue/endpoints/card-values.js'
import { formRefusal, knowsField, objectIn, variantOf } from '../api/form.js'
import { fieldsOf, isFields, type JsonFields } from '../api/json-value.js'
import type { Account } from '../core/account.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import type { Card } from './card.js'
import { baseRefusal } from './new-card.js'
import { cardCodes, cardShape } from './requests.js'
import { readValidity, widens } from './validity.js'

/** With one of these a card goes back to the review. */
const AUDITED = ['logo_url', 'color', 'notice', 'description', 'title']

export interface CardChange {
  readonly contents: JsonFields
  readonly sendCheck: boolean
}

/** `card/update`: what changes, or what is wrong with it. A fixed field makes the whole of it fail. */
export function readCardChange(account: Account, card: Card, body: JsonFields): CardChange | WeixinError {
  const { rules } = account.ground
  const contents = body[card.key]
  if (!isFields(contents)) return weixinError(cardTypes.some((type) => body[type.toLowerCase()] !== undefined) ? 40071 : 41011)
  const create = variantOf(objectIn(cardShape('/card/create'), 'card') ?? { fields: [] }, card.key)
  const update = variantOf(cardShape('/card/update'), card.key)
  const base = fieldsOf(contents.base_info)
  // The price of what they take off is fixed; what nobody knows is passed over.
  for (const name of Object.keys(contents)) {
    if (name !== 'base_info' && knowsField(create, name) && !knowsField(update, name)) return weixinError(rules.cardFrozenErrcode)
  }
  for (const name of Object.keys(base)) {
    const isTitle = name === 'title' && rules.cardTitleChanges === 'member' && !card.isMemberCard
    if (isTitle || (knowsField(objectIn(create, 'base_info'), name) && !knowsField(objectIn(update, 'base_info'), name)))
      return weixinError(rules.cardFrozenErrcode)
  }
  const refusal = (update && formRefusal(update, contents, cardCodes)) ?? baseRefusal(account, base) ?? datesRefusal(account, card, base)
  if (refusal) return refusal
  if (card.isMemberCard && contents.supply_bonus === false && card.contents.supply_bonus === true) return weixinError(40135)
  if (contents.supply_bonus === true && !rules.cardMayUseBonus) return weixinError(43011)
  if (card.payCell && ['center_title', 'center_sub_title', 'center_url'].some((name) => base[name])) return weixinError(40145)
  const known = update ? Object.fromEntries(Object.entries(contents).filter(([name]) => knowsField(update, name))) : contents
  return { contents: known, sendCheck: AUDITED.some((name) => base[name] !== undefined) }
}

function datesRefusal({ ground: { clock, rules } }: Account, card: Card, base: JsonFields): WeixinError | undefined {
  if (base.date_info === undefined) return undefined
  const next = readValidity(base.date_info, 0, rules)
  if (typeof next === 'number') return weixinError(next)
  if (!widens(card.validity, next)) return weixinError(40100)
  return next.kind === 'range' && next.end < clock.seconds() ? weixinError(40079) : undefined
}
