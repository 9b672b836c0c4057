import assert from 'node:assert/strict'
import type { TokenRecord, TokenStore } from './store.js'

/** What the suite needs of a test framework, and of the store. */
export interface TokenStoreSuite {
  /** `test` of vitest, jest, mocha (`it`) or `node:test`. */
  test(name: string, run: () => Promise<void>): unknown
  /** Opens one empty storage twice, as two processes would. Where only one process can open it, the same store twice. */
  open(): Promise<readonly [TokenStore, TokenStore]> | readonly [TokenStore, TokenStore]
  /** Lets so many milliseconds pass. Waits for them, if left out. */
  pause?(ms: number): Promise<void>
  /** Called after each test, also after a failed one. */
  close?(): Promise<void> | void
}

const KEY = 'wx0123456789abcdef:access_token:stable'
const TTL_MS = 400

const recordOf = (value: string): TokenRecord => ({ value, expiresAt: 1_760_007_200_123, renewedAt: 1_760_000_000_456 })

/**
 * What token servers rely on, for any store of tokens.
 *
 * @example
 * ```ts
 * import { test } from 'node:test'
 * import { memoryTokenStore } from 'hongyan/token'
 * import { tokenStoreSuite } from 'hongyan/token'
 *
 * tokenStoreSuite({
 *   test,
 *   open: () => {
 *     const store = memoryTokenStore()
 *     return [store, store]
 *   },
 * })
 * ```
 */
export function tokenStoreSuite({ test, open, close, pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)) }: TokenStoreSuite): void {
  const check = (name: string, run: (one: TokenStore, other: TokenStore) => Promise<void>) =>
    test(`token store: ${name}`, async () => {
      try {
        await run(...(await open()))
      } finally {
        await close?.()
      }
    })

  check('there is nothing in an empty one', async (one) => {
    assert.equal(await one.read(KEY), undefined)
  })

  check('what one writes the other reads, whole', async (one, other) => {
    const record: TokenRecord = { ...recordOf('99_A-z_"\\\u00e9鸿雁'), forced: { day: '2025-10-09', count: 3, at: 1_760_000_000_000 } }
    assert.deepEqual(await one.write(KEY, record, 0), { ...record, generation: 1 })
    assert.deepEqual(await other.read(KEY), { ...record, generation: 1 })
  })

  check('a token of 4,096 characters fits', async (one, other) => {
    const value = 'x'.repeat(4096)
    await one.write(KEY, recordOf(value), 0)
    assert.equal((await other.read(KEY))?.value, value)
  })

  check('each write makes the generation one more', async (one, other) => {
    for (const generation of [1, 2, 3]) {
      const store = generation === 2 ? other : one
      assert.equal((await store.write(KEY, recordOf(`token ${generation}`), generation - 1))?.generation, generation)
    }
    assert.equal((await other.read(KEY))?.value, 'token 3')
  })

  check('a write that expects another generation changes nothing', async (one, other) => {
    await one.write(KEY, recordOf('first'), 0)
    await one.write(KEY, recordOf('second'), 1)
    for (const expected of [0, 1, 3]) assert.equal(await other.write(KEY, recordOf('stale'), expected), undefined)
    assert.deepEqual(await other.read(KEY), { ...recordOf('second'), generation: 2 })
  })

  check('of many writes at the same time one succeeds', async (one, other) => {
    for (const expected of [0, 1]) {
      const written = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).write(KEY, recordOf(`${expected}/${index}`), expected)),
      )
      const winners = written.filter((stored) => stored !== undefined)
      assert.equal(winners.length, 1)
      assert.deepEqual(await one.read(KEY), winners[0])
    }
  })

  check('keys do not touch one another', async (one, other) => {
    await one.write(KEY, recordOf('a'), 0)
    await other.write(`${KEY}2`, recordOf('b'), 0)
    assert.equal((await one.read(KEY))?.value, 'a')
    assert.equal((await one.read(`${KEY}2`))?.value, 'b')
    assert.ok(await one.lock(KEY, 10_000))
    assert.ok(await other.lock(`${KEY}2`, 10_000))
  })

  check('a lock is given to one', async (one, other) => {
    const leases = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).lock(KEY, 10_000)))
    assert.equal(leases.filter((lease) => lease !== undefined).length, 1)
  })

  check('a lock that was given back is given again', async (one, other) => {
    const lease = await one.lock(KEY, 10_000)
    await lease?.release()
    assert.ok(await other.lock(KEY, 10_000))
  })

  check('a lock comes to an end by itself', async (one, other) => {
    assert.ok(await one.lock(KEY, TTL_MS))
    assert.equal(await other.lock(KEY, TTL_MS), undefined)
    await pause(TTL_MS + 100)
    assert.ok(await other.lock(KEY, TTL_MS))
  })

  check('who comes too late does not give back another’s lock', async (one, other) => {
    const late = await one.lock(KEY, TTL_MS)
    await pause(TTL_MS + 100)
    assert.ok(await other.lock(KEY, 10_000))
    await late?.release()
    assert.equal(await one.lock(KEY, 10_000), undefined)
  })

  check('a lock does not keep anybody from reading and writing', async (one, other) => {
    assert.ok(await one.lock(KEY, 10_000))
    assert.equal((await other.write(KEY, recordOf('written'), 0))?.generation, 1)
    assert.equal((await other.read(KEY))?.value, 'written')
  })
}
