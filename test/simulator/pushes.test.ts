import { describe, expect, test } from 'vitest'
import { defineEvent } from '../../src/index.js'
import { createPair, createWorld, credentials, START } from './world.js'

describe('events that users define', () => {
  const Lottery = defineEvent({
    wire: 'user_win_lottery',
    fields: { prize_id: { wire: 'Prize/PrizeId', kind: 'id' }, remark: { wire: 'Remark', kind: 'text', optional: true } },
  })

  test.each(['xml', 'json'] as const)('by their definition, in %s', async (format) => {
    const { weixin, account } = createPair({ accounts: [{ ...credentials, format }] })
    account.on(Lottery, (event) => `奖品 ${event.prize_id}`)
    const { seen, type } = await weixin.account().push(Lottery, 'oFan', { prize_id: '9007199254740993' })
    expect([seen.text, type]).toEqual(['奖品 9007199254740993', 'user_win_lottery_event'])
    // @ts-expect-error the definition has no such attribute
    await weixin.account().push(Lottery, 'oFan', { prize: 1 })
  })

  test.each(['xml', 'json'] as const)('by their bare elements, in %s', async (format) => {
    const { weixin, account } = createPair({ accounts: [{ ...credentials, format }] })
    account.on('unknown_event', ({ name, fields }) => `${name} ${JSON.stringify(fields.Prizes)}`)
    const fields = {
      Prizes: {
        item: [
          { Id: 9007199254740993n, Name: ']]>' },
          { Id: 2, Name: '' },
        ],
      },
    }
    const { seen } = await weixin.account().pushEvent('user_win_lottery', 'oFan', fields)
    expect(seen.text).toBe('user_win_lottery {"item":[{"Id":"9007199254740993","Name":"]]>"},{"Id":"2","Name":""}]}')
    expect(() => weixin.account().pushEvent('x', 'oFan', { 'a b': 1 })).toThrow('fields.a b is no name that an element can have')
  })
})

describe('bodies as they are', () => {
  test('a push of the catalogue', async () => {
    const { weixin, account } = createPair()
    account.on('text', ({ content }) => `>${content}`)
    const body = `<xml><ToUserName>gh_0123456789ab</ToUserName><FromUserName>oFan</FromUserName><CreateTime>${START / 1000}</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>`
    expect(await weixin.account().pushRaw(body)).toMatchObject({ type: 'text', source: 'oFan', time: START / 1000, raw: body, seen: { text: '>hi' } })
  })

  test('one that cannot be read is delivered all the same', async () => {
    const { weixin, account } = createPair()
    let runs = 0
    account.on(
      () => true,
      () => {
        runs += 1
      },
    )
    const sent = weixin.account().pushRaw('<xml><a>')
    await weixin.advance(15_000)
    expect(await sent).toMatchObject({ type: 'unreadable', seen: { kind: 'fault' } })
    expect(runs).toBe(0)
  })
})

describe('bursts', () => {
  test('73,028 in five minutes, by the virtual clock: every one answered, none early', async () => {
    const weixin = createWorld({ accounts: [{ ...credentials, mode: 'plain' }], history: 0 })
    const seconds = new Map<number, number>()
    weixin.account().deliverTo(() => {
      const second = Math.floor((weixin.clock.now() - START) / 1000)
      seconds.set(second, (seconds.get(second) ?? 0) + 1)
      return { status: 200, body: '' }
    })
    const make = (nth: number) => weixin.account().push('templatesendjobfinish_event', `o${nth}`, { message_id: String(nth), status: 'success' })
    const [burst] = await Promise.all([weixin.account().burst(73_028, make, { perSecond: 73_028 / 300 }), weixin.advance(300_000)])
    expect(burst).toMatchObject({ pushes: 73_028, deliveries: 73_028, seen: { nothing: 73_028, fault: 0 } })
    expect(Math.abs(seconds.size - 300)).toBeLessThan(2)
    for (const count of [...seconds.values()].slice(0, -1)) expect(Math.abs(count - 243.4)).toBeLessThan(3)
  })

  test('at once, where no rate is asked for; faults are counted by their reasons', async () => {
    const weixin = createWorld()
    weixin.rules.deliveries = 1
    weixin.account().deliverTo(() => ({ status: 503, body: '' }))
    const burst = await weixin.account().burst(5, () => weixin.account().push('click_event', 'oFan', { key: 'a' }))
    expect(burst).toMatchObject({ pushes: 5, ms: 0, seen: { fault: 5 }, faults: { "the answer's status is 503, 1 times": 5 } })
    expect(await weixin.account().burst(0, () => Promise.reject(new Error('none')))).toMatchObject({ pushes: 0 })
    await expect(weixin.account().burst(1, () => Promise.reject(new Error('no')), { perSecond: 0 })).rejects.toThrow('perSecond is no rate')
    await expect(weixin.account().burst(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    const wrong = weixin
      .account()
      .burst(1000, (nth) => weixin.account().push((nth > 2 ? 'frogs' : 'click_event') as 'click_event', 'oFan', { key: 'a' }), { perSecond: 10 })
    await Promise.all([expect(wrong).rejects.toThrow('type is no push of the catalogue: frogs'), weixin.advance(10_000)])
  })
})

test('a clock that stands keeps no timers of deliveries that are done', async () => {
  const { weixin, account } = createPair({ history: 0 })
  account.on('click_event', () => '')
  // One that waits in front of them all: what is dead behind it does not come to the top.
  weixin.clock.setTimeout(() => {}, 1000)
  for (let at = 0; at < 3000; at += 1) await weixin.account().push('click_event', 'oFan', { key: String(at) })
  expect(weixin.clock.pending).toBeLessThan(10)
})
