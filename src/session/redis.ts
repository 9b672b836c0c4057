import { commandOf, type RedisClient } from '../redis/command.js'
import type { SessionStore, StoredSession } from './contract.js'

export interface RedisSessionsOptions {
  /** Stands before each key. `hongyan:session:` */
  readonly prefix?: string | undefined
}

/**
 * Sessions in Redis, for processes on several machines. The client (of ioredis or node-redis) stays yours: it is not closed. Redis forgets what is over by itself.
 *
 * @example
 * ```ts
 * import { Redis } from 'ioredis'
 * import { redisSessions } from 'hongyan/session'
 *
 * const session = redisSessions(new Redis('redis://127.0.0.1:6379'))
 * ```
 */
export function redisSessions(client: RedisClient, { prefix = 'hongyan:session:' }: RedisSessionsOptions = {}): SessionStore {
  const run = commandOf(client)
  return {
    async read(key) {
      const text = await run('GET', prefix + key)
      return text === null || text === undefined ? undefined : parse(String(text))
    },
    async write(key, { json, writtenAt, expiresAt }) {
      const ttl = Math.max(1, Math.ceil(expiresAt - writtenAt))
      await run('SET', prefix + key, JSON.stringify([json, writtenAt, expiresAt]), 'PX', String(ttl))
    },
    async delete(key) {
      await run('DEL', prefix + key)
    },
  }
}

/** What is not ours is as good as nothing. */
function parse(text: string): StoredSession | undefined {
  try {
    const [json, writtenAt, expiresAt] = JSON.parse(text) as unknown[]
    if (typeof json === 'string' && typeof writtenAt === 'number' && typeof expiresAt === 'number') return { json, writtenAt, expiresAt }
  } catch {
    // Somebody else's key.
  }
  return undefined
}
