import { describe, expect, it } from 'vitest'
import { readDurability, tellDurability } from '../../src/inbox/bullmq/durability.js'
import { insist } from '../../src/inbox/bullmq/insist.js'
import { fanDigest } from '../../src/inbox/bullmq/names.js'
import { recordOf } from '../../src/inbox/bullmq/record.js'
import type { PushRecord } from '../../src/inbox/contract.js'
import { Lanes } from '../../src/inbox/lanes.js'
import { memoryInbox } from '../../src/inbox/memory.js'
import { OfficialAccount } from '../../src/official-account.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { door, tick } from './door.js'

/** Parts of the inbox one by one, where a whole account comes to a case only by rare luck. */

describe('lanes', () => {
  const lanes = () => {
    const turns: string[] = []
    const made = new Lanes({ execute: (run) => turns.push(`run ${run.id}`), takeUp: (key, dueAt) => turns.push(`kept ${key} at ${dueAt}`) })
    const run = (id: string, source = 'oFan') => ({ id, source, owner: { appId: 'wx1' } }) as Parameters<Lanes['enter']>[0]
    const kept = (key: string, source = 'oFan', dueAt = 0) => ({ key, appId: 'wx1', source, dueAt })
    return { lanes: made, turns, run, kept }
  }

  it('who has no sender waits for nobody', () => {
    const { lanes: fans, run, kept } = lanes()
    fans.hold()
    expect(fans.enter(run('a', ''))).toBe(true)
    expect(fans.adopt(kept('b', ''))).toBe(true)
    expect(fans.enter(run('c'))).toBe(false)
  })

  it('what an earlier life has left goes before what came meanwhile, whoever held the lanes longest', () => {
    const { lanes: fans, turns, run, kept } = lanes()
    fans.hold()
    fans.hold()
    fans.enter(run('new'))
    fans.enter(run('other', 'oOther'))
    expect(fans.adopt(kept('old', 'oFan', 7))).toBe(false)
    fans.release()
    expect(turns).toEqual([])
    fans.release()
    expect(turns).toEqual(['kept old at 7', 'run other'])
    // Released once more, nobody gets a second turn.
    fans.hold()
    fans.release()
    expect(turns).toHaveLength(2)
    fans.leave('old')
    expect(turns.at(-1)).toBe('run new')
  })

  it('a push that is here and in the store has one place, the older one', () => {
    const { lanes: fans, turns, run, kept } = lanes()
    fans.hold()
    fans.enter(run('first'))
    fans.enter(run('second'))
    expect(fans.adopt(kept('second'))).toBe(false)
    expect(fans.adopt(kept('second'))).toBe(false)
    expect(fans.enter(run('second'))).toBe(false)
    fans.release()
    expect(turns).toEqual(['run second'])
    // It has its turn: the store may tell of it again.
    expect(fans.adopt(kept('second'))).toBe(false)
  })

  it('who leaves from the middle, or was never there, gives nobody a turn', () => {
    const { lanes: fans, turns, run } = lanes()
    expect(fans.enter(run('a'))).toBe(true)
    fans.enter(run('b'))
    fans.enter(run('c'))
    fans.leave('b')
    fans.leave('nobody')
    expect(turns).toEqual([])
    fans.hold()
    fans.leave('a')
    expect(turns).toEqual([])
    fans.release()
    expect(turns).toEqual(['run c'])
  })
})

describe('the memory inbox', () => {
  it.each([
    ['maxBytes', 1000],
    ['keepMs', -1],
    ['history', Number.NaN],
  ])('refuses %s: %d', (field, value) => {
    expect(() => memoryInbox({ [field]: value })).toThrow(expect.objectContaining({ code: 'configuration', field }))
  })

  it('keeps no history where none is wanted, and still knows what it answered', async () => {
    const clock = createFakeClock()
    const inbox = memoryInbox({ history: 0 })
    const { deliver, account } = onInbox(inbox, clock, () => 'hello')
    const first = await deliver('1')
    expect(await deliver('1')).toEqual(first)
    expect((await inbox.list()).pushes).toEqual([])
    await account.close({ drainMs: 1 })
  })

  it('lets go of the oldest history where there is no more room for it', async () => {
    const clock = createFakeClock()
    const inbox = memoryInbox({ history: 3000 })
    const { deliver, account } = onInbox(inbox, clock, () => 'hello')
    for (let id = 1; id <= 20; id += 1) await deliver(String(id))
    const { pushes } = await inbox.list()
    expect(pushes.length).toBeGreaterThan(0)
    expect(pushes.length).toBeLessThan(20)
    expect(pushes[0]?.raw).toContain('<MsgId>20</MsgId>')
    await account.close({ drainMs: 1 })
  })

  it('full of dead letters, it lets go of those that Weixin will not repeat any more; before that it says 503', async () => {
    const clock = createFakeClock()
    const inbox = memoryInbox({ maxBytes: 2 ** 20, keepMs: 60_000, retry: { tries: 1 } })
    const { deliver, account } = onInbox(inbox, clock, () => {
      throw new TypeError('broken')
    })
    let id = 0
    let status = 200
    for (; status === 200 && id < 2000; id += 1) status = (await deliver(String(id), 'x'.repeat(2000))).status
    expect(status).toBe(503)
    clock.set(clock.now() + 120_000)
    expect((await deliver('later')).status).toBe(200)
    await account.close({ drainMs: 1 })
  })
})

function onInbox(inbox: ReturnType<typeof memoryInbox>, clock: ReturnType<typeof createFakeClock>, handler: () => string) {
  const log = createRecordingLogger()
  const account = new OfficialAccount({ appId: 'wx1', token: 'secret', inbox, clock, log })
  account.on('text', handler)
  const deliver = async (id: string, content = 'hi') => {
    const { sign } = await import('../../src/wire/signature.js')
    const timestamp = String(Math.floor(clock.now() / 1000))
    const search = `signature=${sign('secret', timestamp, id)}&timestamp=${timestamp}&nonce=${id}`
    const body = `<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>${content}</Content><MsgId>${id}</MsgId></xml>`
    return account.handle({ method: 'POST', search, body })
  }
  return { account, deliver, log }
}

describe('a late reply', () => {
  const late = async (sendLate: () => Promise<PushRecord['late']>, commit?: (record: PushRecord) => void) => {
    let finish: (text: string) => void = () => {}
    const at = door({ handler: () => new Promise<string>((resolve) => (finish = resolve)), sendLate, ...(commit ? { commit } : {}) })
    const answer = at.deliver('a')
    await at.clock.advance(4500)
    expect((await answer).body).toBe('success')
    finish('late')
    await at.clock.advance(10)
    return { ...at, late: () => at.records.get(at.keyOf('a'))?.late }
  }

  it('that is refused says once which windows there are', async () => {
    let finishers: ((text: string) => void)[] = []
    const at = door({ handler: () => new Promise<string>((resolve) => finishers.push(resolve)), sendLate: async () => ({ refused: '45015' }) })
    const answers = [at.deliver('a'), at.deliver('b')]
    await at.clock.advance(4500)
    await Promise.all(answers)
    for (const finish of finishers) finish('late')
    finishers = []
    await at.clock.advance(10)
    const lines = at.log.lines.filter(({ message }) => message === 'a late reply was refused')
    expect(lines.map(({ details }) => 'hint' in details)).toEqual([true, false])
  })

  it('whose outcome cannot be recorded is recorded later, and not sent again', async () => {
    let sent = 0
    let fails = 0
    const at = await late(
      async () => {
        sent += 1
        return 'sent'
      },
      (record) => {
        if (record.late === 'sent' && fails++ < 3) throw new Error('no room')
      },
    )
    expect(at.late()).toBe('pending')
    await at.clock.advance(600_000)
    expect(at.late()).toBe('sent')
    expect([sent, fails]).toEqual([1, 4])
  })

  it('is not recorded over what somebody else has made of the push, nor after the end', async () => {
    let fails = true
    const at = await late(
      async () => 'sent',
      (record) => {
        if (record.late === 'sent' && fails) throw new Error('no room')
      },
    )
    fails = false
    const kept = at.records.get(at.keyOf('a'))
    if (kept) at.records.set(kept.key, { ...kept, late: 'unknown' })
    await at.clock.advance(600_000)
    expect(at.late()).toBe('unknown')
  })

  it('that nobody can send is unknown', async () => {
    const at = await late(async () => undefined as unknown as PushRecord['late'])
    expect(at.late()).toBe('unknown')
  })
})

describe('an inbox that is being closed', () => {
  it('says so, and begins no replay', async () => {
    const at = door({ handler: () => 'done' })
    await at.deliver('a')
    expect(await at.inbox.health()).toEqual({ ok: true })
    await at.account.close({ drainMs: 1 })
    expect(await at.inbox.health()).toEqual({ ok: false, problem: 'the inbox is shutting down' })
    await expect(at.inbox.replay(at.keyOf('a'))).rejects.toMatchObject({ code: expect.stringMatching(/configuration|inbox-unavailable/) })
  })

  it('a store that fails is told by its error', async () => {
    const at = door({
      handler: () => 'done',
      check: () => {
        throw new Error('gone')
      },
    })
    expect(await at.inbox.health()).toEqual({ ok: false, problem: 'the store fails (Error)' })
    await at.account.close({ drainMs: 1 })
  })

  it('gives up what it cannot commit and nobody waits for', async () => {
    let ended = 0
    const at = door({
      handler: () => 'done',
      commit: () => {
        throw new Error('no room')
      },
    })
    at.inbox.observe(() => {
      ended += 1
    })
    const answer = at.deliver('a')
    await at.clock.advance(5000)
    expect((await answer).status).toBe(503)
    const closing = at.account.close({ drainMs: 100 })
    await at.clock.advance(60_000)
    await closing
    expect(at.inbox.stats().active).toBe(0)
    expect(ended).toBeGreaterThan(0)
  })
})

describe('what is erased while it runs', () => {
  it('is only what is that fan’s', async () => {
    const finish: (() => void)[] = []
    const at = door({ handler: () => new Promise<string>((resolve) => finish.push(() => resolve('done'))) })
    const answers = [at.deliver('a'), at.deliver('b')]
    await tick(undefined)
    await at.account.erase('a')
    for (const each of finish) each()
    await at.clock.advance(10)
    await Promise.all(answers)
    expect(at.records.get(at.keyOf('a'))?.raw).not.toContain('hi')
    expect(at.records.get(at.keyOf('b'))?.raw).toContain('hi')
    await at.account.close({ drainMs: 1 })
  })
})

describe('a push in Redis', () => {
  it('with nothing but what it has to have is read all the same', () => {
    expect(recordOf('k', { state: 'received', appId: 'wx1', receivedAt: '7', attempt: '0' })).toMatchObject({
      type: '',
      source: '',
      raw: '',
      late: 'none',
      answer: undefined,
    })
    expect(recordOf('k', { state: 'done', appId: 'wx1', receivedAt: '7', attempt: '1', late: '{"refused":"45015"}' })?.late).toEqual({ refused: '45015' })
    expect(recordOf('k', {})).toBeUndefined()
    expect(recordOf('k', { state: 'done' })).toBeUndefined()
  })

  it('without a sender belongs to no fan', () => {
    expect(fanDigest('wx1', '')).toBe('')
    expect(fanDigest('wx1', 'oA')).toMatch(/^\S{10,}$/)
  })
})

describe('what has to be recorded', () => {
  const failing = () => Promise.reject(new Error('away'))

  it('is tried until it is', async () => {
    let tries = 0
    const errors: unknown[] = []
    const action = async () => {
      tries += 1
      if (tries < 3) throw new Error('away')
      return 'done'
    }
    expect(await insist(action, { until: () => false, failed: (error) => errors.push(error) })).toBe('done')
    expect(errors).toHaveLength(2)
  })

  it('is given up at once where nobody wants it any more, and after the pause too', async () => {
    expect(await insist(failing, { until: () => true, failed: () => {} })).toBeUndefined()
    let asked = 0
    expect(await insist(failing, { until: () => ++asked > 1, failed: () => {} })).toBeUndefined()
    expect(asked).toBe(2)
  })
})

describe('what Redis says of its durability', () => {
  type Client = Parameters<typeof readDurability>[0]
  const client = (config: (name: string) => unknown, info = '') =>
    ({ config: async (_: string, name: string) => config(name), info: async () => info }) as unknown as Client

  it('is read from a list, or from an object', async () => {
    const values: Record<string, string> = { appendonly: 'yes', appendfsync: 'everysec', 'maxmemory-policy': 'allkeys-lru' }
    const listed = await readDurability(client((name) => [name, values[name]]))
    expect(listed.weak).toHaveLength(2)
    expect(await readDurability(client((name) => ({ [name]: values[name] })))).toEqual(listed)
  })

  it('is read from INFO where CONFIG is forbidden', async () => {
    const forbidden = () => {
      throw new Error('NOPERM this user has no permissions')
    }
    expect(await readDurability(client(forbidden, 'aof_enabled:0\r\nmaxmemory_policy:noeviction\r\n'))).toMatchObject({
      weak: [expect.stringContaining('appendonly is off')],
      unknown: ['appendfsync'],
    })
    expect((await readDurability(client(forbidden, ''))).unknown).toEqual(['appendonly', 'appendfsync', 'maxmemory-policy'])
  })

  it('cannot be had: it is said, and the inbox goes on', async () => {
    const log = createRecordingLogger()
    const broken = client(() => {
      throw new Error('Connection is closed.')
    })
    await expect(readDurability(broken)).rejects.toThrow('closed')
    expect(await tellDurability(broken, log)).toBeUndefined()
    expect(log.at('warn')).toEqual(["Redis's settings for durability could not be looked at"])
    await tellDurability(
      client(() => {
        throw new Error('unknown command CONFIG')
      }),
      log,
    )
    expect(log.at('warn').at(-1)).toContain('CONFIG is forbidden')
  })
})
