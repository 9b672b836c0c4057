import type { EndpointDescriptor } from '../endpoint.js'
import { aka, boolean, choice, deprecated, fen, id, int, keyed, list, object, optional, text, type } from '../endpoint-field.js'
import * as errors from './card-errors.js'
import { cardId, openid } from './card-fields.js'
import { handingOut } from './card-pages.js'
import { landingScenes } from './card-values.js'

const outerStr = optional(text('outer_str', '领取的场景值，随领取事件推送。', 'The scene of the taking, which the event then tells.', { maxBytes: 128 }))
const codeInHand = optional(
  id(
    'code',
    '指定的 code，只能被领一次；自定义 code（非预存）的卡券必填。',
    "The code, which can be taken once; needed where the codes are the merchant's own and not deposited.",
    {
      maxBytes: 20,
    },
  ),
)

const qrCard = type(
  'CardQrCard',
  [
    cardId,
    codeInHand,
    optional(text('openid', '指定的领取者；bind_openid 的卡券必填，其他不能填。', 'Who may take it; needed for cards with bind_openid, and only for them.')),
    optional(
      boolean(
        'is_unique_code',
        '是否随机分配一个 code，领取后不能再扫，默认 false。',
        'Whether it stands for one code, and is used up by the first taking; false by default.',
      ),
    ),
    deprecated(optional(fen('balance', '红包余额。', 'The sum of lucky money.', { min: 0 })), '红包已停用。', 'Lucky money is retired.'),
    deprecated(optional(id('outer_id', '2015 年的整数场景值。', 'The scene of 2015, an integer.', { as: 'number' })), '改用 outer_str。', 'Use outer_str.'),
    outerStr,
  ],
  { rules: [{ rule: 'check', name: 'cardQrExpiry', doc: { zh: '有效时间写在最外层。', en: 'How long it lives stands at the top of the request.' } }] },
)
const qrOne = type('CardQrActionInfo', [object('card', '投放的卡券。', 'The card.', qrCard)])
const qrItem = type('CardQrListEntry', [cardId, codeInHand, outerStr])
const qrMultiple = type('CardQrList', [
  list('card_list', '投放的卡券。上限由错误码 45039 推断。', 'The cards. The limit is inferred from errcode 45039.', qrItem, { min: 1, max: 5 }),
])
const qrMany = type('CardQrMultipleActionInfo', [object('multiple_card', '多张卡券。', 'Several cards.', qrMultiple)])

const landingCard = type('CardLandingPageCard', [aka(cardId, 'cardid'), text('thumb_url', '缩略图的网址。', 'The URL of its small picture.')])

const heldCard = type('CardHeld', [id('code', '用户卡券的 code。', 'The code of the card.'), text('card_id', '卡券 ID。', 'The id of the card.')])

/** Ways by which cards reach users. */
export const cardHandingOutEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.qrcode.create',
    method: 'POST',
    path: '/card/qrcode/create',
    title: { zh: '创建卡券二维码', en: 'Makes a QR code' },
    doc: {
      zh: '扫码领取一张或几张卡券。图片由 `qrCodePictureUrl(ticket)` 得到。',
      en: 'Who scans it may take one card or several. `qrCodePictureUrl(ticket)` is its picture.',
    },
    see: handingOut,
    request: [
      optional(
        int('expire_seconds', '有效的秒数；不填为 365 天（2015 年为永久）。', 'How long it lives, in seconds; 365 days if left out, in 2015 for ever.', {
          min: 60,
          max: 1800,
        }),
      ),
    ],
    variants: {
      tag: 'action_name',
      doc: { zh: '一张或几张卡券。', en: 'One card or several.' },
      options: [
        keyed('QR_CARD', 'action_info', 'CardQrCodeForOne', qrOne, { zh: '一张卡券。', en: 'One card.' }),
        keyed('QR_MULTIPLE_CARD', 'action_info', 'CardQrCodeForSeveral', qrMany, { zh: '几张卡券。', en: 'Several cards.' }),
      ],
    },
    response: [
      text('ticket', '二维码的 ticket。', 'The ticket of the QR code.'),
      optional(int('expire_seconds', '有效的秒数。', 'How long it lives, in seconds.')),
      optional(text('url', '二维码的内容。', 'What the QR code says.')),
      optional(text('show_qrcode_url', '二维码图片的网址。', 'The URL of its picture.')),
    ],
    errors: [
      errors.wrongAction,
      errors.wrongActionInfo,
      errors.unknownCard,
      errors.wrongStatus,
      errors.outOfStock,
      errors.missingCode,
      errors.missingOpenid,
      errors.badCode,
      errors.notBound,
      errors.tooManyQrCodes,
      errors.tooManyCards,
    ],
    example: {
      request: {
        action_name: 'QR_CARD',
        expire_seconds: 1800,
        action_info: { card: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', code: '198374613512', is_unique_code: false, outer_str: '12b' } },
      },
      response: {
        ticket: 'gQHB8DoAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xL0JIV3lhX3psZmlvSDZmWGVMMTZvAAIEsNnKVQMEIAMAAA==',
        expire_seconds: 1800,
        url: 'http://weixin.qq.com/q/BHWya_zlfioH6fXeL16o',
        show_qrcode_url:
          'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQH98DoAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xL0czVzRlSWpsamlyM2plWTNKVktvAAIE6SfgVQMEgDPhAQ%3D%3D',
      },
    },
  },
  {
    call: 'card.landingPage.create',
    method: 'POST',
    path: '/card/landingpage/create',
    title: { zh: '创建货架', en: 'Makes a landing page' },
    doc: {
      zh: '列出多张卡券的网页。自定义 code 的卡券须先导入 code。',
      en: "A page with several cards. Cards with codes of the merchant's own need deposited ones.",
    },
    see: handingOut,
    request: [
      text('banner', '页面横幅图片的网址。', 'The URL of the picture on top.'),
      aka(
        text(
          'page_title',
          '页面的标题。官方表格写作 title，线上是 page_title。',
          "The title of the page. The official table calls it title; the wire's name is page_title.",
        ),
        'title',
      ),
      boolean('can_share', '页面能否分享。', 'Whether the page can be shared.'),
      choice('scene', '投放的场景。', 'Where it is used.', landingScenes),
      aka(list('card_list', '卡券。', 'The cards.', landingCard, { min: 1 }), 'cardlist'),
    ],
    response: [text('url', '货架的网址。', 'The URL of the page.'), id('page_id', '货架的 ID。', 'The id of the page.')],
    errors: [errors.unknownCard, errors.wrongStatus, errors.missingRequired],
    example: {
      request: {
        banner: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZJkmG8xXhiaHqkKSVMMWeN3hLut7X7h',
        page_title: '惠城优惠大派送',
        can_share: true,
        scene: 'SCENE_NEAR_BY',
        card_list: [{ card_id: 'pXch-jnOlGtbuWwIO2NDftZeynRE', thumb_url: 'http://www.qq.com/a.jpg' }],
      },
      response: { url: 'http://mp.weixin.qq.com/bizmall/cardshelf?shelf_id=1', page_id: '1' },
    },
  },
  {
    call: 'card.mpnews.getHtml',
    method: 'POST',
    path: '/card/mpnews/gethtml',
    title: { zh: '图文消息群发卡券', en: 'Tells the HTML for an article' },
    doc: {
      zh: '取得可嵌入图文消息正文的代码。自定义 code 的卡券不支持。',
      en: "Gives the code that puts a card into an article. Not for cards with codes of the merchant's own.",
    },
    see: handingOut,
    repeatable: true,
    request: [cardId],
    response: [text('content', '嵌入正文的 HTML。', 'The HTML.')],
    errors: [errors.unknownCard, errors.missingCardId, errors.notAllowed],
    example: {
      request: { card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' },
      response: { content: '<iframe class="res_iframe card_iframe js_editor_card" data-src="http://mp.weixin.qq.com/bizmall/appmsgcard"></iframe>' },
    },
  },
  {
    call: 'card.user.getCardList',
    method: 'POST',
    path: '/card/user/getcardlist',
    title: { zh: '查询用户的卡券', en: "Lists a user's cards" },
    doc: { zh: '列出用户手中的卡券，只有目前可用的。', en: 'Lists the cards that a user has; only those that are good now.' },
    see: handingOut,
    repeatable: true,
    request: [openid, optional(text('card_id', '只列出这一种。', 'Only of this card.', { maxBytes: 32 }))],
    response: [
      list('card_list', '用户的卡券。', 'The cards.', heldCard),
      optional(boolean('has_share_card', '是否有朋友的券。', 'Whether there are cards that friends share.')),
    ],
    errors: [errors.wrongOpenid, errors.unknownCard],
    example: {
      request: { openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', card_id: 'pFS7Fjg8kV1IdDz01xxxxx' },
      response: { card_list: [{ code: '012345678901', card_id: 'pFS7Fjg8kV1IdDz01xxxxx' }], has_share_card: true },
    },
  },
  {
    call: 'card.storeWxa.get',
    method: 'POST',
    path: '/card/storewxa/get',
    title: { zh: '查询门店小程序的卡券', en: "Tells a store's card" },
    doc: { zh: '查询门店小程序配置的卡券。', en: "Tells which card a store's mini program shows." },
    repeatable: true,
    request: [id('poi_id', '门店 ID。', 'The id of the store.')],
    response: [optional(id('poi_id', '门店 ID。', 'The id of the store.')), optional(text('card_id', '卡券 ID。', 'The id of the card.'))],
    example: { request: { poi_id: '123456789012345678' }, response: { poi_id: '123456789012345678', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' } },
  },
  {
    call: 'card.storeWxa.set',
    method: 'POST',
    path: '/card/storewxa/set',
    title: { zh: '设置门店小程序的卡券', en: "Sets a store's card" },
    doc: { zh: '给门店小程序配置卡券。', en: "Lets a store's mini program show a card." },
    repeatable: true,
    request: [id('poi_id', '门店 ID。', 'The id of the store.'), optional(cardId)],
    response: [],
    example: { request: { poi_id: '123456789012345678', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' }, response: { errcode: 0, errmsg: 'ok' } },
  },
]
