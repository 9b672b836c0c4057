import { InboxUnavailableError } from '../../errors.js'
import { faultOf, type Row, type SqliteHandle, type SqliteStatement } from '../../sqlite/handle.js'
import { rollBack, transaction } from '../../sqlite/transaction.js'
import type { PushRecord } from '../contract.js'
import type { Absence } from './absence.js'
import { Inserter } from './inserter.js'
import type { LogSync } from './log-sync.js'
import { BY_KEY, COLUMNS, isPlain, SETTLE, slotOf, valuesOf } from './rows.js'

/** How long a batch is tried while somebody else writes; then whoever waits is told, and may try again. */
const PATIENCE_MS = 1000
const BUSY_PAUSE_MS = 25
/** After so many rows the tally is brought up to date: whoever asks for it counts the rest. */
const MOST_UNSETTLED = 4096

interface Work {
  readonly record: PushRecord
  /** There is no row of its key, nor does one come before it. */
  readonly isNew: boolean
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export interface WriterHost {
  /** Brings commits to the disk. Left out where SQLite does it itself. */
  readonly log: Pick<LogSync, 'start' | 'now'> | undefined
  /** Left out where others may write the file. */
  readonly absence?: Pick<Absence, 'has' | 'ends'> | undefined
  /** Called after each batch, whatever became of it. @param length of its texts */
  afterwards(length: number): void
}

interface Signature {
  readonly signature: string
  readonly digest: string
  readonly until: number
}

/**
 * Group commit: all that is to be recorded in one turn of the event loop goes into one transaction, and each promise is kept when that transaction is on the disk.
 * A write to the disk costs as much for fifty pushes as for one.
 */
export class Writer {
  readonly #handle: SqliteHandle
  readonly #beginReading: SqliteStatement
  readonly #insert: SqliteStatement
  readonly #inserter: Inserter
  readonly #update: SqliteStatement
  readonly #bind: SqliteStatement
  readonly #settle: SqliteStatement
  readonly #host: WriterHost
  #works: Work[] = []
  /** By themselves. */
  #signatures = new Map<string, Signature>()
  #scheduled = false
  /** A transaction is open in which this turn's look-ups are made. */
  #isReading = false
  #busySince: number | undefined
  #retry: NodeJS.Timeout | undefined
  /** Rows that the tally may not count yet. */
  #unsettled = 0
  /** In the file, and on their way to the disk or waiting for it. */
  #unsynced: Work[] = []
  #syncing: readonly Work[] = []
  /** A part of the log may not be on the disk, and what follows it would be lost with it: a checkpoint begins it anew. */
  #isTorn = false
  /** Pushes that stand in the table already, and will change. */
  readonly #standing = new Set<string>()

  constructor(handle: SqliteHandle, host: WriterHost) {
    this.#handle = handle
    this.#host = host
    this.#beginReading = handle.prepare('BEGIN')
    this.#insert = handle.prepare(
      `INSERT INTO push (${COLUMNS.join(', ')}) SELECT ${COLUMNS.map(() => '?').join(', ')} WHERE NOT EXISTS (SELECT 1 FROM push WHERE ${BY_KEY})`,
    )
    this.#inserter = new Inserter(handle)
    const changing = COLUMNS.filter((column) => column !== 'key')
    this.#update = handle.prepare(`UPDATE push SET ${changing.map((column) => `${column} = ?`).join(', ')} WHERE ${BY_KEY}`)
    this.#bind = handle.prepare('INSERT INTO signature (until, signature, digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    this.#settle = handle.prepare(SETTLE)
  }

  write(record: PushRecord): Promise<void> {
    const { absence } = this.#host
    const isNew = absence?.has(record.key) === true
    absence?.ends(record.key)
    return new Promise((resolve, reject) => {
      this.#works.push({ record, isNew, resolve, reject })
      this.#schedule()
    })
  }

  bind(signature: Signature): void {
    this.#signatures.set(signature.signature, signature)
    this.#schedule()
  }

  /** All look-ups of one turn are made in one transaction, which ends with the turn, or when something is to be written: taking and leaving the file's locks costs more than a look-up. */
  read(): void {
    if (this.#isReading) return
    this.#beginReading.run()
    this.#isReading = true
    this.#schedule()
  }

  /** The digest of a signature that is not written yet. */
  bound(signature: string): string | undefined {
    return this.#signatures.get(signature)?.digest
  }

  /** Whether nothing waits to be written. */
  get idle(): boolean {
    return this.#isWritten && this.#unsynced.length === 0 && this.#syncing.length === 0
  }

  get #isWritten(): boolean {
    return this.#works.length === 0 && this.#signatures.size === 0
  }

  /** Writes what waits, now, and waits until it is on the disk. */
  finish(): void {
    this.flush()
    const works = [...this.#syncing, ...this.#unsynced]
    if (works.length === 0) return
    this.#syncing = []
    this.#unsynced = []
    try {
      this.#host.log?.now()
      for (const { resolve } of works) resolve()
    } catch (error) {
      this.#isTorn = true
      this.giveUp(works, error)
    }
  }

  /** Writes what waits, now. */
  flush(): void {
    this.#scheduled = false
    clearTimeout(this.#retry)
    if (this.#isWritten) {
      this.endReading()
      return
    }
    const works = this.#works
    const signatures = this.#signatures
    this.#works = []
    this.#signatures = new Map()
    const refused = new Map<Work, unknown>()
    try {
      this.#mend()
      this.#transaction(works, signatures, refused)
      this.#busySince = undefined
    } catch (error) {
      if (faultOf(error) === 'busy' && this.#mayWait()) {
        this.#works = works
        this.#signatures = signatures
        this.#scheduled = true
        this.#retry = setTimeout(() => this.flush(), BUSY_PAUSE_MS)
        return
      }
      this.#busySince = undefined
      this.#signatures = signatures
      this.giveUp(works, error)
      this.#host.afterwards(0)
      return
    }
    let length = 0
    for (const work of works) {
      length += work.record.raw.length + (work.record.answer?.body.length ?? 0)
      if (refused.has(work)) work.reject(refused.get(work))
      else if (this.#host.log) this.#unsynced.push(work)
      else work.resolve()
    }
    this.#sync()
    this.#host.afterwards(length)
  }

  /** Writes what waits, and brings the tally up to date. @throws where the file cannot be written now */
  settle(): void {
    this.flush()
    transaction(this.#handle, () => this.#settle.run())
    this.#unsettled = 0
  }

  /** While a batch is on its way to the disk, what comes gathers for the next: a transaction has its price too, and would have to wait until then anyway. */
  #endTurn(): void {
    if (this.#syncing.length === 0) this.flush()
    else {
      this.#scheduled = false
      this.endReading()
    }
  }

  /** One at a time: what is written meanwhile goes with the next, all of it together. */
  #sync(): void {
    const { log } = this.#host
    if (!log || this.#syncing.length > 0 || this.#unsynced.length === 0) return
    const works = this.#unsynced
    this.#syncing = works
    this.#unsynced = []
    log.start((error) => {
      if (this.#syncing === works) this.#syncing = []
      if (error) {
        this.#isTorn = true
        this.giveUp(works, error)
      } else for (const { resolve } of works) resolve()
      if (this.#isWritten) this.#sync()
      else this.flush()
    })
  }

  /** @throws where the file cannot be brought to the disk */
  #mend(): void {
    if (!this.#isTorn) return
    this.endReading()
    const { busy } = this.#handle.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as Row
    if (Number(busy) !== 0) throw new InboxUnavailableError("the inbox's log could not be brought to the disk")
    this.#isTorn = false
  }

  /** Ends this turn's look-ups. */
  endReading(): void {
    if (!this.#isReading) return
    this.#isReading = false
    rollBack(this.#handle)
  }

  /** Tells all that wait that it could not be done. */
  giveUp(works: readonly Work[] = this.#works.splice(0), cause?: unknown): void {
    const error =
      cause instanceof InboxUnavailableError ? cause : new InboxUnavailableError(`the inbox's database could not be written (${faultOf(cause)})`, { cause })
    for (const { reject } of works) reject(error)
  }

  #mayWait(): boolean {
    this.#busySince ??= performance.now()
    return performance.now() - this.#busySince < PATIENCE_MS
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      // Otherwise somebody wrote all of it meanwhile.
      if (this.#scheduled) this.#endTurn()
    })
  }

  #transaction(works: readonly Work[], signatures: ReadonlyMap<string, Signature>, refused: Map<Work, unknown>): void {
    this.endReading()
    let unsettled = this.#unsettled
    transaction(this.#handle, () => {
      for (const { until, signature, digest } of signatures.values()) this.#bind.run(until, signature, digest)
      unsettled += this.#recordAll(works, refused)
      if (unsettled <= MOST_UNSETTLED) return
      this.#settle.run()
      unsettled = 0
    })
    this.#unsettled = unsettled
  }

  /** In the order in which they came, and those together that may be. @returns how many rows there are more */
  #recordAll(works: readonly Work[], refused: Map<Work, unknown>): number {
    let inserted = 0
    let plain: Work[] = []
    for (const work of works) {
      const isOne = work.isNew && isPlain(work.record)
      if (plain.length > 0 && (!isOne || plain.length === Inserter.most)) {
        inserted += this.#recordPlain(plain, refused)
        plain = []
      }
      if (isOne) plain.push(work)
      else inserted += this.#recordOne(work, refused)
    }
    return plain.length > 0 ? inserted + this.#recordPlain(plain, refused) : inserted
  }

  #recordPlain(works: readonly Work[], refused: Map<Work, unknown>): number {
    if (this.#insertAll(works)) return works.length
    let inserted = 0
    for (const work of works) inserted += this.#recordOne(work, refused)
    return inserted
  }

  /** @returns false where one of them cannot be recorded: then none is */
  #insertAll(works: readonly Work[]): boolean {
    try {
      this.#inserter.insert(works.map(({ record }) => record))
      return true
    } catch (error) {
      if (faultOf(error) !== 'other') throw error
      return false
    }
  }

  /** What concerns one record only, such as a body that is too long, must not keep the others waiting. */
  #recordOne(work: Work, refused: Map<Work, unknown>): 0 | 1 {
    try {
      return this.#record(work.record)
    } catch (error) {
      if (faultOf(error) !== 'other') throw error
      refused.set(work, error)
      return 0
    }
  }

  /** @returns how many rows there are more */
  #record(record: PushRecord): 0 | 1 {
    const values = valuesOf(record)
    const slot = slotOf(record.key)
    const { key, state, attempt, late } = record
    const isStanding = attempt > 1 || this.#standing.has(key)
    if (state === 'done' ? late !== 'pending' : state === 'dead') this.#standing.delete(key)
    else this.#standing.add(key)
    const update = (): boolean => Number(this.#update.run(...values.slice(1), slot, key).changes) === 1
    if (isStanding && update()) return 0
    if (Number(this.#insert.run(...values, slot, key).changes) === 1) return 1
    update()
    return 0
  }
}
