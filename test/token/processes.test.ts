import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasRedis, type RedisServer, startRedis } from '../support/redis.js'
import { transpile } from '../support/transpiled.js'
import { type Settings, startWeixin, startWorkers } from './workers.js'

/** R11: real processes, a real store, and a platform that counts. */

const LIFE_MS = 7_200_000
const MINUTE_MS = 60_000

const worker = transpile(new URL('./worker.ts', import.meta.url))
afterAll(() => worker.remove())

async function run(processes: number, calls: number, settings: Omit<Settings, 'host'>) {
  const weixin = await startWeixin()
  const workers = await startWorkers(processes, worker.file, { host: weixin.host, ...settings })
  const startedAt = performance.now()
  const fetches: number[] = []
  let done = 0
  const all = async (aheadMs: number, share: number) => {
    // First everybody's clock, then the calls: no process asks while another still lives in the past.
    weixin.goAhead(aheadMs)
    await workers.order({ aheadMs, calls: 0 })
    const report = await workers.order({ aheadMs, calls: calls * share })
    expect(report.failures).toEqual([])
    done += report.done
    fetches.push(weixin.fetched())
  }
  try {
    await all(0, 0.4)
    // Everybody's token has run out, and everybody calls.
    await all(LIFE_MS + 1000, 0.3)
    // Ahead of its end it is renewed, and served meanwhile.
    await all(2 * LIFE_MS - 4 * MINUTE_MS, 0.2)
    // Somebody else has made it void: everybody is told so.
    weixin.revoke()
    await all(2 * LIFE_MS - 3 * MINUTE_MS, 0.1)
  } finally {
    await workers.stop()
    await weixin.stop()
  }
  const seconds = (performance.now() - startedAt) / 1000
  console.log(`${processes} processes, ${done} calls in ${seconds.toFixed(1)} s; tokens fetched after each stage: ${fetches.join(', ')}`)
  return { done, fetches }
}

const redisIsThere = await hasRedis('50 processes that share a token through Redis')

describe.skipIf(!redisIsThere)('Redis', () => {
  let server: RedisServer
  beforeAll(async () => {
    server = await startRedis()
  }, 300_000)
  afterAll(() => server?.stop())

  test('50 processes × 1,000 calls: one fetch for each expiry', async () => {
    expect(await run(50, 1000, { redis: server.url })).toEqual({ done: 50_000, fetches: [1, 2, 3, 4] })
  }, 180_000)
})

test('the control: processes that share nothing fetch one each, and it shows', async () => {
  expect((await run(3, 20, {})).fetches).toEqual([3, 6, 9, 10])
}, 300_000)

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-processes-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('8 processes × 200 calls: one fetch for each expiry', async () => {
    expect(await run(8, 200, { sqlite: join(folder, 'tokens.db') })).toEqual({ done: 1600, fetches: [1, 2, 3, 4] })
  }, 300_000)
})
