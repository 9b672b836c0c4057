import { describe, expect, it } from 'vitest'
import { HongyanError, InboxUnavailableError } from '../../src/errors.js'
import type { PushRecord } from '../../src/inbox/contract.js'
import { memoryInbox } from '../../src/inbox/memory.js'
import { OfficialAccount } from '../../src/official-account.js'
import { sign } from '../../src/wire/signature.js'
import { door, tick } from './door.js'

describe('one sealed answer', () => {
  it('is sealed when the handler ends', async () => {
    const { deliver, runs } = door({ handler: () => 'done' })
    expect((await deliver('a')).body).toContain('done')
    expect(runs).toEqual([['a', 1]])
  })

  it('is given to every further delivery without a second run', async () => {
    const { deliver, runs } = door({ handler: () => 'done' })
    const first = await deliver('a')
    for (let i = 0; i < 4; i += 1) expect(await deliver('a')).toEqual(first)
    expect(runs).toHaveLength(1)
  })

  it('is success for silence', async () => {
    const { deliver } = door({ handler: () => undefined })
    expect(await deliver('a')).toMatchObject({ status: 200, body: 'success' })
  })

  it('is success when the handler throws, and stays success when the next run has a reply', async () => {
    const { deliver, clock, runs, inbox } = door({
      handler: (_push, { attempt }) => {
        if (attempt === 1) throw new Error('broken')
        return 'second try'
      },
    })
    expect((await deliver('a')).body).toBe('success')
    await clock.advance(2000)
    expect(runs).toEqual([
      ['a', 1],
      ['a', 2],
    ])
    expect((await deliver('a')).body).toBe('success')
    expect(inbox.stats()).toMatchObject({ pushes: 1, repeats: 1, failed: 1, done: 1, dead: 0 })
  })

  it('is what onError returns when the handler throws', async () => {
    const { deliver } = door({
      handler: () => {
        throw new Error('broken')
      },
      onError: () => 'later',
    })
    expect((await deliver('a')).body).toContain('later')
  })

  it('is success when onError throws too', async () => {
    const { deliver, log } = door({
      handler: () => {
        throw new Error('broken')
      },
      onError: async () => {
        throw new Error('worse')
      },
    })
    expect((await deliver('a')).body).toBe('success')
    expect(log.text()).toContain('onError itself failed')
  })

  it('is success at the deadline, for a waiting repeat too, and the handler goes on', async () => {
    let finish = (_: string) => {}
    const { deliver, clock, runs, log } = door({ handler: () => new Promise<string>((resolve) => (finish = resolve)) })
    const first = deliver('a')
    await clock.advance(3000)
    const second = deliver('a')
    await clock.advance(1499)
    expect(await Promise.race([first, tick('waiting')])).toBe('waiting')
    await clock.advance(1)
    expect((await first).body).toBe('success')
    expect((await second).body).toBe('success')
    finish('too late')
    await clock.advance(0)
    expect((await deliver('a')).body).toBe('success')
    expect(runs).toHaveLength(1)
    expect(log.text()).toContain('came after the answer had left')
  })

  it('is awaited by a repeat while nothing is sealed', async () => {
    let finish = (_: string) => {}
    const { deliver, clock, runs } = door({ handler: () => new Promise<string>((resolve) => (finish = resolve)) })
    const first = deliver('a')
    await clock.advance(1000)
    const second = deliver('a')
    finish('both')
    expect(await second).toEqual(await first)
    expect((await first).body).toContain('both')
    expect(runs).toHaveLength(1)
  })

  it('is the same bytes in safe mode', async () => {
    const { deliver } = door({ handler: () => 'secret', safe: true })
    const first = await deliver('a')
    expect(first.body).toContain('<Encrypt>')
    expect(await deliver('a')).toEqual(first)
  })
})

describe('runs', () => {
  it('are tried again with growing pauses, eight times, and then dead', async () => {
    const { deliver, clock, runs, inbox } = door({
      handler: () => {
        throw new Error('broken')
      },
    })
    await deliver('a')
    const pauses: number[] = []
    for (let last = clock.now(); runs.length < 8; ) {
      const before = runs.length
      await clock.advance(100)
      if (runs.length > before) {
        pauses.push(clock.now() - last)
        last = clock.now()
      }
    }
    pauses.forEach((pause, index) => {
      expect(pause).toBeGreaterThanOrEqual(500 * 2 ** index)
      expect(pause).toBeLessThanOrEqual(1000 * 2 ** index + 200)
    })
    await clock.advance(3_600_000)
    expect(runs.map(([, attempt]) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(inbox.stats()).toMatchObject({ failed: 8, dead: 1 })
    expect((await deliver('a')).body).toBe('success')
    expect(runs).toHaveLength(8)
  })

  it('are tried again after a fetch that failed, though it throws a TypeError', async () => {
    const { deliver, clock, runs, log } = door({
      handler: () => {
        throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) })
      },
    })
    await deliver('a')
    await clock.advance(1000)
    expect(runs).toHaveLength(2)
    expect(log.text()).toContain('ECONNREFUSED')
  })

  it('are left to the next delivery where nothing lives on after the answer', async () => {
    let fails = true
    const { deliver, runs } = door({
      handler: () => {
        if (fails) throw new Error('db down')
        return 'fine'
      },
    })
    expect((await deliver('a', false)).status).toBe(503)
    fails = false
    expect((await deliver('a', false)).body).toContain('fine')
    expect(runs).toHaveLength(2)
  })

  it.each([
    ['TypeError', () => (undefined as unknown as { x: () => string }).x()],
    [
      'PermanentError',
      () => {
        throw new HongyanError('permanent', 'no use')
      },
    ],
    ['a reply over the limit', () => '好'.repeat(683)],
    ['no reply at all', () => ({ nonsense: true }) as unknown as string],
    ['a number', () => 7 as unknown as string],
  ])('are dead at once after %s', async (_name, handler) => {
    const { deliver, clock, runs, inbox } = door({ handler })
    expect((await deliver('a')).body).toBe('success')
    await clock.advance(3_600_000)
    expect(runs).toHaveLength(1)
    expect(inbox.stats()).toMatchObject({ dead: 1 })
  })

  it('survive a thrown text and a thrown null', async () => {
    for (const thrown of ['text with a secret', null, undefined, 7]) {
      const { deliver, log } = door({
        handler: () => {
          throw thrown
        },
      })
      expect((await deliver('a')).body).toBe('success')
      expect(log.text()).toContain('NotAnError')
      expect(log.text()).not.toContain('secret')
    }
  })

  it('end with an abort when the handler never does, and are tried again', async () => {
    const aborted: number[] = []
    const { deliver, clock, runs } = door({
      engine: { workMs: 60_000 },
      handler: (_push, { signal, attempt }) =>
        attempt === 1
          ? new Promise<string>(() => {
              signal.addEventListener('abort', () => aborted.push(clock.now()))
            })
          : 'fine',
    })
    const start = clock.now()
    const answer = deliver('a')
    await clock.advance(4500)
    expect((await answer).body).toBe('success')
    await clock.advance(55_500)
    expect(aborted).toEqual([start + 60_000])
    await clock.advance(1000)
    expect(runs).toHaveLength(2)
  })

  it('end also where nothing lives on after the answer', async () => {
    const { deliver, clock, inbox } = door({ engine: { workMs: 60_000, retry: { tries: 1 } }, handler: () => new Promise<string>(() => {}) })
    const answer = deliver('a', false)
    await clock.advance(4500)
    expect((await answer).status).toBe(503)
    await clock.advance(60_000)
    expect(inbox.stats()).toMatchObject({ active: 0, dead: 1, unavailable: 1 })
  })

  it('count once when a handler throws after its time was over', async () => {
    let fail = (_: Error) => {}
    const { deliver, clock, inbox } = door({
      engine: { workMs: 10_000, retry: { tries: 1 } },
      handler: () => new Promise<string>((_resolve, reject) => (fail = reject)),
    })
    const answer = deliver('a')
    await clock.advance(10_000)
    fail(new Error('late'))
    await clock.advance(1000)
    await answer
    expect(inbox.stats()).toMatchObject({ failed: 1, dead: 1 })
  })
})

describe('what users bring', () => {
  it('may be an onError that never ends', async () => {
    const { deliver, clock, runs } = door({
      handler: (_push, { attempt }) => {
        if (attempt === 1) throw new Error('broken')
        return ''
      },
      onError: () => new Promise<string>(() => {}),
    })
    const answer = deliver('a')
    await clock.advance(4500)
    expect((await answer).body).toBe('success')
    await clock.advance(40_000)
    expect(runs).toHaveLength(2)
  })

  it('may be a logger that throws, and a dedupKey that does', async () => {
    const broken = () => {
      throw new Error('disk full')
    }
    const account = new OfficialAccount({
      appId: 'wx1',
      token: 'token',
      log: { debug: broken, info: broken, warn: broken, error: broken },
      dedupKey: broken,
      inbox: memoryInbox({ retry: { tries: 1 } }),
    })
    account.on('text', () => {
      throw new Error('broken')
    })
    const timestamp = String(Math.floor(Date.now() / 1000))
    const search = `signature=${sign('token', timestamp, '1')}&timestamp=${timestamp}&nonce=1`
    const body = '<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>x</Content></xml>'
    expect(await account.handle({ method: 'POST', search, body })).toMatchObject({ status: 200, body: 'success' })
    expect(await account.handle({ method: 'POST', search: 'x', body })).toMatchObject({ status: 403 })
  })

  it('tells a handler whether its answer has left', async () => {
    const seen: boolean[] = []
    const { deliver, clock } = door({
      handler: (_push, { attempt, answered }) => {
        seen.push(answered)
        if (attempt === 1) throw new Error('broken')
        return 'late'
      },
    })
    await deliver('a')
    await clock.advance(2000)
    expect(seen).toEqual([false, true])
  })
})

describe('a store that cannot commit', () => {
  it('is tried again inside the deadline', async () => {
    let failures = 3
    const { deliver, clock, runs } = door({
      handler: () => 'kept',
      commit: () => {
        failures -= 1
        if (failures >= 0) throw new InboxUnavailableError('busy')
      },
    })
    const answer = deliver('a')
    await clock.advance(500)
    expect((await answer).body).toContain('kept')
    expect(runs).toHaveLength(1)
  })

  it('is 503 at the deadline, and the next delivery finds the outcome without a second run', async () => {
    let broken = true
    const { deliver, clock, runs, inbox } = door({
      handler: () => 'kept',
      commit: () => {
        if (broken) throw new Error('disk full')
      },
    })
    const answer = deliver('a')
    await clock.advance(4800)
    expect((await answer).status).toBe(503)
    broken = false
    const again = deliver('a')
    await clock.advance(60_000)
    expect((await again).body).toContain('kept')
    expect(runs).toHaveLength(1)
    expect(inbox.stats().unavailable).toBe(1)
  })

  it('sends nothing before an asynchronous commit is done', async () => {
    let commit = () => {}
    const { deliver, clock } = door({ handler: () => 'kept', commit: () => new Promise<void>((resolve) => (commit = resolve)) })
    const answer = deliver('a')
    await clock.advance(10)
    expect(await Promise.race([answer, tick('waiting')])).toBe('waiting')
    commit()
    expect((await answer).body).toContain('kept')
  })
})

describe('a store that answers with promises', () => {
  it('starts one run for deliveries that come at once', async () => {
    const { deliver, runs } = door({ handler: () => 'one', asynchronous: true })
    const answers = await Promise.all([deliver('a'), deliver('a'), deliver('a')])
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(runs).toHaveLength(1)
  })

  it('is 503 where it can not even look', async () => {
    const { deliver, runs } = door({
      handler: () => 'one',
      find: () => {
        throw new Error('no connection')
      },
    })
    expect((await deliver('a')).status).toBe(503)
    expect(runs).toHaveLength(0)
  })

  it('records a push whose handler is not fast, before the handler is done', async () => {
    const received: PushRecord[] = []
    let finish = (_: string) => {}
    const { deliver, clock } = door({ handler: () => new Promise<string>((resolve) => (finish = resolve)), receive: (record) => void received.push(record) })
    const answer = deliver('a')
    await clock.advance(49)
    expect(received).toHaveLength(0)
    await clock.advance(1)
    expect(received).toMatchObject([{ state: 'received', attempt: 1, answer: undefined }])
    finish('slow')
    expect((await answer).body).toContain('slow')
  })
})

describe('a store that is slow to look', () => {
  it('never runs a push again that it knows', async () => {
    let slow = false
    const { deliver, clock, runs } = door({
      handler: () => 'one',
      look: (found) => (slow ? new Promise((resolve) => (answer = () => resolve(found))) : found),
    })
    let answer = () => {}
    const first = await deliver('a')
    slow = true
    const late = deliver('a')
    await clock.advance(5000)
    expect((await late).status).toBe(503)
    answer()
    await clock.advance(0)
    slow = false
    expect(await deliver('a')).toEqual(first)
    expect(runs).toHaveLength(1)
  })

  it('writes the early record before the outcome', async () => {
    const order: string[] = []
    let finish = (_: string) => {}
    let recorded = () => {}
    const { deliver, clock } = door({
      handler: () => new Promise<string>((resolve) => (finish = resolve)),
      receive: () =>
        new Promise<void>(
          (resolve) =>
            (recorded = () => {
              order.push('received')
              resolve()
            }),
        ),
      commit: () => void order.push('done'),
    })
    const waiting = deliver('a')
    await clock.advance(60)
    finish('x')
    await clock.advance(10)
    recorded()
    await waiting
    expect(order).toEqual(['received', 'done'])
  })
})

describe('what an earlier life has left', () => {
  const left = (record: Partial<PushRecord>): Partial<PushRecord>[] => [{ state: 'received', attempt: 1, late: 'none', answer: undefined, ...record }]

  it('is run again', async () => {
    const { clock, runs } = door({ handler: () => 'again', unfinished: (key) => left({ key }) })
    await clock.advance(0)
    expect(runs).toEqual([['left', 2]])
  })

  it('gives its sealed answer to a repeat', async () => {
    const sealed = { status: 200, type: 'application/xml; charset=utf-8', body: '<xml>sealed</xml>' }
    const { clock, deliver, runs } = door({ handler: () => 'again', unfinished: (key) => left({ key, state: 'retry', answer: sealed, dueAt: 0 }) })
    await clock.advance(0)
    expect(runs).toEqual([['left', 2]])
    expect(await deliver('left')).toEqual(sealed)
  })
})

describe('shutting down', () => {
  it('waits for what runs, answers new pushes 503 and known ones as before', async () => {
    let finish = (_: string) => {}
    const { deliver, inbox, host, clock } = door({
      handler: (push) => (push.source === 'slow' ? new Promise<string>((resolve) => (finish = resolve)) : 'quick'),
    })
    const known = await deliver('known')
    const slow = deliver('slow')
    const closed = inbox.detach(host)
    expect((await deliver('new')).status).toBe(503)
    expect(await deliver('known')).toEqual(known)
    finish('done')
    expect((await slow).body).toContain('done')
    await clock.advance(0)
    await closed
  })

  it('lets go after drainMs', async () => {
    const { deliver, inbox, host, clock } = door({ handler: () => new Promise<string>(() => {}) })
    void deliver('a')
    const closed = inbox.detach(host, { drainMs: 1000 })
    await clock.advance(1000)
    await closed
    expect(inbox.stats().active).toBe(1)
  })
})
