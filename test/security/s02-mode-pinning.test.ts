import { beforeEach, describe, expect, test, vi } from 'vitest'
import { OfficialAccount } from '../../src/official-account.js'
import { parsePush } from '../../src/wire/parse.js'
import { createFakeClock } from '../support/fake-clock.js'
import { eventXml, plainPush, sealedPush, signedQuery, textXml } from '../support/pushes.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { appId, encodingAESKey, safePush, token } from '../wire/vectors.js'
import { guarded, now } from './guarded.js'

vi.mock('../../src/wire/parse.js', async (original) => {
  const actual = await original<typeof import('../../src/wire/parse.js')>()
  return { ...actual, parsePush: vi.fn(actual.parsePush) }
})

beforeEach(() => {
  vi.mocked(parsePush).mockClear()
})

const claims = ['', '&encrypt_type=raw', '&encrypt_type=AES', '&encrypt_type=aes', '&encrypt_type=', '&encrypt_type=none', '&encrypt_type=plain'] as const

describe.each(['safe', 'compatible'] as const)('S2: in %s mode', (mode) => {
  test.each(claims)('a plain body with a valid signature and "%s" is refused, unread', async (claim) => {
    const { post, refuses } = guarded(mode)
    const { search, body } = plainPush({ timestamp: now, xml: textXml() })
    await refuses(() => post({ search: search + claim, body }), 'plain-body')
    await refuses(() => post({ search: search + claim, body: JSON.stringify({ MsgType: 'text', Content: 'x' }) }), 'plain-body')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test.each(claims)('a plain body with its signature as msg_signature too and "%s" is refused, unread', async (claim) => {
    const { post, refuses } = guarded(mode)
    const { search, body } = plainPush({ timestamp: now, xml: textXml() })
    const signature = search.slice('signature='.length, 'signature='.length + 40)
    await refuses(() => post({ search: `${search}${claim}&msg_signature=${signature}`, body }), 'plain-body')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test.each(claims)('a sealed body with "%s" is opened, not read beside: the mode is ours to choose', async (claim) => {
    const { accepts, runs } = guarded(mode)
    const { search, body } = sealedPush({ timestamp: now, xml: textXml({ content: 'inside' }) })
    const beside = body.replace('<xml>', '<xml><FromUserName>oAttacker</FromUserName><MsgType>text</MsgType><Content>outside</Content><MsgId>1</MsgId>')
    await accepts({ search: search.replace('&encrypt_type=aes', claim), body: beside })
    expect(runs[0]).toMatchObject({ type: 'text', content: 'inside' })
    expect(JSON.stringify(runs[0]?.fields)).not.toMatch(/outside|oAttacker/)
    expect(runs[0]?.raw).toBe(textXml({ content: 'inside' }))
  })

  test('encrypt_type twice is refused', async () => {
    const { post, refuses } = guarded(mode)
    const { search, body } = sealedPush({ timestamp: now })
    await refuses(() => post({ search: `${search}&encrypt_type=raw`, body }), 'query')
  })

  test.each([
    ['nothing', ''],
    ['an empty Encrypt', '<xml><Encrypt></Encrypt></xml>'],
    ['Encrypt in a comment', '<xml><!-- <Encrypt> --><Content>x</Content></xml>'],
    ['Encrypt in CDATA', '<xml><Content><![CDATA[<Encrypt>x</Encrypt>]]></Content></xml>'],
    ['an Encrypt that was not signed', '<xml><Encrypt>AAAA</Encrypt><Content>x</Content></xml>'],
  ])('a body with %s is refused, unread', async (_, body) => {
    const { post, runs } = guarded(mode)
    const answer = await post({ search: signedQuery({ timestamp: now }), body })
    expect(answer).toMatchObject({ status: 403, body: '' })
    expect(runs).toEqual([])
    expect(parsePush).not.toHaveBeenCalled()
  })

  test('the plain siblings change nothing, whatever they say', async () => {
    const { accepts, runs } = guarded(mode)
    const { search, body } = sealedPush({ timestamp: now, xml: eventXml('user_get_card', { more: '<CardId>real</CardId>' }) })
    await accepts({ search, body: body.replace('</xml>', '<MsgType>event</MsgType><Event>user_del_card</Event><CardId>forged</CardId></xml>') })
    expect(runs[0]).toMatchObject({ type: 'user_get_card_event', card_id: 'real' })
  })

  test('a fan who writes <Encrypt> is heard', async () => {
    const { accepts, runs } = guarded(mode)
    const xml = textXml({ content: '<Encrypt>' })
    const { search, body } = sealedPush({ timestamp: now, xml })
    await accepts({
      search,
      body: body.replace('<Encrypt>', `${xml.slice('<xml>'.length, -'</xml>'.length).replace(/<ToUserName>.*?<\/ToUserName>/, '')}<Encrypt>`),
    })
    expect(runs[0]).toMatchObject({ type: 'text', content: '<Encrypt>' })
  })
})

describe('S2: in plain mode', () => {
  test('an encrypted body is refused, not read around', async () => {
    const { post, refuses } = guarded('plain')
    await refuses(() => post(sealedPush({ timestamp: now })), 'encrypted-body')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test('plain bodies are taken, whatever encrypt_type claims', async () => {
    const { accepts } = guarded('plain')
    for (const [index, claim] of claims.entries()) {
      const { search, body } = plainPush({ timestamp: now, xml: textXml({ id: String(index + 1) }) })
      await accepts({ search: search + claim, body })
    }
  })
})

describe('S2: the mode is chosen once', () => {
  const clock = createFakeClock(Number(safePush.timestamp) * 1000)
  const options = { appId, token, encodingAESKey, clock, log: createRecordingLogger() }

  test('with a key it is safe, and cannot be plain', () => {
    expect(new OfficialAccount(options).mode).toBe('safe')
    expect(() => new OfficialAccount({ ...options, mode: 'plain' })).toThrow('mode')
  })

  test("Weixin's own push, vector 3, is let in", async () => {
    const account = new OfficialAccount(options)
    let name = ''
    account.on('unknown_event', (event) => {
      name = event.name
    })
    const { timestamp, nonce, signature, msgSignature, encrypt } = safePush
    const search = `signature=${signature}&timestamp=${timestamp}&nonce=${nonce}&openid=o9AgO5Kd5ggOC-bXrbNODIiE3bGY&encrypt_type=aes&msg_signature=${msgSignature}`
    const answer = await account.handle({
      method: 'POST',
      search,
      body: `<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`,
    })
    expect(answer).toMatchObject({ status: 200, body: 'success' })
    expect(name).toBe('debug_demo')
  })
})
