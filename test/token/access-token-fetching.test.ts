import { inspect } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { bench, many } from './access-token-bench.js'
import { appId, appSecret, breaksOff, createGate, gives, refuses, tokenOf } from './platform.js'

let { clock, log, platform, createServer } = bench()

beforeEach(() => {
  ;({ clock, log, platform, createServer } = bench())
})

describe('fetching', () => {
  test('by stable_token, in normal mode', async () => {
    platform.answers(gives('one'))
    expect(await createServer().get()).toBe(tokenOf('one'))
    expect(platform.requests).toEqual([
      {
        method: 'POST',
        path: '/cgi-bin/stable_token',
        given: { grant_type: 'client_credential', appid: appId, secret: appSecret },
        options: { token: false, repeatable: false, timeoutMs: 8000 },
      },
    ])
  })

  test('by /token on request', async () => {
    platform.answers(gives('one'))
    expect(await createServer({ kind: 'classic' }).get()).toBe(tokenOf('one'))
    expect(platform.requests).toMatchObject([
      { method: 'GET', path: '/cgi-bin/token', given: { grant_type: 'client_credential', appid: appId, secret: appSecret } },
    ])
  })

  test('once for all who ask at the same time, and once for its whole life', async () => {
    platform.answers(gives('one'))
    const server = createServer()
    expect(new Set(await many(() => server.get()))).toEqual(new Set([tokenOf('one')]))
    await clock.advance(6_899_000)
    await server.get()
    expect(platform.requests).toHaveLength(1)
  })

  test.each([60, 0, -1, 31_556_953, 'soon', undefined])('a life of %s s is refused', async (expires_in) => {
    platform.answers(() => ({ access_token: tokenOf('one'), expires_in }))
    await expect(createServer().get()).rejects.toMatchObject({ code: 'token', message: expect.stringContaining('which cannot be') })
  })

  test.each([61, 31_556_952, '7200'])('a life of %s s is obeyed', async (expires_in) => {
    platform.answers(gives('one', expires_in), gives('two'))
    const server = createServer()
    await server.get()
    expect(server.status().expiresAt).toBe(clock.now() + Number(expires_in) * 1000)
    await clock.advance(Number(expires_in) * 1000)
    expect(await server.get()).toBe(tokenOf('two'))
  })

  test.each([{}, { access_token: '', expires_in: 7200 }, { access_token: 5, expires_in: 7200 }])('an answer without a token is refused: %j', async (answer) => {
    platform.answers(() => answer)
    await expect(createServer().get()).rejects.toThrow(`the platform's answer holds no access_token of ${appId}`)
  })

  test('the life counts from before the request', async () => {
    const { answer, open } = createGate({ access_token: tokenOf('one'), expires_in: 7200 })
    platform.answers(answer)
    const server = createServer()
    const asked = server.get()
    const endsAt = clock.now() + 7_200_000
    await clock.advance(3000)
    open()
    await asked
    expect(server.status()).toMatchObject({ expiresAt: endsAt, ageMs: 0 })
  })

  test('three tries where it may go better, half a second and a second apart', async () => {
    platform.answers(refuses(-1, 'busy'), breaksOff, gives('one'))
    const asked = createServer().get()
    await clock.advance(374)
    expect(platform.requests).toHaveLength(1)
    await clock.advance(1)
    expect(platform.requests).toHaveLength(2)
    await clock.advance(750)
    expect(await asked).toBe(tokenOf('one'))
  })

  test('never more than three; all who wait get the error; the next to ask tries again', async () => {
    platform.answers(breaksOff, breaksOff, breaksOff, gives('one'))
    const server = createServer()
    const asked = Promise.allSettled([server.get(), server.get(), server.refresh()])
    await clock.advance(60_000)
    expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(platform.requests).toHaveLength(3)
    expect(await server.get()).toBe(tokenOf('one'))
  })

  test.each([
    ['appId', { appId: '' }],
    ['appSecret', { appSecret: '' }],
    ['kind', { kind: 'other' as never }],
  ])('a wrong %s is named', (field, options) => {
    expect(() => createServer(options)).toThrow(expect.objectContaining({ code: 'configuration', field }))
  })
})

describe('the circuit', () => {
  const refusal = refuses(40164, 'config', { errmsg: 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist', ip: '203.0.113.7' })

  test('opens at the first refusal: one call, then the same error without one, naming the address', async () => {
    platform.answers(refusal)
    const server = createServer()
    await expect(server.get()).rejects.toMatchObject({ errcode: 40164, outcome: 'refused' })
    for (const ask of [() => server.get(), () => server.refresh(), () => server.refresh(tokenOf(1))]) {
      await expect(ask()).rejects.toMatchObject({
        errcode: 40164,
        outcome: 'not-sent',
        ip: '203.0.113.7',
        retryAt: clock.now() + 60_000,
        message: expect.stringContaining('invalid ip 203.0.113.7'),
      })
    }
    await Promise.allSettled(Array.from({ length: 1000 }, () => server.get()))
    expect(platform.requests).toHaveLength(1)
    expect(server.status().circuit).toEqual({ errcode: 40164, until: clock.now() + 60_000 })
    expect(log.at('error')).toEqual(['the platform refuses to give a token; it is not asked again for a while'])
  })

  test('asks again after a minute, then after twice as long each time, up to half an hour', async () => {
    platform.answers(refusal)
    const server = createServer()
    for (const minutes of [1, 2, 4, 8, 16, 30, 30]) {
      const before = platform.requests.length
      await server.get().catch(() => {})
      expect(platform.requests).toHaveLength(before + 1)
      await clock.advance(minutes * 60_000 - 1)
      await server.get().catch(() => {})
      expect(platform.requests).toHaveLength(before + 1)
      await clock.advance(1)
    }
  })

  test('is forgotten with the first token that comes', async () => {
    platform.answers(refusal, refusal, gives('one'), refusal)
    const server = createServer()
    await server.get().catch(() => {})
    await clock.advance(60_000)
    await server.get().catch(() => {})
    await clock.advance(120_000)
    expect(await server.get()).toBe(tokenOf('one'))
    expect(server.status().circuit).toBeUndefined()
    await clock.advance(7_200_000)
    await server.get().catch(() => {})
    expect(server.status().circuit?.until).toBe(clock.now() + 60_000)
  })

  test.each([
    [40013, 'config'],
    [40125, 'config'],
    [40243, 'config'],
    [89503, 'config'],
    [40001, 'config'],
    [48001, 'permission'],
  ] as const)('opens at %i', async (errcode, family) => {
    platform.answers(refuses(errcode, family))
    const server = createServer()
    await server.get().catch(() => {})
    await server.get().catch(() => {})
    expect(platform.requests).toHaveLength(1)
  })

  test('does not keep a valid token from being served', async () => {
    platform.answers(gives('one'), refusal)
    const server = createServer()
    await server.get()
    await clock.advance(6_900_000)
    for (let second = 0; second < 59; second += 1) {
      expect(await server.get()).toBe(tokenOf('one'))
      await clock.advance(1000)
    }
    expect(platform.requests).toHaveLength(2)
  })
})

test('nobody sees the token or the secret in what is shown', async () => {
  platform.answers(gives('one'), gives('one'), refuses(40125, 'config'))
  const server = createServer()
  await server.get()
  await clock.advance(60_000)
  await server.refresh(tokenOf('one')).catch(() => {})
  const shown = inspect([server, server.status()], { depth: 9, showHidden: true }) + JSON.stringify([server, server.status()]) + log.text()
  expect(shown).not.toContain(tokenOf('one'))
  expect(shown).not.toContain(appSecret)
  expect(server.status().masked).toBe('99_o…xx-_')
})
