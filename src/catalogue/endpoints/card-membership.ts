import type { EndpointField, ObjectType } from '../endpoint.js'
import { boolean, choice, deprecated, fen, int, object, optional, text, type } from '../endpoint-field.js'
import { miniProgram } from './card-base.js'
import { memberFieldNames, memberFieldSpellings } from './card-values.js'

/** What only member cards have: `member_card`. */

const appBrand = (): EndpointField[] => [
  optional(text('app_brand_user_name', '改为打开的小程序的 user_name。', 'The user_name of a mini program to open instead.')),
  optional(text('app_brand_pass', '小程序的页面路径。', 'The page of the mini program.')),
]

const customField = type(
  'MemberCardCustomField',
  [
    optional(
      choice(
        'name_type',
        '类目的名字。微信把其中两个拼错了，正确的拼写会自动改成线上的拼写。',
        'What it shows. Weixin misspells two of them; the right spelling is turned into theirs.',
        memberFieldNames,
        { spellings: memberFieldSpellings },
      ),
    ),
    optional(text('name', '自定义的名字。', 'A name of your own.')),
    optional(text('url', '点击打开的网址。', 'Where a tap leads.')),
    ...appBrand(),
  ],
  { rules: [{ rule: 'at most one', of: ['name_type', 'name'] }] },
)

const customCell = type('MemberCardCustomCell', [
  text('name', '入口的名字。', 'The name of the link.', { maxBytes: 15 }),
  text('tips', '入口右侧的提示。', 'The hint at its right.', { maxBytes: 18 }),
  text('url', '入口的网址。', 'Where it leads.'),
  ...appBrand(),
])

const bonusRule = type('MemberCardBonusRule', [
  optional(fen('cost_money_unit', '每消费多少。', 'For each so much spent …')),
  optional(int('increase_bonus', '……增加多少积分。', '… so many points are given.')),
  optional(int('max_increase_bonus', '单次最多增加多少积分。', 'How many points at most at a time.')),
  optional(int('init_increase_bonus', '激活时给多少积分。', 'How many points for the activation.')),
  optional(int('cost_bonus_unit', '每使用多少积分。', 'For each so many points used …')),
  optional(fen('reduce_money', '……抵扣多少。', '… so much is taken off.')),
  optional(fen('least_money_to_use_bonus', '满多少才能用积分。', 'From what sum on points can be used.')),
  optional(int('max_reduce_bonus', '单次最多用多少积分。', 'How many points at most can be used at a time.')),
])

const rules = { maxBytes: 3072 }
const link = (name: string, zh: string, en: string): EndpointField => optional(text(name, zh, en, { maxBytes: 128 }))

export const membershipFields: readonly EndpointField[] = [
  boolean('supply_bonus', '是否支持积分；开通后不能取消。', 'Whether there are points; once on, it cannot be switched off.'),
  boolean('supply_balance', '是否支持储值；需要权限。', 'Whether there is a balance; needs a permission.'),
  text('prerogative', '会员卡的特权。', 'What the member gets.', rules),
  optional(text('bonus_cleared', '积分清零的规则。', 'When points are lost.', rules)),
  optional(text('bonus_rules', '积分的规则。', 'How points are got.', rules)),
  optional(text('balance_rules', '储值的说明。', 'How the balance works.', rules)),
  deprecated(link('bind_old_card_url', '绑定旧卡的网址。', 'Where an old card is bound.'), '改用 activate_url。', 'Use activate_url.'),
  link('activate_url', '激活会员卡的网址。', 'Where the card is activated.'),
  optional(boolean('auto_activate', '领取时自动激活。', 'Whether it is activated with the taking.')),
  optional(boolean('wx_activate', '由微信的表单一键激活。', "Whether it is activated by Weixin's own form.")),
  optional(boolean('wx_activate_after_submit', '一键激活后是否跳转。', 'Whether the form leads on to a page.')),
  optional(text('wx_activate_after_submit_url', '跳转的网址。', 'That page.')),
  ...miniProgram('activate'),
  deprecated(
    optional(boolean('need_push_on_view', '打开会员卡时是否推送事件。', 'Whether an event tells that a user opens it.')),
    '今天在 base_info 里。',
    'It is in base_info today.',
  ),
  optional(text('background_pic_url', '背景图。', 'The picture behind.')),
  optional(text('bonus_url', '查看积分的网址。', 'Where points are shown.')),
  ...miniProgram('bonus'),
  optional(text('balance_url', '查看余额的网址。', 'Where the balance is shown.')),
  ...miniProgram('balance'),
  ...[1, 2, 3].map((each) => optional(object(`custom_field${each}`, '自定义类目，最多三个。', 'A figure of your own; three at most.', customField))),
  ...[1, 2, 3].map((each) => optional(object(`custom_cell${each}`, '自定义入口。', 'A link of your own.', customCell))),
  optional(object('bonus_rule', '积分规则。', 'The rule for points.', bonusRule)),
  optional(int('discount', '折扣，10 为九折。', 'The discount in per cent; 10 takes off a tenth.', { min: 0, max: 100 })),
]

export const membershipChanges = membershipFields
  .map(({ name }) => name)
  .filter((name) => !['supply_balance', 'bind_old_card_url', 'need_push_on_view', 'custom_cell2', 'custom_cell3'].includes(name))

export const membershipRules: NonNullable<ObjectType['rules']> = [
  {
    rule: 'check',
    name: 'cardActivation',
    doc: {
      zh: '`activate_url`、`auto_activate`、`wx_activate` 最多用一种；同时填写时自动激活优先。',
      en: 'At most one of `activate_url`, `auto_activate`, `wx_activate`; the automatic one would win.',
    },
  },
  { rule: 'check', name: 'cardCustomFields', doc: { zh: '自定义类目最多三个。', en: 'At most three figures of your own.' } },
]
