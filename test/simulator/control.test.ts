import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SimulatorServer } from '../../src/simulator/index.js'
import { createPair, createWorld, credentials, START } from './world.js'

let weixin: ReturnType<typeof createWorld>
let server: SimulatorServer

beforeEach(async () => {
  const pair = createPair()
  weixin = pair.weixin
  pair.account.on('subscribe_event', () => '欢迎')
  pair.account.on('text', ({ content }) => `>${content}`)
  server = await weixin.listen(0)
})
afterEach(() => weixin.close())

async function ask(method: string, path: string, body?: unknown, authorization = `Bearer ${server.control.token}`) {
  const answer = await fetch(`${server.control.url}${path}`, { method, headers: { authorization }, ...(body !== undefined && { body: JSON.stringify(body) }) })
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
}

/** With a Host header of one's own, which `fetch` does not allow. */
const withHost = (host: string, path: string) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const headers = { host, authorization: `Bearer ${server.control.token}` }
    request({ host: '127.0.0.1', port: server.port, path, headers }, (incoming) => {
      let body = ''
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk
      })
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body }))
    })
      .on('error', reject)
      .end()
  })

describe('driving', () => {
  test('people: every action of a fan by its name, those of groups too', async () => {
    const { json } = await ask('GET', '')
    const actions = json.actions as { name: string; parameters: string[] }[]
    expect(actions).toEqual(
      expect.arrayContaining([
        { name: 'follow', parameters: ['how'] },
        { name: 'scan', parameters: ['code', 'how'] },
        { name: 'send.text', parameters: ['content'] },
      ]),
    )
    expect(actions.map(({ name }) => name)).not.toContain('constructor')
    const { openid } = (await ask('POST', 'fans')).json
    const followed = await ask('POST', `fans/${openid}/follow`)
    expect(followed.json).toMatchObject({ seen: { kind: 'reply', text: '欢迎' }, pushes: [{ type: 'subscribe_event', source: openid }] })
    expect((await ask('POST', `accounts/${credentials.appId}/fans/${openid}/send.text`, ['你好'])).json).toMatchObject({ seen: { text: '>你好' } })
    expect((await ask('GET', `fans/${openid}`)).json).toMatchObject({ follows: true })
    expect((await ask('GET', 'fans')).json).toHaveLength(1)
    expect((await ask('GET', 'fans/oNobody')).json).toEqual({ error: 'openid is nobody whom the account has met' })
    expect(weixin.account().pushes()).toHaveLength(2)
  })

  test.each(['constructor', 'toString', '__proto__', 'send', 'send.constructor', 'state', 'openid', 'frogs', 'hasOwnProperty'])(
    '%s is no action',
    async (name) => {
      const { status, json } = await ask('POST', `fans/oFan/${name}`)
      expect([status, json.error]).toEqual([400, expect.stringContaining(`action ${name} is nothing that people do. They do `)])
    },
  )

  test('pushes: of the catalogue, of bare elements, as they are', async () => {
    expect((await ask('POST', 'push', { type: 'text', source: 'oFan', attributes: { content: 'a' } })).json).toMatchObject({ seen: { text: '>a' } })
    expect((await ask('POST', 'push', { event: 'user_win_lottery', source: 'oFan', fields: { PrizeId: '7' } })).json).toMatchObject({
      type: 'user_win_lottery_event',
    })
    expect((await ask('POST', 'push', { raw: '<xml><MsgType>text</MsgType></xml>', copies: 1 })).json).toMatchObject({ type: 'text' })
    expect((await ask('POST', 'push', { type: 'frogs', source: 'oFan' })).json.error).toContain('type is no push of the catalogue: frogs')
    expect(await ask('POST', 'push', { event: 'a', source: 'oFan', copies: 1e9 })).toMatchObject({
      status: 400,
      json: { error: 'copies is no whole number from 1 to 10000' },
    })
    expect((await ask('GET', 'pushes')).json).toHaveLength(3)
  })

  test('the clock', async () => {
    expect((await ask('POST', 'clock/advance', { ms: 90 * 86_400_000 })).json).toEqual({ now: START + 90 * 86_400_000 })
    expect((await ask('POST', 'clock/set', { now: START })).json).toEqual({ now: START })
    expect((await ask('GET', 'clock')).json).toEqual({ now: START, running: false })
    expect((await ask('POST', 'clock/advance', { ms: 'x' })).json.error).toBe('world the body: ms is not a whole number')
  })

  test('faults, rules, and the world', async () => {
    const { json } = await ask('POST', 'faults', { name: 'busy', path: { regex: 'token' }, times: 2 })
    expect(json).toMatchObject({ id: 1, name: 'busy', struck: 0 })
    const busy = await fetch(`${server.url}/cgi-bin/token`)
    expect(await busy.json()).toMatchObject({ errcode: -1 })
    expect((await ask('GET', 'faults')).json).toMatchObject({
      on: [{ id: 1, struck: 1 }],
      known: expect.arrayContaining([expect.objectContaining({ name: 'busy', strikes: 'calls' })]),
    })
    expect((await ask('DELETE', 'faults/1')).json).toEqual({ off: 1 })
    expect((await ask('POST', 'faults', { name: 'frogs' })).status).toBe(400)
    expect((await ask('POST', 'rules', { deliveries: 4 })).json).toMatchObject({ deliveries: 4 })
    expect((await ask('POST', 'rules', { frogs: 4 })).json).toEqual({ error: 'rules.frogs is no switch' })
    expect((await ask('POST', 'rules', { deliveries: '4' })).json).toEqual({ error: 'rules.deliveries is no number' })
    const world = (await ask('GET', 'world')).json
    await ask('POST', 'clock/advance', { ms: 1000 })
    expect((await ask('POST', 'world', world)).json).toEqual({ now: START })
    expect((await ask('POST', 'world', { format: 'other' })).json.error).toContain('world is no hongyan world')
    expect(JSON.stringify(world)).not.toContain(credentials.appSecret)
  })

  test('a world of a hundred thousand levels is refused, not a failure of ours', async () => {
    const body = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const answer = await fetch(`${server.control.url}world`, { method: 'POST', headers: { authorization: `Bearer ${server.control.token}` }, body })
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'the body is nested too deeply' }])
  })

  test('accounts, the check of the URL, calls, an end', async () => {
    expect((await ask('GET', 'accounts')).json).toMatchObject([{ appId: credentials.appId, mode: 'safe' }])
    expect((await ask('POST', 'verify-url')).json).toEqual({ ok: true, why: '' })
    expect((await ask('POST', 'deliver-to', { url: 'ftp://x' })).json.error).toBe('deliverTo is no http or https URL')
    expect((await ask('POST', 'configure', { appId: 'wx2' })).json.error).toContain('configure.appId is no option')
    expect((await ask('POST', 'configure', { encodingAESKey: 'short' })).json.error).toBe('accounts.encodingAESKey is not 43 characters of base64')
    expect((await ask('POST', 'configure', { token: 'other' })).json).toEqual({})
    expect((await ask('POST', 'verify-url')).json).toMatchObject({ ok: false })
    expect((await ask('GET', 'calls')).json).toEqual([])
    expect((await ask('POST', 'settled')).json).toEqual({})
  })

  test.each([
    ['GET', 'frogs', 404],
    ['PUT', 'clock', 404],
    ['GET', 'accounts/wxNone/fans', 400],
    ['GET', 'fans/a/b/c', 404],
  ])('%s %s is not there', async (method, path, status) => {
    expect((await ask(method, path)).status).toBe(status)
  })

  test('no JSON', async () => {
    const answer = await fetch(`${server.control.url}faults`, { method: 'POST', headers: { authorization: `Bearer ${server.control.token}` }, body: '{' })
    expect(answer.status).toBe(400)
  })
})

describe('who may', () => {
  test('nobody without the token', async () => {
    for (const authorization of ['', 'Bearer', 'Bearer wrong', `Basic ${server.control.token}`]) {
      expect(await ask('GET', 'world', undefined, authorization)).toEqual({
        status: 401,
        json: { error: 'the control token is missing: authorization: Bearer <token>' },
      })
    }
    expect(server.control.token).toMatch(/^[0-9a-f]{48}$/)
    const other = await createWorld().listen(0, { controlToken: 'my-own-token' })
    expect((await fetch(other.control.url, { headers: { authorization: 'Bearer my-own-token' } })).status).toBe(200)
    await other.close()
    await expect(createWorld().listen(0, { controlToken: 'short' })).rejects.toThrow('controlToken has less than 8 characters')
  })

  test.each([
    ['localhost', 200, 200],
    ['LOCALHOST:80', 200, 200],
    ['sim.localhost:8008', 200, 200],
    ['127.0.0.1', 200, 200],
    ['[::1]:9', 200, 200],
    ['api.weixin.qq.com', 200, 403],
    ['weixin', 200, 403],
    ['10.0.0.7', 200, 403],
    ['evil.example', 403, 403],
    ['evil.example:80', 403, 403],
    ['127.0.0.1.evil.example', 403, 403],
    ['api.weixin.qq.com.evil.example', 403, 403],
    ['localhost@evil.example', 403, 403],
  ])('by the Host %s: the API %d, control %d', async (host, api, control) => {
    const path = '/cgi-bin/token?grant_type=client_credential&appid=x'
    expect((await withHost(host, path)).status).toBe(api)
    expect((await withHost(host, '/_hongyan/clock')).status).toBe(control)
  })

  test('a name of the user’s own', async () => {
    const other = createWorld()
    server = await other.listen(0, { hosts: ['Weixin.Test'] })
    expect((await withHost('weixin.test:80', '/cgi-bin/token')).status).toBe(200)
    expect((await withHost('weixin.test', '/_hongyan/clock')).status).toBe(403)
    await other.close()
  })

  test('loopback by default', async () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
    const open = createWorld()
    const all = await open.listen(0, { host: '0.0.0.0' })
    expect(all.control.url).toBe(`http://127.0.0.1:${all.port}/_hongyan/`)
    expect((await fetch(`http://127.0.0.1:${all.port}/cgi-bin/token`)).status).toBe(200)
    await open.close()
  })
})

describe('bad input', () => {
  test('a body that is too long: 413, told by its length or found out', async () => {
    const path = `${server.url}/cgi-bin/stable_token`
    expect((await fetch(path, { method: 'POST', body: Buffer.alloc(12 * 1024 * 1024 + 1) }).catch(() => ({ status: 413 }))).status).toBe(413)
    const chunk = new Uint8Array(1024 * 1024)
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        if (sent > 40) controller.close()
        else controller.enqueue(chunk)
      },
    })
    const status = await fetch(path, { method: 'POST', body, duplex: 'half' } as RequestInit & { duplex: 'half' }).then(
      (answer) => answer.status,
      () => 413,
    )
    expect(status).toBe(413)
    expect(weixin.calls()).toEqual([])
  })

  test('one that breaks off is no call', async () => {
    const socket = connect(server.port, '127.0.0.1')
    socket.write('POST /cgi-bin/stable_token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{')
    await new Promise((resolve) => setTimeout(resolve, 20))
    socket.destroy()
    await fetch(`${server.url}/cgi-bin/token`)
    expect(weixin.calls().map(({ path }) => path)).toEqual(['/cgi-bin/token'])
  })

  test('what is no HTTP', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(server.port, '127.0.0.1')
      let text = ''
      socket.on('data', (data) => {
        text += String(data)
      })
      socket.on('close', () => resolve(text))
      socket.write('HELLO\r\n\r\n')
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('an unknown path is 501 with a sentence, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const answer = await fetch(`${server.url}/nothing/here`, { method })
      expect([answer.status, await answer.text()]).toEqual([501, 'The simulator does not know this path: /nothing/here. Nothing was done.\n'])
    }
  })
})
