/** The platform's pages that card endpoints point to, besides those in `pages.ts`. */

const cards = 'https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer'

export const creating = `${cards}/Create_a_Coupon_Voucher_or_Card.html`
export const handingOut = `${cards}/Distributing_Coupons_Vouchers_and_Cards.html`
export const membership = `${cards}/Membership_Cards/Create_a_membership_card.html`
export const memberManaging = `${cards}/Membership_Cards/Manage_Member_Card.html`
