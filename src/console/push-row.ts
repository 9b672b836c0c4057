import * as crypto from 'node:crypto'
import type { ErrorSummary, LateReply } from '../inbox/contract.js'
import type { PushRecord as SimulatedPush } from '../simulator/core/push.js'
import type { AttemptRow, PushRow, RowState } from './protocol.js'

/** A push by what it is: the simulator and the inbox tell of the same bytes, and so do two lives of a console. */
export const pushId = (appId: string, raw: string): string => crypto.hash('sha256', `${appId}\n${raw}`, 'base64url').slice(0, 16)

/** One of 200,000: what few have stands behind. */
export class IndexedPush implements PushRow {
  readonly id: string
  readonly appId: string
  type: string
  source: string
  readonly at: number
  inboxId: string | undefined = undefined
  state: RowState = 'received'
  attempt = 0
  ms: number | undefined = undefined
  answeredBy: PushRow['answeredBy'] = undefined
  deliveries = 0
  /** How often the inbox has seen it again. */
  repeats = 0
  /** The simulator made it: then it counts the deliveries. */
  simulated = false
  seen: string | undefined = undefined
  seenKind: PushRow['seenKind'] = undefined
  late: LateReply | undefined = undefined
  error: ErrorSummary | undefined = undefined
  faults: readonly string[] | undefined = undefined
  from: string | undefined = undefined
  /** Another body with the same MsgId, which the inbox takes for this push: the last one that came. */
  twin: IndexedPush | undefined = undefined

  constructor({ id, appId, type, source, at }: Pick<PushRow, 'id' | 'appId' | 'type' | 'source' | 'at'>) {
    this.id = id
    this.appId = appId
    this.type = type
    this.source = source
    this.at = at
  }

  toJSON(): PushRow {
    const { id, inboxId, appId, type, source, at, state, attempt, ms, answeredBy, deliveries, seen, seenKind, late, error, faults, from } = this
    return { id, inboxId, appId, type, source, at, state, attempt, ms, answeredBy, deliveries, seen, seenKind, late, error, faults, from }
  }
}

/** A request as the account got it. */
export interface Arrival {
  readonly at: number
  readonly search: string
  readonly body: string
  /** The token of the platform's page when it went. */
  readonly token: string
  ms: number | undefined
  /** The whole answer. */
  answer: { readonly status: number; readonly body: string } | undefined
}

/** What the inbox said of an answer. */
export interface Answered {
  readonly at: number
  readonly ms: number
  readonly how: NonNullable<PushRow['answeredBy']>
  readonly status: number
  readonly type: string
  readonly body: string
}

/** What is kept of the latest pushes beside their rows. */
export interface PushDetails {
  /** The simulator's record, which grows while it is delivered. */
  record: SimulatedPush | undefined
  raw: string | undefined
  readonly arrivals: Arrival[]
  readonly answered: Answered[]
  readonly attempts: AttemptRow[]
  size: number
}

export type { SimulatedPush }

/** Deliveries and attempts of one push that are kept at most: a push may be replayed for ever. */
const MOST = 100

/** The details of the latest pushes, as many as fit. */
export class DetailShelf {
  readonly #kept = new Map<string, PushDetails>()
  readonly #limit: number
  #size = 0

  /** @param limit in characters */
  constructor(limit: number) {
    this.#limit = limit
  }

  get(id: string): PushDetails | undefined {
    return this.#kept.get(id)
  }

  /** @param size how many characters will be added */
  open(id: string, size: number): PushDetails {
    let details = this.#kept.get(id)
    if (!details) {
      details = { record: undefined, raw: undefined, arrivals: [], answered: [], attempts: [], size: 200 }
      this.#kept.set(id, details)
      this.#size += details.size
    }
    details.size += size
    this.#size += size
    for (const list of [details.arrivals, details.answered, details.attempts]) if (list.length > MOST) list.splice(0, list.length - MOST)
    while (this.#size > this.#limit && this.#kept.size > 1) this.delete(this.#kept.keys().next().value as string)
    return details
  }

  delete(id: string): void {
    this.#size -= this.#kept.get(id)?.size ?? 0
    this.#kept.delete(id)
  }
}
