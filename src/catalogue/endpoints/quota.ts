import type { EndpointDescriptor, Family } from '../endpoint.js'
import { choice, int, item, list, mistake, object, optional, text, time, type } from '../endpoint-field.js'

const done = { errcode: 0, errmsg: 'ok' }
const appid = optional(text('appid', 'AppID；不填为当前账号。', "The app id; the account's own, if left out."))
const cgiPath = text('cgi_path', '接口的路径，以 `/` 开头，不含域名和参数。', 'The path of an endpoint, with its leading `/`, without host and parameters.', {
  pattern: { source: '/[^\\s?#]+', means: { zh: '以 `/` 开头的路径', en: 'a path such as /cgi-bin/menu/get' } },
})
const clearedTooOften = mistake(48006, '本月的 10 次清零已用完。', 'The 10 times of this month are used up.')
const otherAppid = mistake(40013, 'AppID 不是 access_token 的。', "It is not the app id of the access token's account.")
const pathErrors = [
  mistake(76003, 'cgi_path 格式错误。', 'cgi_path is malformed.'),
  mistake(76021, '没有这个 cgi_path。', 'There is no such cgi_path.'),
  mistake(76022, 'cgi_path 属于其他类型的账号，或是 `/sns/` 的。', 'cgi_path belongs to accounts of another kind, or is one of `/sns/`.'),
]
const ips = list('ip_list', 'IP，或 CIDR 网段。', 'Addresses, or ranges as CIDR.', item('text'))

const dns = type('CallbackDns', [text('ip', '解析到的 IP。', 'The address.'), text('real_operator', 'IP 的运营商。', 'Its operator.')])
const ping = type('CallbackPing', [
  text('ip', 'ping 的 IP。', 'The address.'),
  text('from_operator', '从哪个运营商 ping。', 'The operator that it was pinged from.'),
  text('package_loss', '丢包率，如 `0%`。', 'The loss of packets, such as `0%`.'),
  text('time', '耗时，如 `23.079ms`。', 'How long it took, such as `23.079ms`.'),
])
const quota = type('QuotaFound', [
  int('daily_limit', '每天可调用多少次。', 'How many calls a day.'),
  int('used', '今天已调用多少次。', 'How many today so far.'),
  int('remain', '今天还剩多少次。', 'How many are left today.'),
])
const rateLimit = type('QuotaRateLimit', [
  int('call_count', '一个周期可调用多少次。', 'How many calls in one period.'),
  int('refresh_second', '周期，秒。', 'The period, in seconds.'),
])
const ridRequest = type('RidFound', [
  time('invoke_time', '调用的时间。', 'When the call was made.'),
  int('cost_in_ms', '耗时，毫秒。', 'How long it took, in ms.'),
  text('request_url', '请求的参数，含凭据。', 'Its parameters, a credential among them.'),
  text('request_body', '请求的内容。', 'What was sent.'),
  text('response_body', '返回的内容。', 'What was answered.'),
  text('client_ip', '调用方的 IP。', 'Who made it.'),
])

const endpoints: readonly EndpointDescriptor[] = [
  {
    call: 'openapi.getCallbackIp',
    method: 'GET',
    path: '/cgi-bin/getcallbackip',
    title: { zh: '获取推送服务器的 IP', en: 'Lists the addresses that pushes come from' },
    doc: { zh: '微信推送的来源地址。', en: 'Where Weixin pushes from.' },
    repeatable: true,
    request: [],
    response: [ips],
    example: { request: {}, response: { ip_list: ['101.226.62.77', '101.89.47.0/24'] } },
  },
  {
    call: 'openapi.getApiDomainIp',
    method: 'GET',
    path: '/cgi-bin/get_api_domain_ip',
    title: { zh: '获取接口服务器的 IP', en: 'Lists the addresses of the API' },
    doc: { zh: '调用接口时连接的地址。', en: 'Where calls go to.' },
    repeatable: true,
    request: [],
    response: [ips],
    example: { request: {}, response: { ip_list: ['101.226.212.27'] } },
  },
  {
    call: 'openapi.callback.check',
    method: 'POST',
    path: '/cgi-bin/callback/check',
    title: { zh: '检查推送的网络', en: 'Checks the line of the pushes' },
    doc: { zh: '解析并 ping 配置的推送地址；每天最多 1440 次。', en: 'Looks the host of the configured URL up, and pings it; 1,440 a day at most.' },
    repeatable: true,
    request: [
      choice('action', '`dns` 解析，`ping`，`all` 两者。', '`dns`, `ping`, or `all` for both.', ['dns', 'ping', 'all'], { closed: true }),
      choice(
        'check_operator',
        '从哪里检查：CHINANET 电信，UNICOM 联通，CAP 腾讯，DEFAULT 自动。',
        'From where: CHINANET, UNICOM, CAP (Tencent), or DEFAULT.',
        ['CHINANET', 'UNICOM', 'CAP', 'DEFAULT'],
        { closed: true },
      ),
    ],
    response: [list('dns', '解析的结果。', 'What was looked up.', dns), list('ping', 'ping 的结果。', 'What was pinged.', ping)],
    example: {
      request: { action: 'all', check_operator: 'DEFAULT' },
      response: {
        dns: [{ ip: '111.161.64.40', real_operator: 'UNICOM' }],
        ping: [{ ip: '111.161.64.40', from_operator: 'UNICOM', package_loss: '0%', time: '23.079ms' }],
      },
    },
  },
  {
    call: 'openapi.clearQuota',
    method: 'POST',
    path: '/cgi-bin/clear_quota',
    title: { zh: '清零调用次数', en: 'Clears the quotas' },
    doc: {
      zh: '全部接口当天的次数；每月 10 次。之后被 45009 拦下的接口立即可用。',
      en: 'Of every endpoint, for today; 10 times a month. What 45009 has closed is open again at once.',
    },
    request: [appid],
    response: [],
    errors: [clearedTooOften, otherAppid],
    example: { request: { appid: 'wx0123456789abcdef' }, response: done },
  },
  {
    call: 'openapi.clearQuota.v2',
    method: 'POST',
    path: '/cgi-bin/clear_quota/v2',
    token: false,
    title: { zh: '用 AppSecret 清零调用次数', en: 'Clears the quotas by the app secret' },
    doc: { zh: '不需要 access_token；与 `clearQuota` 共用每月 10 次。', en: 'Where no access token is to be had. It shares the 10 times a month.' },
    request: [appid, text('appsecret', 'AppSecret。', 'The app secret.')],
    response: [],
    errors: [
      clearedTooOften,
      otherAppid,
      mistake(40125, 'AppSecret 错误。', 'The app secret is wrong.'),
      mistake(41004, '缺少 AppSecret。', 'The app secret is missing.'),
    ],
    example: { request: { appid: 'wx0123456789abcdef', appsecret: 'APPSECRET' }, response: done },
  },
  {
    call: 'openapi.quota.get',
    method: 'POST',
    path: '/cgi-bin/openapi/quota/get',
    title: { zh: '查询接口的调用次数', en: "Gets an endpoint's quota" },
    doc: { zh: '以返回的次数为准，文档上的可能不同。', en: 'What it says counts, where the manual says otherwise.' },
    repeatable: true,
    request: [cgiPath],
    response: [object('quota', '次数。', 'The quota.', quota), optional(object('rate_limit', '频率限制。', 'The limit of the rate.', rateLimit))],
    errors: pathErrors,
    example: {
      request: { cgi_path: '/cgi-bin/message/custom/send' },
      response: { quota: { daily_limit: 500000, used: 0, remain: 500000 }, rate_limit: { call_count: 1000000, refresh_second: 60 } },
    },
  },
  {
    call: 'openapi.quota.clear',
    method: 'POST',
    path: '/cgi-bin/openapi/quota/clear',
    title: { zh: '清零一个接口的调用次数', en: "Clears one endpoint's quota" },
    doc: { zh: '官方文档只列出 `/channels/ec/` 的接口。', en: "Weixin's page names endpoints of `/channels/ec/` only." },
    request: [cgiPath],
    response: [],
    errors: pathErrors,
    example: { request: { cgi_path: '/channels/ec/basics/info/get' }, response: done },
  },
  {
    call: 'openapi.rid.get',
    method: 'POST',
    path: '/cgi-bin/openapi/rid/get',
    title: { zh: '由 rid 查询一次调用', en: 'Gets a call by its rid' },
    doc: {
      zh: '自己账号 7 天内的调用。回答里有凭据，不要写进日志。',
      en: "A call of the account's own, at most 7 days old. The answer holds credentials: keep it out of logs.",
    },
    repeatable: true,
    request: [text('rid', '错误信息里的 rid。', 'The rid of an error: `ApiError.rid`.')],
    response: [object('request', '那次调用。', 'The call.', ridRequest)],
    example: {
      request: { rid: '61725984-6126f6f9-040f19c4' },
      response: {
        request: {
          invoke_time: 1635156704,
          cost_in_ms: 30,
          request_url: 'access_token=50_Im7xxxx',
          request_body: '',
          response_body: '{"errcode":45009,"errmsg":"reach max api daily quota limit"}',
          client_ip: '113.xx.70.51',
        },
      },
    },
  },
]

/** `account.openapi`. */
export const quotaFamily: Family = {
  name: 'openapi',
  at: 'openapi',
  interface: 'OpenapiApi',
  title: { zh: '服务器地址与调用次数', en: 'Server addresses and quotas' },
  doc: { zh: '微信服务器的地址、网络检查、调用次数与 rid。', en: "Addresses of Weixin's servers, the check of the line, quotas, and calls by their rid." },
  endpoints,
}
