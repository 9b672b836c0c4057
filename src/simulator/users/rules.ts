import { rule } from '../core/rule.js'

export const userRules = {
  openidsAPage: rule(10_000, 'peer', 'How many openids a page of the lists of users holds.'),
  userInfoOldFields: rule(true, 'community', '`user/info` still has nickname, sex, city, province, country and headimgurl, all empty since 2021-12-27.'),
  batchgetNeedsFollowers: rule(
    true,
    'official',
    '`user/info/batchget` refuses whoever does not follow (40003). Otherwise they are answered as `subscribe: 0`.',
  ),
  remarkCharacters: rule(30, 'inferred', 'A remark has fewer characters than this (40097).'),
  tagsAnAccount: rule(100, 'peer', 'How many tags an account may have (45056).'),
  tagsAFan: rule(20, 'official', 'How many tags a fan may bear (45059).'),
  tagNameCharacters: rule(30, 'peer', 'The longest name of a tag, in characters (45158).'),
  tagDeleteFans: rule(100_000, 'inferred', 'A tag that more followers bear cannot be deleted (45057).'),
  parallelTagging: rule<'works' | '45159'>(
    'works',
    'community',
    'Two calls that tag the same fan at the same time: the second is told that there is no such tag, though there is.',
  ),
}
