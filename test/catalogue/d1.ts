/**
 * The event attributes document D1, copied by hand: class names, `type` where it gives one, and attributes. Its names are binding.
 */
export interface D1Event {
  readonly name: string
  /** D1 gives TemplateSendJobFinishEvent no type. */
  readonly type?: string
  readonly attributes: readonly string[]
}

const event = (name: string, type: string, attributes = ''): D1Event => ({ name, type, attributes: attributes.split(' ').filter(Boolean) })

/** What D1 promises of every event but UnknownEvent. */
export const d1Common = ['message_id', 'target', 'source', 'time', 'raw'] as const

export const d1Events: readonly D1Event[] = [
  event('SubscribeEvent', 'subscribe_event', 'key ticket'),
  event('UnSubscribeEvent', 'unsubscribe_event'),
  event('ScanEvent', 'scan_event', 'key ticket'),
  event('ScanCodePushEvent', 'scancode_push_event', 'scan_type scan_result'),
  event('ScanCodeWaitMsgEvent', 'scancode_waitmsg_event', 'scan_type scan_result'),
  event('PicSysphotoEvent', 'pic_sysphoto_event', 'key count pic_list'),
  event('PicPhotoOrAlbumEvent', 'pic_photo_or_album_event', 'key count pic_list'),
  event('PicWeixinEvent', 'pic_weixin_event', 'key count pic_list'),
  event('LocationSelectEvent', 'location_select_event', 'key location_x location_y scale label poi_name'),
  event('ClickEvent', 'click_event', 'key'),
  event('ViewEvent', 'view_event', 'key'),
  event('LocationEvent', 'location_event', 'latitude longitude precision'),
  { name: 'TemplateSendJobFinishEvent', attributes: ['status'] },
  event('UserScanProductEvent', 'user_scan_product_event', 'key_standard key_str country province city sex scene ext_info'),
  event('UserScanProductEnterSessionEvent', 'user_scan_product_enter_session_event', 'key_standard key_str ext_info'),
  event('UserScanProductAsyncEvent', 'user_scan_product_async_event', 'key_standard key_str ext_info region_code'),
  event('UserScanProductVerifyActionEvent', 'user_scan_product_verify_action_event', 'key_standard key_str result reason_msg'),
  event('CardPassCheckEvent', 'card_pass_check_event', 'card_id refuse_reason'),
  event('CardNotPassCheckEvent', 'card_not_pass_check_event', 'card_id refuse_reason'),
  event(
    'UserGetCardEvent',
    'user_get_card_event',
    'card_id user_card_code is_give_by_friend friend_user_name outer_id old_user_card_code outer_str is_restore_member_card is_recommend_by_friend',
  ),
  event('UserGiftingCardEvent', 'user_gifting_card_event', 'card_id user_card_code friend_user_name is_return_back is_chat_room'),
  event('UserDelCardEvent', 'user_del_card_event', 'card_id user_card_code'),
  event(
    'UserConsumeCardEvent',
    'user_consume_card_event',
    'card_id user_card_code consume_source location_name staff_open_id verify_code remark_amount outer_str',
  ),
  event('UserPayFromPayCellEvent', 'user_pay_from_pay_cell_event', 'card_id user_card_code trans_id location_id fee original_fee'),
  event('UserViewCardEvent', 'user_view_card_event', 'card_id user_card_code outer_str'),
  event('UserEnterSessionFromCardEvent', 'user_enter_session_from_card_event', 'card_id user_card_code'),
  event('UpdateMemberCardEvent', 'update_member_card_event', 'card_id user_card_code modify_bonus modify_balance'),
  event('CardSkuRemindEvent', 'card_sku_remind_event', 'card_id detail'),
  event(
    'CardPayOrderEvent',
    'card_pay_order_event',
    'card_id user_card_code order_id status create_order_time pay_finish_time desc free_coin_count pay_coin_count refund_free_coin_count refund_pay_coin_count order_type memo receipt_info',
  ),
  event('SubmitMembercardUserInfoEvent', 'submit_membercard_user_info_event', 'card_id user_card_code'),
]
