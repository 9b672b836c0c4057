import { inspect } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createCard } from '../../src/card/index.js'
import { OfficialAccount } from '../../src/index.js'
import { cardOnLine, code } from '../card/cards.js'
import { createBench, createLoopbackClient, failureOf, serve } from './weixin.js'

/** Answers and requests that somebody made up to do harm, or that only bad luck makes. */

describe('an answer that is compressed, which nobody asked for', () => {
  const json = '{"errcode":0,"errmsg":"ok"}'
  test.each([
    ['gzip', gzipSync(json)],
    ['br', brotliCompressSync(json)],
  ])('%s is said to be so', async (encoding, body) => {
    const { host } = await serve((_request, response) => response.writeHead(200, { 'content-encoding': encoding, 'content-type': 'image/jpeg' }).end(body))
    const api = createLoopbackClient(host)
    const problem = { fault: 'not-json', status: 200, excerpt: '', message: expect.stringContaining(`compressed (${encoding}), which was not asked for`) }
    expect(await failureOf(api.post('/card/get'))).toMatchObject(problem)
    // Its bytes are not those of a picture.
    expect(await failureOf(api.download('/cgi-bin/media/get', { repeatable: false }))).toMatchObject(problem)
  })

  test('identity is no compression', async () => {
    const { host } = await serve((_request, response) => response.writeHead(200, { 'content-encoding': 'identity' }).end(json))
    expect(await createLoopbackClient(host).post('/card/get')).toEqual({ errcode: 0, errmsg: 'ok' })
  })

  test('none is asked for', async () => {
    const { host, requests } = await serve((_request, response) => response.end(json))
    await createLoopbackClient(host).post('/card/get')
    expect(requests[0]?.headers['accept-encoding']).toBeUndefined()
  })
})

describe('names of an object’s own machinery', () => {
  const poison =
    '{"errcode":0,"errmsg":"ok","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":2}},"card":{"card_id":"p","__proto__":{"polluted":3}}}'

  test('in an answer change no other object', async () => {
    const { card } = cardOnLine(poison)
    const answer = await card.code.consume({ code })
    expect(answer.card.card_id).toBe('p')
    expect(Object.getPrototypeOf(answer)).toBe(Object.prototype)
    expect('polluted' in answer).toBe(false)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test('in an error’s extras too', async () => {
    const { card } = cardOnLine(poison.replace('"errcode":0', '"errcode":40099'))
    const outcome = await card.code.consume.safe({ code })
    expect(outcome).toMatchObject({ ok: false, reason: 'consumed' })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Reflect.get(outcome, 'polluted')).toBeUndefined()
  })

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('a state named %s stays a word, both ways', async (status) => {
    const { card, sent } = cardOnLine(
      { errcode: 0, card: { card_type: 'CASH', cash: { base_info: { status } } } },
      { errcode: 0, card_id_list: [], total_num: 0 },
    )
    expect(await card.get({ card_id: 'p1' })).toMatchObject({ card: { cash: { base_info: { status } } } })
    await card.batchGet({ offset: 0, count: 1, status_list: [status] })
    expect(JSON.parse(sent[1]?.body ?? '')).toEqual({ offset: 0, count: 1, status_list: [status] })
  })
})

describe('lengths in UTF-8, of characters beyond the first plane', () => {
  test('an emoji takes four bytes: nine of them are 36', async () => {
    const { card, sent } = cardOnLine({ errcode: 0 }, { errcode: 0 })
    const reason = '😀'.repeat(16)
    await card.code.unavailable({ code, reason })
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ code, reason })
    await expect(card.code.unavailable({ code, reason: `${reason}a` })).rejects.toMatchObject({
      field: 'reason',
      message: expect.stringContaining('has 65 bytes'),
    })
    await expect(card.code.unavailable({ code, reason: `${'😀'.repeat(16)}😀` })).rejects.toMatchObject({ message: expect.stringContaining('has 68 bytes') })
    expect(sent).toHaveLength(1)
  })

  test('half of one is not sent', async () => {
    const { card, sent } = cardOnLine()
    await expect(card.code.unavailable({ code, reason: '😀'.slice(0, 1) })).rejects.toMatchObject({ code: 'input' })
    expect(sent).toEqual([])
  })
})

test('1,000 calls that find the token refused at once: one renewal, all of them go well', async () => {
  const { api, weixin, tokens } = createBench()
  const [first] = [await tokens.get()]
  weixin.answers(({ query }) => ({ body: query.access_token === first ? { errcode: 40001, errmsg: 'invalid credential' } : { errcode: 0, errmsg: 'ok' } }))
  const card = createCard(api)
  const outcomes = await Promise.all(Array.from({ length: 1000 }, () => card.code.update({ code, new_code: '1' })))
  expect(outcomes).toHaveLength(1000)
  expect(tokens.refreshed).toEqual([first])
})

test('an account shows none of its secrets, however closely it is looked at', async () => {
  const secrets = { appSecret: 'canary-app-secret-0123456789', token: 'canaryToken0123456789', encodingAESKey: `${'canaryAESKey'.repeat(3)}0123456` }
  const { host } = await serve((request, response) =>
    response.end(request.url?.includes('stable_token') ? '{"access_token":"canary-access-token-0123456789","expires_in":7200}' : '{"errcode":0}'),
  )
  const account = new OfficialAccount({ appId: 'wx0123456789abcdef', ...secrets, api: { host } })
  await account.api.get('/cgi-bin/get_api_domain_ip')
  const shown = [
    inspect(account, { depth: 20, showHidden: true, getters: true }),
    inspect(account.apis, { depth: 20, showHidden: true }),
    JSON.stringify(account.apis),
    JSON.stringify(account.tokens.access.status()),
  ].join('\n')
  for (const secret of [...Object.values(secrets), 'canary-access-token-0123456789']) expect(shown).not.toContain(secret)
  await account.close()
})
