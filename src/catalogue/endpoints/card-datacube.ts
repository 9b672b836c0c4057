import type { EndpointDescriptor, EndpointField, Rule, SampleValue } from '../endpoint.js'
import { fen, id, int, list, optional, text, type } from '../endpoint-field.js'
import * as errors from './card-errors.js'
import { cardId } from './card-fields.js'

const day = (name: string, zh: string, en: string): EndpointField =>
  text(name, zh, en, { pattern: { source: '\\d{4}-\\d{2}-\\d{2}', means: { zh: '形如 2015-06-15', en: 'written like 2015-06-15' } } })

const span: readonly EndpointField[] = [
  day('begin_date', '第一天。', 'The first day.'),
  day('end_date', '最后一天，最晚是昨天。', 'The last day, yesterday at the latest.'),
  int('cond_source', '卡券的来源：0 公众平台，1 API。', 'Where the cards were made: 0 on the platform, 1 by API.', { values: [0, 1], closed: true }),
]
const rules: readonly Rule[] = [
  {
    rule: 'check',
    name: 'cardDataSpan',
    doc: { zh: '最多跨 62 天，`end_date` 不早于 `begin_date`。', en: 'At most 62 days, and `end_date` does not lie before `begin_date`.' },
  },
]

const counts = (names: Readonly<Record<string, readonly [zh: string, en: string]>>): EndpointField[] =>
  Object.entries(names).map(([name, [zh, en]]) => int(name, `${zh}。`, `${en}.`))

const date = text('ref_date', '哪一天。', 'The day.')
const views = counts({ view_cnt: ['浏览次数', 'Views'], view_user: ['浏览人数', 'Users who viewed'] })
const taken = counts({ receive_cnt: ['领取次数', 'Takings'], receive_user: ['领取人数', 'Users who took'] })
const used = counts({ verify_cnt: ['使用次数', 'Uses'], verify_user: ['使用人数', 'Users who used'] })
const given = counts({ given_cnt: ['转赠次数', 'Gifts'], given_user: ['转赠人数', 'Users who gave'] })
const expired = counts({ expire_cnt: ['过期次数', 'Cards that expired'], expire_user: ['过期人数', 'Users whose cards expired'] })
const all = [date, ...views, ...taken, ...used, ...given, ...expired]

const overview = type('CardDataOverview', all)
const ofCard = type('CardDataOfCard', [
  date,
  text('card_id', '卡券 ID。', 'The id of the card.'),
  int('card_type', '类型：0 折扣券，1 代金券，2 兑换券，3 优惠券，4 团购券。', 'The type: 0 discount, 1 cash, 2 gift, 3 general coupon, 4 groupon.'),
  optional(int('is_pay', '是否付费券。', 'Whether it was paid for.')),
  ...all.slice(1),
])
const ofMembers = type('CardDataOfMembers', [
  date,
  ...views,
  ...taken,
  ...used,
  ...counts({
    active_user: ['激活人数', 'Users who activated'],
    total_user: ['有效会员总数', 'Members in all'],
    total_receive_user: ['历史领取总数', 'Users who ever took it'],
  }),
])
const ofMemberCard = type('CardDataOfMemberCard', [
  date,
  optional(int('merchanttype', '子商户类型。', 'The type of the sub-merchant.')),
  text('cardid', '卡券 ID；这里没有下划线。', 'The id of the card; without an underscore here.'),
  optional(id('submerchantid', '子商户 ID。', 'The id of the sub-merchant.')),
  ...views,
  ...taken,
  ...used,
  ...counts({
    active_cnt: ['激活次数', 'Activations'],
    active_user: ['激活人数', 'Users who activated'],
    new_user: ['新增会员', 'New members'],
    total_user: ['会员总数', 'Members in all'],
  }).map(optional),
  optional(fen('payOriginalFee', '应付金额。', 'What had to be paid.')),
  optional(fen('fee', '实付金额。', 'What was paid.')),
])

const sampleSpan = { begin_date: '2015-06-15', end_date: '2015-06-30', cond_source: 0 }
const sampleViews = { view_cnt: 1, view_user: 1, receive_cnt: 1, receive_user: 1, verify_cnt: 0, verify_user: 0 }
const sampleMore = { given_cnt: 0, given_user: 0, expire_cnt: 0, expire_user: 0 }
const sampleId = 'po8pktyDLmakNY2fn2VyhkiEPqGE'

interface Table {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly more?: EndpointField
  readonly of: typeof overview
  readonly sample: Readonly<Record<string, SampleValue>>
  readonly card_id?: string
}

const table = ({ name, zh, en, more, of, sample, card_id }: Table): EndpointDescriptor => ({
  call: `card.datacube.${name}`,
  method: 'POST',
  path: `/datacube/${name.toLowerCase()}`,
  title: { zh, en },
  doc: { zh: `${zh}，按天，最多跨 62 天，到昨天为止。`, en: `${en}, by day, of 62 days at most, until yesterday.` },
  repeatable: true,
  request: [...span, ...(more ? [more] : [])],
  rules,
  response: [list('list', '每天的数据。', 'The figures of each day.', of)],
  errors: [errors.wrongDate, errors.wrongSpan],
  example: { request: { ...sampleSpan, ...(card_id !== undefined && { card_id }) }, response: { list: [{ ref_date: '2015-06-23', ...sample }] } },
})

/** The figures of cards. */
export const cardDatacubeEndpoints: readonly EndpointDescriptor[] = [
  table({ name: 'getCardBizUinInfo', zh: '卡券概况数据', en: 'The figures of all cards', of: overview, sample: { ...sampleViews, ...sampleMore } }),
  table({
    name: 'getCardCardInfo',
    zh: '免费券数据',
    en: 'The figures of free coupons',
    more: optional(cardId),
    of: ofCard,
    sample: { card_id: sampleId, card_type: 3, is_pay: 0, ...sampleViews, ...sampleMore },
    card_id: sampleId,
  }),
  table({
    name: 'getCardMemberCardInfo',
    zh: '会员卡概况数据',
    en: 'The figures of all member cards',
    of: ofMembers,
    sample: { ...sampleViews, active_user: 0, total_user: 86, total_receive_user: 95 },
  }),
  table({
    name: 'getCardMemberCardDetail',
    zh: '单张会员卡数据',
    en: 'The figures of one member card',
    more: cardId,
    of: ofMemberCard,
    sample: { cardid: sampleId, merchanttype: 1, submerchantid: '0', ...sampleViews, active_cnt: 1, new_user: 0, payOriginalFee: 20000, fee: 18000 },
    card_id: sampleId,
  }),
]
