import type { PushRecord } from '../inbox/contract.js'
import { Minutes } from './minutes.js'
import type { PushCounts, PushList, RowState } from './protocol.js'
import { type Answered, type Arrival, DetailShelf, IndexedPush, pushId, type SimulatedPush } from './push-row.js'
import type { WatchedEvent, WatchedPush } from './source.js'

export interface IndexOptions {
  /** How many rows are kept. 200,000. */
  readonly limit?: number
  /** How many characters of bodies and answers are kept. 64 million. */
  readonly detailLimit?: number
  readonly now: () => number
  readonly onChange: (row: IndexedPush) => void
}

/** Which rows are asked for; what is left out does not matter. */
export interface RowFilter {
  readonly state?: readonly string[] | undefined
  readonly type?: string | undefined
  readonly source?: string | undefined
  readonly appId?: string | undefined
  readonly text?: string | undefined
  readonly since?: number | undefined
  readonly until?: number | undefined
}

const STATES: readonly RowState[] = ['received', 'running', 'done', 'retry', 'dead', 'refused', 'lost']

/** Joins what the simulator tells of its pushes with what the inbox tells of them: one row for each. */
export class PushIndex {
  readonly details: DetailShelf
  readonly minutes = new Minutes()
  /** Of the push that the simulator has made last. */
  lastId: string | undefined
  readonly #limit: number
  readonly #now: () => number
  readonly #onChange: (row: IndexedPush) => void
  /** The oldest first, from `#first` on. */
  #rows: IndexedPush[] = []
  #first = 0
  readonly #byId = new Map<string, IndexedPush>()
  readonly #byInboxId = new Map<string, IndexedPush>()
  readonly #counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<RowState, number>
  /** One text for each name, so that no row holds on to the body that it was cut out of. */
  readonly #names = new Map<string, string>()

  constructor({ limit = 200_000, detailLimit = 64_000_000, now, onChange }: IndexOptions) {
    this.#limit = limit
    this.#now = now
    this.#onChange = onChange
    this.details = new DetailShelf(detailLimit)
  }

  get counts(): PushCounts {
    return { ...this.#counts, total: this.#rows.length - this.#first }
  }

  get isFull(): boolean {
    return this.#rows.length - this.#first >= this.#limit
  }

  get(id: string): IndexedPush | undefined {
    return this.#byId.get(id)
  }

  byInboxId(id: string): IndexedPush | undefined {
    return this.#byInboxId.get(id)
  }

  /** Latest first. */
  *latest(filter: RowFilter): IterableIterator<IndexedPush> {
    const fits = this.#filterOf(filter)
    for (let at = this.#rows.length - 1; at >= this.#first; at -= 1) {
      const row = this.#rows[at] as IndexedPush
      if (fits(row)) yield row
    }
  }

  list(filter: RowFilter, { from, limit }: { readonly from: number; readonly limit: number }): PushList {
    const rows: IndexedPush[] = []
    let total = 0
    for (const row of this.latest(filter)) {
      if (total >= from && rows.length < limit) rows.push(row)
      total += 1
    }
    return { rows, total, counts: this.counts }
  }

  /** The simulator has made a push. */
  made(push: SimulatedPush): IndexedPush {
    const row = this.#rowOf(push.appId, push)
    row.simulated = true
    this.lastId = row.id
    const details = this.details.open(row.id, push.raw.length)
    details.record = push
    details.raw = push.raw
    this.#onChange(row)
    return row
  }

  /** A request goes to the account. */
  carried(row: IndexedPush, arrival: Arrival): void {
    row.deliveries += 1
    this.details.open(row.id, arrival.search.length + arrival.body.length).arrivals.push(arrival)
    this.#onChange(row)
  }

  /** Its answer is there. */
  returned(row: IndexedPush, arrival: Arrival, answer: NonNullable<Arrival['answer']>): void {
    arrival.answer = answer
    this.details.open(row.id, answer.body.length)
  }

  /** The simulator's push was delivered, or given up. */
  sent({ appId, raw, seen, deliveries }: SimulatedPush): IndexedPush | undefined {
    const row = this.#byId.get(pushId(appId, raw))
    if (!row) return undefined
    row.seenKind = seen?.kind
    row.seen = cut(seen?.kind === 'nothing' ? '' : seen?.text)
    row.deliveries = Math.max(row.deliveries, deliveries.length)
    const faults = [...new Set(deliveries.flatMap((delivery) => delivery.faults ?? []))]
    if (faults.length > 0) row.faults = faults
    if (row.inboxId === undefined) {
      row.ms ??= deliveries[0]?.ms
      this.#setState(row, stateOf(deliveries.at(-1)?.status ?? 0))
    }
    this.#onChange(row)
    return row
  }

  /** Something has happened in the inbox. */
  watched(event: WatchedEvent): IndexedPush | undefined {
    const row = event.kind === 'arrived' ? this.#arrived(event.id, event) : this.#known(event)
    if (!row) return undefined
    switch (event.kind) {
      case 'arrived':
        if (event.repeat) row.repeats += 1
        if (!row.simulated) row.deliveries += 1
        break
      case 'answered':
        this.#answered(row, event)
        break
      case 'started':
        row.attempt = event.attempt
        this.#setState(row, 'running')
        break
      case 'ended':
        this.#ended(row, event)
        break
      case 'late':
        row.late = event.late
    }
    this.#onChange(row)
    return row
  }

  /** Pushes that an inbox kept from earlier, the latest first. Older than all that are here. @returns how many were not known */
  remember(records: readonly PushRecord[]): number {
    const fresh: IndexedPush[] = []
    for (const record of records) {
      if (this.#byInboxId.has(record.key) || this.#rows.length - this.#first + fresh.length >= this.#limit) continue
      const id = pushId(record.appId, record.raw === '' ? record.key : record.raw)
      if (this.#byId.has(id)) continue
      const row = new IndexedPush({ id, appId: this.#name(record.appId), type: this.#name(record.type), source: own(record.source), at: record.receivedAt })
      Object.assign(row, { inboxId: record.key, state: record.state, attempt: record.attempt, ms: record.ms, late: record.late, error: record.error })
      row.deliveries = 1
      this.#byId.set(id, row)
      this.#byInboxId.set(record.key, row)
      this.#counts[row.state] += 1
      fresh.push(row)
    }
    this.#rows.splice(this.#first, 0, ...fresh.reverse())
    return fresh.length
  }

  /** A fan's data was erased: nothing of it stays here. */
  erase(appId: string, source: string): void {
    if (source === '') return
    for (const row of this.latest({ appId, source })) {
      row.source = ''
      row.seen = undefined
      row.error = undefined
      this.details.delete(row.id)
      this.#onChange(row)
    }
  }

  /** The account's process has gone, and its runs with it. A durable inbox takes them up again. */
  brokeOff(appId: string): void {
    for (const row of this.latest({ appId, state: ['running'] })) {
      this.#setState(row, 'lost')
      this.#onChange(row)
    }
  }

  #arrived(inboxId: string, { appId, at, push }: { readonly appId: string; readonly at: number; readonly push: WatchedPush }): IndexedPush {
    const owner = this.#byInboxId.get(inboxId)
    const row = this.#byId.get(pushId(appId, push.raw)) ?? owner ?? this.#rowOf(appId, push, at)
    if (owner && owner !== row) owner.twin = row
    else if (owner) owner.twin = undefined
    row.inboxId = inboxId
    // A foreign name of an event of the account's own.
    row.type = this.#name(push.type)
    if (!owner) this.#byInboxId.set(inboxId, row)
    return row
  }

  #known(event: Exclude<WatchedEvent, { readonly kind: 'arrived' }>): IndexedPush | undefined {
    const owner = this.#byInboxId.get(event.id)
    if (owner) return event.kind === 'answered' ? (owner.twin ?? owner) : owner
    // Taken up after a restart: it arrived in an earlier life.
    return 'push' in event ? this.#arrived(event.id, event) : undefined
  }

  #answered(row: IndexedPush, { at, ms, how, answer }: Extract<WatchedEvent, { readonly kind: 'answered' }>): void {
    row.ms ??= ms
    row.answeredBy ??= how
    const owner = row.inboxId === undefined ? undefined : this.#byInboxId.get(row.inboxId)
    if (owner && owner !== row) this.#setState(row, owner.state)
    const answered: Answered = { at: at - ms, ms, how, status: answer.status, type: answer.type, body: answer.body }
    this.details.open(row.id, row.simulated ? 0 : answer.body.length).answered.push(answered)
  }

  #ended(row: IndexedPush, { attempt, at, ms, state, error }: Extract<WatchedEvent, { readonly kind: 'ended' }>): void {
    row.attempt = attempt
    row.error = error
    this.#setState(row, state)
    if (error) this.minutes.count('failed', this.#now())
    const end = { attempt, at: at - ms, ms, state, error }
    this.details.open(row.id, 0).attempts.push(end)
  }

  #rowOf(appId: string, { raw, type, source }: WatchedPush, at = this.#now()): IndexedPush {
    const id = pushId(appId, raw)
    const known = this.#byId.get(id)
    if (known) return known
    const row = new IndexedPush({ id, appId: this.#name(appId), type: this.#name(type), source: own(source), at })
    this.#byId.set(id, row)
    this.#rows.push(row)
    this.#counts[row.state] += 1
    this.#makeRoom()
    const now = this.#now()
    this.minutes.count('pushes', now)
    if (type === 'user_get_card_event') this.minutes.count('claims', now)
    if (type === 'user_consume_card_event') this.minutes.count('consumed', now)
    return row
  }

  #setState(row: IndexedPush, state: RowState): void {
    if (row.state === state) return
    this.#counts[row.state] -= 1
    this.#counts[state] += 1
    row.state = state
    if (state === 'refused' || state === 'lost') this.minutes.count('failed', this.#now())
  }

  #makeRoom(): void {
    if (this.#rows.length - this.#first <= this.#limit) return
    const oldest = this.#rows[this.#first] as IndexedPush
    this.#first += 1
    this.#byId.delete(oldest.id)
    if (oldest.inboxId !== undefined && this.#byInboxId.get(oldest.inboxId) === oldest) this.#byInboxId.delete(oldest.inboxId)
    this.details.delete(oldest.id)
    this.#counts[oldest.state] -= 1
    if (this.#first * 4 < this.#limit) return
    this.#rows = this.#rows.slice(this.#first)
    this.#first = 0
  }

  #filterOf({ state, type, source, appId, text, since, until }: RowFilter): (row: IndexedPush) => boolean {
    const needle = text?.toLowerCase()
    return (row) =>
      (state === undefined || state.includes(row.state)) &&
      (type === undefined || row.type === type) &&
      (source === undefined || row.source === source) &&
      (appId === undefined || row.appId === appId) &&
      (since === undefined || row.at >= since) &&
      (until === undefined || row.at < until) &&
      (needle === undefined || this.#holds(row, needle))
  }

  /** The bodies too, as far as they are kept. */
  #holds({ id, type, source, seen, inboxId, error }: IndexedPush, needle: string): boolean {
    const texts = [type, source, seen, inboxId, id, error?.message, this.details.get(id)?.raw]
    return texts.some((text) => text?.toLowerCase().includes(needle))
  }

  #name(name: string): string {
    const known = this.#names.get(name)
    if (known !== undefined) return known
    // Whoever pushes may make names up.
    if (this.#names.size > 2000) this.#names.clear()
    const copy = own(name)
    this.#names.set(copy, copy)
    return copy
  }
}

/** A copy: what was cut out of a text holds on to all of it. */
const own = (text: string): string => Buffer.from(text).toString()

const cut = (text: string | undefined): string | undefined => (text ? own(text.slice(0, 200)) : undefined)

/** Of a push that no inbox tells of: by its last answer. */
const stateOf = (status: number): RowState => (status === 200 ? 'done' : status >= 400 && status < 500 ? 'refused' : 'lost')
