import type { EndpointDescriptor } from '../endpoint.js'
import { choice, file, inQuery, int, list, object, optional, requiredWhen, text, time, type } from '../endpoint-field.js'
import { articleFields, newsItemFields } from './media-article.js'
import * as errors from './media-errors.js'

const mediaId = text('media_id', '素材的 media_id。', 'The media_id.')
const article = type('MaterialArticle', articleFields)
const newsItem = type('MaterialNewsItem', newsItemFields)
const newsItems = list('news_item', '图文的各篇。', 'The articles of news.', newsItem)
const done = { errcode: 0, errmsg: 'ok' }
const count = (name: string, zh: string, en: string) => int(name, `${zh}的数量。`, `How many ${en}.`)

const entry = type('MaterialEntry', [
  mediaId,
  optional(text('name', '文件名。', 'The name of the file.')),
  time('update_time', '最后更新的时间。', 'When it was changed last.'),
  optional(text('url', '地址。', 'Where it is.')),
  optional(object('content', '图文的内容。', 'What the news hold.', type('MaterialNews', [newsItems]))),
])

/** Material that stays. */
export const materialEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'material.addMaterial',
    method: 'POST',
    path: '/cgi-bin/material/add_material',
    title: { zh: '上传永久素材', en: 'Uploads material that stays' },
    doc: { zh: '图片最多 100000 个，其他类型各 1000 个。', en: 'At most 100,000 images, and 1,000 of each other type.' },
    request: [
      inQuery(choice('type', '类型。', 'What it is.', ['image', 'voice', 'video', 'thumb'], { closed: true })),
      file('media', '文件。', 'The file.'),
      requiredWhen(
        object(
          'description',
          '视频的标题与简介。',
          "A video's title and introduction.",
          type('MaterialDescription', [text('title', '标题。', 'The title.'), text('introduction', '简介。', 'The introduction.')]),
        ),
        { field: 'type', is: ['video'] },
      ),
    ],
    rules: [
      { rule: 'needs', field: 'description', needs: { field: 'type', is: ['video'] } },
      {
        rule: 'check',
        name: 'permanentFile',
        doc: {
          zh: '图片 10 MB，bmp、png、jpeg、jpg、gif；语音 2 MB，60 秒内，mp3、wma、wav、amr；视频 10 MB，mp4；缩略图 64 KB，jpg。',
          en: 'Images: 10 MB, bmp, png, jpeg, jpg, gif. Recordings: 2 MB, at most 60 s, mp3, wma, wav, amr. Videos: 10 MB, mp4. Thumbnails: 64 KB, jpg.',
        },
      },
    ],
    response: [mediaId, optional(text('url', '图片的地址。', 'Where the image is; for images only.'))],
    errors: errors.uploading,
    example: {
      request: {
        type: 'video',
        media: { data: new Uint8Array([0, 0, 0, 24]), filename: 'sale.mp4' },
        description: { title: '新品', introduction: '三分钟看完' },
      },
      response: { media_id: 'MEDIA_ID' },
    },
  },
  {
    call: 'material.getMaterial',
    method: 'POST',
    path: '/cgi-bin/material/get_material',
    title: { zh: '获取永久素材', en: 'Gets material' },
    doc: {
      zh: '图片、语音、缩略图返回文件；视频和图文返回 JSON。',
      en: 'A file for images, recordings and thumbnails; JSON for videos and news.',
    },
    repeatable: true,
    request: [mediaId],
    answer: 'binary',
    response: [
      optional(text('title', '视频的标题。', "A video's title.")),
      optional(text('description', '视频的简介。', "A video's introduction.")),
      optional(text('down_url', '视频的下载地址。', 'Where the video is.')),
      optional(newsItems),
    ],
    errors: [errors.wrongMediaId, errors.noMediaId, errors.noSuchMedia],
    example: {
      request: { media_id: 'MEDIA_ID' },
      response: { kind: 'json', value: { title: '新品', description: '三分钟看完', down_url: 'http://mpvideo.qpic.cn/v' } },
    },
  },
  {
    call: 'material.delMaterial',
    method: 'POST',
    path: '/cgi-bin/material/del_material',
    title: { zh: '删除永久素材', en: 'Deletes material' },
    doc: { zh: '删除后不能恢复。', en: 'For good.' },
    request: [mediaId],
    response: [],
    errors: [errors.wrongMediaId, errors.noMediaId, errors.noSuchMedia, errors.inUse],
    example: { request: { media_id: 'MEDIA_ID' }, response: done },
  },
  {
    call: 'material.addNews',
    method: 'POST',
    path: '/cgi-bin/material/add_news',
    title: { zh: '新增永久图文', en: 'Adds news' },
    doc: { zh: '新增永久图文素材。', en: 'Adds news as material that stays.' },
    deprecated: { zh: '请用草稿：draft.add。', en: 'Use drafts: draft.add.' },
    request: [list('articles', '文章。', 'The articles.', article, { min: 1, max: 8 })],
    response: [mediaId],
    errors: [errors.wrongMediaId],
    example: { request: { articles: [{ title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID' }] }, response: { media_id: 'MEDIA_ID' } },
  },
  {
    call: 'material.updateNews',
    method: 'POST',
    path: '/cgi-bin/material/update_news',
    title: { zh: '修改永久图文', en: 'Changes news' },
    doc: { zh: '修改图文中的一篇；articles 是对象，不是列表。', en: 'Changes one article of news; articles is an object here, no list.' },
    deprecated: { zh: '请用草稿：draft.update。', en: 'Use drafts: draft.update.' },
    repeatable: true,
    request: [mediaId, int('index', '第几篇，从 0 起。', 'Which article, from 0.', { min: 0, max: 7 }), object('articles', '文章。', 'The article.', article)],
    response: [],
    errors: [errors.wrongMediaId, errors.noSuchMedia],
    example: {
      request: { media_id: 'MEDIA_ID', index: 0, articles: { title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID' } },
      response: done,
    },
  },
  {
    call: 'material.batchGetMaterial',
    method: 'POST',
    path: '/cgi-bin/material/batchget_material',
    title: { zh: '列出永久素材', en: 'Lists material' },
    doc: { zh: '按页列出一类永久素材。', en: 'Lists material of one type, page by page.' },
    repeatable: true,
    request: [
      choice('type', '类型。', 'What it is.', ['image', 'voice', 'video', 'news'], { closed: true }),
      int('offset', '起始的位置，从 0 起。', 'Where to begin, from 0.', { min: 0 }),
      int('count', '要几个，最多 20。', 'How many, at most 20.', { min: 1, max: 20 }),
    ],
    response: [
      int('total_count', '这类素材一共有多少个。', 'How many there are of this type.'),
      int('item_count', '这一页有多少个。', 'How many are on this page.'),
      list('item', '素材。', 'The material.', entry),
    ],
    errors: [errors.wrongKind],
    paging: { by: 'offset', offset: 'offset', limit: 'count', maxPage: 20, items: 'item', total: 'total_count' },
    example: {
      request: { type: 'image', offset: 0, count: 20 },
      response: {
        total_count: 1,
        item_count: 1,
        item: [{ media_id: 'MEDIA_ID', name: 'sale.png', update_time: 1404205036, url: 'http://mmbiz.qpic.cn/mmbiz/sale/0' }],
      },
    },
  },
  {
    call: 'material.getMaterialCount',
    method: 'GET',
    path: '/cgi-bin/material/get_materialcount',
    title: { zh: '查询永久素材的数量', en: 'Counts material' },
    doc: { zh: '包括在公众平台网站上传的。', en: 'What was uploaded on the web site is counted too.' },
    repeatable: true,
    request: [],
    response: [
      count('voice_count', '语音', 'recordings'),
      count('video_count', '视频', 'videos'),
      count('image_count', '图片', 'images'),
      count('news_count', '图文', 'news'),
    ],
    example: { request: {}, response: { voice_count: 1, video_count: 2, image_count: 3, news_count: 4 } },
  },
]
