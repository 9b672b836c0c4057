import { describe, expect, test } from 'vitest'
import { createCard } from '../../src/card/index.js'
import { ApiError, TransportError } from '../../src/errors.js'
import { scriptedClient } from '../api/endpoint-client.js'

const card_id = 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc'
const openid = 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'
const code = '012345678901'

const refused = (errcode: number, reason?: ApiError['reason']) =>
  new ApiError({ errcode, errmsg: '', endpoint: '/card/code/consume', family: 'business', outcome: 'refused', repeatable: false, reason })
const busy = () => new ApiError({ errcode: -1, errmsg: 'system error', endpoint: '/card/code/consume', family: 'busy', outcome: 'unknown', repeatable: false })
const broken = (outcome: 'unknown' | 'not-sent' = 'unknown') =>
  new TransportError({ fault: 'broken', endpoint: '/card/code/consume', problem: 'broke off', outcome, repeatable: false })
const state = (user_card_status: string) => ({
  errcode: 0,
  errmsg: 'ok',
  card: { card_id, begin_time: 1, end_time: 2 },
  openid,
  can_consume: user_card_status === 'NORMAL',
  user_card_status,
})
const done = { errcode: 0, errmsg: 'ok', card: { card_id }, openid }

const cardWith = (...answers: unknown[]) => {
  const client = scriptedClient(...answers)
  return { card: createCard(client), paths: () => client.sent.map(({ path }) => path), sent: client.sent }
}
const consume = '/card/code/consume'
const get = '/card/code/get'

describe('consume', () => {
  test('once, and nothing else', async () => {
    const { card, sent } = cardWith(done)
    expect(await card.code.consume({ code, card_id })).toEqual(done)
    expect(sent).toMatchObject([{ path: consume, body: { code, card_id }, options: { repeatable: false } }])
  })

  test.each([
    ['Weixin is busy', busy()],
    ['no answer comes', broken()],
  ])('%s, but it was consumed: the look-up answers', async (_name, doubt) => {
    const { card, sent } = cardWith(doubt, state('CONSUMED'))
    expect(await card.code.consume({ code })).toEqual(done)
    expect(sent).toMatchObject([{ path: consume }, { path: get, body: { code, check_consume: false } }])
  })

  test('it was not consumed: once more', async () => {
    const { card, paths } = cardWith(busy(), state('NORMAL'), done)
    expect(await card.code.consume({ code })).toEqual(done)
    expect(paths()).toEqual([consume, get, consume])
  })

  test('the first request arrives late: the second finds it consumed, and that was us', async () => {
    const { card, paths } = cardWith(broken(), state('NORMAL'), refused(40099, 'consumed'), state('CONSUMED'))
    expect(await card.code.consume({ code })).toEqual(done)
    expect(paths()).toEqual([consume, get, consume, get])
  })

  test('in doubt twice: looked up twice, never consumed a third time', async () => {
    const again = broken()
    const { card, paths } = cardWith(busy(), state('NORMAL'), again, state('NORMAL'))
    await expect(card.code.consume({ code })).rejects.toBe(again)
    expect(paths()).toEqual([consume, get, consume, get])
  })

  test('what the second one is refused with is said', async () => {
    const { card } = cardWith(busy(), state('GIFTING'), refused(40127, 'gifted-or-deleted'))
    expect(await card.code.consume.safe({ code })).toMatchObject({ ok: false, reason: 'gifted-or-deleted' })
  })

  test('it cannot be looked up: the first error, and no second try', async () => {
    const doubt = busy()
    const { card, paths } = cardWith(doubt, broken())
    await expect(card.code.consume({ code })).rejects.toBe(doubt)
    expect(paths()).toEqual([consume, get])
  })

  test.each([
    ['refused for good', refused(40127, 'gifted-or-deleted')],
    ['never sent', broken('not-sent')],
  ])('%s: not looked up', async (_name, error) => {
    const { card, paths } = cardWith(error)
    await expect(card.code.consume({ code })).rejects.toBe(error)
    expect(paths()).toEqual([consume])
  })

  test('given up by its signal: not looked up', async () => {
    const stop = new AbortController()
    stop.abort()
    const { card, paths } = cardWith(broken())
    await expect(card.code.consume({ code }, { signal: stop.signal })).rejects.toThrow('broke off')
    expect(paths()).toEqual([consume])
  })

  test('safe: consumed already', async () => {
    const { card } = cardWith(refused(40099, 'consumed'))
    expect(await card.code.consume.safe({ code })).toMatchObject({ ok: false, reason: 'consumed', error: { errcode: 40099 } })
  })
})

describe('the other calls', () => {
  test('get: check_consume false is sent', async () => {
    const { card, sent } = cardWith(state('EXPIRE'))
    expect(await card.code.get({ code, check_consume: false })).toMatchObject({ user_card_status: 'EXPIRE', can_consume: false })
    expect(sent).toMatchObject([{ path: get, body: { code, check_consume: false }, options: { repeatable: true } }])
  })

  test('codes are text, with their zeros', async () => {
    const { card, sent } = cardWith({ errcode: 0 })
    await card.code.update({ code: '0012', new_code: '0013' })
    expect(sent).toMatchObject([{ path: '/card/code/update', body: { code: '0012', new_code: '0013' } }])
    await expect(card.code.get({ code: 12 as unknown as string })).rejects.toThrow(
      'card.code.get: code is a number, and has to be a string. As a number it loses leading zeros',
    )
  })

  test('decrypt: a code that the URL has spoilt is refused, and says why', async () => {
    const { card } = cardWith({ code: 751234212312 })
    expect(await card.code.decrypt({ encrypt_code: 'XXIz+/Xd=' })).toEqual({ code: '751234212312' })
    await expect(card.code.decrypt({ encrypt_code: 'XXIz /Xd' })).rejects.toThrow('a `+` that was decoded wrongly')
    await expect(card.code.decrypt({ encrypt_code: 'XXIz%2BXd' })).rejects.toThrow('not decoded at all')
  })

  test('unavailable: the reason is short', async () => {
    const { card, sent } = cardWith({})
    await card.code.unavailable({ code, reason: '退款' })
    expect(sent).toMatchObject([{ path: '/card/code/unavailable', body: { code, reason: '退款' } }])
    await expect(card.code.unavailable({ code, reason: '退'.repeat(22) })).rejects.toThrow(
      'reason has 66 bytes in UTF-8, and its limit is 64. Shorten it by 2 bytes',
    )
  })
})
