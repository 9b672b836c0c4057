import { describe, expect, test } from 'vitest'
import { nextDay } from '../../src/api/quota-gate.js'
import { createBench, failureOf, ok, says } from './weixin.js'

const beijing = (time: string): number => Date.parse(`2025-10-${time}+08:00`)

describe('45009', () => {
  test('stops calls of that endpoint until midnight in Beijing, without a request, naming the time', async () => {
    const { api, weixin, clock, log } = createBench()
    clock.set(beijing('09T15:00:00'))
    weixin.answers(says(45009, 'reach max api daily quota limit rid: 1-2-3'))
    expect(await failureOf(api.post('/card/create', {}))).toMatchObject({
      errcode: 45009,
      family: 'quota',
      outcome: 'refused',
      repeatable: false,
      retryAt: beijing('10T00:00:00'),
    })
    const failure = await failureOf(api.post('/card/create', {}))
    expect(failure).toMatchObject({ code: 'api', errcode: 45009, family: 'quota', outcome: 'not-sent', retryAt: beijing('10T00:00:00') })
    expect(failure.message).toMatch(
      /^\/card\/create is not called after 45009: reach max api daily quota limit\. .*from 2025-10-10T00:00:00\+08:00\. .*clear_quota/,
    )
    expect(weixin.calls).toHaveLength(1)
    expect(log.at('warn')).toEqual(['the quota of an endpoint is used up; it is not called for a while'])

    weixin.answers(ok())
    await api.post('/card/get', {})
    await clock.advance(beijing('10T00:00:00') - clock.now() - 1)
    await failureOf(api.post('/card/create', {}))
    expect(weixin.calls).toHaveLength(2)
    await clock.advance(1)
    await api.post('/card/create', {})
    expect(weixin.calls).toHaveLength(3)
  })

  test.each(['/cgi-bin/clear_quota', '/cgi-bin/clear_quota/v2', '/cgi-bin/openapi/quota/clear'])('a successful %s opens at once', async (path) => {
    const { api, weixin } = createBench()
    weixin.answers(says(45009), ok())
    await failureOf(api.post('/card/create', {}))
    await api.post(path, {})
    await api.post('/card/create', {})
    expect(weixin.calls).toHaveLength(3)
  })

  test('does not close what clears it', async () => {
    const { api, weixin } = createBench()
    weixin.answers(says(45009), ok())
    await failureOf(api.post('/cgi-bin/clear_quota', {}))
    await api.post('/cgi-bin/clear_quota', {})
  })
})

describe('45011', () => {
  test('stops calls of that endpoint for a minute', async () => {
    const { api, weixin, clock } = createBench()
    weixin.answers(says(45011), ok())
    expect(await failureOf(api.get('/card/getcolors'))).toMatchObject({ family: 'rate', repeatable: true, retryAt: clock.now() + 60_000 })
    await clock.advance(59_999)
    expect(await failureOf(api.get('/card/getcolors'))).toMatchObject({ errcode: 45011, outcome: 'not-sent', repeatable: true })
    await clock.advance(1)
    await api.get('/card/getcolors')
    expect(weixin.calls).toHaveLength(2)
  })

  test('1,000 calls under way close it once', async () => {
    const { api, weixin, log } = createBench()
    weixin.answers(says(45011))
    await Promise.all(Array.from({ length: 1000 }, () => failureOf(api.get('/card/getcolors'))))
    expect(log.at('warn')).toHaveLength(1)
  })
})

describe('clearQuotaGate', () => {
  test('of one endpoint', async () => {
    const { api, weixin } = createBench()
    weixin.answers(says(45009), says(45009), ok())
    for (const path of ['/card/create', '/card/update']) await failureOf(api.post(path, {}))
    api.clearQuotaGate('/card/create')
    await api.post('/card/create', {})
    await failureOf(api.post('/card/update', {}))
    expect(weixin.calls).toHaveLength(3)
  })

  test('of all', async () => {
    const { api, weixin } = createBench()
    weixin.answers(says(45009), says(45011), ok())
    for (const path of ['/card/create', '/card/update']) await failureOf(api.post(path, {}))
    api.clearQuotaGate()
    for (const path of ['/card/create', '/card/update']) await api.post(path, {})
    expect(weixin.calls).toHaveLength(4)
  })
})

test.each([
  ['09T00:00:00', '10T00:00:00'],
  ['09T07:59:59', '10T00:00:00'],
  ['09T08:00:00', '10T00:00:00'],
  ['09T23:59:59.999', '10T00:00:00'],
])('the day of %s ends at %s', (now, end) => {
  expect(nextDay(beijing(now))).toBe(beijing(end))
})
