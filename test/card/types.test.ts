import { expect, test } from 'vitest'
import type { Card } from '../../src/card/index.js'
import type { CardBaseInfo } from '../../src/generated/api/card.js'

/** What compiles and what must not. Never called. */
function user(card: Card, base_info: CardBaseInfo): readonly unknown[] {
  return [
    card.create({ card: { card_type: 'CASH', cash: { base_info, reduce_cost: 100 } } }),
    card.create({ card: { card_type: 'MEMBER_CARD', member_card: { base_info, supply_bonus: true, supply_balance: false, prerogative: '' } } }),
    // @ts-expect-error the object of another type
    card.create({ card: { card_type: 'CASH', groupon: { base_info, deal_detail: '' } } }),
    // @ts-expect-error a voucher says what it takes off
    card.create({ card: { card_type: 'CASH', cash: { base_info } } }),
    // @ts-expect-error no such type
    card.create({ card: { card_type: 'CASHH', cash: { base_info, reduce_cost: 1 } } }),
    card.update({ card_id: 'p', cash: { base_info: { title: '券' } } }),
    // @ts-expect-error the brand name is fixed
    card.update({ card_id: 'p', cash: { base_info: { brand_name: '海底捞' } } }),
    // @ts-expect-error so is what it takes off
    card.update({ card_id: 'p', cash: { reduce_cost: 1 } }),
    // @ts-expect-error one type at a time
    card.update({ card_id: 'p', cash: {}, gift: {} }),
    card.qrcode.create({ action_name: 'QR_CARD', action_info: { card: { card_id: 'p' } } }),
    // @ts-expect-error the other kind of code
    card.qrcode.create({ action_name: 'QR_CARD', action_info: { multiple_card: { card_list: [] } } }),
    card.movieTicket.updateUser({ code: '1', ticket_class: '2D', show_time: 1, duration: 1, screening_room: '1', seat_number: ['1'] }),
    // @ts-expect-error codes are strings
    card.code.get({ code: 1 }),
    card.get({ card_id: 'p' }).then(({ card: found }) => (found.card_type === 'DISCOUNT' ? found.discount.discount : found.card_type)),
  ]
}

test('the types are checked by the compiler', () => expect(user).toBeTypeOf('function'))
