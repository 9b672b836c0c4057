import type { EndpointDescriptor } from '../endpoint.js'
import { flag, int, list, object, optional, text, time, type } from '../endpoint-field.js'
import { draftFields, newsItemFields } from './media-article.js'
import * as errors from './media-errors.js'

const mediaId = text('media_id', '草稿的 media_id。', 'The media_id of the draft.')
const article = type('DraftArticle', draftFields)
const newsItems = list('news_item', '各篇文章。', 'The articles.', type('DraftNewsItem', newsItemFields))
const entry = type('DraftEntry', [
  mediaId,
  optional(object('content', '内容。', 'What it holds.', type('DraftContent', [newsItems]))),
  time('update_time', '最后更新的时间。', 'When it was changed last.'),
])
const done = { errcode: 0, errmsg: 'ok' }
const sample = { title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID', need_open_comment: 1 }

/** Articles before they are published. */
export const draftEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'draft.add',
    method: 'POST',
    path: '/cgi-bin/draft/add',
    title: { zh: '新建草稿', en: 'Adds a draft' },
    doc: { zh: '一份草稿有 1 到 8 篇文章。', en: 'A draft has 1 to 8 articles.' },
    request: [list('articles', '文章。', 'The articles.', article, { min: 1, max: 8 })],
    response: [mediaId],
    errors: [errors.wrongMediaId],
    example: { request: { articles: [sample] }, response: { media_id: 'DRAFT_MEDIA_ID' } },
  },
  {
    call: 'draft.get',
    method: 'POST',
    path: '/cgi-bin/draft/get',
    title: { zh: '获取草稿', en: 'Gets a draft' },
    doc: { zh: '获取一份草稿的各篇文章。', en: 'Gets the articles of a draft.' },
    repeatable: true,
    request: [mediaId],
    response: [newsItems],
    errors: [errors.wrongMediaId],
    example: { request: { media_id: 'DRAFT_MEDIA_ID' }, response: { news_item: [{ ...sample, url: 'http://mp.weixin.qq.com/s/tmp' }] } },
  },
  {
    call: 'draft.delete',
    method: 'POST',
    path: '/cgi-bin/draft/delete',
    title: { zh: '删除草稿', en: 'Deletes a draft' },
    doc: { zh: '删除后不能恢复。', en: 'For good.' },
    request: [mediaId],
    response: [],
    errors: [errors.wrongMediaId],
    example: { request: { media_id: 'DRAFT_MEDIA_ID' }, response: done },
  },
  {
    call: 'draft.update',
    method: 'POST',
    path: '/cgi-bin/draft/update',
    title: { zh: '修改草稿', en: 'Changes a draft' },
    doc: { zh: '修改其中的一篇；articles 是对象，不是列表。', en: 'Changes one of its articles; articles is an object here, no list.' },
    repeatable: true,
    request: [mediaId, int('index', '第几篇，从 0 起。', 'Which article, from 0.', { min: 0, max: 7 }), object('articles', '文章。', 'The article.', article)],
    response: [],
    errors: [errors.wrongMediaId],
    example: { request: { media_id: 'DRAFT_MEDIA_ID', index: 0, articles: sample }, response: done },
  },
  {
    call: 'draft.count',
    method: 'GET',
    path: '/cgi-bin/draft/count',
    title: { zh: '查询草稿的数量', en: 'Counts the drafts' },
    doc: { zh: '查询草稿的数量。', en: 'Tells how many drafts there are.' },
    repeatable: true,
    request: [],
    response: [int('total_count', '一共有多少份。', 'How many there are.')],
    example: { request: {}, response: { total_count: 3 } },
  },
  {
    call: 'draft.batchGet',
    method: 'POST',
    path: '/cgi-bin/draft/batchget',
    title: { zh: '列出草稿', en: 'Lists the drafts' },
    doc: { zh: '按页列出草稿。', en: 'Lists the drafts, page by page.' },
    repeatable: true,
    request: [
      int('offset', '起始的位置，从 0 起。', 'Where to begin, from 0.', { min: 0 }),
      int('count', '要几份，最多 20。', 'How many, at most 20.', { min: 1, max: 20 }),
      optional(flag('no_content', '1：不返回正文。', '1: without the text.')),
    ],
    response: [
      int('total_count', '一共有多少份。', 'How many there are.'),
      int('item_count', '这一页有多少份。', 'How many are on this page.'),
      list('item', '草稿。', 'The drafts.', entry),
    ],
    paging: { by: 'offset', offset: 'offset', limit: 'count', maxPage: 20, items: 'item', total: 'total_count' },
    example: {
      request: { offset: 0, count: 20, no_content: 1 },
      response: {
        total_count: 1,
        item_count: 1,
        item: [{ media_id: 'DRAFT_MEDIA_ID', content: { news_item: [{ title: '新品' }] }, update_time: 1404205036 }],
      },
    },
  },
]
