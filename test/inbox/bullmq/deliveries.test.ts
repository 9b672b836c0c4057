import { describe, expect, it } from 'vitest'
import { startCounting } from '../../../src/inbox/bullmq/counting.js'
import { Deliveries, type DeliveriesHost } from '../../../src/inbox/bullmq/deliveries.js'
import type { Ledger, OpenedInOrder, Sealed } from '../../../src/inbox/bullmq/ledger.js'
import type { Answer, Delivery, InboxEvent, MaybePromise, PushOwner } from '../../../src/inbox/contract.js'
import { Observers } from '../../../src/inbox/observers.js'
import { parsePush } from '../../../src/wire/parse.js'
import { createDeferred } from '../../support/deferred.js'
import { createFakeClock } from '../../support/fake-clock.js'
import { createRecordingLogger } from '../../support/recording-logger.js'

/** The receiving side alone, on a ledger that does as it is told: what Redis says, when it says it, and when it says nothing. */

const KEY = 'wx1:oFan:1'
const push = parsePush(
  '<xml><ToUserName>gh_1</ToUserName><FromUserName>oFan</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>',
)
const answerOf = (body: string): Answer => ({ status: 200, type: 'text/plain', body })
const fresh: OpenedInOrder = { kind: 'new', inOrder: true }
const away = () => Promise.reject(new Error('away'))

interface Told {
  readonly open?: () => MaybePromise<OpenedInOrder>
  readonly seal?: (answer: Answer, how: 'seal' | 'deadline') => MaybePromise<Sealed>
  readonly queue?: () => Promise<void>
  readonly keepsOrder?: boolean
}

function bench(told: Told = {}) {
  const clock = createFakeClock()
  const log = createRecordingLogger()
  const stats = startCounting()
  const observers = new Observers()
  const calls: string[] = []
  const ledger = {
    open: async () => {
      calls.push('open')
      return (await told.open?.()) ?? fresh
    },
    seal: async (_key: string, answer: Answer, { kind, by }: Parameters<Ledger['seal']>[2]): Promise<Sealed> => {
      calls.push(`${kind} ${answer.body}`)
      return (await told.seal?.(answer, kind)) ?? { kind: 'answered', answer, by, won: true }
    },
  }
  const host: DeliveriesHost = {
    clock: () => clock,
    ledger: ledger as unknown as Ledger,
    stats,
    observers,
    keepsOrder: () => told.keepsOrder ?? true,
    queue: async () => {
      calls.push('queue')
      await told.queue?.()
    },
    left: () => void calls.push('left'),
    keepAlive: () => void calls.push('keepAlive'),
  }
  const deliveries = new Deliveries(host)
  const owner = { appId: 'wx1', log, seal: (xml: string | undefined) => answerOf(xml ?? 'success') } as unknown as PushOwner
  const delivery = (more: Partial<Delivery> = {}): Delivery => ({
    key: KEY,
    owner,
    push,
    at: clock.now(),
    deadlineAt: clock.now() + 4500,
    background: true,
    seal: (xml) => answerOf(xml ?? ''),
    ...more,
  })
  const deliver = (more?: Partial<Delivery>) => deliveries.deliver(delivery(more))
  return { deliveries, deliver, clock, log, stats, observers, calls }
}

describe('a push that comes', () => {
  it('is recorded and queued on one way, and answered by what its run says', async () => {
    const at = bench()
    const answer = at.deliver()
    await at.clock.advance(1)
    expect(at.calls).toEqual(['open', 'queue'])
    at.deliveries.answered('wx1:oNobody:1', answerOf('another'), 'run')
    at.deliveries.decided('wx1:oNobody:1', '<xml/>', 'run')
    at.deliveries.answered(KEY, answerOf('hello'), 'run')
    expect(await answer).toEqual(answerOf('hello'))
    expect([at.deliveries.size, at.clock.pending]).toEqual([0, 0])
    expect(at.stats).toMatchObject({ pushes: 1, repeats: 0 })
  })

  it.each<[string, Told, string[]]>([
    ['is queued when it is recorded, where lines keep no order', { keepsOrder: false }, ['open', 'queue']],
    ['is queued once more, where it was before it was recorded', { open: () => ({ kind: 'new', inOrder: false }) }, ['open', 'queue', 'queue']],
  ])('%s', async (_, told, calls) => {
    const at = bench(told)
    const answer = at.deliver()
    await at.clock.advance(1)
    expect(at.calls).toEqual(calls)
    at.deliveries.answered(KEY, answerOf('hello'), 'run')
    expect((await answer).status).toBe(200)
  })

  it('twice at once is one push: both get its answer, each in its own form', async () => {
    const at = bench()
    const events: InboxEvent[] = []
    at.observers.add((event) => events.push(event))
    const first = at.deliver()
    const second = at.deliver({ fit: ({ body }) => answerOf(`fitted ${body}`) })
    await at.clock.advance(1)
    at.deliveries.answered(KEY, answerOf('hello'), 'run')
    expect([await first, await second]).toEqual([answerOf('hello'), answerOf('fitted hello')])
    expect(at.calls).toEqual(['open', 'queue', 'left'])
    expect(events.map((event) => (event.kind === 'answered' ? event.how : event.kind))).toEqual(['arrived', 'arrived', 'run', 'known'])
  })

  it('and has its answer already gets it, and is a repeat', async () => {
    const at = bench({ open: () => ({ kind: 'answered', answer: answerOf('known'), by: 'run', inOrder: true }) })
    expect(await at.deliver()).toEqual(answerOf('known'))
    expect(at.stats).toMatchObject({ pushes: 0, repeats: 1 })
  })

  it('gets no other form where the answer is 503', async () => {
    const at = bench({ open: () => ({ kind: 'answered', answer: { ...answerOf(''), status: 503 }, by: 'run', inOrder: true }) })
    expect((await at.deliver({ fit: () => answerOf('fitted') })).status).toBe(503)
  })

  it('and has a reply that nobody has sealed is sealed here', async () => {
    const at = bench({ open: () => ({ kind: 'decided', xml: '<xml>hello</xml>', by: 'run', inOrder: true }) })
    expect(await at.deliver()).toEqual(answerOf('<xml>hello</xml>'))
    expect(at.calls).toContain('seal <xml>hello</xml>')
  })

  it('where too many wait gets 503, and counts as none', async () => {
    const at = bench({ open: () => ({ kind: 'full', inOrder: true }) })
    expect((await at.deliver()).status).toBe(503)
    expect(at.stats).toMatchObject({ pushes: 0, repeats: 0, unavailable: 1 })
    expect(at.log.lines).toMatchObject([{ level: 'error', details: { error: { message: expect.stringContaining('too many pushes are waiting') } } }])
  })

  it('while the inbox closes gets 503', async () => {
    const at = bench()
    at.deliveries.close()
    expect((await at.deliver()).status).toBe(503)
    expect([at.calls, at.stats.unavailable]).toEqual([[], 1])
  })

  it('and waits when the inbox has closed gets 503, each of its deliveries', async () => {
    const at = bench()
    const answers = Promise.all([at.deliver(), at.deliver()])
    await at.clock.advance(1)
    at.deliveries.abandon()
    expect((await answers).map(({ status }) => status)).toEqual([503, 503])
    expect([at.deliveries.size, at.clock.pending]).toEqual([0, 0])
  })
})

describe('while Redis is away', () => {
  it('a push is tried again; that is said after some tries, once a second, and it gets 503 at its deadline', async () => {
    const at = bench({ open: away, queue: away })
    const answer = at.deliver()
    await at.clock.advance(180)
    expect(at.log.lines).toEqual([])
    await at.clock.advance(800)
    expect(at.log.at('error')).toEqual(['the inbox could not record a push; it is tried again until its deadline'])
    await at.clock.advance(4000)
    expect((await answer).status).toBe(503)
    const tries = at.calls.length
    await at.clock.advance(1000)
    expect([at.calls.length, at.clock.pending, at.stats.unavailable]).toEqual([tries, 0, 1])
  })

  it('for a moment, a push is recorded then, and counted once', async () => {
    let fails = true
    const at = bench({ queue: () => (fails ? away() : Promise.resolve()) })
    const answer = at.deliver()
    await at.clock.advance(60)
    fails = false
    await at.clock.advance(60)
    at.deliveries.answered(KEY, answerOf('hello'), 'run')
    expect((await answer).body).toBe('hello')
    expect(at.stats).toMatchObject({ pushes: 1, repeats: 0 })
  })

  it('an answer is sealed when it is back', async () => {
    let fails = 2
    const at = bench({
      seal: (answer) => {
        if (fails > 0) {
          fails -= 1
          throw new Error('away')
        }
        return { kind: 'answered', answer, by: 'run', won: true }
      },
    })
    const answer = at.deliver()
    await at.clock.advance(1)
    at.deliveries.decided(KEY, '', 'run')
    // Told twice, it is sealed once.
    at.deliveries.decided(KEY, '', 'run')
    await at.clock.advance(200)
    // Silence, which needs no key.
    expect(await answer).toEqual(answerOf('success'))
    expect(at.calls.filter((call) => call.startsWith('seal'))).toHaveLength(3)
    expect(at.log.at('error')).toEqual(['the inbox could not commit an answer; it is tried again'])
  })

  it('an answer that nobody waits for any more is sealed no more', async () => {
    const at = bench({ seal: away })
    const answer = at.deliver()
    await at.clock.advance(1)
    at.deliveries.decided(KEY, '<xml/>', 'run')
    await at.clock.advance(1)
    at.deliveries.abandon()
    expect((await answer).status).toBe(503)
    const calls = at.calls.length
    await at.clock.advance(1000)
    expect(at.calls).toHaveLength(calls)
  })
})

describe('when the channel was away', () => {
  it('it is asked again for what is recorded, and for nothing else', async () => {
    let word: OpenedInOrder = fresh
    const at = bench({ open: () => word })
    const answer = at.deliver()
    at.deliveries.readAgain()
    await at.clock.advance(1)
    expect(at.calls).toEqual(['open', 'queue'])
    word = { kind: 'answered', answer: answerOf('missed'), by: 'run', inOrder: true }
    at.deliveries.readAgain()
    expect(await answer).toEqual(answerOf('missed'))
    expect(at.stats).toMatchObject({ pushes: 1, repeats: 0 })
  })
})

describe('at the deadline', () => {
  it('success is sealed, once for all who wait, and the process is kept alive', async () => {
    const { promise, resolve } = createDeferred<Sealed>()
    const at = bench({ seal: () => promise })
    const first = at.deliver({ background: () => {} })
    const second = at.deliver()
    await at.clock.advance(4500)
    expect(at.calls).toEqual(['open', 'queue', 'keepAlive', 'deadline success'])
    resolve({ kind: 'answered', answer: answerOf('success'), by: 'deadline', won: true })
    expect([(await first).body, (await second).body]).toEqual(['success', 'success'])
    expect([at.stats.late, at.clock.pending]).toEqual([1, 0])
    expect(at.log.at('warn')).toEqual(['a handler was not done at the deadline; answered success, and it goes on'])
  })

  it('another node was quicker: its answer is given, and nothing is late', async () => {
    const at = bench({ seal: () => ({ kind: 'answered', answer: answerOf('theirs'), by: 'run', won: false }) })
    const answer = at.deliver()
    await at.clock.advance(4500)
    expect([(await answer).body, at.stats.late, at.log.lines]).toEqual(['theirs', 0, []])
  })

  it('a reply is there: it goes before success', async () => {
    const at = bench({
      seal: (answer, how) =>
        how === 'deadline' ? { kind: 'decided', xml: '<xml>just</xml>', by: 'run', won: false } : { kind: 'answered', answer, by: 'run', won: true },
    })
    const answer = at.deliver()
    await at.clock.advance(4500)
    expect((await answer).body).toBe('<xml>just</xml>')
    expect(at.stats.late).toBe(0)
  })

  it.each<[string, Sealed]>([
    ['the push has just been forgotten', { kind: 'gone' }],
    ['its seal comes too late', { kind: 'answered', answer: answerOf('success'), by: 'deadline', won: false }],
  ])('%s: 503 a moment later', async (_, sealed) => {
    const { promise, resolve } = createDeferred<Sealed>()
    const at = bench({ seal: () => promise })
    const answer = at.deliver()
    await at.clock.advance(4500)
    if (sealed.kind === 'gone') resolve(sealed)
    await at.clock.advance(300)
    expect((await answer).status).toBe(503)
    resolve(sealed)
    await at.clock.advance(1)
    expect([at.calls.includes('left'), at.stats.unavailable, at.deliveries.size]).toEqual([false, 1, 0])
  })

  it('nothing may go on after the answer: 503, so that it comes again', async () => {
    const at = bench()
    const answer = at.deliver({ background: false })
    await at.clock.advance(4500)
    expect((await answer).status).toBe(503)
    expect(at.calls).toEqual(['open', 'queue'])
  })

  it('a delivery that came later still waits when the first has gone', async () => {
    const at = bench()
    const first = at.deliver({ background: false })
    await at.clock.advance(1000)
    const second = at.deliver()
    await at.clock.advance(3500)
    expect((await first).status).toBe(503)
    expect(at.deliveries.size).toBe(1)
    at.deliveries.answered(KEY, answerOf('hello'), 'run')
    expect((await second).body).toBe('hello')
  })
})
