import type { EndpointDescriptor, EndpointField } from '../endpoint.js'
import { boolean, deprecated, fen, int, object, optional, text, time, type } from '../endpoint-field.js'
import * as errors from './card-errors.js'
import { cardIdOfCode, code, openid } from './card-fields.js'
import { memberManaging, membership } from './card-pages.js'

/** Each of them at most four Chinese characters. */
export const customValues = (before: string): EndpointField[] =>
  [1, 2, 3].map((each) =>
    optional(text(`${before}custom_field_value${each}`, `自定义类目 ${each} 的值。`, `The value of figure ${each} of your own.`, { maxBytes: 12 })),
  )

const background = optional(text('background_pic_url', '背景图的网址。', 'The picture behind.'))
export const recordOf = (name: string, zh: string, en: string): EndpointField => optional(text(name, zh, en, { maxBytes: 42 }))

const activationFields: readonly EndpointField[] = [
  text('membership_number', '会员卡编号，显示在卡包里。', "The member's number, as the user sees it."),
  code,
  optional(cardIdOfCode),
  optional(int('init_bonus', '初始积分，默认 0。', 'The points at first, 0 by default.')),
  optional(text('init_bonus_record', '初始积分的说明。', 'What they are for.')),
  optional(fen('init_balance', '初始余额，默认 0。', 'The balance at first, 0 by default.')),
  optional(text('bonus_url', '查看积分的网址，用于积分无法同步时。', 'Where points are shown, if they cannot be kept with Weixin.')),
  deprecated(
    optional(text('balance_url', '查看余额的网址。', 'Where the balance is shown.')),
    '2015 年的字段；写在卡券的 balance_url。',
    'Of 2015; the card itself has a balance_url.',
  ),
  background,
  optional(time('activate_begin_time', '激活后开始有效的时间，默认同 date_info。', 'From when it is valid; as date_info by default.')),
  optional(time('activate_end_time', '激活后结束有效的时间，默认同 date_info。', 'Until when it is valid; as date_info by default.')),
  ...customValues('init_'),
]

const notifyOptional = type('MemberCardNotify', [
  optional(boolean('is_notify_bonus', '积分变动是否通知，默认 true。', 'Whether the user is told of points, true by default.')),
  optional(boolean('is_notify_balance', '余额变动是否通知，默认 true。', 'Whether the user is told of the balance, true by default.')),
  ...[1, 2, 3].map((each) =>
    optional(
      boolean(
        `is_notify_custom_field${each}`,
        `自定义类目 ${each} 变动是否通知，默认 false。`,
        `Whether the user is told of figure ${each}, false by default.`,
      ),
    ),
  ),
])

const sampleId = 'p1Pj9jr90_SQRaVqYI239Ka1erkI'

/** A user's member card. What the forms of activation are about stands in `card-member-form.ts`. */
export const cardMemberEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.memberCard.activate',
    method: 'POST',
    path: '/card/membercard/activate',
    title: { zh: '激活会员卡', en: 'Activates a member card' },
    doc: { zh: '激活用户领取的会员卡，并给定编号、积分与余额。', en: 'Activates the card that a user has taken, with its number, points and balance.' },
    see: membership,
    request: activationFields,
    rules: [{ rule: 'order', of: ['activate_begin_time', 'activate_end_time'] }],
    response: [],
    errors: [
      errors.unknownCode,
      errors.missingCode,
      errors.unknownCard,
      errors.tooLong,
      errors.balanceRight,
      errors.bonusRight,
      errors.bonusLimit,
      errors.balanceLimit,
    ],
    example: {
      request: {
        membership_number: '357898858',
        code: '012345678901',
        card_id: sampleId,
        init_bonus: 100,
        init_bonus_record: '旧积分同步',
        init_balance: 200,
        init_custom_field_value1: 'xxxxx',
      },
      response: { errcode: 0, errmsg: 'ok' },
    },
  },
  {
    call: 'card.memberCard.updateUser',
    method: 'POST',
    path: '/card/membercard/updateuser',
    title: { zh: '更新会员信息', en: "Changes a member's figures" },
    doc: {
      zh: '更新积分、余额等。bonus 是显示的总额，add_bonus 只是消息里的变动；两者都填时，重复调用不会重复增加。',
      en: 'Changes points, balance and the rest. bonus is the total that is shown, add_bonus the change that the message tells; with both, a second call adds nothing.',
    },
    see: memberManaging,
    request: [
      code,
      optional(cardIdOfCode),
      background,
      optional(int('bonus', '积分的总额。', 'The points in all.')),
      optional(int('add_bonus', '积分的变动，扣除为负。', 'The change of points; negative takes away.')),
      recordOf('record_bonus', '积分变动的说明。', 'What the change of points is for.'),
      optional(fen('balance', '余额。', 'The balance.')),
      optional(fen('add_balance', '余额的变动，扣除为负。', 'The change of the balance; negative takes away.')),
      recordOf('record_balance', '余额变动的说明。', 'What the change of the balance is for.'),
      ...customValues(''),
      optional(object('notify_optional', '哪些变动通知用户。', 'Of which changes the user is told.', notifyOptional)),
      optional(text('membership_number', '新的会员卡编号；文档没有，有效。', "A new member's number; not documented, and works.")),
    ],
    response: [optional(int('result_bonus', '现在的积分。', 'The points now.')), optional(fen('result_balance', '现在的余额。', 'The balance now.')), openid],
    errors: [
      errors.unknownCode,
      errors.unusable,
      errors.missingCode,
      errors.unknownCard,
      errors.tooLong,
      errors.balanceRight,
      errors.bonusRight,
      errors.bonusLimit,
      errors.balanceLimit,
    ],
    example: {
      request: {
        code: '179011264953',
        card_id: sampleId,
        bonus: 3000,
        add_bonus: 30,
        record_bonus: '消费30元，获得3积分',
        balance: 3000,
        add_balance: -30,
        record_balance: '购买焦糖玛琪朵一杯',
        custom_field_value1: '100',
        notify_optional: { is_notify_bonus: true, is_notify_balance: false },
      },
      response: { result_bonus: 100, result_balance: 200, openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' },
    },
  },
]
