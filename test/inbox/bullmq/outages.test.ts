import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openLine } from '../../../scripts/torture/line.mjs'
import { hasRedis, type RedisServer, startRedis } from '../../support/redis.js'
import { closeAll, idOf, node, type TestNode, until } from './bench.js'

const isThere = await hasRedis('inbox on Redis: outages')

describe.skipIf(!isThere)('an inbox whose Redis fails', { timeout: 300_000 }, () => {
  let redis: RedisServer
  beforeAll(async () => {
    redis = await startRedis({ durable: true })
  })
  afterEach(closeAll)
  afterAll(() => redis?.stop())
  let count = 0
  const prefix = () => {
    count += 1
    return `test-${count}`
  }

  it('answers 503 within the deadline while Redis is away, and works again by itself', async () => {
    const one = node({ url: redis.url, prefix: prefix(), safe: true, deadlineMs: 1000, handler: () => 'hello' })
    expect((await one.deliver('a')).status).toBe(200)
    await redis.kill()
    const refused = await Promise.all(['b', 'c', 'd'].map((fan) => one.deliver(fan)))
    expect(refused.map(({ status }) => status)).toEqual([503, 503, 503])
    expect(one.inbox.stats().unavailable).toBe(3)
    await expect(one.inbox.status()).rejects.toMatchObject({ code: 'inbox-unavailable' })
    await redis.start()
    await until(async () => (await one.deliver('b')).status === 200)
    expect((await one.inbox.status()).kept.done).toBe(2)
    // Known from before.
    expect((await one.deliver('a')).status).toBe(200)
    expect(one.runs.filter((run) => run.startsWith('a'))).toEqual(['a:1'])
    expect(one.log.at('error').filter((line) => line.includes('cannot be reached'))).toHaveLength(1)
    await until(() => one.log.at('warn').some((line) => line.includes('can be reached again')))
  })

  it('starts without Redis, answers 503, and works once it is there', async () => {
    await redis.kill()
    const one = node({ url: redis.url, prefix: prefix(), safe: true, deadlineMs: 500, handler: () => 'hello' })
    expect((await one.deliver('a')).status).toBe(503)
    await redis.start()
    await until(async () => (await one.deliver('a')).status === 200)
    expect(one.runs).toEqual(['a:1'])
  })

  it('records what a run came to when Redis is back, without a second run', async () => {
    let release: (value: string) => void = () => {}
    const one = node({ url: redis.url, prefix: prefix(), safe: true, deadlineMs: 500, handler: () => new Promise((resolve) => (release = resolve)) })
    expect((await one.deliver('a')).body).toBe('success')
    await redis.kill()
    release('hello')
    await pause(300)
    await redis.start()
    await until(async () => (await one.inbox.get(idOf('a')).catch(() => undefined))?.state === 'done')
    expect(one.runs).toEqual(['a:1'])
  })

  it('waits within the deadline for a Redis that restarts', async () => {
    const one = node({ url: redis.url, prefix: prefix(), safe: true, deadlineMs: 4900, handler: () => 'hello' })
    expect((await one.deliver('a')).status).toBe(200)
    await redis.kill()
    const answer = one.deliver('b')
    await pause(300)
    await redis.start()
    expect(await answer).toMatchObject({ status: 200, type: 'application/xml; charset=utf-8' })
    expect(one.runs).toEqual(['a:1', 'b:1'])
  })

  it('answers 503 where the line is cut without a word, and comes back when it is mended', async () => {
    const line = await openLine(() => redis.port)
    try {
      const name = prefix()
      const one = node({ url: `redis://127.0.0.1:${line.port}`, prefix: name, safe: true, deadlineMs: 1000, handler: () => 'one' })
      const other = node({ url: redis.url, prefix: name, safe: true, deadlineMs: 1000, handler: () => 'other' })
      expect((await one.deliver('a')).status).toBe(200)
      line.cut()
      expect((await one.deliver('b')).status).toBe(503)
      expect((await other.deliver('c')).status).toBe(200)
      line.mend()
      await until(async () => (await one.deliver('d')).status === 200)
      expect(await one.deliver('c')).toEqual(await other.deliver('c'))
    } finally {
      await closeAll()
      await line.close()
    }
  })

  it('runs nothing twice while its memory is full, answers 503, and says that it is not ready', async () => {
    const admin = new Redis(redis.url)
    try {
      const name = prefix()
      const gates: (() => void)[] = []
      const [one, two] = ['one', 'two'].map(() =>
        node({
          url: redis.url,
          prefix: name,
          lockMs: 2000,
          deadlineMs: 1500,
          handler: ({ source }) => (source.startsWith('slow') ? new Promise((resolve) => gates.push(() => resolve('hello'))) : 'hello'),
        }),
      ) as [TestNode, TestNode]
      await two.inbox.status()
      const slow = [1, 2, 3, 4].map((each) => one.deliver(`slow${each}`))
      await until(() => gates.length === 4)
      await admin.config('SET', 'maxmemory', '1')
      expect((await one.deliver('new')).status).toBe(503)
      expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([503, 503, 503, 503])
      expect(await one.inbox.health()).toMatchObject({ ok: false })
      for (const finish of gates) finish()
      // More than the time of a lock.
      await pause(3000)
      await admin.config('SET', 'maxmemory', '0')
      await until(async () => (await one.inbox.status()).kept.done === 4)
      expect(await one.inbox.health()).toEqual({ ok: true })
      for (const each of [1, 2, 3, 4]) expect((await one.deliver(`slow${each}`)).body).toContain('hello')
      expect((await one.deliver('new')).body).toContain('hello')
      expect([...one.runs, ...two.runs].sort()).toEqual(['new:1', 'slow1:1', 'slow2:1', 'slow3:1', 'slow4:1'])
    } finally {
      await admin.config('SET', 'maxmemory', '0')
      admin.disconnect()
    }
  })

  it('finds an answer whose message was lost', async () => {
    const admin = new Redis(redis.url)
    try {
      const name = prefix()
      const one = node({
        url: redis.url,
        prefix: name,
        concurrency: 1,
        safe: true,
        deadlineMs: 4900,
        handler: ({ source }) => (source === 'x' ? pause(6000) : 'one'),
      })
      void one.deliver('x')
      await until(() => one.runs.length === 1)
      let release: (value: string) => void = () => {}
      const other = node({ url: redis.url, prefix: name, safe: true, handler: () => new Promise((resolve) => (release = resolve)) })
      const answer = one.deliver('a')
      await until(() => other.runs.length === 1)
      // No channel, and none again until the answer is there.
      await admin.call('CLIENT', 'PAUSE', '600', 'WRITE')
      await admin.call('CLIENT', 'KILL', 'TYPE', 'pubsub')
      release('hello')
      expect((await answer).body).toContain('<Encrypt>')
      expect(other.runs).toEqual(['a:1'])
    } finally {
      admin.disconnect()
    }
  })

  it('seals the reply of a push whose receiver is gone for the next delivery', async () => {
    const name = prefix()
    let release: (value: string) => void = () => {}
    const receiver = node({
      url: redis.url,
      prefix: name,
      concurrency: 1,
      safe: true,
      deadlineMs: 4900,
      handler: ({ source }) => (source === 'x' ? new Promise(() => {}) : 'never'),
    })
    void receiver.deliver('x')
    await until(() => receiver.runs.length === 1)
    const other = node({
      url: redis.url,
      prefix: name,
      safe: true,
      handler: ({ source }) => (source === 'x' ? undefined : new Promise((resolve) => (release = resolve))),
    })
    const lost = receiver.deliver('a')
    await until(() => other.runs.includes('a:1'))
    await receiver.close(0)
    expect((await lost).status).toBe(503)
    release('hello')
    await until(async () => (await other.inbox.get(idOf('a')))?.state === 'done')
    expect(await other.inbox.get(idOf('a'))).toMatchObject({ answer: undefined })
    const answer = await other.deliver('a')
    expect(answer.body).toContain('<Encrypt>')
    expect(await other.deliver('a')).toEqual(answer)
    expect(other.runs.filter((run) => run.startsWith('a'))).toEqual(['a:1'])
  })

  it('decides between the deadline and the end of a run once, whoever is first', async () => {
    const name = prefix()
    const sent: string[] = []
    const options = {
      url: redis.url,
      prefix: name,
      deadlineMs: 500,
      safe: true,
      handler: () => pause(440 + Math.random() * 60).then(() => 'hello'),
      sendLate: async () => {
        sent.push('late')
        return 'sent' as const
      },
    }
    const [one, other] = [node(options), node(options)] as const
    await Promise.all([one.deliver('warm'), other.deliver('warmer')])
    const fans = Array.from({ length: 60 }, (_, index) => `fan${index}`)
    const answers = await Promise.all(fans.flatMap((fan) => [one.deliver(fan), other.deliver(fan)]))
    await until(() => one.inbox.stats().active + other.inbox.stats().active === 0)
    const lateBefore = (await one.inbox.list({ limit: 1000 })).pushes.filter(({ late }) => late === 'sent')
    for (const [index, fan] of fans.entries()) {
      const [first, second] = answers.slice(2 * index, 2 * index + 2)
      const again = await one.deliver(fan)
      // Of what was recorded too late for its deadline: 503 says nothing.
      for (const answer of [first, second]) if (answer?.status === 200) expect(answer).toEqual(again)
      const record = await one.inbox.get(idOf(fan))
      expect(record?.late).toBe(again.body === 'success' ? 'sent' : 'none')
    }
    expect(sent.length).toBe(lateBefore.length)
    expect(one.runs.length + other.runs.length).toBe(62)
  })
})
