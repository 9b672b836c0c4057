import type { Push } from '../generated/pushes.js'

/**
 * What makes two deliveries the same push, without the account, which comes on top.
 * `undefined` leaves it to the digest of the body, which takes none but byte-identical pushes for one.
 */
export type DedupKey = (push: Push) => string | undefined

/** Ours: sender and MsgId for messages, the digest for events, which carry no id of their own. */
export const defaultKey: DedupKey = (push) => (push.message_id !== '0' && !push.type.endsWith('_event') ? `${push.source}:${push.message_id}` : undefined)

/**
 * The platform's own advice: MsgId for messages, FromUserName and CreateTime for events. It takes two events of a fan in the same second for one,
 * such as a follow and the card taken with it, and drops the second.
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_event_pushes.html
 */
export const officialKey: DedupKey = (push) =>
  push.message_id !== '0' && !push.type.endsWith('_event') ? `${push.source}:${push.message_id}` : `${push.source}:${push.time}`
