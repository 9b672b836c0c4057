import { beforeEach, describe, expect, test } from 'vitest'
import { memoryTokenStore } from '../../src/token/memory-store.js'
import { createTicketServer, type TicketServerOptions } from '../../src/token/ticket.js'
import { createFakeClock, type FakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { appId, createPlatform, type Platform, refuses } from './platform.js'

let clock: FakeClock
let platform: Platform

beforeEach(() => {
  clock = createFakeClock()
  platform = createPlatform()
})

const createServer = (options: Partial<TicketServerOptions> = {}) =>
  createTicketServer({ appId, type: 'wx_card', api: platform, clock, log: createRecordingLogger(), random: () => 0.5, ...options })

const gives = (ticket: string) => () => ({ errcode: 0, errmsg: 'ok', ticket, expires_in: 7200 })

test('is fetched by getticket, with the access token of the client', async () => {
  platform.answers(gives('card ticket'))
  expect(await createServer().get()).toBe('card ticket')
  expect(platform.requests).toEqual([
    { method: 'GET', path: '/cgi-bin/ticket/getticket', given: { type: 'wx_card' }, options: { repeatable: false, timeoutMs: 8000 } },
  ])
})

test('jsapi and card tickets are kept apart', async () => {
  const store = memoryTokenStore({ clock })
  platform.answers(gives('card ticket'), gives('page ticket'))
  expect(await createServer({ store }).get()).toBe('card ticket')
  expect(await createServer({ store, type: 'jsapi' }).get()).toBe('page ticket')
  expect(await createServer({ store }).get()).toBe('card ticket')
  expect(platform.requests.map(({ given }) => given)).toEqual([{ type: 'wx_card' }, { type: 'jsapi' }])
})

describe('the mission’s TicketServer', () => {
  test('Ticket: the cached one', async () => {
    platform.answers(gives('one'))
    const server = createServer()
    await server.get()
    await clock.advance(3_600_000)
    expect(await server.get()).toBe('one')
    expect(platform.requests).toHaveLength(1)
  })

  test('TicketRefresh: within 5 s of a fetch what came of it, then a new one; many at once are one', async () => {
    platform.answers(gives('one'), gives('two'))
    const server = createServer()
    expect(await server.refresh()).toBe('one')
    await clock.advance(4999)
    expect(await server.refresh()).toBe('one')
    await clock.advance(1)
    expect(new Set(await Promise.all(Array.from({ length: 1000 }, () => server.refresh())))).toEqual(new Set(['two']))
    expect(platform.requests).toHaveLength(2)
  })

  test.each([60, 31_556_953])('a life of %i s is refused', async (expires_in) => {
    platform.answers(() => ({ ticket: 'one', expires_in }))
    await expect(createServer().get()).rejects.toMatchObject({ code: 'token' })
  })
})

test('an account without the right is not asked for again at once', async () => {
  platform.answers(refuses(48001, 'permission'))
  const server = createServer()
  await expect(server.get()).rejects.toMatchObject({ errcode: 48001 })
  await expect(server.get()).rejects.toMatchObject({ errcode: 48001, outcome: 'not-sent' })
  expect(platform.requests).toHaveLength(1)
})

test('an access token that cannot be had does not open the ticket’s own circuit', async () => {
  platform.answers(() => refuses(40164, 'config')({ path: '/cgi-bin/stable_token' } as never), gives('one'))
  const server = createServer()
  await expect(server.get()).rejects.toMatchObject({ errcode: 40164, endpoint: '/cgi-bin/stable_token' })
  expect(server.status().circuit).toBeUndefined()
  expect(await server.get()).toBe('one')
})

test.each([
  ['appId', { appId: '' }],
  ['type', { type: 'card' as never }],
])('a wrong %s is named', (field, options) => {
  expect(() => createServer(options)).toThrow(expect.objectContaining({ code: 'configuration', field }))
})
