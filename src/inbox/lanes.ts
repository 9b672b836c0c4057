import type { Run } from './run.js'

/** A push that waits for its turn, or has it: as a run, or only by its key where it lies in the store. */
interface Place {
  readonly key: string
  run: Run | undefined
  /** It was left by an earlier life of the process: older than all that is delivered in this one. */
  readonly isKept: boolean
  /** When a kept one is due, in unix milliseconds. */
  readonly dueAt: number
  hasTurn: boolean
}

/** What happens when a fan's next push has its turn. */
export interface LaneHost {
  execute(run: Run): void
  takeUp(key: string, dueAt: number): void
}

/** A push that lies in the store. */
export interface KeptPlace {
  readonly key: string
  readonly appId: string
  readonly source: string
  readonly dueAt: number
}

/**
 * First in, first out for each fan: a push waits until the one before it is at its end, a failed one's further runs included. Pushes without a sender wait for nobody.
 */
export class Lanes {
  readonly #host: LaneHost
  readonly #lanes = new Map<string, Place[]>()
  /** In which lane a push stands, also when its record is gone or says no more who sent it. */
  readonly #names = new Map<string, string>()
  /** Those whose turn it is, while they are being started. */
  #turns: Place[] = []
  #holds = 0

  constructor(host: LaneHost) {
    this.#host = host
  }

  /** Nobody gets a turn from now on: what an earlier life has left is not known yet, and goes first. */
  hold(): void {
    this.#holds += 1
  }

  release(): void {
    this.#holds -= 1
    if (this.#holds > 0) return
    for (const [first] of this.#lanes.values()) if (first && !first.hasTurn) this.#turn(first)
  }

  /** Takes its place. @returns whether it is its turn */
  enter(run: Run): boolean {
    if (run.source === '') return true
    const lane = this.#lane(laneOf(run.owner.appId, run.source), run.id)
    let place = lane.find(({ key }) => key === run.id)
    if (place) place.run ??= run
    else {
      place = { key: run.id, run, isKept: false, dueAt: 0, hasTurn: false }
      lane.push(place)
    }
    return this.#mayTurn(lane, place)
  }

  /** The same for a push that lies in the store: before all that has come since. */
  adopt({ key, appId, source, dueAt }: KeptPlace): boolean {
    if (source === '') return true
    const lane = this.#lane(laneOf(appId, source), key)
    const at = lane.findIndex((place) => place.key === key)
    const known = lane[at]
    if (known?.isKept || known?.hasTurn) return false
    if (known) lane.splice(at, 1)
    const place: Place = { key, run: known?.run, isKept: true, dueAt, hasTurn: false }
    const next = lane.findIndex((other) => !other.isKept && !other.hasTurn)
    lane.splice(next < 0 ? lane.length : next, 0, place)
    return this.#mayTurn(lane, place)
  }

  /** The push is at its end, or gone: the next one's turn. */
  leave(key: string): void {
    const name = this.#names.get(key)
    const lane = name === undefined ? undefined : this.#lanes.get(name)
    if (name === undefined || !lane) return
    this.#names.delete(key)
    const index = lane.findIndex((place) => place.key === key)
    lane.splice(index, 1)
    const [next] = lane
    if (!next) this.#lanes.delete(name)
    else if (index === 0 && this.#holds === 0) this.#turn(next)
  }

  /** The places of an earlier life of the inbox: what of it lies in the store is adopted anew. Nobody gets a turn by that. */
  forget(isGone: (key: string) => boolean): void {
    for (const [name, lane] of this.#lanes) {
      const left = lane.filter(({ key }) => !isGone(key))
      for (const { key } of lane) if (isGone(key)) this.#names.delete(key)
      if (left.length > 0) this.#lanes.set(name, left)
      else this.#lanes.delete(name)
    }
  }

  #mayTurn(lane: readonly Place[], place: Place): boolean {
    if (lane[0] !== place || this.#holds > 0) return false
    place.hasTurn = true
    return true
  }

  /** A lane of quick handlers empties in a loop, not in a tower of calls. */
  #turn(place: Place): void {
    place.hasTurn = true
    this.#turns.push(place)
    if (this.#turns.length > 1) return
    for (let at = 0; at < this.#turns.length; at += 1) {
      const { key, run, dueAt } = this.#turns[at] as Place
      if (run) this.#host.execute(run)
      else this.#host.takeUp(key, dueAt)
    }
    this.#turns = []
  }

  #lane(name: string, key: string): Place[] {
    let lane = this.#lanes.get(name)
    if (!lane) {
      lane = []
      this.#lanes.set(name, lane)
    }
    this.#names.set(key, name)
    return lane
  }
}

const laneOf = (appId: string, source: string): string => `${appId}:${source}`
