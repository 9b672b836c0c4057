import type { PushDescriptor } from '../descriptor.js'
import { int, optional, text } from '../field.js'
import { productEvents as page } from '../pages.js'

const keyStandard = text(
  'key_standard',
  'KeyStandard',
  '商品编码标准，如 `ean13`、`ean8`、`qrcode`；不作校验。',
  'The standard of the product code, such as `ean13`, `ean8` or `qrcode`; not checked.',
)
const keyStr = text('key_str', 'KeyStr', '商品编码内容，保留开头的零。', 'The product code, with its leading zeros.')
const extInfo = optional(
  text('ext_info', 'ExtInfo', '获取商品二维码时传入的 extinfo 标识。', "The merchant's own mark, given as extinfo when the product's QR code was made."),
)

export const productEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 15,
    category: 'product',
    wire: 'user_scan_product',
    interface: 'UserScanProductEvent',
    mission: ['D1', 'D2'],
    title: { zh: '打开商品主页', en: 'A product page is opened' },
    doc: {
      zh: '用户扫码，或从会话、收藏、朋友圈打开商品主页时推送。商品须已发布，或用户在测试白名单内。',
      en: 'Sent when a user opens a product page, by scanning or from a chat, Favorites or Moments. The product must be published, or the user on the test list.',
    },
    see: page,
    fields: [
      keyStandard,
      keyStr,
      text('country', 'Country', '用户在微信内设置的国家，可能为空。', "The country in the user's profile; may be empty."),
      text('province', 'Province', '用户在微信内设置的省份，可能为空。', "The province in the user's profile; may be empty."),
      text('city', 'City', '用户在微信内设置的城市，可能为空。', "The city in the user's profile; may be empty."),
      int('sex', 'Sex', '性别：1 男，2 女，0 未知。', '1 male, 2 female, 0 unknown.', { values: [0, 1, 2] }),
      int('scene', 'Scene', '打开方式：1 扫码，2 其他。', 'How it was opened: 1 by scanning, 2 otherwise.', { values: [1, 2] }),
      extInfo,
    ],
    sample: { key_standard: 'ean13', key_str: '0012345678905', country: '中国', province: '广东', city: '揭阳', sex: 1, scene: 2, ext_info: 'shelf-7' },
    variants: [
      {
        name: 'without a mark, an empty profile',
        zh: '没有标识，资料为空',
        constructed: true,
        sample: { key_standard: 'qrcode', key_str: 'hongyan-tea-01', country: '', province: '', city: '', sex: 0, scene: 1 },
      },
    ],
  },
  {
    group: 'event',
    row: 16,
    category: 'product',
    wire: 'user_scan_product_enter_session',
    interface: 'UserScanProductEnterSessionEvent',
    mission: ['D1', 'D2'],
    title: { zh: '从商品主页进入公众号会话', en: 'The chat is entered from a product page' },
    doc: {
      zh: '用户从商品主页进入公众号会话时推送。它不打开客服消息窗口。',
      en: 'Sent when a user enters the chat from a product page. It opens no window for customer-service messages.',
    },
    see: page,
    fields: [keyStandard, keyStr, extInfo],
    sample: { key_standard: 'ean13', key_str: '6901481811083', ext_info: 'shelf-7' },
    variants: [{ name: 'without a mark', zh: '没有标识', sample: { key_standard: 'ean13', key_str: '6901481811083' } }],
  },
  {
    group: 'event',
    row: 17,
    category: 'product',
    wire: 'user_scan_product_async',
    interface: 'UserScanProductAsyncEvent',
    mission: ['D1', 'D2'],
    title: { zh: '商品主页的位置信息', en: 'Where a product page was opened' },
    doc: {
      zh: '打开商品主页后异步推送用户的位置，可能晚到，也可能乱序。',
      en: 'Follows the opening of a product page with the place of the user. It may come late, and so out of order.',
    },
    see: page,
    fields: [
      keyStandard,
      keyStr,
      extInfo,
      text(
        'region_code',
        'RegionCode',
        '六位行政区划代码，前两位是省；文档说只精确到省，实际可到区。',
        'The six digits of the administrative region; the first two are the province. The document promises the province only, but districts occur.',
      ),
    ],
    sample: { key_standard: 'ean13', key_str: '6900873042720', ext_info: 'shelf-7', region_code: '440105' },
    variants: [
      {
        name: 'a province, without a mark',
        zh: '只到省，无标识',
        constructed: true,
        sample: { key_standard: 'ean13', key_str: '6900873042720', region_code: '440000' },
      },
    ],
  },
  {
    group: 'event',
    row: 18,
    category: 'product',
    wire: 'user_scan_product_verify_action',
    interface: 'UserScanProductVerifyActionEvent',
    mission: ['D1', 'D2'],
    title: { zh: '商品审核结果', en: 'A product was reviewed' },
    doc: {
      zh: '提交的商品审核完成时推送。官方中文页说发送方是扫一扫审核的系统账号，所以回复没有人看得到；没有 ExtInfo。',
      en: "Sent when the review of a product ends. The Chinese page names the review's system account as the sender, so nobody would see a reply. It has no ExtInfo.",
    },
    see: page,
    fields: [
      keyStandard,
      keyStr,
      text('result', 'Result', '审核结果：`verify_ok` 通过，`verify_not_pass` 未通过。', '`verify_ok`: passed; `verify_not_pass`: refused.', {
        values: ['verify_ok', 'verify_not_pass'],
      }),
      optional(text('reason_msg', 'ReasonMsg', '未通过的原因；通过时为空。', 'Why it was refused; empty if it passed.')),
    ],
    system: true,
    sample: { key_standard: 'ean13', key_str: '6900873042720', result: 'verify_ok' },
    variants: [
      {
        name: 'refused',
        zh: '未通过',
        constructed: true,
        sample: { key_standard: 'ean13', key_str: '6900873042720', result: 'verify_not_pass', reason_msg: '商品图片不清晰' },
      },
    ],
  },
]
