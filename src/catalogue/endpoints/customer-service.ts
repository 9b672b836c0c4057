import type { EndpointDescriptor, EndpointError, EndpointField } from '../endpoint.js'
import { choice, deprecated, file, id, inQuery, int, list, mistake, optional, outcome, text, time, type } from '../endpoint-field.js'

const KF_ACCOUNT = { pattern: { source: '[^@\\s]+@[^@\\s]+', means: { zh: '`名字@公众号` 的形式', en: 'of the form `name@account`' } } }

export const kfAccount = text('kf_account', '客服帐号，`名字@公众号`。', 'The account of the person who serves: `name@account`.', KF_ACCOUNT)
const nickname = text('nickname', '客服昵称。', 'The name that fans see.')
const password = deprecated(
  optional(text('password', '登录密码的 MD5。', 'The MD5 of the login password.')),
  '新版客服不用密码。',
  'Not needed since invitations came.',
)

const invalid: readonly EndpointError[] = [
  mistake(65401, '客服帐号无效。', 'There is no such customer-service account.'),
  mistake(65400, '公众号没有开通新版客服。', 'The account has not switched customer service on.'),
  mistake(61451, '参数错误。', 'A parameter is wrong.'),
  mistake(61452, '客服帐号无效。', 'There is no such customer-service account.'),
]
const naming: readonly EndpointError[] = [
  mistake(65403, '昵称不合法。', 'The nickname is wrong.'),
  mistake(65404, '客服帐号不合法。', "The account's name is wrong."),
  mistake(61454, '帐号名过长。', "The account's name is too long."),
  mistake(61455, '帐号名含不允许的字符。', "The account's name holds characters that are not allowed."),
]
const adding: readonly EndpointError[] = [
  outcome(65405, 'over-limit', '客服帐号数已达上限。', 'There are as many accounts as may be.'),
  outcome(65406, 'already-exists', '客服帐号已存在。', 'The account exists.'),
  outcome(61453, 'already-exists', '客服帐号已存在。', 'The account exists.'),
  outcome(61456, 'over-limit', '客服帐号数已达上限。', 'There are as many accounts as may be.'),
]
const inviting: readonly EndpointError[] = [
  outcome(65407, 'over-limit', '对方已是本公众号的客服。', 'The Weixin id serves this account already.'),
  outcome(65408, 'already-exists', '已经向对方发出过邀请。', 'The Weixin id has been invited already.'),
  mistake(65409, '微信号无效。', 'There is no such Weixin id.'),
  outcome(65410, 'over-limit', '对方绑定的公众号客服已达上限。', 'The Weixin id serves too many accounts.'),
  outcome(65411, 'already-exists', '该帐号有等待确认的邀请。', 'An invitation waits for this account.'),
  outcome(65412, 'already-exists', '该帐号已绑定微信号。', 'The account is bound to a Weixin id.'),
]

const done = { errcode: 0, errmsg: 'ok' }
const ok: readonly EndpointField[] = []

const worker = type('KfAccount', [
  text('kf_account', '客服帐号。', 'The account.'),
  text('kf_nick', '昵称。', 'The name that fans see.'),
  id('kf_id', '工号。', 'The number.'),
  text('kf_headimgurl', '头像的网址。', 'Where the head image is.'),
  optional(text('kf_wx', '绑定的微信号。', 'The Weixin id that it is bound to.')),
  optional(text('invite_wx', '邀请中的微信号。', 'The Weixin id that is invited.')),
  optional(time('invite_expire_time', '邀请的过期时间。', 'When the invitation runs out.')),
  optional(choice('invite_status', '邀请的状态。', 'The state of the invitation.', ['waiting', 'rejected', 'expired'])),
])
const online = type('KfOnline', [
  text('kf_account', '客服帐号。', 'The account.'),
  int('status', '在线状态，1 为网页在线。', 'How it is online; 1: on the web.'),
  id('kf_id', '工号。', 'The number.'),
  int('accepted_case', '正在接待的人数。', 'How many fans it serves now.'),
])

/** Who serves. */
export const kfAccountEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'customservice.kfaccount.add',
    method: 'POST',
    path: '/customservice/kfaccount/add',
    title: { zh: '添加客服帐号', en: 'Adds an account that serves' },
    doc: { zh: '添加后用 inviteWorker 绑定微信号才能接待；最多 100 个。', en: 'It serves once inviteWorker has bound it to a Weixin id. At most 100.' },
    request: [kfAccount, nickname, password],
    response: ok,
    errors: [...invalid, ...naming, ...adding],
    example: { request: { kf_account: 'anna@hongyan', nickname: '安娜' }, response: done },
  },
  {
    call: 'customservice.kfaccount.update',
    method: 'POST',
    path: '/customservice/kfaccount/update',
    title: { zh: '修改客服帐号', en: 'Changes an account that serves' },
    doc: { zh: '修改昵称。', en: 'Changes the name that fans see.' },
    repeatable: true,
    request: [kfAccount, nickname, password],
    response: ok,
    errors: [...invalid, ...naming],
    example: { request: { kf_account: 'anna@hongyan', nickname: '小安' }, response: done },
  },
  {
    call: 'customservice.kfaccount.del',
    method: 'GET',
    path: '/customservice/kfaccount/del',
    title: { zh: '删除客服帐号', en: 'Deletes an account that serves' },
    doc: { zh: '删除客服帐号。', en: 'Deletes it.' },
    request: [kfAccount],
    response: ok,
    errors: invalid,
    example: { request: { kf_account: 'anna@hongyan' }, response: done },
  },
  {
    call: 'customservice.kfaccount.inviteWorker',
    method: 'POST',
    path: '/customservice/kfaccount/inviteworker',
    title: { zh: '邀请绑定客服', en: 'Invites somebody to serve' },
    doc: { zh: '邀请一个微信号绑定客服帐号，对方在微信中确认。', en: 'Invites a Weixin id to serve as this account; it is confirmed in Weixin.' },
    request: [kfAccount, text('invite_wx', '微信号。', 'The Weixin id.')],
    response: ok,
    errors: [...invalid, ...inviting],
    example: { request: { kf_account: 'anna@hongyan', invite_wx: 'anna_wx' }, response: done },
  },
  {
    call: 'customservice.kfaccount.uploadHeadImg',
    method: 'POST',
    path: '/customservice/kfaccount/uploadheadimg',
    title: { zh: '上传客服头像', en: 'Uploads a head image' },
    doc: { zh: '为客服帐号设置头像。', en: 'Sets the head image of an account that serves.' },
    repeatable: true,
    request: [inQuery(kfAccount), file('media', '头像，JPG，640×640 为佳。', 'The image, best 640×640.', { types: ['jpg', 'jpeg'] })],
    response: ok,
    errors: [...invalid, mistake(61457, '头像的文件类型无效。', 'The head image is of a wrong type.')],
    example: { request: { kf_account: 'anna@hongyan', media: { data: new Uint8Array([255, 216]), filename: 'anna.jpg' } }, response: done },
  },
  {
    call: 'customservice.getKfList',
    method: 'GET',
    path: '/cgi-bin/customservice/getkflist',
    title: { zh: '列出客服帐号', en: 'Lists who serves' },
    doc: { zh: '列出所有客服帐号。', en: 'Lists all accounts that serve.' },
    repeatable: true,
    request: [],
    response: [list('kf_list', '客服帐号。', 'The accounts.', worker)],
    example: {
      request: {},
      response: { kf_list: [{ kf_account: 'anna@hongyan', kf_nick: '安娜', kf_id: '1001', kf_headimgurl: 'http://mmbiz.qpic.cn/a', kf_wx: 'anna_wx' }] },
    },
  },
  {
    call: 'customservice.getOnlineKfList',
    method: 'GET',
    path: '/cgi-bin/customservice/getonlinekflist',
    title: { zh: '列出在线客服', en: 'Lists who serves now' },
    doc: { zh: '列出在线的客服帐号。', en: 'Lists the accounts that are online.' },
    repeatable: true,
    request: [],
    response: [list('kf_online_list', '在线的客服帐号。', 'The accounts that are online.', online)],
    example: { request: {}, response: { kf_online_list: [{ kf_account: 'anna@hongyan', status: 1, kf_id: '1001', accepted_case: 2 }] } },
  },
]
