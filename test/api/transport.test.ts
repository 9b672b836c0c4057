import { createServer as createTlsServer } from 'node:https'
import { createServer as createTcpServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { Agent, request } from 'undici'
import { describe, expect, test, vi } from 'vitest'
import type { ApiClient } from '../../src/api/contract.js'
import { TransportError } from '../../src/errors.js'
import { createFakeClock } from '../support/fake-clock.js'
import { selfSigned } from './self-signed.js'
import { createBench, createLoopbackClient, failureOf, listen, serve } from './weixin.js'

/** By POST, so that there is one try. */
const fail = async (api: ApiClient, signal?: AbortSignal) => (await failureOf(api.post('/card/code/consume', { code: '1' }, { signal }))) as TransportError

describe('an answer that is none', () => {
  test.each([
    [
      'HTML',
      { status: 200, body: '<html><title>维护中</title></html>' },
      { fault: 'not-json', status: 200, excerpt: '<html><title>维护中</title></html>', outcome: 'unknown' },
    ],
    [
      'HTML with an error status',
      { status: 502, body: '<html>Bad Gateway</html>' },
      { fault: 'status', status: 502, excerpt: '<html>Bad Gateway</html>', outcome: 'unknown' },
    ],
    ['JSON with an error status', { status: 500, body: '{"errcode":0}' }, { fault: 'status', status: 500, excerpt: '{"errcode":0}', outcome: 'unknown' }],
    ['a refusal by something in between', { status: 403, body: 'Forbidden' }, { fault: 'status', status: 403, excerpt: 'Forbidden', outcome: 'refused' }],
    [
      'truncated JSON',
      { status: 200, body: '{"errcode":0,"card":{"card_id":"pF' },
      { fault: 'truncated', status: 200, excerpt: '{"errcode":0,"card":{"card_id":"pF', outcome: 'unknown' },
    ],
    ['nothing', { status: 200, body: '' }, { fault: 'empty', status: 200, excerpt: '', outcome: 'unknown' }],
    ['blanks', { status: 200, body: ' \r\n ' }, { fault: 'empty', status: 200, excerpt: '', outcome: 'unknown' }],
    ['a lone value', { status: 200, body: '"ok"' }, { fault: 'not-json', status: 200, excerpt: '"ok"', outcome: 'unknown' }],
    ['bytes that are no text', { status: 200, body: Buffer.from([0x1f, 0x8b, 0x08, 0, 0xff, 0xfe]) }, { fault: 'not-json', outcome: 'unknown' }],
    [
      'compressed JSON, which nobody asked for',
      { status: 200, body: gzipSync('{"errcode":0}'), headers: { 'content-encoding': 'gzip' } },
      { fault: 'not-json', outcome: 'unknown' },
    ],
  ])('%s', async (_, answer, expected) => {
    const { api, weixin } = createBench()
    weixin.answers(answer)
    const error = await fail(api)
    expect(error).toBeInstanceOf(TransportError)
    expect(error).toMatchObject({ code: 'transport', name: 'TransportError', endpoint: '/card/code/consume', repeatable: false, ...expected })
    expect(error.message).toMatch(/^\/card\/code\/consume answered with /)
    if (error.outcome === 'unknown') expect(error.hint).toContain('Whether it was carried out is not known')
    expect(weixin.calls).toHaveLength(1)
  })

  test('is shown by its first 200 characters, on one line', async () => {
    const { api, weixin } = createBench()
    weixin.answers({ body: `<html>\r\n\t\u0007${'鸿雁 '.repeat(2000)}` })
    const { excerpt } = await fail(api)
    expect([...(excerpt ?? '')]).toHaveLength(200)
    expect(excerpt).toMatch(/^<html> 鸿雁 鸿雁 /)
  })

  test.each([
    [500, 4],
    [502, 4],
    [429, 4],
    [404, 1],
    [403, 1],
  ])('a GET that gets %i is tried %i times', async (status, tries) => {
    const { api, weixin, clock } = createBench()
    weixin.answers({ status, body: 'no' })
    const failure = failureOf(api.get('/card/getcolors'))
    await clock.advance(60_000)
    expect(await failure).toMatchObject({ code: 'transport', repeatable: tries > 1 })
    expect(weixin.calls).toHaveLength(tries)
  })
})

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308, 304])('%i is not followed', async (status) => {
    const elsewhere = await serve((_, response) => void response.end('{"errcode":0}'))
    const { host, requests } = await serve((_, response) => void response.writeHead(status, { location: elsewhere.host }).end())
    const error = await failureOf(createLoopbackClient(host).get('/card/getcolors'))
    expect(error).toMatchObject({ code: 'transport', fault: 'redirect', status, repeatable: false })
    expect(requests).toHaveLength(1)
    expect(elsewhere.requests).toHaveLength(0)
  })
})

describe('size', () => {
  const maxResponseBytes = 1000

  test('told by the head: not one byte is read', async () => {
    const { host, sockets } = await serve((_, response) => void response.writeHead(200, { 'content-length': 1001 }).write('{'))
    expect(await fail(createLoopbackClient(host, { maxResponseBytes }))).toMatchObject({
      fault: 'too-large',
      status: 200,
      repeatable: false,
      message: expect.stringContaining('more than 1000 bytes'),
    })
    await vi.waitFor(() => expect(sockets.size).toBe(0))
  })

  test('not told: reading ends at the limit', async () => {
    let sent = 0
    const { host, sockets } = await serve((_, response) => {
      const write = () => {
        if (response.destroyed) return
        sent += 500
        response.write('x'.repeat(500))
        setImmediate(write)
      }
      write()
    })
    expect(await fail(createLoopbackClient(host, { maxResponseBytes }))).toMatchObject({ fault: 'too-large' })
    await vi.waitFor(() => expect(sockets.size).toBe(0))
    expect(sent).toBeLessThan(50_000_000)
  })

  test('exactly the limit is read', async () => {
    const { host } = await serve((_, response) => void response.end(`{"a":"${'x'.repeat(992)}"}`))
    await createLoopbackClient(host, { maxResponseBytes }).get('/card/getcolors')
    await expect(createLoopbackClient(host, { maxResponseBytes: 999 }).get('/card/getcolors')).rejects.toMatchObject({ fault: 'too-large' })
  })
})

describe('time', () => {
  test.each([
    ['nothing at all', 'was given up after 10000 ms: the answer did not begin', () => {}],
    [
      'a head and no end',
      'was given up after 10000 ms: the answer did not end',
      (response: { write(text: string): unknown }) => void response.write('{"errcode":'),
    ],
  ])('a server that sends %s', async (_, problem, answer) => {
    const clock = createFakeClock()
    let isAnswered = false
    const { host, sockets } = await serve((__, response) => {
      answer(response)
      isAnswered = true
    })
    const failure = fail(createLoopbackClient(host, { clock }))
    await vi.waitFor(() => expect(isAnswered).toBe(true))
    // A head that was written takes a moment to arrive.
    await new Promise((resolve) => setTimeout(resolve, 50))
    await clock.advance(9999)
    expect(sockets.size).toBe(1)
    await clock.advance(1)
    expect(await failure).toMatchObject({ fault: 'timeout', outcome: 'unknown', message: expect.stringContaining(problem) })
    await vi.waitFor(() => expect(sockets.size).toBe(0))
  })

  test('one that goes on and on, a byte at a time', async () => {
    const { host, sockets } = await serve((_, response) => {
      const timer = setInterval(() => response.write(' '), 5)
      response.once('close', () => clearInterval(timer))
    })
    expect(await fail(createLoopbackClient(host, { timeoutMs: 150 }))).toMatchObject({
      fault: 'timeout',
      message: expect.stringContaining('150 ms: the answer did not end'),
    })
    await vi.waitFor(() => expect(sockets.size).toBe(0))
  })

  test('that this process itself has used up: the answer that lies there is read', async () => {
    const { host } = await serve((_, response) => {
      response.end('{"errcode":0}')
      for (const until = performance.now() + 300; performance.now() < until; );
    })
    expect(await createLoopbackClient(host, { timeoutMs: 200 }).post('/card/get', {})).toEqual({ errcode: 0 })
  })

  test('of one call', async () => {
    const { host } = await serve(() => {})
    const api = createLoopbackClient(host)
    expect(await failureOf(api.post('/card/get', {}, { timeoutMs: 50 }))).toMatchObject({ fault: 'timeout' })
  })

  test('a handshake that does not end: nothing was sent', async () => {
    const { port } = await listen(createTcpServer(() => {}) as never)
    const clock = createFakeClock()
    const failure = fail(createLoopbackClient(`https://127.0.0.1:${port}`, { clock }))
    await vi.waitFor(() => expect(clock.pending).toBe(1))
    await clock.advance(10_000)
    expect(await failure).toMatchObject({
      fault: 'timeout',
      outcome: 'not-sent',
      repeatable: true,
      message: expect.stringContaining('there was no connection'),
    })
  })
})

describe('the line', () => {
  test('refused: nothing was sent, and repeating makes sense', async () => {
    const { port } = await serve(() => {})
    const gone = createLoopbackClient(`http://127.0.0.1:${port === 1 ? 2 : 1}`)
    const error = await fail(gone)
    expect(error).toMatchObject({
      fault: 'connect',
      outcome: 'not-sent',
      repeatable: true,
      status: undefined,
      message: '/card/code/consume is not reached (ECONNREFUSED)',
    })
    expect(error.cause).toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('a name that nobody knows', async () => {
    const api = createLoopbackClient('https://nobody.invalid')
    expect(await fail(api)).toMatchObject({ fault: 'connect', outcome: 'not-sent' })
  }, 300_000)

  test('that breaks before the answer: the outcome is not known', async () => {
    const { host, requests } = await serve((request) => void request.socket.destroy())
    expect(await fail(createLoopbackClient(host))).toMatchObject({ fault: 'broken', outcome: 'unknown', repeatable: false })
    expect(requests).toHaveLength(1)
  })

  test('that breaks in the middle of the answer', async () => {
    const { host } = await serve((request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{"errcode":0', () => request.socket.destroy())
    })
    expect(await fail(createLoopbackClient(host))).toMatchObject({ fault: 'truncated', outcome: 'unknown' })
  })

  test('with something on it that is not HTTP', async () => {
    const { port } = await listen(createTcpServer((socket) => void socket.end('SSH-2.0-OpenSSH_9.2\r\n')) as never)
    expect(await fail(createLoopbackClient(`http://127.0.0.1:${port}`))).toMatchObject({ fault: 'broken', outcome: 'unknown' })
  })

  test('a GET is made again over it until it goes well', async () => {
    let times = 0
    const { host } = await serve((request, response) => void (++times < 3 ? request.socket.destroy() : response.end('{"colors":[]}')))
    const clock = createFakeClock()
    const answer = createLoopbackClient(host, { clock }).get('/card/getcolors')
    await vi.waitFor(async () => {
      await clock.advance(1000)
      expect(times).toBe(3)
    })
    expect(await answer).toEqual({ colors: [] })
  })

  test('is kept for the next call', async () => {
    let connections = 0
    const { host, sockets } = await serve((_, response) => void response.end('{}'))
    const api = createLoopbackClient(host)
    for (let call = 0; call < 5; call += 1) {
      await api.post('/card/get', {})
      connections = Math.max(connections, sockets.size)
    }
    expect(connections).toBe(1)
  })

  test('is let go of by close when the calls under way have ended', async () => {
    let answer = () => {}
    const { host, sockets } = await serve((_, response) => {
      answer = () => void response.end('{"late":1}')
    })
    const api = createLoopbackClient(host)
    const call = api.post('/card/get', {})
    await vi.waitFor(() => expect(sockets.size).toBe(1))
    const closed = api.close()
    await new Promise((resolve) => setTimeout(resolve, 20))
    answer()
    expect(await call).toEqual({ late: 1 })
    await closed
    await vi.waitFor(() => expect(sockets.size).toBe(0))
  })

  test('is made anew by a call after close', async () => {
    const { host, sockets } = await serve((_, response) => void response.end('{}'))
    const api = createLoopbackClient(host)
    await api.get('/card/getcolors')
    await api.close()
    await vi.waitFor(() => expect(sockets.size).toBe(0))
    await api.get('/card/getcolors')
    await api.close()
  })
})

describe('TLS', () => {
  const start = async () => {
    const { port } = await listen(createTlsServer(selfSigned, (_, response) => void response.end('{"errcode":0}')) as never)
    return `https://127.0.0.1:${port}`
  }

  test('is on, whatever NODE_TLS_REJECT_UNAUTHORIZED says', async () => {
    const host = await start()
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
    try {
      // The control: this machine would have taken it.
      const control = new Agent()
      expect((await request(host, { dispatcher: control })).statusCode).toBe(200)
      await control.close()
      expect(await fail(createLoopbackClient(host))).toMatchObject({
        fault: 'connect',
        outcome: 'not-sent',
        message: expect.stringContaining('SELF_SIGNED_CERT'),
      })
    } finally {
      warn.mockRestore()
      vi.unstubAllEnvs()
    }
  })

  test('answers to a dispatcher that trusts the certificate', async () => {
    const host = await start()
    const dispatcher = new Agent({ connect: { ca: selfSigned.cert, checkServerIdentity: () => undefined } })
    const error = await createLoopbackClient(host, { transport: { dispatcher } })
      .get('/card/getcolors')
      .catch((thrown: unknown) => thrown)
    await dispatcher.close()
    expect(error).toEqual({ errcode: 0 })
  })
})

describe('an abort', () => {
  const reason = new Error('enough')

  test('while the answer is awaited ends the connection', async () => {
    const { host, requests, sockets } = await serve(() => {})
    const controller = new AbortController()
    const failure = fail(createLoopbackClient(host), controller.signal)
    await vi.waitFor(() => expect(requests).toHaveLength(1))
    controller.abort(reason)
    expect(await failure).toBe(reason)
    await vi.waitFor(() => expect(sockets.size).toBe(0))
  })

  test('in the middle of the answer too', async () => {
    const { host, sockets } = await serve((_, response) => void response.write('{'))
    const controller = new AbortController()
    const failure = fail(createLoopbackClient(host), controller.signal)
    await vi.waitFor(() => expect(sockets.size).toBe(1))
    controller.abort(reason)
    expect(await failure).toBe(reason)
    await vi.waitFor(() => expect(sockets.size).toBe(0))
  })

  test('before there is a connection ends the waiting at once, and nothing is sent', async () => {
    const received: Buffer[] = []
    const { port } = await listen(createTcpServer((socket) => socket.on('data', (chunk: Buffer) => received.push(chunk))) as never)
    const controller = new AbortController()
    const failure = fail(createLoopbackClient(`https://127.0.0.1:${port}`), controller.signal)
    await vi.waitFor(() => expect(received.length).toBeGreaterThan(0))
    controller.abort(reason)
    expect(await failure).toBe(reason)
    expect(Buffer.concat(received).toString('latin1')).not.toContain('consume')
  })

  test('of one call leaves the others alone', async () => {
    const { host, requests } = await serve((request, response) => {
      if (request.url?.startsWith('/card/getcolors')) setTimeout(() => response.end('{}'), 30)
    })
    const api = createLoopbackClient(host)
    const controller = new AbortController()
    const failure = fail(api, controller.signal)
    const other = api.get('/card/getcolors')
    await vi.waitFor(() => expect(requests).toHaveLength(2))
    controller.abort(reason)
    expect(await failure).toBe(reason)
    await other
  })

  test('leaves no listener at the signal', async () => {
    const { api, weixin } = createBench()
    weixin.answers({ body: '{}' })
    const { signal } = new AbortController()
    const add = vi.spyOn(signal, 'addEventListener')
    const remove = vi.spyOn(signal, 'removeEventListener')
    await api.get('/card/getcolors', {}, { signal })
    expect(add.mock.calls.length).toBeGreaterThan(0)
    expect(remove).toHaveBeenCalledTimes(add.mock.calls.length)
  })
})
