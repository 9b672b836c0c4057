import { describe, expect, test } from 'vitest'
import { createApiClient } from '../../src/api/client.js'
import { createOpenapi } from '../../src/openapi/index.js'
import { scriptedClient } from '../api/endpoint-client.js'
import { createRecordingLogger } from '../support/recording-logger.js'

const appId = 'wx0123456789abcdef'
const ok = { errcode: 0, errmsg: 'ok' }
const openapiOver = (...answers: unknown[]) => {
  const client = scriptedClient(...answers)
  return { client, openapi: createOpenapi(client, { appId }) }
}

test.each([
  ['getCallbackIp', '/cgi-bin/getcallbackip'],
  ['getApiDomainIp', '/cgi-bin/get_api_domain_ip'],
] as const)('%s', async (name, path) => {
  const { client, openapi } = openapiOver({ ip_list: ['101.226.62.77', '101.89.47.0/24'] })
  expect(await openapi[name]()).toEqual({ ip_list: ['101.226.62.77', '101.89.47.0/24'] })
  expect(client.sent).toMatchObject([{ how: 'get', path, query: {}, options: { repeatable: true } }])
})

describe('callback.check', () => {
  test('on the wire; what was not asked for is empty', async () => {
    const dns = [{ ip: '111.161.64.40', real_operator: 'UNICOM' }]
    const { client, openapi } = openapiOver({ dns })
    expect(await openapi.callback.check({ action: 'dns', check_operator: 'DEFAULT' })).toEqual({ dns, ping: [] })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/callback/check', body: { action: 'dns', check_operator: 'DEFAULT' } }])
  })

  test.each([
    [{ action: 'trace', check_operator: 'CAP' }, 'action has to be one of dns, ping, all'],
    [{ action: 'all', check_operator: 'CMCC' }, 'check_operator has to be one of CHINANET, UNICOM, CAP, DEFAULT'],
    [{ action: 'all' }, 'check_operator is missing'],
  ])('%j is refused', async (request, message) => {
    await expect(openapiOver().openapi.callback.check(request as never)).rejects.toThrow(message)
  })
})

describe('clearQuota', () => {
  test.each([
    [undefined, appId],
    [{}, appId],
    [{ appid: 'wxfedcba9876543210' }, 'wxfedcba9876543210'],
  ])('of %j', async (request, appid) => {
    const { client, openapi } = openapiOver(ok, ok)
    expect(await openapi.clearQuota(request)).toEqual(ok)
    expect(await openapi.clearQuota.safe(request)).toEqual({ ok: true, value: ok })
    const sent = { how: 'post', path: '/cgi-bin/clear_quota', body: { appid }, options: { repeatable: false, token: undefined } }
    expect(client.sent).toMatchObject([sent, sent])
  })

  test('v2 takes no token', async () => {
    const { client, openapi } = openapiOver(ok)
    await openapi.clearQuota.v2({ appsecret: 's' })
    expect(client.sent).toMatchObject([{ path: '/cgi-bin/clear_quota/v2', body: { appid: appId, appsecret: 's' }, options: { token: false } }])
    await expect(openapiOver().openapi.clearQuota.v2({ appsecret: '' })).rejects.toThrow('appsecret is empty')
  })

  test('the secret is in no error', async () => {
    const fetch = async () => new Response('{"errcode":40125,"errmsg":"invalid appsecret canary"}')
    const openapi = createOpenapi(createApiClient({ appId, transport: { fetch } }), { appId })
    const error = await openapi.clearQuota.v2({ appsecret: 'canary' }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ errcode: 40125 })
    expect(`${String(error)}${JSON.stringify(error)}`).not.toContain('canary')
  })

  test('what 45009 has closed is open again', async () => {
    const answers = ['{"errcode":45009,"errmsg":"reach max api daily quota limit"}', '{"errcode":0,"errmsg":"ok"}', '{"ip_list":[]}']
    const fetch = async () => new Response(answers.shift())
    const token = { get: async () => 'T', refresh: async () => 'T', status: () => ({ isRenewing: false }) }
    const log = createRecordingLogger()
    const openapi = createOpenapi(createApiClient({ appId, token, log, transport: { fetch } }), { appId })
    await expect(openapi.getCallbackIp()).rejects.toMatchObject({ errcode: 45009, outcome: 'refused' })
    await expect(openapi.getCallbackIp()).rejects.toMatchObject({ errcode: 45009, outcome: 'not-sent' })
    await openapi.clearQuota()
    expect(await openapi.getCallbackIp()).toEqual({ ip_list: [] })
  })
})

describe('quota', () => {
  test('get, in its newer form', async () => {
    const found = { quota: { daily_limit: 100, used: 1, remain: 99 }, rate_limit: { call_count: 10, refresh_second: 60 } }
    const { client, openapi } = openapiOver({ ...ok, ...found })
    expect(await openapi.quota.get({ cgi_path: '/cgi-bin/clear_quota' })).toEqual({ ...ok, ...found })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/openapi/quota/get', body: { cgi_path: '/cgi-bin/clear_quota' } }])
  })

  test('clear', async () => {
    const { client, openapi } = openapiOver(ok)
    await openapi.quota.clear({ cgi_path: '/channels/ec/basics/info/get' })
    expect(client.sent).toMatchObject([{ path: '/cgi-bin/openapi/quota/clear', body: { cgi_path: '/channels/ec/basics/info/get' } }])
  })

  test.each(['cgi-bin/menu/get', 'https://api.weixin.qq.com/cgi-bin/menu/get', '/cgi-bin/menu/get?access_token=T', '/'])('%s is no path', async (cgi_path) => {
    await expect(openapiOver().openapi.quota.get({ cgi_path })).rejects.toThrow('cgi_path has to be a path such as /cgi-bin/menu/get')
  })
})

test('rid.get', async () => {
  const request = { invoke_time: 1635156704, cost_in_ms: 30, request_url: 'a', request_body: '', response_body: '{}', client_ip: '113.1.70.51' }
  const { client, openapi } = openapiOver({ ...ok, request })
  expect(await openapi.rid.get({ rid: '61725984-6126f6f9-040f19c4' })).toEqual({ ...ok, request })
  expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/openapi/rid/get', body: { rid: '61725984-6126f6f9-040f19c4' } }])
})
