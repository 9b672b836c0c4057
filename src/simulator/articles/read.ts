import { charactersOf, fieldsOf } from '../api/given.js'
import type { Account } from '../core/account.js'
import type { Json } from '../core/row.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { media } from '../media/state.js'
import type { Article } from './state.js'

const CHARACTERS = 20_000
const BYTES = 1_048_576

/** An article that the platform takes, or why not. A post of pictures (`newspic`) needs no cover. */
export function readArticle(account: Account, given: unknown): Article | WeixinError {
  const fields = fieldsOf(given)
  const { title, content, thumb_media_id: thumb, article_type: type } = fields
  if (typeof title !== 'string' || title === '') return weixinError(40097)
  if (typeof content !== 'string' || content === '') return weixinError(44004)
  if (charactersOf(content) >= CHARACTERS || Buffer.byteLength(content) >= BYTES) return weixinError(45002)
  const isPictures = type === 'newspic'
  if (!isPictures && !account.state(media).permanent(thumb)) return weixinError(40007)
  if (isPictures && !picturesOf(fields).every((id) => account.state(media).permanent(id))) return weixinError(40007)
  const kept: Record<string, Json> = {}
  // It came as JSON.
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) kept[name] = value as Json
  return kept
}

function picturesOf({ image_info: info }: Readonly<Record<string, unknown>>): readonly unknown[] {
  const { image_list: list } = fieldsOf(info)
  return Array.isArray(list) && list.length > 0 ? list.map((each) => fieldsOf(each).image_media_id) : [undefined]
}

export function readArticles(account: Account, given: unknown): readonly Article[] | WeixinError {
  if (!Array.isArray(given) || given.length === 0) return weixinError(44003)
  if (given.length > account.ground.rules.articlesADraft) return weixinError(45008)
  const read: Article[] = []
  for (const each of given) {
    const article = readArticle(account, each)
    if (article instanceof Error) return article
    read.push(article)
  }
  return read
}
