/** `hongyan/session`: where `context.session` is kept, and the suite for a store of your own. */

export type { RedisClient } from '../redis/command.js'
export type { Session, SessionOptions, SessionSetOptions, SessionStore, StoredSession } from './contract.js'
export { type MemorySessionsOptions, memorySessions } from './memory.js'
export { type RedisSessionsOptions, redisSessions } from './redis.js'
export { sqliteSessions } from './sqlite.js'
export { type SessionStoreSuite, sessionStoreSuite } from './store-suite.js'
