import type { PushType } from '../../generated/pushes.js'
import type { Ground } from './ground.js'
import type { AttributesOf, Outbox, PushOptions, Sent } from './push.js'
import type { Registration } from './registration.js'
import type { Row } from './row.js'
import type { StateFamily } from './state.js'

/** One Official Account, as the platform keeps it. Handlers and people work on this. */
export class Account {
  readonly ground: Ground
  readonly registration: Registration
  /** What all openids of the account begin with, behind the `o`. */
  idPrefix: string
  /** Where its pushes go. */
  readonly outbox: Outbox
  readonly #states = new Map<StateFamily<unknown>, unknown>()

  constructor(registration: Registration, ground: Ground, outbox: (account: Account) => Outbox) {
    this.registration = registration
    this.ground = ground
    this.idPrefix = ground.random.letters(5)
    this.outbox = outbox(this)
  }

  get appId(): string {
    return this.registration.appId
  }

  /** The account's state of a family, empty at first. */
  state<T>(family: StateFamily<T>): T {
    if (!this.#states.has(family)) this.#states.set(family, family.create())
    return this.#states.get(family) as T
  }

  /** What an import brings: a part of the state, and what openids begin with. */
  put<T>(family: StateFamily<T>, state: T): void {
    this.#states.set(family, state)
  }

  usePrefix(idPrefix: string): void {
    this.idPrefix = idPrefix
  }

  /** Pushes. What is left out of `attributes` is not on the wire; `''` is an empty element. */
  push<T extends PushType>(type: T, source: string, attributes: AttributesOf<T>, options?: PushOptions): Promise<Sent> {
    return this.outbox.send({ type, source, attributes }, options)
  }

  /** Has the platform do something later: `job` is the name of a {@link Job} of some family. */
  schedule(afterMs: number, job: string, data: Row): void {
    const { clock, agenda } = this.ground
    agenda.add({ at: clock.now() + afterMs, appId: this.appId, job, data })
  }
}
