import type { Reply } from '../wire/reply.js'
import type { InboxStore, LateReply } from './contract.js'
import { summary } from './retry.js'
import type { Run } from './run.js'

/** Sends the replies whose answers had left without them: each once, and records what became of it. */
export class LateDesk {
  readonly #store: Pick<InboxStore, 'commit'>
  readonly #ended: (run: Run) => void

  /** @param ended called when it is recorded, or could not be */
  constructor(store: Pick<InboxStore, 'commit'>, ended: (run: Run) => void) {
    this.#store = store
    this.#ended = ended
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
    if (typeof run.late === 'object') run.owner.log.warn({ id: run.id, type: run.push.type, refused: run.late.refused }, 'a late reply was refused')
    try {
      await this.#store.commit(run.record())
    } catch (error) {
      run.owner.log.error({ id: run.id, error: summary(error) }, "the inbox could not record a late reply's outcome")
    }
    this.#ended(run)
  }

  async #send(run: Run, reply: Reply): Promise<LateReply> {
    try {
      return (await run.owner.sendLate?.(reply, run.push)) ?? 'unknown'
    } catch (error) {
      run.owner.log.error({ id: run.id, error: summary(error) }, 'nobody knows whether a late reply was sent; it is not sent again')
      return 'unknown'
    }
  }
}
