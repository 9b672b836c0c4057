import type { Account } from '../core/account.js'
import type { Job } from '../core/family.js'
import type { PushOptions, Sent } from '../core/push.js'
import type { Card } from './card.js'
import { cards } from './state.js'

/** Sends a card to the review, where it stays until somebody decides or the rule does. */
export function sendToReview(account: Account, card: Card): void {
  const { rules } = account.ground
  card.status = 'CARD_STATUS_NOT_VERIFY'
  card.round += 1
  if (rules.cardReview !== 'manual') account.schedule(rules.cardReviewSeconds * 1000, reviewJob.name, { card_id: card.id, round: card.round })
}

/** Passes or refuses a card in review. @returns nothing, if it is in none */
export function decide(account: Account, card: Card, refusal: string | undefined, options?: PushOptions): Promise<Sent> | undefined {
  if (card.status !== 'CARD_STATUS_NOT_VERIFY') return undefined
  const { rules } = account.ground
  card.status = refusal === undefined ? 'CARD_STATUS_VERIFY_OK' : 'CARD_STATUS_VERIFY_FAIL'
  card.refuseReason = refusal ?? ''
  const type = refusal === undefined ? 'card_pass_check_event' : 'card_not_pass_check_event'
  return account.push(type, rules.cardSystemAccount, { card_id: card.id, refuse_reason: card.refuseReason }, options)
}

export const reviewJob: Job = {
  name: 'card.review',
  run(account, data) {
    const card = account.state(cards).byId.get(data.text('card_id'))
    const { cardReview, cardRefuseReason } = account.ground.rules
    if (!card || card.round !== data.int('round') || cardReview === 'manual') return
    void decide(account, card, cardReview === 'refuse' ? cardRefuseReason : undefined)
  },
}
