import type { EndpointDescriptor, EndpointField } from '../endpoint.js'
import { boolean, choice, fen, int, item, list, object, optional, text, type } from '../endpoint-field.js'
import * as errors from './card-errors.js'
import { cardId, code, openid } from './card-fields.js'
import { memberManaging, membership } from './card-pages.js'
import { codeStatuses, formFieldSpellings, formFields, richFormFields } from './card-values.js'

const namedLink = type('MemberFormLink', [text('name', '链接的名字。', 'The text of the link.'), text('url', '链接的网址。', 'Where it leads.')])
const richField = type('MemberFormRichField', [
  choice('type', '单选、下拉或多选。', 'One of several, by buttons or a list; or some of several.', richFormFields),
  text('name', '字段的名字。', 'The name of the field.'),
  list('values', '可选的值。', 'What can be chosen.', item('text')),
])
const form = type('MemberForm', [
  optional(boolean('can_modify', '激活后用户能否修改。', 'Whether the user may change it afterwards.')),
  optional(list('common_field_id_list', '微信已有的字段。', "Weixin's own fields.", item('text', { values: formFields, spellings: formFieldSpellings }))),
  optional(list('custom_field_list', '自定义的字段。', 'Fields of your own.', item('text'))),
  optional(list('rich_field_list', '有选项的自定义字段。', 'Fields of your own with choices.', richField)),
])

const commonField = type('MemberInfoField', [
  text('name', '字段的名字。', 'The name of the field.'),
  optional(text('value', '填写的值。', 'What was written.')),
])
const customField = type('MemberInfoCustomField', [
  text('name', '字段的名字。', 'The name of the field.'),
  optional(text('value', '填写的值。', 'What was written.')),
  optional(list('value_list', '选中的值。', 'What was chosen.', item('text'))),
])
const lists: EndpointField[] = [
  optional(list('common_field_list', '微信已有的字段。', "Weixin's own fields.", commonField)),
  optional(list('custom_field_list', '自定义的字段。', 'Fields of your own.', customField)),
]
const memberInfo = type('MemberInfo', lists)

const sampleId = 'pbLatjtZ7v1BG_ZnTjbW85GYc_E8'
const sampleInfo = {
  common_field_list: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '15*********' }],
  custom_field_list: [{ name: '兴趣', value_list: ['钢琴', '足球'] }],
}

/** How member cards are activated by Weixin's form, and what members wrote. */
export const cardMemberFormEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.memberCard.activate.getUrl',
    method: 'POST',
    path: '/card/membercard/activate/geturl',
    title: { zh: '获取开卡链接', en: 'Tells the link for activation' },
    doc: {
      zh: '取得开卡插件的参数：链接的 encrypt_card_id、outer_str 和 biz；biz 末尾的 == 要补上。',
      en: 'The link holds what the plug-in for activation needs: encrypt_card_id, outer_str and biz, at whose end == has to be put again.',
    },
    see: membership,
    repeatable: true,
    request: [cardId, optional(text('outer_str', '领取的场景值。', 'The scene of the taking.', { maxBytes: 128 }))],
    response: [text('url', '开卡链接。', 'The link.')],
    errors: [errors.unknownCard, errors.missingCardId],
    example: {
      request: { card_id: sampleId, outer_str: '123' },
      response: { url: 'https://mp.weixin.qq.com/bizmall/activatemembercard?action=preshow&encrypt_card_id=abc&outer_str=123&biz=MzU5' },
    },
  },
  {
    call: 'card.memberCard.activateUserForm.set',
    method: 'POST',
    path: '/card/membercard/activateuserform/set',
    title: { zh: '设置开卡字段', en: 'Sets the form for activation' },
    doc: {
      zh: '设置一键激活（wx_activate）时用户填写的字段。',
      en: "Says what users write in Weixin's form (wx_activate).",
    },
    see: membership,
    repeatable: true,
    request: [
      cardId,
      optional(object('service_statement', '服务声明。', 'The terms of service.', namedLink)),
      optional(object('bind_old_card', '绑定老会员的链接。', 'Where old members are bound.', namedLink)),
      optional(object('required_form', '必填的字段。', 'What has to be written.', form)),
      optional(object('optional_form', '选填的字段。', 'What may be written.', form)),
    ],
    response: [],
    errors: [errors.unknownCard, errors.missingCardId, errors.missingRequired],
    example: {
      request: {
        card_id: sampleId,
        service_statement: { name: '会员守则', url: 'https://www.qq.com' },
        bind_old_card: { name: '老会员绑定', url: 'https://www.qq.com' },
        required_form: {
          can_modify: false,
          rich_field_list: [{ type: 'FORM_FIELD_RADIO', name: '兴趣', values: ['钢琴', '舞蹈', '足球'] }],
          common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'],
        },
        optional_form: { can_modify: false, common_field_id_list: ['USER_FORM_INFO_FLAG_LOCATION'], custom_field_list: ['喜欢的电影'] },
      },
      response: { errcode: 0, errmsg: 'ok' },
    },
  },
  {
    call: 'card.memberCard.userInfo.get',
    method: 'POST',
    path: '/card/membercard/userinfo/get',
    title: { zh: '查询会员信息', en: 'Tells about a member' },
    doc: { zh: '查询会员填写的信息、积分与余额。', en: 'Tells what a member wrote, with points and balance.' },
    see: memberManaging,
    repeatable: true,
    request: [cardId, code],
    response: [
      openid,
      optional(text('nickname', '昵称。', 'The nickname.')),
      optional(text('membership_number', '会员卡编号。', "The member's number.")),
      optional(int('bonus', '积分。', 'The points.')),
      optional(fen('balance', '余额。', 'The balance.')),
      optional(choice('sex', '性别。', 'The sex.', ['MALE', 'FEMALE', 'UNKNOWN'])),
      optional(object('user_info', '填写的信息。', 'What the member wrote.', memberInfo)),
      optional(list('custom_field_list', '2015 年的位置：自定义的字段。', 'Where 2015 had the fields of your own.', customField)),
      optional(choice('user_card_status', '这张会员卡的状态。', 'The state of the card.', codeStatuses)),
      optional(boolean('has_active', '是否已激活。', 'Whether it is activated.')),
    ],
    errors: [errors.unknownCode, errors.unknownCard, errors.missingCode],
    example: {
      request: { card_id: sampleId, code: '916679873278' },
      response: {
        openid: 'obLatjjwDolFjRRd3doGIdwNqRXw',
        nickname: 'Fourier',
        membership_number: '316325107401',
        bonus: 10,
        balance: 300,
        sex: 'MALE',
        user_info: sampleInfo,
        user_card_status: 'NORMAL',
        has_active: false,
      },
    },
  },
  {
    call: 'card.memberCard.activateTempInfo.get',
    method: 'POST',
    path: '/card/membercard/activatetempinfo/get',
    title: { zh: '获取用户提交资料', en: 'Tells what a user just wrote' },
    doc: {
      zh: '跳转型一键激活时，用跳转网址里的 activate_ticket 取得用户填写的资料。',
      en: 'Where the form leads on to a page, the activate_ticket in its URL tells what the user wrote.',
    },
    see: membership,
    repeatable: true,
    request: [text('activate_ticket', '跳转网址里的 activate_ticket。', 'The activate_ticket from the URL.')],
    response: [object('info', '填写的资料。', 'What was written.', memberInfo)],
    errors: [errors.missingRequired],
    example: { request: { activate_ticket: 'fDZv9eMQAFfrNr3XBoqhb8eUX67DFb6h8yXDelGSMDLfg2OAIGQcU7mEKecnWZBK' }, response: { info: sampleInfo } },
  },
]
