import type { Variant } from '../endpoint.js'
import { choice, id, list, optional, text, type } from '../endpoint-field.js'

/** What a product's page offers: the entries of `action_list`, told by `type`. */

const price = (name: string, zh: string, en: string) =>
  text(name, zh, en, { pattern: { source: '\\d+(?:\\.\\d+)?', means: { zh: '数字（元）', en: 'a number of yuan, as text: 19.90' } } })
const retailPrice = price('retail_price', '建议零售价，元。', 'The recommended price, in yuan.')
const name = text('name', '显示的名称。', 'The name that is shown.')
const link = text('link', '点击后打开的地址。', 'What a tap opens.')

const variant = (value: string, interfaceName: string, zh: string, en: string, fields: Variant['fields']): Variant => ({
  value,
  interface: interfaceName,
  doc: { zh, en },
  fields,
})

const recommended = type('ProductRecommended', [
  choice('keystandard', '编码标准。', 'The standard of the code.', ['ean13', 'ean8', 'qrcode'], { closed: true }),
  id('keystr', '编码的内容。', 'The code.'),
])

const action = type('ProductAction', [], {
  variants: {
    tag: 'type',
    open: true,
    doc: { zh: '服务栏的一项，由 `type` 区分。', en: 'One thing that the page offers, told by `type`.' },
    options: [
      variant('media', 'ProductMediaAction', '视频；不能与横幅链接同时设置。', 'A video; not beside a link shown as a banner.', [
        text('link', '视频的地址。', 'The URL of the video.'),
        text('image', '封面图片的地址。', 'The URL of its picture.'),
        optional(retailPrice),
      ]),
      variant('text', 'ProductTextAction', '文字介绍，最多一个。', 'A text, one at most.', [text('text', '文字。', 'The text.')]),
      variant('link', 'ProductLinkAction', '链接；普通链接、卡券与公众号一共最多三个。', 'A link; three of plain links, cards and accounts at most.', [
        name,
        link,
        optional(text('image', '图片的地址。', 'The URL of a picture.')),
        optional(choice('showtype', '`banner` 显示为横幅图片。', '`banner` shows it as a picture.', ['banner'])),
        optional(text('digest', '名称下的引导语。', 'The line below the name.')),
      ]),
      variant('user', 'ProductUserAction', '公众号，最多一个。', 'An Official Account, one at most.', [
        text('appid', '公众号的 AppID。', 'The app id of the account.'),
      ]),
      variant('card', 'ProductCardAction', '卡券，最多一个。', 'A card, one at most.', [text('cardid', '卡券 ID。', 'The id of the card.')]),
      variant('price', 'ProductPriceAction', '建议零售价。', 'The recommended price.', [retailPrice]),
      variant('product', 'ProductShopAction', '微信小店的商品。', 'A product of a Weixin shop.', [
        text('productid', '小店商品 ID。', "The product's id in the shop."),
      ]),
      variant('store', 'ProductStoreAction', '电商链接。', 'A shop that sells it.', [
        name,
        link,
        text('image', '电商的图标。', "The URL of the shop's picture."),
        price('sale_price', '售价，元。', 'Its price there, in yuan.'),
      ]),
      variant('recommend', 'ProductRecommendAction', '推荐的其他商品。', 'Other products.', [
        choice('recommend_type', '推荐的方式：`appointed` 指定。', 'How they are chosen: `appointed`, by the merchant.', ['appointed']),
        list('recommend_list', '推荐的商品，须是自己的并且已发布。', "The products: the account's own, and published.", recommended),
      ]),
    ],
  },
})

export const productActionInfo = type('ProductActionInfo', [list('action_list', '服务栏。', 'What it offers.', action)], {
  rules: [
    {
      rule: 'check',
      name: 'productActions',
      doc: {
        zh: '卡券、公众号、文字各最多一个；普通链接、卡券与公众号一共最多三个；横幅链接与视频不能同时设置。',
        en: 'One card, one account and one text at most; plain links, cards and accounts three together; a banner or a video, not both.',
      },
    },
  ],
})
