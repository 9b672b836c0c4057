import type { EndpointField } from '../endpoint.js'
import { choice, fen, flag, id, list, optional, text, time, type } from '../endpoint-field.js'
import { cardId } from './card-fields.js'
import { reimburseStatuses } from './card-values.js'

/** Fields that invoice endpoints share. */

export const payAppId = text('s_pappid', '开票平台的标识，由 seturl 得到的链接带有。', 'The mark of the invoice platform; the URL of seturl holds it.')
export const orderId = id('order_id', '订单号。', 'The number of the order.')
export const encryptCode = text('encrypt_code', '加密的 code，原样。', 'The encrypted code, as it came.')
export const reimburseStatus = choice(
  'reimburse_status',
  '报销的状态：未锁定、锁定、已核销、已作废。',
  'How far the reimbursement is: open, locked, closed, cancelled.',
  reimburseStatuses,
)

export const invoiceReference = type('InvoiceReference', [cardId, encryptCode])

const line = type('InvoiceLine', [
  text('name', '项目的名字。', 'What it is.'),
  optional(text('num', '数量。', 'How many.')),
  optional(text('unit', '单位。', 'The unit.')),
  optional(fen('price', '单价。', 'The price of one.')),
])
export const lines = optional(list('info', '商品明细。', 'The lines.', line))

const words = (fields: Readonly<Record<string, readonly [zh: string, en: string]>>): EndpointField[] =>
  Object.entries(fields).map(([name, [zh, en]]) => text(name, `${zh}。`, `${en}.`))

/** What stands on an invoice besides its number and sums. */
export const parties: readonly EndpointField[] = words({
  buyer_number: ['购买方纳税人识别号', "The buyer's tax number"],
  buyer_bank_account: ['购买方开户行及账号', "The buyer's bank and account"],
  buyer_address_and_phone: ['购买方地址、电话', "The buyer's address and telephone"],
  seller_number: ['销售方纳税人识别号', "The seller's tax number"],
  seller_bank_account: ['销售方开户行及账号', "The seller's bank and account"],
  seller_address_and_phone: ['销售方地址、电话', "The seller's address and telephone"],
  remarks: ['备注', 'Remarks'],
  cashier: ['收款人', 'The cashier'],
  maker: ['开票人', 'Who made it out'],
}).map(optional)

export const sums = {
  fee: fen('fee', '发票金额。', 'The sum.'),
  title: text('title', '发票抬头。', 'Whom it is made out to.'),
  billingTime: time('billing_time', '开票时间。', 'When it was made out.'),
  billingNo: text('billing_no', '发票号码；新式发票的 20 位号码也填在这里。', 'Its number; also the 20 digits of the newer invoices.'),
  billingCode: text('billing_code', '发票代码；新式发票可以为空。', 'Its code; may be empty for the newer invoices.', { mayBeEmpty: true }),
  withoutTax: fen('fee_without_tax', '不含税金额。', 'The sum without tax.'),
  tax: fen('tax', '税额。', 'The tax.'),
  checkCode: text('check_code', '校验码。', 'The check code.'),
} as const

/** Text, each of them. */
export const texts = words

/** 0 or 1, each of them. */
export const flags = (fields: Readonly<Record<string, readonly [zh: string, en: string]>>): EndpointField[] =>
  Object.entries(fields).map(([name, [zh, en]]) => optional(flag(name, `${zh}：1 是，0 否。`, `1: ${en}, else 0.`)))
