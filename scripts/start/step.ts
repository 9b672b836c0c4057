import type { Refusal } from 'hongyan'
import type { PushDescriptor } from '../../src/catalogue/descriptor.js'
import type { Expected } from './compare.js'
import type { Parcel, Seen } from './parcel.js'
import type { Weixin } from './weixin.js'

/** One request of the show, and what has to come of it. */
export interface Step {
  readonly section: string
  /** What the table calls it: the name on the wire, or what is odd about it. */
  readonly name: string
  readonly parcel: (weixin: Weixin) => Parcel
  /** The push inside, by which its runs are found. */
  readonly raw?: string
  readonly expect: Expectation
  /** The push of the catalogue that it is a sample of. */
  readonly sampleOf?: PushDescriptor
  /** Goes on while the next ones are sent. */
  readonly aside?: true
}

export interface Expectation {
  readonly status: number
  /** A reply or silence, if left out: that is the shop's business. A fault it never is. */
  readonly kind?: Seen['kind']
  /** What the fan reads; anything, if left out. */
  readonly text?: string
  /** What the account has to decode. */
  readonly push?: Expected
  /** How many runs of the push there have been when the answer is there. */
  readonly runs: number
  /** Why it was not let in, by the account's own count. */
  readonly reason?: Refusal
  /** The same bytes as the answer to this earlier step. */
  readonly sameAs?: Step
  /** The answer waits so long. */
  readonly atLeastMs?: number
  /** The first run throws; a later one ends well. */
  readonly heals?: true
}
