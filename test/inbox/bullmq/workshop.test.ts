import type { Job } from 'bullmq'
import { describe, expect, it } from 'vitest'
import type { Clients } from '../../../src/inbox/bullmq/clients.js'
import { startCounting } from '../../../src/inbox/bullmq/counting.js'
import type { Deliveries } from '../../../src/inbox/bullmq/deliveries.js'
import type { Drivers } from '../../../src/inbox/bullmq/drivers.js'
import type { Begun, Ended, Ledger, ReplayTicket } from '../../../src/inbox/bullmq/ledger.js'
import { readSettings } from '../../../src/inbox/bullmq/options.js'
import { Workshop } from '../../../src/inbox/bullmq/workshop.js'
import type { Delivery, InboxEvent, MaybePromise, PushOwner, RunInfo } from '../../../src/inbox/contract.js'
import { Observers } from '../../../src/inbox/observers.js'
import { parsePush } from '../../../src/wire/parse.js'
import { type Reply, reply } from '../../../src/wire/reply.js'
import { createDeferred } from '../../support/deferred.js'
import { createFakeClock } from '../../support/fake-clock.js'
import { createRecordingLogger } from '../../support/recording-logger.js'

/** The running side alone, on a BullMQ and a ledger that do as they are told: what happens between two nodes, or to one that dies, happens here when asked. */

const KEY = 'wx1:oFan:1'
const RAW =
  '<xml><ToUserName>gh_1</ToUserName><FromUserName>oFan</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>'

class WaitingError extends Error {}
class DelayedError extends Error {}
class UnrecoverableError extends Error {}

type Run = Extract<Begun, { kind: 'run' }>

const run: Run = {
  kind: 'run',
  attempt: 1,
  crashes: 0,
  answered: true,
  raw: RAW,
  receivedAt: 7,
  replay: undefined,
  state: 'received',
  dueAt: undefined,
  lockedMs: 20_000,
}
const ended: Ended = { kind: 'ended', state: 'done', answered: true, late: undefined }

interface Told {
  readonly begin?: () => MaybePromise<Begun>
  readonly end?: () => MaybePromise<Ended>
  readonly tell?: () => Promise<void>
  readonly owner?: () => MaybePromise<Partial<PushOwner> | undefined>
  readonly handler?: (info: RunInfo) => MaybePromise<Reply | undefined>
  /** The delivery of it that waits at this node. */
  readonly waiting?: Partial<Delivery>
}

function bench(told: Told = {}) {
  const clock = createFakeClock()
  const log = createRecordingLogger()
  const stats = startCounting()
  const observers = new Observers()
  const calls: unknown[][] = []
  const listeners = new Map<string, (value: never) => void>()
  let processor: ((job: Job, token?: string) => Promise<void>) | undefined
  let backoff: ((made: number, type: string, error: unknown) => number) | undefined

  class Queue {
    on(): void {}
    toKey(name: string): string {
      return `queue:${name}`
    }
    async close(): Promise<void> {}
  }
  class Worker {
    constructor(_name: string, process: typeof processor, options: { readonly settings: { readonly backoffStrategy: typeof backoff } }) {
      processor = process
      backoff = options.settings.backoffStrategy
    }
    on(event: string, listener: (value: never) => void): void {
      listeners.set(event, listener)
    }
    async pause(): Promise<void> {
      throw new Error('Connection is closed.')
    }
    async close(): Promise<void> {}
  }
  const ledger = {
    begin: async (...args: unknown[]) => {
      calls.push(['begin', ...args])
      return (await told.begin?.()) ?? run
    },
    end: async (...args: unknown[]) => {
      calls.push(['end', ...args])
      return (await told.end?.()) ?? ended
    },
    late: async (...args: unknown[]) => void calls.push(['late', ...args]),
    tell: async (...args: unknown[]) => {
      calls.push(['tell', ...args])
      await told.tell?.()
    },
  }
  const answered: unknown[][] = []
  const deliveries = {
    find: () => told.waiting && { first: told.waiting, sealing: false },
    answered: (...args: unknown[]) => void answered.push(args),
  }
  const owner: PushOwner = {
    appId: 'wx1',
    log,
    decode: parsePush,
    run: (_, info) => told.handler?.(info),
    failed: () => undefined,
    encode: (given) => ('content' in given ? given.content : ''),
    seal: (xml) => ({ status: 200, type: 'text/plain', body: xml ?? 'success' }),
  }
  const workshop = new Workshop({
    clock: () => clock,
    log: () => log,
    owner: async () => {
      const given = told.owner ? await told.owner() : {}
      return given && { ...owner, ...given }
    },
    drivers: { bullmq: { Queue, Worker, WaitingError, DelayedError, UnrecoverableError } } as unknown as Drivers,
    clients: {} as Clients,
    settings: readSettings({ connection: 'redis://127.0.0.1:1' }),
    runner: {},
    node: 'node',
    ledger: ledger as unknown as Ledger,
    deliveries: deliveries as unknown as Deliveries,
    stats,
    observers,
  })
  const moves: unknown[][] = []
  const job = () =>
    ({
      id: KEY.replaceAll(':', '/'),
      name: 'wx1',
      moveToWait: async (lock: string) => void moves.push(['wait', lock]),
      moveToDelayed: async (at: number, lock: string) => void moves.push(['delayed', at, lock]),
    }) as unknown as Job
  /** How a job ends: `done`, or what BullMQ is told by an error. */
  const take = async (lock: string | undefined = 'lock'): Promise<unknown> => {
    try {
      await processor?.(job(), lock)
      return 'done'
    } catch (error) {
      return error
    }
  }
  const endings = () => calls.filter(([name]) => name === 'end').map((call) => call[3])
  const pauseAfter = (error: unknown) => backoff?.(1, 'hongyan', error)
  const happens = (event: string, value: unknown) => listeners.get(event)?.(value as never)
  return { workshop, clock, log, stats, observers, calls, moves, answered, take, endings, pauseAfter, happens }
}

describe('a job', () => {
  it('ends with its run, and with what it came to recorded', async () => {
    const at = bench()
    expect(await at.take()).toBe('done')
    expect(at.calls[0]).toEqual(['begin', KEY, 'node.1', { wantsRaw: true, lock: ['queue:wx1/oFan/1:lock', 'lock'] }])
    expect(at.endings()).toMatchObject([{ state: 'done', outcome: { by: 'run', answer: { body: 'success' } } }])
    expect(at.workshop.active).toBe(0)
  })

  it.each<[string, Begun]>([
    ['whose lock is another node’s by now', { kind: 'lost' }],
    ['whose lock may have run out before Redis’s word came', { ...run, lockedMs: 0 }],
  ])('%s is left alone', async (_, begun) => {
    let runs = 0
    const at = bench({
      begin: () => begun,
      handler: () => {
        runs += 1
        return undefined
      },
    })
    expect(await at.take()).toBeInstanceOf(WaitingError)
    expect([runs, at.moves, at.endings()]).toEqual([0, [], []])
  })

  it.each<[Begun['kind'], Begun, RegExp | undefined]>([
    ['gone', { kind: 'gone' }, undefined],
    ['over', { kind: 'over' }, undefined],
    ['unknown', { kind: 'unknown' }, /nobody knows whether it was/],
  ])('of a push that is %s ends without a run', async (_, begun, line) => {
    const at = bench({ begin: () => begun })
    expect(await at.take()).toBe('done')
    expect(at.endings()).toEqual([])
    if (line) expect(at.log.at('warn').join()).toMatch(line)
    else expect(at.log.lines).toEqual([])
  })

  it('of a push whose runs ended with their process again and again is a dead one', async () => {
    const at = bench({ begin: () => ({ kind: 'crashed', crashes: 20 }) })
    expect(await at.take()).toBeInstanceOf(UnrecoverableError)
    expect(at.log.lines.at(-1)).toMatchObject({ level: 'error', details: { id: KEY, crashes: 20 } })
  })

  it('that comes before it is due is put off until then, without a word', async () => {
    const dueAt = Date.now() + 3_600_000
    const at = bench({ begin: () => ({ kind: 'early', dueAt }) })
    expect(await at.take()).toBeInstanceOf(DelayedError)
    expect(at.moves).toMatchObject([['delayed', expect.any(Number), 'lock']])
    // By Redis's clock it is early, by ours it may be a little later by now.
    expect(Number(at.moves[0]?.[1])).toBeGreaterThanOrEqual(dueAt)
    expect(at.log.lines).toEqual([])
  })

  it.each<[string, Told, string]>([
    ['whose account is not there', { owner: () => undefined }, 'no account has the app id wx1'],
    [
      'whose account cannot be read',
      {
        owner: () => {
          throw new Error('no settings')
        },
      },
      'no settings',
    ],
    [
      'whose push cannot be read any more',
      {
        owner: () => ({
          decode: () => {
            throw new Error('no XML')
          },
        }),
      },
      'no XML',
    ],
  ])('%s is put off, and why is said', async (_, told, why) => {
    const at = bench(told)
    expect(await at.take()).toBeInstanceOf(DelayedError)
    expect(at.moves).toHaveLength(1)
    expect(at.log.lines).toEqual([{ level: 'error', details: { id: KEY, why }, message: 'a kept push could not be taken up; it is tried again' }])
    expect(at.endings()).toEqual([])
  })

  it('that Redis cannot be asked about is asked about again, and given back when the inbox closes', async () => {
    let asked = 0
    const at = bench({
      begin: () => {
        asked += 1
        if (asked === 2) void at.workshop.close(0)
        throw new Error('away')
      },
    })
    expect(await at.take()).toBeInstanceOf(WaitingError)
    expect([asked, at.moves]).toEqual([2, [['wait', 'lock']]])
    expect(at.log.at('debug')).toContain('the inbox could not commit; it is tried again')
  })

  it('that comes while the inbox closes goes back at once', async () => {
    const at = bench()
    await at.workshop.close(0)
    expect(await at.take()).toBeInstanceOf(WaitingError)
    expect([at.moves, at.calls]).toEqual([[['wait', 'lock']], []])
  })

  it('that comes back to the node where its run goes on takes the run over: one run it stays', async () => {
    const { promise, resolve } = createDeferred<undefined>()
    let runs = 0
    const at = bench({
      handler: () => {
        runs += 1
        return promise
      },
    })
    const first = at.take('first')
    await at.clock.advance(1)
    const second = at.take('second')
    expect(await first).toBeInstanceOf(WaitingError)
    expect(at.workshop.active).toBe(1)
    resolve(undefined)
    expect(await second).toBe('done')
    expect([runs, at.endings().length, at.workshop.active]).toEqual([1, 1, 0])
  })
})

describe('what a run comes to', () => {
  it('after another node has taken the push over is dropped, and the job is looked at once more', async () => {
    const at = bench({ end: () => ({ kind: 'stale' }) })
    const error = await at.take()
    expect(at.pauseAfter(error)).toBe(1000)
    expect(at.log.at('warn').join()).toContain('what it came to is dropped')
    expect([at.stats.dead, at.answered, at.workshop.active]).toEqual([0, [], 0])
    // Whatever else a job ends with is of the account's settings.
    expect(at.pauseAfter(new Error('another'))).toBe(5000)
  })

  it('is nothing to anybody where the push was forgotten meanwhile', async () => {
    const at = bench({ end: () => ({ kind: 'gone' }) })
    expect(await at.take()).toBe('done')
    expect(at.log.lines).toEqual([])
  })

  it.each(['stale', 'gone'] as const)('is told to observers as an end that decided nothing where it is dropped (%s)', async (kind) => {
    const at = bench({ end: () => ({ kind }) })
    const events: InboxEvent[] = []
    at.observers.add((event) => events.push(event))
    await at.take()
    expect(events).toMatchObject([
      { kind: 'started', id: KEY, attempt: 1 },
      { kind: 'ended', id: KEY, attempt: 1, state: 'received', sealedBy: undefined },
    ])
  })

  it('is told to observers, with how it was sealed', async () => {
    const at = bench({ begin: () => ({ ...run, answered: false }), end: () => ({ ...ended, answered: false }), handler: () => reply.text('hello') })
    const events: InboxEvent[] = []
    at.observers.add((event) => events.push(event))
    expect(await at.take()).toBe('done')
    expect(events).toMatchObject([
      { kind: 'started', id: KEY, attempt: 1 },
      { kind: 'ended', id: KEY, state: 'done', sealedBy: 'run' },
    ])
    // Nobody waits here: whoever does seals.
    expect(at.endings()).toMatchObject([{ outcome: { xml: 'hello', answer: undefined } }])
    expect(at.answered).toEqual([])
  })

  it('is sealed with the key of the delivery that waits here', async () => {
    const sealed = { status: 200, type: 'application/xml', body: 'sealed here' }
    const at = bench({
      begin: () => ({ ...run, answered: false }),
      end: () => ({ ...ended, answered: false }),
      handler: () => reply.text('hello'),
      waiting: { push: parsePush(RAW), seal: () => sealed },
    })
    expect(await at.take()).toBe('done')
    expect(at.calls[0]?.[3]).toMatchObject({ wantsRaw: false })
    expect(at.answered).toEqual([[KEY, sealed, 'run']])
  })

  it('is silence: that needs no key', async () => {
    const at = bench({ begin: () => ({ ...run, answered: false }), end: () => ({ ...ended, answered: false }) })
    expect(await at.take()).toBe('done')
    expect(at.endings()).toMatchObject([{ outcome: { xml: '', answer: { body: 'success' } } }])
  })

  it('is a throw: it is run again later; for good, it is dead', async () => {
    const again = bench({ handler: () => Promise.reject(new Error('no')), end: () => ({ ...ended, state: 'retry' }) })
    expect(again.pauseAfter(await again.take())).toBeGreaterThan(0)
    expect(again.endings()).toMatchObject([{ state: 'retry', error: { message: 'no' }, dueAt: expect.any(Number) }])
    const dead = bench({ handler: () => Promise.reject(new TypeError('a mistake')), end: () => ({ ...ended, state: 'dead' }) })
    expect(await dead.take()).toBeInstanceOf(UnrecoverableError)
    expect(dead.endings()).toMatchObject([{ state: 'dead', dueAt: undefined }])
    expect(dead.stats.dead).toBe(1)
  })
})

describe('a late reply', () => {
  const late = { end: () => ({ ...ended, late: 'pending' as const }), handler: () => reply.text('hello') }

  it('is sent once it is recorded as pending, and the job ends when it is', async () => {
    const sent: Reply[] = []
    const sendLate = async (given: Reply) => {
      sent.push(given)
      return 'sent' as const
    }
    const at = bench({ ...late, owner: () => ({ sendLate }) })
    const events: InboxEvent[] = []
    at.observers.add((event) => events.push(event))
    expect(await at.take()).toBe('done')
    expect(at.endings()).toMatchObject([{ outcome: { late: 'pending' } }])
    expect(at.calls.at(-1)).toEqual(['late', KEY, 'sent'])
    expect([sent.length, events.at(-1)]).toMatchObject([1, { kind: 'late', late: 'sent' }])
  })

  it('that is on its way when the inbox closes leaves its job to another node, and is recorded all the same', async () => {
    const { promise, resolve } = createDeferred<'sent'>()
    const at = bench({ ...late, owner: () => ({ sendLate: () => promise }) })
    const job = at.take()
    await at.clock.advance(1)
    const closing = at.workshop.close(100)
    await at.clock.advance(100)
    await closing
    expect(await job).toBeInstanceOf(WaitingError)
    resolve('sent')
    await at.clock.advance(1)
    expect(at.calls.at(-1)).toEqual(['late', KEY, 'sent'])
  })
})

describe('a replay', () => {
  const ticket: ReplayTicket = { node: 'asker', ticket: 't', reply: false }
  const replay = (more: Partial<Run>): Run => ({ ...run, attempt: 2, replay: ticket, state: 'done', ...more })

  it('tells its end to whoever asked, whether or not he is still there', async () => {
    const at = bench({ begin: () => replay({}), tell: () => Promise.reject(new Error('away')), handler: () => reply.text('not asked for') })
    expect(await at.take()).toBe('done')
    expect(at.endings()).toMatchObject([{ outcome: { late: undefined } }])
    expect(at.calls.at(-1)).toEqual(['tell', 'asker', { replayed: 't', result: { id: KEY, attempt: 2, state: 'done', late: 'none' } }])
  })

  it('that throws leaves a dead letter dead, counted once', async () => {
    const at = bench({ begin: () => replay({ state: 'dead' }), handler: () => Promise.reject(new Error('no')), end: () => ({ ...ended, state: 'dead' }) })
    expect(await at.take()).toBeInstanceOf(UnrecoverableError)
    expect(at.endings()).toMatchObject([{ state: 'dead', outcome: undefined, error: { message: 'no' } }])
    expect(at.calls.at(-1)?.[2]).toMatchObject({ result: { state: 'dead', error: { message: 'no' } } })
    expect([at.stats.failed, at.stats.dead]).toEqual([1, 0])
  })

  it('of a push that was put off leaves its time', async () => {
    const dueAt = Date.now() + 3_600_000
    const at = bench({
      begin: () => replay({ state: 'retry', dueAt }),
      handler: () => Promise.reject(new Error('no')),
      end: () => ({ ...ended, state: 'retry' }),
    })
    expect(at.pauseAfter(await at.take())).toBeGreaterThan(1000)
    expect(at.endings()).toMatchObject([{ state: 'retry', dueAt }])
  })
})

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
