import type { PushRecord } from './contract.js'

/**
 * The latest pushes that are done, to be looked at. Their texts stand as bytes in two halves, of which the older goes when the newer is full: as strings, those of a few hundred
 * pushes would be copied each time that the garbage collector runs, while the process stands still.
 */
export class History {
  /** Characters of a half. */
  readonly #size: number
  #older: Half | undefined
  #newer: Half | undefined

  /** @param size how many characters are kept; 0 keeps nothing */
  constructor(size: number) {
    this.#size = Math.floor(size / 2)
  }

  /** A record with a key that is there already takes its place. */
  add(record: PushRecord): void {
    const { raw, source, answer } = record
    const body = answer === undefined ? '' : answer.body
    const length = raw.length + source.length + body.length + ENTRY
    if (length > 2 * this.#size) {
      // It takes the place of the one before all the same.
      this.forget(record.key)
      return
    }
    let half = this.#newer
    if (half === undefined || half.used + 2 * length > half.bytes.length) half = this.#turn(length)
    half.entries.push(entryOf(record, half.used))
    const { bytes, used } = half
    // Two bytes a character: as they stand in memory, each as it is.
    bytes.write(raw, used, 'utf16le')
    bytes.write(source, used + 2 * raw.length, 'utf16le')
    bytes.write(body, used + 2 * (raw.length + source.length), 'utf16le')
    half.used += 2 * length
  }

  get(key: string): PushRecord | undefined {
    for (const [half, entry] of this.#entries()) if (entry.key === key) return recordOf(half, entry)
    return undefined
  }

  /** Latest first. */
  *records(): Iterable<PushRecord> {
    const seen = new Set<string>()
    for (const [half, entry] of this.#entries()) {
      if (seen.has(entry.key)) continue
      seen.add(entry.key)
      yield recordOf(half, entry)
    }
  }

  /** Nothing of it is left, in memory either. */
  forget(key: string): void {
    for (const [half, entry] of this.#entries()) {
      if (entry.key !== key) continue
      half.bytes.fill(0, entry.at, entry.at + 2 * (entry.raw + entry.source + entry.body))
      half.entries.splice(half.entries.indexOf(entry), 1)
    }
  }

  /** The newer half becomes the older, and the older one's bytes are used anew. */
  #turn(length: number): Half {
    const size = 2 * Math.max(this.#size, length)
    const free = this.#older?.bytes
    this.#older = length > this.#size ? undefined : this.#newer
    // What lies in it may be a fan's who has been erased since.
    this.#newer = { bytes: free?.length === size ? free.fill(0) : Buffer.allocUnsafeSlow(size), used: 0, entries: [] }
    return this.#newer
  }

  *#entries(): Iterable<readonly [Half, Entry]> {
    for (const half of [this.#newer, this.#older]) if (half) for (const entry of half.entries.toReversed()) yield [half, entry]
  }
}

/** What an entry costs beside its texts, in characters. */
const ENTRY = 400

interface Half {
  readonly bytes: Buffer
  used: number
  readonly entries: Entry[]
}

/** A record with the lengths of its texts in their place, which stand one behind the other. No string in it may be a part of the body: it would hold the whole of it. */
interface Entry extends Omit<PushRecord, 'raw' | 'source' | 'answer'> {
  readonly at: number
  readonly raw: number
  readonly source: number
  readonly body: number
  /** Of the answer; `undefined` without one. */
  readonly status: number | undefined
  readonly contentType: string
}

const entryOf = ({ key, appId, type, source, raw, receivedAt, state, attempt, late, answer, dueAt, endedAt, ms, error }: PushRecord, at: number): Entry => ({
  key,
  appId,
  type,
  receivedAt,
  state,
  attempt,
  late,
  dueAt,
  endedAt,
  ms,
  error,
  at,
  raw: raw.length,
  source: source.length,
  body: answer === undefined ? 0 : answer.body.length,
  status: answer?.status,
  contentType: answer === undefined ? '' : answer.type,
})

function recordOf({ bytes }: Half, entry: Entry): PushRecord {
  const { at, raw, source, body, status, contentType, ...rest } = entry
  let next = at
  const take = (length: number): string => {
    const start = next
    next += 2 * length
    return bytes.toString('utf16le', start, next)
  }
  const texts = { raw: take(raw), source: take(source) }
  const answer = status === undefined ? undefined : { status, type: contentType, body: take(body) }
  return { ...rest, ...texts, answer }
}
