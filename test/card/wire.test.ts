import { expect, test } from 'vitest'
import { families } from '../../src/catalogue/endpoints/index.js'
import { callOf, cardOnLine } from './cards.js'
import { wireOfCards } from './wire-of-cards.js'
import { wireOfGifts } from './wire-of-gifts.js'
import { wireOfInvoices } from './wire-of-invoices.js'
import { wireOfMerchants } from './wire-of-merchants.js'

/** Every endpoint of the facts, with their samples: what goes out, byte for byte, and what comes back. */

const ok = { errcode: 0, errmsg: 'ok' }
const rows = [...wireOfCards, ...wireOfMerchants, ...wireOfGifts, ...wireOfInvoices]

test.each(rows)('$call: $to', async ({ call, to, method = 'POST', request, body, answer = ok, value = answer }) => {
  const { card, sent } = cardOnLine(answer)
  expect(await callOf(card, call)(request ?? body)).toEqual(value)
  expect(sent).toEqual([{ method, to, body: method === 'GET' ? '' : JSON.stringify(body) }])
})

test('none is left out: card.get stands with the quirks, the upload below', () => {
  const tested = new Set(rows.map(({ call }) => call))
  const all = families.filter(({ at }) => at === 'card' || at === 'card.invoice').flatMap(({ endpoints }) => endpoints.map(({ call }) => call))
  expect(all.filter((call) => !tested.has(call))).toEqual(['card.get', 'card.invoice.platform.setPdf'])
})

test('card.invoice.platform.setPdf: multipart, and the id keeps its digits', async () => {
  const { card, sent } = cardOnLine('{"errcode":0,"errmsg":"ok","s_media_id":9007199254740993}')
  expect(await card.invoice.platform.setPdf({ pdf: { data: new TextEncoder().encode('%PDF'), filename: 'a.pdf' } })).toEqual({
    ...ok,
    s_media_id: '9007199254740993',
  })
  expect(sent).toMatchObject([{ method: 'POST', to: '/card/invoice/platform/setpdf' }])
})
