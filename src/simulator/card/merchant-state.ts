import type { Account } from '../core/account.js'
import type { Job } from '../core/family.js'
import type { Sent } from '../core/push.js'
import type { JsonObject } from '../core/row.js'
import { defineState } from '../core/state.js'

export type SubMerchantStatus = 'CHECKING' | 'APPROVED' | 'REJECTED' | 'EXPIRED'

export interface SubMerchant {
  readonly id: string
  /** As it was handed in. */
  info: JsonObject
  status: SubMerchantStatus
  reason: string
  readonly createdAt: number
  updatedAt: number
  round: number
}

export class SubMerchants {
  readonly byId = new Map<string, SubMerchant>()
}

const statuses: readonly SubMerchantStatus[] = ['CHECKING', 'APPROVED', 'REJECTED', 'EXPIRED']

export const subMerchants = defineState<SubMerchants>({
  name: 'submerchants',
  create: () => new SubMerchants(),
  *rows({ byId }) {
    for (const { id, info, status, reason, createdAt, updatedAt, round } of byId.values())
      yield { merchant_id: id, status, ...(reason && { reason }), createdAt, updatedAt, round, info }
  },
  load(rows) {
    const state = new SubMerchants()
    for (const row of rows) {
      const id = row.text('merchant_id')
      state.byId.set(id, {
        id,
        info: row.object('info'),
        status: row.oneOf('status', statuses),
        reason: row.textIf('reason') ?? '',
        createdAt: row.int('createdAt'),
        updatedAt: row.int('updatedAt'),
        round: row.int('round'),
      })
    }
    return state
  },
})

/** @returns nothing, if it is in no review */
export function decideMerchant(account: Account, merchant: SubMerchant, refusal: string | undefined): Promise<Sent> | undefined {
  if (merchant.status !== 'CHECKING') return undefined
  merchant.status = refusal === undefined ? 'APPROVED' : 'REJECTED'
  merchant.reason = refusal ?? ''
  return account.push('card_merchant_check_result_event', account.ground.rules.cardSystemAccount, {
    merchant_id: merchant.id,
    is_pass: refusal === undefined ? 1 : 0,
    reason: merchant.reason,
  })
}

export const merchantReviewJob: Job = {
  name: 'card.submerchant.review',
  run(account, data) {
    const merchant = account.state(subMerchants).byId.get(data.text('merchant_id'))
    const { subMerchantReview, cardRefuseReason } = account.ground.rules
    if (!merchant || merchant.round !== data.int('round') || subMerchantReview === 'manual') return
    void decideMerchant(account, merchant, subMerchantReview === 'refuse' ? cardRefuseReason : undefined)
  },
}
