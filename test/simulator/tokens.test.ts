import { beforeEach, describe, expect, test } from 'vitest'
import { createCaller, createWorld, credentials } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
const { appId, appSecret: secret } = credentials
const code = async (token: string) => (await caller.get('/cgi-bin/getcallbackip', token)).errcode ?? 0
const stable = async (more: object = {}) =>
  (await caller.call('POST', '/cgi-bin/stable_token', '', { grant_type: 'client_credential', appid: appId, secret, ...more })).json

beforeEach(() => {
  weixin = createWorld()
  caller = createCaller(weixin)
})

describe('/cgi-bin/token', () => {
  test('a success has no errcode', async () => {
    const { json, type } = await caller.call('GET', '/cgi-bin/token', `grant_type=client_credential&appid=${appId}&secret=${secret}`)
    expect(json).toEqual({ access_token: expect.any(String), expires_in: 7200 })
    expect(type).toBe('application/json; encoding=utf-8')
  })

  test('a new one makes the last void, five minutes later', async () => {
    const first = await caller.token()
    const second = await caller.token()
    await weixin.advance(299_000)
    expect([await code(first), await code(second)]).toEqual([0, 0])
    await weixin.advance(1000)
    expect([await code(first), await code(second)]).toEqual([40001, 0])
  })

  test('it runs out', async () => {
    const token = await caller.token()
    await weixin.advance(7_199_000)
    expect(await code(token)).toBe(0)
    await weixin.advance(1000)
    expect(await code(token)).toBe(42001)
  })

  test.each([
    ['', 40002],
    ['grant_type=client_credential', 41002],
    ['grant_type=client_credential&appid=wxNobody', 40013],
    [`grant_type=client_credential&appid=${appId}`, 41004],
    [`grant_type=client_credential&appid=${appId}&secret=wrong`, 40125],
  ])('%s → %d', async (search, errcode) => {
    expect((await caller.call('GET', '/cgi-bin/token', search)).json).toMatchObject({
      errcode,
      errmsg: expect.stringMatching(/ rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/),
    })
  })

  test('2,000 a day, and again after midnight in Beijing', async () => {
    for (let at = 0; at < 2000; at += 1) await caller.token()
    const search = `grant_type=client_credential&appid=${appId}&secret=${secret}`
    expect((await caller.call('GET', '/cgi-bin/token', search)).json.errcode).toBe(45009)
    // 2025-10-09T16:53:20 there.
    await weixin.advance((7 * 3600 + 6 * 60 + 39) * 1000)
    expect((await caller.call('GET', '/cgi-bin/token', search)).json.errcode).toBe(45009)
    await weixin.advance(1000)
    expect((await caller.call('GET', '/cgi-bin/token', search)).json.errcode).toBeUndefined()
  })
})

describe('/cgi-bin/stable_token', () => {
  test('gives the same while it lives, and a new one in its last five minutes; both work then', async () => {
    const first = await stable()
    await weixin.advance(6_899_000)
    expect(await stable()).toEqual({ ...first, expires_in: 301 })
    await weixin.advance(1000)
    const second = await stable()
    expect(second.access_token).not.toBe(first.access_token)
    expect(second.expires_in).toBe(7200)
    expect([await code(String(first.access_token)), await code(String(second.access_token))]).toEqual([0, 0])
    await weixin.advance(300_000)
    expect(await code(String(first.access_token))).not.toBe(0)
  })

  test('is no concern of /cgi-bin/token, either way', async () => {
    const { access_token: token } = await stable()
    await caller.token()
    await caller.token()
    await weixin.advance(301_000)
    expect(await code(String(token))).toBe(0)
    const classic = await caller.token()
    await stable({ force_refresh: true })
    expect(await code(classic)).toBe(0)
  })

  test('enforced, the last one dies at once; sooner than 30 s after, nothing happens; 20 times a day', async () => {
    const { access_token: first } = await stable()
    const { access_token: second } = await stable({ force_refresh: true })
    expect([await code(String(first)), await code(String(second))]).toEqual([40001, 0])
    await weixin.advance(29_000)
    expect((await stable({ force_refresh: true })).access_token).toBe(second)
    for (let at = 1; at < 20; at += 1) {
      await weixin.advance(30_000)
      expect((await stable({ force_refresh: true })).errcode).toBeUndefined()
    }
    await weixin.advance(30_000)
    expect((await stable({ force_refresh: true })).errcode).toBe(45009)
    expect((await stable()).errcode).toBeUndefined()
  })

  test('is POST', async () => {
    expect((await caller.call('GET', '/cgi-bin/stable_token', '')).json.errcode).toBe(43002)
  })
})

test('tickets: two kinds, each the same while it lives', async () => {
  const token = await caller.token()
  const jsapi = await caller.get('/cgi-bin/ticket/getticket', token, 'type=jsapi')
  expect(jsapi).toEqual({ errcode: 0, errmsg: 'ok', ticket: expect.any(String), expires_in: 7200 })
  await weixin.advance(1000)
  expect(await caller.get('/cgi-bin/ticket/getticket', token, 'type=jsapi')).toEqual({ ...jsapi, expires_in: 7199 })
  expect((await caller.get('/cgi-bin/ticket/getticket', token, 'type=wx_card')).ticket).not.toBe(jsapi.ticket)
  expect((await caller.get('/cgi-bin/ticket/getticket', token, 'type=other')).errcode).toBe(40097)
  weixin.rules.ticketReissue = 'new'
  expect((await caller.get('/cgi-bin/ticket/getticket', token, 'type=jsapi')).ticket).not.toBe(jsapi.ticket)
})
