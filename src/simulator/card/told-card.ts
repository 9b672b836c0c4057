import { fieldsOf, type JsonFields } from '../api/json-value.js'
import type { Account } from '../core/account.js'
import type { Card, CardStatus } from './card.js'
import { colors } from './colors.js'

const legacy: Partial<Readonly<Record<CardStatus, string>>> = {
  CARD_STATUS_VERIFY_FAIL: 'CARD_STATUS_VERIFY_FALL',
  CARD_STATUS_DELETE: 'CARD_STATUS_USER_DELETE',
  CARD_STATUS_DISPATCH: 'CARD_STATUS_USER_DISPATCH',
}

/** As 2015 counted them; nobody has written down what a dispatched card was. */
const numbers: Readonly<Record<CardStatus, number>> = {
  CARD_STATUS_NOT_VERIFY: 1,
  CARD_STATUS_VERIFY_FAIL: 2,
  CARD_STATUS_VERIFY_OK: 3,
  CARD_STATUS_DELETE: 4,
  CARD_STATUS_DISPATCH: 3,
}

const dateNames = {
  range: ['DATE_TYPE_FIX_TIME_RANGE', 1],
  term: ['DATE_TYPE_FIX_TERM', 2],
  permanent: ['DATE_TYPE_PERMANENT', 'DATE_TYPE_PERMANENT'],
} as const

const OURS = ['id', 'status', 'appid', 'create_time', 'update_time', 'sku', 'color', 'date_info']

/** `card/get`, in the form that the rules ask for. */
export function toldCard(account: Account, card: Card): JsonFields {
  const { rules } = account.ground
  const old = rules.cardForm === '2015'
  const { base_info: _, ...own } = card.contents
  const { color, date_info } = card.base
  // What a merchant has sent back of an earlier answer is not the card's.
  const base = Object.fromEntries(Object.entries(card.base).filter(([name]) => !OURS.includes(name)))
  const { kind } = card.validity
  const status = old ? numbers[card.status] : (rules.legacyStatusNames && legacy[card.status]) || card.status
  return {
    card_type: card.type,
    [card.key]: {
      base_info: {
        id: card.id,
        ...base,
        color: colors[String(color)] ?? color,
        date_info: { ...fieldsOf(date_info), type: dateNames[kind][old ? 1 : 0] },
        sku: { quantity: card.stock, total_quantity: card.total },
        status,
        ...(!old && { appid: account.appId, create_time: card.createdAt, update_time: card.updatedAt }),
      },
      ...own,
    },
  }
}
