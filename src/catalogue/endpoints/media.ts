import type { EndpointDescriptor } from '../endpoint.js'
import { aka, choice, file, inQuery, list, optional, text, time, type } from '../endpoint-field.js'
import { articleFields } from './media-article.js'
import * as errors from './media-errors.js'
import { servicePage } from './pages.js'

const mediaId = text('media_id', '素材的 media_id。', 'The media_id.')
const createdAt = time('created_at', '上传的时间。', 'When it was uploaded.')
const png = new Uint8Array([137, 80, 78, 71])

/** Temporary media, which live three days, and pictures for cards and articles. */
export const mediaEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'media.upload',
    method: 'POST',
    path: '/cgi-bin/media/upload',
    title: { zh: '上传临时素材', en: 'Uploads temporary media' },
    doc: { zh: '保存 3 天，期间可重复使用。', en: 'Kept for 3 days, and good for any number of uses.' },
    see: servicePage('material/temporary/api_uploadtempmedia'),
    request: [inQuery(choice('type', '类型。', 'What it is.', ['image', 'voice', 'video', 'thumb'], { closed: true })), file('media', '文件。', 'The file.')],
    rules: [
      {
        rule: 'check',
        name: 'temporaryFile',
        doc: {
          zh: '图片 10 MB，png、jpeg、jpg、gif；语音 2 MB，60 秒内，amr、mp3；视频 10 MB，mp4；缩略图 64 KB，jpg。',
          en: 'Images: 10 MB, png, jpeg, jpg, gif. Recordings: 2 MB, at most 60 s, amr, mp3. Videos: 10 MB, mp4. Thumbnails: 64 KB, jpg.',
        },
      },
    ],
    response: [
      text('type', '类型。', 'What it is.'),
      aka(
        text(
          'media_id',
          '素材的 media_id；类型为 thumb 时平台叫它 thumb_media_id，这里统一。',
          'The media_id. For a thumb Weixin calls it thumb_media_id; here it has one name.',
        ),
        'thumb_media_id',
      ),
      createdAt,
    ],
    errors: errors.uploading,
    example: {
      request: { type: 'image', media: { data: png, filename: 'sale.png' } },
      response: { type: 'image', media_id: 'MEDIA_ID', created_at: 1404205036 },
    },
  },
  {
    call: 'media.get',
    method: 'GET',
    path: '/cgi-bin/media/get',
    title: { zh: '获取临时素材', en: 'Gets temporary media' },
    doc: {
      zh: '返回文件；视频返回 JSON，其中有下载地址。推送中的素材也用它获取。',
      en: 'A file; for a video JSON with the address to get it from. The media of pushes are got with it too.',
    },
    repeatable: true,
    request: [mediaId],
    answer: 'binary',
    response: [optional(text('video_url', '视频的下载地址。', 'Where the video is.'))],
    errors: [errors.wrongMediaId, errors.noMediaId, errors.noSuchMedia],
    example: { request: { media_id: 'MEDIA_ID' }, response: { kind: 'json', value: { video_url: 'http://mpvideo.qpic.cn/v' } } },
  },
  {
    call: 'media.get.jssdk',
    method: 'GET',
    path: '/cgi-bin/media/get/jssdk',
    title: { zh: '获取高清语音', en: 'Gets a recording of the JS-SDK' },
    doc: { zh: '获取 JS-SDK uploadVoice 上传的语音，speex 格式，16 kHz。', en: "Gets what the JS-SDK's uploadVoice has uploaded: speex, 16 kHz." },
    repeatable: true,
    request: [mediaId],
    answer: 'binary',
    response: [],
    errors: [errors.wrongMediaId, errors.noMediaId, errors.noSuchMedia],
    example: { request: { media_id: 'MEDIA_ID' }, response: { kind: 'file', bytes: new Uint8Array([83, 112]), type: 'voice/speex', filename: 'a.speex' } },
  },
  {
    call: 'media.uploadImg',
    method: 'POST',
    path: '/cgi-bin/media/uploadimg',
    title: { zh: '上传卡券 logo 或文章图片', en: "Uploads a card's logo, or a picture for an article" },
    doc: {
      zh: '返回图片的地址，用作卡券的 logo_url（300×300 为佳）或文章正文的图片；不占用素材数。',
      en: "Gives the picture's address: the logo_url of a card (best 300×300), or for the text of an article. It does not count as material.",
    },
    request: [aka(file('buffer', '图片。', 'The picture.', { maxBytes: 1_048_576, types: ['jpg', 'jpeg', 'png'] }), 'media')],
    response: [text('url', '图片的地址。', 'Where it is.')],
    errors: [errors.imageTooBig, errors.wrongImage, errors.wrongFile, errors.noFile, errors.emptyFile, errors.tooBig],
    example: { request: { buffer: { data: png, filename: 'logo.png' } }, response: { url: 'http://mmbiz.qpic.cn/mmbiz/logo/0' } },
  },
  {
    call: 'media.uploadVideo',
    method: 'POST',
    path: '/cgi-bin/media/uploadvideo',
    title: { zh: '取得群发视频的 media_id', en: 'Prepares a video for mass sending' },
    doc: {
      zh: '把上传的视频加上标题和描述，得到群发 mpvideo 用的 media_id。',
      en: 'Gives an uploaded video a title: the media_id that it returns is for the mpvideo of mass sending.',
    },
    request: [mediaId, optional(text('title', '标题。', 'The title.')), optional(text('description', '描述。', 'The description.'))],
    response: [text('type', '类型。', 'What it is.'), mediaId, createdAt],
    errors: [errors.wrongMediaId, errors.noMediaId],
    example: {
      request: { media_id: 'MEDIA_ID', title: '新品', description: '三分钟看完' },
      response: { type: 'video', media_id: 'MASS_MEDIA_ID', created_at: 1404205036 },
    },
  },
  {
    call: 'media.uploadNews',
    method: 'POST',
    path: '/cgi-bin/media/uploadnews',
    title: { zh: '上传群发图文', en: 'Uploads news for mass sending' },
    doc: { zh: '只能用于群发。', en: 'For mass sending only.' },
    deprecated: { zh: '请用草稿：draft.add。', en: 'Use drafts: draft.add.' },
    request: [list('articles', '文章。', 'The articles.', type('MassArticle', articleFields), { min: 1, max: 8 })],
    response: [text('type', '类型。', 'What it is.'), mediaId, createdAt],
    errors: [errors.wrongMediaId],
    example: {
      request: { articles: [{ title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID' }] },
      response: { type: 'news', media_id: 'NEWS_MEDIA_ID', created_at: 1404205036 },
    },
  },
]
