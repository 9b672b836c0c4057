import type { EndpointDescriptor } from '../endpoint.js'
import { choice, file, id, list, object, optional, text, time, type } from '../endpoint-field.js'
import { cardId, code } from './card-fields.js'
import * as errors from './card-invoice-errors.js'
import { lines, orderId, parties, reimburseStatus, sums, texts } from './card-invoice-fields.js'

const item = type('CloudInvoiceLine', [
  choice('fphxz', '发票行的性质：0 正常行，1 折扣行，2 被折扣行。', 'The kind of line: 0 plain, 1 a discount, 2 discounted.', ['0', '1', '2']),
  ...texts({ spbm: ['税收分类编码', 'The tax code of the goods'], xmmc: ['项目名称', 'The name'] }),
  ...texts({ dw: ['单位', 'The unit'], ggxh: ['规格型号', 'The type'], xmsl: ['数量', 'How many'], xmdj: ['单价', 'The price of one'] }).map(optional),
  ...texts({ xmje: ['金额', 'The sum'], sl: ['税率', 'The rate of tax'], se: ['税额', 'The tax'] }),
])
const flowNumber = id(
  'fpqqlsh',
  '发票请求流水号，每次开票唯一；重试时不变。',
  'The number of the request, another for each invoice; the same when it is asked again.',
)
const issue = type('CloudInvoice', [
  text('wxopenid', '用户的 openid。', 'The openid of the user.'),
  id('ddh', '订单号。', 'The number of the order.'),
  flowNumber,
  ...texts({ nsrsbh: ['销售方纳税人识别号', "The seller's tax number"], nsrmc: ['销售方名称', 'The seller'] }),
  ...texts({
    nsrdz: ['销售方地址', "The seller's address"],
    nsrdh: ['销售方电话', "The seller's telephone"],
    nsrbank: ['销售方开户行', "The seller's bank"],
    nsrbankid: ['销售方账号', "The seller's account"],
  }).map(optional),
  text('ghfmc', '购买方名称。', 'The buyer.'),
  ...texts({
    ghfnsrsbh: ['购买方纳税人识别号', "The buyer's tax number"],
    ghfdz: ['购买方地址', "The buyer's address"],
    ghfdh: ['购买方电话', "The buyer's telephone"],
    ghfbank: ['购买方开户行', "The buyer's bank"],
    ghfbankid: ['购买方账号', "The buyer's account"],
  }).map(optional),
  text('kpr', '开票人。', 'Who makes it out.'),
  ...texts({ skr: ['收款人', 'The cashier'], fhr: ['复核人', 'Who checks it'] }).map(optional),
  ...texts({
    jshj: ['价税合计，元，两位小数', 'The sum with tax, in yuan with two decimals'],
    hjje: ['合计金额，元，两位小数', 'The sum without tax, in yuan with two decimals'],
    hjse: ['合计税额，元，两位小数', 'The tax, in yuan with two decimals'],
  }),
  optional(text('bz', '备注。', 'Remarks.')),
  optional(choice('hylx', '行业类型：0 商业，1 其他。', 'The trade: 0 commerce, 1 other.', ['0', '1'])),
  list('invoicedetail_list', '明细。', 'The lines.', item, { min: 1 }),
])
const clear = type('CloudInvoiceClear', [
  text('wxopenid', '用户的 openid。', 'The openid of the user.'),
  flowNumber,
  ...texts({
    nsrsbh: ['纳税人识别号', 'The tax number'],
    nsrmc: ['纳税人名称', 'The name'],
    yfpdm: ['原发票代码', 'The code of the invoice'],
    yfphm: ['原发票号码', 'The number of the invoice'],
  }),
])
const found = type('CloudInvoiceDetail', [
  flowNumber,
  ...texts({
    fpdm: ['发票代码', 'The code'],
    fphm: ['发票号码', 'The number'],
    jym: ['校验码', 'The check code'],
    kprq: ['开票日期', 'The date'],
    pdfurl: ['PDF 的网址', 'The URL of the PDF'],
  }).map(optional),
])

const template = type('InvoiceCardBaseInfo', [
  text('logo_url', '商户的标志。', 'The logo.', { maxBytes: 128 }),
  text('title', '收款方，显示在列表。', 'The payee, as lists show it.', { maxBytes: 27 }),
  optional(text('custom_url_name', '自定义入口的名字。', 'The name of a link of your own.', { maxBytes: 15 })),
  optional(text('custom_url', '自定义入口的网址。', 'Where it leads.', { maxBytes: 128 })),
  optional(text('custom_url_sub_title', '入口右侧的提示。', 'The hint at its right.', { maxBytes: 18 })),
  optional(text('promotion_url_name', '营销入口的名字。', 'The name of a link for promotion.', { maxBytes: 15 })),
  optional(text('promotion_url', '营销入口的网址。', 'Where it leads.')),
  optional(text('promotion_url_sub_title', '营销入口右侧的提示。', 'The hint at its right.', { maxBytes: 18 })),
])
const card = type('InvoiceCard', [
  object('base_info', '基本信息。', 'What every card has.', template),
  text('payee', '收款方的全称。', 'The payee in full.'),
  text('type', '发票类型。', 'The type of invoice.'),
  optional(text('detail', '发票详情。', 'About the invoice.')),
])

const { fee, title, billingTime, billingNo, billingCode, withoutTax, tax, checkCode } = sums
const data = type('InvoiceUserData', [
  fee,
  title,
  billingTime,
  billingNo,
  billingCode,
  lines,
  withoutTax,
  tax,
  id('s_pdf_media_id', '发票 PDF 的 media_id，由 platform.setPdf 得到。', 'The PDF, as the media_id of platform.setPdf.'),
  optional(id('s_trip_pdf_media_id', '行程单等附件的 media_id。', 'Another PDF that goes with it, as a media_id.')),
  checkCode,
  ...parties,
])
const userCard = type('InvoiceUserCard', [object('invoice_user_data', '发票的内容。', 'What it says.', data)])
const ext = type('InvoiceCardExt', [
  text('nonce_str', '随机串，每次不同。', 'A random text, another each time.'),
  object('user_card', '用户的发票。', "The user's invoice.", userCard),
])

const mediaId = id('s_media_id', 'PDF 的 ID，三天内有效。', 'The id of the PDF, good for three days.')
const sampleId = 'pwJ2bwFfYFVVGZYLgYJ7JdgfTCz8'
const answer = { errcode: 0, errmsg: 'ok' }

/** Making invoices out, and putting them into the user's wallet. */
export const cardInvoiceIssueEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.invoice.makeOutInvoice',
    method: 'POST',
    path: '/card/invoice/makeoutinvoice',
    title: { zh: '统一开票：开票', en: 'Makes an invoice out' },
    doc: { zh: '蓝票。结果由事件推送；73105 时用相同的 fpqqlsh 重试。', en: 'An event tells what became of it. After 73105 ask again with the same fpqqlsh.' },
    request: [object('invoiceinfo', '发票。', 'The invoice.', issue)],
    response: [],
    errors: [errors.failed, errors.wrongIssue, errors.underWay],
    example: {
      request: {
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
            { fphxz: '0', spbm: '1090418010000000000', xmmc: '洗衣机', dw: '台', xmsl: '1', xmdj: '135.90', xmje: '135.90', sl: '0.17', se: '23.10' },
          ],
        },
      },
      response: answer,
    },
  },
  {
    call: 'card.invoice.clearOutInvoice',
    method: 'POST',
    path: '/card/invoice/clearoutinvoice',
    title: { zh: '统一开票：冲红', en: 'Takes an invoice back' },
    doc: { zh: '开一张红票冲掉原来的发票。', en: 'Makes out the opposite of an earlier invoice.' },
    request: [object('invoiceinfo', '要冲红的发票。', 'The invoice.', clear)],
    response: [],
    errors: [errors.failed, errors.wrongIssue, errors.underWay],
    example: {
      request: {
        invoiceinfo: {
          wxopenid: 'os92LxEDbiOw7kWZanRN_Bb3Q45I',
          fpqqlsh: 'test20160511000440',
          nsrsbh: '110109500321654',
          nsrmc: '百旺电子测试1',
          yfpdm: '050000000000',
          yfphm: '30329969',
        },
      },
      response: answer,
    },
  },
  {
    call: 'card.invoice.queryInvoceInfo',
    method: 'POST',
    path: '/card/invoice/queryinvoceinfo',
    title: { zh: '统一开票：查询', en: 'Tells about an invoice' },
    doc: { zh: '查询已开的发票；路径就是这样拼写的。', en: 'Tells about an invoice that was made out; the path is spelt like that.' },
    repeatable: true,
    request: [flowNumber, text('nsrsbh', '纳税人识别号。', 'The tax number.')],
    response: [object('invoicedetail', '发票。', 'The invoice.', found)],
    errors: [errors.underWay, errors.wrongIssue],
    example: {
      request: { fpqqlsh: 'test20160511000461', nsrsbh: '110109500321655' },
      response: {
        invoicedetail: {
          fpqqlsh: 'test20160511000461',
          fpdm: '050000000000',
          fphm: '30329969',
          jym: '12345678901234567890',
          kprq: '20170412',
          pdfurl: 'http://weixin.com',
        },
      },
    },
  },
  {
    call: 'card.invoice.setUrl',
    method: 'POST',
    path: '/card/invoice/seturl',
    title: { zh: '获取开票平台的标识', en: "Tells the platform's mark" },
    doc: { zh: '链接的参数 s_pappid 就是开票平台的标识。', en: 'The URL that comes back holds the s_pappid of the platform.' },
    repeatable: true,
    request: [],
    response: [text('invoice_url', '带有 s_pappid 的链接。', 'The URL with s_pappid.')],
    errors: [errors.noRight],
    example: { request: {}, response: { invoice_url: 'https://mp.weixin.qq.com/bizmall/authinvoice?action=list&s_pappid=abc' } },
  },
  {
    call: 'card.invoice.platform.createCard',
    method: 'POST',
    path: '/card/invoice/platform/createcard',
    title: { zh: '创建发票卡券模板', en: 'Makes the card of invoices' },
    doc: { zh: '创建发票的卡券模板，插卡时使用。', en: 'Makes the card as which invoices are inserted.' },
    request: [object('invoice_info', '模板。', 'The card.', card)],
    response: [text('card_id', '卡券 ID。', 'The id of the card.')],
    errors: [errors.noRight, errors.wrongArguments],
    example: {
      request: { invoice_info: { base_info: { logo_url: 'http://mmbiz.qpic.cn/mmbiz/logo/0', title: 'xx公司' }, payee: '测试-收款方', type: '发票类型' } },
      response: { card_id: sampleId },
    },
  },
  {
    call: 'card.invoice.insert',
    method: 'POST',
    path: '/card/invoice/insert',
    title: { zh: '将电子发票插入用户卡包', en: "Puts an invoice into the user's wallet" },
    doc: { zh: '用户授权之后才能插入；用调用 seturl 的 appid 调用。', en: 'Only after the consent of the user; called by the account that called seturl.' },
    see: 'https://developers.weixin.qq.com/doc/service/api/invoice/invoice/api_insertinvoice',
    request: [
      orderId,
      cardId,
      text('appid', '得到用户授权的公众号。', 'The account that got the consent.'),
      object('card_ext', '发票的内容。', 'What the invoice says.', ext),
    ],
    response: [
      id('code', '发票的 code。', 'The code of the invoice.'),
      text('openid', '用户的 openid。', 'The openid of the user.'),
      optional(text('unionid', '用户的 unionid。', "The user's unionid.")),
    ],
    errors: [
      errors.noRight,
      errors.wrongTitle,
      errors.wrongArguments,
      errors.rejected,
      errors.foreignOrder,
      errors.notAuthorized,
      errors.wrongPdf,
      errors.duplicate,
    ],
    example: {
      request: {
        order_id: '1234',
        card_id: sampleId,
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
      },
      response: { code: '10001', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' },
    },
  },
  {
    call: 'card.invoice.platform.setPdf',
    method: 'POST',
    path: '/card/invoice/platform/setpdf',
    title: { zh: '上传发票 PDF', en: 'Uploads a PDF' },
    doc: { zh: '上传发票的 PDF，三天内使用。', en: 'Uploads the PDF of an invoice, to be used within three days.' },
    request: [file('pdf', 'PDF 文件。', 'The PDF.', { types: ['pdf'] })],
    response: [mediaId],
    errors: [errors.wrongPdf, errors.noRight],
    example: { request: { pdf: { data: new Uint8Array([37, 80, 68, 70]), filename: 'invoice.pdf' } }, response: { s_media_id: '71111111111111111111' } },
  },
  {
    call: 'card.invoice.platform.getPdf',
    method: 'POST',
    path: '/card/invoice/platform/getpdf',
    title: { zh: '查询已上传的 PDF', en: 'Tells where a PDF is' },
    doc: { zh: '取得 PDF 的下载链接。', en: 'Gives a URL from which the PDF can be had.' },
    repeatable: true,
    constants: { query: { action: 'get_url' } },
    request: [mediaId],
    response: [text('pdf_url', 'PDF 的链接。', 'The URL.'), optional(time('pdf_url_expire_time', '链接的过期时间。', 'Until when it works.'))],
    errors: [errors.wrongPdf],
    example: { request: { s_media_id: '71111111111111111111' }, response: { pdf_url: 'http://pdf_url', pdf_url_expire_time: 1482473876 } },
  },
  {
    call: 'card.invoice.platform.updateStatus',
    method: 'POST',
    path: '/card/invoice/platform/updatestatus',
    title: { zh: '更新发票卡券的状态', en: 'Changes the state of an invoice' },
    doc: { zh: '开票平台更新发票的状态，随后推送事件。', en: 'The platform changes the state of an invoice; an event tells of it.' },
    repeatable: true,
    request: [cardId, code, reimburseStatus],
    response: [],
    errors: [errors.wrongState, errors.lockedByOther],
    example: { request: { card_id: sampleId, code: '023123', reimburse_status: 'INVOICE_REIMBURSE_INIT' }, response: answer },
  },
]
