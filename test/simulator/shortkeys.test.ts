import { beforeEach, expect, test } from 'vitest'
import { again, createCaller, createWorld, START } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
const gen = (body: object) => caller.post('/cgi-bin/shorten/gen', token, body)
const fetched = (short_key: unknown) => caller.call('POST', '/cgi-bin/shorten/fetch', `access_token=${token}`, { short_key })

beforeEach(async () => {
  weixin = createWorld()
  caller = createCaller(weixin)
  token = await caller.token()
})

test('text under 15 characters, for as long as was asked for', async () => {
  const { short_key, errcode } = await gen({ long_data: '长文', expire_seconds: 100 })
  expect([errcode, short_key]).toEqual([0, expect.stringMatching(/^[A-Za-z0-9]{15}$/)])
  await weixin.advance(40_000)
  expect((await fetched(short_key)).json).toMatchObject({ long_data: '长文', create_time: START / 1000, expire_seconds: 60 })
  await weixin.advance(60_000)
  const gone = await fetched(short_key)
  expect([gone.status, gone.body]).toEqual([501, expect.stringContaining('shortKeyUnknown')])
  weixin.rules.shortKeyUnknown = 40097
  expect((await fetched('none')).json.errcode).toBe(40097)
})

test('thirty days, if nothing is said; 4 KB', async () => {
  const { short_key } = await gen({ long_data: '长'.repeat(1365) })
  expect((await fetched(short_key)).json.expire_seconds).toBe(2_592_000)
  for (const wrong of [
    { long_data: '长'.repeat(1366) },
    { long_data: '' },
    {},
    { long_data: 'x', expire_seconds: 2_592_001 },
    { long_data: 'x', expire_seconds: 0 },
  ])
    expect((await gen(wrong)).errcode).toBe(47001)
})

test('survives an export', async () => {
  await gen({ long_data: 'x' })
  const { kept, now } = await again(weixin)
  expect(now).toBe(kept)
})
