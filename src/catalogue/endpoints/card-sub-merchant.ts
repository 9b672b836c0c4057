import type { EndpointDescriptor, EndpointField } from '../endpoint.js'
import { choice, flag, id, int, item, list, object, optional, text, time, type } from '../endpoint-field.js'
import * as errors from './card-errors.js'

const category = (which: string, zh: string, en: string): EndpointField => id(`${which}_category_id`, `${zh}类目。`, `The ${en} category.`, { as: 'number' })
const merchantId = id('merchant_id', '子商户 ID。', 'The id of the sub-merchant.', { as: 'number' })

const fields: readonly EndpointField[] = [
  optional(text('app_id', '子商户的公众号，须已认证。', "The sub-merchant's own account, a verified one.")),
  text('brand_name', '子商户的名字，显示在券面上。', 'The name of the sub-merchant, as cards show it.', { maxBytes: 36 }),
  text('logo_url', '子商户的标志。', 'Its logo.'),
  text('protocol', '授权函：上传得到的 media_id。', 'The authorization letter: the media_id of its upload.'),
  time('end_time', '授权函的截止时间。', 'Until when the letter holds.'),
  category('primary', '一级', 'first'),
  category('secondary', '二级', 'second'),
  optional(text('agreement_media_id', '营业执照的 media_id。', 'The business licence, as a media_id.')),
  optional(text('operator_media_id', '经营者身份证的 media_id。', "The operator's identity card, as a media_id.")),
]
const statuses = ['CHECKING', 'APPROVED', 'REJECTED', 'EXPIRED']

const newMerchant = type('CardSubMerchant', fields)
const changedMerchant = type('CardSubMerchantChanges', [merchantId, ...fields])
const storedMerchant = type('StoredCardSubMerchant', [
  merchantId,
  optional(text('app_id', '子商户的公众号。', "The sub-merchant's own account.")),
  optional(time('create_time', '创建的时间。', 'When it was made.')),
  optional(time('update_time', '更新的时间。', 'When it was changed.')),
  text('brand_name', '子商户的名字。', 'Its name.'),
  optional(text('logo_url', '标志。', 'Its logo.')),
  choice('status', '子商户的状态。', 'Its state.', statuses),
  optional(text('reason', '驳回的原因。', 'Why it was rejected.')),
  optional(time('begin_time', '授权开始的时间。', 'From when the letter holds.')),
  optional(time('end_time', '授权函的截止时间。', 'Until when the letter holds.')),
  optional(category('primary', '一级', 'first')),
  optional(category('secondary', '二级', 'second')),
])

const secondary = type('CardSecondaryCategory', [
  category('secondary', '二级', 'second'),
  text('category_name', '类目的名字。', 'Its name.'),
  optional(list('need_qualification_stuffs', '需要的资质。', 'Which papers it needs.', item('text'))),
  optional(flag('can_choose_prepaid_card', '能否选预付卡：1 能，0 否。', '1 if prepaid cards can be chosen, else 0.')),
  optional(flag('can_choose_payment_card', '能否选支付卡：1 能，0 否。', '1 if payment cards can be chosen, else 0.')),
])
const primary = type('CardCategory', [
  category('primary', '一级', 'first'),
  text('category_name', '类目的名字。', 'Its name.'),
  list('secondary_category', '二级类目。', 'Its second categories.', secondary),
])

const sample = {
  brand_name: 'aaaaaa',
  logo_url: 'http://mmbiz.qpic.cn/mmbiz/logo/0',
  protocol: 'mdasdfkl',
  end_time: 1438990559,
  primary_category_id: '1',
  secondary_category_id: '101',
}
const stored = { merchant_id: '12', app_id: 'wx0123456789abcdef', create_time: 1438790559, brand_name: 'aaaaaa', status: 'CHECKING', end_time: 1438990559 }
const subMerchantErrors = [errors.wrongSubMerchant, errors.subMerchantStatus, errors.notForSubMerchants]
const info: EndpointField = object('info', '子商户。', 'The sub-merchant.', storedMerchant)

/** Merchants below one's own, for whom cards are made. */
export const cardSubMerchantEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.getApplyProtocol',
    method: 'GET',
    path: '/card/getapplyprotocol',
    title: { zh: '查询开放类目', en: 'Lists categories' },
    doc: { zh: '列出子商户可用的类目。', en: 'Lists the categories for sub-merchants.' },
    repeatable: true,
    request: [],
    response: [list('category', '一级类目。', 'The first categories.', primary)],
    example: {
      request: {},
      response: {
        category: [
          {
            primary_category_id: '1',
            category_name: '美食',
            secondary_category: [{ secondary_category_id: '101', category_name: '粤菜', need_qualification_stuffs: [], can_choose_prepaid_card: 1 }],
          },
        ],
      },
    },
  },
  {
    call: 'card.subMerchant.submit',
    method: 'POST',
    path: '/card/submerchant/submit',
    title: { zh: '创建子商户', en: 'Adds a sub-merchant' },
    doc: { zh: '提交子商户，由微信审核。', en: 'Hands in a sub-merchant, which Weixin then reviews.' },
    request: [object('info', '子商户。', 'The sub-merchant.', newMerchant)],
    response: [info],
    errors: subMerchantErrors,
    example: { request: { info: sample }, response: { info: stored } },
  },
  {
    call: 'card.subMerchant.update',
    method: 'POST',
    path: '/card/submerchant/update',
    title: { zh: '更新子商户', en: 'Changes a sub-merchant' },
    doc: { zh: '更新子商户的资料。', en: 'Changes what is known of a sub-merchant.' },
    request: [object('info', '子商户。', 'The sub-merchant.', changedMerchant)],
    response: [info],
    errors: subMerchantErrors,
    example: { request: { info: { merchant_id: '12', ...sample } }, response: { info: stored } },
  },
  {
    call: 'card.subMerchant.get',
    method: 'POST',
    path: '/card/submerchant/get',
    title: { zh: '查询子商户', en: 'Tells about a sub-merchant' },
    doc: { zh: '查询一个子商户。', en: 'Tells about one sub-merchant.' },
    repeatable: true,
    request: [merchantId],
    response: [info],
    errors: [errors.wrongSubMerchant],
    example: { request: { merchant_id: '12' }, response: { info: stored } },
  },
  {
    call: 'card.subMerchant.batchGet',
    method: 'POST',
    path: '/card/submerchant/batchget',
    title: { zh: '批量查询子商户', en: 'Lists sub-merchants' },
    doc: { zh: '按页列出子商户，一页最多 100 个。', en: 'Lists the sub-merchants, page by page, 100 at most.' },
    repeatable: true,
    request: [
      id('begin_id', '从哪个 ID 起，首页为 0。', 'From which id on; 0 at first.', { as: 'number' }),
      int('limit', '要几个。', 'How many.', { min: 1, max: 100 }),
      optional(choice('status', '只要这个状态的。', 'Only of this state.', statuses)),
    ],
    response: [
      list('info_list', '子商户。', 'The sub-merchants.', storedMerchant),
      optional(id('next_begin_id', '下一页从哪里起。', 'Where the next page begins.')),
    ],
    errors: [errors.invalidArguments],
    paging: { by: 'cursor', cursor: 'begin_id', next: 'next_begin_id', first: '0', limit: 'limit', maxPage: 100, items: 'info_list' },
    example: { request: { begin_id: '0', limit: 50, status: 'CHECKING' }, response: { info_list: [stored], next_begin_id: '13' } },
  },
]
