import type { EndpointDescriptor } from '../endpoint.js'
import { boolean, flag, id, int, item, list, object, optional, text, time, type } from '../endpoint-field.js'
import { newsItemFields } from './media-article.js'
import * as errors from './media-errors.js'

const publishId = id('publish_id', '发布任务的 ID。', 'The id of the job.')
const articleId = text('article_id', '已发布文章的 ID。', 'The id of what was published.')
const newsItems = list(
  'news_item',
  '各篇文章。',
  'The articles.',
  type('FreepublishNewsItem', [...newsItemFields, optional(boolean('is_deleted', '是否已删除。', 'Whether it was deleted.'))]),
)
const published = type('FreepublishArticle', [
  int('idx', '第几篇，从 1 起。', 'Which article, from 1.'),
  text('article_url', '永久的网址。', 'Where it is, for good.'),
])
const entry = type('FreepublishEntry', [
  articleId,
  optional(object('content', '内容。', 'What it holds.', type('FreepublishContent', [newsItems]))),
  time('update_time', '发布的时间。', 'When it was published.'),
])
const done = { errcode: 0, errmsg: 'ok' }

/** Drafts made public. Followers are not told. */
export const freepublishEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'freepublish.submit',
    method: 'POST',
    path: '/cgi-bin/freepublish/submit',
    title: { zh: '发布草稿', en: 'Publishes a draft' },
    doc: {
      zh: '提交发布任务；结果由 PUBLISHJOBFINISH 推送告知。不通知关注者。',
      en: 'Submits a job; the push PUBLISHJOBFINISH tells its result. Followers are not told.',
    },
    request: [text('media_id', '草稿的 media_id。', 'The media_id of the draft.')],
    response: [publishId, optional(id('msg_data_id', '图文的数据 ID。', "The id of the article's data."))],
    errors: [errors.wrongMediaId],
    example: { request: { media_id: 'DRAFT_MEDIA_ID' }, response: { ...done, publish_id: '2247503051500001', msg_data_id: '2247483744' } },
  },
  {
    call: 'freepublish.get',
    method: 'POST',
    path: '/cgi-bin/freepublish/get',
    title: { zh: '查询发布状态', en: 'Asks how a job stands' },
    doc: { zh: '查询发布任务的状态。', en: 'Tells the state of a job.' },
    repeatable: true,
    request: [publishId],
    response: [
      publishId,
      int(
        'publish_status',
        '0 成功，1 发布中，2 原创失败，3 失败，4 审核不通过，5 成功后被作者删除，6 成功后被系统封禁。',
        '0: done; 1: under way; 2: refused as not original; 3: failed; 4: refused by the review; 5: deleted since; 6: banned since.',
        { values: [0, 1, 2, 3, 4, 5, 6] },
      ),
      optional(articleId),
      optional(
        object(
          'article_detail',
          '成功后的各篇。',
          'The articles, once it is done.',
          type('FreepublishDetail', [int('count', '有几篇。', 'How many there are.'), list('item', '各篇。', 'The articles.', published)]),
        ),
      ),
      list('fail_idx', '失败的是第几篇，从 1 起。', 'Which articles failed, from 1.', item('int')),
    ],
    example: {
      request: { publish_id: '2247503051500001' },
      response: {
        publish_id: '2247503051500001',
        publish_status: 0,
        article_id: 'ARTICLE_ID',
        article_detail: { count: 1, item: [{ idx: 1, article_url: 'http://mp.weixin.qq.com/s/a' }] },
        fail_idx: [],
      },
    },
  },
  {
    call: 'freepublish.getArticle',
    method: 'POST',
    path: '/cgi-bin/freepublish/getarticle',
    title: { zh: '获取已发布的文章', en: 'Gets what was published' },
    doc: { zh: '获取已发布的各篇文章。', en: 'Gets the articles that were published.' },
    repeatable: true,
    request: [articleId],
    response: [newsItems],
    example: { request: { article_id: 'ARTICLE_ID' }, response: { news_item: [{ title: '新品', content: '<p>到店</p>', is_deleted: false }] } },
  },
  {
    call: 'freepublish.delete',
    method: 'POST',
    path: '/cgi-bin/freepublish/delete',
    title: { zh: '删除已发布的文章', en: 'Deletes what was published' },
    doc: { zh: '删除后不能恢复。', en: 'For good.' },
    request: [articleId, optional(int('index', '第几篇，从 1 起；0 或不填为全部。', 'Which article, from 1; 0, or left out, for all.', { min: 0, max: 8 }))],
    response: [],
    example: { request: { article_id: 'ARTICLE_ID', index: 1 }, response: done },
  },
  {
    call: 'freepublish.batchGet',
    method: 'POST',
    path: '/cgi-bin/freepublish/batchget',
    title: { zh: '列出已发布的文章', en: 'Lists what was published' },
    doc: { zh: '按页列出发布成功的文章。', en: 'Lists what was published, page by page.' },
    repeatable: true,
    request: [
      int('offset', '起始的位置，从 0 起。', 'Where to begin, from 0.', { min: 0 }),
      int('count', '要几份，最多 20。', 'How many, at most 20.', { min: 1, max: 20 }),
      optional(flag('no_content', '1：不返回正文。', '1: without the text.')),
    ],
    response: [
      int('total_count', '一共有多少份。', 'How many there are.'),
      int('item_count', '这一页有多少份。', 'How many are on this page.'),
      list('item', '已发布的。', 'What was published.', entry),
    ],
    paging: { by: 'offset', offset: 'offset', limit: 'count', maxPage: 20, items: 'item', total: 'total_count' },
    example: {
      request: { offset: 0, count: 20, no_content: 0 },
      response: {
        total_count: 1,
        item_count: 1,
        item: [{ article_id: 'ARTICLE_ID', content: { news_item: [{ title: '新品', content: '<p>到店</p>', is_deleted: false }] }, update_time: 1404205036 }],
      },
    },
  },
]
