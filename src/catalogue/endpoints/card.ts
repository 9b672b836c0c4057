import type { EndpointDescriptor } from '../endpoint.js'
import { boolean, int, item, list, object, optional, text, type } from '../endpoint-field.js'
import * as errors from './card-errors.js'
import { cardId } from './card-fields.js'
import { cardChanges, newCard, storedCard } from './card-kinds.js'
import { creating } from './card-pages.js'
import { cardStatuses, cardStatusSpellings } from './card-values.js'
import { managing } from './pages.js'

const stockLimit = { min: 0, max: 100_000_000 }
const sampleId = 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc'
const logo = 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZJkmG8xXhiaHqkKSVMMWeN3hLut7X7hicFNjakmxibMLGWpXrEXB33367o7zHN0CwngnQY7zb7g/0'

const color = type('CardColor', [
  text('name', '创建卡券时填写的名字。', 'The name, as a card is made with it.'),
  text('value', '十六进制的值。', 'The hex value.'),
])

/** Cards as the merchant made them. */
export const cardEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.getColors',
    method: 'GET',
    path: '/card/getcolors',
    title: { zh: '查询颜色', en: 'Lists colours' },
    doc: {
      zh: '列出卡券可用的颜色。有人见过这个接口下线；今天的名字在 CARD_COLORS。',
      en: 'Lists the colours that a card may have. Some have seen this endpoint gone; the names of today are CARD_COLORS.',
    },
    see: creating,
    repeatable: true,
    request: [],
    response: [list('colors', '颜色。', 'The colours.', color)],
    example: { request: {}, response: { colors: [{ name: 'Color010', value: '#63b359' }] } },
  },
  {
    call: 'card.create',
    method: 'POST',
    path: '/card/create',
    title: { zh: '创建卡券', en: 'Makes a card' },
    doc: {
      zh: '创建一种卡券，随后由微信审核。长度按 UTF-8 字节计，一个汉字三个字节。',
      en: 'Makes a card, which Weixin then reviews. Lengths are counted in bytes of UTF-8: a Chinese character is three.',
    },
    see: creating,
    request: [object('card', '卡券。', 'The card.', newCard)],
    response: [text('card_id', '卡券 ID。', 'The id of the card.')],
    errors: [
      errors.wrongCardType,
      errors.missingRequired,
      errors.tooLong,
      errors.wrongQuantity,
      errors.wrongSku,
      errors.wrongTime,
      errors.narrowed,
      errors.wrongCodeType,
      errors.wrongColor,
      errors.tooManyFields,
      errors.foreignImage,
      errors.wrongCard,
      errors.spam,
      errors.noCustomCode,
      errors.customCodeRight,
      errors.balanceRight,
      errors.bonusRight,
      errors.urlRight,
      errors.noCategory,
    ],
    example: {
      request: {
        card: {
          card_type: 'GROUPON',
          groupon: {
            base_info: {
              logo_url: logo,
              brand_name: '海底捞',
              code_type: 'CODE_TYPE_TEXT',
              title: '132元双人火锅套餐',
              color: 'Color010',
              notice: '使用时向服务员出示此券',
              description: '不可与其他优惠同享',
              date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: 1397577600, end_timestamp: 1422724261 },
              sku: { quantity: 50000000 },
              get_limit: 3,
              can_share: false,
            },
            deal_detail: '双人套餐\n- 进口红酒一支\n- 孜然牛肉一份',
          },
        },
      },
      response: { card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' },
    },
  },
  {
    call: 'card.get',
    method: 'POST',
    path: '/card/get',
    title: { zh: '查询卡券详情', en: 'Tells about a card' },
    doc: {
      zh: '查询一张卡券。颜色以十六进制返回，状态一律为官方拼写。',
      en: 'Tells all about a card. The colour comes back as a hex value; the state is spelt the official way, however it came.',
    },
    see: managing,
    repeatable: true,
    request: [cardId],
    response: [object('card', '卡券。', 'The card.', storedCard)],
    errors: [errors.missingCardId, errors.unknownCard],
    example: {
      request: { card_id: sampleId },
      response: {
        card: {
          card_type: 'DISCOUNT',
          discount: {
            base_info: {
              id: sampleId,
              status: 'CARD_STATUS_VERIFY_OK',
              logo_url: logo,
              code_type: 'CODE_TYPE_TEXT',
              brand_name: '海底捞',
              title: '七折券',
              color: '#3373bb',
              notice: '使用时向服务员出示此券',
              description: '不可与其他优惠同享',
              date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 30, fixed_begin_term: 0 },
              sku: { quantity: 3, total_quantity: 50 },
            },
            discount: 30,
          },
        },
      },
    },
  },
  {
    call: 'card.update',
    method: 'POST',
    path: '/card/update',
    title: { zh: '更改卡券信息', en: 'Changes a card' },
    doc: {
      zh: '只填要更改的字段，放在卡券类型的键下；不填 card_type，也没有 card 包在外面。send_check 说明是否重新审核。',
      en: "Give only what changes, under the key of the card's type; no card_type, and no card round it. send_check tells whether it goes back to the review.",
    },
    see: managing,
    request: [cardId],
    variants: {
      doc: { zh: '更改哪一种卡券，由键说明。', en: 'The key tells the type of the card.' },
      options: cardChanges,
    },
    rules: [{ rule: 'check', name: 'cardUpdateBare', doc: { zh: '没有 `card` 和 `card_type`。', en: 'Without `card` and `card_type`.' } }],
    response: [optional(boolean('send_check', '是否重新审核。', 'Whether it goes back to the review.'))],
    errors: [
      errors.missingCardId,
      errors.unknownCard,
      errors.wrongCardType,
      errors.narrowed,
      errors.bonusOff,
      errors.tooLong,
      errors.payCellConflict,
      errors.wrongCard,
      errors.wrongStatus,
    ],
    example: {
      request: {
        card_id: 'ph_gmt7cUVrlRk8swPwx7aDyF-pg',
        member_card: { base_info: { color: 'Color010', notice: '出示即可' }, bonus_cleared: '每年年底清零', prerogative: '全场九折' },
      },
      response: { send_check: true },
    },
  },
  {
    call: 'card.delete',
    method: 'POST',
    path: '/card/delete',
    title: { zh: '删除卡券', en: 'Deletes a card' },
    doc: {
      zh: '删除后二维码和 JS 投放失效；用户已领取的仍然可用。',
      en: 'Its QR codes and JS links die with it; what users have taken stays good.',
    },
    see: managing,
    request: [cardId],
    response: [],
    errors: [errors.missingCardId, errors.unknownCard],
    example: { request: { card_id: sampleId }, response: { errcode: 0, errmsg: 'ok' } },
  },
  {
    call: 'card.batchGet',
    method: 'POST',
    path: '/card/batchget',
    title: { zh: '批量查询卡券列表', en: 'Lists cards' },
    doc: { zh: '按页列出卡券的 ID。', en: 'Lists the ids of cards, page by page.' },
    see: managing,
    repeatable: true,
    request: [
      int('offset', '起始的位置，从 0 起；5 表示从第六张开始。', 'Where to begin, from 0; 5 begins with the sixth.', { min: 0 }),
      int('count', '要几张，最多 50。', 'How many, at most 50.', { min: 0, max: 50 }),
      optional(
        list('status_list', '只列出这些状态的卡券。', 'Only cards of these states.', item('text', { values: cardStatuses, spellings: cardStatusSpellings }), {
          orOne: true,
        }),
      ),
    ],
    response: [list('card_id_list', '卡券 ID。', 'The ids of the cards.', item('text')), int('total_num', '一共有多少张。', 'How many there are in all.')],
    errors: [errors.invalidArguments],
    paging: { by: 'offset', offset: 'offset', limit: 'count', maxPage: 50, items: 'card_id_list', total: 'total_num' },
    example: {
      request: { offset: 0, count: 10, status_list: ['CARD_STATUS_VERIFY_OK', 'CARD_STATUS_DISPATCH'] },
      response: { card_id_list: ['ph_gmt7cUVrlRk8swPwx7aDyF-pg'], total_num: 1 },
    },
  },
  {
    call: 'card.modifyStock',
    method: 'POST',
    path: '/card/modifystock',
    title: { zh: '修改库存', en: 'Changes the stock' },
    doc: {
      zh: '增加或减少库存，二者择一。`card.modifyStock.by` 按一个数的正负来做，0 不发请求。',
      en: 'Adds to the stock or takes from it. `card.modifyStock.by` does it by the sign of one number, and sends nothing for 0.',
    },
    see: managing,
    request: [
      cardId,
      optional(int('increase_stock_value', '增加多少。', 'How many to add.', stockLimit)),
      optional(int('reduce_stock_value', '减少多少，不带负号。', 'How many to take away, without a sign.', stockLimit)),
    ],
    rules: [{ rule: 'exactly one', of: ['increase_stock_value', 'reduce_stock_value'] }],
    response: [],
    errors: [errors.unknownCard, errors.wrongQuantity, errors.beyondDeposit, errors.stockTooLarge, errors.notAllowed],
    example: { request: { card_id: sampleId, increase_stock_value: 1231 }, response: { errcode: 0, errmsg: 'ok' } },
  },
  {
    call: 'card.testWhitelist.set',
    method: 'POST',
    path: '/card/testwhitelist/set',
    title: { zh: '设置测试白名单', en: 'Sets the test white list' },
    doc: {
      zh: '名单里的用户不论卡券状态都能领取。每次是整体替换，不是追加。',
      en: 'Who is on it may take cards of any state. Each call replaces the whole list; it adds nothing.',
    },
    see: creating,
    repeatable: true,
    request: [
      optional(list('openid', '测试用户的 openid。', 'The openids of the test users.', item('text'))),
      optional(list('username', '测试用户的微信号。', 'The Weixin names of the test users.', item('text'))),
    ],
    rules: [{ rule: 'together', of: ['openid', 'username'], max: 10 }],
    response: [],
    errors: [errors.wrongOpenid],
    example: { request: { openid: ['o1Pj9jmZvwSyyyyyyBa4aULW2mA'], username: ['afdvvf'] }, response: { errcode: 0, errmsg: 'ok' } },
  },
]
