import type { PushDescriptor } from '../descriptor.js'
import { text } from '../field.js'
import { customerService } from '../pages.js'

const kfAccount = text('kf_account', 'KfAccount', '客服账号，形如 `名字@公众号`。', 'The account of the staff member, like `name@account`.')

export const customerServiceEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 42,
    category: 'customer-service',
    wire: 'kf_create_session',
    interface: 'KfCreateSessionEvent',
    title: { zh: '接入客服会话', en: 'A staff member takes over' },
    doc: { zh: '客服接入用户的会话时推送。', en: 'Sent when a staff member takes over the chat with a user.' },
    see: customerService,
    fields: [kfAccount],
    sample: { kf_account: 'anna@hongyan' },
  },
  {
    group: 'event',
    row: 43,
    category: 'customer-service',
    wire: 'kf_close_session',
    interface: 'KfCloseSessionEvent',
    title: { zh: '关闭客服会话', en: 'A staff member leaves' },
    doc: {
      zh: '客服会话关闭时推送。之后用户的消息重新推送到服务器。',
      en: "Sent when the chat with a staff member is closed. From then on the user's messages are pushed to the server again.",
    },
    see: customerService,
    fields: [kfAccount],
    sample: { kf_account: 'anna@hongyan' },
  },
  {
    group: 'event',
    row: 44,
    category: 'customer-service',
    wire: 'kf_switch_session',
    interface: 'KfSwitchSessionEvent',
    title: { zh: '转接客服会话', en: 'A chat is handed over' },
    doc: { zh: '会话由一位客服转给另一位时推送。', en: 'Sent when one staff member hands the chat over to another.' },
    see: customerService,
    fields: [
      text('from_kf_account', 'FromKfAccount', '转出的客服账号。', 'Who hands it over.'),
      text('to_kf_account', 'ToKfAccount', '转入的客服账号。', 'Who takes it.'),
    ],
    sample: { from_kf_account: 'anna@hongyan', to_kf_account: 'bo@hongyan' },
  },
  {
    group: 'event',
    row: 45,
    category: 'customer-service',
    wire: 'user_enter_tempsession',
    interface: 'UserEnterTempsessionEvent',
    title: { zh: '进入小程序客服会话', en: 'Customer service of a mini program is entered' },
    doc: {
      zh: '用户从小程序的客服按钮进入会话时推送；只推给小程序。',
      en: 'Sent when a user enters the chat by a customer-service button of a mini program; only to mini programs.',
    },
    fields: [text('session_from', 'SessionFrom', '按钮上设的 session-from。', 'The session-from of the button.')],
    sample: { session_from: 'order-0042' },
  },
]
