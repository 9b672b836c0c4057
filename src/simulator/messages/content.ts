import { fieldsOf, type Given, itemsOf, textOf } from '../api/given.js'
import { articles } from '../articles/state.js'
import type { Account } from '../core/account.js'
import type { Json, JsonObject } from '../core/row.js'
import { type MediaKind, media } from '../media/state.js'
import { isLinked } from '../menus/linked.js'

/** What a message holds, once it was found right. */
export interface Content {
  readonly type: string
  readonly text: string
  readonly values: JsonObject
  /** Why the fan does not see it. */
  readonly note?: string
}

/** A message's body under its msgtype, or the errcode that refuses it. */
export function customContent(account: Account, body: Given): Content | number {
  const type = textOf(body.msgtype)
  const { rules } = account.ground
  if (rules.deniedMsgtypes.includes(type)) return 48008
  const values = fieldsOf(body[type])
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined
  if (!read) return 40008
  const found = read(account, values)
  return typeof found === 'number' ? found : { type, values: plain(values), ...found }
}

type Reader = (account: Account, values: Given) => Omit<Content, 'type' | 'values'> | number

const READERS: Readonly<Record<string, Reader>> = {
  text({ ground }, { content }) {
    if (typeof content !== 'string' || content === '') return 44004
    return Buffer.byteLength(content) > ground.rules.customTextBytes ? 45002 : { text: content }
  },
  image: (account, { media_id: id }) => ofMedia(account, id, 'image', '[图片]'),
  voice: (account, { media_id: id }) => ofMedia(account, id, 'voice', '[语音]'),
  video(account, { media_id: id, thumb_media_id: thumb, title }) {
    // Public clients leave the cover out, so it is no condition.
    if (thumb !== undefined && !isMedium(account, thumb, ['thumb', 'image'])) return 40007
    return ofMedia(account, id, 'video', `[视频] ${textOf(title)}`.trim())
  },
  music(account, { musicurl, hqmusicurl, thumb_media_id: thumb, title }) {
    if (!isMedium(account, thumb, ['thumb', 'image'])) return 40007
    return textOf(musicurl) && textOf(hqmusicurl) ? { text: `[音乐] ${textOf(title)}`.trim() } : 44004
  },
  news({ ground }, { articles: list }) {
    const all = itemsOf(list).map(fieldsOf)
    if (all.length === 0) return 44003
    const { customArticles, customArticlesOver } = ground.rules
    const text = `[图文] ${all.map(({ title }) => textOf(title)).join(' / ')}`
    if (all.length <= customArticles) return { text }
    return customArticlesOver === '45008' ? 45008 : { text, note: `${all.length} articles: more than ${customArticles} are not shown` }
  },
  mpnews(account, { media_id: id }) {
    const news = account.state(articles).news.get(textOf(id))
    return news ? { text: `[图文] ${textOf(news.articles[0]?.title)}` } : 40007
  },
  mpnewsarticle(account, { article_id: id }) {
    const published = account.state(articles).published.get(textOf(id))
    return published ? { text: `[图文] ${textOf(published.articles[0]?.title)}` } : 46001
  },
  msgmenu({ registration }, { head_content: head, list, tail_content: tail }) {
    if (registration.kind !== 'service') return 40200
    const choices = itemsOf(list).map(fieldsOf)
    if (choices.length === 0 || choices.some(({ id, content }) => textOf(id) === '' || textOf(content) === '')) return 44004
    return { text: [textOf(head), ...choices.map(({ content }) => `· ${textOf(content)}`), textOf(tail)].join('\n') }
  },
  // Whether there is such a card is for the fan to find out; of another account it cannot be.
  wxcard: (account, { card_id: id }) => (isCardOf(account, id) ? { text: '[卡券]' } : 40073),
  miniprogrampage(account, { appid, pagepath, thumb_media_id: thumb, title }) {
    if (!isLinked(account, appid)) return 40166
    if (textOf(pagepath) === '') return 40165
    return isMedium(account, thumb, ['thumb', 'image']) ? { text: `[小程序] ${textOf(title)}`.trim() } : 40007
  },
}

function ofMedia(account: Account, id: unknown, kind: MediaKind, text: string): ReturnType<Reader> {
  return isMedium(account, id, [kind]) ? { text } : 40007
}

/** Temporary and permanent ones do. */
export function isMedium(account: Account, id: unknown, kinds: readonly MediaKind[]): boolean {
  const medium = account.state(media).find(id, account.ground.clock.seconds())
  return medium !== undefined && kinds.includes(medium.kind)
}

export const isCardOf = (account: Account, id: unknown): boolean => typeof id === 'string' && id.startsWith(`p${account.idPrefix}`)

/** It came as JSON, so it is some. */
export function plain(values: Given): JsonObject {
  const kept: Record<string, Json> = {}
  for (const [name, value] of Object.entries(values)) if (value !== undefined) kept[name] = value as Json
  return kept
}
