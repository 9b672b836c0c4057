import { beforeEach, describe, expect, test, vi } from 'vitest'
import { parsePush } from '../../src/wire/parse.js'
import { credentials, eventXml, openAnswer, sealedPush, target, textOf, textXml } from '../support/pushes.js'
import { guarded, now } from './guarded.js'

vi.mock('../../src/wire/parse.js', async (original) => {
  const actual = await original<typeof import('../../src/wire/parse.js')>()
  return { ...actual, parsePush: vi.fn(actual.parsePush) }
})

beforeEach(() => {
  vi.mocked(parsePush).mockClear()
})

const otherKey = 'B'.repeat(43)

describe('S3: msg_signature is right, and yet the push is not for us', () => {
  test.each([
    ['another app id', 'wxffffffffffffffff'],
    ['no app id', ''],
    ['our app id in another case', credentials.appId.toUpperCase()],
    ['the beginning of our app id', credentials.appId.slice(0, -1)],
    ['our app id and more', `${credentials.appId}0`],
    ['our app id and a NUL', `${credentials.appId}\0`],
    ['our app id behind a blank', ` ${credentials.appId}`],
    ['the AES key, as an old page had it', credentials.encodingAESKey],
  ])('with %s inside it is refused, unread', async (_, appId) => {
    const { post, refuses } = guarded('safe')
    await refuses(() => post(sealedPush({ timestamp: now, appId })), 'app-id')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test('a cipher text of another account with the same token is refused, unread', async () => {
    const { post, refuses } = guarded('safe')
    await refuses(() => post(sealedPush({ timestamp: now, encodingAESKey: otherKey, appId: 'wxffffffffffffffff' })), 'ciphertext')
    await refuses(() => post(sealedPush({ timestamp: now, encodingAESKey: otherKey })), 'ciphertext')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test.each([
    ['another account', 'gh_ffffffffffff'],
    ['our account in another case', target.toUpperCase()],
    ['the beginning of it', target.slice(0, -1)],
  ])('ToUserName outside names %s than inside', async (_, outerTarget) => {
    const { post, refuses } = guarded('safe')
    await refuses(() => post(sealedPush({ timestamp: now, outerTarget })), 'target')
  })

  test('ToUserName twice outside', async () => {
    const { post, refuses } = guarded('safe')
    const { search, body } = sealedPush({ timestamp: now })
    await refuses(() => post({ search, body: body.replace('</xml>', '<ToUserName>gh_ffffffffffff</ToUserName></xml>') }), 'envelope')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test('all is well with the same ToUserName on both sides, or with none outside', async () => {
    const { accepts } = guarded('safe')
    await accepts(sealedPush({ timestamp: now, xml: textXml({ id: '1' }) }))
    await accepts(sealedPush({ timestamp: now, xml: textXml({ id: '2' }), outerTarget: null }))
  })
})

describe('S3: with a key that is being changed', () => {
  test('what either of them sealed is opened, and answered with the one that opened it', async () => {
    const { accepts, account } = guarded('safe', { encodingAESKey: [credentials.encodingAESKey, otherKey] })
    for (const [index, encodingAESKey] of [credentials.encodingAESKey, otherKey].entries()) {
      const answer = await accepts(sealedPush({ timestamp: now, encodingAESKey, xml: eventXml('CLICK', { more: `<EventKey>${index}</EventKey>` }) }))
      expect(textOf(openAnswer(answer.body, { ...credentials, encodingAESKey }))).toBe(`run ${index + 1}`)
    }
    expect(account.refusals()).toEqual({})
  })

  test('what a third one sealed is refused', async () => {
    const { post, refuses } = guarded('safe', { encodingAESKey: [credentials.encodingAESKey, otherKey] })
    await refuses(() => post(sealedPush({ timestamp: now, encodingAESKey: 'C'.repeat(43) })), 'ciphertext')
  })
})
