import type { EndpointDescriptor } from '../endpoint.js'
import { aka, boolean, int, item, list } from '../endpoint-field.js'
import * as errors from './card-errors.js'
import { cardId, code, openid } from './card-fields.js'
import { handingOut } from './card-pages.js'

const codeItem = item('id', { maxBytes: 20 })
const sampleId = 'pDF3iY0_dVjb_Pua96MMewA96qvA'

/** Codes of the merchant's own: deposited before they are handed out; and marked, where friends share cards. */
export const cardDepositEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'card.code.deposit',
    method: 'POST',
    path: '/card/code/deposit',
    title: { zh: '导入 code', en: 'Deposits codes' },
    doc: {
      zh: '把自定义 code 导入预存模式的卡券，一次最多 100 个；之后用 card.modifyStock 增加库存。',
      en: "Deposits codes of the merchant's own for a card that takes deposits, 100 at most at a time; then card.modifyStock raises the stock.",
    },
    see: handingOut,
    request: [
      cardId,
      list('code', '要导入的 code，不能为空，不能重复。', 'The codes; none may be empty, none may stand there twice.', codeItem, { min: 1, max: 100 }),
    ],
    rules: [{ rule: 'check', name: 'cardDistinctCodes', doc: { zh: '`code` 不能重复。', en: 'No `code` twice.' } }],
    response: [
      list('succ_code', '导入成功的。', 'Those that were deposited.', item('id')),
      list('duplicate_code', '早已导入的。', 'Those that were there already.', item('id')),
      list('fail_code', '导入失败的。', 'Those that failed.', item('id')),
    ],
    errors: [errors.tooManyCodes, errors.emptyCode, errors.sameCode, errors.unknownCard, errors.wrongStatus, errors.notAllowed],
    example: {
      request: { card_id: sampleId, code: ['11111', '22222', '033333'] },
      response: { succ_code: ['11111'], duplicate_code: ['22222'], fail_code: ['033333'] },
    },
  },
  {
    call: 'card.code.getDepositCount',
    method: 'POST',
    path: '/card/code/getdepositcount',
    title: { zh: '查询导入 code 的数目', en: 'Counts deposited codes' },
    doc: { zh: '查询已导入成功的 code 有多少。', en: 'Tells how many codes have been deposited.' },
    see: handingOut,
    repeatable: true,
    request: [aka(cardId, 'cardid')],
    response: [int('count', '已导入的数目。', 'How many.')],
    errors: [errors.unknownCard, errors.missingCardId],
    example: { request: { card_id: sampleId }, response: { count: 123 } },
  },
  {
    call: 'card.code.checkCode',
    method: 'POST',
    path: '/card/code/checkcode',
    title: { zh: '核查 code', en: 'Checks deposited codes' },
    doc: { zh: '核查哪些 code 已导入，一次最多 100 个。', en: 'Tells which codes have been deposited, of 100 at most at a time.' },
    see: handingOut,
    repeatable: true,
    request: [cardId, list('code', '要核查的 code。', 'The codes.', codeItem, { min: 1, max: 100 })],
    response: [
      list('exist_code', '已导入的。', 'Those that are there.', item('id')),
      list('not_exist_code', '没有导入的。', 'Those that are not.', item('id')),
    ],
    errors: [errors.tooManyCodes, errors.unknownCard],
    example: {
      request: { card_id: sampleId, code: ['11111', '22222', '033333'] },
      response: { exist_code: ['11111', '22222'], not_exist_code: ['033333'] },
    },
  },
  {
    call: 'card.code.mark',
    method: 'POST',
    path: '/card/code/mark',
    title: { zh: '占用 code（朋友的券）', en: 'Marks a code of friends’ cards' },
    doc: {
      zh: '核销朋友共享的券之前占用 code，五分钟后自动解除。',
      en: 'Holds a code that friends share, before it is consumed; it is let go after five minutes.',
    },
    see: handingOut,
    request: [code, cardId, openid, boolean('is_mark', 'true 占用，false 解除。', 'true holds it, false lets it go.')],
    response: [],
    errors: [errors.markedByOther, errors.notMarked, errors.unknownCode, errors.unusable, errors.unknownCard],
    example: {
      request: { code: '114567897765', card_id: 'pbLatjvFdsLDUoBRyw5rt1ZgV1qA', openid: 'obLatjtwR9v5BmGPnDJQ3mQfJT0I', is_mark: true },
      response: { errcode: 0, errmsg: 'ok' },
    },
  },
]
