import { describe, expect, it, vi } from 'vitest'
import { PermanentError } from '../../../src/errors.js'
import { SqliteStore } from '../../../src/inbox/sqlite/store.js'
import { createFakeClock } from '../../support/fake-clock.js'
import { accountOn, connect, newFile, rowsIn } from './place.js'
import { record as anyRecord, bounds } from './troubled.js'

// Time stands still while the log goes to the disk.
vi.mock('../../../src/inbox/sqlite/log-sync.js', async (original) => (await import('../../support/prompt-log.js')).promptLog(original))

const DAY = 86_400_000

describe('what is old', { timeout: 300_000 }, () => {
  it('is forgotten after a day; dead letters after thirty; what is not at its end never', async () => {
    const clock = createFakeClock()
    const file = newFile()
    const { deliver, inbox } = accountOn(file, {
      clock,
      retry: { tries: 9, baseMs: 2 ** 31 - 1, maxMs: 2 ** 31 - 1 },
      handler: (content) => {
        if (content === 'dead') throw new PermanentError('broken')
        if (content === 'retry') throw new Error('broken')
        return 'fine'
      },
    })
    await Promise.all(Array.from({ length: 250 }, (_, index) => deliver(index + 1, index === 100 ? 'dead' : index === 150 ? 'retry' : 'fine')))
    expect((await inbox.status()).kept).toEqual({ received: 0, done: 248, retry: 1, dead: 1 })
    await clock.advance(DAY - 60_000)
    expect((await inbox.status()).kept.done).toBe(248)
    await clock.advance(120_000)
    expect((await inbox.status()).kept).toEqual({ received: 0, done: 0, retry: 1, dead: 1 })
    const { pushes } = await inbox.list()
    expect(pushes.map(({ state }) => state)).toEqual(['retry', 'dead'])
    clock.set(clock.now() + 29 * DAY)
    await clock.advance(60_000)
    expect((await inbox.status()).kept).toEqual({ received: 0, done: 0, retry: 1, dead: 0 })
    expect(rowsIn(connect(file), 'signature')).toBe(0)
  })

  it('stays forgotten by pieces: its pages are used again', async () => {
    const clock = createFakeClock()
    const file = newFile()
    const { deliver } = accountOn(file, { clock, keepMs: 60_000 })
    const pages = () => (connect(file).prepare('PRAGMA page_count').get() as { page_count: number }).page_count
    const round = async (from: number) => {
      await Promise.all(Array.from({ length: 500 }, (_, index) => deliver(from + index, 'x'.repeat(500))))
      await clock.advance(200_000)
    }
    await round(1)
    await round(1001)
    const grown = pages()
    for (let from = 2001; from < 6000; from += 1000) await round(from)
    expect(pages()).toBeLessThanOrEqual(grown + 5)
  })
})

describe('the size is bounded:', { timeout: 300_000 }, () => {
  it('the oldest go when there is no room, but none that is younger than a minute; then the answer is 503', async () => {
    const clock = createFakeClock()
    const { deliver, inbox, log } = accountOn(newFile(), { clock, maxBytes: 2 ** 20 })
    const statuses = new Set<number>()
    let id = 0
    const fill = async () => {
      for (let batch = 0; batch < 12; batch += 1)
        for (const { status } of await Promise.all(Array.from({ length: 50 }, () => deliver(++id, 'x'.repeat(1500))))) statuses.add(status)
    }
    await fill()
    expect([...statuses].sort()).toEqual([200, 503])
    expect(log.text()).toContain('the inbox is full of entries that have to be kept')
    const kept = (await inbox.status()).kept.done
    expect(kept).toBeGreaterThan(100)
    await clock.advance(10_000)
    expect((await deliver(++id, 'x'.repeat(1500))).status).toBe(503)
    await clock.advance(120_000)
    expect((await inbox.status()).kept.done).toBeLessThan(kept)
    expect((await deliver(++id, 'x'.repeat(1500))).status).toBe(200)
  })

  it('so are the pushes under way', async () => {
    const clock = createFakeClock()
    const { deliver, inbox } = accountOn(newFile(), { clock, maxActiveBytes: 2 ** 20, handler: () => new Promise(() => {}) })
    const answers = Array.from({ length: 40 }, (_, id) => deliver(id + 1, '鸿'.repeat(40_000)))
    const refused = Promise.all(answers.slice(30))
    for (const { status } of await refused) expect(status).toBe(503)
    expect(inbox.stats().active).toBe(26)
    await clock.advance(5000)
    expect((await Promise.all(answers.slice(0, 26))).every(({ body }) => body === 'success')).toBe(true)
  })
})

describe('the count of pushes', () => {
  it('stays right, whatever is added, taken away and added again, and after a restart', async () => {
    const clock = createFakeClock()
    const file = newFile()
    const options = { ...bounds, keepMs: 60_000 }
    let store = new SqliteStore(file, options)
    store.useClock(clock)
    let serial = 0
    const add = (count: number) =>
      Promise.all(
        Array.from({ length: count }, () => {
          serial += 1
          return store.commit(anyRecord(`wx1:${1_760_000_000 + serial}.aaaaaaaaaaaaaaaaaaaaaa`, { receivedAt: clock.now() }))
        }),
      )
    const expectRight = () => expect(store.counts().done).toBe(rowsIn(connect(file), 'push'))
    // More than are counted at once, so that both ways of counting have their part.
    for (const count of [3, 5000, 40, 200]) {
      await add(count)
      expectRight()
      clock.set(clock.now() + 30_000)
    }
    // What is oldest goes, a hundred at a time.
    for (let rows = serial; rows > 0; rows = rowsIn(connect(file), 'push')) {
      await clock.advance(31_000)
      expectRight()
    }
    await add(7)
    expectRight()
    await store.close()
    store = new SqliteStore(file, options)
    expectRight()
    await add(5)
    expectRight()
    await store.close()
  })
})
