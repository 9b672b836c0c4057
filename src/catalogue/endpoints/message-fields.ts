import { id, optional, text, type } from '../endpoint-field.js'

/** Fields and objects that the messages share. */

export const touser = text('touser', '接收者的 openid。', 'The openid of the fan.')
export const templateId = text('template_id', '模板 ID。', 'The id of the template.')
export const mediaId = text('media_id', '素材的 media_id，临时、永久均可。', 'The media_id, of temporary or permanent media.')

export const miniProgram = type('MessageMiniProgram', [
  text('appid', '小程序的 appid，须与公众号关联。', 'The appid of the mini program, which has to be linked to the account.'),
  optional(text('pagepath', '小程序的页面，可带参数。', 'Its page, with parameters if need be.')),
])

/** Old templates take empty values; of the new kinds Weixin itself says so (47003). */
const value = text('value', '内容。', 'What it says.', { mayBeEmpty: true })

export const templateDatum = type('TemplateDatum', [value, optional(text('color', '字色，如 `#173177`。', 'The color, such as `#173177`.'))])
export const subscribeDatum = type('SubscribeDatum', [value])
export const oneTimeData = type('OneTimeData', [
  {
    name: 'content',
    kind: 'object',
    doc: { zh: '正文。', en: 'What the message says.' },
    of: type('OneTimeContent', [
      text('value', '正文。', 'The text.', { maxChars: 200 }),
      optional(text('color', '字色，如 `#173177`。', 'The color, such as `#173177`.')),
    ]),
  },
])

export const msgId = id('msg_id', '群发任务的 ID，即群发结果推送的 MsgID。', 'The id of the mass job; the push with its result names it as MsgID.')
