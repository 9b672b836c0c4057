// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call } from '../../api/endpoint-call.js'

/**
 * `oauth.accessToken` 的请求：用 code 换取网页授权。
 * The request of `oauth.accessToken`. Exchanges the code.
 */
export interface OauthAccessTokenRequest {
  /**
   * 公众号的 appid；`account.oauth` 自己填上。
   * The account's own; `account.oauth` fills it in.
   */
  readonly appid?: string | undefined
  /**
   * 公众号的 AppSecret；`account.oauth` 自己填上。
   * The account's app secret; `account.oauth` fills it in.
   */
  readonly secret?: string | undefined
  /**
   * 回调带来的 code。
   * The code that the fan came back with.
   */
  readonly code: string
}

/**
 * `oauth.accessToken` 的回答。
 * The answer of `oauth.accessToken`.
 */
export interface OauthAccessTokenResponse extends Answered {
  /**
   * 网页授权的 access_token，与公众号的 access_token 无关。
   * The fan's token, which is not the access_token of the account.
   */
  readonly access_token: string
  /**
   * access_token 还有多少秒有效，7200。
   * For how many seconds the token is good: 7,200.
   */
  readonly expires_in: number
  /**
   * 用于续期的 refresh_token，30 天有效。
   * What renews it: good for 30 days.
   */
  readonly refresh_token: string
  /**
   * 用户的 openid。
   * The openid of the fan.
   */
  readonly openid: string
  /**
   * 授权的范围，逗号分隔。
   * What the fan has granted, separated by commas.
   */
  readonly scope: string
  /**
   * 用户的 unionid；绑定了开放平台才有。
   * The fan's unionid; only for accounts bound to the open platform.
   */
  readonly unionid?: string | undefined
  /**
   * 1：快照页模式的虚拟用户，不能当作身份保存。
   * 1: a virtual user of the snapshot mode, who must not be kept as an identity.
   */
  readonly is_snapshotuser?: 0 | 1 | undefined
}

/**
 * `oauth.refreshToken` 的请求：续期网页授权。
 * The request of `oauth.refreshToken`. Renews the fan's token.
 */
export interface OauthRefreshTokenRequest {
  /**
   * 公众号的 appid；`account.oauth` 自己填上。
   * The account's own; `account.oauth` fills it in.
   */
  readonly appid?: string | undefined
  /**
   * 用于续期的 refresh_token，30 天有效。
   * What renews it: good for 30 days.
   */
  readonly refresh_token: string
}

/**
 * `oauth.refreshToken` 的回答。
 * The answer of `oauth.refreshToken`.
 */
export interface OauthRefreshTokenResponse extends Answered {
  /**
   * 网页授权的 access_token，与公众号的 access_token 无关。
   * The fan's token, which is not the access_token of the account.
   */
  readonly access_token: string
  /**
   * access_token 还有多少秒有效，7200。
   * For how many seconds the token is good: 7,200.
   */
  readonly expires_in: number
  /**
   * 用于续期的 refresh_token，30 天有效。
   * What renews it: good for 30 days.
   */
  readonly refresh_token: string
  /**
   * 用户的 openid。
   * The openid of the fan.
   */
  readonly openid: string
  /**
   * 授权的范围，逗号分隔。
   * What the fan has granted, separated by commas.
   */
  readonly scope: string
}

/**
 * `oauth.userInfo` 的请求：获取用户信息。
 * The request of `oauth.userInfo`. Tells who the fan is.
 */
export interface OauthUserInfoRequest {
  /**
   * 网页授权的 access_token，与公众号的 access_token 无关。
   * The fan's token, which is not the access_token of the account.
   */
  readonly access_token: string
  /**
   * 用户的 openid。
   * The openid of the fan.
   */
  readonly openid: string
  /**
   * 语言，默认 zh_CN。
   * The language; zh_CN by default.
   */
  readonly lang?: 'zh_CN' | 'zh_TW' | 'en' | (string & {}) | undefined
}

/**
 * `oauth.userInfo` 的回答。
 * The answer of `oauth.userInfo`.
 */
export interface OauthUserInfoResponse extends Answered {
  /**
   * 用户的 openid。
   * The openid of the fan.
   */
  readonly openid: string
  /**
   * 昵称。
   * The nickname.
   */
  readonly nickname: string
  /**
   * 现在总是 0。
   * Always 0 today.
   */
  readonly sex?: number | undefined
  /**
   * 现在总是空。
   * Always empty today.
   */
  readonly province?: string | undefined
  /**
   * 现在总是空。
   * Always empty today.
   */
  readonly city?: string | undefined
  /**
   * 现在总是空。
   * Always empty today.
   */
  readonly country?: string | undefined
  /**
   * 头像的网址；没有头像时为空。
   * Where the head image is; empty without one.
   */
  readonly headimgurl?: string | undefined
  /**
   * 用户的特权。
   * The fan's privileges.
   */
  readonly privilege: readonly string[]
  /**
   * 用户的 unionid；绑定了开放平台才有。
   * The fan's unionid; only for accounts bound to the open platform.
   */
  readonly unionid?: string | undefined
}

/**
 * `oauth.auth` 的请求：检验网页授权。
 * The request of `oauth.auth`. Checks the fan's token.
 */
export interface OauthAuthRequest {
  /**
   * 网页授权的 access_token，与公众号的 access_token 无关。
   * The fan's token, which is not the access_token of the account.
   */
  readonly access_token: string
  /**
   * 用户的 openid。
   * The openid of the fan.
   */
  readonly openid: string
}

/**
 * `oauth.auth` 的回答。
 * The answer of `oauth.auth`.
 */
export type OauthAuthResponse = Answered

/**
 * OAuth2 网页授权：得知网页前的用户是谁。
 * OAuth2: who the fan in front of a web page is.
 */
export interface OauthApi {
  /**
   * 用 code 换取网页授权。
   * Exchanges the code: `GET /sns/oauth2/access_token`.
   * 用回调带来的 code 换取 openid 和 access_token。code 只能用一次，5 分钟有效：刷新或分享了带 code 的页面会得到 40163。每分钟最多 50000 次。
   * Gives the openid and a token for the code that the fan came back with. A code is good once, for 5 minutes: a page that is reloaded or shared with its code gets 40163. At most 50,000 a minute.
   *
   * @see https://developers.weixin.qq.com/doc/service/api/webdev/access/api_snsaccesstoken
   * @example
   * ```ts
   * const answer = await account.oauth.accessToken({ code: '061Zqe0a1QmDAa0kMOZZ1jHeuQ1Zqe0X' })
   * ```
   */
  readonly accessToken: Call<OauthAccessTokenRequest, OauthAccessTokenResponse, 'code-used' | 'code-expired'>
  /**
   * 续期网页授权。
   * Renews the fan's token: `GET /sns/oauth2/refresh_token`.
   * 用 refresh_token 得到新的 access_token。
   * Gives a new token for the refresh token.
   *
   * @example
   * ```ts
   * const answer = await account.oauth.refreshToken({ refresh_token: 'OAUTH_REFRESH_TOKEN' })
   * ```
   */
  readonly refreshToken: Call<OauthRefreshTokenRequest, OauthRefreshTokenResponse, 'code-expired'>
  /**
   * 获取用户信息。
   * Tells who the fan is: `GET /sns/userinfo`.
   * 需要 snsapi_userinfo 的授权，不必关注。性别与地区自 2021 年 10 月起为空。
   * Needs the scope snsapi_userinfo; following is not needed. Sex and region have been empty since October 2021.
   *
   * @example
   * ```ts
   * const answer = await account.oauth.userInfo({ access_token: 'OAUTH_ACCESS_TOKEN', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', lang: 'zh_CN' })
   * ```
   */
  readonly userInfo: Call<OauthUserInfoRequest, OauthUserInfoResponse>
  /**
   * 检验网页授权。
   * Checks the fan's token: `GET /sns/auth`.
   * 有效则返回，无效则为错误；`oauth.isValid` 返回 true 或 false。
   * Returns if it is good, and is an error if not; `oauth.isValid` tells true or false.
   *
   * @example
   * ```ts
   * const answer = await account.oauth.auth({ access_token: 'OAUTH_ACCESS_TOKEN', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })
   * ```
   */
  readonly auth: Call<OauthAuthRequest, OauthAuthResponse>
}
