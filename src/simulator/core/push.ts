import type { PushShape } from '../../catalogue/shape.js'
import type { PushMap, PushType } from '../../generated/pushes.js'

/** The attributes of a push as its catalogue names them. Leave out what is not on the wire; `''` is an empty element, as Weixin often sends one. */
export type AttributesOf<T extends PushType> = Partial<Omit<PushMap[T], CommonName>>
type CommonName = 'type' | 'wire_name' | 'target' | 'source' | 'time' | 'raw' | 'fields' | 'problems'

/** What the platform is about to push. */
export interface Draft {
  readonly type: string
  /** The fan's openid, or a system account. */
  readonly source: string
  readonly attributes: Readonly<Record<string, unknown>>
  /** Of an event that the catalogue does not know. */
  readonly shape?: PushShape
  /** The whole plain body, in the place of attributes. */
  readonly body?: string
}

export interface PushOptions {
  /** Delivered a turn later, behind the answer of the call that has caused it. */
  readonly later?: boolean
  /** How often the same push is sent at once, ids and all: 1 to 10,000. 1. */
  readonly copies?: number
  /** CreateTime, in unix seconds. The world's time, if left out. */
  readonly time?: number
}

/** One arrival of a push at the account's URL, and what came of it. */
export interface DeliveryRecord {
  /** Unix ms, by the clock of the line. */
  readonly at: number
  readonly ms: number
  /** 0: no answer. */
  readonly status: number
  /** The beginning of the answer's body. */
  readonly body: string
  /** Why the platform delivers again or gives up; of an answer that it could use, nothing. */
  readonly why: string | undefined
  /** The faults that struck it, by name. */
  readonly faults?: readonly string[]
}

/** What the fan sees, and why. */
export interface Seen {
  /**
   * `reply`: a message in the chat. `nothing`: silence, as was asked for or as the platform has it. `human`: a customer-service worker takes over.
   * `fault`: the platform tells the fan that the account is out of order.
   */
  readonly kind: 'nothing' | 'reply' | 'human' | 'fault'
  /** A line of it, as the chat would show. */
  readonly text: string
  readonly why: string
  /** The reply, opened: elements by name. */
  readonly reply?: SeenReply
}

export interface SeenReply {
  readonly type: string
  /** `content`, `media_id`, `title`, `description`, `music_url`, `hq_music_url`, `thumb_media_id`, `kf_account`: what it has of them. */
  readonly values: Readonly<Record<string, string>>
  readonly articles: readonly Readonly<Record<string, string>>[]
  /** Odd, though the platform shows it: a CreateTime in milliseconds, say. */
  readonly notes: readonly string[]
}

/** A push, from the moment it was made. The arrays grow while it is delivered. */
export interface PushRecord {
  /** Counts up from 1 in a world. */
  readonly number: number
  readonly appId: string
  readonly type: string
  readonly source: string
  /** CreateTime, unix seconds of the world's clock. */
  readonly time: number
  /** The plain body: XML or JSON. */
  readonly raw: string
  readonly deliveries: DeliveryRecord[]
  /** `undefined` while it is under way. */
  seen: Seen | undefined
}

/** A push that has arrived or was given up. */
export type Sent = PushRecord & { readonly seen: Seen }

/** Where pushes go; see `delivery/`. */
export interface Outbox {
  /** @returns what became of it, once no more deliveries follow */
  send(draft: Draft, options?: PushOptions): Promise<Sent>
}
