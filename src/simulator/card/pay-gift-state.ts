import type { JsonObject } from '../core/row.js'
import { defineState } from '../core/state.js'

/** Who pays to one of these merchants is offered a card. */
export interface PayGiftRule {
  readonly id: string
  readonly type: string
  readonly cardId: string
  /** Those that were free; they are held until the rule is gone. */
  merchants: readonly string[]
  readonly begin: number
  readonly end: number
  readonly terms: JsonObject
  readonly createdAt: number
  /** Made by the older endpoint. */
  readonly older: boolean
  readonly locked: boolean
}

export class PayGiftRules {
  readonly byId = new Map<string, PayGiftRule>()
  /** The rule that holds a merchant number. */
  readonly byMerchant = new Map<string, PayGiftRule>()

  add(rule: PayGiftRule): void {
    this.byId.set(rule.id, rule)
    for (const merchant of rule.merchants) this.byMerchant.set(merchant, rule)
  }

  remove(rule: PayGiftRule): void {
    this.byId.delete(rule.id)
    for (const merchant of rule.merchants) this.byMerchant.delete(merchant)
  }
}

export const payGiftRules = defineState<PayGiftRules>({
  name: 'paygiftrules',
  create: () => new PayGiftRules(),
  *rows({ byId }) {
    for (const { id, type, cardId, merchants, begin, end, terms, createdAt, older, locked } of byId.values())
      yield { rule_id: id, type, card_id: cardId, merchants, begin, end, terms, createdAt, ...(older && { older }), ...(locked && { locked }) }
  },
  load(rows) {
    const state = new PayGiftRules()
    for (const row of rows) {
      state.add({
        id: row.text('rule_id'),
        type: row.text('type'),
        cardId: row.text('card_id'),
        merchants: row.list('merchants').filter((each): each is string => typeof each === 'string'),
        begin: row.int('begin'),
        end: row.int('end'),
        terms: row.object('terms'),
        createdAt: row.int('createdAt'),
        older: row.flag('older'),
        locked: row.flag('locked'),
      })
    }
    return state
  },
})
