import { createApi, type EndpointClient, replaceCall } from '../api/endpoint.js'
import type { OpenapiApi } from '../generated/api/openapi.js'
import { openapiShapes } from '../generated/api/openapi-shapes.js'

export type * from '../generated/api/openapi.js'

export interface OpenapiParts {
  /** Whose quotas are cleared, where a request does not say. */
  readonly appId: string
}

/** `account.openapi`: addresses of Weixin's servers, and quotas. */
export function createOpenapi(client: EndpointClient, { appId }: OpenapiParts): OpenapiApi {
  const api = createApi<OpenapiApi>({ at: 'openapi', shapes: openapiShapes, client })
  const { clearQuota } = api
  const v2 = replaceCall(clearQuota.v2, (request, options) => clearQuota.v2({ appid: appId, ...request }, options))
  const whole = replaceCall(clearQuota, (request, options) => clearQuota({ appid: appId, ...request }, options))
  return { ...api, clearQuota: Object.assign(whole, { v2 }) }
}
