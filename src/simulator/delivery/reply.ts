import type { Element } from '../../wire/element.js'
import type { SeenReply } from '../core/push.js'
import type { Asked } from './asked.js'

/** An answer that the platform cannot show. `silent`: the fan sees nothing at all; otherwise the fault text. */
export class Unshowable extends Error {
  readonly silent: boolean

  constructor(why: string, silent = false) {
    super(why)
    this.silent = silent
  }
}

/** Where the values of each kind of reply stand, and which of them must be there. */
const KINDS: Readonly<Record<string, { readonly in?: string; readonly fields: Readonly<Record<string, string>>; readonly required: readonly string[] }>> = {
  text: { fields: { content: 'Content' }, required: ['content'] },
  image: { in: 'Image', fields: { media_id: 'MediaId' }, required: ['media_id'] },
  voice: { in: 'Voice', fields: { media_id: 'MediaId' }, required: ['media_id'] },
  video: { in: 'Video', fields: { media_id: 'MediaId', title: 'Title', description: 'Description' }, required: ['media_id'] },
  music: {
    in: 'Music',
    fields: { title: 'Title', description: 'Description', music_url: 'MusicUrl', hq_music_url: 'HQMusicUrl', thumb_media_id: 'ThumbMediaId' },
    required: [],
  },
  news: { fields: {}, required: [] },
  transfer_customer_service: { in: 'TransInfo', fields: { kf_account: 'KfAccount' }, required: [] },
}

const ARTICLE = { title: 'Title', description: 'Description', pic_url: 'PicUrl', url: 'Url' }

/** Reads a reply as strictly as the platform does. @throws {Unshowable} */
export function readReply(message: Element, asked: Asked): SeenReply {
  const notes: string[] = []
  checkHead(message, asked, notes)
  const type = textOf(message, 'MsgType') ?? ''
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined
  if (!kind) throw new Unshowable(type === '' ? 'the reply has no MsgType' : `there is no reply of the kind ${type.slice(0, 32)}`)
  const from = kind.in === undefined ? message : childOf(message, kind.in)
  const values: Record<string, string> = {}
  for (const [name, element] of Object.entries(kind.fields)) {
    const text = from && textOf(from, element)
    if (text !== undefined) values[name] = text
    else if (kind.required.includes(name)) throw new Unshowable(`the reply has no ${kind.in === undefined ? '' : `${kind.in}/`}${element}`)
    if (text === '' && kind.required.includes(name)) throw new Unshowable(`the reply's ${element} is empty; to say nothing, answer \`success\` or nothing`)
  }
  if (type === 'text') checkText(values.content ?? '', asked)
  return { type, values, articles: type === 'news' ? readArticles(message, asked) : [], notes }
}

function checkHead(message: Element, { registration, rules, source }: Asked, notes: string[]): void {
  const to = textOf(message, 'ToUserName')
  const from = textOf(message, 'FromUserName')
  const time = textOf(message, 'CreateTime')
  if (to !== source)
    throw new Unshowable(to === registration.target ? 'ToUserName and FromUserName of the push were not exchanged' : 'ToUserName is not the fan')
  if (from !== registration.target) throw new Unshowable('FromUserName is not the account')
  const problem = time === undefined ? 'there is no CreateTime' : /^[0-9]{1,10}$/.test(time.trim()) ? undefined : 'CreateTime is not in seconds'
  if (!problem) return
  if (rules.replyTimeMustFit) throw new Unshowable(problem)
  notes.push(problem)
}

function checkText(content: string, { rules }: Asked): void {
  const bytes = Buffer.byteLength(content)
  if (bytes > rules.maxTextBytes) throw new Unshowable(`the text has ${bytes} bytes of UTF-8, more than ${rules.maxTextBytes}`)
}

function readArticles(message: Element, { rules, isMessage }: Asked): SeenReply['articles'] {
  const items = childOf(message, 'Articles')?.children?.filter(({ name }) => name === 'item') ?? []
  const count = textOf(message, 'ArticleCount')
  if (items.length === 0) throw new Unshowable('the reply has no articles')
  if (Number(count) !== items.length) throw new Unshowable(`ArticleCount is ${count?.slice(0, 16) ?? 'missing'}, and there are ${items.length} articles`)
  const most = isMessage ? rules.maxArticlesToMessage : rules.maxArticles
  if (items.length > most)
    throw new Unshowable(`${items.length} articles in answer to ${isMessage ? 'a message' : 'an event'}: more than ${most} are not shown`, true)
  return items.map((item) => {
    const article: Record<string, string> = {}
    for (const [name, element] of Object.entries(ARTICLE)) {
      const text = textOf(item, element)
      if (text !== undefined) article[name] = text
    }
    return article
  })
}

const childOf = (element: Element, name: string): Element | undefined => element.children?.find((child) => child.name === name)
const textOf = (element: Element, name: string): string | undefined => childOf(element, name)?.text
