import { card_id, code, openid } from './cards.js'
import type { WireRow } from './wire-row.js'

/** Invoices. */

const ok = { errcode: 0, errmsg: 'ok' }
const reference = { card_id, encrypt_code: 'fbRz+A==' }
const invoice = { card_id, openid, user_info: { fee: 1, title: '抬头', billing_time: 1, billing_no: '1', reimburse_status: 'INVOICE_REIMBURSE_INIT' } }
const invoiceData = {
  fee: 10000,
  title: '灰太狼的订单',
  billing_time: 1474875876,
  billing_no: '00000000000000000001',
  billing_code: '',
  fee_without_tax: 2345,
  tax: 123,
  s_pdf_media_id: '1',
  check_code: 'c',
}
const issued = {
  wxopenid: openid,
  ddh: '30000',
  fpqqlsh: 'f1',
  nsrsbh: '1101',
  nsrmc: '测试',
  ghfmc: '周一',
  kpr: '小明',
  jshj: '159.00',
  hjje: '135.90',
  hjse: '23.10',
  invoicedetail_list: [{ fphxz: '0', spbm: '1', xmmc: '洗衣机', xmje: '135.90', sl: '0.17', se: '23.10' }],
}

export const wireOfInvoices: readonly WireRow[] = [
  {
    call: 'card.invoice.setBizAttr.setContact',
    to: '/card/invoice/setbizattr?action=set_contact',
    body: { contact: { phone: '88888888', time_out: 12345 } },
    answer: ok,
  },
  {
    call: 'card.invoice.setBizAttr.getContact',
    to: '/card/invoice/setbizattr?action=get_contact',
    body: {},
    answer: { ...ok, contact: { phone: '88888888', time_out: 12345 } },
  },
  {
    call: 'card.invoice.setBizAttr.setAuthField',
    to: '/card/invoice/setbizattr?action=set_auth_field',
    body: { auth_field: { user_field: { show_title: 1, custom_field: [{ key: '备注', is_require: 0 }] }, biz_field: { require_tax_no: 0 } } },
    answer: ok,
  },
  {
    call: 'card.invoice.setBizAttr.getAuthField',
    to: '/card/invoice/setbizattr?action=get_auth_field',
    body: {},
    answer: { auth_field: { user_field: { show_title: 1 } } },
  },
  {
    call: 'card.invoice.setBizAttr.setPayMch',
    to: '/card/invoice/setbizattr?action=set_pay_mch',
    body: { paymch_info: { mchid: '1234', s_pappid: 'wxabcd' } },
    answer: ok,
  },
  {
    call: 'card.invoice.setBizAttr.getPayMch',
    to: '/card/invoice/setbizattr?action=get_pay_mch',
    body: {},
    answer: { paymch_info: { mchid: '1234', s_pappid: 'wxabcd' } },
  },
  {
    call: 'card.invoice.getAuthUrl',
    to: '/card/invoice/getauthurl',
    body: { s_pappid: 'wxabcd', order_id: '1234', money: 11, timestamp: 1474875876, source: 'wxa', ticket: 'tttt', type: 0 },
    answer: { ...ok, auth_url: 'u', appid: 'wx' },
  },
  {
    call: 'card.invoice.getAuthData',
    to: '/card/invoice/getauthdata',
    body: { s_pappid: 'wxabcd', order_id: '1234' },
    answer: {
      ...ok,
      invoice_status: 'auth success',
      auth_time: 1480342498,
      user_auth_info: { biz_field: { title: '公司', tax_no: '00123', custom_field: [{ key: 'k', value: 'v' }] } },
    },
  },
  { call: 'card.invoice.rejectInsert', to: '/card/invoice/rejectinsert', body: { s_pappid: 'wxabcd', order_id: '1234', reason: '拒绝', url: 'u' }, answer: ok },
  { call: 'card.invoice.makeOutInvoice', to: '/card/invoice/makeoutinvoice', body: { invoiceinfo: issued }, answer: ok },
  {
    call: 'card.invoice.clearOutInvoice',
    to: '/card/invoice/clearoutinvoice',
    body: { invoiceinfo: { wxopenid: openid, fpqqlsh: 'f2', nsrsbh: '1101', nsrmc: '测试', yfpdm: '050000000000', yfphm: '30329969' } },
    answer: ok,
  },
  {
    call: 'card.invoice.queryInvoceInfo',
    to: '/card/invoice/queryinvoceinfo',
    body: { fpqqlsh: 'f1', nsrsbh: '1101' },
    answer: { ...ok, invoicedetail: { fpqqlsh: 'f1', fpdm: '050000000000', fphm: '30329969', jym: '1', kprq: '20170412', pdfurl: 'u' } },
  },
  { call: 'card.invoice.setUrl', to: '/card/invoice/seturl', body: {}, answer: { ...ok, invoice_url: 'https://mp.weixin.qq.com/x?s_pappid=1' } },
  {
    call: 'card.invoice.platform.createCard',
    to: '/card/invoice/platform/createcard',
    body: { invoice_info: { base_info: { logo_url: 'u', title: '公司' }, payee: '收款方', type: '发票' } },
    answer: { ...ok, card_id },
  },
  {
    call: 'card.invoice.insert',
    to: '/card/invoice/insert',
    body: { order_id: '1234', card_id, appid: 'wx', card_ext: { nonce_str: 'n', user_card: { invoice_user_data: invoiceData } } },
    answer: { ...ok, code, openid, unionid: 'u' },
  },
  {
    call: 'card.invoice.platform.getPdf',
    to: '/card/invoice/platform/getpdf?action=get_url',
    body: { s_media_id: '9007199254740993' },
    answer: { ...ok, pdf_url: 'u', pdf_url_expire_time: 7200 },
  },
  {
    call: 'card.invoice.platform.updateStatus',
    to: '/card/invoice/platform/updatestatus',
    body: { card_id, code, reimburse_status: 'INVOICE_REIMBURSE_LOCK' },
    answer: ok,
  },
  { call: 'card.invoice.reimburse.getInvoiceInfo', to: '/card/invoice/reimburse/getinvoiceinfo', body: reference, answer: { ...ok, ...invoice } },
  {
    call: 'card.invoice.reimburse.getInvoiceBatch',
    to: '/card/invoice/reimburse/getinvoicebatch',
    body: { item_list: [reference] },
    answer: { ...ok, item_list: [invoice] },
  },
  {
    call: 'card.invoice.reimburse.updateInvoiceStatus',
    to: '/card/invoice/reimburse/updateinvoicestatus',
    body: { ...reference, reimburse_status: 'INVOICE_REIMBURSE_CLOSURE' },
    answer: ok,
  },
  {
    call: 'card.invoice.reimburse.updateStatusBatch',
    to: '/card/invoice/reimburse/updatestatusbatch',
    body: { openid, reimburse_status: 'INVOICE_REIMBURSE_INIT', invoice_list: [reference] },
    answer: ok,
  },
  { call: 'card.invoice.biz.getUserTitleUrl', to: '/card/invoice/biz/getusertitleurl', body: { user_fill: 1 }, answer: { ...ok, url: 'u' } },
  { call: 'card.invoice.biz.getSelectTitleUrl', to: '/card/invoice/biz/getselecttitleurl', body: { attach: 'a' }, answer: { ...ok, url: 'u' } },
  {
    call: 'card.invoice.scanTitle',
    to: '/card/invoice/scantitle',
    body: { scan_text: 's' },
    answer: { ...ok, title_type: 0, title: 't' },
    value: { ...ok, title_type: '0', title: 't' },
  },
]
