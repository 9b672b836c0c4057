import { cardStatuses, cardStatusSpellings } from '../../catalogue/endpoints/card-values.js'
import { type Endpoint, endpoint } from '../api/endpoint.js'
import { intOf, isMissing, listOf, textOf, textsOf } from '../api/json-value.js'
import { weixinError } from '../core/weixin-error.js'
import { readCardChange } from './changed-card.js'
import { colors } from './colors.js'
import { LARGEST_STOCK, readNewCard } from './new-card.js'
import { cardEndpoint, cardOf, liveCardOf } from './requests.js'
import { sendToReview } from './review.js'
import { cards } from './state.js'
import { toldCard } from './told-card.js'

const getColors = endpoint(
  '/card/getcolors',
  () => ({ colors: Object.entries(colors).map(([name, value]) => ({ name, value })) }),
  // The page of 2015 allowed both.
  { methods: ['GET', 'POST'] },
)

const create = endpoint('/card/create', ({ account, body }) => {
  const card = readNewCard(account, body)
  if (card instanceof Error) return card
  account.state(cards).add(card)
  sendToReview(account, card)
  return { card_id: card.id }
})

const get = endpoint('/card/get', (call) => {
  const card = cardOf(call)
  return card instanceof Error ? card : { card: toldCard(call.account, card) }
})

const update = endpoint('/card/update', (call) => {
  const { account, body, ground } = call
  const card = liveCardOf(call)
  if (card instanceof Error) return card
  const change = readCardChange(account, card, body)
  if (change instanceof Error) return change
  card.change(change.contents, ground.clock.seconds(), ground.rules)
  if (change.sendCheck) sendToReview(account, card)
  return { send_check: change.sendCheck }
})

const remove = endpoint('/card/delete', (call) => {
  const card = cardOf(call)
  if (card instanceof Error) return card
  if (!card.isLive) return weixinError(call.ground.rules.cardDeletedAgain)
  card.status = 'CARD_STATUS_DELETE'
  card.updatedAt = call.ground.clock.seconds()
  return undefined
})

const spelt = (status: string): string => (cardStatusSpellings as Readonly<Record<string, string>>)[status] ?? status

const batchGet = endpoint('/card/batchget', ({ account, body }) => {
  if (isMissing(body.offset) || isMissing(body.count)) return weixinError(41011)
  const offset = intOf(body.offset)
  const count = intOf(body.count)
  if (offset === undefined || offset < 0 || count === undefined || count < 0 || count > 50) return weixinError(40097)
  // One that stands bare is taken for a list.
  const wanted = (Array.isArray(body.status_list) ? textsOf(body.status_list) : [textOf(body.status_list) ?? '']).filter(Boolean).map(spelt)
  if (wanted.some((status) => !cardStatuses.some((each) => each === status))) return weixinError(40097)
  const ids: string[] = []
  for (const card of account.state(cards).byId.values()) if (wanted.length > 0 ? wanted.includes(card.status) : card.isLive) ids.push(card.id)
  return { card_id_list: ids.slice(offset, offset + count), total_num: ids.length }
})

const modifyStock = endpoint('/card/modifystock', (call) => {
  const { body } = call
  const card = liveCardOf(call)
  if (card instanceof Error) return card
  if (isMissing(body.increase_stock_value) && isMissing(body.reduce_stock_value)) return weixinError(41011)
  const more = intOf(body.increase_stock_value ?? 0)
  const less = intOf(body.reduce_stock_value ?? 0)
  if (more === undefined || less === undefined || more < 0 || less < 0) return weixinError(40122)
  if (more > 0 && less > 0) return weixinError(40097)
  if (less > card.stock) return weixinError(40122)
  if (card.total + more > LARGEST_STOCK) return weixinError(45041)
  if (card.mode === 'deposit' && card.total + more > card.deposit.length) return weixinError(40136)
  card.stock += more - less
  card.total += more - less
  return undefined
})

const setTesters = cardEndpoint('/card/testwhitelist/set', ({ account, body }) => {
  const openids = listOf(body.openid)
  const names = listOf(body.username)
  if (openids.length + names.length > 10) return weixinError(account.ground.rules.cardUnknownRefusal)
  if (openids.some((openid) => !/^o[\w-]{20,}$/.test(String(openid)))) return weixinError(40003)
  account.state(cards).testers = { openids: textsOf(openids), names: textsOf(names) }
  return undefined
})

export const cardBaseEndpoints: readonly Endpoint[] = [getColors, create, get, update, remove, batchGet, modifyStock, setTesters]
