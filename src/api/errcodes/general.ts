import { business, busy, config, type ErrcodeTable, input, permission, protocol, quota, rate, token } from './row.js'

/** Codes that any endpoint may answer, and those of credentials, quotas and rights. */
export const generalErrcodes: ErrcodeTable = {
  [-1]: busy('the platform is busy', '系统繁忙'),

  40001: token('the access token is wrong or no longer the newest', 'access_token 无效或不是最新的'),
  40014: token('the access token is malformed or unknown', '不合法的 access_token'),
  42001: token('the access token has run out', 'access_token 已过期'),

  40002: config('grant_type is wrong', '不合法的凭证类型'),
  40013: config('the app id is wrong', '不合法的 AppID', 'Compare appId with the page 设置与开发 › 基本配置'),
  40125: config('the app secret is wrong', '不合法的 AppSecret', 'Reset appSecret on the page 设置与开发 › 基本配置 and use the new one'),
  40164: config(
    'this machine’s address is not in the IP white list',
    '调用接口的 IP 不在白名单中',
    'Add it to the IP 白名单 on the page 设置与开发 › 基本配置',
  ),
  40243: config('the app secret is frozen', 'AppSecret 已被冻结', 'Unfreeze it on the page 设置与开发 › 基本配置'),
  41001: config('no access token was sent', '缺少 access_token 参数'),
  41002: config('no app id was sent', '缺少 appid 参数'),
  41004: config('no app secret was sent', '缺少 secret 参数'),
  89503: config(
    'calls from this address wait for an administrator to confirm them',
    '此 IP 调用需要管理员确认',
    'Ask the administrator to confirm in Weixin; once refused, the address is blocked for an hour',
  ),
  89504: permission('an administrator has to confirm this operation', '需要管理员确认操作'),
  89505: permission('an administrator has to confirm this operation', '需要管理员确认操作'),

  45009: quota('the calls of the day are used up', '接口调用次数超过每日限制'),
  45011: rate('too many calls within a minute', 'API 调用太频繁', 'Wait a minute'),
  48006: quota('the quota may not be cleared again: 10 times a month are used up', '清零次数已达上限'),

  48001: permission('the account has no right to call this', '接口功能未授权', 'Look at 设置与开发 › 接口权限: most of these need a certified account'),
  48002: business('switched-off', 'the fan has switched off receiving', '粉丝拒收消息'),
  48003: permission('the agreement on mass sending is not accepted', '未同意群发协议'),
  48004: permission('the endpoint is closed to this account for breaking rules', '接口被封禁', 'Log in at mp.weixin.qq.com to see why'),
  48005: business('rejected', 'material in use by the menu or an automatic reply cannot be deleted', '素材被自动回复或菜单引用'),
  48008: permission('no right to send messages of this type', '没有该类型消息的发送权限'),
  50002: permission('the user or the account is restricted', '用户受限，可能是违规后接口被封禁'),
  45109: permission('the endpoint is withdrawn for accounts of this kind', '该类型账号的接口能力已被收回'),
  40200: permission('not for accounts of this kind', '不合法的账号类型'),
  61003: permission('the component is not authorized by this account', '第三方平台未获该账号授权', 'Have the account authorize again'),
  61004: permission('this address is not registered with the component', '调用方 IP 未在第三方平台登记', 'Have the address registered'),
  61007: permission('the endpoint is not authorized to the component', '接口未授权给第三方平台', 'Have the account authorize again'),

  43001: protocol('the endpoint wants GET', '需要 GET 请求'),
  43002: protocol('the endpoint wants POST', '需要 POST 请求'),
  43003: protocol('the endpoint wants HTTPS', '需要 HTTPS 请求'),
  44002: protocol('the body is empty', 'POST 的数据包为空'),
  47001: protocol('the body is no JSON, or of another form than is wanted', '解析 JSON/XML 内容错误'),
  40033: protocol('the body holds \\uXXXX escapes, or other characters that are not allowed', '不合法的请求字符，不能包含 \\uxxxx 格式的字符'),

  40003: input('the openid is wrong, or of another account', '不合法的 OpenID'),
  40097: input('an argument is wrong', '参数错误'),
  40101: input('a parameter is missing', '缺少参数'),
  41009: input('openid is missing', '缺少 openid'),
  41011: input('a required field is missing', '缺少必填字段'),
  45021: input('a field is too long', '字段超过长度限制', 'Limits count bytes of UTF-8, three for a 汉字'),
  47003: input('an argument has the wrong form', '参数不合法'),
  49003: input('the openid is not one of this account', '传入的 openid 不属于此 AppID'),
  40032: input('the list is too long, or holds something wrong', '列表参数不合法'),

  76003: input('cgi_path is malformed', 'cgi_path 不合法'),
  76021: input('there is no such cgi_path', 'cgi_path 不存在'),
  76022: input('cgi_path belongs to accounts of another kind', 'cgi_path 不属于该类账号'),

  40029: input('the OAuth code is wrong', '不合法的 oauth code'),
  40030: input('the refresh token is wrong', '不合法的 refresh_token'),
  40163: business('code-used', 'the OAuth code has been used', 'oauth code 已被使用', 'Send the fan through the authorize page again'),
  41008: input('the OAuth code is missing', '缺少 oauth code'),
  42002: business('code-expired', 'the refresh token has run out', 'refresh_token 已过期', 'Send the fan through the authorize page again'),
  42003: business('code-expired', 'the OAuth code has run out', 'oauth code 已过期', 'Send the fan through the authorize page again'),
  42007: business(
    'code-expired',
    'the fan has changed the password, so what was authorized is void',
    '用户修改密码导致授权失效',
    'Send the fan through the authorize page again',
  ),
}
