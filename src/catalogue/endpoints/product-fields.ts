import { choice, id, list, object, optional, requiredWhen, text, type } from '../endpoint-field.js'
import { productActionInfo } from './product-actions.js'

/** The structures of a product's page. */

export const keyStandards = ['ean13', 'ean8', 'qrcode']

export const keystandard = choice('keystandard', '编码标准。', 'The standard of the code.', keyStandards, { closed: true })
export const keystr = id('keystr', '编码的内容；条码须在商户的号段内。', "The code; a bar code has to be among the merchant's numbers.")
export const extinfo = text('extinfo', '自定义的附加信息，随扫码事件推送。', "A note of the merchant's own, which the events of a scan tell.", {
  pattern: {
    source: '[A-Za-z0-9_().*-]*',
    means: { zh: '仅由字母、数字和 `-_().*` 组成', en: 'nothing but letters, digits and -_().*' },
  },
})

const title = text('title', '商品名称；超过 15 个字时显示为省略号。', 'The name; beyond 15 characters it is shown with an ellipsis.')
const thumbUrl = text('thumb_url', '缩略图的地址。', 'The URL of the thumbnail.')
const brandTag = text('brand_tag', '品牌标签，取自 `product.merchantInfo.get`。', 'The brand, out of `product.merchantInfo.get`.')
const categoryId = id('category_id', '类目 ID，取自 `verified_cate_id`。', 'The category, out of `verified_cate_id`.', { as: 'number' })
const storeMgrType = choice(
  'store_mgr_type',
  '电商渠道：`auto` 由微信匹配，`custom` 取 `store_vendorid_list`。',
  'The shops that sell it: `auto`, found by Weixin, or `custom`, those of `store_vendorid_list`.',
  ['auto', 'custom'],
  { closed: true },
)
const storeVendorIds = optional(
  list(
    'store_vendorid_list',
    '`custom` 时的电商：2 亚马逊，3 当当，4 京东，9 一号店，11 聚美优品，19 酒仙网。',
    'The shops of `custom`: 2 Amazon, 3 Dangdang, 4 JD, 9 Yihaodian, 11 Jumei, 19 Jiuxian.',
    { kind: 'int', values: [2, 3, 4, 9, 11, 19] },
  ),
)
const color = text('color', '页头的颜色：`auto`，或不带 `#` 的大写 RRGGBB。', 'The color of the head: `auto`, or RRGGBB in capitals without `#`.', {
  pattern: { source: 'auto|[0-9A-F]{6}', means: { zh: '`auto` 或六位大写十六进制数，不带 `#`', en: 'auto, or six hexadecimal digits in capitals, without #' } },
})

const baseInfo = type('ProductBaseInfo', [title, thumbUrl, brandTag, categoryId, storeMgrType, storeVendorIds, color])
const changedBaseInfo = type('ProductBaseInfoChange', [
  optional(title),
  optional(thumbUrl),
  optional(brandTag),
  optional(categoryId),
  optional(storeMgrType),
  storeVendorIds,
  optional(color),
])

export const productStatuses = ['on', 'off', 'check', 'reject']
export const status = choice(
  'status',
  '状态：`on` 已发布，`off` 未发布，`check` 审核中，`reject` 审核未通过。',
  'The state: `on` published, `off` not published, `check` in review, `reject` rejected.',
  productStatuses,
)
const foundBaseInfo = type('ProductBaseInfoFound', [
  title,
  thumbUrl,
  optional(brandTag),
  optional(categoryId),
  optional(storeMgrType),
  storeVendorIds,
  optional(color),
  optional(text('retail_price', '建议零售价，元。', 'The recommended price, in yuan.')),
  optional(status),
])

const banner = type('ProductBanner', [text('link', '图片的地址。', 'The URL of the picture.')])
const detail = type('ProductDetail', [text('title', '小标题。', 'The heading.'), text('desc', '内容。', 'The text.')])
const detailFields = [
  optional(list('banner_list', '图片。', 'Pictures.', banner)),
  optional(list('detail_list', '图文之外的文字详情。', 'Texts, each with a heading.', detail)),
]
const detailDoc = { zh: '`banner_list`、`detail_list` 至少有一个不为空。', en: 'At least one of `banner_list` and `detail_list` has entries.' }
const detailInfo = type('ProductDetailInfo', detailFields, { rules: [{ rule: 'check', name: 'productDetails', doc: detailDoc }] })
const foundDetailInfo = type('ProductDetailInfoFound', detailFields)

const antiFake = [
  choice(
    'native_show',
    '是否用微信的弹窗显示：文本 `"true"` 或 `"false"`。',
    'Whether Weixin shows it itself: `"true"` or `"false"`, as text.',
    ['true', 'false'],
    {
      closed: true,
    },
  ),
  requiredWhen(text('anti_fake_url', '商户自己的防伪页面。', "The merchant's own page about it."), { field: 'native_show', is: ['false'] }),
]
const module = type('ProductModule', [], {
  variants: {
    tag: 'type',
    open: true,
    doc: { zh: '组件，由 `type` 区分。', en: 'A module, told by `type`.' },
    options: [{ value: 'anti_fake', interface: 'ProductAntiFakeModule', doc: { zh: '防伪。', en: 'Tells whether the product is genuine.' }, fields: antiFake }],
  },
})
const moduleInfo = type('ProductModuleInfo', [list('module_list', '组件，每种一个。', 'The modules, one of each kind.', module)], {
  rules: [{ rule: 'check', name: 'productModules', doc: { zh: '每种组件最多一个。', en: 'One module of each kind at most.' } }],
})

const baseInfoOf = (of: Parameters<typeof object>[3]) => object('base_info', '基本信息。', 'What it is.', of)
const detailInfoOf = (of: Parameters<typeof object>[3]) => object('detail_info', '详情页。', 'The page of details.', of)
const actionInfo = object('action_info', '推广与服务区。', 'What the page offers.', productActionInfo)
const moduleInfoField = optional(object('module_info', '组件区。', 'Modules of the page.', moduleInfo))

const retailPrice = {
  rule: 'check',
  name: 'productRetailPrice',
  doc: {
    zh: '`custom` 且没有电商、微信小店和电商链接时，必须有 `price`。',
    en: 'With `custom`, and neither shops nor entries of type `product` or `store`, an entry of type `price` is needed.',
  },
} as const

export const brandInfo = type('ProductBrandInfo', [baseInfoOf(baseInfo), detailInfoOf(detailInfo), actionInfo, moduleInfoField], { rules: [retailPrice] })
export const changedBrandInfo = type(
  'ProductBrandInfoChange',
  [optional(baseInfoOf(changedBaseInfo)), optional(detailInfoOf(detailInfo)), optional(actionInfo), moduleInfoField],
  { rules: [{ rule: 'at least one', of: ['base_info', 'detail_info', 'action_info', 'module_info'] }] },
)
export const foundBrandInfo = type('ProductBrandInfoFound', [
  baseInfoOf(foundBaseInfo),
  optional(detailInfoOf(foundDetailInfo)),
  optional(actionInfo),
  moduleInfoField,
])
