import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BareNumber, bareNumber, parseLossless, stringifyBare } from '../../src/wire/lossless-json.js'

/** As it should come out: integers that a number cannot hold are strings. */
const expected = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (typeof value === 'number') return /^-?\d+$/.test(String(value)) && !Number.isSafeInteger(value) ? String(value) : value
  if (Array.isArray(value)) return value.map(expected)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, expected(inner)]))
  return value
}

const digits = fc.stringMatching(/^[0-9]{14,24}$/)
/** Text that looks like what the parser looks for. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  digits,
  digits.map((run) => `\\"${run}":-${run}\\`),
)
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }),
    fc.array(tie('value')),
    fc.dictionary(text, tie('value')),
  ),
}))

describe('reading', () => {
  test('any value survives, long integers as strings', () => {
    fc.assert(
      fc.property(value, fc.constantFrom('', ' '), (given, blank) => {
        const source = `${blank}${stringifyAnything(given)}${blank}`
        expect(parseLossless(source)).toEqual(expected(JSON.parse(JSON.stringify(given, hideBig), showBig)))
      }),
      { numRuns: 2000 },
    )
  })

  test('without long integers it is JSON.parse, also in what it refuses', () => {
    const tokens = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '-', '+', '.', 'e', '0', '1', ' ', 'true', '"a"', '1234567890123456', '"12345678901234567890"'),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(tokens, (parts) => {
        const source = parts.join('')
        const [ours, theirs] = [outcome(() => parseLossless(source)), outcome(() => JSON.parse(source))]
        expect(ours.ok).toBe(theirs.ok)
      }),
      { numRuns: 5000 },
    )
  })

  test.each([
    ['9007199254740991', 9007199254740991],
    ['-9007199254740991', -9007199254740991],
    ['9007199254740992', '9007199254740992'],
    ['9007199254740993', '9007199254740993'],
    ['-9007199254740993', '-9007199254740993'],
    ['18446744073709551615', '18446744073709551615'],
    ['1000000000000000', 1000000000000000],
    ['0.12345678901234567890', 0.12345678901234568],
    ['12345678901234567890.5', 12345678901234567000],
    ['1e30', 1e30],
    ['"9007199254740993"', '9007199254740993'],
  ])('%s', (source, result) => {
    expect(parseLossless(`{"a":[${source}],"b":${source}}`)).toEqual({ a: [result], b: result })
    expect(parseLossless(source)).toBe(result)
  })

  test.each([
    [
      'quotation marks and backslashes around digits',
      '{"a\\\\":9007199254740993,"b\\"9007199254740993":"x\\\\\\"9007199254740993,"}',
      { 'a\\': '9007199254740993', 'b"9007199254740993': 'x\\"9007199254740993,' },
    ],
    ['blanks', ' [ 9007199254740993 ,\r\n\t9007199254740993 ] ', ['9007199254740993', '9007199254740993']],
  ])('%s', (_, source, result) => {
    expect(parseLossless(source)).toEqual(result)
  })

  test.each([
    '{9007199254740993:1}',
    '{9007199254740993 : 1}',
    '09007199254740993',
    '--9007199254740993',
    '9007199254740993x',
    '[9007199254740993',
    '+9007199254740993',
    '9007199254740993-',
    '9007199254740993 9007199254740993',
    '"9007199254740993',
  ])('what is no JSON stays none: %s', (source) => {
    expect(() => parseLossless(source)).toThrow(SyntaxError)
  })

  test('keys of objects’ own machinery are keys like others', () => {
    const parsed = parseLossless('{"__proto__":{"a":9007199254740993},"constructor":1}') as object
    expect(Object.keys(parsed)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype)
  })

  test('ten million characters in one string, all of them backslashes and quotation marks, take no time', () => {
    const source = JSON.stringify({ a: '\\"'.repeat(2_500_000), b: 0 }).replace('"b":0', '"b":9007199254740993')
    const startedAt = performance.now()
    expect((parseLossless(source) as { b: unknown }).b).toBe('9007199254740993')
    expect(performance.now() - startedAt).toBeLessThan(3000)
  })
})

describe('writing', () => {
  test('any value is written as by JSON.stringify, long integers bare', () => {
    fc.assert(
      fc.property(value, (given) => {
        fc.pre(JSON.stringify(given, hideBig).isWellFormed() && !/\\ud/.test(JSON.stringify(given, hideBig)))
        expect(stringifyBare(given)).toBe(stringifyAnything(given))
        expect(parseLossless(stringifyBare(given))).toEqual(expected(given === undefined ? null : JSON.parse(JSON.stringify(given, hideBig), showBig)))
      }),
      { numRuns: 1000 },
    )
  })

  test('bare numbers stand without quotation marks; strings of digits keep theirs', () => {
    expect(stringifyBare({ id: bareNumber('18446744073709551615'), list: [bareNumber('-1'), 2n], text: '3' })).toBe(
      '{"id":18446744073709551615,"list":[-1,2],"text":"3"}',
    )
    expect(stringifyBare(bareNumber('0'))).toBe('0')
    expect(stringifyBare(5n)).toBe('5')
  })

  test('somebody else’s JSON gets a bare number’s digits', () => {
    expect(JSON.stringify({ id: bareNumber('5') })).toBe('{"id":"5"}')
    expect(bareNumber('5')).toBeInstanceOf(BareNumber)
  })

  test('a toJSON that others gave to bigints does not put them in quotation marks', () => {
    const prototype = BigInt.prototype as { toJSON?: () => string }
    prototype.toJSON = function (this: bigint) {
      return String(this)
    }
    try {
      expect(stringifyBare({ id: 2n ** 60n })).toBe('{"id":1152921504606846976}')
    } finally {
      delete prototype.toJSON
    }
  })

  test('a toJSON may give a bigint', () => {
    expect(stringifyBare({ id: { toJSON: () => 7n } })).toBe('{"id":7}')
  })

  test.each(['', '1.5', '1e5', '01', '-', '+1', ' 1', '1 ', 'x', 5 as unknown as string])('%j is no bare number', (given) => {
    expect(() => bareNumber(given)).toThrow(expect.objectContaining({ code: 'input' }))
  })
})

const outcome = (run: () => unknown): { readonly ok: boolean } => {
  try {
    run()
    return { ok: true }
  } catch {
    return { ok: false }
  }
}

const MARK = 'bigint of the test '
const hideBig = (_key: string, given: unknown) => (typeof given === 'bigint' ? `${MARK}${given}` : given)
const showBig = (_key: string, given: unknown) => (typeof given === 'string' && given.startsWith(MARK) ? BigInt(given.slice(MARK.length)) : given)
const stringifyAnything = (given: unknown): string => JSON.stringify(given, hideBig).replaceAll(new RegExp(`"${MARK}(-?\\d+)"`, 'g'), '$1')
