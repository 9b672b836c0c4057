import { HongyanError, kindOf, ReplyError } from '../errors.js'
import { scanXml } from './xml.js'

/**
 * Passive replies: what a handler may return, and the makers of it. Fields keep the platform's spelling.
 * Each maker checks what Weixin would refuse or show the fan as a fault, and throws a {@link ReplyError} at the place of the mistake.
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Passive_user_reply_message.html
 */

export interface TextReply {
  readonly type: 'text'
  readonly content: string
}

export interface ImageReply {
  readonly type: 'image'
  readonly media_id: string
}

export interface VoiceReply {
  readonly type: 'voice'
  readonly media_id: string
}

export interface VideoReply {
  readonly type: 'video'
  readonly media_id: string
  readonly title?: string | undefined
  readonly description?: string | undefined
}

export interface MusicReply {
  readonly type: 'music'
  readonly thumb_media_id: string
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly music_url?: string | undefined
  readonly hq_music_url?: string | undefined
}

export interface Article {
  readonly title: string | undefined
  readonly description?: string | undefined
  readonly pic_url?: string | undefined
  readonly url: string
}

export interface NewsReply {
  readonly type: 'news'
  readonly articles: readonly Article[]
}

export interface TransferReply {
  readonly type: 'transfer_customer_service'
  readonly kf_account?: string | undefined
}

export interface RawReply {
  readonly type: 'raw'
  readonly xml: string
}

export type Reply = TextReply | ImageReply | VoiceReply | VideoReply | MusicReply | NewsReply | TransferReply | RawReply

/** The longest text that Weixin shows; above it the fan sees the fault text. In bytes of UTF-8: about 680 Chinese characters. */
export const MAX_TEXT_BYTES = 2048
/** In answer to an event. */
export const MAX_ARTICLES = 8
/** In answer to a message of the fan's. */
export const MAX_ARTICLES_TO_MESSAGE = 1

const SILENCE = 'To stay silent, return nothing'

export const reply = {
  /** @param content at most 2,048 bytes of UTF-8 (about 680 Chinese characters), not empty. Line breaks are shown. */
  text: (content: string): TextReply => checked({ type: 'text', content }),

  /** @param media_id from uploading the picture as material (no gif) */
  image: (media_id: string): ImageReply => checked({ type: 'image', media_id }),

  /** @param media_id from uploading the recording as material */
  voice: (media_id: string): VoiceReply => checked({ type: 'voice', media_id }),

  video: (video: Omit<VideoReply, 'type'>): VideoReply => checked({ ...video, type: 'video' }),

  music: (music: Omit<MusicReply, 'type'>): MusicReply => checked({ ...music, type: 'music' }),

  /** @param articles one in answer to a message, up to eight in answer to an event */
  news: (articles: readonly Article[]): NewsReply => checked({ type: 'news', articles }),

  /** Hands the fan over to a human. @param kf_account this one of them, `name@account`; left out, whoever is free */
  transferCustomerService: (kf_account?: string): TransferReply => checked({ type: 'transfer_customer_service', kf_account }),

  /**
   * Passes XML of your own through as it is: another system's answer, or a kind of reply that is not here. In safe mode it is encrypted like any other.
   * @param xml a whole `<xml>…</xml>`, with the five common elements
   */
  raw: (xml: string): RawReply => checked({ type: 'raw', xml }),
} as const

function checked<R extends Reply>(answer: R): R {
  checkReply(answer)
  return answer
}

/**
 * @param to the push's type, where there is one
 * @throws {ReplyError} for what Weixin would refuse, or show the fan as a fault
 */
export function checkReply(answer: Reply, to?: string): void {
  switch (answer.type) {
    case 'text': {
      const { content } = answer
      if (typeof content !== 'string' || clean(content) === '') throw new ReplyError('content', 'is empty, which Weixin shows the fan as a fault', SILENCE)
      // A character takes three bytes at the most, half of a pair included.
      const bytes = content.length * 3 > MAX_TEXT_BYTES ? Buffer.byteLength(content) : 0
      if (bytes > MAX_TEXT_BYTES)
        throw new ReplyError(
          'content',
          `has ${bytes} bytes of UTF-8, the limit is ${MAX_TEXT_BYTES}`,
          'Shorten it, or send the rest as customer-service messages',
        )
      return
    }
    case 'image':
    case 'voice':
    case 'video':
      required('media_id', answer.media_id)
      if (answer.type === 'video') optional(answer, ['title', 'description'])
      return
    case 'music':
      required('thumb_media_id', answer.thumb_media_id)
      optional(answer, ['title', 'description', 'music_url', 'hq_music_url'])
      return
    case 'news':
      checkArticles(answer.articles)
      return
    case 'transfer_customer_service':
      if (answer.kf_account !== undefined) required('kf_account', answer.kf_account)
      return
    case 'raw':
      checkRaw(answer.xml)
      return
    default:
      throw new HongyanError('handler-result', `a handler${to === undefined ? '' : ` of ${to}`} returned ${kindOf(answer)}, which is no reply`, {
        hint: 'Return a text, one of reply.*, or nothing',
      })
  }
}

/** Well-formed, and one element: anything else, JSON above all, is shown to the fan as a fault. */
function checkRaw(xml: string): void {
  let problem = 'is not one <xml> element'
  try {
    if (typeof xml === 'string' && scanXml(xml).name === 'xml') return
  } catch (error) {
    problem = `is not well-formed: ${error instanceof Error ? error.message : ''}`
  }
  throw new ReplyError('xml', `${problem}, which Weixin shows the fan as a fault`, SILENCE)
}

function checkArticles(articles: readonly Article[]): void {
  if (!Array.isArray(articles) || articles.length === 0) throw new ReplyError('articles', 'is empty', SILENCE)
  if (articles.length > MAX_ARTICLES)
    throw new ReplyError('articles', `has ${articles.length} entries, the limit is ${MAX_ARTICLES} (${MAX_ARTICLES_TO_MESSAGE} in answer to a message)`)
  Array.from(articles).forEach((article: Article | undefined, index) => {
    required(`articles[${index}].title`, article?.title)
    required(`articles[${index}].url`, article?.url)
    optional(article as Article, ['description', 'pic_url'], `articles[${index}].`)
  })
}

function required(field: string, value: string | undefined): void {
  if (typeof value !== 'string' || clean(value) === '') throw new ReplyError(field, 'is missing or empty')
}

/** What a program without types may hand over: `null`, a number. */
function optional<R extends object>(answer: R, fields: readonly (keyof R & string)[], prefix = ''): void {
  for (const field of fields)
    if (answer[field] !== undefined && typeof answer[field] !== 'string') throw new ReplyError(`${prefix}${field}`, 'is no text', 'Leave it out')
}

/** To whom a reply goes: the two ids of the push, exchanged. */
export interface ReplyTo {
  readonly type: string
  readonly source: string
  readonly target: string
}

/**
 * A reply as the XML that Weixin expects.
 * @param seconds now, in unix seconds
 * @throws {ReplyError} like its maker, for a reply made by hand; and for more than one article in answer to a message
 */
export function encodeReply(to: ReplyTo, answer: Reply, seconds: number): string {
  checkReply(answer, to.type)
  if (answer.type === 'raw') return answer.xml
  const head = `<xml><ToUserName>${cdata(to.source)}</ToUserName><FromUserName>${cdata(to.target)}</FromUserName><CreateTime>${seconds}</CreateTime><MsgType><![CDATA[${answer.type}]]></MsgType>`
  return `${head}${body(answer, to)}</xml>`
}

function body(answer: Exclude<Reply, RawReply>, to: ReplyTo): string {
  switch (answer.type) {
    case 'text':
      return leaf('Content', answer.content)
    case 'image':
      return `<Image>${leaf('MediaId', answer.media_id)}</Image>`
    case 'voice':
      return `<Voice>${leaf('MediaId', answer.media_id)}</Voice>`
    case 'video':
      return `<Video>${leaf('MediaId', answer.media_id)}${leaf('Title', answer.title)}${leaf('Description', answer.description)}</Video>`
    case 'music':
      return `<Music>${leaf('Title', answer.title)}${leaf('Description', answer.description)}${leaf('MusicUrl', answer.music_url)}${leaf('HQMusicUrl', answer.hq_music_url)}${leaf('ThumbMediaId', answer.thumb_media_id)}</Music>`
    case 'news': {
      const { articles } = answer
      if (articles.length > MAX_ARTICLES_TO_MESSAGE && !to.type.endsWith('_event')) {
        throw new ReplyError(
          'articles',
          `has ${articles.length} entries, the limit in answer to a message is ${MAX_ARTICLES_TO_MESSAGE} (${MAX_ARTICLES} in answer to an event)`,
        )
      }
      const items = articles.map(
        (article) =>
          `<item>${leaf('Title', article.title)}${leaf('Description', article.description)}${leaf('PicUrl', article.pic_url)}${leaf('Url', article.url)}</item>`,
      )
      return `<ArticleCount>${articles.length}</ArticleCount><Articles>${items.join('')}</Articles>`
    }
    case 'transfer_customer_service':
      return answer.kf_account ? `<TransInfo>${leaf('KfAccount', answer.kf_account)}</TransInfo>` : ''
  }
}

const leaf = (name: string, value: string | undefined): string => (value === undefined ? '' : `<${name}>${cdata(value)}</${name}>`)

/** Text in CDATA. `]]>` is split over two sections: a fan's own words must not be able to end ours. */
export const cdata = (text: string): string => `<![CDATA[${isPlain(text) ? text : clean(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

const BRACKET = 0x5d

/** Drops what XML can't carry, and mends halves of surrogate pairs, such as a text that was cut in the middle of an emoji leaves. */
const clean = (text: string): string => (isPlain(text) ? text : text.replace(FORBIDDEN, '').toWellFormed())

/** A longer text is left to the engine's own search. */
const LONG = 256

/** Whether a text needs no cleaning and no splitting; most don't, and to look costs less than to search and replace. */
function isPlain(text: string): boolean {
  if (text.length > LONG) return false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x20 ? code !== 0x0a && code !== 0x09 && code !== 0x0d : code === BRACKET || (code >= 0xd800 && (code < 0xe000 || code > 0xfffd))) return false
  }
  return true
}
