import { describe, expect, test } from 'vitest'
import { OfficialAccount } from '../../src/official-account.js'
import { createFakeClock } from '../support/fake-clock.js'
import { signedQuery } from '../support/pushes.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { appId, encodingAESKey, token, urlCheck } from '../wire/vectors.js'
import { forbidden, guarded, now } from './guarded.js'

describe.each(['plain', 'safe', 'compatible'] as const)('S9: the URL check in %s mode', (mode) => {
  test.each(['4375120948345356249', '1', '0', 'x'.repeat(128), 'abcXYZ019', 'YWJj+/=='])('echoes %.20s as plain text', async (echostr) => {
    const { get, runs } = guarded(mode)
    expect(await get(signedQuery({ timestamp: now, echostr }))).toEqual({ status: 200, type: 'text/plain; charset=utf-8', body: echostr })
    expect(runs).toEqual([])
  })

  test.each([
    ['no signature', (search: string) => search.replace(/^signature=[0-9a-f]+&/, '')],
    ['an empty signature', (search: string) => search.replace(/^signature=[0-9a-f]+/, 'signature=')],
    ['a wrong signature', (search: string) => search.replace(/^signature=[0-9a-f]{4}/, 'signature=0000')],
    ['a signature in upper case', (search: string) => search.replace(/^signature=[0-9a-f]+/, (text) => text.toUpperCase().replace('SIGNATURE', 'signature'))],
    ['another nonce', (search: string) => search.replace(/nonce=\d+/, 'nonce=1')],
  ])('with %s echoes nothing', async (_, change) => {
    const { get, refuses } = guarded(mode)
    await refuses(() => get(change(signedQuery({ timestamp: now, echostr: '4375120948345356249' }))), 'signature')
  })

  test('signed with another token echoes nothing', async () => {
    const { get, refuses } = guarded(mode)
    await refuses(() => get(signedQuery({ timestamp: now, token: 'another', echostr: '1' })), 'signature')
  })

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a tag', '<b>'],
    ['quotes', '"onload="'],
    ['129 characters', 'x'.repeat(129)],
    ['a blank', 'a b'],
    ['a line end', 'a\nb'],
    ['a header', 'a\r\nSet-Cookie: x=1'],
    ['NUL', 'a\0'],
    ['Chinese', '中文'],
    ['a semicolon', 'a;b'],
    ['a percent sign', '100%'],
    ['nothing', ''],
  ])('with %s echoes nothing, though it is signed', async (_, echostr) => {
    const { get, refuses } = guarded(mode)
    await refuses(() => get(signedQuery({ timestamp: now, echostr })), 'echostr')
  })

  test('without an echostr there is nothing to echo', async () => {
    const { get, refuses } = guarded(mode)
    await refuses(() => get(signedQuery({ timestamp: now })), 'echostr')
  })

  test('with two of them there is nothing to rely on', async () => {
    const { get, refuses } = guarded(mode)
    await refuses(() => get(`${signedQuery({ timestamp: now, echostr: '1' })}&echostr=2`), 'query')
  })

  test('over HTTP no browser may take it for anything but text', async () => {
    const { account } = guarded(mode)
    for (const [echostr, status] of [
      ['4375120948345356249', 200],
      ['<script>', 403],
    ] as const) {
      const response = await account.fetch(new Request(`http://localhost/?${signedQuery({ timestamp: now, echostr })}`))
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(await response.text()).toBe(status === 200 ? echostr : '')
    }
  })
})

test("S9: Weixin's own check, vector 1, is answered", async () => {
  const { timestamp, nonce, echostr, signature } = urlCheck
  const clock = createFakeClock(Number(timestamp) * 1000)
  const search = `signature=${signature}&echostr=${echostr}&timestamp=${timestamp}&nonce=${nonce}`
  for (const options of [{}, { encodingAESKey }]) {
    const account = new OfficialAccount({ appId, token, clock, log: createRecordingLogger(), ...options })
    expect(await account.handle({ method: 'GET', search })).toMatchObject({ status: 200, body: echostr })
    expect(await account.handle({ method: 'GET', search: search.replace(nonce, '1') })).toEqual(forbidden)
  }
})
