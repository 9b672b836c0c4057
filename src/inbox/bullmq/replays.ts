import { randomUUID } from 'node:crypto'
import type { Queue } from 'bullmq'
import { InboxUnavailableError } from '../../errors.js'
import type { PushState, Replayed, ReplayOptions } from '../contract.js'
import { checkReplayable, refused } from '../replay.js'
import type { Ledger, ReplayTicket } from './ledger.js'
import { jobIdOf } from './names.js'

export interface ReplaysHost {
  readonly ledger: Ledger
  readonly queue: Queue
  readonly node: string
  hasOwner(appId: string): Promise<boolean>
}

interface Asked {
  readonly resolve: (outcome: Replayed) => void
  readonly reject: (error: Error) => void
}

/** How often it is looked whether a replay has ended, should its word be lost on the way. */
const LOOK_MS = 2000

/** One more run of a push, asked for here and run by any node. */
export class Replays {
  readonly #host: ReplaysHost
  readonly #asked = new Map<string, Asked>()

  constructor(host: ReplaysHost) {
    this.#host = host
  }

  async replay(id: string, { reply = false }: ReplayOptions): Promise<Replayed> {
    const { ledger, node } = this.#host
    const kept = checkReplayable(id, await ledger.load(id))
    if (!(await this.#host.hasOwner(kept.appId)))
      throw refused('configuration', `no account has the app id ${kept.appId}`, 'Its account has to be there to run it')
    const ticket: ReplayTicket = { node, ticket: randomUUID(), reply }
    const state = await ledger.replay(id, ticket)
    if (state === 'running') throw refused('running', `push ${id} runs right now`, 'Wait for its end')
    if (state === 'not-found' || state === 'erased') {
      checkReplayable(id, await ledger.load(id))
      throw refused('not-found', `no push ${id} is kept`, 'It has just been forgotten')
    }
    try {
      await this.#queue(id, kept.appId)
    } catch (error) {
      await ledger.takeBackReplay(id, ticket, state as PushState).catch(() => {})
      throw error
    }
    return this.#outcome(id, kept.appId, ticket.ticket)
  }

  /** What the channel says. */
  ended(ticket: string, outcome: Replayed): void {
    this.#asked.get(ticket)?.resolve(outcome)
  }

  /** Nobody waits any more; what was asked for is run all the same. */
  abandon(): void {
    for (const { reject } of this.#asked.values()) reject(new InboxUnavailableError('the inbox was closed before the replay had ended'))
  }

  async #queue(id: string, appId: string): Promise<void> {
    const jobId = jobIdOf(id)
    const { queue } = this.#host
    const job = await queue.getJob(jobId)
    if (job && (await job.isDelayed())) await job.promote()
    else if (job && (await job.isFailed())) await job.retry('failed')
    else await queue.add(appId, null, { jobId, lifo: true })
  }

  #outcome(id: string, appId: string, ticket: string): Promise<Replayed> {
    const { ledger } = this.#host
    const look = async (): Promise<void> => {
      // It may have been queued while the job before it was just about to end, and to take it along.
      if (await ledger.isReplaying(id)) return this.#queue(id, appId)
      const record = await ledger.load(id)
      if (record?.late === 'pending') return
      if (record?.raw === '') this.#asked.get(ticket)?.reject(refused('erased', `push ${id} holds no data any more`, 'It was erased before it had run'))
      const { attempt = 0, state = 'done', late = 'none', error } = record ?? {}
      this.ended(ticket, { id, attempt, state, late, ...(error ? { error } : {}) })
    }
    return new Promise<Replayed>((resolve, reject) => {
      this.#asked.set(ticket, { resolve, reject })
      const timer = setInterval(() => look().catch(() => {}), LOOK_MS)
      this.#asked.set(ticket, {
        resolve: (outcome) => {
          clearInterval(timer)
          resolve(outcome)
        },
        reject: (error) => {
          clearInterval(timer)
          reject(error)
        },
      })
    }).finally(() => this.#asked.delete(ticket))
  }
}
