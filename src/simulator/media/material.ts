import { type Endpoint, endpoint } from '../api/endpoint.js'
import { fieldsOf, intOf, textOf } from '../api/given.js'
import { fileOf, readForm } from '../api/multipart.js'
import { newsItems } from '../articles/shown.js'
import { articles } from '../articles/state.js'
import type { Account } from '../core/account.js'
import { weixinError } from '../core/weixin-error.js'
import { menus } from '../menus/state.js'
import { fileAnswer, fileRefused } from './answers.js'
import { keepMedium, pictureUrl, videoUrl } from './keep.js'
import { fileRefusal, permanentLimits } from './limits.js'
import { media, mediaKinds } from './state.js'

const add = endpoint(
  '/cgi-bin/material/add_material',
  ({ account, query, request, ground }) => {
    const kind = mediaKinds.find((each) => each === query.get('type'))
    if (!kind) return weixinError(40004)
    const file = fileOf(request, ['media'])
    if (file instanceof Error) return file
    const refusal = fileRefusal(file, { kind, limit: permanentLimits[kind], checkPictures: ground.rules.checkPictures })
    if (refusal) return refusal
    const { rules } = ground
    if (account.state(media).counts[kind] >= (kind === 'image' ? rules.imagesAnAccount : rules.otherMaterialAnAccount)) return weixinError(45001)
    let words = {}
    if (kind === 'video') {
      const description = descriptionOf(request)
      if (!description) return weixinError(47001)
      words = description
    }
    const medium = keepMedium(account, { kind, data: Buffer.from(file.data), filename: file.filename as string, lasts: 'permanent', ...words })
    return { media_id: medium.id, ...(kind === 'image' && { url: pictureUrl(medium) }) }
  },
  { bare: true, takes: 'form' },
)

/** A field beside the file, whose text is JSON. */
function descriptionOf(request: Parameters<typeof readForm>[0]) {
  const parts = readForm(request)
  const part = parts instanceof Error ? undefined : parts.find(({ name }) => name === 'description')
  try {
    const { title, introduction } = fieldsOf(JSON.parse(part?.data.toString('utf8') ?? ''))
    return typeof title === 'string' && title !== '' ? { title, introduction: textOf(introduction) } : undefined
  } catch {
    return undefined
  }
}

const get = endpoint(
  '/cgi-bin/material/get_material',
  ({ account, body, ground }) => {
    if (!body.media_id) return fileRefused(weixinError(41006), ground)
    const news = account.state(articles).news.get(String(body.media_id))
    if (news) return { news_item: newsItems(account, news.articles) }
    const medium = account.state(media).permanent(body.media_id)
    if (!medium) return fileRefused(weixinError(40007), ground)
    const { kind, title = '', introduction = '' } = medium
    return kind === 'video' ? { title, description: introduction, down_url: videoUrl(medium) } : fileAnswer(medium)
  },
  { bare: true },
)

const remove = endpoint('/cgi-bin/material/del_material', ({ account, body }) => {
  const id = textOf(body.media_id)
  if (id === '') return weixinError(41006)
  const medium = account.state(media).permanent(id)
  const { news } = account.state(articles)
  if (!medium && !news.has(id)) return weixinError(40007)
  if (account.state(menus).uses(id)) return weixinError(48005)
  news.delete(id)
  if (medium) account.state(media).remove(medium)
  return undefined
})

const batchGet = endpoint(
  '/cgi-bin/material/batchget_material',
  ({ account, body }) => {
    const page = pageOf(body)
    const type = textOf(body.type)
    if (!page) return weixinError(40097)
    if (type === 'news') {
      const all = [...account.state(articles).news.values()].reverse()
      return listed(all.length, all.slice(page.offset, page.offset + page.count), ({ id, articles: items, at }) => ({
        media_id: id,
        content: { news_item: newsItems(account, items) },
        update_time: at,
      }))
    }
    const kind = (['image', 'voice', 'video'] as const).find((each) => each === type)
    if (!kind) return weixinError(40004)
    const all = permanentOf(account, kind)
    return listed(all.length, all.slice(page.offset, page.offset + page.count), (medium) => ({
      media_id: medium.id,
      name: medium.title || medium.filename,
      update_time: medium.at,
      ...(kind === 'image' && { url: pictureUrl(medium) }),
    }))
  },
  { bare: true },
)

/** The newest first. */
const permanentOf = (account: Account, kind: 'image' | 'voice' | 'video') =>
  [...account.state(media).byId.values()].filter((medium) => medium.until === undefined && medium.kind === kind).reverse()

const count = endpoint(
  '/cgi-bin/material/get_materialcount',
  ({ account }) => {
    const { voice, video, image } = account.state(media).counts
    return { voice_count: voice, video_count: video, image_count: image, news_count: account.state(articles).news.size }
  },
  { bare: true },
)

/** `offset` from 0, `count` from 1 to 20. */
export function pageOf({ offset, count }: Readonly<Record<string, unknown>>): { readonly offset: number; readonly count: number } | undefined {
  const [from, most] = [intOf(offset), intOf(count)]
  return from !== undefined && from >= 0 && most !== undefined && most >= 1 && most <= 20 ? { offset: from, count: most } : undefined
}

export const listed = <T>(total: number, items: readonly T[], show: (item: T) => object) => ({
  total_count: total,
  item_count: items.length,
  item: items.map(show),
})

export const materialEndpoints: readonly Endpoint[] = [add, get, remove, batchGet, count]
