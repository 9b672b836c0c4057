import type { Simulator } from '../simulator/simulator.js'
import { tokens } from '../simulator/tokens/state.js'
import type { TokenRow } from './protocol.js'
import { masked } from './secrets.js'

/** What is known of an access token beside the platform's state. */
interface Seen {
  /** Unix ms. */
  readonly issuedAt: number
  /** Fetched while the one before was good for a long time yet, and not by whom it was used. */
  early: boolean
}

const REMEMBERED = 1000
/** Whoever keeps a token fetches the next one in its last minutes. */
const LAST_SECONDS = 900

const KINDS = { classic: 'access_token', stable: 'stable_token' } as const
const TICKETS = { jsapi: 'jsapi_ticket', wx_card: 'wx_card' } as const

/** Who has the tokens: the account, which calls by them, or another process, which has only fetched one. */
export class TokenWatch {
  readonly #simulator: Simulator
  readonly #seen = new Map<string, Seen>()
  /** The token by which the account last called, by app id and kind. */
  readonly #inUse = new Map<string, string>()
  readonly end: () => void

  constructor(simulator: Simulator) {
    this.#simulator = simulator
    const ends = [
      simulator.intercept((request, next) => {
        const token = new URLSearchParams(request.search).get('access_token')
        if (token) this.#used(token)
        return next()
      }),
      simulator.on('call', ({ path }) => {
        if (path.endsWith('token')) this.#look()
      }),
    ]
    this.end = () => {
      for (const end of ends) end()
    }
  }

  /** Another process fetches a token: the account's own is dead in five minutes, or at once. */
  async steal(appId: string): Promise<void> {
    const { appSecret } = this.#simulator.account(appId).registration
    const search = `grant_type=client_credential&appid=${encodeURIComponent(appId)}&secret=${encodeURIComponent(appSecret)}`
    await this.#simulator.call({ method: 'GET', path: '/cgi-bin/token', search, ip: '203.0.113.7' })
    const current = this.#simulator.account(appId).core.state(tokens).current.get('classic')
    const seen = current && this.#seen.get(current.value)
    if (seen) seen.early = true
  }

  rows(): TokenRow[] {
    this.#look()
    return this.#simulator.accounts().flatMap(({ appId, core }) => {
      const state = core.state(tokens)
      const rows: TokenRow[] = []
      for (const [kind, token] of state.current) {
        const used = state.tokens.get(this.#inUse.get(`${appId} ${kind}`) ?? '')
        const stolen = used !== undefined && used.value !== token.value
        if (stolen) {
          const expiresAt = Math.min(used.expiresAt, used.deadAt ?? used.expiresAt)
          rows.push({ appId, kind: KINDS[kind], masked: masked(used.value), issuedAt: this.#issuedAt(used.value), expiresAt, owner: 'account', stolen: true })
        }
        const owner = this.#seen.get(token.value)?.early ? 'another process' : 'account'
        const issuedAt = this.#issuedAt(token.value)
        rows.push({ appId, kind: KINDS[kind], masked: masked(token.value), issuedAt, expiresAt: token.expiresAt, owner, stolen: false })
      }
      const lives = this.#simulator.rules.ticketSeconds
      for (const { kind, value, expiresAt } of state.tickets.values())
        rows.push({ appId, kind: TICKETS[kind], masked: masked(value), issuedAt: expiresAt - lives, expiresAt, owner: 'account', stolen: false })
      return rows
    })
  }

  /** Unix seconds. */
  #issuedAt(token: string): number {
    return Math.floor((this.#seen.get(token)?.issuedAt ?? this.#simulator.clock.now()) / 1000)
  }

  #used(value: string): void {
    for (const { appId, core } of this.#simulator.accounts()) {
      const token = core.state(tokens).tokens.get(value)
      if (!token) continue
      const seen = this.#note(value, false)
      // Whoever calls by it is the account.
      seen.early = false
      this.#inUse.set(`${appId} ${token.kind}`, value)
    }
  }

  /** Tokens that were made since, by a call or by a fault. */
  #look(): void {
    const now = this.#simulator.clock.seconds()
    for (const { appId, core } of this.#simulator.accounts()) {
      const state = core.state(tokens)
      for (const [kind, { value }] of state.current) {
        if (this.#seen.has(value)) continue
        this.#note(value, this.#isGoodYet(`${appId} ${kind}`, state.tokens, now))
      }
    }
  }

  /** Whether the account's own token is good for long yet: then it was somebody else who fetched the next. */
  #isGoodYet(key: string, all: ReadonlyMap<string, { readonly expiresAt: number }>, now: number): boolean {
    const used = all.get(this.#inUse.get(key) ?? '')
    return used !== undefined && used.expiresAt - now > LAST_SECONDS
  }

  #note(value: string, early: boolean): Seen {
    const known = this.#seen.get(value)
    if (known) return known
    const seen: Seen = { issuedAt: this.#simulator.clock.now(), early }
    this.#seen.set(value, seen)
    if (this.#seen.size > REMEMBERED) this.#seen.delete(this.#seen.keys().next().value as string)
    return seen
  }
}
