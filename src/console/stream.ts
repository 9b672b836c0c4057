import type { ServerResponse } from 'node:http'
import type { AccountRow, CallRow, ConsoleEvent, PushCounts } from './protocol.js'
import type { IndexedPush } from './push-row.js'

type What = Extract<ConsoleEvent, { readonly kind: 'changed' }>['what'][number]

/** What has changed between two tellings. */
class Batch {
  seq = 0
  readonly rows = new Set<IndexedPush>()
  readonly calls: CallRow[] = []
  readonly what = new Set<What>()
  /** Empty: any of them. */
  readonly fans = new Set<string>()
  anyFan = false
  everything = false
  readonly accounts = new Map<string, AccountRow>()

  add({ rows, calls, what, fans, anyFan, everything, accounts }: Batch): void {
    if (everything) this.everything = true
    for (const row of rows) this.rows.add(row)
    this.calls.push(...calls)
    for (const each of what) this.what.add(each)
    for (const fan of fans) this.fans.add(fan)
    if (anyFan) this.anyFan = true
    for (const [appId, account] of accounts) this.accounts.set(appId, account)
  }

  get size(): number {
    if (this.everything) return Number.POSITIVE_INFINITY
    return this.rows.size + this.calls.length + 1
  }

  *events(counts: PushCounts): IterableIterator<ConsoleEvent> {
    for (const account of this.accounts.values()) yield { kind: 'account', account }
    if (this.rows.size > 0) yield { kind: 'pushes', rows: [...this.rows], counts }
    if (this.calls.length > 0) yield { kind: 'calls', calls: this.calls }
    if (this.what.size > 0) yield { kind: 'changed', what: [...this.what], fans: this.anyFan || this.fans.size === 0 ? undefined : [...this.fans] }
  }
}

const EVERY_MS = 100
/** So much is kept for those who come back. */
const KEPT_SIZE = 20_000
/** More than that at once is fetched anew faster than told. */
const MOST_AT_ONCE = 5000
/** Whoever reads too slowly begins anew. */
const MOST_WAITING = 4 * 1024 * 1024
const ALIVE_MS = 15_000

/** Server-sent events: what has changed, at most ten times a second, to whoever listens. */
export class Stream {
  /** Of the last telling. */
  seq = 0
  readonly #listeners = new Map<ServerResponse, { lagging: boolean }>()
  readonly #kept: Batch[] = []
  #keptSize = 0
  #next = new Batch()
  #last = 0
  #timer: NodeJS.Timeout | undefined
  readonly #alive: NodeJS.Timeout
  readonly #counts: () => PushCounts
  readonly #write: (value: unknown) => string

  /** @param write JSON without secrets */
  constructor({ counts, write }: { readonly counts: () => PushCounts; readonly write: (value: unknown) => string }) {
    this.#counts = counts
    this.#write = write
    this.#alive = setInterval(() => {
      for (const response of this.#listeners.keys()) response.write(': \n\n')
    }, ALIVE_MS)
    this.#alive.unref()
  }

  readonly row = (row: IndexedPush): void => {
    this.#next.rows.add(row)
    this.#soon()
  }

  call(call: CallRow): void {
    this.#next.calls.push(call)
    this.#soon()
  }

  /** @param fan the one whom it concerns */
  changed(what: What, fan?: string): void {
    this.#next.what.add(what)
    if (what === 'fans') {
      if (fan === undefined) this.#next.anyFan = true
      else this.#next.fans.add(fan)
    }
    this.#soon()
  }

  /** So much is different that all is fetched anew. */
  changedAll(): void {
    this.#next.everything = true
    this.#soon()
  }

  account(account: AccountRow): void {
    this.#next.accounts.set(account.appId, account)
    this.#soon()
  }

  /** @param since the number of the last telling that a listener knows; left out, it begins now */
  open(response: ServerResponse, since: number | undefined): void {
    this.#listeners.set(response, { lagging: false })
    response.on('close', () => this.#listeners.delete(response))
    response.write('retry: 1000\n\n')
    if (since === undefined || since === this.seq) return
    const first = this.#kept[0]
    // A number from the future is one of another server's.
    if (since > this.seq || !first || first.seq > since + 1) {
      this.#reset(response)
      return
    }
    const missed = new Batch()
    for (const batch of this.#kept) if (batch.seq > since) missed.add(batch)
    if (missed.size > MOST_AT_ONCE) this.#reset(response)
    else response.write(this.#text(missed))
  }

  close(): void {
    clearInterval(this.#alive)
    clearTimeout(this.#timer)
    for (const response of this.#listeners.keys()) response.end()
  }

  #soon(): void {
    if (this.#timer) return
    const wait = Math.max(0, this.#last + EVERY_MS - performance.now())
    this.#timer = setTimeout(() => this.#tell(), wait)
    this.#timer.unref()
  }

  #tell(): void {
    this.#timer = undefined
    this.#last = performance.now()
    const batch = this.#next
    this.#next = new Batch()
    this.seq += 1
    batch.seq = this.seq
    this.#keep(batch)
    if (this.#listeners.size === 0) return
    const text = batch.size > MOST_AT_ONCE ? this.#resetText() : this.#text(batch)
    for (const [response, listener] of this.#listeners) {
      if (listener.lagging) continue
      if (response.writableLength < MOST_WAITING) {
        response.write(text)
        continue
      }
      listener.lagging = true
      response.once('drain', () => {
        listener.lagging = false
        this.#reset(response)
      })
    }
  }

  #keep(batch: Batch): void {
    if (batch.everything) {
      this.#kept.length = 0
      this.#keptSize = 0
      return
    }
    this.#kept.push(batch)
    this.#keptSize += batch.size
    while (this.#keptSize > KEPT_SIZE && this.#kept.length > 1) this.#keptSize -= this.#kept.shift()?.size ?? 0
  }

  /** All parts of one telling bear its number, the last of them as the id: what broke off in the middle comes again. */
  #text(batch: Batch): string {
    const parts = [...batch.events(this.#counts())]
    return parts.map((event, at) => `${at === parts.length - 1 ? `id: ${this.seq}\n` : ''}data: ${this.#write(event)}\n\n`).join('')
  }

  #reset(response: ServerResponse): void {
    response.write(this.#resetText())
  }

  #resetText(): string {
    return `id: ${this.seq}\ndata: ${this.#write({ kind: 'reset' } satisfies ConsoleEvent)}\n\n`
  }
}
