import type { Paging } from '../catalogue/endpoint.js'
import type { MethodOptions, PageOptions } from './endpoint-call.js'
import { at, type Fields, isObject } from './endpoint-rules.js'

type Fetch = (request: Fields, options: MethodOptions) => Promise<unknown>

/** Every entry of a list that comes in pages. The next page is asked for when the last one has been read. */
export async function* readPages(paging: Paging, fetch: Fetch, filter: Fields, options: PageOptions): AsyncGenerator<unknown> {
  const { pageSize, ...call } = options
  const limit = Math.min(pageSize ?? Number.POSITIVE_INFINITY, paging.maxPage ?? Number.POSITIVE_INFINITY)
  const sized = paging.limit !== undefined && Number.isFinite(limit)
  const asked = sized && paging.limit !== undefined ? { ...filter, [paging.limit]: limit } : filter
  let place: unknown = paging.by === 'offset' ? Number(filter[paging.offset] ?? 0) : (filter[paging.cursor] ?? paging.first)
  for (;;) {
    call.signal?.throwIfAborted()
    const name = paging.by === 'offset' ? paging.offset : paging.cursor
    const answer = await fetch(place === undefined ? asked : { ...asked, [name]: place }, call)
    const page = isObject(answer) ? answer : {}
    const items = at(page, paging.items)
    const entries: readonly unknown[] = Array.isArray(items) ? items : []
    yield* entries
    if (entries.length === 0) return
    const next =
      paging.by === 'offset'
        ? nextOffset(paging.total, page, Number(place) + entries.length, entries.length < limit)
        : nextCursor(paging, page, entries.length < limit)
    // A cursor that stays where it was would go round for ever.
    if (next === undefined || next === place) return
    place = next
  }
}

function nextOffset(total: string | undefined, page: Fields, next: number, short: boolean): number | undefined {
  const count = total === undefined ? undefined : at(page, total)
  if (typeof count === 'number') return next < count ? next : undefined
  return short ? undefined : next
}

function nextCursor(paging: Extract<Paging, { by: 'cursor' }>, page: Fields, short: boolean): unknown {
  if (paging.shortPageEnds && short) return undefined
  const next = at(page, paging.next)
  return next === '' || next === 0 || next === '0' ? undefined : (next ?? undefined)
}
