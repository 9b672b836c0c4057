import type { EndpointDescriptor, Family } from '../endpoint.js'
import { choice, deprecated, flag, id, int, item, list, mistake, optional, text, time, type } from '../endpoint-field.js'
import { userErrors as errors, openidPage, tagid, userOpenid } from './user-fields.js'

const page = openidPage('UserOpenids')
const done = { errcode: 0, errmsg: 'ok' }
const lang = optional(
  choice('lang', '国家、省份、城市的语言，默认 zh_CN。', 'The language of regions; zh_CN, if left out.', ['zh_CN', 'zh_TW', 'en'], { closed: true }),
)

const subscribeScenes = [
  'ADD_SCENE_SEARCH',
  'ADD_SCENE_ACCOUNT_MIGRATION',
  'ADD_SCENE_PROFILE_CARD',
  'ADD_SCENE_QR_CODE',
  'ADD_SCENE_PROFILE_LINK',
  'ADD_SCENE_PROFILE_ITEM',
  'ADD_SCENE_PAID',
  'ADD_SCENE_WECHAT_ADVERTISEMENT',
  'ADD_SCENE_REPRINT',
  'ADD_SCENE_LIVESTREAM',
  'ADD_SCENE_CHANNELS',
  'ADD_SCENE_WXA',
  'ADD_SCENE_OTHERS',
]

const nothingSince = (name: string, zh: string, en: string) =>
  deprecated(optional(text(name, zh, en)), '2021-12-27 起不再提供，为空。', 'Empty since 2021-12-27.')

/** Not a follower: `subscribe` 0 and `openid`, nothing else. */
const infoFields = [
  flag('subscribe', '是否关注；0 时没有其他信息。', 'Whether the user follows the account; with 0 there is nothing else.'),
  userOpenid,
  optional(text('language', '客户端的语言。', "The client's language.")),
  optional(time('subscribe_time', '最近一次关注的时间。', 'When the user last followed.')),
  optional(text('unionid', '绑定开放平台后才有。', 'The unionid, where the account is bound on the open platform.')),
  optional(text('remark', '备注。', 'The remark.')),
  optional(deprecated(id('groupid', '分组 ID。', 'The group.'), '用 `tagid_list`。', 'Use `tagid_list`.')),
  optional(list('tagid_list', '标签的 ID。', 'The ids of the tags.', item('id'))),
  optional(choice('subscribe_scene', '关注的渠道。', 'How the user came to follow.', subscribeScenes)),
  optional(int('qr_scene', '二维码的整数场景值；是文本时为 0。', "The QR code's scene, if a number; 0, if text.")),
  optional(text('qr_scene_str', '二维码的文本场景值。', "The QR code's scene, if text.")),
  nothingSince('nickname', '昵称。', 'The nickname.'),
  deprecated(optional(int('sex', '性别。', 'The sex.')), '2021-12-27 起不再提供，为 0。', 'It is 0 since 2021-12-27.'),
  nothingSince('city', '城市。', 'The city.'),
  nothingSince('province', '省份。', 'The province.'),
  nothingSince('country', '国家。', 'The country.'),
  nothingSince('headimgurl', '头像的地址。', 'The URL of the head image.'),
]
const fan = {
  subscribe: 1,
  openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
  language: 'zh_CN',
  subscribe_time: 1382694957,
  remark: '',
  tagid_list: ['128', '2'],
  subscribe_scene: 'ADD_SCENE_QR_CODE',
  qr_scene: 98765,
  qr_scene_str: '',
} as const

const asked = type('UserInfoAsked', [userOpenid, lang])
const migrated = type('UserMigrated', [
  text('ori_openid', '原 openid。', 'The openid before.'),
  optional(text('new_openid', '新 openid。', 'The openid now.')),
  text('err_msg', '结果。', 'What became of it.'),
])

const endpoints: readonly EndpointDescriptor[] = [
  {
    call: 'user.get',
    method: 'GET',
    path: '/cgi-bin/user/get',
    title: { zh: '获取用户列表', en: 'Lists the followers' },
    doc: { zh: '关注者的 openid，每页最多 1 万个。', en: 'The openids of the followers, 10,000 a page at most.' },
    repeatable: true,
    request: [optional(text('next_openid', '从这个 openid 之后开始。', 'Begins behind this openid.'))],
    response: [int('total', '一共有多少个。', 'How many there are in all.'), ...page],
    errors: [errors.wrongOpenid, errors.wrongAppid],
    paging: { by: 'cursor', cursor: 'next_openid', next: 'next_openid', items: 'data.openid' },
    example: {
      request: {},
      response: { total: 2, count: 2, data: { openid: ['OPENID1', 'OPENID2'] }, next_openid: 'OPENID2' },
    },
  },
  {
    call: 'user.info',
    method: 'GET',
    path: '/cgi-bin/user/info',
    title: { zh: '获取用户信息', en: 'Gets a user' },
    doc: { zh: '关注状态、来源、标签和备注。', en: 'Whether a user follows, how that came, tags and remark.' },
    repeatable: true,
    request: [userOpenid, lang],
    response: infoFields,
    errors: [errors.wrongOpenid],
    example: { request: { openid: fan.openid, lang: 'zh_CN' }, response: fan },
  },
  {
    call: 'user.info.batchGet',
    method: 'POST',
    path: '/cgi-bin/user/info/batchget',
    title: { zh: '批量获取用户信息', en: 'Gets many users' },
    doc: { zh: '一次最多 100 个关注者。', en: '100 followers at a time at most.' },
    repeatable: true,
    request: [list('user_list', '哪些用户。', 'Which users.', asked, { min: 1, max: 100 })],
    response: [list('user_info_list', '用户。', 'The users.', type('UserInfo', infoFields))],
    errors: [errors.wrongOpenid, errors.wrongList],
    example: { request: { user_list: [{ openid: fan.openid, lang: 'zh_CN' }] }, response: { user_info_list: [fan] } },
  },
  {
    call: 'user.info.updateRemark',
    method: 'POST',
    path: '/cgi-bin/user/info/updateremark',
    title: { zh: '设置备注', en: 'Sets a remark' },
    doc: { zh: '空文本清除备注。', en: 'Empty text clears it.' },
    repeatable: true,
    request: [userOpenid, text('remark', '备注。', 'The remark.', { maxChars: 30, mayBeEmpty: true })],
    response: [],
    errors: [errors.wrongOpenid],
    example: { request: { openid: fan.openid, remark: 'pangzi' }, response: done },
  },
  {
    call: 'user.tag.get',
    method: 'POST',
    path: '/cgi-bin/user/tag/get',
    title: { zh: '获取标签下的用户', en: 'Lists the users of a tag' },
    doc: { zh: '每页最多 1 万个；没有总数。', en: '10,000 a page at most; it does not tell how many there are in all.' },
    repeatable: true,
    request: [tagid, optional(text('next_openid', '从这个 openid 之后开始。', 'Begins behind this openid.'))],
    response: page,
    errors: [errors.wrongTag, errors.wrongOpenid],
    paging: { by: 'cursor', cursor: 'next_openid', next: 'next_openid', items: 'data.openid' },
    example: {
      request: { tagid: '134' },
      response: { count: 2, data: { openid: ['OPENID1', 'OPENID2'] }, next_openid: 'OPENID2' },
    },
  },
  {
    call: 'user.changeOpenid',
    method: 'POST',
    path: '/cgi-bin/changeopenid',
    title: { zh: '转换 openid', en: 'Turns openids of another account into ours' },
    doc: { zh: '账号迁移之后用，一次最多 100 个。', en: 'After a migration from that account, 100 at a time at most.' },
    repeatable: true,
    request: [
      text('from_appid', '原账号的 AppID。', 'The app id of the account before.'),
      list('openid_list', '原 openid。', 'The openids before.', item('text'), { min: 1, max: 100 }),
    ],
    response: [list('result_list', '结果。', 'What became of each.', migrated)],
    errors: [mistake(40013, 'AppID 无效。', 'The app id is invalid.'), errors.wrongOpenid],
    example: {
      request: { from_appid: 'wx0123456789abcdef', openid_list: ['oEmYbwN-n24jxvk4Sox81qedINkQ'] },
      response: { result_list: [{ ori_openid: 'oEmYbwN-n24jxvk4Sox81qedINkQ', new_openid: 'o2FwqwI9xCsVadFah_HtpPfaR-X4', err_msg: 'ok' }] },
    },
  },
]

/** `account.user`. */
export const userFamily: Family = {
  name: 'user',
  at: 'user',
  interface: 'UserApi',
  title: { zh: '用户', en: 'Users' },
  doc: { zh: '关注者的列表、信息与备注。', en: 'Followers: lists, information and remarks.' },
  endpoints,
}
