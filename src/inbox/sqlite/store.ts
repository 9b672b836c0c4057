import { type Clock, systemClock } from '../../clock.js'
import { InboxUnavailableError } from '../../errors.js'
import { consoleLogger, type Logger } from '../../logger.js'
import { faultOf, type Row, type SqliteHandle, type SqliteStatement } from '../../sqlite/handle.js'
import type { InboxStore, KnownPush, ListQuery, MaybePromise, PushPage, PushRecord, PushState, UnfinishedPush } from '../contract.js'
import { erased } from '../erased.js'
import { summary } from '../retry.js'
import { Absence } from './absence.js'
import { SqliteFile } from './file.js'
import { Listing } from './listing.js'
import { Pruner } from './pruner.js'
import { BY_KEY, knownOf, lateOf, numberOf, recordOf, slotOf } from './rows.js'
import { Writer } from './writer.js'

export interface StoreOptions {
  readonly keepMs: number
  readonly keepDeadMs: number
  readonly maxBytes: number
  readonly maxActiveBytes: number
}

/** How often a process that waits for the file looks again, and when it says so more loudly. */
const LOCK_PAUSE_MS = 100
const LOCK_LOUD_MS = 15_000
/** How long a look-up waits for somebody who has the whole file to himself. */
const FIND_PAUSE_MS = 25
const FIND_PATIENCE_MS = 4000
/** How long a health check waits for somebody else who writes. */
const CHECK_PATIENCE_MS = 1000
/** How long closing tries to write what is left. */
const CLOSE_PATIENCE_MS = 2000

/** All that works on a file that is open, and gone with it. */
interface Opened {
  readonly handle: SqliteHandle
  readonly writer: Writer
  readonly absence: Absence | undefined
  readonly listing: Listing
  readonly pruner: Pruner
  readonly find: SqliteStatement
  readonly load: SqliteStatement
  readonly unfinished: SqliteStatement
  readonly counts: SqliteStatement
  readonly bound: SqliteStatement
}

/** Records in an SQLite file. What is written in one turn of the event loop goes to the disk together; what is read is read at once. */
export class SqliteStore implements InboxStore {
  readonly #source: string | SqliteHandle
  readonly #options: StoreOptions
  #clock: Clock = systemClock
  /** Whether an account has come for it. */
  #isUsed = false
  #log: Logger = consoleLogger
  #file: SqliteFile | undefined
  #opened: Opened | undefined
  /** Since when another process has the file. */
  #waitsSince: number | undefined
  #wait: NodeJS.Timeout | undefined
  #whenOpen: (() => void)[] = []

  /** @throws {HongyanError} `inbox-store` */
  constructor(source: string | SqliteHandle, options: StoreOptions) {
    this.#source = source
    this.#options = options
    this.#open()
  }

  useClock(clock: Clock): void {
    this.#clock = clock
    this.#isUsed = true
    // The account before had closed it.
    if (!this.#file) this.#open()
    this.#opened?.pruner.start()
  }

  useLog(log: Logger): void {
    this.#log = log
    if (this.#waitsSince !== undefined) log.warn({ file: this.#file?.name }, 'another process has the inbox; until it lets go pushes are answered 503')
  }

  find(key: string): MaybePromise<KnownPush | undefined> {
    const { absence, find, writer } = this.#ready()
    if (absence?.has(key)) return undefined
    try {
      writer.read()
      const row = find.get(slotOf(key), key) as Row | undefined
      return row && knownOf(row)
    } catch (error) {
      writer.endReading()
      if (faultOf(error) !== 'busy') throw unavailable('could not be read', error)
      return this.#findLater(key)
    }
  }

  admit(bytes: number): void {
    const { pruner } = this.#ready()
    if (bytes > this.#options.maxActiveBytes)
      throw new InboxUnavailableError('too many pushes are under way', {
        field: 'maxActiveBytes',
        hint: 'Handlers take too long for so many pushes; raise maxActiveBytes if there is memory for them',
      })
    if (pruner.isFull(bytes))
      throw new InboxUnavailableError('the inbox is full of entries that have to be kept', { field: 'maxBytes', hint: 'Raise maxBytes, or shorten keepMs' })
  }

  receive(record: PushRecord): Promise<void> {
    return this.#ready().writer.write(record)
  }

  commit(record: PushRecord): Promise<void> {
    return this.#ready().writer.write(record)
  }

  bindSignature(signature: string, digest: string, until: number): boolean {
    const { writer, bound } = this.#ready()
    const waiting = writer.bound(signature)
    if (waiting !== undefined) return waiting === digest
    const row = bound.get(until, signature) as Row | undefined
    if (row) return row.digest === digest
    // Written with the push itself, before this delivery gets its answer.
    writer.bind({ signature, digest, until })
    return true
  }

  load(key: string): PushRecord | undefined {
    const row = this.#ready().load.get(slotOf(key), key) as Row | undefined
    return row && recordOf(row)
  }

  unfinished(): MaybePromise<Iterable<UnfinishedPush>> {
    if (this.#opened) return this.#unfinished()
    return new Promise<void>((resolve) => this.#whenOpen.push(resolve)).then(() => (this.#opened ? this.#unfinished() : []))
  }

  list(query: ListQuery): MaybePromise<PushPage> {
    return this.#ready().listing.page(query)
  }

  counts(): Record<PushState, number> {
    const { total, received, retry, dead } = this.#ready().counts.get() as Row
    const open = { received: Number(received), retry: Number(retry), dead: Number(dead) }
    return { ...open, done: Number(total) - open.received - open.retry - open.dead }
  }

  async erase(appId: string, source: string): Promise<number> {
    const until = this.#clock.now()
    const { writer, listing } = this.#ready()
    // What is on its way to the disk is found only there.
    writer.flush()
    const ids = await listing.idsOfFan(appId, source, until)
    let count = 0
    for (const id of ids) {
      const record = listing.byId(id)
      if (record?.source !== source || record.appId !== appId) continue
      await this.#ready().writer.write(erased(record))
      count += 1
    }
    return count
  }

  /** Only writing tells whether it can be written: the tally is brought up to date. */
  async check(): Promise<void> {
    for (const end = performance.now() + CHECK_PATIENCE_MS; ; await pause(FIND_PAUSE_MS)) {
      const { writer } = this.#ready()
      try {
        return writer.settle()
      } catch (error) {
        if (faultOf(error) !== 'busy' || performance.now() > end) throw unavailable('could not be written', error)
      }
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#wait)
    this.#waitsSince = undefined
    this.#isUsed = false
    const opened = this.#opened
    if (opened) {
      opened.pruner.stop()
      opened.writer.finish()
      for (const end = performance.now() + CLOSE_PATIENCE_MS; !opened.writer.idle && performance.now() < end; await pause(FIND_PAUSE_MS)) opened.writer.finish()
      opened.writer.giveUp()
    }
    this.#opened = undefined
    this.#file?.close()
    this.#file = undefined
    for (const tell of this.#whenOpen.splice(0)) tell()
  }

  #ready(): Opened {
    if (this.#opened) return this.#opened
    throw new InboxUnavailableError(this.#file ? 'another process has the inbox' : 'the inbox is closed')
  }

  #open(): void {
    this.#file = new SqliteFile(this.#source)
    try {
      this.#take()
    } catch (error) {
      this.#file.close()
      this.#file = undefined
      throw error
    }
  }

  #take(): void {
    const file = this.#file as SqliteFile
    if (file.take()) {
      this.#opened = this.#prepare(file)
      if (this.#isUsed) this.#opened.pruner.start()
      if (this.#waitsSince !== undefined) this.#log.info({ file: file.name, ms: Math.round(performance.now() - this.#waitsSince) }, 'the inbox is ours now')
      this.#waitsSince = undefined
      for (const tell of this.#whenOpen.splice(0)) tell()
      return
    }
    this.#waitsSince ??= performance.now()
    this.#waitFor(false)
  }

  #waitFor(isLoud: boolean): void {
    this.#wait = setTimeout(() => {
      const isLong = performance.now() - (this.#waitsSince ?? 0) > LOCK_LOUD_MS
      if (isLong && !isLoud)
        this.#log.error({ file: this.#file?.name }, 'another process still has the inbox: end it, or give each its own file; all pushes are answered 503')
      try {
        if (this.#file?.take()) this.#take()
        else this.#waitFor(isLong)
      } catch (error) {
        this.#log.error({ file: this.#file?.name, problem: summary(error).message }, 'the inbox cannot be opened; it is tried again')
        this.#waitFor(isLong)
      }
    }, LOCK_PAUSE_MS)
    this.#wait.unref()
  }

  #prepare({ handle, log, isOwn }: SqliteFile): Opened {
    const absence = isOwn ? new Absence(handle) : undefined
    const writer = new Writer(handle, { log, absence, afterwards: (length) => pruner.grew(length) })
    const pruner = new Pruner(handle, this.#options, {
      clock: () => this.#clock,
      before: () => writer.flush(),
      failed: (problem) => this.#log.warn({ problem }, 'the inbox could not be pruned; it is tried again'),
    })
    return {
      handle,
      pruner,
      writer,
      absence,
      listing: new Listing(handle),
      find: handle.prepare(`SELECT state, attempt, answer, answer_head FROM push WHERE ${BY_KEY}`),
      load: handle.prepare(`SELECT * FROM push WHERE ${BY_KEY}`),
      unfinished: handle.prepare('SELECT key, app_id, source, state, late, due_at FROM push WHERE open = 1 ORDER BY received_at, id'),
      counts: handle.prepare(
        "SELECT (SELECT pushes + (SELECT count(*) FROM push WHERE push.id > upto) FROM tally) AS total, (SELECT count(*) FROM push WHERE open = 2) AS dead, (SELECT count(*) FROM push WHERE open = 1 AND state = 'retry') AS retry, (SELECT count(*) FROM push WHERE open = 1 AND state = 'received') AS received",
      ),
      bound: handle.prepare('SELECT digest FROM signature WHERE until = ? AND signature = ?'),
    }
  }

  #unfinished(): UnfinishedPush[] {
    const rows = this.#ready().unfinished.all() as Row[]
    return rows.map((row) => ({
      key: String(row.key),
      appId: String(row.app_id),
      source: String(row.source),
      state: row.state as PushState,
      late: lateOf(row),
      dueAt: numberOf(row.due_at),
    }))
  }

  async #findLater(key: string): Promise<KnownPush | undefined> {
    for (const end = performance.now() + FIND_PATIENCE_MS; ; ) {
      await pause(FIND_PAUSE_MS)
      try {
        const row = this.#ready().find.get(slotOf(key), key) as Row | undefined
        return row && knownOf(row)
      } catch (error) {
        if (faultOf(error) !== 'busy' || performance.now() > end) throw unavailable('could not be read', error)
      }
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

function unavailable(what: string, cause: unknown): InboxUnavailableError {
  if (cause instanceof InboxUnavailableError) return cause
  return new InboxUnavailableError(`the inbox's database ${what} (${faultOf(cause)})`, { cause })
}
