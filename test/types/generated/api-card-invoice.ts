// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { CardInvoiceApi, CardInvoiceBizGetSelectTitleUrlResponse, CardInvoiceBizGetUserTitleUrlResponse, CardInvoiceClearOutInvoiceResponse, CardInvoiceGetAuthDataResponse, CardInvoiceGetAuthUrlResponse, CardInvoiceInsertResponse, CardInvoiceMakeOutInvoiceResponse, CardInvoicePlatformCreateCardResponse, CardInvoicePlatformGetPdfResponse, CardInvoicePlatformSetPdfResponse, CardInvoicePlatformUpdateStatusResponse, CardInvoiceQueryInvoceInfoResponse, CardInvoiceReimburseGetInvoiceBatchResponse, CardInvoiceReimburseGetInvoiceInfoResponse, CardInvoiceReimburseUpdateInvoiceStatusResponse, CardInvoiceReimburseUpdateStatusBatchResponse, CardInvoiceRejectInsertResponse, CardInvoiceScanTitleResponse, CardInvoiceSetBizAttrGetAuthFieldResponse, CardInvoiceSetBizAttrGetContactResponse, CardInvoiceSetBizAttrGetPayMchResponse, CardInvoiceSetBizAttrSetAuthFieldResponse, CardInvoiceSetBizAttrSetContactResponse, CardInvoiceSetBizAttrSetPayMchResponse, CardInvoiceSetUrlResponse } from '../../../src/generated/api/card-invoice.js'

declare const account: { readonly card: { readonly invoice: CardInvoiceApi } }

export async function card_invoice_setBizAttr_setContact(): Promise<unknown> {
  const answer = await account.card.invoice.setBizAttr.setContact({ contact: { phone: '88888888', time_out: 12345 } })
  const sample: CardInvoiceSetBizAttrSetContactResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_invoice_setBizAttr_getContact(): Promise<unknown> {
  const answer = await account.card.invoice.setBizAttr.getContact()
  const sample: CardInvoiceSetBizAttrGetContactResponse = { contact: { phone: '88888888', time_out: 12345 } }
  return [answer, sample]
}

export async function card_invoice_setBizAttr_setAuthField(): Promise<unknown> {
  const answer = await account.card.invoice.setBizAttr.setAuthField({
    auth_field: {
      user_field: {
        show_title: 1,
        show_phone: 1,
        require_phone: 0,
        custom_field: [{ key: '备注', is_require: 0, notice: '选填' }],
      },
    },
  })
  const sample: CardInvoiceSetBizAttrSetAuthFieldResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_invoice_setBizAttr_getAuthField(): Promise<unknown> {
  const answer = await account.card.invoice.setBizAttr.getAuthField()
  const sample: CardInvoiceSetBizAttrGetAuthFieldResponse = {
    auth_field: {
      user_field: {
        show_title: 1,
        show_phone: 1,
        require_phone: 0,
        custom_field: [{ key: '备注', is_require: 0, notice: '选填' }],
      },
    },
  }
  return [answer, sample]
}

export async function card_invoice_setBizAttr_setPayMch(): Promise<unknown> {
  const answer = await account.card.invoice.setBizAttr.setPayMch({ paymch_info: { mchid: '1234', s_pappid: 'wxabcd' } })
  const sample: CardInvoiceSetBizAttrSetPayMchResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_invoice_setBizAttr_getPayMch(): Promise<unknown> {
  const answer = await account.card.invoice.setBizAttr.getPayMch()
  const sample: CardInvoiceSetBizAttrGetPayMchResponse = { paymch_info: { mchid: '1234', s_pappid: 'wxabcd' } }
  return [answer, sample]
}

export async function card_invoice_getAuthUrl(): Promise<unknown> {
  const answer = await account.card.invoice.getAuthUrl({
    s_pappid: 'wxabcd',
    order_id: '1234',
    money: 11,
    timestamp: 1474875876,
    source: 'web',
    redirect_url: 'https://mp.weixin.qq.com',
    ticket: 'tttt',
    type: 1,
  })
  const sample: CardInvoiceGetAuthUrlResponse = { auth_url: 'http://auth_url' }
  return [answer, sample]
}

export async function card_invoice_getAuthData(): Promise<unknown> {
  const answer = await account.card.invoice.getAuthData({ s_pappid: 'wxabcd', order_id: '1234' })
  const sample: CardInvoiceGetAuthDataResponse = {
    invoice_status: 'auth success',
    auth_time: 1480342498,
    user_auth_info: { user_field: { title: 'Dhxhhx ', phone: '5554545' } },
  }
  return [answer, sample]
}

export async function card_invoice_rejectInsert(): Promise<unknown> {
  const answer = await account.card.invoice.rejectInsert({ s_pappid: 'wxabcd', order_id: '1234', reason: '拒绝的原因' })
  const sample: CardInvoiceRejectInsertResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_invoice_makeOutInvoice(): Promise<unknown> {
  const answer = await account.card.invoice.makeOutInvoice({
    invoiceinfo: {
      wxopenid: 'os92LxEDbiOw7kWZanRN_Bb3Q45I',
      ddh: '30000',
      fpqqlsh: 'test20160511000461',
      nsrsbh: '110109500321655',
      nsrmc: '百旺电子测试2',
      ghfmc: '周一',
      kpr: '小明',
      jshj: '159.00',
      hjje: '135.90',
      hjse: '23.10',
      hylx: '0',
      invoicedetail_list: [
        {
          fphxz: '0',
          spbm: '1090418010000000000',
          xmmc: '洗衣机',
          dw: '台',
          xmsl: '1',
          xmdj: '135.90',
          xmje: '135.90',
          sl: '0.17',
          se: '23.10',
        },
      ],
    },
  })
  const sample: CardInvoiceMakeOutInvoiceResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_invoice_clearOutInvoice(): Promise<unknown> {
  const answer = await account.card.invoice.clearOutInvoice({
    invoiceinfo: {
      wxopenid: 'os92LxEDbiOw7kWZanRN_Bb3Q45I',
      fpqqlsh: 'test20160511000440',
      nsrsbh: '110109500321654',
      nsrmc: '百旺电子测试1',
      yfpdm: '050000000000',
      yfphm: '30329969',
    },
  })
  const sample: CardInvoiceClearOutInvoiceResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_invoice_queryInvoceInfo(): Promise<unknown> {
  const answer = await account.card.invoice.queryInvoceInfo({ fpqqlsh: 'test20160511000461', nsrsbh: '110109500321655' })
  const sample: CardInvoiceQueryInvoceInfoResponse = {
    invoicedetail: {
      fpqqlsh: 'test20160511000461',
      fpdm: '050000000000',
      fphm: '30329969',
      jym: '12345678901234567890',
      kprq: '20170412',
      pdfurl: 'http://weixin.com',
    },
  }
  return [answer, sample]
}

export async function card_invoice_setUrl(): Promise<unknown> {
  const answer = await account.card.invoice.setUrl()
  const sample: CardInvoiceSetUrlResponse = { invoice_url: 'https://mp.weixin.qq.com/bizmall/authinvoice?action=list&s_pappid=abc' }
  return [answer, sample]
}

export async function card_invoice_platform_createCard(): Promise<unknown> {
  const answer = await account.card.invoice.platform.createCard({
    invoice_info: {
      base_info: { logo_url: 'http://mmbiz.qpic.cn/mmbiz/logo/0', title: 'xx公司' },
      payee: '测试-收款方',
      type: '发票类型',
    },
  })
  const sample: CardInvoicePlatformCreateCardResponse = { card_id: 'pwJ2bwFfYFVVGZYLgYJ7JdgfTCz8' }
  return [answer, sample]
}

export async function card_invoice_insert(): Promise<unknown> {
  const answer = await account.card.invoice.insert({
    order_id: '1234',
    card_id: 'pwJ2bwFfYFVVGZYLgYJ7JdgfTCz8',
    appid: 'wx0123456789abcdef',
    card_ext: {
      nonce_str: 'abcd',
      user_card: {
        invoice_user_data: {
          fee: 10000,
          title: '灰太狼的订单',
          billing_time: 1474875876,
          billing_no: 'hello',
          billing_code: 'world',
          fee_without_tax: 2345,
          tax: 123,
          s_pdf_media_id: '71111111111111111111',
          check_code: 'check_code',
        },
      },
    },
  })
  const sample: CardInvoiceInsertResponse = { code: '10001', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' }
  return [answer, sample]
}

export async function card_invoice_platform_setPdf(): Promise<unknown> {
  const answer = await account.card.invoice.platform.setPdf({ pdf: { data: new Uint8Array([37, 80, 68, 70]), filename: 'invoice.pdf' } })
  const sample: CardInvoicePlatformSetPdfResponse = { s_media_id: '71111111111111111111' }
  return [answer, sample]
}

export async function card_invoice_platform_getPdf(): Promise<unknown> {
  const answer = await account.card.invoice.platform.getPdf({ s_media_id: '71111111111111111111' })
  const sample: CardInvoicePlatformGetPdfResponse = { pdf_url: 'http://pdf_url', pdf_url_expire_time: 1482473876 }
  return [answer, sample]
}

export async function card_invoice_platform_updateStatus(): Promise<unknown> {
  const answer = await account.card.invoice.platform.updateStatus({
    card_id: 'pwJ2bwFfYFVVGZYLgYJ7JdgfTCz8',
    code: '023123',
    reimburse_status: 'INVOICE_REIMBURSE_INIT',
  })
  const sample: CardInvoicePlatformUpdateStatusResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_invoice_reimburse_getInvoiceInfo(): Promise<unknown> {
  const answer = await account.card.invoice.reimburse.getInvoiceInfo({ card_id: 'pjZ8Yt5crPbAouhFqFf6JFgZv4Lc', encrypt_code: 'fbRzAgsTCpDVm8fu2xRzrGPzDCU8Ld5j' })
  const sample: CardInvoiceReimburseGetInvoiceInfoResponse = {
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
  return [answer, sample]
}

export async function card_invoice_reimburse_getInvoiceBatch(): Promise<unknown> {
  const answer = await account.card.invoice.reimburse.getInvoiceBatch({
    item_list: [{ card_id: 'pjZ8Yt5crPbAouhFqFf6JFgZv4Lc', encrypt_code: 'fbRzAgsTCpDVm8fu2xRzrGPzDCU8Ld5j' }],
  })
  const sample: CardInvoiceReimburseGetInvoiceBatchResponse = {
    item_list: [
      {
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
      },
    ],
  }
  return [answer, sample]
}

export async function card_invoice_reimburse_updateInvoiceStatus(): Promise<unknown> {
  const answer = await account.card.invoice.reimburse.updateInvoiceStatus({
    card_id: 'pjZ8Yt5crPbAouhFqFf6JFgZv4Lc',
    encrypt_code: 'fbRzAgsTCpDVm8fu2xRzrGPzDCU8Ld5j',
    reimburse_status: 'INVOICE_REIMBURSE_LOCK',
  })
  const sample: CardInvoiceReimburseUpdateInvoiceStatusResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_invoice_reimburse_updateStatusBatch(): Promise<unknown> {
  const answer = await account.card.invoice.reimburse.updateStatusBatch({
    openid: 'obLatjnoqgxiDTT1zCxWDJtdDpOQ',
    reimburse_status: 'INVOICE_REIMBURSE_LOCK',
    invoice_list: [{ card_id: 'pjZ8Yt5crPbAouhFqFf6JFgZv4Lc', encrypt_code: 'fbRzAgsTCpDVm8fu2xRzrGPzDCU8Ld5j' }],
  })
  const sample: CardInvoiceReimburseUpdateStatusBatchResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_invoice_biz_getUserTitleUrl(): Promise<unknown> {
  const answer = await account.card.invoice.biz.getUserTitleUrl({ user_fill: 0, title: '测试抬头', tax_no: '1486715661' })
  const sample: CardInvoiceBizGetUserTitleUrlResponse = { url: 'http://mp.weixin.qq.com/bizmall/invoicetitle' }
  return [answer, sample]
}

export async function card_invoice_biz_getSelectTitleUrl(): Promise<unknown> {
  const answer = await account.card.invoice.biz.getSelectTitleUrl({ attach: '1234' })
  const sample: CardInvoiceBizGetSelectTitleUrlResponse = { url: 'http://mp.weixin.qq.com/bizmall/selecttitle' }
  return [answer, sample]
}

export async function card_invoice_scanTitle(): Promise<unknown> {
  const answer = await account.card.invoice.scanTitle({ scan_text: 'https://w.url.cn/s/x' })
  const sample: CardInvoiceScanTitleResponse = { title_type: '0', title: '测试抬头', tax_no: '1486715661' }
  return [answer, sample]
}
