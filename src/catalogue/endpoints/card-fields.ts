import { id, text, type } from '../endpoint-field.js'

/** Fields that many card endpoints share. */

export const cardId = text('card_id', '卡券 ID。', 'The id of the card.', { maxBytes: 32 })
export const code = id('code', '卡券的 code，可有前导零。', "The code of the card in the user's hand; it may begin with zeros.", { maxBytes: 20 })
/** Beside a code: Weixin tells by it whose code it is. */
export const cardIdOfCode = text(
  'card_id',
  '卡券 ID；自定义 code 的卡券必填，其他不必填。',
  "The id of the card; needed for cards with codes of the merchant's own, and only for them.",
  { maxBytes: 32 },
)
export const openid = text('openid', '用户的 openid。', 'The openid of the user.')

export const cardReference = type('CardReference', [text('card_id', '卡券 ID。', 'The id of the card.')])
