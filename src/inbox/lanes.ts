import type { Run } from './run.js'

/** A push that waits for its turn, or has it: as a run, or only by its key where it lies in the store. */
interface Place {
  readonly key: string
  run: Run | undefined
}

/** What happens when a fan's next push has its turn. */
export interface LaneHost {
  execute(run: Run): void
  takeUp(key: string): void
}

/**
 * First in, first out for each fan: a push waits until the one before it is at its end, a failed one's further runs included. Pushes without a sender wait for nobody.
 */
export class Lanes {
  readonly #host: LaneHost
  readonly #lanes = new Map<string, Place[]>()
  /** Those whose turn it is, while they are being started. */
  #turns: Place[] = []

  constructor(host: LaneHost) {
    this.#host = host
  }

  /** Takes its place. @returns whether it is its turn */
  enter(run: Run): boolean {
    if (run.source === '') return true
    return this.#place(laneOf(run.owner.appId, run.source), run.id, run)
  }

  /** The same for a push that lies in the store. */
  adopt(push: { readonly key: string; readonly appId: string; readonly source: string }): boolean {
    if (push.source === '') return true
    return this.#place(laneOf(push.appId, push.source), push.key, undefined)
  }

  /** The push is at its end: the next one's turn. */
  leave(run: Run): void {
    this.drop(run.owner.appId, run.source, run.id)
  }

  drop(appId: string, source: string, key: string): void {
    const name = laneOf(appId, source)
    const lane = this.#lanes.get(name)
    const index = lane?.findIndex((place) => place.key === key) ?? -1
    if (!lane || index < 0) return
    lane.splice(index, 1)
    if (index > 0) return
    const [next] = lane
    if (!next) this.#lanes.delete(name)
    else this.#turn(next)
  }

  /** A lane of quick handlers empties in a loop, not in a tower of calls. */
  #turn(place: Place): void {
    this.#turns.push(place)
    if (this.#turns.length > 1) return
    for (let at = 0; at < this.#turns.length; at += 1) {
      const { key, run } = this.#turns[at] as Place
      if (run) this.#host.execute(run)
      else this.#host.takeUp(key)
    }
    this.#turns = []
  }

  #place(name: string, key: string, run: Run | undefined): boolean {
    const lane = this.#lanes.get(name)
    if (!lane) {
      this.#lanes.set(name, [{ key, run }])
      return true
    }
    const known = lane.find((place) => place.key === key)
    if (known) known.run ??= run
    else lane.push({ key, run })
    return lane[0]?.key === key
  }
}

const laneOf = (appId: string, source: string): string => `${appId}:${source}`
