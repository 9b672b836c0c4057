import type { Family } from '../../src/catalogue/endpoint.js'
import {
  aka,
  boolean,
  choice,
  decimal,
  deprecated,
  fen,
  file,
  flag,
  id,
  inQuery,
  int,
  item,
  json,
  keyed,
  list,
  object,
  optional,
  record,
  requiredWhen,
  text,
  time,
  type,
} from '../../src/catalogue/endpoint-field.js'

/** An invented family with everything that a descriptor can say. */

const doc = { zh: '某物。', en: 'Something.' }
const f = (make: typeof text, name: string, limits = {}) => make(name, '某物。', 'Something.', limits)

const base = type(
  'SampleBase',
  [
    f(text, 'title', { maxBytes: 27 }),
    optional(f(text, 'remark', { mayBeEmpty: true, maxChars: 5 })),
    optional(f(time, 'begin_time')),
    optional(f(time, 'end_time')),
    optional(choice('date_type', '类型。', 'The type.', ['RANGE', 1, 2])),
    optional(choice('color', '颜色。', 'The color.', ['red', 'blue'], { closed: true })),
    optional(f(boolean, 'use_custom_code')),
    requiredWhen(f(text, 'mode'), { field: 'use_custom_code', is: [true] }),
    optional(list('location_ids', '门店。', 'Shops.', item('id', { as: 'number' }), { max: 2 })),
    optional(list('seats', '座位。', 'Seats.', item('text'), { orOne: true })),
  ],
  { rules: [{ rule: 'order', of: ['begin_time', 'end_time'] }] },
)
const cash = type('SampleCash', [object('base_info', '基本。', 'The base.', base), f(fen, 'reduce_cost', { min: 1 })])
const gift = type('SampleGift', [object('base_info', '基本。', 'The base.', base), f(text, 'gift')])
const card = type('SampleCard', [], {
  variants: {
    tag: 'card_type',
    doc,
    options: [keyed('CASH', 'cash', 'SampleCashCard', cash, doc), keyed('GIFT', 'gift', 'SampleGiftCard', gift, doc)],
  },
})
const leaf = type('SampleLeaf', [f(text, 'name')], {
  variants: {
    tag: 'type',
    doc,
    options: [
      { value: ['click', 'scan'], interface: 'SampleClick', doc, fields: [f(text, 'key', { maxBytes: 128 })] },
      { value: 'view', interface: 'SampleView', doc, fields: [f(text, 'url')] },
    ],
  },
})
const button = type('SampleButton', [f(text, 'name')], {
  variants: {
    tag: 'type',
    doc,
    options: [
      { value: 'click', interface: 'SampleClickButton', doc, fields: [f(text, 'key', { maxBytes: 128 })] },
      { interface: 'SampleMenuButton', doc, fields: [list('sub_button', '子菜单。', 'The sub-menu.', leaf, { min: 1, max: 5 })] },
    ],
  },
})
const datum = type('SampleDatum', [f(text, 'value'), optional(f(text, 'color'))])
const member = type('SampleMember', [f(id, 'member_id'), optional(f(int, 'bonus'))])
const data = type('SampleData', [list('openid', '用户。', 'Users.', item('text'))])

const title = doc
const answer = { errcode: 0, errmsg: 'ok' }

export const sample: Family = {
  name: 'sample',
  at: 'sample',
  interface: 'SampleApi',
  title,
  doc,
  checks: { evenBonus: ({ bonus }) => (typeof bonus === 'number' && bonus % 2 === 1 ? { field: 'bonus', problem: 'is odd', hint: 'Add one' } : undefined) },
  endpoints: [
    {
      call: 'sample.create',
      method: 'POST',
      path: '/sample/create',
      title,
      doc,
      request: [object('card', '卡。', 'The card.', card)],
      response: [f(id, 'card_id'), optional(json('more', '其他。', 'More.'))],
      errors: [{ code: 45031, reason: 'out-of-stock', doc }],
      example: { request: { card: { card_type: 'CASH', cash: { base_info: { title: '代金券' }, reduce_cost: 100 } } }, response: { card_id: '1' } },
    },
    {
      call: 'sample.update',
      method: 'POST',
      path: '/sample/update',
      title,
      doc,
      request: [f(id, 'card_id', { as: 'number' })],
      variants: {
        doc,
        options: [keyed(undefined, 'cash', 'SampleCashUpdate', cash, doc), keyed(undefined, 'gift', 'SampleGiftUpdate', gift, doc)],
      },
      response: [optional(f(boolean, 'send_check'))],
      example: { request: { card_id: '12345678901234567890', gift: { base_info: { title: '礼' }, gift: '礼' } }, response: { send_check: false } },
    },
    {
      call: 'sample.menu',
      method: 'POST',
      path: '/sample/menu',
      title,
      doc,
      request: [list('button', '按钮。', 'The buttons.', button, { min: 1, max: 3 })],
      response: [],
      example: {
        request: {
          button: [
            { type: 'click', name: '今日', key: 'V1' },
            { name: '菜单', sub_button: [{ type: 'scan', name: '扫码', key: 'S' }] },
          ],
        },
        response: answer,
      },
    },
    {
      call: 'sample.template',
      method: 'POST',
      path: '/sample/template',
      title,
      doc,
      request: [f(text, 'touser'), record('data', '内容。', 'The data.', datum), optional(f(flag, 'again')), optional(f(decimal, 'rate', { max: 1 }))],
      constants: { body: { action_name: 'SEND' }, query: { action: 'send' } },
      response: [f(id, 'msgid')],
      example: { request: { touser: 'o1', data: { 'first.1': { value: '你好' } } }, response: { msgid: '12345678901234567890' } },
    },
    {
      call: 'sample.upload',
      method: 'POST',
      path: '/sample/upload',
      title,
      doc,
      request: [
        inQuery(choice('type', '类型。', 'The type.', ['image', 'video'], { closed: true })),
        file('media', '文件。', 'The file.', { maxBytes: 8, types: ['jpg', 'png'] }),
        optional(
          object('description', '说明。', 'The description.', type('SampleDescription', [f(text, 'title'), optional(f(id, 'number', { as: 'number' }))])),
        ),
      ],
      response: [f(text, 'media_id')],
      example: { request: { type: 'image', media: { data: new Uint8Array([1, 2]), filename: 'a.jpg' } }, response: { media_id: 'm' } },
    },
    {
      call: 'sample.media.get',
      method: 'GET',
      path: '/sample/media',
      title,
      doc,
      repeatable: true,
      request: [aka(f(text, 'media_id'), 'mediaid')],
      answer: 'binary',
      response: [f(text, 'video_url')],
      example: { request: { media_id: 'm' }, response: { kind: 'json', value: { video_url: 'http://v' } } },
    },
    {
      call: 'sample.member',
      method: 'GET',
      path: '/sample/member',
      title,
      doc,
      token: false,
      deprecated: doc,
      request: [optional(deprecated(f(text, 'lang'), '没有了。', 'Gone.')), optional(list('ids', '号。', 'Numbers.', item('id')))],
      response: [object('member', '会员。', 'The member.', member)],
      example: { request: {}, response: { member: { member_id: '007' } } },
    },
    {
      call: 'sample.member.list',
      method: 'GET',
      path: '/sample/member/list',
      title,
      doc,
      repeatable: true,
      request: [optional(f(text, 'next_openid'))],
      response: [f(int, 'count'), optional(object('data', '数据。', 'The data.', data)), f(text, 'next_openid')],
      paging: { by: 'cursor', cursor: 'next_openid', next: 'next_openid', items: 'data.openid' },
      example: { request: {}, response: { count: 1, data: { openid: ['o1'] }, next_openid: 'o1' } },
    },
    {
      call: 'sample.member.bonus',
      method: 'POST',
      path: '/sample/member/bonus',
      title,
      doc,
      request: [
        optional(f(int, 'bonus')),
        optional(f(int, 'add_bonus')),
        optional(list('a', '甲。', 'A.', item('text'))),
        optional(list('b', '乙。', 'B.', item('text'))),
      ],
      rules: [
        { rule: 'at least one', of: ['bonus', 'add_bonus'] },
        { rule: 'at most one', of: ['bonus', 'add_bonus'] },
        { rule: 'needs', field: 'a', needs: { field: 'bonus' }, doc: { zh: '因为。', en: 'Because.' } },
        { rule: 'together', of: ['a', 'b'], max: 2 },
        { rule: 'check', name: 'evenBonus', doc },
      ],
      response: [],
      example: { request: { bonus: 2 }, response: answer },
    },
  ],
}
