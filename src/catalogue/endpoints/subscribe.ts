import type { EndpointDescriptor } from '../endpoint.js'
import { id, int, item, json, list, mistake, optional, outcome, text, type } from '../endpoint-field.js'

/** The interface spells these in camelCase, unlike all others. */

const tid = id('tid', '模板库中的编号。', "Its number in Weixin's library.")
const priTmplId = text('priTmplId', '公众号自己的模板 ID，发送时作 template_id。', "The account's own id of the template: what bizSend takes as template_id.")
const kind = (name: string) => int(name, '2：一次性，每次同意发一条；3：长期。', '2: once for each consent; 3: long-term.', { values: [2, 3] })

const category = type('SubscribeCategory', [id('id', '类目编号。', 'Its number.'), text('name', '名称。', 'Its name.')])
const title = type('SubscribeTitle', [tid, text('title', '标题。', 'The title.'), kind('type'), id('categoryId', '类目编号。', 'The number of its category.')])
const keyword = type('SubscribeKeyword', [
  id('kid', '关键词编号，选用时放入 kidList。', 'Its number, for kidList.'),
  text('name', '名称。', 'Its name.'),
  text('example', '示例。', 'A sample.'),
  text('rule', '类型，如 `thing`。', 'Its kind, such as `thing`.'),
])
const owned = type('SubscribeTemplate', [
  priTmplId,
  text('title', '标题。', 'The title.'),
  text('content', '内容，各项写作 `{{thing1.DATA}}`。', 'The text; its values stand as `{{thing1.DATA}}`.'),
  text('example', '示例。', 'A sample.'),
  kind('type'),
  optional(json('keywordEnumValueList', '枚举类关键词可取的值。', 'The values that enumerated keywords may have.')),
])

const banned = mistake(200011, '帐号被封禁。', 'The account is banned from this.')
const noTid = mistake(200014, 'tid 错误。', 'tid is wrong.')
const answered = { errcode: 0, errmsg: 'ok' }

/** The templates of subscribe notifications. Sending is `message.subscribe.bizSend`. */
export const subscribeEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'newtmpl.getCategory',
    method: 'GET',
    path: '/wxaapi/newtmpl/getcategory',
    title: { zh: '查询类目', en: 'Lists the categories' },
    doc: { zh: '列出公众号的类目。', en: 'Lists the categories of the account.' },
    repeatable: true,
    request: [],
    response: [list('data', '类目。', 'The categories.', category)],
    example: { request: {}, response: { ...answered, data: [{ id: '616', name: '公交' }] } },
  },
  {
    call: 'newtmpl.getPubTemplateTitles',
    method: 'GET',
    path: '/wxaapi/newtmpl/getpubtemplatetitles',
    title: { zh: '查询类目下的公共模板', en: 'Lists the public templates' },
    doc: { zh: '按页列出类目下的公共模板。', en: 'Lists the public templates of categories, page by page.' },
    repeatable: true,
    request: [
      list('ids', '类目编号。', 'The numbers of the categories.', item('id'), { min: 1 }),
      int('start', '起始的位置，从 0 起。', 'Where to begin, from 0.', { min: 0 }),
      int('limit', '要几个，最多 30。', 'How many, at most 30.', { min: 0, max: 30 }),
    ],
    response: [int('count', '一共有多少个。', 'How many there are in all.'), list('data', '公共模板。', 'The templates.', title)],
    errors: [
      mistake(200016, 'start 错误。', 'start is wrong.'),
      mistake(200017, 'limit 错误。', 'limit is wrong.'),
      mistake(200018, '缺少 ids。', 'ids is missing.'),
    ],
    paging: { by: 'offset', offset: 'start', limit: 'limit', maxPage: 30, items: 'data', total: 'count' },
    example: {
      request: { ids: ['2', '616'], start: 0, limit: 1 },
      response: { ...answered, count: 55, data: [{ tid: '99', title: '付款成功通知', type: 2, categoryId: '616' }] },
    },
  },
  {
    call: 'newtmpl.getPubTemplateKeywords',
    method: 'GET',
    path: '/wxaapi/newtmpl/getpubtemplatekeywords',
    title: { zh: '查询公共模板的关键词', en: "Lists a public template's keywords" },
    doc: { zh: '列出公共模板的关键词。', en: 'Lists the keywords of a public template.' },
    repeatable: true,
    request: [tid],
    response: [int('count', '一共有多少个。', 'How many there are.'), list('data', '关键词。', 'The keywords.', keyword)],
    errors: [noTid],
    example: {
      request: { tid: '99' },
      response: { ...answered, count: 1, data: [{ kid: '1', name: '商品名称', example: '代金券', rule: 'thing' }] },
    },
  },
  {
    call: 'newtmpl.addTemplate',
    method: 'POST',
    path: '/wxaapi/newtmpl/addtemplate',
    title: { zh: '选用模板', en: 'Adds a template' },
    doc: { zh: '选用公共模板和其中的关键词；每个公众号最多 25 个。', en: 'Takes a public template with some of its keywords; an account has at most 25.' },
    request: [
      tid,
      list('kidList', '关键词编号，2 到 5 个，按顺序。', 'The numbers of its keywords, 2 to 5, in their order.', item('id', { as: 'number' }), {
        min: 2,
        max: 5,
      }),
      optional(text('sceneDesc', '服务场景的描述。', 'What it is for.', { maxChars: 15 })),
    ],
    response: [priTmplId],
    errors: [
      banned,
      outcome(200012, 'over-limit', '模板数已达上限 25 个。', 'There are as many templates as may be: 25.'),
      mistake(200013, '模板被封禁。', 'The template is banned.'),
      noTid,
      mistake(200020, 'kidList 错误。', 'kidList is wrong.'),
    ],
    example: {
      request: { tid: '401', kidList: ['1', '2'], sceneDesc: '到货通知' },
      response: { ...answered, priTmplId: '9Aw5ZV1j9xdWTFEkqCpZ7jWySL7aGN6rQom4gXINfJs' },
    },
  },
  {
    call: 'newtmpl.getTemplate',
    method: 'GET',
    path: '/wxaapi/newtmpl/gettemplate',
    title: { zh: '列出模板', en: 'Lists the templates' },
    doc: { zh: '列出公众号选用的模板。', en: 'Lists the templates that the account has taken.' },
    repeatable: true,
    request: [],
    response: [list('data', '模板。', 'The templates.', owned)],
    example: {
      request: {},
      response: {
        ...answered,
        data: [
          {
            priTmplId: '9Aw5ZV1j9xdWTFEkqCpZ7jWySL7aGN6rQom4gXINfJs',
            title: '到货通知',
            content: '商品名称:{{thing1.DATA}}',
            example: '商品名称:代金券',
            type: 2,
          },
        ],
      },
    },
  },
  {
    call: 'newtmpl.delTemplate',
    method: 'POST',
    path: '/wxaapi/newtmpl/deltemplate',
    title: { zh: '删除模板', en: 'Deletes a template' },
    doc: { zh: '删除公众号选用的模板。', en: 'Deletes a template that the account has taken.' },
    request: [priTmplId],
    response: [],
    errors: [banned],
    example: { request: { priTmplId: '9Aw5ZV1j9xdWTFEkqCpZ7jWySL7aGN6rQom4gXINfJs' }, response: answered },
  },
]
