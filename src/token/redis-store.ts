import { commandOf, type RedisClient } from '../redis/command.js'
import { parseRecord, type TokenStore } from './store.js'

export interface RedisTokenStoreOptions {
  /** Stands before each key. `hongyan:token:` */
  readonly prefix?: string
}

/** Longer than any token lives, so that nothing is left behind for ever. */
const KEPT_MS = 8 * 86_400_000

const WRITE = `
local generation = redis.call('HGET', KEYS[1], 'generation') or '0'
if generation ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'generation', ARGV[2], 'record', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 1`

const RELEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`

/**
 * Tokens in Redis, for processes on several machines. The client stays yours: it is not closed.
 *
 * @example
 * ```ts
 * import { Redis } from 'ioredis'
 * import { redisTokenStore } from 'hongyan/token'
 *
 * const store = redisTokenStore(new Redis('redis://127.0.0.1:6379'))
 * ```
 */
export function redisTokenStore(client: RedisClient, { prefix = 'hongyan:token:' }: RedisTokenStoreOptions = {}): TokenStore {
  const run = commandOf(client)
  return {
    async read(key) {
      const [generation, record] = asList(await run('HMGET', prefix + key, 'generation', 'record'))
      return record === undefined ? undefined : { ...parseRecord(record), generation: Number(generation) }
    },
    async write(key, record, expectedGeneration) {
      const generation = expectedGeneration + 1
      const written = await run('EVAL', WRITE, '1', prefix + key, String(expectedGeneration), String(generation), JSON.stringify(record), String(KEPT_MS))
      return Number(written) === 1 ? { ...record, generation } : undefined
    },
    async lock(key, ttlMs) {
      const name = `${prefix + key}:lock`
      const owner = globalThis.crypto.randomUUID()
      const taken = await run('SET', name, owner, 'NX', 'PX', String(Math.ceil(ttlMs)))
      if (taken === null || taken === undefined) return undefined
      return {
        async release() {
          await run('EVAL', RELEASE, '1', name, owner)
        },
      }
    },
  }
}

const asList = (value: unknown): readonly (string | undefined)[] =>
  Array.isArray(value) ? value.map((each) => (each === null || each === undefined ? undefined : String(each))) : []
