// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call, NoRequest, OpenCall, OpenPages } from '../../api/endpoint-call.js'

export interface DraftArticle {
  /**
   * `news` 为图文（默认），`newspic` 为图片消息。
   * `news`, by default, or `newspic` for a post of pictures.
   */
  readonly article_type?: 'news' | 'newspic' | (string & {}) | undefined
  /**
   * 标题。
   * The title.
   */
  readonly title: string
  /**
   * 正文，HTML；图片只能用 media.uploadImg 得到的地址。最多 1048575 字节（UTF-8，349525 个汉字）。最多 19999 个字符。
   * The text, in HTML. Pictures only from addresses that media.uploadImg gave. At most 1048575 bytes in UTF-8 (349525 Chinese characters). At most 19999 characters.
   */
  readonly content: string
  /**
   * 封面的 media_id，须为永久素材。article_type 不为 "newspic" 时必填。
   * The media_id of the cover, of permanent material. Required when article_type is not "newspic".
   */
  readonly thumb_media_id?: string | undefined
  /**
   * 作者。
   * The author.
   */
  readonly author?: string | undefined
  /**
   * 摘要；不填则取正文开头。
   * The summary; the beginning of the text, if left out.
   */
  readonly digest?: string | undefined
  /**
   * “阅读原文”的网址。
   * Where 阅读原文 leads.
   */
  readonly content_source_url?: string | undefined
  /**
   * 1：打开评论。
   * 1: comments are open.
   */
  readonly need_open_comment?: 0 | 1 | undefined
  /**
   * 1：仅关注者可评论。
   * 1: only followers may comment.
   */
  readonly only_fans_can_comment?: 0 | 1 | undefined
  /**
   * 封面裁剪为 2.35:1 的坐标 X1_Y1_X2_Y2。
   * Where the cover is cut to 2.35:1: X1_Y1_X2_Y2.
   */
  readonly pic_crop_235_1?: string | undefined
  /**
   * 封面裁剪为 1:1 的坐标 X1_Y1_X2_Y2。
   * Where the cover is cut to 1:1: X1_Y1_X2_Y2.
   */
  readonly pic_crop_1_1?: string | undefined
  /**
   * 1：正文中显示封面。
   * 1: the cover shows in the text.
   */
  readonly show_cover_pic?: 0 | 1 | undefined
  /**
   * 图片消息的图片。
   * The pictures of a post of pictures.
   */
  readonly image_info?: unknown
  /**
   * 图片消息的封面。
   * The cover of a post of pictures.
   */
  readonly cover_info?: unknown
  /**
   * 文中的商品。
   * The products in it.
   */
  readonly product_info?: unknown
}

export interface DraftNewsItem {
  /**
   * 标题。
   * The title.
   */
  readonly title: string
  /**
   * 正文，HTML；列表可以不带。
   * The text, in HTML; lists may leave it out.
   */
  readonly content?: string | undefined
  /**
   * 封面的 media_id。
   * The media_id of the cover.
   */
  readonly thumb_media_id?: string | undefined
  /**
   * 作者。
   * The author.
   */
  readonly author?: string | undefined
  /**
   * 摘要；不填则取正文开头。
   * The summary; the beginning of the text, if left out.
   */
  readonly digest?: string | undefined
  /**
   * “阅读原文”的网址。
   * Where 阅读原文 leads.
   */
  readonly content_source_url?: string | undefined
  /**
   * 1：打开评论。
   * 1: comments are open.
   */
  readonly need_open_comment?: 0 | 1 | undefined
  /**
   * 1：仅关注者可评论。
   * 1: only followers may comment.
   */
  readonly only_fans_can_comment?: 0 | 1 | undefined
  /**
   * 封面裁剪为 2.35:1 的坐标 X1_Y1_X2_Y2。
   * Where the cover is cut to 2.35:1: X1_Y1_X2_Y2.
   */
  readonly pic_crop_235_1?: string | undefined
  /**
   * 封面裁剪为 1:1 的坐标 X1_Y1_X2_Y2。
   * Where the cover is cut to 1:1: X1_Y1_X2_Y2.
   */
  readonly pic_crop_1_1?: string | undefined
  /**
   * 1：正文中显示封面。
   * 1: the cover shows in the text.
   */
  readonly show_cover_pic?: 0 | 1 | undefined
  /**
   * 文章的网址；草稿的是临时的。
   * Where the article is; for drafts, for a while.
   */
  readonly url?: string | undefined
  /**
   * 封面的网址。
   * Where the cover is.
   */
  readonly thumb_url?: string | undefined
  /**
   * `news` 或 `newspic`。
   * `news` or `newspic`.
   */
  readonly article_type?: 'news' | 'newspic' | (string & {}) | undefined
  /**
   * 图片消息的图片。
   * The pictures of a post of pictures.
   */
  readonly image_info?: unknown
}

export interface DraftContent {
  /**
   * 各篇文章。
   * The articles.
   */
  readonly news_item: readonly DraftNewsItem[]
}

export interface DraftEntry {
  /**
   * 草稿的 media_id。
   * The media_id of the draft.
   */
  readonly media_id: string
  /**
   * 内容。
   * What it holds.
   */
  readonly content?: DraftContent | undefined
  /**
   * 最后更新的时间。unix 秒。
   * When it was changed last. Unix seconds.
   */
  readonly update_time: number
}

/**
 * `draft.add` 的请求：新建草稿。
 * The request of `draft.add`. Adds a draft.
 */
export interface DraftAddRequest {
  /**
   * 文章。最多 8 个。至少 1 个。
   * The articles. At most 8 entries. At least 1 entries.
   */
  readonly articles: readonly DraftArticle[]
}

/**
 * `draft.add` 的回答。
 * The answer of `draft.add`.
 */
export interface DraftAddResponse extends Answered {
  /**
   * 草稿的 media_id。
   * The media_id of the draft.
   */
  readonly media_id: string
}

/**
 * `draft.get` 的请求：获取草稿。
 * The request of `draft.get`. Gets a draft.
 */
export interface DraftGetRequest {
  /**
   * 草稿的 media_id。
   * The media_id of the draft.
   */
  readonly media_id: string
}

/**
 * `draft.get` 的回答。
 * The answer of `draft.get`.
 */
export interface DraftGetResponse extends Answered {
  /**
   * 各篇文章。
   * The articles.
   */
  readonly news_item: readonly DraftNewsItem[]
}

/**
 * `draft.delete` 的请求：删除草稿。
 * The request of `draft.delete`. Deletes a draft.
 */
export interface DraftDeleteRequest {
  /**
   * 草稿的 media_id。
   * The media_id of the draft.
   */
  readonly media_id: string
}

/**
 * `draft.delete` 的回答。
 * The answer of `draft.delete`.
 */
export type DraftDeleteResponse = Answered

/**
 * `draft.update` 的请求：修改草稿。
 * The request of `draft.update`. Changes a draft.
 */
export interface DraftUpdateRequest {
  /**
   * 草稿的 media_id。
   * The media_id of the draft.
   */
  readonly media_id: string
  /**
   * 第几篇，从 0 起。0 到 7。
   * Which article, from 0. 0 to 7.
   */
  readonly index: number
  /**
   * 文章。
   * The article.
   */
  readonly articles: DraftArticle
}

/**
 * `draft.update` 的回答。
 * The answer of `draft.update`.
 */
export type DraftUpdateResponse = Answered

/**
 * `draft.count` 的回答。
 * The answer of `draft.count`.
 */
export interface DraftCountResponse extends Answered {
  /**
   * 一共有多少份。
   * How many there are.
   */
  readonly total_count: number
}

/**
 * `draft.batchGet` 的请求：列出草稿。
 * The request of `draft.batchGet`. Lists the drafts.
 */
export interface DraftBatchGetRequest {
  /**
   * 起始的位置，从 0 起。不小于 0。
   * Where to begin, from 0. Not less than 0.
   */
  readonly offset: number
  /**
   * 要几份，最多 20。1 到 20。
   * How many, at most 20. 1 to 20.
   */
  readonly count: number
  /**
   * 1：不返回正文。
   * 1: without the text.
   */
  readonly no_content?: 0 | 1 | undefined
}

/**
 * `draft.batchGet.all` 的条件。
 * What `draft.batchGet.all` asks for.
 */
export interface DraftBatchGetFilter {
  /**
   * 1：不返回正文。
   * 1: without the text.
   */
  readonly no_content?: 0 | 1 | undefined
}

/**
 * `draft.batchGet` 的回答。
 * The answer of `draft.batchGet`.
 */
export interface DraftBatchGetResponse extends Answered {
  /**
   * 一共有多少份。
   * How many there are.
   */
  readonly total_count: number
  /**
   * 这一页有多少份。
   * How many are on this page.
   */
  readonly item_count: number
  /**
   * 草稿。
   * The drafts.
   */
  readonly item: readonly DraftEntry[]
}

/**
 * 发布之前的文章。
 * Articles before they are published.
 */
export interface DraftApi {
  /**
   * 新建草稿。
   * Adds a draft: `POST /cgi-bin/draft/add`.
   * 一份草稿有 1 到 8 篇文章。
   * A draft has 1 to 8 articles.
   *
   * @example
   * ```ts
   * const answer = await account.draft.add({
   *   articles: [{ title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID', need_open_comment: 1 }],
   * })
   * ```
   */
  readonly add: Call<DraftAddRequest, DraftAddResponse>
  /**
   * 获取草稿。
   * Gets a draft: `POST /cgi-bin/draft/get`.
   * 获取一份草稿的各篇文章。
   * Gets the articles of a draft.
   *
   * @example
   * ```ts
   * const answer = await account.draft.get({ media_id: 'DRAFT_MEDIA_ID' })
   * ```
   */
  readonly get: Call<DraftGetRequest, DraftGetResponse>
  /**
   * 删除草稿。
   * Deletes a draft: `POST /cgi-bin/draft/delete`.
   * 删除后不能恢复。
   * For good.
   *
   * @example
   * ```ts
   * const answer = await account.draft.delete({ media_id: 'DRAFT_MEDIA_ID' })
   * ```
   */
  readonly delete: Call<DraftDeleteRequest, DraftDeleteResponse>
  /**
   * 修改草稿。
   * Changes a draft: `POST /cgi-bin/draft/update`.
   * 修改其中的一篇；articles 是对象，不是列表。
   * Changes one of its articles; articles is an object here, no list.
   *
   * @example
   * ```ts
   * const answer = await account.draft.update({
   *   media_id: 'DRAFT_MEDIA_ID',
   *   index: 0,
   *   articles: { title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID', need_open_comment: 1 },
   * })
   * ```
   */
  readonly update: Call<DraftUpdateRequest, DraftUpdateResponse>
  /**
   * 查询草稿的数量。
   * Counts the drafts: `GET /cgi-bin/draft/count`.
   * 查询草稿的数量。
   * Tells how many drafts there are.
   *
   * @example
   * ```ts
   * const answer = await account.draft.count()
   * ```
   */
  readonly count: OpenCall<NoRequest, DraftCountResponse>
  /**
   * 列出草稿。
   * Lists the drafts: `POST /cgi-bin/draft/batchget`.
   * 按页列出草稿。
   * Lists the drafts, page by page.
   *
   * @example
   * ```ts
   * const answer = await account.draft.batchGet({ offset: 0, count: 20, no_content: 1 })
   * for await (const item of account.draft.batchGet.all({ no_content: 1 })) console.log(item)
   * ```
   */
  readonly batchGet: Call<DraftBatchGetRequest, DraftBatchGetResponse> & OpenPages<DraftBatchGetFilter, DraftEntry>
}
