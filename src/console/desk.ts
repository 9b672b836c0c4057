import { HongyanError } from '../errors.js'
import type { Logger } from '../logger.js'
import type { Simulator } from '../simulator/simulator.js'
import { FanNames } from './fan-names.js'
import type { AccountRow } from './protocol.js'
import { PushIndex } from './push-index.js'
import { Refusal } from './refusal.js'
import { Secrets } from './secrets.js'
import { watchSimulator } from './simulator-watch.js'
import type { InboxSource } from './source.js'
import { Stream } from './stream.js'
import { TokenWatch } from './token-watch.js'

export interface DeskOptions {
  readonly source: InboxSource
  readonly simulator: Simulator | undefined
  readonly mayReplay: boolean
  readonly log: Logger
  readonly secrets: readonly string[]
}

const PAGE = 200

/** What the console's routes work on. */
export class Desk {
  readonly source: InboxSource
  readonly simulator: Simulator | undefined
  readonly mayReplay: boolean
  readonly log: Logger
  readonly index: PushIndex
  readonly stream: Stream
  readonly secrets: Secrets
  readonly names = new FanNames()
  readonly tokens: TokenWatch | undefined
  readonly #ends: (() => void)[]
  #closed = false

  constructor({ source, simulator, mayReplay, log, secrets }: DeskOptions) {
    this.source = source
    this.simulator = simulator
    this.mayReplay = mayReplay
    this.log = log
    this.secrets = new Secrets(simulator, secrets)
    this.stream = new Stream({ counts: () => this.index.counts, write: this.secrets.write })
    this.index = new PushIndex({ now: () => this.now(), onChange: this.stream.row })
    this.#ends = [
      source.observe((event) => {
        const row = this.index.watched(event)
        if (row && event.kind === 'ended' && row.type === 'unsubscribe_event') this.#lookWhetherErased(event.id, row.source)
      }),
      source.onAccount((account) => {
        this.stream.account(this.accounts().find(({ appId }) => appId === account.appId) ?? account)
        if (account.life === 'running') void this.#remember()
        else this.index.brokeOff(account.appId)
      }),
    ]
    if (!simulator) return
    this.tokens = new TokenWatch(simulator)
    this.#ends.push(this.tokens.end, watchSimulator(simulator, this))
  }

  /** Begins with what the inbox has kept. */
  open(): void {
    void this.#remember()
  }

  close(): void {
    this.#closed = true
    for (const end of this.#ends) end()
    this.stream.close()
  }

  /** Unix ms: the world's, where there is one. */
  now(): number {
    return this.simulator?.clock.now() ?? Date.now()
  }

  accounts(): readonly AccountRow[] {
    const known = new Map(this.source.accounts().map((account) => [account.appId, account]))
    for (const { appId, registration, url } of this.simulator?.accounts() ?? []) {
      const { mode, target } = registration
      known.set(appId, { life: 'running', ...known.get(appId), appId, mode, target, ...(url !== undefined && { url }) })
    }
    return [...known.values()]
  }

  /** @throws {Refusal} 501 */
  world(): Simulator {
    if (this.simulator) return this.simulator
    throw new Refusal(501, 'this console has no simulator: it is attached to a running account', { hint: '`hongyan dev` has both' })
  }

  /** @throws {Refusal} 403 */
  checkMayReplay(): void {
    if (!this.mayReplay) throw new Refusal(403, 'this console may only look', { hint: 'createConsole({ allowReplay: true }) lets it replay' })
  }

  /** What failed for good first, however old; then the latest. In small pages, so that pushes are answered meanwhile. */
  async #remember(): Promise<void> {
    try {
      let fresh = 0
      for (const state of [['dead', 'retry'], undefined] as const) {
        let cursor: string | undefined
        do {
          const page = await this.source.list({ state, limit: PAGE, cursor })
          if (this.#closed) return
          fresh += this.index.remember(page.pushes)
          cursor = this.index.isFull ? undefined : page.next
          await new Promise((resolve) => setTimeout(resolve, 5).unref())
        } while (cursor !== undefined && !this.#closed)
      }
      if (fresh > 0) this.stream.changedAll()
    } catch (error) {
      // It is not there yet: when it is, it says so.
      if (error instanceof HongyanError && error.code === 'inbox-unavailable') return
      this.log.warn({ error: error instanceof Error ? error.message : '' }, 'the console could not list what the inbox has kept')
    }
  }

  /** An account may take a fan's data out of its inbox when they leave; then nothing of it stays here. */
  #lookWhetherErased(id: string, source: string): void {
    const look = async () => {
      const kept = await this.source.get(id)
      if (kept?.record.raw === '') this.index.erase(kept.record.appId, source)
    }
    setTimeout(() => look().catch(() => {}), 1000).unref()
  }
}
