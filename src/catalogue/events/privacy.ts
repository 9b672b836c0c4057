import type { PushDescriptor } from '../descriptor.js'
import { optional, text } from '../field.js'

const openId = text(
  'open_id',
  ['OpenID', 'openid'],
  '事件所关的用户的 openid；发送方是别的账号。',
  'The openid of the user concerned; the sender is another account.',
)
const appId = text('app_id', ['AppID', 'appid'], '用户授权的应用的 appid。', 'The appid that the user had authorized.')
const unionId = optional(
  text('union_id', 'UnionID', '用户的 unionid；绑定了开放平台才有。', "The user's unionid; only for accounts bound to the open platform."),
)
const revokeInfo = text(
  'revoke_info',
  'RevokeInfo',
  '撤回了什么的代码，按字符串给出：201 地址 … 207 选中的媒体；小程序用 1 起的另一套代码。',
  'A code for what was revoked, as a string: 201 the address … 207 picked media. Mini programs use other codes, from 1.',
)

/** In the samples the sender is not the user concerned, so a reply would reach nobody. */
export const privacyEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 68,
    category: 'privacy',
    wire: 'user_info_modified',
    interface: 'UserInfoModifiedEvent',
    title: { zh: '用户资料变更', en: "A user's profile was changed" },
    doc: {
      zh: '平台清理了有风险的用户资料时推送；应更新或删除所存的头像和昵称。发送方不是这位用户，回复没有人看得到。',
      en: 'Sent when the platform cleared a risky profile: stored names and pictures are to be renewed or deleted. The sender is not that user, so nobody would see a reply.',
    },
    fields: [openId, appId, unionId, optional(revokeInfo)],
    system: true,
    sample: { open_id: 'oABCD1nI4xU4ql85BXkv1f0gDoQs', app_id: 'wx13974bf780d3dc89', union_id: 'o6_bmasdasdsad6_2sgVt7hMZOPfL', revoke_info: '1' },
    variants: [{ name: 'the least', zh: '字段最少', constructed: true, sample: { open_id: 'oABCD1nI4xU4ql85BXkv1f0gDoQs', app_id: 'wx13974bf780d3dc89' } }],
  },
  {
    group: 'event',
    row: 69,
    category: 'privacy',
    wire: 'user_authorization_revoke',
    interface: 'UserAuthorizationRevokeEvent',
    title: { zh: '用户撤回授权', en: 'A user revokes an authorization' },
    doc: {
      zh: '用户撤回授权时推送；应删除相应的资料。发送方不是这位用户，回复没有人看得到。',
      en: 'Sent when a user revokes an authorization: what was stored by it is to be deleted. The sender is not that user, so nobody would see a reply.',
    },
    fields: [openId, appId, unionId, revokeInfo],
    system: true,
    sample: { open_id: 'oABCD1nI4xU4ql85BXkv1f0gDoQs', app_id: 'wx13974bf780d3dc89', revoke_info: '201' },
    variants: [
      {
        name: 'with a unionid',
        zh: '带 unionid',
        constructed: true,
        sample: { open_id: 'oABCD1nI4xU4ql85BXkv1f0gDoQs', app_id: 'wx13974bf780d3dc89', union_id: 'o6_bmasdasdsad6_2sgVt7hMZOPfL', revoke_info: '207' },
      },
    ],
  },
  {
    group: 'event',
    row: 70,
    category: 'privacy',
    wire: 'user_authorization_cancellation',
    interface: 'UserAuthorizationCancellationEvent',
    title: { zh: '授权用户注销', en: 'A user closes the account' },
    doc: {
      zh: '授权过的用户注销微信后推送；应按法律处理其资料。发送方不是这位用户，回复没有人看得到。',
      en: "Sent after an authorized user closed the Weixin account: the user's data is to be dealt with as the law demands. The sender is not that user, so nobody would see a reply.",
    },
    fields: [openId, appId, unionId],
    system: true,
    sample: { open_id: 'oABCD1nI4xU4ql85BXkv1f0gDoQs', app_id: 'wx13974bf780d3dc89' },
  },
]
