import type { PushDescriptor, Words } from '../descriptor.js'
import { id, int, list, text } from '../field.js'
import { subscribeMessages } from '../pages.js'

// In XML the entries stand in a container that bears the event's name; in JSON they stand at the top.
const wire = (container: string) => [`${container}/List`, 'List'] as const
const entries: Words = {
  zh: '各个模板的结果；JSON 推送里只有一条时是对象，这里总是数组。',
  en: 'What happened to each template. A JSON push gives an object for a single one; here it is always an array.',
}

const templateId = text('template_id', 'TemplateId', '订阅通知的模板 id。', 'The id of the template.')

export const subscribeMessageEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 46,
    category: 'subscribe-message',
    wire: 'subscribe_msg_popup_event',
    interface: 'SubscribeMsgPopupEvent',
    title: { zh: '用户操作订阅弹窗', en: 'A user answers the subscription dialogue' },
    doc: { zh: '用户在订阅通知弹窗中作出选择后推送。', en: 'Sent after a user answered the dialogue that asks for permission to send subscribe messages.' },
    see: subscribeMessages,
    fields: [
      list('list', wire('SubscribeMsgPopupEvent'), 'SubscribeMsgPopup', entries, [
        templateId,
        text('subscribe_status_string', 'SubscribeStatusString', '用户的选择：`accept` 同意，`reject` 拒绝。', 'What the user chose: `accept` or `reject`.', {
          values: ['accept', 'reject'],
        }),
        int('popup_scene', 'PopupScene', '弹窗的场景：1 网页，2 图文消息。', 'Where the dialogue was shown: 1 on a web page, 2 in an article.', {
          values: [1, 2],
        }),
      ]),
    ],
    sample: {
      list: [
        { template_id: 'VRR0UEO9VJOLs0MHlU0OilqX6MVFDwH3_3gz3Oc0NIc', subscribe_status_string: 'accept', popup_scene: 2 },
        { template_id: '9nLIlbOQZC5Y89AZteFEux3WCXRRRG5Wfzkpssu4bLI', subscribe_status_string: 'reject', popup_scene: 2 },
      ],
    },
    variants: [
      {
        name: 'one template',
        zh: '只有一个模板',
        sample: { list: [{ template_id: 'VRR0UEO9VJOLs0MHlU0OilqX6MVFDwH3_3gz3Oc0NIc', subscribe_status_string: 'accept', popup_scene: 1 }] },
      },
    ],
  },
  {
    group: 'event',
    row: 47,
    category: 'subscribe-message',
    wire: 'subscribe_msg_change_event',
    interface: 'SubscribeMsgChangeEvent',
    title: { zh: '用户管理订阅通知', en: 'A user changes a subscription' },
    doc: { zh: '用户在设置里改变订阅后推送。', en: 'Sent after a user changed a subscription in the settings.' },
    see: subscribeMessages,
    fields: [
      list('list', wire('SubscribeMsgChangeEvent'), 'SubscribeMsgChange', entries, [
        templateId,
        text('subscribe_status_string', 'SubscribeStatusString', '用户的选择，如 `reject` 拒收。', 'What the user chose, such as `reject`.', {
          values: ['accept', 'reject'],
        }),
      ]),
    ],
    sample: { list: [{ template_id: 'VRR0UEO9VJOLs0MHlU0OilqX6MVFDwH3_3gz3Oc0NIc', subscribe_status_string: 'reject' }] },
  },
  {
    group: 'event',
    row: 48,
    category: 'subscribe-message',
    wire: 'subscribe_msg_sent_event',
    interface: 'SubscribeMsgSentEvent',
    title: { zh: '订阅通知发送结果', en: 'A subscribe message was sent' },
    doc: {
      zh: '订阅通知发送结束时推送。消息 id 在每一条里，不在公共属性 `message_id`。',
      en: 'Sent when the sending of subscribe messages ends. The ids are in the entries, not in the common `message_id`.',
    },
    see: subscribeMessages,
    fields: [
      list('list', wire('SubscribeMsgSentEvent'), 'SubscribeMsgSent', entries, [
        templateId,
        id('msg_id', 'MsgID', '消息的 id，19 位，超出数字的精度。', 'The id of the message: 19 digits, more than a number can hold.'),
        int('error_code', 'ErrorCode', '错误码，0 为成功。', 'The error code; 0 if it was sent.'),
        text('error_status', 'ErrorStatus', '结果的文字，如 `success`。', 'The result in words, such as `success`.'),
      ]),
    ],
    sample: {
      list: [{ template_id: 'VRR0UEO9VJOLs0MHlU0OilqX6MVFDwH3_3gz3Oc0NIc', msg_id: '1700827132819554304', error_code: 0, error_status: 'success' }],
    },
    variants: [
      {
        name: 'sent and refused',
        zh: '有成功也有失败',
        constructed: true,
        sample: {
          list: [
            { template_id: 'VRR0UEO9VJOLs0MHlU0OilqX6MVFDwH3_3gz3Oc0NIc', msg_id: '1700827132819554304', error_code: 0, error_status: 'success' },
            {
              template_id: '9nLIlbOQZC5Y89AZteFEux3WCXRRRG5Wfzkpssu4bLI',
              msg_id: '1700827132819554305',
              error_code: 43101,
              error_status: 'user refuse to accept the msg',
            },
          ],
        },
      },
    ],
  },
]
