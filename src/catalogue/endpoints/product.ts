import type { EndpointDescriptor, EndpointField, Rule } from '../endpoint.js'
import { boolean, choice, deprecated, id, int, item, list, object, optional, text, time, type } from '../endpoint-field.js'
import * as errors from './product-errors.js'
import { brandInfo, changedBrandInfo, extinfo, foundBrandInfo, keyStandards, keystandard, keystr, productStatuses, status } from './product-fields.js'

const scan = 'https://developers.weixin.qq.com/doc/service/en/WeChat_Scan'
const creating = `${scan}/Product_creation.html`
const releasing = `${scan}/Releasing_a_Product.html`
const managing = `${scan}/Product_Management.html`

const keyRule: Rule = {
  rule: 'check',
  name: 'productKey',
  doc: { zh: '`ean13` 的 `keystr` 是 13 位数字，`ean8` 是 8 位。', en: 'The `keystr` of `ean13` is 13 digits, that of `ean8` is 8.' },
}
const key = { keystandard: 'ean13', keystr: '6900873042720' } as const
const done = { errcode: 0, errmsg: 'ok' }
const pid = text('pid', '编码后的商品 ID，是二维码地址的一部分。', "The product's id, encoded: it is part of the QR code's URL.")

const category = type('ProductCategory', [
  id('verified_cate_id', '类目 ID，即 `category_id`。', 'The id of the category: a `category_id`.'),
  text('verified_cate_name', '类目名称。', 'Its name.'),
])
const verified = type('ProductVerified', [
  id('verified_firm_code', '条码号段。', 'The first digits of its bar codes.'),
  list('verified_cate_list', '可用的类目。', 'The categories that may be used.', category),
])
const olderAnswer = (field: EndpointField): EndpointField =>
  optional(deprecated(field, '旧的回答；已并入 `verified_list`。', 'In the older answer; it is read into `verified_list`.'))
const listed = type('ProductListed', [
  choice('keystandard', '编码标准。', 'The standard of the code.', keyStandards),
  id('keystr', '编码的内容。', 'The code.'),
  id('category_id', '类目 ID。', 'The category.'),
  text('category_name', '类目名称。', 'Its name.'),
  time('update_time', '最近更新的时间。', 'When it was last changed.'),
  status,
])

const example = {
  base_info: {
    title: '扫一扫动态主页 demo',
    thumb_url: 'http://mmbiz.qpic.cn/mmbiz/thumb/0',
    brand_tag: '小耿哥8',
    category_id: '538071212',
    store_mgr_type: 'auto',
    store_vendorid_list: [],
    color: 'auto',
  },
  detail_info: { banner_list: [{ link: 'http://mmbiz.qpic.cn/mmbiz/banner/0' }], detail_list: [{ title: '产品名称', desc: '微信相框 moment' }] },
  action_info: {
    action_list: [
      { type: 'link', name: '官方网站', link: 'https://example.com/', showtype: 'banner', image: 'http://mmbiz.qpic.cn/mmbiz/image/0' },
      { type: 'user', appid: 'wx0123456789abcdef' },
      { type: 'text', text: '此处可根据品牌商需要，用于简单描述商品或活动。' },
    ],
  },
  module_info: { module_list: [{ type: 'anti_fake', native_show: 'false', anti_fake_url: 'https://example.com/check' }] },
} as const

/** Products that are found by scanning. */
export const productEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'product.merchantInfo.get',
    method: 'GET',
    path: '/scan/merchantinfo/get',
    title: { zh: '获取商户信息', en: 'Gets what the merchant may use' },
    doc: {
      zh: '品牌标签，以及条码号段与类目的权限。新旧两种回答都读成 `verified_list`。',
      en: 'The brands, and the rights to bar codes and categories. Both generations of the answer are read into `verified_list`.',
    },
    see: creating,
    repeatable: true,
    request: [],
    response: [
      list('brand_tag_list', '品牌标签。', 'The brands.', item('text')),
      list('verified_list', '号段与类目。', 'Bar codes, each with its categories.', verified),
      olderAnswer(list('verified_firm_code_list', '号段。', 'Bar codes: numbers, or objects with one.', { kind: 'json' })),
      olderAnswer(list('verified_cate_list', '类目。', 'Categories.', category)),
    ],
    errors: [errors.noMerchant],
    example: {
      request: {},
      response: {
        brand_tag_list: ['小耿哥8', 'testtag'],
        verified_list: [
          { verified_firm_code: '69300570', verified_cate_list: [{ verified_cate_id: '538071212', verified_cate_name: '食品/茶叶/特产/滋补品' }] },
        ],
      },
    },
  },
  {
    call: 'product.create',
    method: 'POST',
    path: '/scan/product/create',
    title: { zh: '创建商品', en: 'Creates a product' },
    doc: {
      zh: '创建商品和它的主页，状态为 `off`；用 `product.modStatus` 提交审核。一个账号最多 10 万件。',
      en: 'Creates a product and its page, in state `off`; `product.modStatus` asks for its review. 100,000 for one account at most.',
    },
    see: creating,
    request: [keystandard, keystr, object('brand_info', '商品信息。', 'The product.', brandInfo)],
    rules: [keyRule],
    response: [pid],
    errors: [
      errors.productExists,
      errors.keyConflict,
      errors.tooManyProducts,
      errors.noMerchant,
      errors.wrongKey,
      errors.noRightToCode,
      errors.wrongStandard,
      ...errors.brandInfoMistakes,
    ],
    example: { request: { ...key, brand_info: example }, response: { pid: '5g7JgTLEzIMg33ahcPZ6m06aNQVB' } },
  },
  {
    call: 'product.modStatus',
    method: 'POST',
    path: '/scan/product/modstatus',
    title: { zh: '提交审核或取消发布', en: 'Asks for the review, or takes a product off' },
    doc: {
      zh: '`on` 提交审核，结果由 `user_scan_product_verify_action` 推送；`off` 取消发布。',
      en: '`on` asks for the review, whose result comes as `user_scan_product_verify_action`; `off` takes it off.',
    },
    see: releasing,
    request: [
      keystandard,
      keystr,
      choice('status', '`on` 提交审核，`off` 取消发布。', '`on` asks for the review, `off` takes it off.', ['on', 'off'], { closed: true }),
    ],
    rules: [keyRule],
    response: [],
    errors: [
      errors.unknownProduct,
      errors.noBrandInfo,
      errors.inReview,
      errors.notPublished,
      errors.wasRejected,
      errors.published,
      errors.wrongStatus,
      errors.otherStandard,
    ],
    example: { request: { ...key, status: 'on' }, response: done },
  },
  {
    call: 'product.testWhitelist.set',
    method: 'POST',
    path: '/scan/testwhitelist/set',
    title: { zh: '设置测试白名单', en: 'Sets the testers' },
    doc: {
      zh: '白名单中的用户能看到没有发布的商品。整体替换，openid 与微信号一共最多 10 个。',
      en: 'Testers see products that are not published. The list is replaced as a whole; openids and Weixin ids are 10 together at most.',
    },
    see: releasing,
    repeatable: true,
    request: [optional(list('openid', 'openid。', 'By openid.', item('text'))), optional(list('username', '微信号。', 'By Weixin id.', item('text')))],
    rules: [{ rule: 'together', of: ['openid', 'username'], max: 10 }],
    response: [],
    errors: [errors.tooManyTesters],
    example: { request: { openid: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'], username: ['afdvvf'] }, response: done },
  },
  {
    call: 'product.getQrcode',
    method: 'POST',
    path: '/scan/product/getqrcode',
    title: { zh: '获取商品二维码', en: "Gets a product's QR code" },
    doc: { zh: '图片，以及图片中的地址。', en: 'The picture, and the URL that it holds.' },
    see: releasing,
    repeatable: true,
    request: [
      keystandard,
      keystr,
      optional(extinfo),
      optional(int('qrcode_size', '二维码的边长，像素；不填为 100。', 'The length of its side in pixels; 100, if left out.', { min: 1 })),
    ],
    rules: [keyRule],
    response: [
      text('pic_url', '二维码图片的地址。', 'The URL of the picture, a jpg.'),
      text('qrcode_url', '二维码的内容。', 'What the code holds: `http://p.url.cn/`, the `pid`, and `extinfo`.'),
    ],
    errors: [errors.unknownProduct, errors.wrongExtinfo],
    example: {
      request: { ...key, extinfo: '123', qrcode_size: 64 },
      response: { pic_url: 'http://mmbiz.qpic.cn/mmbiz/qrcode/0', qrcode_url: 'http://p.url.cn/1nQW~WhL8xTcZ1jSpjhEIag' },
    },
  },
  {
    call: 'product.get',
    method: 'POST',
    path: '/scan/product/get',
    title: { zh: '查询商品', en: 'Gets a product' },
    doc: { zh: '商品的信息和状态。', en: 'What it is, and its state.' },
    see: managing,
    repeatable: true,
    request: [keystandard, keystr],
    rules: [keyRule],
    response: [object('brand_info', '商品信息。', 'The product.', foundBrandInfo)],
    errors: [errors.unknownProduct, errors.otherStandard, errors.wrongStandard],
    example: {
      request: key,
      response: { brand_info: { ...example, base_info: { ...example.base_info, retail_price: '0.00', status: 'on' } } },
    },
  },
  {
    call: 'product.getList',
    method: 'POST',
    path: '/scan/product/getlist',
    title: { zh: '批量查询商品', en: 'Lists products' },
    doc: { zh: '按页列出商品的编码和状态。', en: 'Lists codes and states, page by page.' },
    see: managing,
    repeatable: true,
    request: [
      int('offset', '起始的位置，从 0 起。', 'Where to begin, from 0.', { min: 0 }),
      int('limit', '要几件，通常为 10。', 'How many; 10 is usual.', { min: 1 }),
      optional(choice('status', '只列出这种状态的；`all` 是全部。', 'Only those of this state; `all` is each.', [...productStatuses, 'all'], { closed: true })),
      optional(id('keystr', '只列出编码含有它的。', 'Only those whose code holds this.')),
    ],
    response: [int('total', '一共有多少件。', 'How many there are in all.'), list('key_list', '商品。', 'The products.', listed)],
    errors: [errors.wrongStatus],
    // The largest page is not documented; the manual's own sample asks for 10.
    paging: { by: 'offset', offset: 'offset', limit: 'limit', maxPage: 10, items: 'key_list', total: 'total' },
    example: {
      request: { offset: 0, limit: 10, status: 'all' },
      response: {
        total: 1,
        key_list: [{ ...key, category_id: '538071212', category_name: '食品/茶叶/特产/滋补品', update_time: 1438053600, status: 'on' }],
      },
    },
  },
  {
    call: 'product.update',
    method: 'POST',
    path: '/scan/product/update',
    title: { zh: '更新商品', en: 'Changes a product' },
    doc: { zh: '只写要改的部分；审核中的商品不能更新。', en: 'Write only what changes. A product in review cannot be changed.' },
    see: managing,
    request: [keystandard, keystr, object('brand_info', '要改的部分。', 'What changes.', changedBrandInfo)],
    rules: [keyRule],
    response: [optional(pid)],
    errors: [errors.unknownProduct, errors.inReview, errors.wrongKey, errors.otherStandard, ...errors.brandInfoMistakes],
    example: {
      request: { ...key, brand_info: { action_info: { action_list: [{ type: 'text', text: '新的介绍。' }] } } },
      response: { pid: '5g7JgTLEzIMg33ahcPZ6m06aNQVB' },
    },
  },
  {
    call: 'product.clear',
    method: 'POST',
    path: '/scan/product/clear',
    title: { zh: '清除商品信息', en: 'Deletes a product' },
    doc: { zh: '删除商品，不可撤销；审核中的商品不能删除。', en: 'Deletes it for good. A product in review cannot be deleted.' },
    see: managing,
    request: [keystandard, keystr],
    rules: [keyRule],
    response: [],
    errors: [errors.unknownProduct, errors.inReview, errors.mayNotDelete],
    example: { request: key, response: done },
  },
  {
    call: 'product.scanTicket.check',
    method: 'POST',
    path: '/scan/scanticket/check',
    title: { zh: '检查 wxticket', en: 'Checks a wxticket' },
    doc: {
      zh: '商品主页跳转时地址中的 `wxticket` 来自谁、哪件商品。',
      en: 'Whose the `wxticket` is that a product’s page puts into the URL of a link, and for which product.',
    },
    see: managing,
    repeatable: true,
    request: [text('ticket', '地址中的 `wxticket`。', 'The `wxticket` of the URL.')],
    response: [
      choice('keystandard', '编码标准。', 'The standard of the code.', keyStandards),
      id('keystr', '编码的内容。', 'The code.'),
      text('openid', '用户的 openid。', 'The openid of the user.'),
      choice('scene', '打开主页的方式：`scan` 扫码，`others` 其他。', 'How the page was opened: `scan`, or `others`.', ['scan', 'others']),
      boolean('is_check', '该码是否被扫过。', 'Whether the code has been scanned.'),
      boolean('is_contact', '用户是否关注了公众号。', 'Whether the user follows the account.'),
    ],
    errors: [errors.wrongTicket],
    example: {
      request: { ticket: 'Ym1haWxfbG9naW5fdGlja2V0' },
      response: { ...key, openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', scene: 'scan', is_check: true, is_contact: true },
    },
  },
  {
    call: 'product.scanTicket.clear',
    method: 'POST',
    path: '/scan/scanticket/check',
    title: { zh: '清除扫码记录（实验性）', en: 'Clears the record of scans (experimental)' },
    doc: {
      zh: '实验性：官方文档给出的地址与检查 wxticket 的相同，是否可用没有证实。',
      en: "Experimental: Weixin's page gives it the path of the check of a wxticket, and nobody has been seen to use it.",
    },
    see: managing,
    request: [keystandard, keystr, extinfo],
    rules: [keyRule],
    response: [],
    errors: [errors.unknownProduct, errors.wrongExtinfo],
    example: { request: { ...key, extinfo: '123' }, response: done },
  },
]
