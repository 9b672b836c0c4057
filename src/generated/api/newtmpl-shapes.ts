// Written by npm run generate from src/catalogue. Do not edit.
import type { EndpointShape, ObjectShape } from '../../catalogue/endpoint-shape.js'

const SubscribeCategory: ObjectShape = { fields: [{ name: 'id', kind: 'id' }, { name: 'name', kind: 'text' }] }
const SubscribeTitle: ObjectShape = { fields: [{ name: 'tid', kind: 'id' }, { name: 'title', kind: 'text' }, { name: 'type', kind: 'int' }, { name: 'categoryId', kind: 'id' }] }
const SubscribeKeyword: ObjectShape = { fields: [{ name: 'kid', kind: 'id' }, { name: 'name', kind: 'text' }, { name: 'example', kind: 'text' }, { name: 'rule', kind: 'text' }] }
const SubscribeTemplate: ObjectShape = { fields: [{ name: 'priTmplId', kind: 'text' }, { name: 'title', kind: 'text' }, { name: 'content', kind: 'text' }, { name: 'example', kind: 'text' }, { name: 'type', kind: 'int' }, { name: 'keywordEnumValueList', kind: 'json', optional: true }] }

export const newtmplShapes: readonly EndpointShape[] = [
  { call: 'newtmpl.getCategory', method: 'GET', path: '/wxaapi/newtmpl/getcategory', repeatable: true, request: { fields: [] }, response: { fields: [{ name: 'data', kind: 'list', item: { kind: 'object', of: SubscribeCategory } }] } },
  { call: 'newtmpl.getPubTemplateTitles', method: 'GET', path: '/wxaapi/newtmpl/getpubtemplatetitles', repeatable: true, request: { fields: [{ name: 'ids', kind: 'list', item: { kind: 'id' }, min: 1 }, { name: 'start', kind: 'int', min: 0 }, { name: 'limit', kind: 'int', min: 0, max: 30 }] }, response: { fields: [{ name: 'count', kind: 'int' }, { name: 'data', kind: 'list', item: { kind: 'object', of: SubscribeTitle } }] }, paging: { by: 'offset', offset: 'start', limit: 'limit', maxPage: 30, items: 'data', total: 'count' } },
  { call: 'newtmpl.getPubTemplateKeywords', method: 'GET', path: '/wxaapi/newtmpl/getpubtemplatekeywords', repeatable: true, request: { fields: [{ name: 'tid', kind: 'id' }] }, response: { fields: [{ name: 'count', kind: 'int' }, { name: 'data', kind: 'list', item: { kind: 'object', of: SubscribeKeyword } }] } },
  { call: 'newtmpl.addTemplate', method: 'POST', path: '/wxaapi/newtmpl/addtemplate', request: { fields: [{ name: 'tid', kind: 'id' }, { name: 'kidList', kind: 'list', item: { kind: 'id', as: 'number' }, min: 2, max: 5 }, { name: 'sceneDesc', kind: 'text', maxChars: 15, optional: true }] }, response: { fields: [{ name: 'priTmplId', kind: 'text' }] }, reasons: ['over-limit'] },
  { call: 'newtmpl.getTemplate', method: 'GET', path: '/wxaapi/newtmpl/gettemplate', repeatable: true, request: { fields: [] }, response: { fields: [{ name: 'data', kind: 'list', item: { kind: 'object', of: SubscribeTemplate } }] } },
  { call: 'newtmpl.delTemplate', method: 'POST', path: '/wxaapi/newtmpl/deltemplate', request: { fields: [{ name: 'priTmplId', kind: 'text' }] }, response: { fields: [] } },
]
