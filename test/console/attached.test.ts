import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ConsoleOptions, createConsole } from '../../src/console/index.js'
import { sqliteInbox } from '../../src/inbox/sqlite/index.js'
import { createGateway, defineEvent, type Inbox, memoryInbox, OfficialAccount, Router } from '../../src/index.js'
import { createSimulator } from '../../src/simulator/index.js'
import { credentials } from '../simulator/world.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { type Client, clientOf, listenTo } from './console-world.js'

let folder: string
const ends: (() => unknown)[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hongyan-console-'))
})
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
  rmSync(folder, { recursive: true, force: true })
})

const Lottery = defineEvent({ wire: 'lottery', fields: { prize_id: { wire: 'PrizeId', kind: 'id' } } })

/** An account in production: nobody here knows of the simulator but the line. */
async function attach(inbox: Inbox, more: Partial<ConsoleOptions> = {}) {
  const weixin = createSimulator({ accounts: [credentials] })
  const account = new OfficialAccount({ ...credentials, inbox, log: createRecordingLogger(), eraseOnUnsubscribe: true })
  account.on('text', ({ content }) => {
    if (content === 'throw') throw new TypeError('no such thing')
    return `>${content}`
  })
  account.on(Lottery, ({ prize_id }) => `奖品 ${prize_id}`)
  weixin.account().deliverTo(account, { clock: 'real' })
  const watching = createConsole({ account, log: createRecordingLogger(), ...more })
  const client = clientOf(await watching.listen(0))
  ends.push(
    () => account.close(),
    () => watching.close(),
  )
  return { weixin, account, client, say: (content: string, openid = 'oSomebody') => weixin.account().push('text', openid, { content }) }
}

/** Until the console has had time to see it: it is told by a timer. */
async function until(client: Client, fits: () => Promise<boolean>): Promise<void> {
  while (!(await fits())) await client.get('clock')
}

describe.each([
  ['memory', () => memoryInbox()],
  ['SQLite', () => sqliteInbox(join(folder, 'inbox.db'))],
] as const)('attached to an account with its inbox in %s', (_, create) => {
  test('it shows pushes, opened by the account’s own keys, events of its own typed', async () => {
    const { client, say, weixin } = await attach(create())
    await say('你好')
    await weixin.account().push(Lottery, 'oSomebody', { prize_id: '00042' })
    const { rows } = await client.pushes()
    expect(rows).toMatchObject([
      { type: 'lottery_event', state: 'done', answeredBy: 'run', deliveries: 1 },
      { type: 'text', state: 'done' },
    ])
    expect(rows[0]?.seen).toBeUndefined()
    const detail = await client.detail(rows[0]?.id ?? '')
    expect(detail).toMatchObject({ typed: { prize_id: '00042' }, opened: expect.stringContaining('奖品 00042'), deliveries: [{ status: 200, how: 'run' }] })
    expect(detail.envelope).toBeUndefined()
    expect(await client.overview()).toMatchObject({
      mode: 'attached',
      may: { replay: false, act: false },
      accounts: [{ appId: credentials.appId }],
      actions: [],
    })
  })

  test('it may only look, unless it is told otherwise', async () => {
    const { client, say } = await attach(create())
    await say('throw')
    const [row] = (await client.pushes()).rows
    expect(row?.state).toBe('dead')
    for (const path of [`pushes/${row?.id}/replay`, 'replay']) {
      const { status, json } = await client.post(path, path === 'replay' ? { filter: { state: 'dead' } } : undefined)
      expect(status).toBe(403)
      expect(json.error.hint).toContain('allowReplay')
    }
    expect((await client.detail(row?.id ?? '')).attempts).toHaveLength(1)
  })

  test('with allowReplay it replays', async () => {
    const { client, say } = await attach(create(), { allowReplay: true })
    await say('throw')
    const [row] = (await client.pushes()).rows
    expect((await client.post(`pushes/${row?.id}/replay`)).json).toMatchObject({ attempt: 2, state: 'dead' })
    expect((await client.post('replay', { filter: { state: 'dead' } })).json).toMatchObject({ done: 0, failed: 1 })
  })

  test('a fan’s data that was erased is not kept here either', async () => {
    const { client, say, weixin } = await attach(create())
    await say('geheim')
    await weixin.account().push('unsubscribe_event', 'oSomebody', {})
    await until(client, async () => (await client.pushes()).rows.every(({ source }) => source === ''))
    const { rows } = await client.pushes()
    for (const { id } of rows) expect(JSON.stringify(await client.detail(id))).not.toMatch(/geheim|oSomebody/)
  })
})

describe('attached', () => {
  test.each([
    ['POST', 'trigger'],
    ['GET', 'fans'],
    ['POST', 'fans'],
    ['GET', 'fans/oSomebody'],
    ['POST', 'fans/oSomebody/follow'],
    ['GET', 'cards'],
    ['POST', 'cards'],
    ['POST', 'codes/1/consume'],
    ['GET', 'products'],
    ['POST', 'products'],
    ['GET', 'faults'],
    ['POST', 'faults'],
    ['DELETE', 'faults'],
    ['GET', 'rules'],
    ['POST', 'clock/advance'],
    ['POST', 'clock/set'],
    ['GET', 'tokens'],
    ['POST', 'tokens/wx/steal'],
    ['GET', 'calls'],
    ['POST', 'worksheet'],
    ['GET', 'world'],
    ['POST', 'world'],
    ['POST', 'pushes/x/send'],
    ['GET', 'pushes/x/copy?as=curl'],
  ])('%s %s needs a simulator: 501', async (method, path) => {
    const { client } = await attach(memoryInbox(), { allowReplay: true })
    const { status, json } = await client.call(method, path, method === 'POST' ? { type: 'text' } : undefined)
    expect(status).toBe(501)
    expect(json.error).toMatchObject({ code: 'not-here', hint: expect.stringContaining('hongyan dev') })
  })

  test('what does without one goes on', async () => {
    const { client } = await attach(memoryInbox())
    for (const path of ['overview', 'pushes', 'catalogue', 'charts', 'clock', 'qr?text=a']) expect((await client.get(path)).status, path).toBe(200)
    expect((await client.get('clock')).json).toMatchObject({ virtual: false, running: true })
  })

  test('it begins with what the inbox has kept, dead letters too', async () => {
    const path = join(folder, 'kept.db')
    const first = await attach(sqliteInbox(path))
    for (let nth = 0; nth < 5; nth += 1) await first.say(nth === 0 ? 'throw' : `${nth}`)
    await first.account.close()
    const second = await attach(sqliteInbox(path))
    await until(second.client, async () => (await second.client.pushes()).total === 5)
    const { rows, counts } = await second.client.pushes()
    expect(counts).toMatchObject({ dead: 1, done: 4, total: 5 })
    const dead = rows.find(({ state }) => state === 'dead')
    expect(await second.client.detail(dead?.id ?? '')).toMatchObject({
      typed: { content: 'throw' },
      attempts: [{ attempt: 1, state: 'dead', error: { message: 'no such thing' } }],
      deliveries: [],
      identity: { by: 'MsgId' },
    })
    // The same push has the same name in both lives.
    expect((await first.client.pushes()).rows.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort())
  })

  test('to a gateway: its accounts are known by their pushes', async () => {
    const weixin = createSimulator({ accounts: [credentials, { ...credentials, appId: 'wx00000000000000ff' }] })
    const router = new Router()
    router.on('text', ({ content }) => `>${content}`)
    const gateway = createGateway({
      router,
      log: createRecordingLogger(),
      account: ({ path, appId }) => ({ ...credentials, appId: appId ?? path?.slice(1) ?? '' }),
    })
    const watching = createConsole({ account: gateway })
    ends.push(
      () => gateway.close(),
      () => watching.close(),
    )
    const client = clientOf(await watching.listen(0))
    for (const account of weixin.accounts()) {
      account.deliverTo((request) => gateway.handle({ ...request, path: `/${account.appId}` }), { clock: 'real' })
      await account.push('text', 'oSomebody', { content: account.appId })
    }
    const { rows } = await client.pushes('appId=wx00000000000000ff')
    expect(rows).toHaveLength(1)
    expect((await client.detail(rows[0]?.id ?? '')).opened).toContain('>wx00000000000000ff')
    expect((await client.overview()).accounts.map(({ appId }) => appId).sort()).toEqual([credentials.appId, 'wx00000000000000ff'].sort())
  })

  test('to several accounts with an inbox each', async () => {
    const weixin = createSimulator({ accounts: [credentials, { ...credentials, appId: 'wx00000000000000ff' }] })
    const accounts = weixin.accounts().map(({ appId }) => new OfficialAccount({ ...credentials, appId, log: createRecordingLogger() }))
    for (const [at, each] of weixin.accounts().entries()) each.deliverTo(accounts[at], { clock: 'real' })
    const watching = createConsole({ accounts, allowReplay: true })
    ends.push(
      () => Promise.all(accounts.map((account) => account.close())),
      () => watching.close(),
    )
    const client = clientOf(await watching.listen(0))
    for (const account of weixin.accounts()) await account.push('text', 'oSomebody', { content: 'a' })
    expect((await client.overview()).accounts).toHaveLength(2)
    expect((await client.post('replay', { filter: { type: 'text' } })).json).toMatchObject({ done: 2, failed: 0 })
    for (const { id } of (await client.pushes()).rows) expect((await client.detail(id)).typed).toMatchObject({ content: 'a' })
  })

  test('its stream tells as well', async () => {
    const { client, say } = await attach(memoryInbox())
    const heard = listenTo(client)
    await heard.open
    await say('a')
    await heard.until(() => heard.events.some((event) => event.kind === 'pushes' && event.rows.some(({ state }) => state === 'done')))
    heard.end()
  })
})

describe('options', () => {
  const account = () => {
    const made = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'token' })
    ends.push(() => made.close())
    return made
  }

  test.each([
    [() => ({}), 'account'],
    [() => ({ account: {} as never }), 'account'],
    [() => ({ accounts: [] }), 'accounts'],
    [() => ({ account: account(), token: 'short' }), 'token'],
    [() => ({ account: account(), token: 'sixteen characters' }), 'token'],
    [() => ({ account: account(), tokens: 'x' }) as never, 'tokens'],
    [() => ({ account: account(), log: {} as never }), 'log'],
    [() => ({ account: account(), accounts: [account()] }), 'source'],
  ])('a wrong one is named: %#', (options, field) => {
    expect(() => createConsole(options())).toThrow(expect.objectContaining({ code: 'configuration', field }))
  })

  test('a port in use is one sentence', async () => {
    const one = createConsole({ account: account() })
    ends.push(() => one.close())
    const { port } = await one.listen(0)
    await expect(one.listen(port)).rejects.toMatchObject({ code: 'configuration', message: `port ${port} is in use. Choose another one` })
  })
})
