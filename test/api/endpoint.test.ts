import { describe, expect, test } from 'vitest'
import { deferApi } from '../../src/api/defer.js'
import { createApi, replaceCall } from '../../src/api/endpoint.js'
import { toEndpointShape } from '../../src/catalogue/endpoint-shape.js'
import { ApiError, InputError, TransportError } from '../../src/errors.js'
import { scriptedClient } from './endpoint-client.js'
import { sample } from './endpoint-sample.js'

type AnyCall = ((request?: object, options?: object) => Promise<unknown>) & {
  safe(request?: object): Promise<unknown>
  all(filter?: object): AsyncIterable<unknown>
}
interface SampleApi {
  create: AnyCall
  template: AnyCall
  upload: AnyCall
  media: { get: AnyCall }
  member: AnyCall & { list: AnyCall; bonus: AnyCall }
}

const shapes = sample.endpoints.map(toEndpointShape)
const apiWith = (...answers: unknown[]) => {
  const client = scriptedClient(...answers)
  return { client, api: createApi<SampleApi>({ at: 'sample', shapes, client, checks: sample.checks ?? {} }) }
}
const refusal = (errcode: number, reason?: ApiError['reason']) =>
  new ApiError({ errcode, errmsg: '', endpoint: '/sample/create', family: reason ? 'business' : 'input', outcome: 'refused', repeatable: false, reason })
const create = { card: { card_type: 'GIFT', gift: { base_info: { title: 'x' }, gift: 'y' } } }

describe('how calls go to the client', () => {
  test('POST: the body, with the constants', async () => {
    const { api, client } = apiWith({ msgid: 7 })
    const { signal } = new AbortController()
    expect(await api.template({ touser: 'o', data: {} }, { signal, timeoutMs: 5 })).toEqual({ msgid: '7' })
    expect(client.sent).toEqual([
      {
        how: 'post',
        path: '/sample/template',
        body: { action_name: 'SEND', touser: 'o', data: {} },
        query: { action: 'send' },
        options: { signal, timeoutMs: 5, token: undefined, repeatable: false },
      },
    ])
  })

  test('GET: everything in the query; without a token where there is none', async () => {
    const { api, client } = apiWith({ member: { member_id: '007' } })
    await api.member()
    expect(client.sent).toMatchObject([{ how: 'get', path: '/sample/member', query: {}, options: { token: false, repeatable: false } }])
  })

  test('a file goes as multipart, what stands beside it as JSON', async () => {
    const { api, client } = apiWith({ media_id: 'm' })
    const media = { data: new Uint8Array([1]), filename: 'a.PNG' }
    await api.upload({ type: 'video', media, description: { title: '片', number: '9007199254740993' } })
    expect(client.sent).toMatchObject([
      {
        how: 'upload',
        query: { type: 'video' },
        body: [
          { name: 'media', ...media },
          { name: 'description', data: '{"title":"片","number":9007199254740993}' },
        ],
      },
    ])
  })

  test('a file comes, or JSON in its place', async () => {
    const file = { kind: 'file', bytes: new Uint8Array([1]), type: 'image/jpeg', filename: 'a.jpg' }
    const { api, client } = apiWith(file, { kind: 'json', value: { video_url: 'v' } })
    expect(await api.media.get({ media_id: 'm' })).toBe(file)
    expect(await api.media.get({ media_id: 'm' })).toEqual({ kind: 'json', value: { video_url: 'v' } })
    expect(client.sent).toMatchObject([{ how: 'download', query: { media_id: 'm' }, options: { repeatable: true } }, {}])
    expect(client.sent[0]?.body).toBeUndefined()
  })

  test('nothing is sent that breaks a limit', async () => {
    const { api, client } = apiWith()
    await expect(api.create({})).rejects.toThrow('sample.create: card is missing')
    expect(client.sent).toEqual([])
  })

  test('a call may have others below it', async () => {
    const { api } = apiWith({ count: 1, data: { openid: ['o1'] }, next_openid: '' })
    const found: unknown[] = []
    for await (const openid of api.member.list.all()) found.push(openid)
    expect(found).toEqual(['o1'])
  })
})

describe('safe', () => {
  test('a value', async () => {
    expect(await apiWith({ card_id: 7 }).api.create.safe(create)).toEqual({ ok: true, value: { card_id: '7' } })
  })

  test('what the business expects', async () => {
    const error = refusal(45031, 'out-of-stock')
    expect(await apiWith(error).api.create.safe(create)).toEqual({ ok: false, reason: 'out-of-stock', error })
  })

  test('an outcome that the method is not known for', async () => {
    const error = refusal(45033, 'over-limit')
    expect(await apiWith(error).api.create.safe(create)).toEqual({ ok: false, reason: 'other', error })
  })

  test('a request that is refused before the call, here or by the client', async () => {
    expect(await apiWith().api.create.safe({})).toMatchObject({ ok: false, reason: 'check', error: { code: 'check', field: 'card' } })
    expect(await apiWith(new InputError('body', 'is bad')).api.create.safe(create)).toMatchObject({ ok: false, reason: 'check', error: { code: 'input' } })
  })

  test('mistakes and faults are thrown', async () => {
    const fault = new TransportError({ fault: 'broken', endpoint: '/x', problem: 'broke off', outcome: 'unknown', repeatable: false })
    for (const error of [refusal(40071), fault, new Error('other')]) await expect(apiWith(error).api.create.safe(create)).rejects.toBe(error)
  })
})

describe('a call written by hand', () => {
  test('has the members and the outcomes of the generated one', async () => {
    const { api } = apiWith({ card_id: 1 }, refusal(45031, 'out-of-stock'))
    const twice = replaceCall(api.create, async (request, options) => ({ again: await api.create(request, options) }))
    expect(await twice(create)).toEqual({ again: { card_id: '1' } })
    expect(await twice.safe(create)).toMatchObject({ ok: false, reason: 'out-of-stock' })
  })
})

describe('an API that is loaded with the first call', () => {
  test('calls, safe and all wait for it; it is loaded once', async () => {
    const { api } = apiWith({ member: {} }, { member: {} }, { count: 1, data: { openid: ['o'] }, next_openid: '' })
    let loads = 0
    const lazy = deferApi(async () => {
      loads += 1
      return api
    })
    expect(loads).toBe(0)
    await lazy.member()
    expect(await lazy.member.safe({})).toMatchObject({ ok: true })
    const found: unknown[] = []
    for await (const openid of lazy.member.list.all()) found.push(openid)
    expect(found).toEqual(['o'])
    expect(loads).toBe(1)
  })

  test('it is not taken for a promise, and a method that is not there says so', async () => {
    const lazy = deferApi(async () => apiWith().api)
    expect(await lazy).toBeTypeOf('function')
    await expect((lazy as unknown as { nothing: { here(): Promise<unknown> } }).nothing.here()).rejects.toThrow('There is no method nothing.here')
  })

  test('loading is tried again after it failed', async () => {
    let loads = 0
    const lazy = deferApi<SampleApi>(async () => {
      loads += 1
      if (loads === 1) throw new Error('no disk')
      return apiWith({ member: {} }).api
    })
    await expect(lazy.member()).rejects.toThrow('no disk')
    await expect(lazy.member()).resolves.toBeDefined()
  })
})
