import type { PushDescriptor } from './descriptor.js'
import { id, int, object, optional, text, time } from './field.js'
import { components } from './pages.js'

const deviceType = text('device_type', 'DeviceType', '设备类型，即公众号的原始 id。', 'The type of the device: the original id of the account.')
const deviceId = text('device_id', 'DeviceID', '设备的 id。', 'The id of the device.')
const sessionId = id('session_id', 'SessionID', '会话的 id，回复时原样带回。', 'The id of the session; a reply gives it back.')
const content = text('content', 'Content', '设备的数据，base64；可能为空。', 'What the device sent, in base64; may be empty.')
const openId = text('open_id', 'OpenID', '设备所属用户的 openid。', "The openid of the device's user.")

/** Pushes of connected devices: a retired programme. They are neither events nor messages of a user, and open no window. */
export const devicePushes: readonly PushDescriptor[] = [
  {
    group: 'message',
    category: 'device',
    wire: 'device_text',
    interface: 'DeviceTextMessage',
    title: { zh: '设备消息', en: 'A device sends data' },
    doc: { zh: '微信硬件的设备上报数据时推送。', en: 'Sent when a connected device reports data.' },
    fields: [deviceType, deviceId, sessionId, content, openId],
    derived: [{ name: 'text', type: 'string', doc: { zh: '解码后的 `content`，按 UTF-8。', en: '`content`, decoded as UTF-8.' } }],
    sample: {
      device_type: 'gh_70c714952b02',
      device_id: 'gh_70c714952b02_8cd47e1f6141e49a4e45f4b807cf41fe',
      session_id: '9007199254740993',
      content: '5rC05rip77yaOTLCsEM=',
      open_id: 'oABCD1nI4xU4ql85BXkv1f0gDoQs',
    },
  },
  {
    group: 'message',
    category: 'device',
    wire: 'device_event',
    interface: 'DeviceEventMessage',
    title: { zh: '设备事件', en: 'Something happens to a device' },
    doc: {
      zh: '绑定、解绑设备，或订阅、退订设备状态时推送。它的 MsgType 不是 event，所以不按 Event 分成多种推送。',
      en: 'Sent when a device is bound or unbound, or its state subscribed to. Its MsgType is not event, so `event` is an attribute and not the kind of push.',
    },
    fields: [
      text(
        'event',
        'Event',
        '`bind` 绑定，`unbind` 解绑，`subscribe_status` 订阅状态，`unsubscribe_status` 退订状态。',
        '`bind`, `unbind`, `subscribe_status` or `unsubscribe_status`.',
        {
          values: ['bind', 'unbind', 'subscribe_status', 'unsubscribe_status'],
        },
      ),
      deviceType,
      deviceId,
      optional(sessionId),
      optional(content),
      openId,
      optional(
        int('op_type', 'OpType', '请求类型：0 退订，1 订阅；只有两种状态事件才有。', '0 unsubscribe, 1 subscribe; only for the two state events.', {
          values: [0, 1],
        }),
      ),
    ],
    sample: {
      event: 'bind',
      device_type: 'gh_70c714952b02',
      device_id: 'gh_70c714952b02_8cd47e1f6141e49a4e45f4b807cf41fe',
      session_id: '0',
      open_id: 'oABCD1nI4xU4ql85BXkv1f0gDoQs',
    },
    variants: [
      {
        name: 'the state is subscribed to',
        zh: '订阅设备状态',
        constructed: true,
        sample: {
          event: 'subscribe_status',
          device_type: 'gh_70c714952b02',
          device_id: 'gh_70c714952b02_8cd47e1f',
          open_id: 'oABCD1nI4xU4ql85BXkv1f0gDoQs',
          op_type: 1,
        },
      },
    ],
  },
  {
    group: 'message',
    category: 'device',
    wire: 'device_status',
    interface: 'DeviceStatusMessage',
    title: { zh: '设备状态', en: 'The state of a device' },
    doc: {
      zh: '设备的在线状态。只见于一个开源项目，未见公开的实例。',
      en: 'Whether a device is on line. Known from one open-source project, without a public capture.',
    },
    fields: [
      optional(deviceType),
      optional(deviceId),
      int('device_status', 'DeviceStatus', '设备状态：0 未连接，1 已连接。', '0 not connected, 1 connected.', { values: [0, 1] }),
      optional(openId),
    ],
    sample: { device_type: 'gh_70c714952b02', device_id: 'gh_70c714952b02_8cd47e1f6141e49a4e45f4b807cf41fe', device_status: 1 },
    variants: [{ name: 'the state alone', zh: '只有状态', constructed: true, sample: { device_status: 0 } }],
  },
  {
    group: 'message',
    category: 'device',
    wire: 'hardware',
    interface: 'HardwareMessage',
    title: { zh: '硬件消息', en: 'A hardware message' },
    doc: {
      zh: '微信硬件的界面消息，如排行榜。只见于一个开源项目，未见公开的实例。',
      en: 'A view of a device, such as a ranking list. Known from one open-source project, without a public capture.',
    },
    fields: [
      text('message_view', 'HardWare/MessageView', '界面的名字，如 `myrank`。', 'The name of the view, such as `myrank`.'),
      text('message_action', 'HardWare/MessageAction', '动作的名字，如 `ranklist`。', 'The name of the action, such as `ranklist`.'),
    ],
    sample: { message_view: 'myrank', message_action: 'ranklist' },
  },
]

const componentAppId = text('app_id', 'AppId', '第三方平台的 appid。', 'The appid of the third-party platform.')
const authorizer = text('authorizer_appid', 'AuthorizerAppid', '授权的公众号或小程序的 appid。', 'The appid of the account or mini program that authorizes.')
const authorization = [
  componentAppId,
  authorizer,
  text('authorization_code', 'AuthorizationCode', '授权码，用来换取授权方的令牌。', "The code, to be exchanged for the authorizer's token."),
  time('authorization_code_expired_time', 'AuthorizationCodeExpiredTime', '授权码失效的时间，unix 秒。', 'When the code ends, in unix seconds.'),
  text('pre_auth_code', 'PreAuthCode', '预授权码。', 'The pre-authorization code.'),
]

const componentSample = {
  app_id: 'wxb3d033d520d15fe7',
  authorizer_appid: 'wxd101a85aa106f53e',
  authorization_code: 'queryauthcode@@@x4BhekqBmEo3mSUXr6eu3g4xnKLlG4zK6QXJRJTP',
  authorization_code_expired_time: 1496464620,
  pre_auth_code: 'preauthcode@@@pTZd7AcB',
}

/** What the open platform sends to a third-party platform, on a URL of its own: neither an event nor a message, and from nobody. */
export const componentPushes: readonly PushDescriptor[] = [
  {
    group: 'component',
    category: 'component',
    wire: 'component_verify_ticket',
    interface: 'ComponentVerifyTicketPush',
    title: { zh: '第三方平台验证票据', en: 'A ticket for the third-party platform' },
    doc: {
      zh: '每 10 分钟推送一次，用来换取第三方平台的令牌；须存下最新的一个。',
      en: "Sent every 10 minutes, to be exchanged for the platform's token; the newest is to be kept.",
    },
    see: components,
    fields: [componentAppId, text('component_verify_ticket', 'ComponentVerifyTicket', '票据。', 'The ticket.')],
    system: true,
    bare: true,
    sample: { app_id: 'wxb3d033d520d15fe7', component_verify_ticket: 'ticket@@@SXWVrZ0bHHVbTZmpGAfTZAm' },
  },
  {
    group: 'component',
    category: 'component',
    wire: 'authorized',
    type: 'component_authorized',
    interface: 'ComponentAuthorizedPush',
    title: { zh: '授权成功', en: 'An account authorizes the platform' },
    doc: { zh: '公众号或小程序授权给第三方平台后推送。', en: 'Sent after an account or mini program authorized the third-party platform.' },
    see: components,
    fields: authorization,
    system: true,
    bare: true,
    sample: componentSample,
  },
  {
    group: 'component',
    category: 'component',
    wire: 'unauthorized',
    type: 'component_unauthorized',
    interface: 'ComponentUnauthorizedPush',
    title: { zh: '取消授权', en: 'An account withdraws the authorization' },
    doc: { zh: '授权方取消授权后推送。', en: 'Sent after the authorization was withdrawn.' },
    see: components,
    fields: [componentAppId, authorizer],
    system: true,
    bare: true,
    sample: { app_id: 'wxb3d033d520d15fe7', authorizer_appid: 'wxd101a85aa106f53e' },
  },
  {
    group: 'component',
    category: 'component',
    wire: 'updateauthorized',
    type: 'component_updateauthorized',
    interface: 'ComponentUpdateauthorizedPush',
    title: { zh: '更新授权', en: 'An account changes the authorization' },
    doc: { zh: '授权方改变授权的权限后推送。', en: 'Sent after the authorized permissions were changed.' },
    see: components,
    fields: authorization,
    system: true,
    bare: true,
    sample: componentSample,
  },
  {
    group: 'component',
    category: 'component',
    wire: 'notify_third_fasteregister',
    type: 'component_notify_third_fasteregister',
    interface: 'ComponentNotifyThirdFasteregisterPush',
    title: { zh: '快速注册小程序的结果', en: 'A mini program was registered' },
    doc: {
      zh: '代企业快速注册小程序的结果。推送里有两个只差大小写的元素：`AppId` 是平台，`appid` 是新的小程序。',
      en: 'The result of registering a mini program for a firm. Two elements differ in case only: `AppId` is the platform, `appid` the new mini program.',
    },
    see: components,
    fields: [
      componentAppId,
      optional(
        text('registered_app_id', 'appid', '新注册的小程序的 appid，成功时才有。', 'The appid of the new mini program, if it was registered.', {
          cdata: false,
        }),
      ),
      int('status', 'status', '结果，0 为成功，其余为失败的代码。', 'The result: 0 if it was registered, else a code.'),
      optional(text('auth_code', 'auth_code', '第三方授权码，成功时才有。', 'The authorization code, if it was registered.', { cdata: false })),
      text('msg', 'msg', '结果的文字。', 'The result in words.'),
      object('info', 'info', 'FastRegistration', { zh: '申请时所填的资料。', en: 'What was applied for.' }, [
        text('name', 'name', '企业名称。', 'The name of the firm.'),
        text('code', 'code', '企业代码。', 'The code of the firm.'),
        int(
          'code_type',
          'code_type',
          '企业代码的类型：1 统一社会信用代码，2 组织机构代码，3 营业执照注册号。',
          'What the code is: 1 social credit code, 2 organization code, 3 number of the business licence.',
          {
            values: [1, 2, 3],
          },
        ),
        text('legal_persona_wechat', 'legal_persona_wechat', '法人的微信号。', "The legal representative's Weixin account."),
        text('legal_persona_name', 'legal_persona_name', '法人的姓名。', "The legal representative's name."),
        text('component_phone', 'component_phone', '第三方平台的联系电话。', "The platform's telephone number."),
      ]),
    ],
    system: true,
    bare: true,
    sample: {
      app_id: 'wxb3d033d520d15fe7',
      registered_app_id: 'wx0000000000000003',
      status: 0,
      auth_code: 'queryauthcode@@@9aB',
      msg: 'OK',
      info: {
        name: '鸿雁茶行有限公司',
        code: '91440101MA5AABCD0X',
        code_type: 1,
        legal_persona_wechat: 'tea_owner',
        legal_persona_name: '张三',
        component_phone: '02012345678',
      },
    },
    variants: [
      {
        name: 'failed',
        zh: '失败',
        constructed: true,
        sample: {
          app_id: 'wxb3d033d520d15fe7',
          status: 100001,
          msg: '法人没有确认',
          info: {
            name: '鸿雁茶行有限公司',
            code: '91440101MA5AABCD0X',
            code_type: 1,
            legal_persona_wechat: 'tea_owner',
            legal_persona_name: '张三',
            component_phone: '',
          },
        },
      },
    ],
  },
]
