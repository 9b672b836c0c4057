import { text } from '../field.js'

/** Fields that many card events share. */

export const cardId = text('card_id', 'CardId', '卡券 ID。', 'The id of the card.')
export const userCardCode = text(
  'user_card_code',
  'UserCardCode',
  '卡券的 code，可有前导零；早年对非自定义 code 推空串。',
  "The code of the card in the user's hand; it may begin with zeros. In early years it was empty for codes that were not the merchant's own.",
)
