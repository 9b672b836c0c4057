import type { OfficialAccount } from 'hongyan'

/** A member card that is activated by one tap (`wx_activate`): the fan's number comes from Weixin, and nothing has to be typed. */
export async function createMemberCard(account: OfficialAccount): Promise<string> {
  const { card_id } = await account.card.create({
    card: {
      card_type: 'MEMBER_CARD',
      member_card: {
        base_info: {
          logo_url: 'http://mmbiz.qpic.cn/mmbiz/logo/0',
          brand_name: '鸿雁茶行',
          code_type: 'CODE_TYPE_BARCODE',
          title: '鸿雁会员卡',
          color: 'Color020',
          notice: '结账时出示',
          description: '消费一元积一分',
          date_info: { type: 'DATE_TYPE_PERMANENT' },
          sku: { quantity: 100_000_000 },
          get_limit: 1,
          can_give_friend: false,
        },
        prerogative: '每满一百分抵五元',
        supply_bonus: true,
        supply_balance: false,
        wx_activate: true,
      },
    },
  })
  await account.card.memberCard.activateUserForm.set({
    card_id,
    required_form: { can_modify: false, common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE', 'USER_FORM_INFO_FLAG_NAME'] },
  })
  return card_id
}
