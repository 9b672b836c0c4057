import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createGateway } from '../../src/gateway.js'
import { InboxEngine } from '../../src/inbox/engine.js'
import { memoryInbox } from '../../src/inbox/memory.js'
import { OfficialAccount, Router } from '../../src/official-account.js'
import { sign } from '../../src/wire/signature.js'
import { door } from '../inbox/door.js'
import { createDeferred } from '../support/deferred.js'
import { createRecordingLogger } from '../support/recording-logger.js'

const opened: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

const accountWith = (inbox = memoryInbox()) => {
  const log = createRecordingLogger()
  const account = new OfficialAccount({ appId: 'wx0', appSecret: 'canary-secret', token: 'canarytoken', inbox, log })
  opened.push(account)
  return { account, log }
}

const ask = async (url: string, init?: RequestInit) => {
  const response = await fetch(url, init)
  const text = await response.text()
  return { status: response.status, text, headers: response.headers, body: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>) }
}

describe('health', () => {
  it('is 200 on both paths, says what the inbox counts, and no secret', async () => {
    const { account } = accountWith()
    const { url } = await account.health(0)
    for (const path of ['livez', 'readyz', 'readyz?verbose']) {
      const { status, body, text, headers } = await ask(url + path)
      expect(status).toBe(200)
      expect(body).toEqual({ ok: true, inbox: account.inbox.stats() })
      expect(text).not.toContain('canary')
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect(headers.get('cache-control')).toBe('no-store')
    }
  })

  it('listens on 127.0.0.1 alone, unless it is told otherwise', async () => {
    const { account } = accountWith()
    const [own, all] = [await account.health(0), await account.health(0, { host: '0.0.0.0' })]
    expect(own.server.address()).toMatchObject({ address: '127.0.0.1' })
    expect(all.server.address()).toMatchObject({ address: '0.0.0.0' })
  })

  it('takes GET and HEAD of two paths, and no push', async () => {
    const { account } = accountWith()
    const { url } = await account.health(0)
    const head = await ask(`${url}readyz`, { method: 'HEAD' })
    expect([head.status, head.text, Number(head.headers.get('content-length')) > 20]).toEqual([200, '', true])
    expect((await ask(`${url}readyz`, { method: 'POST', body: '<xml/>' })).status).toBe(405)
    for (const path of ['', 'readyz/', 'wechat', 'livezz']) expect((await ask(url + path)).status).toBe(404)
  })

  it('is not ready while it shuts down, and lives until the end', async () => {
    const { account } = accountWith()
    const { url } = await account.health(0)
    const gate = createDeferred()
    account.on('text', () => gate.promise)
    const timestamp = String(Math.floor(Date.now() / 1000))
    const body =
      '<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>x</Content><MsgId>1</MsgId></xml>'
    const push = account.handle({ method: 'POST', search: `signature=${sign('canarytoken', timestamp, '1')}&timestamp=${timestamp}&nonce=1`, body })
    const closed = account.close()
    expect(await ask(`${url}readyz`)).toMatchObject({ status: 503, body: { ok: false, problem: 'shutting down', inbox: { active: 1 } } })
    expect((await ask(`${url}livez`)).status).toBe(200)
    gate.resolve()
    expect((await push).status).toBe(200)
    await closed
    await expect(fetch(`${url}livez`)).rejects.toThrow()
  })

  it('is not ready where the store fails, without its words; said once in the log', async () => {
    let fails = true
    const { account, log } = accountWith(
      new InboxEngine({
        find: () => undefined,
        commit: () => {},
        bindSignature: () => true,
        load: () => undefined,
        unfinished: () => [],
        list: () => ({ pushes: [] }),
        counts: () => ({ received: 0, done: 0, retry: 0, dead: 0 }),
        erase: () => 0,
        check() {
          if (fails) throw Object.assign(new Error('password canary-password refused'), { code: 'SQLITE_IOERR' })
        },
        close: () => {},
      }),
    )
    const { url } = await account.health(0)
    for (const _ of [1, 2]) expect(await ask(`${url}readyz`)).toMatchObject({ status: 503, body: { ok: false, problem: 'the store fails (SQLITE_IOERR)' } })
    expect((await ask(`${url}livez`)).status).toBe(200)
    fails = false
    expect((await ask(`${url}readyz`)).status).toBe(200)
    expect(log.lines.map(({ message }) => message)).toEqual(['not ready', 'ready again'])
    expect(log.text()).not.toContain('canary')
  })

  it('a store that does not answer is not ready after two seconds', async () => {
    const { inbox, clock } = door({ handler: () => '', check: () => new Promise(() => {}) })
    const health = inbox.health()
    await clock.advance(2000)
    expect(await health).toEqual({ ok: false, problem: 'the store fails (timeout)' })
  })

  it('is a gateway’s too', async () => {
    const gateway = createGateway({ router: new Router(), account: () => undefined, log: createRecordingLogger() })
    const { url } = await gateway.health(0)
    expect((await ask(`${url}readyz`)).status).toBe(200)
    await gateway.close()
    expect(gateway.isClosing).toBe(true)
  })

  it('a port that is wrong or in use is named', async () => {
    const { account } = accountWith()
    const { port } = await account.health(0)
    await expect(account.health(port)).rejects.toThrow(`port ${port} is in use`)
    await expect(account.health(-1)).rejects.toThrow('port is no number from 0 to 65535')
  })

  it('answers one who sends a body, and lets go of one who says nothing', async () => {
    const { account } = accountWith()
    const { port } = await account.health(0)
    const silent = connect(port, '127.0.0.1')
    await once(silent, 'connect')
    const gone = once(silent, 'close')
    silent.on('error', () => {})
    await account.close()
    silent.destroy()
    await gone
  })
})
