import { beforeEach, describe, expect, test } from 'vitest'
import { bench, many } from './access-token-bench.js'
import { breaksOff, createGate, gives, stableTokens, tokenOf } from './platform.js'

let { clock, log, platform, createServer } = bench()

beforeEach(() => {
  ;({ clock, log, platform, createServer } = bench())
})

describe('renewing ahead of time', () => {
  test('the valid token is served while the next one is fetched', async () => {
    const second = createGate({ access_token: tokenOf('two'), expires_in: 7200 })
    platform.answers(gives('one'), second.answer)
    const server = createServer()
    await server.get()
    await clock.advance(6_900_000)
    expect(await many(() => server.get())).toEqual(Array(1000).fill(tokenOf('one')))
    await clock.advance(10)
    expect(platform.requests).toHaveLength(2)
    expect(server.status().isRenewing).toBe(true)
    expect(await server.get()).toBe(tokenOf('one'))
    second.open()
    await clock.advance(10)
    expect(await server.get()).toBe(tokenOf('two'))
    expect(server.status()).toMatchObject({ isRenewing: false, source: 'platform', expiresAt: expect.any(Number) })
  })

  test('a failure is logged, and tried again half a minute later', async () => {
    platform.answers(gives('one'), breaksOff, gives('two'))
    const server = createServer()
    await server.get()
    await clock.advance(6_900_000)
    for (const seconds of [0, 1, 28]) {
      await clock.advance(seconds * 1000)
      expect(await server.get()).toBe(tokenOf('one'))
    }
    await clock.advance(10)
    expect(platform.requests).toHaveLength(2)
    expect(log.at('warn')).toEqual(['a token could not be renewed ahead of time; the valid one is served, and it is tried again'])
    await clock.advance(1000)
    await server.get()
    await clock.advance(10)
    expect(await server.get()).toBe(tokenOf('two'))
  })

  test('the platform gives back the same one until it renews it itself: one request in half a minute', async () => {
    platform.answers(stableTokens(clock))
    const server = createServer()
    await server.get()
    await clock.advance(6_900_000)
    for (let second = 0; second < 60; second += 1) {
      await clock.advance(1000)
      await server.get()
    }
    await clock.advance(10)
    expect(platform.requests).toHaveLength(2)
    expect(await server.get()).toBe(tokenOf(2))
  })

  test('a short-lived one is renewed when three quarters are over', async () => {
    platform.answers(gives('one', 100), gives('two', 100))
    const server = createServer()
    await server.get()
    await clock.advance(74_000)
    await server.get()
    await clock.advance(10)
    expect(platform.requests).toHaveLength(1)
    await clock.advance(1000)
    expect(await server.get()).toBe(tokenOf('one'))
    await clock.advance(10)
    expect(await server.get()).toBe(tokenOf('two'))
  })

  test('who needs one at its end does not fail with an attempt made ahead of time', async () => {
    const hanging = createGate(undefined)
    platform.answers(
      gives('one', 100),
      async (request) => {
        await hanging.answer()
        return breaksOff(request)
      },
      gives('two'),
    )
    const server = createServer()
    await server.get()
    await clock.advance(99_000)
    await server.get()
    await clock.advance(1000)
    const asked = server.get()
    hanging.open()
    expect(await asked).toBe(tokenOf('two'))
  })
})

describe('refresh', () => {
  test('of one that is no longer the current one gives the current one', async () => {
    platform.answers(gives('one'))
    const server = createServer()
    await server.get()
    await clock.advance(60_000)
    expect(await server.refresh(tokenOf('older'))).toBe(tokenOf('one'))
    expect(platform.requests).toHaveLength(1)
  })

  test('of the current one fetches once, however many ask', async () => {
    platform.answers(gives('one'), gives('two'))
    const server = createServer()
    await server.get()
    await clock.advance(60_000)
    expect(new Set(await many(() => server.refresh(tokenOf('one'))))).toEqual(new Set([tokenOf('two')]))
    expect(platform.requests).toHaveLength(2)
    expect(await server.refresh(tokenOf('one'))).toBe(tokenOf('two'))
    expect(platform.requests).toHaveLength(2)
  })

  test('within 5 s of a renewal gives what came of it: also without a token, also of that very one', async () => {
    platform.answers(gives('one'), gives('two'))
    const server = createServer()
    await server.refresh()
    await clock.advance(4999)
    expect(await server.refresh()).toBe(tokenOf('one'))
    expect(await server.refresh(tokenOf('one'))).toBe(tokenOf('one'))
    expect(platform.requests).toHaveLength(1)
    await clock.advance(1)
    expect(await server.refresh()).toBe(tokenOf('two'))
    expect(platform.requests).toHaveLength(2)
  })

  test('waits for a renewal that is under way, and fetches only if that brought the failed one again', async () => {
    const ahead = createGate({ access_token: tokenOf('one'), expires_in: 300 })
    platform.answers(gives('one'), ahead.answer, gives('one', 300), gives('two'))
    const server = createServer()
    await server.get()
    await clock.advance(6_900_000)
    await server.get()
    await clock.advance(10)
    const refreshed = server.refresh(tokenOf('one'))
    await clock.advance(10)
    ahead.open()
    await clock.advance(10)
    // What came was renewed just now: everybody gets it.
    expect(await refreshed).toBe(tokenOf('one'))
    await clock.advance(5000)
    expect(await server.refresh(tokenOf('one'))).toBe(tokenOf('two'))
    expect(platform.requests.map(({ given }) => (given as { force_refresh?: boolean }).force_refresh)).toEqual([undefined, undefined, undefined, true])
  })
})

describe('force_refresh', () => {
  const forces = () => platform.requests.filter(({ given }) => (given as { force_refresh?: boolean }).force_refresh === true).length

  test('only after normal mode has given back the failed token', async () => {
    platform.answers(stableTokens(clock))
    const server = createServer()
    expect(await server.get()).toBe(tokenOf(1))
    await clock.advance(60_000)
    expect(await server.refresh(tokenOf(1))).toBe(tokenOf(2))
    expect(platform.requests).toHaveLength(3)
    expect(forces()).toBe(1)
  })

  test('not again within 30 s', async () => {
    platform.answers(stableTokens(clock))
    const server = createServer()
    await server.get()
    await clock.advance(60_000)
    await server.refresh(tokenOf(1))
    await clock.advance(29_999)
    expect(await server.refresh(tokenOf(2))).toBe(tokenOf(2))
    expect(forces()).toBe(1)
    expect(log.at('warn').at(-1)).toContain('that is allowed 20 times a day, 30 s apart')
    await clock.advance(5001)
    expect(await server.refresh(tokenOf(2))).toBe(tokenOf(3))
    expect(forces()).toBe(2)
  })

  test('20 times a day, by Beijing’s clock', async () => {
    clock.set(Date.parse('2025-10-09T12:00:00+08:00'))
    platform.answers(stableTokens(clock))
    const server = createServer()
    let token = await server.get()
    for (let minute = 0; minute < 40; minute += 1) {
      await clock.advance(60_000)
      token = await server.refresh(token)
    }
    expect(forces()).toBe(20)
    await clock.advance(Date.parse('2025-10-10T00:00:00+08:00') - clock.now())
    token = await server.get()
    await clock.advance(60_000)
    expect(await server.refresh(token)).not.toBe(token)
    expect(forces()).toBe(21)
  })

  test('counts also when its answer is lost', async () => {
    platform.answers(gives(1), gives(1), breaksOff, gives(1))
    const server = createServer()
    await server.get()
    await clock.advance(60_000)
    const refreshed = server.refresh(tokenOf(1))
    await clock.advance(5000)
    expect(await refreshed).toBe(tokenOf(1))
    expect(forces()).toBe(1)
  })
})

test('a clock that is put back or forward is no reason to hang or to storm', async () => {
  platform.answers(stableTokens(clock))
  const server = createServer()
  await server.get()
  clock.set(clock.now() - 3_600_000)
  expect(await server.get()).toBe(tokenOf(1))
  // Put back: the last renewal lies in the future, and is no recent one.
  expect(await server.refresh(tokenOf(1))).toBe(tokenOf(2))
  clock.set(clock.now() + 86_400_000)
  expect(new Set(await many(() => server.get())).size).toBe(1)
  expect(platform.requests).toHaveLength(4)
})
