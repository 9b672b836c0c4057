import { type Endpoint, endpoint } from '../api/endpoint.js'
import { bytesOf, isMissing, textOf, textsOf } from '../api/json-value.js'
import { weixinError } from '../core/weixin-error.js'
import { fans } from '../fans/state.js'
import { decryptCode } from './encrypt.js'
import { cardEndpoint, cardOf, codeOf, liveCardOf, usable } from './requests.js'
import { cards } from './state.js'
import { consumeCode, consumedAttributes, lookUpRefusal } from './using.js'
import { FOREVER } from './validity.js'

/** Weixin's answers tell permanent cards by a far day. */
const toldEnd = (end: number): number => (end === FOREVER ? 4_294_967_295 : end)

const get = cardEndpoint('/card/code/get', (call) => {
  const { account, body, ground } = call
  const code = codeOf(call)
  if (code instanceof Error) return code
  const refusal = body.check_consume === false ? undefined : lookUpRefusal(account, code)
  if (refusal) return refusal
  const now = ground.clock.seconds()
  const { begin, end } = code.validity
  const status = code.status(now)
  const union = account.state(fans).get(code.openid)?.unionid
  return {
    card: { card_id: code.card.id, begin_time: begin, end_time: toldEnd(end) },
    openid: code.openid,
    can_consume: status === 'NORMAL' && now >= begin,
    outer_str: code.outerStr,
    user_card_status: status,
    ...(code.more?.member?.background !== undefined && { background_pic_url: code.more.member.background }),
    ...(union !== undefined && { unionid: union }),
  }
})

const consume = cardEndpoint('/card/code/consume', (call) => {
  const { account, body } = call
  const code = codeOf(call)
  if (code instanceof Error) return code
  const refusal = consumeCode(account, code)
  if (refusal) return refusal
  const outer_str = textOf(body.outer_str) ?? code.outerStr
  const attributes = consumedAttributes(account, code, { consume_source: 'FROM_API', outer_str })
  void account.push('user_consume_card_event', code.openid, attributes, { later: true })
  return { card: { card_id: code.card.id }, openid: code.openid }
})

const decrypt = endpoint('/card/code/decrypt', ({ account, body }) => {
  if (isMissing(body.encrypt_code)) return weixinError(41011)
  const code = decryptCode(account, String(body.encrypt_code))
  return code === undefined ? weixinError(40075) : { code }
})

const update = cardEndpoint('/card/code/update', (call) => {
  const { account, body, ground } = call
  const code = codeOf(call)
  if (code instanceof Error) return code
  if (!code.card.ownCodes) return weixinError(45030)
  const refusal = usable(code, ground.clock.seconds())
  if (refusal) return refusal
  const name = textOf(body.new_code) ?? ''
  if (code.card.ownCodes.has(name)) return weixinError(40116)
  account.state(cards).rename(code, name)
  return undefined
})

const unavailable = cardEndpoint('/card/code/unavailable', (call) => {
  const { body, ground } = call
  const code = codeOf(call)
  if (code instanceof Error) return code
  const now = ground.clock.seconds()
  const refusal = code.state === 'CONSUMED' ? lookUpRefusal(call.account, code) : usable(code, now)
  if (refusal) return refusal
  code.set('UNAVAILABLE', now)
  const reason = textOf(body.reason)
  if (reason) code.note({ reason })
  return undefined
})

const mark = cardEndpoint('/card/code/mark', (call) => {
  const { body, ground } = call
  const card = cardOf(call)
  if (card instanceof Error) return card
  const code = codeOf(call)
  if (code instanceof Error) return code
  // Of other cards there is nothing to hold: they have one owner.
  if (!card.isShared) return weixinError(45030)
  const now = ground.clock.seconds()
  const refusal = usable(code, now)
  if (refusal) return refusal
  const openid = String(body.openid)
  const held = code.more?.mark && code.more.mark.until > now ? code.more.mark : undefined
  if (held && held.openid !== openid) return weixinError(40146)
  if (body.is_mark === true) {
    code.note({ mark: { openid, until: now + ground.rules.cardMarkSeconds } })
    return undefined
  }
  if (!held) return weixinError(43018)
  code.note({ mark: { openid: '', until: 0 } })
  return undefined
})

const LONGEST_CODE = 20

const deposit = endpoint('/card/code/deposit', (call) => {
  const { account, body, ground } = call
  const card = liveCardOf(call)
  if (card instanceof Error) return card
  if (card.mode !== 'deposit') return weixinError(45030)
  if (!Array.isArray(body.code)) return weixinError(isMissing(body.code) ? 41013 : 47001)
  if (body.code.length > 100) return weixinError(40109)
  const names = textsOf(body.code)
  if (names.length < body.code.length || names.length === 0 || names.includes('')) return weixinError(40110)
  if (ground.rules.cardDepositTwice === 'refuse' && new Set(names).size < names.length) return weixinError(40111)
  const state = account.state(cards)
  const succ_code: string[] = []
  const duplicate_code: string[] = []
  const fail_code: string[] = []
  for (const name of names) {
    if (bytesOf(name) > LONGEST_CODE) fail_code.push(name)
    else if (card.ownCodes?.has(name)) duplicate_code.push(name)
    else {
      state.depositCode(card, name)
      succ_code.push(name)
    }
  }
  return { succ_code, duplicate_code, fail_code }
})

const depositCount = endpoint('/card/code/getdepositcount', (call) => {
  const card = cardOf(call)
  return card instanceof Error ? card : { count: card.deposit.length }
})

const checkCode = endpoint('/card/code/checkcode', (call) => {
  const { body } = call
  const card = cardOf(call)
  if (card instanceof Error) return card
  if (!Array.isArray(body.code)) return weixinError(isMissing(body.code) ? 41013 : 47001)
  if (body.code.length > 100) return weixinError(40109)
  const names = textsOf(body.code)
  const exists = (name: string): boolean => card.mode === 'deposit' && card.ownCodes?.has(name) === true
  return { exist_code: names.filter(exists), not_exist_code: names.filter((name) => !exists(name)) }
})

const list = cardEndpoint('/card/user/getcardlist', (call) => {
  const { account, body, ground } = call
  const state = account.state(cards)
  const openid = String(body.openid)
  if (!account.state(fans).get(openid) && !state.wallets.has(openid)) return weixinError(40003)
  const card = isMissing(body.card_id) ? undefined : cardOf(call)
  if (card instanceof Error) return card
  const now = ground.clock.seconds()
  const held = [...state.of(openid)].filter((code) => (!card || code.card === card) && code.status(now) === 'NORMAL')
  held.sort((one, other) => one.takenAt - other.takenAt || (one.code < other.code ? -1 : 1))
  return { card_list: held.map((code) => ({ code: code.code, card_id: code.card.id })), has_share_card: held.some(({ card: each }) => each.isShared) }
})

export const cardCodeEndpoints: readonly Endpoint[] = [get, consume, decrypt, update, unavailable, mark, deposit, depositCount, checkCode, list]
