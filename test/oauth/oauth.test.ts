import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { ConfigurationError, InputError } from '../../src/errors.js'
import { type Authorization, authorizeUrl, createOAuth } from '../../src/oauth/index.js'
import { line, ok, openid } from '../message/line.js'

const appId = 'wx0123456789abcdef'
const appSecret = 'CANARY0123456789abcdef0123456789'
const granted = { access_token: 'FAN_TOKEN', expires_in: 7200, refresh_token: 'FAN_REFRESH', openid, scope: 'snsapi_userinfo' }

const on = (...answers: (string | Response | Error)[]) => {
  const { client, sent } = line(...answers)
  return { oauth: createOAuth({ client, appId, appSecret }), sent }
}

describe('authorizeUrl', () => {
  const { oauth } = on()

  test('the parameters in their order, the fragment at the end', () => {
    expect(oauth.authorizeUrl({ redirect_uri: 'https://shop.example/in?a=1&b=二', scope: 'snsapi_userinfo', state: 'a7 f3' })).toBe(
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx0123456789abcdef&redirect_uri=https%3A%2F%2Fshop.example%2Fin%3Fa%3D1%26b%3D%E4%BA%8C&response_type=code&scope=snsapi_userinfo&state=a7%20f3#wechat_redirect',
    )
  })

  test('silent by default; what is not given is left out', () => {
    expect(oauth.authorizeUrl({ redirect_uri: 'https://shop.example' })).toBe(
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx0123456789abcdef&redirect_uri=https%3A%2F%2Fshop.example&response_type=code&scope=snsapi_base#wechat_redirect',
    )
  })

  test('asked again, in snapshot mode', () => {
    expect(oauth.authorizeUrl({ redirect_uri: 'https://shop.example', state: 's', forcePopup: true, forceSnapShot: false })).toMatch(
      /&state=s&forcePopup=true&forceSnapShot=false#wechat_redirect$/,
    )
  })

  test('state: 128 bytes, and not one more', () => {
    const at = (state: string) => oauth.authorizeUrl({ redirect_uri: 'https://shop.example', state })
    expect(at(`${'券'.repeat(42)}ab`)).toContain('ab#wechat_redirect')
    expect(() => at('券'.repeat(43))).toThrow('state has 129 bytes, and its limit is 128')
  })

  test.each<[keyof Authorization | 'appId', unknown]>([
    ['redirect_uri', 'shop.example'],
    ['redirect_uri', 'javascript:alert(1)'],
    ['redirect_uri', undefined],
    ['scope', 'snsapi_login'],
    ['appId', ''],
  ])('%s: %j is refused', (field, value) => {
    const request = { appId, redirect_uri: 'https://shop.example', [field]: value }
    expect(() => authorizeUrl(request)).toThrow(InputError)
    expect(() => authorizeUrl(request)).toThrow(field)
  })
})

describe('accessToken', () => {
  test('app id and secret are filled in; the token of the account stays out', async () => {
    const { oauth, sent } = on(JSON.stringify({ ...granted, unionid: 'u', is_snapshotuser: 1 }))
    expect(await oauth.accessToken({ code: 'CODE' })).toEqual({ ...granted, unionid: 'u', is_snapshotuser: 1 })
    expect(sent).toEqual([
      {
        method: 'GET',
        path: '/sns/oauth2/access_token',
        query: { grant_type: 'authorization_code', appid: appId, secret: appSecret, code: 'CODE' },
        type: undefined,
        body: '',
      },
    ])
  })

  test('neither unionid nor is_snapshotuser', async () => {
    expect(await on(JSON.stringify(granted)).oauth.accessToken({ code: 'CODE' })).toEqual(granted)
  })

  test.each([
    ['an empty code', { code: '' }, 'oauth.accessToken: code is empty'],
    ['none', {}, 'oauth.accessToken: code is missing'],
    ['nothing at all', undefined, 'oauth.accessToken: code is missing'],
  ])('%s: nothing is sent', async (_name, request, message) => {
    const { oauth, sent } = on()
    await expect(oauth.accessToken(request as { code: string })).rejects.toThrow(message)
    expect(sent).toEqual([])
  })

  test('no secret: it says so', async () => {
    const { client, sent } = line()
    const oauth = createOAuth({ client, appId, appSecret: undefined })
    await expect(oauth.accessToken({ code: 'CODE' })).rejects.toThrow(ConfigurationError)
    expect(sent).toEqual([])
  })

  test.each([
    [40163, 'code-used'],
    [42003, 'code-expired'],
    [42007, 'code-expired'],
  ])('%i: a code is good once, and not for long', async (errcode, reason) => {
    const { oauth } = on(`{"errcode":${errcode},"errmsg":"code been used, hints: [ req_id: x ]"}`)
    expect(await oauth.accessToken.safe({ code: 'CODE' })).toMatchObject({ ok: false, reason, error: { errcode } })
  })

  test('a code is never sent twice by itself: neither on -1 nor on a broken line', async () => {
    for (const answer of ['{"errcode":-1,"errmsg":"system error"}', new Error('socket hang up')]) {
      const { oauth, sent } = on(answer)
      await expect(oauth.accessToken({ code: 'CODE' })).rejects.toMatchObject({ outcome: 'unknown' })
      expect(sent).toHaveLength(1)
    }
  })

  test.each([
    ['refused', `{"errcode":40125,"errmsg":"invalid appsecret ${appSecret} FAN_CANARY"}`],
    ['HTML that repeats the address', `<html>GET /sns/oauth2/access_token?appid=x&secret=${appSecret}&code=c</html>`],
    ['broken JSON', `{"access_token":"FAN_CANARY_0123456789012345678901234","secret":"${appSecret}`],
    ['a gateway', new Response(`upstream ${appSecret}`, { status: 502 })],
    ['a broken line', new Error(`connect https://api.weixin.qq.com/?secret=${appSecret}`)],
  ])('%s: the secret is in no error', async (_name, answer) => {
    const { oauth } = on(answer)
    const error: unknown = await oauth.accessToken({ code: 'CODE' }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    const shown = `${inspect(error, { depth: 9, showHidden: true })} ${JSON.stringify(error)} ${String(error)}`
    expect(shown).not.toContain(appSecret)
    expect(shown).not.toContain('0123456789012345678901234')
  })
})

describe('what follows', () => {
  test('refreshToken', async () => {
    const { oauth, sent } = on(JSON.stringify(granted))
    expect(await oauth.refreshToken({ refresh_token: 'FAN_REFRESH' })).toEqual(granted)
    expect(sent).toMatchObject([
      { method: 'GET', path: '/sns/oauth2/refresh_token', query: { grant_type: 'refresh_token', appid: appId, refresh_token: 'FAN_REFRESH' } },
    ])
    expect(JSON.stringify(sent)).not.toContain(appSecret)
  })

  test('refreshToken: run out', async () => {
    const { oauth } = on('{"errcode":42002,"errmsg":"refresh_token timeout"}')
    expect(await oauth.refreshToken.safe({ refresh_token: 'x' })).toMatchObject({ ok: false, reason: 'code-expired' })
  })

  test('userInfo: empty today, where there was a region', async () => {
    const answer = { openid, nickname: '安娜', sex: 0, province: '', city: '', country: '', headimgurl: 'https://h', privilege: [], unionid: 'u' }
    const { oauth, sent } = on(JSON.stringify(answer))
    expect(await oauth.userInfo({ access_token: 'FAN_TOKEN', openid, lang: 'zh_CN' })).toEqual(answer)
    expect(sent).toMatchObject([{ method: 'GET', path: '/sns/userinfo', query: { access_token: 'FAN_TOKEN', openid, lang: 'zh_CN' } }])
  })

  test("userInfo: the fan's token is in no error", async () => {
    const { oauth } = on('{"errcode":48001,"errmsg":"api unauthorized FAN_TOKEN_CANARY rid: 1-2-3"}')
    const error: unknown = await oauth.userInfo({ access_token: 'FAN_TOKEN_CANARY', openid }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ errcode: 48001, family: 'permission' })
    expect(inspect(error)).not.toContain('FAN_TOKEN_CANARY')
  })

  test('auth', async () => {
    const { oauth, sent } = on(ok)
    expect(await oauth.auth({ access_token: 'FAN_TOKEN', openid })).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(sent).toMatchObject([{ method: 'GET', path: '/sns/auth', query: { access_token: 'FAN_TOKEN', openid } }])
  })

  test.each([
    [ok, true],
    ['{"errcode":40003,"errmsg":"invalid openid"}', false],
    ['{"errcode":40001,"errmsg":"invalid credential"}', false],
    ['{"errcode":40014,"errmsg":"invalid access_token"}', false],
    ['{"errcode":42001,"errmsg":"access_token expired"}', false],
    ['{"errcode":42007,"errmsg":"access_token and refresh_token exception"}', false],
  ])('isValid: %s', async (answer, valid) => {
    const { oauth, sent } = on(answer)
    expect(await oauth.isValid({ access_token: 'FAN_TOKEN', openid })).toBe(valid)
    expect(sent).toHaveLength(1)
  })

  test('isValid: what says nothing about it is thrown', async () => {
    await expect(on('{"errcode":48001,"errmsg":"api unauthorized"}').oauth.isValid({ access_token: 'x', openid })).rejects.toMatchObject({ errcode: 48001 })
  })
})
