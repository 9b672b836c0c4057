import { describe, expect, test } from 'vitest'
import { errcodes } from '../../src/api/errcodes/table.js'
import { families } from '../../src/catalogue/endpoints/index.js'
import { callOf, card_id, cardOnLine, code } from './cards.js'

/** The codes of the facts' §3.3, over the line. */

const movie = { code, ticket_class: '2D', show_time: 1, duration: 1, screening_room: '1', seat_number: '1' }
const qr = { action_name: 'QR_CARD', action_info: { card: { card_id } } }

describe('what the business expects is a value', () => {
  test.each([
    ['card.code.consume', { code }, 40099, 'consumed'],
    ['card.code.consume', { code }, 40127, 'gifted-or-deleted'],
    ['card.code.consume', { code }, 40056, 'unknown-code'],
    ['card.code.consume', { code }, 40079, 'expired-or-not-yet'],
    ['card.code.consume', { code }, 40147, 'use-limit'],
    ['card.code.consume', { code }, 40146, 'marked-by-other'],
    ['card.code.update', { code, new_code: '1' }, 40116, 'unknown-code'],
    ['card.code.unavailable', { code }, 40099, 'consumed'],
    ['card.code.mark', { code, card_id, openid: 'o', is_mark: false }, 43018, 'not-marked'],
    ['card.qrcode.create', qr, 45031, 'out-of-stock'],
    ['card.modifyStock', { card_id, increase_stock_value: 1 }, 45041, 'over-limit'],
    ['card.memberCard.activate', { code, membership_number: '1' }, 40056, 'unknown-code'],
    ['card.memberCard.updateUser', { code }, 40127, 'gifted-or-deleted'],
    ['card.movieTicket.updateUser', movie, 40056, 'unknown-code'],
    ['card.invoice.getAuthData', { s_pappid: 's', order_id: '1' }, 72038, 'not-authorised'],
    ['card.invoice.setBizAttr.getContact', undefined, 72063, 'not-found'],
  ])('%s: %j → %i %s', async (call, request, errcode, reason) => {
    const { card } = cardOnLine({ errcode, errmsg: 'x' })
    const safe = (callOf(card, call) as unknown as { safe(request?: unknown): Promise<unknown> }).safe
    expect(await safe(request)).toMatchObject({ ok: false, reason, error: { errcode } })
  })
})

describe('a mistake is thrown', () => {
  test.each([
    ['card.code.consume', { code }, 40071, 'input'],
    ['card.delete', { card_id }, 40073, 'input'],
    ['card.update', { card_id, cash: {} }, 40100, 'input'],
    ['card.movieTicket.updateUser', movie, 41017, 'input'],
    ['card.payCell.set', { card_id, is_open: true }, 43008, 'permission'],
    ['card.code.update', { code, new_code: '1' }, 45030, 'permission'],
  ])('%s: %j → %i %s', async (call, request, errcode, family) => {
    await expect(callOf(cardOnLine({ errcode, errmsg: 'x' }).card, call)(request)).rejects.toMatchObject({ errcode, family })
  })
})

test('40079 is a mistake where a card is made, and none where a code is used', async () => {
  const { card } = cardOnLine({ errcode: 40079, errmsg: 'invalid time' })
  await expect(card.delete({ card_id })).rejects.toMatchObject({ family: 'input', reason: undefined })
})

test('every code of the endpoints is known to the client', () => {
  const ours = families
    .filter(({ at }) => at.startsWith('card'))
    .flatMap(({ endpoints }) => endpoints.flatMap(({ errors = [] }) => errors.map(({ code: errcode }) => errcode)))
  expect([...new Set(ours)].filter((errcode) => !errcodes[errcode])).toEqual([])
})
