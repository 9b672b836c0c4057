import type { PushDescriptor } from '../descriptor.js'
import { decimal, optional, text } from '../field.js'
import { eventPushes } from '../pages.js'

export const userEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 1,
    category: 'user',
    wire: 'subscribe',
    interface: 'SubscribeEvent',
    mission: ['D1', 'D2'],
    title: { zh: '关注', en: 'A user follows' },
    doc: {
      zh: '用户关注公众号时推送。扫带参数二维码关注、支付后关注、从商品主页关注都是它，区别只在 key；普通关注没有 key。',
      en: 'Sent when a user follows the account. Following by a QR code with a parameter, after a payment or from a product page is the same event with another key; a plain follow has none.',
    },
    see: eventPushes,
    fields: [
      optional(
        text(
          'key',
          'EventKey',
          '事件 key 值，与推送中一字不差：`qrscene_` 加场景值，或 `last_trade_no_` 加交易号，或商品关注的四段式。',
          'The event key, exactly as sent: `qrscene_` and the scene, `last_trade_no_` and the trade number, or the four parts of a product follow.',
        ),
      ),
      optional(text('ticket', 'Ticket', '二维码的 ticket，可换取二维码图片。', 'The ticket of the QR code; it can be exchanged for the picture.')),
    ],
    derived: [
      { name: 'scene', type: 'string | undefined', doc: { zh: '去掉 `qrscene_` 前缀的二维码场景值。', en: 'The scene of the QR code, without `qrscene_`.' } },
      {
        name: 'follow_source',
        type: 'FollowSource',
        doc: {
          zh: '从哪里关注：`none`、`qr`、`trade`、`product` 或 `other`。',
          en: 'Where the follow came from: `none`, `qr`, `trade`, `product` or `other`.',
        },
      },
      {
        name: 'product',
        type: 'ProductFollow | undefined',
        doc: { zh: '从商品主页关注时 EventKey 的四段。', en: 'The four parts of the key of a follow from a product page.' },
      },
    ],
    opens: 'follow',
    sample: { key: 'qrscene_123123', ticket: 'gQH47joAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xL2taZ2Z3TVRtNzJXV1Brb3ZhYmJJAAIEZ23sUwMEmm3sUw==' },
    variants: [
      { name: 'plain', zh: '普通关注', sample: {} },
      { name: 'after a payment', zh: '支付后关注', sample: { key: 'last_trade_no_4200000123202611231234567890' } },
      { name: 'from a product page, three parts', zh: '商品关注，三段', sample: { key: 'scanbarcode|ean13|6900873042720' } },
      { name: 'from a product page, four parts', zh: '商品关注，四段', constructed: true, sample: { key: 'scanimage|barcode|6900873042720|shelf|7' } },
    ],
  },
  {
    group: 'event',
    row: 2,
    category: 'user',
    wire: 'unsubscribe',
    interface: 'UnSubscribeEvent',
    mission: ['D1'],
    title: { zh: '取消关注', en: 'A user unfollows' },
    doc: {
      zh: '用户取消关注时推送。收到后应删除这位用户的资料；回复送不到对方。',
      en: 'Sent when a user unfollows. What is stored about that user is to be deleted then; a reply would not arrive.',
    },
    see: eventPushes,
    fields: [optional(text('key', 'EventKey', '一般是空的；不空时原样保留。', 'Normally empty; kept as it is if not.'))],
    sample: {},
  },
  {
    group: 'event',
    row: 3,
    category: 'qr',
    wire: 'SCAN',
    interface: 'ScanEvent',
    mission: ['D1'],
    title: { zh: '已关注用户扫码', en: 'A follower scans a QR code' },
    doc: {
      zh: '已关注的用户扫描带参数二维码时推送。与关注事件不同，这里的 key 没有 `qrscene_` 前缀。',
      en: 'Sent when a follower scans a QR code with a parameter. Unlike on a follow, the key has no `qrscene_` before it.',
    },
    see: eventPushes,
    fields: [
      text(
        'key',
        'EventKey',
        '二维码的场景值：32 位无符号整数，或最长 64 个字符的字符串；总按字符串给出。',
        'The scene of the QR code: an unsigned 32-bit integer, or text of up to 64 characters; always given as a string.',
      ),
      text('ticket', 'Ticket', '二维码的 ticket，可换取二维码图片。', 'The ticket of the QR code; it can be exchanged for the picture.'),
    ],
    derived: [
      {
        name: 'scene',
        type: 'string',
        doc: { zh: '场景值，与 `key` 相同；和关注事件的 `scene` 对应。', en: 'The scene: the same as `key`, so that it reads like the `scene` of a follow.' },
      },
    ],
    opens: 'scan',
    sample: { key: '4294967295', ticket: 'gQHi8DoAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xL0UweTNxNi1sdlA3RklyRnNKbWFvAAIELdnUUgMEAAAAAA==' },
    variants: [
      {
        name: 'a scene that is text',
        zh: '字符串场景值',
        sample: { key: 'shop-7/table 12', ticket: 'gQFD8TwAAAAAAAAAAS5odHRwOi8vd2VpeGluLnFxLmNvbS9xLzAyN0JJSGxTNUJkbTMxMDAwME0wM0MAAgSn6GNaAwQAAAAA' },
      },
    ],
  },
  {
    group: 'event',
    row: 4,
    category: 'location',
    wire: 'LOCATION',
    interface: 'LocationEvent',
    mission: ['D1'],
    title: { zh: '上报地理位置', en: 'A user reports a position' },
    doc: {
      zh: '用户同意上报位置后，进入会话时推送一次，或按设置每 5 秒推送一次。它不是用户发送的位置消息。',
      en: 'Sent for a user who agreed to report positions: once on entering the chat or, if so set, every 5 seconds. It is not a location message.',
    },
    see: eventPushes,
    fields: [
      decimal('latitude', 'Latitude', '纬度，单位度。', 'Latitude in degrees.'),
      decimal('longitude', 'Longitude', '经度，单位度。', 'Longitude in degrees.'),
      decimal('precision', 'Precision', '位置的精度，数值越大越粗略。', 'How precise the position is; the greater, the coarser.'),
    ],
    sample: { latitude: 23.137466, longitude: 113.352425, precision: 119.38504 },
  },
]
