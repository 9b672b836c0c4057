// Written by npm run generate from src/catalogue. Do not edit.
import type { Download } from '../../api/contract.js'
import type { Answered, Call, FileInput, NoRequest, OpenCall, Pages } from '../../api/endpoint-call.js'

export interface MaterialDescription {
  /**
   * 标题。
   * The title.
   */
  readonly title: string
  /**
   * 简介。
   * The introduction.
   */
  readonly introduction: string
}

export interface MaterialNewsItem {
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

export interface MaterialArticle {
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
   * 封面的 media_id，须为永久素材。
   * The media_id of the cover, of permanent material.
   */
  readonly thumb_media_id: string
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
}

export interface MaterialNews {
  /**
   * 图文的各篇。
   * The articles of news.
   */
  readonly news_item: readonly MaterialNewsItem[]
}

export interface MaterialEntry {
  /**
   * 素材的 media_id。
   * The media_id.
   */
  readonly media_id: string
  /**
   * 文件名。
   * The name of the file.
   */
  readonly name?: string | undefined
  /**
   * 最后更新的时间。unix 秒。
   * When it was changed last. Unix seconds.
   */
  readonly update_time: number
  /**
   * 地址。
   * Where it is.
   */
  readonly url?: string | undefined
  /**
   * 图文的内容。
   * What the news hold.
   */
  readonly content?: MaterialNews | undefined
}

/**
 * `material.addMaterial` 的请求：上传永久素材。
 * The request of `material.addMaterial`. Uploads material that stays.
 * 只有 type 为 "video" 时才能填 `description`。
 * `description` only if type is "video".
 * 图片 10 MB，bmp、png、jpeg、jpg、gif；语音 2 MB，60 秒内，mp3、wma、wav、amr；视频 10 MB，mp4；缩略图 64 KB，jpg。
 * Images: 10 MB, bmp, png, jpeg, jpg, gif. Recordings: 2 MB, at most 60 s, mp3, wma, wav, amr. Videos: 10 MB, mp4. Thumbnails: 64 KB, jpg.
 */
export interface MaterialAddMaterialRequest {
  /**
   * 类型。
   * What it is.
   */
  readonly type: 'image' | 'voice' | 'video' | 'thumb'
  /**
   * 文件。
   * The file.
   */
  readonly media: FileInput
  /**
   * 视频的标题与简介。type 为 "video" 时必填。
   * A video's title and introduction. Required when type is "video".
   */
  readonly description?: MaterialDescription | undefined
}

/**
 * `material.addMaterial` 的回答。
 * The answer of `material.addMaterial`.
 */
export interface MaterialAddMaterialResponse extends Answered {
  /**
   * 素材的 media_id。
   * The media_id.
   */
  readonly media_id: string
  /**
   * 图片的地址。
   * Where the image is; for images only.
   */
  readonly url?: string | undefined
}

/**
 * `material.getMaterial` 的请求：获取永久素材。
 * The request of `material.getMaterial`. Gets material.
 */
export interface MaterialGetMaterialRequest {
  /**
   * 素材的 media_id。
   * The media_id.
   */
  readonly media_id: string
}

/**
 * `material.getMaterial` 的回答。
 * The answer of `material.getMaterial`.
 */
export interface MaterialGetMaterialJson extends Answered {
  /**
   * 视频的标题。
   * A video's title.
   */
  readonly title?: string | undefined
  /**
   * 视频的简介。
   * A video's introduction.
   */
  readonly description?: string | undefined
  /**
   * 视频的下载地址。
   * Where the video is.
   */
  readonly down_url?: string | undefined
  /**
   * 图文的各篇。
   * The articles of news.
   */
  readonly news_item?: readonly MaterialNewsItem[] | undefined
}

/**
 * `material.getMaterial` 的回答。
 * The answer of `material.getMaterial`.
 */
export type MaterialGetMaterialResponse = Download<MaterialGetMaterialJson>

/**
 * `material.delMaterial` 的请求：删除永久素材。
 * The request of `material.delMaterial`. Deletes material.
 */
export interface MaterialDelMaterialRequest {
  /**
   * 素材的 media_id。
   * The media_id.
   */
  readonly media_id: string
}

/**
 * `material.delMaterial` 的回答。
 * The answer of `material.delMaterial`.
 */
export type MaterialDelMaterialResponse = Answered

/**
 * `material.addNews` 的请求：新增永久图文。
 * The request of `material.addNews`. Adds news.
 */
export interface MaterialAddNewsRequest {
  /**
   * 文章。最多 8 个。至少 1 个。
   * The articles. At most 8 entries. At least 1 entries.
   */
  readonly articles: readonly MaterialArticle[]
}

/**
 * `material.addNews` 的回答。
 * The answer of `material.addNews`.
 */
export interface MaterialAddNewsResponse extends Answered {
  /**
   * 素材的 media_id。
   * The media_id.
   */
  readonly media_id: string
}

/**
 * `material.updateNews` 的请求：修改永久图文。
 * The request of `material.updateNews`. Changes news.
 */
export interface MaterialUpdateNewsRequest {
  /**
   * 素材的 media_id。
   * The media_id.
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
  readonly articles: MaterialArticle
}

/**
 * `material.updateNews` 的回答。
 * The answer of `material.updateNews`.
 */
export type MaterialUpdateNewsResponse = Answered

/**
 * `material.batchGetMaterial` 的请求：列出永久素材。
 * The request of `material.batchGetMaterial`. Lists material.
 */
export interface MaterialBatchGetMaterialRequest {
  /**
   * 类型。
   * What it is.
   */
  readonly type: 'image' | 'voice' | 'video' | 'news'
  /**
   * 起始的位置，从 0 起。不小于 0。
   * Where to begin, from 0. Not less than 0.
   */
  readonly offset: number
  /**
   * 要几个，最多 20。1 到 20。
   * How many, at most 20. 1 to 20.
   */
  readonly count: number
}

/**
 * `material.batchGetMaterial.all` 的条件。
 * What `material.batchGetMaterial.all` asks for.
 */
export interface MaterialBatchGetMaterialFilter {
  /**
   * 类型。
   * What it is.
   */
  readonly type: 'image' | 'voice' | 'video' | 'news'
}

/**
 * `material.batchGetMaterial` 的回答。
 * The answer of `material.batchGetMaterial`.
 */
export interface MaterialBatchGetMaterialResponse extends Answered {
  /**
   * 这类素材一共有多少个。
   * How many there are of this type.
   */
  readonly total_count: number
  /**
   * 这一页有多少个。
   * How many are on this page.
   */
  readonly item_count: number
  /**
   * 素材。
   * The material.
   */
  readonly item: readonly MaterialEntry[]
}

/**
 * `material.getMaterialCount` 的回答。
 * The answer of `material.getMaterialCount`.
 */
export interface MaterialGetMaterialCountResponse extends Answered {
  /**
   * 语音的数量。
   * How many recordings.
   */
  readonly voice_count: number
  /**
   * 视频的数量。
   * How many videos.
   */
  readonly video_count: number
  /**
   * 图片的数量。
   * How many images.
   */
  readonly image_count: number
  /**
   * 图文的数量。
   * How many news.
   */
  readonly news_count: number
}

/**
 * 永久素材的上传、获取与删除。
 * Material that stays: uploaded, got and deleted.
 */
export interface MaterialApi {
  /**
   * 上传永久素材。
   * Uploads material that stays: `POST /cgi-bin/material/add_material`.
   * 图片最多 100000 个，其他类型各 1000 个。
   * At most 100,000 images, and 1,000 of each other type.
   *
   * @example
   * ```ts
   * const answer = await account.material.addMaterial({
   *   type: 'video',
   *   media: { data: new Uint8Array([0, 0, 0, 24]), filename: 'sale.mp4' },
   *   description: { title: '新品', introduction: '三分钟看完' },
   * })
   * ```
   */
  readonly addMaterial: Call<MaterialAddMaterialRequest, MaterialAddMaterialResponse>
  /**
   * 获取永久素材。
   * Gets material: `POST /cgi-bin/material/get_material`.
   * 图片、语音、缩略图返回文件；视频和图文返回 JSON。
   * A file for images, recordings and thumbnails; JSON for videos and news.
   *
   * @example
   * ```ts
   * const answer = await account.material.getMaterial({ media_id: 'MEDIA_ID' })
   * ```
   */
  readonly getMaterial: Call<MaterialGetMaterialRequest, MaterialGetMaterialResponse, 'not-found'>
  /**
   * 删除永久素材。
   * Deletes material: `POST /cgi-bin/material/del_material`.
   * 删除后不能恢复。
   * For good.
   *
   * @example
   * ```ts
   * const answer = await account.material.delMaterial({ media_id: 'MEDIA_ID' })
   * ```
   */
  readonly delMaterial: Call<MaterialDelMaterialRequest, MaterialDelMaterialResponse, 'not-found' | 'rejected'>
  /**
   * 新增永久图文。
   * Adds news: `POST /cgi-bin/material/add_news`.
   * 新增永久图文素材。
   * Adds news as material that stays.
   *
   * @deprecated 请用草稿：draft.add。Use drafts: draft.add.
   * @example
   * ```ts
   * const answer = await account.material.addNews({ articles: [{ title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID' }] })
   * ```
   */
  readonly addNews: Call<MaterialAddNewsRequest, MaterialAddNewsResponse>
  /**
   * 修改永久图文。
   * Changes news: `POST /cgi-bin/material/update_news`.
   * 修改图文中的一篇；articles 是对象，不是列表。
   * Changes one article of news; articles is an object here, no list.
   *
   * @deprecated 请用草稿：draft.update。Use drafts: draft.update.
   * @example
   * ```ts
   * const answer = await account.material.updateNews({
   *   media_id: 'MEDIA_ID',
   *   index: 0,
   *   articles: { title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID' },
   * })
   * ```
   */
  readonly updateNews: Call<MaterialUpdateNewsRequest, MaterialUpdateNewsResponse, 'not-found'>
  /**
   * 列出永久素材。
   * Lists material: `POST /cgi-bin/material/batchget_material`.
   * 按页列出一类永久素材。
   * Lists material of one type, page by page.
   *
   * @example
   * ```ts
   * const answer = await account.material.batchGetMaterial({ type: 'image', offset: 0, count: 20 })
   * for await (const item of account.material.batchGetMaterial.all({ type: 'image' })) console.log(item)
   * ```
   */
  readonly batchGetMaterial: Call<MaterialBatchGetMaterialRequest, MaterialBatchGetMaterialResponse> & Pages<MaterialBatchGetMaterialFilter, MaterialEntry>
  /**
   * 查询永久素材的数量。
   * Counts material: `GET /cgi-bin/material/get_materialcount`.
   * 包括在公众平台网站上传的。
   * What was uploaded on the web site is counted too.
   *
   * @example
   * ```ts
   * const answer = await account.material.getMaterialCount()
   * ```
   */
  readonly getMaterialCount: OpenCall<NoRequest, MaterialGetMaterialCountResponse>
}
