// Written by npm run generate from src/catalogue. Do not edit.
import type { EndpointShape, ObjectShape } from '../../catalogue/endpoint-shape.js'

const TagToCreate: ObjectShape = { fields: [{ name: 'name', kind: 'text', maxChars: 30 }] }
const TagCreated: ObjectShape = { fields: [{ name: 'id', kind: 'id', as: 'number' }, { name: 'name', kind: 'text' }] }
const TagFound: ObjectShape = { fields: [{ name: 'id', kind: 'id', as: 'number' }, { name: 'name', kind: 'text' }, { name: 'count', kind: 'int' }] }
const TagToUpdate: ObjectShape = { fields: [{ name: 'id', kind: 'id', as: 'number' }, { name: 'name', kind: 'text', maxChars: 30 }] }
const TagToDelete: ObjectShape = { fields: [{ name: 'id', kind: 'id', as: 'number' }] }
const BlacklistOpenids: ObjectShape = { fields: [{ name: 'openid', kind: 'list', item: { kind: 'text' } }] }

export const tagsShapes: readonly EndpointShape[] = [
  { call: 'tags.create', method: 'POST', path: '/cgi-bin/tags/create', request: { fields: [{ name: 'tag', kind: 'object', of: TagToCreate }] }, response: { fields: [{ name: 'tag', kind: 'object', of: TagCreated }] }, reasons: ['already-exists', 'over-limit'] },
  { call: 'tags.get', method: 'GET', path: '/cgi-bin/tags/get', repeatable: true, request: { fields: [] }, response: { fields: [{ name: 'tags', kind: 'list', item: { kind: 'object', of: TagFound } }] } },
  { call: 'tags.update', method: 'POST', path: '/cgi-bin/tags/update', repeatable: true, request: { fields: [{ name: 'tag', kind: 'object', of: TagToUpdate }] }, response: { fields: [] }, reasons: ['already-exists'] },
  { call: 'tags.delete', method: 'POST', path: '/cgi-bin/tags/delete', request: { fields: [{ name: 'tag', kind: 'object', of: TagToDelete }] }, response: { fields: [] }, reasons: ['over-limit'] },
  { call: 'tags.members.batchTagging', method: 'POST', path: '/cgi-bin/tags/members/batchtagging', repeatable: true, request: { fields: [{ name: 'openid_list', kind: 'list', item: { kind: 'text' }, min: 1, max: 50 }, { name: 'tagid', kind: 'id', as: 'number' }] }, response: { fields: [] }, reasons: ['over-limit'] },
  { call: 'tags.members.batchUntagging', method: 'POST', path: '/cgi-bin/tags/members/batchuntagging', repeatable: true, request: { fields: [{ name: 'openid_list', kind: 'list', item: { kind: 'text' }, min: 1, max: 50 }, { name: 'tagid', kind: 'id', as: 'number' }] }, response: { fields: [] } },
  { call: 'tags.getIdList', method: 'POST', path: '/cgi-bin/tags/getidlist', repeatable: true, request: { fields: [{ name: 'openid', kind: 'text' }] }, response: { fields: [{ name: 'tagid_list', kind: 'list', item: { kind: 'id' } }] } },
  { call: 'tags.members.getBlacklist', method: 'POST', path: '/cgi-bin/tags/members/getblacklist', repeatable: true, request: { fields: [{ name: 'begin_openid', kind: 'text', mayBeEmpty: true, optional: true }] }, response: { fields: [{ name: 'total', kind: 'int' }, { name: 'count', kind: 'int' }, { name: 'data', kind: 'object', of: BlacklistOpenids, optional: true }, { name: 'next_openid', kind: 'text' }] }, paging: { by: 'cursor', cursor: 'begin_openid', next: 'next_openid', items: 'data.openid' } },
  { call: 'tags.members.batchBlacklist', method: 'POST', path: '/cgi-bin/tags/members/batchblacklist', repeatable: true, request: { fields: [{ name: 'openid_list', kind: 'list', item: { kind: 'text' }, min: 1, max: 20 }] }, response: { fields: [] } },
  { call: 'tags.members.batchUnblacklist', method: 'POST', path: '/cgi-bin/tags/members/batchunblacklist', repeatable: true, request: { fields: [{ name: 'openid_list', kind: 'list', item: { kind: 'text' }, min: 1, max: 20 }] }, response: { fields: [] } },
]
