import type { PushDescriptor } from '../descriptor.js'
import { boolean, text } from '../field.js'

const pageId = text('page_id', 'PageId', '礼品卡货架的 ID。', 'The id of the gift-card page.')
const orderId = text('order_id', 'OrderId', '礼品卡订单号。', 'The number of the order.')
const isChatRoom = boolean(
  'is_chat_room',
  'IsChatRoom',
  '是否发到群里。推送里是 `true` 一类的文字，不是 0 和 1。',
  'Whether it went to a group. On the wire it is a word such as `true`, not 0 or 1.',
)

export const giftCardEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 33,
    category: 'card',
    wire: 'giftcard_pay_done',
    interface: 'GiftcardPayDoneEvent',
    title: { zh: '礼品卡付款完成', en: 'Gift cards are paid' },
    doc: {
      zh: '用户在礼品卡货架付款后推送；用订单号可查询详情。',
      en: 'Sent after a user paid on a gift-card page. The order can be looked up by its number.',
    },
    fields: [pageId, orderId],
    sample: { page_id: 'OQK0R3MaFnCm74Phw5hwFJlz5sn+jy1zzM2amDidDbU=', order_id: 'Z2y2rY74ksZX1ceuGA' },
  },
  {
    group: 'event',
    row: 34,
    category: 'card',
    wire: 'giftcard_send_to_friend',
    interface: 'GiftcardSendToFriendEvent',
    title: { zh: '赠送礼品卡', en: 'Gift cards are sent to a friend' },
    doc: {
      zh: '用户把买下的礼品卡送出，或无人领取而退回时推送。',
      en: 'Sent when a user sends bought gift cards to a friend, or when they come back because nobody took them.',
    },
    fields: [
      pageId,
      orderId,
      isChatRoom,
      boolean(
        'is_return_back',
        'IsReturnBack',
        '是否为退回。推送里是放在 CDATA 中的 `true` 一类的文字。',
        'Whether they came back. On the wire it is a word such as `true`, in CDATA.',
        {
          cdata: true,
        },
      ),
    ],
    sample: { page_id: 'OQK0R3MaFnCm74Phw5hwFJlz5sn+jy1zzM2amDidDbU=', order_id: 'Z2y2rY74ksZX1ceuGA', is_chat_room: true, is_return_back: true },
    variants: [
      {
        name: 'sent to one friend',
        zh: '送给一位朋友',
        constructed: true,
        sample: { page_id: 'OQK0R3MaFnCm74Phw5hwFJlz5sn+jy1zzM2amDidDbU=', order_id: 'Z2y2rY74ksZX1ceuGA', is_chat_room: false, is_return_back: false },
      },
    ],
  },
  {
    group: 'event',
    row: 35,
    category: 'card',
    wire: 'giftcard_user_accept',
    interface: 'GiftcardUserAcceptEvent',
    title: { zh: '领取礼品卡', en: 'Gift cards are accepted' },
    doc: { zh: '用户领取收到的礼品卡后推送。', en: 'Sent after a user accepted gift cards.' },
    fields: [pageId, orderId, isChatRoom],
    sample: { page_id: 'OQK0R3MaFnCm74Phw5hwFJlz5sn+jy1zzM2amDidDbU=', order_id: 'Z2y2rY74ksZX1ceuGA', is_chat_room: true },
    variants: [
      {
        name: 'from one friend',
        zh: '一位朋友所赠',
        constructed: true,
        sample: { page_id: 'OQK0R3MaFnCm74Phw5hwFJlz5sn+jy1zzM2amDidDbU=', order_id: 'Z2y2rY74ksZX1ceuGA', is_chat_room: false },
      },
    ],
  },
]
