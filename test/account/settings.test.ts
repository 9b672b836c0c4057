import { createGateway, type GatewayOptions, OfficialAccount, Router } from 'hongyan'
import { describe, expect, test } from 'vitest'
import { Refusals } from '../../src/door/refusal.js'
import { Throttle } from '../../src/door/throttle.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

/** What is wrong with an option is said when an account is made, by the option's name and never by its value. */

const right = { appId: 'wx0123456789abcdef', token: 'hongyanTest', encodingAESKey: 'a'.repeat(43) }
const secretly = 'SeCrEtVaLuE'

/** Options as users of plain JavaScript may write them. */
const make = (options: object) => () => new OfficialAccount(options as typeof right)

test('with all of it right there is an account', () => {
  expect(make(right)().mode).toBe('safe')
  expect(make({ ...right, encodingAESKey: ['a'.repeat(43), 'b'.repeat(43)], token: ['one1', 'two2'] })().mode).toBe('safe')
})

test.each([
  ['a name in other letters', { ...right, encodingAesKey: 'x' }, 'encodingAesKey', 'Did you mean encodingAESKey?'],
  ['a name that is misspelt', { ...right, eraseOnUnsubcribe: true }, 'eraseOnUnsubcribe', 'Did you mean eraseOnUnsubscribe?'],
  ['a name that there is not', { ...right, retries: 3 }, 'retries', 'is no option. The options are appId, appSecret, '],
  ['one of a session', { ...right, session: { ttl: 60 } }, 'session.ttl', 'The options are store, ttlSeconds, maxBytes'],
  ['an original id', { ...right, appId: 'gh_0123456789ab' }, 'appId', 'begins with wx'],
  ['no app id', { token: 'token' }, 'appId', 'missing or malformed'],
  ['an app id with blanks', { ...right, appId: 'wx 1' }, 'appId', 'missing or malformed'],
  ['an empty app secret', { ...right, appSecret: '' }, 'appSecret', 'is empty'],
  ['an app secret that is no text', { ...right, appSecret: 7 }, 'appSecret', 'is empty'],
  ['no token', { appId: right.appId }, 'token', 'missing or empty'],
  ['an empty token among two', { ...right, token: ['good', ''] }, 'token', 'missing or empty'],
  ['a token with other letters', { ...right, token: `${secretly}!` }, 'token', '3 to 32 letters'],
  ['three tokens', { ...right, token: ['one1', 'two2', 'three3'] }, 'token', 'other than one or two'],
  ['no token in a list', { ...right, token: [] }, 'token', 'other than one or two'],
  ['a key that is not set', { ...right, encodingAESKey: undefined }, 'encodingAESKey', 'is undefined'],
  ['a key that is no text', { ...right, encodingAESKey: 43 }, 'encodingAESKey', 'is no text'],
  ['a short key', { ...right, encodingAESKey: secretly }, 'encodingAESKey', 'has 11 characters, not 43'],
  ['a key that is not base64', { ...right, encodingAESKey: `${secretly}${'!'.repeat(32)}` }, 'encodingAESKey', 'not base64'],
  ['a mode that there is not', { ...right, mode: 'open' }, 'mode', 'is none of'],
  ['plain mode with a key', { ...right, mode: 'plain' }, 'mode', 'though there is an encodingAESKey'],
  ['safe mode without a key', { appId: right.appId, token: right.token, mode: 'safe' }, 'encodingAESKey', "the mode is 'safe'"],
  ['nothing at all', undefined, 'appId', 'missing'],
  ['a deadline after Weixin has hung up', { ...right, deadlineMs: 5000 }, 'deadlineMs', 'above 4,900'],
  ['no time at all', { ...right, deadlineMs: 1 }, 'deadlineMs', '100'],
  ['a dedupKey that is no function', { ...right, dedupKey: 'MsgId' }, 'dedupKey', 'is no function'],
  ['an inbox that is none', { ...right, inbox: {} }, 'inbox', 'is no inbox'],
  ['a router that is none', { ...right, router: {} }, 'router', 'is no Router'],
])('%s', (_, options, field, says) => {
  const error = caught(() => new OfficialAccount(options as typeof right))
  expect(error).toMatchObject({ code: 'configuration', field })
  expect(error.message).toContain(says)
  expect(`${error.message}${JSON.stringify(error)}`).not.toContain(secretly)
})

function caught(make: () => unknown): Error {
  try {
    make()
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('nothing was thrown')
}

describe('a gateway', () => {
  const good = { router: new Router(), account: (): undefined => undefined }

  test.each([
    ['no options', undefined, 'account'],
    ['no function that finds accounts', { router: new Router() }, 'account'],
    ['a name that is misspelt', { ...good, cacheMS: 1 }, 'cacheMS'],
    ['no router', { account: (): undefined => undefined }, 'router'],
    ['one token server for all', { ...good, api: { token: {} } }, 'api.token'],
    ['a deadline that is too late', { ...good, deadlineMs: 4901 }, 'deadlineMs'],
    ['a deadline that is no number', { ...good, deadlineMs: 'soon' }, 'deadlineMs'],
    ['a limit below any push', { ...good, bodyLimit: 10 }, 'bodyLimit'],
    ['a time that is before now', { ...good, cacheMs: -1 }, 'cacheMs'],
  ])('%s', (_, options, field) => {
    expect(caught(() => createGateway(options as unknown as GatewayOptions))).toMatchObject({ code: 'configuration', field })
  })
})

test('an account of a gateway may be a whole row of a database', async () => {
  const row = { id: 7, appId: 'wx1', token: 'token', encodingAESKey: null, shop: 'tea' }
  const gateway = createGateway({ router: new Router(), account: () => row as unknown as typeof right })
  expect((await gateway.account('wx1'))?.mode).toBe('plain')
  await gateway.close()
})

describe('lines in the log', () => {
  test('twenty a minute of each kind; the next minute says how many there were', () => {
    const clock = createFakeClock(0)
    const log = createRecordingLogger()
    const refusals = new Refusals(log, clock)
    for (let count = 0; count < 25; count += 1) refusals.refuse('signature')
    expect(log.lines).toHaveLength(20)
    clock.set(60_000)
    refusals.refuse('signature')
    expect(log.lines.slice(20)).toEqual([
      { level: 'warn', message: 'refused more requests than were logged', details: { reason: 'signature', count: 5 } },
      expect.objectContaining({ details: { reason: 'signature' } }),
    ])
    expect(refusals.counts()).toEqual({ signature: 26 })
  })

  test('topics that somebody makes up do not pile up', () => {
    const throttle = new Throttle(createFakeClock(0))
    for (let count = 0; count < 21; count += 1) throttle.ask('busy')
    expect(throttle.ask('busy').allowed).toBe(false)
    for (let topic = 0; topic < 1000; topic += 1) throttle.ask(`made up ${topic}`)
    // Forgotten with all the others, which is what bounds them.
    expect(throttle.ask('busy').allowed).toBe(true)
  })
})
