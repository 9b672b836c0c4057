/** `hongyan/token`: token servers, and where processes share tokens. An account makes its own; these are for whoever puts them together differently. */

export { createTokenServer, type TokenServerOptions } from './access-token.js'
export type { TokenServer, TokenStatus } from './contract.js'
export { memoryTokenStore } from './memory-store.js'
export { type RedisTokenStoreOptions, redisTokenStore } from './redis-store.js'
export { sqliteTokenStore } from './sqlite-store.js'
export type { Lease, StoredToken, TokenRecord, TokenStore } from './store.js'
export { type TokenStoreSuite, tokenStoreSuite } from './store-suite.js'
export { createTicketServer, type TicketServerOptions } from './ticket.js'
