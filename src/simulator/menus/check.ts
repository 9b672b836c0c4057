import { fieldsOf, type Given, intOf, itemsOf } from '../api/given.js'
import { articles } from '../articles/state.js'
import type { Account } from '../core/account.js'
import { media } from '../media/state.js'
import { isLinked } from './linked.js'
import { type Platform, platforms } from './state.js'

/** The errcodes of a level of the menu. */
interface Level {
  readonly type: number
  readonly name: number
  readonly nameBytes: number
  readonly key: number
  readonly url: number
}

const TOP: Level = { type: 40017, name: 40018, nameBytes: 16, key: 40019, url: 40020 }
const BELOW: Level = { type: 40024, name: 40025, nameBytes: 60, key: 40026, url: 40027 }
const KEY_BYTES = 128
const URL_BYTES = 1024

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value !== '' && Buffer.byteLength(value) <= most

/** @returns the errcode that refuses the buttons */
export function buttonsRefusal(account: Account, given: unknown): number | undefined {
  if (!Array.isArray(given) || given.length === 0 || given.length > 3) return 40016
  return first(given, (each) => topRefusal(account, fieldsOf(each)))
}

function topRefusal(account: Account, button: Given): number | undefined {
  const below = itemsOf(button.sub_button)
  if (below.length === 0) {
    if (button.type === undefined) return button.sub_button === undefined ? 65308 : 41007
    return leafRefusal(account, button, TOP)
  }
  if (!isText(button.name, TOP.nameBytes)) return TOP.name
  if (button.type !== undefined && button.type !== '') return TOP.type
  if (below.length > 5) return 40023
  return first(below, (each) => {
    const sub = fieldsOf(each)
    return itemsOf(sub.sub_button).length > 0 ? 40022 : leafRefusal(account, sub, BELOW)
  })
}

function leafRefusal(account: Account, button: Given, level: Level): number | undefined {
  const { name, type, key, url, appid, pagepath, media_id: mediaId, article_id: articleId } = button
  if (!isText(name, level.nameBytes)) return level.name
  switch (type) {
    case 'click':
    case 'scancode_push':
    case 'scancode_waitmsg':
    case 'pic_sysphoto':
    case 'pic_photo_or_album':
    case 'pic_weixin':
    case 'location_select':
      return isText(key, KEY_BYTES) ? undefined : level.key
    case 'view':
      return urlRefusal(url, level)
    case 'miniprogram':
      if (!isLinked(account, appid)) return 45064
      return isText(pagepath, URL_BYTES) ? urlRefusal(url, level) : 40165
    case 'media_id':
    case 'view_limited': {
      if (!isText(mediaId, KEY_BYTES)) return 40118
      if (account.state(articles).news.has(mediaId)) return undefined
      return account.state(media).permanent(mediaId) ? (type === 'view_limited' ? 40121 : undefined) : 40007
    }
    case 'article_id':
    case 'article_view_limited':
      return account.state(articles).published.has(String(articleId)) ? undefined : 46001
    default:
      return level.type
  }
}

function urlRefusal(url: unknown, level: Level): number | undefined {
  if (!isText(url, URL_BYTES)) return level.url
  return /^(https?|weixin):\/\//.test(url) ? undefined : 65317
}

const DOMAINS = 3
const isOutside = (host: string): boolean => !/(?:^|\.)qq\.com$/.test(host)

/** Conditional menus lead to three domains at most. */
export function domainsRefusal(given: unknown): number | undefined {
  const all = itemsOf(given).flatMap((each) => [fieldsOf(each), ...itemsOf(fieldsOf(each).sub_button).map(fieldsOf)])
  const hosts = all.flatMap(({ url }) => (typeof url === 'string' && URL.canParse(url) ? [new URL(url).hostname] : []))
  return new Set(hosts.filter(isOutside)).size > DOMAINS ? 65316 : undefined
}

const PRIVATE = ['sex', 'country', 'province', 'city', 'language']

/** For whom a conditional menu is, or the errcode. `group_id` is the old name of `tag_id`. */
export function readMatchRule(given: unknown): { readonly tagId: number | undefined; readonly platform: Platform | undefined } | number {
  const rule = fieldsOf(given)
  const isGiven = (value: unknown) => value !== undefined && value !== null && value !== ''
  if (PRIVATE.some((name) => isGiven(rule[name]))) return 65320
  const tag = isGiven(rule.tag_id) ? rule.tag_id : rule.group_id
  const wanted = rule.client_platform_type
  if (!isGiven(tag) && !isGiven(wanted)) return 65304
  const tagId = isGiven(tag) ? intOf(tag) : undefined
  const platform = platforms.find((each) => each === String(wanted))
  if ((isGiven(tag) && tagId === undefined) || (isGiven(wanted) && !platform)) return 40097
  return { tagId, platform }
}

function first(items: readonly unknown[], refusal: (item: unknown) => number | undefined): number | undefined {
  for (const item of items) {
    const errcode = refusal(item)
    if (errcode !== undefined) return errcode
  }
  return undefined
}
