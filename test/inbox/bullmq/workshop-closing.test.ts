import { describe, expect, it } from 'vitest'
import { createDeferred } from '../../support/deferred.js'
import { bench, KEY, run, WaitingError } from './workshop-bench.js'

describe('a workshop that closes', () => {
  it('waits for what runs', async () => {
    const { promise, resolve } = createDeferred<undefined>()
    const at = bench({ handler: () => promise })
    const job = at.take()
    await at.clock.advance(1)
    const closing = at.workshop.close(10_000)
    resolve(undefined)
    await closing
    expect([await job, at.moves, at.clock.pending]).toEqual(['done', [], 0])
  })

  it('gives back what does not end in time; what its handler comes to later is nobody’s any more', async () => {
    for (const outcome of ['reply', 'throw']) {
      const { promise, resolve, reject } = createDeferred<undefined>()
      let signal: AbortSignal | undefined
      const at = bench({
        handler: (info) => {
          signal = info.signal
          return promise
        },
      })
      const job = at.take()
      await at.clock.advance(1)
      const closing = at.workshop.close(100)
      await at.clock.advance(100)
      await closing
      expect(await job).toBeInstanceOf(WaitingError)
      expect([at.moves, at.workshop.active, at.clock.pending]).toEqual([[['wait', 'lock']], 0, 0])
      expect(signal?.reason).toMatchObject({ code: 'inbox-unavailable' })
      if (outcome === 'reply') resolve(undefined)
      else reject(new Error('no'))
      await at.clock.advance(1)
      expect([at.endings(), at.stats]).toMatchObject([[], { done: 0, failed: 0 }])
    }
  })

  it('gives back what has failed and waits for onError, which has no limit any more', async () => {
    const at = bench({ handler: () => Promise.reject(new Error('no')), owner: () => ({ failed: () => new Promise(() => {}) }) })
    const job = at.take()
    await at.clock.advance(1)
    const closing = at.workshop.close(100)
    await at.clock.advance(100)
    await closing
    expect(await job).toBeInstanceOf(WaitingError)
    expect(at.endings()).toEqual([])
  })

  it('records nothing more once it has closed', async () => {
    const at = bench({
      end: () => {
        throw new Error('away')
      },
    })
    const job = at.take()
    await at.clock.advance(1)
    const closing = at.workshop.close(100)
    await at.clock.advance(100)
    await closing
    expect(await job).toBeInstanceOf(WaitingError)
    expect(at.workshop.active).toBe(0)
  })

  it('speaks of BullMQ’s errors only while it is open', async () => {
    const at = bench()
    at.happens('error', new Error('a line broke'))
    await at.workshop.close(0)
    at.happens('error', new Error('all lines are down'))
    expect(at.log.lines).toMatchObject([{ level: 'debug', details: { error: { message: 'a line broke' } } }])
  })
})

describe('a run at this node', () => {
  it('is told when another node has its push', async () => {
    let signal: AbortSignal | undefined
    const { promise, resolve } = createDeferred<undefined>()
    const at = bench({
      handler: (info) => {
        signal = info.signal
        return promise
      },
    })
    const job = at.take()
    await at.clock.advance(1)
    at.happens('lockRenewalFailed', ['wx1/oNobody/1', KEY.replaceAll(':', '/')])
    expect(signal?.reason).toMatchObject({ code: 'inbox-unavailable' })
    resolve(undefined)
    expect(await job).toBe('done')
  })

  it('is kept alive until its end; nobody is where nothing runs, or where the platform refuses', async () => {
    const { promise, resolve } = createDeferred<undefined>()
    const at = bench({ begin: () => ({ ...run, answered: false }), handler: () => promise })
    const works: Promise<unknown>[] = []
    const background = (work: Promise<unknown>) => void works.push(work)
    at.workshop.keepAlive(KEY, background)
    at.workshop.left(KEY)
    expect(works).toEqual([])
    const job = at.take()
    await at.clock.advance(1)
    at.workshop.keepAlive(KEY, background)
    at.workshop.keepAlive(KEY, background)
    at.workshop.keepAlive(KEY, () => {
      throw new Error('no context')
    })
    expect(at.log.at('error')).toEqual(['waitUntil failed; what is left of the run may be cut off'])
    at.workshop.left(KEY)
    resolve(undefined)
    expect(await job).toBe('done')
    await Promise.all(works)
    expect(works).toHaveLength(2)
    expect(at.endings()).toMatchObject([{ outcome: { answer: { body: 'success' } } }])
  })
})
