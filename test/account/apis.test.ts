import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ConfigurationError, OfficialAccount } from '../../src/index.js'
import { createRecordingLogger } from '../support/recording-logger.js'

const asked: string[] = []
/** A Weixin of three endpoints. */
const weixin = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => (body += chunk))
  request.on('end', () => {
    const path = request.url?.split('?')[0] ?? ''
    asked.push(`${path} ${body}`)
    const answers: Record<string, object> = {
      '/cgi-bin/stable_token': { access_token: 'TOKEN', expires_in: 7200 },
      '/cgi-bin/ticket/getticket': { errcode: 0, errmsg: 'ok', ticket: 'TICKET', expires_in: 7200 },
      '/cgi-bin/quota': { errcode: 45009, errmsg: 'reach max api daily quota limit' },
      '/card/code/get': { errcode: 40056, errmsg: 'invalid serial code hint: [x]' },
    }
    response.end(JSON.stringify(answers[path] ?? { errcode: 43002, errmsg: 'require POST method' }))
  })
})
const host = () => `http://127.0.0.1:${(weixin.address() as AddressInfo).port}`
let account: OfficialAccount

beforeAll(async () => {
  await new Promise<void>((resolve) => weixin.listen(0, '127.0.0.1', resolve))
  account = new OfficialAccount({ appId: 'wx0123456789abcdef', appSecret: 'secret', token: 'token', log: createRecordingLogger(), api: { host: host() } })
})

afterAll(async () => {
  await account.close()
  weixin.close()
})

it('calls a card endpoint with a token of its own, and gives a business outcome as a value', async () => {
  const found = await account.card.code.get.safe({ code: '0012', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' })
  expect(found).toMatchObject({ ok: false, reason: 'unknown-code' })
  expect(asked.filter((line) => line.startsWith('/cgi-bin/stable_token'))).toHaveLength(1)
  expect(asked.at(-1)).toBe('/card/code/get {"code":"0012","card_id":"pFS7Fjg8kV1IdDz01r4SQwMkuCKc"}')
  expect(account.tokens.access.status()).toMatchObject({ source: 'platform' })
})

it('signs a page with a ticket, and what needs no call answers at once', async () => {
  const config = await account.jssdk.config('https://example.com/#top', { jsApiList: ['addCard'] })
  expect(config.signature).toMatch(/^[0-9a-f]{40}$/)
  expect(account.card.sign(['789', '456', '123'])).toBe('f7c3bc1d808e04732adf679965ccc34ca7ae3441')
  expect(account.card.qrCodePictureUrl('a+b')).toBe('https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=a%2Bb')
  expect(account.oauth.authorizeUrl({ redirect_uri: 'https://example.com/', scope: 'snsapi_base' })).toContain('appid=wx0123456789abcdef')
})

it('says what is missing when there is no appSecret', async () => {
  const receiving = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'token' })
  await expect(receiving.api.get('/cgi-bin/get_api_domain_ip')).rejects.toThrow(ConfigurationError)
  await expect(receiving.card.getColors()).rejects.toThrow('appSecret')
  await expect(receiving.tokens.access.get()).rejects.toThrow(ConfigurationError)
  await expect(receiving.tokens.card.get()).rejects.toThrow(ConfigurationError)
  await receiving.close()
})

it('calls what takes no token without an appSecret', async () => {
  const receiving = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'token', log: createRecordingLogger(), api: { host: host() } })
  await expect(receiving.api.get('/sns/auth', {}, { token: false })).rejects.toMatchObject({ errcode: 43002 })
  await expect(receiving.qrcode.picture('gQH')).rejects.toMatchObject({ errcode: 43002 })
  await receiving.close()
})

it('forgets used-up quotas at once, and before anything was called there is nothing to forget', async () => {
  const calling = new OfficialAccount({ appId: 'wx0123456789abcdef', appSecret: 'secret', token: 'token', log: createRecordingLogger(), api: { host: host() } })
  expect(calling.api.clearQuotaGate()).toBeUndefined()
  await expect(calling.api.post('/cgi-bin/quota')).rejects.toMatchObject({ errcode: 45009, outcome: 'refused' })
  await expect(calling.api.post('/cgi-bin/quota')).rejects.toMatchObject({ errcode: 45009, outcome: 'not-sent' })
  expect(calling.api.clearQuotaGate('/cgi-bin/quota')).toBeUndefined()
  await expect(calling.api.post('/cgi-bin/quota')).rejects.toMatchObject({ errcode: 45009, outcome: 'refused' })
  await calling.close()
  const unused = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'token' })
  expect(unused.api.clearQuotaGate('/card/get')).toBeUndefined()
  await unused.api.close()
  await unused.close()
})
