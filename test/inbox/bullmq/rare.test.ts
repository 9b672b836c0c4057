import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { bullmqInbox } from '../../../src/inbox/bullmq/index.js'
import { OfficialAccount } from '../../../src/official-account.js'
import { hasRedis, type RedisServer, startRedis } from '../../support/redis.js'
import { APP_ID, closeAll, idOf, node, until } from './bench.js'

const isThere = await hasRedis('inbox on Redis: what happens rarely')

/** What one node comes to only where another was quicker, or where it is on its way out. */
describe.skipIf(!isThere)('an inbox on Redis, rarely', { timeout: 300_000 }, () => {
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
    return `rare-${count}`
  }

  it('that was closed says so, takes nothing in, and can be asked nothing', async () => {
    const one = node({ url: redis.url, prefix: prefix(), handler: () => 'hello' })
    expect((await one.deliver('a')).status).toBe(200)
    expect(await one.inbox.health()).toEqual({ ok: true })
    await one.close()
    expect(await one.inbox.health()).toEqual({ ok: false, problem: 'the inbox is shutting down' })
    await expect(one.inbox.get(idOf('a'))).rejects.toMatchObject({ code: 'inbox-unavailable' })
    await expect(one.inbox.list()).rejects.toMatchObject({ code: 'inbox-unavailable' })
    expect((await one.deliver('b')).status).toBe(503)
  })

  it('two accounts on one: it goes with the last of them', async () => {
    const inbox = bullmqInbox({ connection: redis.url, prefix: prefix() })
    const [first, second] = ['wx1', 'wx2'].map((appId) => new OfficialAccount({ appId, token: 'secret', inbox }))
    await first?.close({ drainMs: 0 })
    expect(await inbox.health()).toEqual({ ok: true })
    await second?.close()
    expect((await inbox.health()).ok).toBe(false)
  })

  it('an account that comes while the last one leaves finds it open', async () => {
    const inbox = bullmqInbox({ connection: redis.url, prefix: prefix() })
    const first = new OfficialAccount({ appId: 'wx1', token: 'secret', inbox })
    await inbox.status()
    const leaving = first.close({ drainMs: 0 })
    const second = new OfficialAccount({ appId: 'wx2', token: 'secret', inbox })
    await leaving
    expect(await inbox.health()).toEqual({ ok: true })
    await second.close()
    expect((await inbox.health()).ok).toBe(false)
  })

  it('is found by options as well as by a URL', async () => {
    const inbox = bullmqInbox({ connection: { host: '127.0.0.1', port: redis.port }, prefix: prefix() })
    const account = new OfficialAccount({ appId: 'wx1', token: 'secret', inbox })
    expect((await inbox.status()).kept).toEqual({ received: 0, done: 0, retry: 0, dead: 0 })
    await account.close()
  })

  it('erases nobody where nobody is named', async () => {
    const one = node({ url: redis.url, prefix: prefix(), handler: () => 'hello' })
    await one.deliver('a')
    expect(await one.inbox.erase(APP_ID, '')).toBe(0)
    expect(await one.inbox.erase(APP_ID, 'nobody')).toBe(0)
    expect(await one.inbox.get(idOf('a'))).toMatchObject({ source: 'a' })
  })

  it('answers 503 at the deadline where nothing may run on after the answer; the reply is there for the next delivery', async () => {
    let finish = () => {}
    const one = node({ url: redis.url, prefix: prefix(), deadlineMs: 1500, handler: () => new Promise<string>((resolve) => (finish = () => resolve('hello'))) })
    expect((await one.deliver('a', { background: false })).status).toBe(503)
    expect(one.log.at('warn').some((line) => line.includes('nothing runs on after the answer here'))).toBe(true)
    finish()
    await until(async () => (await one.inbox.get(idOf('a')))?.state === 'done')
    expect((await one.deliver('a', { background: false })).body).toContain('hello')
    expect(one.runs).toEqual(['a:1'])
  })

  it('keeps the platform alive with what goes on after the answer', async () => {
    let finish = () => {}
    const works: Promise<unknown>[] = []
    const one = node({
      url: redis.url,
      prefix: prefix(),
      deadlineMs: 1500,
      handler: () => new Promise<string>((resolve) => (finish = () => resolve('late'))),
    })
    const answer = await one.deliver('a', { background: (work) => void works.push(work) })
    expect(answer.body).toBe('success')
    expect(works).toHaveLength(1)
    finish()
    await works[0]
    expect(await until(async () => one.inbox.get(idOf('a')))).toMatchObject({ state: 'done' })
  })

  it('a replay of what is not there, of what was erased, and of an account that is not', async () => {
    const name = prefix()
    const one = node({ url: redis.url, prefix: name, handler: () => 'hello' })
    await one.deliver('a')
    await until(async () => (await one.inbox.get(idOf('a')))?.state === 'done')
    await expect(one.inbox.replay('nothing')).rejects.toMatchObject({ code: 'not-found' })
    const [key] = await client.keys(`*${name}*inbox:push:*`)
    await client.hset(key ?? '', 'appId', 'wxGone')
    await expect(one.inbox.replay(idOf('a'))).rejects.toMatchObject({ code: 'configuration', message: expect.stringContaining('wxGone') })
    await client.hset(key ?? '', 'appId', APP_ID)
    expect(await one.inbox.replay(idOf('a'))).toMatchObject({ attempt: 2, state: 'done' })
    await one.account.erase('a')
    await expect(one.inbox.replay(idOf('a'))).rejects.toMatchObject({ code: expect.stringMatching(/erased|not-found/) })
  })

  it('a push that is forgotten while it runs ends without a trace', async () => {
    const name = prefix()
    let finish = () => {}
    const one = node({ url: redis.url, prefix: name, deadlineMs: 1500, handler: () => new Promise<string>((resolve) => (finish = () => resolve('late'))) })
    const answer = await one.deliver('a')
    expect(answer.body).toBe('success')
    for (const key of await client.keys(`*${name}*inbox:push:*`)) await client.del(key)
    finish()
    await until(() => one.inbox.stats().active === 0)
    expect(await one.inbox.get(idOf('a'))).toBeUndefined()
  })

  it('forgets once a minute what is old', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const name = prefix()
      const one = node({ url: redis.url, prefix: name, handler: () => 'hello' })
      await one.deliver('old')
      await one.deliver('young')
      await until(async () => (await one.inbox.status()).kept.done === 2)
      await client.zadd(`{${name}}:inbox:state:done`, 1, idOf('old'))
      await vi.advanceTimersByTimeAsync(60_000)
      await until(async () => (await one.inbox.status()).kept.done === 1)
      expect(await one.inbox.get(idOf('old'))).toBeUndefined()
      expect(await one.inbox.get(idOf('young'))).toMatchObject({ state: 'done' })
      await one.close()
    } finally {
      vi.useRealTimers()
    }
  })

  it('takes no harm from a message that says nothing, or cannot be read', async () => {
    const name = prefix()
    const one = node({ url: redis.url, prefix: name, handler: () => 'hello' })
    const [channel = ''] = await until(async () => {
      const found = (await client.pubsub('CHANNELS', `*${name}*`)) as string[]
      return found.length > 0 ? found : undefined
    })
    await client.publish(channel, '{}')
    await client.publish(channel, 'no JSON')
    await until(() => one.log.at('error').includes('a message of another node could not be read'))
    expect(one.log.at('error')).toHaveLength(1)
    expect((await one.deliver('a')).status).toBe(200)
  })

  it('while Redis is away: it says so, and a push gets 503 within its deadline', async () => {
    const own = await startRedis()
    const one = node({ url: own.url, prefix: prefix(), deadlineMs: 500, handler: () => 'hello' })
    expect((await one.deliver('a')).status).toBe(200)
    await own.kill()
    expect((await one.deliver('b')).status).toBe(503)
    const health = await one.inbox.health()
    expect(health).toMatchObject({ ok: false, problem: expect.stringContaining("Redis can't be reached") })
    await own.start()
    await until(async () => (await one.inbox.health()).ok, 'health', 60_000)
    expect((await until(async () => ((await one.deliver('c')).status === 200 ? 'yes' : undefined), 'an answer', 60_000)).length).toBe(3)
    await one.close(0)
    await own.stop()
  })
})
