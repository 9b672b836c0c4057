// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call, NoRequest, OpenCall } from '../../api/endpoint-call.js'

export interface CallbackDns {
  /**
   * 解析到的 IP。
   * The address.
   */
  readonly ip: string
  /**
   * IP 的运营商。
   * Its operator.
   */
  readonly real_operator: string
}

export interface CallbackPing {
  /**
   * ping 的 IP。
   * The address.
   */
  readonly ip: string
  /**
   * 从哪个运营商 ping。
   * The operator that it was pinged from.
   */
  readonly from_operator: string
  /**
   * 丢包率，如 `0%`。
   * The loss of packets, such as `0%`.
   */
  readonly package_loss: string
  /**
   * 耗时，如 `23.079ms`。
   * How long it took, such as `23.079ms`.
   */
  readonly time: string
}

export interface QuotaFound {
  /**
   * 每天可调用多少次。
   * How many calls a day.
   */
  readonly daily_limit: number
  /**
   * 今天已调用多少次。
   * How many today so far.
   */
  readonly used: number
  /**
   * 今天还剩多少次。
   * How many are left today.
   */
  readonly remain: number
}

export interface QuotaRateLimit {
  /**
   * 一个周期可调用多少次。
   * How many calls in one period.
   */
  readonly call_count: number
  /**
   * 周期，秒。
   * The period, in seconds.
   */
  readonly refresh_second: number
}

export interface RidFound {
  /**
   * 调用的时间。unix 秒。
   * When the call was made. Unix seconds.
   */
  readonly invoke_time: number
  /**
   * 耗时，毫秒。
   * How long it took, in ms.
   */
  readonly cost_in_ms: number
  /**
   * 请求的参数，含凭据。
   * Its parameters, a credential among them.
   */
  readonly request_url: string
  /**
   * 请求的内容。
   * What was sent.
   */
  readonly request_body: string
  /**
   * 返回的内容。
   * What was answered.
   */
  readonly response_body: string
  /**
   * 调用方的 IP。
   * Who made it.
   */
  readonly client_ip: string
}

/**
 * `openapi.getCallbackIp` 的回答。
 * The answer of `openapi.getCallbackIp`.
 */
export interface OpenapiGetCallbackIpResponse extends Answered {
  /**
   * IP，或 CIDR 网段。
   * Addresses, or ranges as CIDR.
   */
  readonly ip_list: readonly string[]
}

/**
 * `openapi.getApiDomainIp` 的回答。
 * The answer of `openapi.getApiDomainIp`.
 */
export interface OpenapiGetApiDomainIpResponse extends Answered {
  /**
   * IP，或 CIDR 网段。
   * Addresses, or ranges as CIDR.
   */
  readonly ip_list: readonly string[]
}

/**
 * `openapi.callback.check` 的请求：检查推送的网络。
 * The request of `openapi.callback.check`. Checks the line of the pushes.
 */
export interface OpenapiCallbackCheckRequest {
  /**
   * `dns` 解析，`ping`，`all` 两者。
   * `dns`, `ping`, or `all` for both.
   */
  readonly action: 'dns' | 'ping' | 'all'
  /**
   * 从哪里检查：CHINANET 电信，UNICOM 联通，CAP 腾讯，DEFAULT 自动。
   * From where: CHINANET, UNICOM, CAP (Tencent), or DEFAULT.
   */
  readonly check_operator: 'CHINANET' | 'UNICOM' | 'CAP' | 'DEFAULT'
}

/**
 * `openapi.callback.check` 的回答。
 * The answer of `openapi.callback.check`.
 */
export interface OpenapiCallbackCheckResponse extends Answered {
  /**
   * 解析的结果。
   * What was looked up.
   */
  readonly dns: readonly CallbackDns[]
  /**
   * ping 的结果。
   * What was pinged.
   */
  readonly ping: readonly CallbackPing[]
}

/**
 * `openapi.clearQuota` 的请求：清零调用次数。
 * The request of `openapi.clearQuota`. Clears the quotas.
 */
export interface OpenapiClearQuotaRequest {
  /**
   * AppID；不填为当前账号。
   * The app id; the account's own, if left out.
   */
  readonly appid?: string | undefined
}

/**
 * `openapi.clearQuota` 的回答。
 * The answer of `openapi.clearQuota`.
 */
export type OpenapiClearQuotaResponse = Answered

/**
 * `openapi.clearQuota.v2` 的请求：用 AppSecret 清零调用次数。
 * The request of `openapi.clearQuota.v2`. Clears the quotas by the app secret.
 */
export interface OpenapiClearQuotaV2Request {
  /**
   * AppID；不填为当前账号。
   * The app id; the account's own, if left out.
   */
  readonly appid?: string | undefined
  /**
   * AppSecret。
   * The app secret.
   */
  readonly appsecret: string
}

/**
 * `openapi.clearQuota.v2` 的回答。
 * The answer of `openapi.clearQuota.v2`.
 */
export type OpenapiClearQuotaV2Response = Answered

/**
 * `openapi.quota.get` 的请求：查询接口的调用次数。
 * The request of `openapi.quota.get`. Gets an endpoint's quota.
 */
export interface OpenapiQuotaGetRequest {
  /**
   * 接口的路径，以 `/` 开头，不含域名和参数。以 `/` 开头的路径。
   * The path of an endpoint, with its leading `/`, without host and parameters. A path such as /cgi-bin/menu/get.
   */
  readonly cgi_path: string
}

/**
 * `openapi.quota.get` 的回答。
 * The answer of `openapi.quota.get`.
 */
export interface OpenapiQuotaGetResponse extends Answered {
  /**
   * 次数。
   * The quota.
   */
  readonly quota: QuotaFound
  /**
   * 频率限制。
   * The limit of the rate.
   */
  readonly rate_limit?: QuotaRateLimit | undefined
}

/**
 * `openapi.quota.clear` 的请求：清零一个接口的调用次数。
 * The request of `openapi.quota.clear`. Clears one endpoint's quota.
 */
export interface OpenapiQuotaClearRequest {
  /**
   * 接口的路径，以 `/` 开头，不含域名和参数。以 `/` 开头的路径。
   * The path of an endpoint, with its leading `/`, without host and parameters. A path such as /cgi-bin/menu/get.
   */
  readonly cgi_path: string
}

/**
 * `openapi.quota.clear` 的回答。
 * The answer of `openapi.quota.clear`.
 */
export type OpenapiQuotaClearResponse = Answered

/**
 * `openapi.rid.get` 的请求：由 rid 查询一次调用。
 * The request of `openapi.rid.get`. Gets a call by its rid.
 */
export interface OpenapiRidGetRequest {
  /**
   * 错误信息里的 rid。
   * The rid of an error: `ApiError.rid`.
   */
  readonly rid: string
}

/**
 * `openapi.rid.get` 的回答。
 * The answer of `openapi.rid.get`.
 */
export interface OpenapiRidGetResponse extends Answered {
  /**
   * 那次调用。
   * The call.
   */
  readonly request: RidFound
}

/**
 * 微信服务器的地址、网络检查、调用次数与 rid。
 * Addresses of Weixin's servers, the check of the line, quotas, and calls by their rid.
 */
export interface OpenapiApi {
  /**
   * 获取推送服务器的 IP。
   * Lists the addresses that pushes come from: `GET /cgi-bin/getcallbackip`.
   * 微信推送的来源地址。
   * Where Weixin pushes from.
   *
   * @example
   * ```ts
   * const answer = await account.openapi.getCallbackIp()
   * ```
   */
  readonly getCallbackIp: OpenCall<NoRequest, OpenapiGetCallbackIpResponse>
  /**
   * 获取接口服务器的 IP。
   * Lists the addresses of the API: `GET /cgi-bin/get_api_domain_ip`.
   * 调用接口时连接的地址。
   * Where calls go to.
   *
   * @example
   * ```ts
   * const answer = await account.openapi.getApiDomainIp()
   * ```
   */
  readonly getApiDomainIp: OpenCall<NoRequest, OpenapiGetApiDomainIpResponse>
  readonly callback: {
    /**
     * 检查推送的网络。
     * Checks the line of the pushes: `POST /cgi-bin/callback/check`.
     * 解析并 ping 配置的推送地址；每天最多 1440 次。
     * Looks the host of the configured URL up, and pings it; 1,440 a day at most.
     *
     * @example
     * ```ts
     * const answer = await account.openapi.callback.check({ action: 'all', check_operator: 'DEFAULT' })
     * ```
     */
    readonly check: Call<OpenapiCallbackCheckRequest, OpenapiCallbackCheckResponse>
  }
  /**
   * 清零调用次数。
   * Clears the quotas: `POST /cgi-bin/clear_quota`.
   * 全部接口当天的次数；每月 10 次。之后被 45009 拦下的接口立即可用。
   * Of every endpoint, for today; 10 times a month. What 45009 has closed is open again at once.
   *
   * @example
   * ```ts
   * const answer = await account.openapi.clearQuota({ appid: 'wx0123456789abcdef' })
   * ```
   */
  readonly clearQuota: OpenCall<OpenapiClearQuotaRequest, OpenapiClearQuotaResponse> & {
    /**
     * 用 AppSecret 清零调用次数。
     * Clears the quotas by the app secret: `POST /cgi-bin/clear_quota/v2`.
     * 不需要 access_token；与 `clearQuota` 共用每月 10 次。
     * Where no access token is to be had. It shares the 10 times a month.
     *
     * @example
     * ```ts
     * const answer = await account.openapi.clearQuota.v2({ appid: 'wx0123456789abcdef', appsecret: 'APPSECRET' })
     * ```
     */
    readonly v2: Call<OpenapiClearQuotaV2Request, OpenapiClearQuotaV2Response>
  }
  readonly quota: {
    /**
     * 查询接口的调用次数。
     * Gets an endpoint's quota: `POST /cgi-bin/openapi/quota/get`.
     * 以返回的次数为准，文档上的可能不同。
     * What it says counts, where the manual says otherwise.
     *
     * @example
     * ```ts
     * const answer = await account.openapi.quota.get({ cgi_path: '/cgi-bin/message/custom/send' })
     * ```
     */
    readonly get: Call<OpenapiQuotaGetRequest, OpenapiQuotaGetResponse>
    /**
     * 清零一个接口的调用次数。
     * Clears one endpoint's quota: `POST /cgi-bin/openapi/quota/clear`.
     * 官方文档只列出 `/channels/ec/` 的接口。
     * Weixin's page names endpoints of `/channels/ec/` only.
     *
     * @example
     * ```ts
     * const answer = await account.openapi.quota.clear({ cgi_path: '/channels/ec/basics/info/get' })
     * ```
     */
    readonly clear: Call<OpenapiQuotaClearRequest, OpenapiQuotaClearResponse>
  }
  readonly rid: {
    /**
     * 由 rid 查询一次调用。
     * Gets a call by its rid: `POST /cgi-bin/openapi/rid/get`.
     * 自己账号 7 天内的调用。回答里有凭据，不要写进日志。
     * A call of the account's own, at most 7 days old. The answer holds credentials: keep it out of logs.
     *
     * @example
     * ```ts
     * const answer = await account.openapi.rid.get({ rid: '61725984-6126f6f9-040f19c4' })
     * ```
     */
    readonly get: Call<OpenapiRidGetRequest, OpenapiRidGetResponse>
  }
}
