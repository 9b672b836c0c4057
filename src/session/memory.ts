import { ConfigurationError } from '../errors.js'
import type { SessionStore, StoredSession } from './contract.js'

export interface MemorySessionsOptions {
  /** How many sessions are kept. 100,000. */
  readonly maxEntries?: number | undefined
  /** How many bytes they may take, by estimate. 64 MiB. */
  readonly maxBytes?: number | undefined
}

/** What an entry costs beside its text, by estimate. */
const ENTRY_BYTES = 200

/**
 * Sessions in the process's own memory: gone with it, and other processes see none of them. When there is no room left, the one goes that nobody has used for longest.
 * @throws {ConfigurationError}
 */
export function memorySessions({ maxEntries = 100_000, maxBytes = 64 * 1024 * 1024 }: MemorySessionsOptions = {}): SessionStore {
  if (!(Number.isInteger(maxEntries) && maxEntries >= 1)) throw new ConfigurationError('maxEntries', 'is no whole number from 1')
  if (!(maxBytes >= 1024)) throw new ConfigurationError('maxBytes', 'is below 1,024')
  /** What was used last stands last. */
  const sessions = new Map<string, StoredSession>()
  let bytes = 0

  const remove = (key: string): StoredSession | undefined => {
    const session = sessions.get(key)
    if (!session) return undefined
    sessions.delete(key)
    bytes -= sizeOf(key, session)
    return session
  }
  const add = (key: string, session: StoredSession): void => {
    sessions.set(key, session)
    bytes += sizeOf(key, session)
  }
  return {
    read(key) {
      const session = remove(key)
      if (session) add(key, session)
      return session
    },
    write(key, session) {
      remove(key)
      add(key, session)
      for (const oldest of sessions.keys()) {
        if (sessions.size <= maxEntries && bytes <= maxBytes) break
        remove(oldest)
      }
    },
    delete(key) {
      remove(key)
    },
  }
}

const sizeOf = (key: string, { json }: StoredSession): number => ENTRY_BYTES + 2 * (key.length + json.length)
