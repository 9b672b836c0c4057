import type { Words } from '../descriptor.js'
import type { EndpointField, ObjectType, Rule, Variant } from '../endpoint.js'
import { choice, fen, int, keyed, object, optional, text, time, type } from '../endpoint-field.js'
import { advancedInfo } from './card-advanced.js'
import { baseInfo, baseInfoChanges, storedBaseInfo } from './card-base.js'
import { changeable, pick, told } from './card-derive.js'
import { membershipChanges, membershipFields, membershipRules } from './card-membership.js'
import type { cardTypes } from './card-values.js'

/** The kinds of cards: how each is made, changed and read back. */

interface Kind {
  readonly type: (typeof cardTypes)[number]
  /** As in the names of interfaces. */
  readonly name: string
  readonly doc: Words
  readonly fields: readonly EndpointField[]
  readonly rules?: readonly Rule[]
  /** Which of its own fields may be changed. */
  readonly changes: readonly string[]
  readonly changeRules?: readonly Rule[]
}

const detail = { maxBytes: 3072 }
const link = { maxBytes: 128 }

const frozenAmounts: Rule = {
  rule: 'check',
  name: 'cardFrozen',
  doc: { zh: '优惠的额度不能更改。', en: 'What it takes off is fixed.' },
}

const coupon = (kind: Kind['type'], name: string, zh: string, en: string, fields: readonly EndpointField[]): Kind => ({
  type: kind,
  name,
  doc: { zh, en },
  fields,
  changes: [],
  changeRules: [frozenAmounts],
})

const kinds: readonly Kind[] = [
  coupon('GENERAL_COUPON', 'GeneralCoupon', '优惠券。', 'A coupon.', [text('default_detail', '优惠详情。', 'What it is good for.', detail)]),
  coupon('GROUPON', 'Groupon', '团购券。', 'A groupon.', [text('deal_detail', '团购详情。', 'The deal.', detail)]),
  coupon('GIFT', 'Gift', '兑换券。', 'A coupon for a gift.', [text('gift', '兑换的内容。', 'The gift.', detail)]),
  coupon('CASH', 'Cash', '代金券。', 'A voucher.', [
    fen('reduce_cost', '减免的金额。', 'What it takes off.', { min: 0 }),
    optional(fen('least_cost', '起用金额，0 为没有。', 'From what sum on; 0 is none.', { min: 0 })),
  ]),
  coupon('DISCOUNT', 'Discount', '折扣券。', 'A discount.', [
    int('discount', '打掉的百分比：30 就是七折。', 'The per cent that it takes off: 30 leaves 70.', { min: 0, max: 100 }),
  ]),
  {
    type: 'MEMBER_CARD',
    name: 'MemberCard',
    doc: { zh: '会员卡。', en: 'A member card.' },
    fields: membershipFields,
    rules: membershipRules,
    changes: membershipChanges,
    changeRules: [
      ...membershipRules,
      { rule: 'check', name: 'cardBonusOn', doc: { zh: '积分只能开通，不能取消。', en: 'Points can be switched on, and not off again.' } },
    ],
  },
  {
    type: 'SCENIC_TICKET',
    name: 'ScenicTicket',
    doc: { zh: '景点门票。', en: 'A ticket to a sight.' },
    fields: [
      optional(text('ticket_class', '票类型，如平日全票。', 'The class of the ticket.', detail)),
      optional(text('guide_url', '导览图的网址。', 'The URL of the map.', link)),
    ],
    changes: ['guide_url'],
  },
  {
    type: 'MOVIE_TICKET',
    name: 'MovieTicket',
    doc: { zh: '电影票。', en: 'A cinema ticket.' },
    fields: [optional(text('detail', '电影票详情。', 'About the ticket.', detail))],
    changes: ['detail'],
  },
  {
    type: 'BOARDING_PASS',
    name: 'BoardingPass',
    doc: { zh: '飞机票。', en: 'An air ticket.' },
    fields: [
      text('from', '起点。', 'Where from.', { maxBytes: 54 }),
      text('to', '终点。', 'Where to.', { maxBytes: 54 }),
      text('flight', '航班。', 'The flight.', { maxBytes: 24 }),
      optional(time('departure_time', '起飞时间。', 'When it starts.')),
      optional(time('landing_time', '降落时间。', 'When it lands.')),
      optional(text('check_in_url', '在线值机的网址。', 'Where to check in.', link)),
      optional(text('gate', '登机口。', 'The gate.', { maxBytes: 12 })),
      optional(time('boarding_time', '登机时间，只显示时分。', 'When boarding begins; only hour and minute are shown.')),
      optional(text('air_model', '机型。', 'The type of plane.', { maxBytes: 24 })),
    ],
    changes: ['departure_time', 'landing_time', 'gate', 'boarding_time'],
  },
  {
    type: 'LUCKY_MONEY',
    name: 'LuckyMoney',
    doc: { zh: '红包，已停用；金额在投放时给定。', en: 'Lucky money; retired. The sum is given when it is handed out.' },
    fields: [],
    changes: [],
  },
  {
    type: 'MEETING_TICKET',
    name: 'MeetingTicket',
    doc: { zh: '会议门票。', en: 'A ticket to a meeting.' },
    fields: [text('meeting_detail', '会议详情。', 'About the meeting.', detail), optional(text('map_url', '会场导览图的网址。', 'The URL of the map.', link))],
    changes: ['map_url'],
  },
  {
    type: 'BUS_TICKET',
    name: 'BusTicket',
    doc: { zh: '汽车票；只知道查询时会出现。', en: 'A bus ticket; it is only known that card.get tells of them.' },
    fields: [],
    changes: [],
  },
  {
    type: 'GENERAL_CARD',
    name: 'GeneralCard',
    doc: { zh: '礼品卡；售价在 base_info.giftcard_info。', en: 'A gift card; its price is in base_info.giftcard_info.' },
    fields: [choice('sub_card_type', '礼品卡的种类。', 'The kind of gift card.', ['GIFT_CARD', 'VOUCHER'])],
    changes: [],
  },
]

const advanced = optional(object('advanced_info', '使用门槛与图文。', 'Conditions and pictures.', advancedInfo))
const keyOf = ({ type: kind }: Kind): string => kind.toLowerCase()

/** `{ card_type: 'CASH', cash: { … } }`. */
const tagged = (kind: Kind, before: string, of: ObjectType): Variant => keyed(kind.type, keyOf(kind), `${before}${kind.name}`, of, kind.doc)

const toMake = (kind: Kind): Variant => {
  const fields = [object('base_info', '基本信息。', 'What every card has.', baseInfo), advanced, ...kind.fields]
  return tagged(kind, 'New', type(`Card${kind.name}`, fields, { doc: kind.doc, ...(kind.rules && { rules: kind.rules }) }))
}

const toRead = (kind: Kind): Variant =>
  tagged(
    kind,
    'Stored',
    type(`StoredCard${kind.name}`, [object('base_info', '基本信息。', 'What every card has.', storedBaseInfo), advanced, ...told(kind.fields)], {
      doc: kind.doc,
    }),
  )

const toChange = (kind: Kind): Variant => {
  const fields = [
    optional(object('base_info', '要更改的基本信息。', 'What changes of that which every card has.', baseInfoChanges)),
    ...changeable(pick(kind.fields, kind.changes)),
  ]
  const rules = kind.changeRules && { rules: kind.changeRules }
  return keyed(undefined, keyOf(kind), `${kind.name}Update`, type(`Card${kind.name}Changes`, fields, { doc: kind.doc, ...rules }), kind.doc)
}

const doc: Words = { zh: '卡券；`card_type` 的小写就是内容所在的键。', en: 'A card; its contents stand under the name of its `card_type` in lower case.' }

export const newCard = type('NewCard', [], {
  variants: { tag: 'card_type', doc, options: kinds.map(toMake) },
  rules: [
    {
      rule: 'check',
      name: 'cardOfItsType',
      doc: {
        zh: '永久有效只用于会员卡；适用类目只用于代金券，object_use_for 只用于兑换券。',
        en: 'Only member cards are valid for ever; categories are for CASH, and object_use_for is for GIFT.',
      },
    },
  ],
})

export const storedCard = type('StoredCard', [], { variants: { tag: 'card_type', doc, options: kinds.map(toRead) } })

export const cardChanges: readonly Variant[] = kinds.map(toChange)
