import { context, metrics, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { AggregationTemporality, InMemoryMetricExporter, MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createGateway } from '../../src/gateway.js'
import { memoryInbox } from '../../src/inbox/memory.js'
import { type AccountOptions, OfficialAccount, Router } from '../../src/official-account.js'
import { sign } from '../../src/wire/signature.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

const ANSWERS: Readonly<Record<string, object>> = {
  '/cgi-bin/stable_token': { access_token: 'canary-access-token-0123456789abcdef', expires_in: 7200 },
  '/cgi-bin/user/info': { subscribe: 1, openid: 'canary-fan' },
  '/cgi-bin/message/custom/send': { errcode: 45015, errmsg: 'response out of time limit' },
}

/** The SDK as a user sets it up, with all that it exports kept in memory. */
function setUp() {
  const spans = new InMemorySpanExporter()
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 86_400_000 })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }))
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }))
  return {
    spans: () => spans.getFinishedSpans(),
    /** Each metric's values, by their attributes without our prefix. */
    async measured() {
      await reader.forceFlush()
      const found: Record<string, Record<string, unknown>> = {}
      for (const { scopeMetrics } of exporter.getMetrics().slice(-1)) {
        for (const { descriptor, dataPoints } of scopeMetrics.flatMap((scope) => scope.metrics)) {
          const points: Record<string, unknown> = {}
          for (const { attributes, value } of dataPoints) {
            const labels = Object.entries(attributes).map(([name, each]) => `${name.replace(/^hongyan\./, '')}=${each}`)
            points[labels.join(' ')] = typeof value === 'object' ? value.count : value
          }
          found[descriptor.name] = points
        }
      }
      return found
    },
    everything: async () => {
      await reader.forceFlush()
      const seen = spans.getFinishedSpans().map(({ name, attributes, events, status }) => ({ name, attributes, events, status }))
      return JSON.stringify([seen, exporter.getMetrics()])
    },
  }
}

afterEach(() => {
  trace.disable()
  metrics.disable()
  context.disable()
})

function shop(options: Partial<AccountOptions> = {}) {
  const clock = createFakeClock()
  const fetch = async (url: string) => new Response(JSON.stringify(ANSWERS[new URL(url).pathname]), { headers: { 'content-type': 'application/json' } })
  const account = new OfficialAccount({
    appId: 'wx1',
    appSecret: 'canary-secret',
    token: 'canarytoken',
    api: { transport: { fetch } },
    inbox: memoryInbox({ retry: { tries: 2 } }),
    log: createRecordingLogger(),
    clock,
    ...options,
  })
  return { account, clock, say: saying(account, clock) }
}

/** A text of the fan's, as Weixin pushes it. */
function saying(receiver: Pick<OfficialAccount, 'handle'>, clock: { now(): number }) {
  return async (content: string, id: number, background = true) => {
    const timestamp = String(Math.floor(clock.now() / 1000))
    const search = `signature=${sign('canarytoken', timestamp, String(id))}&timestamp=${timestamp}&nonce=${id}`
    const body = `<xml><ToUserName>gh_1</ToUserName><FromUserName>canary-fan</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>${content}</Content><MsgId>${id}</MsgId></xml>`
    return receiver.handle({ method: 'POST', search, body, background })
  }
}

describe('spans', () => {
  it('one for each run, which an API call in the handler is a child of', async () => {
    const seen = setUp()
    const { account, say } = shop()
    await account.telemetry.ready
    account.on('text', async (push, { user }) => {
      await user.info({ openid: push.source })
      return 'hello'
    })
    await say('canary-content', 1)
    const [push] = seen.spans().filter(({ name }) => name === 'hongyan.push')
    expect(push).toMatchObject({
      kind: SpanKind.CONSUMER,
      status: { code: SpanStatusCode.UNSET },
      attributes: {
        'hongyan.app_id': 'wx1',
        'hongyan.push.type': 'text',
        'hongyan.push.attempt': 1,
        'hongyan.push.id': expect.stringMatching(/^wx1:0{19}1\./),
        'hongyan.outcome': 'done',
        'hongyan.answered_by': 'run',
      },
    })
    const call = seen.spans().find(({ name }) => name === 'hongyan.api /cgi-bin/user/info')
    expect(call).toMatchObject({ kind: SpanKind.CLIENT, attributes: { 'http.request.method': 'GET', 'hongyan.api.errcode': 0 } })
    expect(call?.parentSpanContext?.spanId).toBe(push?.spanContext().spanId)
    expect(seen.spans().some(({ name }) => name === 'hongyan.api /cgi-bin/stable_token')).toBe(true)
    await account.close()
  })

  it('say what failed by its name, for each attempt', async () => {
    const seen = setUp()
    const { account, clock, say } = shop()
    await account.telemetry.ready
    account.on('text', () => {
      throw Object.assign(new RangeError('canary-message'), { code: 'EBUSY' })
    })
    await say('x', 1)
    await clock.advance(2000)
    expect(
      seen
        .spans()
        .map(({ attributes, status }) => [
          attributes['hongyan.push.attempt'],
          attributes['hongyan.outcome'],
          attributes['error.type'],
          attributes['hongyan.answered_by'],
          status.code,
        ]),
    ).toEqual([
      [1, 'retry', 'EBUSY', 'throw', SpanStatusCode.ERROR],
      [2, 'dead', 'EBUSY', 'known', SpanStatusCode.ERROR],
    ])
    expect(await seen.everything()).not.toContain('canary')
    await account.close()
  })

  it('come to their end with the account, should the handler not', async () => {
    const seen = setUp()
    const { account, clock, say } = shop()
    await account.telemetry.ready
    account.on('text', () => new Promise<string>(() => {}))
    const answer = say('x', 1)
    await clock.advance(4500)
    await answer
    expect(seen.spans()).toHaveLength(0)
    const closed = account.close({ drainMs: 1 })
    await clock.advance(1)
    await closed
    expect(seen.spans()).toHaveLength(1)
  })
})

describe('metrics', () => {
  it('count what happens, and hold nobody’s words, openid or secret', async () => {
    const seen = setUp()
    const { account, clock, say } = shop()
    await account.telemetry.ready
    let finish = (_: string) => {}
    account.on('text', 'late', () => new Promise<string>((resolve) => (finish = resolve)))
    account.on('text', 'broken', () => {
      throw new TypeError('canary-message')
    })
    account.on('text', (push) => push.content)
    await say('canary-content', 1)
    await say('canary-content', 1)
    await say('broken', 2)
    const waiting = say('late', 3)
    await clock.advance(4500)
    await waiting
    expect((await seen.measured())['hongyan.runs.active']).toEqual({ '': 1 })
    finish('canary-reply')
    await vi.waitFor(async () => expect((await account.inbox.list()).pushes.some(({ late }) => typeof late === 'object')).toBe(true))
    await account.handle({ method: 'POST', search: 'signature=canary', body: '' })
    expect(await seen.measured()).toMatchObject({
      'hongyan.pushes': { 'app_id=wx1 push.type=text': 3 },
      'hongyan.deliveries.repeated': { 'app_id=wx1': 1 },
      'hongyan.answer.duration': {
        'app_id=wx1 answered_by=run': 1,
        'app_id=wx1 answered_by=known': 1,
        'app_id=wx1 answered_by=throw': 1,
        'app_id=wx1 answered_by=deadline': 1,
      },
      'hongyan.run.duration': { 'app_id=wx1 push.type=text outcome=done': 2, 'app_id=wx1 push.type=text outcome=dead': 1 },
      'hongyan.run.failures': { 'app_id=wx1 push.type=text error.type=TypeError': 1 },
      'hongyan.dead_letters': { 'app_id=wx1 push.type=text': 1 },
      'hongyan.late_replies': { 'app_id=wx1 late_reply=45015': 1 },
      'hongyan.refusals': { 'app_id=wx1 refusal=query': 1 },
      'hongyan.runs.active': { '': 0 },
      'hongyan.api.calls': {
        'app_id=wx1 http.request.method=POST api.endpoint=/cgi-bin/message/custom/send api.errcode=45015 error.type=business': 1,
        'app_id=wx1 http.request.method=POST api.endpoint=/cgi-bin/stable_token api.errcode=0': 1,
      },
      'hongyan.token.renewals': { 'app_id=wx1 token.kind=access_token api.errcode=0': 1 },
    })
    expect(await seen.everything()).not.toContain('canary')
    await account.close()
  })

  it('count a 503', async () => {
    const seen = setUp()
    const { account, say } = shop()
    await account.telemetry.ready
    account.on('text', () => {
      throw new Error('broken')
    })
    expect((await say('x', 1, false)).status).toBe(503)
    expect(await seen.measured()).toMatchObject({
      'hongyan.unavailable': { 'app_id=wx1': 1 },
      'hongyan.run.duration': { 'app_id=wx1 push.type=text outcome=received': 1 },
    })
    await account.close()
  })

  it('are each account’s own in an inbox that two share, and a gateway’s are all of its accounts’', async () => {
    const seen = setUp()
    const inbox = memoryInbox()
    const one = shop({ inbox })
    const other = shop({ inbox, appId: 'wx2' })
    const router = new Router()
    const gateway = createGateway({ router, log: createRecordingLogger(), clock: one.clock, account: () => ({ appId: 'wx3', token: 'canarytoken' }) })
    await Promise.all([one.account.telemetry.ready, other.account.telemetry.ready, gateway.telemetry.ready])
    await one.say('x', 1)
    await other.say('x', 1)
    await other.say('x', 2)
    await saying(gateway, one.clock)('x', 1)
    expect((await seen.measured())['hongyan.pushes']).toEqual({
      'app_id=wx1 push.type=text': 1,
      'app_id=wx2 push.type=text': 2,
      'app_id=wx3 push.type=text': 1,
    })
    for (const each of [one.account, other.account, gateway]) await each.close()
  })
})

describe('without an SDK', () => {
  it('nobody looks on; one that is set up later is found', async () => {
    const inbox = memoryInbox()
    let observers = 0
    const observe = inbox.observe.bind(inbox)
    inbox.observe = (observer) => {
      observers += 1
      return observe(observer)
    }
    const { account, say } = shop({ inbox })
    await account.telemetry.ready
    account.on('text', () => 'hello')
    expect((await say('x', 1)).body).toContain('hello')
    expect(observers).toBe(0)
    const seen = setUp()
    await say('x', 2)
    await say('x', 3)
    expect(observers).toBe(1)
    expect(seen.spans()).toHaveLength(2)
    await account.close()
  })

  it('telemetry: false leaves everything as it is', async () => {
    const seen = setUp()
    const { account, say } = shop({ telemetry: false })
    await account.telemetry.ready
    account.on('text', () => 'hello')
    await say('x', 1)
    expect(seen.spans()).toHaveLength(0)
    expect(await seen.measured()).toEqual({})
    await account.close()
  })
})

describe('an SDK that throws', () => {
  it('keeps no push from being run, once, no call from being made, and no request from being refused', async () => {
    const throwing = (): never => {
      throw new Error('a processor of no use')
    }
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
    const processor = { onStart: throwing, onEnd: throwing, forceFlush: async () => {}, shutdown: async () => {} }
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [processor] }))
    const { account, say } = shop()
    await account.telemetry.ready
    const attempts: number[] = []
    account.on('text', async (push, { user, attempt }) => {
      attempts.push(attempt)
      const { openid } = await user.info({ openid: push.source })
      return openid
    })
    expect(await say('x', 1)).toMatchObject({ status: 200, body: expect.stringContaining('canary-fan') })
    expect(attempts).toEqual([1])
    expect(await account.handle({ method: 'POST', search: 'signature=no', body: '' })).toMatchObject({ status: 403 })
    expect(account.inbox.stats()).toMatchObject({ failed: 0, done: 1 })
    await account.close()
  })

  it('also where it throws only at the end of a span', async () => {
    const throwing = (): never => {
      throw new Error('a processor of no use')
    }
    const processor = { onStart: () => {}, onEnd: throwing, forceFlush: async () => {}, shutdown: async () => {} }
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [processor] }))
    const { account, say } = shop()
    await account.telemetry.ready
    account.on('text', async (push, { user }) => (await user.info({ openid: push.source })).openid)
    for (const id of [1, 2]) expect(await say('x', id)).toMatchObject({ body: expect.stringContaining('canary-fan') })
    expect(account.inbox.stats()).toMatchObject({ failed: 0, done: 2 })
    await account.close()
  })
})
