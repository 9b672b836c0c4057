import { type Call, type Endpoint, endpoint } from '../api/endpoint.js'
import { fieldsOf, intOf, isMissing, type JsonFields, listOf, textOf } from '../api/json-value.js'
import { activateMember, changeFigures, memberOf } from '../card/members.js'
import { cardEndpoint, cardOf, codeOfType, usable } from '../card/requests.js'
import { cards } from '../card/state.js'
import type { Account } from '../core/account.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { type GiftOrder, type GiftPage, giftCards } from './state.js'

const unknown = ({ ground }: Call): WeixinError => weixinError(ground.rules.cardUnknownRefusal)

/** What a shelf sells has to be a gift card. */
function itemsRefusal(account: Account, page: JsonFields): WeixinError | undefined {
  for (const theme of listOf(page.theme_list).map(fieldsOf)) {
    if (!/^#[0-9A-Fa-f]{6}$/.test(String(theme.title_color))) return weixinError(account.ground.rules.cardUnknownRefusal)
    for (const item of listOf(theme.item_list).map(fieldsOf)) {
      const card = account.state(cards).byId.get(textOf(item.card_id) ?? '')
      if (!card?.isLive) return weixinError(40073)
      if (card.type !== 'GENERAL_CARD') return weixinError(45030)
    }
  }
  return undefined
}

const addPage = cardEndpoint('/card/giftcard/page/add', ({ account, body, ground }) => {
  const page = fieldsOf(body.page)
  const refusal = itemsRefusal(account, page)
  if (refusal) return refusal
  const id = `${ground.random.letters(27)}=`
  account.state(giftCards).pages.set(id, { id, page, maintained: false })
  return { page_id: id }
})

const pageOf = (call: Call, id: unknown): GiftPage | WeixinError => call.account.state(giftCards).pages.get(textOf(id) ?? '') ?? unknown(call)

const getPage = cardEndpoint('/card/giftcard/page/get', (call) => {
  const shelf = pageOf(call, call.body.page_id)
  return shelf instanceof Error ? shelf : { page: { page_id: shelf.id, ...shelf.page } }
})

const updatePage = cardEndpoint('/card/giftcard/page/update', (call) => {
  const { page_id, ...changes } = fieldsOf(call.body.page)
  const shelf = pageOf(call, page_id)
  if (shelf instanceof Error) return shelf
  const refusal = itemsRefusal(call.account, changes)
  if (refusal) return refusal
  shelf.page = { ...shelf.page, ...changes }
  return undefined
})

const listPages = cardEndpoint('/card/giftcard/page/batchget', ({ account }) => ({ page_id_list: [...account.state(giftCards).pages.keys()] }))

const maintain = cardEndpoint('/card/giftcard/maintain/set', (call) => {
  const { account, body } = call
  const state = account.state(giftCards)
  if (isMissing(body.page_id) === (body.all !== true)) return unknown(call)
  if (body.all === true) state.allMaintained = body.maintain === true
  else {
    const shelf = pageOf(call, body.page_id)
    if (shelf instanceof Error) return shelf
    shelf.maintained = body.maintain === true
  }
  const word = (maintained: boolean, of: 'BIZ' | 'PAGE') => `E_${of}_CONTROL_${maintained ? 'MAINTAIN' : 'NORMAL'}`
  return {
    control_info: {
      biz_control_type: word(state.allMaintained, 'BIZ'),
      system_biz_control_type: word(false, 'BIZ'),
      list: [...state.pages.values()].map(({ id, maintained }) => ({
        page_id: id,
        page_control_type: word(maintained, 'PAGE'),
        system_page_control_type: word(false, 'PAGE'),
      })),
    },
  }
})

const askForPay = cardEndpoint('/card/giftcard/pay/whitelist/add', ({ account, body, ground }) => {
  const merchant = String(body.sub_mch_id)
  const { merchants } = account.state(giftCards)
  if (!merchants.has(merchant)) merchants.set(merchant, '')
  return { url: `https://pay.weixin.qq.com/index.php/public/giftcard/confirm?id=${ground.random.letters(16)}` }
})

const bindMerchant = cardEndpoint('/card/giftcard/pay/submch/bind', (call) => {
  const { merchants } = call.account.state(giftCards)
  const merchant = String(call.body.sub_mch_id)
  if (!merchants.has(merchant)) return unknown(call)
  merchants.set(merchant, String(call.body.wxa_appid))
  return undefined
})

const setProgram = (call: Call) => {
  const shelf = pageOf(call, call.body.page_id)
  if (shelf instanceof Error) return shelf
  call.account.state(giftCards).programs.set(String(call.body.wxa_appid), shelf.id)
  return undefined
}

const toldOrder = (order: GiftOrder): JsonFields => ({
  order_id: order.id,
  page_id: order.pageId,
  trans_id: order.transId,
  create_time: order.createdAt,
  pay_finish_time: order.createdAt,
  total_price: order.cards.reduce((sum, { price }) => sum + price, 0),
  open_id: order.openid,
  ...(order.accepter && { accepter_openid: order.accepter }),
  ...(order.outerStr && { outer_str: order.outerStr }),
  IsChatRoom: order.chatRoom,
  card_list: order.cards.map(({ card_id, price, code, background, message }) => ({
    card_id,
    price,
    code,
    ...(message && { default_gifting_msg: message }),
    background_pic_url: background,
    ...(order.accepter && { accepter_openid: order.accepter }),
  })),
})

const orderOf = (call: Call): GiftOrder | WeixinError => call.account.state(giftCards).orders.get(textOf(call.body.order_id) ?? '') ?? unknown(call)

const getOrder = cardEndpoint('/card/giftcard/order/get', (call) => {
  const order = orderOf(call)
  return order instanceof Error ? order : { order: toldOrder(order) }
})

const LONGEST_SPAN = 31 * 86_400

const listOrders = cardEndpoint('/card/giftcard/order/batchget', (call) => {
  const { account, body } = call
  const [begin, end, offset, count] = ['begin_time', 'end_time', 'offset', 'count'].map((name) => intOf(body[name]) ?? -1) as [number, number, number, number]
  if (end < begin || end - begin > LONGEST_SPAN || offset < 0 || count < 0 || count > 100) return unknown(call)
  if (body.sort_type !== 'ASC' && body.sort_type !== 'DESC') return unknown(call)
  const orders = [...account.state(giftCards).orders.values()].filter(({ createdAt }) => createdAt >= begin && createdAt <= end)
  if (body.sort_type === 'DESC') orders.reverse()
  return { total_count: orders.length, order_list: orders.slice(offset, offset + count).map(toldOrder) }
})

/** What was bought is of no use from then on. */
const refund = cardEndpoint('/card/giftcard/order/refund', (call) => {
  const { account, ground } = call
  const order = orderOf(call)
  if (order instanceof Error) return order
  if (order.refunded) return unknown(call)
  order.refunded = true
  order.gift = ''
  for (const { code, card_id } of order.cards) {
    const found = account.state(cards).find(code, card_id, 40056)
    if (!(found instanceof Error)) found.set('UNAVAILABLE', ground.clock.seconds())
  }
  return undefined
})

const GENERAL = 'GENERAL_CARD'

const activate = cardEndpoint('/card/generalcard/activate', (call) => {
  const code = codeOfType(call, GENERAL)
  return code instanceof Error ? code : activateMember(call, code)
})

const unactivate = cardEndpoint('/card/generalcard/unactivate', (call) => {
  const code = codeOfType(call, GENERAL)
  if (code instanceof Error) return code
  code.note({ member: { ...memberOf(code), active: false } })
  return undefined
})

const updateUser = cardEndpoint('/card/generalcard/updateuser', (call) => {
  const { account, body, ground } = call
  const card = cardOf(call)
  if (card instanceof Error) return card
  const code = codeOfType(call, GENERAL)
  if (code instanceof Error) return code
  const refusal = usable(code, ground.clock.seconds())
  if (refusal) return refusal
  const changed = changeFigures(account, code, body)
  if (changed instanceof Error) return changed
  if (typeof body.can_give_friend === 'boolean') code.note({ mayGive: body.can_give_friend })
  return { result_bonus: changed.bonus, result_balance: changed.balance, openid: code.openid }
})

export const giftCardEndpoints: readonly Endpoint[] = [
  addPage,
  getPage,
  updatePage,
  listPages,
  maintain,
  askForPay,
  bindMerchant,
  cardEndpoint('/card/giftcard/wxa/set', setProgram),
  // Where some clients post the same.
  endpoint('/card/giftcard/pay/wxa/set', setProgram, { methods: ['POST'] }),
  getOrder,
  listOrders,
  refund,
  activate,
  unactivate,
  updateUser,
]
