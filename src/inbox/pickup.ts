import type { Clock } from '../clock.js'
import { HongyanError } from '../errors.js'
import { Backlog } from './backlog.js'
import type { InboxHost, InboxStore, PushOwner, PushRecord, UnfinishedPush } from './contract.js'
import { summary } from './retry.js'
import { Run } from './run.js'

const NO_OWNER_PAUSE_MS = 30_000

export interface PickupHost {
  clock(): Clock
  closing(): boolean
  isActive(key: string): boolean
  /** Starts the run of a push that was kept. */
  start(run: Run): void
  /** The push needs no further run. */
  finished(push: PushRecord): void
  /** Whether a push that lies in the store may run, where pushes run in order. */
  isItsTurn(push: UnfinishedPush): boolean
}

/** Brings pushes that lie in the store to their end: put off by a throw, or left behind by an earlier life of the process. */
export class Pickup {
  readonly backlog: Backlog
  readonly #store: InboxStore
  readonly #hosts: Iterable<InboxHost>
  readonly #host: PickupHost

  constructor(store: InboxStore, hosts: Iterable<InboxHost>, host: PickupHost) {
    this.#store = store
    this.#hosts = hosts
    this.#host = host
    this.backlog = new Backlog({ clock: host.clock, takeUp: (key) => this.#takeUp(key) })
  }

  /** What an earlier life of this process had begun is due at once; what it had put off, when it said. */
  adopt(host: InboxHost): void {
    const failed = (error: unknown) => host.log.error({ error: summary(error) }, 'the inbox could not list its unfinished pushes')
    try {
      const unfinished = this.#store.unfinished()
      if (unfinished instanceof Promise) unfinished.then((pushes) => this.#adopt(pushes)).catch(failed)
      else this.#adopt(unfinished)
    } catch (error) {
      failed(error)
    }
  }

  /** The account of a push, from whoever uses the inbox. */
  async owner(appId: string): Promise<PushOwner | undefined> {
    for (const host of this.#hosts) {
      const owner = await host.owner(appId)
      if (owner) return owner
    }
    return undefined
  }

  #adopt(pushes: Iterable<UnfinishedPush>): void {
    for (const push of pushes) {
      if (this.#host.isActive(push.key) || this.backlog.has(push.key)) continue
      if (this.#host.isItsTurn(push)) this.backlog.add(push.key, push.state === 'retry' ? (push.dueAt ?? 0) : 0)
    }
  }

  async #takeUp(key: string): Promise<void> {
    try {
      await this.#resume(key)
    } catch (error) {
      for (const host of this.#hosts) host.log.error({ id: key, error: summary(error) }, 'a kept push could not be taken up; it is tried again')
      if (!this.#isOver(key) && !this.backlog.has(key)) this.backlog.add(key, this.#host.clock().now() + NO_OWNER_PAUSE_MS)
    }
  }

  async #resume(key: string): Promise<void> {
    if (this.#isOver(key)) return
    const found = await this.#store.load(key)
    if (!found) return
    const owner = await this.owner(found.appId)
    if (!owner) throw new HongyanError('configuration', `no account has the app id ${found.appId}`, { hint: 'The push is kept' })
    // Read once more: while the account was looked up, a repeat may have brought the push to its end.
    const kept = await this.#store.load(key)
    if (!kept || this.#isOver(key)) return
    if (kept.state === 'done' && kept.late === 'pending') {
      owner.log.warn({ id: key, type: kept.type }, 'the process ended while a late reply was being sent; nobody knows whether it was, and it is not sent again')
      await this.#store.commit({ ...kept, late: 'unknown' })
    }
    if (kept.state !== 'retry' && kept.state !== 'received') {
      this.#host.finished(kept)
      return
    }
    const run = Run.again(kept, owner)
    await new Promise<void>((resolve) => {
      run.onLeave = [resolve]
      this.#host.start(run)
    })
  }

  /** Somebody else has it, or nobody may. */
  #isOver(key: string): boolean {
    return this.#host.closing() || this.#host.isActive(key)
  }
}
