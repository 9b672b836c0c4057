import { describe, expect, it } from 'vitest'
import type { Answer, Inbox, PushRecord } from '../../src/inbox/contract.js'
import { memoryInbox } from '../../src/inbox/memory.js'
import { OfficialAccount } from '../../src/official-account.js'
import { sign } from '../../src/wire/signature.js'
import { createFakeClock, type FakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { type DoorOptions, door } from './door.js'

/** Numbers that look random, and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const say = (account: OfficialAccount, clock: FakeClock, { fan, id }: { readonly fan: string; readonly id: number }): Answer | Promise<Answer> => {
  const timestamp = String(Math.floor(clock.now() / 1000))
  const body = `<xml><ToUserName>gh_1</ToUserName><FromUserName>${fan}</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>${id}</Content><MsgId>${id}</MsgId></xml>`
  return account.handle({ method: 'POST', search: `signature=${sign('secret', timestamp, String(id))}&timestamp=${timestamp}&nonce=${id}`, body })
}

/** As many fans, each with a sequence of its own, interleaved with those of all others. */
const FANS = 100
const PUSHES = 3
const BATCHES = 100

/** The pushes of many fans, interleaved by chance, of which some throw once, twice or for good, some are slow, some come twice. What broke the order, if anything did. */
async function batch(seed: number): Promise<string[]> {
  const random = numbers(seed)
  const clock = createFakeClock()
  const inbox: Inbox = memoryInbox({ order: 'sender', retry: { tries: 3, baseMs: 100, maxMs: 400 } })
  const account = new OfficialAccount({ appId: 'wx1', token: 'secret', inbox, clock, log: createRecordingLogger(), telemetry: false })
  const came = new Map<string, number[]>()
  const ran = new Map<string, number[]>()
  const under = new Set<string>()
  const fate = new Map<number, { readonly throws: number; readonly ms: number }>()
  let broken: string | undefined
  account.on('text', async (push, { attempt }) => {
    const id = Number(push.content)
    if (under.has(push.source)) broken ??= `two pushes of ${push.source} at once`
    under.add(push.source)
    const { throws, ms } = fate.get(id) ?? { throws: 0, ms: 0 }
    if (ms > 0) await new Promise<void>((resolve) => clock.setTimeout(resolve, ms))
    under.delete(push.source)
    if (attempt <= throws) throw new Error('broken')
    ran.set(push.source, [...(ran.get(push.source) ?? []), id])
  })
  const answers: (Answer | Promise<Answer>)[] = []
  for (let id = 1; id <= FANS * PUSHES; id += 1) {
    const fan = `fan${random(FANS)}`
    fate.set(id, { throws: random(4) === 0 ? 1 + random(3) : 0, ms: random(3) === 0 ? random(300) : 0 })
    if ((fate.get(id)?.throws ?? 0) < 3) came.set(fan, [...(came.get(fan) ?? []), id])
    answers.push(say(account, clock, { fan, id }))
    if (random(8) === 0) answers.push(say(account, clock, { fan, id }))
    if (random(40) === 0) await clock.advance(random(200))
  }
  await clock.advance(60_000)
  for (const answer of answers) if ((await answer).status !== 200) broken ??= `answered ${(await answer).status}`
  for (const [fan, ids] of came) if (String(ran.get(fan)) !== String(ids)) broken ??= `${fan}: came ${ids}, ran ${ran.get(fan)}`
  const { active, dead } = inbox.stats()
  if (active !== 0) broken ??= `${active} are still active`
  if (dead !== [...fate.values()].filter(({ throws }) => throws === 3).length) broken ??= `${dead} dead`
  return broken === undefined ? [] : [`seed ${seed}: ${broken}`]
}

describe("order: 'sender'", () => {
  it('keeps 10,000 interleaved sequences of pushes in order for each fan, with those that throw, are slow, die or come twice', async () => {
    const faults: string[] = []
    for (let seed = 1; seed <= BATCHES; seed += 1) faults.push(...(await batch(seed)))
    expect(FANS * BATCHES).toBe(10_000)
    expect(faults).toEqual([])
  }, 180_000)

  it('lets pushes without a sender, and other fans, pass one that hangs', async () => {
    const { account, clock, ran } = shop()
    const answers = [say(account, clock, { fan: 'hangs', id: 1 }), say(account, clock, { fan: 'hangs', id: 2 })]
    expect((await say(account, clock, { fan: 'other', id: 3 })).status).toBe(200)
    expect((await say(account, clock, { fan: '', id: 4 })).status).toBe(200)
    expect(ran).toEqual([1, 3, 4])
    await clock.advance(4500)
    for (const answer of answers) expect((await answer).body).toBe('success')
  })

  it.each([
    ['by a store that answers at once', false],
    ['by a store that answers later', true],
  ])('is kept over a restart, %s', async (_name, asynchronous) => {
    const { scene, runs } = restarted({ asynchronous })
    // New ones come before the old ones are known.
    const answers = [scene.deliver('left'), scene.deliver('left', true, messageOf(9))]
    await scene.clock.advance(120_000)
    await Promise.all(answers)
    expect(runs).toEqual([5, 6, 7, 1, 9])
  })

  it('is kept over a restart when the oldest waits for its retry, and when the listing fails at first', async () => {
    const { scene, runs } = restarted({ asynchronous: true, retryIn: 30_000, failures: 2 })
    const answer = scene.deliver('left', true, messageOf(9))
    await scene.clock.advance(29_000)
    expect(runs).toEqual([])
    await scene.clock.advance(60_000)
    expect((await answer).body).toBe('success')
    expect(runs).toEqual([5, 6, 7, 9])
  })

  it('goes on when a fan is erased in the pause before a retry', async () => {
    const { account, clock, ran } = shop()
    void say(account, clock, { fan: 'fails', id: 1 })
    void say(account, clock, { fan: 'fails', id: 2 })
    expect(await account.inbox.erase('wx1', 'fails')).toBe(1)
    await clock.advance(60_000)
    expect(ran).toEqual([1, 2])
    expect(account.inbox.stats().active).toBe(0)
  })

  it('is refused where it is no order', () => {
    expect(() => memoryInbox({ order: 'fifo' as 'free' })).toThrow("order is neither 'free' nor 'sender'")
  })
})

describe('a poison push', () => {
  it('delays nobody else, not even its own fan in the free order', async () => {
    const { account, clock, ran } = shop('free')
    for (let id = 1; id <= 40; id += 1) void say(account, clock, { fan: 'hangs', id })
    for (let id = 41; id <= 80; id += 1) void say(account, clock, { fan: 'fails', id })
    ran.length = 0
    for (let id = 1001; id <= 1040; id += 1) expect((await say(account, clock, { fan: `fan${id}`, id })).body).toContain('fine')
    expect(ran).toHaveLength(40)
    // Its further runs neither, while as many others come.
    for (let id = 1101; id <= 1140; id += 1) {
      expect((await say(account, clock, { fan: `fan${id}`, id })).body).toContain('fine')
      await clock.advance(100)
    }
    await clock.advance(1_000_000)
    expect(account.inbox.stats()).toMatchObject({ dead: 40 })
  })
})

function shop(order: 'free' | 'sender' = 'sender') {
  const clock = createFakeClock()
  const ran: number[] = []
  const inbox = memoryInbox({ order, workMs: 3_600_000 })
  const account = new OfficialAccount({ appId: 'wx1', token: 'secret', inbox, clock, log: createRecordingLogger(), telemetry: false })
  account.on('text', (push, { attempt }) => {
    ran.push(Number(push.content))
    if (push.source === 'hangs') return new Promise<string>(() => {})
    if (push.source === 'fails' && !(push.content === '2' && attempt === 1)) throw new Error('broken')
    return 'fine'
  })
  return { account, clock, ran }
}

const messageOf = (id: number): string =>
  `<xml><ToUserName>gh_1</ToUserName><FromUserName>left</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>${id}</Content><MsgId>${id}</MsgId></xml>`

/** A process that starts with three pushes of one fan in its store: 5, 6 and 7. The message of `door` itself is 1. */
function restarted({ asynchronous, retryIn, failures = 0 }: { asynchronous: boolean; retryIn?: number; failures?: number }) {
  const runs: number[] = []
  const start = createFakeClock().now()
  let failed = 0
  const left = (id: number, rest: Partial<PushRecord> = {}): Partial<PushRecord> => ({
    key: `wx0123456789abcdef:${id}`,
    raw: messageOf(id),
    state: 'received',
    attempt: 1,
    late: 'none',
    answer: undefined,
    ...rest,
  })
  const options: DoorOptions = {
    engine: { order: 'sender' },
    asynchronous,
    handler: (push) => {
      runs.push(push.content === 'hi' ? 1 : Number(push.content))
      return 'x'
    },
    unfinished: () => [left(5, retryIn === undefined ? {} : { state: 'retry', dueAt: start + retryIn }), left(6), left(7)],
    list(found) {
      failed += 1
      if (failed <= failures) throw new Error('injected')
      return asynchronous ? Promise.resolve(found) : found
    },
  }
  return { scene: door(options), runs }
}
