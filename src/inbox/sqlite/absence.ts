import type { Row, SqliteHandle, SqliteStatement } from '../../sqlite/handle.js'
import { fingerprint } from '../fingerprint.js'
import { PositionTable } from '../position-table.js'
import { SLOT, slotOf } from './rows.js'

/** So many pushes are remembered at least, twice as many at most: some seconds of the greatest load, 1 MB. */
const REMEMBERED = 16_384
/** Their order in JavaScript and in SQLite is the same. */
const ASCII = /^[ -~]+$/

/**
 * Knows of most new pushes that no row is theirs, without a look into the file. Keys grow with time, so a new one's slot is greater than all that the file holds,
 * but for what came in the same seconds; and that is remembered.
 *
 * It rests on this: the file is this process's own, and each key is told before its row is written. Then a row's key is either remembered, or its slot not above the floor: the greatest of
 * those that were in the file when its first character was first asked for, and of those that were forgotten since. Where it cannot tell, the file can.
 */
export class Absence {
  readonly #greatest: SqliteStatement
  /** By the first character: times, MsgIds and users' own keys grow apart from each other. */
  readonly #floors = new Map<string, string>()
  /** The greatest that were forgotten. */
  readonly #forgotten = new Map<string, string>()
  #newer = new Generation()
  #older = new Generation()
  /** A push is looked up and then recorded: the last one that was certainly not there. */
  #absent = ''

  constructor(handle: SqliteHandle) {
    this.#greatest = handle.prepare(`SELECT ${SLOT} AS slot FROM push WHERE ${SLOT} >= ? AND ${SLOT} < ? ORDER BY ${SLOT} DESC LIMIT 1`)
  }

  /** Whether there is certainly no row of this key, in the file or on its way there. */
  has(key: string): boolean {
    if (key === this.#absent && key !== '') return true
    const slot = slotOf(key)
    const floor = this.#floors.get(slot.charAt(0)) ?? this.#findFloor(slot)
    if (floor === undefined || slot <= floor || this.#newer.has(key) || this.#older.has(key) || !ASCII.test(slot)) return false
    this.#absent = key
    return true
  }

  /** To be called before a row is written. */
  ends(key: string): void {
    this.#absent = ''
    this.#newer.add(key)
    if (this.#newer.size < REMEMBERED) return
    for (const greatest of this.#older.greatest.values()) {
      raise(this.#forgotten, greatest)
      if (this.#floors.has(greatest.charAt(0))) raise(this.#floors, greatest)
    }
    this.#older = this.#newer
    this.#newer = new Generation()
  }

  #findFloor(slot: string): string | undefined {
    const first = slot.charAt(0)
    if (first === '' || !ASCII.test(first)) return undefined
    try {
      const row = this.#greatest.get(first, String.fromCharCode(first.charCodeAt(0) + 1)) as Row | undefined
      this.#floors.set(first, this.#forgotten.get(first) ?? '')
      if (row) raise(this.#floors, String(row.slot))
      return this.#floors.get(first)
    } catch {
      // Somebody has the whole file to himself; the look-up will say what is wrong.
      return undefined
    }
  }
}

/** Keys by their fingerprints. Another key's fingerprint is as good as the key: then the file is asked. */
class Generation {
  readonly greatest = new Map<string, string>()
  readonly #table = new PositionTable()
  /** What was told twice counts twice, so that the generation comes to its end in any case. */
  size = 0

  has(key: string): boolean {
    return this.#table.find(fingerprint(key)) >= 0
  }

  add(key: string): void {
    raise(this.greatest, slotOf(key))
    this.#table.set(fingerprint(key), 0, 0)
    this.size += 1
  }
}

function raise(floors: Map<string, string>, slot: string): void {
  const first = slot.charAt(0)
  if (slot > (floors.get(first) ?? '')) floors.set(first, slot)
}
