import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { PermanentError } from '../../../src/errors.js'
import type { InboxEvent, LateReply, PushState } from '../../../src/inbox/contract.js'
import { memorySessions } from '../../../src/session/memory.js'
import { hasRedis, type RedisServer, startRedis } from '../../support/redis.js'
import { APP_ID, closeAll, idOf, node, type TestNode, until } from './bench.js'

const isThere = await hasRedis('inbox on Redis: runs')
const quick = { retry: { baseMs: 50, maxMs: 100 } }

describe.skipIf(!isThere)('runs of an inbox on Redis', { timeout: 300_000 }, () => {
  let redis: RedisServer
  let client: Redis
  beforeAll(async () => {
    redis = await startRedis()
    client = new Redis(redis.url)
  })
  afterEach(closeAll)
  afterAll(async () => {
    client?.disconnect()
    await redis?.stop()
  })
  let count = 0
  const prefix = () => {
    count += 1
    return `test-${count}`
  }
  const reaches = (one: TestNode, fan: string, state: PushState) =>
    until(async () => {
      const record = await one.inbox.get(idOf(fan))
      return record?.state === state && record.late !== 'pending' ? record : undefined
    }, `state ${state}`)

  it('runs a handler again that throws, and answers what onError said at first', async () => {
    const one = node({
      url: redis.url,
      prefix: prefix(),
      ...quick,
      onError: () => 'sorry',
      handler: (_, { attempt }) => (attempt < 3 ? Promise.reject(new Error('no')) : 'hello'),
    })
    const answer = await one.deliver('a')
    expect(answer.body).toContain('sorry')
    expect(await reaches(one, 'a', 'done')).toMatchObject({ attempt: 3, late: { refused: 'no-api' }, answer })
    expect(one.runs).toEqual(['a:1', 'a:2', 'a:3'])
    expect(await one.deliver('a')).toEqual(answer)
    expect(one.inbox.stats()).toMatchObject({ failed: 2, done: 1, dead: 0 })
  })

  it('makes a push a dead letter after its tries, and at once where repeating cannot help', async () => {
    const one = node({
      url: redis.url,
      prefix: prefix(),
      retry: { tries: 3, baseMs: 20, maxMs: 20 },
      handler: ({ source }) => Promise.reject(source === 'a' ? new Error('the fan 123') : new PermanentError('never')),
    })
    await Promise.all([one.deliver('a'), one.deliver('b')])
    expect(await reaches(one, 'a', 'dead')).toMatchObject({ attempt: 3, error: { name: 'Error', message: 'the fan 123' } })
    expect(await reaches(one, 'b', 'dead')).toMatchObject({ attempt: 1, error: { code: 'permanent' } })
    expect((await one.inbox.status()).kept).toEqual({ received: 0, done: 0, retry: 0, dead: 2 })
    // BullMQ keeps the job, and nothing of the error.
    expect(await client.hgetall(`{test-${count}}:pushes:${idOf('a').replaceAll(':', '/')}`)).toMatchObject({ failedReason: 'dead', stacktrace: '[]' })
    await one.deliver('a')
    await pause(100)
    expect(one.runs.filter((run) => run.startsWith('a'))).toHaveLength(3)
  })

  it('heeds what a handler was registered with', async () => {
    const one = node({
      url: redis.url,
      prefix: prefix(),
      policy: { retry: { tries: 2, baseMs: 20, maxMs: 20 } },
      handler: () => Promise.reject(new Error('no')),
    })
    await one.deliver('a')
    expect(await reaches(one, 'a', 'dead')).toMatchObject({ attempt: 2 })
  })

  it('counts a handler that never ends as failed, and tells it so', async () => {
    let aborted: unknown
    const one = node({
      url: redis.url,
      prefix: prefix(),
      workMs: 200,
      retry: { tries: 1 },
      handler: (_, { signal }) => new Promise(() => signal.addEventListener('abort', () => (aborted = signal.reason))),
    })
    expect(await one.deliver('a')).toMatchObject({ body: 'success' })
    expect(await reaches(one, 'a', 'dead')).toMatchObject({ error: { code: 'timeout' } })
    expect(aborted).toMatchObject({ code: 'timeout' })
  })

  it('sends a late reply once, recorded as pending before', async () => {
    const states: unknown[] = []
    const one: TestNode = node({
      url: redis.url,
      prefix: prefix(),
      deadlineMs: 800,
      handler: () => pause(1500).then(() => 'late'),
      sendLate: async (text) => {
        states.push(text, (await one.inbox.get(idOf('a')))?.late)
        return 'sent'
      },
    })
    expect(await one.deliver('a')).toMatchObject({ body: 'success' })
    expect(await reaches(one, 'a', 'done')).toMatchObject({ late: 'sent' })
    expect(states).toEqual(['late', 'pending'])
  })

  it('lists, filters and pages', async () => {
    const one = node({
      url: redis.url,
      prefix: prefix(),
      retry: { tries: 1 },
      handler: ({ source }) => (source.startsWith('bad') ? Promise.reject(new Error('no')) : 'ok'),
    })
    const fans = Array.from({ length: 7 }, (_, index) => (index % 3 === 0 ? `bad${index}` : `good${index}`))
    for (const fan of fans) await one.deliver(fan)
    await until(async () => (await one.inbox.status()).kept.received === 0)
    const seen: string[] = []
    for (let cursor: string | undefined, isFirst = true; isFirst || cursor; isFirst = false) {
      const page = await one.inbox.list({ limit: 3, cursor })
      seen.push(...page.pushes.map(({ source }) => source))
      cursor = page.next
    }
    expect([...seen].sort()).toEqual([...fans].sort())
    const times = (await one.inbox.list()).pushes.map(({ receivedAt }) => receivedAt)
    expect(times).toEqual([...times].sort((a, b) => b - a))
    expect((await one.inbox.list({ state: 'dead' })).pushes.map(({ source }) => source).sort()).toEqual(['bad0', 'bad3', 'bad6'])
    expect((await one.inbox.list({ source: 'good1', appId: APP_ID, type: 'text' })).pushes).toHaveLength(1)
    expect((await one.inbox.list({ until: 1 })).pushes).toEqual([])
    expect((await one.inbox.list({ since: Date.now() + 1000 })).pushes).toEqual([])
  })

  it('replays dead letters and pushes that are done, their answer untouched', async () => {
    let fails = true
    const sent: string[] = []
    const one = node({
      url: redis.url,
      prefix: prefix(),
      retry: { tries: 1 },
      sendLate: async (text) => {
        sent.push(text)
        return 'sent'
      },
      handler: () => (fails ? Promise.reject(new Error('no')) : 'mended'),
    })
    await one.deliver('a')
    await one.deliver('b')
    await reaches(one, 'a', 'dead')
    await reaches(one, 'b', 'dead')
    await expect(one.inbox.replay(idOf('a'))).resolves.toMatchObject({ attempt: 2, state: 'dead', error: { message: 'no' }, late: 'none' })
    fails = false
    await expect(one.inbox.replay(idOf('a'))).resolves.toEqual({ id: idOf('a'), attempt: 3, state: 'done', late: 'none' })
    await expect(one.inbox.replay(idOf('a'), { reply: true })).resolves.toMatchObject({ attempt: 4, state: 'done', late: 'sent' })
    expect(sent).toEqual(['mended'])
    expect((await one.deliver('a')).body).toBe('success')
    fails = true
    await expect(one.inbox.replay(idOf('a'))).resolves.toMatchObject({ state: 'done', error: { message: 'no' } })
    fails = false
    await expect(one.inbox.replayAll({ state: 'dead' })).resolves.toMatchObject({ done: 1, failed: 0 })
    await expect(one.inbox.replay('wx0:none')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('replays on another node, and refuses what runs', async () => {
    const name = prefix()
    let release: (value: string) => void = () => {}
    const busy = node({
      url: redis.url,
      prefix: name,
      concurrency: 1,
      handler: ({ source }) => (source === 'x' ? new Promise((resolve) => (release = resolve)) : 'first'),
    })
    await busy.deliver('a')
    const blocked = busy.deliver('x')
    await until(() => busy.runs.includes('x:1'))
    await expect(busy.inbox.replay(idOf('x'))).rejects.toMatchObject({ code: 'running' })
    const other = node({ url: redis.url, prefix: name, handler: () => 'second' })
    await expect(busy.inbox.replay(idOf('a'))).resolves.toMatchObject({ attempt: 2, state: 'done' })
    expect(other.runs).toEqual(['a:2'])
    release('ok')
    await blocked
  })

  it('refuses a replay while the late reply is on its way, and runs it once that has left', async () => {
    let left: (late: LateReply) => void = () => {}
    let release: (value: string) => void = () => {}
    const one = node({
      url: redis.url,
      prefix: prefix(),
      deadlineMs: 1500,
      sendLate: () => new Promise((resolve) => (left = resolve)),
      handler: (_push, { attempt }) => (attempt === 1 ? new Promise((resolve) => (release = resolve)) : 'again'),
    })
    expect((await one.deliver('a')).body).toBe('success')
    release('late')
    await until(async () => (await one.inbox.get(idOf('a')))?.late === 'pending')
    await expect(one.inbox.replay(idOf('a'))).rejects.toMatchObject({ code: 'running' })
    left('sent')
    await until(async () => (await one.inbox.get(idOf('a')))?.late === 'sent')
    await expect(one.inbox.replay(idOf('a'))).resolves.toMatchObject({ attempt: 2, state: 'done' })
  })

  it('erases a fan, also where a run is under way or put off, and leaves what recognises a repeat', async () => {
    const name = prefix()
    let release: (value: string) => void = () => {}
    const one = node({
      url: redis.url,
      prefix: name,
      retry: { baseMs: 60_000, maxMs: 60_000 },
      handler: ({ source }, { attempt }) =>
        source === 'later'
          ? Promise.reject(new Error('about the fan later'))
          : source === 'runs' && attempt === 1
            ? new Promise((resolve) => (release = resolve))
            : 'hello',
    })
    await one.deliver('kept')
    await one.deliver('gone')
    await one.deliver('later')
    await reaches(one, 'later', 'retry')
    const running = one.deliver('runs')
    await until(() => one.runs.includes('runs:1'))
    expect(await one.inbox.erase(APP_ID, 'gone')).toBe(1)
    expect(await one.inbox.erase(APP_ID, 'later')).toBe(1)
    expect(await one.inbox.erase(APP_ID, 'runs')).toBe(1)
    expect(await one.inbox.erase(APP_ID, 'gone')).toBe(0)
    expect(await running).toMatchObject({ body: 'success' })
    release('the fan runs')
    await until(() => one.inbox.stats().active === 0)
    for (const fan of ['gone', 'later', 'runs']) {
      expect(await one.deliver(fan)).toMatchObject({ status: 200, body: 'success' })
      expect(await one.inbox.get(idOf(fan))).toMatchObject({ source: '', raw: '', state: 'done', answer: { body: 'success' } })
      await expect(one.inbox.replay(idOf(fan))).rejects.toMatchObject({ code: 'erased' })
    }
    await pause(100)
    expect(one.runs).toEqual(['kept:1', 'gone:1', 'later:1', 'runs:1'])
    // Neither a value nor the name of a key holds anything of them.
    const keys = await client.keys(`{${name}}*`)
    const dumps = await Promise.all(keys.map(async (key) => `${key} ${await client.dumpBuffer(key)}`))
    for (const fan of ['gone', 'later', 'runs']) expect(dumps.filter((dump) => dump.includes(fan))).toEqual([])
    expect(dumps.some((dump) => dump.includes('kept'))).toBe(true)
  })

  it('refuses a replay whose push is erased while it waits for its turn', async () => {
    let release: (value: string) => void = () => {}
    const one = node({
      url: redis.url,
      prefix: prefix(),
      concurrency: 1,
      deadlineMs: 1500,
      handler: ({ source }) => (source === 'x' ? new Promise((resolve) => (release = resolve)) : 'hello'),
    })
    await one.deliver('a')
    await reaches(one, 'a', 'done')
    const blocked = one.deliver('x')
    await until(() => one.runs.includes('x:1'))
    const replay = expect(one.inbox.replay(idOf('a'))).rejects.toMatchObject({ code: 'erased' })
    await pause(200)
    expect(await one.inbox.erase(APP_ID, 'a')).toBe(1)
    release('ok')
    await blocked
    await replay
    expect(one.runs).toEqual(['a:1', 'x:1'])
  })

  it.each(['its own', 'another'])('writes no session of a fan whom %s node erases while a run is under way', async (whose) => {
    const name = prefix()
    let release: (value: string) => void = () => {}
    const sessions = memorySessions()
    const [first, second] = ['first', 'second'].map(() =>
      node({
        url: redis.url,
        prefix: name,
        session: sessions,
        handler: (_push, { session }) => {
          session.set('known')
          return new Promise((resolve) => (release = resolve))
        },
      }),
    ) as [TestNode, TestNode]
    await second.inbox.status()
    const running = first.deliver('a')
    const runner = await until(() => [first, second].find(({ runs }) => runs.length > 0))
    const other = runner === first ? second : first
    await (whose === 'its own' ? runner : other).account.erase('a')
    // The word of another node is on its way.
    await pause(200)
    release('hello')
    expect(await running).toMatchObject({ body: 'success' })
    await until(() => runner.inbox.stats().active === 0)
    expect(await sessions.read(`${APP_ID}:a`)).toBeUndefined()
  })

  it('names no key by a fan', async () => {
    const name = prefix()
    const one = node({ url: redis.url, prefix: name, handler: () => 'hi' })
    await one.deliver('oFanNobodyMaySee')
    const keys = await client.keys(`{${name}}*`)
    expect(keys.length).toBeGreaterThan(3)
    expect(keys.filter((key) => /oFan|secret/.test(key))).toEqual([])
  })

  it('lets every key of a push that is done run out', async () => {
    const name = prefix()
    const one = node({ url: redis.url, prefix: name, keepMs: 60_000, handler: () => 'hi' })
    await one.deliver('a')
    await reaches(one, 'a', 'done')
    const ours = (await client.keys(`{${name}}:inbox:*`)).filter((key) => !key.includes(':state:'))
    for (const key of ours) expect(await client.pttl(key), key).toBeGreaterThan(0)
    expect(await client.exists(`{${name}}:pushes:${idOf('a').replaceAll(':', '/')}`)).toBe(0)
  })

  it('keeps one that is answered and not at its end without limit', async () => {
    const name = prefix()
    const one = node({ url: redis.url, prefix: name, deadlineMs: 800, handler: () => pause(60_000) })
    expect(await one.deliver('a')).toMatchObject({ status: 200 })
    expect(await client.pttl(`{${name}}:inbox:push:${idOf('a')}`)).toBe(-1)
  })

  it('answers 503 when too many wait', async () => {
    const one = node({ url: redis.url, prefix: prefix(), deadlineMs: 800, maxWaiting: 2, handler: ({ source }) => (source === 'c' ? 'ok' : pause(1500)) })
    const [a, b] = await Promise.all([one.deliver('a'), one.deliver('b')])
    expect([a.status, b.status]).toEqual([200, 200])
    expect(await one.deliver('c')).toMatchObject({ status: 503 })
    expect(one.inbox.stats().unavailable).toBe(1)
    await until(() => one.inbox.stats().active === 0)
    expect(await one.deliver('c')).toMatchObject({ status: 200 })
    expect(one.runs).toEqual(['a:1', 'b:1', 'c:1'])
  })

  it('tells observers what happens', async () => {
    const one = node({ url: redis.url, prefix: prefix(), handler: () => 'hi' })
    const events: InboxEvent[] = []
    one.inbox.observe((event) => events.push(event))
    await one.deliver('a')
    await one.deliver('a')
    await until(() => events.length === 6)
    expect(events.map((event) => (event.kind === 'answered' ? `answered ${event.how}` : event.kind))).toEqual([
      'arrived',
      'started',
      'answered run',
      'ended',
      'arrived',
      'answered known',
    ])
  })

  it('gives back what does not end in time when a node stops, and another takes it up at once', async () => {
    const name = prefix()
    const handler: Parameters<typeof node>[0]['handler'] = (_, { attempt }) => (attempt === 1 ? new Promise(() => {}) : 'hello')
    const one = node({ url: redis.url, prefix: name, deadlineMs: 800, handler })
    expect(await one.deliver('a')).toMatchObject({ body: 'success' })
    await one.close(100)
    expect(one.log.at('warn').join()).toContain('not at its end')
    const other = node({ url: redis.url, prefix: name, handler })
    expect(await reaches(other, 'a', 'done')).toMatchObject({ attempt: 2 })
    expect(other.runs).toEqual(['a:2'])
  })

  it('lets what runs come to its end before it stops, and takes nothing more', async () => {
    const one = node({ url: redis.url, prefix: prefix(), handler: () => pause(300).then(() => 'hello') })
    const answer = one.deliver('a')
    await until(() => one.runs.length === 1)
    const closing = one.close()
    expect((await one.deliver('b')).status).toBe(503)
    expect((await answer).body).toContain('hello')
    await closing
    expect(one.runs).toEqual(['a:1'])
  })
})
