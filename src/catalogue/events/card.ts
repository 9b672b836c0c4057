import type { PushDescriptor } from '../descriptor.js'
import { flag, id, optional, text } from '../field.js'
import { cardEvents as page } from '../pages.js'
import { cardId, userCardCode } from './card-fields.js'

const refuseReason = optional(
  text(
    'refuse_reason',
    'RefuseReason',
    '审核不通过的原因；两种结果都可能带这个元素，也都可能为空。',
    'Why it was refused. Either result may carry the element, and either may leave it empty.',
  ),
)

/** A card's way to the user: review, taking, gifting, deletion, stock. What is done with it then is in `card-use.ts`. */
export const cardEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 19,
    category: 'card',
    wire: 'card_pass_check',
    interface: 'CardPassCheckEvent',
    mission: ['D1', 'D3'],
    title: { zh: '卡券通过审核', en: 'A card passed the review' },
    doc: {
      zh: '创建的卡券通过审核时推送。审核结果由系统账号发出，回复没有人看得到。',
      en: 'Sent when a card that was created passes the review. Review results come from a system account: nobody would see a reply.',
    },
    see: page,
    fields: [cardId, refuseReason],
    system: true,
    sample: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' },
    variants: [
      {
        name: 'with a reason all the same',
        zh: '通过却带原因',
        constructed: true,
        sample: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', refuse_reason: '请补充使用须知' },
      },
    ],
  },
  {
    group: 'event',
    row: 20,
    category: 'card',
    wire: 'card_not_pass_check',
    interface: 'CardNotPassCheckEvent',
    mission: ['D1', 'D3'],
    title: { zh: '卡券未通过审核', en: 'A card was refused by the review' },
    doc: {
      zh: '创建的卡券未通过审核时推送。审核结果由系统账号发出，回复没有人看得到。',
      en: 'Sent when a card that was created is refused by the review. Review results come from a system account: nobody would see a reply.',
    },
    see: page,
    fields: [cardId, refuseReason],
    system: true,
    sample: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', refuse_reason: '非法代制' },
    variants: [{ name: 'without a reason', zh: '没有原因', sample: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' } }],
  },
  {
    group: 'event',
    row: 21,
    category: 'card',
    wire: 'user_get_card',
    interface: 'UserGetCardEvent',
    mission: ['D1', 'D3'],
    title: { zh: '领取卡券', en: 'A user takes a card' },
    doc: {
      zh: '用户领取卡券时推送，包括接受朋友转赠和找回会员卡。转赠后 code 会变，旧 code 在 old_user_card_code。',
      en: 'Sent when a user takes a card, also as a gift or by restoring a member card. A gift changes the code; the former one is in old_user_card_code.',
    },
    see: page,
    fields: [
      cardId,
      flag('is_give_by_friend', 'IsGiveByFriend', '是否为转赠领取：1 是，0 否。', '1 if it was a gift of a friend, else 0.'),
      userCardCode,
      optional(
        text(
          'friend_user_name',
          'FriendUserName',
          '转赠领取时，赠送方的 openid。转赠事件里同名的字段是接收方。',
          'The openid of the giver, if it was a gift. In the gifting event the field of that name is the receiver.',
        ),
      ),
      id(
        'outer_id',
        'OuterId',
        '旧的领取场景值，投放时给定的整数；没有给定时是 0。',
        'The older scene value, an integer given when the card was handed out; 0 if none was.',
      ),
      optional(text('old_user_card_code', 'OldUserCardCode', '转赠前的 code。', 'The code before the gift.')),
      optional(
        text(
          'outer_str',
          'OuterStr',
          '领取场景值，投放时自定义的字符串，用于统计渠道。',
          'The scene of taking: a string given when the card was handed out, to tell channels apart.',
        ),
      ),
      flag('is_restore_member_card', 'IsRestoreMemberCard', '是否为找回删除过的会员卡：1 是，0 否。', '1 if a deleted member card was restored, else 0.'),
      flag('is_recommend_by_friend', 'IsRecommendByFriend', '是否由朋友推荐领取：1 是，0 否。', '1 if a friend recommended it, else 0.'),
      optional(
        text('union_id', 'UnionId', '用户在开放平台下的 unionid；绑定了开放平台才有。', "The user's unionid; only for accounts bound to the open platform."),
      ),
    ],
    sample: {
      card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
      is_give_by_friend: 0,
      user_card_code: '0012345600',
      outer_id: '9223372036854775807',
      outer_str: '12b',
      is_restore_member_card: 0,
      is_recommend_by_friend: 0,
      union_id: 'o6_bmasdasdsad6_2sgVt7hMZOPfL',
    },
    variants: [
      {
        name: 'a gift of a friend',
        zh: '朋友转赠',
        sample: {
          card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
          is_give_by_friend: 1,
          user_card_code: '0012345601',
          friend_user_name: 'oABCD1nI4xU4ql85BXkv1f0gFri1',
          outer_id: '0',
          old_user_card_code: '0012345600',
          is_restore_member_card: 0,
          is_recommend_by_friend: 0,
        },
      },
      {
        name: 'a restored member card',
        zh: '找回会员卡',
        constructed: true,
        sample: {
          card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKd',
          is_give_by_friend: 0,
          user_card_code: '226009850808',
          outer_id: '0',
          is_restore_member_card: 1,
          is_recommend_by_friend: 0,
        },
      },
    ],
  },
  {
    group: 'event',
    row: 22,
    category: 'card',
    wire: 'user_gifting_card',
    interface: 'UserGiftingCardEvent',
    mission: ['D1'],
    title: { zh: '转赠卡券', en: 'A user gives a card away' },
    doc: {
      zh: '用户转赠卡券时推送；无人领取而退回时再推送一次，is_return_back 为 1。',
      en: 'Sent when a user gives a card away, and once more with is_return_back 1 when it comes back because nobody took it.',
    },
    see: page,
    fields: [
      cardId,
      userCardCode,
      flag('is_return_back', 'IsReturnBack', '是否为转赠退回：1 是，0 否。', '1 if the card came back, else 0.'),
      text(
        'friend_user_name',
        'FriendUserName',
        '接收方的 openid；群转赠时可能为空。领取事件里同名的字段是赠送方。',
        'The openid of the receiver; may be empty for a gift to a group. In the taking event the field of that name is the giver.',
      ),
      flag('is_chat_room', 'IsChatRoom', '是否转赠到群：1 是，0 否。', '1 if it was given to a group, else 0.'),
    ],
    sample: {
      card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
      user_card_code: '0012345600',
      is_return_back: 0,
      friend_user_name: 'oABCD1nI4xU4ql85BXkv1f0gFri2',
      is_chat_room: 0,
    },
    variants: [
      {
        name: 'returned',
        zh: '退回',
        constructed: true,
        sample: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', user_card_code: '0012345600', is_return_back: 1, friend_user_name: '', is_chat_room: 0 },
      },
      {
        name: 'to a group',
        zh: '转赠到群',
        constructed: true,
        sample: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', user_card_code: '0012345600', is_return_back: 0, friend_user_name: '', is_chat_room: 1 },
      },
    ],
  },
  {
    group: 'event',
    row: 23,
    category: 'card',
    wire: 'user_del_card',
    interface: 'UserDelCardEvent',
    mission: ['D1', 'D3'],
    title: { zh: '删除卡券', en: 'A user deletes a card' },
    doc: { zh: '用户从卡包中删除卡券时推送。', en: 'Sent when a user deletes a card from the wallet.' },
    see: page,
    fields: [cardId, userCardCode],
    sample: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', user_card_code: '0012345600' },
    variants: [{ name: 'an empty code', zh: '空的 code', sample: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', user_card_code: '' } }],
  },
  {
    group: 'event',
    row: 29,
    category: 'card',
    wire: 'card_sku_remind',
    interface: 'CardSkuRemindEvent',
    mission: ['D1'],
    title: { zh: '卡券库存报警', en: 'A card is nearly gone' },
    doc: {
      zh: '初始库存大于 200 的卡券剩 100 张或更少时，有用户尝试领取就会推送；同一卡券最多每 12 小时一次。',
      en: 'Sent when a user tries to take a card of which more than 200 were made and at most 100 are left; at most once in 12 hours for a card.',
    },
    see: page,
    fields: [cardId, text('detail', 'Detail', '报警的文字说明。', 'The warning in words.')],
    sample: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', detail: "the card's quantity is equal to 0" },
  },
]
