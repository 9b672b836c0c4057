import { describe, expect, test } from 'vitest'
import { cardErrmsgs } from '../../src/simulator/errmsg/card.js'
import { parsePush } from '../../src/wire/parse.js'
import { own } from '../card/cards.js'
import { type CardWorld, createCardWorld, DAY, type Fields, goodCard, NOW } from './cards.js'

const range = (begin_timestamp: unknown, end_timestamp: unknown) => ({ type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp, end_timestamp })
const deposit = { 'base_info.use_custom_code': true, 'base_info.get_custom_code_mode': 'GET_CUSTOM_CODE_MODE_DEPOSIT', 'base_info.sku.quantity': 0 }
const custom = { 'base_info.use_custom_code': true }
const stores = { 'base_info.location_id_list': ['123456789012345678'] }

const types = Object.keys(own).filter((type) => type !== 'BUS_TICKET')

describe('create', () => {
  test.each(types)('%s: in review, and the colour comes back as hex', async (type) => {
    const { post, make } = await createCardWorld()
    const card_id = await make(type)
    expect(card_id).toMatch(/^p[\w-]{27}$/)
    const { card } = await post('/card/get', { card_id })
    expect(card).toMatchObject({
      card_type: type,
      [type.toLowerCase()]: {
        ...own[type],
        base_info: {
          id: card_id,
          status: 'CARD_STATUS_NOT_VERIFY',
          color: '#63b359',
          sku: { quantity: 5, total_quantity: 5 },
          appid: 'wx0123456789abcdef',
          create_time: NOW,
          date_info: range(NOW, NOW + 90 * DAY),
        },
      },
    })
  })

  const of = (type: string, changes: Fields) => goodCard(type, changes)
  test.each<[string, unknown, number]>([
    ['no card', {}, 41011],
    ['no type', { card: {} }, 40071],
    ['an unknown type', { card: { card_type: 'X', x: {} } }, 40071],
    ['bus tickets', of('BUS_TICKET', {}), 40071],
    ['no type key', { card: { card_type: 'CASH' } }, 40071],
    ['another type key', { card: { card_type: 'CASH', groupon: {} } }, 40071],
    ['no base', { card: { card_type: 'CASH', cash: { reduce_cost: 1 } } }, 41011],
    ...['logo_url', 'brand_name', 'code_type', 'title', 'color', 'notice', 'description', 'date_info', 'sku'].map((name): [string, unknown, number] => [
      `no ${name}`,
      of('CASH', { [`base_info.${name}`]: undefined }),
      41011,
    ]),
    ...types.flatMap((type) =>
      Object.keys(own[type] ?? {}).map((name): [string, unknown, number] => [`${type} without ${name}`, of(type, { [name]: undefined }), 41011]),
    ),
    ['12 汉字 of a brand', of('CASH', { 'base_info.brand_name': '汉'.repeat(12) }), 0],
    ['36 letters of a brand', of('CASH', { 'base_info.brand_name': 'x'.repeat(36) }), 0],
    ['13 汉字 of a brand', of('CASH', { 'base_info.brand_name': '汉'.repeat(13) }), 45021],
    ['28 bytes of a title', of('CASH', { 'base_info.title': 'x'.repeat(28) }), 45021],
    ['49 bytes of a notice', of('CASH', { 'base_info.notice': 'x'.repeat(49) }), 45021],
    ['3073 bytes of a description', of('CASH', { 'base_info.description': 'x'.repeat(3073) }), 45021],
    ['3073 bytes of a deal', of('GROUPON', { deal_detail: 'x'.repeat(3073) }), 45021],
    ['16 bytes of a name of a link', of('CASH', { 'base_info.custom_url_name': 'x'.repeat(16) }), 45021],
    ['19 汉字 of a place', of('BOARDING_PASS', { from: '汉'.repeat(19) }), 45021],
    ['an unknown code type', of('CASH', { 'base_info.code_type': 'X' }), 40072],
    ['a store that is none', of('CASH', { 'base_info.location_id_list': ['x'] }), 40072],
    ['an unknown colour', of('CASH', { 'base_info.color': 'Color999' }), 40076],
    ['a hex colour', of('CASH', { 'base_info.color': '#63b359' }), 40076],
    ['a foreign picture', of('CASH', { 'base_info.logo_url': 'https://example.com/a.png' }), 40141],
    ['nothing in stock', of('CASH', { 'base_info.sku.quantity': 0 }), 40122],
    ['less than nothing', of('CASH', { 'base_info.sku.quantity': -1 }), 40122],
    ['too many', of('CASH', { 'base_info.sku.quantity': 100_000_001 }), 40122],
    ['as many as there may be', of('CASH', { 'base_info.sku.quantity': 100_000_000 }), 0],
    ['milliseconds', of('CASH', { 'base_info.date_info': range(NOW * 1000, NOW * 1000) }), 40079],
    ['an end that has passed', of('CASH', { 'base_info.date_info': range(NOW - 10, NOW - 1) }), 40079],
    ['an end before the beginning', of('CASH', { 'base_info.date_info': range(NOW + 2, NOW + 1) }), 40079],
    ['no end', of('CASH', { 'base_info.date_info': range(NOW, undefined) }), 41011],
    ['numbers in quotes', of('CASH', { 'base_info.date_info': range(String(NOW), String(NOW + 1)) }), 0],
    ['the numeric type of 2015', of('CASH', { 'base_info.date_info': { ...range(NOW, NOW + 1), type: 1 } }), 0],
    ['the numeric term of 2015', of('CASH', { 'base_info.date_info': { type: 2, fixed_term: 1, fixed_begin_term: 0 } }), 0],
    ['a term of no day', of('CASH', { 'base_info.date_info': { type: 2, fixed_term: 0, fixed_begin_term: 0 } }), 40079],
    ['no such date', of('CASH', { 'base_info.date_info': { type: 'DATE_TYPE_FIX_TERM_RANGE' } }), 40079],
    ['a coupon for ever', of('CASH', { 'base_info.date_info': { type: 'DATE_TYPE_PERMANENT' } }), 40079],
    ['a member for ever', of('MEMBER_CARD', { 'base_info.date_info': { type: 'DATE_TYPE_PERMANENT' } }), 0],
    ['a discount above 100', of('DISCOUNT', { discount: 101 }), 40150],
    ['a gift card without price', of('GENERAL_CARD', { 'base_info.giftcard_info': undefined }), 40150],
    ['a fourth field', of('MEMBER_CARD', { custom_field1: {}, custom_field2: {}, custom_field3: {}, custom_field4: {} }), 40124],
    ['deposits with a stock', of('CASH', { ...deposit, 'base_info.sku.quantity': 1 }), 40136],
    ['deposits', of('CASH', deposit), 0],
    ['deposits of Weixin’s own codes', of('CASH', { ...deposit, 'base_info.use_custom_code': false }), 40150],
    ['some stores and all', of('CASH', { ...stores, 'base_info.use_all_locations': true }), 40150],
    ['no such sub-merchant', of('CASH', { 'base_info.sub_merchant_info': { merchant_id: 1 } }), 40139],
    ['text for a number', of('CASH', { reduce_cost: 'x' }), 47001],
  ])('%s → its errcode', async (_, body, errcode) => {
    const { post } = await createCardWorld()
    expect(await post('/card/create', body)).toMatchObject({ errcode, errmsg: errcode === 0 ? 'ok' : (cardErrmsgs[errcode] ?? expect.any(String)) })
  })

  test.each([
    ['cardMayUseCustomCode', 'CASH', custom, 43009],
    ['cardMayUseBalance', 'MEMBER_CARD', { supply_balance: true }, 43010],
    ['cardMayUseBonus', 'MEMBER_CARD', { supply_bonus: true }, 43011],
    ['cardMayUseCustomUrl', 'CASH', { 'base_info.custom_url': 'https://a.example' }, 43012],
  ] as const)('without %s', async (right, type, changes, errcode) => {
    const { post, weixin } = await createCardWorld()
    expect((await post('/card/create', goodCard(type, changes))).errcode).toBe(0)
    weixin.rules[right] = false
    expect((await post('/card/create', goodCard(type, changes))).errcode).toBe(errcode)
  })
})

describe('the review', () => {
  const pushOf = (world: CardWorld) => parsePush(world.weixin.account().pushes().at(-1)?.raw ?? '')

  test('NOT_VERIFY, approved → VERIFY_OK, card_pass_check', async () => {
    const world = await createCardWorld()
    const card_id = await world.make('CASH')
    await world.desk.pass(card_id)
    expect(pushOf(world)).toMatchObject({ type: 'card_pass_check_event', source: world.weixin.rules.cardSystemAccount, card_id })
    expect(world.weixin.account().pushes().at(-1)?.raw).toContain('<RefuseReason><![CDATA[]]></RefuseReason>')
    expect(world.desk.list()).toMatchObject([{ card_id, status: 'CARD_STATUS_VERIFY_OK' }])
    expect(await world.desk.pass(card_id)).toBeUndefined()
  })

  test('NOT_VERIFY, refused → VERIFY_FAIL, card_not_pass_check with the reason', async () => {
    const world = await createCardWorld()
    const card_id = await world.make('CASH')
    await world.desk.refuse(card_id, '标题不符')
    expect(pushOf(world)).toMatchObject({ type: 'card_not_pass_check_event', card_id, refuse_reason: '标题不符' })
    expect(world.desk.list()).toMatchObject([{ status: 'CARD_STATUS_VERIFY_FAIL', refuseReason: '标题不符' }])
  })

  test('by itself, after a while', async () => {
    const world = await createCardWorld()
    const card_id = await world.make('CASH')
    await world.weixin.advance(59_000)
    expect(world.pushed()).toEqual([])
    await world.weixin.advance(1000)
    expect(world.pushed()).toMatchObject([{ type: 'card_pass_check_event', card_id }])
    world.weixin.rules.cardReview = 'refuse'
    await world.make('CASH')
    await world.weixin.advance(60_000)
    expect(world.pushed()).toMatchObject([{ type: 'card_not_pass_check_event', refuse_reason: world.weixin.rules.cardRefuseReason }])
    world.weixin.rules.cardReview = 'manual'
    await world.make('CASH')
    await world.weixin.advance(1e9)
    expect(world.pushed()).toEqual([])
  })

  test('decided by hand, and back again: the first review’s end means nothing to the second', async () => {
    const { make, desk, post, weixin } = await createCardWorld()
    const card_id = await make('CASH')
    await weixin.advance(30_000)
    await desk.pass(card_id)
    await post('/card/update', { card_id, cash: { base_info: { notice: '新' } } })
    await weixin.advance(30_000)
    expect(desk.list()[0]?.status).toBe('CARD_STATUS_NOT_VERIFY')
    await weixin.advance(30_000)
    expect(desk.list()[0]?.status).toBe('CARD_STATUS_VERIFY_OK')
  })

  test('VERIFY_OK, handed out on the platform → DISPATCH, no push', async () => {
    const { desk, approved, make, pushed } = await createCardWorld()
    const card_id = await approved()
    pushed()
    expect([desk.dispatch(card_id), desk.dispatch(await make('CASH'))]).toEqual([true, false])
    expect(pushed()).toEqual([])
    expect(desk.list()[0]?.status).toBe('CARD_STATUS_DISPATCH')
  })
})

describe('get', () => {
  test('the form of 2015, and its spellings', async () => {
    const { post, make, desk, weixin } = await createCardWorld()
    const card_id = await make('CASH', { 'base_info.date_info': { type: 2, fixed_term: 30, fixed_begin_term: 0 } })
    await desk.refuse(card_id, 'x')
    const base = async () => ((await post('/card/get', { card_id })).card as { cash: { base_info: Fields } }).cash.base_info
    expect(await base()).toMatchObject({ status: 'CARD_STATUS_VERIFY_FAIL', date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 30 } })
    weixin.rules.legacyStatusNames = true
    expect((await base()).status).toBe('CARD_STATUS_VERIFY_FALL')
    weixin.rules.cardForm = '2015'
    expect(await base()).toMatchObject({ status: 2, date_info: { type: 2 } })
    expect((await base()).create_time).toBeUndefined()
  })

  test('no id, an unknown one, a deleted one', async () => {
    const { post, make } = await createCardWorld()
    expect(await post('/card/get', {})).toMatchObject({ errcode: 41012, errmsg: 'missing card id' })
    expect(await post('/card/get', { card_id: 'p' })).toMatchObject({ errcode: 40073, errmsg: 'invalid card id' })
    const card_id = await make('CASH')
    await post('/card/delete', { card_id })
    expect(await post('/card/get', { card_id })).toMatchObject({ errcode: 0, card: { cash: { base_info: { status: 'CARD_STATUS_DELETE' } } } })
  })
})

describe('update', () => {
  const audited = { base_info: { notice: '新的提醒' } }
  test.each([
    ['logo_url', 'http://mmbiz.qpic.cn/mmbiz/other/0', true],
    ['color', 'Color020', true],
    ['notice', '新', true],
    ['description', '新', true],
    ['service_phone', '020', false],
    ['code_type', 'CODE_TYPE_QRCODE', false],
    ['get_limit', 1, false],
    ['can_share', false, false],
    ['can_give_friend', false, false],
    ['location_id_list', ['1'], false],
    ['custom_url_name', '新', false],
    ['promotion_url', 'https://a.example', false],
  ] as const)('%s: send_check %s', async (name, value, sendCheck) => {
    const { post, approved, desk } = await createCardWorld()
    const card_id = await approved('CASH')
    expect(await post('/card/update', { card_id, cash: { base_info: { [name]: value } } })).toEqual({ errcode: 0, errmsg: 'ok', send_check: sendCheck })
    expect(desk.list()[0]?.status).toBe(sendCheck ? 'CARD_STATUS_NOT_VERIFY' : 'CARD_STATUS_VERIFY_OK')
  })

  test('VERIFY_FAIL and DISPATCH go back to the review too, and what has changed is told', async () => {
    const { post, make, approved, desk, weixin, pushed } = await createCardWorld()
    const failed = await make('CASH')
    await desk.refuse(failed, 'x')
    const dispatched = await approved('CASH')
    desk.dispatch(dispatched)
    for (const card_id of [failed, dispatched]) expect(await post('/card/update', { card_id, cash: audited })).toMatchObject({ send_check: true })
    expect(desk.list().map(({ status }) => status)).toEqual(['CARD_STATUS_NOT_VERIFY', 'CARD_STATUS_NOT_VERIFY'])
    pushed()
    await weixin.advance(60_000)
    expect(pushed().map(({ type }) => type)).toEqual(['card_pass_check_event', 'card_pass_check_event'])
    expect(await post('/card/get', { card_id: failed })).toMatchObject({
      card: { cash: { reduce_cost: 100, base_info: { notice: '新的提醒', title: '双人套餐' } } },
    })
  })

  test.each<[string, string, Fields, number]>([
    ['a narrower range', 'CASH', { cash: { base_info: { date_info: range(NOW, NOW + DAY) } } }, 40100],
    ['another type of date', 'CASH', { cash: { base_info: { date_info: { type: 2, fixed_term: 1, fixed_begin_term: 0 } } } }, 40100],
    ['a wider range', 'CASH', { cash: { base_info: { date_info: { ...range(NOW, NOW + 100 * DAY), type: 1 } } } }, 0],
    ['another type key', 'CASH', { groupon: audited }, 40071],
    ['no type key', 'CASH', {}, 41011],
    ['brand_name', 'CASH', { cash: { base_info: { brand_name: 'x' } } }, 40150],
    ['sku', 'CASH', { cash: { base_info: { sku: { quantity: 9 } } } }, 40150],
    ['use_custom_code', 'CASH', { cash: { base_info: { use_custom_code: true } } }, 40150],
    ['bind_openid', 'CASH', { cash: { base_info: { bind_openid: true } } }, 40150],
    ['what it takes off', 'CASH', { cash: { reduce_cost: 1 } }, 40150],
    ['the title of a coupon', 'CASH', { cash: { base_info: { title: 'x' } } }, 40150],
    ['the title of a member card', 'MEMBER_CARD', { member_card: { base_info: { title: 'x' } } }, 0],
    ['points off', 'MEMBER_CARD', { member_card: { supply_bonus: false } }, 40135],
    ['a long title', 'MEMBER_CARD', { member_card: { base_info: { title: 'x'.repeat(28) } } }, 45021],
    ['no colour', 'CASH', { cash: { base_info: { color: 'x' } } }, 40076],
    ['the gate', 'BOARDING_PASS', { boarding_pass: { gate: 'A1' } }, 0],
    ['the flight', 'BOARDING_PASS', { boarding_pass: { flight: 'CA1' } }, 40150],
  ])('%s', async (_, type, change, errcode) => {
    const { post, approved, desk } = await createCardWorld()
    const card_id = await approved(type, type === 'MEMBER_CARD' ? { supply_bonus: true } : {})
    const before = JSON.stringify(await post('/card/get', { card_id }))
    expect((await post('/card/update', { card_id, ...change })).errcode).toBe(errcode)
    // What fails has changed nothing at all.
    if (errcode !== 0) expect(JSON.stringify(await post('/card/get', { card_id }))).toBe(before)
    expect(desk.list()).toHaveLength(1)
  })
})

describe('deleted', () => {
  test('twice, and what it refuses then', async () => {
    const { post, approved } = await createCardWorld()
    const card_id = await approved('CASH', deposit)
    expect((await post('/card/delete', { card_id })).errcode).toBe(0)
    expect((await post('/card/delete', { card_id })).errcode).toBe(40073)
    const refusals = [
      post('/card/update', { card_id, cash: { base_info: { get_limit: 1 } } }),
      post('/card/modifystock', { card_id, increase_stock_value: 1 }),
      post('/card/qrcode/create', { action_name: 'QR_CARD', action_info: { card: { card_id } } }),
      post('/card/landingpage/create', { banner: 'x', page_title: 'x', can_share: true, scene: 'SCENE_H5', card_list: [{ card_id, thumb_url: 'x' }] }),
      post('/card/code/deposit', { card_id, code: ['1'] }),
    ]
    expect((await Promise.all(refusals)).map(({ errcode }) => errcode)).toEqual([40078, 40078, 40078, 40078, 40078])
  })

  test('QR codes die with it; what was taken stays good', async () => {
    const { post, approved, fan } = await createCardWorld()
    const card_id = await approved()
    const { ticket } = await post('/card/qrcode/create', { action_name: 'QR_CARD', action_info: { card: { card_id } } })
    const { code } = await fan().card.take(card_id)
    await post('/card/delete', { card_id })
    expect(await fan().card.take(card_id, { qr: String(ticket) })).toMatchObject({ errcode: 40078, pushes: [] })
    expect((await post('/card/code/consume', { code })).errcode).toBe(0)
  })
})

describe('stock', () => {
  test.each<[Fields, number, number]>([
    [{ increase_stock_value: 3 }, 0, 8],
    [{ reduce_stock_value: 5 }, 0, 0],
    [{ reduce_stock_value: 6 }, 40122, 5],
    [{ increase_stock_value: 99_999_995 }, 0, 100_000_000],
    [{ increase_stock_value: 99_999_996 }, 45041, 5],
    [{ increase_stock_value: -1 }, 40122, 5],
    [{ increase_stock_value: 1, reduce_stock_value: 1 }, 40097, 5],
    [{ reduce_stock_value: 0 }, 0, 5],
    [{}, 41011, 5],
  ])('%j → %d, %d left', async (change, errcode, left) => {
    const { post, make, desk } = await createCardWorld()
    const card_id = await make('CASH')
    expect((await post('/card/modifystock', { card_id, ...change })).errcode).toBe(errcode)
    expect(desk.list()[0]?.stock).toBe(left)
  })

  test('of deposits: no more than there are', async () => {
    const { post, make } = await createCardWorld()
    const card_id = await make('CASH', deposit)
    await post('/card/code/deposit', { card_id, code: ['1', '2'] })
    expect((await post('/card/modifystock', { card_id, increase_stock_value: 3 })).errcode).toBe(40136)
    expect((await post('/card/modifystock', { card_id, increase_stock_value: 2 })).errcode).toBe(0)
  })
})

describe('batchget', () => {
  test('pages, states in all spellings, a state that stands bare', async () => {
    const { post, make, approved } = await createCardWorld()
    const ids = [await make('CASH'), await approved(), await make('GIFT')]
    await post('/card/delete', { card_id: ids[2] })
    const list = (more: object) => post('/card/batchget', { offset: 0, count: 10, ...more })
    expect(await list({})).toEqual({ errcode: 0, errmsg: 'ok', card_id_list: ids.slice(0, 2), total_num: 2 })
    expect(await list({ offset: 1, count: 1 })).toMatchObject({ card_id_list: [ids[1]], total_num: 2 })
    expect(await list({ status_list: ['CARD_STATUS_USER_DELETE'] })).toMatchObject({ card_id_list: [ids[2]] })
    expect(await list({ status_list: 'CARD_STATUS_VERIFY_OK' })).toMatchObject({ card_id_list: [ids[1]] })
    for (const wrong of [{ count: 51 }, { offset: -1 }, { status_list: ['x'] }]) expect((await list(wrong)).errcode).toBe(40097)
    expect((await post('/card/batchget', {})).errcode).toBe(41011)
  })
})
