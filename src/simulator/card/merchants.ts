import { type Endpoint, endpoint } from '../api/endpoint.js'
import { fieldsOf, intOf, type JsonFields, textOf } from '../api/json-value.js'
import type { Account } from '../core/account.js'
import type { JsonObject } from '../core/row.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { merchantReviewJob, type SubMerchant, subMerchants } from './merchant-state.js'
import { cardEndpoint } from './requests.js'

/** A few, so that there is something to choose from. */
const CATEGORIES = [
  {
    id: 1,
    name: '美食',
    second: [
      [101, '粤菜'],
      [102, '茶餐厅'],
      [103, '火锅'],
    ],
  },
  {
    id: 2,
    name: '基础设施',
    second: [
      [201, '交通设施'],
      [202, '公共设施'],
    ],
  },
] as const

const protocol = endpoint('/card/getapplyprotocol', () => ({
  category: CATEGORIES.map(({ id, name, second }) => ({
    primary_category_id: id,
    category_name: name,
    secondary_category: second.map(([each, title]) => ({
      secondary_category_id: each,
      category_name: title,
      need_qualification_stuffs: [],
      can_choose_prepaid_card: 1,
      can_choose_payment_card: 1,
    })),
  })),
}))

const hasCategory = ({ primary_category_id: first, secondary_category_id: second }: JsonFields): boolean =>
  CATEGORIES.some(({ id, second: seconds }) => id === intOf(first) && seconds.some(([each]) => each === intOf(second)))

function infoRefusal(account: Account, info: JsonFields): WeixinError | undefined {
  const { clock } = account.ground
  if (!hasCategory(info)) return weixinError(45160)
  const end = intOf(info.end_time) ?? 0
  return end > 100_000_000_000 || end < clock.seconds() ? weixinError(40079) : undefined
}

const isSettled = (status: SubMerchant['status']): boolean => status !== 'CHECKING'

/** Into the review, or back to it. */
function review(account: Account, merchant: SubMerchant): void {
  const { rules } = account.ground
  merchant.status = 'CHECKING'
  merchant.round += 1
  if (rules.subMerchantReview !== 'manual')
    account.schedule(rules.cardReviewSeconds * 1000, merchantReviewJob.name, { merchant_id: merchant.id, round: merchant.round })
}

const kept = ({ merchant_id: _, ...info }: JsonFields): JsonObject => JSON.parse(JSON.stringify(info)) as JsonObject

const told = (account: Account, { id, info, status, reason, createdAt, updatedAt }: SubMerchant): JsonFields => {
  const { app_id, brand_name, logo_url, end_time, primary_category_id, secondary_category_id } = info
  const ended = (intOf(end_time) ?? 0) < account.ground.clock.seconds()
  return {
    merchant_id: Number(id),
    ...(app_id !== undefined && { app_id }),
    create_time: createdAt,
    update_time: updatedAt,
    brand_name,
    logo_url,
    status: status === 'APPROVED' && ended ? 'EXPIRED' : status,
    ...(reason && { reason }),
    begin_time: createdAt,
    end_time,
    primary_category_id,
    secondary_category_id,
  }
}

const submit = cardEndpoint('/card/submerchant/submit', ({ account, body, ground }) => {
  const info = fieldsOf(body.info)
  const refusal = infoRefusal(account, info)
  if (refusal) return refusal
  const { byId } = account.state(subMerchants)
  const now = ground.clock.seconds()
  const id = String(10_000 + byId.size)
  const merchant: SubMerchant = { id, info: kept(info), status: 'CHECKING', reason: '', createdAt: now, updatedAt: now, round: 0 }
  byId.set(id, merchant)
  review(account, merchant)
  return { info: told(account, merchant) }
})

const update = cardEndpoint('/card/submerchant/update', ({ account, body, ground }) => {
  const info = fieldsOf(body.info)
  const merchant = account.state(subMerchants).byId.get(textOf(info.merchant_id) ?? '')
  if (!merchant) return weixinError(40139)
  if (!isSettled(merchant.status)) return weixinError(40140)
  const refusal = infoRefusal(account, info)
  if (refusal) return refusal
  merchant.info = kept(info)
  merchant.updatedAt = ground.clock.seconds()
  review(account, merchant)
  return { info: told(account, merchant) }
})

const get = cardEndpoint('/card/submerchant/get', ({ account, body }) => {
  const merchant = account.state(subMerchants).byId.get(textOf(body.merchant_id) ?? '')
  return merchant ? { info: told(account, merchant) } : weixinError(40139)
})

const batchGet = cardEndpoint('/card/submerchant/batchget', ({ account, body }) => {
  const limit = intOf(body.limit) ?? 0
  const begin = intOf(body.begin_id) ?? -1
  if (limit < 1 || limit > 100 || begin < 0) return weixinError(40097)
  const all = [...account.state(subMerchants).byId.values()]
    .filter(({ id }) => Number(id) >= begin)
    .map((merchant) => told(account, merchant))
    .filter(({ status }) => body.status === undefined || status === body.status)
  const next = all[limit]
  return { info_list: all.slice(0, limit), ...(next && { next_begin_id: next.merchant_id }) }
})

export const subMerchantEndpoints: readonly Endpoint[] = [protocol, submit, update, get, batchGet]
