// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { CardApi, CardBatchGetResponse, CardBoardingPassCheckinResponse, CardCodeCheckCodeResponse, CardCodeConsumeResponse, CardCodeDecryptResponse, CardCodeDepositResponse, CardCodeGetDepositCountResponse, CardCodeGetResponse, CardCodeMarkResponse, CardCodeUnavailableResponse, CardCodeUpdateResponse, CardCreateResponse, CardDatacubeGetCardBizUinInfoResponse, CardDatacubeGetCardCardInfoResponse, CardDatacubeGetCardMemberCardDetailResponse, CardDatacubeGetCardMemberCardInfoResponse, CardDeleteResponse, CardGeneralCardActivateResponse, CardGeneralCardUnactivateResponse, CardGeneralCardUpdateUserResponse, CardGetApplyProtocolResponse, CardGetColorsResponse, CardGetResponse, CardGiftCardMaintainSetResponse, CardGiftCardOrderBatchGetResponse, CardGiftCardOrderGetResponse, CardGiftCardOrderRefundResponse, CardGiftCardPageAddResponse, CardGiftCardPageBatchGetResponse, CardGiftCardPageGetResponse, CardGiftCardPageUpdateResponse, CardGiftCardPaySubmchBindResponse, CardGiftCardPayWhitelistAddResponse, CardGiftCardWxaSetResponse, CardLandingPageCreateResponse, CardLuckyMoneyUpdateUserBalanceResponse, CardMeetingTicketUpdateUserResponse, CardMemberCardActivateGetUrlResponse, CardMemberCardActivateResponse, CardMemberCardActivateTempInfoGetResponse, CardMemberCardActivateUserFormSetResponse, CardMemberCardUpdateUserResponse, CardMemberCardUserInfoGetResponse, CardModifyStockResponse, CardMovieTicketUpdateUserResponse, CardMpnewsGetHtmlResponse, CardPayActivateResponse, CardPayCellSetResponse, CardPayConfirmResponse, CardPayGetCoinsInfoResponse, CardPayGetOrderListResponse, CardPayGetOrderResponse, CardPayGetPayPriceResponse, CardPayGiftCardAddResponse, CardPayGiftCardBatchGetResponse, CardPayGiftCardDeleteResponse, CardPayGiftCardGetByIdResponse, CardPayGiftMemberCardAddResponse, CardPayGiftMemberCardDeleteResponse, CardPayGiftMemberCardGetResponse, CardPayRechargeResponse, CardQrcodeCreateResponse, CardSelfConsumeCellSetResponse, CardStoreWxaGetResponse, CardStoreWxaSetResponse, CardSubMerchantBatchGetResponse, CardSubMerchantGetResponse, CardSubMerchantSubmitResponse, CardSubMerchantUpdateResponse, CardTestWhitelistSetResponse, CardUpdateResponse, CardUserGetCardListResponse } from '../../../src/generated/api/card.js'

declare const account: { readonly card: CardApi }

export async function card_getColors(): Promise<unknown> {
  const answer = await account.card.getColors()
  const sample: CardGetColorsResponse = { colors: [{ name: 'Color010', value: '#63b359' }] }
  return [answer, sample]
}

export async function card_create(): Promise<unknown> {
  const answer = await account.card.create({
    card: {
      card_type: 'GROUPON',
      groupon: {
        base_info: {
          logo_url: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZJkmG8xXhiaHqkKSVMMWeN3hLut7X7hicFNjakmxibMLGWpXrEXB33367o7zHN0CwngnQY7zb7g/0',
          brand_name: '海底捞',
          code_type: 'CODE_TYPE_TEXT',
          title: '132元双人火锅套餐',
          color: 'Color010',
          notice: '使用时向服务员出示此券',
          description: '不可与其他优惠同享',
          date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: 1397577600, end_timestamp: 1422724261 },
          sku: { quantity: 50000000 },
          get_limit: 3,
          can_share: false,
        },
        deal_detail: '双人套餐\n- 进口红酒一支\n- 孜然牛肉一份',
      },
    },
  })
  const sample: CardCreateResponse = { card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' }
  return [answer, sample]
}

export async function card_get(): Promise<unknown> {
  const answer = await account.card.get({ card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' })
  const sample: CardGetResponse = {
    card: {
      card_type: 'DISCOUNT',
      discount: {
        base_info: {
          id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
          status: 'CARD_STATUS_VERIFY_OK',
          logo_url: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZJkmG8xXhiaHqkKSVMMWeN3hLut7X7hicFNjakmxibMLGWpXrEXB33367o7zHN0CwngnQY7zb7g/0',
          code_type: 'CODE_TYPE_TEXT',
          brand_name: '海底捞',
          title: '七折券',
          color: '#3373bb',
          notice: '使用时向服务员出示此券',
          description: '不可与其他优惠同享',
          date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 30, fixed_begin_term: 0 },
          sku: { quantity: 3, total_quantity: 50 },
        },
        discount: 30,
      },
    },
  }
  return [answer, sample]
}

export async function card_update(): Promise<unknown> {
  const answer = await account.card.update({
    card_id: 'ph_gmt7cUVrlRk8swPwx7aDyF-pg',
    member_card: { base_info: { color: 'Color010', notice: '出示即可' }, bonus_cleared: '每年年底清零', prerogative: '全场九折' },
  })
  const sample: CardUpdateResponse = { send_check: true }
  return [answer, sample]
}

export async function card_delete(): Promise<unknown> {
  const answer = await account.card.delete({ card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' })
  const sample: CardDeleteResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_batchGet(): Promise<unknown> {
  const answer = await account.card.batchGet({ offset: 0, count: 10, status_list: ['CARD_STATUS_VERIFY_OK', 'CARD_STATUS_DISPATCH'] })
  for await (const item of account.card.batchGet.all({ status_list: ['CARD_STATUS_VERIFY_OK', 'CARD_STATUS_DISPATCH'] })) console.log(item)
  const sample: CardBatchGetResponse = { card_id_list: ['ph_gmt7cUVrlRk8swPwx7aDyF-pg'], total_num: 1 }
  return [answer, sample]
}

export async function card_modifyStock(): Promise<unknown> {
  const answer = await account.card.modifyStock({ card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', increase_stock_value: 1231 })
  const sample: CardModifyStockResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_testWhitelist_set(): Promise<unknown> {
  const answer = await account.card.testWhitelist.set({ openid: ['o1Pj9jmZvwSyyyyyyBa4aULW2mA'], username: ['afdvvf'] })
  const sample: CardTestWhitelistSetResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_code_get(): Promise<unknown> {
  const answer = await account.card.code.get({ code: '012345678901', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', check_consume: false })
  const sample: CardCodeGetResponse = {
    card: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', begin_time: 1404205036, end_time: 1404205036 },
    openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
    can_consume: false,
    outer_str: '12b',
    user_card_status: 'CONSUMED',
  }
  return [answer, sample]
}

export async function card_code_consume(): Promise<unknown> {
  const answer = await account.card.code.consume({ code: '012345678901', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' })
  const sample: CardCodeConsumeResponse = { card: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' }, openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' }
  return [answer, sample]
}

export async function card_code_decrypt(): Promise<unknown> {
  const answer = await account.card.code.decrypt({ encrypt_code: 'XXIzTtMqCxwOaawoE91+VJdsFmv7b8g0VZIZkqf4GWA60Fzpc8ksZ/5ZZ0DVkXdE' })
  const sample: CardCodeDecryptResponse = { code: '751234212312' }
  return [answer, sample]
}

export async function card_code_update(): Promise<unknown> {
  const answer = await account.card.code.update({ code: '012345678901', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', new_code: '3495739475' })
  const sample: CardCodeUpdateResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_code_unavailable(): Promise<unknown> {
  const answer = await account.card.code.unavailable({ code: '012345678901', reason: '退款' })
  const sample: CardCodeUnavailableResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_code_deposit(): Promise<unknown> {
  const answer = await account.card.code.deposit({ card_id: 'pDF3iY0_dVjb_Pua96MMewA96qvA', code: ['11111', '22222', '033333'] })
  const sample: CardCodeDepositResponse = { succ_code: ['11111'], duplicate_code: ['22222'], fail_code: ['033333'] }
  return [answer, sample]
}

export async function card_code_getDepositCount(): Promise<unknown> {
  const answer = await account.card.code.getDepositCount({ card_id: 'pDF3iY0_dVjb_Pua96MMewA96qvA' })
  const sample: CardCodeGetDepositCountResponse = { count: 123 }
  return [answer, sample]
}

export async function card_code_checkCode(): Promise<unknown> {
  const answer = await account.card.code.checkCode({ card_id: 'pDF3iY0_dVjb_Pua96MMewA96qvA', code: ['11111', '22222', '033333'] })
  const sample: CardCodeCheckCodeResponse = { exist_code: ['11111', '22222'], not_exist_code: ['033333'] }
  return [answer, sample]
}

export async function card_code_mark(): Promise<unknown> {
  const answer = await account.card.code.mark({
    code: '114567897765',
    card_id: 'pbLatjvFdsLDUoBRyw5rt1ZgV1qA',
    openid: 'obLatjtwR9v5BmGPnDJQ3mQfJT0I',
    is_mark: true,
  })
  const sample: CardCodeMarkResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_qrcode_create(): Promise<unknown> {
  const answer = await account.card.qrcode.create({
    action_name: 'QR_CARD',
    expire_seconds: 1800,
    action_info: {
      card: {
        card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
        code: '198374613512',
        is_unique_code: false,
        outer_str: '12b',
      },
    },
  })
  const sample: CardQrcodeCreateResponse = {
    ticket: 'gQHB8DoAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xL0JIV3lhX3psZmlvSDZmWGVMMTZvAAIEsNnKVQMEIAMAAA==',
    expire_seconds: 1800,
    url: 'http://weixin.qq.com/q/BHWya_zlfioH6fXeL16o',
    show_qrcode_url: 'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQH98DoAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xL0czVzRlSWpsamlyM2plWTNKVktvAAIE6SfgVQMEgDPhAQ%3D%3D',
  }
  return [answer, sample]
}

export async function card_landingPage_create(): Promise<unknown> {
  const answer = await account.card.landingPage.create({
    banner: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZJkmG8xXhiaHqkKSVMMWeN3hLut7X7h',
    page_title: '惠城优惠大派送',
    can_share: true,
    scene: 'SCENE_NEAR_BY',
    card_list: [{ card_id: 'pXch-jnOlGtbuWwIO2NDftZeynRE', thumb_url: 'http://www.qq.com/a.jpg' }],
  })
  const sample: CardLandingPageCreateResponse = { url: 'http://mp.weixin.qq.com/bizmall/cardshelf?shelf_id=1', page_id: '1' }
  return [answer, sample]
}

export async function card_mpnews_getHtml(): Promise<unknown> {
  const answer = await account.card.mpnews.getHtml({ card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' })
  const sample: CardMpnewsGetHtmlResponse = {
    content: '<iframe class="res_iframe card_iframe js_editor_card" data-src="http://mp.weixin.qq.com/bizmall/appmsgcard"></iframe>',
  }
  return [answer, sample]
}

export async function card_user_getCardList(): Promise<unknown> {
  const answer = await account.card.user.getCardList({ openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', card_id: 'pFS7Fjg8kV1IdDz01xxxxx' })
  const sample: CardUserGetCardListResponse = { card_list: [{ code: '012345678901', card_id: 'pFS7Fjg8kV1IdDz01xxxxx' }], has_share_card: true }
  return [answer, sample]
}

export async function card_storeWxa_get(): Promise<unknown> {
  const answer = await account.card.storeWxa.get({ poi_id: '123456789012345678' })
  const sample: CardStoreWxaGetResponse = { poi_id: '123456789012345678', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' }
  return [answer, sample]
}

export async function card_storeWxa_set(): Promise<unknown> {
  const answer = await account.card.storeWxa.set({ poi_id: '123456789012345678', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' })
  const sample: CardStoreWxaSetResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_memberCard_activate(): Promise<unknown> {
  const answer = await account.card.memberCard.activate({
    membership_number: '357898858',
    code: '012345678901',
    card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
    init_bonus: 100,
    init_bonus_record: '旧积分同步',
    init_balance: 200,
    init_custom_field_value1: 'xxxxx',
  })
  const sample: CardMemberCardActivateResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_memberCard_updateUser(): Promise<unknown> {
  const answer = await account.card.memberCard.updateUser({
    code: '179011264953',
    card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
    bonus: 3000,
    add_bonus: 30,
    record_bonus: '消费30元，获得3积分',
    balance: 3000,
    add_balance: -30,
    record_balance: '购买焦糖玛琪朵一杯',
    custom_field_value1: '100',
    notify_optional: { is_notify_bonus: true, is_notify_balance: false },
  })
  const sample: CardMemberCardUpdateUserResponse = { result_bonus: 100, result_balance: 200, openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' }
  return [answer, sample]
}

export async function card_memberCard_activate_getUrl(): Promise<unknown> {
  const answer = await account.card.memberCard.activate.getUrl({ card_id: 'pbLatjtZ7v1BG_ZnTjbW85GYc_E8', outer_str: '123' })
  const sample: CardMemberCardActivateGetUrlResponse = {
    url: 'https://mp.weixin.qq.com/bizmall/activatemembercard?action=preshow&encrypt_card_id=abc&outer_str=123&biz=MzU5',
  }
  return [answer, sample]
}

export async function card_memberCard_activateUserForm_set(): Promise<unknown> {
  const answer = await account.card.memberCard.activateUserForm.set({
    card_id: 'pbLatjtZ7v1BG_ZnTjbW85GYc_E8',
    service_statement: { name: '会员守则', url: 'https://www.qq.com' },
    bind_old_card: { name: '老会员绑定', url: 'https://www.qq.com' },
    required_form: {
      can_modify: false,
      rich_field_list: [{ type: 'FORM_FIELD_RADIO', name: '兴趣', values: ['钢琴', '舞蹈', '足球'] }],
      common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'],
    },
    optional_form: {
      can_modify: false,
      common_field_id_list: ['USER_FORM_INFO_FLAG_LOCATION'],
      custom_field_list: ['喜欢的电影'],
    },
  })
  const sample: CardMemberCardActivateUserFormSetResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_memberCard_userInfo_get(): Promise<unknown> {
  const answer = await account.card.memberCard.userInfo.get({ card_id: 'pbLatjtZ7v1BG_ZnTjbW85GYc_E8', code: '916679873278' })
  const sample: CardMemberCardUserInfoGetResponse = {
    openid: 'obLatjjwDolFjRRd3doGIdwNqRXw',
    nickname: 'Fourier',
    membership_number: '316325107401',
    bonus: 10,
    balance: 300,
    sex: 'MALE',
    user_info: {
      common_field_list: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '15*********' }],
      custom_field_list: [{ name: '兴趣', value_list: ['钢琴', '足球'] }],
    },
    user_card_status: 'NORMAL',
    has_active: false,
  }
  return [answer, sample]
}

export async function card_memberCard_activateTempInfo_get(): Promise<unknown> {
  const answer = await account.card.memberCard.activateTempInfo.get({ activate_ticket: 'fDZv9eMQAFfrNr3XBoqhb8eUX67DFb6h8yXDelGSMDLfg2OAIGQcU7mEKecnWZBK' })
  const sample: CardMemberCardActivateTempInfoGetResponse = {
    info: {
      common_field_list: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '15*********' }],
      custom_field_list: [{ name: '兴趣', value_list: ['钢琴', '足球'] }],
    },
  }
  return [answer, sample]
}

export async function card_movieTicket_updateUser(): Promise<unknown> {
  const answer = await account.card.movieTicket.updateUser({
    code: '277217129962',
    card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
    ticket_class: '4D',
    show_time: 1408493192,
    duration: 120,
    screening_room: '5号影厅',
    seat_number: ['5排14号', '5排15号'],
  })
  const sample: CardMovieTicketUpdateUserResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_boardingPass_checkin(): Promise<unknown> {
  const answer = await account.card.boardingPass.checkin({
    code: '198374613512',
    card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
    passenger_name: '乘客姓名',
    class: '舱等',
    seat: '座位号',
    etkt_bnr: '12345678901234',
    qrcode_data: '二维码数据',
    is_cancel: false,
  })
  const sample: CardBoardingPassCheckinResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_meetingTicket_updateUser(): Promise<unknown> {
  const answer = await account.card.meetingTicket.updateUser({
    code: '717523732898',
    card_id: 'pXch-jvdwkJjY7evUFV-sGsoMl7A',
    zone: 'C区',
    entrance: '东北门',
    seat_number: '2排15号',
    begin_time: 1408493192,
    end_time: 1408500392,
  })
  const sample: CardMeetingTicketUpdateUserResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_luckyMoney_updateUserBalance(): Promise<unknown> {
  const answer = await account.card.luckyMoney.updateUserBalance({ code: '12312313', card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI', balance: 1231 })
  const sample: CardLuckyMoneyUpdateUserBalanceResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_payCell_set(): Promise<unknown> {
  const answer = await account.card.payCell.set({ card_id: 'ph_gmt7cUVrlRk8swPwx7aDyF-pg', is_open: true })
  const sample: CardPayCellSetResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_selfConsumeCell_set(): Promise<unknown> {
  const answer = await account.card.selfConsumeCell.set({
    card_id: 'ph_gmt7cUVrlRk8swPwx7aDyF-pg',
    is_open: true,
    need_verify_cod: false,
    need_remark_amount: true,
  })
  const sample: CardSelfConsumeCellSetResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_payGiftCard_add(): Promise<unknown> {
  const answer = await account.card.payGiftCard.add({
    rule_info: {
      type: 'RULE_TYPE_PAY_MEMBER_CARD',
      base_info: { mchid_list: ['193738123'], begin_time: 1480317217, end_time: 1480327217 },
      member_rule: {
        card_id: 'pbLatjk4T4Hx-QFQGL4zGQy27_Qg',
        least_cost: 1,
        max_cost: 20000,
        jump_url: 'https://www.qq.com',
      },
    },
  })
  const sample: CardPayGiftCardAddResponse = {
    rule_id: '1234',
    succ_mchid_list: ['193738123'],
    fail_mchid_list: [
      {
        mchid: '193738124',
        errcode: 40097,
        errmsg: 'invalid args',
        occupy_rule_id: '1230',
        occupy_appid: 'wx0123456789abcdef',
      },
    ],
  }
  return [answer, sample]
}

export async function card_payGiftCard_delete(): Promise<unknown> {
  const answer = await account.card.payGiftCard.delete({ rule_id: '1234' })
  const sample: CardPayGiftCardDeleteResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_payGiftCard_getById(): Promise<unknown> {
  const answer = await account.card.payGiftCard.getById({ rule_id: '1234' })
  const sample: CardPayGiftCardGetByIdResponse = {
    rule_info: {
      rule_id: '1234',
      type: 'RULE_TYPE_PAY_MEMBER_CARD',
      base_info: { mchid_list: ['193738123'], begin_time: 1480317217, end_time: 1480327217 },
      member_rule: {
        card_id: 'pbLatjk4T4Hx-QFQGL4zGQy27_Qg',
        least_cost: 1,
        max_cost: 20000,
        jump_url: 'https://www.qq.com',
      },
    },
  }
  return [answer, sample]
}

export async function card_payGiftCard_batchGet(): Promise<unknown> {
  const answer = await account.card.payGiftCard.batchGet({ type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: true, offset: 0, count: 10 })
  for await (const item of account.card.payGiftCard.batchGet.all({ type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: true })) console.log(item)
  const sample: CardPayGiftCardBatchGetResponse = {
    total_count: 1,
    rule_list: [
      {
        rule_id: '1234',
        type: 'RULE_TYPE_PAY_MEMBER_CARD',
        base_info: { mchid_list: ['193738123'], begin_time: 1480317217, end_time: 1480327217 },
        member_rule: {
          card_id: 'pbLatjk4T4Hx-QFQGL4zGQy27_Qg',
          least_cost: 1,
          max_cost: 20000,
          jump_url: 'https://www.qq.com',
        },
      },
    ],
  }
  return [answer, sample]
}

export async function card_payGiftMemberCard_add(): Promise<unknown> {
  const answer = await account.card.payGiftMemberCard.add({
    card_id: 'pbLatjk4T4Hx-QFQGL4zGQy27_Qg',
    mchid_list: ['193738123'],
    begin_time: 1480317217,
    end_time: 1480327217,
    min_cost: 1,
    max_cost: 20000,
    is_locked: false,
  })
  const sample: CardPayGiftMemberCardAddResponse = { succ_mchid_list: ['193738123'], fail_mchid_list: [] }
  return [answer, sample]
}

export async function card_payGiftMemberCard_delete(): Promise<unknown> {
  const answer = await account.card.payGiftMemberCard.delete({ card_id: 'pbLatjk4T4Hx-QFQGL4zGQy27_Qg', mchid_list: ['193738123'] })
  const sample: CardPayGiftMemberCardDeleteResponse = { fail_mchid_list: [] }
  return [answer, sample]
}

export async function card_payGiftMemberCard_get(): Promise<unknown> {
  const answer = await account.card.payGiftMemberCard.get({ mchid: '193738123' })
  const sample: CardPayGiftMemberCardGetResponse = { card_id: 'pbLatjk4T4Hx-QFQGL4zGQy27_Qg', is_locked: true }
  return [answer, sample]
}

export async function card_pay_activate(): Promise<unknown> {
  const answer = await account.card.pay.activate()
  const sample: CardPayActivateResponse = { reward: 50 }
  return [answer, sample]
}

export async function card_pay_getPayPrice(): Promise<unknown> {
  const answer = await account.card.pay.getPayPrice({ card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI', quantity: 100 })
  const sample: CardPayGetPayPriceResponse = { order_id: '404091456', price: 100, free_coin: 80, pay_coin: 20 }
  return [answer, sample]
}

export async function card_pay_getCoinsInfo(): Promise<unknown> {
  const answer = await account.card.pay.getCoinsInfo()
  const sample: CardPayGetCoinsInfoResponse = { free_coin: 30, pay_coin: 70, total_coin: 100 }
  return [answer, sample]
}

export async function card_pay_confirm(): Promise<unknown> {
  const answer = await account.card.pay.confirm({ card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI', order_id: '404091456', quantity: 100 })
  const sample: CardPayConfirmResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_pay_recharge(): Promise<unknown> {
  const answer = await account.card.pay.recharge({ coin_count: 100 })
  const sample: CardPayRechargeResponse = {
    order_id: '404091457',
    qrcode_url: 'weixin://wxpay/bizpayurl?pr=PnpnTxd',
    qrcode_buffer: 'iVBORw0KGgo=',
  }
  return [answer, sample]
}

export async function card_pay_getOrder(): Promise<unknown> {
  const answer = await account.card.pay.getOrder({ order_id: '404091456' })
  const sample: CardPayGetOrderResponse = {
    order_info: {
      order_id: '404091456',
      status: 'ORDER_STATUS_FINANCE_SUCC',
      create_time: 1457684124,
      pay_finish_time: 1457684127,
      desc: '',
      free_coin_count: 100,
      pay_coin_count: 0,
      refund_free_coin_count: 0,
      refund_pay_coin_count: 0,
      order_type: 'ORDER_TYPE_SYS_ADD',
    },
  }
  return [answer, sample]
}

export async function card_pay_getOrderList(): Promise<unknown> {
  const answer = await account.card.pay.getOrderList({
    offset: 0,
    count: 2,
    order_type: 'ORDER_TYPE_WXPAY',
    nor_filter: { status: 'ORDER_STATUS_SUCC' },
    sort_info: { sort_key: 'SORT_BY_TIME', sort_type: 'SORT_DESC' },
    begin_time: 1457684000,
    end_time: 1457689000,
  })
  for await (const item of account.card.pay.getOrderList.all({
    order_type: 'ORDER_TYPE_WXPAY',
    nor_filter: { status: 'ORDER_STATUS_SUCC' },
    sort_info: { sort_key: 'SORT_BY_TIME', sort_type: 'SORT_DESC' },
    begin_time: 1457684000,
    end_time: 1457689000,
  })) console.log(item)
  const sample: CardPayGetOrderListResponse = {
    total_num: 1,
    order_list: [
      {
        order_id: '404091456',
        status: 'ORDER_STATUS_FINANCE_SUCC',
        create_time: 1457684124,
        pay_finish_time: 1457684127,
        desc: '',
        free_coin_count: 100,
        pay_coin_count: 0,
        refund_free_coin_count: 0,
        refund_pay_coin_count: 0,
        order_type: 'ORDER_TYPE_SYS_ADD',
      },
    ],
  }
  return [answer, sample]
}

export async function card_datacube_getCardBizUinInfo(): Promise<unknown> {
  const answer = await account.card.datacube.getCardBizUinInfo({ begin_date: '2015-06-15', end_date: '2015-06-30', cond_source: 0 })
  const sample: CardDatacubeGetCardBizUinInfoResponse = {
    list: [
      {
        ref_date: '2015-06-23',
        view_cnt: 1,
        view_user: 1,
        receive_cnt: 1,
        receive_user: 1,
        verify_cnt: 0,
        verify_user: 0,
        given_cnt: 0,
        given_user: 0,
        expire_cnt: 0,
        expire_user: 0,
      },
    ],
  }
  return [answer, sample]
}

export async function card_datacube_getCardCardInfo(): Promise<unknown> {
  const answer = await account.card.datacube.getCardCardInfo({
    begin_date: '2015-06-15',
    end_date: '2015-06-30',
    cond_source: 0,
    card_id: 'po8pktyDLmakNY2fn2VyhkiEPqGE',
  })
  const sample: CardDatacubeGetCardCardInfoResponse = {
    list: [
      {
        ref_date: '2015-06-23',
        card_id: 'po8pktyDLmakNY2fn2VyhkiEPqGE',
        card_type: 3,
        is_pay: 0,
        view_cnt: 1,
        view_user: 1,
        receive_cnt: 1,
        receive_user: 1,
        verify_cnt: 0,
        verify_user: 0,
        given_cnt: 0,
        given_user: 0,
        expire_cnt: 0,
        expire_user: 0,
      },
    ],
  }
  return [answer, sample]
}

export async function card_datacube_getCardMemberCardInfo(): Promise<unknown> {
  const answer = await account.card.datacube.getCardMemberCardInfo({ begin_date: '2015-06-15', end_date: '2015-06-30', cond_source: 0 })
  const sample: CardDatacubeGetCardMemberCardInfoResponse = {
    list: [
      {
        ref_date: '2015-06-23',
        view_cnt: 1,
        view_user: 1,
        receive_cnt: 1,
        receive_user: 1,
        verify_cnt: 0,
        verify_user: 0,
        active_user: 0,
        total_user: 86,
        total_receive_user: 95,
      },
    ],
  }
  return [answer, sample]
}

export async function card_datacube_getCardMemberCardDetail(): Promise<unknown> {
  const answer = await account.card.datacube.getCardMemberCardDetail({
    begin_date: '2015-06-15',
    end_date: '2015-06-30',
    cond_source: 0,
    card_id: 'po8pktyDLmakNY2fn2VyhkiEPqGE',
  })
  const sample: CardDatacubeGetCardMemberCardDetailResponse = {
    list: [
      {
        ref_date: '2015-06-23',
        cardid: 'po8pktyDLmakNY2fn2VyhkiEPqGE',
        merchanttype: 1,
        submerchantid: '0',
        view_cnt: 1,
        view_user: 1,
        receive_cnt: 1,
        receive_user: 1,
        verify_cnt: 0,
        verify_user: 0,
        active_cnt: 1,
        new_user: 0,
        payOriginalFee: 20000,
        fee: 18000,
      },
    ],
  }
  return [answer, sample]
}

export async function card_getApplyProtocol(): Promise<unknown> {
  const answer = await account.card.getApplyProtocol()
  const sample: CardGetApplyProtocolResponse = {
    category: [
      {
        primary_category_id: '1',
        category_name: '美食',
        secondary_category: [
          {
            secondary_category_id: '101',
            category_name: '粤菜',
            need_qualification_stuffs: [],
            can_choose_prepaid_card: 1,
          },
        ],
      },
    ],
  }
  return [answer, sample]
}

export async function card_subMerchant_submit(): Promise<unknown> {
  const answer = await account.card.subMerchant.submit({
    info: {
      brand_name: 'aaaaaa',
      logo_url: 'http://mmbiz.qpic.cn/mmbiz/logo/0',
      protocol: 'mdasdfkl',
      end_time: 1438990559,
      primary_category_id: '1',
      secondary_category_id: '101',
    },
  })
  const sample: CardSubMerchantSubmitResponse = {
    info: {
      merchant_id: '12',
      app_id: 'wx0123456789abcdef',
      create_time: 1438790559,
      brand_name: 'aaaaaa',
      status: 'CHECKING',
      end_time: 1438990559,
    },
  }
  return [answer, sample]
}

export async function card_subMerchant_update(): Promise<unknown> {
  const answer = await account.card.subMerchant.update({
    info: {
      merchant_id: '12',
      brand_name: 'aaaaaa',
      logo_url: 'http://mmbiz.qpic.cn/mmbiz/logo/0',
      protocol: 'mdasdfkl',
      end_time: 1438990559,
      primary_category_id: '1',
      secondary_category_id: '101',
    },
  })
  const sample: CardSubMerchantUpdateResponse = {
    info: {
      merchant_id: '12',
      app_id: 'wx0123456789abcdef',
      create_time: 1438790559,
      brand_name: 'aaaaaa',
      status: 'CHECKING',
      end_time: 1438990559,
    },
  }
  return [answer, sample]
}

export async function card_subMerchant_get(): Promise<unknown> {
  const answer = await account.card.subMerchant.get({ merchant_id: '12' })
  const sample: CardSubMerchantGetResponse = {
    info: {
      merchant_id: '12',
      app_id: 'wx0123456789abcdef',
      create_time: 1438790559,
      brand_name: 'aaaaaa',
      status: 'CHECKING',
      end_time: 1438990559,
    },
  }
  return [answer, sample]
}

export async function card_subMerchant_batchGet(): Promise<unknown> {
  const answer = await account.card.subMerchant.batchGet({ begin_id: '0', limit: 50, status: 'CHECKING' })
  for await (const item of account.card.subMerchant.batchGet.all({ status: 'CHECKING' })) console.log(item)
  const sample: CardSubMerchantBatchGetResponse = {
    info_list: [
      {
        merchant_id: '12',
        app_id: 'wx0123456789abcdef',
        create_time: 1438790559,
        brand_name: 'aaaaaa',
        status: 'CHECKING',
        end_time: 1438990559,
      },
    ],
    next_begin_id: '13',
  }
  return [answer, sample]
}

export async function card_giftCard_page_add(): Promise<unknown> {
  const answer = await account.card.giftCard.page.add({
    page: {
      banner_pic_url: 'http://mmbiz.qpic.cn/mmbiz_png/banner/0',
      page_title: '礼品卡',
      support_multi: true,
      theme_list: [
        {
          theme_pic_url: 'http://mmbiz.qpic.cn/mmbiz_png/theme/0',
          title: '圣诞主题',
          title_color: '#FB966E',
          item_list: [{ card_id: 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y', title: '卡片A' }],
          pic_item_list: [
            {
              background_pic_url: 'http://mmbiz.qpic.cn/mmbiz_jpg/card/0',
              outer_img_id: 'outer_img_id_1',
              default_gifting_msg: '祝福语',
            },
          ],
          category_index: 0,
        },
      ],
      category_list: [{ title: '圣诞' }],
      address: '广州市海珠区',
      service_phone: '020-12345678',
      biz_description: '使用须知',
    },
  })
  const sample: CardGiftCardPageAddResponse = { page_id: 'abcedifghijk=' }
  return [answer, sample]
}

export async function card_giftCard_page_get(): Promise<unknown> {
  const answer = await account.card.giftCard.page.get({ page_id: 'abcedifghijk=' })
  const sample: CardGiftCardPageGetResponse = {
    page: {
      page_id: 'abcedifghijk=',
      banner_pic_url: 'http://mmbiz.qpic.cn/mmbiz_png/banner/0',
      page_title: '礼品卡',
      support_multi: true,
      theme_list: [
        {
          theme_pic_url: 'http://mmbiz.qpic.cn/mmbiz_png/theme/0',
          title: '圣诞主题',
          title_color: '#FB966E',
          item_list: [{ card_id: 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y', title: '卡片A' }],
          pic_item_list: [
            {
              background_pic_url: 'http://mmbiz.qpic.cn/mmbiz_jpg/card/0',
              outer_img_id: 'outer_img_id_1',
              default_gifting_msg: '祝福语',
            },
          ],
          category_index: 0,
        },
      ],
      category_list: [{ title: '圣诞' }],
      address: '广州市海珠区',
      service_phone: '020-12345678',
      biz_description: '使用须知',
    },
  }
  return [answer, sample]
}

export async function card_giftCard_page_update(): Promise<unknown> {
  const answer = await account.card.giftCard.page.update({ page: { page_id: 'abcedifghijk=', page_title: '新的名字' } })
  const sample: CardGiftCardPageUpdateResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_giftCard_page_batchGet(): Promise<unknown> {
  const answer = await account.card.giftCard.page.batchGet()
  const sample: CardGiftCardPageBatchGetResponse = { page_id_list: ['abcedifghijk='] }
  return [answer, sample]
}

export async function card_giftCard_maintain_set(): Promise<unknown> {
  const answer = await account.card.giftCard.maintain.set({ page_id: 'abcedifghijk=', maintain: true })
  const sample: CardGiftCardMaintainSetResponse = {
    control_info: {
      biz_control_type: 'E_BIZ_CONTROL_NORMAL',
      list: [{ page_id: 'abcedifghijk=', page_control_type: 'E_PAGE_CONTROL_MAINTAIN' }],
    },
  }
  return [answer, sample]
}

export async function card_giftCard_pay_whitelist_add(): Promise<unknown> {
  const answer = await account.card.giftCard.pay.whitelist.add({ sub_mch_id: '10000098' })
  const sample: CardGiftCardPayWhitelistAddResponse = { url: 'https://mp.weixin.qq.com/confirm' }
  return [answer, sample]
}

export async function card_giftCard_pay_submch_bind(): Promise<unknown> {
  const answer = await account.card.giftCard.pay.submch.bind({ sub_mch_id: '10000098', wxa_appid: 'wx0123456789abcdef' })
  const sample: CardGiftCardPaySubmchBindResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_giftCard_wxa_set(): Promise<unknown> {
  const answer = await account.card.giftCard.wxa.set({ wxa_appid: 'wx0123456789abcdef', page_id: 'abcedifghijk=' })
  const sample: CardGiftCardWxaSetResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_giftCard_order_get(): Promise<unknown> {
  const answer = await account.card.giftCard.order.get({ order_id: 'Z2y2rY74ksZX1ceuGA' })
  const sample: CardGiftCardOrderGetResponse = {
    order: {
      order_id: 'Z2y2rY74ksZX1ceuGA',
      page_id: 'abcedifghijk=',
      trans_id: '4001562001201612132',
      create_time: 1481626501,
      pay_finish_time: 1481626507,
      total_price: 3,
      open_id: 'obLatjtwR9v5BmGPnDJQ3mQfJT0I',
      IsChatRoom: false,
      card_list: [
        {
          card_id: 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y',
          price: 3,
          code: '023019112366',
          background_pic_url: 'http://mmbiz.qpic.cn/mmbiz_jpg/card/0',
        },
      ],
    },
  }
  return [answer, sample]
}

export async function card_giftCard_order_batchGet(): Promise<unknown> {
  const answer = await account.card.giftCard.order.batchGet({ begin_time: 1472400000, end_time: 1472716604, sort_type: 'ASC', offset: 0, count: 2 })
  for await (const item of account.card.giftCard.order.batchGet.all({ begin_time: 1472400000, end_time: 1472716604, sort_type: 'ASC' })) console.log(item)
  const sample: CardGiftCardOrderBatchGetResponse = {
    total_count: 1,
    order_list: [
      {
        order_id: 'Z2y2rY74ksZX1ceuGA',
        page_id: 'abcedifghijk=',
        trans_id: '4001562001201612132',
        create_time: 1481626501,
        pay_finish_time: 1481626507,
        total_price: 3,
        open_id: 'obLatjtwR9v5BmGPnDJQ3mQfJT0I',
        IsChatRoom: false,
        card_list: [
          {
            card_id: 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y',
            price: 3,
            code: '023019112366',
            background_pic_url: 'http://mmbiz.qpic.cn/mmbiz_jpg/card/0',
          },
        ],
      },
    ],
  }
  return [answer, sample]
}

export async function card_giftCard_order_refund(): Promise<unknown> {
  const answer = await account.card.giftCard.order.refund({ order_id: 'Z2y2rY74ksZX1ceuGA' })
  const sample: CardGiftCardOrderRefundResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_generalCard_activate(): Promise<unknown> {
  const answer = await account.card.generalCard.activate({ card_id: 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y', code: '1231123', init_balance: 200 })
  const sample: CardGeneralCardActivateResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_generalCard_unactivate(): Promise<unknown> {
  const answer = await account.card.generalCard.unactivate({ card_id: 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y', code: '1231123' })
  const sample: CardGeneralCardUnactivateResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function card_generalCard_updateUser(): Promise<unknown> {
  const answer = await account.card.generalCard.updateUser({
    card_id: 'pbLatjiSj_yVRH2XXGz7F-eq5y0Y',
    code: '12312313',
    balance: 3000,
    record_balance: '购买焦糖玛琪朵一杯',
    can_give_friend: true,
  })
  const sample: CardGeneralCardUpdateUserResponse = { result_bonus: 100, result_balance: 200, openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' }
  return [answer, sample]
}
