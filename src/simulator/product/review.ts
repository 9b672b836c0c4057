import type { Account } from '../core/account.js'
import type { Job } from '../core/family.js'
import type { Sent } from '../core/push.js'
import { type Product, products } from './state.js'

export function sendToReview(account: Account, product: Product): void {
  const { rules } = account.ground
  product.status = 'check'
  product.round += 1
  if (rules.productReview !== 'manual')
    account.schedule(rules.productReviewSeconds * 1000, productReviewJob.name, { keystr: product.keystr, round: product.round })
}

/** @returns nothing, if it is in no review */
export function decide(account: Account, product: Product, refusal: string | undefined): Promise<Sent> | undefined {
  if (product.status !== 'check') return undefined
  product.status = refusal === undefined ? 'on' : 'reject'
  product.reason = refusal ?? ''
  return account.push('user_scan_product_verify_action_event', account.ground.rules.productSystemAccount, {
    key_standard: product.keystandard,
    key_str: product.keystr,
    result: refusal === undefined ? 'verify_ok' : 'verify_not_pass',
    reason_msg: product.reason,
  })
}

export const productReviewJob: Job = {
  name: 'product.review',
  run(account, data) {
    const product = account.state(products).byKey.get(data.text('keystr'))
    const { productReview, productRefuseReason } = account.ground.rules
    if (!product || product.round !== data.int('round') || productReview === 'manual') return
    void decide(account, product, productReview === 'refuse' ? productRefuseReason : undefined)
  },
}

/** Some time after the page was opened the platform knows where the person was. */
export const productAsyncJob: Job = {
  name: 'product.async',
  run(account, data) {
    void account.push('user_scan_product_async_event', data.text('openid'), {
      key_standard: data.text('keystandard'),
      key_str: data.text('keystr'),
      ext_info: data.text('extinfo'),
      region_code: data.text('region'),
    })
  },
}
