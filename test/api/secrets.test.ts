import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { createApiClient } from '../../src/api/client.js'
import type { ApiClient, FetchLike } from '../../src/api/contract.js'
import { createTokenServer } from '../../src/token/access-token.js'
import { createTicketServer } from '../../src/token/ticket.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { type Answer, createWeixin, failureOf, serve } from './weixin.js'

/** S11: secrets driven through every way in which a call can fail. What is shown of it may hold none of them. */

const appId = 'wx0123456789abcdef'
const secret = 'canarysecret0123456789abcdef0123'
const token = '99_canary-Access_Token-AbCdEfGhIjKlMnOpQrStUvWxYz-0123456789_abcdefghijklmnop'
const ticket = 'canary-ticket-sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3'
const password = 'canary p@ssword/1'
const fanToken = 'canaryFan/Token+1='

/** In any spelling: as it is, in a URL, in JSON, in part. */
const canaries = [
  secret,
  token,
  ticket,
  password,
  encodeURIComponent(password),
  fanToken,
  encodeURIComponent(fanToken),
  token.slice(0, 24),
  secret.slice(0, 24),
]

function expectClean(...shown: unknown[]): void {
  const text = shown
    .map(
      (each) =>
        `${inspect(each, { depth: 12, showHidden: true })} ${JSON.stringify(each)} ${each instanceof Error ? `${each} ${each.stack} ${each.message}` : ''}`,
    )
    .join('\n')
  for (const canary of canaries) expect(text).not.toContain(canary)
}

type Echo = (given: readonly string[]) => Answer

/**
 * An answer that repeats everything that it was sent, in as many ways as we could think of.
 * What is short, and was neither given to us nor is named, cannot be told from a word.
 */
const echo =
  ({ status = 200, html = false, errcode = 0, tail = '' } = {}): Echo =>
  (given) => {
    const url = `https://api.weixin.qq.com/x?access_token=${token}&secret=${secret}&ticket=${ticket}&access_token=${encodeURIComponent(fanToken)}`
    const words = [
      url,
      token,
      secret,
      ticket,
      ...given,
      JSON.stringify({ access_token: token, secret, ticket }),
      encodeURIComponent(url),
      `token: ${token}`,
      JSON.stringify(JSON.stringify({ secret })),
    ]
    if (html) return { status, body: `<html>${words.join(' ').replaceAll('"', '&quot;')}${tail}</html>`, headers: { 'content-type': 'text/html' } }
    const body = { errcode, errmsg: `no: ${words.join(' ')}`, access_token: token, ticket, deep: [{ secret, note: words }] }
    return { status, body: JSON.stringify(body) + tail }
  }

const answers: readonly (readonly [string, Echo])[] = [
  ['an unknown errcode', echo({ errcode: 99999 })],
  ['a refused token', echo({ errcode: 40001 })],
  ['a wrong secret', echo({ errcode: 40125 })],
  ['an address that is not listed', echo({ errcode: 40164 })],
  ['busy', echo({ errcode: -1 })],
  ['a quota', echo({ errcode: 45009 })],
  ['a business outcome', echo({ errcode: 40099 })],
  ['HTML', echo({ html: true })],
  ['HTML with an error status', echo({ html: true, status: 502 })],
  ['JSON with an error status', echo({ status: 500 })],
  ['JSON with something behind it', echo({ tail: 'x' })],
  ['a token that is cut off', () => ({ body: `{"access_token":"${token.slice(0, 40)}` })],
  ['a secret at the very beginning', () => ({ body: token })],
  ['a secret beyond what is looked at', () => ({ body: `<html>${' '.repeat(4070)}${token}` })],
]

const callers: readonly (readonly [name: string, call: (api: ApiClient) => Promise<unknown>, given: readonly string[]])[] = [
  ['get', (api) => api.get('/cgi-bin/user/info', { openid: 'o' }), []],
  ['post', (api) => api.post('/cgi-bin/any', { openid: 'o', secret, nested: { ticket, list: [{ appsecret: secret }] } }), []],
  ['upload', (api) => api.upload('/cgi-bin/media/upload', [{ name: 'media', filename: 'a.png', data: 'x' }]), []],
  ['download', (api) => api.download('/cgi-bin/media/get'), []],
  ['a fan’s token', (api) => api.get('/sns/userinfo', { access_token: fanToken, openid: 'o' }, { token: false }), [fanToken]],
  ['a fan’s token in the path', (api) => api.get(`/sns/userinfo?secret=${encodeURIComponent(fanToken)}`, {}, { token: false }), [fanToken]],
  ['clear_quota/v2', (api) => api.post('/cgi-bin/clear_quota/v2', { appid: appId, appsecret: secret }, { token: false }), []],
]

describe.each(callers)('%s', (_, call, given) => {
  test.each(answers)('answered by %s', async (__, answer) => {
    const weixin = createWeixin()
    const clock = createFakeClock()
    const log = createRecordingLogger()
    weixin.answers(answer(given))
    const tokens = { get: async () => token, refresh: async () => `${token}2`, status: () => ({ isRenewing: false }) }
    const api = createApiClient({ appId, token: tokens, transport: { dispatcher: weixin.dispatcher }, clock, log })
    const failure = failureOf(call(api))
    for (let second = 0; second < 20; second += 1) await clock.advance(1000)
    const gated = failureOf(call(api))
    for (let second = 0; second < 20; second += 1) await clock.advance(1000)
    expectClean(await failure, await gated, api, log.lines)
  })
})

describe('token servers', () => {
  const kinds = ['stable', 'classic'] as const
  test.each(kinds.flatMap((kind) => answers.map(([name, answer]) => [kind, name, answer] as const)))('%s, answered by %s', async (kind, _, answer) => {
    const weixin = createWeixin()
    const clock = createFakeClock()
    const log = createRecordingLogger()
    weixin.answers(answer([]))
    const shown: unknown[] = []
    const api = createApiClient({
      appId,
      token: (client) => {
        const server = createTokenServer({ appId, appSecret: secret, kind, api: client, clock, log })
        shown.push(server)
        return server
      },
      transport: { dispatcher: weixin.dispatcher },
      clock,
      log,
    })
    const tickets = createTicketServer({ appId, type: 'jsapi', api, clock, log })
    const failures = Promise.allSettled([api.get('/card/getcolors'), tickets.get(), tickets.refresh()])
    for (let second = 0; second < 30; second += 1) await clock.advance(1000)
    expectClean(...shown, tickets, tickets.status(), await failures, api, log.lines)
  })
})

describe('the line', () => {
  const leaky = (url: string): Error => {
    const cause = Object.assign(new Error(`connect to ${url} failed`), { code: 'ECONNRESET', url, options: { headers: { authorization: token } } })
    return Object.assign(new TypeError(`request to ${url} failed, reason: ${token}`, { cause }), { input: url, request: { url } })
  }

  test('a fetch whose errors hold the URL', async () => {
    const fetch: FetchLike = (url) => Promise.reject(leaky(url))
    const clock = createFakeClock()
    const log = createRecordingLogger()
    const api = createApiClient({
      appId,
      token: (client) => createTokenServer({ appId, appSecret: secret, kind: 'classic', api: client, clock, log }),
      transport: { fetch },
      clock,
      log,
    })
    const failure = failureOf(api.get('/card/getcolors'))
    for (let second = 0; second < 20; second += 1) await clock.advance(1000)
    const error = await failure
    expect(error).toMatchObject({ code: 'transport', endpoint: '/cgi-bin/token' })
    expect(error.cause).toMatchObject({ code: 'ECONNRESET' })
    expectClean(error, log.lines, api)
  })

  test('a dispatcher that throws the path', async () => {
    const weixin = createWeixin('https://elsewhere.example')
    const log = createRecordingLogger()
    const tokens = { get: async () => token, refresh: async () => token, status: () => ({ isRenewing: false }) }
    const api = createApiClient({ appId, token: tokens, transport: { dispatcher: weixin.dispatcher }, log })
    const error = await failureOf(api.post('/card/get', { secret }))
    expect(error.cause).toMatchObject({ name: 'MockNotMatchedError' })
    expectClean(error, log.lines)
  })

  test('a broken answer whose parser keeps the bytes', async () => {
    const { host } = await serve((request) => void request.socket.end(`HTTP/1.1 200 OK\r\nbad header ${token}\r\n\r\n${secret}`))
    const tokens = { get: async () => token, refresh: async () => token, status: () => ({ isRenewing: false }) }
    const api = createApiClient({ appId, host, token: tokens, log: createRecordingLogger() })
    const error = await failureOf(api.post('/card/get', { secret }))
    expect(error).toMatchObject({ fault: 'broken', cause: { name: 'HTTPParserError' } })
    expectClean(error)
    await api.close()
  })

  test('a proxy that is not there', async () => {
    const proxy = `http://user:${encodeURIComponent(password)}@127.0.0.1:1`
    const api = createApiClient({ appId, proxy, log: createRecordingLogger() })
    expectClean(await failureOf(api.post('/card/get', {}, { token: false })), api)
  })
})

test('what is wrong with an option is said without its value', () => {
  const wrong = [
    () => createApiClient({ appId, host: `http://user:${encodeURIComponent(password)}@host` }),
    () => createApiClient({ appId, proxy: `user:${password}@host` }),
    () => createTokenServer({ appId, appSecret: { secret } as never, api: {} as never }),
  ]
  for (const make of wrong) {
    const error = vi.fn(make)
    expect(error).toThrow()
    expectClean(error.mock.results[0]?.value)
  }
})
