import type { EndpointField, ObjectType } from '../endpoint.js'
import { boolean, choice, deprecated, fen, id, int, item, list, object, optional, requiredWhen, text, time, type } from '../endpoint-field.js'
import { changeable, pick, told } from './card-derive.js'
import { cardStatuses, cardStatusSpellings, codeTypes, colorNames, dateRange, dateTerm, dateTypes, depositMode } from './card-values.js'

/** What every card has: `base_info`. */

const dateInfo = type(
  'CardDateInfo',
  [
    choice(
      'type',
      '有效期的类型。1 和 2 是 2015 年的写法，仍然有效；DATE_TYPE_PERMANENT 只用于会员卡。',
      'How long it is valid. 1 and 2 are what 2015 wrote, and still good; DATE_TYPE_PERMANENT is for member cards only.',
      dateTypes,
      { closed: true },
    ),
    requiredWhen(time('begin_timestamp', '固定日期：起用时间。', 'Fixed dates: from when.'), { field: 'type', is: dateRange }),
    requiredWhen(time('end_timestamp', '固定日期：结束时间。固定时长：最晚到何时。', 'Fixed dates: until when. A fixed term: until when at the latest.'), {
      field: 'type',
      is: dateRange,
    }),
    requiredWhen(
      int(
        'fixed_term',
        '固定时长：领取后有效多少天。0 为 2015 年的“领取当天有效”，今天的文档不再允许。',
        "A fixed term: for how many days after the taking. 0 was 2015's word for that day only; today's page no longer allows it.",
        { min: 0 },
      ),
      { field: 'type', is: dateTerm },
    ),
    requiredWhen(
      int('fixed_begin_term', '固定时长：领取后几天生效，0 为当天。', 'A fixed term: after how many days it begins; 0 is the same day.', { min: 0 }),
      { field: 'type', is: dateTerm },
    ),
  ],
  { rules: [{ rule: 'order', of: ['begin_timestamp', 'end_timestamp'] }] },
)

const quantityLimit = { min: 0, max: 100_000_000 }
const sku = type('CardSku', [int('quantity', '库存。0 只用于预存 code 的模式。', 'The stock. 0 is for deposited codes only.', quantityLimit)])
const storedSku = type('StoredCardSku', [
  int('quantity', '剩余的库存。', 'How many are left.'),
  optional(int('total_quantity', '总共投放的数量。', 'How many there have ever been.')),
])

const subMerchantInfo = type('CardSubMerchantInfo', [id('merchant_id', '子商户 ID。', 'The id of the sub-merchant.', { as: 'number' })])
const swipeCard = type('CardSwipeCard', [boolean('is_swipe_card', '是否支持刷卡支付。', 'Whether one can pay with it at the till.')])
const payInfo = type('CardPayInfo', [optional(object('swipe_card', '刷卡支付。', 'Paying at the till.', swipeCard))])
const giftCardInfo = type('CardGiftCardInfo', [fen('price', '售价。', 'Its price.', { min: 0 })])

const cardCell = type('CardMessageCardCell', [
  text('card_id', '推荐的卡券。', 'The card that is recommended.', { maxBytes: 32 }),
  time('end_time', '推荐的截止时间。', 'Until when.'),
])
const urlCell = type('CardMessageUrlCell', [
  text('text', '推荐的文字。', 'What is said.'),
  text('url', '推荐的链接。', 'Where it leads.'),
  time('end_time', '推荐的截止时间。', 'Until when.'),
])
const modifyMessage = type(
  'CardMessageRecommendation',
  [
    optional(object('card_cell', '推荐一张卡券。', 'Recommends a card.', cardCell)),
    optional(object('url_cell', '推荐一个链接。', 'Recommends a link.', urlCell)),
  ],
  { rules: [{ rule: 'exactly one', of: ['card_cell', 'url_cell'] }] },
)

/** The mini program that a link opens instead. */
export const miniProgram = (name: string): EndpointField[] => [
  optional(
    text(`${name}_app_brand_user_name`, '改为打开的小程序的 user_name，以 @app 结尾。', 'The user_name of a mini program to open instead; it ends in @app.'),
  ),
  optional(text(`${name}_app_brand_pass`, '小程序的页面路径。', 'The page of the mini program.')),
]

const baseFields: readonly EndpointField[] = [
  text('logo_url', '商户的标志，300×300；须是上传到微信的图片的网址。', "The merchant's logo, 300×300; the URL of a picture that was uploaded to Weixin.", {
    maxBytes: 128,
  }),
  choice('code_type', 'code 的展示方式。', 'How the code is shown.', codeTypes, { closed: true }),
  text('brand_name', '商户名字。', 'The name of the merchant.', { maxBytes: 36 }),
  text('title', '券名。', 'The title.', { maxBytes: 27 }),
  optional(text('sub_title', '副标题。今天的文档不再提及。', "The second title. Today's page no longer has it.", { maxBytes: 54 })),
  choice('color', '颜色的名字；查询时返回十六进制的值。', 'The name of the colour; card.get answers with its hex value.', colorNames, {
    pattern: {
      source: 'Color\\d{3}',
      means: { zh: '形如 Color010 的名字', en: 'a name such as Color010; card.getColors lists them with their hex values' },
    },
  }),
  text('notice', '使用提醒，一句话。', 'What to do with it, in one line.', { maxBytes: 48 }),
  text('description', '使用说明，可以分行。', 'How to use it; may have several lines.', { maxBytes: 3072 }),
  object('date_info', '有效期。', 'When it is valid.', dateInfo),
  object('sku', '商品信息。', 'The stock.', sku),
  optional(
    boolean(
      'use_custom_code',
      '是否使用自定义 code，默认 false；需要权限。',
      "Whether the codes are the merchant's own, false by default; needs a permission.",
    ),
  ),
  optional(
    choice('get_custom_code_mode', '预存 code 的模式：先导入 code，再加库存。', 'Deposited codes: first the codes are deposited, then the stock is raised.', [
      depositMode,
    ]),
  ),
  optional(boolean('bind_openid', '是否指定用户领取，默认 false。', 'Whether only one user may take it, false by default.')),
  optional(boolean('can_share', '领取页面能否分享，默认 true。', 'Whether its page can be shared, true by default.')),
  optional(boolean('can_give_friend', '能否转赠，默认 true。', 'Whether it can be given away, true by default.')),
  optional(int('use_limit', '每人可用的次数，默认 50。', 'How often one user may use it, 50 by default.', { min: 0 })),
  optional(
    int('get_limit', '每人可领的张数，默认 50（2015 年默认等于库存）。', 'How many one user may take, 50 by default; in 2015 it was the whole stock.', {
      min: 0,
    }),
  ),
  optional(text('service_phone', '客服电话。', 'The telephone number of the service.', { maxBytes: 24 })),
  optional(list('location_id_list', '可用的门店。', 'The stores where it is good.', item('id', { as: 'number' }))),
  optional(boolean('use_all_locations', '是否适用于全部门店。', 'Whether it is good in all stores.')),
  optional(text('source', '第三方来源的名字。', 'The name of a third party that it comes from.', { maxBytes: 36 })),
  optional(text('custom_url_name', '自定义入口的名字。', "The name of the merchant's own link.", { maxBytes: 15 })),
  optional(text('custom_url', '自定义入口的网址；需要权限。', 'Where it leads; needs a permission.', { maxBytes: 128 })),
  optional(text('custom_url_sub_title', '入口右侧的提示。', 'The hint at its right.', { maxBytes: 18 })),
  ...miniProgram('custom'),
  optional(text('promotion_url_name', '营销入口的名字。', 'The name of the link for promotion.', { maxBytes: 15 })),
  optional(text('promotion_url', '营销入口的网址。', 'Where it leads.')),
  optional(text('promotion_url_sub_title', '营销入口右侧的提示。', 'The hint at its right.', { maxBytes: 18 })),
  ...miniProgram('promotion'),
  optional(
    text('center_title', '居中按钮的文字；不能与买单同时设置。', 'The text of the button in the middle; not together with the pay cell.', { maxBytes: 18 }),
  ),
  optional(text('center_sub_title', '居中按钮下方的提示。', 'The hint below it.', { maxBytes: 24 })),
  optional(text('center_url', '居中按钮的网址。', 'Where it leads.', { maxBytes: 128 })),
  ...miniProgram('center'),
  deprecated(optional(text('url_name_type', '2014 年的入口类型。', 'The kind of link, in 2014.')), '改用 custom_url_name。', 'Use custom_url_name.'),
  optional(object('pay_info', '会员卡：支付功能。', 'Member cards: paying.', payInfo)),
  optional(boolean('is_pay_and_qrcode', '会员卡：支付码与会员码是否合一。', 'Member cards: whether one code is for paying and for the membership.')),
  optional(boolean('need_push_on_view', '会员卡：用户打开时是否推送事件。', 'Member cards: whether an event tells that a user opens it.')),
  optional(object('sub_merchant_info', '所属的子商户。', 'The sub-merchant that it belongs to.', subMerchantInfo)),
  optional(object('modify_msg_operation', '券面更新消息里的推荐。', 'What the message about a change recommends.', modifyMessage)),
  optional(int('max_give_friend_times', '最多转赠几次。', 'How often it may be given away.', { min: 0 })),
  optional(object('giftcard_info', '礼品卡的售价。', 'What the gift card costs.', giftCardInfo)),
]

export const baseInfo = type('CardBaseInfo', baseFields, {
  doc: { zh: '卡券的基本信息。', en: 'What every card has.' },
  rules: [
    {
      rule: 'needs',
      field: 'location_id_list',
      needs: { field: 'use_all_locations', not: [true] },
      doc: { zh: '指定门店与全部门店互斥。', en: 'Some stores and all stores exclude each other.' },
    },
    {
      rule: 'needs',
      field: 'get_custom_code_mode',
      needs: { field: 'use_custom_code', is: [true] },
      doc: { zh: '预存的是自定义 code。', en: "What is deposited are the merchant's own codes." },
    },
    {
      rule: 'check',
      name: 'cardQuantity',
      doc: {
        zh: '库存为 0 只用于预存 code 的模式，该模式创建时库存必须为 0。',
        en: 'A stock of 0 is for deposited codes only, and there it has to be 0 at first.',
      },
    },
  ],
})

/** Weixin lets these be changed; with the first five the card goes back to the review. */
const changed = [
  'title',
  'logo_url',
  'color',
  'notice',
  'description',
  'service_phone',
  'code_type',
  'get_limit',
  'can_share',
  'can_give_friend',
  'location_id_list',
  'use_all_locations',
  'custom_url_name',
  'custom_url',
  'custom_url_sub_title',
  'custom_app_brand_user_name',
  'custom_app_brand_pass',
  'promotion_url_name',
  'promotion_url',
  'promotion_url_sub_title',
  'promotion_app_brand_user_name',
  'promotion_app_brand_pass',
  'center_title',
  'center_sub_title',
  'center_url',
  'center_app_brand_user_name',
  'center_app_brand_pass',
  'date_info',
  'pay_info',
  'is_pay_and_qrcode',
  'need_push_on_view',
  'modify_msg_operation',
]

export const baseInfoChanges: ObjectType = type('CardBaseInfoChanges', changeable(pick(baseFields, changed)), {
  doc: {
    zh: '可以更改的基本信息。改动标志、颜色、券名、使用提醒或使用说明会重新审核；有效期只能扩大，类型不变。',
    en: 'What may be changed. A new logo, colour, title, notice or description goes back to the review; the validity keeps its type and may only widen.',
  },
  rules: [
    {
      rule: 'check',
      name: 'cardFrozen',
      doc: { zh: '商户名、库存、code 模式等不能更改。', en: 'The brand name, the stock, the mode of the codes and some more are fixed.' },
    },
    { rule: 'needs', field: 'location_id_list', needs: { field: 'use_all_locations', not: [true] } },
  ],
})

export const storedBaseInfo: ObjectType = type(
  'StoredCardBaseInfo',
  [
    text('id', '卡券 ID。', 'The id of the card.'),
    choice('status', '卡券的状态。2015 年的数字以文本给出。', 'The state of the card. The numbers of 2015 are given as text.', cardStatuses, {
      spellings: cardStatusSpellings,
    }),
    optional(text('appid', '所属的公众号。', 'The account that it belongs to.')),
    optional(time('create_time', '创建的时间。', 'When it was made.')),
    optional(time('update_time', '更新的时间。', 'When it was changed.')),
    ...told(baseFields.filter(({ name }) => name !== 'sku' && name !== 'color')),
    text('color', '颜色的十六进制值，如 #3373bb。', 'The colour as a hex value, such as #3373bb.'),
    object('sku', '库存。', 'The stock.', storedSku),
  ],
  { doc: { zh: '查询得到的基本信息。', en: 'What card.get tells of every card.' } },
)
