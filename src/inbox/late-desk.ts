import type { Clock } from '../clock.js'
import type { Reply } from '../wire/reply.js'
import type { InboxStore, LateReply } from './contract.js'
import { summary } from './retry.js'
import type { Run } from './run.js'

const AGAIN_MS = 5000
/** Some minutes: then it is left to the next start of the process, which says `unknown`. */
const MOST_TRIES = 50

/** Said once: most accounts meet it with their first card event. */
const WINDOWS =
  'Weixin takes a customer-service message only after a message of the fan (5 in 48 h), or a menu tap, follow or scan (3 in a minute); card and product events open no window. Answer those within deadlineMs'

export interface LateDeskHost {
  clock(): Clock
  closing(): boolean
  /** The outcome is recorded, or could not be. */
  ended(run: Run): void
}

/** Sends the replies whose answers had left without them: each once, and records what became of it. */
export class LateDesk {
  readonly #store: Pick<InboxStore, 'load' | 'commit'>
  readonly #host: LateDeskHost
  #hasHinted = false

  constructor(store: Pick<InboxStore, 'load' | 'commit'>, host: LateDeskHost) {
    this.#store = store
    this.#host = host
  }

  /** Whether there is a way to send it. If not, the run says so. */
  take(run: Run): boolean {
    if (run.owner.sendLate) {
      run.late = 'pending'
      return true
    }
    run.late = { refused: 'no-api' }
    run.owner.log.warn(
      { id: run.id, type: run.push.type, attempt: run.attempt },
      'a reply came after the answer had left, and was dropped: without appSecret there is no customer-service message',
    )
    return false
  }

  async send(run: Run, reply: Reply): Promise<void> {
    run.late = await this.#send(run, reply)
    if (typeof run.late === 'object') this.#refused(run, run.late.refused)
    try {
      await this.#store.commit(run.record())
    } catch (error) {
      run.owner.log.error({ id: run.id, error: summary(error) }, "the inbox could not record a late reply's outcome; it is tried again")
      this.#recordLater(run, 1)
    }
    this.#host.ended(run)
  }

  #refused(run: Run, refused: string): void {
    const hint = this.#hasHinted ? {} : { hint: WINDOWS }
    this.#hasHinted = true
    run.owner.log.warn({ id: run.id, type: run.push.type, refused, ...hint }, 'a late reply was refused')
  }

  /** Only what became of it: meanwhile the push may have been run once more. */
  #recordLater(run: Run, tries: number): void {
    const timer = this.#host.clock().setTimeout(async () => {
      if (this.#host.closing()) return
      try {
        const kept = await this.#store.load(run.id)
        if (kept?.late === 'pending') await this.#store.commit({ ...kept, late: run.late })
      } catch {
        if (tries < MOST_TRIES) this.#recordLater(run, tries + 1)
      }
    }, AGAIN_MS)
    ;(timer as { unref?: () => void } | undefined)?.unref?.()
  }

  async #send(run: Run, reply: Reply): Promise<LateReply> {
    try {
      run.restore()
      return (await run.owner.sendLate?.(reply, run.push)) ?? 'unknown'
    } catch (error) {
      run.owner.log.error({ id: run.id, error: summary(error) }, 'nobody knows whether a late reply was sent; it is not sent again')
      return 'unknown'
    }
  }
}
