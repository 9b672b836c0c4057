import { describe, expect, test } from 'vitest'
import { OfficialAccount } from '../../src/index.js'
import { faultTable, type PushRequest } from '../../src/simulator/index.js'
import { Cipher } from '../../src/wire/cipher.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { createCaller, createPair, createWorld, credentials } from './world.js'

const ips = '/cgi-bin/getcallbackip'

async function ready() {
  const weixin = createWorld()
  const caller = createCaller(weixin)
  const token = await caller.token()
  return { weixin, caller, token, ask: (access = token) => caller.call('GET', ips, `access_token=${access}`) }
}

/** How many codes were made. */
const used = (weixin: ReturnType<typeof createWorld>): number => {
  const { quotas } = JSON.parse(weixin.exportWorld()).accounts[0] as { quotas: readonly { path: string; today: number }[] }
  return quotas.find(({ path }) => path === '/cgi-bin/qrcode/create')?.today ?? 0
}

describe('faults of calls', () => {
  test.each([
    ['ip-refused', {}, 40164, 'invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist'],
    ['quota-used-up', {}, 45009, 'reach max api daily quota limit'],
    ['too-many-calls', {}, 45011, ''],
    ['busy', {}, -1, 'system error'],
    ['no-right', {}, 48001, 'api unauthorized'],
    ['errcode', { errcode: 61023, errmsg: 'as I say' }, 61023, 'as I say'],
    ['token-stolen', {}, 40001, ''],
    ['token-expired', {}, 42001, ''],
  ] as const)('%s', async (name, options, errcode, errmsg) => {
    const { weixin, ask } = await ready()
    const fault = weixin.faults.on(name, { ...options, times: 1 })
    const { json } = await ask()
    expect(json.errcode).toBe(errcode)
    expect(json.errmsg).toContain(errmsg)
    expect(weixin.calls().at(-1)).toMatchObject({ faults: [name], errcode })
    expect(fault).toMatchObject({ struck: 1, over: true })
    expect(weixin.faults.list()).toEqual([])
  })

  test('a stolen token stays dead; an account of ours fetches another and goes on', async () => {
    const { weixin, account } = createPair()
    await account.api.get(ips)
    await weixin.advance(60_000)
    weixin.account().faults.on('token-stolen')
    expect(await account.api.get(ips)).toHaveProperty('ip_list')
    expect(weixin.calls().map(({ errcode }) => errcode ?? 0)).toEqual([0, 0, 40001, 0, 0])
  })

  test.each([
    ['html', 200, 'text/html; charset=utf-8', /^<!DOCTYPE html>/],
    ['wrong-type', 200, 'text/plain', /"ip_list"/],
    ['status', 502, 'text/html', /^$/],
  ] as const)('%s', async (name, status, type, body) => {
    const { weixin, ask } = await ready()
    weixin.faults.on(name)
    expect(await ask()).toMatchObject({ status, type, body: expect.stringMatching(body) })
  })

  test('a ticket that has expired', async () => {
    const { weixin, caller, token } = await ready()
    const ticket = async () => (await caller.get('/cgi-bin/ticket/getticket', token, 'type=jsapi')).ticket
    const before = await ticket()
    expect(weixin.faults.on('ticket-expired')).toMatchObject({ struck: 1, over: true })
    expect(await ticket()).not.toBe(before)
  })

  test('slow, by the world’s clock for a call of this process', async () => {
    const { weixin, ask } = await ready()
    weixin.faults.on('slow', { ms: 90_000 })
    let answered = false
    const answer = ask().then(() => {
      answered = true
    })
    await weixin.advance(89_999)
    expect(answered).toBe(false)
    await weixin.advance(1)
    await answer
  })

  test('broken lines, in this process and over HTTP: what was done before is done', async () => {
    const { weixin, token } = await ready()
    const server = await weixin.listen(0)
    const search = `?access_token=${token}`
    const body = JSON.stringify({ action_name: 'QR_LIMIT_SCENE', action_info: { scene: { scene_id: 7 } } })
    for (const [name, done] of [
      ['dropped', false],
      ['answer-lost', true],
      ['truncated', true],
    ] as const) {
      for (const ask of [
        () => fetch(`${server.url}/cgi-bin/qrcode/create${search}`, { method: 'POST', body }),
        () => weixin.fetch(`https://api.weixin.qq.com/cgi-bin/qrcode/create${search}`, { method: 'POST', body }),
        () => weixin.transport.fetch(`https://api.weixin.qq.com/cgi-bin/qrcode/create${search}`, { method: 'POST', body }),
      ]) {
        const before = used(weixin)
        weixin.faults.on(name, { times: 1 })
        await expect(ask().then((answer) => answer.text())).rejects.toThrow()
        expect(used(weixin) - before).toBe(done ? 1 : 0)
      }
    }
    await weixin.close()
  })
})

describe('whom they strike', () => {
  test.each<readonly [string, object, string, boolean]>([
    ['a path', { path: ips }, ips, true],
    ['another path', { path: '/cgi-bin/menu/get' }, ips, false],
    ['a beginning', { path: '/cgi-bin/' }, ips, true],
    ['an expression', { path: /callback/ }, ips, true],
    ['one that does not fit', { path: /^\/card\// }, ips, false],
    ['an expression as data', { path: { regex: 'CALLBACK', flags: 'i' } }, ips, true],
    ['the account', { appId: credentials.appId }, ips, true],
  ])('%s', async (_, options, path, struck) => {
    const { weixin, caller, token } = await ready()
    weixin.faults.on('busy', options)
    expect((await caller.get(path, token)).errcode === -1).toBe(struck)
  })

  test('of two accounts only one, also by the app id that a call for a token names', async () => {
    const weixin = createWorld({ accounts: [credentials, { appId: 'wxOther' }] })
    const caller = createCaller(weixin)
    weixin.account('wxOther').faults.on('busy')
    expect(await caller.token()).toMatch(/^\d+_/)
    expect(await caller.token('wxOther', 'secret-of-wxOther')).toBe('undefined')
    expect(weixin.account().faults.list()).toEqual([])
    expect(weixin.account('wxOther').faults.off()).toBe(1)
    expect(await caller.token('wxOther', 'secret-of-wxOther')).toMatch(/^\d+_/)
  })

  test('after some, so many times, with a probability from the seed', async () => {
    const pattern = async (seed: string) => {
      const weixin = createWorld({ seed })
      const caller = createCaller(weixin)
      const token = await caller.token()
      weixin.faults.on('busy', { after: 2, times: 5, probability: 0.5 })
      const struck: boolean[] = []
      for (let at = 0; at < 30; at += 1) struck.push((await caller.get(ips, token)).errcode === -1)
      return struck
    }
    const [one, same, other] = [await pattern('a'), await pattern('a'), await pattern('b')]
    expect(one).toEqual(same)
    expect(one).not.toEqual(other)
    expect(one.slice(0, 2)).toEqual([false, false])
    expect(one.filter(Boolean)).toHaveLength(5)
    expect(one.indexOf(false, one.indexOf(true))).toBeLessThan(one.lastIndexOf(true))
  })

  test.each<readonly [string, object, string]>([
    ['frogs', {}, 'fault frogs is none. There are token-stolen'],
    ['busy', { appId: 'wxNone' }, 'fault.appId is none of the accounts'],
    ['busy', { probability: 2 }, 'fault.probability is not from 0 to 1'],
    ['busy', { times: 0 }, 'fault.times is no whole number from 1'],
    ['busy', { after: -1 }, 'fault.after is no whole number from 0'],
    ['busy', { often: 1 }, 'fault.often is no option'],
    ['busy', { ms: 'x' }, 'fault.ms is no number'],
    ['busy', { type: 'text' }, 'fault.type is for faults of deliveries'],
    ['push-lost', { path: '/x' }, 'fault.path is for faults of calls'],
    ['busy', { path: { regex: '(' } }, 'fault.path is neither text nor a regular expression'],
    ['errcode', {}, 'fault.errcode is missing'],
    ['rotated-key', { encodingAESKey: 'short' }, 'fault.encodingAESKey is not 43 characters of base64'],
  ])('%s %j is refused', (name, options, message) => {
    expect(() => createWorld().faults.on(name as 'busy', options)).toThrow(message)
  })

  test('they are documented in two languages', () => {
    for (const [name, { en, zh }] of Object.entries(faultTable)) {
      expect(en, name).toMatch(/\.$/)
      expect(zh, name).toMatch(/[一-鿿].*。$/)
    }
  })
})

test('faults are kept with a world, without secrets, and strike on in the next', async () => {
  const { weixin, caller, token } = await ready()
  weixin.faults.on('busy', { path: /callback/i, times: 3, appId: credentials.appId })
  weixin.faults.on('rotated-token', { token: 'a-new-secret' })
  await caller.get(ips, token)
  const kept = weixin.exportWorld()
  expect(kept).toContain('"name":"busy","path":{"regex":"callback","flags":"i"}')
  expect(kept).not.toContain('a-new-secret')
  expect(JSON.stringify(weixin.faults.list())).not.toContain('a-new-secret')
  const other = createWorld()
  await other.importWorld(kept)
  expect(other.exportWorld()).toBe(kept)
  const codes = []
  for (let at = 0; at < 3; at += 1) codes.push((await createCaller(other).get(ips, token)).errcode)
  expect(codes).toEqual([-1, -1, undefined])
  await expect(other.importWorld(kept.replace('"busy"', '"frogs"'))).rejects.toThrow('faults[0]: name is not one of')
  const before = other.exportWorld()
  await expect(other.importWorld(kept.replace('"times":3', '"times":0'))).rejects.toThrow('fault.times is no whole number from 1')
  expect(other.exportWorld()).toBe(before)
})

describe('faults of deliveries', () => {
  const two = (change: { readonly token?: string; readonly encodingAESKey?: string }) => {
    const weixin = createWorld()
    const account = new OfficialAccount({
      ...credentials,
      token: change.token ? [change.token, credentials.token] : credentials.token,
      encodingAESKey: change.encodingAESKey ? [change.encodingAESKey, credentials.encodingAESKey] : credentials.encodingAESKey,
      clock: weixin.clock,
      log: createRecordingLogger(),
    })
    account.on('click_event', ({ key }) => `>${key}`)
    weixin.account().deliverTo(account)
    return weixin
  }

  test.each([{ token: 'newToken' }, { encodingAESKey: `${'Z'.repeat(42)}A` }])(
    '%j typed in: old and new come, and both are answered with their own',
    async (change) => {
      const weixin = two(change)
      const name = change.token ? 'rotated-token' : 'rotated-key'
      weixin.account().faults.on(name, { ...change, probability: 0.5 })
      const requests: PushRequest[] = []
      weixin.account().interceptDelivery((request, next) => {
        requests.push(request)
        return next(request)
      })
      for (let at = 0; at < 20; at += 1) expect((await weixin.account().push('click_event', 'oFan', { key: String(at) })).seen.text).toBe(`>${at}`)
      const struck = weixin
        .account()
        .pushes()
        .filter(({ deliveries }) => deliveries[0]?.faults)
      expect(struck.length).toBeGreaterThan(3)
      expect(struck.length).toBeLessThan(17)
      if (change.encodingAESKey) {
        const old = new Cipher(credentials.encodingAESKey)
        const opened = requests.filter(({ body }) => old.decrypt(/<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(body)?.[1] ?? ''))
        expect(opened).toHaveLength(20 - struck.length)
      }
    },
  )

  test('an answer that is sealed with the other key is not shown', async () => {
    const weixin = createWorld()
    const old = new OfficialAccount({ ...credentials, clock: weixin.clock, log: createRecordingLogger() })
    old.on('click_event', () => 'x')
    weixin.account().deliverTo(old)
    weixin.account().faults.on('rotated-key', { encodingAESKey: `${'Z'.repeat(42)}A` })
    const sent = weixin.account().push('click_event', 'oFan', { key: 'a' })
    await weixin.advance(15_000)
    expect((await sent).seen).toMatchObject({ kind: 'fault', why: "the answer's status is 403, 3 times" })
  })

  const pair = () => {
    const { weixin, account } = createPair()
    let runs = 0
    account.on('click_event', () => {
      runs += 1
      return 'x'
    })
    const push = async () => {
      const sent = weixin.account().push('click_event', 'oFan', { key: 'a' })
      await weixin.advance(30_000)
      return { ...(await sent), runs }
    }
    return { weixin, push }
  }

  test.each<readonly [string, object, number, string, number, string | undefined]>([
    ['push-lost', { times: 1 }, 2, 'reply', 1, 'no answer within 5 s'],
    ['push-lost', {}, 3, 'fault', 0, 'no answer within 5 s'],
    ['push-dropped', { times: 1 }, 2, 'reply', 1, 'the line was closed without an answer'],
    ['push-answer-lost', { times: 2 }, 3, 'reply', 1, 'no answer within 5 s'],
    ['push-slow', { ms: 4999 }, 1, 'reply', 1, undefined],
    ['push-slow', { ms: 5000, times: 1 }, 2, 'reply', 1, 'no answer within 5 s'],
    ['push-repeated', {}, 1, 'reply', 1, undefined],
    ['push-truncated', { times: 1 }, 2, 'reply', 1, "the answer's status is 403"],
    ['push-forged', { times: 1 }, 2, 'reply', 1, "the answer's status is 403"],
    ['push-forged', { type: 'text' }, 1, 'reply', 1, undefined],
    ['clock-skewed', { ms: 299_000 }, 1, 'reply', 1, undefined],
    ['clock-skewed', { ms: -299_000 }, 1, 'reply', 1, undefined],
    ['clock-skewed', { ms: 600_000 }, 3, 'fault', 0, "the answer's status is 403"],
    ['clock-skewed', { ms: -600_000 }, 3, 'fault', 0, "the answer's status is 403"],
  ])('%s %j', async (name, options, deliveries, kind, runs, why) => {
    const { weixin, push } = pair()
    weixin.account().faults.on(name as 'push-lost', options)
    const sent = await push()
    expect(sent).toMatchObject({ seen: { kind }, runs })
    expect(sent.deliveries).toHaveLength(deliveries)
    expect(sent.deliveries[0]?.why).toBe(why)
    expect(sent.deliveries[0]?.faults).toEqual('type' in options ? undefined : [name])
  })
})
