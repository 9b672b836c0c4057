import { beforeEach, describe, expect, test } from 'vitest'
import { createTokenServer, type TokenServerOptions } from '../../src/token/access-token.js'
import { memoryTokenStore } from '../../src/token/memory-store.js'
import type { TokenStore } from '../../src/token/store.js'
import { createFakeClock, type FakeClock } from '../support/fake-clock.js'
import { createRecordingLogger, type RecordingLogger } from '../support/recording-logger.js'
import { appId, appSecret, createGate, createPlatform, gives, type Platform, refuses, tokenOf } from './platform.js'

let clock: FakeClock
let log: RecordingLogger
let platform: Platform
let store: TokenStore

beforeEach(() => {
  clock = createFakeClock()
  log = createRecordingLogger()
  platform = createPlatform()
  store = memoryTokenStore({ clock })
})

const KEY = `${appId}:access_token:classic`

/** A token server as another process would have it; classic, where each fetch makes the token before it void. */
const createServer = (options: Partial<TokenServerOptions> = {}) =>
  createTokenServer({ appId, appSecret, kind: 'classic', api: platform, store, clock, log, random: () => 0.5, ...options })

describe('processes that share a store', () => {
  test('fetch once for all of them', async () => {
    platform.answers(gives('one'))
    const servers = Array.from({ length: 50 }, () => createServer())
    const asked = Promise.all(servers.map((server) => server.get()))
    await clock.advance(1000)
    expect(new Set(await asked)).toEqual(new Set([tokenOf('one')]))
    expect(platform.requests).toHaveLength(1)
    expect(servers.map((server) => server.status().source).sort()).toEqual(['platform', ...Array(49).fill('store')])
  })

  test('renew once ahead of time; the others see it within a few seconds', async () => {
    platform.answers(gives('one'), gives('two'))
    const servers = [createServer(), createServer(), createServer()]
    for (const server of servers) await server.get()
    await clock.advance(6_900_000)
    for (const server of servers) expect(await server.get()).toBe(tokenOf('one'))
    await clock.advance(2000)
    for (const server of servers) await server.get()
    await clock.advance(10)
    for (const server of servers) expect(await server.get()).toBe(tokenOf('two'))
    expect(platform.requests).toHaveLength(2)
  })

  test('one that is told "token invalid" takes what another has renewed', async () => {
    platform.answers(gives('one'), gives('two'))
    const [one, other] = [createServer(), createServer()]
    await one.get()
    await other.get()
    await clock.advance(60_000)
    expect(await one.refresh(tokenOf('one'))).toBe(tokenOf('two'))
    await clock.advance(60_000)
    expect(await other.get()).toBe(tokenOf('one'))
    expect(await other.refresh(tokenOf('one'))).toBe(tokenOf('two'))
    expect(other.status().source).toBe('store')
    expect(platform.requests).toHaveLength(2)
  })

  test('all are told so at the same time: one renews', async () => {
    platform.answers(gives('one'), gives('two'))
    const servers = Array.from({ length: 20 }, () => createServer())
    for (const server of servers) await server.get()
    await clock.advance(60_000)
    const refreshed = Promise.all(servers.map((server) => server.refresh(tokenOf('one'))))
    await clock.advance(1000)
    expect(new Set(await refreshed)).toEqual(new Set([tokenOf('two')]))
    expect(platform.requests).toHaveLength(2)
  })

  test('converge: a renewal by another process within 5 s is everybody’s', async () => {
    platform.answers(gives('one'), gives('two'))
    const [one, other] = [createServer(), createServer()]
    await one.refresh()
    await clock.advance(4000)
    expect(await other.refresh()).toBe(tokenOf('one'))
    await clock.advance(1000)
    expect(await other.refresh()).toBe(tokenOf('two'))
  })

  test('stable and classic tokens, and those of other accounts, are kept apart', async () => {
    platform.answers(gives('classic'), gives('stable'), gives('other'))
    expect(await createServer().get()).toBe(tokenOf('classic'))
    expect(await createServer({ kind: 'stable' }).get()).toBe(tokenOf('stable'))
    expect(await createServer({ appId: 'wxother' }).get()).toBe(tokenOf('other'))
  })
})

describe('who holds the lock', () => {
  test('looks again before it fetches: another may have renewed just before', async () => {
    const lock: TokenStore['lock'] = async (key, ttlMs) => {
      await store.write(key, { value: tokenOf('another’s'), expiresAt: clock.now() + 7_200_000, renewedAt: clock.now() }, 0)
      return store.lock(key, ttlMs)
    }
    expect(await createServer({ store: { ...store, lock } }).get()).toBe(tokenOf('another’s'))
    expect(platform.requests).toHaveLength(0)
  })

  test('is waited for by those who have no token, and not by those who have one', async () => {
    platform.answers(gives('one'))
    const served = createServer()
    await served.get()
    await clock.advance(6_950_000)
    const lease = await store.lock(KEY, 15_000)
    expect(await served.get()).toBe(tokenOf('one'))

    await clock.advance(250_000)
    await store.lock(KEY, 15_000)
    const waiting = createServer().get()
    await clock.advance(1000)
    const current = await store.read(KEY)
    await store.write(KEY, { value: tokenOf('two'), expiresAt: clock.now() + 7_200_000, renewedAt: clock.now() }, current?.generation ?? 0)
    await clock.advance(200)
    expect(await waiting).toBe(tokenOf('two'))
    expect(platform.requests).toHaveLength(1)
    await lease?.release()
  })

  test('may die: after its time another renews', async () => {
    platform.answers(gives('one'))
    await store.lock(KEY, 20_000)
    const asked = createServer().get()
    await clock.advance(19_800)
    expect(platform.requests).toHaveLength(0)
    await clock.advance(400)
    expect(await asked).toBe(tokenOf('one'))
  })

  test('may not keep it for ever: who waits is told', async () => {
    await store.lock(KEY, 3_600_000)
    const asked = createServer({ store: { ...store, lock: () => undefined } }).get()
    const refused = expect(asked).rejects.toMatchObject({ code: 'token', message: expect.stringContaining('another process is renewing it') })
    await clock.advance(26_000)
    await refused
  })

  test('gives it back also after a failure', async () => {
    platform.answers(refuses(40164, 'config'))
    await createServer()
      .get()
      .catch(() => {})
    expect(await store.lock(KEY, 1000)).toBeDefined()
  })
})

describe('a slow answer that comes last', () => {
  test('overwrites nothing, and its process takes the newer token', async () => {
    const slow = createGate({ access_token: tokenOf('slow'), expires_in: 7200 })
    platform.answers(slow.answer, gives('quick'))
    const [first, second] = [createServer(), createServer()]
    const late = first.get()
    // Its right to renew runs out while it waits.
    await clock.advance(20_100)
    expect(await second.get()).toBe(tokenOf('quick'))
    slow.open()
    expect(await late).toBe(tokenOf('quick'))
    expect(await store.read(KEY)).toMatchObject({ value: tokenOf('quick'), generation: 1 })
    expect(first.status().source).toBe('store')
    expect(platform.requests).toHaveLength(2)
  })

  test('is used where the newer one is the very one that failed', async () => {
    const slow = createGate({ access_token: tokenOf('slow'), expires_in: 7200 })
    platform.answers(gives('one'), slow.answer)
    const server = createServer()
    await server.get()
    await clock.advance(60_000)
    const refreshed = server.refresh(tokenOf('one'))
    await clock.advance(10)
    const current = await store.read(KEY)
    if (current) await store.write(KEY, current, current.generation)
    slow.open()
    expect(await refreshed).toBe(tokenOf('slow'))
    expect(await store.read(KEY)).toMatchObject({ value: tokenOf('slow'), generation: 3 })
  })
})

describe('a store that fails', () => {
  const broken = (failing: Partial<Record<keyof TokenStore, () => never>>): TokenStore => ({ ...store, ...failing })
  const fail = (): never => {
    throw Object.assign(new Error('redis://:password@host says no'), { code: 'ECONNREFUSED' })
  }

  test('does not stop stable tokens, which are the same for everybody', async () => {
    platform.answers(gives('one'), gives('two'))
    const server = createServer({ kind: 'stable', store: broken({ read: fail, write: fail, lock: fail }) })
    const asked = server.get()
    await clock.advance(60_000)
    expect(await asked).toBe(tokenOf('one'))
    const refreshed = server.refresh(tokenOf('one'))
    await clock.advance(1000)
    expect(await refreshed).toBe(tokenOf('two'))
    expect(log.at('warn')).toContain('the token store fails')
    expect(log.text()).not.toContain('password')
    expect(log.text()).toContain('ECONNREFUSED')
  })

  test('stops classic ones, of which each would make another’s void', async () => {
    const server = createServer({ store: broken({ lock: fail }) })
    await expect(server.get()).rejects.toMatchObject({ code: 'token', message: expect.stringContaining('the store of the access_token') })
    expect(platform.requests).toHaveLength(0)
  })

  test('does not matter while the token is valid', async () => {
    platform.answers(gives('one'))
    let isBroken = false
    const server = createServer({ store: { ...store, read: (key) => (isBroken ? fail() : store.read(key)) } })
    await server.get()
    isBroken = true
    await clock.advance(6_950_000)
    expect(await server.get()).toBe(tokenOf('one'))
    await clock.advance(10)
    expect(await server.get()).toBe(tokenOf('one'))
  })

  test('by hanging, is given up after 3 s', async () => {
    platform.answers(gives('one'))
    const asked = createServer({ kind: 'stable', store: { ...store, read: () => new Promise(() => {}) } }).get()
    await clock.advance(9000)
    expect(await asked).toBe(tokenOf('one'))
  })

  test('by writing only: what was fetched is served all the same', async () => {
    platform.answers(gives('one'))
    let writes = 0
    const write = () => {
      writes += 1
      return fail()
    }
    const server = createServer({ store: broken({ write }) })
    const asked = server.get()
    await clock.advance(1000)
    expect(await asked).toBe(tokenOf('one'))
    expect(writes).toBe(3)
    expect(await server.get()).toBe(tokenOf('one'))
    expect(platform.requests).toHaveLength(1)
  })

  test('by writing once: it is written all the same', async () => {
    platform.answers(gives('one'))
    let isBroken = true
    const server = createServer({
      store: {
        ...store,
        write(...given) {
          if (!isBroken) return store.write(...given)
          isBroken = false
          // Written, but nobody is told.
          store.write(...given)
          return fail()
        },
      },
    })
    const asked = server.get()
    await clock.advance(1000)
    expect(await asked).toBe(tokenOf('one'))
    expect(await store.read(KEY)).toMatchObject({ value: tokenOf('one'), generation: 1 })
  })

  test('by forgetting: the token is written anew with the next renewal', async () => {
    platform.answers(gives('one'), gives('two'))
    const server = createServer()
    await server.get()
    const emptied = memoryTokenStore({ clock })
    Object.assign(store, emptied)
    await clock.advance(60_000)
    expect(await server.refresh(tokenOf('one'))).toBe(tokenOf('two'))
    expect(await store.read(KEY)).toMatchObject({ value: tokenOf('two'), generation: 1 })
  })
})
