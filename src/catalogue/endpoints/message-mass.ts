import type { EndpointDescriptor, EndpointError, EndpointField, Variants } from '../endpoint.js'
import { boolean, choice, flag, id, int, item, keyed, list, mistake, object, optional, outcome, requiredWhen, text, type } from '../endpoint-field.js'
import * as errors from './message-errors.js'
import { msgId } from './message-fields.js'

const content = type('MassText', [text('content', '正文。', 'The text.')])
const card = type('MassCard', [text('card_id', '卡券 ID。', 'The id of the card.', { maxBytes: 32 })])
const media = type('MassMedia', [text('media_id', '素材的 media_id。', 'The media_id.')])
const images = type('MassImages', [
  list('media_ids', '图片的 media_id。', 'The media_ids of the pictures.', item('text'), { min: 1 }),
  optional(text('recommend', '推荐语。', 'A line that recommends them.')),
  optional(flag('need_open_comment', '1：打开评论。', '1: comments are open.')),
  optional(flag('only_fans_can_comment', '1：仅关注者可评论。', '1: only followers may comment.')),
])

/** The kinds of a mass message. Each call has fields of its own beside them, and so interfaces of its own. */
const kinds = (call: string): Variants => ({
  tag: 'msgtype',
  doc: { zh: '群发的内容，以 msgtype 区分。', en: 'What is sent; msgtype says which.' },
  options: [
    keyed('mpnews', 'mpnews', `${call}News`, media, { zh: '图文。', en: 'News.' }),
    keyed('text', 'text', `${call}Text`, content, { zh: '文本。', en: 'Text.' }),
    keyed('voice', 'voice', `${call}Voice`, media, { zh: '语音。', en: 'A recording.' }),
    keyed('image', 'images', `${call}Images`, images, { zh: '图片；注意键名是 images。', en: 'Pictures; note that the key is images.' }),
    keyed('mpvideo', 'mpvideo', `${call}Video`, media, {
      zh: '视频，media_id 来自 media.uploadVideo。',
      en: 'A video; its media_id comes from media.uploadVideo.',
    }),
    keyed('wxcard', 'wxcard', `${call}Card`, card, {
      zh: '卡券。',
      en: 'A card.',
    }),
  ],
})

const filter = type('MassFilter', [
  boolean('is_to_all', '是否发给所有关注者。', 'Whether all followers get it.'),
  requiredWhen(int('tag_id', '发给这个标签的关注者。', 'The followers with this tag get it.'), { field: 'is_to_all', is: [false] }),
])

const options: readonly EndpointField[] = [
  optional(flag('send_ignore_reprint', '1：图文被判为转载时仍发送，默认 0。', '1: sent even where Weixin takes the article for a reprint; 0 by default.')),
  optional(text('clientmsgid', '防重：24 小时内同一 ID 只发一次。', 'Sent once within 24 hours with the same id.', { maxBytes: 64 })),
]
const job: readonly EndpointField[] = [msgId, optional(id('msg_data_id', '图文的数据 ID。', "The id of the article's data."))]

const sending: readonly EndpointError[] = [
  outcome(
    45065,
    'duplicate',
    '24 小时内已用过这个 clientmsgid；错误的 extras 中有原来的 msg_id。',
    "This clientmsgid was used within 24 h; the error's extras hold the msg_id of then.",
  ),
  mistake(45066, '同一 clientmsgid 重试过快，隔 1 分钟。', 'The same clientmsgid again within a minute.'),
  mistake(45067, 'clientmsgid 过长。', 'clientmsgid is too long.'),
  mistake(
    45028,
    '没有群发配额：订阅号每天 1 次，服务号每人每月 4 次。',
    'No quota is left: subscription accounts once a day, service accounts four a month for each fan.',
  ),
  mistake(48003, '管理员没有同意群发协议。', 'The administrator has not accepted the agreement on mass sending.'),
  mistake(89504, '需要管理员确认。', 'An administrator has to confirm it.'),
  mistake(89505, '需要管理员确认。', 'An administrator has to confirm it.'),
  errors.wrongType,
  errors.wrongMediaId,
]
const submitted = { errcode: 0, errmsg: 'send job submission success', msg_id: '3147483648', msg_data_id: '206227730' }
const unknownJob = mistake(40059, 'msg_id 不存在。', 'There is no such msg_id.')
const speed: readonly EndpointField[] = [
  int('speed', '速度的级别。', 'The level.'),
  int(
    'realspeed',
    '每分钟多少万条：0 级 80，1 级 60，2 级 45，3 级 30，4 级 10。',
    'Tens of thousands a minute: 80 at level 0, then 60, 45, 30, and 10 at level 4.',
  ),
]

/** One message to many. The push MASSSENDJOBFINISH tells the result. */
export const messageMassEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'message.mass.sendAll',
    method: 'POST',
    path: '/cgi-bin/message/mass/sendall',
    title: { zh: '按标签群发', en: 'Sends to all, or to a tag' },
    doc: {
      zh: '提交群发任务；结果由 MASSSENDJOBFINISH 推送告知，其 MsgID 即 msg_id。每分钟最多 60 次调用。',
      en: 'Submits a job; the push MASSSENDJOBFINISH tells its result, and its MsgID is this msg_id. At most 60 calls a minute.',
    },
    request: [object('filter', '发给谁。', 'To whom.', filter), ...options],
    variants: kinds('MassSendAll'),
    response: job,
    errors: sending,
    example: {
      request: { filter: { is_to_all: false, tag_id: 2 }, msgtype: 'text', text: { content: '今晚八点开抢' }, clientmsgid: 'sale-20260101' },
      response: submitted,
    },
  },
  {
    call: 'message.mass.send',
    method: 'POST',
    path: '/cgi-bin/message/mass/send',
    title: { zh: '按 openid 群发', en: 'Sends to a list of fans' },
    doc: { zh: '同上，发给 2 到 10000 个 openid。', en: 'As sendAll, to 2 up to 10,000 openids.' },
    request: [list('touser', '接收者的 openid。', 'The openids.', item('text'), { min: 2, max: 10_000 }), ...options],
    variants: kinds('MassSend'),
    response: job,
    errors: [...sending, errors.wrongOpenid, mistake(40130, 'openid 少于 2 个。', 'There are fewer than 2 openids.')],
    example: {
      request: { touser: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrB'], msgtype: 'image', images: { media_ids: ['m1'] } },
      response: submitted,
    },
  },
  {
    call: 'message.mass.preview',
    method: 'POST',
    path: '/cgi-bin/message/mass/preview',
    title: { zh: '预览群发', en: 'Shows a mass message to one fan' },
    doc: { zh: '先发给一个人看；每天约 100 次。', en: 'Sends it to one fan, to look at first; about 100 a day.' },
    request: [
      optional(text('touser', '接收者的 openid。', 'The openid of the fan.')),
      optional(text('towxname', '接收者的微信号，与 touser 同填时以它为准。', 'The Weixin id of the fan; it wins over touser.')),
    ],
    rules: [{ rule: 'at least one', of: ['touser', 'towxname'] }],
    variants: kinds('MassPreview'),
    response: [optional(msgId)],
    errors: [errors.wrongOpenid, errors.wrongType, errors.wrongMediaId],
    example: {
      request: { touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', msgtype: 'wxcard', wxcard: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' } },
      response: { errcode: 0, errmsg: 'preview success', msg_id: '34182' },
    },
  },
  {
    call: 'message.mass.delete',
    method: 'POST',
    path: '/cgi-bin/message/mass/delete',
    title: { zh: '删除群发', en: 'Takes a mass message back' },
    doc: {
      zh: '只有图文和视频能删，已收到的人打开后看到已删除；不返还群发次数。',
      en: 'News and videos only: those who have got it find it deleted. The quota does not come back.',
    },
    repeatable: true,
    request: [
      id('msg_id', '群发任务的 ID。', 'The id of the mass job.', { as: 'number' }),
      optional(int('article_idx', '第几篇，从 1 起；0 或不填为全部。', 'Which article, from 1; 0, or left out, for all.', { min: 0 })),
      optional(text('url', '文章的网址。', 'The address of the article.')),
    ],
    response: [],
    errors: [unknownJob],
    example: { request: { msg_id: '30124', article_idx: 2 }, response: { errcode: 0, errmsg: 'ok' } },
  },
  {
    call: 'message.mass.get',
    method: 'POST',
    path: '/cgi-bin/message/mass/get',
    title: { zh: '查询群发状态', en: 'Asks how a mass job stands' },
    doc: { zh: '查询群发任务的状态。', en: 'Tells the state of a mass job.' },
    repeatable: true,
    request: [msgId],
    response: [msgId, choice('msg_status', '状态。', 'The state.', ['SEND_SUCCESS', 'SENDING', 'SEND_FAIL', 'DELETE'])],
    errors: [unknownJob],
    example: { request: { msg_id: '201053012' }, response: { msg_id: '201053012', msg_status: 'SEND_SUCCESS' } },
  },
  {
    call: 'message.mass.speed.get',
    method: 'POST',
    path: '/cgi-bin/message/mass/speed/get',
    title: { zh: '查询群发速度', en: 'Tells the speed of mass sending' },
    doc: { zh: '查询群发的速度。', en: 'Tells how fast mass messages go out.' },
    repeatable: true,
    request: [],
    response: speed,
    example: { request: {}, response: { speed: 3, realspeed: 30 } },
  },
  {
    call: 'message.mass.speed.set',
    method: 'POST',
    path: '/cgi-bin/message/mass/speed/set',
    title: { zh: '设置群发速度', en: 'Sets the speed of mass sending' },
    doc: { zh: '设置群发的速度。', en: 'Sets how fast mass messages go out.' },
    repeatable: true,
    request: [
      int(
        'speed',
        '每分钟多少万条：0 级 80，1 级 60，2 级 45，3 级 30，4 级 10。',
        'Tens of thousands a minute: 80 at level 0, then 60, 45, 30, and 10 at level 4.',
        {
          min: 0,
          max: 4,
        },
      ),
    ],
    response: [],
    errors: [mistake(45083, 'speed 不在 0 到 4。', 'speed is not within 0 to 4.'), mistake(45084, '缺少 speed。', 'speed is missing.')],
    example: { request: { speed: 1 }, response: { errcode: 0, errmsg: 'ok' } },
  },
]
