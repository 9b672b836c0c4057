import { describe, expect, test } from 'vitest'
import { createApiClient } from '../../src/api/client.js'
import { bareNumber } from '../../src/wire/lossless-json.js'
import { appId, createBench, createTokens, failureOf, ok } from './weixin.js'

describe('a call', () => {
  test('by GET: the token first, then the query', async () => {
    const { api, weixin } = createBench()
    weixin.answers(ok({ ip_list: ['127.0.0.1'] }))
    expect(
      await api.get<{ ip_list: string[] }>('/cgi-bin/get_api_domain_ip', { openid: 'o&=?# 鸿', start: 0, big: 2n ** 64n, all: false, none: undefined }),
    ).toEqual({
      errcode: 0,
      errmsg: 'ok',
      ip_list: ['127.0.0.1'],
    })
    expect(weixin.calls).toHaveLength(1)
    const [call] = weixin.calls
    expect(call?.method).toBe('GET')
    expect(call?.body).toBe('')
    expect(Object.entries(call?.query ?? {})).toEqual([
      ['access_token', expect.stringContaining('canary-token-number-1')],
      ['openid', 'o&=?# 鸿'],
      ['start', '0'],
      ['big', '18446744073709551616'],
      ['all', 'false'],
    ])
  })

  test('by POST: JSON in UTF-8, false and 0 sent, undefined left out, nothing escaped that need not be', async () => {
    const { api, weixin } = createBench()
    weixin.answers(ok())
    await api.post('/card/create', { title: '鸿雁🎉\u2028', can_share: false, quantity: 0, none: undefined })
    expect(weixin.calls[0]).toMatchObject({
      method: 'POST',
      path: '/card/create',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: '{"title":"鸿雁🎉\u2028","can_share":false,"quantity":0}',
    })
  })

  test('by POST without a body sends an empty object: the platform wants one', async () => {
    const { api, weixin } = createBench()
    weixin.answers(ok())
    await api.post('/cgi-bin/message/mass/speed/get')
    expect(weixin.calls[0]?.body).toBe('{}')
  })

  test('takes parameters from the path, the query and the options', async () => {
    const { api, weixin } = createBench()
    weixin.answers(ok())
    await api.post('/card/invoice/setbizattr?action=set_contact', {}, { query: { a: 1 } })
    await api.get('/x/y?a=1', { b: 2 }, { query: { c: 3 } })
    expect(weixin.calls.map(({ path, query: { access_token: _, ...query } }) => [path, query])).toEqual([
      ['/card/invoice/setbizattr', { action: 'set_contact', a: '1' }],
      ['/x/y', { a: '1', b: '2', c: '3' }],
    ])
  })

  test('without a token where the endpoint takes none', async () => {
    const { api, weixin } = createBench({ token: undefined })
    weixin.answers(ok())
    await api.post('/cgi-bin/clear_quota/v2', { appid: appId }, { token: false })
    await api.get('/sns/userinfo', { access_token: 'of a fan', openid: 'o' }, { token: false })
    expect(weixin.calls.map(({ query }) => query)).toEqual([{}, { access_token: 'of a fan', openid: 'o' }])
  })

  test('without a token server says what is missing', async () => {
    const { api } = createBench({ token: undefined })
    expect(await failureOf(api.get('/cgi-bin/user/get'))).toMatchObject({ code: 'configuration', field: 'appSecret' })
  })

  test('may get its token server from a function that gets the client', async () => {
    const seen: unknown[] = []
    const { api, weixin } = createBench({
      token: (client) => {
        seen.push(client)
        return createTokens()
      },
    })
    expect(seen).toEqual([api])
    weixin.answers(ok())
    await api.get('/cgi-bin/user/get')
    expect(seen).toHaveLength(1)
  })

  test('ids beyond 2^53 survive both ways', async () => {
    const { api, weixin } = createBench()
    weixin.answers({ body: '{"errcode":0,"msg_id":9007199254740993,"small":1000001625}' })
    const body = { msg_id: bareNumber('9223372036854775807'), other: 2n ** 63n, text: '9223372036854775807' }
    expect(await api.post('/cgi-bin/message/mass/get', body)).toEqual({ errcode: 0, msg_id: '9007199254740993', small: 1000001625 })
    expect(weixin.calls[0]?.body).toBe('{"msg_id":9223372036854775807,"other":9223372036854775808,"text":"9223372036854775807"}')
  })
})

describe('an answer', () => {
  test.each([
    ['without errcode', { body: { url: 'http://mmbiz.qpic.cn/x' } }],
    ['with errcode as a string', { body: '{"errcode":"0"}' }],
    ['with errcode null', { body: '{"errcode":null}' }],
    ['as text/plain', { body: '{"errcode":0}', headers: { 'content-type': 'text/plain' } }],
    ['without a content type', { body: '{"errcode":0}', headers: {} }],
    ['behind a byte order mark and blanks', { body: '\ufeff \r\n{"errcode":0}\n' }],
    ['as a list', { body: '[{"a":1}]' }],
    ['with status 201', { body: '{}', status: 201 }],
  ])('%s is a success', async (_, answer) => {
    const { api, weixin } = createBench()
    weixin.answers(answer)
    await api.get('/cgi-bin/any')
  })

  test('is kept as it was sent', async () => {
    const { api, weixin } = createBench()
    weixin.answers({ body: { errcode: 0, errmsg: 'ok rid: 1-2-3', card: { card_id: 'p', new_field: [1, null] } } })
    expect(await api.get('/card/get')).toEqual({ errcode: 0, errmsg: 'ok rid: 1-2-3', card: { card_id: 'p', new_field: [1, null] } })
  })
})

describe('what cannot be sent is refused before', () => {
  test.each([
    ['path', 'https://evil.example/card/get'],
    ['path', '//evil.example/card/get'],
    ['path', 'card/get'],
    ['path', '/../card/get'],
    ['path', '/card/../get'],
    ['path', '/card//get'],
    ['path', '/card/get/'],
    ['path', '/card/get#x'],
    ['path', '/card/get\r\nHost: evil'],
    ['path', '/card/get?x=\r\n'],
    ['path', '/card/get?x=鸿'],
    ['path', '/card\\get'],
    ['path', '/@evil.example/'],
    ['path', '/card/get?access_token=ACCESS_TOKEN'],
    ['path', undefined as unknown as string],
  ])('%s %j', async (field, path) => {
    const { api, weixin } = createBench()
    expect(await failureOf(api.get(path))).toMatchObject({ code: 'input', field })
    expect(weixin.calls).toHaveLength(0)
  })

  test.each([
    ['query.access_token', { access_token: 'mine' }],
    ['query.list', { list: [1] as unknown as string }],
  ])('%s', async (field, query) => {
    const { api } = createBench()
    expect(await failureOf(api.get('/card/get', query))).toMatchObject({ code: 'input', field })
  })

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('timeoutMs %d', async (timeoutMs) => {
    const { api } = createBench()
    expect(await failureOf(api.get('/card/get', {}, { timeoutMs }))).toMatchObject({ code: 'input', field: 'timeoutMs' })
  })

  const circle: Record<string, unknown> = {}
  circle.self = circle
  test.each([
    ['half a character, as slice leaves it', { title: '🎉'.slice(0, 1) }, 'holds one half of a character'],
    ['something that refers to itself', circle, 'refers to itself'],
    ['a function', () => {}, 'is nothing that JSON can hold'],
  ])('a body of %s', async (_, body, problem) => {
    const { api, weixin } = createBench()
    expect(await failureOf(api.post('/card/create', body))).toMatchObject({ code: 'input', field: 'body', message: expect.stringContaining(problem) })
    expect(weixin.calls).toHaveLength(0)
  })

  test('text that only looks like half a character is sent', async () => {
    const { api, weixin } = createBench()
    weixin.answers(ok())
    await api.post('/card/create', { title: '\\ud83c' })
    expect(JSON.parse(weixin.calls[0]?.body ?? '')).toEqual({ title: '\\ud83c' })
  })
})

describe('options', () => {
  test.each([
    'http://api.weixin.qq.com',
    'ftp://api.weixin.qq.com',
    'https://user:password@api.weixin.qq.com',
    'https://api.weixin.qq.com/cgi-bin',
    'https://api.weixin.qq.com?x',
    'api.weixin.qq.com',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example:80',
    'http://10.0.0.1',
    '',
  ])('host %s is refused', (host) => {
    expect(() => createApiClient({ appId, host })).toThrow(expect.objectContaining({ code: 'configuration', field: 'host' }))
  })

  test.each([
    'https://sh.api.weixin.qq.com',
    'https://api2.weixin.qq.com/',
    'http://127.0.0.1:8080',
    'http://localhost:1',
    'http://[::1]:8080',
    'http://127.8.9.10',
  ])('host %s is taken', (host) => {
    expect(() => createApiClient({ appId, host })).not.toThrow()
  })

  test.each([
    ['appId', { appId: '' }],
    ['timeoutMs', { timeoutMs: 0 }],
    ['transferTimeoutMs', { transferTimeoutMs: -1 }],
    ['maxResponseBytes', { maxResponseBytes: Number.NaN }],
    ['maxUploadBytes', { maxUploadBytes: 0 }],
    ['proxy', { proxy: 'proxy.example:8080' }],
    ['proxy', { proxy: 'http://127.0.0.1:1', transport: { fetch } }],
    ['transport.fetch', { transport: { fetch: 'fetch' as never } }],
  ])('a wrong %s is named', (field, options) => {
    expect(() => createApiClient({ appId, ...options })).toThrow(expect.objectContaining({ code: 'configuration', field }))
  })
})
