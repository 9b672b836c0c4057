import type { ListQuery, PushPage, PushRecord, PushState } from '../contract.js'
import { isBehind, isNamed, placeOf } from '../list.js'
import type { Ledger } from './ledger.js'

const STATES: readonly PushState[] = ['received', 'retry', 'done', 'dead']
const CHUNK = 200

interface Place {
  readonly key: string
  readonly receivedAt: number
}

/** The pushes of one state, latest first, read as they are needed. */
class Lane {
  readonly #ledger: Ledger
  readonly #state: PushState
  readonly #from: number
  readonly #to: number
  #skip = 0
  #places: Place[] = []
  #isOver = false

  constructor(ledger: Ledger, state: PushState, range: { readonly from: number; readonly to: number }) {
    this.#ledger = ledger
    this.#state = state
    this.#from = range.from
    this.#to = range.to
  }

  async head(): Promise<Place | undefined> {
    if (this.#places.length === 0 && !this.#isOver) {
      this.#places = await this.#ledger.page(this.#state, { from: this.#from, to: this.#to, skip: this.#skip, limit: CHUNK })
      this.#skip += this.#places.length
      this.#isOver = this.#places.length < CHUNK
    }
    return this.#places[0]
  }

  shift(): void {
    this.#places.shift()
  }
}

/** A page out of Redis: latest first, from the cursor on. */
export async function listPushes(ledger: Ledger, query: ListQuery & { readonly limit: number }): Promise<PushPage> {
  const { limit, cursor, state, since = 0, until } = query
  const after = cursor === undefined ? undefined : placeOf(cursor)
  const to = Math.min(after?.at ?? Number.MAX_SAFE_INTEGER, until ?? Number.MAX_SAFE_INTEGER)
  const lanes = (state === undefined ? STATES : [state].flat()).map((each) => new Lane(ledger, each, { from: since, to }))
  const seen = new Set<string>()
  const pushes: PushRecord[] = []
  while (pushes.length <= limit) {
    const keys: string[] = []
    while (keys.length < CHUNK) {
      const place = await latest(lanes)
      if (!place) break
      if (seen.has(place.key) || (after && !isBehind(place, after))) continue
      seen.add(place.key)
      keys.push(place.key)
    }
    if (keys.length === 0) break
    pushes.push(...(await ledger.loadAll(keys)).filter((record) => isNamed(record, query)))
  }
  const page = pushes.slice(0, limit)
  const last = page.at(-1)
  return { pushes: page, ...(pushes.length > limit && last ? { next: `${last.receivedAt}:${last.key}` } : {}) }
}

async function latest(lanes: readonly Lane[]): Promise<Place | undefined> {
  let best: { readonly lane: Lane; readonly place: Place } | undefined
  for (const lane of lanes) {
    const place = await lane.head()
    if (place && (!best || isBehind(best.place, { at: place.receivedAt, key: place.key }))) best = { lane, place }
  }
  best?.lane.shift()
  return best?.place
}
