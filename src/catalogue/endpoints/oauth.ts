import type { EndpointDescriptor, EndpointField } from '../endpoint.js'
import { choice, flag, int, item, list, mistake, optional, outcome, text } from '../endpoint-field.js'
import { servicePage } from './pages.js'

const appid = optional(text('appid', '公众号的 appid；`account.oauth` 自己填上。', "The account's own; `account.oauth` fills it in."))
const secret = optional(text('secret', '公众号的 AppSecret；`account.oauth` 自己填上。', "The account's app secret; `account.oauth` fills it in."))
const accessToken = text(
  'access_token',
  '网页授权的 access_token，与公众号的 access_token 无关。',
  "The fan's token, which is not the access_token of the account.",
)
const refreshToken = text('refresh_token', '用于续期的 refresh_token，30 天有效。', 'What renews it: good for 30 days.')
const openid = text('openid', '用户的 openid。', 'The openid of the fan.')
const unionid = optional(text('unionid', '用户的 unionid；绑定了开放平台才有。', "The fan's unionid; only for accounts bound to the open platform."))

const granted: readonly EndpointField[] = [
  accessToken,
  int('expires_in', 'access_token 还有多少秒有效，7200。', 'For how many seconds the token is good: 7,200.'),
  refreshToken,
  openid,
  text('scope', '授权的范围，逗号分隔。', 'What the fan has granted, separated by commas.'),
]

const badAppid = mistake(40013, 'appid 错误。', 'The appid is wrong.')
const tokenRefused = mistake(40001, 'access_token 无效。', 'The token is wrong.')
const tokenExpired = mistake(42001, 'access_token 已过期，用 refreshToken 续期。', 'The token has run out: renew it with refreshToken.')
const wrongOpenid = mistake(40003, 'openid 错误，或不属于这个 access_token。', 'The openid is wrong, or not that of this token.')
const refreshTokenExpired = outcome(
  42002,
  'code-expired',
  'refresh_token 已过期，重新走授权页。',
  'The refresh token has run out: send the fan through the authorize page again.',
)
const passwordChanged = outcome(
  42007,
  'code-expired',
  '用户修改了密码，重新走授权页。',
  'The fan has changed the password: send the fan through the authorize page again.',
)

const answer = {
  access_token: 'OAUTH_ACCESS_TOKEN',
  expires_in: 7200,
  refresh_token: 'OAUTH_REFRESH_TOKEN',
  openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
  scope: 'snsapi_userinfo',
}

/** Web login, after the fan has come back from the authorize page. No call here takes the account's access token. */
export const oauthEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'oauth.accessToken',
    method: 'GET',
    path: '/sns/oauth2/access_token',
    token: false,
    title: { zh: '用 code 换取网页授权', en: 'Exchanges the code' },
    doc: {
      zh: '用回调带来的 code 换取 openid 和 access_token。code 只能用一次，5 分钟有效：刷新或分享了带 code 的页面会得到 40163。每分钟最多 50000 次。',
      en: 'Gives the openid and a token for the code that the fan came back with. A code is good once, for 5 minutes: a page that is reloaded or shared with its code gets 40163. At most 50,000 a minute.',
    },
    see: servicePage('webdev/access/api_snsaccesstoken'),
    constants: { query: { grant_type: 'authorization_code' } },
    request: [appid, secret, text('code', '回调带来的 code。', 'The code that the fan came back with.')],
    response: [
      ...granted,
      unionid,
      optional(
        flag('is_snapshotuser', '1：快照页模式的虚拟用户，不能当作身份保存。', '1: a virtual user of the snapshot mode, who must not be kept as an identity.'),
      ),
    ],
    errors: [
      mistake(40029, 'code 无效。', 'The code is wrong.'),
      outcome(40163, 'code-used', 'code 已用过，重新走授权页。', 'The code has been used: send the fan through the authorize page again.'),
      outcome(42003, 'code-expired', 'code 已过期，重新走授权页。', 'The code has run out: send the fan through the authorize page again.'),
      mistake(41008, '缺少 code。', 'The code is missing.'),
      badAppid,
      mistake(40125, 'AppSecret 错误。', 'The app secret is wrong.'),
      passwordChanged,
    ],
    example: { request: { code: '061Zqe0a1QmDAa0kMOZZ1jHeuQ1Zqe0X' }, response: answer },
  },
  {
    call: 'oauth.refreshToken',
    method: 'GET',
    path: '/sns/oauth2/refresh_token',
    token: false,
    title: { zh: '续期网页授权', en: "Renews the fan's token" },
    doc: { zh: '用 refresh_token 得到新的 access_token。', en: 'Gives a new token for the refresh token.' },
    repeatable: true,
    constants: { query: { grant_type: 'refresh_token' } },
    request: [appid, refreshToken],
    response: granted,
    errors: [mistake(40030, 'refresh_token 无效。', 'The refresh token is wrong.'), refreshTokenExpired, passwordChanged, badAppid],
    example: { request: { refresh_token: 'OAUTH_REFRESH_TOKEN' }, response: answer },
  },
  {
    call: 'oauth.userInfo',
    method: 'GET',
    path: '/sns/userinfo',
    token: false,
    title: { zh: '获取用户信息', en: 'Tells who the fan is' },
    doc: {
      zh: '需要 snsapi_userinfo 的授权，不必关注。性别与地区自 2021 年 10 月起为空。',
      en: 'Needs the scope snsapi_userinfo; following is not needed. Sex and region have been empty since October 2021.',
    },
    repeatable: true,
    request: [accessToken, openid, optional(choice('lang', '语言，默认 zh_CN。', 'The language; zh_CN by default.', ['zh_CN', 'zh_TW', 'en']))],
    response: [
      openid,
      text('nickname', '昵称。', 'The nickname.'),
      optional(int('sex', '现在总是 0。', 'Always 0 today.')),
      optional(text('province', '现在总是空。', 'Always empty today.')),
      optional(text('city', '现在总是空。', 'Always empty today.')),
      optional(text('country', '现在总是空。', 'Always empty today.')),
      optional(text('headimgurl', '头像的网址；没有头像时为空。', 'Where the head image is; empty without one.')),
      list('privilege', '用户的特权。', "The fan's privileges.", item('text')),
      unionid,
    ],
    errors: [
      wrongOpenid,
      mistake(48001, '授权的范围是 snsapi_base，或是快照页的虚拟用户。', 'The scope is snsapi_base, or the fan is a virtual user of the snapshot mode.'),
      tokenRefused,
      tokenExpired,
    ],
    example: {
      request: { access_token: 'OAUTH_ACCESS_TOKEN', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', lang: 'zh_CN' },
      response: { openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', nickname: '安娜', sex: 0, headimgurl: 'https://thirdwx.qlogo.cn/a/132', privilege: [] },
    },
  },
  {
    call: 'oauth.auth',
    method: 'GET',
    path: '/sns/auth',
    token: false,
    title: { zh: '检验网页授权', en: "Checks the fan's token" },
    doc: {
      zh: '有效则返回，无效则为错误；`oauth.isValid` 返回 true 或 false。',
      en: 'Returns if it is good, and is an error if not; `oauth.isValid` tells true or false.',
    },
    repeatable: true,
    request: [accessToken, openid],
    response: [],
    errors: [wrongOpenid, tokenRefused, tokenExpired],
    example: { request: { access_token: 'OAUTH_ACCESS_TOKEN', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' }, response: { errcode: 0, errmsg: 'ok' } },
  },
]
