import { SUCCESS, xmlAnswer } from './answers.js'
import type { Answer } from './contract.js'
import { type Fingerprint, fingerprint } from './fingerprint.js'
import { PositionTable } from './position-table.js'

/**
 * The answers of pushes that are done, in order of time: bytes in segments, found by the key's fingerprint. A push leaves its answer's bytes, 12 more before
 * them and a row of the table, and no object for the garbage collector; the oldest go a segment at a time.
 */
export class AnswerLog {
  readonly keepMs: number
  readonly #table = new PositionTable()
  readonly #segmentSize: number
  #segments: Segment[] = []
  /** The number of the first segment, counted from the beginning of time. */
  #first = 0
  #segmentBytes = 0

  /** @param maxBytes how many are meant to be kept: a segment is a small part of them */
  constructor(keepMs: number, maxBytes = 16 * SEGMENT_BYTES) {
    this.keepMs = keepMs
    this.#segmentSize = Math.min(SEGMENT_BYTES, Math.floor(maxBytes / 16))
  }

  get bytes(): number {
    return this.#segmentBytes + this.#table.bytes
  }

  /** What the next entry may take on top of its own bytes. */
  get growth(): number {
    return this.#table.growth
  }

  find(key: string): Answer | undefined {
    const row = this.#table.find(fingerprint(key))
    if (row < 0) return undefined
    const { bytes } = this.#segments[this.#table.segment(row) - this.#first] as Segment
    const offset = this.#table.offset(row)
    const length = bytes.readUInt32LE(offset + 8)
    return length === 0 ? SUCCESS : xmlAnswer(bytes.toString('utf8', offset + HEAD, offset + HEAD + length))
  }

  add(key: string, answer: Answer, now: number): void {
    const body = answer.body === SUCCESS.body ? '' : answer.body
    let segment = this.#segments[this.#segments.length - 1]
    // Three bytes a character are always enough: mostly there is no need to count them.
    if (!segment || segment.used + HEAD + body.length * 3 > segment.bytes.length) {
      const length = Buffer.byteLength(body)
      if (!segment || segment.used + HEAD + length > segment.bytes.length) {
        segment = { bytes: Buffer.allocUnsafeSlow(Math.max(this.#segmentSize, HEAD + length)), used: 0, last: now }
        this.#segments.push(segment)
        this.#segmentBytes += segment.bytes.length
      }
    }
    const { bytes, used } = segment
    const length = body === '' ? 0 : bytes.write(body, used + HEAD, 'utf8')
    const print = fingerprint(key)
    bytes.writeInt32LE(print.a, used)
    bytes.writeInt32LE(print.b, used + 4)
    bytes.writeUInt32LE(length, used + 8)
    this.#table.set(print, this.#first + this.#segments.length - 1, used)
    segment.used = used + HEAD + length
    segment.last = now
  }

  /** Lets the oldest segments go, as far as they are old enough, until no more than `limit` bytes are left. */
  evict(now: number, limit: number): void {
    let gone = 0
    for (const segment of this.#segments) {
      if (this.bytes + this.growth <= limit || segment.last > now - this.keepMs) break
      this.#forget(segment, this.#first + gone)
      this.#segmentBytes -= segment.bytes.length
      gone += 1
    }
    if (gone > 0) {
      this.#table.shrink()
      this.#segments = this.#segments.slice(gone)
      this.#first += gone
    }
  }

  #forget({ bytes, used }: Segment, number: number): void {
    const print: Fingerprint = { a: 0, b: 0 }
    for (let offset = 0; offset < used; offset += HEAD + bytes.readUInt32LE(offset + 8)) {
      print.a = bytes.readInt32LE(offset)
      print.b = bytes.readInt32LE(offset + 4)
      this.#table.delete(print, number)
    }
  }
}

interface Segment {
  readonly bytes: Buffer
  used: number
  /** When the last entry was added, in unix ms. */
  last: number
}

const SEGMENT_BYTES = 256 * 1024
/** Fingerprint and length. */
const HEAD = 12
