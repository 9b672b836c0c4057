import type { Clock } from '../clock.js'
import type { Lease, StoredToken, TokenRecord, TokenStore } from './store.js'

/** Thrown in a store's place; its own error may hold anything, so only its name and code go into the log. */
export class StoreFailure {
  readonly details: { readonly name: string; readonly code?: string }

  constructor(error: unknown) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
    this.details = { name: error instanceof Error ? error.name : typeof error, ...(code ? { code } : {}) }
  }
}

/** A store that hangs is a store that fails. */
const STORE_MS = 3000

/** A user's store, with a time limit, one key and one kind of failure. */
export class GuardedStore {
  readonly #store: TokenStore
  readonly #key: string
  readonly #clock: Clock

  constructor(store: TokenStore, key: string, clock: Clock) {
    this.#store = store
    this.#key = key
    this.#clock = clock
  }

  read(): Promise<StoredToken | undefined> {
    return this.#within(() => this.#store.read(this.#key))
  }

  write(record: TokenRecord, expectedGeneration: number): Promise<StoredToken | undefined> {
    return this.#within(() => this.#store.write(this.#key, record, expectedGeneration))
  }

  lock(ttlMs: number): Promise<Lease | undefined> {
    return this.#within(() => this.#store.lock(this.#key, ttlMs))
  }

  release(lease: Lease): Promise<void> {
    return this.#within(() => lease.release())
  }

  #within<T>(run: () => T | Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const timer = this.#clock.setTimeout(() => reject(new StoreFailure(new DOMException('', 'TimeoutError'))), STORE_MS)
      const settle = <V>(settled: (value: V) => void) => {
        return (value: V) => {
          this.#clock.clearTimeout(timer)
          settled(value)
        }
      }
      Promise.resolve()
        .then(run)
        .then(
          settle(resolve),
          settle((error: unknown) => reject(new StoreFailure(error))),
        )
    })
  }
}
