// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call, NoRequest, OpenCall, OpenPages } from '../../api/endpoint-call.js'

export interface ProductCategory {
  /**
   * 类目 ID，即 `category_id`。
   * The id of the category: a `category_id`.
   */
  readonly verified_cate_id: string
  /**
   * 类目名称。
   * Its name.
   */
  readonly verified_cate_name: string
}

export interface ProductVerified {
  /**
   * 条码号段。
   * The first digits of its bar codes.
   */
  readonly verified_firm_code: string
  /**
   * 可用的类目。
   * The categories that may be used.
   */
  readonly verified_cate_list: readonly ProductCategory[]
}

export interface ProductBaseInfo {
  /**
   * 商品名称；超过 15 个字时显示为省略号。
   * The name; beyond 15 characters it is shown with an ellipsis.
   */
  readonly title: string
  /**
   * 缩略图的地址。
   * The URL of the thumbnail.
   */
  readonly thumb_url: string
  /**
   * 品牌标签，取自 `product.merchantInfo.get`。
   * The brand, out of `product.merchantInfo.get`.
   */
  readonly brand_tag: string
  /**
   * 类目 ID，取自 `verified_cate_id`。以数字发送。
   * The category, out of `verified_cate_id`. Sent as a number.
   */
  readonly category_id: string
  /**
   * 电商渠道：`auto` 由微信匹配，`custom` 取 `store_vendorid_list`。
   * The shops that sell it: `auto`, found by Weixin, or `custom`, those of `store_vendorid_list`.
   */
  readonly store_mgr_type: 'auto' | 'custom'
  /**
   * `custom` 时的电商：2 亚马逊，3 当当，4 京东，9 一号店，11 聚美优品，19 酒仙网。
   * The shops of `custom`: 2 Amazon, 3 Dangdang, 4 JD, 9 Yihaodian, 11 Jumei, 19 Jiuxian.
   */
  readonly store_vendorid_list?: readonly (2 | 3 | 4 | 9 | 11 | 19 | (number & {}))[] | undefined
  /**
   * 页头的颜色：`auto`，或不带 `#` 的大写 RRGGBB。`auto` 或六位大写十六进制数，不带 `#`。
   * The color of the head: `auto`, or RRGGBB in capitals without `#`. Auto, or six hexadecimal digits in capitals, without #.
   */
  readonly color: string
}

export interface ProductBanner {
  /**
   * 图片的地址。
   * The URL of the picture.
   */
  readonly link: string
}

export interface ProductDetail {
  /**
   * 小标题。
   * The heading.
   */
  readonly title: string
  /**
   * 内容。
   * The text.
   */
  readonly desc: string
}

/**
 * `banner_list`、`detail_list` 至少有一个不为空。
 * At least one of `banner_list` and `detail_list` has entries.
 */
export interface ProductDetailInfo {
  /**
   * 图片。
   * Pictures.
   */
  readonly banner_list?: readonly ProductBanner[] | undefined
  /**
   * 图文之外的文字详情。
   * Texts, each with a heading.
   */
  readonly detail_list?: readonly ProductDetail[] | undefined
}

export interface ProductRecommended {
  /**
   * 编码标准。
   * The standard of the code.
   */
  readonly keystandard: 'ean13' | 'ean8' | 'qrcode'
  /**
   * 编码的内容。
   * The code.
   */
  readonly keystr: string
}

/**
 * 视频；不能与横幅链接同时设置。
 * A video; not beside a link shown as a banner.
 */
export interface ProductMediaAction {
  readonly type: 'media'
  /**
   * 视频的地址。
   * The URL of the video.
   */
  readonly link: string
  /**
   * 封面图片的地址。
   * The URL of its picture.
   */
  readonly image: string
  /**
   * 建议零售价，元。数字（元）。
   * The recommended price, in yuan. A number of yuan, as text: 19.90.
   */
  readonly retail_price?: string | undefined
}

/**
 * 文字介绍，最多一个。
 * A text, one at most.
 */
export interface ProductTextAction {
  readonly type: 'text'
  /**
   * 文字。
   * The text.
   */
  readonly text: string
}

/**
 * 链接；普通链接、卡券与公众号一共最多三个。
 * A link; three of plain links, cards and accounts at most.
 */
export interface ProductLinkAction {
  readonly type: 'link'
  /**
   * 显示的名称。
   * The name that is shown.
   */
  readonly name: string
  /**
   * 点击后打开的地址。
   * What a tap opens.
   */
  readonly link: string
  /**
   * 图片的地址。
   * The URL of a picture.
   */
  readonly image?: string | undefined
  /**
   * `banner` 显示为横幅图片。
   * `banner` shows it as a picture.
   */
  readonly showtype?: 'banner' | (string & {}) | undefined
  /**
   * 名称下的引导语。
   * The line below the name.
   */
  readonly digest?: string | undefined
}

/**
 * 公众号，最多一个。
 * An Official Account, one at most.
 */
export interface ProductUserAction {
  readonly type: 'user'
  /**
   * 公众号的 AppID。
   * The app id of the account.
   */
  readonly appid: string
}

/**
 * 卡券，最多一个。
 * A card, one at most.
 */
export interface ProductCardAction {
  readonly type: 'card'
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly cardid: string
}

/**
 * 建议零售价。
 * The recommended price.
 */
export interface ProductPriceAction {
  readonly type: 'price'
  /**
   * 建议零售价，元。数字（元）。
   * The recommended price, in yuan. A number of yuan, as text: 19.90.
   */
  readonly retail_price: string
}

/**
 * 微信小店的商品。
 * A product of a Weixin shop.
 */
export interface ProductShopAction {
  readonly type: 'product'
  /**
   * 小店商品 ID。
   * The product's id in the shop.
   */
  readonly productid: string
}

/**
 * 电商链接。
 * A shop that sells it.
 */
export interface ProductStoreAction {
  readonly type: 'store'
  /**
   * 显示的名称。
   * The name that is shown.
   */
  readonly name: string
  /**
   * 点击后打开的地址。
   * What a tap opens.
   */
  readonly link: string
  /**
   * 电商的图标。
   * The URL of the shop's picture.
   */
  readonly image: string
  /**
   * 售价，元。数字（元）。
   * Its price there, in yuan. A number of yuan, as text: 19.90.
   */
  readonly sale_price: string
}

/**
 * 推荐的其他商品。
 * Other products.
 */
export interface ProductRecommendAction {
  readonly type: 'recommend'
  /**
   * 推荐的方式：`appointed` 指定。
   * How they are chosen: `appointed`, by the merchant.
   */
  readonly recommend_type: 'appointed' | (string & {})
  /**
   * 推荐的商品，须是自己的并且已发布。
   * The products: the account's own, and published.
   */
  readonly recommend_list: readonly ProductRecommended[]
}

/**
 * 服务栏的一项，由 `type` 区分。
 * One thing that the page offers, told by `type`.
 */
export type ProductAction =
  | ProductMediaAction
  | ProductTextAction
  | ProductLinkAction
  | ProductUserAction
  | ProductCardAction
  | ProductPriceAction
  | ProductShopAction
  | ProductStoreAction
  | ProductRecommendAction

/**
 * 卡券、公众号、文字各最多一个；普通链接、卡券与公众号一共最多三个；横幅链接与视频不能同时设置。
 * One card, one account and one text at most; plain links, cards and accounts three together; a banner or a video, not both.
 */
export interface ProductActionInfo {
  /**
   * 服务栏。
   * What it offers.
   */
  readonly action_list: readonly ProductAction[]
}

/**
 * 防伪。
 * Tells whether the product is genuine.
 */
export interface ProductAntiFakeModule {
  readonly type: 'anti_fake'
  /**
   * 是否用微信的弹窗显示：文本 `"true"` 或 `"false"`。
   * Whether Weixin shows it itself: `"true"` or `"false"`, as text.
   */
  readonly native_show: 'true' | 'false'
  /**
   * 商户自己的防伪页面。native_show 为 "false" 时必填。
   * The merchant's own page about it. Required when native_show is "false".
   */
  readonly anti_fake_url?: string | undefined
}

/**
 * 组件，由 `type` 区分。
 * A module, told by `type`.
 */
export type ProductModule = ProductAntiFakeModule

/**
 * 每种组件最多一个。
 * One module of each kind at most.
 */
export interface ProductModuleInfo {
  /**
   * 组件，每种一个。
   * The modules, one of each kind.
   */
  readonly module_list: readonly ProductModule[]
}

/**
 * `custom` 且没有电商、微信小店和电商链接时，必须有 `price`。
 * With `custom`, and neither shops nor entries of type `product` or `store`, an entry of type `price` is needed.
 */
export interface ProductBrandInfo {
  /**
   * 基本信息。
   * What it is.
   */
  readonly base_info: ProductBaseInfo
  /**
   * 详情页。
   * The page of details.
   */
  readonly detail_info: ProductDetailInfo
  /**
   * 推广与服务区。
   * What the page offers.
   */
  readonly action_info: ProductActionInfo
  /**
   * 组件区。
   * Modules of the page.
   */
  readonly module_info?: ProductModuleInfo | undefined
}

export interface ProductBaseInfoFound {
  /**
   * 商品名称；超过 15 个字时显示为省略号。
   * The name; beyond 15 characters it is shown with an ellipsis.
   */
  readonly title: string
  /**
   * 缩略图的地址。
   * The URL of the thumbnail.
   */
  readonly thumb_url: string
  /**
   * 品牌标签，取自 `product.merchantInfo.get`。
   * The brand, out of `product.merchantInfo.get`.
   */
  readonly brand_tag?: string | undefined
  /**
   * 类目 ID，取自 `verified_cate_id`。以数字发送。
   * The category, out of `verified_cate_id`. Sent as a number.
   */
  readonly category_id?: string | undefined
  /**
   * 电商渠道：`auto` 由微信匹配，`custom` 取 `store_vendorid_list`。
   * The shops that sell it: `auto`, found by Weixin, or `custom`, those of `store_vendorid_list`.
   */
  readonly store_mgr_type?: 'auto' | 'custom' | undefined
  /**
   * `custom` 时的电商：2 亚马逊，3 当当，4 京东，9 一号店，11 聚美优品，19 酒仙网。
   * The shops of `custom`: 2 Amazon, 3 Dangdang, 4 JD, 9 Yihaodian, 11 Jumei, 19 Jiuxian.
   */
  readonly store_vendorid_list?: readonly (2 | 3 | 4 | 9 | 11 | 19 | (number & {}))[] | undefined
  /**
   * 页头的颜色：`auto`，或不带 `#` 的大写 RRGGBB。`auto` 或六位大写十六进制数，不带 `#`。
   * The color of the head: `auto`, or RRGGBB in capitals without `#`. Auto, or six hexadecimal digits in capitals, without #.
   */
  readonly color?: string | undefined
  /**
   * 建议零售价，元。
   * The recommended price, in yuan.
   */
  readonly retail_price?: string | undefined
  /**
   * 状态：`on` 已发布，`off` 未发布，`check` 审核中，`reject` 审核未通过。
   * The state: `on` published, `off` not published, `check` in review, `reject` rejected.
   */
  readonly status?: 'on' | 'off' | 'check' | 'reject' | (string & {}) | undefined
}

export interface ProductDetailInfoFound {
  /**
   * 图片。
   * Pictures.
   */
  readonly banner_list?: readonly ProductBanner[] | undefined
  /**
   * 图文之外的文字详情。
   * Texts, each with a heading.
   */
  readonly detail_list?: readonly ProductDetail[] | undefined
}

export interface ProductBrandInfoFound {
  /**
   * 基本信息。
   * What it is.
   */
  readonly base_info: ProductBaseInfoFound
  /**
   * 详情页。
   * The page of details.
   */
  readonly detail_info?: ProductDetailInfoFound | undefined
  /**
   * 推广与服务区。
   * What the page offers.
   */
  readonly action_info?: ProductActionInfo | undefined
  /**
   * 组件区。
   * Modules of the page.
   */
  readonly module_info?: ProductModuleInfo | undefined
}

export interface ProductListed {
  /**
   * 编码标准。
   * The standard of the code.
   */
  readonly keystandard: 'ean13' | 'ean8' | 'qrcode' | (string & {})
  /**
   * 编码的内容。
   * The code.
   */
  readonly keystr: string
  /**
   * 类目 ID。
   * The category.
   */
  readonly category_id: string
  /**
   * 类目名称。
   * Its name.
   */
  readonly category_name: string
  /**
   * 最近更新的时间。unix 秒。
   * When it was last changed. Unix seconds.
   */
  readonly update_time: number
  /**
   * 状态：`on` 已发布，`off` 未发布，`check` 审核中，`reject` 审核未通过。
   * The state: `on` published, `off` not published, `check` in review, `reject` rejected.
   */
  readonly status: 'on' | 'off' | 'check' | 'reject' | (string & {})
}

export interface ProductBaseInfoChange {
  /**
   * 商品名称；超过 15 个字时显示为省略号。
   * The name; beyond 15 characters it is shown with an ellipsis.
   */
  readonly title?: string | undefined
  /**
   * 缩略图的地址。
   * The URL of the thumbnail.
   */
  readonly thumb_url?: string | undefined
  /**
   * 品牌标签，取自 `product.merchantInfo.get`。
   * The brand, out of `product.merchantInfo.get`.
   */
  readonly brand_tag?: string | undefined
  /**
   * 类目 ID，取自 `verified_cate_id`。以数字发送。
   * The category, out of `verified_cate_id`. Sent as a number.
   */
  readonly category_id?: string | undefined
  /**
   * 电商渠道：`auto` 由微信匹配，`custom` 取 `store_vendorid_list`。
   * The shops that sell it: `auto`, found by Weixin, or `custom`, those of `store_vendorid_list`.
   */
  readonly store_mgr_type?: 'auto' | 'custom' | undefined
  /**
   * `custom` 时的电商：2 亚马逊，3 当当，4 京东，9 一号店，11 聚美优品，19 酒仙网。
   * The shops of `custom`: 2 Amazon, 3 Dangdang, 4 JD, 9 Yihaodian, 11 Jumei, 19 Jiuxian.
   */
  readonly store_vendorid_list?: readonly (2 | 3 | 4 | 9 | 11 | 19 | (number & {}))[] | undefined
  /**
   * 页头的颜色：`auto`，或不带 `#` 的大写 RRGGBB。`auto` 或六位大写十六进制数，不带 `#`。
   * The color of the head: `auto`, or RRGGBB in capitals without `#`. Auto, or six hexadecimal digits in capitals, without #.
   */
  readonly color?: string | undefined
}

/**
 * `base_info`、`detail_info`、`action_info`、`module_info` 至少填一个。
 * At least one of `base_info`, `detail_info`, `action_info`, `module_info`.
 */
export interface ProductBrandInfoChange {
  /**
   * 基本信息。
   * What it is.
   */
  readonly base_info?: ProductBaseInfoChange | undefined
  /**
   * 详情页。
   * The page of details.
   */
  readonly detail_info?: ProductDetailInfo | undefined
  /**
   * 推广与服务区。
   * What the page offers.
   */
  readonly action_info?: ProductActionInfo | undefined
  /**
   * 组件区。
   * Modules of the page.
   */
  readonly module_info?: ProductModuleInfo | undefined
}

/**
 * `product.merchantInfo.get` 的回答。
 * The answer of `product.merchantInfo.get`.
 */
export interface ProductMerchantInfoGetResponse extends Answered {
  /**
   * 品牌标签。
   * The brands.
   */
  readonly brand_tag_list: readonly string[]
  /**
   * 号段与类目。
   * Bar codes, each with its categories.
   */
  readonly verified_list: readonly ProductVerified[]
  /**
   * 号段。
   * Bar codes: numbers, or objects with one.
   *
   * @deprecated 旧的回答；已并入 `verified_list`。In the older answer; it is read into `verified_list`.
   */
  readonly verified_firm_code_list?: readonly unknown[] | undefined
  /**
   * 类目。
   * Categories.
   *
   * @deprecated 旧的回答；已并入 `verified_list`。In the older answer; it is read into `verified_list`.
   */
  readonly verified_cate_list?: readonly ProductCategory[] | undefined
}

/**
 * `product.create` 的请求：创建商品。
 * The request of `product.create`. Creates a product.
 * `ean13` 的 `keystr` 是 13 位数字，`ean8` 是 8 位。
 * The `keystr` of `ean13` is 13 digits, that of `ean8` is 8.
 */
export interface ProductCreateRequest {
  /**
   * 编码标准。
   * The standard of the code.
   */
  readonly keystandard: 'ean13' | 'ean8' | 'qrcode'
  /**
   * 编码的内容；条码须在商户的号段内。
   * The code; a bar code has to be among the merchant's numbers.
   */
  readonly keystr: string
  /**
   * 商品信息。
   * The product.
   */
  readonly brand_info: ProductBrandInfo
}

/**
 * `product.create` 的回答。
 * The answer of `product.create`.
 */
export interface ProductCreateResponse extends Answered {
  /**
   * 编码后的商品 ID，是二维码地址的一部分。
   * The product's id, encoded: it is part of the QR code's URL.
   */
  readonly pid: string
}

/**
 * `product.modStatus` 的请求：提交审核或取消发布。
 * The request of `product.modStatus`. Asks for the review, or takes a product off.
 * `ean13` 的 `keystr` 是 13 位数字，`ean8` 是 8 位。
 * The `keystr` of `ean13` is 13 digits, that of `ean8` is 8.
 */
export interface ProductModStatusRequest {
  /**
   * 编码标准。
   * The standard of the code.
   */
  readonly keystandard: 'ean13' | 'ean8' | 'qrcode'
  /**
   * 编码的内容；条码须在商户的号段内。
   * The code; a bar code has to be among the merchant's numbers.
   */
  readonly keystr: string
  /**
   * `on` 提交审核，`off` 取消发布。
   * `on` asks for the review, `off` takes it off.
   */
  readonly status: 'on' | 'off'
}

/**
 * `product.modStatus` 的回答。
 * The answer of `product.modStatus`.
 */
export type ProductModStatusResponse = Answered

/**
 * `product.testWhitelist.set` 的请求：设置测试白名单。
 * The request of `product.testWhitelist.set`. Sets the testers.
 * `openid`、`username` 合计最多 10 个。
 * `openid`, `username` hold at most 10 entries together.
 */
export interface ProductTestWhitelistSetRequest {
  /**
   * openid。
   * By openid.
   */
  readonly openid?: readonly string[] | undefined
  /**
   * 微信号。
   * By Weixin id.
   */
  readonly username?: readonly string[] | undefined
}

/**
 * `product.testWhitelist.set` 的回答。
 * The answer of `product.testWhitelist.set`.
 */
export type ProductTestWhitelistSetResponse = Answered

/**
 * `product.getQrcode` 的请求：获取商品二维码。
 * The request of `product.getQrcode`. Gets a product's QR code.
 * `ean13` 的 `keystr` 是 13 位数字，`ean8` 是 8 位。
 * The `keystr` of `ean13` is 13 digits, that of `ean8` is 8.
 */
export interface ProductGetQrcodeRequest {
  /**
   * 编码标准。
   * The standard of the code.
   */
  readonly keystandard: 'ean13' | 'ean8' | 'qrcode'
  /**
   * 编码的内容；条码须在商户的号段内。
   * The code; a bar code has to be among the merchant's numbers.
   */
  readonly keystr: string
  /**
   * 自定义的附加信息，随扫码事件推送。仅由字母、数字和 `-_().*` 组成。
   * A note of the merchant's own, which the events of a scan tell. Nothing but letters, digits and -_().*.
   */
  readonly extinfo?: string | undefined
  /**
   * 二维码的边长，像素；不填为 100。不小于 1。
   * The length of its side in pixels; 100, if left out. Not less than 1.
   */
  readonly qrcode_size?: number | undefined
}

/**
 * `product.getQrcode` 的回答。
 * The answer of `product.getQrcode`.
 */
export interface ProductGetQrcodeResponse extends Answered {
  /**
   * 二维码图片的地址。
   * The URL of the picture, a jpg.
   */
  readonly pic_url: string
  /**
   * 二维码的内容。
   * What the code holds: `http://p.url.cn/`, the `pid`, and `extinfo`.
   */
  readonly qrcode_url: string
}

/**
 * `product.get` 的请求：查询商品。
 * The request of `product.get`. Gets a product.
 * `ean13` 的 `keystr` 是 13 位数字，`ean8` 是 8 位。
 * The `keystr` of `ean13` is 13 digits, that of `ean8` is 8.
 */
export interface ProductGetRequest {
  /**
   * 编码标准。
   * The standard of the code.
   */
  readonly keystandard: 'ean13' | 'ean8' | 'qrcode'
  /**
   * 编码的内容；条码须在商户的号段内。
   * The code; a bar code has to be among the merchant's numbers.
   */
  readonly keystr: string
}

/**
 * `product.get` 的回答。
 * The answer of `product.get`.
 */
export interface ProductGetResponse extends Answered {
  /**
   * 商品信息。
   * The product.
   */
  readonly brand_info: ProductBrandInfoFound
}

/**
 * `product.getList` 的请求：批量查询商品。
 * The request of `product.getList`. Lists products.
 */
export interface ProductGetListRequest {
  /**
   * 起始的位置，从 0 起。不小于 0。
   * Where to begin, from 0. Not less than 0.
   */
  readonly offset: number
  /**
   * 要几件，通常为 10。不小于 1。
   * How many; 10 is usual. Not less than 1.
   */
  readonly limit: number
  /**
   * 只列出这种状态的；`all` 是全部。
   * Only those of this state; `all` is each.
   */
  readonly status?: 'on' | 'off' | 'check' | 'reject' | 'all' | undefined
  /**
   * 只列出编码含有它的。
   * Only those whose code holds this.
   */
  readonly keystr?: string | undefined
}

/**
 * `product.getList.all` 的条件。
 * What `product.getList.all` asks for.
 */
export interface ProductGetListFilter {
  /**
   * 只列出这种状态的；`all` 是全部。
   * Only those of this state; `all` is each.
   */
  readonly status?: 'on' | 'off' | 'check' | 'reject' | 'all' | undefined
  /**
   * 只列出编码含有它的。
   * Only those whose code holds this.
   */
  readonly keystr?: string | undefined
}

/**
 * `product.getList` 的回答。
 * The answer of `product.getList`.
 */
export interface ProductGetListResponse extends Answered {
  /**
   * 一共有多少件。
   * How many there are in all.
   */
  readonly total: number
  /**
   * 商品。
   * The products.
   */
  readonly key_list: readonly ProductListed[]
}

/**
 * `product.update` 的请求：更新商品。
 * The request of `product.update`. Changes a product.
 * `ean13` 的 `keystr` 是 13 位数字，`ean8` 是 8 位。
 * The `keystr` of `ean13` is 13 digits, that of `ean8` is 8.
 */
export interface ProductUpdateRequest {
  /**
   * 编码标准。
   * The standard of the code.
   */
  readonly keystandard: 'ean13' | 'ean8' | 'qrcode'
  /**
   * 编码的内容；条码须在商户的号段内。
   * The code; a bar code has to be among the merchant's numbers.
   */
  readonly keystr: string
  /**
   * 要改的部分。
   * What changes.
   */
  readonly brand_info: ProductBrandInfoChange
}

/**
 * `product.update` 的回答。
 * The answer of `product.update`.
 */
export interface ProductUpdateResponse extends Answered {
  /**
   * 编码后的商品 ID，是二维码地址的一部分。
   * The product's id, encoded: it is part of the QR code's URL.
   */
  readonly pid?: string | undefined
}

/**
 * `product.clear` 的请求：清除商品信息。
 * The request of `product.clear`. Deletes a product.
 * `ean13` 的 `keystr` 是 13 位数字，`ean8` 是 8 位。
 * The `keystr` of `ean13` is 13 digits, that of `ean8` is 8.
 */
export interface ProductClearRequest {
  /**
   * 编码标准。
   * The standard of the code.
   */
  readonly keystandard: 'ean13' | 'ean8' | 'qrcode'
  /**
   * 编码的内容；条码须在商户的号段内。
   * The code; a bar code has to be among the merchant's numbers.
   */
  readonly keystr: string
}

/**
 * `product.clear` 的回答。
 * The answer of `product.clear`.
 */
export type ProductClearResponse = Answered

/**
 * `product.scanTicket.check` 的请求：检查 wxticket。
 * The request of `product.scanTicket.check`. Checks a wxticket.
 */
export interface ProductScanTicketCheckRequest {
  /**
   * 地址中的 `wxticket`。
   * The `wxticket` of the URL.
   */
  readonly ticket: string
}

/**
 * `product.scanTicket.check` 的回答。
 * The answer of `product.scanTicket.check`.
 */
export interface ProductScanTicketCheckResponse extends Answered {
  /**
   * 编码标准。
   * The standard of the code.
   */
  readonly keystandard: 'ean13' | 'ean8' | 'qrcode' | (string & {})
  /**
   * 编码的内容。
   * The code.
   */
  readonly keystr: string
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * 打开主页的方式：`scan` 扫码，`others` 其他。
   * How the page was opened: `scan`, or `others`.
   */
  readonly scene: 'scan' | 'others' | (string & {})
  /**
   * 该码是否被扫过。
   * Whether the code has been scanned.
   */
  readonly is_check: boolean
  /**
   * 用户是否关注了公众号。
   * Whether the user follows the account.
   */
  readonly is_contact: boolean
}

/**
 * `product.scanTicket.clear` 的请求：清除扫码记录（实验性）。
 * The request of `product.scanTicket.clear`. Clears the record of scans (experimental).
 * `ean13` 的 `keystr` 是 13 位数字，`ean8` 是 8 位。
 * The `keystr` of `ean13` is 13 digits, that of `ean8` is 8.
 */
export interface ProductScanTicketClearRequest {
  /**
   * 编码标准。
   * The standard of the code.
   */
  readonly keystandard: 'ean13' | 'ean8' | 'qrcode'
  /**
   * 编码的内容；条码须在商户的号段内。
   * The code; a bar code has to be among the merchant's numbers.
   */
  readonly keystr: string
  /**
   * 自定义的附加信息，随扫码事件推送。仅由字母、数字和 `-_().*` 组成。
   * A note of the merchant's own, which the events of a scan tell. Nothing but letters, digits and -_().*.
   */
  readonly extinfo: string
}

/**
 * `product.scanTicket.clear` 的回答。
 * The answer of `product.scanTicket.clear`.
 */
export type ProductScanTicketClearResponse = Answered

/**
 * 扫一扫商品的创建、发布与管理。
 * Products that are found by scanning: made, published and managed.
 */
export interface ProductApi {
  readonly merchantInfo: {
    /**
     * 获取商户信息。
     * Gets what the merchant may use: `GET /scan/merchantinfo/get`.
     * 品牌标签，以及条码号段与类目的权限。新旧两种回答都读成 `verified_list`。
     * The brands, and the rights to bar codes and categories. Both generations of the answer are read into `verified_list`.
     *
     * @see https://developers.weixin.qq.com/doc/service/en/WeChat_Scan/Product_creation.html
     * @example
     * ```ts
     * const answer = await account.product.merchantInfo.get()
     * ```
     */
    readonly get: OpenCall<NoRequest, ProductMerchantInfoGetResponse>
  }
  /**
   * 创建商品。
   * Creates a product: `POST /scan/product/create`.
   * 创建商品和它的主页，状态为 `off`；用 `product.modStatus` 提交审核。一个账号最多 10 万件。
   * Creates a product and its page, in state `off`; `product.modStatus` asks for its review. 100,000 for one account at most.
   *
   * @see https://developers.weixin.qq.com/doc/service/en/WeChat_Scan/Product_creation.html
   * @example
   * ```ts
   * const answer = await account.product.create({
   *   keystandard: 'ean13',
   *   keystr: '6900873042720',
   *   brand_info: {
   *     base_info: {
   *       title: '扫一扫动态主页 demo',
   *       thumb_url: 'http://mmbiz.qpic.cn/mmbiz/thumb/0',
   *       brand_tag: '小耿哥8',
   *       category_id: '538071212',
   *       store_mgr_type: 'auto',
   *       store_vendorid_list: [],
   *       color: 'auto',
   *     },
   *     detail_info: {
   *       banner_list: [{ link: 'http://mmbiz.qpic.cn/mmbiz/banner/0' }],
   *       detail_list: [{ title: '产品名称', desc: '微信相框 moment' }],
   *     },
   *     action_info: {
   *       action_list: [
   *         {
   *           type: 'link',
   *           name: '官方网站',
   *           link: 'https://example.com/',
   *           showtype: 'banner',
   *           image: 'http://mmbiz.qpic.cn/mmbiz/image/0',
   *         },
   *         { type: 'user', appid: 'wx0123456789abcdef' },
   *         { type: 'text', text: '此处可根据品牌商需要，用于简单描述商品或活动。' },
   *       ],
   *     },
   *     module_info: {
   *       module_list: [{ type: 'anti_fake', native_show: 'false', anti_fake_url: 'https://example.com/check' }],
   *     },
   *   },
   * })
   * ```
   */
  readonly create: Call<ProductCreateRequest, ProductCreateResponse, 'already-exists' | 'over-limit'>
  /**
   * 提交审核或取消发布。
   * Asks for the review, or takes a product off: `POST /scan/product/modstatus`.
   * `on` 提交审核，结果由 `user_scan_product_verify_action` 推送；`off` 取消发布。
   * `on` asks for the review, whose result comes as `user_scan_product_verify_action`; `off` takes it off.
   *
   * @see https://developers.weixin.qq.com/doc/service/en/WeChat_Scan/Releasing_a_Product.html
   * @example
   * ```ts
   * const answer = await account.product.modStatus({ keystandard: 'ean13', keystr: '6900873042720', status: 'on' })
   * ```
   */
  readonly modStatus: Call<ProductModStatusRequest, ProductModStatusResponse, 'not-found' | 'in-review' | 'not-published' | 'rejected' | 'already-published'>
  readonly testWhitelist: {
    /**
     * 设置测试白名单。
     * Sets the testers: `POST /scan/testwhitelist/set`.
     * 白名单中的用户能看到没有发布的商品。整体替换，openid 与微信号一共最多 10 个。
     * Testers see products that are not published. The list is replaced as a whole; openids and Weixin ids are 10 together at most.
     *
     * @see https://developers.weixin.qq.com/doc/service/en/WeChat_Scan/Releasing_a_Product.html
     * @example
     * ```ts
     * const answer = await account.product.testWhitelist.set({ openid: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'], username: ['afdvvf'] })
     * ```
     */
    readonly set: OpenCall<ProductTestWhitelistSetRequest, ProductTestWhitelistSetResponse>
  }
  /**
   * 获取商品二维码。
   * Gets a product's QR code: `POST /scan/product/getqrcode`.
   * 图片，以及图片中的地址。
   * The picture, and the URL that it holds.
   *
   * @see https://developers.weixin.qq.com/doc/service/en/WeChat_Scan/Releasing_a_Product.html
   * @example
   * ```ts
   * const answer = await account.product.getQrcode({ keystandard: 'ean13', keystr: '6900873042720', extinfo: '123', qrcode_size: 64 })
   * ```
   */
  readonly getQrcode: Call<ProductGetQrcodeRequest, ProductGetQrcodeResponse, 'not-found'>
  /**
   * 查询商品。
   * Gets a product: `POST /scan/product/get`.
   * 商品的信息和状态。
   * What it is, and its state.
   *
   * @see https://developers.weixin.qq.com/doc/service/en/WeChat_Scan/Product_Management.html
   * @example
   * ```ts
   * const answer = await account.product.get({ keystandard: 'ean13', keystr: '6900873042720' })
   * ```
   */
  readonly get: Call<ProductGetRequest, ProductGetResponse, 'not-found'>
  /**
   * 批量查询商品。
   * Lists products: `POST /scan/product/getlist`.
   * 按页列出商品的编码和状态。
   * Lists codes and states, page by page.
   *
   * @see https://developers.weixin.qq.com/doc/service/en/WeChat_Scan/Product_Management.html
   * @example
   * ```ts
   * const answer = await account.product.getList({ offset: 0, limit: 10, status: 'all' })
   * for await (const item of account.product.getList.all({ status: 'all' })) console.log(item)
   * ```
   */
  readonly getList: Call<ProductGetListRequest, ProductGetListResponse> & OpenPages<ProductGetListFilter, ProductListed>
  /**
   * 更新商品。
   * Changes a product: `POST /scan/product/update`.
   * 只写要改的部分；审核中的商品不能更新。
   * Write only what changes. A product in review cannot be changed.
   *
   * @see https://developers.weixin.qq.com/doc/service/en/WeChat_Scan/Product_Management.html
   * @example
   * ```ts
   * const answer = await account.product.update({
   *   keystandard: 'ean13',
   *   keystr: '6900873042720',
   *   brand_info: { action_info: { action_list: [{ type: 'text', text: '新的介绍。' }] } },
   * })
   * ```
   */
  readonly update: Call<ProductUpdateRequest, ProductUpdateResponse, 'not-found' | 'in-review'>
  /**
   * 清除商品信息。
   * Deletes a product: `POST /scan/product/clear`.
   * 删除商品，不可撤销；审核中的商品不能删除。
   * Deletes it for good. A product in review cannot be deleted.
   *
   * @see https://developers.weixin.qq.com/doc/service/en/WeChat_Scan/Product_Management.html
   * @example
   * ```ts
   * const answer = await account.product.clear({ keystandard: 'ean13', keystr: '6900873042720' })
   * ```
   */
  readonly clear: Call<ProductClearRequest, ProductClearResponse, 'not-found' | 'in-review' | 'rejected'>
  readonly scanTicket: {
    /**
     * 检查 wxticket。
     * Checks a wxticket: `POST /scan/scanticket/check`.
     * 商品主页跳转时地址中的 `wxticket` 来自谁、哪件商品。
     * Whose the `wxticket` is that a product’s page puts into the URL of a link, and for which product.
     *
     * @see https://developers.weixin.qq.com/doc/service/en/WeChat_Scan/Product_Management.html
     * @example
     * ```ts
     * const answer = await account.product.scanTicket.check({ ticket: 'Ym1haWxfbG9naW5fdGlja2V0' })
     * ```
     */
    readonly check: Call<ProductScanTicketCheckRequest, ProductScanTicketCheckResponse>
    /**
     * 清除扫码记录（实验性）。
     * Clears the record of scans (experimental): `POST /scan/scanticket/check`.
     * 实验性：官方文档给出的地址与检查 wxticket 的相同，是否可用没有证实。
     * Experimental: Weixin's page gives it the path of the check of a wxticket, and nobody has been seen to use it.
     *
     * @see https://developers.weixin.qq.com/doc/service/en/WeChat_Scan/Product_Management.html
     * @example
     * ```ts
     * const answer = await account.product.scanTicket.clear({ keystandard: 'ean13', keystr: '6900873042720', extinfo: '123' })
     * ```
     */
    readonly clear: Call<ProductScanTicketClearRequest, ProductScanTicketClearResponse, 'not-found'>
  }
}
