import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Clock, systemClock } from '../../src/clock.js'
import { ConfigurationError, createGateway, type Gateway, type GatewayOptions, Router } from '../../src/index.js'
import { memoryTokenStore } from '../../src/token/memory-store.js'
import { redisTokenStore } from '../../src/token/redis-store.js'
import { sqliteTokenStore } from '../../src/token/sqlite-store.js'
import type { TokenStore } from '../../src/token/store.js'
import { listen } from '../api/weixin.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { hasRedis, startRedis } from '../support/redis.js'

/** Many accounts, one token store: each has its own tokens in it, and gateways in several processes have them together. */

const COUNT = 25
const appIds = Array.from({ length: COUNT }, (_, index) => `wx${String(index).padStart(16, '0')}`)

/** A Weixin that knows whose token is whose, and refuses what it gave to another. */
async function startWeixin() {
  const serial = new Map<string, number>()
  const fetched: string[] = []
  const owners = new Map<string, string>()
  const current = new Map<string, string>()
  const give = (appId: string, kind: string): string => {
    const name = `${kind} of ${appId}`
    fetched.push(name)
    serial.set(name, (serial.get(name) ?? 0) + 1)
    const value = `${name} no. ${serial.get(name)} ${'x'.repeat(20)}`
    owners.set(value, appId)
    current.set(appId, value)
    return value
  }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://localhost')
      const token = url.searchParams.get('access_token') ?? ''
      const say = (answer: object) => response.end(JSON.stringify(answer))
      if (url.pathname === '/cgi-bin/stable_token') return say({ access_token: give(JSON.parse(body).appid, 'token'), expires_in: 7200 })
      const appId = owners.get(token)
      if (!appId || current.get(appId) !== token) return say({ errcode: 40001, errmsg: 'invalid credential' })
      if (url.pathname === '/cgi-bin/ticket/getticket') {
        fetched.push(`${url.searchParams.get('type')} of ${appId}`)
        return say({ errcode: 0, errmsg: 'ok', ticket: `${url.searchParams.get('type')} ticket of ${appId}`, expires_in: 7200 })
      }
      return say({ errcode: 0, errmsg: 'ok', card_id_list: [appId], total_num: 1 })
    })
  })
  const { host } = await listen(server)
  return { host, fetched, revoke: (appId: string) => current.set(appId, 'another') }
}

function startGateway(host: string, tokenStore: TokenStore, api: GatewayOptions['api'] = {}, clock: Clock = systemClock): Gateway {
  const gateway = createGateway({
    router: new Router(),
    account: ({ appId }) => (appId ? { appId, appSecret: `secret of ${appId}`, token: 'token' } : undefined),
    api: { host, tokenStore, ...api },
    clock,
    log: createRecordingLogger(),
  })
  onTestFinished(() => gateway.close())
  return gateway
}

/** Whom the platform takes the account for. */
const whoIs = async (gateway: Gateway, appId: string): Promise<string | undefined> => {
  const account = await gateway.account(appId)
  return (await account?.card.batchGet({ offset: 0, count: 1 }))?.card_id_list[0]
}

const folder = mkdtempSync(join(tmpdir(), 'hongyan-gateway-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const redisIsThere = await hasRedis('accounts of a gateway that share a token store in Redis')

const stores: readonly { readonly name: string; readonly skip?: boolean; open(): Promise<TokenStore> }[] = [
  { name: 'memory', open: async () => memoryTokenStore() },
  { name: 'SQLite', open: async () => sqliteTokenStore(join(folder, `${randomUUID()}.db`)) },
  {
    name: 'Redis',
    skip: !redisIsThere,
    open: async () => {
      const server = await startRedis()
      const client = new Redis(server.url)
      onTestFinished(async () => {
        client.disconnect()
        await server.stop()
      })
      return redisTokenStore(client)
    },
  },
]

describe.each(stores.filter(({ skip }) => !skip))('one store for all accounts: $name', ({ open }) => {
  test('each account calls with its own token, fetched once, and a second gateway finds all of them there', async () => {
    const weixin = await startWeixin()
    const store = await open()
    const first = startGateway(weixin.host, store)
    expect(await Promise.all(appIds.map((appId) => whoIs(first, appId)))).toEqual(appIds)
    expect(weixin.fetched.toSorted()).toEqual(appIds.map((appId) => `token of ${appId}`))

    const second = startGateway(weixin.host, store)
    expect(await Promise.all(appIds.map((appId) => whoIs(second, appId)))).toEqual(appIds)
    expect(weixin.fetched).toHaveLength(COUNT)
  })

  test('one that is refused is renewed alone, and the other gateway takes the new one', async () => {
    const weixin = await startWeixin()
    const store = await open()
    let aheadMs = 0
    const clock = { ...systemClock, now: () => Date.now() + aheadMs }
    const [first, second] = [startGateway(weixin.host, store, {}, clock), startGateway(weixin.host, store, {}, clock)]
    const [one = '', other = ''] = appIds.slice(-2)
    for (const gateway of [first, second]) for (const appId of [one, other]) await whoIs(gateway, appId)
    const before = weixin.fetched.length
    weixin.revoke(one)
    // Within 5 s of a renewal everybody gets what came of it.
    aheadMs = 6000
    for (const gateway of [first, second]) for (const appId of [one, other]) expect(await whoIs(gateway, appId)).toBe(appId)
    expect(weixin.fetched.slice(before)).toEqual([`token of ${one}`])
  })
})

test('the keys in the store: app id, kind of token', async () => {
  const weixin = await startWeixin()
  const inner = memoryTokenStore()
  const keys = new Set<string>()
  const store: TokenStore = {
    ...inner,
    write(key, record, generation) {
      keys.add(key)
      return inner.write(key, record, generation)
    },
  }
  const gateway = startGateway(weixin.host, store)
  for (const appId of appIds.slice(0, 2)) {
    const account = await gateway.account(appId)
    expect(await account?.tokens.jsapi.get()).toBe(`jsapi ticket of ${appId}`)
    expect(await account?.tokens.card.get()).toBe(`wx_card ticket of ${appId}`)
  }
  expect([...keys].sort()).toEqual(appIds.slice(0, 2).flatMap((appId) => [`${appId}:access_token:stable`, `${appId}:ticket:jsapi`, `${appId}:ticket:wx_card`]))
})

test('token servers of the user’s own: each account has its own', async () => {
  const weixin = await startWeixin()
  const asked: string[] = []
  const gateway = startGateway(weixin.host, memoryTokenStore(), {
    token: (appId) => ({ get: async () => asked.push(appId).toString(), refresh: async () => 'x', status: () => ({ isRenewing: false }) }),
  })
  for (const appId of appIds.slice(0, 3)) await whoIs(gateway, appId).catch(() => {})
  expect([...new Set(asked)]).toEqual(appIds.slice(0, 3))
})

test('one token server for all accounts is refused: it would call for one account with the token of another', () => {
  const token = { get: async () => 'x', refresh: async () => 'x', status: () => ({ isRenewing: false }) }
  const options = { router: new Router(), account: () => undefined, api: { token } }
  // @ts-expect-error a server where a function belongs
  expect(() => createGateway(options)).toThrow(ConfigurationError)
})

test('a gateway that is closed lets go of its connections', async () => {
  const server = createServer((request, response) =>
    response.end(request.url?.includes('stable_token') ? '{"access_token":"x","expires_in":7200}' : '{"card_id_list":["x"],"total_num":1}'),
  )
  const { host, sockets } = await listen(server)
  const gateway = startGateway(host, memoryTokenStore())
  for (const appId of appIds.slice(0, 3)) expect(await whoIs(gateway, appId)).toBe('x')
  expect(sockets.size).toBeGreaterThan(0)
  const closed = [...sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve)))
  await gateway.close()
  await Promise.all(closed)
  expect(sockets.size).toBe(0)
})
