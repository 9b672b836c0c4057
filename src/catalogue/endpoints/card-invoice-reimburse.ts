import type { EndpointDescriptor, EndpointField } from '../endpoint.js'
import { choice, flag, list, object, optional, requiredWhen, text, time, type } from '../endpoint-field.js'
import { cardId, openid } from './card-fields.js'
import * as errors from './card-invoice-errors.js'
import { encryptCode, invoiceReference, lines, parties, reimburseStatus, sums } from './card-invoice-fields.js'

const { fee, title, billingTime, billingNo, billingCode, withoutTax, tax, checkCode } = sums

const info = type('InvoiceInfo', [
  fee,
  title,
  billingTime,
  billingNo,
  optional(billingCode),
  lines,
  optional(withoutTax),
  optional(tax),
  optional(text('pdf_url', 'PDF 的链接。', 'The URL of the PDF.')),
  optional(text('trip_pdf_url', '附件 PDF 的链接。', 'The URL of the other PDF.')),
  reimburseStatus,
  optional(checkCode),
  ...parties,
])
const fields: readonly EndpointField[] = [
  text('card_id', '卡券 ID。', 'The id of the card.'),
  optional(time('begin_time', '有效期的开始。', 'From when it is valid.')),
  optional(time('end_time', '有效期的结束。', 'Until when it is valid.')),
  openid,
  optional(text('type', '发票类型。', 'The type of invoice.')),
  optional(text('payee', '收款方。', 'The payee.')),
  optional(text('detail', '发票详情。', 'About the invoice.')),
  object('user_info', '发票的内容。', 'What it says.', info),
]
const invoice = type('Invoice', fields)

const sampleReference = { card_id: 'pjZ8Yt5crPbAouhFqFf6JFgZv4Lc', encrypt_code: 'fbRzAgsTCpDVm8fu2xRzrGPzDCU8Ld5j' }
const sampleInvoice = {
  card_id: 'pjZ8Yt5crPbAouhFqFf6JFgZv4Lc',
  openid: 'obLatjnoqgxiDTT1zCxWDJtdDpOQ',
  type: '增值税普通发票',
  payee: '深圳市测试公司',
  user_info: {
    fee: 10000,
    title: '测试抬头',
    billing_time: 1478620800,
    billing_no: '00000001',
    billing_code: '000000000001',
    pdf_url: 'http://pdf_url',
    reimburse_status: 'INVOICE_REIMBURSE_INIT',
    check_code: '12345678901234567890',
  },
}
const answer = { errcode: 0, errmsg: 'ok' }
const changing = [errors.lockedByOther, errors.wrongState, errors.wrongToken, errors.beingChanged]

/** The reimbursing side, and titles. */
export const cardInvoiceReimburseEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.invoice.reimburse.getInvoiceInfo',
    method: 'POST',
    path: '/card/invoice/reimburse/getinvoiceinfo',
    title: { zh: '查询报销发票', en: 'Tells about an invoice' },
    doc: { zh: '用选发票得到的 encrypt_code 查询发票。', en: 'Tells about an invoice by the encrypt_code that choosing it gave.' },
    repeatable: true,
    request: [cardId, encryptCode],
    response: fields,
    errors: [errors.wrongToken, errors.wrongState],
    example: { request: sampleReference, response: sampleInvoice },
  },
  {
    call: 'card.invoice.reimburse.getInvoiceBatch',
    method: 'POST',
    path: '/card/invoice/reimburse/getinvoicebatch',
    title: { zh: '批量查询报销发票', en: 'Tells about invoices' },
    doc: { zh: '一次查询多张发票。', en: 'Tells about several invoices.' },
    repeatable: true,
    request: [list('item_list', '要查询的发票。', 'The invoices.', invoiceReference, { min: 1 })],
    response: [list('item_list', '发票。', 'The invoices.', invoice)],
    errors: [errors.wrongToken, errors.wrongState],
    example: { request: { item_list: [sampleReference] }, response: { item_list: [sampleInvoice] } },
  },
  {
    call: 'card.invoice.reimburse.updateInvoiceStatus',
    method: 'POST',
    path: '/card/invoice/reimburse/updateinvoicestatus',
    title: { zh: '更新报销的状态', en: 'Changes the state of an invoice' },
    doc: { zh: '锁定、解锁或核销一张发票；核销不可撤销。', en: 'Locks, unlocks or closes an invoice; closing is for good.' },
    repeatable: true,
    request: [cardId, encryptCode, reimburseStatus],
    response: [],
    errors: changing,
    example: { request: { ...sampleReference, reimburse_status: 'INVOICE_REIMBURSE_LOCK' }, response: answer },
  },
  {
    call: 'card.invoice.reimburse.updateStatusBatch',
    method: 'POST',
    path: '/card/invoice/reimburse/updatestatusbatch',
    title: { zh: '批量更新报销的状态', en: 'Changes the state of invoices' },
    doc: { zh: '一次更新同一用户的多张发票，全部成功或全部失败。', en: 'Changes several invoices of one user: all of them or none.' },
    repeatable: true,
    request: [openid, reimburseStatus, list('invoice_list', '发票。', 'The invoices.', invoiceReference, { min: 1 })],
    response: [],
    errors: changing,
    example: {
      request: { openid: 'obLatjnoqgxiDTT1zCxWDJtdDpOQ', reimburse_status: 'INVOICE_REIMBURSE_LOCK', invoice_list: [sampleReference] },
      response: answer,
    },
  },
  {
    call: 'card.invoice.biz.getUserTitleUrl',
    method: 'POST',
    path: '/card/invoice/biz/getusertitleurl',
    title: { zh: '获取添加抬头的链接', en: 'Tells where a title is added' },
    doc: { zh: '用户打开链接，把抬头存进微信。', en: 'On this page the user saves a title with Weixin.' },
    repeatable: true,
    request: [
      flag('user_fill', '是否由用户填写：1 是，0 由商户填写。', '1 if the user writes it, 0 if the merchant does.'),
      requiredWhen(text('title', '抬头。', 'The title.'), { field: 'user_fill', is: [0] }),
      optional(text('phone', '电话。', 'The telephone.')),
      optional(text('tax_no', '税号。', 'The tax number.')),
      optional(text('addr', '地址。', 'The address.')),
      optional(text('bank_type', '开户行。', 'The bank.')),
      optional(text('bank_no', '账号。', 'The account.')),
      optional(text('out_title_id', '自定义的抬头编号。', 'A number of your own for it.')),
    ],
    response: [text('url', '添加抬头的链接。', 'The page.')],
    errors: [errors.noRight, errors.wrongTitle],
    example: { request: { user_fill: 0, title: '测试抬头', tax_no: '1486715661' }, response: { url: 'http://mp.weixin.qq.com/bizmall/invoicetitle' } },
  },
  {
    call: 'card.invoice.biz.getSelectTitleUrl',
    method: 'POST',
    path: '/card/invoice/biz/getselecttitleurl',
    title: { zh: '获取选择抬头的链接', en: 'Tells where a title is chosen' },
    doc: {
      zh: '用户打开链接选择抬头，结果由 submit_invoice_title 事件推送。',
      en: 'On this page the user chooses a title; the event submit_invoice_title tells which.',
    },
    repeatable: true,
    request: [optional(text('attach', '附加的内容，随事件推送。', 'What the event shall tell besides.'))],
    response: [text('url', '选择抬头的链接。', 'The page.')],
    errors: [errors.noRight],
    example: { request: { attach: '1234' }, response: { url: 'http://mp.weixin.qq.com/bizmall/selecttitle' } },
  },
  {
    call: 'card.invoice.scanTitle',
    method: 'POST',
    path: '/card/invoice/scantitle',
    title: { zh: '解析抬头二维码', en: 'Reads a title from a QR code' },
    doc: { zh: '解析用户出示的抬头二维码。', en: 'Reads the QR code of a title that a user shows.' },
    repeatable: true,
    request: [text('scan_text', '扫码得到的文本。', 'What the QR code says.')],
    response: [
      optional(choice('title_type', '抬头的类型：0 单位，1 个人。', 'The kind of title: 0 a firm, 1 a person.', ['0', '1'])),
      text('title', '抬头。', 'The title.'),
      optional(text('phone', '电话。', 'The telephone.')),
      optional(text('tax_no', '税号。', 'The tax number.')),
      optional(text('addr', '地址。', 'The address.')),
      optional(text('bank_type', '开户行。', 'The bank.')),
      optional(text('bank_no', '账号。', 'The account.')),
    ],
    errors: [errors.wrongTitle],
    example: { request: { scan_text: 'https://w.url.cn/s/x' }, response: { title_type: '0', title: '测试抬头', tax_no: '1486715661' } },
  },
]
