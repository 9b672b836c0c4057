import type { EndpointField } from '../endpoint.js'
import { choice, flag, json, optional, requiredWhen, text } from '../endpoint-field.js'

/** Articles, as drafts and material have them. Each family has interfaces of its own over these fields. */

const openComment = optional(flag('need_open_comment', '1：打开评论。', '1: comments are open.'))
const fansComment = optional(flag('only_fans_can_comment', '1：仅关注者可评论。', '1: only followers may comment.'))
const cropDoc = (ratio: string) => [`封面裁剪为 ${ratio} 的坐标 X1_Y1_X2_Y2。`, `Where the cover is cut to ${ratio}: X1_Y1_X2_Y2.`] as const
const crop = (name: string, ratio: string): EndpointField => optional(text(name, ...cropDoc(ratio)))

const common: readonly EndpointField[] = [
  optional(text('author', '作者。', 'The author.')),
  optional(text('digest', '摘要；不填则取正文开头。', 'The summary; the beginning of the text, if left out.')),
  optional(text('content_source_url', '“阅读原文”的网址。', 'Where 阅读原文 leads.')),
  openComment,
  fansComment,
  crop('pic_crop_235_1', '2.35:1'),
  crop('pic_crop_1_1', '1:1'),
  optional(flag('show_cover_pic', '1：正文中显示封面。', '1: the cover shows in the text.')),
]

const title = text('title', '标题。', 'The title.')
const content = text(
  'content',
  '正文，HTML；图片只能用 media.uploadImg 得到的地址。',
  'The text, in HTML. Pictures only from addresses that media.uploadImg gave.',
  {
    maxChars: 19_999,
    maxBytes: 1_048_575,
  },
)
const thumbDoc = ['封面的 media_id，须为永久素材。', 'The media_id of the cover, of permanent material.'] as const

/** As mass sending and old material take it. */
export const articleFields: readonly EndpointField[] = [title, content, text('thumb_media_id', ...thumbDoc), ...common]

/** As drafts take it: also posts of pictures (`newspic`). */
export const draftFields: readonly EndpointField[] = [
  optional(
    choice('article_type', '`news` 为图文（默认），`newspic` 为图片消息。', '`news`, by default, or `newspic` for a post of pictures.', ['news', 'newspic']),
  ),
  title,
  content,
  requiredWhen(text('thumb_media_id', ...thumbDoc), { field: 'article_type', not: ['newspic'] }),
  ...common,
  optional(json('image_info', '图片消息的图片。', 'The pictures of a post of pictures.')),
  optional(json('cover_info', '图片消息的封面。', 'The cover of a post of pictures.')),
  optional(json('product_info', '文中的商品。', 'The products in it.')),
]

/** As it is read. */
export const newsItemFields: readonly EndpointField[] = [
  title,
  optional(text('content', '正文，HTML；列表可以不带。', 'The text, in HTML; lists may leave it out.')),
  optional(text('thumb_media_id', '封面的 media_id。', 'The media_id of the cover.')),
  ...common,
  optional(text('url', '文章的网址；草稿的是临时的。', 'Where the article is; for drafts, for a while.')),
  optional(text('thumb_url', '封面的网址。', 'Where the cover is.')),
  optional(choice('article_type', '`news` 或 `newspic`。', '`news` or `newspic`.', ['news', 'newspic'])),
  optional(json('image_info', '图片消息的图片。', 'The pictures of a post of pictures.')),
]
