import { describe, expect, test } from 'vitest'
import { cardErrmsgs } from '../../src/simulator/errmsg/card.js'
import { type CardWorld, createCardWorld, DAY, type Fields, NOW } from './cards.js'

const deposit = { 'base_info.use_custom_code': true, 'base_info.get_custom_code_mode': 'GET_CUSTOM_CODE_MODE_DEPOSIT', 'base_info.sku.quantity': 0 }
const custom = { 'base_info.use_custom_code': true }
const stores = { 'base_info.location_id_list': ['123456789012345678'] }

describe('QR codes', () => {
  const one = (card: Fields, more: Fields = {}) => ({ action_name: 'QR_CARD', action_info: { card }, ...more })
  const qr = (world: CardWorld, body: object) => world.post('/card/qrcode/create', body)

  test('what it answers', async () => {
    const world = await createCardWorld()
    const card_id = await world.make('CASH')
    const answer = await qr(world, one({ card_id }, { expire_seconds: '1800' }))
    expect(answer).toEqual({
      errcode: 0,
      errmsg: 'ok',
      ticket: expect.stringMatching(/^gQ/) as string,
      expire_seconds: 1800,
      url: expect.stringMatching(/^http:\/\/weixin\.qq\.com\/q\//) as string,
      show_qrcode_url: `https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=${encodeURIComponent(String(answer.ticket))}`,
    })
    expect((await qr(world, one({ card_id }))).expire_seconds).toBe(31_536_000)
    expect((await qr(world, one({ card_id, expire_seconds: 60 }))).expire_seconds).toBe(60)
    world.weixin.rules.cardQrSeconds = 0
    expect((await qr(world, one({ card_id }))).expire_seconds).toBeUndefined()
    expect(await world.fan().scan(String(answer.ticket))).toMatchObject({ pushes: [], seen: { why: expect.stringContaining('page of a card') as string } })
  })

  test.each<[string, (ids: Readonly<Record<string, string>>) => object, number]>([
    ['no such action', () => ({ action_name: 'QR_SCENE' }), 40052],
    ['no card', () => ({ action_name: 'QR_CARD', action_info: {} }), 40053],
    ['59 seconds', ({ plain }) => one({ card_id: plain }, { expire_seconds: 59 }), 40053],
    ['1801 seconds', ({ plain }) => one({ card_id: plain }, { expire_seconds: 1801 }), 40053],
    ['no id', () => one({}), 41012],
    ['an unknown card', () => one({ card_id: 'p' }), 40073],
    ['one in review', ({ fresh }) => one({ card_id: fresh }), 0],
    ['one in review, unique', ({ fresh }) => one({ card_id: fresh, is_unique_code: true }), 40078],
    ['none left, unique', ({ empty }) => one({ card_id: empty, is_unique_code: true }), 45031],
    ['an own code, left out', ({ custom: id }) => one({ card_id: id }), 41013],
    ['an own code', ({ custom: id }) => one({ card_id: id, code: '007' }), 0],
    ['bound, without openid', ({ bound }) => one({ card_id: bound }), 41009],
    ['bound', ({ bound }) => one({ card_id: bound, openid: 'o' }), 0],
    ['not bound, with openid', ({ plain }) => one({ card_id: plain, openid: 'o' }), 40112],
    ['not deposited', ({ deposit: id }) => one({ card_id: id, code: 'x' }), 40116],
    [
      'several',
      ({ plain, fresh }) => ({ action_name: 'QR_MULTIPLE_CARD', action_info: { multiple_card: { card_list: [{ card_id: plain }, { card_id: fresh }] } } }),
      0,
    ],
    [
      'six',
      ({ plain }) => ({
        action_name: 'QR_MULTIPLE_CARD',
        action_info: { multiple_card: { card_list: Array.from({ length: 6 }, () => ({ card_id: plain })) } },
      }),
      45039,
    ],
    ['none of several', () => ({ action_name: 'QR_MULTIPLE_CARD', action_info: {} }), 40053],
  ])('%s', async (_, body, errcode) => {
    const world = await createCardWorld()
    const ids = {
      plain: await world.approved(),
      fresh: await world.make('CASH'),
      empty: await world.approved(),
      custom: await world.approved('GIFT', custom),
      bound: await world.approved('GIFT', { 'base_info.bind_openid': true }),
      deposit: await world.approved('GIFT', deposit),
    }
    await world.post('/card/modifystock', { card_id: ids.empty, reduce_stock_value: 5 })
    expect(await qr(world, body(ids))).toMatchObject({ errcode, errmsg: errcode === 0 ? 'ok' : cardErrmsgs[errcode] })
  })

  test('at the endpoint of scenes too, as in 2015', async () => {
    const world = await createCardWorld()
    const card_id = await world.approved()
    const body = one({ card_id, outer_id: 7 })
    const { ticket } = await world.post('/cgi-bin/qrcode/create', body)
    expect(await world.fan().card.take(card_id, { qr: String(ticket) })).toMatchObject({ code: expect.any(String) as string })
    world.weixin.rules.cardQrAtScenes = false
    expect((await world.post('/cgi-bin/qrcode/create', body)).errcode).toBe(40052)
  })

  test('only so many live at once', async () => {
    const world = await createCardWorld({ rules: { cardQrCodes: 1 } })
    const card_id = await world.approved()
    const body = one({ card_id }, { expire_seconds: 60 })
    expect([(await qr(world, body)).errcode, (await qr(world, body)).errcode]).toEqual([0, 45029])
    await world.weixin.advance(60_000)
    expect((await qr(world, body)).errcode).toBe(0)
  })
})

describe('deposits', () => {
  test.each<[unknown, number]>([
    [Array.from({ length: 101 }, (_, at) => String(at)), 40109],
    [['1', ''], 40110],
    [[], 40110],
    [['1', '1'], 40111],
    [undefined, 41013],
    [['1', '2'], 0],
  ])('%j → %d', async (code, errcode) => {
    const { post, make } = await createCardWorld()
    expect((await post('/card/code/deposit', { card_id: await make('CASH', deposit), code })).errcode).toBe(errcode)
  })

  test('duplicates and failures are listed; other cards take none', async () => {
    const { post, make, weixin } = await createCardWorld()
    const card_id = await make('CASH', deposit)
    await post('/card/code/deposit', { card_id, code: ['1'] })
    expect(await post('/card/code/deposit', { card_id, code: ['1', '02', 'x'.repeat(21)] })).toMatchObject({
      succ_code: ['02'],
      duplicate_code: ['1'],
      fail_code: ['x'.repeat(21)],
    })
    weixin.rules.cardDepositTwice = 'list'
    expect(await post('/card/code/deposit', { card_id, code: ['3', '3'] })).toMatchObject({ succ_code: ['3'], duplicate_code: ['3'] })
    expect(await post('/card/code/getdepositcount', { card_id })).toMatchObject({ count: 3 })
    for (const other of [await make('CASH'), await make('CASH', custom)])
      expect((await post('/card/code/deposit', { card_id: other, code: ['1'] })).errcode).toBe(45030)
    expect((await post('/card/code/checkcode', { card_id, code: Array.from({ length: 101 }, () => '1') })).errcode).toBe(40109)
  })
})

test('the white list: at most ten, openids as they are, and each time a new one', async () => {
  const { post, make, fan } = await createCardWorld()
  const card_id = await make('CASH')
  const [first, second] = [fan(), fan()]
  const set = async (body: object) => (await post('/card/testwhitelist/set', body)).errcode
  expect(await set({ openid: [first.openid] })).toBe(0)
  expect([(await first.card.take(card_id)).errcode, (await second.card.take(card_id)).errcode]).toEqual([undefined, 40078])
  expect(await set({ openid: [second.openid], username: ['tea'] })).toBe(0)
  expect([(await first.card.take(card_id)).errcode, (await second.card.take(card_id)).errcode]).toEqual([40078, undefined])
  expect((await first.card.take(card_id, { weixinName: 'tea' })).errcode).toBeUndefined()
  expect(await set({ openid: ['x'] })).toBe(40003)
  expect(await set({ openid: first.openid })).toBe(47001)
  expect(await set({ openid: Array.from({ length: 6 }, () => first.openid), username: Array.from({ length: 5 }, () => 'x') })).toBe(40097)
})

describe('cells', () => {
  test.each<[string, string, Fields, Fields, number]>([
    ['not approved', 'paycell', stores, {}, 40107],
    ['without a store', 'paycell', {}, {}, 43017],
    ['beside a button in the middle', 'paycell', { ...stores, 'base_info.center_title': '用' }, {}, 40145],
    ['with a store', 'paycell', stores, {}, 0],
    ['without a store', 'selfconsumecell', {}, {}, 43017],
    ['shared, without a code', 'selfconsumecell', { ...stores, 'advanced_info.share_friends': {} }, {}, 40153],
    ['shared', 'selfconsumecell', { ...stores, 'advanced_info.share_friends': {} }, { need_verify_cod: true }, 0],
  ])('%s: %s', async (name, cell, changes, body, errcode) => {
    const { post, make, approved } = await createCardWorld()
    const card_id = name === 'not approved' ? await make('CASH', changes) : await approved('CASH', changes)
    expect((await post(`/card/${cell}/set`, { card_id, is_open: true, ...body })).errcode).toBe(errcode)
    expect((await post(`/card/${cell}/set`, { card_id, is_open: false })).errcode).toBe(0)
  })

  test('an account without Weixin Pay; and the button after the cell', async () => {
    const { post, approved, weixin } = await createCardWorld()
    const card_id = await approved('CASH', stores)
    weixin.rules.cardMayPay = false
    expect((await post('/card/paycell/set', { card_id, is_open: true })).errcode).toBe(43008)
    weixin.rules.cardMayPay = true
    await post('/card/paycell/set', { card_id, is_open: true })
    expect((await post('/card/update', { card_id, cash: { base_info: { center_title: '用' } } })).errcode).toBe(40145)
  })
})

test('landing pages and articles: codes of the merchant’s own have to be deposited', async () => {
  const { post, approved } = await createCardWorld()
  const page = async (card_id: string, more: object = {}) =>
    (
      await post('/card/landingpage/create', {
        banner: 'x',
        page_title: 'x',
        can_share: true,
        scene: 'SCENE_H5',
        card_list: [{ card_id, thumb_url: 'x' }],
        ...more,
      })
    ).errcode
  const [plain, own1, deposited] = [await approved(), await approved('CASH', custom), await approved('CASH', deposit)]
  expect([await page(plain), await page(own1), await page(deposited)]).toEqual([0, 45030, 0])
  // As the official table spells them they are missing.
  expect(await page(plain, { page_title: undefined, title: 'x' })).toBe(41011)
  expect(await page(plain, { scene: 'X' })).toBe(40097)
  expect([(await post('/card/mpnews/gethtml', { card_id: plain })).errcode, (await post('/card/mpnews/gethtml', { card_id: own1 })).errcode]).toEqual([
    0, 45030,
  ])
})

test('dates of the data cube', async () => {
  const { post, weixin } = await createCardWorld()
  const ask = async (begin_date: unknown, end_date: unknown) => (await post('/datacube/getcardbizuininfo', { begin_date, end_date, cond_source: 1 })).errcode
  await weixin.advance(DAY * 1000)
  const day = (before: number) => new Date((NOW + 8 * 3600 - before * DAY) * 1000).toISOString().slice(0, 10)
  expect(await ask('2025/01/01', day(0))).toBe(61500)
  expect(await ask('2025-02-30', day(0))).toBe(61500)
  expect(await ask(day(0), day(1))).toBe(61501)
  expect(await ask(day(63), day(0))).toBe(61501)
  expect(await ask(day(0), day(-1))).toBe(61501)
  expect(await ask(day(62), day(0))).toBe(0)
})
