import { ConfigurationError } from '../errors.js'
import type { PushType } from '../generated/pushes.js'
import { blockArticle } from './articles/publish.js'
import type { Account } from './core/account.js'
import type { AttributesOf, PushOptions, PushRecord, Sent } from './core/push.js'
import type { PushMode, Registration } from './core/registration.js'
import type { Ring } from './core/ring.js'
import type { DeliveryEngine, DeliveryInterceptor } from './delivery/engine.js'
import type { LineOptions } from './delivery/line.js'
import type { Destination } from './delivery/port.js'
import { fans } from './fans/state.js'
import { setSiteMenu } from './menus/endpoints.js'
import { FanHandle } from './people/fan-handle.js'
import { Person } from './people/person.js'
import { StaffHandle } from './people/staff-handle.js'
import { addTemplate, type NewTemplate } from './templates/own.js'
import { migrate } from './users/migrate.js'

/** An account at the platform: its merchant's page, its fans, and what was pushed to it. */
export class SimulatedAccount {
  /** @internal What handlers work on. */
  readonly core: Account
  readonly #engine: DeliveryEngine
  readonly #pushes: Ring<PushRecord>

  constructor(core: Account, engine: DeliveryEngine, pushes: Ring<PushRecord>) {
    this.core = core
    this.#engine = engine
    this.#pushes = pushes
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

  /** Asks the URL for its `echostr`, as the merchant's page does. */
  verifyUrl(): Promise<{ readonly ok: boolean; readonly why: string }> {
    return this.#engine.verifyUrl()
  }

  /** Changes what the merchant has typed in: a new token, key or mode counts from the next delivery. */
  configure(change: { readonly token?: string; readonly encodingAESKey?: string; readonly mode?: PushMode; readonly appSecret?: string }): void {
    const { registration } = this.core
    const mode = change.mode ?? registration.mode
    const key = change.encodingAESKey ?? registration.encodingAESKey
    if (mode !== 'plain' && key === undefined) throw new ConfigurationError('mode', `is ${mode}, and there is no encodingAESKey`)
    Object.assign(registration, change)
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

  /** Pushes by itself, without anything that would cause it: any type of the catalogue. */
  push<T extends PushType>(type: T, source: string, attributes: AttributesOf<T>, options?: PushOptions): Promise<Sent> {
    return this.core.push(type, source, attributes, options)
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
