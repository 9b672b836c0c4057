import { createApi, type EndpointClient, replaceCall } from '../api/endpoint.js'
import type { MethodOptions } from '../api/endpoint-call.js'
import { ApiError, ConfigurationError } from '../errors.js'
import type { OauthApi, OauthAuthRequest } from '../generated/api/oauth.js'
import { oauthShapes } from '../generated/api/oauth-shapes.js'
import { type Authorization, authorizeUrl } from './authorize-url.js'

export type * from '../generated/api/oauth.js'
export { type Authorization, authorizeUrl, type OAuthScope } from './authorize-url.js'

/** `account.oauth`: who the fan in front of a web page is. */
export interface OAuth extends OauthApi {
  /**
   * 授权页的地址，参数顺序固定。
   * The page that the fan opens to log in. Nothing is sent.
   * @throws {InputError} that names the field
   */
  authorizeUrl(request: Authorization): string
  /**
   * 网页授权的 access_token 是否仍有效。
   * Whether the fan's token is still good for this openid. What says nothing about that, such as a broken line, is thrown.
   */
  isValid(request: OauthAuthRequest, options?: MethodOptions): Promise<boolean>
}

export interface OAuthParts {
  readonly client: EndpointClient
  readonly appId: string
  readonly appSecret: string | undefined
}

/** These say that the token is no good: wrong openid, password changed. So do all of the family `token`. */
const NOT_VALID: ReadonlySet<number> = new Set([40003, 42007])

/** The generated calls with the account's own app id and secret filled in. */
export function createOAuth({ client, appId, appSecret }: OAuthParts): OAuth {
  const api = createApi<OauthApi>({ at: 'oauth', shapes: oauthShapes, client })
  return {
    ...api,
    accessToken: replaceCall(api.accessToken, async (request, options) => {
      const secret = request?.secret ?? appSecret
      if (!secret) throw new ConfigurationError('appSecret', 'is missing, and web login needs it')
      return api.accessToken({ ...request, appid: request?.appid ?? appId, secret }, options)
    }),
    refreshToken: replaceCall(api.refreshToken, async (request, options) => api.refreshToken({ ...request, appid: request?.appid ?? appId }, options)),
    authorizeUrl: (request) => authorizeUrl({ ...request, appId }),
    isValid: async (request, options) => {
      try {
        await api.auth(request, options)
        return true
      } catch (error) {
        if (error instanceof ApiError && (error.family === 'token' || NOT_VALID.has(error.errcode))) return false
        throw error
      }
    },
  }
}
