import { describe, expect, expectTypeOf, test } from 'vitest'
import { ConfigurationError } from '../../src/errors.js'
import { Decoder } from '../../src/wire/decode.js'
import { type CustomEvent, defineEvent, type EventDefinition, type FieldSpecs } from '../../src/wire/define-event.js'
import { encodeJson, encodeXml } from '../../src/wire/encode.js'
import { parsePush } from '../../src/wire/parse.js'
import { eventXml, fan, target } from '../support/pushes.js'

const lottery = defineEvent({
  wire: 'User_Win_Lottery',
  fields: {
    prize_id: { wire: 'PrizeId', kind: 'id' },
    remark: { wire: 'Remark', kind: 'text', optional: true },
    amount: { wire: 'Prize/Amount', kind: 'fen' },
    is_first: { wire: 'Prize/IsFirst', kind: 'flag' },
    is_open: { wire: 'Prize/IsOpen', kind: 'boolean' },
    odds: { wire: 'Prize/Odds', kind: 'decimal', optional: true },
    tickets: { wire: 'Tickets/item', kind: 'list', fields: { time: { wire: 'Time', kind: 'time' }, name: { wire: 'Name', kind: 'text', optional: true } } },
  },
})

type LotteryEvent = typeof lottery extends EventDefinition<infer E> ? E : never

const parse = (body: string): LotteryEvent => parsePush(body, new Decoder([lottery.shape])) as unknown as LotteryEvent

describe('an event of one’s own', () => {
  test('arrives typed, in whatever case', () => {
    for (const wire of ['User_Win_Lottery', 'user_win_lottery', 'USER_WIN_LOTTERY']) {
      const push = parse(
        eventXml(wire, {
          more: '<PrizeId>0012</PrizeId><Remark></Remark><Prize><Amount><![CDATA[500]]></Amount><IsFirst>1</IsFirst><IsOpen>true</IsOpen></Prize><Tickets><item><Time>5</Time></item><item><Time>6</Time><Name>n</Name></item></Tickets>',
        }),
      )
      expect(push).toMatchObject({
        type: 'user_win_lottery_event',
        wire_name: wire,
        source: fan,
        target,
        prize_id: '0012',
        amount: 500,
        is_first: 1,
        is_open: true,
        tickets: [{ time: 5 }, { time: 6, name: 'n' }],
        problems: [],
      })
      expect(push).not.toHaveProperty('remark')
      expect(push.fields.PrizeId).toBe('0012')
    }
  })

  test('keeps its promise about what is missing: lists are there, numbers are named', () => {
    const push = parse(eventXml('user_win_lottery', { more: '<PrizeId>1</PrizeId>' }))
    expect(push.tickets).toEqual([])
    expect(push.problems.map(({ field }) => field)).toEqual(['amount', 'is_first', 'is_open'])
  })

  test('is unknown to a decoder that was not told of it', () => {
    expect(parsePush(eventXml('user_win_lottery')).type).toBe('unknown_event')
  })

  test('comes back from its own encoding', () => {
    const sample = { prize_id: '7', remark: '谢谢', amount: 5, is_first: 0, is_open: false, odds: 0.25, tickets: [{ time: 1, name: '<&>' }] }
    for (const encode of [encodeXml, encodeJson])
      expect(parse(encode(lottery.shape, { target, source: fan, time: 1 }, sample))).toMatchObject({ ...sample, problems: [] })
  })

  test.each([
    ['win', 'win_event'],
    ['WIN', 'win_event'],
    ['win_event', 'win_event'],
    ['Win_Event', 'win_event'],
    ['winevent', 'winevent_event'],
  ])('of the name %s has the type %s', (wire, type) => {
    expect(defineEvent({ wire, fields: {} }).type).toBe(type)
    expect(parsePush(eventXml(wire), new Decoder([defineEvent({ wire, fields: {} }).shape])).type).toBe(type)
  })

  test('a field inside a list may be called like a common attribute', () => {
    expect(() =>
      defineEvent({
        wire: 'w',
        fields: { list: { wire: 'List', kind: 'list', fields: { type: { wire: 'Type', kind: 'text' }, time: { wire: 'Time', kind: 'time' } } } },
      }),
    ).not.toThrow()
  })
})

describe('a mistake is named at once', () => {
  const fields = (specs: object) => () => defineEvent({ wire: 'w', fields: specs as FieldSpecs })

  test.each([
    ['no name', () => defineEvent({ wire: '', fields: {} }), 'wire'],
    ['a name that every event has', fields({ source: { wire: 'Source', kind: 'text' } }), 'fields.source'],
    ['a name that would reach the prototype', fields({ ['__proto__']: { wire: 'A', kind: 'text' } }), 'fields.__proto__'],
    ['the same in a list', fields({ a: { wire: 'A', kind: 'list', fields: { ['__proto__']: { wire: 'A', kind: 'text' } } } }), 'fields.a.__proto__'],
    ['no element', fields({ a: { wire: '', kind: 'text' } }), 'fields.a.wire'],
    ['an empty part in a path', fields({ a: { wire: 'A//B', kind: 'text' } }), 'fields.a.wire'],
    ['two attributes of one element', fields({ a: { wire: 'A', kind: 'text' }, b: { wire: 'A', kind: 'int' } }), 'fields.b.wire'],
    ['an unknown kind', fields({ a: { wire: 'A', kind: 'string' } }), 'fields.a.kind'],
    ['an unknown kind in a list', fields({ a: { wire: 'A', kind: 'list', fields: { b: { wire: 'B', kind: 'number' } } } }), 'fields.a.b.kind'],
  ])('%s', (_, define, field) => {
    try {
      define()
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigurationError)
      expect((error as ConfigurationError).field).toBe(field)
      return
    }
    throw new Error('taken')
  })

  test.each(['type', 'wire_name', 'message_id', 'target', 'source', 'time', 'raw', 'fields', 'problems'])('%s is taken', (name) => {
    expect(fields({ [name]: { wire: 'A', kind: 'text' } })).toThrow(ConfigurationError)
  })
})

describe('the types', () => {
  test('follow the fields', () => {
    expectTypeOf<LotteryEvent['type']>().toEqualTypeOf<'user_win_lottery_event'>()
    expectTypeOf<LotteryEvent['prize_id']>().toEqualTypeOf<string>()
    expectTypeOf<LotteryEvent['remark']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<LotteryEvent['amount']>().toEqualTypeOf<number>()
    expectTypeOf<LotteryEvent['is_first']>().toEqualTypeOf<0 | 1>()
    expectTypeOf<LotteryEvent['is_open']>().toEqualTypeOf<boolean>()
    expectTypeOf<LotteryEvent['odds']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<LotteryEvent['tickets'][number]['time']>().toEqualTypeOf<number>()
    expectTypeOf<LotteryEvent['tickets'][number]['name']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<LotteryEvent['message_id']>().toEqualTypeOf<string>()
    expectTypeOf<CustomEvent<'Win_Event', Record<never, never>>['type']>().toEqualTypeOf<'win_event'>()
  })

  test('refuse what is no field', () => {
    const misuse = (event: LotteryEvent) => {
      // @ts-expect-error the event has no such attribute
      event.price_id
      // @ts-expect-error attributes are read-only
      event.amount = 5
      // @ts-expect-error a list is an array
      event.tickets.time
      // @ts-expect-error a kind that is none
      defineEvent({ wire: 'w', fields: { a: { wire: 'A', kind: 'string' } } })
      // @ts-expect-error a list has fields
      defineEvent({ wire: 'w', fields: { a: { wire: 'A', kind: 'list' } } })
      // @ts-expect-error a field has an element
      defineEvent({ wire: 'w', fields: { a: { kind: 'text' } } })
    }
    expect(misuse).toBeTypeOf('function')
  })
})
