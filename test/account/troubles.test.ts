import { createGateway, OfficialAccount, Router } from 'hongyan'
import { describe, expect, test } from 'vitest'
import { createFakeClock } from '../support/fake-clock.js'
import { credentials, sealedPush, target } from '../support/pushes.js'
import { createRecordingLogger } from '../support/recording-logger.js'

/** What accounts and gateways do when what users bring fails: with errors that are none, with names that do not end, with keys that are no text. */

const stand = () => ({ clock: createFakeClock(Date.now()), log: createRecordingLogger() })

describe('a gateway', () => {
  test('whoever makes up names gets 503, and the database so many questions at once and no more', async () => {
    const { clock, log } = stand()
    let asked = 0
    const gateway = createGateway({
      clock,
      log,
      router: new Router(),
      account: () => {
        asked += 1
        return new Promise(() => {})
      },
    })
    for (let made = 0; made < 1200; made += 1) void gateway.handle({ method: 'POST', path: `/${made}`, ...sealedPush() })
    const answer = gateway.handle({ method: 'POST', path: '/one-more', ...sealedPush() })
    await clock.advance(10)
    expect(asked).toBeLessThan(1200)
    await clock.advance(5000)
    expect((await answer).status).toBe(503)
    await gateway.close({ drainMs: 1 })
  })

  test('what is thrown may be no error: the log says that settings could not be had, twenty times a minute at most', async () => {
    const { clock, log } = stand()
    const gateway = createGateway({
      clock,
      log,
      router: new Router(),
      account: () => {
        throw 'no connection'
      },
    })
    for (let made = 0; made < 25; made += 1) expect((await gateway.handle({ method: 'POST', path: `/${made}`, ...sealedPush() })).status).toBe(503)
    const lines = log.lines.filter(({ message }) => message.includes('settings could not be had'))
    expect(lines).toHaveLength(20)
    expect(lines[0]?.details).toMatchObject({ path: '/0', error: {} })
    await gateway.close({ drainMs: 1 })
  })

  test('erases what a fan leaves who unfollows, where that is asked for', async () => {
    const { clock, log } = stand()
    const router = new Router()
    router.on('text', () => 'hello')
    const gateway = createGateway({ clock, log, router, account: () => credentials, eraseOnUnsubscribe: true })
    const fan = 'oLeaves'
    const push = (kind: string) =>
      gateway.handle({
        method: 'POST',
        path: '/',
        ...sealedPush({
          xml: `<xml><ToUserName>${target}</ToUserName><FromUserName>${fan}</FromUserName><CreateTime>1</CreateTime>${kind}</xml>`,
          timestamp: Math.floor(clock.now() / 1000),
        }),
      })
    await push('<MsgType>text</MsgType><Content>my telephone number</Content><MsgId>1</MsgId>')
    expect(JSON.stringify(await gateway.inbox.list({ source: fan }))).toContain('telephone')
    await push('<MsgType>event</MsgType><Event>unsubscribe</Event>')
    await clock.advance(100)
    expect(JSON.stringify(await gateway.inbox.list({}))).not.toContain('telephone')
    await gateway.close({ drainMs: 1 })
  })
})

describe('an account', () => {
  const textFrom = (fan: string) =>
    `<xml><ToUserName>${target}</ToUserName><FromUserName>${fan}</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>${fan}</MsgId></xml>`

  test.each([
    [
      'throws an error',
      () => {
        throw new Error('broken')
      },
      'broken',
    ],
    [
      'throws what is no error',
      () => {
        throw 'broken'
      },
      '',
    ],
  ])('whose dedupKey %s goes by the digest, and says so', async (_, dedupKey, said) => {
    const { clock, log } = stand()
    const account = new OfficialAccount({ ...credentials, clock, log, dedupKey })
    let runs = 0
    account.on('text', () => {
      runs += 1
    })
    for (let delivery = 0; delivery < 2; delivery += 1) await account.handle({ method: 'POST', ...sealedPush({ xml: textFrom('1') }) })
    expect(runs).toBe(1)
    expect(log.lines.find(({ message }) => message.startsWith('dedupKey failed'))).toMatchObject({ level: 'error', details: { error: said } })
    await account.close({ drainMs: 1 })
  })

  test.each([
    ['is empty', ''],
    ['is no text', 7],
  ])('whose dedupKey %s goes by the digest', async (_, key) => {
    const { clock, log } = stand()
    const account = new OfficialAccount({ ...credentials, clock, log, dedupKey: (() => key) as () => string })
    let runs = 0
    account.on('text', () => {
      runs += 1
    })
    for (const fan of ['1', '2', '2']) await account.handle({ method: 'POST', ...sealedPush({ xml: textFrom(fan) }) })
    expect(runs).toBe(2)
    await account.close({ drainMs: 1 })
  })

  test('whose dedupKey says so takes two pushes for one', async () => {
    const { clock, log } = stand()
    const account = new OfficialAccount({ ...credentials, clock, log, dedupKey: () => 'always the same' })
    let runs = 0
    account.on('text', () => {
      runs += 1
    })
    for (const fan of ['1', '2']) await account.handle({ method: 'POST', ...sealedPush({ xml: textFrom(fan) }) })
    expect(runs).toBe(1)
    await account.close({ drainMs: 1 })
  })

  test('a push without a body, in plain mode, is no push: 400', async () => {
    const { clock, log } = stand()
    const account = new OfficialAccount({ appId: credentials.appId, token: credentials.token, clock, log })
    const { search } = sealedPush()
    expect((await account.handle({ method: 'POST', search })).status).toBe(400)
    await account.close({ drainMs: 1 })
  })

  test('verified bytes that are neither XML nor JSON get 400, in the words of what they were meant to be', async () => {
    const { clock, log } = stand()
    const account = new OfficialAccount({ ...credentials, clock, log })
    expect((await account.handle({ method: 'POST', ...sealedPush({ xml: '{"MsgType": ' }) })).status).toBe(400)
    expect((await account.handle({ method: 'POST', ...sealedPush({ xml: '<xml><a></xml>' }) })).status).toBe(400)
    expect(log.lines.map(({ details }) => details)).toEqual([expect.objectContaining({ format: 'JSON' }), expect.objectContaining({ format: 'XML' })])
    await account.close({ drainMs: 1 })
  })
})
