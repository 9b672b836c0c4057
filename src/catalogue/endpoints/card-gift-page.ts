import type { EndpointDescriptor, EndpointField } from '../endpoint.js'
import { boolean, id, int, item, list, object, optional, text, type } from '../endpoint-field.js'
import { cardId } from './card-fields.js'

const pageId = text('page_id', '货架的 ID。', 'The id of the shelf.')

const giftItem = type('GiftCardItem', [
  cardId,
  optional(text('title', '商品名，默认用卡券的。', "Its name, by default the card's.")),
  optional(text('pic_url', '商品图，默认用卡券的。', "Its picture, by default the card's.")),
  optional(text('desc', '商品的简介。', 'What it is.')),
])
const picture = type('GiftCardPicture', [
  text('background_pic_url', '卡面图片的网址。', 'The URL of the picture.'),
  optional(id('outer_img_id', '自定义的卡面编号。', 'A number of your own for it.')),
  optional(text('default_gifting_msg', '默认的祝福语。', 'What the giver says by default.')),
])
const theme = type('GiftCardTheme', [
  text('theme_pic_url', '主题封面的网址。', 'The URL of the cover.'),
  text('title', '主题的名字。', 'The name of the theme.'),
  text('title_color', '主题名字的颜色。', 'The colour of its name.', {
    pattern: { source: '#[0-9A-Fa-f]{6}', means: { zh: '形如 #FB966E', en: 'written like #FB966E' } },
  }),
  list('item_list', '可选的商品。', 'What can be bought.', giftItem, { min: 1 }),
  list('pic_item_list', '可选的卡面。', 'The pictures to choose from.', picture, { min: 1 }),
  optional(int('category_index', '所属的类目，从 0 起。', 'The category that it is in, from 0.', { min: 0 })),
  optional(boolean('show_sku_title_first', '是否优先显示商品名。', 'Whether the names of goods come first.')),
  optional(boolean('is_banner', '是否放在横幅。', 'Whether it stands on top.')),
])
const category = type('GiftCardCategory', [text('title', '类目的名字。', 'Its name.')])
const cell = type('GiftCardCell', [text('title', '入口的名字。', 'The text of the link.'), text('url', '入口的网址。', 'Where it leads.')])

const fields: readonly EndpointField[] = [
  text('banner_pic_url', '横幅图片的网址。', 'The URL of the picture on top.'),
  text('page_title', '货架的名字。', 'The name of the shelf.'),
  optional(boolean('support_multi', '能否一次买多张。', 'Whether several can be bought at once.')),
  optional(boolean('support_buy_for_self', '能否买给自己。', 'Whether one can buy for oneself.')),
  list('theme_list', '主题。', 'The themes.', theme, { min: 1 }),
  optional(list('category_list', '类目。', 'The categories.', category)),
  text('address', '商户的地址。', "The merchant's address."),
  text('service_phone', '客服电话。', 'The telephone number of the service.'),
  text('biz_description', '使用须知。', 'What has to be known.'),
  optional(boolean('need_receipt', '是否开发票。', 'Whether invoices are made out.')),
  optional(object('cell_1', '自定义入口一。', 'A link of your own.', cell)),
  optional(object('cell_2', '自定义入口二。', 'Another.', cell)),
]
const newPage = type('GiftCardPage', fields)
const changedPage = type('GiftCardPageChanges', [pageId, ...fields.map(optional)])
const storedPage = type('StoredGiftCardPage', [optional(pageId), ...fields])

const control = type('GiftCardPageControl', [
  pageId,
  optional(text('page_control_type', '商户设置的状态。', 'What the merchant has set.')),
  optional(text('system_page_control_type', '微信设置的状态。', 'What Weixin has set.')),
])
const controls = type('GiftCardControl', [
  optional(text('biz_control_type', '商户对全部货架的设置。', 'What the merchant has set for all.')),
  optional(text('system_biz_control_type', '微信对全部货架的设置。', 'What Weixin has set for all.')),
  optional(list('list', '每个货架。', 'Each shelf.', control)),
])

const samplePage = {
  banner_pic_url: 'http://mmbiz.qpic.cn/mmbiz_png/banner/0',
  page_title: '礼品卡',
  support_multi: true,
  theme_list: [
    {
      theme_pic_url: 'http://mmbiz.qpic.cn/mmbiz_png/theme/0',
      title: '圣诞主题',
      title_color: '#FB966E',
      item_list: [{ card_id: 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y', title: '卡片A' }],
      pic_item_list: [{ background_pic_url: 'http://mmbiz.qpic.cn/mmbiz_jpg/card/0', outer_img_id: 'outer_img_id_1', default_gifting_msg: '祝福语' }],
      category_index: 0,
    },
  ],
  category_list: [{ title: '圣诞' }],
  address: '广州市海珠区',
  service_phone: '020-12345678',
  biz_description: '使用须知',
}
const sampleId = 'abcedifghijk='

/** The shelves on which gift cards are sold. */
export const cardGiftPageEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.giftCard.page.add',
    method: 'POST',
    path: '/card/giftcard/page/add',
    title: { zh: '创建礼品卡货架', en: 'Makes a shelf of gift cards' },
    doc: { zh: '创建售卖礼品卡的货架。', en: 'Makes a page on which gift cards are sold.' },
    request: [object('page', '货架。', 'The shelf.', newPage)],
    response: [pageId],
    example: { request: { page: samplePage }, response: { page_id: sampleId } },
  },
  {
    call: 'card.giftCard.page.get',
    method: 'POST',
    path: '/card/giftcard/page/get',
    title: { zh: '查询礼品卡货架', en: 'Tells about a shelf' },
    doc: { zh: '查询一个货架。', en: 'Tells about one shelf.' },
    repeatable: true,
    request: [pageId],
    response: [object('page', '货架。', 'The shelf.', storedPage)],
    example: { request: { page_id: sampleId }, response: { page: { page_id: sampleId, ...samplePage } } },
  },
  {
    call: 'card.giftCard.page.update',
    method: 'POST',
    path: '/card/giftcard/page/update',
    title: { zh: '更改礼品卡货架', en: 'Changes a shelf' },
    doc: { zh: '更改一个货架。', en: 'Changes one shelf.' },
    request: [object('page', '货架的 ID 与要更改的字段。', 'The id of the shelf, and what changes.', changedPage)],
    response: [],
    example: { request: { page: { page_id: sampleId, page_title: '新的名字' } }, response: { errcode: 0, errmsg: 'ok' } },
  },
  {
    call: 'card.giftCard.page.batchGet',
    method: 'POST',
    path: '/card/giftcard/page/batchget',
    title: { zh: '查询全部礼品卡货架', en: 'Lists the shelves' },
    doc: { zh: '列出全部货架的 ID。', en: 'Lists the ids of all shelves.' },
    repeatable: true,
    request: [],
    response: [list('page_id_list', '货架的 ID。', 'The ids.', item('text'))],
    example: { request: {}, response: { page_id_list: [sampleId] } },
  },
  {
    call: 'card.giftCard.maintain.set',
    method: 'POST',
    path: '/card/giftcard/maintain/set',
    title: { zh: '下架礼品卡货架', en: 'Takes shelves down' },
    doc: { zh: '下架一个或全部货架。', en: 'Takes one shelf down, or all of them.' },
    request: [
      optional(text('page_id', '要下架的货架。', 'The shelf.')),
      optional(boolean('all', '是否全部下架。', 'Whether all of them.')),
      boolean('maintain', '填 true。', 'Is true.'),
    ],
    rules: [{ rule: 'exactly one', of: ['page_id', 'all'] }],
    response: [optional(object('control_info', '现在的状态。', 'How things stand now.', controls))],
    example: {
      request: { page_id: sampleId, maintain: true },
      response: { control_info: { biz_control_type: 'E_BIZ_CONTROL_NORMAL', list: [{ page_id: sampleId, page_control_type: 'E_PAGE_CONTROL_MAINTAIN' }] } },
    },
  },
]
