/**
 * The mission's document D3, a Go package of 2015 for cards, copied by hand: every constant, function, type and method of it, and what stands for it here.
 * Types bear the JSON names of their fields, which are binding.
 */

/** Go's name, its value, and ours. */
export interface D3Constant {
  readonly name: string
  readonly value: string
  /** `CARD_TYPE.GROUPON`, of `hongyan/card`. */
  readonly ours: string
}

const constants = (table: string, lines: string): D3Constant[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', value = '', ours = ''] = line.trim().split(/\s+/)
      return { name, value, ours: `${table}.${ours}` }
    })

export const d3Constants: readonly D3Constant[] = [
  ...constants(
    'CARD_TYPE',
    `CardTypeGeneralCoupon GENERAL_COUPON GENERAL_COUPON
     CardTypeGroupon GROUPON GROUPON
     CardTypeGift GIFT GIFT
     CardTypeCash CASH CASH
     CardTypeDiscount DISCOUNT DISCOUNT
     CardTypeMemberCard MEMBER_CARD MEMBER_CARD
     CardTypeScenicTicket SCENIC_TICKET SCENIC_TICKET
     CardTypeMovieTicket MOVIE_TICKET MOVIE_TICKET
     CardTypeBoardingPass BOARDING_PASS BOARDING_PASS
     CardTypeLuckyMoney LUCKY_MONEY LUCKY_MONEY
     CardTypeMeetingTicket MEETING_TICKET MEETING_TICKET`,
  ),
  ...constants(
    'CODE_TYPE',
    `CodeTypeText CODE_TYPE_TEXT TEXT
     CodeTypeBarCode CODE_TYPE_BARCODE BARCODE
     CodeTypeQRCode CODE_TYPE_QRCODE QRCODE
     CodeTypeOnlyBarCode CODE_TYPE_ONLY_BARCODE ONLY_BARCODE
     CodeTypeOnlyQRCode CODE_TYPE_ONLY_QRCODE ONLY_QRCODE`,
  ),
  ...constants(
    'LEGACY_CARD_STATUS',
    `CardStatusNotVerify CARD_STATUS_NOT_VERIFY NOT_VERIFY
     CardStatusVerifyFail CARD_STATUS_VERIFY_FALL VERIFY_FAIL
     CardStatusVerifyOk CARD_STATUS_VERIFY_OK VERIFY_OK
     CardStatusUserDelete CARD_STATUS_USER_DELETE USER_DELETE
     CardStatusUserDispatch CARD_STATUS_USER_DISPATCH USER_DISPATCH`,
  ),
  ...constants(
    'CARD_EVENT',
    `EventTypeCardPassCheck card_pass_check PASS_CHECK
     EventTypeCardNotPassCheck card_not_pass_check NOT_PASS_CHECK
     EventTypeUserGetCard user_get_card USER_GET
     EventTypeUserDelCard user_del_card USER_DEL
     EventTypeUserViewCard user_view_card USER_VIEW
     EventTypeUserConsumeCard user_consume_card USER_CONSUME`,
  ),
]

/** A method of its Client: where it goes, and the call that stands for it. */
export interface D3Method {
  readonly name: string
  readonly http: string
  readonly ours: string
  /** What the call takes and gives, as the Go signature has it: names on the wire. */
  readonly takes: readonly string[]
  readonly gives: readonly string[]
}

const method = (name: string, http: string, ours: string, takes = '', gives = ''): D3Method => ({
  name,
  http,
  ours,
  takes: takes.split(' ').filter(Boolean),
  gives: gives.split(' ').filter(Boolean),
})

export const d3Methods: readonly D3Method[] = [
  method(
    'BoardingPassCheckin',
    'POST /card/boardingpass/checkin',
    'card.boardingPass.checkin',
    'code card_id passenger_name class seat etkt_bnr qrcode_data is_cancel',
  ),
  method('CardBatchGet', 'POST /card/batchget', 'card.batchGet', 'offset count', 'card_id_list total_num'),
  method('CardCodeConsume', 'POST /card/code/consume', 'card.code.consume', 'code card_id', 'card openid'),
  method('CardCodeDecrypt', 'POST /card/code/decrypt', 'card.code.decrypt', 'encrypt_code', 'code'),
  method('CardCodeGet', 'POST /card/code/get', 'card.code.get', 'code card_id', 'card openid'),
  method('CardCodeUnavailable', 'POST /card/code/unavailable', 'card.code.unavailable', 'code card_id'),
  method('CardCodeUpdate', 'POST /card/code/update', 'card.code.update', 'code card_id new_code'),
  method('CardCreate', 'POST /card/create', 'card.create', 'card', 'card_id'),
  method('CardDelete', 'POST /card/delete', 'card.delete', 'card_id'),
  method('CardGet', 'POST /card/get', 'card.get', 'card_id', 'card'),
  method('CardModifyStock', 'POST /card/modifystock', 'card.modifyStock', 'card_id increase_stock_value reduce_stock_value'),
  method('CardQRCodeCreate', 'POST /card/qrcode/create', 'card.qrcode.create', '', 'ticket'),
  method('CardUpdate', 'POST /card/update', 'card.update', 'card_id'),
  method('GetColors', 'GET /card/getcolors', 'card.getColors', '', 'colors'),
  method(
    'MeetingTicketUpdateUser',
    'POST /card/meetingticket/updateuser',
    'card.meetingTicket.updateUser',
    'code card_id zone entrance seat_number begin_time end_time',
  ),
  method(
    'MemberCardActivate',
    'POST /card/membercard/activate',
    'card.memberCard.activate',
    'code card_id membership_number init_bonus init_balance bonus_url balance_url',
  ),
  method(
    'MemberCardUpdateUser',
    'POST /card/membercard/updateuser',
    'card.memberCard.updateUser',
    'code card_id add_bonus record_bonus add_balance record_balance',
    'result_bonus result_balance openid',
  ),
  method(
    'MovieTicketUpdateUser',
    'POST /card/movieticket/updateuser',
    'card.movieTicket.updateUser',
    'code card_id ticket_class show_time duration screening_room seat_number',
  ),
  method('TestWhiteListSet', 'POST /card/testwhitelist/set', 'card.testWhitelist.set', 'openid username'),
]

/** A struct: the interfaces that stand for it (made, and read back where that differs), and its JSON names. */
export interface D3Struct {
  readonly name: string
  readonly ours: readonly string[]
  readonly fields: readonly string[]
}

const struct = (name: string, ours: string, fields: string): D3Struct => ({ name, ours: ours.split(' '), fields: fields.split(/\s+/) })

export const d3Structs: readonly D3Struct[] = [
  struct(
    'BoardingPass',
    'CardBoardingPass StoredCardBoardingPass',
    'base_info from to flight departure_time landing_time check_in_url gate boarding_time air_model',
  ),
  struct(
    'CardBaseInfo',
    'CardBaseInfo StoredCardBaseInfo',
    `logo_url code_type brand_name title sub_title color notice description date_info sku location_id_list use_custom_code bind_openid can_share can_give_friend
     use_limit get_limit service_phone source custom_url_name custom_url custom_url_sub_title promotion_url_name promotion_url promotion_url_sub_title`,
  ),
  struct('CardBaseInfo as it is read', 'StoredCardBaseInfo', 'id status'),
  // Its `code` is not in the answer: Go's client copies it from the question.
  struct('CardCode', 'CardCodeValidity', 'card_id begin_time end_time'),
  // Its `expire_seconds` stands at the top of the request today, as in CardQrCodeForOne.
  struct('CardQRCodeInfo', 'CardQrCard', 'card_id code openid is_unique_code balance outer_id'),
  struct('Cash', 'CardCash StoredCardCash', 'base_info least_cost reduce_cost'),
  struct('Color', 'CardColor', 'name value'),
  struct('DateInfo', 'CardDateInfo', 'type begin_timestamp end_timestamp fixed_term fixed_begin_term'),
  struct('Discount', 'CardDiscount StoredCardDiscount', 'base_info discount'),
  struct('GeneralCoupon', 'CardGeneralCoupon StoredCardGeneralCoupon', 'base_info default_detail'),
  struct('Gift', 'CardGift StoredCardGift', 'base_info gift'),
  struct('Groupon', 'CardGroupon StoredCardGroupon', 'base_info deal_detail'),
  struct('LuckyMoney', 'CardLuckyMoney StoredCardLuckyMoney', 'base_info'),
  struct('MeetingTicket', 'CardMeetingTicket StoredCardMeetingTicket', 'base_info meeting_detail map_url'),
  struct(
    'MemberCard',
    'CardMemberCard StoredCardMemberCard',
    'base_info supply_bonus supply_balance bonus_cleared bonus_rules balance_rules prerogative bind_old_card_url activate_url need_push_on_view',
  ),
  struct('MovieTicket', 'CardMovieTicket StoredCardMovieTicket', 'base_info detail'),
  struct('SKU', 'CardSku StoredCardSku', 'quantity'),
  struct('ScenicTicket', 'CardScenicTicket StoredCardScenicTicket', 'base_info ticket_class guide_url'),
]

/** The members of its struct Card: one for each type. */
export const d3CardKeys = 'general_coupon groupon gift cash discount member_card scenic_ticket movie_ticket boarding_pass lucky_money meeting_ticket'.split(' ')

/** An event, its getter, and its elements besides the common ones. */
export interface D3Event {
  readonly name: string
  readonly wire: string
  readonly elements: readonly string[]
}

const event = (name: string, wire: string, elements: string): D3Event => ({ name, wire, elements: elements.split(' ') })

export const d3Events: readonly D3Event[] = [
  event('CardNotPassCheckEvent', 'card_not_pass_check', 'CardId'),
  event('CardPassCheckEvent', 'card_pass_check', 'CardId'),
  event('UserConsumeCardEvent', 'user_consume_card', 'CardId UserCardCode'),
  event('UserDelCardEvent', 'user_del_card', 'CardId UserCardCode'),
  event('UserGetCardEvent', 'user_get_card', 'CardId IsGiveByFriend FriendUserName UserCardCode OuterId'),
  event('UserViewCardEvent', 'user_view_card', 'CardId UserCardCode'),
]
