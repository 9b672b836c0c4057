import type { Push } from '../generated/pushes.js'
import { digest } from '../wire/digest.js'

/**
 * What makes two deliveries the same push, without the account, which comes on top.
 * `undefined` leaves it to the digest of the body, which takes none but byte-identical pushes for one.
 */
export type DedupKey = (push: Push) => string | undefined

/**
 * The platform's own advice: MsgId for messages, FromUserName and CreateTime for events. It takes two events of a fan in the same second for one,
 * such as a follow and the card taken with it, and drops the second.
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_event_pushes.html
 */
export const officialKey: DedupKey = (push) => (isMessage(push) ? `${push.source}:${push.message_id}` : `${push.source}:${push.time}`)

/**
 * The push's name across deliveries, restarts and machines: account, sender and MsgId for a message; account and the digest of its body for an event, which has no id of
 * its own. It holds nobody's openid, so that it may stay when a fan's data has to go. It begins, behind the account, with what grows with time (MsgId or CreateTime), so that
 * an index of names grows at its end.
 */
export function pushKey(appId: string, push: Push, { own, body, bodyDigest }: KeyParts): string {
  if (own !== undefined) return `${appId}:~${digest(own)}`
  if (isMessage(push)) return `${appId}:${push.message_id.padStart(20, '0')}.${digest(push.source)}`
  return `${appId}:${push.time}.${bodyDigest ?? digest(body)}`
}

interface KeyParts {
  /** A key of the user's making. */
  readonly own?: string | undefined
  readonly body: string | Buffer
  /** Of the body, if somebody has made it already. */
  readonly bodyDigest?: string | undefined
}

const isMessage = (push: Push): boolean => push.message_id !== '0' && !push.type.endsWith('_event')
