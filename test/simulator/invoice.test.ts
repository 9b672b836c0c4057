import { expect, test } from 'vitest'
import { createCardWorld, type Fields, NOW } from './cards.js'
import { credentials } from './world.js'

/** What the invoice endpoints refuse. */

async function createInvoices() {
  const world = await createCardWorld()
  const { post, fan, caller, weixin } = world
  const token = await caller.token()
  const { ticket } = await caller.get('/cgi-bin/ticket/getticket', token, 'type=wx_card')
  const ask = (order_id: string, more: Fields = {}) =>
    post('/card/invoice/getauthurl', { s_pappid: 's', order_id, money: 1, timestamp: NOW, source: 'app', ticket, type: 0, ...more })
  const someone = fan()
  const consent = async (order_id: string) => someone.invoice.authorize(String((await ask(order_id)).auth_url), { title: '张三' })
  const upload = async (body: string, contentType = 'multipart/form-data; boundary=x') => {
    const answer = await weixin.call({ method: 'POST', path: '/card/invoice/platform/setpdf', search: `access_token=${token}`, body, contentType })
    return JSON.parse(String(answer.body).replace(/"s_media_id":(\d+)/, '"s_media_id":"$1"')) as Fields
  }
  const pdf = '--x\r\nContent-Disposition: form-data; name="pdf"; filename="a.pdf"\r\n\r\n%PDF-1.7\r\n--x--'
  const { card_id } = await post('/card/invoice/platform/createcard', { invoice_info: { base_info: { logo_url: 'x', title: 'x' }, payee: 'x', type: 'x' } })
  const { s_media_id } = await upload(pdf)
  const insert = async (order_id: string, data: Fields = {}, more: Fields = {}) => {
    const invoice_user_data = {
      fee: 1,
      title: '张三',
      billing_time: NOW,
      billing_no: order_id,
      billing_code: '',
      fee_without_tax: 1,
      tax: 0,
      s_pdf_media_id: s_media_id,
      check_code: 'x',
      ...data,
    }
    return post('/card/invoice/insert', {
      order_id,
      card_id,
      appid: credentials.appId,
      card_ext: { nonce_str: 'x', user_card: { invoice_user_data } },
      ...more,
    })
  }
  return { ...world, ask, consent, insert, upload, pdf, someone, card_id }
}

test('insert: whose order, which PDF, which number', async () => {
  const { insert, consent, ask, weixin } = await createInvoices()
  await ask('0')
  expect((await insert('0')).errcode).toBe(72038)
  await consent('1')
  expect((await insert('1', {}, { appid: 'wx' })).errcode).toBe(72037)
  expect((await insert('1', {}, { card_id: 'p' })).errcode).toBe(40073)
  expect((await insert('1', { s_pdf_media_id: '7' })).errcode).toBe(72040)
  expect((await insert('1', { s_trip_pdf_media_id: '7' })).errcode).toBe(72040)
  expect((await insert('1', { fee: undefined })).errcode).toBe(72031)
  expect((await insert('1', { billing_no: '42' })).errcode).toBe(0)
  await consent('2')
  expect(await insert('2', { billing_no: '42' })).toMatchObject({ errcode: 72042, errmsg: 'billing_no and billing_code repeated' })
  await consent('3')
  await weixin.advance(259_200_000)
  expect((await insert('3')).errcode).toBe(72040)
})

test('consent: the ticket of cards, the kinds, the right to it; only once', async () => {
  const { ask, consent, someone, weixin } = await createInvoices()
  expect((await ask('1', { ticket: 'x' })).errcode).toBe(72025)
  expect((await ask('1', { type: 3 })).errcode).toBe(72031)
  expect((await ask('1', { source: 'x' })).errcode).toBe(72031)
  expect((await ask('1', { source: 'web' })).errcode).toBe(72031)
  await consent('1')
  expect((await consent('1')).pushes).toEqual([])
  expect((await someone.invoice.authorize('nowhere', { title: 'x' })).pushes).toEqual([])
  weixin.rules.invoiceRight = false
  expect((await ask('2')).errcode).toBe(72015)
})

test('PDFs: a form with one', async () => {
  const { upload, pdf } = await createInvoices()
  expect((await upload(pdf)).s_media_id).toMatch(/^\d{19}$/)
  expect((await upload(pdf.replace('%PDF', 'text'))).errcode).toBe(72040)
  expect((await upload(pdf, 'application/json')).errcode).toBe(72040)
})

test('reimbursed: by what was chosen, and closed for good', async () => {
  const { insert, consent, someone, post, card_id } = await createInvoices()
  await consent('1')
  const { code } = await insert('1')
  const [chosen] = someone.invoice.choose()
  const change = async (body: Fields) => (await post('/card/invoice/reimburse/updateinvoicestatus', body)).errcode
  expect(await change({ card_id, encrypt_code: 'x', reimburse_status: 'INVOICE_REIMBURSE_LOCK' })).toBe(72025)
  expect(await change({ ...chosen, card_id: 'p', reimburse_status: 'INVOICE_REIMBURSE_LOCK' })).toBe(72025)
  expect(await change({ ...chosen, reimburse_status: 'X' })).toBe(72031)
  expect(await change({ ...chosen, reimburse_status: 'INVOICE_REIMBURSE_CANCEL' })).toBe(72024)
  const batch = { openid: 'o', reimburse_status: 'INVOICE_REIMBURSE_CLOSURE', invoice_list: [chosen] }
  expect((await post('/card/invoice/reimburse/updatestatusbatch', batch)).errcode).toBe(72025)
  expect(await change({ ...chosen, reimburse_status: 'INVOICE_REIMBURSE_CLOSURE' })).toBe(0)
  const platform = await post('/card/invoice/platform/updatestatus', { card_id, code, reimburse_status: 'INVOICE_REIMBURSE_INIT' })
  expect(platform.errcode).toBe(72024)
  expect(someone.invoice.choose()).toEqual([])
})

test('made out by the platform, and failed', async () => {
  const { post, someone, weixin } = await createInvoices()
  weixin.rules.invoiceResult = 'failed'
  const line = { fphxz: '0', spbm: '1', xmmc: '茶', xmje: '1.00', sl: '0', se: '0' }
  const sums = { jshj: '1.00', hjje: '1.00', hjse: '0' }
  const invoiceinfo = { wxopenid: someone.openid, ddh: '1', fpqqlsh: 'a', nsrsbh: '9', nsrmc: 'x', ghfmc: 'x', kpr: 'x', ...sums, invoicedetail_list: [line] }
  expect((await post('/card/invoice/makeoutinvoice', { invoiceinfo: { ...invoiceinfo, kpr: undefined } })).errcode).toBe(73001)
  expect((await post('/card/invoice/makeoutinvoice', { invoiceinfo })).errcode).toBe(0)
  await weixin.advance(10_000)
  expect(weixin.account().pushes().at(-1)?.raw).toContain('<status>2</status>')
  expect((await post('/card/invoice/queryinvoceinfo', { fpqqlsh: 'a', nsrsbh: '9' })).errcode).toBe(73000)
  const clear = { wxopenid: someone.openid, fpqqlsh: 'b', nsrsbh: '9', nsrmc: 'x', yfpdm: '1', yfphm: '1' }
  expect((await post('/card/invoice/clearoutinvoice', { invoiceinfo: clear })).errcode).toBe(73000)
})
