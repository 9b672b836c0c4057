// Written by npm run generate from src/catalogue. Do not edit.
import type { EndpointShape, ObjectShape } from '../../catalogue/endpoint-shape.js'

const TemplateIndustry: ObjectShape = { fields: [{ name: 'first_class', kind: 'text' }, { name: 'second_class', kind: 'text' }] }
const OwnTemplate: ObjectShape = { fields: [{ name: 'template_id', kind: 'text' }, { name: 'title', kind: 'text' }, { name: 'primary_industry', kind: 'text' }, { name: 'deputy_industry', kind: 'text' }, { name: 'content', kind: 'text' }, { name: 'example', kind: 'text' }] }

export const templateShapes: readonly EndpointShape[] = [
  { call: 'template.setIndustry', method: 'POST', path: '/cgi-bin/template/api_set_industry', request: { fields: [{ name: 'industry_id1', kind: 'text', pattern: { source: '[1-9]|[1-3]\\d|4[01]', means: 'a number from 1 to 41' } }, { name: 'industry_id2', kind: 'text', pattern: { source: '[1-9]|[1-3]\\d|4[01]', means: 'a number from 1 to 41' } }] }, response: { fields: [] } },
  { call: 'template.getIndustry', method: 'GET', path: '/cgi-bin/template/get_industry', repeatable: true, request: { fields: [] }, response: { fields: [{ name: 'primary_industry', kind: 'object', of: TemplateIndustry, optional: true }, { name: 'secondary_industry', kind: 'object', of: TemplateIndustry, optional: true }] } },
  { call: 'template.addTemplate', method: 'POST', path: '/cgi-bin/template/api_add_template', request: { fields: [{ name: 'template_id_short', kind: 'text' }, { name: 'keyword_name_list', kind: 'list', item: { kind: 'text' }, optional: true }] }, response: { fields: [{ name: 'template_id', kind: 'text' }] } },
  { call: 'template.getAllPrivateTemplate', method: 'GET', path: '/cgi-bin/template/get_all_private_template', repeatable: true, request: { fields: [] }, response: { fields: [{ name: 'template_list', kind: 'list', item: { kind: 'object', of: OwnTemplate } }] } },
  { call: 'template.delPrivateTemplate', method: 'POST', path: '/cgi-bin/template/del_private_template', request: { fields: [{ name: 'template_id', kind: 'text' }] }, response: { fields: [] } },
]
