import type { Account } from '../core/account.js'
import { pictureUrl } from '../media/keep.js'
import { media } from '../media/state.js'
import type { Article } from './state.js'

const DIGEST = 54

/** Articles as they are read. @param id what their addresses hold; left out, they are nowhere yet and have an address for a while */
export const newsItems = (account: Account, articles: readonly Article[], { id = '', deleted = [] as readonly number[], bare = false } = {}) =>
  articles.map((article, at) => {
    const { content, ...rest } = article
    const thumb = account.state(media).permanent(article.thumb_media_id)
    return {
      ...rest,
      ...(!bare && { content }),
      digest: article.digest || digestOf(content),
      url: id ? articleUrl(id, at + 1) : 'http://mp.weixin.qq.com/s?tempkey=draft',
      thumb_url: thumb ? pictureUrl(thumb) : '',
      ...(id && { is_deleted: deleted.includes(at + 1) }),
    }
  })

export const articleUrl = (id: string, idx: number): string => `http://mp.weixin.qq.com/s?__biz=${id}&idx=${idx}`

/** The beginning of the text, as the platform makes it where none is given. */
const digestOf = (content: unknown): string => [...String(content ?? '').replace(/<[^>]*>/g, '')].slice(0, DIGEST).join('')
