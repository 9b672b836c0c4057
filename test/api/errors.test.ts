import { describe, expect, test } from 'vitest'
import { aroundErrcodes } from '../../src/api/errcodes/around.js'
import { cardErrcodes } from '../../src/api/errcodes/card.js'
import { generalErrcodes } from '../../src/api/errcodes/general.js'
import { productErrcodes } from '../../src/api/errcodes/product.js'
import { errcodes } from '../../src/api/errcodes/table.js'
import { rowOf } from '../../src/api/errcodes.js'
import { ApiError, HongyanError } from '../../src/errors.js'
import { createBench, failureOf, says } from './weixin.js'

/** What an endpoint that answers this fails with. */
async function errorOf(errcode: number | string, { errmsg = 'refused', endpoint = '/card/code/get', more = {}, repeatable = false } = {}): Promise<ApiError> {
  const { api, weixin, clock } = createBench()
  weixin.answers({ body: { errcode, errmsg, ...more } })
  const failure = failureOf(api.post(endpoint, { code: '1' }, { repeatable }))
  await clock.advance(60_000)
  return (await failure) as ApiError
}

describe('errcodes', () => {
  // Every number of the facts: cards-and-products §3.3, §4.3, §6; platform §3, §4; around.
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const known = [
    -1,
    40001,
    40002,
    ...range(40003, 40020),
    ...range(40022, 40027),
    40029,
    40030,
    40032,
    40033,
    40036,
    40037,
    40052,
    40053,
    40054,
    40055,
    40056,
    40059,
    ...range(40070, 40073),
    40075,
    40076,
    40078,
    40079,
    40080,
    40093,
    40097,
    40099,
    40100,
    40101,
    40107,
    ...range(40109, 40112),
    40116,
    ...range(40118, 40122),
    40124,
    40125,
    40127,
    40130,
    ...range(40135, 40137),
    ...range(40139, 40141),
    ...range(40145, 40147),
    ...range(40149, 40151),
    40153,
    40155,
    40158,
    ...range(40163, 40166),
    40174,
    40176,
    40200,
    40243,
    41001,
    41002,
    ...range(41004, 41009),
    ...range(41011, 41017),
    41030,
    ...range(42001, 42003),
    42007,
    ...range(43001, 43004),
    ...range(43008, 43012),
    ...range(43017, 43019),
    43101,
    44001,
    44002,
    44004,
    45001,
    45002,
    45007,
    ...range(45009, 45011),
    45015,
    ...range(45021, 45023),
    45025,
    ...range(45028, 45031),
    45033,
    45039,
    45041,
    45042,
    45047,
    ...range(45056, 45059),
    ...range(45064, 45067),
    45072,
    45080,
    45081,
    45083,
    45084,
    45109,
    ...range(45157, 45160),
    ...range(46001, 46003),
    47001,
    47003,
    ...range(48001, 48006),
    48008,
    49003,
    50002,
    61003,
    61004,
    61007,
    ...range(61300, 61348),
    61350,
    61351,
    ...range(61450, 61457),
    61500,
    61501,
    ...range(63152, 63179),
    ...range(65301, 65314),
    65316,
    65317,
    65318,
    65320,
    ...range(65400, 65417),
    72015,
    72017,
    72023,
    72024,
    72025,
    72028,
    72031,
    ...range(72035, 72038),
    72040,
    72042,
    72063,
    73000,
    73001,
    73105,
    76003,
    76021,
    76022,
    89503,
    89504,
    89505,
    200011,
    200012,
    200013,
    200014,
    200016,
    200017,
    200018,
    200020,
  ]

  test.each(known)('%i has a meaning in English and in Chinese', (errcode) => {
    const row = rowOf(errcode, '/cgi-bin/any')
    expect(row?.en).toMatch(/^[\x20-\x7e’汉字]{6,}$/)
    expect(row?.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(row?.family).not.toBe('unknown')
    expect(row?.family === 'business').toBe(row?.reason !== undefined)
  })

  test('no number stands in two tables', () => {
    const tables = [generalErrcodes, cardErrcodes, productErrcodes, aroundErrcodes]
    expect(tables.map((table) => Object.keys(table).length).reduce((sum, count) => sum + count, 0)).toBe(Object.keys(errcodes).length)
  })
})

describe('an errcode', () => {
  test.each([
    [40013, 'config', false],
    [40125, 'config', false],
    [45009, 'quota', false],
    [45011, 'rate', true],
    [48001, 'permission', false],
    [50002, 'permission', false],
    [43002, 'protocol', false],
    [47001, 'protocol', false],
    [40003, 'input', false],
    [45021, 'input', false],
    [40099, 'business', false],
    [40001, 'token', true],
  ] as const)('%i is of the family %s', async (errcode, family, repeatable) => {
    const error = await errorOf(errcode)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toBeInstanceOf(HongyanError)
    expect(error).toMatchObject({
      code: 'api',
      name: 'ApiError',
      errcode,
      errmsg: 'refused',
      endpoint: '/card/code/get',
      field: '/card/code/get',
      family,
      repeatable,
      outcome: 'refused',
    })
    expect(error.message).toBe(`/card/code/get answered ${errcode}: refused. ${error.hint}`)
  })

  test.each([
    [40099, 'consumed'],
    [40127, 'gifted-or-deleted'],
    [40056, 'unknown-code'],
    [40116, 'unknown-code'],
    [40079, 'expired-or-not-yet'],
    [45031, 'out-of-stock'],
    [45033, 'over-limit'],
    [40146, 'marked-by-other'],
    [45015, 'window-closed'],
    [45047, 'window-used-up'],
    [43101, 'not-accepted'],
    [46003, 'no-menu'],
    [63166, 'in-review'],
    [61337, 'already-exists'],
    [40163, 'code-used'],
  ] as const)('%i is expected by the business: %s', async (errcode, reason) => {
    expect(await errorOf(errcode)).toMatchObject({ family: 'business', reason, repeatable: false, outcome: 'refused' })
  })

  test('that we do not know keeps its number and text', async () => {
    const error = await errorOf(9_300_512, { errmsg: 'something new' })
    expect(error).toMatchObject({ errcode: 9_300_512, errmsg: 'something new', family: 'unknown', reason: undefined, hint: undefined, repeatable: false })
    expect(error.message).toBe('/card/code/get answered 9300512: something new')
  })

  test('may come as a string', async () => {
    expect(await errorOf('40099')).toMatchObject({ errcode: 40099, reason: 'consumed' })
  })

  test('may come without a text', async () => {
    expect((await errorOf(12345, { errmsg: null as never })).message).toBe('/card/code/get answered 12345')
  })

  test('counts more than the HTTP status', async () => {
    const { api, weixin } = createBench()
    weixin.answers({ ...says(48001), status: 403 })
    expect(await failureOf(api.get('/card/get'))).toMatchObject({ code: 'api', errcode: 48001 })
  })

  test('that is no number makes an answer that cannot be read', async () => {
    const { api, weixin, clock } = createBench()
    weixin.answers({ body: { errcode: 'none' } })
    const failure = failureOf(api.get('/card/get'))
    await clock.advance(60_000)
    expect(await failure).toMatchObject({ code: 'transport', fault: 'not-json', message: expect.stringContaining('an errcode that is no number') })
  })

  test('an invalid time is a wrong argument when a card is made, and no fault when a code is used', async () => {
    expect(await errorOf(40079, { endpoint: '/card/create' })).toMatchObject({
      family: 'input',
      reason: undefined,
      hint: expect.stringContaining('unix seconds'),
    })
    expect(await errorOf(40079, { endpoint: '/card/code/consume' })).toMatchObject({ family: 'business', reason: 'expired-or-not-yet' })
  })

  test('a refused credential where tokens are given is a wrong secret', async () => {
    const { api, weixin } = createBench()
    weixin.answers(says(40001, 'invalid credential'))
    expect(await failureOf(api.get('/cgi-bin/token', {}, { token: false }))).toMatchObject({
      family: 'config',
      repeatable: false,
      hint: expect.stringContaining('appSecret'),
    })
  })
})

describe('errmsg', () => {
  test.each([
    ['invalid code, this code has consumed. hint: [BcYrSa0476e452]', 'invalid code, this code has consumed.', 'BcYrSa0476e452'],
    [
      'invalid credential, access_token is invalid or not latest rid: 68aeab12-21ea7934-3a442456',
      'invalid credential, access_token is invalid or not latest',
      '68aeab12-21ea7934-3a442456',
    ],
    ['busy hint: [abc] rid: 1-2-3', 'busy', '1-2-3'],
    ['invalid appid,  hints: none', 'invalid appid, hints: none', undefined],
    ['  two  blanks ', 'two blanks', undefined],
    ['ok', 'ok', undefined],
  ])('%j loses its tail', async (given, errmsg, rid) => {
    expect(await errorOf(12345, { errmsg: given })).toMatchObject({ errmsg, rid })
  })

  test.each([
    ['invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 1-2-3', '203.0.113.7'],
    ['invalid ip 2001:db8::1, not in whitelist', '2001:db8::1'],
    ['invalid ip, not in whitelist', undefined],
  ])('of 40164 names the address: %s', async (errmsg, ip) => {
    const error = await errorOf(40164, { errmsg })
    expect(error.ip).toBe(ip)
    expect(error.hint).toContain('IP 白名单')
    if (ip) expect(error.message).toContain(`The address is ${ip}`)
  })
})

test('what else the answer holds is kept', async () => {
  const error = await errorOf(40099, { more: { _card: 'pxqREw', _code: '310731429876', id: 1 } })
  expect(error.extras).toEqual({ _card: 'pxqREw', _code: '310731429876', id: 1 })
})

test('JSON holds what a log needs and no business data', async () => {
  const error = await errorOf(40099, { errmsg: 'consumed rid: 1-2-3', more: { _code: '310731429876' } })
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'ApiError',
    code: 'api',
    message: error.message,
    field: '/card/code/get',
    errcode: 40099,
    errmsg: 'consumed',
    endpoint: '/card/code/get',
    family: 'business',
    outcome: 'refused',
    repeatable: false,
    reason: 'consumed',
    rid: '1-2-3',
  })
})

describe('busy', () => {
  test('after a call that may not be repeated: the outcome is not known, and the error says so', async () => {
    const error = await errorOf(-1, { errmsg: 'system error' })
    expect(error).toMatchObject({ family: 'busy', outcome: 'unknown', repeatable: false })
    expect(error.hint).toContain('Whether it was carried out is not known')
  })

  test('after one that may: it makes sense later', async () => {
    expect(await errorOf(-1, { repeatable: true })).toMatchObject({ family: 'busy', outcome: 'unknown', repeatable: true })
  })
})
