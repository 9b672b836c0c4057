// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call, OpenPages } from '../../api/endpoint-call.js'

export interface FreepublishArticle {
  /**
   * 第几篇，从 1 起。
   * Which article, from 1.
   */
  readonly idx: number
  /**
   * 永久的网址。
   * Where it is, for good.
   */
  readonly article_url: string
}

export interface FreepublishDetail {
  /**
   * 有几篇。
   * How many there are.
   */
  readonly count: number
  /**
   * 各篇。
   * The articles.
   */
  readonly item: readonly FreepublishArticle[]
}

export interface FreepublishNewsItem {
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
  /**
   * 是否已删除。
   * Whether it was deleted.
   */
  readonly is_deleted?: boolean | undefined
}

export interface FreepublishContent {
  /**
   * 各篇文章。
   * The articles.
   */
  readonly news_item: readonly FreepublishNewsItem[]
}

export interface FreepublishEntry {
  /**
   * 已发布文章的 ID。
   * The id of what was published.
   */
  readonly article_id: string
  /**
   * 内容。
   * What it holds.
   */
  readonly content?: FreepublishContent | undefined
  /**
   * 发布的时间。unix 秒。
   * When it was published. Unix seconds.
   */
  readonly update_time: number
}

/**
 * `freepublish.submit` 的请求：发布草稿。
 * The request of `freepublish.submit`. Publishes a draft.
 */
export interface FreepublishSubmitRequest {
  /**
   * 草稿的 media_id。
   * The media_id of the draft.
   */
  readonly media_id: string
}

/**
 * `freepublish.submit` 的回答。
 * The answer of `freepublish.submit`.
 */
export interface FreepublishSubmitResponse extends Answered {
  /**
   * 发布任务的 ID。
   * The id of the job.
   */
  readonly publish_id: string
  /**
   * 图文的数据 ID。
   * The id of the article's data.
   */
  readonly msg_data_id?: string | undefined
}

/**
 * `freepublish.get` 的请求：查询发布状态。
 * The request of `freepublish.get`. Asks how a job stands.
 */
export interface FreepublishGetRequest {
  /**
   * 发布任务的 ID。
   * The id of the job.
   */
  readonly publish_id: string
}

/**
 * `freepublish.get` 的回答。
 * The answer of `freepublish.get`.
 */
export interface FreepublishGetResponse extends Answered {
  /**
   * 发布任务的 ID。
   * The id of the job.
   */
  readonly publish_id: string
  /**
   * 0 成功，1 发布中，2 原创失败，3 失败，4 审核不通过，5 成功后被作者删除，6 成功后被系统封禁。
   * 0: done; 1: under way; 2: refused as not original; 3: failed; 4: refused by the review; 5: deleted since; 6: banned since.
   */
  readonly publish_status: 0 | 1 | 2 | 3 | 4 | 5 | 6 | (number & {})
  /**
   * 已发布文章的 ID。
   * The id of what was published.
   */
  readonly article_id?: string | undefined
  /**
   * 成功后的各篇。
   * The articles, once it is done.
   */
  readonly article_detail?: FreepublishDetail | undefined
  /**
   * 失败的是第几篇，从 1 起。
   * Which articles failed, from 1.
   */
  readonly fail_idx: readonly number[]
}

/**
 * `freepublish.getArticle` 的请求：获取已发布的文章。
 * The request of `freepublish.getArticle`. Gets what was published.
 */
export interface FreepublishGetArticleRequest {
  /**
   * 已发布文章的 ID。
   * The id of what was published.
   */
  readonly article_id: string
}

/**
 * `freepublish.getArticle` 的回答。
 * The answer of `freepublish.getArticle`.
 */
export interface FreepublishGetArticleResponse extends Answered {
  /**
   * 各篇文章。
   * The articles.
   */
  readonly news_item: readonly FreepublishNewsItem[]
}

/**
 * `freepublish.delete` 的请求：删除已发布的文章。
 * The request of `freepublish.delete`. Deletes what was published.
 */
export interface FreepublishDeleteRequest {
  /**
   * 已发布文章的 ID。
   * The id of what was published.
   */
  readonly article_id: string
  /**
   * 第几篇，从 1 起；0 或不填为全部。0 到 8。
   * Which article, from 1; 0, or left out, for all. 0 to 8.
   */
  readonly index?: number | undefined
}

/**
 * `freepublish.delete` 的回答。
 * The answer of `freepublish.delete`.
 */
export type FreepublishDeleteResponse = Answered

/**
 * `freepublish.batchGet` 的请求：列出已发布的文章。
 * The request of `freepublish.batchGet`. Lists what was published.
 */
export interface FreepublishBatchGetRequest {
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
 * `freepublish.batchGet.all` 的条件。
 * What `freepublish.batchGet.all` asks for.
 */
export interface FreepublishBatchGetFilter {
  /**
   * 1：不返回正文。
   * 1: without the text.
   */
  readonly no_content?: 0 | 1 | undefined
}

/**
 * `freepublish.batchGet` 的回答。
 * The answer of `freepublish.batchGet`.
 */
export interface FreepublishBatchGetResponse extends Answered {
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
   * 已发布的。
   * What was published.
   */
  readonly item: readonly FreepublishEntry[]
}

/**
 * 发布草稿，查询与删除已发布的文章。
 * Drafts made public, and what became of them.
 */
export interface FreepublishApi {
  /**
   * 发布草稿。
   * Publishes a draft: `POST /cgi-bin/freepublish/submit`.
   * 提交发布任务；结果由 PUBLISHJOBFINISH 推送告知。不通知关注者。
   * Submits a job; the push PUBLISHJOBFINISH tells its result. Followers are not told.
   *
   * @example
   * ```ts
   * const answer = await account.freepublish.submit({ media_id: 'DRAFT_MEDIA_ID' })
   * ```
   */
  readonly submit: Call<FreepublishSubmitRequest, FreepublishSubmitResponse>
  /**
   * 查询发布状态。
   * Asks how a job stands: `POST /cgi-bin/freepublish/get`.
   * 查询发布任务的状态。
   * Tells the state of a job.
   *
   * @example
   * ```ts
   * const answer = await account.freepublish.get({ publish_id: '2247503051500001' })
   * ```
   */
  readonly get: Call<FreepublishGetRequest, FreepublishGetResponse>
  /**
   * 获取已发布的文章。
   * Gets what was published: `POST /cgi-bin/freepublish/getarticle`.
   * 获取已发布的各篇文章。
   * Gets the articles that were published.
   *
   * @example
   * ```ts
   * const answer = await account.freepublish.getArticle({ article_id: 'ARTICLE_ID' })
   * ```
   */
  readonly getArticle: Call<FreepublishGetArticleRequest, FreepublishGetArticleResponse>
  /**
   * 删除已发布的文章。
   * Deletes what was published: `POST /cgi-bin/freepublish/delete`.
   * 删除后不能恢复。
   * For good.
   *
   * @example
   * ```ts
   * const answer = await account.freepublish.delete({ article_id: 'ARTICLE_ID', index: 1 })
   * ```
   */
  readonly delete: Call<FreepublishDeleteRequest, FreepublishDeleteResponse>
  /**
   * 列出已发布的文章。
   * Lists what was published: `POST /cgi-bin/freepublish/batchget`.
   * 按页列出发布成功的文章。
   * Lists what was published, page by page.
   *
   * @example
   * ```ts
   * const answer = await account.freepublish.batchGet({ offset: 0, count: 20, no_content: 0 })
   * for await (const item of account.freepublish.batchGet.all({ no_content: 0 })) console.log(item)
   * ```
   */
  readonly batchGet: Call<FreepublishBatchGetRequest, FreepublishBatchGetResponse> & OpenPages<FreepublishBatchGetFilter, FreepublishEntry>
}
