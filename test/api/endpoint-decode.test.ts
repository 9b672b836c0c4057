import { expect, test } from 'vitest'
import { decodeAnswer } from '../../src/api/endpoint-decode.js'
import type { ObjectShape } from '../../src/catalogue/endpoint-shape.js'

const shape: ObjectShape = {
  fields: [
    { name: 'id', kind: 'id' },
    { name: 'card_id', kind: 'text', aliases: ['cardid'] },
    { name: 'count', kind: 'int' },
    { name: 'ok', kind: 'boolean' },
    { name: 'status', kind: 'text', spellings: { '1': 'VERIFY_FAIL', VERIFY_FALL: 'VERIFY_FAIL' } },
    { name: 'date_type', kind: 'text', numbers: [1, 2] },
    { name: 'codes', kind: 'list', item: { kind: 'text' } },
    { name: 'more', kind: 'list', item: { kind: 'int' }, optional: true },
    { name: 'inner', kind: 'object', of: { fields: [{ name: 'at', kind: 'time' }] } },
  ],
}
const decode = (answer: object) => decodeAnswer(shape, { codes: [], ...answer })

test.each([
  ['ids are strings', { id: 7 }, { id: '7' }],
  ['long ids that the client read as text', { id: '12345678901234567890' }, { id: '12345678901234567890' }],
  ['long ids that it read as a bigint', { id: 12345678901234567890n }, { id: '12345678901234567890' }],
  ['numbers that came as text', { count: '12' }, { count: 12 }],
  ['a number that is none is absent', { count: 'many' }, {}],
  ['truth in any form', { ok: 'true' }, { ok: true }],
  ['falsehood in any form', { ok: 0 }, { ok: false }],
  ['null is absent', { card_id: null }, {}],
  ['another name of a field', { cardid: 'p' }, { card_id: 'p' }],
  ['another spelling of a value', { status: 'VERIFY_FALL' }, { status: 'VERIFY_FAIL' }],
  ['a number for a word', { status: 1 }, { status: 'VERIFY_FAIL' }],
  ['a number among the values of text', { date_type: 2 }, { date_type: 2 }],
  ['a number where text belongs', { card_id: 12 }, { card_id: '12' }],
  ['a lone entry', { codes: 'a' }, { codes: ['a'] }],
  ['numbers in lists', { more: ['1', 2] }, { more: [1, 2] }],
  ['what is inside', { inner: { at: '5', x: 1 } }, { inner: { at: 5, x: 1 } }],
  ['an object that is none is absent', { inner: '' }, {}],
  ['fields that we do not know stay', { errcode: 0, brand_new: { a: null } }, { errcode: 0, brand_new: { a: null } }],
])('%s', (_name, answer, decoded) => {
  expect(decode(answer)).toEqual({ codes: [], ...decoded })
})

test('a required list is always there, an optional one is not', () => {
  expect(decodeAnswer(shape, {})).toEqual({ codes: [] })
})

test.each([[null], ['ok'], [[1]], [undefined]])('an answer that is no object: %j', (answer) => {
  expect(decodeAnswer(shape, answer)).toEqual({ codes: [] })
})

test('variants by their tag, and as they came where it is unknown', () => {
  const card: ObjectShape = {
    fields: [],
    variants: { tag: 'type', options: [{ values: ['CASH'], fields: [{ name: 'cash', kind: 'object', of: { fields: [{ name: 'fen', kind: 'fen' }] } }] }] },
  }
  expect(decodeAnswer(card, { type: 'CASH', cash: { fen: '7' } })).toEqual({ type: 'CASH', cash: { fen: 7 } })
  expect(decodeAnswer(card, { type: 'BUS', cash: { fen: '7' } })).toEqual({ type: 'BUS', cash: { fen: '7' } })
})
