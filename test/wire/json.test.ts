import { describe, expect, test } from 'vitest'
import { MalformedError } from '../../src/errors.js'
import { MAX_DEPTH, MAX_ELEMENTS } from '../../src/wire/element.js'
import { scanJson } from '../../src/wire/json.js'
import { plain } from './saxes-tree.js'

const scan = (source: string) => plain(scanJson(source))[1]

describe('a value', () => {
  test.each([
    ['text', '{"a":"text"}', 'text'],
    ['empty text', '{"a":""}', ''],
    ['text with blanks, which are kept', '{"a":" text\\n"}', ' text\n'],
    ['text with every escape', '{"a":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u4e2d\\u003c\\ud83d\\ude42"}', '"\\/\b\f\n\r\t中<🙂'],
    ['text with half of an escaped pair, which is mended', '{"a":"x\\ud83dy"}', 'x\ufffdy'],
    ['Chinese and emoji', '{"a":"查券 🙂"}', '查券 🙂'],
    ['an integer', '{"a":17}', '17'],
    ['an id beyond 2^53, with all its digits', '{"a":3487542469355618313}', '3487542469355618313'],
    ['an integer of 60 digits', `{"a":${'123456'.repeat(10)}}`, '123456'.repeat(10)],
    ['a number beyond all doubles', '{"a":1e400}', '1e400'],
    ['a negative number', '{"a":-33.8568}', '-33.8568'],
    ['a number with all its zeros', '{"a":1.50}', '1.50'],
    ['an exponent', '{"a":1E+2}', '1E+2'],
    ['minus zero', '{"a":-0}', '-0'],
    ['true', '{"a":true}', 'true'],
    ['false', '{"a":false}', 'false'],
    ['null, which is nothing', '{"a":null}', ''],
  ])('may be %s', (_, source, value) => {
    expect(scan(source)).toEqual([['a', value]])
  })
})

describe('a container', () => {
  test('an object has children in the order of its keys', () => {
    expect(scan('{"b":{"d":"1","c":"2"},"a":"3"}')).toEqual([
      [
        'b',
        [
          ['d', '1'],
          ['c', '2'],
        ],
      ],
      ['a', '3'],
    ])
  })

  test('an empty object has none', () => {
    expect(scan('{}')).toEqual([])
    expect(scan('{"a":{ }}')).toEqual([['a', []]])
  })

  test('an array is as many elements of its name', () => {
    expect(scan('{"a":["1",2,{"b":"3"}],"c":"4"}')).toEqual([
      ['a', '1'],
      ['a', '2'],
      ['a', [['b', '3']]],
      ['c', '4'],
    ])
  })

  test('an empty array is no element', () => {
    expect(scan('{"a":[ ],"b":"1"}')).toEqual([['b', '1']])
  })

  test('an array in an array is one list', () => {
    expect(scan('{"a":[[1,[2]],3]}')).toEqual([
      ['a', '1'],
      ['a', '2'],
      ['a', '3'],
    ])
  })
})

describe('a key', () => {
  test('is trimmed: one official sample has " OpenID"', () => {
    expect(scan('{" OpenID":"o1","AppID ":"wx1"}')).toEqual([
      ['OpenID', 'o1'],
      ['AppID', 'wx1'],
    ])
  })

  test('that stands twice is two elements', () => {
    expect(scan('{"a":"1","a":"2"}')).toEqual([
      ['a', '1'],
      ['a', '2'],
    ])
  })

  test('may hold escapes', () => {
    expect(scan('{"\\u0041pp\\"ID":"1"}')).toEqual([['App"ID', '1']])
  })

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', ''])('may be %j', (key) => {
    expect(scan(`{${JSON.stringify(key)}:{"x":"1"}}`)).toEqual([[key, [['x', '1']]]])
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })
})

describe('agrees with JSON.parse', () => {
  const valid = [
    '{}',
    ' {\t"a"\n:\r1 } ',
    '{"a":[]}',
    '{"a":[1,2]}',
    '{"a":0}',
    '{"a":-0.5e-7}',
    '{"a":"\\u0000"}',
    '{"a":"\u2028\x7f"}',
    '{"a":{"b":{"c":null}}}',
    '{"":""}',
  ]
  const invalid = [
    '{',
    '}',
    '{}}',
    '{}{}',
    '{} x',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{,"a":1}',
    '{"a":1 "b":2}',
    '{"a" 1}',
    "{'a':1}",
    '{a:1}',
    '{"a":01}',
    '{"a":+1}',
    '{"a":1.}',
    '{"a":.5}',
    '{"a":1e}',
    '{"a":0x10}',
    '{"a":NaN}',
    '{"a":Infinity}',
    '{"a":undefined}',
    '{"a":True}',
    '{"a":truex}',
    '{"a":nul}',
    '{"a":"x}',
    '{"a":"x\n"}',
    '{"a":"\t"}',
    '{"a":"\0"}',
    '{"a":"\\x41"}',
    '{"a":"\\u12"}',
    '{"a":"\\u12G4"}',
    '{"a":"\\',
    '{"a":"\\"}',
    '{"a":[1,]}',
    '{"a":[,1]}',
    '{"a":[1 2]}',
    '{"a":[1}',
    '{"a":[1]]}',
    '{"a":1]',
    '{/* */}',
    '{"a":1}//',
    '{\u00a0"a":1}',
  ]

  test.each(valid)('on %j, which it takes', (source) => {
    JSON.parse(source)
    expect(scanJson(source).name).toBe('xml')
  })

  test.each(invalid)('on %j, which it refuses', (source) => {
    expect(() => JSON.parse(source)).toThrow()
    expect(() => scanJson(source)).toThrow(MalformedError)
  })

  test.each(['', ' ', '[]', '"a"', '1', 'null', 'success', '[{"a":1}]', '<xml/>'])('except on %j: a push is an object', (source) => {
    expect(() => scanJson(source)).toThrow(MalformedError)
  })

  test('except on a byte order mark, which we tolerate', () => {
    expect(scanJson('\ufeff{"a":1}').children).toHaveLength(1)
    expect(() => scanJson('\ufeff\ufeff{"a":1}')).toThrow(MalformedError)
  })

  test('except on half of a pair', () => {
    expect(() => scanJson('{"a":"\ud83d"}')).toThrow('half of a surrogate pair at character 6')
  })
})

describe('limits', () => {
  const objects = (depth: number): string => `${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`
  const arrays = (depth: number): string => `{"a":${'['.repeat(depth)}1${']'.repeat(depth)}}`

  test('as many levels of objects as are allowed', () => {
    expect(scanJson(objects(MAX_DEPTH)).name).toBe('xml')
    expect(() => scanJson(objects(MAX_DEPTH + 1))).toThrow('64 levels')
  })

  test('as many levels of arrays as are allowed', () => {
    expect(scanJson(arrays(MAX_DEPTH - 1)).children).toHaveLength(1)
    expect(() => scanJson(arrays(MAX_DEPTH))).toThrow('64 levels')
  })

  test('a depth that no stack could bear', () => {
    expect(() => scanJson(objects(100_000))).toThrow('64 levels')
    expect(() => scanJson(arrays(100_000))).toThrow('64 levels')
    expect(() => scanJson(`{"a":${'['.repeat(100_000)}`)).toThrow('64 levels')
  })

  test('as many values as are allowed', () => {
    expect(scanJson(`{"a":[${'1,'.repeat(MAX_ELEMENTS - 1)}1]}`).children).toHaveLength(MAX_ELEMENTS)
    expect(() => scanJson(`{"a":[${'1,'.repeat(MAX_ELEMENTS)}1]}`)).toThrow('10000 values')
  })
})

test('an error says where, and never what', () => {
  expect(() => scanJson('{"secret":tokenvalue}')).toThrow(/^no value where one must stand at character 10$/)
})
