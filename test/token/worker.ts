import { Redis } from 'ioredis'
import { createApiClient } from '../../src/api/client.js'
import { createTokenServer } from '../../src/token/access-token.js'
import type { TokenServer } from '../../src/token/contract.js'
import { memoryTokenStore } from '../../src/token/memory-store.js'
import { redisTokenStore } from '../../src/token/redis-store.js'
import { sqliteTokenStore } from '../../src/token/sqlite-store.js'
import type { Orders, Report, Settings } from './workers.js'

/** One of many processes that share a token: does what it is told, and tells what came of it. */

const { host, redis, sqlite } = JSON.parse(process.argv[2] ?? '') as Settings
let aheadMs = 0
const clock = {
  now: () => Date.now() + aheadMs,
  setTimeout: (callback: () => void, ms: number) => setTimeout(callback, ms),
  clearTimeout: (handle: unknown) => clearTimeout(handle as NodeJS.Timeout),
}
const quiet = { debug() {}, info() {}, warn() {}, error() {} }
const client = redis === undefined ? undefined : new Redis(redis)
const shared = client ? redisTokenStore(client) : sqlite && sqliteTokenStore(sqlite, { clock })
const store = shared || memoryTokenStore({ clock })

const appId = 'wx0123456789abcdef'
// Classic: where two fetches for one expiry would show, as the second makes the first void.
let tokens: TokenServer | undefined
const api = createApiClient({
  appId,
  host,
  token: (own) => {
    tokens = createTokenServer({ appId, appSecret: 'secret of the test', kind: 'classic', api: own, store, clock, log: quiet })
    return tokens
  },
  clock,
  log: quiet,
  // Fifty processes on a small machine take their time.
  timeoutMs: 120_000,
})

const tell = (report: Report) => process.send?.(report)

process.on('message', async (orders: Orders) => {
  aheadMs = orders.aheadMs
  let left = orders.calls
  const failures: string[] = []
  const caller = async () => {
    while (left-- > 0) await api.get('/card/getcolors', {}, { repeatable: false }).catch((error: unknown) => failures.push(String(error)))
  }
  await Promise.all(Array.from({ length: 10 }, caller))
  // A renewal ahead of time goes on behind the calls.
  while (tokens?.status().isRenewing) await new Promise((resolve) => setTimeout(resolve, 20))
  tell({ done: orders.calls - failures.length, failures: failures.slice(0, 3) })
})
process.on('disconnect', () => process.exit())
tell({ done: 0, failures: [] })
