import type { PushDescriptor } from '../descriptor.js'
import { int, optional, text } from '../field.js'

export const guideEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 71,
    category: 'guide',
    wire: 'guide_invite_result_event',
    interface: 'GuideInviteResultEvent',
    title: { zh: '邀请导购的结果', en: 'A shopping guide answers an invitation' },
    doc: {
      zh: '被邀请成为导购（顾问）的人答复后推送。微信号与 openid 至少有一个。',
      en: 'Sent after somebody answered the invitation to become a shopping guide. At least one of account and openid is there.',
    },
    fields: [
      optional(text('guide_account', 'GuideInviteEvent/guide_account', '导购的微信号。', "The guide's Weixin account.")),
      optional(text('guide_openid', 'GuideInviteEvent/guide_openid', '导购的 openid。', "The guide's openid.")),
      int('invite_result', 'GuideInviteEvent/invite_result', '邀请结果的代码，原样给出。', 'The code of the result, as it is.'),
    ],
    sample: { guide_account: 'tea_guide_01', invite_result: 1 },
    variants: [{ name: 'by openid', zh: '以 openid 邀请', constructed: true, sample: { guide_openid: 'oABCD1nI4xU4ql85BXkv1f0gGuid', invite_result: 2 } }],
  },
  {
    group: 'event',
    row: 72,
    category: 'guide',
    wire: 'guide_qrcode_scan_event',
    interface: 'GuideQrcodeScanEvent',
    title: { zh: '扫描导购二维码', en: "A guide's QR code is scanned" },
    doc: { zh: '用户扫描导购（顾问）的二维码后推送。', en: "Sent after a user scanned a shopping guide's QR code." },
    fields: [
      text('qrcode_guide_account', 'GuideScanEvent/qrcode_guide_account', '二维码所属导购的微信号。', "The Weixin account of the code's guide."),
      optional(
        text(
          'qrcode_guide_openid',
          'GuideScanEvent/qrcode_guide_openid',
          '二维码所属导购的 openid；以 openid 绑定的导购才有。',
          "The openid of the code's guide; only for guides bound by openid.",
        ),
      ),
      text('openid', 'GuideScanEvent/openid', '扫码用户的 openid。', 'The openid of the user who scanned.'),
      int('action', 'GuideScanEvent/action', '扫码结果的代码，原样给出。', 'The code of the result, as it is.'),
      optional(text('qrcode_info', 'GuideScanEvent/qrcode_info', '生成二维码时传入的文字。', 'The text given when the code was made.')),
    ],
    sample: {
      qrcode_guide_account: 'tea_guide_01',
      qrcode_guide_openid: 'oABCD1nI4xU4ql85BXkv1f0gGuid',
      openid: 'oABCD1nI4xU4ql85BXkv1f0gDoQs',
      action: 11,
      qrcode_info: 'counter-3',
    },
    variants: [
      {
        name: 'the least',
        zh: '字段最少',
        constructed: true,
        sample: { qrcode_guide_account: 'tea_guide_01', openid: 'oABCD1nI4xU4ql85BXkv1f0gDoQs', action: 11 },
      },
    ],
  },
  {
    group: 'event',
    row: 73,
    category: 'guide',
    wire: 'add_guide_buyer_relation_event',
    interface: 'AddGuideBuyerRelationEvent',
    title: { zh: '为导购分配客户', en: 'A guide is given a customer' },
    doc: {
      zh: '为导购分配客户时推送。只知道名字，没有公开的实例；内容请从 `fields` 里取。',
      en: 'Sent when a customer is assigned to a shopping guide. Known by name only, without a public capture; what it carries is to be found in `fields`.',
    },
    fields: [],
    sample: {},
  },
]
