import { card_id } from './cards.js'
import type { WireRow } from './wire-row.js'

/** What merchants set, pay and count. */

const ok = { errcode: 0, errmsg: 'ok' }
const rule = {
  type: 'RULE_TYPE_SINGLE_PAY',
  base_info: { mchid_list: ['10000098'], begin_time: 1, end_time: 2 },
  single_pay: { card_id, least_cost: 0, max_cost: 1 },
}
const span = { begin_date: '2015-06-15', end_date: '2015-06-30', cond_source: 0 }
const merchant = { brand_name: 'a', logo_url: 'u', protocol: 'p', end_time: 1438990559, primary_category_id: 1, secondary_category_id: 101 }
const merchantRead = { merchant_id: 12, brand_name: 'a', status: 'CHECKING', primary_category_id: 1 }
const coinOrder = { order_id: '404091456', status: 'ORDER_STATUS_FINANCE_SUCC', order_type: 'ORDER_TYPE_SYS_ADD' }

const counts = { view_cnt: 1, view_user: 1, receive_cnt: 1, receive_user: 1, verify_cnt: 0, verify_user: 0 }
const more = { given_cnt: 0, given_user: 0, expire_cnt: 0, expire_user: 0 }

export const wireOfMerchants: readonly WireRow[] = [
  { call: 'card.payCell.set', to: '/card/paycell/set', body: { card_id, is_open: false }, answer: ok },
  {
    call: 'card.selfConsumeCell.set',
    to: '/card/selfconsumecell/set',
    body: { card_id, is_open: true, need_verify_cod: false, need_remark_amount: false },
    answer: ok,
  },
  {
    call: 'card.payGiftCard.add',
    to: '/card/paygiftcard/add',
    body: { rule_info: rule },
    answer: {
      ...ok,
      rule_id: 1234,
      succ_mchid_list: ['10000098'],
      fail_mchid_list: [{ mchid: 10000099, errcode: 40097, errmsg: 'x', occupy_rule_id: 3, occupy_appid: 'wx' }],
    },
    value: {
      ...ok,
      rule_id: '1234',
      succ_mchid_list: ['10000098'],
      fail_mchid_list: [{ mchid: '10000099', errcode: 40097, errmsg: 'x', occupy_rule_id: '3', occupy_appid: 'wx' }],
    },
  },
  { call: 'card.payGiftCard.delete', to: '/card/paygiftcard/delete', body: { rule_id: '1234' }, answer: ok },
  { call: 'card.payGiftCard.getById', to: '/card/paygiftcard/getbyid', body: { rule_id: '1234' }, answer: { ...ok, rule_info: rule } },
  {
    call: 'card.payGiftCard.batchGet',
    to: '/card/paygiftcard/batchget',
    body: { type: 'RULE_TYPE_SINGLE_PAY', effective: false, offset: 0, count: 10 },
    answer: { ...ok, total_count: 1, rule_list: [rule] },
  },
  {
    call: 'card.payGiftMemberCard.add',
    to: '/card/paygiftmembercard/add',
    body: { card_id, mchid_list: ['1'], begin_time: 1, end_time: 2, min_cost: 0, max_cost: 1, is_locked: false },
    answer: { ...ok, succ_mchid_list: ['1'], fail_mchid_list: [{ mchid: 2, errcode: 40097, errmsg: 'invalid args', occupy_appid: 'wx1' }] },
    value: { ...ok, succ_mchid_list: ['1'], fail_mchid_list: [{ mchid: '2', errcode: 40097, errmsg: 'invalid args', occupy_appid: 'wx1' }] },
  },
  {
    call: 'card.payGiftMemberCard.delete',
    to: '/card/paygiftmembercard/delete',
    body: { card_id, mchid_list: ['1'] },
    answer: ok,
    value: { ...ok, fail_mchid_list: [] },
  },
  {
    call: 'card.payGiftMemberCard.get',
    to: '/card/paygiftmembercard/get',
    body: { mchid: '1' },
    answer: { ...ok, card_id, occupy_appid: 'wx1', is_locked: true },
  },
  { call: 'card.pay.activate', method: 'GET', to: '/card/pay/activate', answer: { ...ok, reward: '50' }, value: { ...ok, reward: 50 } },
  {
    call: 'card.pay.getPayPrice',
    to: '/card/pay/getpayprice',
    body: { card_id, quantity: 100 },
    answer: { ...ok, order_id: '4', price: 10, free_coin: 5, pay_coin: 5 },
  },
  { call: 'card.pay.getCoinsInfo', method: 'GET', to: '/card/pay/getcoinsinfo', answer: { ...ok, free_coin: 5, pay_coin: 5, total_coin: 10 } },
  { call: 'card.pay.confirm', to: '/card/pay/confirm', body: { card_id, order_id: '4', quantity: 100 }, answer: ok },
  { call: 'card.pay.recharge', to: '/card/pay/recharge', body: { coin_count: 100 }, answer: { ...ok, order_id: '4', qrcode_url: 'u', qrcode_buffer: 'b' } },
  { call: 'card.pay.getOrder', to: '/card/pay/getorder', body: { order_id: '404091456' }, answer: { ...ok, order_info: coinOrder } },
  {
    call: 'card.pay.getOrderList',
    to: '/card/pay/getorderlist',
    body: {
      offset: 0,
      count: 2,
      order_type: 'ORDER_TYPE_WXPAY',
      nor_filter: { status: 'ORDER_STATUS_SUCC' },
      sort_info: { sort_key: 'SORT_BY_TIME', sort_type: 'SORT_DESC' },
      begin_time: 1,
      end_time: 2,
    },
    answer: { ...ok, total_num: 1, order_list: [coinOrder] },
  },
  {
    call: 'card.datacube.getCardBizUinInfo',
    to: '/datacube/getcardbizuininfo',
    body: span,
    answer: { list: [{ ref_date: '2015-06-23', ...counts, ...more }] },
  },
  {
    call: 'card.datacube.getCardCardInfo',
    to: '/datacube/getcardcardinfo',
    body: { ...span, card_id },
    answer: { list: [{ ref_date: '2015-06-23', card_id, card_type: 3, is_pay: 0, ...counts, ...more }] },
  },
  {
    call: 'card.datacube.getCardMemberCardInfo',
    to: '/datacube/getcardmembercardinfo',
    body: span,
    answer: { list: [{ ref_date: '2015-06-23', ...counts, active_user: 0, total_user: 86, total_receive_user: 95 }] },
  },
  {
    call: 'card.datacube.getCardMemberCardDetail',
    to: '/datacube/getcardmembercarddetail',
    body: { ...span, card_id },
    answer: { list: [{ ref_date: '2015-06-23', merchanttype: 1, cardid: card_id, submerchantid: 0, ...counts, payOriginalFee: 20000, fee: 18000 }] },
    value: { list: [{ ref_date: '2015-06-23', merchanttype: 1, cardid: card_id, submerchantid: '0', ...counts, payOriginalFee: 20000, fee: 18000 }] },
  },
  {
    call: 'card.getApplyProtocol',
    method: 'GET',
    to: '/card/getapplyprotocol',
    answer: { category: [{ primary_category_id: 1, category_name: '美食', secondary_category: [{ secondary_category_id: 101, category_name: '粤菜' }] }] },
    value: { category: [{ primary_category_id: '1', category_name: '美食', secondary_category: [{ secondary_category_id: '101', category_name: '粤菜' }] }] },
  },
  {
    call: 'card.subMerchant.submit',
    to: '/card/submerchant/submit',
    request: { info: { ...merchant, primary_category_id: '1', secondary_category_id: '101' } },
    body: { info: merchant },
    answer: { info: merchantRead },
    value: { info: { ...merchantRead, merchant_id: '12', primary_category_id: '1' } },
  },
  {
    call: 'card.subMerchant.update',
    to: '/card/submerchant/update',
    request: { info: { merchant_id: '12', ...merchant, primary_category_id: '1', secondary_category_id: '101' } },
    body: { info: { merchant_id: 12, ...merchant } },
    answer: { info: merchantRead },
    value: { info: { ...merchantRead, merchant_id: '12', primary_category_id: '1' } },
  },
  {
    call: 'card.subMerchant.get',
    to: '/card/submerchant/get',
    request: { merchant_id: '12' },
    body: { merchant_id: 12 },
    answer: { info: merchantRead },
    value: { info: { ...merchantRead, merchant_id: '12', primary_category_id: '1' } },
  },
  {
    call: 'card.subMerchant.batchGet',
    to: '/card/submerchant/batchget',
    request: { begin_id: '0', limit: 100, status: 'CHECKING' },
    body: { begin_id: 0, limit: 100, status: 'CHECKING' },
    answer: { info_list: [merchantRead], next_begin_id: 13 },
    value: { info_list: [{ ...merchantRead, merchant_id: '12', primary_category_id: '1' }], next_begin_id: '13' },
  },
]
