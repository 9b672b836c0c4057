import { expect, test } from 'vitest'
import { families } from '../../src/catalogue/endpoints/index.js'
import { type Answer, createCalls, NOW } from './cards.js'

/** The whole of `account.card.invoice` against the platform: every method is called at least once. */

const used = new Set<string>()
const logo = 'http://mmbiz.qpic.cn/mmbiz/logo/0'

test('invoices: asked for, inserted, reimbursed', async () => {
  const { call, account, fan, weixin } = createCalls(used)
  await expect(call('card.invoice.setBizAttr.getContact')).rejects.toMatchObject({ errcode: 72063 })
  await expect(call('card.invoice.setBizAttr.getPayMch')).rejects.toMatchObject({ errcode: 72028 })
  await call('card.invoice.setBizAttr.setContact', { contact: { phone: '88888888', time_out: 12345 } })
  expect(await call('card.invoice.setBizAttr.getContact')).toMatchObject({ contact: { phone: '88888888', time_out: 12345 } })
  await call('card.invoice.setBizAttr.setPayMch', { paymch_info: { mchid: '1234', s_pappid: 'wxabcd' } })
  expect(await call('card.invoice.setBizAttr.getPayMch')).toMatchObject({ paymch_info: { mchid: '1234' } })
  await call('card.invoice.setBizAttr.setAuthField', { auth_field: { user_field: { show_title: 1 } } })
  expect(await call('card.invoice.setBizAttr.getAuthField')).toMatchObject({ auth_field: { user_field: { show_title: 1 } } })

  const s_pappid = new URL(String((await call('card.invoice.setUrl')).invoice_url)).searchParams.get('s_pappid')
  const ticket = await account.tokens.card.get()
  const ask = { s_pappid, order_id: '1234', money: 11, timestamp: NOW, source: 'web', redirect_url: 'https://a.example', ticket, type: 1 }
  const { auth_url } = await call('card.invoice.getAuthUrl', ask)
  await expect(call('card.invoice.getAuthData', { s_pappid, order_id: '1234' })).rejects.toMatchObject({ errcode: 72038 })
  const someone = fan()
  const consent = await someone.invoice.authorize(String(auth_url), { title: '张三', phone: '138' })
  expect(consent.pushes[0]?.raw).toContain('<SuccOrderId><![CDATA[1234]]></SuccOrderId>')
  expect(await call('card.invoice.getAuthData', { s_pappid, order_id: '1234' })).toMatchObject({
    invoice_status: 'auth success',
    user_auth_info: { user_field: { title: '张三', phone: '138' } },
  })

  const { card_id } = await call('card.invoice.platform.createCard', {
    invoice_info: { base_info: { logo_url: logo, title: 'xx公司' }, payee: '收款方', type: '普票' },
  })
  const { s_media_id } = await call('card.invoice.platform.setPdf', { pdf: { data: new TextEncoder().encode('%PDF-1.7'), filename: 'a.pdf' } })
  expect(await call('card.invoice.platform.getPdf', { s_media_id })).toMatchObject({ pdf_url: expect.stringContaining(String(s_media_id)) as string })
  const data = {
    fee: 100,
    title: '张三',
    billing_time: NOW,
    billing_no: '001',
    billing_code: '007',
    fee_without_tax: 90,
    tax: 10,
    s_pdf_media_id: s_media_id,
    check_code: 'x',
  }
  const insert = { order_id: '1234', card_id, appid: account.appId, card_ext: { nonce_str: 'abcd', user_card: { invoice_user_data: data } } }
  const { code } = await call('card.invoice.insert', insert)
  await expect(call('card.invoice.insert', insert)).rejects.toMatchObject({ errcode: 72024 })
  await call('card.invoice.platform.updateStatus', { card_id, code, reimburse_status: 'INVOICE_REIMBURSE_INIT' })

  const [chosen] = someone.invoice.choose()
  expect(await call('card.invoice.reimburse.getInvoiceInfo', { ...chosen })).toMatchObject({
    payee: '收款方',
    user_info: { fee: 100, billing_no: '001', reimburse_status: 'INVOICE_REIMBURSE_INIT' },
  })
  expect(await call('card.invoice.reimburse.getInvoiceBatch', { item_list: [chosen] })).toMatchObject({ item_list: [{ card_id }] })
  await call('card.invoice.reimburse.updateInvoiceStatus', { ...chosen, reimburse_status: 'INVOICE_REIMBURSE_LOCK' })
  await call('card.invoice.reimburse.updateStatusBatch', { openid: someone.openid, reimburse_status: 'INVOICE_REIMBURSE_CLOSURE', invoice_list: [chosen] })
  await expect(call('card.invoice.reimburse.updateInvoiceStatus', { ...chosen, reimburse_status: 'INVOICE_REIMBURSE_INIT' })).rejects.toMatchObject({
    errcode: 72024,
  })
  await weixin.settled()
  expect(
    weixin
      .account()
      .pushes()
      .filter(({ type }) => type === 'update_invoice_status_event'),
  ).toHaveLength(2)

  const second = await call('card.invoice.getAuthUrl', { ...ask, order_id: '5678' })
  await someone.invoice.authorize(String(second.auth_url), { title: '公司', taxNo: '91' })
  await call('card.invoice.rejectInsert', { s_pappid, order_id: '5678', reason: '拒绝' })
  await expect(call('card.invoice.insert', { ...insert, order_id: '5678' })).rejects.toMatchObject({ errcode: 72035 })
})

test('invoices that the platform makes out; titles', async () => {
  const { call, fan, weixin } = createCalls(used)
  const line = { fphxz: '0', spbm: '1', xmmc: '茶', xmje: '1.00', sl: '0.1', se: '0.10' }
  const someone = fan()
  const info = {
    wxopenid: someone.openid,
    ddh: '1',
    fpqqlsh: 'a1',
    nsrsbh: '91',
    nsrmc: '店',
    ghfmc: '张三',
    kpr: '李四',
    jshj: '1.10',
    hjje: '1.00',
    hjse: '0.10',
    invoicedetail_list: [line],
  }
  await call('card.invoice.makeOutInvoice', { invoiceinfo: info })
  await expect(call('card.invoice.makeOutInvoice', { invoiceinfo: info })).rejects.toMatchObject({ errcode: 73105 })
  await weixin.advance(10_000)
  expect(weixin.account().pushes()[0]?.raw).toContain('<status>1</status>')
  const { invoicedetail } = await call('card.invoice.queryInvoceInfo', { fpqqlsh: 'a1', nsrsbh: '91' })
  const { fpdm, fphm } = invoicedetail as Answer
  await call('card.invoice.clearOutInvoice', { invoiceinfo: { wxopenid: someone.openid, fpqqlsh: 'a2', nsrsbh: '91', nsrmc: '店', yfpdm: fpdm, yfphm: fphm } })

  expect((await call('card.invoice.biz.getUserTitleUrl', { user_fill: 0, title: '公司' })).url).toMatch(/^https:/)
  const { url } = await call('card.invoice.biz.getSelectTitleUrl', { attach: '12' })
  expect((await someone.invoice.selectTitle(String(url), { title: '公司', taxNo: '91' })).pushes[0]?.raw).toContain('<attach><![CDATA[12]]></attach>')
  expect(await call('card.invoice.scanTitle', { scan_text: someone.invoice.showTitle({ title: '公司', taxNo: '91' }) })).toMatchObject({
    title_type: '0',
    title: '公司',
    tax_no: '91',
  })
})

test('none is left out', () => {
  const all = families.filter(({ at }) => at === 'card.invoice').flatMap(({ endpoints }) => endpoints.map(({ call }) => call))
  expect(all.filter((call) => !used.has(call))).toEqual([])
})
