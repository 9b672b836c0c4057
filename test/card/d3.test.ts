import { describe, expect, expectTypeOf, test } from 'vitest'
import { objectTypes } from '../../scripts/generate/endpoint-model.js'
import * as card from '../../src/card/index.js'
import type { EndpointDescriptor, EndpointField } from '../../src/catalogue/endpoint.js'
import { families } from '../../src/catalogue/endpoints/index.js'
import type {
  CardNotPassCheckEvent,
  CardPassCheckEvent,
  UserConsumeCardEvent,
  UserDelCardEvent,
  UserGetCardEvent,
  UserViewCardEvent,
} from '../../src/generated/pushes.js'
import { createApiClient, OfficialAccount, parsePush } from '../../src/index.js'
import { createTicketServer } from '../../src/token/index.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { callOf, cardOnLine, newCard } from './cards.js'
import { d3CardKeys, d3Constants, d3Events, d3Methods, d3Structs } from './d3.js'

/** The mission's card package, name by name: each has its counterpart here. */

const family = families.find(({ name }) => name === 'card')
if (!family) throw new Error('no family of cards')
const endpointOf = (call: string): EndpointDescriptor | undefined => family.endpoints.find((endpoint) => endpoint.call === call)
const namesOf = (fields: readonly EndpointField[]): string[] => fields.map(({ name }) => name)

test('the tables hold all of it', () => {
  expect([d3Constants, d3Methods, d3Structs, d3CardKeys, d3Events].map(({ length }) => length)).toEqual([27, 19, 18, 11, 6])
})

describe('constants', () => {
  test.each(d3Constants)('$name is $ours', ({ value, ours }) => {
    const [table = '', name = ''] = ours.split('.')
    expect(Object(Reflect.get(card, table))[name]).toBe(value)
  })
})

describe('methods of Client', () => {
  test.each(d3Methods)('$name is $ours: $http', ({ http, ours, takes, gives }) => {
    const endpoint = endpointOf(ours)
    expect(`${endpoint?.method} ${endpoint?.path}`).toBe(http)
    expect(callOf(cardOnLine().card, ours)).toBeTypeOf('function')
    expect(namesOf(endpoint?.request ?? [])).toEqual(expect.arrayContaining([...takes]))
    expect(namesOf(endpoint?.response ?? [])).toEqual(expect.arrayContaining([...gives]))
  })

  test('CardQRCodeCreate takes CardQRCodeInfo', () => {
    const [variant] = endpointOf('card.qrcode.create')?.variants?.options ?? []
    expect(variant?.value).toBe('QR_CARD')
    expect(JSON.stringify(variant?.fields)).toContain('"interface":"CardQrCard"')
  })

  test('CardQRCodeInfo.ExpireSeconds stands at the top, and where it stood in 2015 the error says so', async () => {
    const { card: cards, sent } = cardOnLine({ errcode: 0, ticket: 't' })
    const info = { card: { card_id: 'p1' } }
    await cards.qrcode.create({ action_name: 'QR_CARD', expire_seconds: 60, action_info: info })
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ action_name: 'QR_CARD', expire_seconds: 60, action_info: info })
    const old = { action_name: 'QR_CARD', action_info: { card: { card_id: 'p1', expire_seconds: 60 } } } as const
    await expect(cards.qrcode.create(old)).rejects.toMatchObject({ code: 'check', field: 'action_info.card.expire_seconds' })
  })

  test('CardModifyStock(cardId, increaseNum): by its sign; 0 asks for nothing', async () => {
    const { card: cards, sent } = cardOnLine({ errcode: 0 }, { errcode: 0 })
    for (const by of [5, -3, 0]) await cards.modifyStock.by({ card_id: 'p1', by })
    expect(sent.map(({ body }) => JSON.parse(body))).toEqual([
      { card_id: 'p1', increase_stock_value: 5 },
      { card_id: 'p1', reduce_stock_value: 3 },
    ])
  })
})

describe('structs', () => {
  const types = new Map(objectTypes(family).map((type) => [type.interface, type]))

  test.each(d3Structs)('$name is $ours', ({ ours, fields }) => {
    for (const name of ours) expect(namesOf(types.get(name)?.fields ?? []), name).toEqual(expect.arrayContaining([...fields]))
  })

  test.each(d3CardKeys)('Card.%s is made and read', async (key) => {
    const made = newCard(key.toUpperCase())
    const answer = { card: { card_type: key.toUpperCase(), [key]: { base_info: { id: 'p1', status: 'CARD_STATUS_VERIFY_OK' } } } }
    const { card: cards, sent } = cardOnLine({ errcode: 0, card_id: 'p1' }, answer)
    expect(await callOf(cards, 'card.create')(made)).toMatchObject({ card_id: 'p1' })
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual(made)
    const read = await cards.get({ card_id: 'p1' })
    expect(Reflect.get(read.card, key)).toMatchObject({ base_info: { id: 'p1', status: 'CARD_STATUS_VERIFY_OK' } })
  })

  test('DateInfo of 2015: the numbers are sent as they are, and so is a term of 0 days until it begins', async () => {
    const { card: cards, sent } = cardOnLine({ errcode: 0, card_id: 'p1' })
    const date_info = { type: 2, fixed_term: 15, fixed_begin_term: 0 }
    await callOf(cards, 'card.create')(newCard('CASH', { 'base_info.date_info': date_info }))
    expect(JSON.parse(sent[0]?.body ?? '').card.cash.base_info.date_info).toEqual(date_info)
  })

  test('pointers to bool, int and int64: false, 0 and 64 bits are sent', async () => {
    const { card: cards, sent } = cardOnLine({ errcode: 0, ticket: 't' }, { errcode: 0 })
    const outer_id = '9007199254740993'
    await cards.qrcode.create({
      action_name: 'QR_CARD',
      action_info: { card: { card_id: 'p1', is_unique_code: false, balance: 0, outer_id } },
    })
    expect(sent[0]?.body).toContain('"is_unique_code":false,"balance":0,"outer_id":9007199254740993')
    await cards.boardingPass.checkin({ code: '1', passenger_name: '张', class: '头等', etkt_bnr: '1', is_cancel: false })
    expect(sent[1]?.body).toContain('"is_cancel":false')
  })
})

describe('events', () => {
  const xml = (wire: string, elements: readonly string[]): string =>
    `<xml><ToUserName>gh_1</ToUserName><FromUserName>o1</FromUserName><CreateTime>1</CreateTime><MsgType>event</MsgType><Event>${wire}</Event>${elements
      .map((name) => `<${name}>${/^(Is|OuterId)/.test(name) ? 1 : `the ${name}`}</${name}>`)
      .join('')}</xml>`
  const snake = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '_$1').toLowerCase()

  test.each(d3Events)('$name, and what Get$name gives', ({ wire, elements }) => {
    const push = parsePush(xml(wire, elements))
    expect(push.type).toBe(`${wire}_event`)
    for (const name of elements) expect(String(Reflect.get(push, snake(name))), name).toBe(/^(Is|OuterId)/.test(name) ? '1' : `the ${name}`)
  })

  test('their types are narrowed by their names', () => {
    const account = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'token', log: createRecordingLogger() })
    account.on('card_not_pass_check_event', (event) => {
      expectTypeOf(event).toEqualTypeOf<CardNotPassCheckEvent>()
    })
    account.on('card_pass_check_event', (event) => {
      expectTypeOf(event).toEqualTypeOf<CardPassCheckEvent>()
    })
    account.on('user_consume_card_event', (event) => {
      expectTypeOf(event).toEqualTypeOf<UserConsumeCardEvent>()
    })
    account.on('user_del_card_event', (event) => {
      expectTypeOf(event).toEqualTypeOf<UserDelCardEvent>()
    })
    account.on('user_get_card_event', (event) => {
      expectTypeOf(event).toEqualTypeOf<UserGetCardEvent>()
    })
    account.on('user_view_card_event', (event) => {
      expectTypeOf(event).toEqualTypeOf<UserViewCardEvent>()
    })
  })
})

test('QRCodePicURL is qrCodePictureUrl: the ticket is escaped', () => {
  const ticket = 'gQHB8DoAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xLzBIWENP+/=='
  expect(card.qrCodePictureUrl(ticket)).toBe(
    'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQHB8DoAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xLzBIWENP%2B%2F%3D%3D',
  )
})

test('Sign is sign, which leaves the list as it was', () => {
  const values = ['789', '456', '123']
  expect(card.sign(values)).toBe('f7c3bc1d808e04732adf679965ccc34ca7ae3441')
  expect(values).toEqual(['789', '456', '123'])
})

test('NewClient(AccessTokenServer, httpClient) is createCard on an API client with a token server and a transport', async () => {
  const fetch = async (url: string) => new Response(JSON.stringify({ errcode: 0, colors: [{ name: 'Color010', value: new URL(url).search }] }))
  const token = { get: async () => 'T', refresh: async () => 'T', status: () => ({ isRenewing: false }) }
  const client = createApiClient({ appId: 'wx0123456789abcdef', token, transport: { fetch } })
  expect(await card.createCard(client).getColors()).toMatchObject({ colors: [{ name: 'Color010', value: '?access_token=T' }] })
})

test('NewDefaultTicketServer is createTicketServer for wx_card; Ticket is get, TicketRefresh is refresh, within 5 s the one before', async () => {
  const clock = createFakeClock()
  let fetched = 0
  const asked: unknown[] = []
  const get = async <T>(path: string, query: Readonly<Record<string, string>>): Promise<T> => {
    asked.push([path, query])
    fetched += 1
    return { errcode: 0, ticket: `ticket ${fetched}`, expires_in: 7200 } as T
  }
  const post = () => Promise.reject(new Error('nobody expected a POST'))
  const server = createTicketServer({ appId: 'wx0123456789abcdef', type: 'wx_card', api: { get, post }, clock, log: createRecordingLogger() })
  expect(await Promise.all([server.get(), server.get(), server.refresh()])).toEqual(['ticket 1', 'ticket 1', 'ticket 1'])
  expect(asked).toEqual([['/cgi-bin/ticket/getticket', { type: 'wx_card' }]])
  await clock.advance(4900)
  expect(await server.refresh()).toBe('ticket 1')
  await clock.advance(200)
  expect(await server.refresh()).toBe('ticket 2')
  expect(await server.get()).toBe('ticket 2')
})
