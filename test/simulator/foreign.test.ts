import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createSimulator, type Simulator } from '../../src/simulator/index.js'
import { credentials } from './world.js'

/**
 * SDKs that are not ours, unchanged, against the simulator: they decrypt and answer its pushes, and call its API by another host.
 * What they do wrong by themselves is said where it shows.
 */

const foreign = createRequire(new URL('../../bench/package.json', import.meta.url))

interface Koa {
  silent: boolean
  use(middleware: unknown): void
  callback(): RequestListener
}
const KoaApp = foreign('koa') as new () => Koa
const coWechat = foreign('co-wechat') as (config: object) => { middleware(handler: (message: Record<string, string>) => Promise<unknown>): unknown }

interface Crypt {
  getSignature(timestamp: string, nonce: string, encrypt: string): string
  decrypt(text: string): { readonly message: string; readonly id: string }
  encrypt(text: string): string
}
const WXBizMsgCrypt = foreign('wechat-crypto') as new (token: string, encodingAESKey: string, id: string) => Crypt

const { appId, appSecret, token, encodingAESKey } = credentials
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/wechat`
}

function createPlatform(account: object): Simulator {
  const weixin = createSimulator({ accounts: [{ appId, appSecret, token, ...account }] })
  ends.push(() => weixin.close())
  return weixin
}

describe.each([
  ['plain', {}],
  ['safe', { encodingAESKey }],
] as const)('co-wechat in %s mode', (mode, account) => {
  const shop = async (handler: (message: Record<string, string>) => Promise<unknown>) => {
    const weixin = createPlatform(account)
    const app = new KoaApp()
    app.silent = true
    app.use(coWechat({ appid: appId, token, ...account }).middleware(handler))
    weixin.account().deliverTo(await serve(app.callback()))
    return weixin
  }

  test('its URL is verified; it reads events and messages, and its replies are shown', async () => {
    const seen: Record<string, string>[] = []
    const weixin = await shop(async (message) => {
      seen.push(message)
      return message.MsgType === 'event' ? `欢迎 ${message.Event}` : [{ title: '图文', description: '', picurl: 'http://a/b.jpg', url: 'http://a' }]
    })
    expect(await weixin.account().verifyUrl()).toEqual({ ok: true, why: '' })
    const fan = weixin.account().fan()
    const followed = await fan.follow()
    expect(followed.seen).toMatchObject({ kind: 'reply', text: '欢迎 subscribe' })
    // It writes milliseconds into CreateTime (and into TimeStamp, where it seals).
    expect(followed.seen.reply?.notes).toEqual(['CreateTime is not in seconds'])
    expect((await fan.send.text(']]> 你好 &lt;')).seen).toMatchObject({ kind: 'reply', text: '[图文] 图文' })
    expect(seen.map(({ FromUserName, Content, Event }) => [FromUserName, Content ?? Event])).toEqual([
      [fan.openid, 'subscribe'],
      [fan.openid, ']]> 你好 &lt;'],
    ])
  })

  test('a handler that throws: status 500, which the platform delivers again', async () => {
    const weixin = await shop(async () => {
      throw new Error('broken')
    })
    weixin.rules.retryMs = 0
    const { seen, pushes } = await weixin.account().fan().follow()
    expect([seen.kind, pushes[0]?.deliveries.map(({ status }) => status)]).toEqual(['fault', [500, 500, 500]])
  })

  test(`a push with a wrong signature is refused${mode === 'safe' ? '; the signature inside is one too' : ''}`, async () => {
    const weixin = await shop(async () => 'x')
    weixin.rules.deliveries = 1
    weixin.faults.on('push-forged')
    expect((await weixin.account().fan().follow()).seen.why).toContain('status is 401')
  })
})

test('wechat-crypto opens what we seal, and seals what we open', async () => {
  const weixin = createPlatform({ encodingAESKey })
  const crypt = new WXBizMsgCrypt(token, encodingAESKey, appId)
  weixin.account().deliverTo(({ search, body }: { search: string; body: string }) => {
    const query = new URLSearchParams(search)
    const [timestamp, nonce] = [query.get('timestamp') ?? '', query.get('nonce') ?? '']
    const sealed = /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(body)?.[1] ?? ''
    expect(crypt.getSignature(timestamp, nonce, sealed)).toBe(query.get('msg_signature'))
    const { message, id } = crypt.decrypt(sealed)
    expect(id).toBe(appId)
    const [, to = ''] = /<FromUserName><!\[CDATA\[(.*?)\]\]>/.exec(message) ?? []
    const answer = `<xml><ToUserName>${to}</ToUserName><FromUserName>${weixin.account().registration.target}</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>收到</Content></xml>`
    const encrypt = crypt.encrypt(answer)
    const signature = crypt.getSignature(timestamp, nonce, encrypt)
    return {
      status: 200,
      body: `<xml><Encrypt>${encrypt}</Encrypt><MsgSignature>${signature}</MsgSignature><TimeStamp>${timestamp}</TimeStamp><Nonce>${nonce}</Nonce></xml>`,
    }
  })
  // Lengths around the blocks of the cipher.
  for (const length of [1, 15, 16, 17, 31, 32, 33, 100, 2000]) {
    const { seen } = await weixin.account().push('text', 'oFan', { content: '字'.repeat(length) })
    expect(seen).toMatchObject({ kind: 'reply', text: '收到', why: '' })
  }
})

describe('co-wechat-api', () => {
  interface Api {
    prefix: string
    getAccessToken(): Promise<{ accessToken: string; expireTime: number }>
    getIp(): Promise<{ ip_list: string[] }>
    createTmpQRCode(scene: number | string, expire: number): Promise<{ ticket: string; expire_seconds: number; url: string }>
    createLimitQRCode(scene: number | string): Promise<{ ticket: string }>
    getTicket(type?: string): Promise<{ ticket: string; expireTime: number }>
    getColors(): Promise<unknown>
    request(url: string): Promise<unknown>
  }
  const CoWechatApi = foreign('co-wechat-api') as new (appId: string, secret: string) => Api

  const client = async (secret: string = appSecret) => {
    const weixin = createPlatform({})
    const { url } = await weixin.listen(0)
    const api = new CoWechatApi(appId, secret)
    api.prefix = `${url}/cgi-bin/`
    return { weixin, api, url }
  }

  test('token, addresses, QR codes and tickets, by changing only the host', async () => {
    const { weixin, api } = await client()
    expect((await api.getAccessToken()).accessToken).toMatch(/^\d+_[\w-]{134}$/)
    expect((await api.getIp()).ip_list).toHaveLength(2)
    const code = await api.createTmpQRCode('海报', 600)
    expect(code).toMatchObject({ expire_seconds: 600, url: expect.stringMatching(/^http:\/\/weixin\.qq\.com\/q\//) })
    expect((await weixin.account().fan().scan(code.ticket)).pushes[0]?.raw).toContain('qrscene_海报')
    expect((await api.createLimitQRCode(7)).ticket).toHaveLength(98)
    expect((await api.getTicket('wx_card')).ticket).not.toBe((await api.getTicket('jsapi')).ticket)
  })

  test('a stolen token: it fetches another and goes on', async () => {
    const { weixin, api } = await client()
    await api.getIp()
    weixin.faults.on('token-stolen')
    expect((await api.getIp()).ip_list).toHaveLength(2)
    expect(weixin.calls().map(({ errcode }) => errcode ?? 0)).toEqual([0, 0, 40001, 0, 0])
  })

  test('refusals arrive with their codes; what is not known is no ok', async () => {
    const { api, url } = await client('wrong')
    await expect(api.getIp()).rejects.toMatchObject({ name: 'WeChatAPIError', code: 40125, message: expect.stringContaining('invalid appsecret') })
    await expect((await client()).api.createTmpQRCode(7, -1)).rejects.toMatchObject({ code: 40053 })
    await expect(api.request(`${url}/cgi-bin/nothing`)).rejects.toThrow('status code: 501')
  })

  test('its own bug: the card endpoints have the host in their source, so that changing it does not reach them', () => {
    expect(String(CoWechatApi.prototype.getColors)).toContain('https://api.weixin.qq.com/card/getcolors')
  })
})
