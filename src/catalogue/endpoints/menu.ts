import type { EndpointDescriptor, EndpointField, Family } from '../endpoint.js'
import { aka, choice, deprecated, flag, id, list, object, optional, text, type } from '../endpoint-field.js'
import { buttons } from './menu-buttons.js'
import { menuChecks } from './menu-checks.js'
import * as errors from './menu-errors.js'
import { servicePage } from './pages.js'

const done = { errcode: 0, errmsg: 'ok' }
const menuid = id('menuid', '菜单 ID。', "The menu's id.")

const tagId = optional(aka(id('tag_id', '用户标签的 ID。', 'The id of a tag that the user has.'), 'group_id'))
const platform = optional(
  choice('client_platform_type', '客户端：1 iOS，2 Android，3 其他。', 'The client: 1 iOS, 2 Android, 3 another.', ['1', '2', '3', 1, 2, 3]),
)
const old = (name: string, zh: string): EndpointField =>
  deprecated(
    optional(text(name, `${zh}。`, `The user's ${name}.`, { mayBeEmpty: true })),
    '不再支持，旧菜单中仍会读到。',
    'It can no longer be asked for, and is read from old menus only.',
  )
const matchRule = type('MenuMatchRule', [tagId, platform], {
  rules: [
    {
      rule: 'check',
      name: 'menuMatchRule',
      doc: {
        zh: '至少填一项；性别、地区、语言不再支持。',
        en: 'At least one of them; sex, region and language can no longer be asked for.',
      },
    },
  ],
})
const foundRule = type('MenuFoundMatchRule', [
  tagId,
  platform,
  old('sex', '性别'),
  old('country', '国家'),
  old('province', '省份'),
  old('city', '城市'),
  old('language', '语言'),
])

const foundMenu = type('MenuFound', [buttons, optional(menuid)])
const foundConditional = type('MenuFoundConditional', [buttons, object('matchrule', '谁看到它。', 'Who sees it.', foundRule), menuid])

const newsItem = type('SelfmenuNews', [
  text('title', '标题。', 'The title.'),
  text('author', '作者。', 'The author.'),
  text('digest', '摘要。', 'The digest.'),
  flag('show_cover', '是否显示封面。', 'Whether the cover is shown.'),
  text('cover_url', '封面的地址。', 'The URL of the cover.'),
  text('content_url', '正文的地址。', 'The URL of the text.'),
  text('source_url', '原文的地址。', 'The URL of the source.'),
])
const newsInfo = type('SelfmenuNewsInfo', [list('list', '图文。', 'The articles.', newsItem)])
const selfFields = [
  text('name', '名称。', 'The name.'),
  optional(
    choice(
      'type',
      '接口设置的菜单同 `menu.create`；网站设置的为 text、img、photo、video、voice、news。',
      'As in `menu.create`; menus made on the web site have text, img, photo, video, voice, news.',
      ['click', 'view', 'miniprogram', 'text', 'img', 'photo', 'video', 'voice', 'news'],
    ),
  ),
  optional(text('key', '随推送而来的 key。', 'What the push tells.')),
  optional(text('url', '网页地址。', 'The URL of a page.')),
  optional(text('value', '网站设置的内容：文字或 media_id。', 'What the web site has set: a text, or a media_id.')),
  optional(text('appid', '小程序的 AppID。', "A mini program's app id.")),
  optional(text('pagepath', '小程序的页面。', 'The page in it.')),
  optional(object('news_info', '图文。', 'The news.', newsInfo)),
]
const selfSubMenu = type('SelfmenuSubMenu', [list('list', '子按钮。', 'The buttons.', type('SelfmenuSubButton', selfFields))])
const selfButton = type('SelfmenuButton', [
  ...selfFields,
  optional(object('sub_button', '子菜单；这里是对象，不是列表。', 'The menu below it: an object here, not a list.', selfSubMenu)),
])
const selfMenu = type('SelfmenuInfo', [list('button', '一级菜单。', 'The top level.', selfButton)])

const example = [
  { type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' },
  {
    name: '菜单',
    sub_button: [
      { type: 'view', name: '搜索', url: 'https://www.soso.com/' },
      { type: 'scancode_waitmsg', name: '扫码带提示', key: 'rselfmenu_0_0' },
    ],
  },
] as const

const endpoints: readonly EndpointDescriptor[] = [
  {
    call: 'menu.create',
    method: 'POST',
    path: '/cgi-bin/menu/create',
    title: { zh: '创建菜单', en: 'Creates the menu' },
    doc: {
      zh: '替换整个默认菜单，个性化菜单不变。客户端隔 5 分钟以上重新进入会话时才更新。',
      en: 'Replaces the whole default menu; conditional menus stay. Clients look again when a chat is opened more than 5 minutes later.',
    },
    see: servicePage('custommenu/api_createcustommenu'),
    repeatable: true,
    request: [buttons],
    response: [],
    errors: [...errors.buttonMistakes, errors.tooManyMenus],
    example: { request: { button: example }, response: done },
  },
  {
    call: 'menu.get',
    method: 'GET',
    path: '/cgi-bin/menu/get',
    title: { zh: '查询菜单', en: 'Gets the menus' },
    doc: { zh: '接口创建的默认菜单和个性化菜单。', en: 'The default menu and the conditional ones, as far as they were made by the API.' },
    repeatable: true,
    request: [],
    response: [
      object('menu', '默认菜单；有个性化菜单时带 `menuid`。', 'The default menu, with a `menuid` where there are conditional ones.', foundMenu),
      optional(list('conditionalmenu', '个性化菜单。', 'The conditional menus.', foundConditional)),
    ],
    errors: [errors.noMenu],
    example: {
      request: {},
      response: {
        menu: { button: example, menuid: '208396938' },
        conditionalmenu: [{ button: example, matchrule: { tag_id: '2', client_platform_type: '1' }, menuid: '208396993' }],
      },
    },
  },
  {
    call: 'menu.delete',
    method: 'GET',
    path: '/cgi-bin/menu/delete',
    title: { zh: '删除菜单', en: 'Deletes the menus' },
    doc: { zh: '删除默认菜单和全部个性化菜单。', en: 'Deletes the default menu, and every conditional one.' },
    repeatable: true,
    request: [],
    response: [],
    errors: [errors.noMenu],
    example: { request: {}, response: done },
  },
  {
    call: 'menu.addConditional',
    method: 'POST',
    path: '/cgi-bin/menu/addconditional',
    title: { zh: '创建个性化菜单', en: 'Adds a conditional menu' },
    doc: {
      zh: '先要有默认菜单。每天最多 2000 次；链接最多 3 个外部域名。',
      en: 'A default menu has to be there. 2,000 a day at most; its links lead to 3 outside domains at most.',
    },
    see: servicePage('custommenu/api_addconditionalmenu'),
    request: [buttons, object('matchrule', '谁看到它。', 'Who sees it.', matchRule)],
    rules: [{ rule: 'check', name: 'menuDomains', doc: { zh: '链接最多 3 个外部域名。', en: 'Links to 3 outside domains at most.' } }],
    response: [menuid],
    errors: [errors.noDefaultMenu, ...errors.buttonMistakes, ...errors.conditionalMistakes],
    example: { request: { button: example, matchrule: { tag_id: '2', client_platform_type: '1' } }, response: { menuid: '208379533' } },
  },
  {
    call: 'menu.delConditional',
    method: 'POST',
    path: '/cgi-bin/menu/delconditional',
    title: { zh: '删除个性化菜单', en: 'Deletes a conditional menu' },
    doc: { zh: '每天最多 2000 次。', en: '2,000 a day at most.' },
    request: [menuid],
    response: [],
    errors: [errors.noSuchMenuid],
    example: { request: { menuid: '208379533' }, response: done },
  },
  {
    call: 'menu.tryMatch',
    method: 'POST',
    path: '/cgi-bin/menu/trymatch',
    title: { zh: '测试菜单匹配', en: 'Tells which menu a user sees' },
    doc: { zh: '每天最多 2 万次。', en: '20,000 a day at most.' },
    repeatable: true,
    request: [text('user_id', 'openid 或微信号。', 'An openid, or a Weixin id.')],
    response: [
      buttons,
      optional(
        deprecated(
          object('menu', '菜单。', 'The menu.', foundMenu),
          '有的回答把按钮放在这里；已并入 `button`。',
          'Some answers have the buttons in here; they are read into `button`.',
        ),
      ),
    ],
    errors: [errors.noSuchUser],
    example: { request: { user_id: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' }, response: { button: example } },
  },
  {
    call: 'menu.getCurrentSelfmenuInfo',
    method: 'GET',
    path: '/cgi-bin/get_current_selfmenu_info',
    title: { zh: '查询当前菜单', en: 'Gets the menu in use' },
    doc: { zh: '也包括在公众平台网站上设置的菜单。', en: 'Also where it was made on the web site.' },
    repeatable: true,
    request: [],
    response: [flag('is_menu_open', '菜单是否开启。', 'Whether the menu is switched on.'), object('selfmenu_info', '菜单。', 'The menu.', selfMenu)],
    example: {
      request: {},
      response: {
        is_menu_open: 1,
        selfmenu_info: {
          button: [
            { type: 'text', name: '关于我们', value: '您好' },
            { name: '菜单', sub_button: { list: [{ type: 'view', name: '搜索', url: 'https://www.soso.com/' }] } },
          ],
        },
      },
    },
  },
]

/** `account.menu`. */
export const menuFamily: Family = {
  name: 'menu',
  at: 'menu',
  interface: 'MenuApi',
  title: { zh: '自定义菜单', en: 'Menus' },
  doc: { zh: '默认菜单和个性化菜单。', en: 'The menu below the chat, and conditional ones.' },
  endpoints,
  checks: menuChecks,
}
