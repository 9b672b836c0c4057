import type { Call, Endpoint } from '../api/endpoint.js'
import { fieldsOf, intOf, type JsonFields, textOf, textsOf } from '../api/json-value.js'
import type { Account } from '../core/account.js'
import type { JsonObject } from '../core/row.js'
import { weixinError } from '../core/weixin-error.js'
import { type PayGiftRule, payGiftRules } from './pay-gift-state.js'
import { cardEndpoint, liveCardOf } from './requests.js'

const OLDER = 'RULE_TYPE_PAY_MEMBER_CARD'
const KINDS: Readonly<Record<string, string>> = { RULE_TYPE_PAY_MEMBER_CARD: 'member_rule', RULE_TYPE_SINGLE_PAY: 'single_pay' }

interface Wanted extends Omit<PayGiftRule, 'id' | 'merchants' | 'createdAt'> {
  readonly asked: readonly string[]
}

/** Merchant numbers that another rule holds fail; with the others the rule is made. */
function settle(account: Account, { asked, ...rule }: Wanted) {
  const state = account.state(payGiftRules)
  const { random, clock } = account.ground
  const free = asked.filter((merchant) => !state.byMerchant.has(merchant))
  const fail_mchid_list = asked.flatMap((mchid) => {
    const holder = state.byMerchant.get(mchid)
    return holder ? [{ mchid, errcode: 40097, errmsg: 'invalid args', occupy_rule_id: holder.id, occupy_appid: account.appId }] : []
  })
  const made: PayGiftRule = { ...rule, id: `${1 + random.below(8)}${random.digits(7)}`, merchants: free, createdAt: clock.seconds() }
  state.add(made)
  return { rule_id: made.id, succ_mchid_list: free, fail_mchid_list }
}

const timesAreWrong = (begin: number | undefined, end: number | undefined): boolean =>
  begin === undefined || end === undefined || end < begin || end > 100_000_000_000

const add = cardEndpoint('/card/paygiftcard/add', (call: Call) => {
  const info = fieldsOf(call.body.rule_info)
  const type = String(info.type)
  const key = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined
  if (!key) return weixinError(40097)
  const terms = fieldsOf(info[key])
  const card = liveCardOf(call, terms.card_id)
  if (card instanceof Error) return card
  if (!card.isApproved) return weixinError(40078)
  const { mchid_list, begin_time, end_time } = fieldsOf(info.base_info)
  const [begin, end] = [intOf(begin_time), intOf(end_time)]
  if (begin === undefined || end === undefined || timesAreWrong(begin, end)) return weixinError(40079)
  const kept = JSON.parse(JSON.stringify(terms)) as JsonObject
  return settle(call.account, { type, cardId: card.id, asked: textsOf(mchid_list), begin, end, terms: kept, older: false, locked: true })
})

const told = (rule: PayGiftRule): JsonFields => ({
  rule_id: rule.id,
  type: rule.type,
  base_info: { mchid_list: rule.merchants, begin_time: rule.begin, end_time: rule.end, create_time: rule.createdAt, update_time: rule.createdAt },
  [KINDS[rule.type] ?? 'single_pay']: rule.terms,
})

function ruleOf({ account, body }: Call): PayGiftRule | undefined {
  return account.state(payGiftRules).byId.get(textOf(body.rule_id) ?? '')
}

const remove = cardEndpoint('/card/paygiftcard/delete', (call) => {
  const rule = ruleOf(call)
  if (!rule) return weixinError(40097)
  call.account.state(payGiftRules).remove(rule)
  return undefined
})

const getById = cardEndpoint('/card/paygiftcard/getbyid', (call) => {
  const rule = ruleOf(call)
  return rule ? { rule_info: told(rule) } : weixinError(40097)
})

const batchGet = cardEndpoint('/card/paygiftcard/batchget', ({ account, body, ground }) => {
  const now = ground.clock.seconds()
  const all = [...account.state(payGiftRules).byId.values()].filter(
    ({ type, begin, end }) => type === body.type && (body.effective !== true || (begin <= now && now <= end)),
  )
  const [offset, count] = [intOf(body.offset) ?? 0, intOf(body.count) ?? 0]
  if (offset < 0 || count < 0) return weixinError(40097)
  return { total_count: all.length, rule_list: all.slice(offset, offset + count).map(told) }
})

const addOlder = cardEndpoint('/card/paygiftmembercard/add', (call) => {
  const { body } = call
  const card = liveCardOf(call)
  if (card instanceof Error) return card
  if (!card.isMemberCard) return weixinError(45030)
  const [begin, end] = [intOf(body.begin_time), intOf(body.end_time)]
  if (begin === undefined || end === undefined || timesAreWrong(begin, end)) return weixinError(40079)
  const { card_id: _, mchid_list, begin_time: __, end_time: ___, is_locked, ...terms } = body
  const { rule_id: ____, ...settled } = settle(call.account, {
    type: OLDER,
    cardId: card.id,
    asked: textsOf(mchid_list),
    begin,
    end,
    terms: JSON.parse(JSON.stringify(terms)) as JsonObject,
    older: true,
    locked: is_locked !== false,
  })
  return settled
})

const removeOlder = cardEndpoint('/card/paygiftmembercard/delete', (call) => {
  const { account, body } = call
  const state = account.state(payGiftRules)
  const card = liveCardOf(call)
  if (card instanceof Error) return card
  const fail_mchid_list: JsonFields[] = []
  for (const mchid of textsOf(body.mchid_list)) {
    const rule = state.byMerchant.get(mchid)
    if (rule?.cardId !== card.id) {
      fail_mchid_list.push({ mchid, errcode: 40097, errmsg: 'invalid args' })
      continue
    }
    state.byMerchant.delete(mchid)
    rule.merchants = rule.merchants.filter((each) => each !== mchid)
    if (rule.merchants.length === 0) state.remove(rule)
  }
  return { fail_mchid_list }
})

const getOlder = cardEndpoint('/card/paygiftmembercard/get', ({ account, body }) => {
  const rule = account.state(payGiftRules).byMerchant.get(textOf(body.mchid) ?? '')
  return rule ? { card_id: rule.cardId, occupy_appid: account.appId, is_locked: rule.locked } : {}
})

export const payGiftEndpoints: readonly Endpoint[] = [add, remove, getById, batchGet, addOlder, removeOlder, getOlder]
