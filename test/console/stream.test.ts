import { afterEach, describe, expect, test } from 'vitest'
import { PushIndex } from '../../src/console/push-index.js'
import type { SimulatedPush } from '../../src/console/push-row.js'
import { createShop, listenTo, type Shop } from './console-world.js'

let shop: Shop
afterEach(() => shop?.close())

type Heard = ReturnType<typeof listenTo>

const rowsOf = ({ events }: Heard) => events.flatMap((event) => (event.kind === 'pushes' ? event.rows : []))

describe('the stream', () => {
  test('tells each push with its end, in few batches, numbered upwards', async () => {
    shop = await createShop()
    const heard = listenTo(shop)
    await heard.open
    await shop.post('trigger', { type: 'text', times: 500 })
    await heard.until(
      () =>
        new Set(
          rowsOf(heard)
            .filter(({ state }) => state === 'done')
            .map(({ id }) => id),
        ).size === 500,
    )
    const batches = heard.events.filter(({ kind }) => kind === 'pushes')
    expect(batches.length).toBeLessThan(100)
    expect(batches.at(-1)).toMatchObject({ counts: { done: 500, total: 500 } })
    expect(heard.ids).toEqual([...new Set(heard.ids)].sort((one, other) => one - other))
    heard.end()
  })

  test('goes on where somebody has left, by `since` or by Last-Event-ID', async () => {
    shop = await createShop()
    const { seq } = await shop.overview()
    await shop.weixin.account().fan('oOne').follow()
    const first = listenTo(shop, `?since=${seq}`)
    await first.until(() => rowsOf(first).some(({ state }) => state === 'done'))
    const last = first.ids.at(-1) ?? 0
    first.end()
    await shop.weixin.account().fan('oTwo').follow()
    const second = listenTo(shop, `?since=${last}`)
    await second.until(() => rowsOf(second).some(({ source, state }) => source === 'oTwo' && state === 'done'))
    expect(rowsOf(second).some(({ source }) => source === 'oOne')).toBe(false)
    second.end()
  })

  test('says that all has to be fetched anew where too much was missed', async () => {
    shop = await createShop()
    const heard = listenTo(shop, '?since=1000000')
    await heard.until(() => heard.events.length > 0)
    expect(heard.events[0]).toMatchObject({ kind: 'reset' })
    heard.end()
    expect((await shop.get('events?since=x')).status).toBe(400)
  })

  test('tells calls, and what else is different now', async () => {
    shop = await createShop()
    const heard = listenTo(shop)
    await heard.open
    await shop.account.user.get()
    await shop.post('faults', { name: 'busy' })
    await shop.post('clock/advance', { ms: 1 })
    await shop.post('rules', { cardReview: 'manual' })
    await shop.post('cards')
    await shop.post('products')
    const { openid } = (await shop.post('fans')).json
    const what = () => new Set(heard.events.flatMap((event) => (event.kind === 'changed' ? event.what : [])))
    await heard.until(() => what().size === 7)
    await heard.until(() => heard.events.some((event) => event.kind === 'calls' && event.calls.some(({ path }) => path === '/cgi-bin/user/get')))
    expect([...what()].sort()).toEqual(['cards', 'clock', 'fans', 'faults', 'products', 'rules', 'tokens'])
    expect(heard.events).toContainEqual(expect.objectContaining({ kind: 'changed', fans: expect.arrayContaining([openid]) }))
    heard.end()
  })
})

describe('the index', () => {
  const push = (nth: number): SimulatedPush => ({
    number: nth,
    appId: 'wx',
    type: 'text',
    source: `o${nth}`,
    time: nth,
    raw: `<xml>${nth}</xml>`,
    deliveries: [],
    seen: undefined,
  })

  test('forgets the oldest row when it has its number, and details when they are too many', () => {
    const index = new PushIndex({ limit: 100, detailLimit: 5000, now: () => 0, onChange: () => {} })
    const ids = Array.from({ length: 250 }, (_, nth) => index.made(push(nth)).id)
    expect(index.counts).toMatchObject({ total: 100, received: 100 })
    expect(index.list({}, { from: 0, limit: 1 }).rows[0]?.id).toBe(ids.at(-1))
    expect(index.list({}, { from: 99, limit: 5 }).rows.map(({ id }) => id)).toEqual([ids[150]])
    expect(index.get(ids[149] ?? '')).toBeUndefined()
    expect(index.details.get(ids[150] ?? '')).toBeUndefined()
    expect(index.details.get(ids[249] ?? '')?.raw).toBe('<xml>249</xml>')
  })

  test('a row holds on to no body', () => {
    const index = new PushIndex({ now: () => 0, onChange: () => {} })
    const row = index.made(push(1))
    expect(JSON.stringify(row)).not.toContain('<xml>')
  })

  test('what was running in a process that has gone is lost, until a durable inbox takes it up', () => {
    const index = new PushIndex({ now: () => 0, onChange: () => {} })
    const event = { id: 'wx:1.a', appId: 'wx', at: 0, push: { type: 'text', source: 'o', raw: '<xml/>' } }
    index.watched({ kind: 'arrived', repeat: false, ...event })
    index.watched({ kind: 'started', attempt: 1, ...event })
    index.brokeOff('wx')
    expect(index.counts).toMatchObject({ lost: 1, running: 0 })
    index.watched({ kind: 'started', attempt: 2, ...event })
    index.watched({ kind: 'ended', attempt: 2, ms: 1, state: 'done', sealedBy: 'run', ...event })
    expect(index.counts).toMatchObject({ done: 1, lost: 0, total: 1 })
  })
})
