import type { EndpointDescriptor } from '../endpoint.js'
import { item, list, mistake, object, optional, text, type } from '../endpoint-field.js'

const templateId = text('template_id', '模板 ID。', 'The id of the template.')
const industryId = (name: string, zh: string, en: string) =>
  text(name, `${zh}：“1” 到 “41”。`, `${en}: "1" to "41".`, {
    pattern: { source: '[1-9]|[1-3]\\d|4[01]', means: { zh: '1 到 41 的数字', en: 'a number from 1 to 41' } },
  })

const industry = type('TemplateIndustry', [text('first_class', '主行业。', 'The industry.'), text('second_class', '副行业。', 'Its branch.')])
const owned = type('OwnTemplate', [
  templateId,
  text('title', '标题。', 'The title.'),
  text('primary_industry', '一级行业。', 'The industry.'),
  text('deputy_industry', '二级行业。', 'Its branch.'),
  text('content', '内容，各项写作 `{{thing1.DATA}}`。', 'The text; its values stand as `{{thing1.DATA}}`.'),
  text('example', '示例。', 'A sample.'),
])

const noSuchTemplate = mistake(40037, 'template_id 不存在。', 'There is no such template_id.')
const wrongTemplate = mistake(40176, '模板不合法。', 'The template is wrong.')

/** The templates of an account. Sending is `message.template.send`. */
export const templateEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'template.setIndustry',
    method: 'POST',
    path: '/cgi-bin/template/api_set_industry',
    title: { zh: '设置所属行业', en: 'Sets the industries' },
    doc: { zh: '设置公众号的两个行业，每月可改一次。', en: 'Sets the two industries of the account; once a month.' },
    request: [industryId('industry_id1', '第一个行业的编号', 'The first'), industryId('industry_id2', '第二个行业的编号', 'The second')],
    response: [],
    example: { request: { industry_id1: '1', industry_id2: '4' }, response: { errcode: 0, errmsg: 'ok' } },
  },
  {
    call: 'template.getIndustry',
    method: 'GET',
    path: '/cgi-bin/template/get_industry',
    title: { zh: '查询所属行业', en: 'Tells the industries' },
    doc: { zh: '查询公众号的两个行业。', en: 'Tells the two industries of the account.' },
    repeatable: true,
    request: [],
    response: [
      optional(object('primary_industry', '第一个行业。', 'The first.', industry)),
      optional(object('secondary_industry', '第二个行业。', 'The second.', industry)),
    ],
    example: {
      request: {},
      response: {
        primary_industry: { first_class: '运输与仓储', second_class: '快递' },
        secondary_industry: { first_class: 'IT科技', second_class: '互联网|电子商务' },
      },
    },
  },
  {
    call: 'template.addTemplate',
    method: 'POST',
    path: '/cgi-bin/template/api_add_template',
    title: { zh: '添加模板', en: 'Adds a template' },
    doc: { zh: '从模板库选用模板；每个公众号最多 25 个。', en: "Takes a template from Weixin's library; an account has at most 25." },
    request: [
      text('template_id_short', '模板库中的编号：`TM…`、`OPENTM…` 或数字。', 'Its number in the library: `TM…`, `OPENTM…` or digits.'),
      optional(list('keyword_name_list', '类目模板选用的关键词，按顺序。', 'For templates of a category: its keywords, in their order.', item('text'))),
    ],
    response: [templateId],
    errors: [wrongTemplate, noSuchTemplate],
    example: {
      request: { template_id_short: '43216', keyword_name_list: ['商品名称', '到店时间'] },
      response: { errcode: 0, errmsg: 'ok', template_id: 'Doclyl5uP7Aciu-qZ7mJNPtWkbkYnWBWVja26EGbNyk' },
    },
  },
  {
    call: 'template.getAllPrivateTemplate',
    method: 'GET',
    path: '/cgi-bin/template/get_all_private_template',
    title: { zh: '列出模板', en: 'Lists the templates' },
    doc: { zh: '列出公众号的所有模板。', en: 'Lists all templates of the account.' },
    repeatable: true,
    request: [],
    response: [list('template_list', '模板。', 'The templates.', owned)],
    example: {
      request: {},
      response: {
        template_list: [
          {
            template_id: 'iPk5sOIt5X_flOVKn5GrTFpncEYTojx6ddbt8WYoV5s',
            title: '到货通知',
            primary_industry: 'IT科技',
            deputy_industry: '互联网|电子商务',
            content: '商品名称：{{thing1.DATA}}',
            example: '商品名称：代金券',
          },
        ],
      },
    },
  },
  {
    call: 'template.delPrivateTemplate',
    method: 'POST',
    path: '/cgi-bin/template/del_private_template',
    title: { zh: '删除模板', en: 'Deletes a template' },
    doc: { zh: '删除公众号的一个模板。', en: 'Deletes a template of the account.' },
    request: [templateId],
    response: [],
    errors: [noSuchTemplate, mistake(40036, 'template_id 长度错误。', 'template_id has the wrong length.')],
    example: { request: { template_id: 'Dyvp3-Ff0cnail_CDSzk1fIc6-9lOkxsQE7exTJbwUE' }, response: { errcode: 0, errmsg: 'ok' } },
  },
]
