import { fieldsOf, intOf, type JsonFields, textsOf } from '../api/json-value.js'
import type { Rules } from '../rules.js'
import type { Code } from './code.js'
import { readValidity, type Validity } from './validity.js'

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
