import { describe, expect, test } from 'vitest'
import type { TokenServer } from '../../src/token/contract.js'
import { createBench, failureOf, ok, says } from './weixin.js'

const tokensUsed = (calls: readonly { readonly query: Readonly<Record<string, string>> }[]) =>
  calls.map(({ query }) => /number-(\d+)/.exec(query.access_token ?? '')?.[1])

describe('a refused token', () => {
  test.each([40001, 40014, 42001])('%i: is renewed, and the call made once more, also by POST', async (errcode) => {
    const { api, weixin, tokens } = createBench()
    weixin.answers(says(errcode), ok({ card_id: 'p' }))
    expect(await api.post('/card/create', {})).toMatchObject({ card_id: 'p' })
    expect(tokensUsed(weixin.calls)).toEqual(['1', '2'])
    expect(tokens.refreshed).toHaveLength(1)
  })

  test('for good: two calls, one renewal, and the error', async () => {
    const { api, weixin, tokens } = createBench()
    weixin.answers(says(40001, 'invalid credential'))
    expect(await failureOf(api.get('/card/get'))).toMatchObject({
      errcode: 40001,
      family: 'token',
      hint: expect.stringContaining('another program renews the tokens'),
    })
    expect(tokensUsed(weixin.calls)).toEqual(['1', '2'])
    expect(tokens.refreshed).toHaveLength(1)
  })

  test('that comes back from the renewal is not tried again', async () => {
    const stubborn: TokenServer = { get: async () => 'the same token', refresh: async () => 'the same token', status: () => ({ isRenewing: false }) }
    const { api, weixin } = createBench({ token: stubborn })
    weixin.answers(says(42001))
    expect(await failureOf(api.get('/card/get'))).toMatchObject({ errcode: 42001 })
    expect(weixin.calls).toHaveLength(1)
  })

  test('in a storm of 1,000 calls: one renewal', async () => {
    const { api, weixin, tokens } = createBench()
    weixin.answers(({ query }) => (query.access_token?.includes('number-1') ? says(40001) : ok()))
    await Promise.all(Array.from({ length: 1000 }, (_, index) => (index % 2 ? api.get('/card/getcolors') : api.post('/card/code/consume', { code: index }))))
    expect(tokens.refreshed).toHaveLength(1)
    expect(weixin.calls).toHaveLength(2000)
  })

  test('where no token was sent is the caller’s own', async () => {
    const { api, weixin, tokens } = createBench()
    weixin.answers(says(40001))
    expect(await failureOf(api.get('/sns/userinfo', { access_token: 'a fan’s' }, { token: false }))).toMatchObject({ errcode: 40001 })
    expect(weixin.calls).toHaveLength(1)
    expect(tokens.refreshed).toEqual([])
  })

  test('whose renewal fails fails with that', async () => {
    const reason = new Error('no token')
    const { api, weixin } = createBench({
      token: { get: async () => 'some token', refresh: () => Promise.reject(reason), status: () => ({ isRenewing: false }) },
    })
    weixin.answers(says(40001))
    expect(await failureOf(api.get('/card/get'))).toBe(reason)
  })
})

describe('-1', () => {
  test('by GET: up to four tries, further and further apart', async () => {
    const { api, weixin, clock } = createBench()
    weixin.answers(says(-1, 'system error'))
    const failure = failureOf(api.get('/card/getcolors'))
    // Three quarters of ½, 1 and 2 s, with the middle of all chances.
    for (const [index, ms] of [375, 750, 1500].entries()) {
      await clock.advance(ms - 1)
      expect(weixin.calls).toHaveLength(index + 1)
      await clock.advance(1)
      expect(weixin.calls).toHaveLength(index + 2)
    }
    expect(await failure).toMatchObject({ errcode: -1, repeatable: true })
    await clock.advance(600_000)
    expect(weixin.calls).toHaveLength(4)
  })

  test.each([
    [0, 250],
    [0.999, 500],
  ])('chance %d spreads the waiting', async (chance, ms) => {
    const { api, weixin, clock } = createBench({ random: () => chance })
    weixin.answers(says(-1), ok())
    const answer = api.get('/card/getcolors')
    await clock.advance(ms)
    await answer
    expect(weixin.calls).toHaveLength(2)
  })

  test('goes over', async () => {
    const { api, weixin, clock } = createBench()
    weixin.answers(says(-1), { status: 502, body: '<html>Bad Gateway</html>' }, ok({ colors: [] }))
    const answer = api.get('/card/getcolors')
    await clock.advance(5000)
    expect(await answer).toMatchObject({ colors: [] })
  })

  test('501 says that nothing was done, and nothing will be: one try', async () => {
    const { api, weixin } = createBench()
    weixin.answers({ status: 501, body: 'no such endpoint here' })
    expect(await failureOf(api.get('/card/getcolors'))).toMatchObject({ status: 501, outcome: 'refused', repeatable: false })
    expect(weixin.calls).toHaveLength(1)
  })

  test('by POST: one try, unless the caller says that it may be repeated', async () => {
    const { api, weixin, clock } = createBench()
    weixin.answers(says(-1))
    expect(await failureOf(api.post('/card/code/consume', {}))).toMatchObject({ errcode: -1, outcome: 'unknown', repeatable: false })
    expect(weixin.calls).toHaveLength(1)
    const repeated = failureOf(api.post('/card/code/get', {}, { repeatable: true }))
    await clock.advance(5000)
    expect(await repeated).toMatchObject({ errcode: -1, repeatable: true })
    expect(weixin.calls).toHaveLength(5)
  })

  test('by GET: one try where the caller says so', async () => {
    const { api, weixin } = createBench()
    weixin.answers(says(-1))
    await failureOf(api.get('/cgi-bin/menu/delete', {}, { repeatable: false }))
    expect(weixin.calls).toHaveLength(1)
  })

  test('together with a refused token: one renewal, and the tries are counted on', async () => {
    const { api, weixin, tokens, clock } = createBench()
    weixin.answers(says(-1), says(40001), says(-1))
    const failure = failureOf(api.get('/card/getcolors'))
    await clock.advance(60_000)
    expect(await failure).toMatchObject({ errcode: -1 })
    expect(weixin.calls).toHaveLength(5)
    expect(tokens.refreshed).toHaveLength(1)
  })

  test.each([40097, 48001, 45021, 99999, 61450])('%i is not repeated', async (errcode) => {
    const { api, weixin } = createBench()
    weixin.answers(says(errcode))
    await failureOf(api.get('/card/getcolors'))
    expect(weixin.calls).toHaveLength(1)
  })
})

describe('an abort', () => {
  const reason = new Error('enough')

  test('before the call: there is none', async () => {
    const { api, weixin } = createBench()
    expect(await failureOf(api.get('/card/get', {}, { signal: AbortSignal.abort(reason) }))).toBe(reason)
    expect(weixin.calls).toHaveLength(0)
  })

  test('while it waits for the next try: no more tries', async () => {
    const { api, weixin, clock } = createBench()
    weixin.answers(says(-1))
    const controller = new AbortController()
    const failure = failureOf(api.get('/card/getcolors', {}, { signal: controller.signal }))
    await clock.advance(100)
    controller.abort(reason)
    expect(await failure).toBe(reason)
    expect(clock.pending).toBe(0)
    await clock.advance(60_000)
    expect(weixin.calls).toHaveLength(1)
  })

  test('while it waits for a token: the others go on waiting', async () => {
    let give = (_token: string) => {}
    const token = new Promise<string>((resolve) => {
      give = resolve
    })
    const { api, weixin } = createBench({ token: { get: () => token, refresh: () => token, status: () => ({ isRenewing: true }) } })
    weixin.answers(ok())
    const controller = new AbortController()
    const failure = failureOf(api.get('/card/getcolors', {}, { signal: controller.signal }))
    const other = api.get('/card/getcolors')
    controller.abort(reason)
    expect(await failure).toBe(reason)
    give('token at last')
    await other
    expect(weixin.calls).toHaveLength(1)
  })
})

test('a call leaves no timer behind', async () => {
  const { api, weixin, clock } = createBench()
  weixin.answers(ok(), says(40099))
  await api.get('/card/get')
  await failureOf(api.get('/card/get'))
  expect(clock.pending).toBe(0)
})
