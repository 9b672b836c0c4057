import type { EndpointDescriptor, EndpointField } from '../endpoint.js'
import { aka, boolean, choice, fen, id, int, item, list, object, optional, requiredWhen, text, time, type } from '../endpoint-field.js'
import * as errors from './card-errors.js'
import { cardId } from './card-fields.js'
import { creating } from './card-pages.js'
import { payGiftRules } from './card-values.js'

const merchants = list('mchid_list', '微信支付的商户号。', 'The merchant numbers of Weixin Pay.', item('id'), { min: 1 })
const begin = time('begin_time', '开始的时间。', 'From when.')
const end = time('end_time', '结束的时间。', 'Until when.')

const giftTerms: readonly EndpointField[] = [
  cardId,
  optional(fen('least_cost', '支付满多少。', 'From what sum on.', { min: 0 })),
  optional(fen('max_cost', '支付不超过多少。', 'Up to what sum.', { min: 0 })),
  optional(text('jump_url', '点击打开的网址。', 'Where a tap leads.')),
  optional(text('app_brand_id', '改为打开的小程序。', 'A mini program to open instead.')),
  optional(text('app_brand_pass', '小程序的页面路径。', 'The page of the mini program.')),
]
const giftCard = type('PayGiftTerms', giftTerms, { rules: [{ rule: 'order', of: ['least_cost', 'max_cost'] }] })
const [ofMembers, ofSingle] = payGiftRules
const giftRule = type(
  'PayGiftRule',
  [
    choice('type', '支付即会员，或支付即领券。', 'Who pays becomes a member, or gets a card.', payGiftRules, { closed: true }),
    object(
      'base_info',
      '商户号与时间。',
      'Merchants and time.',
      type('PayGiftBaseInfo', [merchants, begin, end], { rules: [{ rule: 'order', of: ['begin_time', 'end_time'] }] }),
    ),
    requiredWhen(object('member_rule', '支付即会员。', 'Who pays becomes a member.', giftCard), { field: 'type', is: [ofMembers] }),
    requiredWhen(object('single_pay', '支付即领券。', 'Who pays gets a card.', giftCard), { field: 'type', is: [ofSingle] }),
  ],
  {
    rules: [
      { rule: 'needs', field: 'member_rule', needs: { field: 'type', is: [ofMembers] } },
      { rule: 'needs', field: 'single_pay', needs: { field: 'type', is: [ofSingle] } },
    ],
  },
)
const storedGiftRule = type('StoredPayGiftRule', [
  optional(id('rule_id', '规则 ID。', 'The id of the rule.')),
  choice('type', '支付即会员，或支付即领券。', 'Who pays becomes a member, or gets a card.', payGiftRules),
  object(
    'base_info',
    '商户号与时间。',
    'Merchants and time.',
    type('StoredPayGiftBaseInfo', [
      merchants,
      begin,
      end,
      optional(text('status', '规则的状态。', 'The state of the rule.')),
      optional(time('create_time', '创建的时间。', 'When it was made.')),
      optional(time('update_time', '更新的时间。', 'When it was changed.')),
    ]),
  ),
  optional(object('member_rule', '支付即会员。', 'Who pays becomes a member.', giftCard)),
  optional(object('single_pay', '支付即领券。', 'Who pays gets a card.', giftCard)),
])
const failedMerchant = type('PayGiftFailedMerchant', [
  id('mchid', '商户号。', 'The merchant number.'),
  optional(int('errcode', '失败的错误码。', 'Why it failed, as an errcode.')),
  optional(text('errmsg', '失败的原因。', 'Why it failed, in words.')),
  optional(id('occupy_rule_id', '已占用该商户号的规则。', 'The rule that has it already.')),
  optional(text('occupy_appid', '已占用该商户号的公众号。', 'The account that has it already.')),
])
const settled: readonly EndpointField[] = [
  list('succ_mchid_list', '设置成功的商户号。', 'The merchants that it holds for.', item('id')),
  list('fail_mchid_list', '设置失败的商户号。', 'The merchants that it does not hold for.', failedMerchant),
]
const ruleId = id('rule_id', '规则 ID。', 'The id of the rule.')

const sampleId = 'pbLatjk4T4Hx-QFQGL4zGQy27_Qg'
const sampleTerms = { card_id: sampleId, least_cost: 1, max_cost: 20000, jump_url: 'https://www.qq.com' }
const sampleRule = {
  type: 'RULE_TYPE_PAY_MEMBER_CARD',
  base_info: { mchid_list: ['193738123'], begin_time: 1480317217, end_time: 1480327217 },
  member_rule: sampleTerms,
}
const old = { zh: '改用 card.payGiftCard。', en: 'Use card.payGiftCard.' }
const answer = { errcode: 0, errmsg: 'ok' }

/** Paying with a card, consuming it oneself, and cards as a gift for paying. */
export const cardCellEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.payCell.set',
    method: 'POST',
    path: '/card/paycell/set',
    title: { zh: '设置买单', en: 'Sets the pay cell' },
    doc: {
      zh: '让用户在券面上买单并核销。需要微信支付和门店，不能与居中按钮同时设置。',
      en: 'Lets users pay on the card, which consumes it. Needs Weixin Pay and a store, and no button in the middle.',
    },
    see: creating,
    repeatable: true,
    request: [cardId, boolean('is_open', '是否开启。', 'Whether it is on.')],
    response: [],
    errors: [errors.payRight, errors.noStore, errors.storeNeeded, errors.payCellConflict, errors.unknownCard],
    example: { request: { card_id: 'ph_gmt7cUVrlRk8swPwx7aDyF-pg', is_open: true }, response: answer },
  },
  {
    call: 'card.selfConsumeCell.set',
    method: 'POST',
    path: '/card/selfconsumecell/set',
    title: { zh: '设置自助核销', en: 'Sets the self-consume cell' },
    doc: {
      zh: '让用户自己核销。需要门店；朋友的券必须验证。',
      en: 'Lets users consume the card themselves. Needs a store; cards that friends share need a verify code.',
    },
    see: creating,
    repeatable: true,
    request: [
      cardId,
      boolean('is_open', '是否开启。', 'Whether it is on.'),
      optional(
        aka(
          boolean(
            'need_verify_cod',
            '是否需要验证码，默认 false。线上的字段名就少一个 e；也接受 need_verify_code。',
            'Whether a verify code is needed, false by default. The wire lacks the last e; need_verify_code is taken too.',
          ),
          'need_verify_code',
        ),
      ),
      optional(boolean('need_remark_amount', '是否需要填写金额，默认 false。', 'Whether a sum has to be given, false by default.')),
    ],
    response: [],
    errors: [errors.noStore, errors.storeNeeded, errors.verifyCodeNeeded, errors.unknownCard],
    example: {
      request: { card_id: 'ph_gmt7cUVrlRk8swPwx7aDyF-pg', is_open: true, need_verify_cod: false, need_remark_amount: true },
      response: answer,
    },
  },
  {
    call: 'card.payGiftCard.add',
    method: 'POST',
    path: '/card/paygiftcard/add',
    title: { zh: '设置支付后投放卡券', en: 'Adds a rule for gifts after paying' },
    doc: { zh: '微信支付之后投放会员卡或卡券。', en: 'Who pays by Weixin Pay is offered a member card or a card.' },
    request: [object('rule_info', '规则。', 'The rule.', giftRule)],
    response: [ruleId, ...settled],
    errors: [errors.unknownCard, errors.wrongStatus, errors.invalidArguments],
    example: {
      request: { rule_info: sampleRule },
      response: {
        rule_id: '1234',
        succ_mchid_list: ['193738123'],
        fail_mchid_list: [{ mchid: '193738124', errcode: 40097, errmsg: 'invalid args', occupy_rule_id: '1230', occupy_appid: 'wx0123456789abcdef' }],
      },
    },
  },
  {
    call: 'card.payGiftCard.delete',
    method: 'POST',
    path: '/card/paygiftcard/delete',
    title: { zh: '删除支付后投放规则', en: 'Deletes a rule for gifts after paying' },
    doc: { zh: '删除一条规则。', en: 'Deletes one rule.' },
    request: [ruleId],
    response: [],
    errors: [errors.invalidArguments],
    example: { request: { rule_id: '1234' }, response: answer },
  },
  {
    call: 'card.payGiftCard.getById',
    method: 'POST',
    path: '/card/paygiftcard/getbyid',
    title: { zh: '查询支付后投放规则', en: 'Tells about a rule for gifts after paying' },
    doc: { zh: '查询一条规则。', en: 'Tells about one rule.' },
    repeatable: true,
    request: [ruleId],
    response: [object('rule_info', '规则。', 'The rule.', storedGiftRule)],
    errors: [errors.invalidArguments],
    example: { request: { rule_id: '1234' }, response: { rule_info: { rule_id: '1234', ...sampleRule } } },
  },
  {
    call: 'card.payGiftCard.batchGet',
    method: 'POST',
    path: '/card/paygiftcard/batchget',
    title: { zh: '批量查询支付后投放规则', en: 'Lists rules for gifts after paying' },
    doc: { zh: '按页列出规则。', en: 'Lists the rules, page by page.' },
    repeatable: true,
    request: [
      choice('type', '规则的类型。', 'The type of rule.', payGiftRules),
      boolean('effective', '是否只列出有效的。', 'Whether only those that hold now.'),
      int('offset', '起始的位置，从 0 起。', 'Where to begin, from 0.', { min: 0 }),
      int('count', '要几条。', 'How many.', { min: 0 }),
    ],
    response: [int('total_count', '一共有多少条。', 'How many there are in all.'), list('rule_list', '规则。', 'The rules.', storedGiftRule)],
    errors: [errors.invalidArguments],
    paging: { by: 'offset', offset: 'offset', limit: 'count', maxPage: 10, items: 'rule_list', total: 'total_count' },
    example: {
      request: { type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: true, offset: 0, count: 10 },
      response: { total_count: 1, rule_list: [{ rule_id: '1234', ...sampleRule }] },
    },
  },
  {
    call: 'card.payGiftMemberCard.add',
    method: 'POST',
    path: '/card/paygiftmembercard/add',
    title: { zh: '设置支付即会员', en: 'Makes payers members' },
    doc: { zh: '支付后成为会员的旧接口。', en: 'The older endpoint by which payers become members.' },
    deprecated: old,
    request: [
      cardId,
      optional(text('jump_url', '点击打开的网址。', 'Where a tap leads.')),
      merchants,
      begin,
      end,
      optional(fen('min_cost', '支付满多少。', 'From what sum on.', { min: 0 })),
      optional(fen('max_cost', '支付不超过多少。', 'Up to what sum.', { min: 0 })),
      optional(
        boolean(
          'is_locked',
          '是否锁定商户号，默认 true：其他公众号不能再为这些商户号设置规则。',
          'Whether the merchant numbers are locked, true by default: no other account can set a rule for them.',
        ),
      ),
    ],
    rules: [
      { rule: 'order', of: ['begin_time', 'end_time'] },
      { rule: 'order', of: ['min_cost', 'max_cost'] },
    ],
    response: settled,
    errors: [errors.unknownCard],
    example: {
      request: { card_id: sampleId, mchid_list: ['193738123'], begin_time: 1480317217, end_time: 1480327217, min_cost: 1, max_cost: 20000, is_locked: false },
      response: { succ_mchid_list: ['193738123'], fail_mchid_list: [] },
    },
  },
  {
    call: 'card.payGiftMemberCard.delete',
    method: 'POST',
    path: '/card/paygiftmembercard/delete',
    title: { zh: '删除支付即会员', en: 'Ends that payers become members' },
    doc: { zh: '旧接口：删除商户号上的规则。', en: 'The older endpoint: ends it for these merchants.' },
    deprecated: old,
    request: [cardId, merchants],
    response: [list('fail_mchid_list', '删除失败的商户号。', 'The merchants for which it goes on.', failedMerchant)],
    errors: [errors.unknownCard],
    example: { request: { card_id: sampleId, mchid_list: ['193738123'] }, response: { fail_mchid_list: [] } },
  },
  {
    call: 'card.payGiftMemberCard.get',
    method: 'POST',
    path: '/card/paygiftmembercard/get',
    title: { zh: '查询支付即会员', en: 'Tells how payers become members' },
    doc: { zh: '旧接口：查询商户号上的规则。', en: 'The older endpoint: tells the rule of a merchant.' },
    deprecated: old,
    repeatable: true,
    request: [id('mchid', '商户号。', 'The merchant number.')],
    response: [
      optional(text('card_id', '会员卡。', 'The member card.')),
      optional(text('occupy_appid', '已占用该商户号的公众号。', 'The account that has it already.')),
      optional(boolean('is_locked', '商户号是否被锁定。', 'Whether the merchant number is locked.')),
    ],
    example: { request: { mchid: '193738123' }, response: { card_id: sampleId, is_locked: true } },
  },
]
