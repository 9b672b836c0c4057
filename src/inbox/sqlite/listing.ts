import { setImmediate as turn } from 'node:timers/promises'
import type { Row, SqliteHandle, SqliteStatement, SqlValue } from '../../sqlite/handle.js'
import type { ListQuery, MaybePromise, PushPage, PushRecord, PushState } from '../contract.js'
import { recordOf } from './rows.js'

/** How many index entries are looked at in one go: some milliseconds. */
const STEP = 2000
/** The same for a fan: of most entries nothing is read but the index. */
const FAN_STEP = 10_000

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
    for (let place: Place | undefined = { at: until + 1, id: -1 }; place !== undefined; ) {
      const end = this.#endOfStep(place, 0, FAN_STEP)
      const rows = this.#prepare(`SELECT id FROM push WHERE ${between(end)} AND source = ? AND app_id = ?`).all(
        place.at,
        place.id,
        0,
        ...valuesIn(end),
        source,
        appId,
      )
      ids.push(...rows.map((row) => Number((row as Row).id)))
      place = end
      if (place) await turn()
    }
    return ids
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
    const step = query.source === undefined ? STEP : FAN_STEP
    for (;;) {
      const end = this.#endOfStep(place, oldest, step)
      const rows = this.#prepare(`SELECT * FROM push WHERE ${[between(end), ...where].join(' AND ')} ORDER BY received_at DESC, id DESC LIMIT ?`).all(
        place.at,
        place.id,
        oldest,
        ...valuesIn(end),
        ...values,
        limit + 1 - found.length,
      ) as Row[]
      found.push(...rows.map(toRow))
      if (!end || found.length > limit) return pageOf(found, limit)
      place = end
      await turn()
    }
  }

  /** Where so many rows end that come before a place. */
  #endOfStep({ at, id }: Place, oldest: number, count: number): Place | undefined {
    const row = this.#prepare(
      'SELECT received_at, id FROM push WHERE (received_at, id) < (?, ?) AND received_at >= ? ORDER BY received_at DESC, id DESC LIMIT 1 OFFSET ?',
    ).get(at, id, oldest, count - 1) as Row | undefined
    return row && { at: Number(row.received_at), id: Number(row.id) }
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

/** From before a place, not older than a time, to the end of a step. */
const between = (end: Place | undefined): string => `(received_at, id) < (?, ?) AND received_at >= ?${end ? ' AND (received_at, id) >= (?, ?)' : ''}`

const valuesIn = (end: Place | undefined): number[] => (end ? [end.at, end.id] : [])

function conditions({ state, appId, type, source, since, until }: ListQuery): { where: string[]; values: SqlValue[] } {
  const where: string[] = []
  const values: SqlValue[] = []
  const add = (condition: string, ...given: SqlValue[]) => {
    where.push(condition)
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
