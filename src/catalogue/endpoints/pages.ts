/** The platform's pages that endpoints point to. */

const cards = 'https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer'

export const redeeming = `${cards}/Redeeming_a_coupon_voucher_or_card.html`
export const managing = `${cards}/Managing_Coupons_Vouchers_and_Cards.html`

/** A page of the service accounts' reference, by its path. */
export const servicePage = (path: string): string => `https://developers.weixin.qq.com/doc/service/api/${path}`
