import type { EndpointField, ObjectType, Rule, Variant } from '../endpoint.js'
import { list, text, type } from '../endpoint-field.js'

/** Buttons of menus, told by `type`; on the top level a button may have a menu below it instead. */

const key = text('key', '随推送的 EventKey 而来。', 'What the push tells as its key.', { maxBytes: 128 })
const url = (zh: string, en: string) => text('url', zh, en, { maxBytes: 1024 })
const permanentNews = { zh: '推送永久图文素材。', en: 'Sends permanent material.' }

interface Kind {
  readonly value: string | readonly string[]
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly fields: readonly EndpointField[]
}

const kinds: readonly Kind[] = [
  { value: 'click', name: 'Click', zh: '点击后推送 `CLICK`，可回复。', en: 'A tap causes a `CLICK`, which can be answered.', fields: [key] },
  { value: 'view', name: 'View', zh: '打开网页。', en: 'Opens a page.', fields: [url('网页地址。', 'The URL of the page.')] },
  {
    value: 'miniprogram',
    name: 'MiniProgram',
    zh: '打开小程序。',
    en: 'Opens a mini program.',
    fields: [
      url('旧版客户端打开的网页。', 'The page that old clients open.'),
      text('appid', '小程序的 AppID，须已关联。', "The mini program's app id; it has to be linked to the account."),
      text('pagepath', '小程序的页面。', 'The page in it.'),
    ],
  },
  {
    value: ['scancode_push', 'scancode_waitmsg'],
    name: 'Scan',
    zh: '扫码；`scancode_waitmsg` 在扫码后等待回复。',
    en: 'Scans a code; `scancode_waitmsg` then waits for an answer.',
    fields: [key],
  },
  {
    value: ['pic_sysphoto', 'pic_photo_or_album', 'pic_weixin'],
    name: 'Picture',
    zh: '发图：拍照、拍照或相册、微信相册；图片随后以消息推送。',
    en: 'Sends pictures: by the camera, by camera or album, out of the album; they follow as messages.',
    fields: [key],
  },
  {
    value: 'location_select',
    name: 'Location',
    zh: '发送位置；随后以消息推送。',
    en: 'Sends a location, which follows as a message.',
    fields: [key],
  },
  {
    value: ['media_id', 'view_limited'],
    name: 'Media',
    ...permanentNews,
    fields: [text('media_id', '永久素材的 media_id；`view_limited` 须为图文。', 'The media_id of permanent material; news, for `view_limited`.')],
  },
  {
    value: ['article_id', 'article_view_limited'],
    name: 'Article',
    zh: '已发布的文章；点击没有推送。',
    en: 'A published article. A tap causes no push.',
    fields: [text('article_id', '发布后得到的 article_id。', 'The article_id that publishing gave.')],
  },
]

const variantsOf = (suffix: string): Variant[] =>
  kinds.map(({ value, name, zh, en, fields }) => ({ value, interface: `Menu${name}${suffix}`, doc: { zh, en }, fields }))

const twoLevels: Rule = { rule: 'check', name: 'menuTwoLevels', doc: { zh: '菜单只有两级。', en: 'A menu has two levels.' } }
const byType = { zh: '按钮，由 `type` 区分。', en: 'A button, told by `type`.' }

const subButton = type(
  'MenuSubButton',
  [text('name', '名称，约显示 8 个汉字。', 'The name, of which some 8 Chinese characters are shown.', { maxBytes: 60 })],
  { rules: [twoLevels], variants: { tag: 'type', doc: byType, options: variantsOf('SubButton') } },
)

const parent: Variant = {
  interface: 'MenuParentButton',
  doc: { zh: '带子菜单的按钮，没有 `type`。', en: 'A button with a menu below it, and without a `type`.' },
  fields: [list('sub_button', '子菜单。', 'The menu below it.', subButton, { min: 1, max: 5 })],
}

const menuButton: ObjectType = type(
  'MenuButton',
  [text('name', '名称，约显示 4 个汉字。', 'The name, of which some 4 Chinese characters are shown.', { maxBytes: 16 })],
  { variants: { tag: 'type', doc: byType, options: [...variantsOf('Button'), parent] } },
)

export const buttons = list('button', '一级菜单。', 'The top level.', menuButton, { min: 1, max: 3 })
