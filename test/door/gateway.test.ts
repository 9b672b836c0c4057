import { describe, expect, it } from 'vitest'
import type { Credentials } from '../../src/door/settings.js'
import { type AccountKey, createGateway } from '../../src/gateway.js'
import type { PushRecord } from '../../src/inbox/contract.js'
import { InboxEngine } from '../../src/inbox/engine.js'
import { Router } from '../../src/official-account.js'
import { Cipher } from '../../src/wire/cipher.js'
import { sign } from '../../src/wire/signature.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

const KEY = 'A'.repeat(43)

/** A merchant with many accounts in a table: even ones plain, odd ones safe. */
function database(size: number) {
  const rows = new Map<string, Credentials>()
  for (let i = 0; i < size; i += 1) rows.set(`gh_${i}`, { appId: `wx${i}`, token: `token${i}`, ...(i % 2 ? { encodingAESKey: KEY } : {}) })
  return rows
}

function gateway(options: { size?: number; by?: 'path' | 'target'; cacheMs?: number; fail?: () => boolean } = {}) {
  const clock = createFakeClock()
  const log = createRecordingLogger()
  const rows = database(options.size ?? 500)
  const asked: AccountKey[] = []
  const router = new Router()
  router.on('text', (message, { account }) => `${account.appId} ${message.content}`)
  const made = createGateway({
    router,
    clock,
    log,
    ...(options.cacheMs === undefined ? {} : { cacheMs: options.cacheMs }),
    account: async (key) => {
      asked.push(key)
      if (options.fail?.()) throw new Error('no connection')
      if (key.appId) return [...rows.values()].find(({ appId }) => appId === key.appId)
      return options.by === 'path' ? rows.get(`gh_${key.path?.slice(3)}`) : rows.get(key.target ?? '')
    },
  })
  let nonce = 0
  const push = async (i: number, content = 'hi', path = `/w/${i}`) => {
    nonce += 1
    const timestamp = String(Math.floor(clock.now() / 1000))
    const xml = `<xml><ToUserName><![CDATA[gh_${i}]]></ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>${content}</Content><MsgId>${nonce}</MsgId></xml>`
    const row = rows.get(`gh_${i}`)
    const token = (row?.token as string | undefined) ?? 'none'
    if (!row?.encodingAESKey)
      return made.handle({
        method: 'POST',
        path,
        search: `signature=${sign(token, timestamp, String(nonce))}&timestamp=${timestamp}&nonce=${nonce}`,
        body: xml,
      })
    const cipher = new Cipher(KEY)
    const encrypt = cipher.encrypt(xml, row.appId)
    const answer = await made.handle({
      method: 'POST',
      path,
      search: `msg_signature=${sign(token, timestamp, String(nonce), encrypt)}&timestamp=${timestamp}&nonce=${nonce}`,
      body: `<xml><ToUserName><![CDATA[gh_${i}]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`,
    })
    const sealed = /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(answer.body)?.[1]
    return sealed ? { ...answer, body: cipher.decrypt(sealed)?.message.toString() ?? '' } : answer
  }
  return { asked, clock, log, made, push, rows }
}

describe('a gateway', () => {
  it('serves five hundred accounts by target, each with its own keys', async () => {
    const { push, asked } = gateway()
    for (let i = 0; i < 500; i += 1) expect((await push(i)).body).toContain(`wx${i} hi`)
    for (let i = 0; i < 500; i += 1) expect((await push(i)).body).toContain(`wx${i} hi`)
    expect(asked).toHaveLength(500)
  })

  it('serves them by path, the URL check too', async () => {
    const { made, push, clock } = gateway({ by: 'path' })
    expect((await push(3)).body).toContain('wx3 hi')
    const timestamp = String(Math.floor(clock.now() / 1000))
    const check = (token: string) =>
      made.handle({ method: 'GET', path: '/w/4', search: `signature=${sign(token, timestamp, '1')}&timestamp=${timestamp}&nonce=1&echostr=123` })
    expect(await check('token4')).toMatchObject({ status: 200, body: '123' })
    expect((await check('token5')).status).toBe(403)
  })

  it('takes an account that is added while it runs, within a second', async () => {
    const { push, rows, clock, log } = gateway({ size: 2 })
    expect((await push(7)).status).toBe(403)
    rows.set('gh_7', { appId: 'wx7', token: 'token7' })
    await clock.advance(1001)
    expect((await push(7)).body).toContain('wx7 hi')
    expect(log.text()).toContain('unknown-account')
  })

  it('takes changed settings when its cache has run out, or is told to forget', async () => {
    const { push, rows, clock, made } = gateway({ size: 2, cacheMs: 10_000 })
    expect((await push(0)).status).toBe(200)
    rows.set('gh_0', { appId: 'wx0', token: 'changed' })
    expect((await push(0)).status).toBe(403)
    await clock.advance(10_001)
    expect((await push(0)).status).toBe(200)
    rows.set('gh_0', { appId: 'wx0', token: 'again' })
    made.forget('wx0')
    expect((await push(0)).status).toBe(200)
  })

  it("never opens one account's push with another's keys", async () => {
    const { made, clock } = gateway()
    const timestamp = String(Math.floor(clock.now() / 1000))
    const xml = '<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>x</Content></xml>'
    const encrypt = new Cipher(KEY).encrypt(xml, 'wx3')
    const body = `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`
    const answer = await made.handle({
      method: 'POST',
      path: '/',
      search: `msg_signature=${sign('token1', timestamp, '1', encrypt)}&timestamp=${timestamp}&nonce=1`,
      body,
    })
    expect(answer.status).toBe(403)
    expect(made.refusals()).toEqual({ 'app-id': 1 })
  })

  it('answers 503 while the settings cannot be had, so that the push comes again', async () => {
    let down = true
    const { push, log, clock, asked } = gateway({ fail: () => down })
    expect((await push(0)).status).toBe(503)
    expect((await push(0)).status).toBe(503)
    expect(asked).toHaveLength(1)
    expect(log.text()).toContain('could not be had')
    down = false
    await clock.advance(1001)
    expect((await push(0)).status).toBe(200)
  })

  it('answers 503 for settings that are wrong, and the log says which option', async () => {
    const { push, rows, log } = gateway()
    rows.set('gh_0', { appId: 'wx0', token: 'secretbutodd!' })
    expect((await push(0)).status).toBe(503)
    expect(log.text()).toContain('token')
    expect(log.text()).not.toContain('secretbutodd')
  })

  it('asks once for pushes that come together, and is not flooded by names', async () => {
    const { push, asked, made } = gateway({ size: 1 })
    await Promise.all([push(0), push(0, 'a', '/w/0'), push(0, 'b', '/w/0')])
    expect(asked).toHaveLength(1)
    for (let i = 0; i < 12_000; i += 1) await push(0, 'x', `/w/${i}`)
    expect(await made.account('wx0')).toMatchObject({ appId: 'wx0' })
    expect(await made.account('wx9')).toBeUndefined()
  })

  it('finds the account of a kept push by its app id', async () => {
    const clock = createFakeClock()
    const router = new Router()
    const runs: string[] = []
    router.on('text', (message, { account, attempt }) => {
      runs.push(`${account.appId} ${message.content} ${attempt}`)
    })
    const raw =
      '<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>kept</Content><MsgId>1</MsgId></xml>'
    const kept: PushRecord = {
      key: 'wx8:oA:1',
      appId: 'wx8',
      type: 'text',
      source: 'oA',
      raw,
      receivedAt: clock.now(),
      state: 'received',
      attempt: 1,
      late: 'none',
      answer: undefined,
    }
    const committed: PushRecord[] = []
    const inbox = new InboxEngine({
      find: () => undefined,
      load: () => kept,
      commit: (record) => void committed.push(record),
      bindSignature: () => true,
      unfinished: () => [kept],
      list: () => ({ pushes: [kept] }),
      counts: () => ({ received: 1, done: 0, retry: 0, dead: 0 }),
      erase: () => 0,
      close: () => {},
    })
    const asked: AccountKey[] = []
    createGateway({
      router,
      clock,
      inbox,
      account: (key) => {
        asked.push(key)
        return { appId: 'wx8', token: 'token8' }
      },
    })
    await clock.advance(1)
    expect(runs).toEqual(['wx8 kept 2'])
    expect(asked).toEqual([{ appId: 'wx8' }])
    expect(committed).toMatchObject([{ key: 'wx8:oA:1', state: 'done', attempt: 2 }])
  })

  it('asks again after settings that did not come', async () => {
    const clock = createFakeClock()
    let hangs = true
    let asked = 0
    const made = createGateway({
      router: new Router(),
      clock,
      account: () => {
        asked += 1
        return hangs ? new Promise(() => {}) : { appId: 'wx1', token: 'token' }
      },
    })
    const check = async () => {
      const timestamp = String(Math.floor(clock.now() / 1000))
      return made.handle({ method: 'GET', path: '/', search: `signature=${sign('token', timestamp, '1')}&timestamp=${timestamp}&nonce=1&echostr=1` })
    }
    const first = check()
    await clock.advance(4500)
    expect(await first).toMatchObject({ status: 503 })
    hangs = false
    await clock.advance(1001)
    expect(await check()).toMatchObject({ status: 200 })
    expect(asked).toBe(2)
  })

  it('does not keep what was being looked up when it was told to forget', async () => {
    const clock = createFakeClock()
    let token = 'old0'
    let give = () => {}
    const made = createGateway({
      router: new Router(),
      clock,
      account: () => {
        const now = token
        return new Promise((resolve) => (give = () => resolve({ appId: 'wx1', token: now })))
      },
    })
    const check = (signedWith: string) => {
      const timestamp = String(Math.floor(clock.now() / 1000))
      return made.handle({ method: 'GET', path: '/', search: `signature=${sign(signedWith, timestamp, '1')}&timestamp=${timestamp}&nonce=1&echostr=1` })
    }
    const first = check('old0')
    token = 'new0'
    made.forget('wx1')
    give()
    expect(await first).toMatchObject({ status: 200 })
    const second = check('new0')
    give()
    expect(await second).toMatchObject({ status: 200 })
  })

  it("refuses a tenant's push that names another tenant", async () => {
    const { made, clock } = gateway()
    const timestamp = String(Math.floor(clock.now() / 1000))
    const body =
      '<xml><ToUserName a="">gh_2</ToUserName><x><ToUserName>gh_0</ToUserName></x><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>x</Content></xml>'
    const answer = await made.handle({ method: 'POST', path: '/', search: `signature=${sign('token0', timestamp, '1')}&timestamp=${timestamp}&nonce=1`, body })
    expect(answer.status).toBe(403)
    expect(made.refusals()).toEqual({ target: 1 })
  })

  it('takes a row with null where there is nothing, and other columns', async () => {
    const { push, rows } = gateway()
    rows.set('gh_0', { appId: 'wx0', token: 'token0', encodingAESKey: null, appSecret: null, router: 'x', deadlineMs: 1 } as unknown as Credentials)
    expect((await push(0)).status).toBe(200)
  })

  it('answers 503 when the settings do not come at all', async () => {
    const clock = createFakeClock()
    const made = createGateway({ router: new Router(), clock, account: () => new Promise(() => {}) })
    const answer = made.handle({ method: 'POST', path: '/', search: '', body: '<xml></xml>' })
    await clock.advance(4900)
    expect(await answer).toMatchObject({ status: 503 })
  })

  it('takes nothing after it was closed', async () => {
    const { push, made } = gateway()
    await push(0)
    await made.close()
    expect((await push(0)).status).toBe(503)
  })
})
