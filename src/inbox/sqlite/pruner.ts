import type { Clock } from '../../clock.js'
import { faultOf, type Row, type SqliteHandle, type SqliteStatement } from '../../sqlite/handle.js'
import { transaction } from '../../sqlite/transaction.js'
import { SETTLE } from './rows.js'

/** How many rows go at once: some milliseconds. */
const CHUNK = 100
const IDLE_MS = 30_000
/** The pause while there is more to be pruned. */
const BUSY_MS = 20
/** Rows that Weixin may still repeat stay, however full it is: its last delivery comes some 15 s after the first. */
const YOUNG_MS = 60_000
/** From where on the oldest go before their time. */
const PRESSURE = 0.9
/** How much of the bound may be written before it is measured anew. */
const NOTICEABLE = 0.0005
/** How often rows are looked at again that were not at their end when their time was over. */
const AGAIN_MS = 3_600_000

export interface Bounds {
  readonly keepMs: number
  readonly keepDeadMs: number
  readonly maxBytes: number
}

export interface PrunerHost {
  clock(): Clock
  /** Called before it writes: whatever else is open on the connection has to come to its end. */
  before(): void
  failed(problem: string): void
}

/** Forgets what is too old, and what is oldest when there is no room, a little at a time. Its pages are used again. */
export class Pruner {
  readonly #handle: SqliteHandle
  readonly #bounds: Bounds
  readonly #host: PrunerHost
  readonly #pages: SqliteStatement
  readonly #free: SqliteStatement
  readonly #old: SqliteStatement
  readonly #oldDead: SqliteStatement
  readonly #delete: SqliteStatement
  readonly #signatures: SqliteStatement
  readonly #oldSignature: SqliteStatement
  readonly #settle: SqliteStatement
  readonly #tally: SqliteStatement
  readonly #pageBytes: number
  #used = 0
  /** What was written since it was measured. */
  #grown = 0
  #timer: unknown
  #timerOf: Clock | undefined
  #soon = false
  #stopped = true
  /** Up to here all that is at its end has gone. */
  #from = { at: -1, id: -1 }
  #fromSince = 0

  constructor(handle: SqliteHandle, bounds: Bounds, host: PrunerHost) {
    this.#handle = handle
    this.#bounds = bounds
    this.#host = host
    this.#pages = handle.prepare('PRAGMA page_count')
    this.#free = handle.prepare('PRAGMA freelist_count')
    this.#pageBytes = Number((handle.prepare('PRAGMA page_size').get() as Row).page_size)
    this.#old = handle.prepare('SELECT id, received_at, open FROM push WHERE (received_at, id) > (?, ?) AND received_at < ? ORDER BY received_at, id LIMIT ?')
    this.#oldDead = handle.prepare('SELECT id FROM push WHERE open = 2 AND received_at < ? ORDER BY received_at LIMIT ?')
    this.#delete = handle.prepare('DELETE FROM push WHERE id = ?')
    this.#signatures = handle.prepare('DELETE FROM signature WHERE (until, signature) IN (SELECT until, signature FROM signature WHERE until < ? LIMIT ?)')
    this.#oldSignature = handle.prepare('SELECT until FROM signature WHERE until < ? LIMIT 1')
    this.#settle = handle.prepare(SETTLE)
    this.#tally = handle.prepare('UPDATE tally SET pushes = pushes - ?, upto = (SELECT coalesce(max(push.id), 0) FROM push)')
    this.measure()
  }

  /** From now on, by the clock that counts. */
  start(): void {
    this.stop()
    this.#stopped = false
    this.#soon = false
    this.#schedule(BUSY_MS)
  }

  /** Texts of so many characters were written. It is measured when this may matter: that costs as much as several rows. */
  grew(length: number): void {
    this.#grown += 2 * length
    if (this.#grown > this.#bounds.maxBytes * NOTICEABLE || this.#used > this.#bounds.maxBytes * PRESSURE) this.measure()
  }

  /** How much of the file is in use. */
  measure(): void {
    try {
      const pages = Number((this.#pages.get() as Row).page_count) - Number((this.#free.get() as Row).freelist_count)
      this.#used = pages * this.#pageBytes
      this.#grown = 0
    } catch {
      // Somebody has it for himself; the next time will do.
    }
    if (this.#used > this.#bounds.maxBytes * PRESSURE) this.#hurry()
  }

  /** Whether there is no room for so many bytes more. A push takes about twice its body, with its answer and what finds it. */
  isFull(bytes: number): boolean {
    return this.#used + this.#grown + 2 * bytes > this.#bounds.maxBytes
  }

  stop(): void {
    this.#stopped = true
    this.#clearTimer()
  }

  #hurry(): void {
    if (this.#soon || this.#stopped) return
    this.#soon = true
    this.#schedule(BUSY_MS)
  }

  #clearTimer(): void {
    this.#timerOf?.clearTimeout(this.#timer)
    this.#timerOf = undefined
  }

  #schedule(ms: number): void {
    // What was flushed before a chunk may have asked for the next one already: one timer is enough.
    this.#clearTimer()
    this.#timerOf = this.#host.clock()
    this.#timer = this.#timerOf.setTimeout(() => this.#prune(), ms)
    ;(this.#timer as { unref?: () => void } | undefined)?.unref?.()
  }

  #prune(): void {
    let gone = 0
    try {
      this.#host.before()
      gone = this.#chunk()
    } catch (error) {
      this.#from = { at: -1, id: -1 }
      if (faultOf(error) !== 'busy') this.#host.failed(faultOf(error))
    }
    this.#soon = gone >= CHUNK
    this.measure()
    if (!this.#stopped && !(this.#soon && gone < CHUNK)) this.#schedule(this.#soon ? BUSY_MS : IDLE_MS)
  }

  #chunk(): number {
    const now = this.#host.clock().now()
    const { keepMs, keepDeadMs, maxBytes } = this.#bounds
    const isTight = this.#used > maxBytes * PRESSURE
    if (now - this.#fromSince > AGAIN_MS || now < this.#fromSince) {
      this.#from = { at: -1, id: -1 }
      this.#fromSince = now
    }
    const old = this.#old.all(this.#from.at, this.#from.id, now - (isTight ? Math.min(keepMs, YOUNG_MS) : keepMs), CHUNK) as Row[]
    const ids = old.filter(({ open }) => open === null).map(({ id }) => Number(id))
    // Under pressure dead letters go before their time too, once nothing else is left to go.
    const deadBefore = isTight && old.length === 0 ? now - Math.min(keepMs, keepDeadMs) : now - keepDeadMs
    ids.push(...(this.#oldDead.all(deadBefore, CHUNK) as Row[]).map(({ id }) => Number(id)))
    const last = old.at(-1)
    if (last) this.#from = { at: Number(last.received_at), id: Number(last.id) }
    if (ids.length === 0 && this.#oldSignature.get(Math.floor(now / 1000)) === undefined) return old.length
    const signatures = transaction(this.#handle, () => {
      // Ids of rows that go may be used again, so that none of them may be uncounted.
      if (ids.length > 0) this.#settle.run()
      for (const id of ids) this.#delete.run(id)
      if (ids.length > 0) this.#tally.run(ids.length)
      return Number(this.#signatures.run(Math.floor(now / 1000), CHUNK).changes)
    })
    return Math.max(old.length, signatures, ids.length)
  }
}
