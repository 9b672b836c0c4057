import { type AccountOptions, OfficialAccount } from 'hongyan'
import { consumeAtCounter, createCoupon, createPoster } from './coupon.js'

export interface ShopOptions extends AccountOptions {
  /** The openids of those who may issue and consume coupons by writing to the account. */
  readonly staff: (openid: string) => boolean
}

export function createShop({ staff, ...options }: ShopOptions): OfficialAccount {
  const account = new OfficialAccount(options)

  // ── 员工 Staff: the counter is the chat itself ──────────────────────────

  account.on('text', '发券', async ({ source }) => {
    if (!staff(source)) return '回复“优惠”看看本周活动'
    return `已提交审核，券号 ${await createCoupon(account)}`
  })

  account.on('text', /^海报 (\S+) (\S+)$/, async ({ source }, { match }) => {
    if (!staff(source)) return undefined
    const { url, ticket } = await createPoster(account, match[1] ?? '', match[2] ?? '')
    return url ?? account.card.qrCodePictureUrl(ticket)
  })

  // A code is a string: 0012345600 is not 12345600.
  account.on('text', /^核销 (\d+)$/, ({ source }, { match }) => (staff(source) ? consumeAtCounter(account, match[1] ?? '') : undefined))

  // ── 粉丝 Fans ───────────────────────────────────────────────────────────

  account.on('user_get_card_event', (event) => `领券成功，结账时出示券号 ${event.user_card_code}${event.outer_str ? `（${event.outer_str}）` : ''}`)

  account.on('user_consume_card_event', (event, { log }) => log.info({ card_id: event.card_id, code: event.user_card_code }, 'a coupon was used'))

  // ── 审核 Reviews: they come from a system account, and nobody would read a reply ──

  account.on('card_pass_check_event', (event, { log }) => log.info({ card_id: event.card_id }, 'may be issued'))
  account.on('card_not_pass_check_event', (event, { log }) => log.warn({ card_id: event.card_id, why: event.refuse_reason }, 'was refused'))

  return account
}
