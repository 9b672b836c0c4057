import { describe, expect, test } from 'vitest'
import { encodeRequest } from '../../src/api/endpoint-encode.js'
import { CheckError } from '../../src/api/endpoint-error.js'
import { toEndpointShape } from '../../src/catalogue/endpoint-shape.js'
import { sample } from './endpoint-sample.js'

const shapeOf = (call: string) => {
  const found = sample.endpoints.find((endpoint) => endpoint.call === call)
  if (!found) throw new Error(call)
  return toEndpointShape(found)
}
const encode = (call: string, request: unknown) => encodeRequest(shapeOf(call), request, sample.checks ?? {})
const refused = (call: string, request: unknown): CheckError => {
  try {
    encode(call, request)
  } catch (error) {
    if (error instanceof CheckError) return error
    throw error
  }
  throw new Error('it was let through')
}
const cash = (base: object, more: object = {}) => ({ card: { card_type: 'CASH', cash: { base_info: { title: 'x', ...base }, reduce_cost: 1, ...more } } })
const said = (request: unknown, call = 'sample.create') => refused(call, request).message

describe('what is refused before the call', () => {
  const base = 'sample.create: card.cash.base_info'
  test.each([
    [
      'too long, in bytes',
      cash({ title: '十个汉字十个汉字十个' }),
      `${base}.title has 30 bytes in UTF-8, and its limit is 27 (9 Chinese characters). Shorten it by 3 bytes`,
    ],
    ['too long, in characters', cash({ remark: '😀😀😀😀😀😀' }), `${base}.remark has 6 characters, and its limit is 5. Shorten it by 1`],
    ['missing', { card: { card_type: 'CASH', cash: { reduce_cost: 1 } } }, 'sample.create: card.cash.base_info is missing. It is required'],
    ['null', cash({ title: null }), `${base}.title is missing. It is required`],
    ['empty', cash({ title: '' }), `${base}.title is empty. It is required`],
    ['missing when something holds', cash({ use_custom_code: true }), `${base}.mode is missing. It is required when use_custom_code is true`],
    ['a number for text', cash({ title: 7 }), `${base}.title is a number, and has to be a string`],
    [
      'milliseconds',
      cash({ begin_time: 1_700_000_000_000 }),
      `${base}.begin_time is 1700000000000, which looks like milliseconds; Weixin takes unix seconds. Pass Math.floor(milliseconds / 1000)`,
    ],
    ['a Date', cash({ begin_time: new Date(0) }), `${base}.begin_time is a Date, and has to be a number`],
    ['the end before the beginning', cash({ begin_time: 5, end_time: 4 }), `${base}.end_time is 4, and may not be less than begin_time, 5`],
    [
      'half a fen',
      cash({}, { reduce_cost: 0.5 }),
      'sample.create: card.cash.reduce_cost is 0.5, and money is counted in whole fen. Pass Math.round(yuan * 100)',
    ],
    ['too small', cash({}, { reduce_cost: 0 }), 'sample.create: card.cash.reduce_cost is 0, and may not be less than 1'],
    ['NaN', cash({}, { reduce_cost: Number.NaN }), 'sample.create: card.cash.reduce_cost is NaN, and has to be a number'],
    ['a closed choice', cash({ color: 'green' }), `${base}.color has to be one of red, blue`],
    ['a number that the text may not be', cash({ date_type: 3 }), `${base}.date_type is a number, and has to be a string`],
    ['a string for a boolean', cash({ use_custom_code: 'true' }), `${base}.use_custom_code is a string, and has to be true or false`],
    ['too many entries', cash({ location_ids: ['1', '2', '3'] }), `${base}.location_ids has 3 entries, and its limit is 2. Send 2 at a time`],
    [
      'letters in what goes out as a number',
      cash({ location_ids: ['1', '02'] }),
      `${base}.location_ids[1] goes out as a number, and may hold nothing but digits, without a zero in front`,
    ],
    [
      'an id as a number',
      cash({ location_ids: [1] }),
      `${base}.location_ids[0] is a number, and has to be a string. As a number it loses leading zeros, and digits beyond 2^53`,
    ],
    ['no list', cash({ location_ids: '1' }), `${base}.location_ids is a string, and has to be a list`],
    ['no object', { card: [] }, 'sample.create: card is a list, and has to be an object'],
    [
      'another type beside the card',
      { card: { ...cash({}).card, gift: {} } },
      'sample.create: card.gift is a field of GIFT, and does not go with this one. Leave it out',
    ],
    [
      "another type's field in the card",
      cash({}, { gift: 'x' }),
      'sample.create: card.cash.gift is a field of GIFT, and does not go with this one. Leave it out',
    ],
    ['an unknown type', { card: { card_type: 'CASHH', cash: {} } }, 'sample.create: card.card_type has to be one of CASH, GIFT'],
    ['no type', { card: {} }, 'sample.create: card.card_type is missing: one of CASH, GIFT'],
    ['nothing at all', undefined, 'sample.create: card is missing. It is required'],
  ])('%s', (_name, request, message) => {
    expect(said(request)).toBe(message)
  })

  test.each([
    ['two kinds', { card_id: '1', cash: {}, gift: {} }, 'sample.update: gift may not stand beside cash: give one of cash, gift'],
    ['no kind', { card_id: '1' }, 'sample.update: the request needs one of cash, gift'],
  ])('of variants without a tag: %s', (_name, request, message) => {
    expect(said(request, 'sample.update')).toBe(message)
  })

  test.each([
    ['none of two', {}, 'sample.member.bonus: bonus is missing: give at least one of bonus, add_bonus'],
    ['both of two', { bonus: 2, add_bonus: 1 }, 'sample.member.bonus: add_bonus may not stand beside bonus: give at most one of bonus, add_bonus'],
    ['what needs another', { add_bonus: 2, a: [] }, 'sample.member.bonus: a may be given only if bonus is given. Because'],
    [
      'too many together',
      { bonus: 2, a: ['1', '2'], b: ['3'] },
      'sample.member.bonus: a and b hold 3 entries together, and the limit is 2. Send fewer at a time',
    ],
    ['a function of its own', { bonus: 1 }, 'sample.member.bonus: bonus is odd. Add one'],
  ])('by rules: %s', (_name, request, message) => {
    expect(said(request, 'sample.member.bonus')).toBe(message)
  })

  test.each([
    ['no file', { media: 'x' }, 'sample.upload: media has to be { data, filename } with the bytes in data'],
    ['no name', { media: { data: new Uint8Array(1) } }, 'sample.upload: media.filename is missing. Weixin takes no file without a name'],
    ['an empty file', { media: { data: new Uint8Array(0), filename: 'a.png' } }, 'sample.upload: media.data is empty'],
    ['a big file', { media: { data: new Blob(['123456789']), filename: 'a.png' } }, 'sample.upload: media.data has 9 bytes, and its limit is 8'],
    ['a wrong ending', { media: { data: new Uint8Array(1), filename: 'a.gif' } }, 'sample.upload: media.filename has to end in one of jpg, png'],
  ])('of files: %s', (_name, request, message) => {
    expect(said({ type: 'image', ...request }, 'sample.upload')).toBe(message)
  })

  test('buttons: the limit of a variant, deep inside', () => {
    const button = [{ name: 'x', sub_button: [{ type: 'scan', name: 'y', key: 'k'.repeat(129) }] }]
    expect(said({ button }, 'sample.menu')).toMatch(/^sample\.menu: button\[0\]\.sub_button\[0\]\.key has 129 bytes in UTF-8, and its limit is 128\./)
    expect(said({ button: [] }, 'sample.menu')).toBe('sample.menu: button has 0 entries, and needs at least 1')
    expect(said({ button: [{ type: 'click', name: 'x', key: 'k', sub_button: [] }] }, 'sample.menu')).toContain('button[0].sub_button is a field of')
  })

  test('every field that is wrong is told, the first one in words', () => {
    const error = refused('sample.create', cash({ title: '', color: 'green' }, { reduce_cost: -1 }))
    expect(error).toMatchObject({ code: 'check', endpoint: 'sample.create', field: 'card.cash.base_info.title' })
    expect(error.problems.map(({ field }) => field)).toEqual(['card.cash.base_info.title', 'card.cash.base_info.color', 'card.cash.reduce_cost'])
    expect(error.message).toContain('(also wrong: card.cash.base_info.color, card.cash.reduce_cost)')
  })

  test('nothing that somebody wrote is in the error', () => {
    const error = refused('sample.create', cash({ title: 'canary'.repeat(9), color: 'canary', location_ids: ['canary'] }))
    expect(`${error.message}${JSON.stringify(error)}${JSON.stringify(error.problems)}`).not.toContain('canary')
  })
})

describe('what is sent', () => {
  test('undefined and null are absent, false, 0 and empty text are not', () => {
    const { body } = encode('sample.create', cash({ remark: '', use_custom_code: false, begin_time: 0, end_time: undefined, color: null }))
    expect(body).toStrictEqual({
      card: { card_type: 'CASH', cash: { base_info: { title: 'x', remark: '', begin_time: 0, use_custom_code: false }, reduce_cost: 1 } },
    })
  })

  test('text as long as its limit in bytes, whatever the letters', () => {
    for (const title of ['九个汉字九个汉字九', 'x'.repeat(27), 'é'.repeat(13)]) expect(() => encode('sample.create', cash({ title }))).not.toThrow()
  })

  test('fields that we do not know are passed on', () => {
    const { body } = encode('sample.create', { ...cash({ brand_new: { a: [1] } }), also: 1 })
    expect(body).toMatchObject({ also: 1, card: { cash: { base_info: { brand_new: { a: [1] } } } } })
  })

  test('a field named __proto__ stays a field', () => {
    const { body } = encode(
      'sample.create',
      JSON.parse('{"card":{"card_type":"CASH","cash":{"base_info":{"title":"x"},"reduce_cost":1,"__proto__":{"polluted":1}}}}'),
    )
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(JSON.stringify(body)).toContain('"__proto__":{"polluted":1}')
  })

  test('ids go out bare where the wire wants numbers, without losing a digit', () => {
    const request = { card_id: '12345678901234567890', cash: { base_info: { title: 'x', location_ids: ['9007199254740993', '7'] }, reduce_cost: 1 } }
    expect(encode('sample.update', request).body).toMatchObject({
      card_id: 12345678901234567890n,
      cash: { base_info: { location_ids: [9007199254740993n, 7] } },
    })
  })

  test('numbers that came as text are numbers; a number among the values of text stays one', () => {
    expect(encode('sample.create', cash({ begin_time: '1400000000', date_type: 1 })).body).toMatchObject({
      card: { cash: { base_info: { begin_time: 1400000000, date_type: 1 } } },
    })
  })

  test('one entry or a list', () => {
    expect(encode('sample.create', cash({ seats: '5排' })).body).toMatchObject({ card: { cash: { base_info: { seats: '5排' } } } })
    expect(encode('sample.create', cash({ seats: ['5排', '6排'] })).body).toMatchObject({ card: { cash: { base_info: { seats: ['5排', '6排'] } } } })
  })

  test('constants, query and keys of the own', () => {
    expect(encode('sample.template', { touser: 'o', data: { a: { value: 'v', color: undefined }, b: undefined }, again: 0 })).toEqual({
      query: { action: 'send' },
      body: { action_name: 'SEND', touser: 'o', data: { a: { value: 'v' } }, again: 0 },
      files: [],
    })
    expect(encode('sample.member', { ids: ['1', '02'] }).query).toEqual({ ids: '1,02' })
  })
})
