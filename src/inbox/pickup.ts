import type { Clock } from '../clock.js'
import { HongyanError } from '../errors.js'
import { SUCCESS } from './answers.js'
import { Backlog } from './backlog.js'
import type { InboxHost, InboxStore, MaybePromise, PushOwner, PushRecord, UnfinishedPush } from './contract.js'
import { inTime } from './in-time.js'
import type { Lanes } from './lanes.js'
import { MOST_CRASHES, summary } from './retry.js'
import { Run } from './run.js'

const NO_OWNER_PAUSE_MS = 30_000
/** How long a store or whoever finds accounts may take for a kept push, before it is tried again. */
const PATIENCE_MS = 30_000
const LIST_AGAIN_MS = 5000

export interface PickupHost {
  clock(): Clock
  closing(): boolean
  isActive(key: string): boolean
  /** Starts the run of a push that was kept. */
  start(run: Run): void
  /** A push became a dead letter without a run. */
  dead(): void
  /** Where pushes run in order. */
  lanes(): Lanes | undefined
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

  /** What an earlier life of this process has left: asked for again until the store says it. */
  adopt(host: InboxHost): void {
    const adopt = (pushes: Iterable<UnfinishedPush>) => {
      this.#adopt(pushes)
      this.#host.lanes()?.release()
    }
    const failed = (error: unknown) => {
      host.log.error({ error: summary(error) }, 'the inbox could not list its unfinished pushes; it is tried again')
      const timer = this.#host.clock().setTimeout(() => {
        if (this.#host.closing()) this.#host.lanes()?.release()
        else this.adopt(host)
      }, LIST_AGAIN_MS)
      ;(timer as { unref?: () => void } | undefined)?.unref?.()
    }
    try {
      const unfinished = this.#store.unfinished()
      if (unfinished instanceof Promise) unfinished.then(adopt).catch(failed)
      else adopt(unfinished)
    } catch (error) {
      failed(error)
    }
  }

  /** The account of a push, from whoever uses the inbox. */
  async owner(appId: string): Promise<PushOwner | undefined> {
    for (const host of this.#hosts) {
      const owner = await inTime(host.owner(appId), { clock: this.#host.clock(), ms: PATIENCE_MS, what: 'whoever finds accounts' })
      if (owner) return owner
    }
    return undefined
  }

  /** What was begun is due at once; what was put off, when it said. */
  #adopt(pushes: Iterable<UnfinishedPush>): void {
    const lanes = this.#host.lanes()
    for (const push of pushes) {
      if (this.backlog.has(push.key) || (this.#host.isActive(push.key) && !lanes)) continue
      const dueAt = push.state === 'retry' ? (push.dueAt ?? 0) : 0
      if (!lanes || lanes.adopt({ ...push, dueAt })) this.backlog.add(push.key, dueAt)
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
    const found = await this.#load(key)
    if (!found) {
      this.#host.lanes()?.leave(key)
      return
    }
    const owner = await this.owner(found.appId)
    if (!owner) throw new HongyanError('configuration', `no account has the app id ${found.appId}`, { hint: 'The push is kept' })
    // Read once more: while the account was looked up, a repeat may have brought the push to its end.
    const kept = await this.#load(key)
    if (!kept || this.#isOver(key)) return
    if (kept.state === 'done' && kept.late === 'pending') {
      owner.log.warn({ id: key, type: kept.type }, 'the process ended while a late reply was being sent; nobody knows whether it was, and it is not sent again')
      await this.#store.commit({ ...kept, late: 'unknown' })
    }
    if (kept.state !== 'retry' && kept.state !== 'received') {
      this.#host.lanes()?.leave(key)
      return
    }
    let run: Run
    try {
      run = Run.again(kept, owner)
    } catch (error) {
      return this.#bury(kept, owner, { error, what: 'a kept push cannot be read any more; it is a dead letter' })
    }
    // It was begun, and nothing became of it.
    if (kept.state === 'received') {
      run.crashes += 1
      if (run.crashes >= MOST_CRASHES) {
        const error = new HongyanError('timeout', `its run ended with its process ${run.crashes} times`)
        return this.#bury({ ...kept, crashes: run.crashes }, owner, { error, what: 'a push whose runs ended with their process again and again is given up' })
      }
      // Before it runs: the next life of the process has to know.
      await this.#store.receive?.({ ...kept, attempt: run.attempt, crashes: run.crashes })
      if (this.#isOver(key)) return
    }
    await new Promise<void>((resolve) => {
      run.onLeave = [resolve]
      this.#host.start(run)
    })
  }

  /** A kept push that no further try would bring to its end. */
  async #bury(kept: PushRecord, owner: PushOwner, { error, what }: { readonly error: unknown; readonly what: string }): Promise<void> {
    const problem = summary(error)
    owner.log.error({ id: kept.key, type: kept.type, error: problem }, what)
    await this.#store.commit({ ...kept, state: 'dead', answer: kept.answer ?? SUCCESS, dueAt: undefined, error: problem })
    this.#host.dead()
    this.#host.lanes()?.leave(kept.key)
  }

  #load(key: string): MaybePromise<PushRecord | undefined> {
    return inTime(this.#store.load(key), { clock: this.#host.clock(), ms: PATIENCE_MS, what: 'the store' })
  }

  /** Somebody else has it, or nobody may. */
  #isOver(key: string): boolean {
    return this.#host.closing() || this.#host.isActive(key)
  }
}
