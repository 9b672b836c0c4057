import { mistake, outcome } from '../endpoint-field.js'

/** Errcodes of the invoice endpoints. */

export const noRight = mistake(72015, '没有发票接口的权限。', 'Invoices need a permission.')
export const wrongTitle = mistake(72017, '发票抬头错误。', 'The title is wrong.')
export const lockedByOther = outcome(72023, 'locked-by-other', '发票已被其他公众号锁定。', 'Another account has locked it.')
export const wrongState = outcome(72024, 'rejected', '发票的状态不允许此操作。', 'The state of the invoice does not allow it.')
export const wrongToken = mistake(72025, '发票 token 无效。', 'The token of the invoice is invalid.')
export const noPayMerchant = outcome(72028, 'not-found', '没有设置商户号。', 'No merchant number has been set.')
export const wrongArguments = mistake(72031, '参数错误。', 'A parameter is wrong.')
export const rejected = outcome(72035, 'rejected', '发票已被拒绝开具。', 'The invoice has been refused.')
export const beingChanged = outcome(72036, 'rejected', '发票正在修改，请稍后再试。', 'The invoice is being changed; ask again later.')
export const foreignOrder = mistake(72037, '订单不属于此公众号。', 'The order belongs to another account.')
export const notAuthorized = outcome(72038, 'not-authorised', '订单没有授权。', 'The user has not consented to this order.')
export const wrongPdf = mistake(72040, 'PDF 无效。', 'The PDF is invalid.')
export const duplicate = outcome(72042, 'duplicate', '发票号码和代码重复。', 'Number and code have been used.')
export const noContact = outcome(72063, 'not-found', '没有设置联系方式。', 'No contact has been set.')
export const failed = outcome(73000, 'rejected', '开票失败。', 'It could not be made out.')
export const wrongIssue = mistake(73001, '开票参数错误。', 'A parameter of the invoice is wrong.')
export const underWay = outcome(73105, 'rejected', '正在开票，请用相同的 fpqqlsh 重试。', 'It is being made out; ask again with the same fpqqlsh.')
