import type { EndpointDescriptor, Family } from '../endpoint.js'
import { id, int, item, list, object, optional, text, type } from '../endpoint-field.js'
import { userErrors as errors, openidPage, tagid, userOpenid } from './user-fields.js'

const done = { errcode: 0, errmsg: 'ok' }
const openid = 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'
const tagName = text('name', '标签名。', 'The name.', { maxChars: 30 })
const tagId = id('id', '标签的 ID。', 'The id.', { as: 'number' })
const openids = (max: number) => list('openid_list', 'openid。', 'The openids.', item('text'), { min: 1, max })

const tagOf = (interfaceName: string, fields: Parameters<typeof type>[1]) => object('tag', '标签。', 'The tag.', type(interfaceName, fields))
const found = [tagId, text('name', '标签名。', 'The name.')]

const endpoints: readonly EndpointDescriptor[] = [
  {
    call: 'tags.create',
    method: 'POST',
    path: '/cgi-bin/tags/create',
    title: { zh: '创建标签', en: 'Creates a tag' },
    doc: { zh: '每个账号最多 100 个。', en: '100 for one account at most.' },
    request: [tagOf('TagToCreate', [tagName])],
    response: [tagOf('TagCreated', found)],
    errors: [errors.tagTaken, errors.tooManyTags, errors.tagTooLong],
    example: { request: { tag: { name: '广东' } }, response: { tag: { id: '134', name: '广东' } } },
  },
  {
    call: 'tags.get',
    method: 'GET',
    path: '/cgi-bin/tags/get',
    title: { zh: '获取标签', en: 'Lists the tags' },
    doc: { zh: '全部标签，以及各有多少用户。', en: 'All tags, and how many users have each.' },
    repeatable: true,
    request: [],
    response: [list('tags', '标签。', 'The tags.', type('TagFound', [...found, int('count', '用户数。', 'How many users have it.')]))],
    example: { request: {}, response: { tags: [{ id: '2', name: '星标组', count: 0 }] } },
  },
  {
    call: 'tags.update',
    method: 'POST',
    path: '/cgi-bin/tags/update',
    title: { zh: '修改标签', en: 'Renames a tag' },
    doc: { zh: '系统保留的标签不能修改。', en: "The platform's own tags cannot be renamed." },
    repeatable: true,
    request: [tagOf('TagToUpdate', [tagId, tagName])],
    response: [],
    errors: [errors.tagTaken, errors.tagTooLong, errors.systemTag],
    example: { request: { tag: { id: '134', name: '广东人' } }, response: done },
  },
  {
    call: 'tags.delete',
    method: 'POST',
    path: '/cgi-bin/tags/delete',
    title: { zh: '删除标签', en: 'Deletes a tag' },
    doc: { zh: '用户过多的标签要先取消一部分。', en: 'Where too many users have it, take it off some of them first.' },
    request: [tagOf('TagToDelete', [tagId])],
    response: [],
    errors: [errors.systemTag, errors.tooManyFans],
    example: { request: { tag: { id: '134' } }, response: done },
  },
  {
    call: 'tags.members.batchTagging',
    method: 'POST',
    path: '/cgi-bin/tags/members/batchtagging',
    title: { zh: '批量打标签', en: 'Tags users' },
    doc: {
      zh: '一次最多 50 个用户，每个用户最多 20 个标签。同一用户的调用依次进行，45159 重试一次。',
      en: '50 users at a time at most, 20 tags for each. Calls for one user wait for one another, and 45159 is tried once more.',
    },
    repeatable: true,
    request: [openids(50), tagid],
    response: [],
    errors: [errors.tooManyOfUser, errors.wrongTag, errors.wrongOpenid, errors.wrongList, errors.foreignOpenid],
    example: { request: { openid_list: [openid], tagid: '134' }, response: done },
  },
  {
    call: 'tags.members.batchUntagging',
    method: 'POST',
    path: '/cgi-bin/tags/members/batchuntagging',
    title: { zh: '批量取消标签', en: 'Takes a tag off users' },
    doc: { zh: '一次最多 50 个用户；依次进行，同打标签。', en: '50 users at a time at most; in turn, as with tagging.' },
    repeatable: true,
    request: [openids(50), tagid],
    response: [],
    errors: [errors.wrongTag, errors.wrongOpenid, errors.wrongList, errors.foreignOpenid],
    example: { request: { openid_list: [openid], tagid: '134' }, response: done },
  },
  {
    call: 'tags.getIdList',
    method: 'POST',
    path: '/cgi-bin/tags/getidlist',
    title: { zh: '获取用户的标签', en: "Lists a user's tags" },
    doc: { zh: '标签的 ID。', en: 'Their ids.' },
    repeatable: true,
    request: [userOpenid],
    response: [list('tagid_list', '标签的 ID。', 'The ids of the tags.', item('id'))],
    errors: [errors.wrongOpenid, errors.foreignOpenid],
    example: { request: { openid }, response: { tagid_list: ['134', '2'] } },
  },
  {
    call: 'tags.members.getBlacklist',
    method: 'POST',
    path: '/cgi-bin/tags/members/getblacklist',
    title: { zh: '获取黑名单', en: 'Lists the blacklist' },
    doc: { zh: '每页最多 1 万个。', en: '10,000 a page at most.' },
    repeatable: true,
    request: [optional(text('begin_openid', '从这个 openid 之后开始。', 'Begins behind this openid.', { mayBeEmpty: true }))],
    response: [int('total', '一共有多少个。', 'How many there are in all.'), ...openidPage('BlacklistOpenids')],
    errors: [errors.wrongOpenid],
    paging: { by: 'cursor', cursor: 'begin_openid', next: 'next_openid', items: 'data.openid' },
    example: {
      request: {},
      response: { total: 1, count: 1, data: { openid: ['OPENID1'] }, next_openid: 'OPENID1' },
    },
  },
  {
    call: 'tags.members.batchBlacklist',
    method: 'POST',
    path: '/cgi-bin/tags/members/batchblacklist',
    title: { zh: '拉黑用户', en: 'Puts users on the blacklist' },
    doc: {
      zh: '一次最多 20 个；不再收到他们的推送，也不能给他们发消息。',
      en: '20 at a time at most. Nothing more comes from them, and nothing can be sent to them.',
    },
    repeatable: true,
    request: [openids(20)],
    response: [],
    errors: [errors.wrongOpenid, errors.wrongList, errors.foreignOpenid],
    example: { request: { openid_list: [openid] }, response: done },
  },
  {
    call: 'tags.members.batchUnblacklist',
    method: 'POST',
    path: '/cgi-bin/tags/members/batchunblacklist',
    title: { zh: '取消拉黑', en: 'Takes users off the blacklist' },
    doc: { zh: '一次最多 20 个。', en: '20 at a time at most.' },
    repeatable: true,
    request: [openids(20)],
    response: [],
    errors: [errors.wrongOpenid, errors.wrongList, errors.foreignOpenid],
    example: { request: { openid_list: [openid] }, response: done },
  },
]

/** `account.tags`. */
export const tagFamily: Family = {
  name: 'tags',
  at: 'tags',
  interface: 'TagsApi',
  title: { zh: '标签与黑名单', en: 'Tags and the blacklist' },
  doc: { zh: '用户标签与黑名单。', en: 'Tags of users, and the blacklist.' },
  endpoints,
}
