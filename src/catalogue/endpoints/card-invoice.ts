import type { EndpointDescriptor, EndpointError, EndpointField, Sample } from '../endpoint.js'
import { choice, fen, flag, id, int, list, object, optional, requiredWhen, text, time, type } from '../endpoint-field.js'
import * as errors from './card-invoice-errors.js'
import { flags, orderId, payAppId, texts } from './card-invoice-fields.js'

const contact = type('InvoiceContact', [
  text('phone', '联系电话。', 'The telephone number.'),
  int('time_out', '开票超时的秒数。', 'After how many seconds an invoice is late.'),
])
const payMerchant = type('InvoicePayMerchant', [id('mchid', '微信支付的商户号。', 'The merchant number of Weixin Pay.'), payAppId])

const customField = type('InvoiceAuthCustomField', [
  text('key', '字段的名字。', 'The name of the field.'),
  optional(flag('is_require', '是否必填：1 是，0 否。', '1 if it has to be written, else 0.')),
  optional(text('notice', '提示。', 'A hint.')),
])
const custom = optional(list('custom_field', '自定义的字段。', 'Fields of your own.', customField))
const userFields = type('InvoiceAuthUserFields', [
  ...flags({
    show_title: ['显示抬头', 'the title is shown'],
    show_phone: ['显示电话', 'the telephone is shown'],
    show_email: ['显示邮箱', 'the e-mail is shown'],
    require_phone: ['电话必填', 'the telephone is needed'],
    require_email: ['邮箱必填', 'the e-mail is needed'],
  }),
  custom,
])
const businessFields = type('InvoiceAuthBusinessFields', [
  ...flags({
    show_title: ['显示抬头', 'the title is shown'],
    show_tax_no: ['显示税号', 'the tax number is shown'],
    show_addr: ['显示地址', 'the address is shown'],
    show_phone: ['显示电话', 'the telephone is shown'],
    show_bank_type: ['显示开户行', 'the bank is shown'],
    show_bank_no: ['显示账号', 'the account is shown'],
    require_tax_no: ['税号必填', 'the tax number is needed'],
    require_addr: ['地址必填', 'the address is needed'],
    require_phone: ['电话必填', 'the telephone is needed'],
    require_bank_type: ['开户行必填', 'the bank is needed'],
    require_bank_no: ['账号必填', 'the account is needed'],
  }),
  custom,
])
const authField = type('InvoiceAuthFields', [
  optional(object('user_field', '个人抬头的字段。', 'The fields for persons.', userFields)),
  optional(object('biz_field', '单位抬头的字段。', 'The fields for firms.', businessFields)),
])

const writtenField = type('InvoiceWrittenField', [text('key', '字段的名字。', 'The name of the field.'), text('value', '填写的值。', 'What was written.')])
const written = optional(list('custom_field', '自定义的字段。', 'Fields of your own.', writtenField))
const writtenByUser = type('InvoiceWrittenByUser', [
  ...texts({ title: ['抬头', 'The title'], phone: ['电话', 'The telephone'], email: ['邮箱', 'The e-mail'] }).map(optional),
  written,
])
const writtenByFirm = type('InvoiceWrittenByFirm', [
  ...texts({
    title: ['抬头', 'The title'],
    tax_no: ['税号', 'The tax number'],
    addr: ['地址', 'The address'],
    phone: ['电话', 'The telephone'],
    bank_type: ['开户行', 'The bank'],
    bank_no: ['账号', 'The account'],
  }).map(optional),
  written,
])
const authInfo = type('InvoiceAuthInfo', [
  optional(object('user_field', '个人填写的。', 'What a person wrote.', writtenByUser)),
  optional(object('biz_field', '单位填写的。', 'What a firm wrote.', writtenByFirm)),
])

const sampleAuth = { user_field: { show_title: 1, show_phone: 1, require_phone: 0, custom_field: [{ key: '备注', is_require: 0, notice: '选填' }] } }
const answer = { errcode: 0, errmsg: 'ok' }

interface Setting {
  /** `payMch`: its actions are `set_pay_mch` and `get_pay_mch`. */
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly field: EndpointField
  readonly sample: Sample
  /** What asking for it gives where it has not been set. */
  readonly missing?: EndpointError
}

/** Two endpoints that differ by `action` only. */
function setting({ name, zh, en, field, sample, missing }: Setting): readonly EndpointDescriptor[] {
  const action = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const at = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const shared = { method: 'POST', path: '/card/invoice/setbizattr', repeatable: true } as const
  const value = { [field.name]: sample }
  return [
    {
      ...shared,
      call: `card.invoice.setBizAttr.set${at}`,
      title: { zh: `设置${zh}`, en: `Sets ${en}` },
      doc: { zh: `设置商户的${zh}。`, en: `Sets ${en} of the merchant.` },
      constants: { query: { action: `set_${action}` } },
      request: [field],
      response: [],
      errors: [errors.wrongArguments],
      example: { request: value, response: answer },
    },
    {
      ...shared,
      call: `card.invoice.setBizAttr.get${at}`,
      title: { zh: `查询${zh}`, en: `Tells ${en}` },
      doc: { zh: `查询商户的${zh}。`, en: `Tells ${en} of the merchant.` },
      constants: { query: { action: `get_${action}` } },
      request: [],
      response: [field],
      ...(missing && { errors: [missing] }),
      example: { request: {}, response: value },
    },
  ]
}

/** The merchant's side: what is set once, and the consent of the user. */
export const cardInvoiceEndpoints: readonly EndpointDescriptor[] = [
  ...setting({
    name: 'contact',
    zh: '联系方式',
    en: 'the contact',
    field: object('contact', '联系方式。', 'The contact.', contact),
    sample: { phone: '88888888', time_out: 12345 },
    missing: errors.noContact,
  }),
  ...setting({
    name: 'authField',
    zh: '授权页字段',
    en: 'the fields of the page of consent',
    field: object('auth_field', '授权页的字段。', 'The fields of the page of consent.', authField),
    sample: sampleAuth,
  }),
  ...setting({
    name: 'payMch',
    zh: '关联的商户号',
    en: 'the merchant number',
    field: object('paymch_info', '商户号与开票平台。', 'The merchant number and the platform.', payMerchant),
    sample: { mchid: '1234', s_pappid: 'wxabcd' },
    missing: errors.noPayMerchant,
  }),
  {
    call: 'card.invoice.getAuthUrl',
    method: 'POST',
    path: '/card/invoice/getauthurl',
    title: { zh: '获取授权页链接', en: 'Tells the page of consent' },
    doc: { zh: '用户在这个页面同意开票；ticket 是卡券的 api_ticket。', en: 'On this page the user consents to an invoice; ticket is the api_ticket of cards.' },
    repeatable: true,
    request: [
      payAppId,
      orderId,
      fen('money', '订单金额。', 'The sum of the order.', { min: 0 }),
      time('timestamp', '时间戳。', 'The time.'),
      choice('source', '开票的来源。', 'Where it is asked from.', ['app', 'web', 'wap', 'wxa']),
      requiredWhen(text('redirect_url', '授权成功后跳转的网址。', 'Where it goes on after the consent.'), { field: 'source', is: ['web'] }),
      text('ticket', '卡券的 api_ticket。', 'The api_ticket of cards.'),
      int('type', '0 开票，1 填写字段开票，2 领票。', '0 makes one out, 1 asks for the fields first, 2 hands one over.', { values: [0, 1, 2], closed: true }),
    ],
    response: [
      text('auth_url', '授权页的链接。', 'The page.'),
      optional(text('appid', '小程序的 appid，来源为 wxa 时。', 'The appid of the mini program, for wxa.')),
    ],
    errors: [errors.noRight, errors.wrongArguments],
    example: {
      request: {
        s_pappid: 'wxabcd',
        order_id: '1234',
        money: 11,
        timestamp: 1474875876,
        source: 'web',
        redirect_url: 'https://mp.weixin.qq.com',
        ticket: 'tttt',
        type: 1,
      },
      response: { auth_url: 'http://auth_url' },
    },
  },
  {
    call: 'card.invoice.getAuthData',
    method: 'POST',
    path: '/card/invoice/getauthdata',
    title: { zh: '查询授权信息', en: 'Tells about a consent' },
    doc: { zh: '查询用户是否同意，以及填写了什么。', en: 'Tells whether the user consented, and what was written.' },
    repeatable: true,
    request: [payAppId, orderId],
    response: [
      optional(text('invoice_status', '授权的状态。', 'How it stands.')),
      optional(time('auth_time', '授权的时间。', 'When the user consented.')),
      optional(object('user_auth_info', '填写的内容。', 'What was written.', authInfo)),
    ],
    errors: [errors.notAuthorized, errors.noRight],
    example: {
      request: { s_pappid: 'wxabcd', order_id: '1234' },
      response: { invoice_status: 'auth success', auth_time: 1480342498, user_auth_info: { user_field: { title: 'Dhxhhx ', phone: '5554545' } } },
    },
  },
  {
    call: 'card.invoice.rejectInsert',
    method: 'POST',
    path: '/card/invoice/rejectinsert',
    title: { zh: '拒绝开票', en: 'Refuses an invoice' },
    doc: { zh: '拒绝用户的开票请求，之后不能再插卡。', en: 'Refuses what the user asked for; nothing can be inserted afterwards.' },
    request: [payAppId, orderId, text('reason', '拒绝的原因。', 'Why.'), optional(text('url', '引导用户处理的网址。', 'Where the user can mend it.'))],
    response: [],
    errors: [errors.notAuthorized, errors.rejected],
    example: { request: { s_pappid: 'wxabcd', order_id: '1234', reason: '拒绝的原因' }, response: answer },
  },
]
