// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { OpenapiApi, OpenapiCallbackCheckResponse, OpenapiClearQuotaResponse, OpenapiClearQuotaV2Response, OpenapiGetApiDomainIpResponse, OpenapiGetCallbackIpResponse, OpenapiQuotaClearResponse, OpenapiQuotaGetResponse, OpenapiRidGetResponse } from '../../../src/generated/api/openapi.js'

declare const account: { readonly openapi: OpenapiApi }

export async function openapi_getCallbackIp(): Promise<unknown> {
  const answer = await account.openapi.getCallbackIp()
  const sample: OpenapiGetCallbackIpResponse = { ip_list: ['101.226.62.77', '101.89.47.0/24'] }
  return [answer, sample]
}

export async function openapi_getApiDomainIp(): Promise<unknown> {
  const answer = await account.openapi.getApiDomainIp()
  const sample: OpenapiGetApiDomainIpResponse = { ip_list: ['101.226.212.27'] }
  return [answer, sample]
}

export async function openapi_callback_check(): Promise<unknown> {
  const answer = await account.openapi.callback.check({ action: 'all', check_operator: 'DEFAULT' })
  const sample: OpenapiCallbackCheckResponse = {
    dns: [{ ip: '111.161.64.40', real_operator: 'UNICOM' }],
    ping: [{ ip: '111.161.64.40', from_operator: 'UNICOM', package_loss: '0%', time: '23.079ms' }],
  }
  return [answer, sample]
}

export async function openapi_clearQuota(): Promise<unknown> {
  const answer = await account.openapi.clearQuota({ appid: 'wx0123456789abcdef' })
  const sample: OpenapiClearQuotaResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function openapi_clearQuota_v2(): Promise<unknown> {
  const answer = await account.openapi.clearQuota.v2({ appid: 'wx0123456789abcdef', appsecret: 'APPSECRET' })
  const sample: OpenapiClearQuotaV2Response = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function openapi_quota_get(): Promise<unknown> {
  const answer = await account.openapi.quota.get({ cgi_path: '/cgi-bin/message/custom/send' })
  const sample: OpenapiQuotaGetResponse = {
    quota: { daily_limit: 500000, used: 0, remain: 500000 },
    rate_limit: { call_count: 1000000, refresh_second: 60 },
  }
  return [answer, sample]
}

export async function openapi_quota_clear(): Promise<unknown> {
  const answer = await account.openapi.quota.clear({ cgi_path: '/channels/ec/basics/info/get' })
  const sample: OpenapiQuotaClearResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function openapi_rid_get(): Promise<unknown> {
  const answer = await account.openapi.rid.get({ rid: '61725984-6126f6f9-040f19c4' })
  const sample: OpenapiRidGetResponse = {
    request: {
      invoke_time: 1635156704,
      cost_in_ms: 30,
      request_url: 'access_token=50_Im7xxxx',
      request_body: '',
      response_body: '{"errcode":45009,"errmsg":"reach max api daily quota limit"}',
      client_ip: '113.xx.70.51',
    },
  }
  return [answer, sample]
}
