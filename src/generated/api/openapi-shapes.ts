// Written by npm run generate from src/catalogue. Do not edit.
import type { EndpointShape, ObjectShape } from '../../catalogue/endpoint-shape.js'

const CallbackDns: ObjectShape = { fields: [{ name: 'ip', kind: 'text' }, { name: 'real_operator', kind: 'text' }] }
const CallbackPing: ObjectShape = { fields: [{ name: 'ip', kind: 'text' }, { name: 'from_operator', kind: 'text' }, { name: 'package_loss', kind: 'text' }, { name: 'time', kind: 'text' }] }
const QuotaFound: ObjectShape = { fields: [{ name: 'daily_limit', kind: 'int' }, { name: 'used', kind: 'int' }, { name: 'remain', kind: 'int' }] }
const QuotaRateLimit: ObjectShape = { fields: [{ name: 'call_count', kind: 'int' }, { name: 'refresh_second', kind: 'int' }] }
const RidFound: ObjectShape = { fields: [{ name: 'invoke_time', kind: 'time' }, { name: 'cost_in_ms', kind: 'int' }, { name: 'request_url', kind: 'text' }, { name: 'request_body', kind: 'text' }, { name: 'response_body', kind: 'text' }, { name: 'client_ip', kind: 'text' }] }

export const openapiShapes: readonly EndpointShape[] = [
  { call: 'openapi.getCallbackIp', method: 'GET', path: '/cgi-bin/getcallbackip', repeatable: true, request: { fields: [] }, response: { fields: [{ name: 'ip_list', kind: 'list', item: { kind: 'text' } }] } },
  { call: 'openapi.getApiDomainIp', method: 'GET', path: '/cgi-bin/get_api_domain_ip', repeatable: true, request: { fields: [] }, response: { fields: [{ name: 'ip_list', kind: 'list', item: { kind: 'text' } }] } },
  { call: 'openapi.callback.check', method: 'POST', path: '/cgi-bin/callback/check', repeatable: true, request: { fields: [{ name: 'action', kind: 'text', values: ['dns', 'ping', 'all'] }, { name: 'check_operator', kind: 'text', values: ['CHINANET', 'UNICOM', 'CAP', 'DEFAULT'] }] }, response: { fields: [{ name: 'dns', kind: 'list', item: { kind: 'object', of: CallbackDns } }, { name: 'ping', kind: 'list', item: { kind: 'object', of: CallbackPing } }] } },
  { call: 'openapi.clearQuota', method: 'POST', path: '/cgi-bin/clear_quota', request: { fields: [{ name: 'appid', kind: 'text', optional: true }] }, response: { fields: [] } },
  { call: 'openapi.clearQuota.v2', method: 'POST', path: '/cgi-bin/clear_quota/v2', token: false, request: { fields: [{ name: 'appid', kind: 'text', optional: true }, { name: 'appsecret', kind: 'text' }] }, response: { fields: [] } },
  { call: 'openapi.quota.get', method: 'POST', path: '/cgi-bin/openapi/quota/get', repeatable: true, request: { fields: [{ name: 'cgi_path', kind: 'text', pattern: { source: '/[^\\s?#]+', means: 'a path such as /cgi-bin/menu/get' } }] }, response: { fields: [{ name: 'quota', kind: 'object', of: QuotaFound }, { name: 'rate_limit', kind: 'object', of: QuotaRateLimit, optional: true }] } },
  { call: 'openapi.quota.clear', method: 'POST', path: '/cgi-bin/openapi/quota/clear', request: { fields: [{ name: 'cgi_path', kind: 'text', pattern: { source: '/[^\\s?#]+', means: 'a path such as /cgi-bin/menu/get' } }] }, response: { fields: [] } },
  { call: 'openapi.rid.get', method: 'POST', path: '/cgi-bin/openapi/rid/get', repeatable: true, request: { fields: [{ name: 'rid', kind: 'text' }] }, response: { fields: [{ name: 'request', kind: 'object', of: RidFound }] } },
]
