// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { OauthApi, OauthAccessTokenResponse, OauthAuthResponse, OauthRefreshTokenResponse, OauthUserInfoResponse } from '../../../src/generated/api/oauth.js'

declare const account: { readonly oauth: OauthApi }

export async function oauth_accessToken(): Promise<unknown> {
  const answer = await account.oauth.accessToken({ code: '061Zqe0a1QmDAa0kMOZZ1jHeuQ1Zqe0X' })
  const sample: OauthAccessTokenResponse = {
    access_token: 'OAUTH_ACCESS_TOKEN',
    expires_in: 7200,
    refresh_token: 'OAUTH_REFRESH_TOKEN',
    openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
    scope: 'snsapi_userinfo',
  }
  return [answer, sample]
}

export async function oauth_refreshToken(): Promise<unknown> {
  const answer = await account.oauth.refreshToken({ refresh_token: 'OAUTH_REFRESH_TOKEN' })
  const sample: OauthRefreshTokenResponse = {
    access_token: 'OAUTH_ACCESS_TOKEN',
    expires_in: 7200,
    refresh_token: 'OAUTH_REFRESH_TOKEN',
    openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
    scope: 'snsapi_userinfo',
  }
  return [answer, sample]
}

export async function oauth_userInfo(): Promise<unknown> {
  const answer = await account.oauth.userInfo({ access_token: 'OAUTH_ACCESS_TOKEN', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', lang: 'zh_CN' })
  const sample: OauthUserInfoResponse = {
    openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
    nickname: '安娜',
    sex: 0,
    headimgurl: 'https://thirdwx.qlogo.cn/a/132',
    privilege: [],
  }
  return [answer, sample]
}

export async function oauth_auth(): Promise<unknown> {
  const answer = await account.oauth.auth({ access_token: 'OAUTH_ACCESS_TOKEN', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })
  const sample: OauthAuthResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}
