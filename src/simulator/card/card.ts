import { fieldsOf, intOf, type JsonFields, textsOf } from '../api/json-value.js'
import type { JsonObject } from '../core/row.js'
import type { Rules } from '../rules.js'
import { readValidity, type Validity, validFrom } from './validity.js'

export type CardStatus = 'CARD_STATUS_NOT_VERIFY' | 'CARD_STATUS_VERIFY_FAIL' | 'CARD_STATUS_VERIFY_OK' | 'CARD_STATUS_DELETE' | 'CARD_STATUS_DISPATCH'

/** Whose codes a card has: Weixin's, the merchant's, or the merchant's and deposited before they are handed out. */
export type CodeMode = 'system' | 'custom' | 'deposit'

/** A card as the merchant has made it. */
export class Card {
  readonly id: string
  readonly type: string
  /** What stands under the key of its type, as it was given. */
  contents: JsonFields
  status: CardStatus = 'CARD_STATUS_NOT_VERIFY'
  /** Counts reviews: a decision about an earlier one means nothing. */
  round = 1
  refuseReason = ''
  /** Unix seconds. */
  readonly createdAt: number
  updatedAt: number
  /** How many are left, and how many there have ever been. */
  stock: number
  total: number
  payCell = false
  selfConsume: { readonly verify: boolean; readonly amount: boolean } | undefined
  /** Of `activateuserform/set`. */
  form: JsonFields | undefined
  /** The merchant's own codes. Weixin's stand in {@link Cards.systemCodes}: there they are unique. */
  readonly ownCodes: Map<string, Code> | undefined
  /** Deposited codes in their order, from `nextDeposit` on; one that was handed out otherwise is passed over. */
  readonly deposit: Code[] = []
  nextDeposit = 0
  validity: Validity

  constructor({ id, type, contents, createdAt, validity, stock }: NewCard) {
    this.id = id
    this.type = type
    this.contents = contents
    this.createdAt = createdAt
    this.updatedAt = createdAt
    this.validity = validity
    this.stock = stock
    this.total = stock
    this.ownCodes = fieldsOf(contents.base_info).use_custom_code === true ? new Map() : undefined
  }

  get key(): string {
    return this.type.toLowerCase()
  }

  get base(): JsonFields {
    return fieldsOf(this.contents.base_info)
  }

  get mode(): CodeMode {
    if (!this.ownCodes) return 'system'
    return this.base.get_custom_code_mode === 'GET_CUSTOM_CODE_MODE_DEPOSIT' ? 'deposit' : 'custom'
  }

  get isLive(): boolean {
    return this.status !== 'CARD_STATUS_DELETE'
  }

  /** Anybody may take it. */
  get isApproved(): boolean {
    return this.status === 'CARD_STATUS_VERIFY_OK' || this.status === 'CARD_STATUS_DISPATCH'
  }

  get isMemberCard(): boolean {
    return this.type === 'MEMBER_CARD'
  }

  /** Friends share its codes. */
  get isShared(): boolean {
    return fieldsOf(this.contents.advanced_info).share_friends !== undefined
  }

  get hasStore(): boolean {
    return this.base.use_all_locations === true || textsOf(this.base.location_id_list).length > 0
  }

  /** A switch that is on unless it was set to false. */
  may(name: 'can_give_friend' | 'can_share'): boolean {
    return this.base[name] !== false
  }

  limit(name: 'get_limit' | 'use_limit', otherwise: number): number {
    return intOf(this.base[name]) ?? otherwise
  }

  /** Takes changes of the base and of the type's own fields. */
  change(contents: JsonFields, now: number, rules: Rules): void {
    this.contents = { ...this.contents, ...contents, base_info: { ...this.base, ...fieldsOf(contents.base_info) } }
    const validity = readValidity(this.base.date_info, 0, rules)
    if (typeof validity !== 'number') this.validity = validity
    this.updatedAt = now
  }
}

export interface NewCard {
  readonly id: string
  readonly type: string
  readonly contents: JsonFields
  readonly createdAt: number
  readonly validity: Validity
  readonly stock: number
}

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
