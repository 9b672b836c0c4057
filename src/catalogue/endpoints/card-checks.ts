import type { CheckProblem } from '../endpoint-check.js'
import { datePermanent, depositMode } from './card-values.js'

/** Rules of the card endpoints that are functions. They see the fields of the object that they stand at. */

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const within = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, name) => (isFields(found) ? found[name] : undefined), value)

/** In `base_info`: 0 is for deposited codes, and with them it has to be 0. */
function cardQuantity(base: Fields): CheckProblem | undefined {
  const quantity = within(base, 'sku', 'quantity')
  const deposits = base.get_custom_code_mode === depositMode
  if (quantity === 0 && !deposits) {
    return {
      field: 'sku.quantity',
      problem: 'is 0, and that is for deposited codes only',
      hint: `Give a quantity, or use_custom_code: true with get_custom_code_mode: '${depositMode}'`,
    }
  }
  if (!deposits || quantity === 0) return undefined
  return {
    field: 'sku.quantity',
    problem: `is ${quantity}, and has to be 0 where codes are deposited`,
    hint: 'Deposit the codes with card.code.deposit, then raise the stock with card.modifyStock',
  }
}

const frozen: Readonly<Record<string, string>> = {
  brand_name: 'Leave it out',
  sku: 'Leave it out, and use card.modifyStock',
  use_custom_code: 'Leave it out',
  get_custom_code_mode: 'Leave it out',
  bind_openid: 'Leave it out',
  reduce_cost: 'Leave it out',
  least_cost: 'Leave it out',
  discount: 'Leave it out',
}

/** In what is changed. */
function cardFrozen(changes: Fields): CheckProblem | undefined {
  const name = Object.keys(changes).find((each) => Object.hasOwn(frozen, each))
  if (name === undefined) return undefined
  return { field: name, problem: 'cannot be changed once the card is made: Weixin would refuse the whole update', hint: frozen[name] ?? '' }
}

/** In `member_card`. */
function cardActivation({ activate_url, auto_activate, wx_activate }: Fields): CheckProblem | undefined {
  const given = [activate_url && 'activate_url', auto_activate === true && 'auto_activate', wx_activate === true && 'wx_activate'].filter(Boolean)
  if (given.length < 2) return undefined
  return { field: String(given[1]), problem: `may not stand beside ${given[0]}`, hint: 'Give at most one of activate_url, auto_activate, wx_activate' }
}

function cardCustomFields(member: Fields): CheckProblem | undefined {
  const extra = Object.keys(member).find((name) => /^custom_field(?![123]$)\d+$/.test(name))
  return extra === undefined ? undefined : { field: extra, problem: 'is one too many', hint: 'There are custom_field1 to custom_field3' }
}

/** In a change of `member_card`. */
const cardBonusOn = ({ supply_bonus }: Fields): CheckProblem | undefined =>
  supply_bonus === false
    ? { field: 'supply_bonus', problem: 'is false, and points cannot be switched off again', hint: 'Give true to switch them on, or leave it out' }
    : undefined

const onlyOf: Readonly<Record<string, string>> = { accept_category: 'CASH', reject_category: 'CASH', object_use_for: 'GIFT' }

/** In a new card: what only some types may have, deep inside. */
function cardOfItsType(card: Fields): CheckProblem | undefined {
  const type = String(card.card_type)
  const key = type.toLowerCase()
  // Nobody tells whether gift cards may be valid for ever, so Weixin is asked.
  if (within(card, key, 'base_info', 'date_info', 'type') === datePermanent && type !== 'MEMBER_CARD' && type !== 'GENERAL_CARD') {
    return { field: `${key}.base_info.date_info.type`, problem: `is ${datePermanent}, and only a MEMBER_CARD is valid for ever`, hint: 'Give dates or a term' }
  }
  const condition = within(card, key, 'advanced_info', 'use_condition')
  for (const [name, owner] of Object.entries(onlyOf)) {
    if (within(condition, name) !== undefined && type !== owner) {
      return { field: `${key}.advanced_info.use_condition.${name}`, problem: `is for ${owner} only, and this is a ${type}`, hint: 'Leave it out' }
    }
  }
  return undefined
}

/** In an update: it is not built like a new card. */
function cardUpdateBare(update: Fields): CheckProblem | undefined {
  const name = ['card', 'card_type'].find((each) => update[each] !== undefined)
  return name === undefined ? undefined : { field: name, problem: 'does not go into an update', hint: 'The key tells the type: { card_id, groupon: { … } }' }
}

/** In a QR code for one card: where 2015 had it. */
const cardQrExpiry = (card: Fields): CheckProblem | undefined =>
  card.expire_seconds === undefined
    ? undefined
    : { field: 'expire_seconds', problem: 'stood here in 2015, and stands beside action_name today', hint: 'Move it to the top of the request' }

/** In a deposit: Weixin refuses the whole of it. */
function cardDistinctCodes({ code }: Fields): CheckProblem | undefined {
  if (!Array.isArray(code)) return undefined
  const twice = code.findIndex((each, index) => code.indexOf(each) !== index)
  return twice < 0 ? undefined : { field: `code[${twice}]`, problem: `is the same as code[${code.indexOf(code[twice])}]`, hint: 'Give each code once' }
}

const DAY = 86_400_000
const MAX_SPAN = 62

/** In the data cube: whole days, 62 at most. */
function cardDataSpan({ begin_date, end_date }: Fields): CheckProblem | undefined {
  const [begin, end] = [Date.parse(String(begin_date)), Date.parse(String(end_date))]
  if (Number.isNaN(begin)) return { field: 'begin_date', problem: 'is no day of the calendar' }
  if (Number.isNaN(end)) return { field: 'end_date', problem: 'is no day of the calendar' }
  if (end < begin) return { field: 'end_date', problem: 'lies before begin_date' }
  const days = (end - begin) / DAY
  return days > MAX_SPAN ? { field: 'end_date', problem: `is ${days} days after begin_date, and the limit is ${MAX_SPAN}`, hint: 'Ask in parts' } : undefined
}

const MONTH = 31 * 86_400

/** In the orders of gift cards: 31 days at most. */
function cardOrderSpan({ begin_time, end_time }: Fields): CheckProblem | undefined {
  const seconds = Number(end_time) - Number(begin_time)
  return seconds > MONTH
    ? { field: 'end_time', problem: `is ${seconds} seconds after begin_time, and the limit is ${MONTH} (31 days)`, hint: 'Ask in parts' }
    : undefined
}

export const cardChecks = {
  cardQuantity,
  cardFrozen,
  cardActivation,
  cardCustomFields,
  cardBonusOn,
  cardOfItsType,
  cardUpdateBare,
  cardQrExpiry,
  cardDistinctCodes,
  cardDataSpan,
  cardOrderSpan,
}
