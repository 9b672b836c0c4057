import { type Call, type Endpoint, endpoint } from '../api/endpoint.js'
import { fieldsOf, intOf, isFields, isMissing, textOf } from '../api/json-value.js'
import { livingTicket } from '../card/sign.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { invoiceEndpoint, jsonOf } from './requests.js'
import { type InvoiceOrder, invoices } from './state.js'

/** The merchant's side: what is set once, and the consent of the fan. */

const SETTINGS: Readonly<Record<string, { readonly field: string; readonly unset?: number }>> = {
  contact: { field: 'contact', unset: 72063 },
  auth_field: { field: 'auth_field' },
  pay_mch: { field: 'paymch_info', unset: 72028 },
}

/** One path for six: the query says which. */
const setBizAttr = endpoint('/card/invoice/setbizattr', ({ account, body, query, ground }) => {
  if (!ground.rules.invoiceRight) return weixinError(72015)
  const [, verb, name = ''] = /^(set|get)_(\w+)$/.exec(query.get('action') ?? '') ?? []
  const setting = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined
  if (!setting) return weixinError(72031)
  const { settings } = account.state(invoices)
  const { field, unset } = setting
  if (verb === 'get') {
    const value = settings.get(field)
    return value || unset === undefined ? { [field]: value ?? {} } : weixinError(unset)
  }
  const value = body[field]
  if (!isFields(value) || !isWhole(field, value)) return weixinError(72031)
  settings.set(field, jsonOf(value))
  return undefined
})

const NEEDED: Readonly<Record<string, readonly string[]>> = { contact: ['phone', 'time_out'], paymch_info: ['mchid', 's_pappid'], auth_field: [] }
const isWhole = (field: string, value: unknown): boolean => (NEEDED[field] ?? []).every((name) => !isMissing(fieldsOf(value)[name]))

const getAuthUrl = invoiceEndpoint('/card/invoice/getauthurl', ({ account, body, ground }) => {
  const source = String(body.source)
  if (!['app', 'web', 'wap', 'wxa'].includes(source) || ![0, 1, 2].includes(intOf(body.type) ?? -1)) return weixinError(72031)
  if (body.ticket !== livingTicket(account, 'wx_card')) return weixinError(72025)
  const id = String(body.order_id)
  const { orders } = account.state(invoices)
  const order: InvoiceOrder = {
    id,
    payAppId: String(body.s_pappid),
    source,
    redirect: textOf(body.redirect_url) ?? '',
    state: 'asked',
    openid: '',
    at: ground.clock.seconds(),
    written: {},
  }
  // Asked again, an order that the fan has answered stays as it is.
  if (!orders.has(id) || orders.get(id)?.state === 'asked') orders.set(id, order)
  const query = new URLSearchParams({ action: 'list', s_pappid: order.payAppId, order_id: id })
  return { auth_url: `https://mp.weixin.qq.com/bizmall/authinvoice?${query.toString()}#wechat_redirect`, ...(source === 'wxa' && { appid: account.appId }) }
})

/** An order to which the fan has consented. */
export function authorizedOrder({ account }: Pick<Call, 'account'>, id: unknown): InvoiceOrder | WeixinError {
  const order = account.state(invoices).orders.get(textOf(id) ?? '')
  if (!order || order.state === 'asked') return weixinError(72038)
  return order.state === 'rejected' ? weixinError(72035) : order
}

const getAuthData = invoiceEndpoint('/card/invoice/getauthdata', ({ account, body }) => {
  const order = account.state(invoices).orders.get(String(body.order_id))
  if (!order || order.state === 'asked' || order.payAppId !== body.s_pappid) return weixinError(72038)
  return { invoice_status: 'auth success', auth_time: order.at, user_auth_info: order.written }
})

const reject = invoiceEndpoint('/card/invoice/rejectinsert', (call) => {
  const order = authorizedOrder(call, call.body.order_id)
  if (order instanceof Error) return order
  if (order.state === 'inserted') return weixinError(72024)
  order.state = 'rejected'
  return undefined
})

const userTitle = invoiceEndpoint('/card/invoice/biz/getusertitleurl', ({ body, ground }) => {
  if (intOf(body.user_fill) === 0 && isMissing(body.title)) return weixinError(72017)
  return { url: `https://mp.weixin.qq.com/bizmall/usertitle?action=add&t=${ground.random.letters(12)}` }
})

const selectTitle = invoiceEndpoint('/card/invoice/biz/getselecttitleurl', ({ account, body, ground }) => {
  const url = `https://mp.weixin.qq.com/bizmall/selecttitle?t=${ground.random.letters(12)}`
  account.state(invoices).titlePages.set(url, textOf(body.attach) ?? '')
  return { url }
})

const scanTitle = invoiceEndpoint(
  '/card/invoice/scantitle',
  ({ account, body }) => account.state(invoices).titleCodes.get(String(body.scan_text)) ?? weixinError(72017),
)

export const invoiceMerchantEndpoints: readonly Endpoint[] = [setBizAttr, getAuthUrl, getAuthData, reject, userTitle, selectTitle, scanTitle]
