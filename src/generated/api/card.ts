// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call, NoRequest, OpenCall, OpenPages, Pages } from '../../api/endpoint-call.js'

export interface CardColor {
  /**
   * 创建卡券时填写的名字。
   * The name, as a card is made with it.
   */
  readonly name: string
  /**
   * 十六进制的值。
   * The hex value.
   */
  readonly value: string
}

/**
 * `begin_timestamp` 不大于 `end_timestamp`。
 * `begin_timestamp` is not greater than `end_timestamp`.
 */
export interface CardDateInfo {
  /**
   * 有效期的类型。1 和 2 是 2015 年的写法，仍然有效；DATE_TYPE_PERMANENT 只用于会员卡。
   * How long it is valid. 1 and 2 are what 2015 wrote, and still good; DATE_TYPE_PERMANENT is for member cards only.
   */
  readonly type: 'DATE_TYPE_FIX_TIME_RANGE' | 'DATE_TYPE_FIX_TERM' | 'DATE_TYPE_PERMANENT' | 1 | 2
  /**
   * 固定日期：起用时间。unix 秒。type 为 "DATE_TYPE_FIX_TIME_RANGE" 或 1 时必填。
   * Fixed dates: from when. Unix seconds. Required when type is "DATE_TYPE_FIX_TIME_RANGE" or 1.
   */
  readonly begin_timestamp?: number | undefined
  /**
   * 固定日期：结束时间。固定时长：最晚到何时。unix 秒。type 为 "DATE_TYPE_FIX_TIME_RANGE" 或 1 时必填。
   * Fixed dates: until when. A fixed term: until when at the latest. Unix seconds. Required when type is "DATE_TYPE_FIX_TIME_RANGE" or 1.
   */
  readonly end_timestamp?: number | undefined
  /**
   * 固定时长：领取后有效多少天。0 为 2015 年的“领取当天有效”，今天的文档不再允许。不小于 0。type 为 "DATE_TYPE_FIX_TERM" 或 2 时必填。
   * A fixed term: for how many days after the taking. 0 was 2015's word for that day only; today's page no longer allows it. Not less than 0. Required when type is "DATE_TYPE_FIX_TERM" or 2.
   */
  readonly fixed_term?: number | undefined
  /**
   * 固定时长：领取后几天生效，0 为当天。不小于 0。type 为 "DATE_TYPE_FIX_TERM" 或 2 时必填。
   * A fixed term: after how many days it begins; 0 is the same day. Not less than 0. Required when type is "DATE_TYPE_FIX_TERM" or 2.
   */
  readonly fixed_begin_term?: number | undefined
}

export interface CardSku {
  /**
   * 库存。0 只用于预存 code 的模式。0 到 100000000。
   * The stock. 0 is for deposited codes only. 0 to 100000000.
   */
  readonly quantity: number
}

export interface CardSwipeCard {
  /**
   * 是否支持刷卡支付。
   * Whether one can pay with it at the till.
   */
  readonly is_swipe_card: boolean
}

export interface CardPayInfo {
  /**
   * 刷卡支付。
   * Paying at the till.
   */
  readonly swipe_card?: CardSwipeCard | undefined
}

export interface CardSubMerchantInfo {
  /**
   * 子商户 ID。以数字发送。
   * The id of the sub-merchant. Sent as a number.
   */
  readonly merchant_id: string
}

export interface CardMessageCardCell {
  /**
   * 推荐的卡券。最多 32 字节（UTF-8）。
   * The card that is recommended. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 推荐的截止时间。unix 秒。
   * Until when. Unix seconds.
   */
  readonly end_time: number
}

export interface CardMessageUrlCell {
  /**
   * 推荐的文字。
   * What is said.
   */
  readonly text: string
  /**
   * 推荐的链接。
   * Where it leads.
   */
  readonly url: string
  /**
   * 推荐的截止时间。unix 秒。
   * Until when. Unix seconds.
   */
  readonly end_time: number
}

/**
 * `card_cell`、`url_cell` 必须且只能填一个。
 * Exactly one of `card_cell`, `url_cell`.
 */
export interface CardMessageRecommendation {
  /**
   * 推荐一张卡券。
   * Recommends a card.
   */
  readonly card_cell?: CardMessageCardCell | undefined
  /**
   * 推荐一个链接。
   * Recommends a link.
   */
  readonly url_cell?: CardMessageUrlCell | undefined
}

export interface CardGiftCardInfo {
  /**
   * 售价。不小于 0。分。
   * Its price. Not less than 0. Fen.
   */
  readonly price: number
}

/**
 * 卡券的基本信息。
 * What every card has.
 * 只有 use_all_locations 不为 true 时才能填 `location_id_list`。指定门店与全部门店互斥。
 * `location_id_list` only if use_all_locations is not true. Some stores and all stores exclude each other.
 * 只有 use_custom_code 为 true 时才能填 `get_custom_code_mode`。预存的是自定义 code。
 * `get_custom_code_mode` only if use_custom_code is true. What is deposited are the merchant's own codes.
 * 库存为 0 只用于预存 code 的模式，该模式创建时库存必须为 0。
 * A stock of 0 is for deposited codes only, and there it has to be 0 at first.
 */
export interface CardBaseInfo {
  /**
   * 商户的标志，300×300；须是上传到微信的图片的网址。最多 128 字节（UTF-8）。
   * The merchant's logo, 300×300; the URL of a picture that was uploaded to Weixin. At most 128 bytes in UTF-8.
   */
  readonly logo_url: string
  /**
   * code 的展示方式。
   * How the code is shown.
   */
  readonly code_type: 'CODE_TYPE_TEXT' | 'CODE_TYPE_BARCODE' | 'CODE_TYPE_QRCODE' | 'CODE_TYPE_ONLY_BARCODE' | 'CODE_TYPE_ONLY_QRCODE' | 'CODE_TYPE_NONE'
  /**
   * 商户名字。最多 36 字节（UTF-8，12 个汉字）。
   * The name of the merchant. At most 36 bytes in UTF-8 (12 Chinese characters).
   */
  readonly brand_name: string
  /**
   * 券名。最多 27 字节（UTF-8，9 个汉字）。
   * The title. At most 27 bytes in UTF-8 (9 Chinese characters).
   */
  readonly title: string
  /**
   * 副标题。今天的文档不再提及。最多 54 字节（UTF-8，18 个汉字）。
   * The second title. Today's page no longer has it. At most 54 bytes in UTF-8 (18 Chinese characters).
   */
  readonly sub_title?: string | undefined
  /**
   * 颜色的名字；查询时返回十六进制的值。形如 Color010 的名字。
   * The name of the colour; card.get answers with its hex value. A name such as Color010; card.getColors lists them with their hex values.
   */
  readonly color:
    | 'Color010'
    | 'Color020'
    | 'Color030'
    | 'Color040'
    | 'Color050'
    | 'Color060'
    | 'Color070'
    | 'Color080'
    | 'Color081'
    | 'Color082'
    | 'Color090'
    | 'Color100'
    | 'Color101'
    | 'Color102'
    | (string & {})
  /**
   * 使用提醒，一句话。最多 48 字节（UTF-8，16 个汉字）。
   * What to do with it, in one line. At most 48 bytes in UTF-8 (16 Chinese characters).
   */
  readonly notice: string
  /**
   * 使用说明，可以分行。最多 3072 字节（UTF-8，1024 个汉字）。
   * How to use it; may have several lines. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly description: string
  /**
   * 有效期。
   * When it is valid.
   */
  readonly date_info: CardDateInfo
  /**
   * 商品信息。
   * The stock.
   */
  readonly sku: CardSku
  /**
   * 是否使用自定义 code，默认 false；需要权限。
   * Whether the codes are the merchant's own, false by default; needs a permission.
   */
  readonly use_custom_code?: boolean | undefined
  /**
   * 预存 code 的模式：先导入 code，再加库存。
   * Deposited codes: first the codes are deposited, then the stock is raised.
   */
  readonly get_custom_code_mode?: 'GET_CUSTOM_CODE_MODE_DEPOSIT' | (string & {}) | undefined
  /**
   * 是否指定用户领取，默认 false。
   * Whether only one user may take it, false by default.
   */
  readonly bind_openid?: boolean | undefined
  /**
   * 领取页面能否分享，默认 true。
   * Whether its page can be shared, true by default.
   */
  readonly can_share?: boolean | undefined
  /**
   * 能否转赠，默认 true。
   * Whether it can be given away, true by default.
   */
  readonly can_give_friend?: boolean | undefined
  /**
   * 每人可用的次数，默认 50。不小于 0。
   * How often one user may use it, 50 by default. Not less than 0.
   */
  readonly use_limit?: number | undefined
  /**
   * 每人可领的张数，默认 50（2015 年默认等于库存）。不小于 0。
   * How many one user may take, 50 by default; in 2015 it was the whole stock. Not less than 0.
   */
  readonly get_limit?: number | undefined
  /**
   * 客服电话。最多 24 字节（UTF-8，8 个汉字）。
   * The telephone number of the service. At most 24 bytes in UTF-8 (8 Chinese characters).
   */
  readonly service_phone?: string | undefined
  /**
   * 可用的门店。每个以数字发送。
   * The stores where it is good. Each sent as a number.
   */
  readonly location_id_list?: readonly string[] | undefined
  /**
   * 是否适用于全部门店。
   * Whether it is good in all stores.
   */
  readonly use_all_locations?: boolean | undefined
  /**
   * 第三方来源的名字。最多 36 字节（UTF-8，12 个汉字）。
   * The name of a third party that it comes from. At most 36 bytes in UTF-8 (12 Chinese characters).
   */
  readonly source?: string | undefined
  /**
   * 自定义入口的名字。最多 15 字节（UTF-8，5 个汉字）。
   * The name of the merchant's own link. At most 15 bytes in UTF-8 (5 Chinese characters).
   */
  readonly custom_url_name?: string | undefined
  /**
   * 自定义入口的网址；需要权限。最多 128 字节（UTF-8）。
   * Where it leads; needs a permission. At most 128 bytes in UTF-8.
   */
  readonly custom_url?: string | undefined
  /**
   * 入口右侧的提示。最多 18 字节（UTF-8，6 个汉字）。
   * The hint at its right. At most 18 bytes in UTF-8 (6 Chinese characters).
   */
  readonly custom_url_sub_title?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly custom_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly custom_app_brand_pass?: string | undefined
  /**
   * 营销入口的名字。最多 15 字节（UTF-8，5 个汉字）。
   * The name of the link for promotion. At most 15 bytes in UTF-8 (5 Chinese characters).
   */
  readonly promotion_url_name?: string | undefined
  /**
   * 营销入口的网址。
   * Where it leads.
   */
  readonly promotion_url?: string | undefined
  /**
   * 营销入口右侧的提示。最多 18 字节（UTF-8，6 个汉字）。
   * The hint at its right. At most 18 bytes in UTF-8 (6 Chinese characters).
   */
  readonly promotion_url_sub_title?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly promotion_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly promotion_app_brand_pass?: string | undefined
  /**
   * 居中按钮的文字；不能与买单同时设置。最多 18 字节（UTF-8，6 个汉字）。
   * The text of the button in the middle; not together with the pay cell. At most 18 bytes in UTF-8 (6 Chinese characters).
   */
  readonly center_title?: string | undefined
  /**
   * 居中按钮下方的提示。最多 24 字节（UTF-8，8 个汉字）。
   * The hint below it. At most 24 bytes in UTF-8 (8 Chinese characters).
   */
  readonly center_sub_title?: string | undefined
  /**
   * 居中按钮的网址。最多 128 字节（UTF-8）。
   * Where it leads. At most 128 bytes in UTF-8.
   */
  readonly center_url?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly center_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly center_app_brand_pass?: string | undefined
  /**
   * 2014 年的入口类型。
   * The kind of link, in 2014.
   *
   * @deprecated 改用 custom_url_name。Use custom_url_name.
   */
  readonly url_name_type?: string | undefined
  /**
   * 会员卡：支付功能。
   * Member cards: paying.
   */
  readonly pay_info?: CardPayInfo | undefined
  /**
   * 会员卡：支付码与会员码是否合一。
   * Member cards: whether one code is for paying and for the membership.
   */
  readonly is_pay_and_qrcode?: boolean | undefined
  /**
   * 会员卡：用户打开时是否推送事件。
   * Member cards: whether an event tells that a user opens it.
   */
  readonly need_push_on_view?: boolean | undefined
  /**
   * 所属的子商户。
   * The sub-merchant that it belongs to.
   */
  readonly sub_merchant_info?: CardSubMerchantInfo | undefined
  /**
   * 券面更新消息里的推荐。
   * What the message about a change recommends.
   */
  readonly modify_msg_operation?: CardMessageRecommendation | undefined
  /**
   * 最多转赠几次。不小于 0。
   * How often it may be given away. Not less than 0.
   */
  readonly max_give_friend_times?: number | undefined
  /**
   * 礼品卡的售价。
   * What the gift card costs.
   */
  readonly giftcard_info?: CardGiftCardInfo | undefined
}

export interface CardUseCondition {
  /**
   * 可用的商品类目，只用于代金券。最多 512 字节（UTF-8）。
   * What it is good for; for CASH only. At most 512 bytes in UTF-8.
   */
  readonly accept_category?: string | undefined
  /**
   * 不可用的商品类目，只用于代金券。最多 512 字节（UTF-8）。
   * What it is not good for; for CASH only. At most 512 bytes in UTF-8.
   */
  readonly reject_category?: string | undefined
  /**
   * 满减的门槛。不小于 0。分。
   * From what sum on. Not less than 0. Fen.
   */
  readonly least_cost?: number | undefined
  /**
   * 购买什么才可用，只用于兑换券。最多 512 字节（UTF-8）。
   * What has to be bought; for GIFT only. At most 512 bytes in UTF-8.
   */
  readonly object_use_for?: string | undefined
  /**
   * 能否与其他优惠共享，默认 true。
   * Whether it goes together with other discounts, true by default.
   */
  readonly can_use_with_other_discount?: boolean | undefined
}

export interface CardAbstract {
  /**
   * 封面的摘要。最多 24 字节（UTF-8，8 个汉字）。
   * The text of the cover. At most 24 bytes in UTF-8 (8 Chinese characters).
   */
  readonly abstract?: string | undefined
  /**
   * 封面图片，850×350，只能一张。最多 1 个。
   * The picture of the cover, 850×350; only one. At most 1 entries.
   */
  readonly icon_url_list?: readonly string[] | undefined
}

export interface CardTextImage {
  /**
   * 图片的网址。最多 128 字节（UTF-8）。
   * The URL of the picture. At most 128 bytes in UTF-8.
   */
  readonly image_url?: string | undefined
  /**
   * 图文描述。最多 512 字节（UTF-8）。
   * The text to it. At most 512 bytes in UTF-8.
   */
  readonly text?: string | undefined
}

export interface CardTimeLimit {
  /**
   * 星期几。
   * The day of the week.
   */
  readonly type: 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY' | (string & {})
  /**
   * 开始的小时。0 到 24。
   * The hour it begins. 0 to 24.
   */
  readonly begin_hour?: number | undefined
  /**
   * 开始的分钟。0 到 59。
   * The minute it begins. 0 to 59.
   */
  readonly begin_minute?: number | undefined
  /**
   * 结束的小时。0 到 24。
   * The hour it ends. 0 to 24.
   */
  readonly end_hour?: number | undefined
  /**
   * 结束的分钟。0 到 59。
   * The minute it ends. 0 to 59.
   */
  readonly end_minute?: number | undefined
}

/**
 * 使用门槛与图文。
 * Conditions and pictures.
 */
export interface CardAdvancedInfo {
  /**
   * 使用门槛。
   * Conditions.
   */
  readonly use_condition?: CardUseCondition | undefined
  /**
   * 封面。
   * The cover.
   */
  readonly abstract?: CardAbstract | undefined
  /**
   * 图文列表。
   * Pictures with texts.
   */
  readonly text_image_list?: readonly CardTextImage[] | undefined
  /**
   * 商家服务。
   * What the merchant offers.
   */
  readonly business_service?:
    | readonly ('BIZ_SERVICE_DELIVER' | 'BIZ_SERVICE_FREE_PARK' | 'BIZ_SERVICE_WITH_PET' | 'BIZ_SERVICE_FREE_WIFI' | (string & {}))[]
    | undefined
  /**
   * 可用的时段，只用于展示。
   * When it is good; for show only.
   */
  readonly time_limit?: readonly CardTimeLimit[] | undefined
  /**
   * 朋友的券的设置。
   * Settings of cards that friends share.
   */
  readonly share_friends?: unknown
}

/**
 * 优惠券。
 * A coupon.
 */
export interface CardGeneralCoupon {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: CardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 优惠详情。最多 3072 字节（UTF-8，1024 个汉字）。
   * What it is good for. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly default_detail: string
}

/**
 * 团购券。
 * A groupon.
 */
export interface CardGroupon {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: CardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 团购详情。最多 3072 字节（UTF-8，1024 个汉字）。
   * The deal. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly deal_detail: string
}

/**
 * 兑换券。
 * A coupon for a gift.
 */
export interface CardGift {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: CardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 兑换的内容。最多 3072 字节（UTF-8，1024 个汉字）。
   * The gift. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly gift: string
}

/**
 * 代金券。
 * A voucher.
 */
export interface CardCash {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: CardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 减免的金额。不小于 0。分。
   * What it takes off. Not less than 0. Fen.
   */
  readonly reduce_cost: number
  /**
   * 起用金额，0 为没有。不小于 0。分。
   * From what sum on; 0 is none. Not less than 0. Fen.
   */
  readonly least_cost?: number | undefined
}

/**
 * 折扣券。
 * A discount.
 */
export interface CardDiscount {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: CardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 打掉的百分比：30 就是七折。0 到 100。
   * The per cent that it takes off: 30 leaves 70. 0 to 100.
   */
  readonly discount: number
}

/**
 * `name_type`、`name` 最多填一个。
 * At most one of `name_type`, `name`.
 */
export interface MemberCardCustomField {
  /**
   * 类目的名字。微信把其中两个拼错了，正确的拼写会自动改成线上的拼写。
   * What it shows. Weixin misspells two of them; the right spelling is turned into theirs.
   */
  readonly name_type?:
    | 'FIELD_NAME_TYPE_LEVEL'
    | 'FIELD_NAME_TYPE_COUPON'
    | 'FIELD_NAME_TYPE_STAMP'
    | 'FIELD_NAME_TYPE_DISCOUNT'
    | 'FIELD_NAME_TYPE_ACHIEVEMEN'
    | 'FIELD_NAME_TYPE_MILEAGE'
    | 'FIELD_NAME_TYPE_SET_POINTS'
    | 'FIELD_NAME_TYPE_TIMS'
    | (string & {})
    | undefined
  /**
   * 自定义的名字。
   * A name of your own.
   */
  readonly name?: string | undefined
  /**
   * 点击打开的网址。
   * Where a tap leads.
   */
  readonly url?: string | undefined
  /**
   * 改为打开的小程序的 user_name。
   * The user_name of a mini program to open instead.
   */
  readonly app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly app_brand_pass?: string | undefined
}

export interface MemberCardCustomCell {
  /**
   * 入口的名字。最多 15 字节（UTF-8，5 个汉字）。
   * The name of the link. At most 15 bytes in UTF-8 (5 Chinese characters).
   */
  readonly name: string
  /**
   * 入口右侧的提示。最多 18 字节（UTF-8，6 个汉字）。
   * The hint at its right. At most 18 bytes in UTF-8 (6 Chinese characters).
   */
  readonly tips: string
  /**
   * 入口的网址。
   * Where it leads.
   */
  readonly url: string
  /**
   * 改为打开的小程序的 user_name。
   * The user_name of a mini program to open instead.
   */
  readonly app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly app_brand_pass?: string | undefined
}

export interface MemberCardBonusRule {
  /**
   * 每消费多少。分。
   * For each so much spent … Fen.
   */
  readonly cost_money_unit?: number | undefined
  /**
   * ……增加多少积分。
   * … so many points are given.
   */
  readonly increase_bonus?: number | undefined
  /**
   * 单次最多增加多少积分。
   * How many points at most at a time.
   */
  readonly max_increase_bonus?: number | undefined
  /**
   * 激活时给多少积分。
   * How many points for the activation.
   */
  readonly init_increase_bonus?: number | undefined
  /**
   * 每使用多少积分。
   * For each so many points used …
   */
  readonly cost_bonus_unit?: number | undefined
  /**
   * ……抵扣多少。分。
   * … so much is taken off. Fen.
   */
  readonly reduce_money?: number | undefined
  /**
   * 满多少才能用积分。分。
   * From what sum on points can be used. Fen.
   */
  readonly least_money_to_use_bonus?: number | undefined
  /**
   * 单次最多用多少积分。
   * How many points at most can be used at a time.
   */
  readonly max_reduce_bonus?: number | undefined
}

/**
 * 会员卡。
 * A member card.
 * `activate_url`、`auto_activate`、`wx_activate` 最多用一种；同时填写时自动激活优先。
 * At most one of `activate_url`, `auto_activate`, `wx_activate`; the automatic one would win.
 * 自定义类目最多三个。
 * At most three figures of your own.
 */
export interface CardMemberCard {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: CardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 是否支持积分；开通后不能取消。
   * Whether there are points; once on, it cannot be switched off.
   */
  readonly supply_bonus: boolean
  /**
   * 是否支持储值；需要权限。
   * Whether there is a balance; needs a permission.
   */
  readonly supply_balance: boolean
  /**
   * 会员卡的特权。最多 3072 字节（UTF-8，1024 个汉字）。
   * What the member gets. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly prerogative: string
  /**
   * 积分清零的规则。最多 3072 字节（UTF-8，1024 个汉字）。
   * When points are lost. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly bonus_cleared?: string | undefined
  /**
   * 积分的规则。最多 3072 字节（UTF-8，1024 个汉字）。
   * How points are got. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly bonus_rules?: string | undefined
  /**
   * 储值的说明。最多 3072 字节（UTF-8，1024 个汉字）。
   * How the balance works. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly balance_rules?: string | undefined
  /**
   * 绑定旧卡的网址。最多 128 字节（UTF-8）。
   * Where an old card is bound. At most 128 bytes in UTF-8.
   *
   * @deprecated 改用 activate_url。Use activate_url.
   */
  readonly bind_old_card_url?: string | undefined
  /**
   * 激活会员卡的网址。最多 128 字节（UTF-8）。
   * Where the card is activated. At most 128 bytes in UTF-8.
   */
  readonly activate_url?: string | undefined
  /**
   * 领取时自动激活。
   * Whether it is activated with the taking.
   */
  readonly auto_activate?: boolean | undefined
  /**
   * 由微信的表单一键激活。
   * Whether it is activated by Weixin's own form.
   */
  readonly wx_activate?: boolean | undefined
  /**
   * 一键激活后是否跳转。
   * Whether the form leads on to a page.
   */
  readonly wx_activate_after_submit?: boolean | undefined
  /**
   * 跳转的网址。
   * That page.
   */
  readonly wx_activate_after_submit_url?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly activate_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly activate_app_brand_pass?: string | undefined
  /**
   * 打开会员卡时是否推送事件。
   * Whether an event tells that a user opens it.
   *
   * @deprecated 今天在 base_info 里。It is in base_info today.
   */
  readonly need_push_on_view?: boolean | undefined
  /**
   * 背景图。
   * The picture behind.
   */
  readonly background_pic_url?: string | undefined
  /**
   * 查看积分的网址。
   * Where points are shown.
   */
  readonly bonus_url?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly bonus_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly bonus_app_brand_pass?: string | undefined
  /**
   * 查看余额的网址。
   * Where the balance is shown.
   */
  readonly balance_url?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly balance_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly balance_app_brand_pass?: string | undefined
  /**
   * 自定义类目，最多三个。
   * A figure of your own; three at most.
   */
  readonly custom_field1?: MemberCardCustomField | undefined
  /**
   * 自定义类目，最多三个。
   * A figure of your own; three at most.
   */
  readonly custom_field2?: MemberCardCustomField | undefined
  /**
   * 自定义类目，最多三个。
   * A figure of your own; three at most.
   */
  readonly custom_field3?: MemberCardCustomField | undefined
  /**
   * 自定义入口。
   * A link of your own.
   */
  readonly custom_cell1?: MemberCardCustomCell | undefined
  /**
   * 自定义入口。
   * A link of your own.
   */
  readonly custom_cell2?: MemberCardCustomCell | undefined
  /**
   * 自定义入口。
   * A link of your own.
   */
  readonly custom_cell3?: MemberCardCustomCell | undefined
  /**
   * 积分规则。
   * The rule for points.
   */
  readonly bonus_rule?: MemberCardBonusRule | undefined
  /**
   * 折扣，10 为九折。0 到 100。
   * The discount in per cent; 10 takes off a tenth. 0 to 100.
   */
  readonly discount?: number | undefined
}

/**
 * 景点门票。
 * A ticket to a sight.
 */
export interface CardScenicTicket {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: CardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 票类型，如平日全票。最多 3072 字节（UTF-8，1024 个汉字）。
   * The class of the ticket. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly ticket_class?: string | undefined
  /**
   * 导览图的网址。最多 128 字节（UTF-8）。
   * The URL of the map. At most 128 bytes in UTF-8.
   */
  readonly guide_url?: string | undefined
}

/**
 * 电影票。
 * A cinema ticket.
 */
export interface CardMovieTicket {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: CardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 电影票详情。最多 3072 字节（UTF-8，1024 个汉字）。
   * About the ticket. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly detail?: string | undefined
}

/**
 * 飞机票。
 * An air ticket.
 */
export interface CardBoardingPass {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: CardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 起点。最多 54 字节（UTF-8，18 个汉字）。
   * Where from. At most 54 bytes in UTF-8 (18 Chinese characters).
   */
  readonly from: string
  /**
   * 终点。最多 54 字节（UTF-8，18 个汉字）。
   * Where to. At most 54 bytes in UTF-8 (18 Chinese characters).
   */
  readonly to: string
  /**
   * 航班。最多 24 字节（UTF-8，8 个汉字）。
   * The flight. At most 24 bytes in UTF-8 (8 Chinese characters).
   */
  readonly flight: string
  /**
   * 起飞时间。unix 秒。
   * When it starts. Unix seconds.
   */
  readonly departure_time?: number | undefined
  /**
   * 降落时间。unix 秒。
   * When it lands. Unix seconds.
   */
  readonly landing_time?: number | undefined
  /**
   * 在线值机的网址。最多 128 字节（UTF-8）。
   * Where to check in. At most 128 bytes in UTF-8.
   */
  readonly check_in_url?: string | undefined
  /**
   * 登机口。最多 12 字节（UTF-8，4 个汉字）。
   * The gate. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly gate?: string | undefined
  /**
   * 登机时间，只显示时分。unix 秒。
   * When boarding begins; only hour and minute are shown. Unix seconds.
   */
  readonly boarding_time?: number | undefined
  /**
   * 机型。最多 24 字节（UTF-8，8 个汉字）。
   * The type of plane. At most 24 bytes in UTF-8 (8 Chinese characters).
   */
  readonly air_model?: string | undefined
}

/**
 * 红包，已停用；金额在投放时给定。
 * Lucky money; retired. The sum is given when it is handed out.
 */
export interface CardLuckyMoney {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: CardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
}

/**
 * 会议门票。
 * A ticket to a meeting.
 */
export interface CardMeetingTicket {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: CardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 会议详情。最多 3072 字节（UTF-8，1024 个汉字）。
   * About the meeting. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly meeting_detail: string
  /**
   * 会场导览图的网址。最多 128 字节（UTF-8）。
   * The URL of the map. At most 128 bytes in UTF-8.
   */
  readonly map_url?: string | undefined
}

/**
 * 汽车票；只知道查询时会出现。
 * A bus ticket; it is only known that card.get tells of them.
 */
export interface CardBusTicket {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: CardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
}

/**
 * 礼品卡；售价在 base_info.giftcard_info。
 * A gift card; its price is in base_info.giftcard_info.
 */
export interface CardGeneralCard {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: CardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 礼品卡的种类。
   * The kind of gift card.
   */
  readonly sub_card_type: 'GIFT_CARD' | 'VOUCHER' | (string & {})
}

/**
 * 优惠券。
 * A coupon.
 */
export interface NewGeneralCoupon {
  readonly card_type: 'GENERAL_COUPON'
  /**
   * 优惠券。
   * A coupon.
   */
  readonly general_coupon: CardGeneralCoupon
}

/**
 * 团购券。
 * A groupon.
 */
export interface NewGroupon {
  readonly card_type: 'GROUPON'
  /**
   * 团购券。
   * A groupon.
   */
  readonly groupon: CardGroupon
}

/**
 * 兑换券。
 * A coupon for a gift.
 */
export interface NewGift {
  readonly card_type: 'GIFT'
  /**
   * 兑换券。
   * A coupon for a gift.
   */
  readonly gift: CardGift
}

/**
 * 代金券。
 * A voucher.
 */
export interface NewCash {
  readonly card_type: 'CASH'
  /**
   * 代金券。
   * A voucher.
   */
  readonly cash: CardCash
}

/**
 * 折扣券。
 * A discount.
 */
export interface NewDiscount {
  readonly card_type: 'DISCOUNT'
  /**
   * 折扣券。
   * A discount.
   */
  readonly discount: CardDiscount
}

/**
 * 会员卡。
 * A member card.
 */
export interface NewMemberCard {
  readonly card_type: 'MEMBER_CARD'
  /**
   * 会员卡。
   * A member card.
   */
  readonly member_card: CardMemberCard
}

/**
 * 景点门票。
 * A ticket to a sight.
 */
export interface NewScenicTicket {
  readonly card_type: 'SCENIC_TICKET'
  /**
   * 景点门票。
   * A ticket to a sight.
   */
  readonly scenic_ticket: CardScenicTicket
}

/**
 * 电影票。
 * A cinema ticket.
 */
export interface NewMovieTicket {
  readonly card_type: 'MOVIE_TICKET'
  /**
   * 电影票。
   * A cinema ticket.
   */
  readonly movie_ticket: CardMovieTicket
}

/**
 * 飞机票。
 * An air ticket.
 */
export interface NewBoardingPass {
  readonly card_type: 'BOARDING_PASS'
  /**
   * 飞机票。
   * An air ticket.
   */
  readonly boarding_pass: CardBoardingPass
}

/**
 * 红包，已停用；金额在投放时给定。
 * Lucky money; retired. The sum is given when it is handed out.
 */
export interface NewLuckyMoney {
  readonly card_type: 'LUCKY_MONEY'
  /**
   * 红包，已停用；金额在投放时给定。
   * Lucky money; retired. The sum is given when it is handed out.
   */
  readonly lucky_money: CardLuckyMoney
}

/**
 * 会议门票。
 * A ticket to a meeting.
 */
export interface NewMeetingTicket {
  readonly card_type: 'MEETING_TICKET'
  /**
   * 会议门票。
   * A ticket to a meeting.
   */
  readonly meeting_ticket: CardMeetingTicket
}

/**
 * 汽车票；只知道查询时会出现。
 * A bus ticket; it is only known that card.get tells of them.
 */
export interface NewBusTicket {
  readonly card_type: 'BUS_TICKET'
  /**
   * 汽车票；只知道查询时会出现。
   * A bus ticket; it is only known that card.get tells of them.
   */
  readonly bus_ticket: CardBusTicket
}

/**
 * 礼品卡；售价在 base_info.giftcard_info。
 * A gift card; its price is in base_info.giftcard_info.
 */
export interface NewGeneralCard {
  readonly card_type: 'GENERAL_CARD'
  /**
   * 礼品卡；售价在 base_info.giftcard_info。
   * A gift card; its price is in base_info.giftcard_info.
   */
  readonly general_card: CardGeneralCard
}

/**
 * 永久有效只用于会员卡；适用类目只用于代金券，object_use_for 只用于兑换券。
 * Only member cards are valid for ever; categories are for CASH, and object_use_for is for GIFT.
 */
export type NewCard =
  | NewGeneralCoupon
  | NewGroupon
  | NewGift
  | NewCash
  | NewDiscount
  | NewMemberCard
  | NewScenicTicket
  | NewMovieTicket
  | NewBoardingPass
  | NewLuckyMoney
  | NewMeetingTicket
  | NewBusTicket
  | NewGeneralCard

export interface StoredCardSku {
  /**
   * 剩余的库存。
   * How many are left.
   */
  readonly quantity: number
  /**
   * 总共投放的数量。
   * How many there have ever been.
   */
  readonly total_quantity?: number | undefined
}

/**
 * 查询得到的基本信息。
 * What card.get tells of every card.
 */
export interface StoredCardBaseInfo {
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly id: string
  /**
   * 卡券的状态。2015 年的数字以文本给出。
   * The state of the card. The numbers of 2015 are given as text.
   */
  readonly status:
    | 'CARD_STATUS_NOT_VERIFY'
    | 'CARD_STATUS_VERIFY_FAIL'
    | 'CARD_STATUS_VERIFY_OK'
    | 'CARD_STATUS_DELETE'
    | 'CARD_STATUS_DISPATCH'
    | (string & {})
  /**
   * 所属的公众号。
   * The account that it belongs to.
   */
  readonly appid?: string | undefined
  /**
   * 创建的时间。unix 秒。
   * When it was made. Unix seconds.
   */
  readonly create_time?: number | undefined
  /**
   * 更新的时间。unix 秒。
   * When it was changed. Unix seconds.
   */
  readonly update_time?: number | undefined
  /**
   * 商户的标志，300×300；须是上传到微信的图片的网址。
   * The merchant's logo, 300×300; the URL of a picture that was uploaded to Weixin.
   */
  readonly logo_url: string
  /**
   * code 的展示方式。
   * How the code is shown.
   */
  readonly code_type:
    | 'CODE_TYPE_TEXT'
    | 'CODE_TYPE_BARCODE'
    | 'CODE_TYPE_QRCODE'
    | 'CODE_TYPE_ONLY_BARCODE'
    | 'CODE_TYPE_ONLY_QRCODE'
    | 'CODE_TYPE_NONE'
    | (string & {})
  /**
   * 商户名字。
   * The name of the merchant.
   */
  readonly brand_name: string
  /**
   * 券名。
   * The title.
   */
  readonly title: string
  /**
   * 副标题。今天的文档不再提及。
   * The second title. Today's page no longer has it.
   */
  readonly sub_title?: string | undefined
  /**
   * 使用提醒，一句话。
   * What to do with it, in one line.
   */
  readonly notice: string
  /**
   * 使用说明，可以分行。
   * How to use it; may have several lines.
   */
  readonly description: string
  /**
   * 有效期。
   * When it is valid.
   */
  readonly date_info: CardDateInfo
  /**
   * 是否使用自定义 code，默认 false；需要权限。
   * Whether the codes are the merchant's own, false by default; needs a permission.
   */
  readonly use_custom_code?: boolean | undefined
  /**
   * 预存 code 的模式：先导入 code，再加库存。
   * Deposited codes: first the codes are deposited, then the stock is raised.
   */
  readonly get_custom_code_mode?: 'GET_CUSTOM_CODE_MODE_DEPOSIT' | (string & {}) | undefined
  /**
   * 是否指定用户领取，默认 false。
   * Whether only one user may take it, false by default.
   */
  readonly bind_openid?: boolean | undefined
  /**
   * 领取页面能否分享，默认 true。
   * Whether its page can be shared, true by default.
   */
  readonly can_share?: boolean | undefined
  /**
   * 能否转赠，默认 true。
   * Whether it can be given away, true by default.
   */
  readonly can_give_friend?: boolean | undefined
  /**
   * 每人可用的次数，默认 50。
   * How often one user may use it, 50 by default.
   */
  readonly use_limit?: number | undefined
  /**
   * 每人可领的张数，默认 50（2015 年默认等于库存）。
   * How many one user may take, 50 by default; in 2015 it was the whole stock.
   */
  readonly get_limit?: number | undefined
  /**
   * 客服电话。
   * The telephone number of the service.
   */
  readonly service_phone?: string | undefined
  /**
   * 可用的门店。每个以数字发送。
   * The stores where it is good. Each sent as a number.
   */
  readonly location_id_list?: readonly string[] | undefined
  /**
   * 是否适用于全部门店。
   * Whether it is good in all stores.
   */
  readonly use_all_locations?: boolean | undefined
  /**
   * 第三方来源的名字。
   * The name of a third party that it comes from.
   */
  readonly source?: string | undefined
  /**
   * 自定义入口的名字。
   * The name of the merchant's own link.
   */
  readonly custom_url_name?: string | undefined
  /**
   * 自定义入口的网址；需要权限。
   * Where it leads; needs a permission.
   */
  readonly custom_url?: string | undefined
  /**
   * 入口右侧的提示。
   * The hint at its right.
   */
  readonly custom_url_sub_title?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly custom_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly custom_app_brand_pass?: string | undefined
  /**
   * 营销入口的名字。
   * The name of the link for promotion.
   */
  readonly promotion_url_name?: string | undefined
  /**
   * 营销入口的网址。
   * Where it leads.
   */
  readonly promotion_url?: string | undefined
  /**
   * 营销入口右侧的提示。
   * The hint at its right.
   */
  readonly promotion_url_sub_title?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly promotion_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly promotion_app_brand_pass?: string | undefined
  /**
   * 居中按钮的文字；不能与买单同时设置。
   * The text of the button in the middle; not together with the pay cell.
   */
  readonly center_title?: string | undefined
  /**
   * 居中按钮下方的提示。
   * The hint below it.
   */
  readonly center_sub_title?: string | undefined
  /**
   * 居中按钮的网址。
   * Where it leads.
   */
  readonly center_url?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly center_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly center_app_brand_pass?: string | undefined
  /**
   * 2014 年的入口类型。
   * The kind of link, in 2014.
   *
   * @deprecated 改用 custom_url_name。Use custom_url_name.
   */
  readonly url_name_type?: string | undefined
  /**
   * 会员卡：支付功能。
   * Member cards: paying.
   */
  readonly pay_info?: CardPayInfo | undefined
  /**
   * 会员卡：支付码与会员码是否合一。
   * Member cards: whether one code is for paying and for the membership.
   */
  readonly is_pay_and_qrcode?: boolean | undefined
  /**
   * 会员卡：用户打开时是否推送事件。
   * Member cards: whether an event tells that a user opens it.
   */
  readonly need_push_on_view?: boolean | undefined
  /**
   * 所属的子商户。
   * The sub-merchant that it belongs to.
   */
  readonly sub_merchant_info?: CardSubMerchantInfo | undefined
  /**
   * 券面更新消息里的推荐。
   * What the message about a change recommends.
   */
  readonly modify_msg_operation?: CardMessageRecommendation | undefined
  /**
   * 最多转赠几次。
   * How often it may be given away.
   */
  readonly max_give_friend_times?: number | undefined
  /**
   * 礼品卡的售价。
   * What the gift card costs.
   */
  readonly giftcard_info?: CardGiftCardInfo | undefined
  /**
   * 颜色的十六进制值，如 #3373bb。
   * The colour as a hex value, such as #3373bb.
   */
  readonly color: string
  /**
   * 库存。
   * The stock.
   */
  readonly sku: StoredCardSku
}

/**
 * 优惠券。
 * A coupon.
 */
export interface StoredCardGeneralCoupon {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: StoredCardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 优惠详情。
   * What it is good for.
   */
  readonly default_detail: string
}

/**
 * 团购券。
 * A groupon.
 */
export interface StoredCardGroupon {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: StoredCardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 团购详情。
   * The deal.
   */
  readonly deal_detail: string
}

/**
 * 兑换券。
 * A coupon for a gift.
 */
export interface StoredCardGift {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: StoredCardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 兑换的内容。
   * The gift.
   */
  readonly gift: string
}

/**
 * 代金券。
 * A voucher.
 */
export interface StoredCardCash {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: StoredCardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 减免的金额。分。
   * What it takes off. Fen.
   */
  readonly reduce_cost: number
  /**
   * 起用金额，0 为没有。分。
   * From what sum on; 0 is none. Fen.
   */
  readonly least_cost?: number | undefined
}

/**
 * 折扣券。
 * A discount.
 */
export interface StoredCardDiscount {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: StoredCardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 打掉的百分比：30 就是七折。
   * The per cent that it takes off: 30 leaves 70.
   */
  readonly discount: number
}

/**
 * 会员卡。
 * A member card.
 */
export interface StoredCardMemberCard {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: StoredCardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 是否支持积分；开通后不能取消。
   * Whether there are points; once on, it cannot be switched off.
   */
  readonly supply_bonus: boolean
  /**
   * 是否支持储值；需要权限。
   * Whether there is a balance; needs a permission.
   */
  readonly supply_balance: boolean
  /**
   * 会员卡的特权。
   * What the member gets.
   */
  readonly prerogative: string
  /**
   * 积分清零的规则。
   * When points are lost.
   */
  readonly bonus_cleared?: string | undefined
  /**
   * 积分的规则。
   * How points are got.
   */
  readonly bonus_rules?: string | undefined
  /**
   * 储值的说明。
   * How the balance works.
   */
  readonly balance_rules?: string | undefined
  /**
   * 绑定旧卡的网址。
   * Where an old card is bound.
   *
   * @deprecated 改用 activate_url。Use activate_url.
   */
  readonly bind_old_card_url?: string | undefined
  /**
   * 激活会员卡的网址。
   * Where the card is activated.
   */
  readonly activate_url?: string | undefined
  /**
   * 领取时自动激活。
   * Whether it is activated with the taking.
   */
  readonly auto_activate?: boolean | undefined
  /**
   * 由微信的表单一键激活。
   * Whether it is activated by Weixin's own form.
   */
  readonly wx_activate?: boolean | undefined
  /**
   * 一键激活后是否跳转。
   * Whether the form leads on to a page.
   */
  readonly wx_activate_after_submit?: boolean | undefined
  /**
   * 跳转的网址。
   * That page.
   */
  readonly wx_activate_after_submit_url?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly activate_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly activate_app_brand_pass?: string | undefined
  /**
   * 打开会员卡时是否推送事件。
   * Whether an event tells that a user opens it.
   *
   * @deprecated 今天在 base_info 里。It is in base_info today.
   */
  readonly need_push_on_view?: boolean | undefined
  /**
   * 背景图。
   * The picture behind.
   */
  readonly background_pic_url?: string | undefined
  /**
   * 查看积分的网址。
   * Where points are shown.
   */
  readonly bonus_url?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly bonus_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly bonus_app_brand_pass?: string | undefined
  /**
   * 查看余额的网址。
   * Where the balance is shown.
   */
  readonly balance_url?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly balance_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly balance_app_brand_pass?: string | undefined
  /**
   * 自定义类目，最多三个。
   * A figure of your own; three at most.
   */
  readonly custom_field1?: MemberCardCustomField | undefined
  /**
   * 自定义类目，最多三个。
   * A figure of your own; three at most.
   */
  readonly custom_field2?: MemberCardCustomField | undefined
  /**
   * 自定义类目，最多三个。
   * A figure of your own; three at most.
   */
  readonly custom_field3?: MemberCardCustomField | undefined
  /**
   * 自定义入口。
   * A link of your own.
   */
  readonly custom_cell1?: MemberCardCustomCell | undefined
  /**
   * 自定义入口。
   * A link of your own.
   */
  readonly custom_cell2?: MemberCardCustomCell | undefined
  /**
   * 自定义入口。
   * A link of your own.
   */
  readonly custom_cell3?: MemberCardCustomCell | undefined
  /**
   * 积分规则。
   * The rule for points.
   */
  readonly bonus_rule?: MemberCardBonusRule | undefined
  /**
   * 折扣，10 为九折。
   * The discount in per cent; 10 takes off a tenth.
   */
  readonly discount?: number | undefined
}

/**
 * 景点门票。
 * A ticket to a sight.
 */
export interface StoredCardScenicTicket {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: StoredCardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 票类型，如平日全票。
   * The class of the ticket.
   */
  readonly ticket_class?: string | undefined
  /**
   * 导览图的网址。
   * The URL of the map.
   */
  readonly guide_url?: string | undefined
}

/**
 * 电影票。
 * A cinema ticket.
 */
export interface StoredCardMovieTicket {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: StoredCardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 电影票详情。
   * About the ticket.
   */
  readonly detail?: string | undefined
}

/**
 * 飞机票。
 * An air ticket.
 */
export interface StoredCardBoardingPass {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: StoredCardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 起点。
   * Where from.
   */
  readonly from: string
  /**
   * 终点。
   * Where to.
   */
  readonly to: string
  /**
   * 航班。
   * The flight.
   */
  readonly flight: string
  /**
   * 起飞时间。unix 秒。
   * When it starts. Unix seconds.
   */
  readonly departure_time?: number | undefined
  /**
   * 降落时间。unix 秒。
   * When it lands. Unix seconds.
   */
  readonly landing_time?: number | undefined
  /**
   * 在线值机的网址。
   * Where to check in.
   */
  readonly check_in_url?: string | undefined
  /**
   * 登机口。
   * The gate.
   */
  readonly gate?: string | undefined
  /**
   * 登机时间，只显示时分。unix 秒。
   * When boarding begins; only hour and minute are shown. Unix seconds.
   */
  readonly boarding_time?: number | undefined
  /**
   * 机型。
   * The type of plane.
   */
  readonly air_model?: string | undefined
}

/**
 * 红包，已停用；金额在投放时给定。
 * Lucky money; retired. The sum is given when it is handed out.
 */
export interface StoredCardLuckyMoney {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: StoredCardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
}

/**
 * 会议门票。
 * A ticket to a meeting.
 */
export interface StoredCardMeetingTicket {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: StoredCardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 会议详情。
   * About the meeting.
   */
  readonly meeting_detail: string
  /**
   * 会场导览图的网址。
   * The URL of the map.
   */
  readonly map_url?: string | undefined
}

/**
 * 汽车票；只知道查询时会出现。
 * A bus ticket; it is only known that card.get tells of them.
 */
export interface StoredCardBusTicket {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: StoredCardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
}

/**
 * 礼品卡；售价在 base_info.giftcard_info。
 * A gift card; its price is in base_info.giftcard_info.
 */
export interface StoredCardGeneralCard {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: StoredCardBaseInfo
  /**
   * 使用门槛与图文。
   * Conditions and pictures.
   */
  readonly advanced_info?: CardAdvancedInfo | undefined
  /**
   * 礼品卡的种类。
   * The kind of gift card.
   */
  readonly sub_card_type: 'GIFT_CARD' | 'VOUCHER' | (string & {})
}

/**
 * 优惠券。
 * A coupon.
 */
export interface StoredGeneralCoupon {
  readonly card_type: 'GENERAL_COUPON'
  /**
   * 优惠券。
   * A coupon.
   */
  readonly general_coupon: StoredCardGeneralCoupon
}

/**
 * 团购券。
 * A groupon.
 */
export interface StoredGroupon {
  readonly card_type: 'GROUPON'
  /**
   * 团购券。
   * A groupon.
   */
  readonly groupon: StoredCardGroupon
}

/**
 * 兑换券。
 * A coupon for a gift.
 */
export interface StoredGift {
  readonly card_type: 'GIFT'
  /**
   * 兑换券。
   * A coupon for a gift.
   */
  readonly gift: StoredCardGift
}

/**
 * 代金券。
 * A voucher.
 */
export interface StoredCash {
  readonly card_type: 'CASH'
  /**
   * 代金券。
   * A voucher.
   */
  readonly cash: StoredCardCash
}

/**
 * 折扣券。
 * A discount.
 */
export interface StoredDiscount {
  readonly card_type: 'DISCOUNT'
  /**
   * 折扣券。
   * A discount.
   */
  readonly discount: StoredCardDiscount
}

/**
 * 会员卡。
 * A member card.
 */
export interface StoredMemberCard {
  readonly card_type: 'MEMBER_CARD'
  /**
   * 会员卡。
   * A member card.
   */
  readonly member_card: StoredCardMemberCard
}

/**
 * 景点门票。
 * A ticket to a sight.
 */
export interface StoredScenicTicket {
  readonly card_type: 'SCENIC_TICKET'
  /**
   * 景点门票。
   * A ticket to a sight.
   */
  readonly scenic_ticket: StoredCardScenicTicket
}

/**
 * 电影票。
 * A cinema ticket.
 */
export interface StoredMovieTicket {
  readonly card_type: 'MOVIE_TICKET'
  /**
   * 电影票。
   * A cinema ticket.
   */
  readonly movie_ticket: StoredCardMovieTicket
}

/**
 * 飞机票。
 * An air ticket.
 */
export interface StoredBoardingPass {
  readonly card_type: 'BOARDING_PASS'
  /**
   * 飞机票。
   * An air ticket.
   */
  readonly boarding_pass: StoredCardBoardingPass
}

/**
 * 红包，已停用；金额在投放时给定。
 * Lucky money; retired. The sum is given when it is handed out.
 */
export interface StoredLuckyMoney {
  readonly card_type: 'LUCKY_MONEY'
  /**
   * 红包，已停用；金额在投放时给定。
   * Lucky money; retired. The sum is given when it is handed out.
   */
  readonly lucky_money: StoredCardLuckyMoney
}

/**
 * 会议门票。
 * A ticket to a meeting.
 */
export interface StoredMeetingTicket {
  readonly card_type: 'MEETING_TICKET'
  /**
   * 会议门票。
   * A ticket to a meeting.
   */
  readonly meeting_ticket: StoredCardMeetingTicket
}

/**
 * 汽车票；只知道查询时会出现。
 * A bus ticket; it is only known that card.get tells of them.
 */
export interface StoredBusTicket {
  readonly card_type: 'BUS_TICKET'
  /**
   * 汽车票；只知道查询时会出现。
   * A bus ticket; it is only known that card.get tells of them.
   */
  readonly bus_ticket: StoredCardBusTicket
}

/**
 * 礼品卡；售价在 base_info.giftcard_info。
 * A gift card; its price is in base_info.giftcard_info.
 */
export interface StoredGeneralCard {
  readonly card_type: 'GENERAL_CARD'
  /**
   * 礼品卡；售价在 base_info.giftcard_info。
   * A gift card; its price is in base_info.giftcard_info.
   */
  readonly general_card: StoredCardGeneralCard
}

/**
 * 卡券；`card_type` 的小写就是内容所在的键。
 * A card; its contents stand under the name of its `card_type` in lower case.
 */
export type StoredCard =
  | StoredGeneralCoupon
  | StoredGroupon
  | StoredGift
  | StoredCash
  | StoredDiscount
  | StoredMemberCard
  | StoredScenicTicket
  | StoredMovieTicket
  | StoredBoardingPass
  | StoredLuckyMoney
  | StoredMeetingTicket
  | StoredBusTicket
  | StoredGeneralCard

/**
 * 可以更改的基本信息。改动标志、颜色、券名、使用提醒或使用说明会重新审核；有效期只能扩大，类型不变。
 * What may be changed. A new logo, colour, title, notice or description goes back to the review; the validity keeps its type and may only widen.
 * 商户名、库存、code 模式等不能更改。
 * The brand name, the stock, the mode of the codes and some more are fixed.
 * 只有 use_all_locations 不为 true 时才能填 `location_id_list`。
 * `location_id_list` only if use_all_locations is not true.
 */
export interface CardBaseInfoChanges {
  /**
   * 券名。最多 27 字节（UTF-8，9 个汉字）。
   * The title. At most 27 bytes in UTF-8 (9 Chinese characters).
   */
  readonly title?: string | undefined
  /**
   * 商户的标志，300×300；须是上传到微信的图片的网址。最多 128 字节（UTF-8）。
   * The merchant's logo, 300×300; the URL of a picture that was uploaded to Weixin. At most 128 bytes in UTF-8.
   */
  readonly logo_url?: string | undefined
  /**
   * 颜色的名字；查询时返回十六进制的值。形如 Color010 的名字。
   * The name of the colour; card.get answers with its hex value. A name such as Color010; card.getColors lists them with their hex values.
   */
  readonly color?:
    | 'Color010'
    | 'Color020'
    | 'Color030'
    | 'Color040'
    | 'Color050'
    | 'Color060'
    | 'Color070'
    | 'Color080'
    | 'Color081'
    | 'Color082'
    | 'Color090'
    | 'Color100'
    | 'Color101'
    | 'Color102'
    | (string & {})
    | undefined
  /**
   * 使用提醒，一句话。最多 48 字节（UTF-8，16 个汉字）。
   * What to do with it, in one line. At most 48 bytes in UTF-8 (16 Chinese characters).
   */
  readonly notice?: string | undefined
  /**
   * 使用说明，可以分行。最多 3072 字节（UTF-8，1024 个汉字）。
   * How to use it; may have several lines. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly description?: string | undefined
  /**
   * 客服电话。最多 24 字节（UTF-8，8 个汉字）。
   * The telephone number of the service. At most 24 bytes in UTF-8 (8 Chinese characters).
   */
  readonly service_phone?: string | undefined
  /**
   * code 的展示方式。
   * How the code is shown.
   */
  readonly code_type?:
    | 'CODE_TYPE_TEXT'
    | 'CODE_TYPE_BARCODE'
    | 'CODE_TYPE_QRCODE'
    | 'CODE_TYPE_ONLY_BARCODE'
    | 'CODE_TYPE_ONLY_QRCODE'
    | 'CODE_TYPE_NONE'
    | undefined
  /**
   * 每人可领的张数，默认 50（2015 年默认等于库存）。不小于 0。
   * How many one user may take, 50 by default; in 2015 it was the whole stock. Not less than 0.
   */
  readonly get_limit?: number | undefined
  /**
   * 领取页面能否分享，默认 true。
   * Whether its page can be shared, true by default.
   */
  readonly can_share?: boolean | undefined
  /**
   * 能否转赠，默认 true。
   * Whether it can be given away, true by default.
   */
  readonly can_give_friend?: boolean | undefined
  /**
   * 可用的门店。每个以数字发送。
   * The stores where it is good. Each sent as a number.
   */
  readonly location_id_list?: readonly string[] | undefined
  /**
   * 是否适用于全部门店。
   * Whether it is good in all stores.
   */
  readonly use_all_locations?: boolean | undefined
  /**
   * 自定义入口的名字。最多 15 字节（UTF-8，5 个汉字）。
   * The name of the merchant's own link. At most 15 bytes in UTF-8 (5 Chinese characters).
   */
  readonly custom_url_name?: string | undefined
  /**
   * 自定义入口的网址；需要权限。最多 128 字节（UTF-8）。
   * Where it leads; needs a permission. At most 128 bytes in UTF-8.
   */
  readonly custom_url?: string | undefined
  /**
   * 入口右侧的提示。最多 18 字节（UTF-8，6 个汉字）。
   * The hint at its right. At most 18 bytes in UTF-8 (6 Chinese characters).
   */
  readonly custom_url_sub_title?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly custom_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly custom_app_brand_pass?: string | undefined
  /**
   * 营销入口的名字。最多 15 字节（UTF-8，5 个汉字）。
   * The name of the link for promotion. At most 15 bytes in UTF-8 (5 Chinese characters).
   */
  readonly promotion_url_name?: string | undefined
  /**
   * 营销入口的网址。
   * Where it leads.
   */
  readonly promotion_url?: string | undefined
  /**
   * 营销入口右侧的提示。最多 18 字节（UTF-8，6 个汉字）。
   * The hint at its right. At most 18 bytes in UTF-8 (6 Chinese characters).
   */
  readonly promotion_url_sub_title?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly promotion_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly promotion_app_brand_pass?: string | undefined
  /**
   * 居中按钮的文字；不能与买单同时设置。最多 18 字节（UTF-8，6 个汉字）。
   * The text of the button in the middle; not together with the pay cell. At most 18 bytes in UTF-8 (6 Chinese characters).
   */
  readonly center_title?: string | undefined
  /**
   * 居中按钮下方的提示。最多 24 字节（UTF-8，8 个汉字）。
   * The hint below it. At most 24 bytes in UTF-8 (8 Chinese characters).
   */
  readonly center_sub_title?: string | undefined
  /**
   * 居中按钮的网址。最多 128 字节（UTF-8）。
   * Where it leads. At most 128 bytes in UTF-8.
   */
  readonly center_url?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly center_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly center_app_brand_pass?: string | undefined
  /**
   * 有效期。
   * When it is valid.
   */
  readonly date_info?: CardDateInfo | undefined
  /**
   * 会员卡：支付功能。
   * Member cards: paying.
   */
  readonly pay_info?: CardPayInfo | undefined
  /**
   * 会员卡：支付码与会员码是否合一。
   * Member cards: whether one code is for paying and for the membership.
   */
  readonly is_pay_and_qrcode?: boolean | undefined
  /**
   * 会员卡：用户打开时是否推送事件。
   * Member cards: whether an event tells that a user opens it.
   */
  readonly need_push_on_view?: boolean | undefined
  /**
   * 券面更新消息里的推荐。
   * What the message about a change recommends.
   */
  readonly modify_msg_operation?: CardMessageRecommendation | undefined
}

/**
 * 优惠券。
 * A coupon.
 * 优惠的额度不能更改。
 * What it takes off is fixed.
 */
export interface CardGeneralCouponChanges {
  /**
   * 要更改的基本信息。
   * What changes of that which every card has.
   */
  readonly base_info?: CardBaseInfoChanges | undefined
}

/**
 * 团购券。
 * A groupon.
 * 优惠的额度不能更改。
 * What it takes off is fixed.
 */
export interface CardGrouponChanges {
  /**
   * 要更改的基本信息。
   * What changes of that which every card has.
   */
  readonly base_info?: CardBaseInfoChanges | undefined
}

/**
 * 兑换券。
 * A coupon for a gift.
 * 优惠的额度不能更改。
 * What it takes off is fixed.
 */
export interface CardGiftChanges {
  /**
   * 要更改的基本信息。
   * What changes of that which every card has.
   */
  readonly base_info?: CardBaseInfoChanges | undefined
}

/**
 * 代金券。
 * A voucher.
 * 优惠的额度不能更改。
 * What it takes off is fixed.
 */
export interface CardCashChanges {
  /**
   * 要更改的基本信息。
   * What changes of that which every card has.
   */
  readonly base_info?: CardBaseInfoChanges | undefined
}

/**
 * 折扣券。
 * A discount.
 * 优惠的额度不能更改。
 * What it takes off is fixed.
 */
export interface CardDiscountChanges {
  /**
   * 要更改的基本信息。
   * What changes of that which every card has.
   */
  readonly base_info?: CardBaseInfoChanges | undefined
}

/**
 * 会员卡。
 * A member card.
 * `activate_url`、`auto_activate`、`wx_activate` 最多用一种；同时填写时自动激活优先。
 * At most one of `activate_url`, `auto_activate`, `wx_activate`; the automatic one would win.
 * 自定义类目最多三个。
 * At most three figures of your own.
 * 积分只能开通，不能取消。
 * Points can be switched on, and not off again.
 */
export interface CardMemberCardChanges {
  /**
   * 要更改的基本信息。
   * What changes of that which every card has.
   */
  readonly base_info?: CardBaseInfoChanges | undefined
  /**
   * 是否支持积分；开通后不能取消。
   * Whether there are points; once on, it cannot be switched off.
   */
  readonly supply_bonus?: boolean | undefined
  /**
   * 会员卡的特权。最多 3072 字节（UTF-8，1024 个汉字）。
   * What the member gets. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly prerogative?: string | undefined
  /**
   * 积分清零的规则。最多 3072 字节（UTF-8，1024 个汉字）。
   * When points are lost. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly bonus_cleared?: string | undefined
  /**
   * 积分的规则。最多 3072 字节（UTF-8，1024 个汉字）。
   * How points are got. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly bonus_rules?: string | undefined
  /**
   * 储值的说明。最多 3072 字节（UTF-8，1024 个汉字）。
   * How the balance works. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly balance_rules?: string | undefined
  /**
   * 激活会员卡的网址。最多 128 字节（UTF-8）。
   * Where the card is activated. At most 128 bytes in UTF-8.
   */
  readonly activate_url?: string | undefined
  /**
   * 领取时自动激活。
   * Whether it is activated with the taking.
   */
  readonly auto_activate?: boolean | undefined
  /**
   * 由微信的表单一键激活。
   * Whether it is activated by Weixin's own form.
   */
  readonly wx_activate?: boolean | undefined
  /**
   * 一键激活后是否跳转。
   * Whether the form leads on to a page.
   */
  readonly wx_activate_after_submit?: boolean | undefined
  /**
   * 跳转的网址。
   * That page.
   */
  readonly wx_activate_after_submit_url?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly activate_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly activate_app_brand_pass?: string | undefined
  /**
   * 背景图。
   * The picture behind.
   */
  readonly background_pic_url?: string | undefined
  /**
   * 查看积分的网址。
   * Where points are shown.
   */
  readonly bonus_url?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly bonus_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly bonus_app_brand_pass?: string | undefined
  /**
   * 查看余额的网址。
   * Where the balance is shown.
   */
  readonly balance_url?: string | undefined
  /**
   * 改为打开的小程序的 user_name，以 @app 结尾。
   * The user_name of a mini program to open instead; it ends in @app.
   */
  readonly balance_app_brand_user_name?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly balance_app_brand_pass?: string | undefined
  /**
   * 自定义类目，最多三个。
   * A figure of your own; three at most.
   */
  readonly custom_field1?: MemberCardCustomField | undefined
  /**
   * 自定义类目，最多三个。
   * A figure of your own; three at most.
   */
  readonly custom_field2?: MemberCardCustomField | undefined
  /**
   * 自定义类目，最多三个。
   * A figure of your own; three at most.
   */
  readonly custom_field3?: MemberCardCustomField | undefined
  /**
   * 自定义入口。
   * A link of your own.
   */
  readonly custom_cell1?: MemberCardCustomCell | undefined
  /**
   * 积分规则。
   * The rule for points.
   */
  readonly bonus_rule?: MemberCardBonusRule | undefined
  /**
   * 折扣，10 为九折。0 到 100。
   * The discount in per cent; 10 takes off a tenth. 0 to 100.
   */
  readonly discount?: number | undefined
}

/**
 * 景点门票。
 * A ticket to a sight.
 */
export interface CardScenicTicketChanges {
  /**
   * 要更改的基本信息。
   * What changes of that which every card has.
   */
  readonly base_info?: CardBaseInfoChanges | undefined
  /**
   * 导览图的网址。最多 128 字节（UTF-8）。
   * The URL of the map. At most 128 bytes in UTF-8.
   */
  readonly guide_url?: string | undefined
}

/**
 * 电影票。
 * A cinema ticket.
 */
export interface CardMovieTicketChanges {
  /**
   * 要更改的基本信息。
   * What changes of that which every card has.
   */
  readonly base_info?: CardBaseInfoChanges | undefined
  /**
   * 电影票详情。最多 3072 字节（UTF-8，1024 个汉字）。
   * About the ticket. At most 3072 bytes in UTF-8 (1024 Chinese characters).
   */
  readonly detail?: string | undefined
}

/**
 * 飞机票。
 * An air ticket.
 */
export interface CardBoardingPassChanges {
  /**
   * 要更改的基本信息。
   * What changes of that which every card has.
   */
  readonly base_info?: CardBaseInfoChanges | undefined
  /**
   * 起飞时间。unix 秒。
   * When it starts. Unix seconds.
   */
  readonly departure_time?: number | undefined
  /**
   * 降落时间。unix 秒。
   * When it lands. Unix seconds.
   */
  readonly landing_time?: number | undefined
  /**
   * 登机口。最多 12 字节（UTF-8，4 个汉字）。
   * The gate. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly gate?: string | undefined
  /**
   * 登机时间，只显示时分。unix 秒。
   * When boarding begins; only hour and minute are shown. Unix seconds.
   */
  readonly boarding_time?: number | undefined
}

/**
 * 红包，已停用；金额在投放时给定。
 * Lucky money; retired. The sum is given when it is handed out.
 */
export interface CardLuckyMoneyChanges {
  /**
   * 要更改的基本信息。
   * What changes of that which every card has.
   */
  readonly base_info?: CardBaseInfoChanges | undefined
}

/**
 * 会议门票。
 * A ticket to a meeting.
 */
export interface CardMeetingTicketChanges {
  /**
   * 要更改的基本信息。
   * What changes of that which every card has.
   */
  readonly base_info?: CardBaseInfoChanges | undefined
  /**
   * 会场导览图的网址。最多 128 字节（UTF-8）。
   * The URL of the map. At most 128 bytes in UTF-8.
   */
  readonly map_url?: string | undefined
}

/**
 * 汽车票；只知道查询时会出现。
 * A bus ticket; it is only known that card.get tells of them.
 */
export interface CardBusTicketChanges {
  /**
   * 要更改的基本信息。
   * What changes of that which every card has.
   */
  readonly base_info?: CardBaseInfoChanges | undefined
}

/**
 * 礼品卡；售价在 base_info.giftcard_info。
 * A gift card; its price is in base_info.giftcard_info.
 */
export interface CardGeneralCardChanges {
  /**
   * 要更改的基本信息。
   * What changes of that which every card has.
   */
  readonly base_info?: CardBaseInfoChanges | undefined
}

export interface CardCodeValidity {
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 开始可用的时间。unix 秒。
   * From when it can be used. Unix seconds.
   */
  readonly begin_time: number
  /**
   * 最后可用的时间。固定时长的卡券从领取起算。unix 秒。
   * Until when it can be used. With a fixed term it counts from the taking. Unix seconds.
   */
  readonly end_time: number
}

export interface CardReference {
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
}

/**
 * 有效时间写在最外层。
 * How long it lives stands at the top of the request.
 */
export interface CardQrCard {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 指定的 code，只能被领一次；自定义 code（非预存）的卡券必填。最多 20 字节（UTF-8）。
   * The code, which can be taken once; needed where the codes are the merchant's own and not deposited. At most 20 bytes in UTF-8.
   */
  readonly code?: string | undefined
  /**
   * 指定的领取者；bind_openid 的卡券必填，其他不能填。
   * Who may take it; needed for cards with bind_openid, and only for them.
   */
  readonly openid?: string | undefined
  /**
   * 是否随机分配一个 code，领取后不能再扫，默认 false。
   * Whether it stands for one code, and is used up by the first taking; false by default.
   */
  readonly is_unique_code?: boolean | undefined
  /**
   * 红包余额。不小于 0。分。
   * The sum of lucky money. Not less than 0. Fen.
   *
   * @deprecated 红包已停用。Lucky money is retired.
   */
  readonly balance?: number | undefined
  /**
   * 2015 年的整数场景值。以数字发送。
   * The scene of 2015, an integer. Sent as a number.
   *
   * @deprecated 改用 outer_str。Use outer_str.
   */
  readonly outer_id?: string | undefined
  /**
   * 领取的场景值，随领取事件推送。最多 128 字节（UTF-8）。
   * The scene of the taking, which the event then tells. At most 128 bytes in UTF-8.
   */
  readonly outer_str?: string | undefined
}

export interface CardQrActionInfo {
  /**
   * 投放的卡券。
   * The card.
   */
  readonly card: CardQrCard
}

export interface CardQrListEntry {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 指定的 code，只能被领一次；自定义 code（非预存）的卡券必填。最多 20 字节（UTF-8）。
   * The code, which can be taken once; needed where the codes are the merchant's own and not deposited. At most 20 bytes in UTF-8.
   */
  readonly code?: string | undefined
  /**
   * 领取的场景值，随领取事件推送。最多 128 字节（UTF-8）。
   * The scene of the taking, which the event then tells. At most 128 bytes in UTF-8.
   */
  readonly outer_str?: string | undefined
}

export interface CardQrList {
  /**
   * 投放的卡券。上限由错误码 45039 推断。最多 5 个。至少 1 个。
   * The cards. The limit is inferred from errcode 45039. At most 5 entries. At least 1 entries.
   */
  readonly card_list: readonly CardQrListEntry[]
}

export interface CardQrMultipleActionInfo {
  /**
   * 多张卡券。
   * Several cards.
   */
  readonly multiple_card: CardQrList
}

export interface CardLandingPageCard {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 缩略图的网址。
   * The URL of its small picture.
   */
  readonly thumb_url: string
}

export interface CardHeld {
  /**
   * 用户卡券的 code。
   * The code of the card.
   */
  readonly code: string
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
}

export interface MemberCardNotify {
  /**
   * 积分变动是否通知，默认 true。
   * Whether the user is told of points, true by default.
   */
  readonly is_notify_bonus?: boolean | undefined
  /**
   * 余额变动是否通知，默认 true。
   * Whether the user is told of the balance, true by default.
   */
  readonly is_notify_balance?: boolean | undefined
  /**
   * 自定义类目 1 变动是否通知，默认 false。
   * Whether the user is told of figure 1, false by default.
   */
  readonly is_notify_custom_field1?: boolean | undefined
  /**
   * 自定义类目 2 变动是否通知，默认 false。
   * Whether the user is told of figure 2, false by default.
   */
  readonly is_notify_custom_field2?: boolean | undefined
  /**
   * 自定义类目 3 变动是否通知，默认 false。
   * Whether the user is told of figure 3, false by default.
   */
  readonly is_notify_custom_field3?: boolean | undefined
}

export interface MemberFormLink {
  /**
   * 链接的名字。
   * The text of the link.
   */
  readonly name: string
  /**
   * 链接的网址。
   * Where it leads.
   */
  readonly url: string
}

export interface MemberFormRichField {
  /**
   * 单选、下拉或多选。
   * One of several, by buttons or a list; or some of several.
   */
  readonly type: 'FORM_FIELD_RADIO' | 'FORM_FIELD_SELECT' | 'FORM_FIELD_CHECK_BOX' | (string & {})
  /**
   * 字段的名字。
   * The name of the field.
   */
  readonly name: string
  /**
   * 可选的值。
   * What can be chosen.
   */
  readonly values: readonly string[]
}

export interface MemberForm {
  /**
   * 激活后用户能否修改。
   * Whether the user may change it afterwards.
   */
  readonly can_modify?: boolean | undefined
  /**
   * 微信已有的字段。
   * Weixin's own fields.
   */
  readonly common_field_id_list?:
    | readonly ('USER_FORM_INFO_FLAG_MOBILE' | 'USER_FORM_INFO_FLAG_SEX' | 'USER_FORM_INFO_FLAG_NAME' | 'USER_FORM_INFO_FLAG_BIRTHDAY' | 'USER_FORM_INFO_FLAG_IDCARD' | 'USER_FORM_INFO_FLAG_EMAIL' | 'USER_FORM_INFO_FLAG_LOCATION' | 'USER_FORM_INFO_FLAG_EDUCATION_BACKGROUND' | 'USER_FORM_INFO_FLAG_INDUSTRY' | 'USER_FORM_INFO_FLAG_INCOME' | 'USER_FORM_INFO_FLAG_HABIT' | (string & {}))[]
    | undefined
  /**
   * 自定义的字段。
   * Fields of your own.
   */
  readonly custom_field_list?: readonly string[] | undefined
  /**
   * 有选项的自定义字段。
   * Fields of your own with choices.
   */
  readonly rich_field_list?: readonly MemberFormRichField[] | undefined
}

export interface MemberInfoField {
  /**
   * 字段的名字。
   * The name of the field.
   */
  readonly name: string
  /**
   * 填写的值。
   * What was written.
   */
  readonly value?: string | undefined
}

export interface MemberInfoCustomField {
  /**
   * 字段的名字。
   * The name of the field.
   */
  readonly name: string
  /**
   * 填写的值。
   * What was written.
   */
  readonly value?: string | undefined
  /**
   * 选中的值。
   * What was chosen.
   */
  readonly value_list?: readonly string[] | undefined
}

export interface MemberInfo {
  /**
   * 微信已有的字段。
   * Weixin's own fields.
   */
  readonly common_field_list?: readonly MemberInfoField[] | undefined
  /**
   * 自定义的字段。
   * Fields of your own.
   */
  readonly custom_field_list?: readonly MemberInfoCustomField[] | undefined
}

/**
 * `begin_time` 不大于 `end_time`。
 * `begin_time` is not greater than `end_time`.
 */
export interface PayGiftBaseInfo {
  /**
   * 微信支付的商户号。至少 1 个。
   * The merchant numbers of Weixin Pay. At least 1 entries.
   */
  readonly mchid_list: readonly string[]
  /**
   * 开始的时间。unix 秒。
   * From when. Unix seconds.
   */
  readonly begin_time: number
  /**
   * 结束的时间。unix 秒。
   * Until when. Unix seconds.
   */
  readonly end_time: number
}

/**
 * `least_cost` 不大于 `max_cost`。
 * `least_cost` is not greater than `max_cost`.
 */
export interface PayGiftTerms {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 支付满多少。不小于 0。分。
   * From what sum on. Not less than 0. Fen.
   */
  readonly least_cost?: number | undefined
  /**
   * 支付不超过多少。不小于 0。分。
   * Up to what sum. Not less than 0. Fen.
   */
  readonly max_cost?: number | undefined
  /**
   * 点击打开的网址。
   * Where a tap leads.
   */
  readonly jump_url?: string | undefined
  /**
   * 改为打开的小程序。
   * A mini program to open instead.
   */
  readonly app_brand_id?: string | undefined
  /**
   * 小程序的页面路径。
   * The page of the mini program.
   */
  readonly app_brand_pass?: string | undefined
}

/**
 * 只有 type 为 "RULE_TYPE_PAY_MEMBER_CARD" 时才能填 `member_rule`。
 * `member_rule` only if type is "RULE_TYPE_PAY_MEMBER_CARD".
 * 只有 type 为 "RULE_TYPE_SINGLE_PAY" 时才能填 `single_pay`。
 * `single_pay` only if type is "RULE_TYPE_SINGLE_PAY".
 */
export interface PayGiftRule {
  /**
   * 支付即会员，或支付即领券。
   * Who pays becomes a member, or gets a card.
   */
  readonly type: 'RULE_TYPE_PAY_MEMBER_CARD' | 'RULE_TYPE_SINGLE_PAY'
  /**
   * 商户号与时间。
   * Merchants and time.
   */
  readonly base_info: PayGiftBaseInfo
  /**
   * 支付即会员。type 为 "RULE_TYPE_PAY_MEMBER_CARD" 时必填。
   * Who pays becomes a member. Required when type is "RULE_TYPE_PAY_MEMBER_CARD".
   */
  readonly member_rule?: PayGiftTerms | undefined
  /**
   * 支付即领券。type 为 "RULE_TYPE_SINGLE_PAY" 时必填。
   * Who pays gets a card. Required when type is "RULE_TYPE_SINGLE_PAY".
   */
  readonly single_pay?: PayGiftTerms | undefined
}

export interface PayGiftFailedMerchant {
  /**
   * 商户号。
   * The merchant number.
   */
  readonly mchid: string
  /**
   * 失败的错误码。
   * Why it failed, as an errcode.
   */
  readonly errcode?: number | undefined
  /**
   * 失败的原因。
   * Why it failed, in words.
   */
  readonly errmsg?: string | undefined
  /**
   * 已占用该商户号的规则。
   * The rule that has it already.
   */
  readonly occupy_rule_id?: string | undefined
  /**
   * 已占用该商户号的公众号。
   * The account that has it already.
   */
  readonly occupy_appid?: string | undefined
}

export interface StoredPayGiftBaseInfo {
  /**
   * 微信支付的商户号。至少 1 个。
   * The merchant numbers of Weixin Pay. At least 1 entries.
   */
  readonly mchid_list: readonly string[]
  /**
   * 开始的时间。unix 秒。
   * From when. Unix seconds.
   */
  readonly begin_time: number
  /**
   * 结束的时间。unix 秒。
   * Until when. Unix seconds.
   */
  readonly end_time: number
  /**
   * 规则的状态。
   * The state of the rule.
   */
  readonly status?: string | undefined
  /**
   * 创建的时间。unix 秒。
   * When it was made. Unix seconds.
   */
  readonly create_time?: number | undefined
  /**
   * 更新的时间。unix 秒。
   * When it was changed. Unix seconds.
   */
  readonly update_time?: number | undefined
}

export interface StoredPayGiftRule {
  /**
   * 规则 ID。
   * The id of the rule.
   */
  readonly rule_id?: string | undefined
  /**
   * 支付即会员，或支付即领券。
   * Who pays becomes a member, or gets a card.
   */
  readonly type: 'RULE_TYPE_PAY_MEMBER_CARD' | 'RULE_TYPE_SINGLE_PAY' | (string & {})
  /**
   * 商户号与时间。
   * Merchants and time.
   */
  readonly base_info: StoredPayGiftBaseInfo
  /**
   * 支付即会员。
   * Who pays becomes a member.
   */
  readonly member_rule?: PayGiftTerms | undefined
  /**
   * 支付即领券。
   * Who pays gets a card.
   */
  readonly single_pay?: PayGiftTerms | undefined
}

export interface CardCoinOrder {
  /**
   * 订单号。
   * The number of the order.
   */
  readonly order_id: string
  /**
   * 订单的状态。
   * The state of the order.
   */
  readonly status:
    | 'ORDER_STATUS_WAITING'
    | 'ORDER_STATUS_SUCC'
    | 'ORDER_STATUS_FINANCE_SUCC'
    | 'ORDER_STATUS_QUANTITY_SUCC'
    | 'ORDER_STATUS_HAS_REFUND'
    | 'ORDER_STATUS_REFUND_WAITING'
    | 'ORDER_STATUS_ROLLBACK'
    | 'ORDER_STATUS_HAS_RECEIPT'
    | (string & {})
  /**
   * 创建的时间。unix 秒。
   * When it was made. Unix seconds.
   */
  readonly create_time?: number | undefined
  /**
   * 支付完成的时间。unix 秒。
   * When it was paid. Unix seconds.
   */
  readonly pay_finish_time?: number | undefined
  /**
   * 描述。
   * What it says.
   */
  readonly desc?: string | undefined
  /**
   * 免费券点。
   * Free points.
   */
  readonly free_coin_count?: number | undefined
  /**
   * 付费券点。
   * Bought points.
   */
  readonly pay_coin_count?: number | undefined
  /**
   * 退回的免费券点。
   * Free points that came back.
   */
  readonly refund_free_coin_count?: number | undefined
  /**
   * 退回的付费券点。
   * Bought points that came back.
   */
  readonly refund_pay_coin_count?: number | undefined
  /**
   * 支付者的 openid。
   * The openid of who paid.
   */
  readonly openid?: string | undefined
  /**
   * 订单的类型。
   * The type of the order.
   */
  readonly order_type?:
    | 'ORDER_TYPE_SYS_ADD'
    | 'ORDER_TYPE_WXPAY'
    | 'ORDER_TYPE_REFUND'
    | 'ORDER_TYPE_REDUCE'
    | 'ORDER_TYPE_SYS_REDUCE'
    | (string & {})
    | undefined
}

export interface CardCoinOrderFilter {
  /**
   * 不要这个状态的。
   * None of this state.
   */
  readonly status:
    | 'ORDER_STATUS_WAITING'
    | 'ORDER_STATUS_SUCC'
    | 'ORDER_STATUS_FINANCE_SUCC'
    | 'ORDER_STATUS_QUANTITY_SUCC'
    | 'ORDER_STATUS_HAS_REFUND'
    | 'ORDER_STATUS_REFUND_WAITING'
    | 'ORDER_STATUS_ROLLBACK'
    | 'ORDER_STATUS_HAS_RECEIPT'
    | (string & {})
}

export interface CardCoinOrderSort {
  /**
   * 按什么排序。
   * By what.
   */
  readonly sort_key: 'SORT_BY_TIME' | (string & {})
  /**
   * 升序或降序。
   * Up or down.
   */
  readonly sort_type: 'SORT_ASC' | 'SORT_DESC' | (string & {})
}

export interface CardDataOverview {
  /**
   * 哪一天。
   * The day.
   */
  readonly ref_date: string
  /**
   * 浏览次数。
   * Views.
   */
  readonly view_cnt: number
  /**
   * 浏览人数。
   * Users who viewed.
   */
  readonly view_user: number
  /**
   * 领取次数。
   * Takings.
   */
  readonly receive_cnt: number
  /**
   * 领取人数。
   * Users who took.
   */
  readonly receive_user: number
  /**
   * 使用次数。
   * Uses.
   */
  readonly verify_cnt: number
  /**
   * 使用人数。
   * Users who used.
   */
  readonly verify_user: number
  /**
   * 转赠次数。
   * Gifts.
   */
  readonly given_cnt: number
  /**
   * 转赠人数。
   * Users who gave.
   */
  readonly given_user: number
  /**
   * 过期次数。
   * Cards that expired.
   */
  readonly expire_cnt: number
  /**
   * 过期人数。
   * Users whose cards expired.
   */
  readonly expire_user: number
}

export interface CardDataOfCard {
  /**
   * 哪一天。
   * The day.
   */
  readonly ref_date: string
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 类型：0 折扣券，1 代金券，2 兑换券，3 优惠券，4 团购券。
   * The type: 0 discount, 1 cash, 2 gift, 3 general coupon, 4 groupon.
   */
  readonly card_type: number
  /**
   * 是否付费券。
   * Whether it was paid for.
   */
  readonly is_pay?: number | undefined
  /**
   * 浏览次数。
   * Views.
   */
  readonly view_cnt: number
  /**
   * 浏览人数。
   * Users who viewed.
   */
  readonly view_user: number
  /**
   * 领取次数。
   * Takings.
   */
  readonly receive_cnt: number
  /**
   * 领取人数。
   * Users who took.
   */
  readonly receive_user: number
  /**
   * 使用次数。
   * Uses.
   */
  readonly verify_cnt: number
  /**
   * 使用人数。
   * Users who used.
   */
  readonly verify_user: number
  /**
   * 转赠次数。
   * Gifts.
   */
  readonly given_cnt: number
  /**
   * 转赠人数。
   * Users who gave.
   */
  readonly given_user: number
  /**
   * 过期次数。
   * Cards that expired.
   */
  readonly expire_cnt: number
  /**
   * 过期人数。
   * Users whose cards expired.
   */
  readonly expire_user: number
}

export interface CardDataOfMembers {
  /**
   * 哪一天。
   * The day.
   */
  readonly ref_date: string
  /**
   * 浏览次数。
   * Views.
   */
  readonly view_cnt: number
  /**
   * 浏览人数。
   * Users who viewed.
   */
  readonly view_user: number
  /**
   * 领取次数。
   * Takings.
   */
  readonly receive_cnt: number
  /**
   * 领取人数。
   * Users who took.
   */
  readonly receive_user: number
  /**
   * 使用次数。
   * Uses.
   */
  readonly verify_cnt: number
  /**
   * 使用人数。
   * Users who used.
   */
  readonly verify_user: number
  /**
   * 激活人数。
   * Users who activated.
   */
  readonly active_user: number
  /**
   * 有效会员总数。
   * Members in all.
   */
  readonly total_user: number
  /**
   * 历史领取总数。
   * Users who ever took it.
   */
  readonly total_receive_user: number
}

export interface CardDataOfMemberCard {
  /**
   * 哪一天。
   * The day.
   */
  readonly ref_date: string
  /**
   * 子商户类型。
   * The type of the sub-merchant.
   */
  readonly merchanttype?: number | undefined
  /**
   * 卡券 ID；这里没有下划线。
   * The id of the card; without an underscore here.
   */
  readonly cardid: string
  /**
   * 子商户 ID。
   * The id of the sub-merchant.
   */
  readonly submerchantid?: string | undefined
  /**
   * 浏览次数。
   * Views.
   */
  readonly view_cnt: number
  /**
   * 浏览人数。
   * Users who viewed.
   */
  readonly view_user: number
  /**
   * 领取次数。
   * Takings.
   */
  readonly receive_cnt: number
  /**
   * 领取人数。
   * Users who took.
   */
  readonly receive_user: number
  /**
   * 使用次数。
   * Uses.
   */
  readonly verify_cnt: number
  /**
   * 使用人数。
   * Users who used.
   */
  readonly verify_user: number
  /**
   * 激活次数。
   * Activations.
   */
  readonly active_cnt?: number | undefined
  /**
   * 激活人数。
   * Users who activated.
   */
  readonly active_user?: number | undefined
  /**
   * 新增会员。
   * New members.
   */
  readonly new_user?: number | undefined
  /**
   * 会员总数。
   * Members in all.
   */
  readonly total_user?: number | undefined
  /**
   * 应付金额。分。
   * What had to be paid. Fen.
   */
  readonly payOriginalFee?: number | undefined
  /**
   * 实付金额。分。
   * What was paid. Fen.
   */
  readonly fee?: number | undefined
}

export interface CardSecondaryCategory {
  /**
   * 二级类目。以数字发送。
   * The second category. Sent as a number.
   */
  readonly secondary_category_id: string
  /**
   * 类目的名字。
   * Its name.
   */
  readonly category_name: string
  /**
   * 需要的资质。
   * Which papers it needs.
   */
  readonly need_qualification_stuffs?: readonly string[] | undefined
  /**
   * 能否选预付卡：1 能，0 否。
   * 1 if prepaid cards can be chosen, else 0.
   */
  readonly can_choose_prepaid_card?: 0 | 1 | undefined
  /**
   * 能否选支付卡：1 能，0 否。
   * 1 if payment cards can be chosen, else 0.
   */
  readonly can_choose_payment_card?: 0 | 1 | undefined
}

export interface CardCategory {
  /**
   * 一级类目。以数字发送。
   * The first category. Sent as a number.
   */
  readonly primary_category_id: string
  /**
   * 类目的名字。
   * Its name.
   */
  readonly category_name: string
  /**
   * 二级类目。
   * Its second categories.
   */
  readonly secondary_category: readonly CardSecondaryCategory[]
}

export interface CardSubMerchant {
  /**
   * 子商户的公众号，须已认证。
   * The sub-merchant's own account, a verified one.
   */
  readonly app_id?: string | undefined
  /**
   * 子商户的名字，显示在券面上。最多 36 字节（UTF-8，12 个汉字）。
   * The name of the sub-merchant, as cards show it. At most 36 bytes in UTF-8 (12 Chinese characters).
   */
  readonly brand_name: string
  /**
   * 子商户的标志。
   * Its logo.
   */
  readonly logo_url: string
  /**
   * 授权函：上传得到的 media_id。
   * The authorization letter: the media_id of its upload.
   */
  readonly protocol: string
  /**
   * 授权函的截止时间。unix 秒。
   * Until when the letter holds. Unix seconds.
   */
  readonly end_time: number
  /**
   * 一级类目。以数字发送。
   * The first category. Sent as a number.
   */
  readonly primary_category_id: string
  /**
   * 二级类目。以数字发送。
   * The second category. Sent as a number.
   */
  readonly secondary_category_id: string
  /**
   * 营业执照的 media_id。
   * The business licence, as a media_id.
   */
  readonly agreement_media_id?: string | undefined
  /**
   * 经营者身份证的 media_id。
   * The operator's identity card, as a media_id.
   */
  readonly operator_media_id?: string | undefined
}

export interface StoredCardSubMerchant {
  /**
   * 子商户 ID。以数字发送。
   * The id of the sub-merchant. Sent as a number.
   */
  readonly merchant_id: string
  /**
   * 子商户的公众号。
   * The sub-merchant's own account.
   */
  readonly app_id?: string | undefined
  /**
   * 创建的时间。unix 秒。
   * When it was made. Unix seconds.
   */
  readonly create_time?: number | undefined
  /**
   * 更新的时间。unix 秒。
   * When it was changed. Unix seconds.
   */
  readonly update_time?: number | undefined
  /**
   * 子商户的名字。
   * Its name.
   */
  readonly brand_name: string
  /**
   * 标志。
   * Its logo.
   */
  readonly logo_url?: string | undefined
  /**
   * 子商户的状态。
   * Its state.
   */
  readonly status: 'CHECKING' | 'APPROVED' | 'REJECTED' | 'EXPIRED' | (string & {})
  /**
   * 驳回的原因。
   * Why it was rejected.
   */
  readonly reason?: string | undefined
  /**
   * 授权开始的时间。unix 秒。
   * From when the letter holds. Unix seconds.
   */
  readonly begin_time?: number | undefined
  /**
   * 授权函的截止时间。unix 秒。
   * Until when the letter holds. Unix seconds.
   */
  readonly end_time?: number | undefined
  /**
   * 一级类目。以数字发送。
   * The first category. Sent as a number.
   */
  readonly primary_category_id?: string | undefined
  /**
   * 二级类目。以数字发送。
   * The second category. Sent as a number.
   */
  readonly secondary_category_id?: string | undefined
}

export interface CardSubMerchantChanges {
  /**
   * 子商户 ID。以数字发送。
   * The id of the sub-merchant. Sent as a number.
   */
  readonly merchant_id: string
  /**
   * 子商户的公众号，须已认证。
   * The sub-merchant's own account, a verified one.
   */
  readonly app_id?: string | undefined
  /**
   * 子商户的名字，显示在券面上。最多 36 字节（UTF-8，12 个汉字）。
   * The name of the sub-merchant, as cards show it. At most 36 bytes in UTF-8 (12 Chinese characters).
   */
  readonly brand_name: string
  /**
   * 子商户的标志。
   * Its logo.
   */
  readonly logo_url: string
  /**
   * 授权函：上传得到的 media_id。
   * The authorization letter: the media_id of its upload.
   */
  readonly protocol: string
  /**
   * 授权函的截止时间。unix 秒。
   * Until when the letter holds. Unix seconds.
   */
  readonly end_time: number
  /**
   * 一级类目。以数字发送。
   * The first category. Sent as a number.
   */
  readonly primary_category_id: string
  /**
   * 二级类目。以数字发送。
   * The second category. Sent as a number.
   */
  readonly secondary_category_id: string
  /**
   * 营业执照的 media_id。
   * The business licence, as a media_id.
   */
  readonly agreement_media_id?: string | undefined
  /**
   * 经营者身份证的 media_id。
   * The operator's identity card, as a media_id.
   */
  readonly operator_media_id?: string | undefined
}

export interface GiftCardItem {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 商品名，默认用卡券的。
   * Its name, by default the card's.
   */
  readonly title?: string | undefined
  /**
   * 商品图，默认用卡券的。
   * Its picture, by default the card's.
   */
  readonly pic_url?: string | undefined
  /**
   * 商品的简介。
   * What it is.
   */
  readonly desc?: string | undefined
}

export interface GiftCardPicture {
  /**
   * 卡面图片的网址。
   * The URL of the picture.
   */
  readonly background_pic_url: string
  /**
   * 自定义的卡面编号。
   * A number of your own for it.
   */
  readonly outer_img_id?: string | undefined
  /**
   * 默认的祝福语。
   * What the giver says by default.
   */
  readonly default_gifting_msg?: string | undefined
}

export interface GiftCardTheme {
  /**
   * 主题封面的网址。
   * The URL of the cover.
   */
  readonly theme_pic_url: string
  /**
   * 主题的名字。
   * The name of the theme.
   */
  readonly title: string
  /**
   * 主题名字的颜色。形如 #FB966E。
   * The colour of its name. Written like #FB966E.
   */
  readonly title_color: string
  /**
   * 可选的商品。至少 1 个。
   * What can be bought. At least 1 entries.
   */
  readonly item_list: readonly GiftCardItem[]
  /**
   * 可选的卡面。至少 1 个。
   * The pictures to choose from. At least 1 entries.
   */
  readonly pic_item_list: readonly GiftCardPicture[]
  /**
   * 所属的类目，从 0 起。不小于 0。
   * The category that it is in, from 0. Not less than 0.
   */
  readonly category_index?: number | undefined
  /**
   * 是否优先显示商品名。
   * Whether the names of goods come first.
   */
  readonly show_sku_title_first?: boolean | undefined
  /**
   * 是否放在横幅。
   * Whether it stands on top.
   */
  readonly is_banner?: boolean | undefined
}

export interface GiftCardCategory {
  /**
   * 类目的名字。
   * Its name.
   */
  readonly title: string
}

export interface GiftCardCell {
  /**
   * 入口的名字。
   * The text of the link.
   */
  readonly title: string
  /**
   * 入口的网址。
   * Where it leads.
   */
  readonly url: string
}

export interface GiftCardPage {
  /**
   * 横幅图片的网址。
   * The URL of the picture on top.
   */
  readonly banner_pic_url: string
  /**
   * 货架的名字。
   * The name of the shelf.
   */
  readonly page_title: string
  /**
   * 能否一次买多张。
   * Whether several can be bought at once.
   */
  readonly support_multi?: boolean | undefined
  /**
   * 能否买给自己。
   * Whether one can buy for oneself.
   */
  readonly support_buy_for_self?: boolean | undefined
  /**
   * 主题。至少 1 个。
   * The themes. At least 1 entries.
   */
  readonly theme_list: readonly GiftCardTheme[]
  /**
   * 类目。
   * The categories.
   */
  readonly category_list?: readonly GiftCardCategory[] | undefined
  /**
   * 商户的地址。
   * The merchant's address.
   */
  readonly address: string
  /**
   * 客服电话。
   * The telephone number of the service.
   */
  readonly service_phone: string
  /**
   * 使用须知。
   * What has to be known.
   */
  readonly biz_description: string
  /**
   * 是否开发票。
   * Whether invoices are made out.
   */
  readonly need_receipt?: boolean | undefined
  /**
   * 自定义入口一。
   * A link of your own.
   */
  readonly cell_1?: GiftCardCell | undefined
  /**
   * 自定义入口二。
   * Another.
   */
  readonly cell_2?: GiftCardCell | undefined
}

export interface StoredGiftCardPage {
  /**
   * 货架的 ID。
   * The id of the shelf.
   */
  readonly page_id?: string | undefined
  /**
   * 横幅图片的网址。
   * The URL of the picture on top.
   */
  readonly banner_pic_url: string
  /**
   * 货架的名字。
   * The name of the shelf.
   */
  readonly page_title: string
  /**
   * 能否一次买多张。
   * Whether several can be bought at once.
   */
  readonly support_multi?: boolean | undefined
  /**
   * 能否买给自己。
   * Whether one can buy for oneself.
   */
  readonly support_buy_for_self?: boolean | undefined
  /**
   * 主题。至少 1 个。
   * The themes. At least 1 entries.
   */
  readonly theme_list: readonly GiftCardTheme[]
  /**
   * 类目。
   * The categories.
   */
  readonly category_list?: readonly GiftCardCategory[] | undefined
  /**
   * 商户的地址。
   * The merchant's address.
   */
  readonly address: string
  /**
   * 客服电话。
   * The telephone number of the service.
   */
  readonly service_phone: string
  /**
   * 使用须知。
   * What has to be known.
   */
  readonly biz_description: string
  /**
   * 是否开发票。
   * Whether invoices are made out.
   */
  readonly need_receipt?: boolean | undefined
  /**
   * 自定义入口一。
   * A link of your own.
   */
  readonly cell_1?: GiftCardCell | undefined
  /**
   * 自定义入口二。
   * Another.
   */
  readonly cell_2?: GiftCardCell | undefined
}

export interface GiftCardPageChanges {
  /**
   * 货架的 ID。
   * The id of the shelf.
   */
  readonly page_id: string
  /**
   * 横幅图片的网址。
   * The URL of the picture on top.
   */
  readonly banner_pic_url?: string | undefined
  /**
   * 货架的名字。
   * The name of the shelf.
   */
  readonly page_title?: string | undefined
  /**
   * 能否一次买多张。
   * Whether several can be bought at once.
   */
  readonly support_multi?: boolean | undefined
  /**
   * 能否买给自己。
   * Whether one can buy for oneself.
   */
  readonly support_buy_for_self?: boolean | undefined
  /**
   * 主题。至少 1 个。
   * The themes. At least 1 entries.
   */
  readonly theme_list?: readonly GiftCardTheme[] | undefined
  /**
   * 类目。
   * The categories.
   */
  readonly category_list?: readonly GiftCardCategory[] | undefined
  /**
   * 商户的地址。
   * The merchant's address.
   */
  readonly address?: string | undefined
  /**
   * 客服电话。
   * The telephone number of the service.
   */
  readonly service_phone?: string | undefined
  /**
   * 使用须知。
   * What has to be known.
   */
  readonly biz_description?: string | undefined
  /**
   * 是否开发票。
   * Whether invoices are made out.
   */
  readonly need_receipt?: boolean | undefined
  /**
   * 自定义入口一。
   * A link of your own.
   */
  readonly cell_1?: GiftCardCell | undefined
  /**
   * 自定义入口二。
   * Another.
   */
  readonly cell_2?: GiftCardCell | undefined
}

export interface GiftCardPageControl {
  /**
   * 货架的 ID。
   * The id of the shelf.
   */
  readonly page_id: string
  /**
   * 商户设置的状态。
   * What the merchant has set.
   */
  readonly page_control_type?: string | undefined
  /**
   * 微信设置的状态。
   * What Weixin has set.
   */
  readonly system_page_control_type?: string | undefined
}

export interface GiftCardControl {
  /**
   * 商户对全部货架的设置。
   * What the merchant has set for all.
   */
  readonly biz_control_type?: string | undefined
  /**
   * 微信对全部货架的设置。
   * What Weixin has set for all.
   */
  readonly system_biz_control_type?: string | undefined
  /**
   * 每个货架。
   * Each shelf.
   */
  readonly list?: readonly GiftCardPageControl[] | undefined
}

export interface GiftCardBought {
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 价格。分。
   * The price. Fen.
   */
  readonly price: number
  /**
   * 卡券的 code。
   * The code of the card.
   */
  readonly code: string
  /**
   * 祝福语。
   * What the giver says.
   */
  readonly default_gifting_msg?: string | undefined
  /**
   * 卡面图片的网址。
   * The URL of the picture.
   */
  readonly background_pic_url?: string | undefined
  /**
   * 自定义的卡面编号。
   * A number of your own for the picture.
   */
  readonly outer_img_id?: string | undefined
  /**
   * 接收者的 openid。
   * The openid of who accepted it.
   */
  readonly accepter_openid?: string | undefined
}

export interface GiftCardOrder {
  /**
   * 订单号。
   * The number of the order.
   */
  readonly order_id: string
  /**
   * 货架的 ID。
   * The id of the shelf.
   */
  readonly page_id: string
  /**
   * 微信支付的交易号。
   * The number of the payment.
   */
  readonly trans_id?: string | undefined
  /**
   * 下单的时间。unix 秒。
   * When it was ordered. Unix seconds.
   */
  readonly create_time: number
  /**
   * 支付完成的时间。unix 秒。
   * When it was paid. Unix seconds.
   */
  readonly pay_finish_time?: number | undefined
  /**
   * 总价。分。
   * The sum. Fen.
   */
  readonly total_price: number
  /**
   * 购买者的 openid；这里有下划线。
   * The openid of who bought it; with an underscore here.
   */
  readonly open_id: string
  /**
   * 接收者的 openid。
   * The openid of who accepted it.
   */
  readonly accepter_openid?: string | undefined
  /**
   * 购买的场景值。
   * The scene of the purchase.
   */
  readonly outer_str?: string | undefined
  /**
   * 是否送到群里。
   * Whether it was given to a group.
   */
  readonly IsChatRoom?: boolean | undefined
  /**
   * 购买的卡。
   * The cards.
   */
  readonly card_list: readonly GiftCardBought[]
}

/**
 * `card.getColors` 的回答。
 * The answer of `card.getColors`.
 */
export interface CardGetColorsResponse extends Answered {
  /**
   * 颜色。
   * The colours.
   */
  readonly colors: readonly CardColor[]
}

/**
 * `card.create` 的请求：创建卡券。
 * The request of `card.create`. Makes a card.
 */
export interface CardCreateRequest {
  /**
   * 卡券。
   * The card.
   */
  readonly card: NewCard
}

/**
 * `card.create` 的回答。
 * The answer of `card.create`.
 */
export interface CardCreateResponse extends Answered {
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
}

/**
 * `card.get` 的请求：查询卡券详情。
 * The request of `card.get`. Tells about a card.
 */
export interface CardGetRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
}

/**
 * `card.get` 的回答。
 * The answer of `card.get`.
 */
export interface CardGetResponse extends Answered {
  /**
   * 卡券。
   * The card.
   */
  readonly card: StoredCard
}

/**
 * 优惠券。
 * A coupon.
 */
export interface GeneralCouponUpdate {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 优惠券。
   * A coupon.
   */
  readonly general_coupon: CardGeneralCouponChanges
  readonly groupon?: undefined
  readonly gift?: undefined
  readonly cash?: undefined
  readonly discount?: undefined
  readonly member_card?: undefined
  readonly scenic_ticket?: undefined
  readonly movie_ticket?: undefined
  readonly boarding_pass?: undefined
  readonly lucky_money?: undefined
  readonly meeting_ticket?: undefined
  readonly bus_ticket?: undefined
  readonly general_card?: undefined
}

/**
 * 团购券。
 * A groupon.
 */
export interface GrouponUpdate {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 团购券。
   * A groupon.
   */
  readonly groupon: CardGrouponChanges
  readonly general_coupon?: undefined
  readonly gift?: undefined
  readonly cash?: undefined
  readonly discount?: undefined
  readonly member_card?: undefined
  readonly scenic_ticket?: undefined
  readonly movie_ticket?: undefined
  readonly boarding_pass?: undefined
  readonly lucky_money?: undefined
  readonly meeting_ticket?: undefined
  readonly bus_ticket?: undefined
  readonly general_card?: undefined
}

/**
 * 兑换券。
 * A coupon for a gift.
 */
export interface GiftUpdate {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 兑换券。
   * A coupon for a gift.
   */
  readonly gift: CardGiftChanges
  readonly general_coupon?: undefined
  readonly groupon?: undefined
  readonly cash?: undefined
  readonly discount?: undefined
  readonly member_card?: undefined
  readonly scenic_ticket?: undefined
  readonly movie_ticket?: undefined
  readonly boarding_pass?: undefined
  readonly lucky_money?: undefined
  readonly meeting_ticket?: undefined
  readonly bus_ticket?: undefined
  readonly general_card?: undefined
}

/**
 * 代金券。
 * A voucher.
 */
export interface CashUpdate {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 代金券。
   * A voucher.
   */
  readonly cash: CardCashChanges
  readonly general_coupon?: undefined
  readonly groupon?: undefined
  readonly gift?: undefined
  readonly discount?: undefined
  readonly member_card?: undefined
  readonly scenic_ticket?: undefined
  readonly movie_ticket?: undefined
  readonly boarding_pass?: undefined
  readonly lucky_money?: undefined
  readonly meeting_ticket?: undefined
  readonly bus_ticket?: undefined
  readonly general_card?: undefined
}

/**
 * 折扣券。
 * A discount.
 */
export interface DiscountUpdate {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 折扣券。
   * A discount.
   */
  readonly discount: CardDiscountChanges
  readonly general_coupon?: undefined
  readonly groupon?: undefined
  readonly gift?: undefined
  readonly cash?: undefined
  readonly member_card?: undefined
  readonly scenic_ticket?: undefined
  readonly movie_ticket?: undefined
  readonly boarding_pass?: undefined
  readonly lucky_money?: undefined
  readonly meeting_ticket?: undefined
  readonly bus_ticket?: undefined
  readonly general_card?: undefined
}

/**
 * 会员卡。
 * A member card.
 */
export interface MemberCardUpdate {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 会员卡。
   * A member card.
   */
  readonly member_card: CardMemberCardChanges
  readonly general_coupon?: undefined
  readonly groupon?: undefined
  readonly gift?: undefined
  readonly cash?: undefined
  readonly discount?: undefined
  readonly scenic_ticket?: undefined
  readonly movie_ticket?: undefined
  readonly boarding_pass?: undefined
  readonly lucky_money?: undefined
  readonly meeting_ticket?: undefined
  readonly bus_ticket?: undefined
  readonly general_card?: undefined
}

/**
 * 景点门票。
 * A ticket to a sight.
 */
export interface ScenicTicketUpdate {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 景点门票。
   * A ticket to a sight.
   */
  readonly scenic_ticket: CardScenicTicketChanges
  readonly general_coupon?: undefined
  readonly groupon?: undefined
  readonly gift?: undefined
  readonly cash?: undefined
  readonly discount?: undefined
  readonly member_card?: undefined
  readonly movie_ticket?: undefined
  readonly boarding_pass?: undefined
  readonly lucky_money?: undefined
  readonly meeting_ticket?: undefined
  readonly bus_ticket?: undefined
  readonly general_card?: undefined
}

/**
 * 电影票。
 * A cinema ticket.
 */
export interface MovieTicketUpdate {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 电影票。
   * A cinema ticket.
   */
  readonly movie_ticket: CardMovieTicketChanges
  readonly general_coupon?: undefined
  readonly groupon?: undefined
  readonly gift?: undefined
  readonly cash?: undefined
  readonly discount?: undefined
  readonly member_card?: undefined
  readonly scenic_ticket?: undefined
  readonly boarding_pass?: undefined
  readonly lucky_money?: undefined
  readonly meeting_ticket?: undefined
  readonly bus_ticket?: undefined
  readonly general_card?: undefined
}

/**
 * 飞机票。
 * An air ticket.
 */
export interface BoardingPassUpdate {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 飞机票。
   * An air ticket.
   */
  readonly boarding_pass: CardBoardingPassChanges
  readonly general_coupon?: undefined
  readonly groupon?: undefined
  readonly gift?: undefined
  readonly cash?: undefined
  readonly discount?: undefined
  readonly member_card?: undefined
  readonly scenic_ticket?: undefined
  readonly movie_ticket?: undefined
  readonly lucky_money?: undefined
  readonly meeting_ticket?: undefined
  readonly bus_ticket?: undefined
  readonly general_card?: undefined
}

/**
 * 红包，已停用；金额在投放时给定。
 * Lucky money; retired. The sum is given when it is handed out.
 */
export interface LuckyMoneyUpdate {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 红包，已停用；金额在投放时给定。
   * Lucky money; retired. The sum is given when it is handed out.
   */
  readonly lucky_money: CardLuckyMoneyChanges
  readonly general_coupon?: undefined
  readonly groupon?: undefined
  readonly gift?: undefined
  readonly cash?: undefined
  readonly discount?: undefined
  readonly member_card?: undefined
  readonly scenic_ticket?: undefined
  readonly movie_ticket?: undefined
  readonly boarding_pass?: undefined
  readonly meeting_ticket?: undefined
  readonly bus_ticket?: undefined
  readonly general_card?: undefined
}

/**
 * 会议门票。
 * A ticket to a meeting.
 */
export interface MeetingTicketUpdate {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 会议门票。
   * A ticket to a meeting.
   */
  readonly meeting_ticket: CardMeetingTicketChanges
  readonly general_coupon?: undefined
  readonly groupon?: undefined
  readonly gift?: undefined
  readonly cash?: undefined
  readonly discount?: undefined
  readonly member_card?: undefined
  readonly scenic_ticket?: undefined
  readonly movie_ticket?: undefined
  readonly boarding_pass?: undefined
  readonly lucky_money?: undefined
  readonly bus_ticket?: undefined
  readonly general_card?: undefined
}

/**
 * 汽车票；只知道查询时会出现。
 * A bus ticket; it is only known that card.get tells of them.
 */
export interface BusTicketUpdate {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 汽车票；只知道查询时会出现。
   * A bus ticket; it is only known that card.get tells of them.
   */
  readonly bus_ticket: CardBusTicketChanges
  readonly general_coupon?: undefined
  readonly groupon?: undefined
  readonly gift?: undefined
  readonly cash?: undefined
  readonly discount?: undefined
  readonly member_card?: undefined
  readonly scenic_ticket?: undefined
  readonly movie_ticket?: undefined
  readonly boarding_pass?: undefined
  readonly lucky_money?: undefined
  readonly meeting_ticket?: undefined
  readonly general_card?: undefined
}

/**
 * 礼品卡；售价在 base_info.giftcard_info。
 * A gift card; its price is in base_info.giftcard_info.
 */
export interface GeneralCardUpdate {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 礼品卡；售价在 base_info.giftcard_info。
   * A gift card; its price is in base_info.giftcard_info.
   */
  readonly general_card: CardGeneralCardChanges
  readonly general_coupon?: undefined
  readonly groupon?: undefined
  readonly gift?: undefined
  readonly cash?: undefined
  readonly discount?: undefined
  readonly member_card?: undefined
  readonly scenic_ticket?: undefined
  readonly movie_ticket?: undefined
  readonly boarding_pass?: undefined
  readonly lucky_money?: undefined
  readonly meeting_ticket?: undefined
  readonly bus_ticket?: undefined
}

/**
 * `card.update` 的请求：更改卡券信息。
 * The request of `card.update`. Changes a card.
 * 没有 `card` 和 `card_type`。
 * Without `card` and `card_type`.
 */
export type CardUpdateRequest =
  | GeneralCouponUpdate
  | GrouponUpdate
  | GiftUpdate
  | CashUpdate
  | DiscountUpdate
  | MemberCardUpdate
  | ScenicTicketUpdate
  | MovieTicketUpdate
  | BoardingPassUpdate
  | LuckyMoneyUpdate
  | MeetingTicketUpdate
  | BusTicketUpdate
  | GeneralCardUpdate

/**
 * `card.update` 的回答。
 * The answer of `card.update`.
 */
export interface CardUpdateResponse extends Answered {
  /**
   * 是否重新审核。
   * Whether it goes back to the review.
   */
  readonly send_check?: boolean | undefined
}

/**
 * `card.delete` 的请求：删除卡券。
 * The request of `card.delete`. Deletes a card.
 */
export interface CardDeleteRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
}

/**
 * `card.delete` 的回答。
 * The answer of `card.delete`.
 */
export type CardDeleteResponse = Answered

/**
 * `card.batchGet` 的请求：批量查询卡券列表。
 * The request of `card.batchGet`. Lists cards.
 */
export interface CardBatchGetRequest {
  /**
   * 起始的位置，从 0 起；5 表示从第六张开始。不小于 0。
   * Where to begin, from 0; 5 begins with the sixth. Not less than 0.
   */
  readonly offset: number
  /**
   * 要几张，最多 50。0 到 50。
   * How many, at most 50. 0 to 50.
   */
  readonly count: number
  /**
   * 只列出这些状态的卡券。
   * Only cards of these states.
   */
  readonly status_list?:
    | 'CARD_STATUS_NOT_VERIFY'
    | 'CARD_STATUS_VERIFY_FAIL'
    | 'CARD_STATUS_VERIFY_OK'
    | 'CARD_STATUS_DELETE'
    | 'CARD_STATUS_DISPATCH'
    | (string & {})
    | readonly ('CARD_STATUS_NOT_VERIFY' | 'CARD_STATUS_VERIFY_FAIL' | 'CARD_STATUS_VERIFY_OK' | 'CARD_STATUS_DELETE' | 'CARD_STATUS_DISPATCH' | (string & {}))[]
    | undefined
}

/**
 * `card.batchGet.all` 的条件。
 * What `card.batchGet.all` asks for.
 */
export interface CardBatchGetFilter {
  /**
   * 只列出这些状态的卡券。
   * Only cards of these states.
   */
  readonly status_list?:
    | 'CARD_STATUS_NOT_VERIFY'
    | 'CARD_STATUS_VERIFY_FAIL'
    | 'CARD_STATUS_VERIFY_OK'
    | 'CARD_STATUS_DELETE'
    | 'CARD_STATUS_DISPATCH'
    | (string & {})
    | readonly ('CARD_STATUS_NOT_VERIFY' | 'CARD_STATUS_VERIFY_FAIL' | 'CARD_STATUS_VERIFY_OK' | 'CARD_STATUS_DELETE' | 'CARD_STATUS_DISPATCH' | (string & {}))[]
    | undefined
}

/**
 * `card.batchGet` 的回答。
 * The answer of `card.batchGet`.
 */
export interface CardBatchGetResponse extends Answered {
  /**
   * 卡券 ID。
   * The ids of the cards.
   */
  readonly card_id_list: readonly string[]
  /**
   * 一共有多少张。
   * How many there are in all.
   */
  readonly total_num: number
}

/**
 * `card.modifyStock` 的请求：修改库存。
 * The request of `card.modifyStock`. Changes the stock.
 * `increase_stock_value`、`reduce_stock_value` 必须且只能填一个。
 * Exactly one of `increase_stock_value`, `reduce_stock_value`.
 */
export interface CardModifyStockRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 增加多少。0 到 100000000。
   * How many to add. 0 to 100000000.
   */
  readonly increase_stock_value?: number | undefined
  /**
   * 减少多少，不带负号。0 到 100000000。
   * How many to take away, without a sign. 0 to 100000000.
   */
  readonly reduce_stock_value?: number | undefined
}

/**
 * `card.modifyStock` 的回答。
 * The answer of `card.modifyStock`.
 */
export type CardModifyStockResponse = Answered

/**
 * `card.testWhitelist.set` 的请求：设置测试白名单。
 * The request of `card.testWhitelist.set`. Sets the test white list.
 * `openid`、`username` 合计最多 10 个。
 * `openid`, `username` hold at most 10 entries together.
 */
export interface CardTestWhitelistSetRequest {
  /**
   * 测试用户的 openid。
   * The openids of the test users.
   */
  readonly openid?: readonly string[] | undefined
  /**
   * 测试用户的微信号。
   * The Weixin names of the test users.
   */
  readonly username?: readonly string[] | undefined
}

/**
 * `card.testWhitelist.set` 的回答。
 * The answer of `card.testWhitelist.set`.
 */
export type CardTestWhitelistSetResponse = Answered

/**
 * `card.code.get` 的请求：查询 code。
 * The request of `card.code.get`. Looks a code up.
 */
export interface CardCodeGetRequest {
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 卡券 ID；自定义 code 的卡券必填，其他不必填。最多 32 字节（UTF-8）。
   * The id of the card; needed for cards with codes of the merchant's own, and only for them. At most 32 bytes in UTF-8.
   */
  readonly card_id?: string | undefined
  /**
   * 是否校验能否核销，默认 true；false 时任何领取过的 code 都能查到。
   * Whether it has to be consumable, true by default; with false every code that was taken is found.
   */
  readonly check_consume?: boolean | undefined
}

/**
 * `card.code.get` 的回答。
 * The answer of `card.code.get`.
 */
export interface CardCodeGetResponse extends Answered {
  /**
   * 所属的卡券与有效期。
   * The card, and when it is valid.
   */
  readonly card: CardCodeValidity
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * 能否核销。
   * Whether it can be consumed.
   */
  readonly can_consume?: boolean | undefined
  /**
   * 领取时的场景值。
   * The scene in which it was taken.
   */
  readonly outer_str?: string | undefined
  /**
   * 这张卡券的状态。
   * The state of this card.
   */
  readonly user_card_status?: 'NORMAL' | 'CONSUMED' | 'EXPIRE' | 'GIFTING' | 'GIFT_SUCC' | 'GIFT_TIMEOUT' | 'DELETE' | 'UNAVAILABLE' | (string & {}) | undefined
  /**
   * 会员卡的背景图。
   * The background picture of a member's card.
   */
  readonly background_pic_url?: string | undefined
  /**
   * 用户的 unionid；绑定了开放平台才有。
   * The user's unionid; only for accounts bound to the open platform.
   */
  readonly unionid?: string | undefined
}

/**
 * `card.code.consume` 的请求：核销 code。
 * The request of `card.code.consume`. Consumes a code.
 */
export interface CardCodeConsumeRequest {
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 卡券 ID；自定义 code 的卡券必填，其他不必填。最多 32 字节（UTF-8）。
   * The id of the card; needed for cards with codes of the merchant's own, and only for them. At most 32 bytes in UTF-8.
   */
  readonly card_id?: string | undefined
  /**
   * 核销的场景值，随核销事件推送。最多 128 字节（UTF-8）。
   * The scene of the use, which the event then tells. At most 128 bytes in UTF-8.
   */
  readonly outer_str?: string | undefined
}

/**
 * `card.code.consume` 的回答。
 * The answer of `card.code.consume`.
 */
export interface CardCodeConsumeResponse extends Answered {
  /**
   * 核销的卡券。
   * The card that was used.
   */
  readonly card: CardReference
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
}

/**
 * `card.code.decrypt` 的请求：解码 code。
 * The request of `card.code.decrypt`. Decrypts a code.
 */
export interface CardCodeDecryptRequest {
  /**
   * 加密的 code，原样。解码正确的：不含空格（网址解码错误的 `+`）和 `%`（没有解码）。
   * The encrypted code, as it came. Decoded rightly: no blank (a `+` that was decoded wrongly) and no `%` (not decoded at all) is in it.
   */
  readonly encrypt_code: string
}

/**
 * `card.code.decrypt` 的回答。
 * The answer of `card.code.decrypt`.
 */
export interface CardCodeDecryptResponse extends Answered {
  /**
   * 真实的 code。
   * The real code.
   */
  readonly code: string
}

/**
 * `card.code.update` 的请求：更改 code。
 * The request of `card.code.update`. Changes a code.
 */
export interface CardCodeUpdateRequest {
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 卡券 ID；自定义 code 的卡券必填，其他不必填。最多 32 字节（UTF-8）。
   * The id of the card; needed for cards with codes of the merchant's own, and only for them. At most 32 bytes in UTF-8.
   */
  readonly card_id?: string | undefined
  /**
   * 新的 code，可有前导零。最多 20 字节（UTF-8）。
   * The new code; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly new_code: string
}

/**
 * `card.code.update` 的回答。
 * The answer of `card.code.update`.
 */
export type CardCodeUpdateResponse = Answered

/**
 * `card.code.unavailable` 的请求：设置卡券失效。
 * The request of `card.code.unavailable`. Makes a card unavailable.
 */
export interface CardCodeUnavailableRequest {
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 卡券 ID；自定义 code 的卡券必填，其他不必填。最多 32 字节（UTF-8）。
   * The id of the card; needed for cards with codes of the merchant's own, and only for them. At most 32 bytes in UTF-8.
   */
  readonly card_id?: string | undefined
  /**
   * 失效的原因。最多 64 字节（UTF-8）。
   * Why. At most 64 bytes in UTF-8.
   */
  readonly reason?: string | undefined
}

/**
 * `card.code.unavailable` 的回答。
 * The answer of `card.code.unavailable`.
 */
export type CardCodeUnavailableResponse = Answered

/**
 * `card.code.deposit` 的请求：导入 code。
 * The request of `card.code.deposit`. Deposits codes.
 * `code` 不能重复。
 * No `code` twice.
 */
export interface CardCodeDepositRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 要导入的 code，不能为空，不能重复。最多 100 个。至少 1 个。每个最多 20 字节（UTF-8）。
   * The codes; none may be empty, none may stand there twice. At most 100 entries. At least 1 entries. Each at most 20 bytes in UTF-8.
   */
  readonly code: readonly string[]
}

/**
 * `card.code.deposit` 的回答。
 * The answer of `card.code.deposit`.
 */
export interface CardCodeDepositResponse extends Answered {
  /**
   * 导入成功的。
   * Those that were deposited.
   */
  readonly succ_code: readonly string[]
  /**
   * 早已导入的。
   * Those that were there already.
   */
  readonly duplicate_code: readonly string[]
  /**
   * 导入失败的。
   * Those that failed.
   */
  readonly fail_code: readonly string[]
}

/**
 * `card.code.getDepositCount` 的请求：查询导入 code 的数目。
 * The request of `card.code.getDepositCount`. Counts deposited codes.
 */
export interface CardCodeGetDepositCountRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
}

/**
 * `card.code.getDepositCount` 的回答。
 * The answer of `card.code.getDepositCount`.
 */
export interface CardCodeGetDepositCountResponse extends Answered {
  /**
   * 已导入的数目。
   * How many.
   */
  readonly count: number
}

/**
 * `card.code.checkCode` 的请求：核查 code。
 * The request of `card.code.checkCode`. Checks deposited codes.
 */
export interface CardCodeCheckCodeRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 要核查的 code。最多 100 个。至少 1 个。每个最多 20 字节（UTF-8）。
   * The codes. At most 100 entries. At least 1 entries. Each at most 20 bytes in UTF-8.
   */
  readonly code: readonly string[]
}

/**
 * `card.code.checkCode` 的回答。
 * The answer of `card.code.checkCode`.
 */
export interface CardCodeCheckCodeResponse extends Answered {
  /**
   * 已导入的。
   * Those that are there.
   */
  readonly exist_code: readonly string[]
  /**
   * 没有导入的。
   * Those that are not.
   */
  readonly not_exist_code: readonly string[]
}

/**
 * `card.code.mark` 的请求：占用 code（朋友的券）。
 * The request of `card.code.mark`. Marks a code of friends’ cards.
 */
export interface CardCodeMarkRequest {
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * true 占用，false 解除。
   * true holds it, false lets it go.
   */
  readonly is_mark: boolean
}

/**
 * `card.code.mark` 的回答。
 * The answer of `card.code.mark`.
 */
export type CardCodeMarkResponse = Answered

/**
 * 一张卡券。
 * One card.
 */
export interface CardQrCodeForOne {
  readonly action_name: 'QR_CARD'
  /**
   * 有效的秒数；不填为 365 天（2015 年为永久）。60 到 1800。
   * How long it lives, in seconds; 365 days if left out, in 2015 for ever. 60 to 1800.
   */
  readonly expire_seconds?: number | undefined
  /**
   * 一张卡券。
   * One card.
   */
  readonly action_info: CardQrActionInfo
}

/**
 * 几张卡券。
 * Several cards.
 */
export interface CardQrCodeForSeveral {
  readonly action_name: 'QR_MULTIPLE_CARD'
  /**
   * 有效的秒数；不填为 365 天（2015 年为永久）。60 到 1800。
   * How long it lives, in seconds; 365 days if left out, in 2015 for ever. 60 to 1800.
   */
  readonly expire_seconds?: number | undefined
  /**
   * 几张卡券。
   * Several cards.
   */
  readonly action_info: CardQrMultipleActionInfo
}

/**
 * `card.qrcode.create` 的请求：创建卡券二维码。
 * The request of `card.qrcode.create`. Makes a QR code.
 */
export type CardQrcodeCreateRequest = CardQrCodeForOne | CardQrCodeForSeveral

/**
 * `card.qrcode.create` 的回答。
 * The answer of `card.qrcode.create`.
 */
export interface CardQrcodeCreateResponse extends Answered {
  /**
   * 二维码的 ticket。
   * The ticket of the QR code.
   */
  readonly ticket: string
  /**
   * 有效的秒数。
   * How long it lives, in seconds.
   */
  readonly expire_seconds?: number | undefined
  /**
   * 二维码的内容。
   * What the QR code says.
   */
  readonly url?: string | undefined
  /**
   * 二维码图片的网址。
   * The URL of its picture.
   */
  readonly show_qrcode_url?: string | undefined
}

/**
 * `card.landingPage.create` 的请求：创建货架。
 * The request of `card.landingPage.create`. Makes a landing page.
 */
export interface CardLandingPageCreateRequest {
  /**
   * 页面横幅图片的网址。
   * The URL of the picture on top.
   */
  readonly banner: string
  /**
   * 页面的标题。官方表格写作 title，线上是 page_title。
   * The title of the page. The official table calls it title; the wire's name is page_title.
   */
  readonly page_title: string
  /**
   * 页面能否分享。
   * Whether the page can be shared.
   */
  readonly can_share: boolean
  /**
   * 投放的场景。
   * Where it is used.
   */
  readonly scene: 'SCENE_NEAR_BY' | 'SCENE_MENU' | 'SCENE_QRCODE' | 'SCENE_ARTICLE' | 'SCENE_H5' | 'SCENE_IVR' | 'SCENE_CARD_CUSTOM_CELL' | (string & {})
  /**
   * 卡券。至少 1 个。
   * The cards. At least 1 entries.
   */
  readonly card_list: readonly CardLandingPageCard[]
}

/**
 * `card.landingPage.create` 的回答。
 * The answer of `card.landingPage.create`.
 */
export interface CardLandingPageCreateResponse extends Answered {
  /**
   * 货架的网址。
   * The URL of the page.
   */
  readonly url: string
  /**
   * 货架的 ID。
   * The id of the page.
   */
  readonly page_id: string
}

/**
 * `card.mpnews.getHtml` 的请求：图文消息群发卡券。
 * The request of `card.mpnews.getHtml`. Tells the HTML for an article.
 */
export interface CardMpnewsGetHtmlRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
}

/**
 * `card.mpnews.getHtml` 的回答。
 * The answer of `card.mpnews.getHtml`.
 */
export interface CardMpnewsGetHtmlResponse extends Answered {
  /**
   * 嵌入正文的 HTML。
   * The HTML.
   */
  readonly content: string
}

/**
 * `card.user.getCardList` 的请求：查询用户的卡券。
 * The request of `card.user.getCardList`. Lists a user's cards.
 */
export interface CardUserGetCardListRequest {
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * 只列出这一种。最多 32 字节（UTF-8）。
   * Only of this card. At most 32 bytes in UTF-8.
   */
  readonly card_id?: string | undefined
}

/**
 * `card.user.getCardList` 的回答。
 * The answer of `card.user.getCardList`.
 */
export interface CardUserGetCardListResponse extends Answered {
  /**
   * 用户的卡券。
   * The cards.
   */
  readonly card_list: readonly CardHeld[]
  /**
   * 是否有朋友的券。
   * Whether there are cards that friends share.
   */
  readonly has_share_card?: boolean | undefined
}

/**
 * `card.storeWxa.get` 的请求：查询门店小程序的卡券。
 * The request of `card.storeWxa.get`. Tells a store's card.
 */
export interface CardStoreWxaGetRequest {
  /**
   * 门店 ID。
   * The id of the store.
   */
  readonly poi_id: string
}

/**
 * `card.storeWxa.get` 的回答。
 * The answer of `card.storeWxa.get`.
 */
export interface CardStoreWxaGetResponse extends Answered {
  /**
   * 门店 ID。
   * The id of the store.
   */
  readonly poi_id?: string | undefined
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id?: string | undefined
}

/**
 * `card.storeWxa.set` 的请求：设置门店小程序的卡券。
 * The request of `card.storeWxa.set`. Sets a store's card.
 */
export interface CardStoreWxaSetRequest {
  /**
   * 门店 ID。
   * The id of the store.
   */
  readonly poi_id: string
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id?: string | undefined
}

/**
 * `card.storeWxa.set` 的回答。
 * The answer of `card.storeWxa.set`.
 */
export type CardStoreWxaSetResponse = Answered

/**
 * `card.memberCard.activate` 的请求：激活会员卡。
 * The request of `card.memberCard.activate`. Activates a member card.
 * `activate_begin_time` 不大于 `activate_end_time`。
 * `activate_begin_time` is not greater than `activate_end_time`.
 */
export interface CardMemberCardActivateRequest {
  /**
   * 会员卡编号，显示在卡包里。
   * The member's number, as the user sees it.
   */
  readonly membership_number: string
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 卡券 ID；自定义 code 的卡券必填，其他不必填。最多 32 字节（UTF-8）。
   * The id of the card; needed for cards with codes of the merchant's own, and only for them. At most 32 bytes in UTF-8.
   */
  readonly card_id?: string | undefined
  /**
   * 初始积分，默认 0。
   * The points at first, 0 by default.
   */
  readonly init_bonus?: number | undefined
  /**
   * 初始积分的说明。
   * What they are for.
   */
  readonly init_bonus_record?: string | undefined
  /**
   * 初始余额，默认 0。分。
   * The balance at first, 0 by default. Fen.
   */
  readonly init_balance?: number | undefined
  /**
   * 查看积分的网址，用于积分无法同步时。
   * Where points are shown, if they cannot be kept with Weixin.
   */
  readonly bonus_url?: string | undefined
  /**
   * 查看余额的网址。
   * Where the balance is shown.
   *
   * @deprecated 2015 年的字段；写在卡券的 balance_url。Of 2015; the card itself has a balance_url.
   */
  readonly balance_url?: string | undefined
  /**
   * 背景图的网址。
   * The picture behind.
   */
  readonly background_pic_url?: string | undefined
  /**
   * 激活后开始有效的时间，默认同 date_info。unix 秒。
   * From when it is valid; as date_info by default. Unix seconds.
   */
  readonly activate_begin_time?: number | undefined
  /**
   * 激活后结束有效的时间，默认同 date_info。unix 秒。
   * Until when it is valid; as date_info by default. Unix seconds.
   */
  readonly activate_end_time?: number | undefined
  /**
   * 自定义类目 1 的值。最多 12 字节（UTF-8，4 个汉字）。
   * The value of figure 1 of your own. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly init_custom_field_value1?: string | undefined
  /**
   * 自定义类目 2 的值。最多 12 字节（UTF-8，4 个汉字）。
   * The value of figure 2 of your own. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly init_custom_field_value2?: string | undefined
  /**
   * 自定义类目 3 的值。最多 12 字节（UTF-8，4 个汉字）。
   * The value of figure 3 of your own. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly init_custom_field_value3?: string | undefined
}

/**
 * `card.memberCard.activate` 的回答。
 * The answer of `card.memberCard.activate`.
 */
export type CardMemberCardActivateResponse = Answered

/**
 * `card.memberCard.updateUser` 的请求：更新会员信息。
 * The request of `card.memberCard.updateUser`. Changes a member's figures.
 */
export interface CardMemberCardUpdateUserRequest {
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 卡券 ID；自定义 code 的卡券必填，其他不必填。最多 32 字节（UTF-8）。
   * The id of the card; needed for cards with codes of the merchant's own, and only for them. At most 32 bytes in UTF-8.
   */
  readonly card_id?: string | undefined
  /**
   * 背景图的网址。
   * The picture behind.
   */
  readonly background_pic_url?: string | undefined
  /**
   * 积分的总额。
   * The points in all.
   */
  readonly bonus?: number | undefined
  /**
   * 积分的变动，扣除为负。
   * The change of points; negative takes away.
   */
  readonly add_bonus?: number | undefined
  /**
   * 积分变动的说明。最多 42 字节（UTF-8，14 个汉字）。
   * What the change of points is for. At most 42 bytes in UTF-8 (14 Chinese characters).
   */
  readonly record_bonus?: string | undefined
  /**
   * 余额。分。
   * The balance. Fen.
   */
  readonly balance?: number | undefined
  /**
   * 余额的变动，扣除为负。分。
   * The change of the balance; negative takes away. Fen.
   */
  readonly add_balance?: number | undefined
  /**
   * 余额变动的说明。最多 42 字节（UTF-8，14 个汉字）。
   * What the change of the balance is for. At most 42 bytes in UTF-8 (14 Chinese characters).
   */
  readonly record_balance?: string | undefined
  /**
   * 自定义类目 1 的值。最多 12 字节（UTF-8，4 个汉字）。
   * The value of figure 1 of your own. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly custom_field_value1?: string | undefined
  /**
   * 自定义类目 2 的值。最多 12 字节（UTF-8，4 个汉字）。
   * The value of figure 2 of your own. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly custom_field_value2?: string | undefined
  /**
   * 自定义类目 3 的值。最多 12 字节（UTF-8，4 个汉字）。
   * The value of figure 3 of your own. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly custom_field_value3?: string | undefined
  /**
   * 哪些变动通知用户。
   * Of which changes the user is told.
   */
  readonly notify_optional?: MemberCardNotify | undefined
  /**
   * 新的会员卡编号；文档没有，有效。
   * A new member's number; not documented, and works.
   */
  readonly membership_number?: string | undefined
}

/**
 * `card.memberCard.updateUser` 的回答。
 * The answer of `card.memberCard.updateUser`.
 */
export interface CardMemberCardUpdateUserResponse extends Answered {
  /**
   * 现在的积分。
   * The points now.
   */
  readonly result_bonus?: number | undefined
  /**
   * 现在的余额。分。
   * The balance now. Fen.
   */
  readonly result_balance?: number | undefined
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
}

/**
 * `card.memberCard.activate.getUrl` 的请求：获取开卡链接。
 * The request of `card.memberCard.activate.getUrl`. Tells the link for activation.
 */
export interface CardMemberCardActivateGetUrlRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 领取的场景值。最多 128 字节（UTF-8）。
   * The scene of the taking. At most 128 bytes in UTF-8.
   */
  readonly outer_str?: string | undefined
}

/**
 * `card.memberCard.activate.getUrl` 的回答。
 * The answer of `card.memberCard.activate.getUrl`.
 */
export interface CardMemberCardActivateGetUrlResponse extends Answered {
  /**
   * 开卡链接。
   * The link.
   */
  readonly url: string
}

/**
 * `card.memberCard.activateUserForm.set` 的请求：设置开卡字段。
 * The request of `card.memberCard.activateUserForm.set`. Sets the form for activation.
 */
export interface CardMemberCardActivateUserFormSetRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 服务声明。
   * The terms of service.
   */
  readonly service_statement?: MemberFormLink | undefined
  /**
   * 绑定老会员的链接。
   * Where old members are bound.
   */
  readonly bind_old_card?: MemberFormLink | undefined
  /**
   * 必填的字段。
   * What has to be written.
   */
  readonly required_form?: MemberForm | undefined
  /**
   * 选填的字段。
   * What may be written.
   */
  readonly optional_form?: MemberForm | undefined
}

/**
 * `card.memberCard.activateUserForm.set` 的回答。
 * The answer of `card.memberCard.activateUserForm.set`.
 */
export type CardMemberCardActivateUserFormSetResponse = Answered

/**
 * `card.memberCard.userInfo.get` 的请求：查询会员信息。
 * The request of `card.memberCard.userInfo.get`. Tells about a member.
 */
export interface CardMemberCardUserInfoGetRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
}

/**
 * `card.memberCard.userInfo.get` 的回答。
 * The answer of `card.memberCard.userInfo.get`.
 */
export interface CardMemberCardUserInfoGetResponse extends Answered {
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * 昵称。
   * The nickname.
   */
  readonly nickname?: string | undefined
  /**
   * 会员卡编号。
   * The member's number.
   */
  readonly membership_number?: string | undefined
  /**
   * 积分。
   * The points.
   */
  readonly bonus?: number | undefined
  /**
   * 余额。分。
   * The balance. Fen.
   */
  readonly balance?: number | undefined
  /**
   * 性别。
   * The sex.
   */
  readonly sex?: 'MALE' | 'FEMALE' | 'UNKNOWN' | (string & {}) | undefined
  /**
   * 填写的信息。
   * What the member wrote.
   */
  readonly user_info?: MemberInfo | undefined
  /**
   * 2015 年的位置：自定义的字段。
   * Where 2015 had the fields of your own.
   */
  readonly custom_field_list?: readonly MemberInfoCustomField[] | undefined
  /**
   * 这张会员卡的状态。
   * The state of the card.
   */
  readonly user_card_status?: 'NORMAL' | 'CONSUMED' | 'EXPIRE' | 'GIFTING' | 'GIFT_SUCC' | 'GIFT_TIMEOUT' | 'DELETE' | 'UNAVAILABLE' | (string & {}) | undefined
  /**
   * 是否已激活。
   * Whether it is activated.
   */
  readonly has_active?: boolean | undefined
}

/**
 * `card.memberCard.activateTempInfo.get` 的请求：获取用户提交资料。
 * The request of `card.memberCard.activateTempInfo.get`. Tells what a user just wrote.
 */
export interface CardMemberCardActivateTempInfoGetRequest {
  /**
   * 跳转网址里的 activate_ticket。
   * The activate_ticket from the URL.
   */
  readonly activate_ticket: string
}

/**
 * `card.memberCard.activateTempInfo.get` 的回答。
 * The answer of `card.memberCard.activateTempInfo.get`.
 */
export interface CardMemberCardActivateTempInfoGetResponse extends Answered {
  /**
   * 填写的资料。
   * What was written.
   */
  readonly info: MemberInfo
}

/**
 * `card.movieTicket.updateUser` 的请求：更新电影票。
 * The request of `card.movieTicket.updateUser`. Completes a cinema ticket.
 */
export interface CardMovieTicketUpdateUserRequest {
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 卡券 ID；自定义 code 的卡券必填，其他不必填。最多 32 字节（UTF-8）。
   * The id of the card; needed for cards with codes of the merchant's own, and only for them. At most 32 bytes in UTF-8.
   */
  readonly card_id?: string | undefined
  /**
   * 电影票的类别。
   * The class of the ticket.
   */
  readonly ticket_class: '2D' | '3D' | '4D' | (string & {})
  /**
   * 放映的时间。unix 秒。
   * When the film begins. Unix seconds.
   */
  readonly show_time: number
  /**
   * 放映的分钟数。不小于 0。
   * How long it is, in minutes. Not less than 0.
   */
  readonly duration: number
  /**
   * 影厅。
   * The room.
   */
  readonly screening_room: string
  /**
   * 座位，一个或多个。至少 1 个。
   * The seat, or several. At least 1 entries.
   */
  readonly seat_number: string | readonly string[]
}

/**
 * `card.movieTicket.updateUser` 的回答。
 * The answer of `card.movieTicket.updateUser`.
 */
export type CardMovieTicketUpdateUserResponse = Answered

/**
 * `card.boardingPass.checkin` 的请求：更新飞机票（值机）。
 * The request of `card.boardingPass.checkin`. Checks a passenger in.
 */
export interface CardBoardingPassCheckinRequest {
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 卡券 ID；自定义 code 的卡券必填，其他不必填。最多 32 字节（UTF-8）。
   * The id of the card; needed for cards with codes of the merchant's own, and only for them. At most 32 bytes in UTF-8.
   */
  readonly card_id?: string | undefined
  /**
   * 乘客姓名。最多 45 字节（UTF-8，15 个汉字）。is_cancel 不为 true 时必填。
   * The passenger's name. At most 45 bytes in UTF-8 (15 Chinese characters). Required when is_cancel is not true.
   */
  readonly passenger_name?: string | undefined
  /**
   * 舱等，如头等舱。最多 15 字节（UTF-8，5 个汉字）。is_cancel 不为 true 时必填。
   * The class. At most 15 bytes in UTF-8 (5 Chinese characters). Required when is_cancel is not true.
   */
  readonly class?: string | undefined
  /**
   * 座位号。
   * The seat.
   */
  readonly seat?: string | undefined
  /**
   * 登机口。最多 12 字节（UTF-8，4 个汉字）。
   * The gate. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly gate?: string | undefined
  /**
   * 登机时间，只显示时分。unix 秒。
   * When boarding begins; only hour and minute are shown. Unix seconds.
   */
  readonly boarding_time?: number | undefined
  /**
   * 电子客票号。字段名就是这样拼写的；也接受 etkt_nbr。最多 14 字节（UTF-8）。is_cancel 不为 true 时必填。
   * The number of the e-ticket. The name is spelt like that; etkt_nbr is taken too. At most 14 bytes in UTF-8. Required when is_cancel is not true.
   */
  readonly etkt_bnr?: string | undefined
  /**
   * 值机二维码的内容。
   * What the QR code for the gate says.
   */
  readonly qrcode_data?: string | undefined
  /**
   * 是否取消值机，默认 false。
   * Whether the check-in is undone, false by default.
   */
  readonly is_cancel?: boolean | undefined
}

/**
 * `card.boardingPass.checkin` 的回答。
 * The answer of `card.boardingPass.checkin`.
 */
export type CardBoardingPassCheckinResponse = Answered

/**
 * `card.meetingTicket.updateUser` 的请求：更新会议门票。
 * The request of `card.meetingTicket.updateUser`. Completes a ticket to a meeting.
 * `begin_time` 不大于 `end_time`。
 * `begin_time` is not greater than `end_time`.
 */
export interface CardMeetingTicketUpdateUserRequest {
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 卡券 ID；自定义 code 的卡券必填，其他不必填。最多 32 字节（UTF-8）。
   * The id of the card; needed for cards with codes of the merchant's own, and only for them. At most 32 bytes in UTF-8.
   */
  readonly card_id?: string | undefined
  /**
   * 区域。
   * The zone.
   */
  readonly zone?: string | undefined
  /**
   * 入口。
   * The entrance.
   */
  readonly entrance?: string | undefined
  /**
   * 座位号。
   * The seat.
   */
  readonly seat_number?: string | undefined
  /**
   * 开场时间。unix 秒。
   * When it begins. Unix seconds.
   */
  readonly begin_time: number
  /**
   * 结束时间。unix 秒。
   * When it ends. Unix seconds.
   */
  readonly end_time: number
}

/**
 * `card.meetingTicket.updateUser` 的回答。
 * The answer of `card.meetingTicket.updateUser`.
 */
export type CardMeetingTicketUpdateUserResponse = Answered

/**
 * `card.luckyMoney.updateUserBalance` 的请求：更新红包金额。
 * The request of `card.luckyMoney.updateUserBalance`. Changes lucky money.
 */
export interface CardLuckyMoneyUpdateUserBalanceRequest {
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 卡券 ID；自定义 code 的卡券必填，其他不必填。最多 32 字节（UTF-8）。
   * The id of the card; needed for cards with codes of the merchant's own, and only for them. At most 32 bytes in UTF-8.
   */
  readonly card_id?: string | undefined
  /**
   * 余额。不小于 0。分。
   * The sum. Not less than 0. Fen.
   */
  readonly balance: number
}

/**
 * `card.luckyMoney.updateUserBalance` 的回答。
 * The answer of `card.luckyMoney.updateUserBalance`.
 */
export type CardLuckyMoneyUpdateUserBalanceResponse = Answered

/**
 * `card.payCell.set` 的请求：设置买单。
 * The request of `card.payCell.set`. Sets the pay cell.
 */
export interface CardPayCellSetRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 是否开启。
   * Whether it is on.
   */
  readonly is_open: boolean
}

/**
 * `card.payCell.set` 的回答。
 * The answer of `card.payCell.set`.
 */
export type CardPayCellSetResponse = Answered

/**
 * `card.selfConsumeCell.set` 的请求：设置自助核销。
 * The request of `card.selfConsumeCell.set`. Sets the self-consume cell.
 */
export interface CardSelfConsumeCellSetRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 是否开启。
   * Whether it is on.
   */
  readonly is_open: boolean
  /**
   * 是否需要验证码，默认 false。线上的字段名就少一个 e；也接受 need_verify_code。
   * Whether a verify code is needed, false by default. The wire lacks the last e; need_verify_code is taken too.
   */
  readonly need_verify_cod?: boolean | undefined
  /**
   * 是否需要填写金额，默认 false。
   * Whether a sum has to be given, false by default.
   */
  readonly need_remark_amount?: boolean | undefined
}

/**
 * `card.selfConsumeCell.set` 的回答。
 * The answer of `card.selfConsumeCell.set`.
 */
export type CardSelfConsumeCellSetResponse = Answered

/**
 * `card.payGiftCard.add` 的请求：设置支付后投放卡券。
 * The request of `card.payGiftCard.add`. Adds a rule for gifts after paying.
 */
export interface CardPayGiftCardAddRequest {
  /**
   * 规则。
   * The rule.
   */
  readonly rule_info: PayGiftRule
}

/**
 * `card.payGiftCard.add` 的回答。
 * The answer of `card.payGiftCard.add`.
 */
export interface CardPayGiftCardAddResponse extends Answered {
  /**
   * 规则 ID。
   * The id of the rule.
   */
  readonly rule_id: string
  /**
   * 设置成功的商户号。
   * The merchants that it holds for.
   */
  readonly succ_mchid_list: readonly string[]
  /**
   * 设置失败的商户号。
   * The merchants that it does not hold for.
   */
  readonly fail_mchid_list: readonly PayGiftFailedMerchant[]
}

/**
 * `card.payGiftCard.delete` 的请求：删除支付后投放规则。
 * The request of `card.payGiftCard.delete`. Deletes a rule for gifts after paying.
 */
export interface CardPayGiftCardDeleteRequest {
  /**
   * 规则 ID。
   * The id of the rule.
   */
  readonly rule_id: string
}

/**
 * `card.payGiftCard.delete` 的回答。
 * The answer of `card.payGiftCard.delete`.
 */
export type CardPayGiftCardDeleteResponse = Answered

/**
 * `card.payGiftCard.getById` 的请求：查询支付后投放规则。
 * The request of `card.payGiftCard.getById`. Tells about a rule for gifts after paying.
 */
export interface CardPayGiftCardGetByIdRequest {
  /**
   * 规则 ID。
   * The id of the rule.
   */
  readonly rule_id: string
}

/**
 * `card.payGiftCard.getById` 的回答。
 * The answer of `card.payGiftCard.getById`.
 */
export interface CardPayGiftCardGetByIdResponse extends Answered {
  /**
   * 规则。
   * The rule.
   */
  readonly rule_info: StoredPayGiftRule
}

/**
 * `card.payGiftCard.batchGet` 的请求：批量查询支付后投放规则。
 * The request of `card.payGiftCard.batchGet`. Lists rules for gifts after paying.
 */
export interface CardPayGiftCardBatchGetRequest {
  /**
   * 规则的类型。
   * The type of rule.
   */
  readonly type: 'RULE_TYPE_PAY_MEMBER_CARD' | 'RULE_TYPE_SINGLE_PAY' | (string & {})
  /**
   * 是否只列出有效的。
   * Whether only those that hold now.
   */
  readonly effective: boolean
  /**
   * 起始的位置，从 0 起。不小于 0。
   * Where to begin, from 0. Not less than 0.
   */
  readonly offset: number
  /**
   * 要几条。不小于 0。
   * How many. Not less than 0.
   */
  readonly count: number
}

/**
 * `card.payGiftCard.batchGet.all` 的条件。
 * What `card.payGiftCard.batchGet.all` asks for.
 */
export interface CardPayGiftCardBatchGetFilter {
  /**
   * 规则的类型。
   * The type of rule.
   */
  readonly type: 'RULE_TYPE_PAY_MEMBER_CARD' | 'RULE_TYPE_SINGLE_PAY' | (string & {})
  /**
   * 是否只列出有效的。
   * Whether only those that hold now.
   */
  readonly effective: boolean
}

/**
 * `card.payGiftCard.batchGet` 的回答。
 * The answer of `card.payGiftCard.batchGet`.
 */
export interface CardPayGiftCardBatchGetResponse extends Answered {
  /**
   * 一共有多少条。
   * How many there are in all.
   */
  readonly total_count: number
  /**
   * 规则。
   * The rules.
   */
  readonly rule_list: readonly StoredPayGiftRule[]
}

/**
 * `card.payGiftMemberCard.add` 的请求：设置支付即会员。
 * The request of `card.payGiftMemberCard.add`. Makes payers members.
 * `begin_time` 不大于 `end_time`。
 * `begin_time` is not greater than `end_time`.
 * `min_cost` 不大于 `max_cost`。
 * `min_cost` is not greater than `max_cost`.
 */
export interface CardPayGiftMemberCardAddRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 点击打开的网址。
   * Where a tap leads.
   */
  readonly jump_url?: string | undefined
  /**
   * 微信支付的商户号。至少 1 个。
   * The merchant numbers of Weixin Pay. At least 1 entries.
   */
  readonly mchid_list: readonly string[]
  /**
   * 开始的时间。unix 秒。
   * From when. Unix seconds.
   */
  readonly begin_time: number
  /**
   * 结束的时间。unix 秒。
   * Until when. Unix seconds.
   */
  readonly end_time: number
  /**
   * 支付满多少。不小于 0。分。
   * From what sum on. Not less than 0. Fen.
   */
  readonly min_cost?: number | undefined
  /**
   * 支付不超过多少。不小于 0。分。
   * Up to what sum. Not less than 0. Fen.
   */
  readonly max_cost?: number | undefined
  /**
   * 是否锁定商户号，默认 true：其他公众号不能再为这些商户号设置规则。
   * Whether the merchant numbers are locked, true by default: no other account can set a rule for them.
   */
  readonly is_locked?: boolean | undefined
}

/**
 * `card.payGiftMemberCard.add` 的回答。
 * The answer of `card.payGiftMemberCard.add`.
 */
export interface CardPayGiftMemberCardAddResponse extends Answered {
  /**
   * 设置成功的商户号。
   * The merchants that it holds for.
   */
  readonly succ_mchid_list: readonly string[]
  /**
   * 设置失败的商户号。
   * The merchants that it does not hold for.
   */
  readonly fail_mchid_list: readonly PayGiftFailedMerchant[]
}

/**
 * `card.payGiftMemberCard.delete` 的请求：删除支付即会员。
 * The request of `card.payGiftMemberCard.delete`. Ends that payers become members.
 */
export interface CardPayGiftMemberCardDeleteRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 微信支付的商户号。至少 1 个。
   * The merchant numbers of Weixin Pay. At least 1 entries.
   */
  readonly mchid_list: readonly string[]
}

/**
 * `card.payGiftMemberCard.delete` 的回答。
 * The answer of `card.payGiftMemberCard.delete`.
 */
export interface CardPayGiftMemberCardDeleteResponse extends Answered {
  /**
   * 删除失败的商户号。
   * The merchants for which it goes on.
   */
  readonly fail_mchid_list: readonly PayGiftFailedMerchant[]
}

/**
 * `card.payGiftMemberCard.get` 的请求：查询支付即会员。
 * The request of `card.payGiftMemberCard.get`. Tells how payers become members.
 */
export interface CardPayGiftMemberCardGetRequest {
  /**
   * 商户号。
   * The merchant number.
   */
  readonly mchid: string
}

/**
 * `card.payGiftMemberCard.get` 的回答。
 * The answer of `card.payGiftMemberCard.get`.
 */
export interface CardPayGiftMemberCardGetResponse extends Answered {
  /**
   * 会员卡。
   * The member card.
   */
  readonly card_id?: string | undefined
  /**
   * 已占用该商户号的公众号。
   * The account that has it already.
   */
  readonly occupy_appid?: string | undefined
  /**
   * 商户号是否被锁定。
   * Whether the merchant number is locked.
   */
  readonly is_locked?: boolean | undefined
}

/**
 * `card.pay.activate` 的回答。
 * The answer of `card.pay.activate`.
 */
export interface CardPayActivateResponse extends Answered {
  /**
   * 赠送的券点。
   * The points that are given.
   */
  readonly reward: number
}

/**
 * `card.pay.getPayPrice` 的请求：优惠券批价。
 * The request of `card.pay.getPayPrice`. Prices stock.
 */
export interface CardPayGetPayPriceRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 要兑换的库存数量。不小于 1。
   * How many cards of stock. Not less than 1.
   */
  readonly quantity: number
}

/**
 * `card.pay.getPayPrice` 的回答。
 * The answer of `card.pay.getPayPrice`.
 */
export interface CardPayGetPayPriceResponse extends Answered {
  /**
   * 订单号。
   * The number of the order.
   */
  readonly order_id: string
  /**
   * 总价。
   * The price.
   */
  readonly price: number
  /**
   * 其中的免费券点。
   * Of it free points.
   */
  readonly free_coin: number
  /**
   * 其中的付费券点。
   * Of it bought points.
   */
  readonly pay_coin: number
}

/**
 * `card.pay.getCoinsInfo` 的回答。
 * The answer of `card.pay.getCoinsInfo`.
 */
export interface CardPayGetCoinsInfoResponse extends Answered {
  /**
   * 免费券点。
   * Free points.
   */
  readonly free_coin: number
  /**
   * 付费券点。
   * Bought points.
   */
  readonly pay_coin: number
  /**
   * 一共。
   * In all.
   */
  readonly total_coin: number
}

/**
 * `card.pay.confirm` 的请求：确认兑换库存。
 * The request of `card.pay.confirm`. Buys stock.
 */
export interface CardPayConfirmRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 订单号。
   * The number of the order.
   */
  readonly order_id: string
  /**
   * 要兑换的库存数量。不小于 1。
   * How many cards of stock. Not less than 1.
   */
  readonly quantity: number
}

/**
 * `card.pay.confirm` 的回答。
 * The answer of `card.pay.confirm`.
 */
export type CardPayConfirmResponse = Answered

/**
 * `card.pay.recharge` 的请求：充值券点。
 * The request of `card.pay.recharge`. Buys points.
 */
export interface CardPayRechargeRequest {
  /**
   * 买多少券点。不小于 0。
   * How many points. Not less than 0.
   */
  readonly coin_count: number
}

/**
 * `card.pay.recharge` 的回答。
 * The answer of `card.pay.recharge`.
 */
export interface CardPayRechargeResponse extends Answered {
  /**
   * 订单号。
   * The number of the order.
   */
  readonly order_id: string
  /**
   * 支付二维码的内容。
   * What the QR code says.
   */
  readonly qrcode_url?: string | undefined
  /**
   * 支付二维码的图片，base64。
   * The picture of the QR code, in base64.
   */
  readonly qrcode_buffer?: string | undefined
}

/**
 * `card.pay.getOrder` 的请求：查询券点订单。
 * The request of `card.pay.getOrder`. Tells about an order of points.
 */
export interface CardPayGetOrderRequest {
  /**
   * 订单号。
   * The number of the order.
   */
  readonly order_id: string
}

/**
 * `card.pay.getOrder` 的回答。
 * The answer of `card.pay.getOrder`.
 */
export interface CardPayGetOrderResponse extends Answered {
  /**
   * 订单。
   * The order.
   */
  readonly order_info: CardCoinOrder
}

/**
 * `card.pay.getOrderList` 的请求：查询券点流水。
 * The request of `card.pay.getOrderList`. Lists orders of points.
 * `begin_time` 不大于 `end_time`。
 * `begin_time` is not greater than `end_time`.
 */
export interface CardPayGetOrderListRequest {
  /**
   * 起始的位置，从 0 起。不小于 0。
   * Where to begin, from 0. Not less than 0.
   */
  readonly offset: number
  /**
   * 要几笔。不小于 0。
   * How many. Not less than 0.
   */
  readonly count: number
  /**
   * 只要这个类型的。
   * Only of this type.
   */
  readonly order_type?:
    | 'ORDER_TYPE_SYS_ADD'
    | 'ORDER_TYPE_WXPAY'
    | 'ORDER_TYPE_REFUND'
    | 'ORDER_TYPE_REDUCE'
    | 'ORDER_TYPE_SYS_REDUCE'
    | (string & {})
    | undefined
  /**
   * 排除的条件。
   * Which ones to leave out.
   */
  readonly nor_filter?: CardCoinOrderFilter | undefined
  /**
   * 排序。
   * In which order.
   */
  readonly sort_info?: CardCoinOrderSort | undefined
  /**
   * 从何时起。unix 秒。
   * From when. Unix seconds.
   */
  readonly begin_time?: number | undefined
  /**
   * 到何时止。unix 秒。
   * Until when. Unix seconds.
   */
  readonly end_time?: number | undefined
}

/**
 * `card.pay.getOrderList.all` 的条件。
 * What `card.pay.getOrderList.all` asks for.
 */
export interface CardPayGetOrderListFilter {
  /**
   * 只要这个类型的。
   * Only of this type.
   */
  readonly order_type?:
    | 'ORDER_TYPE_SYS_ADD'
    | 'ORDER_TYPE_WXPAY'
    | 'ORDER_TYPE_REFUND'
    | 'ORDER_TYPE_REDUCE'
    | 'ORDER_TYPE_SYS_REDUCE'
    | (string & {})
    | undefined
  /**
   * 排除的条件。
   * Which ones to leave out.
   */
  readonly nor_filter?: CardCoinOrderFilter | undefined
  /**
   * 排序。
   * In which order.
   */
  readonly sort_info?: CardCoinOrderSort | undefined
  /**
   * 从何时起。unix 秒。
   * From when. Unix seconds.
   */
  readonly begin_time?: number | undefined
  /**
   * 到何时止。unix 秒。
   * Until when. Unix seconds.
   */
  readonly end_time?: number | undefined
}

/**
 * `card.pay.getOrderList` 的回答。
 * The answer of `card.pay.getOrderList`.
 */
export interface CardPayGetOrderListResponse extends Answered {
  /**
   * 一共有多少笔。
   * How many there are in all.
   */
  readonly total_num: number
  /**
   * 订单。
   * The orders.
   */
  readonly order_list: readonly CardCoinOrder[]
}

/**
 * `card.datacube.getCardBizUinInfo` 的请求：卡券概况数据。
 * The request of `card.datacube.getCardBizUinInfo`. The figures of all cards.
 * 最多跨 62 天，`end_date` 不早于 `begin_date`。
 * At most 62 days, and `end_date` does not lie before `begin_date`.
 */
export interface CardDatacubeGetCardBizUinInfoRequest {
  /**
   * 第一天。形如 2015-06-15。
   * The first day. Written like 2015-06-15.
   */
  readonly begin_date: string
  /**
   * 最后一天，最晚是昨天。形如 2015-06-15。
   * The last day, yesterday at the latest. Written like 2015-06-15.
   */
  readonly end_date: string
  /**
   * 卡券的来源：0 公众平台，1 API。
   * Where the cards were made: 0 on the platform, 1 by API.
   */
  readonly cond_source: 0 | 1
}

/**
 * `card.datacube.getCardBizUinInfo` 的回答。
 * The answer of `card.datacube.getCardBizUinInfo`.
 */
export interface CardDatacubeGetCardBizUinInfoResponse extends Answered {
  /**
   * 每天的数据。
   * The figures of each day.
   */
  readonly list: readonly CardDataOverview[]
}

/**
 * `card.datacube.getCardCardInfo` 的请求：免费券数据。
 * The request of `card.datacube.getCardCardInfo`. The figures of free coupons.
 * 最多跨 62 天，`end_date` 不早于 `begin_date`。
 * At most 62 days, and `end_date` does not lie before `begin_date`.
 */
export interface CardDatacubeGetCardCardInfoRequest {
  /**
   * 第一天。形如 2015-06-15。
   * The first day. Written like 2015-06-15.
   */
  readonly begin_date: string
  /**
   * 最后一天，最晚是昨天。形如 2015-06-15。
   * The last day, yesterday at the latest. Written like 2015-06-15.
   */
  readonly end_date: string
  /**
   * 卡券的来源：0 公众平台，1 API。
   * Where the cards were made: 0 on the platform, 1 by API.
   */
  readonly cond_source: 0 | 1
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id?: string | undefined
}

/**
 * `card.datacube.getCardCardInfo` 的回答。
 * The answer of `card.datacube.getCardCardInfo`.
 */
export interface CardDatacubeGetCardCardInfoResponse extends Answered {
  /**
   * 每天的数据。
   * The figures of each day.
   */
  readonly list: readonly CardDataOfCard[]
}

/**
 * `card.datacube.getCardMemberCardInfo` 的请求：会员卡概况数据。
 * The request of `card.datacube.getCardMemberCardInfo`. The figures of all member cards.
 * 最多跨 62 天，`end_date` 不早于 `begin_date`。
 * At most 62 days, and `end_date` does not lie before `begin_date`.
 */
export interface CardDatacubeGetCardMemberCardInfoRequest {
  /**
   * 第一天。形如 2015-06-15。
   * The first day. Written like 2015-06-15.
   */
  readonly begin_date: string
  /**
   * 最后一天，最晚是昨天。形如 2015-06-15。
   * The last day, yesterday at the latest. Written like 2015-06-15.
   */
  readonly end_date: string
  /**
   * 卡券的来源：0 公众平台，1 API。
   * Where the cards were made: 0 on the platform, 1 by API.
   */
  readonly cond_source: 0 | 1
}

/**
 * `card.datacube.getCardMemberCardInfo` 的回答。
 * The answer of `card.datacube.getCardMemberCardInfo`.
 */
export interface CardDatacubeGetCardMemberCardInfoResponse extends Answered {
  /**
   * 每天的数据。
   * The figures of each day.
   */
  readonly list: readonly CardDataOfMembers[]
}

/**
 * `card.datacube.getCardMemberCardDetail` 的请求：单张会员卡数据。
 * The request of `card.datacube.getCardMemberCardDetail`. The figures of one member card.
 * 最多跨 62 天，`end_date` 不早于 `begin_date`。
 * At most 62 days, and `end_date` does not lie before `begin_date`.
 */
export interface CardDatacubeGetCardMemberCardDetailRequest {
  /**
   * 第一天。形如 2015-06-15。
   * The first day. Written like 2015-06-15.
   */
  readonly begin_date: string
  /**
   * 最后一天，最晚是昨天。形如 2015-06-15。
   * The last day, yesterday at the latest. Written like 2015-06-15.
   */
  readonly end_date: string
  /**
   * 卡券的来源：0 公众平台，1 API。
   * Where the cards were made: 0 on the platform, 1 by API.
   */
  readonly cond_source: 0 | 1
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
}

/**
 * `card.datacube.getCardMemberCardDetail` 的回答。
 * The answer of `card.datacube.getCardMemberCardDetail`.
 */
export interface CardDatacubeGetCardMemberCardDetailResponse extends Answered {
  /**
   * 每天的数据。
   * The figures of each day.
   */
  readonly list: readonly CardDataOfMemberCard[]
}

/**
 * `card.getApplyProtocol` 的回答。
 * The answer of `card.getApplyProtocol`.
 */
export interface CardGetApplyProtocolResponse extends Answered {
  /**
   * 一级类目。
   * The first categories.
   */
  readonly category: readonly CardCategory[]
}

/**
 * `card.subMerchant.submit` 的请求：创建子商户。
 * The request of `card.subMerchant.submit`. Adds a sub-merchant.
 */
export interface CardSubMerchantSubmitRequest {
  /**
   * 子商户。
   * The sub-merchant.
   */
  readonly info: CardSubMerchant
}

/**
 * `card.subMerchant.submit` 的回答。
 * The answer of `card.subMerchant.submit`.
 */
export interface CardSubMerchantSubmitResponse extends Answered {
  /**
   * 子商户。
   * The sub-merchant.
   */
  readonly info: StoredCardSubMerchant
}

/**
 * `card.subMerchant.update` 的请求：更新子商户。
 * The request of `card.subMerchant.update`. Changes a sub-merchant.
 */
export interface CardSubMerchantUpdateRequest {
  /**
   * 子商户。
   * The sub-merchant.
   */
  readonly info: CardSubMerchantChanges
}

/**
 * `card.subMerchant.update` 的回答。
 * The answer of `card.subMerchant.update`.
 */
export interface CardSubMerchantUpdateResponse extends Answered {
  /**
   * 子商户。
   * The sub-merchant.
   */
  readonly info: StoredCardSubMerchant
}

/**
 * `card.subMerchant.get` 的请求：查询子商户。
 * The request of `card.subMerchant.get`. Tells about a sub-merchant.
 */
export interface CardSubMerchantGetRequest {
  /**
   * 子商户 ID。以数字发送。
   * The id of the sub-merchant. Sent as a number.
   */
  readonly merchant_id: string
}

/**
 * `card.subMerchant.get` 的回答。
 * The answer of `card.subMerchant.get`.
 */
export interface CardSubMerchantGetResponse extends Answered {
  /**
   * 子商户。
   * The sub-merchant.
   */
  readonly info: StoredCardSubMerchant
}

/**
 * `card.subMerchant.batchGet` 的请求：批量查询子商户。
 * The request of `card.subMerchant.batchGet`. Lists sub-merchants.
 */
export interface CardSubMerchantBatchGetRequest {
  /**
   * 从哪个 ID 起，首页为 0。以数字发送。
   * From which id on; 0 at first. Sent as a number.
   */
  readonly begin_id: string
  /**
   * 要几个。1 到 100。
   * How many. 1 to 100.
   */
  readonly limit: number
  /**
   * 只要这个状态的。
   * Only of this state.
   */
  readonly status?: 'CHECKING' | 'APPROVED' | 'REJECTED' | 'EXPIRED' | (string & {}) | undefined
}

/**
 * `card.subMerchant.batchGet.all` 的条件。
 * What `card.subMerchant.batchGet.all` asks for.
 */
export interface CardSubMerchantBatchGetFilter {
  /**
   * 只要这个状态的。
   * Only of this state.
   */
  readonly status?: 'CHECKING' | 'APPROVED' | 'REJECTED' | 'EXPIRED' | (string & {}) | undefined
}

/**
 * `card.subMerchant.batchGet` 的回答。
 * The answer of `card.subMerchant.batchGet`.
 */
export interface CardSubMerchantBatchGetResponse extends Answered {
  /**
   * 子商户。
   * The sub-merchants.
   */
  readonly info_list: readonly StoredCardSubMerchant[]
  /**
   * 下一页从哪里起。
   * Where the next page begins.
   */
  readonly next_begin_id?: string | undefined
}

/**
 * `card.giftCard.page.add` 的请求：创建礼品卡货架。
 * The request of `card.giftCard.page.add`. Makes a shelf of gift cards.
 */
export interface CardGiftCardPageAddRequest {
  /**
   * 货架。
   * The shelf.
   */
  readonly page: GiftCardPage
}

/**
 * `card.giftCard.page.add` 的回答。
 * The answer of `card.giftCard.page.add`.
 */
export interface CardGiftCardPageAddResponse extends Answered {
  /**
   * 货架的 ID。
   * The id of the shelf.
   */
  readonly page_id: string
}

/**
 * `card.giftCard.page.get` 的请求：查询礼品卡货架。
 * The request of `card.giftCard.page.get`. Tells about a shelf.
 */
export interface CardGiftCardPageGetRequest {
  /**
   * 货架的 ID。
   * The id of the shelf.
   */
  readonly page_id: string
}

/**
 * `card.giftCard.page.get` 的回答。
 * The answer of `card.giftCard.page.get`.
 */
export interface CardGiftCardPageGetResponse extends Answered {
  /**
   * 货架。
   * The shelf.
   */
  readonly page: StoredGiftCardPage
}

/**
 * `card.giftCard.page.update` 的请求：更改礼品卡货架。
 * The request of `card.giftCard.page.update`. Changes a shelf.
 */
export interface CardGiftCardPageUpdateRequest {
  /**
   * 货架的 ID 与要更改的字段。
   * The id of the shelf, and what changes.
   */
  readonly page: GiftCardPageChanges
}

/**
 * `card.giftCard.page.update` 的回答。
 * The answer of `card.giftCard.page.update`.
 */
export type CardGiftCardPageUpdateResponse = Answered

/**
 * `card.giftCard.page.batchGet` 的回答。
 * The answer of `card.giftCard.page.batchGet`.
 */
export interface CardGiftCardPageBatchGetResponse extends Answered {
  /**
   * 货架的 ID。
   * The ids.
   */
  readonly page_id_list: readonly string[]
}

/**
 * `card.giftCard.maintain.set` 的请求：下架礼品卡货架。
 * The request of `card.giftCard.maintain.set`. Takes shelves down.
 * `page_id`、`all` 必须且只能填一个。
 * Exactly one of `page_id`, `all`.
 */
export interface CardGiftCardMaintainSetRequest {
  /**
   * 要下架的货架。
   * The shelf.
   */
  readonly page_id?: string | undefined
  /**
   * 是否全部下架。
   * Whether all of them.
   */
  readonly all?: boolean | undefined
  /**
   * 填 true。
   * Is true.
   */
  readonly maintain: boolean
}

/**
 * `card.giftCard.maintain.set` 的回答。
 * The answer of `card.giftCard.maintain.set`.
 */
export interface CardGiftCardMaintainSetResponse extends Answered {
  /**
   * 现在的状态。
   * How things stand now.
   */
  readonly control_info?: GiftCardControl | undefined
}

/**
 * `card.giftCard.pay.whitelist.add` 的请求：申请礼品卡支付权限。
 * The request of `card.giftCard.pay.whitelist.add`. Asks for payments.
 */
export interface CardGiftCardPayWhitelistAddRequest {
  /**
   * 微信支付的商户号。
   * The merchant number of Weixin Pay.
   */
  readonly sub_mch_id: string
}

/**
 * `card.giftCard.pay.whitelist.add` 的回答。
 * The answer of `card.giftCard.pay.whitelist.add`.
 */
export interface CardGiftCardPayWhitelistAddResponse extends Answered {
  /**
   * 确认的网址。
   * Where it is confirmed.
   */
  readonly url: string
}

/**
 * `card.giftCard.pay.submch.bind` 的请求：绑定商户号。
 * The request of `card.giftCard.pay.submch.bind`. Binds a merchant number.
 */
export interface CardGiftCardPaySubmchBindRequest {
  /**
   * 微信支付的商户号。
   * The merchant number of Weixin Pay.
   */
  readonly sub_mch_id: string
  /**
   * 小程序的 appid。
   * The appid of the mini program.
   */
  readonly wxa_appid: string
}

/**
 * `card.giftCard.pay.submch.bind` 的回答。
 * The answer of `card.giftCard.pay.submch.bind`.
 */
export type CardGiftCardPaySubmchBindResponse = Answered

/**
 * `card.giftCard.wxa.set` 的请求：上传小程序代码。
 * The request of `card.giftCard.wxa.set`. Puts a shelf into a mini program.
 */
export interface CardGiftCardWxaSetRequest {
  /**
   * 小程序的 appid。
   * The appid of the mini program.
   */
  readonly wxa_appid: string
  /**
   * 货架的 ID。
   * The id of the shelf.
   */
  readonly page_id: string
}

/**
 * `card.giftCard.wxa.set` 的回答。
 * The answer of `card.giftCard.wxa.set`.
 */
export type CardGiftCardWxaSetResponse = Answered

/**
 * `card.giftCard.order.get` 的请求：查询礼品卡订单。
 * The request of `card.giftCard.order.get`. Tells about an order of gift cards.
 */
export interface CardGiftCardOrderGetRequest {
  /**
   * 订单号。
   * The number of the order.
   */
  readonly order_id: string
}

/**
 * `card.giftCard.order.get` 的回答。
 * The answer of `card.giftCard.order.get`.
 */
export interface CardGiftCardOrderGetResponse extends Answered {
  /**
   * 订单。
   * The order.
   */
  readonly order: GiftCardOrder
}

/**
 * `card.giftCard.order.batchGet` 的请求：批量查询礼品卡订单。
 * The request of `card.giftCard.order.batchGet`. Lists orders of gift cards.
 * `begin_time` 不大于 `end_time`。
 * `begin_time` is not greater than `end_time`.
 * 最多跨 31 天。
 * At most 31 days.
 */
export interface CardGiftCardOrderBatchGetRequest {
  /**
   * 从何时起。unix 秒。
   * From when. Unix seconds.
   */
  readonly begin_time: number
  /**
   * 到何时止。unix 秒。
   * Until when. Unix seconds.
   */
  readonly end_time: number
  /**
   * 升序或降序。
   * Up or down.
   */
  readonly sort_type: 'ASC' | 'DESC' | (string & {})
  /**
   * 起始的位置，从 0 起。不小于 0。
   * Where to begin, from 0. Not less than 0.
   */
  readonly offset: number
  /**
   * 要几笔。0 到 100。
   * How many. 0 to 100.
   */
  readonly count: number
}

/**
 * `card.giftCard.order.batchGet.all` 的条件。
 * What `card.giftCard.order.batchGet.all` asks for.
 */
export interface CardGiftCardOrderBatchGetFilter {
  /**
   * 从何时起。unix 秒。
   * From when. Unix seconds.
   */
  readonly begin_time: number
  /**
   * 到何时止。unix 秒。
   * Until when. Unix seconds.
   */
  readonly end_time: number
  /**
   * 升序或降序。
   * Up or down.
   */
  readonly sort_type: 'ASC' | 'DESC' | (string & {})
}

/**
 * `card.giftCard.order.batchGet` 的回答。
 * The answer of `card.giftCard.order.batchGet`.
 */
export interface CardGiftCardOrderBatchGetResponse extends Answered {
  /**
   * 一共有多少笔。
   * How many there are in all.
   */
  readonly total_count: number
  /**
   * 订单。
   * The orders.
   */
  readonly order_list: readonly GiftCardOrder[]
}

/**
 * `card.giftCard.order.refund` 的请求：礼品卡退款。
 * The request of `card.giftCard.order.refund`. Refunds an order of gift cards.
 */
export interface CardGiftCardOrderRefundRequest {
  /**
   * 订单号。
   * The number of the order.
   */
  readonly order_id: string
}

/**
 * `card.giftCard.order.refund` 的回答。
 * The answer of `card.giftCard.order.refund`.
 */
export type CardGiftCardOrderRefundResponse = Answered

/**
 * `card.generalCard.activate` 的请求：激活礼品卡。
 * The request of `card.generalCard.activate`. Activates a gift card.
 * `activate_begin_time` 不大于 `activate_end_time`。
 * `activate_begin_time` is not greater than `activate_end_time`.
 */
export interface CardGeneralCardActivateRequest {
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 背景图的网址。
   * The picture behind.
   */
  readonly background_pic_url?: string | undefined
  /**
   * 初始积分。
   * The points at first.
   */
  readonly init_bonus?: number | undefined
  /**
   * 初始余额。分。
   * The balance at first. Fen.
   */
  readonly init_balance?: number | undefined
  /**
   * 激活后开始有效的时间。unix 秒。
   * From when it is valid. Unix seconds.
   */
  readonly activate_begin_time?: number | undefined
  /**
   * 激活后结束有效的时间。unix 秒。
   * Until when it is valid. Unix seconds.
   */
  readonly activate_end_time?: number | undefined
  /**
   * 自定义类目 1 的值。最多 12 字节（UTF-8，4 个汉字）。
   * The value of figure 1 of your own. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly init_custom_field_value1?: string | undefined
  /**
   * 自定义类目 2 的值。最多 12 字节（UTF-8，4 个汉字）。
   * The value of figure 2 of your own. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly init_custom_field_value2?: string | undefined
  /**
   * 自定义类目 3 的值。最多 12 字节（UTF-8，4 个汉字）。
   * The value of figure 3 of your own. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly init_custom_field_value3?: string | undefined
}

/**
 * `card.generalCard.activate` 的回答。
 * The answer of `card.generalCard.activate`.
 */
export type CardGeneralCardActivateResponse = Answered

/**
 * `card.generalCard.unactivate` 的请求：撤销激活礼品卡。
 * The request of `card.generalCard.unactivate`. Takes an activation back.
 */
export interface CardGeneralCardUnactivateRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
}

/**
 * `card.generalCard.unactivate` 的回答。
 * The answer of `card.generalCard.unactivate`.
 */
export type CardGeneralCardUnactivateResponse = Answered

/**
 * `card.generalCard.updateUser` 的请求：更新礼品卡信息。
 * The request of `card.generalCard.updateUser`. Changes a gift card's figures.
 */
export interface CardGeneralCardUpdateUserRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 背景图的网址。
   * The picture behind.
   */
  readonly background_pic_url?: string | undefined
  /**
   * 积分。
   * The points.
   */
  readonly bonus?: number | undefined
  /**
   * 积分变动的说明。最多 42 字节（UTF-8，14 个汉字）。
   * What the change of points is for. At most 42 bytes in UTF-8 (14 Chinese characters).
   */
  readonly record_bonus?: string | undefined
  /**
   * 余额。分。
   * The balance. Fen.
   */
  readonly balance?: number | undefined
  /**
   * 余额变动的说明。最多 42 字节（UTF-8，14 个汉字）。
   * What the change of the balance is for. At most 42 bytes in UTF-8 (14 Chinese characters).
   */
  readonly record_balance?: string | undefined
  /**
   * 自定义类目 1 的值。最多 12 字节（UTF-8，4 个汉字）。
   * The value of figure 1 of your own. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly custom_field_value1?: string | undefined
  /**
   * 自定义类目 2 的值。最多 12 字节（UTF-8，4 个汉字）。
   * The value of figure 2 of your own. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly custom_field_value2?: string | undefined
  /**
   * 自定义类目 3 的值。最多 12 字节（UTF-8，4 个汉字）。
   * The value of figure 3 of your own. At most 12 bytes in UTF-8 (4 Chinese characters).
   */
  readonly custom_field_value3?: string | undefined
  /**
   * 能否转赠。
   * Whether it can be given away.
   */
  readonly can_give_friend?: boolean | undefined
}

/**
 * `card.generalCard.updateUser` 的回答。
 * The answer of `card.generalCard.updateUser`.
 */
export interface CardGeneralCardUpdateUserResponse extends Answered {
  /**
   * 现在的积分。
   * The points now.
   */
  readonly result_bonus?: number | undefined
  /**
   * 现在的余额。分。
   * The balance now. Fen.
   */
  readonly result_balance?: number | undefined
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid?: string | undefined
}

/**
 * 卡券的创建、投放、核销与管理。
 * Cards: made, handed out, used and managed.
 */
export interface CardApi {
  /**
   * 查询颜色。
   * Lists colours: `GET /card/getcolors`.
   * 列出卡券可用的颜色。有人见过这个接口下线；今天的名字在 CARD_COLORS。
   * Lists the colours that a card may have. Some have seen this endpoint gone; the names of today are CARD_COLORS.
   *
   * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html
   * @example
   * ```ts
   * const answer = await account.card.getColors()
   * ```
   */
  readonly getColors: OpenCall<NoRequest, CardGetColorsResponse>
  /**
   * 创建卡券。
   * Makes a card: `POST /card/create`.
   * 创建一种卡券，随后由微信审核。长度按 UTF-8 字节计，一个汉字三个字节。
   * Makes a card, which Weixin then reviews. Lengths are counted in bytes of UTF-8: a Chinese character is three.
   *
   * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html
   * @example
   * ```ts
   * const answer = await account.card.create({
   *   card: {
   *     card_type: 'GROUPON',
   *     groupon: {
   *       base_info: {
   *         logo_url: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZJkmG8xXhiaHqkKSVMMWeN3hLut7X7hicFNjakmxibMLGWpXrEXB33367o7zHN0CwngnQY7zb7g/0',
   *         brand_name: '海底捞',
   *         code_type: 'CODE_TYPE_TEXT',
   *         title: '132元双人火锅套餐',
   *         color: 'Color010',
   *         notice: '使用时向服务员出示此券',
   *         description: '不可与其他优惠同享',
   *         date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: 1397577600, end_timestamp: 1422724261 },
   *         sku: { quantity: 50000000 },
   *         get_limit: 3,
   *         can_share: false,
   *       },
   *       deal_detail: '双人套餐\n- 进口红酒一支\n- 孜然牛肉一份',
   *     },
   *   },
   * })
   * ```
   */
  readonly create: Call<CardCreateRequest, CardCreateResponse>
  /**
   * 查询卡券详情。
   * Tells about a card: `POST /card/get`.
   * 查询一张卡券。颜色以十六进制返回，状态一律为官方拼写。
   * Tells all about a card. The colour comes back as a hex value; the state is spelt the official way, however it came.
   *
   * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html
   * @example
   * ```ts
   * const answer = await account.card.get({ card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' })
   * ```
   */
  readonly get: Call<CardGetRequest, CardGetResponse>
  /**
   * 更改卡券信息。
   * Changes a card: `POST /card/update`.
   * 只填要更改的字段，放在卡券类型的键下；不填 card_type，也没有 card 包在外面。send_check 说明是否重新审核。
   * Give only what changes, under the key of the card's type; no card_type, and no card round it. send_check tells whether it goes back to the review.
   *
   * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html
   * @example
   * ```ts
   * const answer = await account.card.update({
   *   card_id: 'ph_gmt7cUVrlRk8swPwx7aDyF-pg',
   *   member_card: { base_info: { color: 'Color010', notice: '出示即可' }, bonus_cleared: '每年年底清零', prerogative: '全场九折' },
   * })
   * ```
   */
  readonly update: Call<CardUpdateRequest, CardUpdateResponse>
  /**
   * 删除卡券。
   * Deletes a card: `POST /card/delete`.
   * 删除后二维码和 JS 投放失效；用户已领取的仍然可用。
   * Its QR codes and JS links die with it; what users have taken stays good.
   *
   * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html
   * @example
   * ```ts
   * const answer = await account.card.delete({ card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' })
   * ```
   */
  readonly delete: Call<CardDeleteRequest, CardDeleteResponse>
  /**
   * 批量查询卡券列表。
   * Lists cards: `POST /card/batchget`.
   * 按页列出卡券的 ID。
   * Lists the ids of cards, page by page.
   *
   * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html
   * @example
   * ```ts
   * const answer = await account.card.batchGet({ offset: 0, count: 10, status_list: ['CARD_STATUS_VERIFY_OK', 'CARD_STATUS_DISPATCH'] })
   * for await (const item of account.card.batchGet.all({ status_list: ['CARD_STATUS_VERIFY_OK', 'CARD_STATUS_DISPATCH'] })) console.log(item)
   * ```
   */
  readonly batchGet: Call<CardBatchGetRequest, CardBatchGetResponse> & OpenPages<CardBatchGetFilter, string>
  /**
   * 修改库存。
   * Changes the stock: `POST /card/modifystock`.
   * 增加或减少库存，二者择一。`card.modifyStock.by` 按一个数的正负来做，0 不发请求。
   * Adds to the stock or takes from it. `card.modifyStock.by` does it by the sign of one number, and sends nothing for 0.
   *
   * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html
   * @example
   * ```ts
   * const answer = await account.card.modifyStock({ card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', increase_stock_value: 1231 })
   * ```
   */
  readonly modifyStock: Call<CardModifyStockRequest, CardModifyStockResponse, 'over-limit'>
  readonly testWhitelist: {
    /**
     * 设置测试白名单。
     * Sets the test white list: `POST /card/testwhitelist/set`.
     * 名单里的用户不论卡券状态都能领取。每次是整体替换，不是追加。
     * Who is on it may take cards of any state. Each call replaces the whole list; it adds nothing.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html
     * @example
     * ```ts
     * const answer = await account.card.testWhitelist.set({ openid: ['o1Pj9jmZvwSyyyyyyBa4aULW2mA'], username: ['afdvvf'] })
     * ```
     */
    readonly set: OpenCall<CardTestWhitelistSetRequest, CardTestWhitelistSetResponse>
  }
  readonly code: {
    /**
     * 查询 code。
     * Looks a code up: `POST /card/code/get`.
     * 查询 code 是否有效、能否核销、由谁领取。不填 check_consume 时，已核销等不可用的状态以错误返回；填 false 时返回 user_card_status。
     * Tells whether a code is valid, can be consumed, and who has it. Without check_consume an unusable state, such as consumed, is an error; with false it is returned as user_card_status.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Redeeming_a_coupon_voucher_or_card.html
     * @example
     * ```ts
     * const answer = await account.card.code.get({ code: '012345678901', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', check_consume: false })
     * ```
     */
    readonly get: Call<CardCodeGetRequest, CardCodeGetResponse, 'consumed' | 'gifted-or-deleted' | 'unknown-code'>
    /**
     * 核销 code。
     * Consumes a code: `POST /card/code/consume`.
     * 核销卡券，不可撤销，仅在有效期内。会员卡不能核销。系统繁忙或没有收到回答时，先查询 code 的状态，不会重复核销。
     * Uses a card up, for good, within its time. Member cards cannot be consumed. Where Weixin is busy or no answer comes, the code is looked up first; it is never consumed twice.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Redeeming_a_coupon_voucher_or_card.html
     * @example
     * ```ts
     * const answer = await account.card.code.consume({ code: '012345678901', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' })
     * ```
     */
    readonly consume: Call<CardCodeConsumeRequest, CardCodeConsumeResponse, 'consumed' | 'gifted-or-deleted' | 'unknown-code' | 'expired-or-not-yet' | 'use-limit' | 'marked-by-other'>
    /**
     * 解码 code。
     * Decrypts a code: `POST /card/code/decrypt`.
     * 把 wx.chooseCard 或卡券自定义链接带来的 encrypt_code 解成真实的 code。
     * Turns the encrypt_code that wx.chooseCard or a link of the card brings into the real code.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Redeeming_a_coupon_voucher_or_card.html
     * @example
     * ```ts
     * const answer = await account.card.code.decrypt({ encrypt_code: 'XXIzTtMqCxwOaawoE91+VJdsFmv7b8g0VZIZkqf4GWA60Fzpc8ksZ/5ZZ0DVkXdE' })
     * ```
     */
    readonly decrypt: Call<CardCodeDecryptRequest, CardCodeDecryptResponse>
    /**
     * 更改 code。
     * Changes a code: `POST /card/code/update`.
     * 更改自定义 code 的卡券已发出的 code；建议只在转赠之后更改。
     * Changes a code that has been handed out, for cards with codes of the merchant's own; best only after a gift.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html
     * @example
     * ```ts
     * const answer = await account.card.code.update({ code: '012345678901', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', new_code: '3495739475' })
     * ```
     */
    readonly update: Call<CardCodeUpdateRequest, CardCodeUpdateResponse, 'unknown-code' | 'gifted-or-deleted'>
    /**
     * 设置卡券失效。
     * Makes a card unavailable: `POST /card/code/unavailable`.
     * 用于改票、退款等情况，不可撤销。
     * For changed tickets, refunds and the like. It cannot be undone.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html
     * @example
     * ```ts
     * const answer = await account.card.code.unavailable({ code: '012345678901', reason: '退款' })
     * ```
     */
    readonly unavailable: Call<CardCodeUnavailableRequest, CardCodeUnavailableResponse, 'unknown-code' | 'gifted-or-deleted' | 'consumed'>
    /**
     * 导入 code。
     * Deposits codes: `POST /card/code/deposit`.
     * 把自定义 code 导入预存模式的卡券，一次最多 100 个；之后用 card.modifyStock 增加库存。
     * Deposits codes of the merchant's own for a card that takes deposits, 100 at most at a time; then card.modifyStock raises the stock.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html
     * @example
     * ```ts
     * const answer = await account.card.code.deposit({ card_id: 'pDF3iY0_dVjb_Pua96MMewA96qvA', code: ['11111', '22222', '033333'] })
     * ```
     */
    readonly deposit: Call<CardCodeDepositRequest, CardCodeDepositResponse>
    /**
     * 查询导入 code 的数目。
     * Counts deposited codes: `POST /card/code/getdepositcount`.
     * 查询已导入成功的 code 有多少。
     * Tells how many codes have been deposited.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html
     * @example
     * ```ts
     * const answer = await account.card.code.getDepositCount({ card_id: 'pDF3iY0_dVjb_Pua96MMewA96qvA' })
     * ```
     */
    readonly getDepositCount: Call<CardCodeGetDepositCountRequest, CardCodeGetDepositCountResponse>
    /**
     * 核查 code。
     * Checks deposited codes: `POST /card/code/checkcode`.
     * 核查哪些 code 已导入，一次最多 100 个。
     * Tells which codes have been deposited, of 100 at most at a time.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html
     * @example
     * ```ts
     * const answer = await account.card.code.checkCode({ card_id: 'pDF3iY0_dVjb_Pua96MMewA96qvA', code: ['11111', '22222', '033333'] })
     * ```
     */
    readonly checkCode: Call<CardCodeCheckCodeRequest, CardCodeCheckCodeResponse>
    /**
     * 占用 code（朋友的券）。
     * Marks a code of friends’ cards: `POST /card/code/mark`.
     * 核销朋友共享的券之前占用 code，五分钟后自动解除。
     * Holds a code that friends share, before it is consumed; it is let go after five minutes.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html
     * @example
     * ```ts
     * const answer = await account.card.code.mark({
     *   code: '114567897765',
     *   card_id: 'pbLatjvFdsLDUoBRyw5rt1ZgV1qA',
     *   openid: 'obLatjtwR9v5BmGPnDJQ3mQfJT0I',
     *   is_mark: true,
     * })
     * ```
     */
    readonly mark: Call<CardCodeMarkRequest, CardCodeMarkResponse, 'marked-by-other' | 'not-marked' | 'unknown-code' | 'gifted-or-deleted'>
  }
  readonly qrcode: {
    /**
     * 创建卡券二维码。
     * Makes a QR code: `POST /card/qrcode/create`.
     * 扫码领取一张或几张卡券。图片由 `qrCodePictureUrl(ticket)` 得到。
     * Who scans it may take one card or several. `qrCodePictureUrl(ticket)` is its picture.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html
     * @example
     * ```ts
     * const answer = await account.card.qrcode.create({
     *   action_name: 'QR_CARD',
     *   expire_seconds: 1800,
     *   action_info: {
     *     card: {
     *       card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
     *       code: '198374613512',
     *       is_unique_code: false,
     *       outer_str: '12b',
     *     },
     *   },
     * })
     * ```
     */
    readonly create: Call<CardQrcodeCreateRequest, CardQrcodeCreateResponse, 'out-of-stock' | 'unknown-code'>
  }
  readonly landingPage: {
    /**
     * 创建货架。
     * Makes a landing page: `POST /card/landingpage/create`.
     * 列出多张卡券的网页。自定义 code 的卡券须先导入 code。
     * A page with several cards. Cards with codes of the merchant's own need deposited ones.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html
     * @example
     * ```ts
     * const answer = await account.card.landingPage.create({
     *   banner: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZJkmG8xXhiaHqkKSVMMWeN3hLut7X7h',
     *   page_title: '惠城优惠大派送',
     *   can_share: true,
     *   scene: 'SCENE_NEAR_BY',
     *   card_list: [{ card_id: 'pXch-jnOlGtbuWwIO2NDftZeynRE', thumb_url: 'http://www.qq.com/a.jpg' }],
     * })
     * ```
     */
    readonly create: Call<CardLandingPageCreateRequest, CardLandingPageCreateResponse>
  }
  readonly mpnews: {
    /**
     * 图文消息群发卡券。
     * Tells the HTML for an article: `POST /card/mpnews/gethtml`.
     * 取得可嵌入图文消息正文的代码。自定义 code 的卡券不支持。
     * Gives the code that puts a card into an article. Not for cards with codes of the merchant's own.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html
     * @example
     * ```ts
     * const answer = await account.card.mpnews.getHtml({ card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' })
     * ```
     */
    readonly getHtml: Call<CardMpnewsGetHtmlRequest, CardMpnewsGetHtmlResponse>
  }
  readonly user: {
    /**
     * 查询用户的卡券。
     * Lists a user's cards: `POST /card/user/getcardlist`.
     * 列出用户手中的卡券，只有目前可用的。
     * Lists the cards that a user has; only those that are good now.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html
     * @example
     * ```ts
     * const answer = await account.card.user.getCardList({ openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', card_id: 'pFS7Fjg8kV1IdDz01xxxxx' })
     * ```
     */
    readonly getCardList: Call<CardUserGetCardListRequest, CardUserGetCardListResponse>
  }
  readonly storeWxa: {
    /**
     * 查询门店小程序的卡券。
     * Tells a store's card: `POST /card/storewxa/get`.
     * 查询门店小程序配置的卡券。
     * Tells which card a store's mini program shows.
     *
     * @example
     * ```ts
     * const answer = await account.card.storeWxa.get({ poi_id: '123456789012345678' })
     * ```
     */
    readonly get: Call<CardStoreWxaGetRequest, CardStoreWxaGetResponse>
    /**
     * 设置门店小程序的卡券。
     * Sets a store's card: `POST /card/storewxa/set`.
     * 给门店小程序配置卡券。
     * Lets a store's mini program show a card.
     *
     * @example
     * ```ts
     * const answer = await account.card.storeWxa.set({ poi_id: '123456789012345678', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' })
     * ```
     */
    readonly set: Call<CardStoreWxaSetRequest, CardStoreWxaSetResponse>
  }
  readonly memberCard: {
    /**
     * 激活会员卡。
     * Activates a member card: `POST /card/membercard/activate`.
     * 激活用户领取的会员卡，并给定编号、积分与余额。
     * Activates the card that a user has taken, with its number, points and balance.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Create_a_membership_card.html
     * @example
     * ```ts
     * const answer = await account.card.memberCard.activate({
     *   membership_number: '357898858',
     *   code: '012345678901',
     *   card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
     *   init_bonus: 100,
     *   init_bonus_record: '旧积分同步',
     *   init_balance: 200,
     *   init_custom_field_value1: 'xxxxx',
     * })
     * ```
     */
    readonly activate: Call<CardMemberCardActivateRequest, CardMemberCardActivateResponse, 'unknown-code' | 'over-limit'> & {
      /**
       * 获取开卡链接。
       * Tells the link for activation: `POST /card/membercard/activate/geturl`.
       * 取得开卡插件的参数：链接的 encrypt_card_id、outer_str 和 biz；biz 末尾的 == 要补上。
       * The link holds what the plug-in for activation needs: encrypt_card_id, outer_str and biz, at whose end == has to be put again.
       *
       * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Create_a_membership_card.html
       * @example
       * ```ts
       * const answer = await account.card.memberCard.activate.getUrl({ card_id: 'pbLatjtZ7v1BG_ZnTjbW85GYc_E8', outer_str: '123' })
       * ```
       */
      readonly getUrl: Call<CardMemberCardActivateGetUrlRequest, CardMemberCardActivateGetUrlResponse>
    }
    /**
     * 更新会员信息。
     * Changes a member's figures: `POST /card/membercard/updateuser`.
     * 更新积分、余额等。bonus 是显示的总额，add_bonus 只是消息里的变动；两者都填时，重复调用不会重复增加。
     * Changes points, balance and the rest. bonus is the total that is shown, add_bonus the change that the message tells; with both, a second call adds nothing.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html
     * @example
     * ```ts
     * const answer = await account.card.memberCard.updateUser({
     *   code: '179011264953',
     *   card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
     *   bonus: 3000,
     *   add_bonus: 30,
     *   record_bonus: '消费30元，获得3积分',
     *   balance: 3000,
     *   add_balance: -30,
     *   record_balance: '购买焦糖玛琪朵一杯',
     *   custom_field_value1: '100',
     *   notify_optional: { is_notify_bonus: true, is_notify_balance: false },
     * })
     * ```
     */
    readonly updateUser: Call<CardMemberCardUpdateUserRequest, CardMemberCardUpdateUserResponse, 'unknown-code' | 'gifted-or-deleted' | 'over-limit'>
    readonly activateUserForm: {
      /**
       * 设置开卡字段。
       * Sets the form for activation: `POST /card/membercard/activateuserform/set`.
       * 设置一键激活（wx_activate）时用户填写的字段。
       * Says what users write in Weixin's form (wx_activate).
       *
       * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Create_a_membership_card.html
       * @example
       * ```ts
       * const answer = await account.card.memberCard.activateUserForm.set({
       *   card_id: 'pbLatjtZ7v1BG_ZnTjbW85GYc_E8',
       *   service_statement: { name: '会员守则', url: 'https://www.qq.com' },
       *   bind_old_card: { name: '老会员绑定', url: 'https://www.qq.com' },
       *   required_form: {
       *     can_modify: false,
       *     rich_field_list: [{ type: 'FORM_FIELD_RADIO', name: '兴趣', values: ['钢琴', '舞蹈', '足球'] }],
       *     common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'],
       *   },
       *   optional_form: {
       *     can_modify: false,
       *     common_field_id_list: ['USER_FORM_INFO_FLAG_LOCATION'],
       *     custom_field_list: ['喜欢的电影'],
       *   },
       * })
       * ```
       */
      readonly set: Call<CardMemberCardActivateUserFormSetRequest, CardMemberCardActivateUserFormSetResponse>
    }
    readonly userInfo: {
      /**
       * 查询会员信息。
       * Tells about a member: `POST /card/membercard/userinfo/get`.
       * 查询会员填写的信息、积分与余额。
       * Tells what a member wrote, with points and balance.
       *
       * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html
       * @example
       * ```ts
       * const answer = await account.card.memberCard.userInfo.get({ card_id: 'pbLatjtZ7v1BG_ZnTjbW85GYc_E8', code: '916679873278' })
       * ```
       */
      readonly get: Call<CardMemberCardUserInfoGetRequest, CardMemberCardUserInfoGetResponse, 'unknown-code'>
    }
    readonly activateTempInfo: {
      /**
       * 获取用户提交资料。
       * Tells what a user just wrote: `POST /card/membercard/activatetempinfo/get`.
       * 跳转型一键激活时，用跳转网址里的 activate_ticket 取得用户填写的资料。
       * Where the form leads on to a page, the activate_ticket in its URL tells what the user wrote.
       *
       * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Create_a_membership_card.html
       * @example
       * ```ts
       * const answer = await account.card.memberCard.activateTempInfo.get({ activate_ticket: 'fDZv9eMQAFfrNr3XBoqhb8eUX67DFb6h8yXDelGSMDLfg2OAIGQcU7mEKecnWZBK' })
       * ```
       */
      readonly get: Call<CardMemberCardActivateTempInfoGetRequest, CardMemberCardActivateTempInfoGetResponse>
    }
  }
  readonly movieTicket: {
    /**
     * 更新电影票。
     * Completes a cinema ticket: `POST /card/movieticket/updateuser`.
     * 写入用户电影票的场次与座位。
     * Writes film, room and seat into a user's ticket.
     *
     * @example
     * ```ts
     * const answer = await account.card.movieTicket.updateUser({
     *   code: '277217129962',
     *   card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
     *   ticket_class: '4D',
     *   show_time: 1408493192,
     *   duration: 120,
     *   screening_room: '5号影厅',
     *   seat_number: ['5排14号', '5排15号'],
     * })
     * ```
     */
    readonly updateUser: Call<CardMovieTicketUpdateUserRequest, CardMovieTicketUpdateUserResponse, 'unknown-code'>
  }
  readonly boardingPass: {
    /**
     * 更新飞机票（值机）。
     * Checks a passenger in: `POST /card/boardingpass/checkin`.
     * 为用户的飞机票办理值机。is_cancel 为 true 时取消值机，其他字段不判断。
     * Checks a user's air ticket in. is_cancel: true undoes it, and the other fields do not count.
     *
     * @example
     * ```ts
     * const answer = await account.card.boardingPass.checkin({
     *   code: '198374613512',
     *   card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
     *   passenger_name: '乘客姓名',
     *   class: '舱等',
     *   seat: '座位号',
     *   etkt_bnr: '12345678901234',
     *   qrcode_data: '二维码数据',
     *   is_cancel: false,
     * })
     * ```
     */
    readonly checkin: Call<CardBoardingPassCheckinRequest, CardBoardingPassCheckinResponse, 'unknown-code'>
  }
  readonly meetingTicket: {
    /**
     * 更新会议门票。
     * Completes a ticket to a meeting: `POST /card/meetingticket/updateuser`.
     * 写入用户会议门票的时间与座位；微信在开场前两小时提醒用户。
     * Writes time and seat into a user's ticket. Weixin reminds the user two hours before it begins.
     *
     * @example
     * ```ts
     * const answer = await account.card.meetingTicket.updateUser({
     *   code: '717523732898',
     *   card_id: 'pXch-jvdwkJjY7evUFV-sGsoMl7A',
     *   zone: 'C区',
     *   entrance: '东北门',
     *   seat_number: '2排15号',
     *   begin_time: 1408493192,
     *   end_time: 1408500392,
     * })
     * ```
     */
    readonly updateUser: Call<CardMeetingTicketUpdateUserRequest, CardMeetingTicketUpdateUserResponse, 'unknown-code'>
  }
  readonly luckyMoney: {
    /**
     * 更新红包金额。
     * Changes lucky money: `POST /card/luckymoney/updateuserbalance`.
     * 更新用户红包的余额。
     * Changes the sum of a user's lucky money.
     *
     * @deprecated 红包类型已停用。Lucky money is retired.
     * @example
     * ```ts
     * const answer = await account.card.luckyMoney.updateUserBalance({ code: '12312313', card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI', balance: 1231 })
     * ```
     */
    readonly updateUserBalance: Call<CardLuckyMoneyUpdateUserBalanceRequest, CardLuckyMoneyUpdateUserBalanceResponse, 'unknown-code'>
  }
  readonly payCell: {
    /**
     * 设置买单。
     * Sets the pay cell: `POST /card/paycell/set`.
     * 让用户在券面上买单并核销。需要微信支付和门店，不能与居中按钮同时设置。
     * Lets users pay on the card, which consumes it. Needs Weixin Pay and a store, and no button in the middle.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html
     * @example
     * ```ts
     * const answer = await account.card.payCell.set({ card_id: 'ph_gmt7cUVrlRk8swPwx7aDyF-pg', is_open: true })
     * ```
     */
    readonly set: Call<CardPayCellSetRequest, CardPayCellSetResponse>
  }
  readonly selfConsumeCell: {
    /**
     * 设置自助核销。
     * Sets the self-consume cell: `POST /card/selfconsumecell/set`.
     * 让用户自己核销。需要门店；朋友的券必须验证。
     * Lets users consume the card themselves. Needs a store; cards that friends share need a verify code.
     *
     * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html
     * @example
     * ```ts
     * const answer = await account.card.selfConsumeCell.set({
     *   card_id: 'ph_gmt7cUVrlRk8swPwx7aDyF-pg',
     *   is_open: true,
     *   need_verify_cod: false,
     *   need_remark_amount: true,
     * })
     * ```
     */
    readonly set: Call<CardSelfConsumeCellSetRequest, CardSelfConsumeCellSetResponse>
  }
  readonly payGiftCard: {
    /**
     * 设置支付后投放卡券。
     * Adds a rule for gifts after paying: `POST /card/paygiftcard/add`.
     * 微信支付之后投放会员卡或卡券。
     * Who pays by Weixin Pay is offered a member card or a card.
     *
     * @example
     * ```ts
     * const answer = await account.card.payGiftCard.add({
     *   rule_info: {
     *     type: 'RULE_TYPE_PAY_MEMBER_CARD',
     *     base_info: { mchid_list: ['193738123'], begin_time: 1480317217, end_time: 1480327217 },
     *     member_rule: {
     *       card_id: 'pbLatjk4T4Hx-QFQGL4zGQy27_Qg',
     *       least_cost: 1,
     *       max_cost: 20000,
     *       jump_url: 'https://www.qq.com',
     *     },
     *   },
     * })
     * ```
     */
    readonly add: Call<CardPayGiftCardAddRequest, CardPayGiftCardAddResponse>
    /**
     * 删除支付后投放规则。
     * Deletes a rule for gifts after paying: `POST /card/paygiftcard/delete`.
     * 删除一条规则。
     * Deletes one rule.
     *
     * @example
     * ```ts
     * const answer = await account.card.payGiftCard.delete({ rule_id: '1234' })
     * ```
     */
    readonly delete: Call<CardPayGiftCardDeleteRequest, CardPayGiftCardDeleteResponse>
    /**
     * 查询支付后投放规则。
     * Tells about a rule for gifts after paying: `POST /card/paygiftcard/getbyid`.
     * 查询一条规则。
     * Tells about one rule.
     *
     * @example
     * ```ts
     * const answer = await account.card.payGiftCard.getById({ rule_id: '1234' })
     * ```
     */
    readonly getById: Call<CardPayGiftCardGetByIdRequest, CardPayGiftCardGetByIdResponse>
    /**
     * 批量查询支付后投放规则。
     * Lists rules for gifts after paying: `POST /card/paygiftcard/batchget`.
     * 按页列出规则。
     * Lists the rules, page by page.
     *
     * @example
     * ```ts
     * const answer = await account.card.payGiftCard.batchGet({ type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: true, offset: 0, count: 10 })
     * for await (const item of account.card.payGiftCard.batchGet.all({ type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: true })) console.log(item)
     * ```
     */
    readonly batchGet: Call<CardPayGiftCardBatchGetRequest, CardPayGiftCardBatchGetResponse> & Pages<CardPayGiftCardBatchGetFilter, StoredPayGiftRule>
  }
  readonly payGiftMemberCard: {
    /**
     * 设置支付即会员。
     * Makes payers members: `POST /card/paygiftmembercard/add`.
     * 支付后成为会员的旧接口。
     * The older endpoint by which payers become members.
     *
     * @deprecated 改用 card.payGiftCard。Use card.payGiftCard.
     * @example
     * ```ts
     * const answer = await account.card.payGiftMemberCard.add({
     *   card_id: 'pbLatjk4T4Hx-QFQGL4zGQy27_Qg',
     *   mchid_list: ['193738123'],
     *   begin_time: 1480317217,
     *   end_time: 1480327217,
     *   min_cost: 1,
     *   max_cost: 20000,
     *   is_locked: false,
     * })
     * ```
     */
    readonly add: Call<CardPayGiftMemberCardAddRequest, CardPayGiftMemberCardAddResponse>
    /**
     * 删除支付即会员。
     * Ends that payers become members: `POST /card/paygiftmembercard/delete`.
     * 旧接口：删除商户号上的规则。
     * The older endpoint: ends it for these merchants.
     *
     * @deprecated 改用 card.payGiftCard。Use card.payGiftCard.
     * @example
     * ```ts
     * const answer = await account.card.payGiftMemberCard.delete({ card_id: 'pbLatjk4T4Hx-QFQGL4zGQy27_Qg', mchid_list: ['193738123'] })
     * ```
     */
    readonly delete: Call<CardPayGiftMemberCardDeleteRequest, CardPayGiftMemberCardDeleteResponse>
    /**
     * 查询支付即会员。
     * Tells how payers become members: `POST /card/paygiftmembercard/get`.
     * 旧接口：查询商户号上的规则。
     * The older endpoint: tells the rule of a merchant.
     *
     * @deprecated 改用 card.payGiftCard。Use card.payGiftCard.
     * @example
     * ```ts
     * const answer = await account.card.payGiftMemberCard.get({ mchid: '193738123' })
     * ```
     */
    readonly get: Call<CardPayGiftMemberCardGetRequest, CardPayGiftMemberCardGetResponse>
  }
  readonly pay: {
    /**
     * 开通券点账户。
     * Opens the account of points: `GET /card/pay/activate`.
     * 开通券点账户，并得到赠送的券点。
     * Opens the account of points, and tells what is given for it.
     *
     * @example
     * ```ts
     * const answer = await account.card.pay.activate()
     * ```
     */
    readonly activate: OpenCall<NoRequest, CardPayActivateResponse>
    /**
     * 优惠券批价。
     * Prices stock: `POST /card/pay/getpayprice`.
     * 查询兑换库存要多少券点。订单 60 秒内有效，只能用一次。
     * Tells how many points stock costs. The order is good for 60 seconds, and once.
     *
     * @example
     * ```ts
     * const answer = await account.card.pay.getPayPrice({ card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI', quantity: 100 })
     * ```
     */
    readonly getPayPrice: Call<CardPayGetPayPriceRequest, CardPayGetPayPriceResponse>
    /**
     * 查询券点余额。
     * Tells the points that are left: `GET /card/pay/getcoinsinfo`.
     * 查询券点余额。
     * Tells how many points there are.
     *
     * @example
     * ```ts
     * const answer = await account.card.pay.getCoinsInfo()
     * ```
     */
    readonly getCoinsInfo: OpenCall<NoRequest, CardPayGetCoinsInfoResponse>
    /**
     * 确认兑换库存。
     * Buys stock: `POST /card/pay/confirm`.
     * 用批价得到的订单兑换库存。
     * Buys stock by the order that it was priced with.
     *
     * @example
     * ```ts
     * const answer = await account.card.pay.confirm({ card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI', order_id: '404091456', quantity: 100 })
     * ```
     */
    readonly confirm: Call<CardPayConfirmRequest, CardPayConfirmResponse>
    /**
     * 充值券点。
     * Buys points: `POST /card/pay/recharge`.
     * 得到购买券点的支付二维码。
     * Gives the QR code by which points are paid.
     *
     * @example
     * ```ts
     * const answer = await account.card.pay.recharge({ coin_count: 100 })
     * ```
     */
    readonly recharge: Call<CardPayRechargeRequest, CardPayRechargeResponse>
    /**
     * 查询券点订单。
     * Tells about an order of points: `POST /card/pay/getorder`.
     * 查询一笔订单的状态。
     * Tells the state of one order.
     *
     * @example
     * ```ts
     * const answer = await account.card.pay.getOrder({ order_id: '404091456' })
     * ```
     */
    readonly getOrder: Call<CardPayGetOrderRequest, CardPayGetOrderResponse>
    /**
     * 查询券点流水。
     * Lists orders of points: `POST /card/pay/getorderlist`.
     * 按页列出券点的流水。
     * Lists the changes of points, page by page.
     *
     * @example
     * ```ts
     * const answer = await account.card.pay.getOrderList({
     *   offset: 0,
     *   count: 2,
     *   order_type: 'ORDER_TYPE_WXPAY',
     *   nor_filter: { status: 'ORDER_STATUS_SUCC' },
     *   sort_info: { sort_key: 'SORT_BY_TIME', sort_type: 'SORT_DESC' },
     *   begin_time: 1457684000,
     *   end_time: 1457689000,
     * })
     * for await (const item of account.card.pay.getOrderList.all({
     *   order_type: 'ORDER_TYPE_WXPAY',
     *   nor_filter: { status: 'ORDER_STATUS_SUCC' },
     *   sort_info: { sort_key: 'SORT_BY_TIME', sort_type: 'SORT_DESC' },
     *   begin_time: 1457684000,
     *   end_time: 1457689000,
     * })) console.log(item)
     * ```
     */
    readonly getOrderList: Call<CardPayGetOrderListRequest, CardPayGetOrderListResponse> & OpenPages<CardPayGetOrderListFilter, CardCoinOrder>
  }
  readonly datacube: {
    /**
     * 卡券概况数据。
     * The figures of all cards: `POST /datacube/getcardbizuininfo`.
     * 卡券概况数据，按天，最多跨 62 天，到昨天为止。
     * The figures of all cards, by day, of 62 days at most, until yesterday.
     *
     * @example
     * ```ts
     * const answer = await account.card.datacube.getCardBizUinInfo({ begin_date: '2015-06-15', end_date: '2015-06-30', cond_source: 0 })
     * ```
     */
    readonly getCardBizUinInfo: Call<CardDatacubeGetCardBizUinInfoRequest, CardDatacubeGetCardBizUinInfoResponse>
    /**
     * 免费券数据。
     * The figures of free coupons: `POST /datacube/getcardcardinfo`.
     * 免费券数据，按天，最多跨 62 天，到昨天为止。
     * The figures of free coupons, by day, of 62 days at most, until yesterday.
     *
     * @example
     * ```ts
     * const answer = await account.card.datacube.getCardCardInfo({
     *   begin_date: '2015-06-15',
     *   end_date: '2015-06-30',
     *   cond_source: 0,
     *   card_id: 'po8pktyDLmakNY2fn2VyhkiEPqGE',
     * })
     * ```
     */
    readonly getCardCardInfo: Call<CardDatacubeGetCardCardInfoRequest, CardDatacubeGetCardCardInfoResponse>
    /**
     * 会员卡概况数据。
     * The figures of all member cards: `POST /datacube/getcardmembercardinfo`.
     * 会员卡概况数据，按天，最多跨 62 天，到昨天为止。
     * The figures of all member cards, by day, of 62 days at most, until yesterday.
     *
     * @example
     * ```ts
     * const answer = await account.card.datacube.getCardMemberCardInfo({ begin_date: '2015-06-15', end_date: '2015-06-30', cond_source: 0 })
     * ```
     */
    readonly getCardMemberCardInfo: Call<CardDatacubeGetCardMemberCardInfoRequest, CardDatacubeGetCardMemberCardInfoResponse>
    /**
     * 单张会员卡数据。
     * The figures of one member card: `POST /datacube/getcardmembercarddetail`.
     * 单张会员卡数据，按天，最多跨 62 天，到昨天为止。
     * The figures of one member card, by day, of 62 days at most, until yesterday.
     *
     * @example
     * ```ts
     * const answer = await account.card.datacube.getCardMemberCardDetail({
     *   begin_date: '2015-06-15',
     *   end_date: '2015-06-30',
     *   cond_source: 0,
     *   card_id: 'po8pktyDLmakNY2fn2VyhkiEPqGE',
     * })
     * ```
     */
    readonly getCardMemberCardDetail: Call<CardDatacubeGetCardMemberCardDetailRequest, CardDatacubeGetCardMemberCardDetailResponse>
  }
  /**
   * 查询开放类目。
   * Lists categories: `GET /card/getapplyprotocol`.
   * 列出子商户可用的类目。
   * Lists the categories for sub-merchants.
   *
   * @example
   * ```ts
   * const answer = await account.card.getApplyProtocol()
   * ```
   */
  readonly getApplyProtocol: OpenCall<NoRequest, CardGetApplyProtocolResponse>
  readonly subMerchant: {
    /**
     * 创建子商户。
     * Adds a sub-merchant: `POST /card/submerchant/submit`.
     * 提交子商户，由微信审核。
     * Hands in a sub-merchant, which Weixin then reviews.
     *
     * @example
     * ```ts
     * const answer = await account.card.subMerchant.submit({
     *   info: {
     *     brand_name: 'aaaaaa',
     *     logo_url: 'http://mmbiz.qpic.cn/mmbiz/logo/0',
     *     protocol: 'mdasdfkl',
     *     end_time: 1438990559,
     *     primary_category_id: '1',
     *     secondary_category_id: '101',
     *   },
     * })
     * ```
     */
    readonly submit: Call<CardSubMerchantSubmitRequest, CardSubMerchantSubmitResponse>
    /**
     * 更新子商户。
     * Changes a sub-merchant: `POST /card/submerchant/update`.
     * 更新子商户的资料。
     * Changes what is known of a sub-merchant.
     *
     * @example
     * ```ts
     * const answer = await account.card.subMerchant.update({
     *   info: {
     *     merchant_id: '12',
     *     brand_name: 'aaaaaa',
     *     logo_url: 'http://mmbiz.qpic.cn/mmbiz/logo/0',
     *     protocol: 'mdasdfkl',
     *     end_time: 1438990559,
     *     primary_category_id: '1',
     *     secondary_category_id: '101',
     *   },
     * })
     * ```
     */
    readonly update: Call<CardSubMerchantUpdateRequest, CardSubMerchantUpdateResponse>
    /**
     * 查询子商户。
     * Tells about a sub-merchant: `POST /card/submerchant/get`.
     * 查询一个子商户。
     * Tells about one sub-merchant.
     *
     * @example
     * ```ts
     * const answer = await account.card.subMerchant.get({ merchant_id: '12' })
     * ```
     */
    readonly get: Call<CardSubMerchantGetRequest, CardSubMerchantGetResponse>
    /**
     * 批量查询子商户。
     * Lists sub-merchants: `POST /card/submerchant/batchget`.
     * 按页列出子商户，一页最多 100 个。
     * Lists the sub-merchants, page by page, 100 at most.
     *
     * @example
     * ```ts
     * const answer = await account.card.subMerchant.batchGet({ begin_id: '0', limit: 50, status: 'CHECKING' })
     * for await (const item of account.card.subMerchant.batchGet.all({ status: 'CHECKING' })) console.log(item)
     * ```
     */
    readonly batchGet: Call<CardSubMerchantBatchGetRequest, CardSubMerchantBatchGetResponse> & OpenPages<CardSubMerchantBatchGetFilter, StoredCardSubMerchant>
  }
  readonly giftCard: {
    readonly page: {
      /**
       * 创建礼品卡货架。
       * Makes a shelf of gift cards: `POST /card/giftcard/page/add`.
       * 创建售卖礼品卡的货架。
       * Makes a page on which gift cards are sold.
       *
       * @example
       * ```ts
       * const answer = await account.card.giftCard.page.add({
       *   page: {
       *     banner_pic_url: 'http://mmbiz.qpic.cn/mmbiz_png/banner/0',
       *     page_title: '礼品卡',
       *     support_multi: true,
       *     theme_list: [
       *       {
       *         theme_pic_url: 'http://mmbiz.qpic.cn/mmbiz_png/theme/0',
       *         title: '圣诞主题',
       *         title_color: '#FB966E',
       *         item_list: [{ card_id: 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y', title: '卡片A' }],
       *         pic_item_list: [
       *           {
       *             background_pic_url: 'http://mmbiz.qpic.cn/mmbiz_jpg/card/0',
       *             outer_img_id: 'outer_img_id_1',
       *             default_gifting_msg: '祝福语',
       *           },
       *         ],
       *         category_index: 0,
       *       },
       *     ],
       *     category_list: [{ title: '圣诞' }],
       *     address: '广州市海珠区',
       *     service_phone: '020-12345678',
       *     biz_description: '使用须知',
       *   },
       * })
       * ```
       */
      readonly add: Call<CardGiftCardPageAddRequest, CardGiftCardPageAddResponse>
      /**
       * 查询礼品卡货架。
       * Tells about a shelf: `POST /card/giftcard/page/get`.
       * 查询一个货架。
       * Tells about one shelf.
       *
       * @example
       * ```ts
       * const answer = await account.card.giftCard.page.get({ page_id: 'abcedifghijk=' })
       * ```
       */
      readonly get: Call<CardGiftCardPageGetRequest, CardGiftCardPageGetResponse>
      /**
       * 更改礼品卡货架。
       * Changes a shelf: `POST /card/giftcard/page/update`.
       * 更改一个货架。
       * Changes one shelf.
       *
       * @example
       * ```ts
       * const answer = await account.card.giftCard.page.update({ page: { page_id: 'abcedifghijk=', page_title: '新的名字' } })
       * ```
       */
      readonly update: Call<CardGiftCardPageUpdateRequest, CardGiftCardPageUpdateResponse>
      /**
       * 查询全部礼品卡货架。
       * Lists the shelves: `POST /card/giftcard/page/batchget`.
       * 列出全部货架的 ID。
       * Lists the ids of all shelves.
       *
       * @example
       * ```ts
       * const answer = await account.card.giftCard.page.batchGet()
       * ```
       */
      readonly batchGet: OpenCall<NoRequest, CardGiftCardPageBatchGetResponse>
    }
    readonly maintain: {
      /**
       * 下架礼品卡货架。
       * Takes shelves down: `POST /card/giftcard/maintain/set`.
       * 下架一个或全部货架。
       * Takes one shelf down, or all of them.
       *
       * @example
       * ```ts
       * const answer = await account.card.giftCard.maintain.set({ page_id: 'abcedifghijk=', maintain: true })
       * ```
       */
      readonly set: Call<CardGiftCardMaintainSetRequest, CardGiftCardMaintainSetResponse>
    }
    readonly pay: {
      readonly whitelist: {
        /**
         * 申请礼品卡支付权限。
         * Asks for payments: `POST /card/giftcard/pay/whitelist/add`.
         * 申请用微信支付售卖礼品卡；在返回的网址确认。
         * Asks that gift cards may be sold by Weixin Pay; it is confirmed at the URL that comes back.
         *
         * @example
         * ```ts
         * const answer = await account.card.giftCard.pay.whitelist.add({ sub_mch_id: '10000098' })
         * ```
         */
        readonly add: Call<CardGiftCardPayWhitelistAddRequest, CardGiftCardPayWhitelistAddResponse>
      }
      readonly submch: {
        /**
         * 绑定商户号。
         * Binds a merchant number: `POST /card/giftcard/pay/submch/bind`.
         * 把商户号绑定到礼品卡小程序。
         * Binds a merchant number to the mini program of gift cards.
         *
         * @example
         * ```ts
         * const answer = await account.card.giftCard.pay.submch.bind({ sub_mch_id: '10000098', wxa_appid: 'wx0123456789abcdef' })
         * ```
         */
        readonly bind: Call<CardGiftCardPaySubmchBindRequest, CardGiftCardPaySubmchBindResponse>
      }
    }
    readonly wxa: {
      /**
       * 上传小程序代码。
       * Puts a shelf into a mini program: `POST /card/giftcard/wxa/set`.
       * 把货架放进小程序。有的客户端用 /card/giftcard/pay/wxa/set。
       * Puts a shelf into a mini program. Some clients post to /card/giftcard/pay/wxa/set.
       *
       * @example
       * ```ts
       * const answer = await account.card.giftCard.wxa.set({ wxa_appid: 'wx0123456789abcdef', page_id: 'abcedifghijk=' })
       * ```
       */
      readonly set: Call<CardGiftCardWxaSetRequest, CardGiftCardWxaSetResponse>
    }
    readonly order: {
      /**
       * 查询礼品卡订单。
       * Tells about an order of gift cards: `POST /card/giftcard/order/get`.
       * 查询一笔订单；order_id 由礼品卡的事件带来。
       * Tells about one order; the events of gift cards bring its order_id.
       *
       * @example
       * ```ts
       * const answer = await account.card.giftCard.order.get({ order_id: 'Z2y2rY74ksZX1ceuGA' })
       * ```
       */
      readonly get: Call<CardGiftCardOrderGetRequest, CardGiftCardOrderGetResponse>
      /**
       * 批量查询礼品卡订单。
       * Lists orders of gift cards: `POST /card/giftcard/order/batchget`.
       * 按页列出订单，最多跨 31 天，一页最多 100 笔。
       * Lists the orders of 31 days at most, page by page, 100 at most.
       *
       * @example
       * ```ts
       * const answer = await account.card.giftCard.order.batchGet({ begin_time: 1472400000, end_time: 1472716604, sort_type: 'ASC', offset: 0, count: 2 })
       * for await (const item of account.card.giftCard.order.batchGet.all({ begin_time: 1472400000, end_time: 1472716604, sort_type: 'ASC' })) console.log(item)
       * ```
       */
      readonly batchGet: Call<CardGiftCardOrderBatchGetRequest, CardGiftCardOrderBatchGetResponse> & Pages<CardGiftCardOrderBatchGetFilter, GiftCardOrder>
      /**
       * 礼品卡退款。
       * Refunds an order of gift cards: `POST /card/giftcard/order/refund`.
       * 退款一笔订单。
       * Refunds one order.
       *
       * @example
       * ```ts
       * const answer = await account.card.giftCard.order.refund({ order_id: 'Z2y2rY74ksZX1ceuGA' })
       * ```
       */
      readonly refund: Call<CardGiftCardOrderRefundRequest, CardGiftCardOrderRefundResponse>
    }
  }
  readonly generalCard: {
    /**
     * 激活礼品卡。
     * Activates a gift card: `POST /card/generalcard/activate`.
     * 激活用户的礼品卡，可同时给定余额。
     * Activates a user's gift card, with its balance if need be.
     *
     * @example
     * ```ts
     * const answer = await account.card.generalCard.activate({ card_id: 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y', code: '1231123', init_balance: 200 })
     * ```
     */
    readonly activate: Call<CardGeneralCardActivateRequest, CardGeneralCardActivateResponse, 'unknown-code'>
    /**
     * 撤销激活礼品卡。
     * Takes an activation back: `POST /card/generalcard/unactivate`.
     * 撤销礼品卡的激活。
     * Takes the activation of a gift card back.
     *
     * @example
     * ```ts
     * const answer = await account.card.generalCard.unactivate({ card_id: 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y', code: '1231123' })
     * ```
     */
    readonly unactivate: Call<CardGeneralCardUnactivateRequest, CardGeneralCardUnactivateResponse, 'unknown-code'>
    /**
     * 更新礼品卡信息。
     * Changes a gift card's figures: `POST /card/generalcard/updateuser`.
     * 更新用户礼品卡的余额等。
     * Changes the balance and more of a user's gift card.
     *
     * @example
     * ```ts
     * const answer = await account.card.generalCard.updateUser({
     *   card_id: 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y',
     *   code: '12312313',
     *   balance: 3000,
     *   record_balance: '购买焦糖玛琪朵一杯',
     *   can_give_friend: true,
     * })
     * ```
     */
    readonly updateUser: Call<CardGeneralCardUpdateUserRequest, CardGeneralCardUpdateUserResponse, 'unknown-code' | 'gifted-or-deleted'>
  }
}
