import type { EndpointDescriptor } from '../endpoint.js'
import { boolean, choice, id, object, optional, text, time, type } from '../endpoint-field.js'
import * as errors from './card-errors.js'
import { cardIdOfCode, cardReference, code, openid } from './card-fields.js'
import { codeStatuses } from './card-values.js'
import { managing, redeeming } from './pages.js'

const validity = type('CardCodeValidity', [
  text('card_id', '卡券 ID。', 'The id of the card.'),
  time('begin_time', '开始可用的时间。', 'From when it can be used.'),
  time('end_time', '最后可用的时间。固定时长的卡券从领取起算。', 'Until when it can be used. With a fixed term it counts from the taking.'),
])

const outerStr = optional(text('outer_str', '领取时的场景值。', 'The scene in which it was taken.'))

/** One user's card, by its code. */
export const cardCodeEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.code.get',
    method: 'POST',
    path: '/card/code/get',
    title: { zh: '查询 code', en: 'Looks a code up' },
    doc: {
      zh: '查询 code 是否有效、能否核销、由谁领取。不填 check_consume 时，已核销等不可用的状态以错误返回；填 false 时返回 user_card_status。',
      en: 'Tells whether a code is valid, can be consumed, and who has it. Without check_consume an unusable state, such as consumed, is an error; with false it is returned as user_card_status.',
    },
    see: redeeming,
    repeatable: true,
    request: [
      code,
      optional(cardIdOfCode),
      optional(
        boolean(
          'check_consume',
          '是否校验能否核销，默认 true；false 时任何领取过的 code 都能查到。',
          'Whether it has to be consumable, true by default; with false every code that was taken is found.',
        ),
      ),
    ],
    response: [
      object('card', '所属的卡券与有效期。', 'The card, and when it is valid.', validity),
      openid,
      optional(boolean('can_consume', '能否核销。', 'Whether it can be consumed.')),
      outerStr,
      optional(choice('user_card_status', '这张卡券的状态。', 'The state of this card.', codeStatuses)),
      optional(text('background_pic_url', '会员卡的背景图。', "The background picture of a member's card.")),
      optional(text('unionid', '用户的 unionid；绑定了开放平台才有。', "The user's unionid; only for accounts bound to the open platform.")),
    ],
    errors: [errors.consumed, errors.unusable, errors.unknownCode, errors.missingCardId],
    example: {
      request: { code: '012345678901', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', check_consume: false },
      response: {
        card: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', begin_time: 1404205036, end_time: 1404205036 },
        openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
        can_consume: false,
        outer_str: '12b',
        user_card_status: 'CONSUMED',
      },
    },
  },
  {
    call: 'card.code.consume',
    method: 'POST',
    path: '/card/code/consume',
    title: { zh: '核销 code', en: 'Consumes a code' },
    doc: {
      zh: '核销卡券，不可撤销，仅在有效期内。会员卡不能核销。系统繁忙或没有收到回答时，先查询 code 的状态，不会重复核销。',
      en: 'Uses a card up, for good, within its time. Member cards cannot be consumed. Where Weixin is busy or no answer comes, the code is looked up first; it is never consumed twice.',
    },
    see: redeeming,
    request: [
      code,
      optional(cardIdOfCode),
      optional(text('outer_str', '核销的场景值，随核销事件推送。', 'The scene of the use, which the event then tells.', { maxBytes: 128 })),
    ],
    response: [object('card', '核销的卡券。', 'The card that was used.', cardReference), openid],
    errors: [
      errors.consumed,
      errors.unusable,
      errors.unknownCode,
      errors.outsideTime,
      errors.tooOften,
      errors.wrongCardType,
      errors.missingCode,
      errors.missingCardId,
      errors.markedByOther,
    ],
    example: {
      request: { code: '012345678901', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' },
      response: { card: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' }, openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' },
    },
  },
  {
    call: 'card.code.decrypt',
    method: 'POST',
    path: '/card/code/decrypt',
    title: { zh: '解码 code', en: 'Decrypts a code' },
    doc: {
      zh: '把 wx.chooseCard 或卡券自定义链接带来的 encrypt_code 解成真实的 code。',
      en: 'Turns the encrypt_code that wx.chooseCard or a link of the card brings into the real code.',
    },
    see: redeeming,
    repeatable: true,
    request: [
      text('encrypt_code', '加密的 code，原样。', 'The encrypted code, as it came.', {
        pattern: {
          source: '[^\\s%]+',
          means: {
            zh: '解码正确的：不含空格（网址解码错误的 `+`）和 `%`（没有解码）',
            en: 'decoded rightly: no blank (a `+` that was decoded wrongly) and no `%` (not decoded at all) is in it',
          },
        },
      }),
    ],
    response: [id('code', '真实的 code。', 'The real code.')],
    errors: [errors.wrongEncryptCode],
    example: { request: { encrypt_code: 'XXIzTtMqCxwOaawoE91+VJdsFmv7b8g0VZIZkqf4GWA60Fzpc8ksZ/5ZZ0DVkXdE' }, response: { code: '751234212312' } },
  },
  {
    call: 'card.code.update',
    method: 'POST',
    path: '/card/code/update',
    title: { zh: '更改 code', en: 'Changes a code' },
    doc: {
      zh: '更改自定义 code 的卡券已发出的 code；建议只在转赠之后更改。',
      en: "Changes a code that has been handed out, for cards with codes of the merchant's own; best only after a gift.",
    },
    see: managing,
    request: [code, optional(cardIdOfCode), id('new_code', '新的 code，可有前导零。', 'The new code; it may begin with zeros.', { maxBytes: 20 })],
    response: [],
    errors: [errors.unknownCode, errors.codeTaken, errors.unusable, errors.notAllowed],
    example: { request: { code: '012345678901', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', new_code: '3495739475' }, response: { errcode: 0, errmsg: 'ok' } },
  },
  {
    call: 'card.code.unavailable',
    method: 'POST',
    path: '/card/code/unavailable',
    title: { zh: '设置卡券失效', en: 'Makes a card unavailable' },
    doc: { zh: '用于改票、退款等情况，不可撤销。', en: 'For changed tickets, refunds and the like. It cannot be undone.' },
    see: managing,
    request: [code, optional(cardIdOfCode), optional(text('reason', '失效的原因。', 'Why.', { maxBytes: 64 }))],
    response: [],
    errors: [errors.unknownCode, errors.unusable, errors.consumed],
    example: { request: { code: '012345678901', reason: '退款' }, response: { errcode: 0, errmsg: 'ok' } },
  },
]
