import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { ScalarKind } from '../../src/catalogue/descriptor.js'
import { pushes } from '../../src/catalogue/index.js'
import { type FieldShape, toShape } from '../../src/catalogue/shape.js'
import { Cipher } from '../../src/wire/cipher.js'
import { Decoder } from '../../src/wire/decode.js'
import { defineEvent } from '../../src/wire/define-event.js'
import { encodeJson, encodeXml } from '../../src/wire/encode.js'
import { parsePush } from '../../src/wire/parse.js'
import { readQuery } from '../../src/wire/query.js'
import { fan, target } from '../support/pushes.js'

// On a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** What XML can carry as it is: a carriage return is read as a line feed. */
const isCarried = (code: number): boolean =>
  code === 9 || code === 10 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000

const carried = (text: string): string => [...text].filter((character) => isCarried(character.codePointAt(0) as number)).join('')

/** Text with what is troublesome more often than chance would have it. */
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      fc.constantFrom(']]>', '<![CDATA[', '&amp;', '</xml>', '<', '"', '\\', ' ', '\n', '雁', '🙂', '👨‍👩‍👧', '\u3000', '\ufeff', '\u2028', '0', 'true'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => carried(parts.join('')))

const integers = fc.maxSafeInteger().map((value) => value + 0)

const scalars: Readonly<Record<ScalarKind, fc.Arbitrary<string | number | boolean>>> = {
  text,
  id: fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 60n }).map(String), fc.stringMatching(/^-?[0-9]{1,30}$/)),
  int: integers,
  decimal: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  time: integers,
  fen: integers,
  flag: fc.constantFrom(0, 1),
  boolean: fc.boolean(),
}

/** Attributes as a shape of fields allows them. */
function attributesOf(fields: readonly FieldShape[]): fc.Arbitrary<Record<string, unknown>> {
  const required = fields.filter(({ optional }) => !optional)
  const of = (each: readonly FieldShape[]) => Object.fromEntries(each.map((field) => [field.name, attribute(field)]))
  return fc
    .tuple(fc.record(of(required)), fc.record(of(fields.filter(({ optional }) => optional)), { requiredKeys: [] }))
    .map(([always, sometimes]) => ({ ...always, ...sometimes }))
}

function attribute({ kind, item, fields = [], name, optional }: FieldShape): fc.Arbitrary<unknown> {
  if (kind === 'object') return attributesOf(fields)
  // An entry of blanks alone is none.
  if (kind === 'list') return fc.array<unknown>(item ? scalars[item].filter((value) => String(value).trim() !== '') : attributesOf(fields), { maxLength: 4 })
  if (name === 'message_id') return fc.bigInt({ min: 0n, max: 10n ** 25n }).map(String)
  // Empty and absent are one where a text may be absent.
  return optional ? scalars[kind].filter((value) => value !== '') : scalars[kind]
}

const head = { target, source: fan, time: 1_760_000_000, message_id: '7000000000000000001' }
const heads = fc.record({
  target: text.filter(Boolean),
  source: text.filter(Boolean),
  time: fc.maxSafeNat(),
  message_id: fc.bigInt({ min: 1n, max: 10n ** 20n }).map(String),
})

describe('decode(encode(x)) is x', () => {
  describe.each([
    ['XML', encodeXml],
    ['JSON', encodeJson],
  ])('in %s', (_, encode) => {
    test.each(pushes.map(toShape))('for whatever a $type may hold', (shape) => {
      fc.assert(
        fc.property(attributesOf(shape.fields), (attributes) => {
          const {
            type: _,
            wire_name: __,
            target: ___,
            source: ____,
            time: _____,
            raw: ______,
            problems,
            message_id: id,
            ...rest
          } = parsePush(encode(shape, head, attributes)) as unknown as Record<string, unknown>
          expect(problems).toEqual([])
          expect('message_id' in attributes ? { ...rest, message_id: id } : rest).toStrictEqual(attributes)
        }),
        { numRuns: 20, seed: 1 },
      )
    })

    test('for every kind of value at once, in every place', () => {
      const kinds = Object.fromEntries(
        (Object.keys(scalars) as ScalarKind[]).flatMap((kind) => [
          [`a_${kind}`, { wire: `A${kind}`, kind }],
          [`b_${kind}`, { wire: `B/${kind}`, kind, optional: true as const }],
        ]),
      )
      const { shape } = defineEvent({
        wire: 'everything',
        fields: { ...kinds, list: { wire: 'C/D/item', kind: 'list', fields: { ...kinds, inner: { wire: 'E/item', kind: 'list', fields: kinds } } } },
      })
      const decoder = new Decoder([shape])
      fc.assert(
        fc.property(heads, attributesOf(shape.fields), (each, attributes) => {
          const push = parsePush(encode(shape, each, attributes), decoder)
          expect(push).toMatchObject({ target: each.target, source: each.source, time: each.time, problems: [] })
          const {
            type: _,
            wire_name: __,
            target: ___,
            source: ____,
            time: _____,
            raw: ______,
            problems: _______,
            message_id: ________,
            ...rest
          } = push as unknown as Record<string, unknown>
          expect(rest).toStrictEqual(attributes)
        }),
        { numRuns: 200, seed: 2 },
      )
    })
  })
})

describe('decrypt(encrypt(x)) is x', () => {
  const cipher = new Cipher('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG')

  test('for messages of 0 to 5,000 bytes, Chinese among them', () => {
    const message = fc.oneof(
      text,
      fc.string({ unit: 'grapheme', maxLength: 1200 }),
      fc.integer({ min: 0, max: 5000 }).map((length) => '雁'.repeat(Math.floor(length / 3)) + 'x'.repeat(length % 3)),
    )
    fc.assert(
      fc.property(message, fc.stringMatching(/^[A-Za-z0-9_-]{0,64}$/), (each, appId) => {
        const opened = cipher.decrypt(cipher.encrypt(each, appId))
        expect(opened?.message.toString()).toBe(each)
        expect(opened?.appId).toBe(appId)
      }),
      { numRuns: 2000, seed: 3 },
    )
  })

  test('for every length up to 5,000', () => {
    for (let length = 0; length <= 5000; length += 1)
      expect(cipher.decrypt(cipher.encrypt('x'.repeat(length), 'wx0123456789abcdef'))?.message.length).toBe(length)
  })

  test('and for nothing else: any change is noticed, or changes the message', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 255 }), (message, at, change) => {
        const bytes = Buffer.from(cipher.encrypt(message, 'wx0123456789abcdef'), 'base64')
        // The first block is random, and the one thing that nobody looks at.
        const place = 16 + (at % (bytes.length - 16))
        bytes[place] = (bytes[place] as number) ^ change
        const opened = cipher.decrypt(bytes.toString('base64'))
        expect(opened?.appId === 'wx0123456789abcdef' && opened.message.toString() === message).toBe(false)
      }),
      { numRuns: 2000, seed: 4 },
    )
  })
})

test('readQuery reads what URLSearchParams writes', () => {
  const value = fc.string({ unit: 'grapheme', maxLength: 20 })
  const query = fc.record(
    { signature: value, timestamp: value, nonce: value, encrypt_type: value, msg_signature: value, echostr: value, openid: value },
    { requiredKeys: [] },
  )
  const others = fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 8 }), value, { maxKeys: 3 })
  fc.assert(
    fc.property(others, query, (more, each) => {
      const search = new URLSearchParams({ ...more, ...each }).toString()
      expect(readQuery(search)).toEqual(Object.fromEntries(Object.entries({ ...each }).map(([name, text]) => [name, text.toWellFormed()])))
    }),
    { numRuns: 1000, seed: 5 },
  )
})
