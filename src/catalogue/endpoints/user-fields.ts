import type { EndpointField } from '../endpoint.js'
import { id, int, item, list, mistake, object, optional, outcome, text, type } from '../endpoint-field.js'

/** What users, tags and the blacklist share. */

export const userOpenid = text('openid', '用户的 openid。', 'The openid of the user.')
export const tagid = id('tagid', '标签的 ID。', 'The id of the tag.', { as: 'number' })

/** A page of openids. `data` is absent where the page is empty. */
export const openidPage = (interfaceName: string): readonly EndpointField[] => [
  int('count', '这一页有多少个。', 'How many are on this page.'),
  optional(
    object(
      'data',
      'openid；这一页为空时没有。',
      'The openids; absent where the page is empty.',
      type(interfaceName, [list('openid', 'openid。', 'The openids.', item('text'))]),
    ),
  ),
  text('next_openid', '这一页最后的 openid；到头时为空。', 'The last openid of the page; empty at the end.'),
]

export const userErrors = {
  wrongOpenid: mistake(40003, 'openid 无效，或不属于这个公众号。', 'The openid is invalid, or of another account.'),
  foreignOpenid: mistake(49003, 'openid 不属于这个公众号。', 'The openid is of another account.'),
  wrongAppid: mistake(40013, 'AppID 无效。', 'The app id is invalid.'),
  wrongList: mistake(40032, '列表过长，或其中有无效的 openid。', 'The list is too long, or holds an invalid openid.'),
  wrongTag: mistake(45159, '标签无效；同时给一个用户打标签时也会出现。', 'There is no such tag; also where a user is being tagged by another call.'),
  tagTaken: outcome(45157, 'already-exists', '标签名无效，或已存在。', 'The name is invalid, or in use.'),
  tagTooLong: mistake(45158, '标签名过长。', 'The name is too long.'),
  tooManyTags: outcome(45056, 'over-limit', '已有 100 个标签。', 'The account has 100 tags.'),
  systemTag: mistake(45058, '系统保留的标签不能修改。', "The platform's own tags cannot be changed."),
  tooManyFans: outcome(45057, 'over-limit', '标签下的用户过多，不能删除。', 'Too many users have the tag: it cannot be deleted.'),
  tooManyOfUser: outcome(45059, 'over-limit', '用户已有 20 个标签。', 'A user has 20 tags.'),
}
