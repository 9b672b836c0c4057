import { isDoubtful } from '../api/endpoint-error.js'
import { ApiError, HongyanError, TransportError } from '../errors.js'
import type { MessageApi, MessageCustomSendRequest } from '../generated/api/message.js'
import type { Push } from '../generated/pushes.js'
import type { LateReply } from '../inbox/contract.js'
import type { MusicReply, NewsReply, Reply } from '../wire/reply.js'

/**
 * Why a reply has no form as a customer-service message:
 * - `no-form-transfer`: handing over to a human is an answer to a push, and nothing else; `customservice.kfsession.create` does it by name.
 * - `no-form-raw`: XML of the user's own.
 * - `no-form-articles`: a customer-service message holds one article.
 * - `no-form-music`: music without an address.
 */
export type NoLateForm = 'no-form-transfer' | 'no-form-raw' | 'no-form-articles' | 'no-form-music'

export type LateMessage = { readonly ok: true; readonly message: MessageCustomSendRequest } | { readonly ok: false; readonly reason: NoLateForm }

/** A passive reply as the customer-service message that says the same. Pure: nothing is sent. */
export function toCustomMessage(reply: Reply, touser: string): LateMessage {
  switch (reply.type) {
    case 'text':
      return formed({ touser, msgtype: 'text', text: { content: clean(reply.content) } })
    case 'image':
      return formed({ touser, msgtype: 'image', image: { media_id: reply.media_id } })
    case 'voice':
      return formed({ touser, msgtype: 'voice', voice: { media_id: reply.media_id } })
    case 'video': {
      const { media_id, title, description } = reply
      return formed({ touser, msgtype: 'video', video: { media_id, title: maybe(title), description: maybe(description) } })
    }
    case 'music':
      return music(reply, touser)
    case 'news':
      return news(reply, touser)
    case 'transfer_customer_service':
      return { ok: false, reason: 'no-form-transfer' }
    case 'raw':
      return { ok: false, reason: 'no-form-raw' }
  }
}

/** Here both addresses are required; one of them does for both. */
function music({ thumb_media_id, title, description, music_url, hq_music_url }: MusicReply, touser: string): LateMessage {
  const musicurl = music_url || hq_music_url
  if (!musicurl) return { ok: false, reason: 'no-form-music' }
  return formed({
    touser,
    msgtype: 'music',
    music: { thumb_media_id, title: maybe(title), description: maybe(description), musicurl, hqmusicurl: hq_music_url || musicurl },
  })
}

function news({ articles }: NewsReply, touser: string): LateMessage {
  const [article] = articles
  if (!article || articles.length > 1) return { ok: false, reason: 'no-form-articles' }
  const { title = '', description, url, pic_url } = article
  return formed({ touser, msgtype: 'news', news: { articles: [{ title: clean(title), description: maybe(description), url, picurl: pic_url }] } })
}

const formed = (message: MessageCustomSendRequest): LateMessage => ({ ok: true, message })

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON would escape these, and Weixin takes no escapes (40033)
const ESCAPED = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/** As the passive reply would have left: without control characters and halves of emoji. */
const clean = (text: string): string => text.replace(ESCAPED, '').toWellFormed()
const maybe = (text: string | undefined): string | undefined => (text === undefined ? undefined : clean(text))

/**
 * The inbox's `sendLate`, over customer-service messages. It sends once, and never again by itself.
 * - `'sent'`: Weixin has taken it.
 * - `{ refused }`: it was not sent, for good. `refused` is Weixin's errcode (`'45015'`: no window is open or the fan has left; `'45047'`: the window
 *   is used up), one of {@link NoLateForm}, `'no-recipient'`, `'not-sent'` (no line to Weixin), or the code of the error (`'check'`, `'token'`, `'configuration'`).
 * - `'unknown'`: Weixin was busy (-1), or the line broke after the request was on its way. It is not sent again, as the fan may have it.
 */
export function createLateSender({ custom }: { readonly custom: Pick<MessageApi['custom'], 'send'> }): (reply: Reply, push: Push) => Promise<LateReply> {
  return async (reply, push) => {
    const touser = 'source' in push ? push.source : ''
    if (!touser) return { refused: 'no-recipient' }
    const late = toCustomMessage(reply, touser)
    if (!late.ok) return { refused: late.reason }
    try {
      await custom.send(late.message)
      return 'sent'
    } catch (error) {
      if (isDoubtful(error)) return 'unknown'
      return { refused: refusalOf(error) }
    }
  }
}

/** What is no error of ours is a fault of the program: whoever called says so. */
function refusalOf(error: unknown): string {
  if (error instanceof ApiError) return String(error.errcode)
  if (error instanceof TransportError && error.outcome === 'not-sent') return 'not-sent'
  if (error instanceof HongyanError) return error.code
  throw error
}
