import { describe, expect, it } from 'vitest'
import { InboxUnavailableError } from '../../src/errors.js'
import type { PushRecord } from '../../src/inbox/contract.js'
import { door, tick } from './door.js'

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
