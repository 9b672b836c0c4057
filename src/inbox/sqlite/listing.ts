import { setImmediate as turn } from 'node:timers/promises'
import type { ListQuery, MaybePromise, PushPage, PushRecord, PushState } from '../contract.js'
import type { Row, SqliteHandle, SqliteStatement, SqlValue } from './database.js'
import { recordOf } from './rows.js'

/** How many index entries are looked at in one go: some milliseconds. */
const STEP = 2000
const MINUTE_MS = 60_000
/** How many minutes are looked through for a fan in one go. */
const MINUTES = 500

/** Where a list goes on: behind this row, latest first. */
interface Place {
  readonly at: number
  readonly id: number
}

interface Found {
  readonly id: number
  readonly record: PushRecord
}

/** Finds records by what they are, without holding up the process: what has to look through much does so bit by bit. */
export class Listing {
  readonly #handle: SqliteHandle
  readonly #statements = new Map<string, SqliteStatement>()

  constructor(handle: SqliteHandle) {
    this.#handle = handle
  }

  page(query: ListQuery): MaybePromise<PushPage> {
    const { limit = 100, cursor } = query
    const from = cursor === undefined ? { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER } : placeOf(cursor)
    if (query.source !== undefined) return this.#pageOfFan(query, from, limit)
    const states = query.state === undefined ? undefined : [query.state].flat()
    if (states && !states.includes('done')) return pageOf(this.#openRows(query, states, from, limit + 1), limit)
    return this.#pageByTime(query, from, limit)
  }

  byId(id: number): PushRecord | undefined {
    const row = this.#prepare('SELECT * FROM push WHERE id = ?').get(id) as Row | undefined
    return row && recordOf(row)
  }

  /** All that is kept of a fan up to a time. */
  async idsOfFan(appId: string, source: string, until: number): Promise<number[]> {
    const ids: number[] = []
    for (let minute: number | undefined = Math.floor(until / MINUTE_MS) + 1; minute !== undefined; ) {
      const step = this.#stepOfFan('p.id AS id', 'p.app_id = ? AND p.received_at <= ?', source, minute, [appId, until])
      ids.push(...step.rows.map(({ id }) => Number(id)))
      minute = step.next
      if (minute !== undefined) await turn()
    }
    return ids
  }

  async #pageOfFan(query: ListQuery, from: Place, limit: number): Promise<PushPage> {
    const { source = '' } = query
    const { where, values } = conditions({ ...query, source: undefined }, 'p.')
    const found: Found[] = []
    const start = Math.min(from.at, query.until ?? Number.MAX_SAFE_INTEGER)
    let minute: number | undefined = Math.floor(start / MINUTE_MS) + 1
    const oldest = Math.floor((query.since ?? 0) / MINUTE_MS)
    while (minute !== undefined && minute > oldest && found.length <= limit) {
      const step = this.#stepOfFan('p.*', ['(p.received_at, p.id) < (?, ?)', ...where].join(' AND '), source, minute, [from.at, from.id, ...values])
      found.push(...step.rows.map(toRow))
      minute = step.next
      if (minute !== undefined && found.length <= limit) await turn()
    }
    return pageOf(found.slice(0, limit + 1), limit)
  }

  /** The fan's rows within some of the minutes before `minute`, latest first, and the minute before which to go on. */
  #stepOfFan(columns: string, where: string, source: string, minute: number, values: readonly SqlValue[]) {
    const minutes = this.#prepare(
      `WITH RECURSIVE seen (minute) AS (
        SELECT (SELECT received_at / 60000 FROM push WHERE source <> '' AND received_at / 60000 < ? ORDER BY received_at / 60000 DESC LIMIT 1)
        UNION ALL
        SELECT (SELECT received_at / 60000 FROM push WHERE source <> '' AND received_at / 60000 < seen.minute ORDER BY received_at / 60000 DESC LIMIT 1)
        FROM seen WHERE seen.minute IS NOT NULL LIMIT ${MINUTES}
      ) SELECT min(minute) AS least, count(minute) AS count FROM seen`,
    ).get(minute) as Row
    if (Number(minutes.count) === 0) return { rows: [], next: undefined }
    const least = Number(minutes.least)
    const rows = this.#prepare(
      `WITH RECURSIVE seen (minute) AS (
        SELECT (SELECT received_at / 60000 FROM push WHERE source <> '' AND received_at / 60000 < ? ORDER BY received_at / 60000 DESC LIMIT 1)
        UNION ALL
        SELECT (SELECT received_at / 60000 FROM push WHERE source <> '' AND received_at / 60000 < seen.minute ORDER BY received_at / 60000 DESC LIMIT 1)
        FROM seen WHERE seen.minute IS NOT NULL LIMIT ${MINUTES}
      ) SELECT ${columns} FROM seen CROSS JOIN push AS p INDEXED BY push_fan ON p.received_at / 60000 = seen.minute AND p.source = ? AND p.source <> ''
      WHERE ${where} ORDER BY p.received_at DESC, p.id DESC`,
    ).all(minute, source, ...values) as Row[]
    return { rows, next: Number(minutes.count) < MINUTES ? undefined : least }
  }

  #openRows(query: ListQuery, states: readonly PushState[], from: Place, limit: number): Found[] {
    const found: Found[] = []
    const { where, values } = conditions(query)
    for (const open of new Set(states.map((state) => (state === 'dead' ? 2 : 1)))) {
      const rows = this.#prepare(
        `SELECT * FROM push WHERE ${['open = ?', '(received_at, id) < (?, ?)', ...where].join(' AND ')} ORDER BY received_at DESC, id DESC LIMIT ?`,
      ).all(open, from.at, from.id, ...values, limit) as Row[]
      found.push(...rows.map(toRow))
    }
    return found.sort((one, other) => other.record.receivedAt - one.record.receivedAt || other.id - one.id).slice(0, limit)
  }

  async #pageByTime(query: ListQuery, from: Place, limit: number): Promise<PushPage> {
    const { where, values } = conditions(query)
    const found: Found[] = []
    const oldest = query.since ?? Number.MIN_SAFE_INTEGER
    let place: Place = query.until !== undefined && query.until <= from.at ? { at: query.until, id: -1 } : from
    for (;;) {
      const end = this.#prepare(
        'SELECT received_at, id FROM push WHERE (received_at, id) < (?, ?) AND received_at >= ? ORDER BY received_at DESC, id DESC LIMIT 1 OFFSET ?',
      ).get(place.at, place.id, oldest, STEP - 1) as Row | undefined
      const rest = end ? ['(received_at, id) >= (?, ?)'] : []
      const rows = this.#prepare(
        `SELECT * FROM push WHERE ${['(received_at, id) < (?, ?)', 'received_at >= ?', ...rest, ...where].join(' AND ')} ORDER BY received_at DESC, id DESC LIMIT ?`,
      ).all(place.at, place.id, oldest, ...(end ? [Number(end.received_at), Number(end.id)] : []), ...values, limit + 1 - found.length) as Row[]
      found.push(...rows.map(toRow))
      if (!end || found.length > limit) return pageOf(found, limit)
      place = { at: Number(end.received_at), id: Number(end.id) }
      await turn()
    }
  }

  #prepare(sql: string): SqliteStatement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#handle.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

function conditions({ state, appId, type, source, since, until }: ListQuery, prefix = ''): { where: string[]; values: SqlValue[] } {
  const where: string[] = []
  const values: SqlValue[] = []
  const add = (condition: string, ...given: SqlValue[]) => {
    where.push(`${prefix}${condition}`)
    values.push(...given)
  }
  const states = state === undefined ? [] : [state].flat()
  if (state !== undefined) add(`state IN (${states.map(() => '?').join(', ')})`, ...states)
  if (appId !== undefined) add('app_id = ?', appId)
  if (type !== undefined) add('type = ?', type)
  if (source !== undefined) add('source = ?', source)
  if (since !== undefined) add('received_at >= ?', since)
  if (until !== undefined) add('received_at < ?', until)
  return { where, values }
}

function pageOf(found: readonly Found[], limit: number): PushPage {
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { pushes: shown.map(({ record }) => record), ...(found.length > limit && last ? { next: `${last.record.receivedAt}:${last.id}` } : {}) }
}

function placeOf(cursor: string): Place {
  const [at, id] = cursor.split(':').map(Number)
  return { at: Number.isFinite(at) ? (at as number) : 0, id: Number.isFinite(id) ? (id as number) : 0 }
}

const toRow = (row: Row): Found => ({ id: Number(row.id), record: recordOf(row) })
