import type { JsonObject } from '../core/row.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { type Card, Code } from './card.js'

export interface LandingPage {
  readonly id: string
  readonly url: string
  readonly cardIds: readonly string[]
}

/** Of one card and day, what the codes do not tell. */
export interface Views {
  count: number
  readonly openids: Set<string>
}

const NONCES = 50_000

/** The cards of an account, their codes, and who has them. */
export class Cards {
  readonly byId = new Map<string, Card>()
  /** Weixin's own codes, of all cards. */
  readonly systemCodes = new Map<string, Code>()
  /** The latest code of each person; the others follow by `next`. */
  readonly wallets = new Map<string, Code>()
  testers: { readonly openids: readonly string[]; readonly names: readonly string[] } = { openids: [], names: [] }
  readonly pages = new Map<string, LandingPage>()
  /** By store: the card that its mini program shows. */
  readonly storeCards = new Map<string, string>()
  /** What was written into the form of a card, by activate_ticket. */
  readonly tickets = new Map<string, JsonObject>()
  /** By `day card_id`. */
  readonly views = new Map<string, Views>()
  /** What a custom code's giver has taken and given away, by `openid card_id`: it counts for get_limit. */
  readonly movedAway = new Map<string, number>()
  /** Timestamps with nonces of addCard, in two halves: the older one is forgotten when the newer is full. */
  nonces = new Set<string>()
  olderNonces = new Set<string>()

  add(card: Card): void {
    this.byId.set(card.id, card)
  }

  /** A code that nobody has yet. */
  addCode(code: Code): Code {
    ;(code.card.ownCodes ?? this.systemCodes).set(code.code, code)
    return code
  }

  rename(code: Code, name: string): void {
    const codes = code.card.ownCodes ?? this.systemCodes
    codes.delete(code.code)
    code.code = name
    codes.set(name, code)
  }

  /** Puts it into a wallet. */
  give(code: Code, openid: string): void {
    code.openid = openid
    code.next = this.wallets.get(openid)
    this.wallets.set(openid, code)
  }

  /** Out of a wallet. */
  takeOut(code: Code): void {
    let before: Code | undefined
    for (const each of this.of(code.openid)) {
      if (each === code) {
        if (before) before.next = code.next
        else if (code.next) this.wallets.set(code.openid, code.next)
        else this.wallets.delete(code.openid)
        code.next = undefined
        return
      }
      before = each
    }
  }

  /** What somebody has or has had, the latest first. */
  *of(openid: string): IterableIterator<Code> {
    for (let code = this.wallets.get(openid); code; code = code.next) yield code
  }

  /** How many of a card somebody has taken, gifts of friends left aside. */
  taken(openid: string, card: Card): number {
    let count = this.movedAway.get(`${openid} ${card.id}`) ?? 0
    for (const code of this.of(openid)) if (code.card === card && code.more?.giver === undefined) count += 1
    return count
  }

  consumed(openid: string, card: Card): number {
    let count = 0
    for (const code of this.of(openid)) if (code.card === card && code.state === 'CONSUMED') count += 1
    return count
  }

  /** A code as the API names it; one that nobody has is unknown. A code of the merchant's own needs its card_id. */
  find(name: string, cardId: string | undefined, withoutCardId: number): Code | WeixinError {
    const code = cardId ? this.#inCard(name, cardId) : this.systemCodes.get(name)
    if (code && code.state !== 'UNUSED' && code.state !== 'GIFT_SUCC') return code
    if (!code && !cardId) for (const { ownCodes } of this.byId.values()) if (ownCodes?.has(name)) return weixinError(withoutCardId)
    return weixinError(40056)
  }

  #inCard(name: string, cardId: string): Code | undefined {
    const card = this.byId.get(cardId)
    const code = card?.ownCodes ? card.ownCodes.get(name) : this.systemCodes.get(name)
    return code?.card === card ? code : undefined
  }

  isTester(openid: string, name: string | undefined): boolean {
    return this.testers.openids.includes(openid) || (name !== undefined && this.testers.names.includes(name))
  }

  /** @returns whether it is the first time */
  useNonce(nonce: string): boolean {
    if (this.nonces.has(nonce) || this.olderNonces.has(nonce)) return false
    this.nonces.add(nonce)
    if (this.nonces.size >= NONCES) {
      this.olderNonces = this.nonces
      this.nonces = new Set()
    }
    return true
  }

  /** The next deposited code that nobody has. */
  nextDeposited(card: Card): Code | undefined {
    for (; card.nextDeposit < card.deposit.length; card.nextDeposit += 1) {
      const code = card.deposit[card.nextDeposit]
      if (code?.state === 'UNUSED') return code
    }
    return undefined
  }

  depositCode(card: Card, name: string): void {
    const code = this.addCode(new Code(name, card))
    card.deposit.push(code)
  }

  view(day: number, card: Card, openid: string): void {
    const key = `${day} ${card.id}`
    let views = this.views.get(key)
    if (!views) {
      views = { count: 0, openids: new Set() }
      this.views.set(key, views)
    }
    views.count += 1
    views.openids.add(openid)
  }
}
