import { InputError } from '../errors.js'

/** `snsapi_base` is silent and tells the openid; for `snsapi_userinfo` the fan is asked, and following is not needed. */
export type OAuthScope = 'snsapi_base' | 'snsapi_userinfo'

export interface Authorization {
  /** Where Weixin sends the fan back to, with `code` and `state`. Its host is the one that is configured, to the letter. Who says no comes back without `code`. */
  readonly redirect_uri: string
  /** `'snsapi_base'`, if left out. */
  readonly scope?: OAuthScope | undefined
  /** Comes back as it is, at most 128 bytes: a random value shows that the answer belongs to a question of yours. */
  readonly state?: string | undefined
  /** The fan is asked again even where that is not needed. */
  readonly forcePopup?: boolean | undefined
  /** The page opens in snapshot mode until the fan wants more. */
  readonly forceSnapShot?: boolean | undefined
}

/** The most bytes that Weixin takes in `state`. */
const MAX_STATE_BYTES = 128

/**
 * The page that a fan opens to log in to a web page of yours. Weixin wants the parameters in this very order, and the fragment at the end.
 *
 * @example
 * ```ts
 * import { authorizeUrl } from 'hongyan'
 *
 * console.log(authorizeUrl({ appId: 'wx0123456789abcdef', redirect_uri: 'https://shop.example/in', scope: 'snsapi_userinfo', state: 'a7f3' }))
 * ```
 * @see https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html
 * @throws {InputError} that names the field
 */
export function authorizeUrl({ appId, ...request }: Authorization & { readonly appId: string }): string {
  const { redirect_uri, scope = 'snsapi_base', state, forcePopup, forceSnapShot } = request
  if (!appId) throw new InputError('appId', 'is missing')
  if (!/^https?:\/\//.test(redirect_uri) || !URL.canParse(redirect_uri)) throw new InputError('redirect_uri', 'has to be a whole address, http:// or https://')
  if (scope !== 'snsapi_base' && scope !== 'snsapi_userinfo') throw new InputError('scope', 'has to be snsapi_base or snsapi_userinfo')
  const bytes = new TextEncoder().encode(state).length
  if (bytes > MAX_STATE_BYTES) throw new InputError('state', `has ${bytes} bytes, and its limit is ${MAX_STATE_BYTES}`)
  const query: readonly (readonly [string, string | boolean | undefined])[] = [
    ['appid', appId],
    ['redirect_uri', redirect_uri],
    ['response_type', 'code'],
    ['scope', scope],
    ['state', state],
    ['forcePopup', forcePopup],
    ['forceSnapShot', forceSnapShot],
  ]
  const text = query.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`])).join('&')
  return `https://open.weixin.qq.com/connect/oauth2/authorize?${text}#wechat_redirect`
}
