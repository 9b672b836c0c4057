import { mistake, outcome } from '../endpoint-field.js'

/** Errcodes of the product endpoints. What the business expects has a `reason`. */

export const unknownProduct = outcome(61334, 'not-found', '商品不存在。', 'There is no such product.')
export const noBrandInfo = outcome(61303, 'not-found', '商品信息不存在。', 'There is no such product.')
export const productExists = outcome(61337, 'already-exists', '该编码的商品已存在。', 'There is a product of this code already.')
export const keyConflict = outcome(61316, 'already-exists', '编码已被其他商品使用。', 'Another product uses the code.')
export const tooManyProducts = outcome(63158, 'over-limit', '商品数达到 10 万的上限。', 'The account has as many products as it may: 100,000.')
export const inReview = outcome(
  63166,
  'in-review',
  '商品审核中，不能更新、取消发布或删除。',
  'The product is in review: it cannot be updated, taken off or deleted.',
)
export const notPublished = outcome(63167, 'not-published', '商品没有发布。', 'The product is not published.')
export const wasRejected = outcome(63168, 'rejected', '商品审核没有通过，不能取消发布。', 'The product was rejected, and cannot be taken off.')
export const published = outcome(63169, 'already-published', '商品已经发布。', 'The product is published already.')
export const mayNotDelete = outcome(61338, 'rejected', '不允许删除。', 'It may not be deleted.')

export const noMerchant = mistake(61320, '商户信息不存在：没有开通扫一扫。', 'There is no such merchant: the account has no right to scan products.')
export const wrongKey = mistake(
  61305,
  '编码标准或内容无效，或条码不在商户的号段内。',
  "keystandard or keystr is invalid, or the bar code is outside the merchant's numbers.",
)
export const noRightToCode = mistake(
  61323,
  '没有这个条码的权限：前 7 至 9 位应是商户的号段。',
  "No right to this bar code: its first 7 to 9 digits have to be the firm's own code.",
)
export const otherStandard = mistake(61342, 'keystandard 与创建时不同。', 'keystandard is another than at the creation.')
export const wrongStandard = mistake(61343, 'keystandard 无效。', 'keystandard is invalid.')
export const wrongExtinfo = mistake(61314, 'extinfo 无效。', 'extinfo is invalid.')
export const wrongStatus = mistake(63154, '状态无效。', 'The status is invalid.')
export const tooManyTesters = mistake(61341, '测试白名单超过 10 人。', 'More than 10 testers.')
export const wrongTicket = mistake(61317, 'ticket 无效。', 'The ticket is invalid.')

/** What can be wrong with `brand_info`. */
export const brandInfoMistakes = [
  mistake(61300, 'base_info 无效。', 'base_info is invalid.'),
  mistake(61301, 'detail_info 无效。', 'detail_info is invalid.'),
  mistake(61302, 'action_info 无效。', 'action_info is invalid.'),
  mistake(61304, 'productid 无效。', 'productid is invalid.'),
  mistake(61306, 'appid 无效。', 'appid is invalid.'),
  mistake(61307, 'cardid 无效。', 'cardid is invalid.'),
  mistake(61308, '缺少 base_info。', 'base_info is missing.'),
  mistake(61309, '缺少 detail_info。', 'detail_info is missing.'),
  mistake(61310, '缺少 action_info。', 'action_info is missing.'),
  mistake(61311, 'media 无效。', 'media is invalid.'),
  mistake(61319, '类目无效。', 'The category is invalid.'),
  mistake(61322, '没有这个类目的权限。', 'No right to this category.'),
  mistake(61324, 'action_info 的条目过多。', 'Too many entries in action_info.'),
  mistake(61325, 'store_mgr_type 无效。', 'store_mgr_type is invalid.'),
  mistake(61346, 'store 无效。', 'store is invalid.'),
  mistake(63155, 'color 无效。', 'color is invalid.'),
  mistake(63156, 'brand_tag 无效。', 'brand_tag is invalid.'),
  mistake(63157, '推荐的商品必须是自己的，并且已发布。', "Recommended products have to be the account's own, and published."),
  mistake(63159, '没有购买渠道时必须填写建议零售价。', 'Without a purchase channel retail_price is needed.'),
  mistake(63160, '价格必须是数字。', 'Prices have to be numbers.'),
  mistake(63161, 'anti_fake 组件只能有一个。', 'One anti_fake module at most.'),
  mistake(63162, 'native_show 无效。', 'native_show is invalid.'),
  mistake(63163, '缺少 anti_fake_url。', 'anti_fake_url is missing.'),
  mistake(63164, '没有这种组件。', 'There is no such module.'),
  mistake(63170, '横幅链接与 media 不能同时设置。', 'A banner or media, not both.'),
  mistake(63171, '最多一张卡券。', 'One card at most.'),
  mistake(63172, '最多一个公众号。', 'One account at most.'),
  mistake(63173, '最多一段文字。', 'One text at most.'),
  mistake(63174, '链接、卡券与公众号一共最多三个。', 'Links, cards and accounts: three at most.'),
  mistake(63175, 'detail_info 至少要有图片或详情之一。', 'detail_info needs banner_list or detail_list.'),
]
