import assert from 'node:assert/strict'
import type { SessionStore, StoredSession } from './contract.js'

/** What the suite needs of a test framework, and of the store. */
export interface SessionStoreSuite {
  /** `test` of vitest, jest, mocha (`it`) or `node:test`. */
  test(name: string, run: () => Promise<void>): unknown
  /** Opens one empty storage twice, as two processes would. Where only one process can open it, the same store twice. */
  open(): Promise<readonly [SessionStore, SessionStore]> | readonly [SessionStore, SessionStore]
  /** Called after each test, also after a failed one. */
  close?(): Promise<void> | void
}

const KEY = 'wx0123456789abcdef:oFan_-0123456789'
const DAY_MS = 86_400_000

const sessionOf = (value: unknown, ttlMs = DAY_MS): StoredSession => {
  const writtenAt = Date.now()
  return { json: JSON.stringify(value), writtenAt, expiresAt: writtenAt + ttlMs }
}

/**
 * What accounts rely on, for any store of sessions.
 *
 * @example
 * ```ts
 * import { test } from 'node:test'
 * import { memorySessions, sessionStoreSuite } from 'hongyan/session'
 *
 * sessionStoreSuite({
 *   test,
 *   open: () => {
 *     const store = memorySessions()
 *     return [store, store]
 *   },
 * })
 * ```
 */
export function sessionStoreSuite({ test, open, close }: SessionStoreSuite): void {
  const check = (name: string, run: (one: SessionStore, other: SessionStore) => Promise<void>) =>
    test(`session store: ${name}`, async () => {
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
    const session = sessionOf({ 名: '鸿雁 "\\\u00e9 🕊', cart: [1, 2.5, null, true], '': {} })
    await one.write(KEY, session)
    assert.deepEqual(await other.read(KEY), session)
  })

  check('a session of 64 KiB fits', async (one, other) => {
    const session = sessionOf('雁'.repeat(21_845))
    await one.write(KEY, session)
    assert.deepEqual(await other.read(KEY), session)
  })

  check('what is written last stays, its time too', async (one, other) => {
    await one.write(KEY, sessionOf('first', 2 * DAY_MS))
    const last = sessionOf('last')
    await other.write(KEY, last)
    assert.deepEqual(await one.read(KEY), last)
  })

  check('of many writes at the same time one stays whole', async (one, other) => {
    const sessions = Array.from({ length: 20 }, (_, index) => sessionOf(`${index}`.repeat(500)))
    await Promise.all(sessions.map((session, index) => (index % 2 ? one : other).write(KEY, session)))
    const stays = await one.read(KEY)
    assert.ok(sessions.some(({ json }) => json === stays?.json))
    assert.deepEqual(await other.read(KEY), stays)
  })

  check('keys do not touch one another, be they ever so alike', async (one, other) => {
    const keys = [KEY, `${KEY}2`, KEY.toLowerCase(), `${KEY}%`, `${KEY}_`, `${KEY}'`]
    for (const [index, key] of keys.entries()) await (index % 2 ? one : other).write(key, sessionOf(key))
    for (const key of keys) assert.equal((await one.read(key))?.json, JSON.stringify(key))
    await one.delete(KEY)
    assert.equal(await other.read(KEY), undefined)
    for (const key of keys.slice(1)) assert.equal((await other.read(key))?.json, JSON.stringify(key))
  })

  check('what was deleted is gone, and deleting nothing is no fault', async (one, other) => {
    await one.delete(KEY)
    await one.write(KEY, sessionOf('x'))
    await other.delete(KEY)
    assert.equal(await one.read(KEY), undefined)
  })

  check('what is over need not be there; what is not, is, also after many others', async (one, other) => {
    await one.write(KEY, sessionOf('stays'))
    for (let index = 0; index < 20; index += 1) await one.write(`${KEY}:${index}`, sessionOf('goes', 1))
    for (let index = 0; index < 20; index += 1) await other.write(`${KEY}+${index}`, sessionOf('stays too'))
    assert.equal((await other.read(KEY))?.json, '"stays"')
    for (let index = 0; index < 20; index += 1) assert.equal((await one.read(`${KEY}+${index}`))?.json, '"stays too"')
  })
}
