import { describe, expect, it, vi } from 'vitest'
import { SessionError } from '../../src/errors.js'
import { createGateway } from '../../src/gateway.js'
import { memoryInbox } from '../../src/inbox/memory.js'
import { type AccountOptions, type Context, OfficialAccount, Router } from '../../src/official-account.js'
import type { Session, SessionStore } from '../../src/session/contract.js'
import { memorySessions } from '../../src/session/memory.js'
import { sign } from '../../src/wire/signature.js'
import { createDeferred } from '../support/deferred.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

interface Cart {
  readonly items: readonly string[]
}

const bodyOf = (fan: string, content: string, id: number): string =>
  `<xml><ToUserName>gh_1</ToUserName><FromUserName>${fan}</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>${content}</Content><MsgId>${id}</MsgId></xml>`

function shop(options: Partial<AccountOptions<Cart>> = {}) {
  const clock = createFakeClock()
  const log = createRecordingLogger()
  const store = memorySessions()
  const account = new OfficialAccount<Cart>({ appId: 'wx1', token: 'secret', session: store, clock, log, ...options })
  let messages = 0
  const say = async (fan: string, content: string) => {
    messages += 1
    const timestamp = String(Math.floor(clock.now() / 1000))
    const search = `signature=${sign('secret', timestamp, String(messages))}&timestamp=${timestamp}&nonce=${messages}`
    return (await account.handle({ method: 'POST', search, body: bodyOf(fan, content, messages) })).body
  }
  return { account, clock, log, say, store }
}

/** Puts what is said into the cart. */
const collect = async (push: { readonly content: string }, { session }: Context<Cart>) => {
  const items = [...((await session.get())?.items ?? []), push.content]
  session.set({ items })
  return items.join('、')
}

describe('context.session', () => {
  it('is there in the next run of the same fan, and in nobody else’s', async () => {
    const { account, say } = shop()
    account.on('text', collect)
    expect(await say('oA', '茶')).toContain('茶')
    expect(await say('oA', '米')).toContain('茶、米')
    expect(await say('oB', '酒')).not.toContain('茶')
  })

  it('is what was set, at once, and a copy', async () => {
    const { account, say } = shop()
    const seen: unknown[] = []
    account.on('text', async (_push, { session }) => {
      const list = ['茶']
      session.set({ items: list })
      list.push('later')
      const read = await session.get<{ items: string[] }>()
      read?.items.push('changed')
      seen.push(await session.get())
      session.delete()
      seen.push(await session.get())
      session.set({ items: [] })
    })
    await say('oA', 'x')
    expect(seen).toEqual([{ items: ['茶'] }, undefined])
  })

  it('asks the store only when a handler does, once, and writes once', async () => {
    const { account, say, store } = shop()
    const [read, write] = [vi.spyOn(store, 'read'), vi.spyOn(store, 'write')]
    account.on('text', 'idle', (_push, context) => void context)
    account.on('text', 'write', (_push, { session }) => {
      session.set({ items: ['1'] })
      session.set({ items: ['2'] })
    })
    account.on('text', 'read', async (_push, { session }) => {
      await Promise.all([session.get(), session.get()])
    })
    await say('oA', 'idle')
    expect([read.mock.calls.length, write.mock.calls.length]).toEqual([0, 0])
    await say('oA', 'write')
    expect([read.mock.calls.length, write.mock.calls.length]).toEqual([0, 1])
    expect(write.mock.calls[0]).toMatchObject(['wx1:oA', { json: '{"items":["2"]}' }])
    await say('oA', 'read')
    expect([read.mock.calls.length, write.mock.calls.length]).toEqual([1, 1])
  })

  it('is over when its time is, a day if nothing is said', async () => {
    const { account, clock, say } = shop()
    account.on('text', 'short', (_push, { session }) => session.set({ items: ['short'] }, { ttlSeconds: 60 }))
    account.on('text', 'day', (_push, { session }) => session.set({ items: ['day'] }))
    account.on('text', async (_push, { session }) => JSON.stringify((await session.get()) ?? 'nothing'))
    await say('oA', 'short')
    await clock.advance(59_999)
    expect(await say('oA', '?')).toContain('short')
    await clock.advance(1)
    expect(await say('oA', '?')).toContain('nothing')
    await say('oA', 'day')
    await clock.advance(86_399_999)
    expect(await say('oA', '?')).toContain('day')
    await clock.advance(1)
    expect(await say('oA', '?')).toContain('nothing')
  })
})

describe('a session is written only when the run succeeds', () => {
  const failures: [string, (session: Session<Cart>) => unknown][] = [
    [
      'throws',
      () => {
        throw new Error('broken')
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
    ['replies what cannot be sent', () => '好'.repeat(683)],
  ]
  it.each(failures)('not when the handler %s', async (_name, fail) => {
    const { account, say, store } = shop()
    const write = vi.spyOn(store, 'write')
    account.on('text', (_push, { session }) => {
      session.set({ items: ['half'] })
      return fail(session) as string
    })
    await say('oA', 'x')
    expect(write).not.toHaveBeenCalled()
  })

  it('not when the handler was done after its time was over, but by the run after it', async () => {
    const { account, clock, say, store } = shop({ inbox: memoryInbox({ workMs: 10_000 }) })
    const write = vi.spyOn(store, 'write')
    const slow = createDeferred()
    account.on('text', async (_push, { session, attempt }) => {
      session.set({ items: [`run ${attempt}`] })
      if (attempt === 1) await slow.promise
    })
    const answer = say('oA', 'x')
    await clock.advance(12_000)
    await answer
    slow.resolve()
    await clock.advance(0)
    expect(write.mock.calls.map(([, { json }]) => json)).toEqual(['{"items":["run 2"]}'])
  })

  it('before the answer leaves; where the store fails the push runs again, with what was there before', async () => {
    let failures = 1
    const kept = memorySessions()
    const store: SessionStore = {
      ...kept,
      write: (...args) => (failures-- > 0 ? Promise.reject(new Error('no connection')) : kept.write(...args)),
    }
    const { account, clock, log, say } = shop({ session: store })
    const seen: unknown[] = []
    account.on('text', async (push, context) => {
      seen.push([context.attempt, await context.session.get()])
      return collect(push, context)
    })
    expect(await say('oA', '茶')).toBe('success')
    expect(log.text()).toContain('no connection')
    expect(log.text()).not.toContain('茶')
    await clock.advance(2000)
    expect(seen).toEqual([
      [1, undefined],
      [2, undefined],
    ])
    expect(await say('oA', '米')).toContain('茶、米')
  })

  it('a store that hangs: the deadline answers, and the push runs again when the time of the run is over', async () => {
    const kept = memorySessions()
    let hangs = true
    const store: SessionStore = { ...kept, write: (...args) => (hangs ? new Promise(() => {}) : kept.write(...args)) }
    const { account, clock, say } = shop({ session: store, inbox: memoryInbox({ workMs: 10_000 }) })
    account.on('text', collect)
    const answer = say('oA', '茶')
    await clock.advance(4500)
    expect(await answer).toBe('success')
    hangs = false
    await clock.advance(8000)
    expect(account.inbox.stats()).toMatchObject({ failed: 1, done: 1 })
  })

  it('not by onError, which may read it', async () => {
    const { account, log, say } = shop()
    const seen: unknown[] = []
    account.on('text', 'set', (_push, { session }) => session.set({ items: ['茶'] }))
    account.on('text', () => {
      throw new Error('broken')
    })
    account.onError(async (_error, _push, { session }) => {
      seen.push(await session.get())
      session.delete()
    })
    await say('oA', 'set')
    await say('oA', 'x')
    expect(seen).toEqual([{ items: ['茶'] }])
    expect(log.text()).toContain('session is not written by a run that has failed')
  })

  it('not after the run: what sets it has to be awaited', async () => {
    const { account, say } = shop()
    let late: Session<Cart> | undefined
    account.on('text', (_push, { session }) => {
      session.set({ items: [] })
      late = session
    })
    await say('oA', 'x')
    expect(() => late?.set({ items: [] })).toThrow('session is set after its run was over')
  })

  it('not for a fan who was erased while it ran; what was being written is erased after it', async () => {
    const gate = createDeferred()
    const written = createDeferred()
    const kept = memorySessions()
    const store: SessionStore = {
      ...kept,
      async write(...args) {
        await written.promise
        await kept.write(...args)
      },
    }
    const { account, say } = shop({ session: store })
    account.on('text', 'first', async (_push, { session }) => {
      await gate.promise
      session.set({ items: ['x'] })
    })
    account.on('text', (_push, { session }) => session.set({ items: ['y'] }))
    const first = say('oA', 'first')
    await account.inbox.erase('wx1', 'oA')
    const second = say('oA', 'second')
    gate.resolve()
    await first
    const gone = account.sessions.delete('wx1', 'oA')
    written.resolve()
    await Promise.all([second, gone])
    expect(kept.read('wx1:oA')).toBeUndefined()
  })
})

describe('what cannot be kept', () => {
  const loop: Record<string, unknown> = {}
  loop.self = { loop }
  let deep: unknown = 1
  for (let level = 0; level < 200; level += 1) deep = [deep]
  it.each([
    [undefined, 'value is undefined, which JSON has not got'],
    [{ a: [{ 'b-c': Number.NaN }] }, 'value.a[0]["b-c"] is NaN, which JSON has not got'],
    [{ price: 10n }, 'value.price is a bigint, which JSON has not got. Keep it as a string'],
    [{ when: new Date() }, 'value.when is a Date, which would come back as something else'],
    [[new Map()], 'value[0] is a Map, which would come back as something else'],
    [[undefined], 'value[0] is undefined, which JSON has not got'],
    [{ act: () => 1 }, 'value.act is a function, which JSON has not got'],
    [{ toJSON: () => 1 }, 'value has a toJSON of its own'],
    [loop, 'value.self.loop holds itself'],
    [deep, 'lies more than 100 levels deep'],
    ['x'.repeat(16_383), 'value is 16385 bytes of JSON, over the limit of 16384'],
    ['雁'.repeat(6000), 'value is 18002 bytes of JSON'],
  ])('%# is a typed error, and the push a dead letter at once', async (value, message) => {
    const { account, log, say } = shop()
    let thrown: unknown
    account.on('text', (_push, { session }) => {
      try {
        // What is no Cart can come out of a database all the same.
        session.set(value as Cart)
      } catch (error) {
        thrown = error
        throw error
      }
    })
    expect(await say('oA', 'x')).toBe('success')
    expect(thrown).toBeInstanceOf(SessionError)
    expect(thrown).toMatchObject({ code: 'session', message: expect.stringContaining(message) })
    expect(account.inbox.stats()).toMatchObject({ dead: 1 })
    expect(log.text()).not.toContain('xxxx')
  })

  it('leaves out properties that are undefined, as JSON does', async () => {
    const { account, say, store } = shop()
    account.on('text', (_push, { session }) => session.set({ items: [], note: undefined } as Cart))
    await say('oA', 'x')
    expect(await store.read('wx1:oA')).toMatchObject({ json: '{"items":[]}' })
  })

  it('the session of a push that nobody has sent', async () => {
    const { account, log, say } = shop()
    const errors: unknown[] = []
    account.on('text', async (_push, { session }) => {
      errors.push(await session.get().catch((error: unknown) => error))
      session.delete()
    })
    await say('', 'x')
    expect(errors).toMatchObject([{ code: 'session', field: 'session' }])
    expect(log.text()).toContain('no fan has sent this push')
  })

  it('another fan’s, by writing on the push', async () => {
    const { account, say, store } = shop()
    account.on('text', (push, { session }) => {
      Object.assign(push, { source: 'oB' })
      session.set({ items: ['x'] })
      return 'hello'
    })
    expect(await say('oA', 'x')).toContain('<ToUserName><![CDATA[oA]]>')
    expect(await store.read('wx1:oB')).toBeUndefined()
    expect(await store.read('wx1:oA')).toBeDefined()
  })

  it('what the store holds by mistake is taken as none, and said', async () => {
    const { account, log, say, store } = shop()
    account.on('text', async (_push, { session }) => String(await session.get()))
    store.write('wx1:oA', { json: '{"items":', writtenAt: 0, expiresAt: Number.MAX_VALUE })
    expect(await say('oA', 'x')).toContain('undefined')
    expect(log.text()).toContain('a session holds no JSON')
  })

  it.each([
    [{ session: 7 }, 'session'],
    [{ session: { ttlSeconds: 0 } }, 'session.ttlSeconds'],
    [{ session: { maxBytes: 0.5 } }, 'session.maxBytes'],
    [{ session: { store: {} } }, 'session.store'],
  ])('options that are wrong: %o', (options, field) => {
    expect(() => new OfficialAccount({ appId: 'wx1', token: 'secret', ...(options as object) })).toThrow(field)
  })
})

describe('the sessions of a gateway', () => {
  it('are one store, in which accounts do not meet, and outlive an account that is looked up anew', async () => {
    const clock = createFakeClock()
    const router = new Router<Cart>()
    router.on('text', collect)
    const gateway = createGateway({
      router,
      clock,
      log: createRecordingLogger(),
      account: ({ path, appId }) => ({ appId: appId ?? path?.slice(1) ?? '', token: 'secret' }),
    })
    let messages = 0
    const say = async (path: string, content: string) => {
      messages += 1
      const timestamp = String(Math.floor(clock.now() / 1000))
      const search = `signature=${sign('secret', timestamp, String(messages))}&timestamp=${timestamp}&nonce=${messages}`
      return (await gateway.handle({ method: 'POST', path, search, body: bodyOf('oA', content, messages) })).body
    }
    await say('/wx1', '茶')
    expect(await say('/wx2', '米')).not.toContain('茶')
    gateway.forget('wx1')
    expect(await say('/wx1', '酒')).toContain('茶、酒')
    await gateway.close()
  })
})
