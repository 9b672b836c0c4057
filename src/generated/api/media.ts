// Written by npm run generate from src/catalogue. Do not edit.
import type { Download } from '../../api/contract.js'
import type { Answered, Call, FileInput } from '../../api/endpoint-call.js'

export interface MassArticle {
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

/**
 * `media.upload` 的请求：上传临时素材。
 * The request of `media.upload`. Uploads temporary media.
 * 图片 10 MB，png、jpeg、jpg、gif；语音 2 MB，60 秒内，amr、mp3；视频 10 MB，mp4；缩略图 64 KB，jpg。
 * Images: 10 MB, png, jpeg, jpg, gif. Recordings: 2 MB, at most 60 s, amr, mp3. Videos: 10 MB, mp4. Thumbnails: 64 KB, jpg.
 */
export interface MediaUploadRequest {
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
}

/**
 * `media.upload` 的回答。
 * The answer of `media.upload`.
 */
export interface MediaUploadResponse extends Answered {
  /**
   * 类型。
   * What it is.
   */
  readonly type: string
  /**
   * 素材的 media_id；类型为 thumb 时平台叫它 thumb_media_id，这里统一。
   * The media_id. For a thumb Weixin calls it thumb_media_id; here it has one name.
   */
  readonly media_id: string
  /**
   * 上传的时间。unix 秒。
   * When it was uploaded. Unix seconds.
   */
  readonly created_at: number
}

/**
 * `media.get` 的请求：获取临时素材。
 * The request of `media.get`. Gets temporary media.
 */
export interface MediaGetRequest {
  /**
   * 素材的 media_id。
   * The media_id.
   */
  readonly media_id: string
}

/**
 * `media.get` 的回答。
 * The answer of `media.get`.
 */
export interface MediaGetJson extends Answered {
  /**
   * 视频的下载地址。
   * Where the video is.
   */
  readonly video_url?: string | undefined
}

/**
 * `media.get` 的回答。
 * The answer of `media.get`.
 */
export type MediaGetResponse = Download<MediaGetJson>

/**
 * `media.get.jssdk` 的请求：获取高清语音。
 * The request of `media.get.jssdk`. Gets a recording of the JS-SDK.
 */
export interface MediaGetJssdkRequest {
  /**
   * 素材的 media_id。
   * The media_id.
   */
  readonly media_id: string
}

/**
 * `media.get.jssdk` 的回答。
 * The answer of `media.get.jssdk`.
 */
export type MediaGetJssdkResponse = Download

/**
 * `media.uploadImg` 的请求：上传卡券 logo 或文章图片。
 * The request of `media.uploadImg`. Uploads a card's logo, or a picture for an article.
 */
export interface MediaUploadImgRequest {
  /**
   * 图片。最多 1048576 字节。jpg、jpeg、png。
   * The picture. At most 1048576 bytes. Jpg, jpeg, png.
   */
  readonly buffer: FileInput
}

/**
 * `media.uploadImg` 的回答。
 * The answer of `media.uploadImg`.
 */
export interface MediaUploadImgResponse extends Answered {
  /**
   * 图片的地址。
   * Where it is.
   */
  readonly url: string
}

/**
 * `media.uploadVideo` 的请求：取得群发视频的 media_id。
 * The request of `media.uploadVideo`. Prepares a video for mass sending.
 */
export interface MediaUploadVideoRequest {
  /**
   * 素材的 media_id。
   * The media_id.
   */
  readonly media_id: string
  /**
   * 标题。
   * The title.
   */
  readonly title?: string | undefined
  /**
   * 描述。
   * The description.
   */
  readonly description?: string | undefined
}

/**
 * `media.uploadVideo` 的回答。
 * The answer of `media.uploadVideo`.
 */
export interface MediaUploadVideoResponse extends Answered {
  /**
   * 类型。
   * What it is.
   */
  readonly type: string
  /**
   * 素材的 media_id。
   * The media_id.
   */
  readonly media_id: string
  /**
   * 上传的时间。unix 秒。
   * When it was uploaded. Unix seconds.
   */
  readonly created_at: number
}

/**
 * `media.uploadNews` 的请求：上传群发图文。
 * The request of `media.uploadNews`. Uploads news for mass sending.
 */
export interface MediaUploadNewsRequest {
  /**
   * 文章。最多 8 个。至少 1 个。
   * The articles. At most 8 entries. At least 1 entries.
   */
  readonly articles: readonly MassArticle[]
}

/**
 * `media.uploadNews` 的回答。
 * The answer of `media.uploadNews`.
 */
export interface MediaUploadNewsResponse extends Answered {
  /**
   * 类型。
   * What it is.
   */
  readonly type: string
  /**
   * 素材的 media_id。
   * The media_id.
   */
  readonly media_id: string
  /**
   * 上传的时间。unix 秒。
   * When it was uploaded. Unix seconds.
   */
  readonly created_at: number
}

/**
 * 临时素材、卡券 logo 与文章图片。
 * Temporary media, logos of cards and pictures of articles.
 */
export interface MediaApi {
  /**
   * 上传临时素材。
   * Uploads temporary media: `POST /cgi-bin/media/upload`.
   * 保存 3 天，期间可重复使用。
   * Kept for 3 days, and good for any number of uses.
   *
   * @see https://developers.weixin.qq.com/doc/service/api/material/temporary/api_uploadtempmedia
   * @example
   * ```ts
   * const answer = await account.media.upload({ type: 'image', media: { data: new Uint8Array([137, 80, 78, 71]), filename: 'sale.png' } })
   * ```
   */
  readonly upload: Call<MediaUploadRequest, MediaUploadResponse>
  /**
   * 获取临时素材。
   * Gets temporary media: `GET /cgi-bin/media/get`.
   * 返回文件；视频返回 JSON，其中有下载地址。推送中的素材也用它获取。
   * A file; for a video JSON with the address to get it from. The media of pushes are got with it too.
   *
   * @example
   * ```ts
   * const answer = await account.media.get({ media_id: 'MEDIA_ID' })
   * ```
   */
  readonly get: Call<MediaGetRequest, MediaGetResponse, 'not-found'> & {
    /**
     * 获取高清语音。
     * Gets a recording of the JS-SDK: `GET /cgi-bin/media/get/jssdk`.
     * 获取 JS-SDK uploadVoice 上传的语音，speex 格式，16 kHz。
     * Gets what the JS-SDK's uploadVoice has uploaded: speex, 16 kHz.
     *
     * @example
     * ```ts
     * const answer = await account.media.get.jssdk({ media_id: 'MEDIA_ID' })
     * ```
     */
    readonly jssdk: Call<MediaGetJssdkRequest, MediaGetJssdkResponse, 'not-found'>
  }
  /**
   * 上传卡券 logo 或文章图片。
   * Uploads a card's logo, or a picture for an article: `POST /cgi-bin/media/uploadimg`.
   * 返回图片的地址，用作卡券的 logo_url（300×300 为佳）或文章正文的图片；不占用素材数。
   * Gives the picture's address: the logo_url of a card (best 300×300), or for the text of an article. It does not count as material.
   *
   * @example
   * ```ts
   * const answer = await account.media.uploadImg({ buffer: { data: new Uint8Array([137, 80, 78, 71]), filename: 'logo.png' } })
   * ```
   */
  readonly uploadImg: Call<MediaUploadImgRequest, MediaUploadImgResponse>
  /**
   * 取得群发视频的 media_id。
   * Prepares a video for mass sending: `POST /cgi-bin/media/uploadvideo`.
   * 把上传的视频加上标题和描述，得到群发 mpvideo 用的 media_id。
   * Gives an uploaded video a title: the media_id that it returns is for the mpvideo of mass sending.
   *
   * @example
   * ```ts
   * const answer = await account.media.uploadVideo({ media_id: 'MEDIA_ID', title: '新品', description: '三分钟看完' })
   * ```
   */
  readonly uploadVideo: Call<MediaUploadVideoRequest, MediaUploadVideoResponse>
  /**
   * 上传群发图文。
   * Uploads news for mass sending: `POST /cgi-bin/media/uploadnews`.
   * 只能用于群发。
   * For mass sending only.
   *
   * @deprecated 请用草稿：draft.add。Use drafts: draft.add.
   * @example
   * ```ts
   * const answer = await account.media.uploadNews({ articles: [{ title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID' }] })
   * ```
   */
  readonly uploadNews: Call<MediaUploadNewsRequest, MediaUploadNewsResponse>
}
