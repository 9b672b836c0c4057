import type { JsonObject } from '../core/row.js'
import type { Card } from './card.js'
import { validFrom } from './validity.js'

/** `UNUSED`: deposited, and nobody has it. `EXPIRE` is none of them: the clock says so. */
export const codeStates = ['UNUSED', 'NORMAL', 'CONSUMED', 'GIFTING', 'GIFT_SUCC', 'GIFT_TIMEOUT', 'DELETE', 'UNAVAILABLE'] as const
export type CodeState = (typeof codeStates)[number]

/** What the platform tells as `user_card_status`. */
export type UserCardStatus = CodeState | 'EXPIRE'

/** One person's card. A million of them are held: what few have stands in `more`. */
export class Code {
  code: string
  readonly card: Card
  openid = ''
  state: CodeState = 'UNUSED'
  /** Unix seconds. */
  takenAt = 0
  changedAt = 0
  outerStr = ''
  /** The next one of the same person. */
  next: Code | undefined = undefined
  more: CodeMore | undefined = undefined

  constructor(code: string, card: Card) {
    this.code = code
    this.card = card
  }

  set(state: CodeState, now: number): void {
    this.state = state
    this.changedAt = now
  }

  note(more: CodeMore): void {
    this.more = { ...this.more, ...more }
  }

  get validity(): { readonly begin: number; readonly end: number } {
    const { begin, end } = validFrom(this.card.validity, this.takenAt)
    const { more } = this
    return more ? { begin: more.beginAt ?? begin, end: more.endAt ?? end } : { begin, end }
  }

  /** As it stands at that time. */
  status(now: number): UserCardStatus {
    if ((this.state === 'NORMAL' || this.state === 'GIFT_TIMEOUT') && now > this.validity.end) return 'EXPIRE'
    return this.state
  }
}

export interface CodeMore {
  /** The scene of 2015, an integer of any size. */
  readonly outerId?: string
  /** Where the validity is not the card's. */
  readonly beginAt?: number
  readonly endAt?: number
  /** Who gave it. */
  readonly giver?: string
  /** How often it has been given away. */
  readonly given?: number
  readonly gift?: { readonly id: string; readonly chatRoom: boolean }
  readonly mark?: { readonly openid: string; readonly until: number }
  readonly member?: Member
  /** Seat, gate, time: what the ticket endpoints have written. */
  readonly ticket?: JsonObject
  readonly reason?: string
  /** Of lucky money. */
  readonly balance?: number
  /** `general_card`: whether it may be given away, where that is not the card's. */
  readonly mayGive?: boolean
}

export interface Member {
  readonly active: boolean
  readonly activatedAt?: number
  readonly number?: string
  readonly bonus: number
  /** Fen. */
  readonly balance: number
  readonly values?: readonly (string | undefined)[]
  readonly background?: string
  readonly info?: JsonObject
}

export const newMember: Member = Object.freeze({ active: false, bonus: 0, balance: 0 })
