import type { EndpointField, Family, Variant } from '../endpoint.js'
import { int, mistake, object, optional, text, time, type } from '../endpoint-field.js'
import { servicePage } from './pages.js'

const longest = 2_592_000

const scene = (name: string, field: EndpointField) =>
  object(
    'action_info',
    '场景。',
    'The scene.',
    type(name, [object('scene', '场景值，随扫码事件推送。', 'What the events of a scan then tell.', type(`${name}Value`, [field]))]),
  )
const sceneStr = text('scene_str', '场景值，文本。', 'The scene, as text.', { maxChars: 64 })
const textScene = scene('QrcodeTextScene', sceneStr)
const life = optional(int('expire_seconds', '有效的秒数；不填为 60。', 'For how many seconds; 60, if left out.', { min: 1, max: longest }))

const kind = (value: string, interfaceName: string, zh: string, en: string, fields: readonly EndpointField[]): Variant => ({
  value,
  interface: interfaceName,
  doc: { zh, en },
  fields,
})
const kinds: readonly Variant[] = [
  kind('QR_SCENE', 'QrcodeTemporaryNumber', '临时二维码，场景值为整数。', 'Temporary, with a number for its scene.', [
    scene('QrcodeNumberScene', int('scene_id', '场景值，整数。', 'The scene, as a number.', { min: 1, max: 4_294_967_295 })),
    life,
  ]),
  kind('QR_STR_SCENE', 'QrcodeTemporaryText', '临时二维码，场景值为文本。', 'Temporary, with text for its scene.', [textScene, life]),
  kind('QR_LIMIT_SCENE', 'QrcodePermanentNumber', '永久二维码，场景值为整数。', 'Permanent, with a number for its scene.', [
    scene('QrcodeLimitedNumberScene', int('scene_id', '场景值，整数。', 'The scene, as a number.', { min: 1, max: 100_000 })),
  ]),
  kind('QR_LIMIT_STR_SCENE', 'QrcodePermanentText', '永久二维码，场景值为文本。', 'Permanent, with text for its scene.', [textScene]),
]

/** `account.qrcode`. */
export const qrcodeFamily: Family = {
  name: 'qrcode',
  at: 'qrcode',
  interface: 'QrcodeApi',
  title: { zh: '二维码与短 key', en: 'QR codes and short keys' },
  doc: { zh: '带场景值的二维码，以及短 key。', en: 'QR codes with a scene, and short keys.' },
  endpoints: [
    {
      call: 'qrcode.create',
      method: 'POST',
      path: '/cgi-bin/qrcode/create',
      title: { zh: '创建二维码', en: 'Creates a QR code' },
      doc: {
        zh: '临时或永久的带参数二维码；永久的每个账号最多 10 万个。扫码后推送 `subscribe_event` 或 `user_scan_event`。',
        en: 'A QR code with a scene, temporary or permanent: 100,000 permanent ones for one account at most. A scan is then told by an event.',
      },
      see: servicePage('qrcode/qrcodes/api_createqrcode'),
      repeatable: true,
      request: [],
      variants: {
        tag: 'action_name',
        doc: { zh: '临时或永久，场景值为整数或文本。', en: 'Temporary or permanent, with a number or text for its scene.' },
        options: kinds,
      },
      response: [
        text('ticket', '换取图片的 ticket，见 `qrcode.pictureUrl`。', 'The ticket of its picture: see `qrcode.pictureUrl`.'),
        optional(int('expire_seconds', '有效的秒数，仅临时二维码。', 'For how many seconds; of temporary ones only.')),
        text('url', '二维码的内容，可自行生成图片。', 'What the code holds, for a picture of your own.'),
      ],
      errors: [
        mistake(40052, 'action_name 无效。', 'action_name is invalid.'),
        mistake(40053, 'action_info 无效。', 'action_info is invalid.'),
        mistake(45029, '二维码数量超限。', 'Too many QR codes.'),
      ],
      example: {
        request: { action_name: 'QR_STR_SCENE', action_info: { scene: { scene_str: 'poster-7' } }, expire_seconds: 604800 },
        response: { ticket: 'gQH47joAAAAAAAAAASxodHRwOi8v', expire_seconds: 604800, url: 'http://weixin.qq.com/q/kZgfwMTm72WWPkovabbI' },
      },
    },
    {
      call: 'qrcode.shorten.gen',
      method: 'POST',
      path: '/cgi-bin/shorten/gen',
      title: { zh: '生成短 key', en: 'Makes a short key' },
      doc: {
        zh: '把一段文本存起来，换成 15 个字符的短 key；它不是会跳转的链接。',
        en: 'Keeps a text, and gives a key of 15 characters for it. It is no link that leads anywhere.',
      },
      see: servicePage('qrcode/shorten/api_genshortkey'),
      request: [
        text('long_data', '要存的文本。', 'The text.', { maxBytes: 4096 }),
        optional(int('expire_seconds', '有效的秒数；不填为 30 天。', 'For how many seconds; 30 days, if left out.', { min: 1, max: longest })),
      ],
      response: [text('short_key', '短 key，15 个字符。', 'The key, 15 characters.')],
      example: { request: { long_data: 'loooooong data', expire_seconds: 86400 }, response: { short_key: '7ZnRk9xWvUtSqPo' } },
    },
    {
      call: 'qrcode.shorten.fetch',
      method: 'POST',
      path: '/cgi-bin/shorten/fetch',
      title: { zh: '还原短 key', en: 'Looks a short key up' },
      doc: { zh: '由短 key 取回文本。', en: 'Gives the text back.' },
      see: servicePage('qrcode/shorten/api_fetchshorten'),
      repeatable: true,
      request: [text('short_key', '短 key。', 'The key.')],
      response: [
        text('long_data', '存的文本。', 'The text.'),
        time('create_time', '创建的时间。', 'When it was made.'),
        int('expire_seconds', '剩余的秒数。', 'How many seconds are left.'),
      ],
      example: { request: { short_key: '7ZnRk9xWvUtSqPo' }, response: { long_data: 'loooooong data', create_time: 1611047541, expire_seconds: 86300 } },
    },
  ],
}
