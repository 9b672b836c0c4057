import type { PushDescriptor } from '../descriptor.js'
import { id, int, list, object, optional, text, values } from '../field.js'
import { templates } from '../pages.js'

/** What became of something that the account sent or published. */
export const sendResultEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 14,
    category: 'template',
    wire: 'TEMPLATESENDJOBFINISH',
    interface: 'TemplateSendJobFinishEvent',
    mission: ['D1'],
    title: { zh: '模板消息发送结果', en: 'A template message was sent' },
    doc: {
      zh: '模板消息发送任务完成时推送，成功与失败都有。它和群发结果是仅有的两个带消息 id 的事件，元素名是 `MsgID`。',
      en: 'Sent when the sending of a template message ends, well or badly. This and the result of a mass send are the only events that carry a message id, in `MsgID`.',
    },
    see: templates,
    fields: [
      id('message_id', 'MsgID', '模板消息的 id，即发送接口返回的 msgid。', 'The id of the template message, as the call that sent it returned it.'),
      text(
        'status',
        'Status',
        '发送结果。`failed:user block` 是用户拒收，`failed: system failed`（冒号后有空格）是系统失败；还见过未写入文档的 `failed:freq limit`。',
        'What became of it. `failed:user block`: the user refuses messages; `failed: system failed` (with a blank): a fault of Weixin. `failed:freq limit` occurs without being documented.',
        { values: ['success', 'failed:user block', 'failed: system failed'] },
      ),
    ],
    sample: { message_id: '3487542469355618313', status: 'success' },
    variants: [
      { name: 'refused by the user', zh: '用户拒收', sample: { message_id: '3487542469355618314', status: 'failed:user block' } },
      { name: 'failed', zh: '失败', sample: { message_id: '3487542469355618315', status: 'failed: system failed' } },
    ],
  },
  {
    group: 'event',
    row: 40,
    category: 'mass-send',
    wire: 'MASSSENDJOBFINISH',
    interface: 'MassSendJobFinishEvent',
    title: { zh: '群发结果', en: 'A mass send ended' },
    doc: {
      zh: '群发任务将近完成时推送，人数可能略有出入。发送方是群发助手 mphelper，所以回复没有人看得到。',
      en: 'Sent when a mass send is about to end, so the numbers may be a little off. The sender is the mass-send helper (mphelper): nobody would see a reply.',
    },
    fields: [
      id('message_id', 'MsgID', '群发消息的 id。', 'The id of the mass message.'),
      text(
        'status',
        'Status',
        '群发结果；审核失败时是 `err(10001)` 一类的代码。`send success` 也可能有少数用户没有收到。',
        'What became of it; a code such as `err(10001)` if the review refused it. With `send success` a few users may still have been missed.',
        { values: ['send success', 'send fail'] },
      ),
      int('total_count', 'TotalCount', '选定的粉丝数。', 'How many followers were chosen.'),
      int(
        'filter_count',
        'FilterCount',
        '过滤后准备发送的粉丝数；原则上等于成功数加失败数。',
        'How many remained after filtering; in principle the sum of sent and failed.',
      ),
      int('sent_count', 'SentCount', '发送成功的粉丝数。', 'How many got it.'),
      int('error_count', 'ErrorCount', '发送失败的粉丝数。', 'How many did not.'),
      optional(
        object(
          'copyright_check_result',
          'CopyrightCheckResult',
          'CopyrightCheckResult',
          { zh: '图文的原创校验结果。', en: 'What the check for original articles found.' },
          [
            int('count', 'Count', '结果的条数。', 'How many results there are.'),
            list(
              'result_list',
              'ResultList/item',
              'CopyrightCheckItem',
              { zh: '各篇文章的结果，可以没有。', en: 'The result of each article, possibly none.' },
              [
                int('article_idx', 'ArticleIdx', '文章的序号，从 1 起。', 'The number of the article, from 1.'),
                int('user_declare_state', 'UserDeclareState', '用户声明文章的状态。', 'What the user declared of the article.'),
                int('audit_state', 'AuditState', '系统校验的状态。', 'What the system found.'),
                text('original_article_url', 'OriginalArticleUrl', '相似的原创文章的网址，可能为空。', 'The address of the similar original; may be empty.'),
                int('original_article_type', 'OriginalArticleType', '相似的原创文章的类型。', 'The type of the similar original.'),
                int('can_reprint', 'CanReprint', '是否允许转载，1 为是。', 'Whether it may be reprinted, 1 for yes.'),
                int(
                  'need_replace_content',
                  'NeedReplaceContent',
                  '是否须替换成原创文章的内容，1 为是。',
                  "Whether the original's text has to take its place, 1 for yes.",
                ),
                int('need_show_reprint_source', 'NeedShowReprintSource', '是否须注明转载来源，1 为是。', 'Whether the source has to be shown, 1 for yes.'),
              ],
            ),
            int(
              'check_state',
              'CheckState',
              '总的结果：1 不算转载、可发，2 算转载、可发，3 算转载、不可发。',
              'On the whole: 1 no reprint and sent, 2 a reprint and sent, 3 a reprint and not sent.',
              {
                values: [1, 2, 3],
              },
            ),
          ],
        ),
      ),
      optional(
        object('article_url_result', 'ArticleUrlResult', 'ArticleUrlResult', { zh: '群发文章的网址。', en: 'The addresses of the articles.' }, [
          int('count', 'Count', '文章的篇数。', 'How many articles there are.'),
          list('result_list', 'ResultList/item', 'ArticleUrlItem', { zh: '各篇文章的网址，可以没有。', en: 'The address of each article, possibly none.' }, [
            int('article_idx', 'ArticleIdx', '文章的序号，从 1 起。', 'The number of the article, from 1.'),
            text('article_url', 'ArticleUrl', '文章的网址。', 'The address of the article.'),
          ]),
        ]),
      ),
    ],
    system: true,
    sample: {
      message_id: '1000001625999999999',
      status: 'send success',
      total_count: 100,
      filter_count: 80,
      sent_count: 75,
      error_count: 5,
      copyright_check_result: {
        count: 2,
        result_list: [
          {
            article_idx: 1,
            user_declare_state: 0,
            audit_state: 2,
            original_article_url: 'https://mp.weixin.qq.com/s?__biz=MzA&mid=1&idx=1',
            original_article_type: 1,
            can_reprint: 1,
            need_replace_content: 1,
            need_show_reprint_source: 1,
          },
          {
            article_idx: 2,
            user_declare_state: 0,
            audit_state: 2,
            original_article_url: '',
            original_article_type: 1,
            can_reprint: 1,
            need_replace_content: 0,
            need_show_reprint_source: 0,
          },
        ],
        check_state: 2,
      },
      article_url_result: { count: 1, result_list: [{ article_idx: 1, article_url: 'https://mp.weixin.qq.com/s?__biz=MzA&mid=2&idx=1' }] },
    },
    variants: [
      {
        name: 'text, without articles',
        zh: '文字，没有文章',
        sample: { message_id: '1988', status: 'send success', total_count: 100, filter_count: 80, sent_count: 75, error_count: 5 },
      },
      {
        name: 'empty result lists',
        zh: '空的结果列表',
        sample: {
          message_id: '1000001625',
          status: 'err(30003)',
          total_count: 0,
          filter_count: 0,
          sent_count: 0,
          error_count: 0,
          copyright_check_result: { count: 0, result_list: [], check_state: 1 },
          article_url_result: { count: 0, result_list: [] },
        },
      },
    ],
  },
  {
    group: 'event',
    row: 41,
    category: 'publish',
    wire: 'PUBLISHJOBFINISH',
    aliases: ['FREEPUBLISHJOBFINISH'],
    interface: 'PublishJobFinishEvent',
    title: { zh: '发布结果', en: 'A publication ended' },
    doc: {
      zh: '发布任务结束时推送。文档示例里曾写作 FREEPUBLISHJOBFINISH，实际收到的是 PUBLISHJOBFINISH；两个名字都认。',
      en: 'Sent when a publication ends. A sample in the documents once named it FREEPUBLISHJOBFINISH; what arrives is PUBLISHJOBFINISH. Both are known.',
    },
    fields: [
      id('publish_id', 'PublishEventInfo/publish_id', '发布任务的 id。', 'The id of the publication.'),
      int(
        'publish_status',
        'PublishEventInfo/publish_status',
        '0 成功，1 发布中，2 原创审核不通过，3 其他失败，4 平台审核不通过，5 成功后被用户全部删除，6 成功后被平台全部封禁。',
        '0 published, 1 going on, 2 refused as not original, 3 failed otherwise, 4 refused by the platform, 5 later all deleted by the user, 6 later all blocked by the platform.',
        { values: [0, 1, 2, 3, 4, 5, 6] },
      ),
      optional(text('article_id', 'PublishEventInfo/article_id', '图文的 article_id，成功时才有。', 'The article_id, if it was published.')),
      optional(
        object(
          'article_detail',
          'PublishEventInfo/article_detail',
          'PublishedArticles',
          { zh: '发布的文章，成功时才有。', en: 'The articles, if they were published.' },
          [
            int('count', 'count', '文章的篇数。', 'How many articles there are.'),
            list('items', 'item', 'PublishedArticle', { zh: '各篇文章。', en: 'The articles.' }, [
              int('idx', 'idx', '文章的序号，从 1 起。', 'The number of the article, from 1.'),
              text('article_url', 'article_url', '文章的永久网址。', 'Its permanent address.'),
            ]),
          ],
        ),
      ),
      values('fail_idx', 'PublishEventInfo/fail_idx', 'int', {
        zh: '未通过的文章的序号，从 1 起；元素直接重复，外面没有容器。没有时是空数组。',
        en: 'The numbers of the articles that were refused, from 1. The element is repeated without a container. Empty if there are none.',
      }),
    ],
    sample: {
      publish_id: '2247503051',
      publish_status: 0,
      article_id: 'b5O2OUs25HBxRceL7hfReg-U9QGeq9zQjiDvyWP4Hq4',
      article_detail: {
        count: 2,
        items: [
          { idx: 1, article_url: 'https://mp.weixin.qq.com/s?__biz=MzA&mid=2247503051&idx=1' },
          { idx: 2, article_url: 'https://mp.weixin.qq.com/s?__biz=MzA&mid=2247503051&idx=2' },
        ],
      },
      fail_idx: [],
    },
    variants: [{ name: 'refused as not original', zh: '原创审核不通过', sample: { publish_id: '2247503052', publish_status: 2, fail_idx: [1, 2] } }],
  },
]
