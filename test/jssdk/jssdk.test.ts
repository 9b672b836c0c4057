import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createJssdk, type JssdkOptions, signAddCard, signChooseCard, signPage } from '../../src/jssdk/index.js'

const appId = 'wx0123456789abcdef'
const T = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg'
const api_ticket = 'ojZ8YtyVyr30HheH3CM73y7h4jJE'
const nonce = '00'.repeat(16)
const ticket = (value: string) => ({ get: async () => value })

const create = (options: Partial<JssdkOptions> = {}) =>
  createJssdk({
    appId,
    jsapiTicket: ticket(T),
    cardTicket: ticket(api_ticket),
    clock: { now: () => 1414587457999 },
    random: (size) => new Uint8Array(size),
    ...options,
  })

describe('config', () => {
  test('what wx.config takes', async () => {
    const config = await create().config('http://mp.weixin.qq.com?params=value#top', { jsApiList: ['addCard'] })
    expect(config).toEqual({
      debug: false,
      appId,
      timestamp: 1414587457,
      nonceStr: nonce,
      signature: signPage({ jsapi_ticket: T, noncestr: nonce, timestamp: 1414587457, url: 'http://mp.weixin.qq.com?params=value' }),
      jsApiList: ['addCard'],
    })
    expect(await create().config('http://mp.weixin.qq.com?params=value', { jsApiList: ['addCard'] })).toEqual(config)
  })

  test('debug and open tags', async () => {
    expect(await create().config('https://a', { jsApiList: [], debug: true, openTagList: ['wx-open-launch-weapp'] })).toMatchObject({
      debug: true,
      openTagList: ['wx-open-launch-weapp'],
    })
  })

  test('another signature for another address', async () => {
    const [one, other] = await Promise.all(['https://a/?b', 'https://a/?c'].map((url) => create().config(url, { jsApiList: [] })))
    expect(one?.signature).not.toBe(other?.signature)
  })

  test.each(['', '/cards', 'example.com/cards', 'https://', 'ftp://example.com'])('%j is no address', async (url) => {
    await expect(create().config(url, { jsApiList: [] })).rejects.toThrow('url is no http URL')
  })

  test('without a ticket there is no signature', async () => {
    const failing = { get: async () => Promise.reject(new Error('no ticket')) }
    await expect(create({ jsapiTicket: failing }).config('https://a', { jsApiList: [] })).rejects.toThrow('no ticket')
  })
})

describe('addCard', () => {
  const card_id = 'pjZ8Yt1XGILfi-FUsewpnnolGgZk'

  test('cardExt is a string, and so is its timestamp', async () => {
    const [entry, ...others] = await create().addCard([{ card_id }])
    expect(others).toEqual([])
    expect(entry?.cardId).toBe(card_id)
    const signature = signAddCard({ api_ticket, card_id, timestamp: 1414587457, nonce_str: nonce })
    expect(entry?.cardExt).toBe(`{"code":"","openid":"","timestamp":"1414587457","nonce_str":"${nonce}","signature":"${signature}"}`)
  })

  test('code, openid and balance are signed; the scene and the beginning are not', async () => {
    const signed = { code: '0012', openid: 'o1', balance: 100 }
    const [entry] = await create().addCard([{ card_id, ...signed, outer_str: '12b', outer_id: 0, fixed_begintimestamp: 1420041600 }])
    expect(JSON.parse(entry?.cardExt ?? '')).toEqual({
      ...signed,
      timestamp: '1414587457',
      nonce_str: nonce,
      signature: signAddCard({ api_ticket, card_id, timestamp: 1414587457, nonce_str: nonce, ...signed }),
      outer_str: '12b',
      outer_id: 0,
      fixed_begintimestamp: 1420041600,
    })
  })

  test('a fresh nonce each time, of 32 characters', async () => {
    const cards = await create({ random: undefined }).addCard(Array.from({ length: 50 }, () => ({ card_id })))
    const nonces = cards.map(({ cardExt }) => JSON.parse(cardExt).nonce_str as string)
    expect(new Set(nonces).size).toBe(50)
    for (const each of nonces) expect(each).toMatch(/^[0-9a-f]{32}$/)
  })

  test.each([
    [{ card_id: '' }, 'cards[0].card_id is missing'],
    [{ card_id, code: 12 }, 'cards[0].code has to be a string'],
    [{ card_id, openid: null }, 'cards[0].openid has to be a string'],
    [{ card_id, fixed_begintimestamp: 1420041600000 }, 'cards[0].fixed_begintimestamp looks like milliseconds'],
  ])('%j is refused', async (card, message) => {
    await expect(create().addCard([card as never])).rejects.toThrow(message)
  })
})

describe('chooseCard', () => {
  const stamp = { api_ticket, app_id: appId, time_stamp: 1414587457, nonce_str: nonce }

  test('of a shop, a type, a card', async () => {
    expect(await create().chooseCard({ shopId: '12', cardType: 'GROUPON', cardId: 'p1' })).toEqual({
      shopId: '12',
      cardType: 'GROUPON',
      cardId: 'p1',
      timestamp: 1414587457,
      nonceStr: nonce,
      signType: 'SHA1',
      cardSign: signChooseCard({ ...stamp, location_id: '12', card_type: 'GROUPON', card_id: 'p1' }),
    })
  })

  test('of all', async () => {
    expect(await create().chooseCard()).toMatchObject({ shopId: '', cardType: '', cardId: '', cardSign: signChooseCard(stamp) })
  })
})

describe('checkRedirect', () => {
  const appSecret = 'appsecret_0123456789'
  const redirect = { code: '110201201245', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', signature: '7344771e3eb95b74458110b87c2b9b4c553c26db' }

  test('V7', () => expect(create({ appSecret }).checkRedirect(redirect)).toBe(true))

  test.each([
    ['another code', { code: '110201201246' }],
    ['another card', { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKd' }],
    ['another signature', { signature: '7344771e3eb95b74458110b87c2b9b4c553c26da' }],
    ['capitals', { signature: redirect.signature.toUpperCase() }],
    ['no signature', { signature: '' }],
    ['a parameter that is not there', { signature: undefined as never }],
    ['a parameter that is there twice', { code: ['110201201245'] as never }],
  ])('%s', (_, change) => expect(create({ appSecret }).checkRedirect({ ...redirect, ...change })).toBe(false))

  test('without the secret', () => {
    expect(() => create().checkRedirect(redirect)).toThrow('appSecret is missing')
  })
})

test('without an app id', () => {
  expect(() => create({ appId: '' })).toThrow('appId is missing')
})

test('no secret is seen from outside', async () => {
  const jssdk = create({ appSecret: 'canary', jsapiTicket: ticket('canary'), cardTicket: ticket('canary') })
  const signed = [await jssdk.config('https://a', { jsApiList: [] }), await jssdk.addCard([{ card_id: 'p' }]), await jssdk.chooseCard()]
  const refused = await jssdk.addCard([{ card_id: '' }]).catch((error: unknown) => error)
  for (const value of [jssdk, signed, refused]) expect(`${JSON.stringify(value)}${inspect(value, { depth: 9 })}`).not.toContain('canary')
})
