import { createGateway, OfficialAccount, Router } from 'hongyan'
import { honoHandler } from 'hongyan/hono'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { createDeferred } from '../support/deferred.js'
import { createFakeClock } from '../support/fake-clock.js'
import { credentials, openAnswer, sealedPush, signedQuery, textOf } from '../support/pushes.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { describeEdge } from './edge-suite.js'
import { serveFetch } from './serve.js'

describeEdge('account.fetch on @hono/node-server', (account) => serveFetch(account.fetch))

const ORIGIN = 'https://example.com/wechat'

/** An account on a clock that stands still, with a handler that the test brings to its end. */
function slowAccount() {
  const clock = createFakeClock()
  const log = createRecordingLogger()
  const account = new OfficialAccount({ ...credentials, clock, log })
  const handler = createDeferred<string>()
  let runs = 0
  account.on('subscribe_event', () => {
    runs += 1
    return handler.promise
  })
  const { search, body } = sealedPush({ timestamp: clock.now() / 1000 })
  return { account, clock, log, handler, runs: () => runs, request: () => new Request(`${ORIGIN}?${search}`, { method: 'POST', body }) }
}

const replyIn = async (response: Response) => textOf(openAnswer(await response.text()))

describe('account.fetch where nothing runs on after the answer', () => {
  test('503 at the deadline, and the next delivery gets the reply of the same run', async () => {
    const { account, clock, handler, runs, request } = slowAccount()
    const first = account.fetch(request())
    await clock.advance(4500)
    expect((await first).status).toBe(503)
    const second = account.fetch(request())
    await clock.advance(1000)
    handler.resolve('这次赶上了')
    expect(await replyIn(await second)).toBe('这次赶上了')
    const third = await account.fetch(request())
    expect(await replyIn(third)).toBe('这次赶上了')
    expect(runs()).toBe(1)
  })

  test('the run may also end between two deliveries', async () => {
    const { account, clock, handler, runs, request } = slowAccount()
    const first = account.fetch(request())
    await clock.advance(4500)
    expect((await first).status).toBe(503)
    handler.resolve('久等')
    await clock.advance(0)
    expect(await replyIn(await account.fetch(request()))).toBe('久等')
    expect(runs()).toBe(1)
  })

  test('the log says why', async () => {
    const { account, clock, log, request } = slowAccount()
    const first = account.fetch(request())
    await clock.advance(4500)
    await first
    expect(log.at('warn')).toEqual(['not done at the deadline, and nothing runs on after the answer here; answered 503, so that it comes again'])
  })
})

describe('account.fetch where something keeps the process alive', () => {
  const work: Promise<unknown>[] = []
  const platform = {
    kept: work,
    // A method that needs its object, as those of Workers do.
    waitUntil(promise: Promise<unknown>) {
      this.kept.push(promise)
    },
  }

  test.each<[string, (account: OfficialAccount, request: Request) => Promise<Response>]>([
    ['fetch(request, { waitUntil })', (account, request) => account.fetch(request, platform)],
    ['fetch(request, environment, context), as in Workers', (account, request) => account.fetch(request, { KV: {} }, platform)],
    [
      'Hono, by its executionCtx',
      async (account, request) =>
        new Hono()
          .all('/wechat', honoHandler(account))
          .fetch(request, {}, { ...platform, waitUntil: platform.waitUntil.bind(platform), passThroughOnException: () => {}, props: {} }),
    ],
  ])('%s: `success` at the deadline, and what is waited for ends with the run', async (_name, fetch) => {
    work.length = 0
    const { account, clock, handler, runs, request } = slowAccount()
    const first = fetch(account, request())
    await clock.advance(4500)
    const response = await first
    expect([response.status, await response.text()]).toEqual([200, 'success'])
    expect(work).toHaveLength(1)
    let over = false
    work[0]?.then(() => {
      over = true
    })
    await clock.advance(10_000)
    expect(over).toBe(false)
    handler.resolve('太晚了')
    await work[0]
    expect(over).toBe(true)
    expect(await (await fetch(account, request())).text()).toBe('success')
    expect(runs()).toBe(1)
  })

  test('what is waited for ends no sooner than the late reply is sent', async () => {
    work.length = 0
    const clock = createFakeClock()
    const isSending = createDeferred<void>()
    const sent = createDeferred<void>()
    const transport = {
      fetch: async (url: string) => {
        if (!url.includes('/message/custom/send')) return Response.json({ access_token: 'token', expires_in: 7200 })
        isSending.resolve()
        await sent.promise
        return Response.json({ errcode: 0, errmsg: 'ok' })
      },
    }
    const account = new OfficialAccount({ ...credentials, appSecret: 'secret', clock, log: createRecordingLogger(), api: { transport } })
    const handler = createDeferred<string>()
    account.on('subscribe_event', () => handler.promise)
    const { search, body } = sealedPush({ timestamp: clock.now() / 1000 })
    const first = account.fetch(new Request(`${ORIGIN}?${search}`, { method: 'POST', body }), platform)
    await clock.advance(4500)
    await first
    let over = false
    work[0]?.then(() => {
      over = true
    })
    handler.resolve('太晚了')
    await isSending.promise
    expect(over).toBe(false)
    sent.resolve()
    await work[0]
    expect(over).toBe(true)
  })

  test('a handler in time asks for nothing', async () => {
    work.length = 0
    const { account, handler, request } = slowAccount()
    handler.resolve('早')
    expect(await replyIn(await account.fetch(request(), platform))).toBe('早')
    expect(work).toEqual([])
  })

  test.each<[string, (account: OfficialAccount, request: Request) => Promise<Response>]>([
    ['{ live: true }', (account, request) => account.fetch(request, { live: true })],
    ['a server of Node’s, as @hono/node-server tells of it', (account, request) => account.fetch(request, { incoming: {}, outgoing: {} })],
  ])('%s: `success` at the deadline', async (_name, fetch) => {
    const { account, clock, handler, request } = slowAccount()
    const first = fetch(account, request())
    await clock.advance(4500)
    expect(await (await first).text()).toBe('success')
    handler.resolve('')
  })

  test('Hono told that nothing runs on, as in functions behind a server of Node’s', async () => {
    const { account, clock, request } = slowAccount()
    const app = new Hono().all('/wechat', honoHandler(account, { live: false }))
    const first = app.fetch(request(), { incoming: {}, outgoing: {} })
    await clock.advance(4500)
    expect((await first).status).toBe(503)
  })
})

describe('account.fetch with requests made by hand', () => {
  test('no body at all is no push', async () => {
    const { account, clock } = slowAccount()
    const search = signedQuery({ timestamp: clock.now() / 1000 })
    expect((await account.fetch(new Request(`${ORIGIN}?${search}`, { method: 'POST' }))).status).toBe(403)
  })

  test('a length that is a lie lets no more in than the limit', async () => {
    const { account, clock } = slowAccount()
    const search = signedQuery({ timestamp: clock.now() / 1000 })
    let pulled = 0
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1
        controller.enqueue(new Uint8Array(65_536))
      },
    })
    const request = new Request(`${ORIGIN}?${search}`, { method: 'POST', body, duplex: 'half', headers: { 'Content-Length': '10' } })
    const response = await account.fetch(request)
    expect([response.status, response.headers.get('connection')]).toEqual([413, 'close'])
    // 256 KiB, and one that went over.
    expect(pulled).toBeLessThanOrEqual(6)
  })

  test('a body that breaks off is no push, and no error of ours', async () => {
    const { account, clock, log } = slowAccount()
    const search = signedQuery({ timestamp: clock.now() / 1000 })
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('hung up')) })
    expect((await account.fetch(new Request(`${ORIGIN}?${search}`, { method: 'POST', body, duplex: 'half' }))).status).toBe(400)
    expect(log.lines.map(({ level }) => level)).toEqual(['debug'])
  })

  test('a gateway has it too', async () => {
    const gateway = createGateway({
      router: new Router().on('subscribe_event', () => '在'),
      account: ({ path }) => (path === '/wechat' ? credentials : undefined),
    })
    const { search, body } = sealedPush()
    expect(await replyIn(await gateway.fetch(new Request(`${ORIGIN}?${search}`, { method: 'POST', body })))).toBe('在')
    await gateway.close()
  })
})
