import type { EndpointDescriptor } from '../endpoint.js'
import { choice, id, int, object, optional, record, text } from '../endpoint-field.js'
import * as errors from './message-errors.js'
import { miniProgram, oneTimeData, subscribeDatum, templateDatum, templateId, touser } from './message-fields.js'
import { servicePage } from './pages.js'

const typedValues = {
  rule: 'check',
  name: 'templateData',
  doc: {
    zh: '键名带类型的值有长度：`thing` 20 个字符，`phrase` 5 个，`character_string` 32 个。',
    en: "Values are limited by their key's kind: `thing` 20 characters, `phrase` 5, `character_string` 32.",
  },
} as const

/** Messages by a template. They need no window and open none. */
export const messageTemplateEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'message.template.send',
    method: 'POST',
    path: '/cgi-bin/message/template/send',
    title: { zh: '发送模板消息', en: 'Sends a template message' },
    doc: {
      zh: '结果由 TEMPLATESENDJOBFINISH 推送告知，其 MsgID 即 msgid。url 与 miniprogram 都填时跳小程序，旧客户端用 url；都不填则不跳转。',
      en: 'The push TEMPLATESENDJOBFINISH tells the result; its MsgID is this msgid. With both url and miniprogram a tap opens the mini program, in old clients the url; with neither, nothing.',
    },
    see: servicePage('notify/template/api_sendtemplatemessage'),
    request: [
      touser,
      templateId,
      optional(text('url', '点开的网址。', 'Where a tap leads.')),
      optional(object('miniprogram', '点开的小程序。', 'The mini program that a tap opens.', miniProgram)),
      record('data', '模板的各项内容，键名如模板中的 `thing1`。', "The template's values, by the names that stand in it, such as `thing1`.", templateDatum),
      optional(text('client_msg_id', '防重：同一用户约 10 分钟内同一 ID 只发一次。', 'Sent once to the same fan with the same id, within about 10 minutes.')),
    ],
    rules: [typedValues],
    response: [id('msgid', '消息 ID。', 'The id of the message.')],
    errors: [
      errors.wrongOpenid,
      errors.wrongTemplateLength,
      errors.wrongTemplate,
      errors.notFollowing,
      errors.notAccepted,
      errors.wrongMiniPage,
      errors.wrongMiniProgram,
      errors.wrongValue,
      errors.withdrawn,
    ],
    example: {
      request: {
        touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
        template_id: 'ngqIpbwh8bUfcSsECmogfXcV14J0tQlEpBO27izEYtY',
        url: 'https://shop.example/order/1',
        data: { thing1: { value: '代金券' }, time2: { value: '2026-01-01 10:00', color: '#173177' } },
      },
      response: { errcode: 0, errmsg: 'ok', msgid: '4567890123456789012' },
    },
  },
  {
    call: 'message.template.subscribe',
    method: 'POST',
    path: '/cgi-bin/message/template/subscribe',
    title: { zh: '发送一次性订阅消息', en: 'Sends a one-time subscription message' },
    doc: {
      zh: '用户在授权页同意一次，可发一条；同一场景的多次同意不累加。不必关注：关注者在会话中看到，其他人在服务通知中看到。',
      en: 'One consent on the page of `oneTimeSubscriptionUrl` allows one message; consents for the same scene do not add up. Followers see it in the chat, others among the service notices.',
    },
    see: servicePage('notify/subscribe/api_templatesubscribe'),
    request: [
      touser,
      templateId,
      optional(text('url', '点开的网址。', 'Where a tap leads.')),
      optional(object('miniprogram', '点开的小程序。', 'The mini program that a tap opens.', miniProgram)),
      int('scene', '用户同意的场景，0 到 10000。', 'The scene that the fan agreed to.', { min: 0, max: 10_000, as: 'string' }),
      text('title', '标题。', 'The title.', { maxChars: 15 }),
      object('data', '正文。', 'What it says.', oneTimeData),
    ],
    response: [],
    errors: [errors.wrongOpenid, errors.wrongTemplate, errors.notAccepted, errors.wrongValue],
    example: {
      request: {
        touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
        template_id: 'aY74R-PsuU6c-IWTMNzyMstLJ0ZMrfn9nIpGLpkTBPs',
        scene: 1000,
        title: '到货通知',
        data: { content: { value: '您预订的商品已到店', color: '#173177' } },
      },
      response: { errcode: 0, errmsg: 'ok' },
    },
  },
  {
    call: 'message.subscribe.bizSend',
    method: 'POST',
    path: '/cgi-bin/message/subscribe/bizsend',
    title: { zh: '发送订阅通知', en: 'Sends a subscribe notification' },
    doc: {
      zh: '用户同意后才能发送：一次性模板每次同意发一条，长期模板不限。结果由 subscribe_msg_sent_event 推送告知。',
      en: "Needs the fan's consent: one message for each with a one-time template, any number with a long-term one. The push subscribe_msg_sent_event tells the result.",
    },
    see: servicePage('notify/notify/api_sendnewsubscribemsg'),
    request: [
      touser,
      templateId,
      optional(text('page', '点开的网址。', 'Where a tap leads: the address of a web page.')),
      optional(object('miniprogram', '点开的小程序。', 'The mini program that a tap opens.', miniProgram)),
      record('data', '模板的各项内容，键名如模板中的 `thing1`。', "The template's values, by the names that stand in it, such as `thing1`.", subscribeDatum),
      optional(
        choice(
          'miniprogram_state',
          '跳转小程序的版本；官方文档标为必填，服务号不必填。',
          'Which version of the mini program opens. The official page calls it required; service accounts do without.',
          ['developer', 'trial', 'formal'],
        ),
      ),
      optional(
        choice('lang', '小程序的语言；官方文档标为必填，服务号不必填。', "The mini program's language; as above.", ['zh_CN', 'en_US', 'zh_HK', 'zh_TW']),
      ),
    ],
    rules: [typedValues],
    response: [],
    errors: [
      errors.wrongOpenid,
      errors.wrongTemplate,
      { code: 41030, doc: { zh: 'page 错误。', en: 'page is wrong.' } },
      errors.notAccepted,
      errors.wrongValue,
    ],
    example: {
      request: {
        touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
        template_id: 'xbhVQSLnKXFLzYTJmHTWYaJwNOXfDDQCkHNpbrCnnUQ',
        page: 'https://shop.example/card/1',
        data: { thing1: { value: '代金券' }, date2: { value: '2026年1月1日' } },
      },
      response: { errcode: 0, errmsg: 'ok' },
    },
  },
]
