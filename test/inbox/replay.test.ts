import { describe, expect, it } from 'vitest'
import type { InboxEvent } from '../../src/inbox/contract.js'
import { type MemoryInboxOptions, memoryInbox } from '../../src/inbox/memory.js'
import { sqliteInbox } from '../../src/inbox/sqlite/index.js'
import { type Context, OfficialAccount } from '../../src/official-account.js'
import { sign } from '../../src/wire/signature.js'
import { createDeferred } from '../support/deferred.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

function shop(handler: (content: string, context: Context) => unknown, options: MemoryInboxOptions = {}) {
  const clock = createFakeClock()
  const log = createRecordingLogger()
  const inbox = memoryInbox({ retry: { tries: 2 }, ...options })
  const account = new OfficialAccount({ appId: 'wx1', token: 'secret', inbox, clock, log, telemetry: false })
  const runs: [content: string, attempt: number][] = []
  account.on('text', (push, context) => {
    runs.push([push.content, context.attempt])
    return handler(push.content, context) as string
  })
  const say = async (fan: string, content: string, id: number) => {
    const timestamp = String(Math.floor(clock.now() / 1000))
    const body = `<xml><ToUserName>gh_1</ToUserName><FromUserName>${fan}</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>${content}</Content><MsgId>${id}</MsgId></xml>`
    const answer = account.handle({ method: 'POST', search: `signature=${sign('secret', timestamp, String(id))}&timestamp=${timestamp}&nonce=${id}`, body })
    await clock.advance(1)
    return answer
  }
  const idOf = async (content: string): Promise<string> => {
    const { pushes } = await inbox.list({ limit: 1000 })
    return pushes.find(({ raw }) => raw.includes(`<Content>${content}</Content>`))?.key ?? ''
  }
  return { account, clock, idOf, inbox, log, runs, say }
}

const dead = (): never => {
  throw new TypeError('broken')
}

describe('a name that is misspelt would let all that there is run again', () => {
  it.each([
    ['list', { stat: 'dead' }, 'stat is no option. Did you mean state? The options are state, appId, type, source, since, until, limit, cursor'],
    ['replayAll', { stat: 'dead' }, 'stat is no option. Did you mean state? The options are state, appId, type, source, since, until'],
    ['replayAll', { state: 'dead', limit: 1 }, 'limit is no option. The options are state, appId, type, source, since, until'],
  ] as const)('%s %j', async (name, query: object, message) => {
    const { inbox, runs, say } = shop(() => 'fine')
    await say('oA', 'x', 1)
    await expect(inbox[name](query)).rejects.toMatchObject({ code: 'configuration', field: Object.keys(query).at(-1), message })
    expect(runs).toHaveLength(1)
  })

  it('an option of a replay', async () => {
    const { idOf, inbox, runs, say } = shop(() => 'fine')
    await say('oA', 'x', 1)
    const options: object = { replies: true }
    const refused = { code: 'configuration', field: 'replies' }
    await expect(inbox.replay(await idOf('x'), options)).rejects.toMatchObject(refused)
    await expect(inbox.replayAll({}, options)).rejects.toMatchObject(refused)
    expect(runs).toHaveLength(1)
  })

  it('an option of the inbox', () => {
    const refused = (field: string) => expect.objectContaining({ code: 'configuration', field })
    expect(() => memoryInbox(Object({ keepMS: 1 }))).toThrow(refused('keepMS'))
    expect(() => sqliteInbox(':memory:', Object({ retries: { tries: 1 } }))).toThrow(refused('retries'))
    expect(() => memoryInbox({ retry: Object({ trys: 1 }) })).toThrow(refused('retry.trys'))
  })
})

describe('replay', () => {
  it('runs a dead letter once more: done, with its sealed answer untouched and nothing sent', async () => {
    let mended = false
    const { clock, idOf, inbox, runs, say } = shop(() => (mended ? 'fine' : dead()))
    const answer = await say('oA', 'x', 1)
    const id = await idOf('x')
    expect(await inbox.get(id)).toMatchObject({ state: 'dead', attempt: 1, error: { name: 'TypeError' }, answer })
    mended = true
    expect(await inbox.replay(id)).toEqual({ id, attempt: 2, state: 'done', late: 'none' })
    expect(await inbox.get(id)).toMatchObject({ state: 'done', attempt: 2, answer })
    expect(await say('oA', 'x', 1)).toEqual(answer)
    await clock.advance(1_000_000)
    expect(runs).toEqual([
      ['x', 1],
      ['x', 2],
    ])
  })

  it('that throws changes nothing but attempt and error: dead stays dead, done stays done', async () => {
    let broken = true
    const { idOf, inbox, say } = shop(() => (broken ? dead() : 'fine'))
    await say('oA', 'dead', 1)
    broken = false
    const answer = await say('oA', 'done', 2)
    broken = true
    for (const [content, state] of [
      ['dead', 'dead'],
      ['done', 'done'],
    ] as const) {
      const id = await idOf(content)
      expect(await inbox.replay(id)).toMatchObject({ attempt: 2, state, error: { name: 'TypeError', message: 'broken' } })
      expect(await inbox.get(id)).toMatchObject({ state, attempt: 2 })
    }
    expect(await say('oA', 'done', 2)).toEqual(answer)
  })

  it('sends a reply only when asked to', async () => {
    const { account, idOf, inbox, say } = shop(() => 'fine')
    const sent: unknown[] = []
    Object.assign(account.owner, {
      sendLate: async (reply: unknown) => {
        sent.push(reply)
        return 'sent'
      },
    })
    await say('oA', 'x', 1)
    const id = await idOf('x')
    expect(await inbox.replay(id)).toMatchObject({ late: 'none' })
    expect(sent).toEqual([])
    expect(await inbox.replay(id, { reply: true })).toMatchObject({ state: 'done', late: 'sent', attempt: 3 })
    expect(sent).toEqual([{ type: 'text', content: 'fine' }])
    expect(await inbox.get(id)).toMatchObject({ late: 'sent' })
  })

  it('in the pause before a retry takes its place: no further run comes', async () => {
    let broken = true
    const { clock, idOf, inbox, runs, say } = shop(() => {
      if (broken) throw new Error('broken')
    })
    await say('oA', 'x', 1)
    broken = false
    expect(await inbox.replay(await idOf('x'))).toMatchObject({ state: 'done', attempt: 2 })
    await clock.advance(1_000_000)
    expect(runs).toHaveLength(2)
  })

  it('in the pause before a retry that throws leaves the retry', async () => {
    const { clock, idOf, inbox, runs, say } = shop(
      () => {
        throw new Error('broken')
      },
      { retry: { tries: 3 } },
    )
    await say('oA', 'x', 1)
    expect(await inbox.replay(await idOf('x'))).toMatchObject({ state: 'retry', attempt: 2 })
    await clock.advance(1_000_000)
    expect(runs.map(([, attempt]) => attempt)).toEqual([1, 2, 3])
    expect(await inbox.get(await idOf('x'))).toMatchObject({ state: 'dead' })
  })

  it('is refused, with a code, for what is not kept, runs right now, or was erased', async () => {
    const gate = createDeferred()
    let hangs = false
    const { idOf, inbox, say } = shop(() => (hangs ? gate.promise : 'fine'))
    await expect(inbox.replay('wx1:nothing')).rejects.toMatchObject({ code: 'not-found', field: 'id' })
    await say('oA', 'x', 1)
    const id = await idOf('x')
    hangs = true
    const replay = inbox.replay(id)
    await Promise.resolve()
    await expect(inbox.replay(id)).rejects.toMatchObject({ code: 'running' })
    gate.resolve()
    await replay
    expect(await inbox.erase('wx1', 'oA')).toBe(1)
    await expect(inbox.replay(id)).rejects.toMatchObject({ code: 'erased' })
  })

  it('is refused while the inbox shuts down', async () => {
    const { account, idOf, inbox, say } = shop(() => 'fine')
    await say('oA', 'x', 1)
    const id = await idOf('x')
    await account.close()
    await expect(inbox.replay(id)).rejects.toMatchObject({ code: 'configuration' })
  })

  it('has a time limit as any run', async () => {
    let hangs = false
    const { clock, idOf, inbox, say } = shop(() => (hangs ? new Promise(() => {}) : 'fine'), { workMs: 10_000 })
    await say('oA', 'x', 1)
    hangs = true
    const replay = inbox.replay(await idOf('x'))
    await clock.advance(10_000)
    expect(await replay).toMatchObject({ state: 'done', error: { code: 'timeout' } })
    expect(inbox.stats().active).toBe(0)
  })

  it('that is not at its end when the inbox closes leaves nobody waiting', async () => {
    let hangs = false
    const { account, clock, idOf, inbox, say } = shop(() => (hangs ? new Promise(() => {}) : 'fine'))
    await say('oA', 'x', 1)
    hangs = true
    const replay = inbox.replay(await idOf('x'))
    await clock.advance(1)
    const closed = account.close({ drainMs: 100 })
    await clock.advance(100)
    await closed
    expect(await replay).toMatchObject({ attempt: 2, late: 'none' })
  })
})

describe('replayAll', () => {
  it('runs what the filter names, one after the other, oldest first', async () => {
    let mended = false
    const { inbox, runs, say } = shop((content) => (mended && content !== 'c' ? 'fine' : dead()))
    for (const [index, content] of ['a', 'b', 'c', 'd'].entries()) await say(index === 3 ? 'oB' : 'oA', content, index + 1)
    mended = true
    runs.length = 0
    const report = await inbox.replayAll({ state: 'dead', source: 'oA' })
    expect(report).toMatchObject({ done: 2, failed: 1, replayed: [{ state: 'done' }, { state: 'done' }, { state: 'dead', error: { name: 'TypeError' } }] })
    expect(runs.map(([content]) => content)).toEqual(['a', 'b', 'c'])
    expect(await inbox.status()).toMatchObject({ kept: { dead: 2, done: 2, retry: 0, received: 0 } })
  })

  it('counts what cannot be run as failed', async () => {
    const { inbox, say } = shop(() => 'fine')
    await say('oA', 'a', 1)
    await say('oB', 'b', 2)
    await inbox.erase('wx1', 'oA')
    expect(await inbox.replayAll({})).toMatchObject({ done: 1, failed: 1 })
  })
})

describe('list and get', () => {
  it('by state, type, sender, account and time, latest first, page by page', async () => {
    const { clock, inbox, say } = shop((content) => (content === 'dead' ? dead() : 'fine'))
    const start = clock.now()
    for (let id = 1; id <= 25; id += 1) await say(id % 2 ? 'oA' : 'oB', id % 5 === 0 ? 'dead' : 'x', id)
    expect((await inbox.list({ state: 'dead' })).pushes).toHaveLength(5)
    expect((await inbox.list({ state: ['dead', 'done'] })).pushes).toHaveLength(25)
    expect((await inbox.list({ source: 'oB' })).pushes).toHaveLength(12)
    expect((await inbox.list({ type: 'image' })).pushes).toHaveLength(0)
    expect((await inbox.list({ appId: 'wx2' })).pushes).toHaveLength(0)
    expect((await inbox.list({ since: start + 5, until: start + 10 })).pushes).toHaveLength(5)
    const seen: number[] = []
    let cursor: string | undefined
    let pages = 0
    do {
      const page = await inbox.list({ limit: 10, cursor })
      seen.push(...page.pushes.map(({ receivedAt }) => receivedAt))
      cursor = page.next
      pages += 1
    } while (cursor !== undefined)
    expect(pages).toBe(3)
    expect(seen).toEqual([...seen].sort((one, other) => other - one))
    expect(new Set(seen).size).toBe(25)
  })

  it.each([
    [{ limit: 0 }, 'limit'],
    [{ limit: 1001 }, 'limit'],
    [{ state: 'lost' as 'dead' }, 'state'],
    [{ since: Number.NaN }, 'since'],
  ])('refuses %o', async (query, field) => {
    await expect(shop(() => '').inbox.list(query)).rejects.toMatchObject({ code: 'configuration', field })
  })

  it('shows a push that runs as it stands, and nothing for one that is not there', async () => {
    const { inbox, say } = shop(() => new Promise(() => {}))
    const started: InboxEvent[] = []
    inbox.observe((event) => started.push(event))
    void say('oA', 'x', 1)
    await Promise.resolve()
    expect(await inbox.get(started[0]?.id ?? '')).toMatchObject({ state: 'received', attempt: 1, source: 'oA', answer: undefined })
    expect(await inbox.get('wx1:nothing')).toBeUndefined()
  })
})

describe('erase', () => {
  it('takes body, sender, answer and error message; a repeat does not run again', async () => {
    const { inbox, runs, say } = shop((content) => (content === 'dead' ? dead() : 'a reply with oA in it'))
    await say('oA', 'secret words', 1)
    await say('oA', 'dead', 2)
    await say('oB', 'stays', 3)
    expect(await inbox.erase('wx1', 'oA')).toBe(2)
    const { pushes } = await inbox.list()
    const text = JSON.stringify(pushes.filter(({ source }) => source !== 'oB'))
    for (const word of ['oA', 'secret words', 'broken']) expect(text).not.toContain(word)
    expect((await say('oA', 'secret words', 1)).body).toBe('success')
    expect((await say('oA', 'dead', 2)).body).toBe('success')
    expect(runs).toHaveLength(3)
    expect((await inbox.list({ source: 'oB' })).pushes[0]?.raw).toContain('stays')
  })

  it('of nobody, and of another account’s fan, is of none', async () => {
    const { inbox, say } = shop(() => 'fine')
    await say('oA', 'x', 1)
    expect([await inbox.erase('wx1', ''), await inbox.erase('wx2', 'oA'), await inbox.erase('wx1', 'oX')]).toEqual([0, 0, 0])
  })

  it('ends the retries, and keeps nothing of a run that is under way', async () => {
    const gate = createDeferred()
    const { clock, inbox, runs, say } = shop((content) => {
      if (content === 'slow') return gate.promise.then(() => 'words')
      throw new Error('broken')
    })
    await say('oA', 'fails', 1)
    const slow = say('oA', 'slow', 2)
    await Promise.resolve()
    await inbox.erase('wx1', 'oA')
    gate.resolve()
    await slow
    await clock.advance(1_000_000)
    expect(runs).toHaveLength(2)
    expect(JSON.stringify(await inbox.list())).not.toMatch(/oA|words/)
  })
})

describe('observe', () => {
  it('tells of each step in order, each start with its end', async () => {
    let broken = true
    const { clock, inbox, say } = shop(() => {
      if (broken) throw new Error('broken')
      return 'fine'
    })
    const events: string[] = []
    const stop = inbox.observe((event) =>
      events.push(
        [
          event.kind,
          ...('attempt' in event ? [event.attempt] : []),
          ...('state' in event ? [event.state, event.sealedBy] : []),
          ...('how' in event ? [event.how] : []),
        ].join(' '),
      ),
    )
    await say('oA', 'x', 1)
    await say('oA', 'x', 1)
    broken = false
    await clock.advance(2000)
    expect(events).toEqual(['arrived', 'started 1', 'ended 1 retry throw', 'answered throw', 'arrived', 'answered known', 'started 2', 'ended 2 done known'])
    stop()
    await say('oA', 'y', 2)
    expect(events).toHaveLength(8)
  })
})
