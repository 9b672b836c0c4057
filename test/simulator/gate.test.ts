import { beforeEach, expect, test } from 'vitest'
import { families } from '../../src/catalogue/endpoints/index.js'
import { createCaller, createWorld, credentials } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
const path = '/cgi-bin/qrcode/create'
const body = { action_name: 'QR_SCENE', action_info: { scene: { scene_id: 7 } } }

beforeEach(async () => {
  weixin = createWorld()
  caller = createCaller(weixin)
  token = await caller.token()
})

test.each([
  ['no token', '', 41001],
  ['one that looks like none', 'access_token=nonsense', 40014],
  ['an unknown one', `access_token=62_${'x'.repeat(130)}`, 40001],
])('%s', async (_, search, errcode) => {
  expect((await caller.call('POST', path, search, body)).json.errcode).toBe(errcode)
})

test.each([
  ['GET for POST', 'GET', undefined, 43002],
  ['PUT', 'PUT', '{}', 43002],
  ['no body', 'POST', undefined, 44002],
  ['a blank one', 'POST', '  \n', 44002],
  ['no JSON', 'POST', '{"action_name":', 47001],
  ['no object', 'POST', '[]', 47001],
  ['escapes', 'POST', '{"action_name":"\\u4e2d"}', 40033],
])('%s', async (_, method, given, errcode) => {
  expect((await caller.call(method, path, `access_token=${token}`, given)).json.errcode).toBe(errcode)
})

test('a backslash that is one itself escapes nothing; bytes that are no UTF-8 are no JSON', async () => {
  expect((await caller.call('POST', path, `access_token=${token}`, '{"action_name":"\\\\u4e2d"}')).json.errcode).toBe(40052)
  const answer = await weixin.call({ method: 'POST', path, search: `access_token=${token}`, body: Uint8Array.from([0x7b, 0xff, 0x7d]) })
  expect(answer.body).toContain('47001')
})

test('POST for GET', async () => {
  expect((await caller.post('/cgi-bin/getcallbackip', token, {})).errcode).toBe(43001)
})

test('what the simulator does not know is 501 with a sentence, never ok', async () => {
  const unknown = await caller.call('POST', '/no/such/path', `access_token=${token}`, {})
  expect(unknown).toMatchObject({ status: 501, body: 'The simulator does not know this path: /no/such/path. Nothing was done.\n' })
  const endpoints = families.flatMap((family) => family.endpoints)
  for (const { method, path: each } of endpoints.filter((endpoint) => !weixin.paths.includes(endpoint.path))) {
    const answer = await caller.call(method, each, `access_token=${token}`, method === 'GET' ? undefined : {})
    expect(answer).toMatchObject({ status: 501, body: `The simulator knows this endpoint by name only: ${each}. Nothing was done.\n` })
  }
})

test('the tail of errmsg is a switch', async () => {
  const errmsg = async () => (await caller.post(path, token, {})).errmsg
  expect(await errmsg()).toMatch(/^invalid action name rid: [0-9a-f]{8}(-[0-9a-f]{8}){2}$/)
  weixin.rules.errmsgTail = 'hint'
  expect(await errmsg()).toMatch(/^invalid action name hint: \[\w+\]$/)
  weixin.rules.errmsgTail = 'none'
  expect(await errmsg()).toBe('invalid action name')
})

test('rights: of the account, and of its kind', async () => {
  const world = createWorld({
    accounts: [
      { ...credentials, denied: ['/cgi-bin/qrcode/'] },
      { appId: 'wxSubscription', kind: 'subscription' },
    ],
  })
  const other = createCaller(world)
  expect((await other.post(path, await other.token(), body)).errcode).toBe(48001)
  expect((await other.post(path, await other.token('wxSubscription', 'secret-of-wxSubscription'), body)).errcode).toBe(48001)
})

test('an address outside the white list is named', async () => {
  const world = createWorld({ accounts: [{ ...credentials, ipWhitelist: ['1.2.3.4'] }] })
  const call = (ip: string) =>
    world.call({ method: 'GET', path: '/cgi-bin/token', search: `grant_type=client_credential&appid=${credentials.appId}&secret=${credentials.appSecret}`, ip })
  expect((await call('5.6.7.8')).body).toContain('"errcode":40164,"errmsg":"invalid ip 5.6.7.8 ipv6 ::ffff:5.6.7.8, not in whitelist rid: ')
  expect((await call('::ffff:1.2.3.4')).body).toContain('access_token')
})

test('quotas: asked for, used up, cleared, ten times a month', async () => {
  const left = async () => ((await caller.post('/cgi-bin/openapi/quota/get', token, { cgi_path: path })).quota as { remain: number }).remain
  expect(await left()).toBe(100_000)
  await caller.post(path, token, body)
  expect(await left()).toBe(99_999)
  for (let at = 0; at < 10; at += 1) expect((await caller.post('/cgi-bin/clear_quota', token, { appid: credentials.appId })).errcode).toBe(0)
  expect(await left()).toBe(100_000)
  const { appId: appid, appSecret: appsecret } = credentials
  expect((await caller.call('POST', '/cgi-bin/clear_quota/v2', '', { appid, appsecret })).json.errcode).toBe(48006)
  await weixin.advance(31 * 24 * 3_600_000)
  expect((await caller.call('POST', '/cgi-bin/clear_quota/v2', '', { appid, appsecret })).json.errcode).toBe(0)
})

test.each([
  ['/cgi-bin/qrcode/create?x', 76003],
  ['cgi-bin/qrcode/create', 76003],
  ['/cgi-bin/nothing', 76021],
  ['/sns/userinfo', 76022],
])('quota of %s → %d', async (cgi_path, errcode) => {
  expect((await caller.post('/cgi-bin/openapi/quota/get', token, { cgi_path })).errcode).toBe(errcode)
})

test('a refusal is found by its rid, without the token', async () => {
  const { errmsg } = await caller.post(path, token, { action_name: 'QR_NONE' })
  const rid = String(errmsg).replace(/^.*rid: /, '')
  expect(await caller.post('/cgi-bin/openapi/rid/get', token, { rid })).toMatchObject({
    request: { request_url: 'access_token=***', request_body: '{"action_name":"QR_NONE"}', response_body: expect.stringContaining('40052') },
  })
  await weixin.advance(7 * 24 * 3_600_000 + 1)
  token = await caller.token()
  expect((await caller.post('/cgi-bin/openapi/rid/get', token, { rid })).errcode).toBe(40097)
})

test('an interceptor stands before the platform, until it is taken away', async () => {
  const away = weixin.intercept(({ path: asked }, next) => (asked === path ? { status: 200, type: 'application/json', body: '{"errcode":-1}' } : next()))
  expect((await caller.post(path, token, body)).errcode).toBe(-1)
  expect((await caller.get('/cgi-bin/getcallbackip', token)).ip_list).toHaveLength(2)
  away()
  expect((await caller.post(path, token, body)).errcode).toBeUndefined()
})

test('errcode left out, and numbers as text, by switches', async () => {
  const raw = async (asked: string, sent: object) =>
    (await weixin.call({ method: 'POST', path: asked, search: `access_token=${token}`, body: JSON.stringify(sent) })).body
  const remark = async () => {
    const fan = weixin.account().fan()
    await fan.follow()
    return raw('/cgi-bin/user/info/updateremark', { openid: fan.openid, remark: 'x' })
  }
  weixin.rules.successErrcode = 'absent'
  expect(await remark()).toBe('{}')
  expect(await raw('/cgi-bin/openapi/quota/get', { cgi_path: path })).not.toContain('errcode')
  expect(await raw(path, { action_name: 'QR_NONE' })).toContain('"errcode":40052')
  weixin.rules.numbersAs = 'text'
  expect(await raw('/cgi-bin/openapi/quota/get', { cgi_path: path })).toContain('"daily_limit":"100000"')
  weixin.rules.successErrcode = 'endpoint'
  expect(await remark()).toBe('{"errcode":"0","errmsg":"ok"}')
})
