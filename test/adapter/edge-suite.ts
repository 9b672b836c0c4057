import { once } from 'node:events'
import { Agent } from 'node:http'
import { type AccountKey, type Credentials, createGateway, type Gateway, OfficialAccount, type ReceiveOptions, Router } from 'hongyan'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createDeferred, type Deferred } from '../support/deferred.js'
import { credentials, eventXml, openAnswer, plainPush, sealedPush, signedQuery, textOf, textXml } from '../support/pushes.js'
import { createRecordingLogger, type RecordingLogger } from '../support/recording-logger.js'
import { deliver, head, openRaw, send } from './http.js'

/** A server with an account behind it. `url` is the whole URL that one would give to Weixin. */
export interface Edge {
  readonly url: string
  close(): Promise<void>
}

export type Receiver = OfficialAccount | Gateway

export interface EdgeOptions {
  /** What stands behind the edge; an account, if left out. */
  readonly receiver?: (settings: Credentials & ReceiveOptions & { readonly router: Router }) => Receiver
  /** The methods that are answered 405: a framework may have an answer of its own for the others. */
  readonly refused?: readonly string[]
}

const PLAIN: Credentials = { appId: credentials.appId, token: credentials.token }
const REPLY = '欢迎光临，鸿雁传书 🪿'
const BODY_LIMIT = 4096

/** The one suite that every edge has to pass. */
export function describeEdge(
  name: string,
  start: (receiver: Receiver) => Promise<Edge>,
  { receiver = (settings) => new OfficialAccount(settings), refused = ['HEAD', 'PUT', 'DELETE'] }: EdgeOptions = {},
): void {
  describe(name, () => {
    const open: (() => Promise<void>)[] = []
    const complaints = vi.spyOn(console, 'error')

    /** The edge with handlers that count how often they ran. */
    const up = async (settings: Credentials = credentials, options: ReceiveOptions = {}) => {
      const log: RecordingLogger = createRecordingLogger()
      const router = new Router()
      const seen: string[] = []
      const slow: Deferred<string> = createDeferred()
      router.use((push, _context, next) => {
        seen.push(push.type)
        return next()
      })
      router.on('subscribe_event', () => REPLY)
      router.on('text', (message) => message.content)
      router.on('unsubscribe_event', () => undefined)
      router.on('location_event', () => slow.promise)
      const target = receiver({ ...settings, router, log, bodyLimit: BODY_LIMIT, ...options })
      const edge = await start(target)
      open.push(async () => {
        slow.resolve('')
        await edge.close()
        await target.close()
      })
      return { url: edge.url, seen, slow, log }
    }

    afterEach(async () => {
      for (const close of open.splice(0)) await close()
      // What goes wrong is said to our logger; no framework has anything to complain of.
      const { calls } = complaints.mock
      complaints.mockClear()
      expect(calls).toEqual([])
    })

    test('the URL check gets its echostr back as plain text', async () => {
      const { url } = await up()
      const answer = await send(url, { method: 'GET', search: signedQuery({ echostr: '4375120948345356249' }) })
      expect(answer).toMatchObject({ status: 200, text: '4375120948345356249' })
      expect(answer.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', 'content-length': '19' })
    })

    test('a forged URL check gets nothing back', async () => {
      const { url } = await up()
      const answer = await send(url, { method: 'GET', search: signedQuery({ token: 'anothers', echostr: '<script>' }) })
      expect(answer).toMatchObject({ status: 403, text: '' })
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
    })

    test('a plain push gets its reply, whole and in UTF-8', async () => {
      const { url, seen } = await up(PLAIN)
      const answer = await deliver(url, plainPush())
      expect(answer.status).toBe(200)
      expect(answer.headers['content-type']).toBe('application/xml; charset=utf-8')
      expect(answer.headers['content-length']).toBe(String(answer.bytes.length))
      expect(textOf(answer.text)).toBe(REPLY)
      expect(seen).toEqual(['subscribe_event'])
    })

    test('a safe push gets its reply sealed', async () => {
      const { url, seen } = await up()
      const answer = await deliver(url, sealedPush())
      expect(answer.status).toBe(200)
      expect(answer.headers['content-length']).toBe(String(answer.bytes.length))
      expect(answer.text).not.toContain('鸿雁')
      expect(textOf(openAnswer(answer.text))).toBe(REPLY)
      expect(seen).toEqual(['subscribe_event'])
    })

    test.each([
      ['plain', PLAIN, plainPush],
      ['safe', credentials, sealedPush],
    ])('silence is `success` in %s mode, and not encrypted', async (_mode, settings, push) => {
      const { url, seen } = await up(settings)
      const answer = await deliver(url, push({ xml: eventXml('unsubscribe') }))
      expect(answer).toMatchObject({ status: 200, text: 'success' })
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
      expect(seen).toEqual(['unsubscribe_event'])
    })

    test('a repeated delivery gets the same bytes, and the handler runs once', async () => {
      const { url, seen } = await up()
      const push = sealedPush()
      const [first, second, third] = [await deliver(url, push), await deliver(url, push), await deliver(url, push)]
      expect(first.status).toBe(200)
      expect(second.bytes).toEqual(first.bytes)
      expect(third.bytes).toEqual(first.bytes)
      expect(seen).toHaveLength(1)
    })

    test("the user's own parameters stay with the URL", async () => {
      const { url } = await up()
      expect(await deliver(`${url}?shop=7&name=%E5%BA%97`, sealedPush())).toMatchObject({ status: 200 })
    })

    test('a gateway gets the path as it was sent', async () => {
      const paths: unknown[] = []
      const account = ({ path }: AccountKey) => {
        paths.push(path)
        return credentials
      }
      const gateway = createGateway({ router: new Router(), account, log: createRecordingLogger() })
      const edge = await start(gateway)
      open.push(edge.close, () => gateway.close())
      expect((await deliver(`${edge.url}?shop=7`, sealedPush())).status).toBe(200)
      expect(paths).toEqual([new URL(edge.url).pathname])
    })

    test('two pushes on one connection', async () => {
      const { url } = await up()
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      const first = await deliver(url, sealedPush({ xml: textXml({ id: '1', content: '甲' }) }), { agent })
      const second = await deliver(url, sealedPush({ xml: textXml({ id: '2', content: '乙' }) }), { agent })
      expect(textOf(openAnswer(first.text))).toBe('甲')
      expect(textOf(openAnswer(second.text))).toBe('乙')
      expect(second.headers.connection).not.toBe('close')
      agent.destroy()
    })

    test('a forged push gets 403 without a word, and no handler sees it', async () => {
      const { url, seen } = await up()
      expect(await deliver(url, sealedPush({ token: 'anothers' }))).toMatchObject({ status: 403, text: '' })
      expect(await deliver(url, { ...sealedPush(), search: '' })).toMatchObject({ status: 403, text: '' })
      expect(await deliver(url, plainPush())).toMatchObject({ status: 403, text: '' })
      expect(seen).toEqual([])
    })

    test('what is said to be too large is refused before any of it is sent', async () => {
      const { url } = await up()
      const connection = await openRaw(url)
      connection.write(head(url, signedQuery(), `Content-Length: ${BODY_LIMIT + 1}`))
      const answer = await connection.received
      expect(answer).toMatch(/^HTTP\/1\.1 413 /)
      expect(answer).toMatch(/\r\nconnection: close\r\n/i)
      expect(answer.endsWith('\r\n\r\n')).toBe(true)
    })

    test('what turns out to be too large is refused before its end, and the connection closed', async () => {
      const { url } = await up()
      const connection = await openRaw(url)
      connection.write(head(url, signedQuery(), 'Transfer-Encoding: chunked'))
      connection.write(`${(BODY_LIMIT + 1).toString(16)}\r\n${'x'.repeat(BODY_LIMIT + 1)}\r\n`)
      expect(await connection.received).toMatch(/^HTTP\/1\.1 413 /)
    })

    test('the largest body is let in', async () => {
      const { url } = await up(PLAIN)
      const short = eventXml('subscribe', { more: '<EventKey></EventKey>' })
      const xml = eventXml('subscribe', { more: `<EventKey>${'x'.repeat(BODY_LIMIT - short.length)}</EventKey>` })
      expect(Buffer.byteLength(xml)).toBe(BODY_LIMIT)
      expect(await deliver(url, plainPush({ xml }))).toMatchObject({ status: 200 })
    })

    test.each(refused)('%s is refused', async (method) => {
      const { url } = await up()
      const answer = await send(url, { method, search: signedQuery({ echostr: '1' }) })
      expect(answer).toMatchObject({ status: 405, text: '' })
      expect(answer.headers.allow).toBe('GET, POST')
    })

    test('a body may come in pieces, cut in the middle of a character', async () => {
      const { url } = await up(PLAIN)
      const { search, body } = plainPush({ xml: textXml({ content: '一封家书' }) })
      const bytes = Buffer.from(body)
      const cut = bytes.indexOf(Buffer.from('家')) + 1
      const answer = await send(url, { search, body: [bytes.subarray(0, 1), bytes.subarray(1, cut), bytes.subarray(cut, cut + 1), bytes.subarray(cut + 1)] })
      expect(textOf(answer.text)).toBe('一封家书')
    })

    test('a sender may ask before it sends its body', async () => {
      const { url } = await up(PLAIN)
      const { search, body } = plainPush()
      const connection = await openRaw(url)
      connection.write(head(url, search, 'Expect: 100-continue', 'Connection: close', `Content-Length: ${Buffer.byteLength(body)}`))
      await once(connection.socket, 'data')
      connection.write(body)
      expect(await connection.received).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/)
    })

    test.each([
      ['a length of 0', { 'Content-Length': 0 }],
      ['no length', {}],
      ['a last chunk alone', { 'Transfer-Encoding': 'chunked' }],
    ])('an empty body, with %s, is no push', async (_kind, headers) => {
      const { url, seen } = await up()
      expect(await send(url, { search: signedQuery(), headers })).toMatchObject({ status: 403, text: '' })
      expect(seen).toEqual([])
    })

    test.each([undefined, 'text/xml; charset=utf-8', 'text/plain', 'application/octet-stream', 'application/x-www-form-urlencoded'])(
      'Content-Type %s makes no difference',
      async (type) => {
        const { url } = await up()
        expect(await deliver(url, sealedPush(), { type })).toMatchObject({ status: 200 })
      },
    )

    test('verified junk gets 400', async () => {
      const { url, seen } = await up()
      expect(await deliver(url, sealedPush({ xml: 'not <xml' }))).toMatchObject({ status: 400, text: '' })
      expect(await deliver(url, sealedPush({ xml: '{"MsgType":' }))).toMatchObject({ status: 400, text: '' })
      expect(seen).toEqual([])
    })

    test('JSON is answered in XML', async () => {
      const { url } = await up()
      const json = JSON.stringify({ ToUserName: 'gh_1', FromUserName: 'oFan', CreateTime: 1_760_000_000, MsgType: 'text', Content: '信', MsgId: '9' })
      const answer = await deliver(url, sealedPush({ xml: json, outerTarget: 'gh_1' }), { type: 'application/json' })
      expect(textOf(openAnswer(answer.text))).toBe('信')
    })

    test('a handler that is slower than the deadline: `success` in time, also to the next delivery, and one run', async () => {
      const { url, seen, slow } = await up(credentials, { deadlineMs: 100 })
      const push = sealedPush({ xml: eventXml('LOCATION') })
      const started = performance.now()
      const answer = await deliver(url, push)
      expect(answer).toMatchObject({ status: 200, text: 'success' })
      expect(performance.now() - started).toBeGreaterThanOrEqual(95)
      slow.resolve('来迟了')
      expect(await deliver(url, push)).toMatchObject({ status: 200, text: 'success' })
      expect(seen).toHaveLength(1)
    })

    test('two deliveries that wait for one run get the same bytes', async () => {
      const { url, seen, slow } = await up()
      const push = sealedPush({ xml: eventXml('LOCATION') })
      const both = [deliver(url, push), deliver(url, push)]
      await vi.waitFor(() => expect(seen).toHaveLength(1))
      slow.resolve('在此')
      const [first, second] = await Promise.all(both)
      expect(textOf(openAnswer(first?.text ?? ''))).toBe('在此')
      expect(second?.bytes).toEqual(first?.bytes)
      expect(seen).toHaveLength(1)
    })

    test('a sender who hangs up in the middle of the body leaves nothing behind', async () => {
      const { url, seen, log } = await up()
      for (const header of ['Content-Length: 100', 'Transfer-Encoding: chunked']) {
        const connection = await openRaw(url)
        connection.write(`${head(url, signedQuery(), header)}5\r\n<xml>\r\n`)
        await vi.waitFor(() => expect(connection.socket.bytesWritten).toBeGreaterThan(100))
        connection.socket.destroy()
        await connection.received
      }
      await vi.waitFor(() => expect(log.at('debug')).toEqual(Array(2).fill('a sender hung up before its body was there')))
      expect(log.lines.filter(({ level }) => level !== 'debug')).toEqual([])
      expect(await deliver(url, sealedPush())).toMatchObject({ status: 200 })
      expect(seen).toEqual(['subscribe_event'])
    })

    test('a sender who hangs up while the handler runs finds the reply when it comes again', async () => {
      const { url, seen, slow } = await up()
      const push = sealedPush({ xml: eventXml('LOCATION') })
      const connection = await openRaw(url)
      connection.write(`${head(url, push.search, `Content-Length: ${Buffer.byteLength(push.body)}`)}${push.body}`)
      await vi.waitFor(() => expect(seen).toHaveLength(1))
      connection.socket.destroy()
      await connection.received
      slow.resolve('还在')
      expect(textOf(openAnswer((await deliver(url, push)).text))).toBe('还在')
      expect(seen).toHaveLength(1)
    })
  })
}
