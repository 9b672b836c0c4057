import type { EndpointDescriptor } from '../endpoint.js'
import { id, int, list, mistake, outcome, text, time, type } from '../endpoint-field.js'
import { kfAccount } from './customer-service.js'

const openid = text('openid', '用户的 openid。', 'The openid of the fan.')
const since = time('createtime', '会话开始的时间。', 'When the session began.')

const unknownKf = mistake(65401, '客服帐号无效。', 'There is no such customer-service account.')
const noSession = outcome(65413, 'not-found', '用户没有会话。', 'The fan has no session.')
const otherWorker = outcome(65414, 'locked-by-other', '其他客服正在接待。', 'Another serves the fan.')
const offline = outcome(65415, 'offline', '客服不在线。', 'The account that serves is offline.')
const notBound = outcome(65402, 'rejected', '客服帐号尚未绑定微信号。', 'The account is not bound to a Weixin id.')
const wrongParameter = mistake(65416, '参数错误。', 'A parameter is wrong.')

const session = type('KfSession', [since, openid])
const waiting = type('KfWaitCase', [openid, time('latest_time', '最后一条消息的时间。', 'When the fan wrote last.')])
const record = type('KfRecord', [
  openid,
  int('opercode', '操作：2002 客服发出，2003 客服收到。', 'What it is: 2002 for said by the one who serves, 2003 for said by the fan.'),
  text('text', '内容。', 'What was said.'),
  time('time', '时间。', 'When.'),
  text('worker', '客服帐号。', 'The account that served.'),
])

const done = { errcode: 0, errmsg: 'ok' }
const anna = { kf_account: 'anna@hongyan', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' }

/** Who is served, and what was said. */
export const kfSessionEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'customservice.kfsession.create',
    method: 'POST',
    path: '/customservice/kfsession/create',
    title: { zh: '创建会话', en: 'Begins a session' },
    doc: { zh: '把用户交给在线的客服；推送 kf_create_session。', en: 'Hands a fan to an account that is online; pushes kf_create_session.' },
    request: [kfAccount, openid],
    response: [],
    errors: [unknownKf, notBound, otherWorker, offline],
    example: { request: anna, response: done },
  },
  {
    call: 'customservice.kfsession.close',
    method: 'POST',
    path: '/customservice/kfsession/close',
    title: { zh: '关闭会话', en: 'Ends a session' },
    doc: { zh: '结束会话；推送 kf_close_session。', en: 'Ends it; pushes kf_close_session.' },
    request: [kfAccount, openid],
    response: [],
    errors: [unknownKf, noSession, otherWorker],
    example: { request: anna, response: done },
  },
  {
    call: 'customservice.kfsession.getSession',
    method: 'GET',
    path: '/customservice/kfsession/getsession',
    title: { zh: '查询用户的会话', en: "Tells a fan's session" },
    doc: { zh: '查询由谁接待；没有会话时 kf_account 为空。', en: 'Tells who serves the fan; without a session kf_account is empty.' },
    repeatable: true,
    request: [openid],
    response: [text('kf_account', '接待的客服帐号。', 'The account that serves.'), since],
    errors: [noSession],
    example: { request: { openid: anna.openid }, response: { kf_account: 'anna@hongyan', createtime: 1404205036 } },
  },
  {
    call: 'customservice.kfsession.getSessionList',
    method: 'GET',
    path: '/customservice/kfsession/getsessionlist',
    title: { zh: '列出客服的会话', en: 'Lists sessions' },
    doc: { zh: '列出一个客服正在接待的用户。', en: 'Lists whom an account serves now.' },
    repeatable: true,
    request: [kfAccount],
    response: [list('sessionlist', '会话。', 'The sessions.', session)],
    errors: [unknownKf],
    example: { request: { kf_account: 'anna@hongyan' }, response: { sessionlist: [{ createtime: 1404205036, openid: anna.openid }] } },
  },
  {
    call: 'customservice.kfsession.getWaitCase',
    method: 'GET',
    path: '/customservice/kfsession/getwaitcase',
    title: { zh: '列出等待接待的用户', en: 'Lists who waits' },
    doc: { zh: '列出未被接待的用户，最早的 100 个。', en: 'Lists the fans whom nobody serves yet: the 100 who wait longest.' },
    repeatable: true,
    request: [],
    response: [int('count', '一共有多少人等待。', 'How many wait in all.'), list('waitcaselist', '等待的用户。', 'Who waits.', waiting)],
    example: { request: {}, response: { count: 1, waitcaselist: [{ openid: anna.openid, latest_time: 1404205036 }] } },
  },
  {
    call: 'customservice.msgrecord.getMsgList',
    method: 'POST',
    path: '/customservice/msgrecord/getmsglist',
    title: { zh: '查询聊天记录', en: 'Lists what was said' },
    doc: { zh: '按页列出客服的聊天记录，时间段不超过 24 小时。', en: 'Lists what was said, page by page, within at most 24 hours.' },
    repeatable: true,
    request: [
      time('starttime', '开始的时间。', 'From when.'),
      time('endtime', '结束的时间。', 'Until when.'),
      id('msgid', '从第几条起：首次为 1，以后用上次返回的 msgid。', 'From which entry: 1 at first, then the msgid of the last answer.', { as: 'number' }),
      int('number', '要几条，最多 10000。', 'How many, at most 10,000.', { min: 1, max: 10_000 }),
    ],
    rules: [
      { rule: 'order', of: ['starttime', 'endtime'] },
      { rule: 'check', name: 'msgidFromOne', doc: { zh: 'msgid 从 1 起。', en: 'msgid begins with 1.' } },
    ],
    response: [
      list('recordlist', '聊天记录。', 'What was said.', record),
      int('number', '返回了几条。', 'How many there are in this answer.'),
      id('msgid', '下一次从这里起。', 'From where the next page begins.'),
    ],
    errors: [wrongParameter, mistake(65417, '时间段过长。', 'The span of time is too long.')],
    paging: {
      by: 'cursor',
      cursor: 'msgid',
      next: 'msgid',
      first: '1',
      limit: 'number',
      maxPage: 10_000,
      items: 'recordlist',
      shortPageEnds: true,
    },
    example: {
      request: { starttime: 1404200000, endtime: 1404205036, msgid: '1', number: 10_000 },
      response: {
        recordlist: [{ openid: anna.openid, opercode: 2002, text: '您好', time: 1404205000, worker: 'anna@hongyan' }],
        number: 1,
        msgid: '20165267',
      },
    },
  },
]
