import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent } from 'node:http'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import express from 'express'
import Fastify from 'fastify'
import { type ListenOptions, memoryInbox, OfficialAccount } from 'hongyan'
import { expressHandler } from 'hongyan/express'
import { fastifyHandler } from 'hongyan/fastify'
import { honoHandler } from 'hongyan/hono'
import { koaHandler } from 'hongyan/koa'
import { Hono } from 'hono'
import Koa from 'koa'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { credentials, fan, plainPush, sealedPush, signedQuery, subscribeXml } from '../support/pushes.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import type { Edge } from './edge-suite.js'
import { deliver, head, openRaw, send } from './http.js'
import { serve, serveFastify, serveFetch } from './serve.js'

// S16 of the attack list: whoever wants to keep the server busy, or full.

const open: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

const makeAccount = (options: object = {}) => {
  const log = createRecordingLogger()
  const account = new OfficialAccount({ ...credentials, log, ...options })
  account.on('subscribe_event', () => '欢迎')
  open.push(() => account.close({ drainMs: 0 }))
  return { account, log }
}

const listen = async (options: ListenOptions = {}, settings: object = {}) => {
  const { account, log } = makeAccount(settings)
  return { account, log, ...(await account.listen(0, { host: '127.0.0.1', ...options })) }
}

describe('slowloris', () => {
  test('the server has limits, and looks after them every second', async () => {
    const { server } = await listen()
    expect(server).toMatchObject({ headersTimeout: 5000, requestTimeout: 10_000, keepAliveTimeout: 65_000 })
  })

  test.each<[string, (url: string) => string]>([
    ['nothing', () => ''],
    ['a head that does not end', (url) => head(url, signedQuery()).slice(0, -2)],
    ['a body that does not end', (url) => head(url, signedQuery(), 'Content-Length: 1000')],
    ['chunks that do not end', (url) => head(url, signedQuery(), 'Transfer-Encoding: chunked')],
  ])('%s: cut off when its time is over, however often a byte comes', async (_what, beginning) => {
    const { url, account, log } = await listen({ requestTimeoutMs: 300 })
    const connection = await openRaw(url)
    connection.write(beginning(url))
    const piece = beginning(url).includes('chunked') ? '1\r\n<\r\n' : beginning(url).endsWith('\r\n\r\n') ? '<' : 'X-Drip: 1\r\n'
    const drip = setInterval(() => beginning(url) && connection.write(piece), 40)
    const started = performance.now()
    const received = await connection.received
    clearInterval(drip)
    expect(performance.now() - started).toBeLessThan(2000)
    expect(received).toMatch(/^(HTTP\/1\.1 408 |$)/)
    expect(account.inbox.stats().pushes).toBe(0)
    expect(log.lines.filter(({ level }) => level !== 'debug')).toEqual([])
  })

  test('they keep nobody else waiting', async () => {
    const { url } = await listen()
    const slow = await Promise.all(Array.from({ length: 200 }, () => openRaw(url)))
    for (const connection of slow) connection.write(head(url, signedQuery(), 'Content-Length: 1000'))
    expect((await deliver(url, sealedPush())).status).toBe(200)
    for (const { socket } of slow) socket.destroy()
  })
})

describe('sizes', () => {
  test('a huge Content-Length is refused at once, and whatever follows is not read', async () => {
    const { url, server } = await listen()
    const accepted = once(server, 'connection') as Promise<[Socket]>
    const connection = await openRaw(url)
    const [socket] = await accepted
    connection.write(head(url, signedQuery(), 'Content-Length: 10737418240'))
    const flood = setInterval(() => connection.socket.writable && connection.write(Buffer.alloc(1_000_000)), 1)
    const received = await connection.received
    clearInterval(flood)
    expect(received === '' || received.startsWith('HTTP/1.1 413 ')).toBe(true)
    // A few reads may have been under way.
    expect(socket.bytesRead).toBeLessThan(4_000_000)
    expect(socket.destroyed).toBe(true)
  })

  test.each(['99999999999999999999999', '-1', '1e9', '10, 20'])('Content-Length: %s is refused', async (length) => {
    const { url } = await listen()
    const connection = await openRaw(url)
    connection.write(head(url, signedQuery(), `Content-Length: ${length}`))
    expect(await connection.received).toMatch(/^HTTP\/1\.1 4(00|13) /)
  })

  test('two lengths that contradict one another are refused', async () => {
    const { url } = await listen()
    const connection = await openRaw(url)
    connection.write(`${head(url, signedQuery(), 'Content-Length: 4', 'Transfer-Encoding: chunked')}0\r\n\r\n`)
    expect(await connection.received).toMatch(/^HTTP\/1\.1 400 /)
  })

  test.each([
    ['a query', (url: string) => head(url, `${signedQuery()}&x=${'x'.repeat(9000)}`)],
    ['a header', (url: string) => head(url, signedQuery(), `X-Long: ${'x'.repeat(9000)}`)],
    ['a list of headers', (url: string) => head(url, signedQuery(), ...Array.from({ length: 5000 }, (_, i) => `X-${i}: x`))],
  ])('%s that is too long is refused', async (_what, bytes) => {
    const { url } = await listen()
    const connection = await openRaw(url)
    connection.write(bytes(url))
    expect(await connection.received).toMatch(/^HTTP\/1\.1 431 /)
  })

  test('a sender who goes on and on is cut off at the limit, in each edge', async () => {
    const { account } = makeAccount()
    const koa = new Koa()
    koa.silent = true
    koa.use(koaHandler(account))
    const fastify = Fastify()
    fastify.register(fastifyHandler(account))
    const edges: Edge[] = [
      await account.listen(0, { host: '127.0.0.1' }),
      await serve(express().use(expressHandler(account))),
      await serve(koa.callback()),
      await serveFastify(fastify),
      await serveFetch(new Hono().all('/', honoHandler(account)).fetch),
    ]
    for (const { url, close } of edges) {
      open.push(close)
      const connection = await openRaw(url)
      connection.write(head(url, signedQuery(), 'Transfer-Encoding: chunked'))
      const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000, 'x'), Buffer.from('\r\n')])
      let sent = 0
      const flood = setInterval(() => {
        if (!connection.socket.writable) return
        connection.write(chunk)
        sent += 1
      }, 1)
      await connection.received
      clearInterval(flood)
      expect(sent).toBeLessThan(200)
    }
  })
})

describe('a gzip bomb', () => {
  const bomb = gzipSync(Buffer.alloc(64_000_000, ' '))

  test.each<[string, (account: OfficialAccount) => Promise<Edge>]>([
    ['node:http', (account) => account.listen(0, { host: '127.0.0.1' })],
    ['Express', (account) => serve(express().use(expressHandler(account)))],
    [
      'Koa',
      (account) => {
        const app = new Koa()
        app.use(koaHandler(account))
        return serve(app.callback())
      },
    ],
    [
      'Fastify',
      (account) => {
        const app = Fastify()
        app.register(fastifyHandler(account))
        return serveFastify(app)
      },
    ],
    ['Hono', (account) => serveFetch(new Hono().all('/', honoHandler(account)).fetch)],
  ])('%s: taken as the bytes that it is, and never inflated', async (_name, start) => {
    expect(bomb.length).toBeLessThan(262_144)
    for (const [settings, status] of [
      [{}, 403],
      [{ encodingAESKey: undefined, mode: 'plain' }, 400],
    ] as const) {
      const { account } = makeAccount(settings)
      const edge = await start(account)
      open.push(edge.close)
      const before = process.memoryUsage()
      const answer = await send(edge.url, { search: signedQuery(), body: bomb, headers: { 'Content-Encoding': 'gzip' } })
      expect(answer.status).toBe(status)
      const after = process.memoryUsage()
      expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(32_000_000)
    }
  })

  test('a push that is compressed is no push either', async () => {
    const { url } = await listen({}, { encodingAESKey: undefined, mode: 'plain' })
    const { search, body } = plainPush()
    expect((await send(url, { search, body: gzipSync(body), headers: { 'Content-Encoding': 'gzip' } })).status).toBe(400)
  })
})

describe('crowds', () => {
  test('ten thousand senders at once, or a thousand where there are no more file descriptors: each gets an answer', { timeout: 300_000 }, async () => {
    const limits = process.report?.getReport() as { userLimits?: { open_files?: { soft?: string | number } } } | undefined
    const files = limits?.userLimits?.open_files?.soft
    const count = files === 'unlimited' || Number(files) >= 12_000 ? 10_000 : 1000
    const { account, port, url, log } = await listen({ requestTimeoutMs: 60_000 }, { inbox: memoryInbox({ maxBytes: 64 * 1024 * 1024 }) })
    const requests = Array.from({ length: count }, (_, index) => {
      const { search, body } = sealedPush({ xml: subscribeXml({ source: `${fan}${index}` }) })
      return `${head(url, search, `Content-Length: ${Buffer.byteLength(body)}`)}${body}`
    })
    const child = fork(fileURLToPath(new URL('./many-connections.mjs', import.meta.url)))
    child.send({ port, requests })
    const [counts] = (await once(child, 'message')) as [Record<string, number>]
    // What a slow machine does not come to in time is to come again.
    const { 200: done = 0, 503: refused = 0 } = counts
    expect(counts).toEqual(refused > 0 ? { 200: done, 503: refused } : { 200: count })
    expect(done + refused).toBe(count)
    expect(done).toBeGreaterThan(0)
    expect(account.inbox.stats()).toMatchObject({ pushes: done, done, active: 0 })
    expect(log.lines.filter(({ message }) => !/^(more pushes come than can be handled|pushes are handled as they come again)/.test(message))).toEqual([])
    await once(child, 'exit')
  })

  test('senders who hang up in the middle leave nothing behind', async () => {
    const { account, url, server, log } = await listen()
    const senders = await Promise.all(Array.from({ length: 200 }, () => openRaw(url)))
    senders.forEach(({ write }, index) => {
      write(index % 2 === 0 ? `${head(url, signedQuery(), 'Content-Length: 1000')}<xml>` : head(url, signedQuery()).slice(0, 50))
    })
    const connections = () => new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)))
    await vi.waitFor(async () => expect(await connections()).toBe(200))
    for (const { socket } of senders) socket.destroy()
    await vi.waitFor(async () => expect(await connections()).toBe(0))
    // Vitest itself fails on a rejection that nobody handles.
    expect(log.lines.filter(({ level }) => level !== 'debug')).toEqual([])
    expect(account.inbox.stats().active).toBe(0)
    expect((await deliver(url, sealedPush())).status).toBe(200)
  })

  test('a connection that lives long gathers no listeners', async () => {
    const { url, server } = await listen()
    const accepted = once(server, 'connection') as Promise<[Socket]>
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const listeners = (socket: Socket) => Object.fromEntries(socket.eventNames().map((name) => [String(name), socket.listenerCount(name)]))
    await deliver(url, sealedPush(), { agent })
    const [socket] = await accepted
    const first = listeners(socket)
    for (let index = 0; index < 30; index += 1) await deliver(url, sealedPush({ xml: subscribeXml({ source: `${fan}${index}` }) }), { agent })
    expect(listeners(socket)).toEqual(first)
    agent.destroy()
  })
})
