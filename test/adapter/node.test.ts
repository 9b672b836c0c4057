import { once } from 'node:events'
import { Agent } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { inspect } from 'node:util'
import { type AccountOptions, ConfigurationError, createGateway, OfficialAccount } from 'hongyan'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { nodeListener } from '../../src/adapter/node.js'
import { systemClock } from '../../src/clock.js'
import { createDeferred } from '../support/deferred.js'
import { credentials, openAnswer, sealedPush, signedQuery, textOf } from '../support/pushes.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { describeEdge } from './edge-suite.js'
import { deliver, head, openRaw } from './http.js'
import { serve } from './serve.js'

describeEdge('account.listen', (account) => account.listen(0, { host: '127.0.0.1' }))

describeEdge('account.listen at a path', (account) => account.listen(0, { host: '127.0.0.1', path: '/wechat' }))

describeEdge('nodeListener on a server of one’s own', (account) => serve(nodeListener(account)))

describeEdge('a gateway', (gateway) => gateway.listen(0, { host: '127.0.0.1' }), {
  receiver: ({ router, appId, token, encodingAESKey, ...options }) =>
    createGateway({
      ...options,
      router,
      account: async ({ path }) => (path === '/' ? { appId, token, ...(encodingAESKey && { encodingAESKey }) } : undefined),
    }),
})

const open: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

const makeAccount = (options: Partial<AccountOptions> = {}) => {
  const log = createRecordingLogger()
  const account = new OfficialAccount({ ...credentials, log, ...options })
  open.push(() => account.close({ drainMs: 0 }))
  return { account, log }
}

describe('listen', () => {
  test.each([
    [-1, {}, 'port is no number from 0 to 65535'],
    [65_536, {}, 'port is no number from 0 to 65535'],
    [Number.NaN, {}, 'port is no number from 0 to 65535'],
    ['3111', {}, 'port is no number from 0 to 65535. Of the environment it is Number(process.env.PORT)'],
    [undefined, {}, 'Number(process.env.PORT)'],
    [0, { path: 'wechat' }, 'path does not begin with a slash'],
    [0, { requestTimeoutMs: 0 }, 'requestTimeoutMs is no whole number of milliseconds above 1'],
  ])('port %s with %o: an error that names the option', async (port, options, message) => {
    await expect(makeAccount().account.listen(port as number, options)).rejects.toThrow(message)
  })

  test('what prints the result shows no whole server', async () => {
    const { account } = makeAccount()
    for (const each of [await account.listen(0, { host: '127.0.0.1' }), await account.health(0)]) {
      expect({ ...each }).toHaveProperty('server', each.server)
      expect(inspect(each).length).toBeLessThan(200)
      expect(each.server.listening).toBe(true)
    }
  })

  test('a port in use: an error that says so', async () => {
    const { port } = await makeAccount().account.listen(0, { host: '127.0.0.1' })
    const error = await makeAccount()
      .account.listen(port, { host: '127.0.0.1' })
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ConfigurationError)
    expect(String(error)).toContain(`port ${port} is in use`)
  })

  test.each([
    [{ host: '127.0.0.1' }, /^http:\/\/127\.0\.0\.1:\d+\/$/],
    [{ host: '127.0.0.1', path: '/wechat' }, /^http:\/\/127\.0\.0\.1:\d+\/wechat$/],
    [{ host: 'localhost' }, /^http:\/\/localhost:\d+\/$/],
  ])('%o tells its URL', async (options, url) => {
    expect((await makeAccount().account.listen(0, options)).url).toMatch(url)
  })

  test('other paths are not found', async () => {
    const { url } = await makeAccount().account.listen(0, { host: '127.0.0.1', path: '/wechat' })
    for (const path of ['/', '/wechat/', '/wechatt', '/wechat%3F']) {
      expect(await deliver(new URL(path, url).href, sealedPush())).toMatchObject({ status: 404, text: '' })
    }
  })

  test('whoever asks for another path is not kept on the line', async () => {
    const { url } = await makeAccount().account.listen(0, { host: '127.0.0.1', path: '/wechat' })
    const connection = await openRaw(url)
    connection.write(head(new URL('/', url).href, '', 'Content-Length: 1000000'))
    expect(await connection.received).toMatch(/^HTTP\/1\.1 404 /)
  })

  test('a connection that could not be accepted is logged, and the server goes on', async () => {
    const { account, log } = makeAccount()
    const { server, url } = await account.listen(0, { host: '127.0.0.1' })
    server.emit('error', new Error('accept EMFILE'))
    server.emit('error', new Error('accept EMFILE'))
    expect(log.at('error')).toEqual(Array(2).fill('a connection could not be accepted'))
    expect((await deliver(url, sealedPush())).status).toBe(200)
  })
})

test("a test runner's fake timers keep no answer back", async () => {
  const { url } = await makeAccount().account.listen(0, { host: '127.0.0.1' })
  vi.useFakeTimers()
  try {
    expect((await deliver(url, sealedPush())).status).toBe(200)
  } finally {
    vi.useRealTimers()
  }
})

describe('close', () => {
  test('waits for the answers under way, and for no connection that is kept open', async () => {
    const { account } = makeAccount()
    const handler = createDeferred<string>()
    const seen = createDeferred()
    account.on('subscribe_event', () => {
      seen.resolve()
      return handler.promise
    })
    const { url } = await account.listen(0, { host: '127.0.0.1' })
    const agent = new Agent({ keepAlive: true })
    const answer = deliver(url, sealedPush(), { agent })
    await seen.promise
    let closed = false
    const closing = account.close().then(() => {
      closed = true
    })
    await setImmediate()
    expect(closed).toBe(false)
    handler.resolve('还来得及')
    expect(textOf(openAnswer((await answer).text))).toBe('还来得及')
    await closing
    agent.destroy()
  })

  test('does not wait for senders who take their time', async () => {
    const { account } = makeAccount()
    const server = await account.listen(0, { host: '127.0.0.1', requestTimeoutMs: 200 })
    const connection = await openRaw(server.url)
    connection.write(head(server.url, signedQuery(), 'Content-Length: 10'))
    await once(server.server, 'request')
    await server.close()
    await connection.received
  })

  test('may be called twice', async () => {
    const { account } = makeAccount()
    const server = await account.listen(0, { host: '127.0.0.1' })
    await Promise.all([server.close(), server.close()])
    await server.close()
    await account.close()
  })

  test('on a server of one’s own, pushes are answered 503 from then on', async () => {
    const { account } = makeAccount()
    const edge = await serve(nodeListener(account))
    open.push(edge.close)
    await account.close()
    expect((await deliver(edge.url, sealedPush())).status).toBe(503)
  })
})

describe('nodeListener', () => {
  test('a path that is none is refused at once', () => {
    expect(() => nodeListener(makeAccount().account, { path: 'wechat' })).toThrow(ConfigurationError)
  })

  test.each<[string, () => never | Promise<never>]>([
    [
      'throws',
      () => {
        throw new Error('broken')
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
  ])('a receiver that %s costs an answer, not the process', async (_how, handle) => {
    const log = createRecordingLogger()
    const edge = await serve(nodeListener({ handle, log, bodyLimit: 1024, clock: systemClock }))
    open.push(edge.close)
    expect(await deliver(edge.url, sealedPush())).toMatchObject({ status: 503, text: '' })
    expect(log.at('error')).toEqual(['a request could not be handled; answered 503, so that it comes again'])
  })
})
