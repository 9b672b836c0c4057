import { mistake, outcome } from '../endpoint-field.js'

/** Errcodes that many card endpoints give. What the business expects has a `reason`. */

export const consumed = outcome(40099, 'consumed', '该 code 已被核销。', 'The code has been consumed.')
export const unusable = outcome(
  40127,
  'gifted-or-deleted',
  '用户的卡券不可用：已删除、转赠中、已失效或已过期。',
  'The card is of no use now: deleted, being given away, set unavailable, or expired.',
)
export const unknownCode = outcome(
  40056,
  'unknown-code',
  'code 无效：没有人领取过，已转赠他人，或自定义 code 的卡券没有带上正确的 card_id。',
  "The code is invalid: nobody has taken it, it was given away, or the card's own codes need the right card_id.",
)
export const outsideTime = outcome(40079, 'expired-or-not-yet', '不在卡券的有效期内。', 'It is outside the time in which the card is valid.')
export const codeTaken = outcome(40116, 'unknown-code', '新的 code 无效或已被占用。', 'The new code is invalid or taken.')
export const tooOften = outcome(40147, 'use-limit', '超过核销次数的限制。', 'It may not be consumed that often.')

export const missingCode = mistake(41013, '缺少 code。', 'The code is missing.')
export const missingCardId = mistake(
  41012,
  '缺少 card_id；自定义 code 的卡券必须填写。',
  'The card_id is missing; cards with codes of the merchant’s own need it.',
)
export const unknownCard = mistake(40073, 'card_id 不存在。', 'There is no card with this card_id.')
export const wrongCardType = mistake(40071, '卡券类型不支持此操作；会员卡不能核销。', 'This type of card does not allow it; a member card cannot be consumed.')
export const markedByOther = outcome(40146, 'marked-by-other', '该 code 已被其他用户占用（朋友的券）。', 'Another user holds the code (friends’ cards).')
export const notAllowed = mistake(45030, '该 card_id 不支持此操作。', 'This card does not allow it.')
export const wrongEncryptCode = mistake(
  40075,
  '加密的 code 无效；网址解码错误时 `+` 会变成空格。',
  'The encrypted code is invalid; `+` becomes a space where the URL was decoded wrongly.',
)
export const invalidArguments = mistake(40097, '参数无效。', 'The arguments are invalid.')
export const wrongQuantity = mistake(40122, '库存数量无效，或减少的超过现有库存。', 'The quantity is invalid, or more is taken away than there is.')
export const beyondDeposit = mistake(
  40136,
  '预存模式下，库存不能超过已导入的 code 数。',
  'With deposited codes the stock may not exceed the number of codes that were deposited.',
)
export const stockTooLarge = outcome(45041, 'over-limit', '总库存超过上限。', 'The stock goes over the limit in all.')

export const missingRequired = mistake(41011, '缺少必填字段。', 'A required field is missing.')
export const tooLong = mistake(45021, '字段超出长度限制。', 'A field is too long.')
export const wrongCodeType = mistake(40072, 'code_type 或门店无效。', 'The code_type or a store is invalid.')
export const wrongColor = mistake(40076, '颜色无效。', 'The colour is invalid.')
export const wrongStatus = mistake(40078, '卡券的状态不允许此操作。', 'The state of the card does not allow it.')
export const wrongTime = mistake(40079, '时间无效。', 'A time is invalid.')
export const narrowed = mistake(40100, '有效期的类型改变或范围缩小。', 'The validity changes its type, or gets narrower.')
export const wrongSku = mistake(40070, '库存信息无效。', 'The sku is invalid.')
export const tooManyFields = mistake(40124, '自定义字段过多。', 'There are too many custom fields.')
export const bonusOff = mistake(40135, '积分不能取消。', 'Points cannot be switched off again.')
export const foreignImage = mistake(40141, '图片不在微信的服务器上。', 'A picture does not lie with Weixin.')
export const payCellConflict = mistake(40145, '买单与居中按钮不能同时设置。', 'The pay cell and the button in the middle exclude each other.')
export const wrongCard = mistake(40150, '卡券参数无效。', 'A parameter of the card is invalid.')
export const spam = mistake(40151, '图文未通过安全检查。', 'A text or picture was refused as spam.')
export const noCustomCode = mistake(40158, 'use_custom_code 必须为 false。', 'use_custom_code has to be false.')
export const noCategory = mistake(45160, '类目不能创建此卡券。', 'The category cannot have this card.')
export const customCodeRight = mistake(43009, '没有自定义 code 的权限。', 'Custom codes need a permission.')
export const balanceRight = mistake(43010, '没有储值的权限。', 'Balances need a permission.')
export const bonusRight = mistake(43011, '没有积分的权限。', 'Points need a permission.')
export const urlRight = mistake(43012, '没有自定义链接的权限。', 'Custom URLs need a permission.')
export const payRight = mistake(43008, '没有微信支付的权限。', 'It needs Weixin Pay.')
export const bonusLimit = outcome(45022, 'over-limit', '积分超限，或会变为负数。', 'The points would go over their limit, or below 0.')
export const balanceLimit = outcome(45023, 'over-limit', '余额超限，或会变为负数。', 'The balance would go over its limit, or below 0.')
export const wrongAction = mistake(40052, 'action_name 无效。', 'The action_name is invalid.')
export const wrongActionInfo = mistake(40053, 'action_info 或有效时间无效。', 'The action_info or expire_seconds is invalid.')
export const notBound = mistake(40112, '卡券没有绑定用户，不能指定 openid。', 'The card is not bound to one user, so no openid may be given.')
export const missingOpenid = mistake(41009, '缺少 openid。', 'The openid is missing.')
export const tooManyQrCodes = mistake(45029, '二维码数量超限。', 'There are too many QR codes.')
export const tooManyCards = mistake(45039, '卡券数量超限。', 'There are too many cards in it.')
export const outOfStock = outcome(45031, 'out-of-stock', '库存不足。', 'No card is left.')
export const badCode = outcome(40116, 'unknown-code', 'code 无效。', 'The code is invalid.')
export const tooManyCodes = mistake(40109, '一次超过 100 个 code。', 'There are more than 100 codes.')
export const emptyCode = mistake(40110, '有空的 code。', 'A code is empty.')
export const sameCode = mistake(40111, 'code 重复。', 'A code stands in it twice.')
export const wrongOpenid = mistake(40003, 'openid 无效。', 'An openid is invalid.')
export const notMarked = outcome(43018, 'not-marked', '该 code 没有被占用。', 'The code has not been marked.')
export const noStore = mistake(40107, '卡券须审核通过并有门店。', 'The card has to be approved and to have a store.')
export const storeNeeded = mistake(43017, '需要门店。', 'It needs a store.')
export const verifyCodeNeeded = mistake(40153, '朋友的券自助核销需要验证码。', 'Cards that friends share need a verify code.')
export const missingTicketClass = mistake(41014, '缺少 ticket_class。', 'The ticket_class is missing.')
export const missingShowTime = mistake(41015, '缺少 show_time。', 'The show_time is missing.')
export const missingScreeningRoom = mistake(41016, '缺少 screening_room。', 'The screening_room is missing.')
export const missingSeatNumber = mistake(41017, '缺少 seat_number。', 'The seat_number is missing.')
export const wrongDate = mistake(61500, '日期格式错误。', 'A date is written wrongly.')
export const wrongSpan = mistake(61501, '日期范围错误。', 'The span of dates is wrong.')
export const wrongSubMerchant = mistake(40139, '子商户 ID 无效。', 'The id of the sub-merchant is invalid.')
export const subMerchantStatus = mistake(40140, '子商户的状态不允许此操作。', 'The state of the sub-merchant does not allow it.')
export const notForSubMerchants = mistake(45042, '子商户不能创建此类卡券。', 'Sub-merchants cannot have this type of card.')
