import { Redis } from 'ioredis'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createTokenServer } from '../../src/token/access-token.js'
import type { TokenServer } from '../../src/token/contract.js'
import { redisTokenStore } from '../../src/token/redis-store.js'
import { createDeferred } from '../support/deferred.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { hasRedis, type RedisServer, startRedis } from '../support/redis.js'
import { appId, appSecret, createPlatform, gives, type Platform, tokenOf } from './platform.js'

/** Redis is killed while a token is being renewed, and comes back empty. */

const redisIsThere = await hasRedis('a token store whose Redis is killed and comes back')

interface House {
  readonly platform: Platform
  readonly servers: readonly TokenServer[]
  /** From now on fetches take until `let` is called; `begun` says that one is under way. */
  hold(name: string): { readonly begun: Promise<void>; let(): void }
  kill(): Promise<void>
  restart(): Promise<void>
  aheadMs: number
}

/** Not `once` of `node:events`, which takes the errors in between for an end. */
const happens = (client: Redis, event: 'close' | 'ready') => new Promise<void>((resolve) => client.once(event, () => resolve()))

async function open(kind: 'stable' | 'classic'): Promise<House> {
  let redis: RedisServer | undefined = await startRedis()
  const { port } = redis
  const house = { aheadMs: 0 }
  const clock = {
    now: () => Date.now() + house.aheadMs,
    setTimeout: (callback: () => void, ms: number) => setTimeout(callback, ms),
    clearTimeout: (handle: unknown) => clearTimeout(handle as NodeJS.Timeout),
  }
  const platform = createPlatform()
  // As a service has it that would rather fail than wait.
  const clients = [1, 2].map(
    () => new Redis(port, '127.0.0.1', { maxRetriesPerRequest: 0, enableOfflineQueue: false, retryStrategy: () => 20, lazyConnect: true }),
  )
  for (const client of clients) client.on('error', () => {})
  await Promise.all(clients.map((client) => client.connect()))
  const servers = clients.map((client) =>
    createTokenServer({ appId, appSecret, kind, api: platform, store: redisTokenStore(client), clock, log: createRecordingLogger() }),
  )
  onTestFinished(async () => {
    for (const client of clients) client.disconnect()
    await redis?.stop()
  })
  return Object.assign(house, {
    platform,
    servers,
    hold(name: string) {
      const begun = createDeferred()
      const opened = createDeferred()
      platform.answers(async () => {
        begun.resolve()
        await opened.promise
        return gives(name)()
      })
      return { begun: begun.promise, let: opened.resolve }
    },
    async kill() {
      const closed = clients.map((client) => happens(client, 'close'))
      await redis?.stop()
      redis = undefined
      await Promise.all(closed)
    },
    async restart() {
      const ready = clients.map((client) => happens(client, 'ready'))
      redis = await startRedis({ port })
      await Promise.all(ready)
    },
  })
}

describe.skipIf(!redisIsThere)('Redis is killed during a renewal', () => {
  test('a stable token is served all the same, and shared again once Redis is back', async () => {
    const house = await open('stable')
    const [one, other] = house.servers as [TokenServer, TokenServer]
    const fetching = house.hold('one')
    const asked = one.get()
    await fetching.begun
    await house.kill()
    fetching.let()
    expect(await asked).toBe(tokenOf('one'))

    await house.restart()
    // Nobody lost it, and who has none fetches what the platform gives everybody.
    house.platform.answers(gives('one'))
    expect(await Promise.all([one.get(), other.get()])).toEqual([tokenOf('one'), tokenOf('one')])
    const before = house.platform.requests.length
    house.aheadMs = 7_201_000
    house.platform.answers(gives('two'))
    expect(await Promise.all([one.get(), other.get(), one.get(), other.get()])).toEqual(Array(4).fill(tokenOf('two')))
    expect(house.platform.requests).toHaveLength(before + 1)
  })

  test('a classic token that was just fetched is served by who has it; others fetch none while there is no store', async () => {
    const house = await open('classic')
    const [one, other] = house.servers as [TokenServer, TokenServer]
    const fetching = house.hold('one')
    const asked = one.get()
    await fetching.begun
    await house.kill()
    fetching.let()
    expect(await asked).toBe(tokenOf('one'))
    await expect(other.get()).rejects.toMatchObject({ code: 'token', repeatable: true })
    expect(house.platform.requests).toHaveLength(1)

    await house.restart()
    house.aheadMs = 7_201_000
    house.platform.answers(gives('two'))
    expect(await Promise.all([one.get(), other.get(), one.get(), other.get()])).toEqual(Array(4).fill(tokenOf('two')))
    expect(house.platform.requests).toHaveLength(2)
  })
})
