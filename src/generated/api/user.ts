// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call, NoRequest, OpenCall, OpenPages, Pages } from '../../api/endpoint-call.js'

export interface UserOpenids {
  /**
   * openid。
   * The openids.
   */
  readonly openid: readonly string[]
}

export interface UserInfoAsked {
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * 国家、省份、城市的语言，默认 zh_CN。
   * The language of regions; zh_CN, if left out.
   */
  readonly lang?: 'zh_CN' | 'zh_TW' | 'en' | undefined
}

export interface UserInfo {
  /**
   * 是否关注；0 时没有其他信息。
   * Whether the user follows the account; with 0 there is nothing else.
   */
  readonly subscribe: 0 | 1
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * 客户端的语言。
   * The client's language.
   */
  readonly language?: string | undefined
  /**
   * 最近一次关注的时间。unix 秒。
   * When the user last followed. Unix seconds.
   */
  readonly subscribe_time?: number | undefined
  /**
   * 绑定开放平台后才有。
   * The unionid, where the account is bound on the open platform.
   */
  readonly unionid?: string | undefined
  /**
   * 备注。
   * The remark.
   */
  readonly remark?: string | undefined
  /**
   * 分组 ID。
   * The group.
   *
   * @deprecated 用 `tagid_list`。Use `tagid_list`.
   */
  readonly groupid?: string | undefined
  /**
   * 标签的 ID。
   * The ids of the tags.
   */
  readonly tagid_list?: readonly string[] | undefined
  /**
   * 关注的渠道。
   * How the user came to follow.
   */
  readonly subscribe_scene?:
    | 'ADD_SCENE_SEARCH'
    | 'ADD_SCENE_ACCOUNT_MIGRATION'
    | 'ADD_SCENE_PROFILE_CARD'
    | 'ADD_SCENE_QR_CODE'
    | 'ADD_SCENE_PROFILE_LINK'
    | 'ADD_SCENE_PROFILE_ITEM'
    | 'ADD_SCENE_PAID'
    | 'ADD_SCENE_WECHAT_ADVERTISEMENT'
    | 'ADD_SCENE_REPRINT'
    | 'ADD_SCENE_LIVESTREAM'
    | 'ADD_SCENE_CHANNELS'
    | 'ADD_SCENE_WXA'
    | 'ADD_SCENE_OTHERS'
    | (string & {})
    | undefined
  /**
   * 二维码的整数场景值；是文本时为 0。
   * The QR code's scene, if a number; 0, if text.
   */
  readonly qr_scene?: number | undefined
  /**
   * 二维码的文本场景值。
   * The QR code's scene, if text.
   */
  readonly qr_scene_str?: string | undefined
  /**
   * 昵称。
   * The nickname.
   *
   * @deprecated 2021-12-27 起不再提供，为空。Empty since 2021-12-27.
   */
  readonly nickname?: string | undefined
  /**
   * 性别。
   * The sex.
   *
   * @deprecated 2021-12-27 起不再提供，为 0。It is 0 since 2021-12-27.
   */
  readonly sex?: number | undefined
  /**
   * 城市。
   * The city.
   *
   * @deprecated 2021-12-27 起不再提供，为空。Empty since 2021-12-27.
   */
  readonly city?: string | undefined
  /**
   * 省份。
   * The province.
   *
   * @deprecated 2021-12-27 起不再提供，为空。Empty since 2021-12-27.
   */
  readonly province?: string | undefined
  /**
   * 国家。
   * The country.
   *
   * @deprecated 2021-12-27 起不再提供，为空。Empty since 2021-12-27.
   */
  readonly country?: string | undefined
  /**
   * 头像的地址。
   * The URL of the head image.
   *
   * @deprecated 2021-12-27 起不再提供，为空。Empty since 2021-12-27.
   */
  readonly headimgurl?: string | undefined
}

export interface UserMigrated {
  /**
   * 原 openid。
   * The openid before.
   */
  readonly ori_openid: string
  /**
   * 新 openid。
   * The openid now.
   */
  readonly new_openid?: string | undefined
  /**
   * 结果。
   * What became of it.
   */
  readonly err_msg: string
}

/**
 * `user.get` 的请求：获取用户列表。
 * The request of `user.get`. Lists the followers.
 */
export interface UserGetRequest {
  /**
   * 从这个 openid 之后开始。
   * Begins behind this openid.
   */
  readonly next_openid?: string | undefined
}

/**
 * `user.get` 的回答。
 * The answer of `user.get`.
 */
export interface UserGetResponse extends Answered {
  /**
   * 一共有多少个。
   * How many there are in all.
   */
  readonly total: number
  /**
   * 这一页有多少个。
   * How many are on this page.
   */
  readonly count: number
  /**
   * openid；这一页为空时没有。
   * The openids; absent where the page is empty.
   */
  readonly data?: UserOpenids | undefined
  /**
   * 这一页最后的 openid；到头时为空。
   * The last openid of the page; empty at the end.
   */
  readonly next_openid: string
}

/**
 * `user.info` 的请求：获取用户信息。
 * The request of `user.info`. Gets a user.
 */
export interface UserInfoRequest {
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * 国家、省份、城市的语言，默认 zh_CN。
   * The language of regions; zh_CN, if left out.
   */
  readonly lang?: 'zh_CN' | 'zh_TW' | 'en' | undefined
}

/**
 * `user.info` 的回答。
 * The answer of `user.info`.
 */
export interface UserInfoResponse extends Answered {
  /**
   * 是否关注；0 时没有其他信息。
   * Whether the user follows the account; with 0 there is nothing else.
   */
  readonly subscribe: 0 | 1
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * 客户端的语言。
   * The client's language.
   */
  readonly language?: string | undefined
  /**
   * 最近一次关注的时间。unix 秒。
   * When the user last followed. Unix seconds.
   */
  readonly subscribe_time?: number | undefined
  /**
   * 绑定开放平台后才有。
   * The unionid, where the account is bound on the open platform.
   */
  readonly unionid?: string | undefined
  /**
   * 备注。
   * The remark.
   */
  readonly remark?: string | undefined
  /**
   * 分组 ID。
   * The group.
   *
   * @deprecated 用 `tagid_list`。Use `tagid_list`.
   */
  readonly groupid?: string | undefined
  /**
   * 标签的 ID。
   * The ids of the tags.
   */
  readonly tagid_list?: readonly string[] | undefined
  /**
   * 关注的渠道。
   * How the user came to follow.
   */
  readonly subscribe_scene?:
    | 'ADD_SCENE_SEARCH'
    | 'ADD_SCENE_ACCOUNT_MIGRATION'
    | 'ADD_SCENE_PROFILE_CARD'
    | 'ADD_SCENE_QR_CODE'
    | 'ADD_SCENE_PROFILE_LINK'
    | 'ADD_SCENE_PROFILE_ITEM'
    | 'ADD_SCENE_PAID'
    | 'ADD_SCENE_WECHAT_ADVERTISEMENT'
    | 'ADD_SCENE_REPRINT'
    | 'ADD_SCENE_LIVESTREAM'
    | 'ADD_SCENE_CHANNELS'
    | 'ADD_SCENE_WXA'
    | 'ADD_SCENE_OTHERS'
    | (string & {})
    | undefined
  /**
   * 二维码的整数场景值；是文本时为 0。
   * The QR code's scene, if a number; 0, if text.
   */
  readonly qr_scene?: number | undefined
  /**
   * 二维码的文本场景值。
   * The QR code's scene, if text.
   */
  readonly qr_scene_str?: string | undefined
  /**
   * 昵称。
   * The nickname.
   *
   * @deprecated 2021-12-27 起不再提供，为空。Empty since 2021-12-27.
   */
  readonly nickname?: string | undefined
  /**
   * 性别。
   * The sex.
   *
   * @deprecated 2021-12-27 起不再提供，为 0。It is 0 since 2021-12-27.
   */
  readonly sex?: number | undefined
  /**
   * 城市。
   * The city.
   *
   * @deprecated 2021-12-27 起不再提供，为空。Empty since 2021-12-27.
   */
  readonly city?: string | undefined
  /**
   * 省份。
   * The province.
   *
   * @deprecated 2021-12-27 起不再提供，为空。Empty since 2021-12-27.
   */
  readonly province?: string | undefined
  /**
   * 国家。
   * The country.
   *
   * @deprecated 2021-12-27 起不再提供，为空。Empty since 2021-12-27.
   */
  readonly country?: string | undefined
  /**
   * 头像的地址。
   * The URL of the head image.
   *
   * @deprecated 2021-12-27 起不再提供，为空。Empty since 2021-12-27.
   */
  readonly headimgurl?: string | undefined
}

/**
 * `user.info.batchGet` 的请求：批量获取用户信息。
 * The request of `user.info.batchGet`. Gets many users.
 */
export interface UserInfoBatchGetRequest {
  /**
   * 哪些用户。最多 100 个。至少 1 个。
   * Which users. At most 100 entries. At least 1 entries.
   */
  readonly user_list: readonly UserInfoAsked[]
}

/**
 * `user.info.batchGet` 的回答。
 * The answer of `user.info.batchGet`.
 */
export interface UserInfoBatchGetResponse extends Answered {
  /**
   * 用户。
   * The users.
   */
  readonly user_info_list: readonly UserInfo[]
}

/**
 * `user.info.updateRemark` 的请求：设置备注。
 * The request of `user.info.updateRemark`. Sets a remark.
 */
export interface UserInfoUpdateRemarkRequest {
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * 备注。最多 30 个字符。
   * The remark. At most 30 characters.
   */
  readonly remark: string
}

/**
 * `user.info.updateRemark` 的回答。
 * The answer of `user.info.updateRemark`.
 */
export type UserInfoUpdateRemarkResponse = Answered

/**
 * `user.tag.get` 的请求：获取标签下的用户。
 * The request of `user.tag.get`. Lists the users of a tag.
 */
export interface UserTagGetRequest {
  /**
   * 标签的 ID。以数字发送。
   * The id of the tag. Sent as a number.
   */
  readonly tagid: string
  /**
   * 从这个 openid 之后开始。
   * Begins behind this openid.
   */
  readonly next_openid?: string | undefined
}

/**
 * `user.tag.get.all` 的条件。
 * What `user.tag.get.all` asks for.
 */
export interface UserTagGetFilter {
  /**
   * 标签的 ID。以数字发送。
   * The id of the tag. Sent as a number.
   */
  readonly tagid: string
}

/**
 * `user.tag.get` 的回答。
 * The answer of `user.tag.get`.
 */
export interface UserTagGetResponse extends Answered {
  /**
   * 这一页有多少个。
   * How many are on this page.
   */
  readonly count: number
  /**
   * openid；这一页为空时没有。
   * The openids; absent where the page is empty.
   */
  readonly data?: UserOpenids | undefined
  /**
   * 这一页最后的 openid；到头时为空。
   * The last openid of the page; empty at the end.
   */
  readonly next_openid: string
}

/**
 * `user.changeOpenid` 的请求：转换 openid。
 * The request of `user.changeOpenid`. Turns openids of another account into ours.
 */
export interface UserChangeOpenidRequest {
  /**
   * 原账号的 AppID。
   * The app id of the account before.
   */
  readonly from_appid: string
  /**
   * 原 openid。最多 100 个。至少 1 个。
   * The openids before. At most 100 entries. At least 1 entries.
   */
  readonly openid_list: readonly string[]
}

/**
 * `user.changeOpenid` 的回答。
 * The answer of `user.changeOpenid`.
 */
export interface UserChangeOpenidResponse extends Answered {
  /**
   * 结果。
   * What became of each.
   */
  readonly result_list: readonly UserMigrated[]
}

/**
 * 关注者的列表、信息与备注。
 * Followers: lists, information and remarks.
 */
export interface UserApi {
  /**
   * 获取用户列表。
   * Lists the followers: `GET /cgi-bin/user/get`.
   * 关注者的 openid，每页最多 1 万个。
   * The openids of the followers, 10,000 a page at most.
   *
   * @example
   * ```ts
   * const answer = await account.user.get()
   * for await (const item of account.user.get.all()) console.log(item)
   * ```
   */
  readonly get: OpenCall<UserGetRequest, UserGetResponse> & OpenPages<NoRequest, string>
  /**
   * 获取用户信息。
   * Gets a user: `GET /cgi-bin/user/info`.
   * 关注状态、来源、标签和备注。
   * Whether a user follows, how that came, tags and remark.
   *
   * @example
   * ```ts
   * const answer = await account.user.info({ openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', lang: 'zh_CN' })
   * ```
   */
  readonly info: Call<UserInfoRequest, UserInfoResponse> & {
    /**
     * 批量获取用户信息。
     * Gets many users: `POST /cgi-bin/user/info/batchget`.
     * 一次最多 100 个关注者。
     * 100 followers at a time at most.
     *
     * @example
     * ```ts
     * const answer = await account.user.info.batchGet({ user_list: [{ openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', lang: 'zh_CN' }] })
     * ```
     */
    readonly batchGet: Call<UserInfoBatchGetRequest, UserInfoBatchGetResponse>
    /**
     * 设置备注。
     * Sets a remark: `POST /cgi-bin/user/info/updateremark`.
     * 空文本清除备注。
     * Empty text clears it.
     *
     * @example
     * ```ts
     * const answer = await account.user.info.updateRemark({ openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', remark: 'pangzi' })
     * ```
     */
    readonly updateRemark: Call<UserInfoUpdateRemarkRequest, UserInfoUpdateRemarkResponse>
  }
  readonly tag: {
    /**
     * 获取标签下的用户。
     * Lists the users of a tag: `POST /cgi-bin/user/tag/get`.
     * 每页最多 1 万个；没有总数。
     * 10,000 a page at most; it does not tell how many there are in all.
     *
     * @example
     * ```ts
     * const answer = await account.user.tag.get({ tagid: '134' })
     * for await (const item of account.user.tag.get.all({ tagid: '134' })) console.log(item)
     * ```
     */
    readonly get: Call<UserTagGetRequest, UserTagGetResponse> & Pages<UserTagGetFilter, string>
  }
  /**
   * 转换 openid。
   * Turns openids of another account into ours: `POST /cgi-bin/changeopenid`.
   * 账号迁移之后用，一次最多 100 个。
   * After a migration from that account, 100 at a time at most.
   *
   * @example
   * ```ts
   * const answer = await account.user.changeOpenid({ from_appid: 'wx0123456789abcdef', openid_list: ['oEmYbwN-n24jxvk4Sox81qedINkQ'] })
   * ```
   */
  readonly changeOpenid: Call<UserChangeOpenidRequest, UserChangeOpenidResponse>
}
