import { type AccountOptions, OfficialAccount } from 'hongyan'
import type { Members } from './members.js'

export interface Purchase {
  readonly openid: string
  /** Unique: the same order gives its points once. */
  readonly order: string
  /** In fen. */
  readonly fee: number
}

export function createClub({ members, ...options }: AccountOptions & { readonly members: Members }) {
  const account = new OfficialAccount(options)

  account.on('user_get_card_event', (event) => (event.is_restore_member_card ? '会员卡已找回，积分都在' : '会员卡已放进卡包，打开它点“激活”'))

  // The fan has tapped "activate": what Weixin knows of them is read now.
  account.on('submit_membercard_user_info_event', async ({ source, card_id, user_card_code: code }, { card, id }) => {
    const { user_info } = await card.memberCard.userInfo.get({ card_id, code })
    const mobile = user_info?.common_field_list?.find(({ name }) => name === 'USER_FORM_INFO_FLAG_MOBILE')?.value ?? ''
    await members.join({ openid: source, card_id, code, mobile })
    // A welcome of ten points, once: `id` is the same in every run of this push.
    const bonus = await members.book(code, 10, id)
    await card.memberCard.updateUser({ code, bonus, add_bonus: 10, record_bonus: '开卡礼' })
    return `欢迎加入，尾号 ${mobile.slice(-4)} 的会员。送您 10 分`
  })

  account.on('text', '积分', async ({ source }, { card }) => {
    const member = await members.find(source)
    if (!member) return '您还不是会员'
    const { bonus } = await card.memberCard.userInfo.get(member)
    return `您有 ${bonus} 分`
  })

  // Weixin tells every change, our own ones too.
  account.on('update_member_card_event', (event, { log }) => log.info({ code: event.user_card_code, by: event.modify_bonus }, 'points have changed'))

  return {
    account,
    /** The till calls it: a point for each yuan. */
    async purchased({ openid, order, fee }: Purchase): Promise<number> {
      const member = await members.find(openid)
      if (!member) return 0
      const earned = Math.floor(fee / 100)
      const bonus = await members.book(member.code, earned, order)
      // With the total beside the change, a call that is made twice adds nothing twice.
      await account.card.memberCard.updateUser({ code: member.code, bonus, add_bonus: earned, record_bonus: `消费得 ${earned} 分` })
      return bonus
    },
  }
}
