// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call, NoRequest, OpenCall, OpenPages } from '../../api/endpoint-call.js'

export interface TagToCreate {
  /**
   * 标签名。最多 30 个字符。
   * The name. At most 30 characters.
   */
  readonly name: string
}

export interface TagCreated {
  /**
   * 标签的 ID。以数字发送。
   * The id. Sent as a number.
   */
  readonly id: string
  /**
   * 标签名。
   * The name.
   */
  readonly name: string
}

export interface TagFound {
  /**
   * 标签的 ID。以数字发送。
   * The id. Sent as a number.
   */
  readonly id: string
  /**
   * 标签名。
   * The name.
   */
  readonly name: string
  /**
   * 用户数。
   * How many users have it.
   */
  readonly count: number
}

export interface TagToUpdate {
  /**
   * 标签的 ID。以数字发送。
   * The id. Sent as a number.
   */
  readonly id: string
  /**
   * 标签名。最多 30 个字符。
   * The name. At most 30 characters.
   */
  readonly name: string
}

export interface TagToDelete {
  /**
   * 标签的 ID。以数字发送。
   * The id. Sent as a number.
   */
  readonly id: string
}

export interface BlacklistOpenids {
  /**
   * openid。
   * The openids.
   */
  readonly openid: readonly string[]
}

/**
 * `tags.create` 的请求：创建标签。
 * The request of `tags.create`. Creates a tag.
 */
export interface TagsCreateRequest {
  /**
   * 标签。
   * The tag.
   */
  readonly tag: TagToCreate
}

/**
 * `tags.create` 的回答。
 * The answer of `tags.create`.
 */
export interface TagsCreateResponse extends Answered {
  /**
   * 标签。
   * The tag.
   */
  readonly tag: TagCreated
}

/**
 * `tags.get` 的回答。
 * The answer of `tags.get`.
 */
export interface TagsGetResponse extends Answered {
  /**
   * 标签。
   * The tags.
   */
  readonly tags: readonly TagFound[]
}

/**
 * `tags.update` 的请求：修改标签。
 * The request of `tags.update`. Renames a tag.
 */
export interface TagsUpdateRequest {
  /**
   * 标签。
   * The tag.
   */
  readonly tag: TagToUpdate
}

/**
 * `tags.update` 的回答。
 * The answer of `tags.update`.
 */
export type TagsUpdateResponse = Answered

/**
 * `tags.delete` 的请求：删除标签。
 * The request of `tags.delete`. Deletes a tag.
 */
export interface TagsDeleteRequest {
  /**
   * 标签。
   * The tag.
   */
  readonly tag: TagToDelete
}

/**
 * `tags.delete` 的回答。
 * The answer of `tags.delete`.
 */
export type TagsDeleteResponse = Answered

/**
 * `tags.members.batchTagging` 的请求：批量打标签。
 * The request of `tags.members.batchTagging`. Tags users.
 */
export interface TagsMembersBatchTaggingRequest {
  /**
   * openid。最多 50 个。至少 1 个。
   * The openids. At most 50 entries. At least 1 entries.
   */
  readonly openid_list: readonly string[]
  /**
   * 标签的 ID。以数字发送。
   * The id of the tag. Sent as a number.
   */
  readonly tagid: string
}

/**
 * `tags.members.batchTagging` 的回答。
 * The answer of `tags.members.batchTagging`.
 */
export type TagsMembersBatchTaggingResponse = Answered

/**
 * `tags.members.batchUntagging` 的请求：批量取消标签。
 * The request of `tags.members.batchUntagging`. Takes a tag off users.
 */
export interface TagsMembersBatchUntaggingRequest {
  /**
   * openid。最多 50 个。至少 1 个。
   * The openids. At most 50 entries. At least 1 entries.
   */
  readonly openid_list: readonly string[]
  /**
   * 标签的 ID。以数字发送。
   * The id of the tag. Sent as a number.
   */
  readonly tagid: string
}

/**
 * `tags.members.batchUntagging` 的回答。
 * The answer of `tags.members.batchUntagging`.
 */
export type TagsMembersBatchUntaggingResponse = Answered

/**
 * `tags.getIdList` 的请求：获取用户的标签。
 * The request of `tags.getIdList`. Lists a user's tags.
 */
export interface TagsGetIdListRequest {
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
}

/**
 * `tags.getIdList` 的回答。
 * The answer of `tags.getIdList`.
 */
export interface TagsGetIdListResponse extends Answered {
  /**
   * 标签的 ID。
   * The ids of the tags.
   */
  readonly tagid_list: readonly string[]
}

/**
 * `tags.members.getBlacklist` 的请求：获取黑名单。
 * The request of `tags.members.getBlacklist`. Lists the blacklist.
 */
export interface TagsMembersGetBlacklistRequest {
  /**
   * 从这个 openid 之后开始。
   * Begins behind this openid.
   */
  readonly begin_openid?: string | undefined
}

/**
 * `tags.members.getBlacklist` 的回答。
 * The answer of `tags.members.getBlacklist`.
 */
export interface TagsMembersGetBlacklistResponse extends Answered {
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
  readonly data?: BlacklistOpenids | undefined
  /**
   * 这一页最后的 openid；到头时为空。
   * The last openid of the page; empty at the end.
   */
  readonly next_openid: string
}

/**
 * `tags.members.batchBlacklist` 的请求：拉黑用户。
 * The request of `tags.members.batchBlacklist`. Puts users on the blacklist.
 */
export interface TagsMembersBatchBlacklistRequest {
  /**
   * openid。最多 20 个。至少 1 个。
   * The openids. At most 20 entries. At least 1 entries.
   */
  readonly openid_list: readonly string[]
}

/**
 * `tags.members.batchBlacklist` 的回答。
 * The answer of `tags.members.batchBlacklist`.
 */
export type TagsMembersBatchBlacklistResponse = Answered

/**
 * `tags.members.batchUnblacklist` 的请求：取消拉黑。
 * The request of `tags.members.batchUnblacklist`. Takes users off the blacklist.
 */
export interface TagsMembersBatchUnblacklistRequest {
  /**
   * openid。最多 20 个。至少 1 个。
   * The openids. At most 20 entries. At least 1 entries.
   */
  readonly openid_list: readonly string[]
}

/**
 * `tags.members.batchUnblacklist` 的回答。
 * The answer of `tags.members.batchUnblacklist`.
 */
export type TagsMembersBatchUnblacklistResponse = Answered

/**
 * 用户标签与黑名单。
 * Tags of users, and the blacklist.
 */
export interface TagsApi {
  /**
   * 创建标签。
   * Creates a tag: `POST /cgi-bin/tags/create`.
   * 每个账号最多 100 个。
   * 100 for one account at most.
   *
   * @example
   * ```ts
   * const answer = await account.tags.create({ tag: { name: '广东' } })
   * ```
   */
  readonly create: Call<TagsCreateRequest, TagsCreateResponse, 'already-exists' | 'over-limit'>
  /**
   * 获取标签。
   * Lists the tags: `GET /cgi-bin/tags/get`.
   * 全部标签，以及各有多少用户。
   * All tags, and how many users have each.
   *
   * @example
   * ```ts
   * const answer = await account.tags.get()
   * ```
   */
  readonly get: OpenCall<NoRequest, TagsGetResponse>
  /**
   * 修改标签。
   * Renames a tag: `POST /cgi-bin/tags/update`.
   * 系统保留的标签不能修改。
   * The platform's own tags cannot be renamed.
   *
   * @example
   * ```ts
   * const answer = await account.tags.update({ tag: { id: '134', name: '广东人' } })
   * ```
   */
  readonly update: Call<TagsUpdateRequest, TagsUpdateResponse, 'already-exists'>
  /**
   * 删除标签。
   * Deletes a tag: `POST /cgi-bin/tags/delete`.
   * 用户过多的标签要先取消一部分。
   * Where too many users have it, take it off some of them first.
   *
   * @example
   * ```ts
   * const answer = await account.tags.delete({ tag: { id: '134' } })
   * ```
   */
  readonly delete: Call<TagsDeleteRequest, TagsDeleteResponse, 'over-limit'>
  readonly members: {
    /**
     * 批量打标签。
     * Tags users: `POST /cgi-bin/tags/members/batchtagging`.
     * 一次最多 50 个用户，每个用户最多 20 个标签。同一用户的调用依次进行，45159 重试一次。
     * 50 users at a time at most, 20 tags for each. Calls for one user wait for one another, and 45159 is tried once more.
     *
     * @example
     * ```ts
     * const answer = await account.tags.members.batchTagging({ openid_list: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'], tagid: '134' })
     * ```
     */
    readonly batchTagging: Call<TagsMembersBatchTaggingRequest, TagsMembersBatchTaggingResponse, 'over-limit'>
    /**
     * 批量取消标签。
     * Takes a tag off users: `POST /cgi-bin/tags/members/batchuntagging`.
     * 一次最多 50 个用户；依次进行，同打标签。
     * 50 users at a time at most; in turn, as with tagging.
     *
     * @example
     * ```ts
     * const answer = await account.tags.members.batchUntagging({ openid_list: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'], tagid: '134' })
     * ```
     */
    readonly batchUntagging: Call<TagsMembersBatchUntaggingRequest, TagsMembersBatchUntaggingResponse>
    /**
     * 获取黑名单。
     * Lists the blacklist: `POST /cgi-bin/tags/members/getblacklist`.
     * 每页最多 1 万个。
     * 10,000 a page at most.
     *
     * @example
     * ```ts
     * const answer = await account.tags.members.getBlacklist()
     * for await (const item of account.tags.members.getBlacklist.all()) console.log(item)
     * ```
     */
    readonly getBlacklist: OpenCall<TagsMembersGetBlacklistRequest, TagsMembersGetBlacklistResponse> & OpenPages<NoRequest, string>
    /**
     * 拉黑用户。
     * Puts users on the blacklist: `POST /cgi-bin/tags/members/batchblacklist`.
     * 一次最多 20 个；不再收到他们的推送，也不能给他们发消息。
     * 20 at a time at most. Nothing more comes from them, and nothing can be sent to them.
     *
     * @example
     * ```ts
     * const answer = await account.tags.members.batchBlacklist({ openid_list: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'] })
     * ```
     */
    readonly batchBlacklist: Call<TagsMembersBatchBlacklistRequest, TagsMembersBatchBlacklistResponse>
    /**
     * 取消拉黑。
     * Takes users off the blacklist: `POST /cgi-bin/tags/members/batchunblacklist`.
     * 一次最多 20 个。
     * 20 at a time at most.
     *
     * @example
     * ```ts
     * const answer = await account.tags.members.batchUnblacklist({ openid_list: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'] })
     * ```
     */
    readonly batchUnblacklist: Call<TagsMembersBatchUnblacklistRequest, TagsMembersBatchUnblacklistResponse>
  }
  /**
   * 获取用户的标签。
   * Lists a user's tags: `POST /cgi-bin/tags/getidlist`.
   * 标签的 ID。
   * Their ids.
   *
   * @example
   * ```ts
   * const answer = await account.tags.getIdList({ openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })
   * ```
   */
  readonly getIdList: Call<TagsGetIdListRequest, TagsGetIdListResponse>
}
