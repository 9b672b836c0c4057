import type { PushDescriptor } from '../descriptor.js'
import { int, optional, text } from '../field.js'

export const invoiceEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 36,
    category: 'invoice',
    wire: 'user_authorize_invoice',
    interface: 'UserAuthorizeInvoiceEvent',
    title: { zh: '授权开票', en: 'A user authorizes an invoice' },
    doc: {
      zh: '用户提交开票授权后推送；成功与失败的订单号各有一个字段，只有一个不空。',
      en: 'Sent after a user authorized an invoice. A success and a failure have a field of their own for the order, and only one of them is filled.',
    },
    fields: [
      optional(text('succ_order_id', 'SuccOrderId', '授权成功的订单号。', 'The order whose authorization succeeded.')),
      optional(text('fail_order_id', 'FailOrderId', '授权失败的订单号。', 'The order whose authorization failed.')),
      text(
        'authorize_app_id',
        ['AuthorizeAppId', 'AppId'],
        '取得授权的 appid，可能为空；旧推送里叫 AppId。',
        'The appid that was authorized; may be empty. Older pushes call it AppId.',
      ),
      // Not `source`, which is who sent the push.
      optional(
        text(
          'auth_source',
          ['Source', 'source'],
          '授权来源：`web`、`app`、`wap` 或 `wxa`；元素名的大小写两种都见过。',
          'Where it was authorized: `web`, `app`, `wap` or `wxa`. The name of the element is seen in either case.',
          {
            values: ['web', 'app', 'wap', 'wxa'],
          },
        ),
      ),
    ],
    sample: { succ_order_id: '18050610074402878502300701525769754', authorize_app_id: 'wxf83dd777cffa4eab', auth_source: 'web' },
    variants: [{ name: 'failed', zh: '失败', constructed: true, sample: { fail_order_id: '1202933957956', authorize_app_id: '' } }],
  },
  {
    group: 'event',
    row: 37,
    category: 'invoice',
    wire: 'update_invoice_status',
    interface: 'UpdateInvoiceStatusEvent',
    title: { zh: '发票状态更新', en: "An invoice's state changes" },
    doc: { zh: '发票被锁定、解锁或报销时，推送给开票方。', en: 'Sent to the issuer when an invoice is locked, unlocked or reimbursed.' },
    fields: [
      text('status', 'Status', '报销状态：初始、锁定、核销。', 'Initial, locked or closed.', {
        values: ['INVOICE_REIMBURSE_INIT', 'INVOICE_REIMBURSE_LOCK', 'INVOICE_REIMBURSE_CLOSURE'],
      }),
      text('card_id', 'CardId', '发票所属的卡券 ID。', 'The id of the card that the invoice is.'),
      text('code', 'Code', '发票的 code。', 'The code of the invoice.'),
    ],
    sample: { status: 'INVOICE_REIMBURSE_INIT', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuInv', code: '001869216585' },
  },
  {
    group: 'event',
    row: 38,
    category: 'invoice',
    wire: 'submit_invoice_title',
    interface: 'SubmitInvoiceTitleEvent',
    title: { zh: '提交发票抬头', en: 'A user hands in an invoice title' },
    doc: {
      zh: '用户扫码提交发票抬头后推送。元素名都是小写。',
      en: 'Sent after a user handed in an invoice title by scanning. The names of the elements are in lower case.',
    },
    fields: [
      text('title', 'title', '抬头。', 'The title.'),
      text('phone', 'phone', '联系电话，可能为空。', 'The telephone number; may be empty.'),
      text('tax_no', 'tax_no', '税号；个人抬头为空。', 'The tax number; empty for a person.'),
      text('addr', 'addr', '地址，可能为空。', 'The address; may be empty.'),
      text('bank_type', 'bank_type', '开户银行，可能为空。', 'The bank; may be empty.'),
      text('bank_no', 'bank_no', '银行账号，可能为空。', 'The number of the bank account; may be empty.'),
      text('attach', 'attach', '商户取得二维码时附带的文字。', 'The text that the merchant gave with the QR code.'),
      text('title_type', 'title_type', '抬头类型：个人或单位。', 'The title of a person or of a business.', {
        values: ['InvoiceUserTitlePersonType', 'InvoiceUserTitleBusinessType'],
      }),
    ],
    sample: {
      title: '鸿雁茶行有限公司',
      phone: '02012345678',
      tax_no: '91440101MA5AABCD0X',
      addr: '广州市天河区某路 1 号',
      bank_type: '某银行广州分行',
      bank_no: '0012003400560078',
      attach: 'table-12',
      title_type: 'InvoiceUserTitleBusinessType',
    },
    variants: [
      {
        name: 'a person',
        zh: '个人抬头',
        constructed: true,
        sample: { title: '张三', phone: '', tax_no: '', addr: '', bank_type: '', bank_no: '', attach: 'table-12', title_type: 'InvoiceUserTitlePersonType' },
      },
    ],
  },
  {
    group: 'event',
    row: 39,
    category: 'invoice',
    wire: 'cloud_invoice_invoiceresult_event',
    interface: 'CloudInvoiceInvoiceresultEvent',
    title: { zh: '开票结果', en: 'An invoice was made out' },
    doc: {
      zh: '统一开票接口的结果通知。字段名是拼音缩写；事件名自带 `_event`，type 里不再重复。',
      en: 'The result of making out an invoice by the API. The fields are abbreviated pinyin. The name ends in `_event` on the wire, and the type does not repeat it.',
    },
    fields: [
      text('fpqqlsh', 'fpqqlsh', '发票请求流水号。', 'The serial number of the request.'),
      int('status', 'status', '开票状态：1 成功，2 失败。', '1 made out, 2 failed.', { values: [1, 2] }),
      text('nsrsbh', 'nsrsbh', '纳税人识别号。', "The taxpayer's number."),
    ],
    sample: { fpqqlsh: '0123456789abcdef', status: 1, nsrsbh: '91440101MA5AABCD0X' },
    variants: [{ name: 'failed', zh: '失败', constructed: true, sample: { fpqqlsh: '0123456789abcdef', status: 2, nsrsbh: '91440101MA5AABCD0X' } }],
  },
]
