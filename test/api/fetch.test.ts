import { type AddressInfo, createServer, type Server } from 'node:net'
import { Readable } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import type { FetchLike, FetchRequest } from '../../src/api/contract.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createBench, createLoopbackClient, failureOf, serve } from './weixin.js'

/** A `fetch` that answers from here. */
const createFetch = (answer: (url: URL, init: FetchRequest) => Response | Promise<Response>) => {
  const calls: { readonly url: URL; readonly init: FetchRequest }[] = []
  const fetch: FetchLike = async (given, init) => {
    const url = new URL(given)
    calls.push({ url, init })
    return answer(url, init)
  }
  return { fetch, calls }
}

const bench = (answer: Parameters<typeof createFetch>[0]) => {
  const { fetch, calls } = createFetch(answer)
  return { ...createBench({ transport: { fetch } }), calls }
}

test('a fetch of the user’s carries the calls; undici is not asked', async () => {
  const { api, calls, weixin } = bench(() => Response.json({ card_id: 'p', id: 1 }))
  expect(await api.post('/card/create', { title: '鸿雁' })).toEqual({ card_id: 'p', id: 1 })
  expect(await api.get('/card/getcolors', { a: 1 })).toEqual({ card_id: 'p', id: 1 })
  const [post, get] = calls
  expect(post?.url.href).toMatch(/^https:\/\/api\.weixin\.qq\.com\/card\/create\?access_token=99_canary/)
  expect(post?.init).toMatchObject({
    method: 'POST',
    body: '{"title":"鸿雁"}',
    redirect: 'manual',
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
  expect(get?.init).toMatchObject({ method: 'GET', headers: {} })
  expect(get?.init).not.toHaveProperty('body')
  expect(weixin.calls).toHaveLength(0)
})

test('Node’s own fetch fits', async () => {
  const { host } = await serve((request, response) => {
    request.resume().once('end', () => response.end('{"id":9007199254740993}'))
  })
  const api = createLoopbackClient(host, { transport: { fetch } })
  expect(await api.post('/card/get', {})).toEqual({ id: '9007199254740993' })
  expect(await api.upload('/cgi-bin/media/uploadimg', [{ name: 'buffer', filename: 'a.png', data: new Uint8Array(10) }])).toEqual({ id: '9007199254740993' })
})

describe('redirects are not followed', () => {
  test.each([
    ['as Node shows them', () => new Response(null, { status: 302, headers: { location: 'https://evil.example/' } })],
    ['as browsers hide them', () => Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' })],
    ['nor believed, where a fetch has followed one', () => Object.defineProperty(Response.json({}), 'redirected', { value: true })],
  ])('%s', async (_, answer) => {
    const { api } = bench(answer)
    expect(await failureOf(api.get('/card/getcolors'))).toMatchObject({ fault: 'redirect', repeatable: false })
  })
})

describe('size', () => {
  const endless = () => {
    let pulled = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1
        controller.enqueue(new Uint8Array(1000).fill(0x20))
      },
    })
    return { body, pulled: () => pulled }
  }

  test('is bounded while the body is read', async () => {
    const { body, pulled } = endless()
    const { fetch } = createFetch(() => new Response(body))
    const { api } = createBench({ transport: { fetch }, maxResponseBytes: 10_000 })
    expect(await failureOf(api.post('/card/get', {}))).toMatchObject({ fault: 'too-large' })
    expect(pulled()).toBeLessThan(20)
  })

  test.each([
    ['a stream of Node’s', { body: Readable.from([Buffer.from('{"a"'), Buffer.from(':1}')]) }],
    ['a stream that has only a reader', { body: { getReader: () => (Response.json({ a: 1 }).body as ReadableStream<Uint8Array>).getReader() } }],
    ['no stream', { body: null, arrayBuffer: async () => new TextEncoder().encode('{"a":1}').buffer }],
  ])('%s is read', async (_, part) => {
    const answer = { status: 200, headers: new Headers(), arrayBuffer: () => Promise.reject(new Error('not to be called')), ...part }
    const { api } = createBench({ transport: { fetch: async () => answer } })
    expect(await api.get('/card/getcolors')).toEqual({ a: 1 })
  })
})

describe('failures', () => {
  test('of what cannot be reached: nothing was sent', async () => {
    const { port, server } = await new Promise<{ port: number; server: Server }>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => resolve({ port: (server.address() as AddressInfo).port, server }))
    })
    await new Promise((resolve) => server.close(resolve))
    const api = createLoopbackClient(`http://127.0.0.1:${port}`, { transport: { fetch } })
    expect(await failureOf(api.post('/card/get', {}))).toMatchObject({ fault: 'connect', outcome: 'not-sent', cause: { code: 'ECONNREFUSED' } })
  })

  test('of another kind: the outcome is not known', async () => {
    const { api } = bench(() => Promise.reject(new TypeError('fetch failed')))
    expect(await failureOf(api.post('/card/get', {}))).toMatchObject({ fault: 'broken', outcome: 'unknown' })
  })

  test.each([
    ['something that is no Error', () => Promise.reject('no')],
    ['nothing', () => Promise.reject(undefined)],
  ])('that throw %s', async (_, answer) => {
    const { api } = bench(answer as () => Promise<Response>)
    expect(await failureOf(api.post('/card/get', {}))).toMatchObject({ code: 'transport', fault: 'broken' })
  })

  test('a fetch that throws instead of rejecting', async () => {
    const { api } = createBench({
      transport: {
        fetch: () => {
          throw new Error('no')
        },
      },
    })
    expect(await failureOf(api.post('/card/get', {}))).toMatchObject({ fault: 'broken' })
  })
})

test('time and aborts reach it', async () => {
  const clock = createFakeClock()
  const signals: AbortSignal[] = []
  const fetch: FetchLike = (_, { signal }) =>
    new Promise((__, reject) => {
      signals.push(signal)
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  const { api } = createBench({ transport: { fetch }, clock })
  const late = failureOf(api.post('/card/get', {}))
  const controller = new AbortController()
  const aborted = failureOf(api.post('/card/get', {}, { signal: controller.signal }))
  await vi.waitFor(() => expect(signals).toHaveLength(2))
  const reason = new Error('enough')
  controller.abort(reason)
  await clock.advance(10_000)
  expect(await aborted).toBe(reason)
  expect(await late).toMatchObject({ fault: 'timeout', outcome: 'unknown' })
  expect(signals.map(({ aborted: isAborted }) => isAborted)).toEqual([true, true])
})
