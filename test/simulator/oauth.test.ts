import { beforeEach, describe, expect, test } from 'vitest'
import { authorizeUrl } from '../../src/oauth/authorize-url.js'
import { again, createCaller, createWorld, credentials } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
type Fan = ReturnType<ReturnType<typeof weixin.account>['fan']>
let fan: Fan
const { appId, appSecret } = credentials

const url = (more: object = {}) => authorizeUrl({ appId, redirect_uri: 'https://shop.example/in?x=1#top', scope: 'snsapi_userinfo', state: 'a7f3', ...more })
function codeOf(landing: ReturnType<Fan['browse']>): string {
  if (!('location' in landing)) throw new Error(landing.page)
  return new URL(landing.location).searchParams.get('code') ?? ''
}
const sns = async (path: string, parameters: Readonly<Record<string, string>>) =>
  (await caller.call('GET', `/sns/${path}`, new URLSearchParams(parameters).toString())).json
const exchange = (code: string, more: Readonly<Record<string, string>> = {}) =>
  sns('oauth2/access_token', { appid: appId, secret: appSecret, code, grant_type: 'authorization_code', ...more })
const login = async (more: object = {}, how: Parameters<Fan['browse']>[1] = {}) => exchange(codeOf(fan.browse(url(more), how)))
const texts = (fields: Record<string, unknown>) => ({ access_token: String(fields.access_token), openid: String(fields.openid) })

beforeEach(() => {
  weixin = createWorld()
  caller = createCaller(weixin)
  fan = weixin.account().fan()
})

describe('the page', () => {
  test('leads back with code and state; who says no comes back without code; nothing is pushed, and nobody has to follow', () => {
    expect(fan.browse(url())).toEqual({ location: expect.stringMatching(/^https:\/\/shop\.example\/in\?x=1&code=[A-Za-z0-9]{32}&state=a7f3#top$/) })
    expect(fan.browse(url(), { accept: false })).toEqual({ location: 'https://shop.example/in?x=1&state=a7f3#top' })
    expect(codeOf(fan.browse(url({ scope: 'snsapi_base' }), { accept: false }))).toHaveLength(32)
    expect(fan.browse(url({ state: undefined }))).toEqual({ location: expect.not.stringContaining('state') })
    expect(weixin.account().pushes()).toEqual([])
  })

  test.each<[string, (address: string) => string]>([
    ['another order', (address) => address.replace(/(appid=\w+)&(redirect_uri=[^&]+)/, '$2&$1')],
    ['no fragment', (address) => address.replace('#wechat_redirect', '')],
    ['another app id', (address) => address.replace(appId, 'wx1')],
    ['no response_type', (address) => address.replace('response_type=code', 'response_type=token')],
    ['a long state', (address) => address.replace('a7f3', 'x'.repeat(129))],
    ['no address', (address) => address.replace(/redirect_uri=[^&]+/, 'redirect_uri=x')],
  ])('%s: a page that says so', (_, change) => {
    expect(fan.browse(change(url()))).toEqual({ page: '参数错误，错误码:10012' })
  })

  test('the domain has to be the one that is configured, to the letter', () => {
    weixin.rules.oauthDomains = ['example']
    expect(fan.browse(url())).toEqual({ page: expect.stringContaining('10003') })
    weixin.rules.oauthDomains = ['shop.example']
    expect(fan.browse(url())).toHaveProperty('location')
  })

  test('scopes and accounts without the right; a test account has to be followed', async () => {
    expect(fan.browse(url().replace('snsapi_userinfo', 'snsapi_login'))).toEqual({ page: expect.stringContaining('10005') })
    const other = (kind: 'subscription' | 'test') =>
      createWorld({ accounts: [{ ...credentials, kind }] })
        .account()
        .fan()
    expect(other('subscription').browse(url())).toEqual({ page: expect.stringContaining('10005') })
    const tester = other('test')
    expect(tester.browse(url())).toEqual({ page: expect.stringContaining('10006') })
    await tester.follow()
    expect(tester.browse(url())).toHaveProperty('location')
  })

  test('over HTTP: a redirect, for whom a parameter of ours names', async () => {
    const address = new URL(url())
    address.searchParams.append('openid', fan.openid)
    const answer = await weixin.fetch(address)
    expect(answer.status).toBe(302)
    expect(await exchange(codeOf({ location: answer.headers.get('location') ?? '' }))).toMatchObject({ openid: fan.openid })
    const nobody = await weixin.fetch(url().replace(appId, 'wx1'))
    expect([nobody.status, await nobody.text()]).toEqual([200, expect.stringContaining('10012')])
    expect((await weixin.fetch(url())).status).toBe(302)
  })
})

describe('a code', () => {
  test('becomes a token, once', async () => {
    const code = codeOf(fan.browse(url()))
    const found = await exchange(code)
    expect(found).toEqual({
      access_token: expect.any(String),
      expires_in: 7200,
      refresh_token: expect.any(String),
      openid: fan.openid,
      scope: 'snsapi_userinfo',
    })
    expect((await exchange(code)).errcode).toBe(40163)
  })

  test('lives five minutes', async () => {
    const [one, two] = [codeOf(fan.browse(url())), codeOf(fan.browse(url()))]
    await weixin.advance(299_000)
    expect((await exchange(one)).openid).toBe(fan.openid)
    await weixin.advance(1000)
    expect((await exchange(two)).errcode).toBe(42003)
  })

  test.each<[Readonly<Record<string, string>>, number]>([
    [{ appid: '' }, 41002],
    [{ appid: 'wx1' }, 40013],
    [{ secret: '' }, 41004],
    [{ secret: 'x' }, 40125],
    [{ grant_type: 'x' }, 40002],
    [{ code: '' }, 41008],
    [{ code: 'x' }, 40029],
  ])('%j → %d', async (wrong, errcode) => {
    expect((await exchange(codeOf(fan.browse(url())), wrong)).errcode).toBe(errcode)
  })

  test('of a snapshot is somebody virtual’s', async () => {
    const found = await login({}, { snapshot: true })
    expect(found).toMatchObject({ is_snapshotuser: 1, openid: expect.not.stringMatching(fan.openid) })
    expect((await sns('userinfo', texts(found))).errcode).toBe(48001)
  })
})

describe('a token', () => {
  test('tells who it is: userinfo, auth', async () => {
    const found = texts(await login({}, { profile: { nickname: '安娜', headimgurl: 'https://a.cn/a.jpg' } }))
    expect(await sns('userinfo', found)).toEqual({
      openid: fan.openid,
      nickname: '安娜',
      sex: 0,
      province: '',
      city: '',
      country: '',
      headimgurl: 'https://a.cn/a.jpg',
      privilege: [],
    })
    expect(await sns('auth', found)).toEqual({ errcode: 0, errmsg: 'ok' })
    expect((await sns('auth', { ...found, openid: 'x' })).errcode).toBe(40003)
    expect((await sns('userinfo', { ...found, openid: 'x' })).errcode).toBe(40003)
    expect((await sns('userinfo', { openid: fan.openid })).errcode).toBe(41001)
    expect((await sns('auth', { ...found, access_token: 'x' })).errcode).toBe(40001)
    await weixin.advance(7_200_000)
    expect((await sns('auth', found)).errcode).toBe(42001)
  })

  test('of the silent scope tells the openid alone, and no unionid', async () => {
    ;(fan.state as { unionid?: string }).unionid = 'union'
    const silent = await login({ scope: 'snsapi_base' })
    expect(silent).toMatchObject({ scope: 'snsapi_base', openid: fan.openid })
    expect(silent).not.toHaveProperty('unionid')
    expect((await sns('userinfo', texts(silent))).errcode).toBe(48001)
    const asked = await login()
    expect(asked.unionid).toBe('union')
    expect(await sns('userinfo', texts(asked))).toMatchObject({ nickname: '微信用户', unionid: 'union' })
  })

  test('is none of the API, nor the other way round', async () => {
    const { access_token } = texts(await login())
    expect((await caller.get('/cgi-bin/getcallbackip', access_token)).errcode).toBe(40001)
    expect((await sns('auth', { access_token: await caller.token(), openid: fan.openid })).errcode).toBe(40001)
  })

  test('is renewed for thirty days', async () => {
    const refresh = (refresh_token: unknown, more: Readonly<Record<string, string>> = {}) =>
      sns('oauth2/refresh_token', { appid: appId, grant_type: 'refresh_token', refresh_token: String(refresh_token), ...more })
    const { refresh_token, access_token } = await login()
    await weixin.advance(29 * 86_400_000)
    const renewed = await refresh(refresh_token)
    expect(renewed).toEqual({
      access_token: expect.not.stringMatching(String(access_token)),
      expires_in: 7200,
      refresh_token,
      openid: fan.openid,
      scope: 'snsapi_userinfo',
    })
    expect((await sns('auth', texts(renewed))).errcode).toBe(0)
    expect((await refresh('x')).errcode).toBe(40030)
    expect((await refresh(refresh_token, { grant_type: 'x' })).errcode).toBe(40002)
    expect((await refresh(refresh_token, { appid: 'wx1' })).errcode).toBe(40013)
    await weixin.advance(86_400_000)
    expect((await refresh(refresh_token)).errcode).toBe(42002)
  })

  test('is void when the password has changed', async () => {
    const found = await login()
    fan.changePassword()
    expect((await sns('auth', texts(found))).errcode).toBe(42007)
    expect((await sns('oauth2/refresh_token', { appid: appId, grant_type: 'refresh_token', refresh_token: String(found.refresh_token) })).errcode).toBe(42007)
    expect((await sns('auth', texts(await login()))).errcode).toBe(0)
  })
})

test('logins survive an export', async () => {
  const found = await login()
  fan.browse(url(), { snapshot: true })
  fan.changePassword()
  fan.browse(url())
  const { kept, now, other } = await again(weixin)
  expect(now).toBe(kept)
  const search = new URLSearchParams(texts(found)).toString()
  expect((await createCaller(other).call('GET', '/sns/auth', search)).json.errcode).toBe(42007)
})
