import type { Row, SqliteHandle, SqliteStatement } from '../../sqlite/handle.js'
import { SLOT } from './rows.js'

/** So many slots are remembered at least, twice as many at most: some seconds of the greatest load, 3 MB. */
const REMEMBERED = 16_384
/** Their order in JavaScript and in SQLite is the same. */
const ASCII = /^[ -~]+$/

/**
 * Knows of most new pushes that no row is theirs, without a look into the file. Keys grow with time, so a new one's slot is greater than all that the file holds,
 * but for what came in the same seconds; and that is remembered.
 *
 * It rests on this: the file is this process's own, and each slot is told before its row is written. Then a row's slot is either remembered or not above its floor, the greatest of
 * those that were in the file when its first character was first asked for, and of those that were forgotten since. Where it cannot tell, the file can.
 */
export class Absence {
  readonly #greatest: SqliteStatement
  /** By the first character: times, MsgIds and users' own keys grow apart from each other. */
  readonly #floors = new Map<string, string>()
  /** The greatest that were forgotten. */
  readonly #forgotten = new Map<string, string>()
  #slots = new Set<string>()
  #older = new Set<string>()

  constructor(handle: SqliteHandle) {
    this.#greatest = handle.prepare(`SELECT ${SLOT} AS slot FROM push WHERE ${SLOT} >= ? AND ${SLOT} < ? ORDER BY ${SLOT} DESC LIMIT 1`)
  }

  /** Whether there is certainly no row of this slot, in the file or on its way there. */
  has(slot: string): boolean {
    const floor = this.#floors.get(slot.charAt(0)) ?? this.#findFloor(slot)
    return floor !== undefined && slot > floor && !this.#slots.has(slot) && !this.#older.has(slot) && ASCII.test(slot)
  }

  /** To be called before a row is written. */
  ends(slot: string): void {
    this.#slots.add(slot)
    if (this.#slots.size < REMEMBERED) return
    for (const old of this.#older) {
      raise(this.#forgotten, old)
      if (this.#floors.has(old.charAt(0))) raise(this.#floors, old)
    }
    this.#older = this.#slots
    this.#slots = new Set()
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

function raise(floors: Map<string, string>, slot: string): void {
  const first = slot.charAt(0)
  if (slot > (floors.get(first) ?? '')) floors.set(first, slot)
}
