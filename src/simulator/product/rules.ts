import { rule } from '../core/rule.js'

export const productRules = {
  productReview: rule<'pass' | 'refuse' | 'manual'>(
    'pass',
    'official',
    'What becomes of a product in review by itself; `manual`: nothing, until `account.products` decides.',
  ),
  productReviewSeconds: rule(60, 'inferred', 'How long a review takes by itself.'),
  productRefuseReason: rule('商品信息不完整', 'inferred', 'ReasonMsg of a product that is refused by itself.'),
  productSystemAccount: rule('gh_weixinscan0', 'official', 'FromUserName of `user_scan_product_verify_action`: an account of the system, and no fan.'),
  productLimit: rule(100_000, 'official', 'How many products an account may have (63158).'),
  productActions: rule(20, 'inferred', 'How many entries `action_list` may have (61324).'),
  productCheckDigit: rule(false, 'inferred', 'The check digit of a bar code has to fit (61305); samples of the manual would not.'),
  productForeignCode: rule<number>(61323, 'official', "How a bar code outside the merchant's numbers is refused; also seen: 61305."),
  productUnknown: rule<number>(61334, 'peer', 'How a product that is not there is refused; also written: 61303.'),
  productUpdateReviews: rule(false, 'inferred', 'An update sends a published product back to the review.'),
  productClearsPublished: rule(true, 'inferred', 'A published product may be cleared; else 61338.'),
  productMerchantForm: rule<'now' | 'older'>('now', 'peer', 'How `merchantinfo/get` tells: `verified_list`, or two lists of their own.'),
  productAsyncSeconds: rule(30, 'inferred', 'How long after the opening of a page `user_scan_product_async` comes.'),
  productRegionCode: rule('440105', 'official', 'RegionCode, where the person does not say where they are (GB/T 2260).'),
  productFollowStandard: rule<'barcode' | 'same'>('barcode', 'official', 'What the key of a follow from a product page calls the standard of a bar code.'),
  productFollowParts: rule<3 | 4>(4, 'official', 'How many parts that key has; a public sample has three, without extinfo.'),
}
