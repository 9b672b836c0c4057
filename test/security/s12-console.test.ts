import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createConsole } from '../../src/console/index.js'
import { routes } from '../../src/console/server.js'
import { OfficialAccount } from '../../src/index.js'
import { createSimulator } from '../../src/simulator/index.js'
import { tokens } from '../../src/simulator/tokens/state.js'
import { ask, clientOf, createShop, listenTo, type Shop } from '../console/console-world.js'
import { createRecordingLogger } from '../support/recording-logger.js'

let shop: Shop
beforeEach(async () => {
  shop = await createShop()
})
afterEach(() => shop.close())

/** A browser that came by the printed address once. */
async function browser() {
  const entered = await ask(shop.port, `/?token=${shop.token}`)
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
  const own = { cookie, origin: `http://127.0.0.1:${shop.port}`, 'sec-fetch-site': 'same-origin' }
  const { csrf } = (await ask(shop.port, '/api/overview', { headers: own })).json as { csrf: string }
  return { entered, cookie, csrf, headers: own }
}

describe('S12: where the console listens', () => {
  test('on this machine alone, unless it is told otherwise', async () => {
    expect(shop.listening.url).toBe(`http://127.0.0.1:${shop.port}/`)
    const refused = await new Promise<string>((resolve) => {
      // Another address of this very machine: nobody is there.
      connect(shop.port, '127.0.0.2')
        .on('error', (error) => resolve(error.name))
        .on('connect', () => resolve('connected'))
    })
    expect(refused).not.toBe('connected')
  })
})

describe('S12: the Host header', () => {
  test.each(['evil.example', `evil.example:80`, 'localhost.evil.example', '127.0.0.1.evil.example', '192.0.2.1', '0.0.0.0', 'a b', '[::2]'])(
    '%j is refused, with the token too',
    async (host) => {
      for (const path of ['/', '/api/overview', `/?token=${shop.token}`]) {
        const { status, headers } = await ask(shop.port, path, { headers: { host, authorization: `Bearer ${shop.token}` } })
        expect([400, 403]).toContain(status)
        expect(headers['set-cookie']).toBeUndefined()
      }
    },
  )

  test.each(['localhost', '127.0.0.1', '[::1]', 'console.localhost'])('%s is this machine', async (name) => {
    expect((await ask(shop.port, '/api/overview', { headers: { host: `${name}:${shop.port}`, authorization: `Bearer ${shop.token}` } })).status).toBe(200)
  })

  test('a name that was told is taken, and no other', async () => {
    const watching = createConsole({ simulator: shop.weixin, hosts: ['Console.Example.com'] })
    const { port, token } = await watching.listen(0)
    const status = async (host: string) => (await ask(port, '/api/overview', { headers: { host, authorization: `Bearer ${token}` } })).status
    expect(await status('console.example.com')).toBe(200)
    expect(await status('other.example.com')).toBe(403)
    await watching.close()
  })
})

describe('S12: the Origin header', () => {
  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://localhost', 'file://'])(
    'a page of %s gets nothing and does nothing',
    async (origin) => {
      const { headers, csrf } = await browser()
      for (const method of ['GET', 'POST']) {
        const { status } = await ask(shop.port, method === 'GET' ? '/api/overview' : '/api/fans', {
          method,
          headers: { ...headers, origin, 'x-hongyan-csrf': csrf },
        })
        expect(status).toBe(403)
      }
      expect((await shop.get('fans')).json).toEqual([])
    },
  )

  test.each(['cross-site', 'same-site'])('nor does one that the browser calls %s', async (site) => {
    const { cookie } = await browser()
    const headers = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' }
    expect((await ask(shop.port, '/api/overview', { headers })).status).toBe(403)
  })
})

describe('S12: the token', () => {
  test('is drawn anew each time, and long', async () => {
    const other = createConsole({ simulator: shop.weixin })
    const { token } = await other.listen(0)
    expect(token).not.toBe(shop.token)
    expect(token.length).toBeGreaterThanOrEqual(32)
    await other.close()
  })

  test('without it nothing of the API answers, whatever the route', async () => {
    const wrong = [
      {},
      { authorization: 'Bearer ' },
      { authorization: `Bearer ${shop.token}x` },
      { authorization: `Basic ${shop.token}` },
      { cookie: `hongyan-console-${shop.port}=x` },
    ]
    for (const headers of wrong) {
      for (const { method, parts } of [...routes, { method: 'GET', parts: ['events'] }]) {
        const { status, text } = await ask(shop.port, `/api/${parts.join('/')}`, { method, headers })
        expect([status, JSON.parse(text || '{}').error?.code ?? ''], `${method} ${parts.join('/')}`).toEqual([401, method === 'HEAD' ? '' : 'unauthorized'])
      }
    }
  })

  test('goes out of the address at once, into a cookie that no script reads and no other site sends', async () => {
    const { entered } = await browser()
    expect(entered.status).toBe(303)
    expect(entered.headers.location).toBe('/')
    const cookie = String(entered.headers['set-cookie'])
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toContain(shop.token)
    const wrong = await ask(shop.port, '/?token=wrong')
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([401, undefined])
    const linked = await ask(shop.port, `/?token=${shop.token}`, { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } })
    expect([linked.status, linked.text.includes(shop.token), linked.text.includes('<script')]).toEqual([200, false, false])
  })
})

describe('S12: CSRF', () => {
  test('a browser changes nothing without the header that only a page of the console knows', async () => {
    const { headers, csrf } = await browser()
    for (const given of [{}, { 'x-hongyan-csrf': '' }, { 'x-hongyan-csrf': `${csrf}x` }]) {
      for (const { method, parts } of routes.filter((each) => each.method !== 'GET')) {
        const { status } = await ask(shop.port, `/api/${parts.join('/')}`, { method, headers: { ...headers, ...given } })
        expect(status, `${method} ${parts.join('/')}`).toBe(403)
      }
    }
    expect((await ask(shop.port, '/api/fans', { method: 'POST', headers: { ...headers, 'x-hongyan-csrf': csrf } })).status).toBe(200)
  })

  test('no answer allows another origin anything', async () => {
    const { status, headers } = await ask(shop.port, '/api/overview', { method: 'OPTIONS', headers: { origin: 'http://evil.example' } })
    expect(status).toBe(403)
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('S12: CSP', () => {
  test.each(['/', '/api/overview', '/api/qr?text=a', '/api/nothing', '/nothing.js'])(
    '%s: no scripts but the console’s own, no frames, no guessing of types',
    async (path) => {
      const { headers } = await ask(shop.port, path, { headers: { authorization: `Bearer ${shop.token}` } })
      const csp = String(headers['content-security-policy'])
      expect(csp).toContain("default-src 'none'")
      expect(csp).toContain("script-src 'self'")
      expect(csp).toContain("style-src 'self'")
      expect(csp).toContain("frame-ancestors 'none'")
      expect(csp).not.toMatch(/unsafe|\*|https?:/)
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' })
    },
  )
})

describe('S12: secrets', () => {
  const canary = {
    appId: 'wxcanary0123456789',
    appSecret: 'canaryAppSecret0123456789abcdef',
    token: 'canaryTokenOfPushes0123456789',
    encodingAESKey: 'canaryAESKey0123456789abcdefghijklmnopqrstu',
  }

  test('no GET, no stream, no page and no log line holds one: app secret, token, key, access tokens, tickets', async () => {
    const weixin = createSimulator({ accounts: [canary] })
    const account = new OfficialAccount({ ...canary, api: { transport: weixin.transport }, log: createRecordingLogger() })
    account.on('text', () => {
      throw new Error(`it says ${canary.appSecret}`)
    })
    weixin.account().deliverTo(account, { clock: 'real' })
    const logged: unknown[] = []
    const note = (...given: unknown[]) => void logged.push(given)
    const watching = createConsole({ account, simulator: weixin, log: { debug: note, info: note, warn: note, error: note } })
    const client = clientOf(await watching.listen(0))
    const heard = listenTo(client)
    await heard.open
    const { openid } = (await client.post('fans')).json
    const { card_id } = (await client.post('cards')).json
    await client.post('products')
    await client.post('faults', { name: 'rotated-key', encodingAESKey: canary.encodingAESKey, times: 1 })
    await account.user.get()
    await account.jssdk.config('https://example.com/', { jsApiList: [] })
    await weixin.call({
      method: 'POST',
      path: '/cgi-bin/stable_token',
      search: '',
      body: JSON.stringify({ grant_type: 'client_credential', appid: canary.appId, secret: canary.appSecret }),
    })
    await client.post(`tokens/${canary.appId}/steal`)
    await weixin.account().push('text', openid, { content: `${canary.appSecret} ${canary.encodingAESKey}` })
    await client.post('worksheet', { search: 'signature=0&timestamp=1&nonce=1' })
    const { id } = (await client.pushes()).rows[0] ?? { id: '' }
    const all: string[] = []
    const at: Readonly<Record<string, string>> = { ':id': id, ':openid': openid, ':card_id': card_id }
    for (const { method, parts } of routes) {
      if (method !== 'GET') continue
      const path = parts.map((part) => at[part] ?? part).join('/')
      for (const query of path.endsWith('copy') ? ['as=test', 'as=curl'] : ['text=a']) {
        const answer = await client.get(`${path}?${query}`)
        expect([200, 409], path).toContain(answer.status)
        all.push(answer.text, JSON.stringify(answer.headers))
      }
    }
    for (const body of ['{', { token: canary.token }, { filter: canary }])
      for (const path of ['trigger', 'replay', 'worksheet', 'rules']) all.push((await client.post(path, body)).text)
    all.push((await ask(client.port, '/')).text, JSON.stringify(heard.events), JSON.stringify(logged))
    heard.end()
    const state = weixin.account().core.state(tokens)
    const secrets = [...Object.values(canary).slice(1), ...state.tokens.keys(), ...[...state.tickets.values()].map(({ value }) => value), client.token]
    expect(secrets.length).toBeGreaterThan(6)
    const told = all.join('\n')
    for (const secret of secrets) expect(told.includes(secret), secret).toBe(false)
    await watching.close()
    await account.close()
  })
})

describe('S12: where replays and triggers go', () => {
  test('to the account that was configured: no request names another address, or changes it', async () => {
    const asked: string[] = []
    const inside = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('success')
    })
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(inside.address() as { port: number }).port}/inside`
    const { openid } = (await shop.post('fans')).json
    await shop.post(`fans/${openid}/follow`)
    const { id } = (await shop.pushes()).rows[0] ?? { id: '' }
    const before = shop.weixin.account().registration.mode
    for (const [path, body] of [
      ['trigger', { type: 'text', url }],
      ['trigger', { type: 'text', source: url }],
      [`pushes/${id}/replay`, { url }],
      [`pushes/${id}/send`, { raw: '<xml/>', url }],
      ['replay', { filter: { url } }],
      ['deliver-to', { url }],
      [`accounts/${shop.weixin.account().appId}/deliver-to`, { url }],
      ['configure', { mode: 'plain' }],
      [`fans/${openid}/deliverTo`, [url]],
      [`fans/${openid}/browse`, [url]],
      [`fans/${openid}/__proto__.constructor`, [url]],
    ] as const) {
      const { status } = await shop.post(path, body)
      if (!path.endsWith('browse')) expect([400, 404], path).toContain(status)
    }
    expect(asked).toEqual([])
    expect(shop.weixin.account().url).toBeUndefined()
    expect(shop.weixin.account().registration.mode).toBe(before)
    inside.close()
  })

  test('and where that one sends them on, they do not follow', async () => {
    const asked: string[] = []
    const elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '')
      if (request.url === '/inside') response.end('success')
      else response.writeHead(302, { location: '/inside' }).end()
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    shop.weixin.rules.retryStatus = false
    shop.weixin.account().deliverTo(`http://127.0.0.1:${(elsewhere.address() as { port: number }).port}/wx`)
    const { json } = await shop.post('trigger', { type: 'text' })
    expect(json.seen.kind).toBe('fault')
    expect(asked).toHaveLength(1)
    elsewhere.closeAllConnections()
    elsewhere.close()
  })
})

describe('S12: stored XSS', () => {
  const nasty = `<img src=x onerror=alert(1)>"'</script><script>alert(2)</script>`

  test('what a fan writes leaves as JSON and as nothing else', async () => {
    const { openid } = (await shop.post('fans', { name: nasty })).json
    await shop.post(`fans/${openid}/follow`)
    await shop.post(`fans/${openid}/send.text`, [nasty])
    const { id } = (await shop.pushes()).rows[0] ?? { id: '' }
    for (const path of ['fans', `fans/${openid}`, 'pushes', `pushes/${id}`, `pushes/${id}/copy?as=test`]) {
      const { headers, text } = await shop.get(path)
      expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' })
      expect(() => JSON.parse(text)).not.toThrow()
    }
    const { text, headers } = await shop.get(`qr?text=${encodeURIComponent(nasty)}`)
    expect(headers['content-type']).toBe('image/svg+xml')
    expect(text).not.toMatch(/script|onerror|<img/)
    const error = await shop.get(`pushes?state=${encodeURIComponent(nasty)}`)
    expect(error.headers['content-type']).toBe('application/json; charset=utf-8')
  })

  test('the page’s own sources ask no template for raw HTML', () => {
    // The sources of the server itself; those of the page have the same rule in their own tests.
    for (const file of ['server.ts', 'http.ts', 'static-files.ts']) {
      expect(readFileSync(new URL(`../../src/console/${file}`, import.meta.url), 'utf8')).not.toMatch(/innerHTML|v-html/)
    }
  })
})

describe('S12: large requests', () => {
  test('a body that is too long is refused, announced or not, and the line is closed', async () => {
    const long = JSON.stringify({ type: 'x'.repeat(1_100_000) })
    expect((await shop.post('trigger', long)).status).toBe(413)
    const answer = await new Promise<string>((resolve) => {
      let text = ''
      const socket = connect(shop.port, '127.0.0.1', () => {
        socket.write(`POST /api/trigger HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${shop.token}\r\nTransfer-Encoding: chunked\r\n\r\n`)
        const chunk = 'x'.repeat(65_536)
        for (let nth = 0; nth < 20; nth += 1) socket.write(`10000\r\n${chunk}\r\n`)
      })
      socket.on('data', (data) => {
        text += data.toString()
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve(text))
    })
    expect(answer).toContain('413')
  })

  test('a header or a path without end is refused', async () => {
    expect((await ask(shop.port, '/', { headers: { cookie: 'x'.repeat(20_000) } })).status).toBe(431)
    expect((await shop.get(`pushes/${'x'.repeat(5000)}`)).status).toBe(404)
    expect((await shop.get('pushes/%E0%A4%A')).status).toBe(400)
  })
})
