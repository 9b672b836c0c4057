import type { OfficialAccount } from 'hongyan'

/** The coupon that this shop issues. Money is in fen, times are unix seconds, as on Weixin's wire. */
export async function createCoupon(account: OfficialAccount): Promise<string> {
  const { card_id } = await account.card.create({
    card: {
      card_type: 'CASH',
      cash: {
        base_info: {
          logo_url: 'http://mmbiz.qpic.cn/mmbiz/logo/0',
          brand_name: '鸿雁茶行',
          code_type: 'CODE_TYPE_QRCODE',
          title: '新茶立减 10 元',
          color: 'Color010',
          notice: '结账时请出示',
          description: '每单限用一张',
          date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 30, fixed_begin_term: 0 },
          sku: { quantity: 500 },
          get_limit: 1,
        },
        least_cost: 5000,
        reduce_cost: 1000,
      },
    },
  })
  return card_id
}

/** A QR code for the poster. `outer_str` comes back in user_get_card_event: it tells which poster worked. */
export function createPoster(account: OfficialAccount, card_id: string, poster: string) {
  return account.card.qrcode.create({ action_name: 'QR_CARD', action_info: { card: { card_id, outer_str: poster } } })
}

/** What the cashier reads. A coupon that is used up or expired is no error here: the cashier has to be told, nobody has to be woken. */
export async function consumeAtCounter(account: OfficialAccount, code: string): Promise<string> {
  const consumed = await account.card.code.consume.safe({ code })
  if (consumed.ok) return `券 ${code} 核销成功，请减 10 元`
  switch (consumed.reason) {
    case 'consumed':
      return `券 ${code} 已经用过了`
    case 'expired-or-not-yet':
      return `券 ${code} 不在有效期内`
    case 'unknown-code':
      return `没有券 ${code}，请核对号码`
    default:
      return `券 ${code} 不能用：${consumed.error.message}`
  }
}
