import { type Clock, systemClock } from '../clock.js'
import { CLOCK_SLACK_MS, type StoredToken, type TokenStore } from './store.js'

/** Tokens in the process's own memory. For one process: a second one would fetch tokens of its own. */
export function memoryTokenStore({ clock = systemClock }: { readonly clock?: Clock } = {}): TokenStore {
  const tokens = new Map<string, StoredToken>()
  const locks = new Map<string, { readonly until: number }>()
  return {
    read: (key) => tokens.get(key),
    write(key, record, expectedGeneration) {
      if ((tokens.get(key)?.generation ?? 0) !== expectedGeneration) return undefined
      const stored = { ...record, generation: expectedGeneration + 1 }
      tokens.set(key, stored)
      return stored
    },
    lock(key, ttlMs) {
      const now = clock.now()
      const lock = { until: now + ttlMs }
      const { until } = locks.get(key) ?? { until: 0 }
      if (now < until && until <= lock.until + CLOCK_SLACK_MS) return undefined
      locks.set(key, lock)
      return {
        release() {
          if (locks.get(key) === lock) locks.delete(key)
        },
      }
    },
  }
}
