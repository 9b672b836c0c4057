import { fieldsOf, type Given, itemsOf, textOf } from '../api/given.js'
import { articles } from '../articles/state.js'
import type { Account } from '../core/account.js'
import { type Content, isCardOf, isMedium, plain } from '../messages/content.js'

/** What a mass send holds, or the errcode. Pictures stand under `images`; of old one stood under `image`. */
export function massContent(account: Account, body: Given): Content | number {
  const type = textOf(body.msgtype)
  const values = fieldsOf(type === 'image' ? (body.images ?? body.image) : body[type])
  const text = textOfKind(account, type, values)
  return typeof text === 'number' ? text : { type, text, values: plain(values) }
}

function textOfKind(account: Account, type: string, values: Given): string | number {
  const id = textOf(values.media_id)
  switch (type) {
    case 'text':
      return textOf(values.content) || 44004
    case 'mpnews': {
      const { news, drafts } = account.state(articles)
      const found = news.get(id) ?? drafts.get(id)
      return found ? `[图文] ${textOf(found.articles[0]?.title)}` : 40007
    }
    case 'voice':
      return isMedium(account, id, ['voice']) ? '[语音]' : 40007
    case 'image': {
      const ids = values.media_ids === undefined ? [id] : itemsOf(values.media_ids)
      return ids.length > 0 && ids.every((each) => isMedium(account, each, ['image'])) ? '[图片]' : 40007
    }
    case 'mpvideo':
      return isMedium(account, id, ['video']) ? '[视频]' : 40007
    case 'wxcard':
      return isCardOf(account, values.card_id) ? '[卡券]' : 40073
    default:
      return 40008
  }
}
