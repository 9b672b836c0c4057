import { type Clock, systemClock } from '../clock.js'
import { ConfigurationError, InboxUnavailableError } from '../errors.js'
import { checkNames, type Names } from '../option-names.js'
import { AnswerLog } from './answer-log.js'
import { SUCCESS } from './answers.js'
import type { Inbox, InboxStore, KnownPush, ListQuery, PushPage, PushRecord, PushState } from './contract.js'
import { type EngineOptions, engineNames, InboxEngine } from './engine.js'
import { erased } from './erased.js'
import { History } from './history.js'
import { Ledger } from './ledger.js'
import { pageOf } from './list.js'

export interface MemoryInboxOptions extends EngineOptions {
  /** How many bytes of entries are kept. 64 MiB; the signatures of plain mode have as much for themselves. */
  readonly maxBytes?: number | undefined
  /**
   * How long an answered push is remembered at least, in ms. 330,000: as long as the account takes its signature (`toleranceSeconds`, 300) and Weixin's last delivery
   * (some 15 s after the first), so that a captured one that is sent again runs nothing. When all entries are younger and there is no room left, new pushes are answered 503.
   */
  readonly keepMs?: number | undefined
  /** How many characters of the latest pushes that are done are kept whole, for `list`, `get` and `replay`. 262,144; 0 keeps none. */
  readonly history?: number | undefined
}

const NAMES: Names<MemoryInboxOptions> = { ...engineNames, maxBytes: 1, keepMs: 1, history: 1 }

/**
 * An inbox in the process's own memory: nothing to install, and nothing left after a crash.
 * For trying things out, and for accounts that can bear to lose what was under way.
 */
export function memoryInbox(options: MemoryInboxOptions = {}): Inbox {
  checkNames(options, Object.keys(NAMES))
  const { maxBytes = 64 * 1024 * 1024, keepMs = 330_000, history = 256 * 1024 } = options
  if (!(maxBytes >= 1024 * 1024)) throw new ConfigurationError('maxBytes', 'is below 1,048,576')
  if (!(keepMs >= 0)) throw new ConfigurationError('keepMs', 'is no number of milliseconds')
  if (!(history >= 0 && history <= MAX_HISTORY)) throw new ConfigurationError('history', `is no number of characters from 0 to ${MAX_HISTORY}`)
  return new InboxEngine(new MemoryStore(maxBytes, keepMs, history), options)
}

const MAX_HISTORY = 2 ** 28

/** What a kept record costs beside its text, by estimate. */
const RECORD_BYTES = 400

class MemoryStore implements InboxStore {
  readonly #answers: AnswerLog
  readonly #ledger: Ledger
  /** Failed pushes whose next run is due, whole; and the dead ones, which make room when there is none. */
  readonly #kept = new Map<string, PushRecord>()
  readonly #history: History
  readonly #maxBytes: number
  #clock: Clock = systemClock
  #keptBytes = 0

  constructor(maxBytes: number, keepMs: number, history: number) {
    this.#maxBytes = maxBytes
    this.#history = new History(history)
    this.#answers = new AnswerLog(keepMs, maxBytes)
    this.#ledger = new Ledger(maxBytes)
  }

  useClock(clock: Clock): void {
    this.#clock = clock
  }

  find(key: string): KnownPush | undefined {
    const kept = this.#kept.size > 0 ? this.#kept.get(key) : undefined
    if (kept) return kept
    const answer = this.#answers.find(key)
    return answer && { state: 'done', attempt: 1, answer }
  }

  admit(bytes: number): void {
    const limit = this.#maxBytes - 2 * bytes
    if (this.#used() <= limit) return
    this.#answers.evict(this.#clock.now(), limit - this.#keptBytes)
    if (this.#used() <= limit) return
    for (const record of this.#kept.values()) {
      if (record.state !== 'dead' || record.receivedAt > this.#clock.now() - this.#answers.keepMs) continue
      this.#forget(record.key)
      if (this.#used() <= limit) return
    }
    throw new InboxUnavailableError('the memory inbox is full of entries that Weixin may still repeat', {
      field: 'maxBytes',
      hint: 'Raise maxBytes',
    })
  }

  commit(record: PushRecord): void {
    // Until its run ends a push stands in the engine, and nowhere else.
    if (record.state === 'received') return
    this.#forget(record.key)
    if (record.state === 'done' && record.late !== 'pending') {
      this.#answers.add(record.key, record.answer ?? SUCCESS, this.#clock.now())
      this.#history.add(record)
      return
    }
    this.#kept.set(record.key, record)
    this.#keptBytes += sizeOf(record)
  }

  load(key: string): PushRecord | undefined {
    return this.#kept.get(key) ?? this.#history.get(key)
  }

  list(query: ListQuery): PushPage {
    return pageOf(this.#records(), query)
  }

  counts(): Record<PushState, number> {
    const counts = { received: 0, done: 0, retry: 0, dead: 0 }
    for (const { state } of this.#records()) counts[state] += 1
    return counts
  }

  erase(appId: string, source: string): number {
    let count = 0
    for (const record of this.#records()) {
      if (record.source !== source || record.appId !== appId) continue
      this.#history.forget(record.key)
      this.commit(erased(record))
      count += 1
    }
    return count
  }

  bindSignature(signature: string, digest: string, until: number): boolean {
    return this.#ledger.bind(signature, digest, until, Math.floor(this.#clock.now() / 1000))
  }

  unfinished(): Iterable<never> {
    return []
  }

  close(): void {}

  #used(): number {
    return this.#answers.bytes + this.#answers.growth + this.#keptBytes
  }

  #records(): PushRecord[] {
    const kept = [...this.#kept.values()]
    return [...kept, ...[...this.#history.records()].filter(({ key }) => !this.#kept.has(key))]
  }

  #forget(key: string): void {
    if (this.#kept.size === 0) return
    const record = this.#kept.get(key)
    if (!record) return
    this.#kept.delete(key)
    this.#keptBytes -= sizeOf(record)
  }
}

const sizeOf = (record: PushRecord): number =>
  RECORD_BYTES + (record.raw.length + record.key.length + (record.error?.message.length ?? 0)) * 2 + (record.answer?.body.length ?? 0)
