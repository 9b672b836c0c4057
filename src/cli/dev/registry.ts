import type { SandboxedCredentials } from '../../sandbox.js'
import type { SimulatedAccount } from '../../simulator/index.js'
import type { Simulator } from '../../simulator/simulator.js'
import type { ReadyAccount } from './messages.js'

/** Whether the account's process can be pushed to. */
type Life = { readonly kind: 'running' } | { readonly kind: 'restarting' } | { readonly kind: 'crashed'; readonly why: string }

/** The accounts as the simulator has them. Pushes wait while their process is started anew; while it has crashed they fail, as they would in production. */
export class Registry {
  readonly #simulator: Simulator
  readonly #gated = new Set<string>()
  #life: Life = { kind: 'restarting' }
  #waiting: (() => void)[] = []

  constructor(simulator: Simulator) {
    this.#simulator = simulator
  }

  /** By what the user's file has told its account. @throws {ConfigurationError} for what the platform would not take either */
  register({ appId, appSecret, token, encodingAESKey, mode }: SandboxedCredentials): void {
    const key = first(encodingAESKey)
    const settings = {
      ...(appSecret !== undefined && { appSecret }),
      token: first(token),
      ...(key !== undefined && { encodingAESKey: key }),
      mode: mode ?? (key === undefined ? ('plain' as const) : ('safe' as const)),
    }
    const known = this.#simulator.accounts().find((account) => account.appId === appId)
    if (known) known.configure(settings)
    else this.#simulator.register({ appId, ...settings })
    this.#gate(this.#simulator.account(appId))
  }

  ready(accounts: readonly ReadyAccount[]): void {
    for (const { appId, url } of accounts) this.#simulator.account(appId).deliverTo(url)
    this.#live({ kind: 'running' })
  }

  restarting(): void {
    for (const account of this.#simulator.accounts()) account.hold()
    this.#live({ kind: 'restarting' })
  }

  crashed(why: string): void {
    this.#live({ kind: 'crashed', why })
  }

  #live(life: Life): void {
    this.#life = life
    if (life.kind === 'restarting') return
    for (const wake of this.#waiting.splice(0)) wake()
    for (const account of this.#simulator.accounts()) account.release()
  }

  /** What is under way when the process ends is delivered again: by the time that Weixin does, it is back. */
  #gate(account: SimulatedAccount): void {
    if (this.#gated.has(account.appId)) return
    this.#gated.add(account.appId)
    account.interceptDelivery((request, next) => (this.#life.kind === 'running' ? next(request) : this.#open().then(() => next(request))))
  }

  async #open(): Promise<void> {
    if (this.#life.kind === 'restarting') await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.#life.kind === 'crashed') throw new Error(`the account has crashed: ${this.#life.why}`)
  }
}

const first = <T extends string | undefined>(value: T | readonly [string, string]): T | string => (typeof value === 'object' ? value[0] : value)
