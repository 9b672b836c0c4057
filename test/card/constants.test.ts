import { expect, test } from 'vitest'
import * as card from '../../src/card/index.js'
import { pushes } from '../../src/catalogue/index.js'
import type { CardBatchGetRequest, NewCard } from '../../src/generated/api/card.js'

/** The constants of the mission's package, and those that came later. */

test('card types: the eleven of the mission, and two later ones', () => {
  const mission = 'GENERAL_COUPON GROUPON GIFT CASH DISCOUNT MEMBER_CARD SCENIC_TICKET MOVIE_TICKET BOARDING_PASS LUCKY_MONEY MEETING_TICKET'.split(' ')
  expect(card.CARD_TYPES).toEqual([...mission, 'BUS_TICKET', 'GENERAL_CARD'])
  expect(Object.entries(card.CARD_TYPE)).toEqual(card.CARD_TYPES.map((type) => [type, type]))
})

test('code types', () => {
  expect(card.CODE_TYPE).toEqual({
    TEXT: 'CODE_TYPE_TEXT',
    BARCODE: 'CODE_TYPE_BARCODE',
    QRCODE: 'CODE_TYPE_QRCODE',
    ONLY_BARCODE: 'CODE_TYPE_ONLY_BARCODE',
    ONLY_QRCODE: 'CODE_TYPE_ONLY_QRCODE',
    NONE: 'CODE_TYPE_NONE',
  })
})

test('states, in both spellings', () => {
  expect(card.CARD_STATUS).toEqual({
    NOT_VERIFY: 'CARD_STATUS_NOT_VERIFY',
    VERIFY_FAIL: 'CARD_STATUS_VERIFY_FAIL',
    VERIFY_OK: 'CARD_STATUS_VERIFY_OK',
    DELETE: 'CARD_STATUS_DELETE',
    DISPATCH: 'CARD_STATUS_DISPATCH',
  })
  expect(Object.values(card.LEGACY_CARD_STATUS)).toEqual([
    'CARD_STATUS_NOT_VERIFY',
    'CARD_STATUS_VERIFY_FALL',
    'CARD_STATUS_VERIFY_OK',
    'CARD_STATUS_USER_DELETE',
    'CARD_STATUS_USER_DISPATCH',
  ])
  expect(card.CODE_STATUS.GIFT_SUCC).toBe('GIFT_SUCC')
})

test('event types are those of the catalogue', () => {
  const wires = pushes.map((push) => ('wire' in push ? push.wire : ''))
  for (const event of card.CARD_EVENTS) expect(wires).toContain(event)
  expect(Object.values(card.CARD_EVENT).slice(0, 6)).toEqual([
    'card_pass_check',
    'card_not_pass_check',
    'user_get_card',
    'user_del_card',
    'user_view_card',
    'user_consume_card',
  ])
})

test('colours', () => expect(card.CARD_COLORS).toHaveLength(14))

test('they fit where they are used', () => {
  const status_list: CardBatchGetRequest['status_list'] = [card.CARD_STATUS.VERIFY_OK, card.LEGACY_CARD_STATUS.VERIFY_FAIL]
  const card_type: NewCard['card_type'] = card.CARD_TYPE.CASH
  // @ts-expect-error no such type
  const wrong: NewCard['card_type'] = 'CASHH'
  expect([status_list, card_type, wrong]).toHaveLength(3)
})
