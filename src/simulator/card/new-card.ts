import { cardTypes, codeTypes, depositMode } from '../../catalogue/endpoints/card-values.js'
import { formRefusal, variantOf } from '../api/form.js'
import { fieldsOf, intOf, isFields, isMissing, type JsonFields, listOf, textOf } from '../api/json-value.js'
import type { Account } from '../core/account.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { Card } from './card.js'
import { colors } from './colors.js'
import { subMerchants } from './merchant-state.js'
import { cardCodes, cardShape } from './requests.js'
import { readValidity } from './validity.js'

export const LARGEST_STOCK = 100_000_000

/** `card/create`: the card, or what is wrong with it. */
export function readNewCard(account: Account, body: JsonFields): Card | WeixinError {
  const { ground } = account
  if (!isFields(body.card)) return weixinError(41011)
  const { card } = body
  const type = textOf(card.card_type) ?? ''
  // Of bus tickets it is only known that they are read back.
  if (!cardTypes.some((each) => each === type && each !== 'BUS_TICKET')) return weixinError(40071)
  const contents = card[type.toLowerCase()]
  if (!isFields(contents)) return weixinError(40071)
  const base = fieldsOf(contents.base_info)
  const shape = variantOf(cardShape('/card/create').fields.find(({ name }) => name === 'card')?.of ?? { fields: [] }, type.toLowerCase())
  const refusal =
    (isFields(contents.base_info) ? undefined : weixinError(41011)) ??
    (shape && formRefusal(shape, contents, cardCodes)) ??
    baseRefusal(account, base) ??
    quantityRefusal(base) ??
    ownRefusal(account, type, contents)
  if (refusal) return refusal
  const now = ground.clock.seconds()
  const validity = readValidity(base.date_info, now, ground.rules)
  if (typeof validity === 'number') return weixinError(validity)
  if (validity.kind === 'permanent' && type !== 'MEMBER_CARD' && type !== 'GENERAL_CARD') return weixinError(40079)
  return new Card({
    id: ground.random.cardId(account.idPrefix),
    type,
    contents,
    createdAt: now,
    validity,
    stock: intOf(fieldsOf(base.sku).quantity) ?? 0,
  })
}

/** What is checked of a new card and of an update alike. */
export function baseRefusal({ ground: { rules } }: Account, base: JsonFields): WeixinError | undefined {
  if (base.code_type !== undefined && !codeTypes.some((each) => each === base.code_type)) return weixinError(40072)
  if (base.color !== undefined && !Object.hasOwn(colors, String(base.color))) return weixinError(40076)
  if (base.logo_url !== undefined && rules.cardImagesAtWeixin && !isAtWeixin(base.logo_url)) return weixinError(40141)
  if (base.location_id_list !== undefined && base.use_all_locations === true) return weixinError(40150)
  if (listOf(base.location_id_list).some((each) => !/^\d{1,20}$/.test(String(each)))) return weixinError(40072)
  if (!isMissing(base.custom_url) && !rules.cardMayUseCustomUrl) return weixinError(43012)
  return undefined
}

const isAtWeixin = (url: unknown): boolean => /^https?:\/\/mmbiz\.(?:qpic|qlogo)\.cn\//.test(String(url))

function quantityRefusal(base: JsonFields): WeixinError | undefined {
  const quantity = intOf(fieldsOf(base.sku).quantity)
  if (quantity === undefined || quantity < 0 || quantity > LARGEST_STOCK) return weixinError(40122)
  const deposits = base.get_custom_code_mode === depositMode
  if (!deposits) return quantity === 0 ? weixinError(40122) : undefined
  // What is in stock has to be deposited, and nothing can be yet.
  return quantity > 0 ? weixinError(40136) : undefined
}

const CUSTOM_FIELD = /^custom_field[0-9]+$/

function ownRefusal(account: Account, type: string, contents: JsonFields): WeixinError | undefined {
  const { rules } = account.ground
  const base = fieldsOf(contents.base_info)
  if (base.use_custom_code === true && !rules.cardMayUseCustomCode) return weixinError(43009)
  if (base.get_custom_code_mode !== undefined && (base.get_custom_code_mode !== depositMode || base.use_custom_code !== true)) return weixinError(40150)
  return kindRefusal(account, type, contents) ?? merchantRefusal(account, base)
}

function kindRefusal(account: Account, type: string, contents: JsonFields): WeixinError | undefined {
  switch (type) {
    case 'MEMBER_CARD':
      return memberRefusal(account, contents)
    case 'DISCOUNT':
      return inRange(contents.discount, 0, 100)
    case 'CASH':
      return inRange(contents.reduce_cost, 1) ?? (isMissing(contents.least_cost) ? undefined : inRange(contents.least_cost, 0))
    case 'GENERAL_CARD':
      return isMissing(fieldsOf(fieldsOf(contents.base_info).giftcard_info).price) ? weixinError(40150) : undefined
    default:
      return undefined
  }
}

const inRange = (value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): WeixinError | undefined => {
  const number = intOf(value)
  return number !== undefined && number >= min && number <= max ? undefined : weixinError(40150)
}

function memberRefusal(account: Account, contents: JsonFields): WeixinError | undefined {
  const { rules } = account.ground
  if (Object.keys(contents).filter((name) => CUSTOM_FIELD.test(name)).length > 3) return weixinError(40124)
  if (contents.supply_balance === true && !rules.cardMayUseBalance) return weixinError(43010)
  return contents.supply_bonus === true && !rules.cardMayUseBonus ? weixinError(43011) : undefined
}

function merchantRefusal(account: Account, base: JsonFields): WeixinError | undefined {
  const id = textOf(fieldsOf(base.sub_merchant_info).merchant_id)
  if (id === undefined) return undefined
  const merchant = account.state(subMerchants).byId.get(id)
  if (!merchant) return weixinError(40139)
  return merchant.status === 'APPROVED' ? undefined : weixinError(40140)
}
