import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterEach, describe, expect, test } from 'vitest'
import { expressHandler } from '../../src/adapter/express.js'
import type { Finding } from '../../src/cli/doctor/finding.js'
import { checkNode } from '../../src/cli/doctor/machine-checks.js'
import { checkSkew } from '../../src/cli/doctor/url-checks.js'
import { OfficialAccount } from '../../src/index.js'
import { createSimulator } from '../../src/simulator/index.js'
import { sqliteTokenStore } from '../../src/token/index.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { run } from './fake-screen.js'

const keys = { appId: 'wx0123456789abcdef', token: 'hongyanTest', encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' } as const
const SECRET = 'the-app-secret-of-nobody'
const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/wechat`
}

async function account(options: Partial<ConstructorParameters<typeof OfficialAccount>[0]> = {}) {
  const made = new OfficialAccount({ ...keys, log: createRecordingLogger(), ...options })
  closers.push(() => made.close())
  return { made, url: (await made.listen(0, { host: '127.0.0.1', signals: false })).url }
}

const ENV = { WEIXIN_APP_ID: keys.appId, WEIXIN_TOKEN: keys.token, WEIXIN_ENCODING_AES_KEY: keys.encodingAESKey }

/** Findings by their check, and the exit code. */
async function doctor(args: readonly string[], env: Readonly<Record<string, string>> = ENV) {
  const { code, out, err, lines } = await run(['doctor', ...args, '--json'], { env })
  for (const secret of [keys.token, keys.encodingAESKey, SECRET]) expect(out + err).not.toContain(secret)
  const findings = lines() as unknown as readonly Finding[]
  for (const { state, cure, check } of findings) if (state === 'wrong' || state === 'warning') expect(cure, check).toMatch(/\S/)
  return { code, err, of: (check: string) => findings.find((finding) => finding.check === check) }
}

describe('the URL', () => {
  test('of an account that is well: all is found right, and no handler is run', async () => {
    const { made, url } = await account()
    const { code, of } = await doctor(['--url', url])
    expect(['reachable', 'echostr', 'signature', 'body', 'keys', 'Node'].map((check) => of(check)?.state)).toEqual(Array(6).fill('ok'))
    expect(of('push')?.state).toBe('skipped')
    expect(made.inbox.stats().pushes).toBe(0)
    expect(code).toBe(0)
    const people = await run(['doctor', '--url', url], { env: ENV })
    expect(people.out).toContain('✓ echostr: the check of the URL is answered as Weixin wants it\n')
  })

  test('--push: mode and key match; a reply is read too', async () => {
    const { made, url } = await account()
    made.on('unknown_event', () => 'a reply')
    expect((await doctor(['--url', url, '--push'])).of('push')).toMatchObject({ state: 'ok', says: expect.stringContaining('safe mode') })
    expect(made.inbox.stats().pushes).toBe(1)
  })

  test.each<readonly [string, Readonly<Record<string, string>>, Partial<ConstructorParameters<typeof OfficialAccount>[0]>, string, RegExp]>([
    ['another token', { WEIXIN_TOKEN: 'another' }, {}, 'echostr', /refused \(403\)/],
    ['another key', { WEIXIN_ENCODING_AES_KEY: `${'B'.repeat(42)}A` }, {}, 'push', /safe mode was refused/],
    ['another app id', { WEIXIN_APP_ID: 'wxanother' }, {}, 'push', /safe mode was refused/],
    ['plain mode there', {}, { encodingAESKey: undefined, mode: 'plain' }, 'push', /is in plain mode/],
    ['plain mode here', { WEIXIN_ENCODING_AES_KEY: '' }, {}, 'push', /plain mode was refused/],
  ])('%s', async (_what, env, options, check, says) => {
    const { url } = await account(options)
    const { code, of } = await doctor(['--url', url, '--push'], { ...ENV, ...env })
    expect([code, of(check)]).toEqual([1, expect.objectContaining({ state: 'wrong', says: expect.stringMatching(says) })])
  })

  const echo = (request: Parameters<RequestListener>[0]) => new URL(request.url ?? '', 'http://x').searchParams.get('echostr') ?? ''

  test.each<readonly [string, RequestListener, string, RegExp]>([
    ['JSON', (request, response) => response.end(JSON.stringify(echo(request))), 'echostr', /as JSON, in quotes/],
    ['a number', (request, response) => response.end(String(Number(echo(request)))), 'echostr', /last digits changed/],
    ['a newline', (request, response) => response.end(`${echo(request)}\n`), 'echostr', /a blank or a mark/],
    ['a page', (_request, response) => response.end('<!DOCTYPE html><p>It works'), 'echostr', /HTML page/],
    ['nothing', (_request, response) => response.end(), 'echostr', /empty/],
    ['elsewhere', (_request, response) => response.writeHead(301, { location: 'https://elsewhere.example/wechat' }).end(), 'echostr', /leads elsewhere/],
    ['no such path', (_request, response) => response.writeHead(404).end(), 'echostr', /nothing at this path/],
    ['everybody', (request, response) => response.end(echo(request)), 'signature', /is answered too/],
    ['every push', (_request, response) => response.end('success'), 'body', /whose signature is wrong is taken/],
    ['no text/xml', (_request, response) => response.writeHead(415).end(), 'body', /takes no text\/xml/],
    ['a hang-up', (request) => request.socket.destroy(), 'reachable', /cannot be reached/],
  ])('that answers %s', async (_what, listener, check, says) => {
    const { code, of } = await doctor(['--url', await serve(listener)])
    expect([code, of(check)]).toEqual([1, expect.objectContaining({ state: 'wrong', says: expect.stringMatching(says) })])
  })

  test('a body parser that was there first', async () => {
    const { made } = await account()
    const app = express()
    // As many write it: all that comes is read as JSON.
    app.use(express.json({ type: '*/*' }))
    app.use('/wechat', expressHandler(made))
    const { code, of } = await doctor(['--url', await serve(app)])
    expect([code, of('body')]).toEqual([1, expect.objectContaining({ state: 'wrong', cure: expect.stringContaining('before the body parser') })])
  })

  test('nobody listens', async () => {
    const { made, url } = await account()
    await made.close()
    const { code, of } = await doctor(['--url', url])
    expect([code, of('reachable')]).toEqual([1, expect.objectContaining({ cure: expect.stringContaining('Nobody listens at 127.0.0.1:') })])
    expect(of('address')?.state).toBe('warning')
    expect(of('port')?.state).toBe('warning')
  })
})

describe('Weixin', () => {
  async function weixin(more: { readonly ipWhitelist?: readonly string[] } = {}) {
    const simulator = createSimulator({ accounts: [{ ...keys, appSecret: SECRET, ...more }], clock: { running: true } })
    closers.push(() => simulator.close())
    return { simulator, host: (await simulator.listen(0)).url }
  }
  const withSecret = { ...ENV, WEIXIN_APP_SECRET: SECRET }

  test('app id, secret and address are right', async () => {
    const { host } = await weixin()
    const { code, of } = await doctor(['--host', host], withSecret)
    expect(['weixin', 'secret', 'IP whitelist'].map((check) => of(check)?.state)).toEqual(['ok', 'ok', 'ok'])
    expect(of('token owner')).toMatchObject({ state: 'skipped', cure: expect.stringContaining('--token-store') })
    expect(code).toBe(0)
  })

  test('an address that is not on the list is named', async () => {
    const { host } = await weixin({ ipWhitelist: ['1.2.3.4'] })
    const { code, of } = await doctor(['--host', host], withSecret)
    expect([code, of('IP whitelist')]).toEqual([1, expect.objectContaining({ cure: expect.stringMatching(/^Add (::ffff:)?127\.0\.0\.1 to IP白名单/) })])
  })

  test('a wrong secret', async () => {
    const { host } = await weixin()
    const { code, of } = await doctor(['--host', host], { ...withSecret, WEIXIN_APP_SECRET: 'wrong' })
    expect([code, of('secret')?.state]).toEqual([1, 'wrong'])
  })

  test('whose the token is: ours; and once somebody else has fetched one', async () => {
    const { simulator, host } = await weixin()
    const folder = mkdtempSync(join(tmpdir(), 'hongyan-doctor-'))
    closers.push(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'tokens.db')
    const store = sqliteTokenStore(file)
    const fetchToken = async () =>
      String(Object(await (await fetch(`${host}/cgi-bin/token?grant_type=client_credential&appid=${keys.appId}&secret=${SECRET}`)).json()).access_token)
    await store.write(`${keys.appId}:access_token:classic`, { value: await fetchToken(), expiresAt: Date.now() + 7_000_000, renewedAt: Date.now() }, 0)
    await store.close?.()
    expect((await doctor(['--host', host, '--token-store', file], withSecret)).of('token owner')?.state).toBe('ok')
    await fetchToken()
    // Weixin bears the one before for a while.
    await simulator.advance(600_000)
    const { code, of } = await doctor(['--host', host, '--token-store', file], withSecret)
    expect([code, of('token owner')]).toEqual([1, expect.objectContaining({ says: expect.stringContaining('somebody else fetches tokens') })])
  })
})

describe('the machine', () => {
  test('Node', () => {
    expect([checkNode('20.18.3'), checkNode('18.20.0')].map(({ state }) => state)).toEqual(['wrong', 'wrong'])
    expect([checkNode('20.19.0'), checkNode('24.1.0')].map(({ state }) => state)).toEqual(['ok', 'ok'])
  })

  test('clocks', () => {
    expect([0, 40_000, -301_000, undefined].map((ms) => checkSkew(ms, 'it').state)).toEqual(['ok', 'warning', 'wrong', 'skipped'])
    expect(checkSkew(-301_000, 'the server').says).toContain('301 s behind')
  })

  test('a key that was not copied whole', async () => {
    const { code, of } = await doctor([], { ...ENV, WEIXIN_ENCODING_AES_KEY: 'abc' })
    expect([code, of('keys')]).toEqual([1, expect.objectContaining({ says: 'encodingAESKey has 3 characters, not 43' })])
  })

  test('a Redis that nobody runs', async () => {
    const { code, of } = await doctor(['--redis', 'redis://127.0.0.1:9'])
    expect([code, of('Redis')?.state]).toEqual([1, 'wrong'])
  })

  test('a wrong option', async () => {
    expect(await run(['doctor', '--url', 'nonsense'])).toMatchObject({ code: 2, err: 'hongyan: --url is no URL: it looks like https://example.com/wechat\n' })
  })
})
