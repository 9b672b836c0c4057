import type { Ground } from '../core/ground.js'
import { defineState } from '../core/state.js'

export type TokenKind = 'classic' | 'stable'
export type TicketKind = 'jsapi' | 'wx_card'

/** Times are unix seconds. */
export interface AccessToken {
  readonly value: string
  readonly kind: TokenKind
  /** The end of its life. */
  readonly expiresAt: number
  /** A newer one has taken its place: from then on it is not the latest. */
  deadAt: number | undefined
}

export interface Ticket {
  readonly value: string
  readonly kind: TicketKind
  readonly expiresAt: number
}

/** So many dead tokens are known by name, to tell one that has run out from one that never was. */
const REMEMBERED = 64

/** The access tokens and tickets of an account. The two kinds of token have nothing to do with one another. */
export class Tokens {
  readonly tokens = new Map<string, AccessToken>()
  readonly current = new Map<TokenKind, AccessToken>()
  readonly tickets = new Map<TicketKind, Ticket>()
  /** How often a new stable token was enforced on that day, and when last. */
  forcedDay = 0
  forced = 0
  forcedAt = 0

  /** A new token, in place of the last of its kind, which lives for so many seconds beside it. */
  issue(kind: TokenKind, { clock, random, rules }: Ground, overlap: number): AccessToken {
    const now = clock.seconds()
    const last = this.current.get(kind)
    if (last) last.deadAt = Math.min(last.deadAt ?? Number.POSITIVE_INFINITY, now + overlap)
    const token: AccessToken = { value: random.accessToken(), kind, expiresAt: now + rules.tokenSeconds, deadAt: undefined }
    this.add(token)
    return token
  }

  add(token: AccessToken): void {
    this.current.set(token.kind, token)
    this.tokens.set(token.value, token)
    if (this.tokens.size > REMEMBERED) this.tokens.delete(this.tokens.keys().next().value as string)
  }

  /** All of them have run out. */
  expire(now: number): void {
    for (const token of [...this.tokens.values()]) {
      const spent = { ...token, expiresAt: Math.min(token.expiresAt, now) }
      this.tokens.set(spent.value, spent)
      if (this.current.get(spent.kind) === token) this.current.set(spent.kind, spent)
    }
  }

  /** @returns the errcode that refuses it; `undefined` for one that works, `null` for one that is not the account's */
  refusal(value: string, now: number): number | undefined | null {
    const token = this.tokens.get(value)
    if (!token) return null
    if (token.deadAt !== undefined && token.deadAt <= now) return 40001
    return token.expiresAt <= now ? 42001 : undefined
  }
}

export const tokens = defineState<Tokens>({
  name: 'tokens',
  create: () => new Tokens(),
  *rows(state) {
    for (const { value, kind, expiresAt, deadAt } of state.tokens.values()) yield { is: 'token', value, kind, expiresAt, deadAt }
    for (const { value, kind, expiresAt } of state.tickets.values()) yield { is: 'ticket', value, kind, expiresAt }
    if (state.forced > 0) yield { is: 'forced', day: state.forcedDay, count: state.forced, at: state.forcedAt }
  },
  load(rows) {
    const state = new Tokens()
    for (const row of rows) {
      switch (row.oneOf('is', ['token', 'ticket', 'forced'])) {
        case 'token':
          state.add({
            value: row.text('value'),
            kind: row.oneOf('kind', ['classic', 'stable']),
            expiresAt: row.int('expiresAt'),
            deadAt: row.intIf('deadAt'),
          })
          break
        case 'ticket': {
          const kind = row.oneOf('kind', ['jsapi', 'wx_card'])
          state.tickets.set(kind, { kind, value: row.text('value'), expiresAt: row.int('expiresAt') })
          break
        }
        case 'forced':
          state.forcedDay = row.int('day')
          state.forced = row.int('count')
          state.forcedAt = row.int('at')
      }
    }
    return state
  },
})
