import type { Clock } from '../clock.js'

/** How many pushes of the backlog run at once: after a long outage there may be a hundred thousand. */
const AT_ONCE = 64
/** How long one of them may keep its room: those behind it do not wait for a handler that hangs. */
const ROOM_MS = 10_000

export interface BacklogHost {
  clock(): Clock
  /** Takes a push up. @returns when it has left again */
  takeUp(key: string): Promise<void>
}

/** Pushes that lie in the store until their next run is due: put off by a throw, or left behind by an earlier life of the process. */
export class Backlog {
  readonly #host: BacklogHost
  readonly #timers = new Map<string, unknown>()
  /** Due, and waiting for room. */
  readonly #ready = new Set<string>()
  #running = 0

  constructor(host: BacklogHost) {
    this.#host = host
  }

  has(key: string): boolean {
    return this.#timers.has(key) || this.#ready.has(key)
  }

  /** @param dueAt in unix milliseconds */
  add(key: string, dueAt: number): void {
    this.remove(key)
    const clock = this.#host.clock()
    const timer = clock.setTimeout(() => this.#due(key), Math.min(2 ** 31 - 1, Math.max(0, dueAt - clock.now())))
    // A process that has nothing else to do need not stay for a retry: a durable inbox takes it up next time.
    ;(timer as { unref?: () => void } | undefined)?.unref?.()
    this.#timers.set(key, timer)
  }

  remove(key: string): void {
    this.#ready.delete(key)
    if (!this.#timers.has(key)) return
    this.#host.clock().clearTimeout(this.#timers.get(key))
    this.#timers.delete(key)
  }

  clear(): void {
    for (const timer of this.#timers.values()) this.#host.clock().clearTimeout(timer)
    this.#timers.clear()
    this.#ready.clear()
  }

  #due(key: string): void {
    this.#timers.delete(key)
    this.#ready.add(key)
    this.#next()
  }

  #next(): void {
    for (const key of this.#ready) {
      if (this.#running >= AT_ONCE) return
      this.#ready.delete(key)
      this.#running += 1
      let gone = false
      const leave = () => {
        if (gone) return
        gone = true
        this.#host.clock().clearTimeout(timer)
        this.#running -= 1
        this.#next()
      }
      const timer = this.#host.clock().setTimeout(leave, ROOM_MS)
      this.#host.takeUp(key).finally(leave)
    }
  }
}
