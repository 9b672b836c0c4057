import { type Endpoint, endpoint } from '../api/endpoint.js'
import { fieldsOf, isMissing, textOf } from '../api/json-value.js'
import { decryptCode } from '../card/encrypt.js'
import type { Account } from '../core/account.js'
import type { Job } from '../core/family.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { fans } from '../fans/state.js'
import { authorizedOrder } from './endpoints.js'
import { invoiceEndpoint, jsonOf } from './requests.js'
import { type Invoice, invoices, type ReimburseState, reimburseStates } from './state.js'

/** The platform's side, and that of who reimburses. */

const setUrl = endpoint('/card/invoice/seturl', ({ account, ground }) => {
  if (!ground.rules.invoiceRight) return weixinError(72015)
  const mark = Buffer.from(account.appId).toString('base64').replace(/=+$/, '')
  return { invoice_url: `https://mp.weixin.qq.com/bizmall/authinvoice?action=list&s_pappid=${mark}` }
})

const createCard = invoiceEndpoint('/card/invoice/platform/createcard', ({ account, body, ground }) => {
  const id = ground.random.cardId(account.idPrefix)
  account.state(invoices).cards.set(id, jsonOf(body.invoice_info))
  return { card_id: id }
})

const PDF = Buffer.from('%PDF')

const setPdf = endpoint(
  '/card/invoice/platform/setpdf',
  ({ account, request, ground }) => {
    const body = Buffer.from(request.body ?? '')
    if (!/multipart\/form-data/i.test(request.contentType ?? '') || !body.includes('name="pdf"') || !body.includes(PDF)) return weixinError(72040)
    const id = `${7 + ground.random.below(2)}${ground.random.digits(18)}`
    account.state(invoices).pdfs.set(id, ground.clock.seconds() + ground.rules.invoicePdfSeconds)
    return { s_media_id: BigInt(id) }
  },
  { takes: 'form' },
)

const hasPdf = (account: Account, id: unknown): boolean => (account.state(invoices).pdfs.get(textOf(id) ?? '') ?? 0) > account.ground.clock.seconds()

const getPdf = invoiceEndpoint('/card/invoice/platform/getpdf', ({ account, body, query, ground }) => {
  if (query.get('action') !== 'get_url') return weixinError(72031)
  if (!hasPdf(account, body.s_media_id)) return weixinError(72040)
  return { pdf_url: `https://mp.weixin.qq.com/intp/pdf?id=${textOf(body.s_media_id)}`, pdf_url_expire_time: ground.clock.seconds() + 7200 }
})

const insert = invoiceEndpoint('/card/invoice/insert', (call) => {
  const { account, body, ground } = call
  const state = account.state(invoices)
  if (body.appid !== account.appId) return weixinError(72037)
  const order = authorizedOrder(call, body.order_id)
  if (order instanceof Error) return order
  if (order.state === 'inserted') return weixinError(72024)
  if (!state.cards.has(String(body.card_id))) return weixinError(40073)
  const data = fieldsOf(fieldsOf(fieldsOf(body.card_ext).user_card).invoice_user_data)
  if (isMissing(data.title)) return weixinError(72017)
  if (!hasPdf(account, data.s_pdf_media_id)) return weixinError(72040)
  if (!isMissing(data.s_trip_pdf_media_id) && !hasPdf(account, data.s_trip_pdf_media_id)) return weixinError(72040)
  const [number, code] = [String(data.billing_no), String(data.billing_code)]
  if (state.isUsed(number, code)) return weixinError(72042)
  const { openid } = order
  const invoice: Invoice = {
    code: ground.random.cardCode(),
    cardId: String(body.card_id),
    openid,
    data: jsonOf({ ...data, billing_no: number, billing_code: code }),
    status: 'INVOICE_REIMBURSE_INIT',
  }
  state.byCode.set(invoice.code, invoice)
  order.state = 'inserted'
  const unionid = account.state(fans).get(openid)?.unionid
  return { code: invoice.code, openid, ...(unionid !== undefined && { unionid }) }
})

/** Closed and cancelled are for good. */
function changeRefusal(invoice: Invoice, to: ReimburseState, by: 'platform' | 'reimburser'): WeixinError | undefined {
  const isFinal = invoice.status === 'INVOICE_REIMBURSE_CLOSURE' || invoice.status === 'INVOICE_REIMBURSE_CANCEL'
  return isFinal || (to === 'INVOICE_REIMBURSE_CANCEL' && by === 'reimburser') ? weixinError(72024) : undefined
}

const stateOf = (given: unknown): ReimburseState | undefined => reimburseStates.find((each) => each === given)

function change(account: Account, invoice: Invoice, to: ReimburseState): void {
  if (invoice.status === to) return
  invoice.status = to
  void account.push('update_invoice_status_event', invoice.openid, { status: to, card_id: invoice.cardId, code: invoice.code }, { later: true })
}

const updateStatus = invoiceEndpoint('/card/invoice/platform/updatestatus', ({ account, body }) => {
  const invoice = account.state(invoices).byCode.get(String(body.code))
  const to = stateOf(body.reimburse_status)
  if (!to || !invoice || invoice.cardId !== body.card_id) return weixinError(72031)
  const refusal = changeRefusal(invoice, to, 'platform')
  if (refusal) return refusal
  change(account, invoice, to)
  return undefined
})

/** By what choosing it has given to the page. */
function chosen(account: Account, given: unknown): Invoice | WeixinError {
  const { card_id, encrypt_code } = fieldsOf(given)
  const code = decryptCode(account, String(encrypt_code))
  const invoice = code === undefined ? undefined : account.state(invoices).byCode.get(code)
  return invoice && invoice.cardId === card_id ? invoice : weixinError(72025)
}

function told(account: Account, { cardId, openid, data, status }: Invoice) {
  const { payee, type, detail } = account.state(invoices).cards.get(cardId) ?? {}
  const { s_pdf_media_id, s_trip_pdf_media_id, ...shown } = data
  const url = (id: unknown): string => `https://mp.weixin.qq.com/intp/pdf?id=${textOf(id)}`
  return {
    card_id: cardId,
    begin_time: data.billing_time,
    end_time: 4_294_967_295,
    openid,
    type,
    payee,
    ...(detail !== undefined && { detail }),
    user_info: {
      ...shown,
      pdf_url: url(s_pdf_media_id),
      ...(s_trip_pdf_media_id !== undefined && { trip_pdf_url: url(s_trip_pdf_media_id) }),
      reimburse_status: status,
    },
  }
}

const getInvoice = invoiceEndpoint('/card/invoice/reimburse/getinvoiceinfo', ({ account, body }) => {
  const invoice = chosen(account, body)
  return invoice instanceof Error ? invoice : told(account, invoice)
})

/** All of a list, or the first refusal. */
function chosenOf(account: Account, list: unknown): Invoice[] | WeixinError {
  const found: Invoice[] = []
  for (const each of Array.isArray(list) ? list : []) {
    const invoice = chosen(account, each)
    if (invoice instanceof Error) return invoice
    found.push(invoice)
  }
  return found
}

const getInvoices = invoiceEndpoint('/card/invoice/reimburse/getinvoicebatch', ({ account, body }) => {
  const found = chosenOf(account, body.item_list)
  return found instanceof Error ? found : { item_list: found.map((invoice) => told(account, invoice)) }
})

const reimburse = invoiceEndpoint('/card/invoice/reimburse/updateinvoicestatus', ({ account, body }) => {
  const to = stateOf(body.reimburse_status)
  if (!to) return weixinError(72031)
  const invoice = chosen(account, body)
  if (invoice instanceof Error) return invoice
  const refusal = changeRefusal(invoice, to, 'reimburser')
  if (refusal) return refusal
  change(account, invoice, to)
  return undefined
})

const reimburseBatch = invoiceEndpoint('/card/invoice/reimburse/updatestatusbatch', ({ account, body }) => {
  const to = stateOf(body.reimburse_status)
  if (!to) return weixinError(72031)
  const found = chosenOf(account, body.invoice_list)
  if (found instanceof Error) return found
  for (const invoice of found) {
    const refusal = invoice.openid === body.openid ? changeRefusal(invoice, to, 'reimburser') : weixinError(72025)
    if (refusal) return refusal
  }
  for (const invoice of found) change(account, invoice, to)
  return undefined
})

/** Begins to make one out. The same request again is the same invoice. */
function begin(account: Account, info: Readonly<Record<string, unknown>>): WeixinError | undefined {
  const state = account.state(invoices)
  const { clock, rules } = account.ground
  const [id, taxNumber, openid] = [String(info.fpqqlsh), String(info.nsrsbh), String(info.wxopenid)]
  const old = state.madeOut.get(id)
  if (old?.state === 'under way') return weixinError(73105)
  if (old?.state === 'made') return undefined
  state.madeOut.set(id, { id, taxNumber, openid, state: 'under way', at: clock.seconds(), code: '', number: '' })
  account.schedule(rules.invoiceResultSeconds * 1000, invoiceJob.name, { fpqqlsh: id })
  return undefined
}

export const invoiceJob: Job = {
  name: 'invoice.made',
  run(account, data) {
    const made = account.state(invoices).madeOut.get(data.text('fpqqlsh'))
    if (made?.state !== 'under way') return
    const { random, clock, rules } = account.ground
    made.state = rules.invoiceResult
    made.at = clock.seconds()
    if (made.state === 'made') {
      made.code = random.digits(12)
      made.number = random.digits(8)
    }
    void account.push('cloud_invoice_invoiceresult_event', made.openid, {
      fpqqlsh: made.id,
      status: made.state === 'made' ? 1 : 2,
      nsrsbh: made.taxNumber,
    })
  },
}

const makeOut = invoiceEndpoint('/card/invoice/makeoutinvoice', ({ account, body }) => begin(account, fieldsOf(body.invoiceinfo)), 73001)

const clearOut = invoiceEndpoint(
  '/card/invoice/clearoutinvoice',
  ({ account, body }) => {
    const info = fieldsOf(body.invoiceinfo)
    const there = [...account.state(invoices).madeOut.values()].some(({ code, number }) => code !== '' && code === info.yfpdm && number === info.yfphm)
    return there ? begin(account, info) : weixinError(73000)
  },
  73001,
)

const query = invoiceEndpoint('/card/invoice/queryinvoceinfo', ({ account, body }) => {
  const made = account.state(invoices).madeOut.get(String(body.fpqqlsh))
  if (!made || made.taxNumber !== body.nsrsbh) return weixinError(73001)
  if (made.state === 'under way') return weixinError(73105)
  if (made.state === 'failed') return weixinError(73000)
  const day = new Date((made.at + 8 * 3600) * 1000).toISOString().slice(0, 10)
  return {
    invoicedetail: {
      fpqqlsh: made.id,
      fpdm: made.code,
      fphm: made.number,
      jym: `${made.code}${made.number}`,
      kprq: day,
      pdfurl: `https://mp.weixin.qq.com/intp/pdf?fp=${made.id}`,
    },
  }
})

export const invoiceIssuingEndpoints: readonly Endpoint[] = [
  setUrl,
  createCard,
  setPdf,
  getPdf,
  insert,
  updateStatus,
  getInvoice,
  getInvoices,
  reimburse,
  reimburseBatch,
  makeOut,
  clearOut,
  query,
]
