import type { ListQuery, PushFilter, PushPage, PushRecord } from './contract.js'

/** Whether a filter names a push. */
export function isNamed(record: PushRecord, { state, appId, type, source, since, until }: PushFilter): boolean {
  return (
    (state === undefined || [state].flat().includes(record.state)) &&
    (appId === undefined || record.appId === appId) &&
    (type === undefined || record.type === type) &&
    (source === undefined || record.source === source) &&
    (since === undefined || record.receivedAt >= since) &&
    (until === undefined || record.receivedAt < until)
  )
}

/** A page out of records in memory: the filter, latest first, from the cursor on. */
export function pageOf(records: Iterable<PushRecord>, query: ListQuery): PushPage {
  const { limit = 100, cursor } = query
  const from = cursor === undefined ? undefined : placeOf(cursor)
  const found: PushRecord[] = []
  for (const record of records) if (isNamed(record, query) && (from === undefined || isBehind(record, from))) found.push(record)
  found.sort((one, other) => (isBehind(other, { at: one.receivedAt, key: one.key }) ? -1 : 1))
  const pushes = found.slice(0, limit)
  const last = pushes.at(-1)
  return { pushes, ...(found.length > limit && last ? { next: `${last.receivedAt}:${last.key}` } : {}) }
}

export interface Place {
  readonly at: number
  readonly key: string
}

export function placeOf(cursor: string): Place {
  const colon = cursor.indexOf(':')
  return { at: Number(cursor.slice(0, colon)), key: cursor.slice(colon + 1) }
}

export const isBehind = ({ receivedAt, key }: Pick<PushRecord, 'receivedAt' | 'key'>, place: Place): boolean =>
  receivedAt < place.at || (receivedAt === place.at && key < place.key)
