import { ConfigurationError } from '../errors.js'
import type { CallRecord } from './api/call-record.js'
import type { ApiAnswer, ApiRequest, MaybePromise } from './api/endpoint.js'
import { ApiServer, type Interceptor } from './api/server.js'
import { Control } from './control/control.js'
import { Account } from './core/account.js'
import { Agenda } from './core/agenda.js'
import { type ClockOptions, createVirtualClock, type VirtualClock } from './core/clock.js'
import type { Ground } from './core/ground.js'
import { readWorld, writeWorld } from './core/kept-world.js'
import { Observers } from './core/observers.js'
import type { PushRecord } from './core/push.js'
import { Random } from './core/random.js'
import { type AccountSettings, readRegistration } from './core/registration.js'
import { Ring } from './core/ring.js'
import { RowReader } from './core/row.js'
import { DeliveryEngine } from './delivery/engine.js'
import { families as parts } from './families.js'
import { Faults } from './faults/faults.js'
import { createFetch, createTransport } from './http/fetch.js'
import { type ListenOptions, listen, type SimulatorServer } from './http/listen.js'
import { createQuotaFamily } from './quota/family.js'
import { ruleTable } from './rule-table.js'
import { defaultRules, type Rules } from './rules.js'
import { SimulatedAccount } from './simulated-account.js'

export interface SimulatorOptions {
  /** At least one. An app id alone will do. */
  readonly accounts: readonly AccountSettings[]
  /** Where its time begins, and whether it goes on by itself. Left out, it stands at the machine's time until told to go on. */
  readonly clock?: ClockOptions
  /** The same seed, the same ids. */
  readonly seed?: string | number
  /** Switches that stand otherwise than by default: see `ruleTable`. */
  readonly rules?: Partial<Rules>
  /** How many pushes and calls are kept to be looked at. 1,000. */
  readonly history?: number
}

/** What may be listened to. */
export interface SimulatorEvents {
  /** A push was made; it is about to be delivered. */
  push: PushRecord
  /** A push was delivered or given up. */
  sent: PushRecord
  /** A call was answered. */
  call: CallRecord
}

/**
 * Weixin in a box: the platform's side of one account or several, in this process or as a server.
 *
 * @example
 * ```ts
 * import { OfficialAccount } from 'hongyan'
 * import { createSimulator } from 'hongyan/simulator'
 *
 * const credentials = { appId: 'wx0123456789abcdef', appSecret: 'secret', token: 'token' }
 * const weixin = createSimulator({ accounts: [credentials] })
 * const account = new OfficialAccount({ ...credentials, clock: weixin.clock, api: { transport: weixin.transport } })
 * account.on('subscribe_event', () => '欢迎')
 * weixin.account().deliverTo(account)
 *
 * const { seen } = await weixin.account().fan().follow()
 * seen.text // 欢迎
 * ```
 * @throws {ConfigurationError} that names the option
 */
export function createSimulator(options: SimulatorOptions): Simulator {
  if (!Array.isArray(options?.accounts) || options.accounts.length === 0)
    throw new ConfigurationError('accounts', 'is empty', "An app id will do: [{ appId: 'wx…' }]")
  return new Simulator(options)
}

export class Simulator {
  /** Give it to an account in this process: `new OfficialAccount({ clock })`. */
  readonly clock: VirtualClock
  /** The platform's switches; change them at any time. */
  readonly rules: Rules
  /** For an account in this process: `new OfficialAccount({ api: { transport } })`. */
  readonly transport: ReturnType<typeof createTransport>
  /** The platform as a `fetch`, whatever the host of the URL. */
  readonly fetch: ReturnType<typeof createFetch>
  /** Faults on demand, by name: `simulator.faults.on('busy', { path: '/card/', times: 3 })`. */
  readonly faults: Faults
  readonly #ground: Ground
  readonly #accounts = new Map<string, Account>()
  readonly #handles = new Map<string, SimulatedAccount>()
  readonly #engines: DeliveryEngine[] = []
  readonly #api: ApiServer
  readonly #families: typeof parts
  readonly #pushes: Ring<PushRecord>
  readonly #observers = { push: new Observers<PushRecord>(), sent: new Observers<PushRecord>(), call: new Observers<CallRecord>() }
  readonly #servers = new Set<SimulatorServer>()

  constructor({ accounts, clock, seed = 'hongyan', rules = {}, history = 1000 }: SimulatorOptions) {
    for (const name of Object.keys(rules)) if (!Object.hasOwn(ruleTable, name)) throw new ConfigurationError(`rules.${name}`, 'is no switch')
    this.clock = createVirtualClock(clock)
    this.rules = { ...defaultRules(), ...rules }
    this.#pushes = new Ring(history)
    const quotaFamily = createQuotaFamily({ endpoints: () => this.#families.flatMap(({ endpoints = [] }) => endpoints), calls: () => this.#api.calls })
    this.#families = [...parts, quotaFamily]
    const jobs = new Map(this.#families.flatMap(({ jobs: ours = [] }) => ours.map((job) => [job.name, job] as const)))
    const agenda = new Agenda(this.clock, ({ appId, job, data }) => {
      const account = this.#accounts.get(appId)
      if (account) jobs.get(job)?.run(account, new RowReader(data, job))
    })
    this.#ground = { clock: this.clock, random: new Random(seed), rules: this.rules, agenda }
    this.faults = new Faults(this.#accounts, this.#ground.random)
    for (const settings of accounts) this.#register(settings)
    this.#api = new ApiServer({
      ground: this.#ground,
      accounts: this.#accounts,
      families: this.#families,
      history,
      onCall: this.#observers.call.tell,
      strike: (request) => this.faults.ofCall(request),
    })
    const call = (request: ApiRequest) => this.#api.call(request)
    this.transport = createTransport(call)
    this.fetch = createFetch(call)
  }

  /** One of the accounts; the first, if no app id is given. @throws {ConfigurationError} for one that is not there */
  account(appId?: string): SimulatedAccount {
    const found = appId === undefined ? this.#handles.values().next().value : this.#handles.get(appId)
    if (!found) throw new ConfigurationError('appId', 'is none of the accounts')
    return found
  }

  /** Adds an account while it runs. @throws {ConfigurationError} for settings that are wrong, or an app id that is there */
  register(settings: AccountSettings): SimulatedAccount {
    this.#register(settings)
    return this.account(settings.appId)
  }

  accounts(): readonly SimulatedAccount[] {
    return [...this.#handles.values()]
  }

  /** One call of the API, without sockets: bytes in, bytes out. */
  call(request: ApiRequest): MaybePromise<ApiAnswer> {
    return this.#api.call(request)
  }

  /** The paths that are answered. All others get 501. */
  get paths(): readonly string[] {
    return this.#api.paths
  }

  /** Stands before the API. @returns what takes it away */
  intercept(interceptor: Interceptor): () => void {
    return this.#api.intercept(interceptor)
  }

  /** Listens on `node:http`. */
  async listen(port: number, options?: ListenOptions): Promise<SimulatorServer> {
    const call = (request: ApiRequest) => this.#api.call(request)
    const server = await listen({ call, control: new Control(this, options?.controlToken) }, port, options)
    this.#servers.add(server)
    return server
  }

  /** The last calls, from the oldest. */
  calls(): CallRecord[] {
    return [...this.#api.calls]
  }

  /** @returns what ends it */
  on<Name extends keyof SimulatorEvents>(name: Name, listener: (value: SimulatorEvents[Name]) => void): () => void {
    const observers: { readonly [Each in keyof SimulatorEvents]: Observers<SimulatorEvents[Each]> } = this.#observers
    return observers[name].add(listener)
  }

  /** Lets time pass. */
  advance(ms: number): Promise<void> {
    return this.clock.advance(ms)
  }

  /** Until no push is under way. Where the clock stands still, a push whose account does not answer waits for `advance`. */
  async settled(): Promise<void> {
    await Promise.all(this.#engines.map((engine) => engine.settled()))
  }

  /** The whole world as one readable file. Deliveries under way are none of it: see {@link settled}. */
  exportWorld(): string {
    return [...this.writeWorld()].join('')
  }

  /** The same in pieces, for worlds that are larger than a string should be. */
  writeWorld(): Generator<string> {
    return writeWorld(this.#world())
  }

  /** Puts an exported world in the place of this one: state, clock and ids to come. Its accounts have to be registered here. @throws {ConfigurationError} */
  importWorld(text: string): Promise<void> {
    return readWorld(this.#world(), text)
  }

  /** Stops listening and lets go of its lines. */
  async close(): Promise<void> {
    await Promise.all([...this.#servers].map((server) => server.close()))
    this.#servers.clear()
    for (const engine of this.#engines) engine.close()
  }

  #world() {
    const tables = [{ name: 'faults', rows: () => this.faults.rows(), read: (rows: readonly RowReader[]) => this.faults.read(rows) }]
    return { ground: this.#ground, tables, accounts: this.#accounts, families: this.#families }
  }

  #register(settings: AccountSettings): void {
    const registration = readRegistration(settings)
    if (this.#accounts.has(registration.appId)) throw new ConfigurationError('accounts', `has ${registration.appId} twice`)
    const onPush = (account: Account, push: PushRecord) => {
      this.#pushes.add(push)
      for (const family of this.#families) family.onPush?.(account, push)
      this.#observers.push.tell(push)
    }
    const create = (account: Account) => {
      const onSent = (push: PushRecord) => {
        for (const family of this.#families) family.onSent?.(account, push)
        this.#observers.sent.tell(push)
      }
      const engine = new DeliveryEngine({
        account,
        count: () => this.#pushes.count + 1,
        onPush,
        onSent,
        strike: (of, type) => this.faults.ofDelivery(of, type),
      })
      this.#engines.push(engine)
      return engine
    }
    const account = new Account(registration, this.#ground, create)
    this.#accounts.set(account.appId, account)
    this.#handles.set(
      account.appId,
      new SimulatedAccount(account, { engine: this.#engines.at(-1) as DeliveryEngine, pushes: this.#pushes, faults: this.faults }),
    )
  }
}
