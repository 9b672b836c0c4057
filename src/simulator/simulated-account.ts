import type { EventBase } from '../catalogue/push-base.js'
import { ConfigurationError } from '../errors.js'
import type { PushType } from '../generated/pushes.js'
import { checkNames } from '../option-names.js'
import type { EventDefinition } from '../wire/define-event.js'
import { blockArticle } from './articles/publish.js'
import { CardDesk } from './card/desk.js'
import type { Account } from './core/account.js'
import type { AttributesOf, PushOptions, PushRecord, Sent } from './core/push.js'
import { type PushMode, type Registration, readRegistration } from './core/registration.js'
import type { Ring } from './core/ring.js'
import type { Burst, BurstOptions } from './delivery/burst.js'
import type { DeliveryEngine, DeliveryInterceptor } from './delivery/engine.js'
import type { LineOptions } from './delivery/line.js'
import type { Destination } from './delivery/port.js'
import { draftOfBody, draftOfEvent, type WireFields } from './delivery/raw.js'
import { fans } from './fans/state.js'
import { AccountFaults, type Faults } from './faults/faults.js'
import { setSiteMenu } from './menus/endpoints.js'
import { FanHandle } from './people/fan-handle.js'
import { Person } from './people/person.js'
import { StaffHandle } from './people/staff-handle.js'
import { ProductDesk } from './product/desk.js'
import { addTemplate, type NewTemplate } from './templates/own.js'
import { migrate } from './users/migrate.js'

const CONFIGURABLE: readonly string[] = ['token', 'encodingAESKey', 'mode', 'appSecret']

/** An account at the platform: its merchant's page, its fans, and what was pushed to it. */
export class SimulatedAccount {
  /** @internal What handlers work on. */
  readonly core: Account
  readonly #engine: DeliveryEngine
  readonly #pushes: Ring<PushRecord>

  /** Faults on demand that strike this account only. */
  readonly faults: AccountFaults

  constructor(core: Account, { engine, pushes, faults }: { readonly engine: DeliveryEngine; readonly pushes: Ring<PushRecord>; readonly faults: Faults }) {
    this.core = core
    this.#engine = engine
    this.#pushes = pushes
    this.faults = new AccountFaults(faults, core.appId)
  }

  get appId(): string {
    return this.core.appId
  }

  /** What the merchant has typed in. Secrets too: it is a simulator. */
  get registration(): Readonly<Registration> {
    return this.core.registration
  }

  /** Where pushes go from now on. `undefined`: nowhere. */
  deliverTo(destination: Destination | undefined, options?: LineOptions): this {
    this.#engine.deliverTo(destination, options)
    return this
  }

  /** Where pushes go, where that is a URL. Without a password that it may hold. */
  get url(): string | undefined {
    const { destination } = this.#engine
    if (typeof destination !== 'string') return undefined
    const url = new URL(destination)
    url.username = ''
    url.password = ''
    return url.href
  }

  /** Asks the URL for its `echostr`, as the merchant's page does. */
  verifyUrl(): Promise<{ readonly ok: boolean; readonly why: string }> {
    return this.#engine.verifyUrl()
  }

  /** Changes what the merchant has typed in: a new token, key or mode counts from the next delivery. */
  configure(change: { readonly token?: string; readonly encodingAESKey?: string; readonly mode?: PushMode; readonly appSecret?: string }): void {
    const { registration } = this.core
    checkNames(change, CONFIGURABLE, 'configure.')
    for (const [name, value] of Object.entries(change)) {
      if (typeof value !== 'string' || value === '') throw new ConfigurationError(`configure.${name}`, 'is no text')
    }
    // What is checked at the registration is checked again.
    readRegistration({ ...registration, ...change })
    Object.assign(registration, change)
  }

  /** Cards on Weixin's and the merchant's own pages: reviews, the counter. */
  get cards(): CardDesk {
    return new CardDesk(this.core)
  }

  /** Products on Weixin's own pages: reviews, what the merchant may use. */
  get products(): ProductDesk {
    return new ProductDesk(this.core)
  }

  /** A person by openid, or somebody new. */
  fan(openid?: string): FanHandle {
    return new FanHandle(new Person(this.core, openid ?? this.core.ground.random.openId(this.core.idPrefix)))
  }

  /** Everybody whom the account has met. */
  *fans(): IterableIterator<FanHandle> {
    for (const openid of this.core.state(fans).byId.keys()) yield new FanHandle(new Person(this.core, openid))
  }

  /** Somebody who answers fans, by their kf account: `name@account`. */
  staff(kfAccount: string): StaffHandle {
    return new StaffHandle(this.core, kfAccount)
  }

  /** Makes a menu on the merchant's page, in the place of those by the API. Its buttons may be `text`, `img`, `photo`, `video`, `voice`, `news` with a `value`. */
  setSiteMenu(buttons: readonly object[]): void {
    setSiteMenu(this.core, buttons)
  }

  /** Takes a template from the library, with a text of your own. @returns its id */
  addTemplate(template: NewTemplate): string {
    return addTemplate(this.core, template).id
  }

  /** The platform takes what was published off the net. @returns whether there is such an article_id */
  blockArticle(articleId: string): boolean {
    return blockArticle(this.core, articleId)
  }

  /** Takes over the followers of another account: 帐号迁移. @returns how many came */
  migrateFrom(other: SimulatedAccount): number {
    return migrate(other.core, this.core)
  }

  /**
   * Pushes by itself, without anything that would cause it: any type of the catalogue, or an event that was described with `defineEvent`.
   * @param source the fan's openid, or a system account
   */
  push<T extends PushType>(type: T, source: string, attributes: AttributesOf<T>, options?: PushOptions): Promise<Sent>
  push<E extends EventBase>(event: EventDefinition<E>, source: string, attributes: Partial<Omit<E, keyof EventBase>>, options?: PushOptions): Promise<Sent>
  push(type: PushType | EventDefinition, source: string, attributes: Readonly<Record<string, unknown>>, options?: PushOptions): Promise<Sent> {
    if (typeof type === 'string') return this.#engine.send({ type, source, attributes }, options)
    return this.#engine.send({ type: type.type, shape: type.shape, source, attributes }, options)
  }

  /** Pushes an event that nobody has described: its name as on the wire, and its bare elements. */
  pushEvent(event: string, source: string, fields: WireFields = {}, options?: PushOptions): Promise<Sent> {
    return this.#engine.send(draftOfEvent(this.core, event, { source, fields }), options)
  }

  /** Pushes a plain body as it is, XML or JSON, signed and sealed as the account's mode asks for; also one that cannot be read. */
  pushRaw(body: string, options?: PushOptions): Promise<Sent> {
    return this.#engine.send(draftOfBody(body), options)
  }

  /**
   * Many pushes at a rate, by the clock of the line: `burst(73_028, (nth) => account.push(…), { perSecond: 243 })` is what one account once got in five minutes.
   * Where the clock is virtual, move it: `await Promise.all([account.burst(…), simulator.advance(300_000)])`.
   */
  burst(count: number, make: (nth: number) => Promise<Sent>, options?: BurstOptions): Promise<Burst> {
    return this.#engine.burst(count, make, options)
  }

  /** The last pushes of the account, from the oldest. */
  pushes(): PushRecord[] {
    return [...this.#pushes].filter(({ appId }) => appId === this.appId)
  }

  /** Stands between the platform and the account. @returns what takes it away */
  interceptDelivery(interceptor: DeliveryInterceptor): () => void {
    return this.#engine.intercept(interceptor)
  }

  /** `false`: each push waits until the one before is delivered or given up. */
  set concurrent(concurrent: boolean) {
    this.#engine.concurrent = concurrent
  }

  /** Keeps pushes back until {@link release}. */
  hold(): void {
    this.#engine.hold()
  }

  /** Lets go what was held, at once; `shuffled` in an order that the seed draws. */
  release(options?: { readonly shuffled?: boolean }): void {
    this.#engine.release(options)
  }

  /** Until no push of the account is under way. */
  settled(): Promise<void> {
    return this.#engine.settled()
  }
}
