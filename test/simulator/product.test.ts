import { describe, expect, test } from 'vitest'
import { productErrmsgs } from '../../src/simulator/errmsg/product.js'
import { parsePush } from '../../src/wire/parse.js'
import { createCardWorld } from './cards.js'
import { actions, base, brandInfo, createProductWorld } from './products.js'

type World = Awaited<ReturnType<typeof createProductWorld>>
const read = ({ pushes }: { readonly pushes: readonly { readonly raw: string }[] }) => pushes.map(({ raw }) => parsePush(raw))

/** Brings a product into a state. */
const into: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  none: async () => undefined,
  off: ({ create }) => create(),
  check: async ({ create, post, key }) => {
    await create()
    await post('/scan/product/modstatus', { ...key, status: 'on' })
  },
  on: async (world) => {
    await into.check?.(world)
    await world.desk.pass(world.key.keystr)
  },
  reject: async (world) => {
    await into.check?.(world)
    await world.desk.refuse(world.key.keystr, '标题不符')
  },
}
const deeds: Readonly<Record<string, (world: World) => Promise<Readonly<Record<string, unknown>>>>> = {
  create: ({ create }) => create(),
  on: ({ post, key }) => post('/scan/product/modstatus', { ...key, status: 'on' }),
  off: ({ post, key }) => post('/scan/product/modstatus', { ...key, status: 'off' }),
  update: ({ post, key }) => post('/scan/product/update', { ...key, brand_info: actions({ type: 'text', text: '新' }) }),
  clear: ({ post, key }) => post('/scan/product/clear', key),
}

/** The table of the states, row by row. */
test.each([
  ['none', 'create', 'off', 0],
  ['off', 'create', 'off', 61337],
  ['off', 'on', 'check', 0],
  ['reject', 'on', 'check', 0],
  ['check', 'update', 'check', 63166],
  ['check', 'on', 'check', 63166],
  ['check', 'off', 'check', 63166],
  ['check', 'clear', 'check', 63166],
  ['on', 'on', 'on', 63169],
  ['on', 'off', 'off', 0],
  ['off', 'off', 'off', 63167],
  ['reject', 'off', 'reject', 63168],
  ['on', 'update', 'on', 0],
  ['off', 'update', 'off', 0],
  ['reject', 'update', 'reject', 0],
  ['off', 'clear', 'gone', 0],
  ['on', 'clear', 'gone', 0],
  ['reject', 'clear', 'gone', 0],
  ['none', 'clear', 'gone', 61334],
  ['none', 'on', 'gone', 61334],
] as const)('%s, %s → %s (%d)', async (from, deed, to, errcode) => {
  const world = await createProductWorld()
  await into[from]?.(world)
  const answer = await deeds[deed]?.(world)
  expect(answer).toMatchObject({ errcode, errmsg: errcode === 0 ? 'ok' : productErrmsgs[errcode] })
  expect(await world.status()).toBe(to)
})

describe('the review', () => {
  test('passes or refuses, and pushes from the system', async () => {
    const world = await createProductWorld()
    const { key, desk, weixin } = world
    await into.reject?.(world)
    const refused = parsePush(weixin.account().pushes()[0]?.raw ?? '')
    expect(refused).toMatchObject({
      type: 'user_scan_product_verify_action_event',
      source: weixin.rules.productSystemAccount,
      key_standard: 'ean13',
      key_str: key.keystr,
      result: 'verify_not_pass',
      reason_msg: '标题不符',
    })
    expect(desk.list()).toMatchObject([{ status: 'reject', reason: '标题不符' }])
    await deeds.on?.(world)
    const passed = await desk.pass(key.keystr)
    expect(passed?.raw).toContain('<ReasonMsg><![CDATA[]]></ReasonMsg>')
    expect(parsePush(passed?.raw ?? '')).toMatchObject({ result: 'verify_ok' })
    expect(await desk.pass(key.keystr)).toBeUndefined()
    await expect(desk.pass('nothing')).rejects.toThrow('is no product')
  })

  test('by itself, after a while; one that was decided by hand is left alone', async () => {
    const { weixin, create, post, key, status, desk } = await createProductWorld({ rules: { productReview: 'refuse' } })
    await create()
    await post('/scan/product/modstatus', { ...key, status: 'on' })
    await weixin.advance(59_000)
    expect(await status()).toBe('check')
    await weixin.advance(1000)
    expect(await status()).toBe('reject')
    await post('/scan/product/modstatus', { ...key, status: 'on' })
    await desk.pass(key.keystr)
    await weixin.advance(60_000)
    expect(await status()).toBe('on')
    weixin.rules.productUpdateReviews = true
    await post('/scan/product/update', { ...key, brand_info: actions({ type: 'text', text: '新' }) })
    expect(await status()).toBe('check')
  })
})

const link = { type: 'link', name: '官网', link: 'https://a.example' }
const media = { type: 'media', link: 'https://v.example', image: 'https://i.example' }
const user = { type: 'user', appid: 'wx0123456789abcdef' }
const store = { type: 'store', name: '店', link: 'https://s.example', image: 'https://i.example', sale_price: '1.5' }
const fake = { type: 'anti_fake', native_show: 'true' }
const modules = (...module_list: object[]) => ({ module_info: { module_list } })

/** What may be wrong with a page. */
test.each([
  ['no base', { base_info: undefined }, 61308],
  ['no details', { detail_info: undefined }, 61309],
  ['no actions', { action_info: undefined }, 61310],
  ['no title', base({ title: '' }), 61300],
  ['another brand', base({ brand_tag: '别人' }), 63156],
  ['a category that is none', base({ category_id: 'x' }), 61319],
  ['a category of others', base({ category_id: 1 }), 61322],
  ['no such manager', base({ store_mgr_type: 'x' }), 61325],
  ['no such shop', base({ store_mgr_type: 'custom', store_vendorid_list: [1] }), 61300],
  ['a small letter', base({ color: 'aabbcc' }), 63155],
  ['no banner, no text', { detail_info: {} }, 63175],
  ['a text without a heading', { detail_info: { detail_list: [{ desc: 'x' }] } }, 61301],
  ['no list', { action_info: {} }, 61302],
  ['no such action', actions({ type: 'x' }), 61345],
  ['a link to nowhere', actions({ type: 'link', name: 'x' }), 61302],
  ['a video without picture', actions({ type: 'media', link: 'x' }), 61311],
  ['an empty text', actions({ type: 'text', text: '' }), 61348],
  ['no app id', actions({ type: 'user', appid: 'x' }), 61306],
  ['no card', actions({ type: 'card', cardid: 'x' }), 61307],
  ['no price', actions({ type: 'price' }), 63159],
  ['a price in words', actions({ type: 'price', retail_price: 'x' }), 63160],
  ['no product', actions({ type: 'product', productid: '' }), 61304],
  ['a shop without picture', actions({ ...store, image: '' }), 61346],
  ['a shop without price', actions({ ...store, sale_price: 'x' }), 63160],
  ['nothing recommended', actions({ type: 'recommend', recommend_type: 'appointed', recommend_list: [] }), 63157],
  ['a foreign recommendation', actions({ type: 'recommend', recommend_type: 'appointed', recommend_list: [{ keystandard: 'qrcode', keystr: 'x' }] }), 63157],
  ['two accounts', actions(user, user), 63172],
  ['two texts', actions({ type: 'text', text: 'x' }, { type: 'text', text: 'y' }), 63173],
  ['four of three', actions(link, link, link, user), 63174],
  ['banner and video', actions({ ...link, showtype: 'banner' }, media), 63170],
  ['too many', actions(...Array.from({ length: 21 }, () => media)), 61324],
  ['no seller, no price', base({ store_mgr_type: 'custom' }), 63159],
  ['no modules', { module_info: {} }, 63165],
  ['no such module', modules({ type: 'x' }), 63164],
  ['a bare true', modules({ ...fake, native_show: true }), 63162],
  ['no page of their own', modules({ ...fake, native_show: 'false' }), 63163],
  ['two of them', modules(fake, fake), 63161],
])('brand_info with %s → %d', async (_, parts, errcode) => {
  const { create } = await createProductWorld()
  expect(await create(parts)).toMatchObject({ errcode, errmsg: productErrmsgs[errcode] })
})

test('what may stand there', async () => {
  const { create } = await createProductWorld()
  const banner = { ...link, showtype: 'banner' }
  const price = { type: 'price', retail_price: '19.90' }
  const parts = {
    ...base({ store_mgr_type: 'custom' }),
    ...actions(banner, link, link, user, price, store),
    ...modules({ ...fake, native_show: 'false', anti_fake_url: 'https://a' }),
  }
  expect(await create(parts)).toMatchObject({ errcode: 0, pid: expect.stringMatching(/^[A-Za-z0-9]{24}$/) as string })
})

test('two cards → 63171; a card has to be the account’s', async () => {
  const { post, make } = await createCardWorld()
  const card = { type: 'card', cardid: await make('CASH') }
  const create = (...list: object[]) =>
    post('/scan/product/create', { keystandard: 'qrcode', keystr: 'tea', brand_info: brandInfo({ action_info: { action_list: list } }) })
  expect((await create(card, card)).errcode).toBe(63171)
  expect((await create(card)).errcode).toBe(0)
})

/** Keys. */
test.each([
  ['ean14', '6930057072720', 61343],
  ['ean13', '693005707272', 61305],
  ['ean13', '693005707272x', 61305],
  ['ean13', '6999999972720', 61323],
  ['ean8', '12345678', 61323],
  ['ean8', '69300570', 0],
  ['qrcode', '', 61305],
  ['qrcode', 'wxscandemo', 0],
])('%s %s → %d', async (keystandard, keystr, errcode) => {
  const { create } = await createProductWorld()
  expect((await create({}, { keystandard, keystr })).errcode).toBe(errcode)
})

test('a check digit, a conflict, a limit, no merchant', async () => {
  const { create, weixin, desk, post, caller, token } = await createProductWorld()
  weixin.rules.productCheckDigit = true
  expect((await create({}, { keystandard: 'ean13', keystr: '6930057072721' })).errcode).toBe(61305)
  expect((await create({}, { keystandard: 'ean13', keystr: '6930057012344' })).errcode).toBe(61305)
  weixin.rules.productCheckDigit = false
  expect((await create({}, { keystandard: 'qrcode', keystr: '6930057072720' })).errcode).toBe(0)
  expect((await create()).errcode).toBe(61316)
  expect((await post('/scan/product/get', { keystandard: 'ean13', keystr: '6930057072720' })).errcode).toBe(61342)
  expect((await post('/scan/product/get', { keystandard: 'x', keystr: '6930057072720' })).errcode).toBe(61343)
  weixin.rules.productLimit = 1
  expect((await create({}, { keystandard: 'qrcode', keystr: 'x' })).errcode).toBe(63158)
  desk.merchant = undefined
  expect((await create({}, { keystandard: 'qrcode', keystr: 'y' })).errcode).toBe(61320)
  expect(await caller.get('/scan/merchantinfo/get', token)).toMatchObject({ errcode: 61320 })
})

test('both generations of the merchant’s answer', async () => {
  const { caller, token, weixin } = await createProductWorld()
  expect(await caller.get('/scan/merchantinfo/get', token)).toMatchObject({ verified_list: [{ verified_firm_code: 69300570 }] })
  weixin.rules.productMerchantForm = 'older'
  expect(Object.keys(await caller.get('/scan/merchantinfo/get', token))).toEqual([
    'errcode',
    'errmsg',
    'verified_cate_list',
    'verified_firm_code_list',
    'brand_tag_list',
  ])
})

test('small requests', async () => {
  const { create, post, key } = await createProductWorld()
  await create()
  const errcode = async (path: string, body: object) => (await post(`/scan/${path}`, body)).errcode
  expect(await errcode('product/modstatus', { ...key, status: 'x' })).toBe(63154)
  expect(await errcode('product/getqrcode', { ...key, extinfo: 'a b' })).toBe(61314)
  expect(await errcode('product/getlist', { offset: 0, limit: 10, status: 'x' })).toBe(63154)
  expect(await errcode('product/getlist', { offset: 0, limit: 0 })).toBe(61350)
  expect(await errcode('product/update', { ...key, brand_info: {} })).toBe(61350)
  expect(await errcode('testwhitelist/set', { openid: Array.from({ length: 11 }, () => 'o') })).toBe(61341)
  expect(await errcode('testwhitelist/set', { username: 'tea' })).toBe(47001)
  expect(await errcode('scanticket/check', { ticket: 'x' })).toBe(61317)
})

describe('people', () => {
  const published = async (options?: Parameters<typeof createProductWorld>[0]) => {
    const world = await createProductWorld(options)
    await into.on?.(world)
    return world
  }

  test('the page: ① at once, ④ late', async () => {
    const { weixin, fan, key } = await published()
    const someone = fan()
    const done = await someone.product.open(key.keystr, { extInfo: 'shelf-7', sex: 1, regionCode: '530100' })
    expect(read(done)).toMatchObject([
      {
        type: 'user_scan_product_event',
        source: someone.openid,
        key_standard: 'ean13',
        key_str: key.keystr,
        scene: 1,
        sex: 1,
        ext_info: 'shelf-7',
        country: '中国',
      },
    ])
    const before = weixin.account().pushes().length
    await weixin.advance(29_000)
    expect(weixin.account().pushes()).toHaveLength(before)
    await weixin.advance(1000)
    expect(parsePush(weixin.account().pushes().at(-1)?.raw ?? '')).toMatchObject({
      type: 'user_scan_product_async_event',
      region_code: '530100',
      ext_info: 'shelf-7',
    })
    expect(read(await someone.product.open(key.keystr, { by: 'other' }))).toMatchObject([{ scene: 2 }])
  })

  test('follow: four parts, or three; never qrscene_', async () => {
    const { fan, key, weixin } = await published()
    const someone = fan()
    const [event] = read(await someone.product.follow(key.keystr, { extInfo: 'a*b' }))
    expect(event).toMatchObject({ type: 'subscribe_event', key: `scanbarcode|barcode|${key.keystr}|a*b`, follow_source: 'product' })
    expect(await someone.product.follow(key.keystr)).toMatchObject({ pushes: [], seen: { why: 'already a follower' } })
    expect(read(await someone.product.enterSession(key.keystr))).toMatchObject([{ type: 'user_scan_product_enter_session_event', key_str: key.keystr }])
    weixin.rules.productFollowParts = 3
    weixin.rules.productFollowStandard = 'same'
    expect(read(await fan().product.follow(key.keystr, { scene: 'scanimage' }))).toMatchObject([{ key: `scanimage|ean13|${key.keystr}` }])
    expect(await fan().product.enterSession(key.keystr)).toMatchObject({ pushes: [] })
  })

  test('what is not published only testers see', async () => {
    const { fan, key, create, post } = await createProductWorld()
    await create()
    const someone = fan()
    expect(await someone.product.open(key.keystr)).toMatchObject({ pushes: [], seen: { why: 'the product is not published' } })
    await post('/scan/testwhitelist/set', { openid: [someone.openid] })
    expect((await someone.product.open(key.keystr)).pushes).toHaveLength(1)
    // The list is set anew each time.
    await post('/scan/testwhitelist/set', { username: ['tea'] })
    expect((await someone.product.open(key.keystr)).pushes).toHaveLength(0)
    expect((await someone.product.open(key.keystr, { weixinName: 'tea' })).pushes).toHaveLength(1)
    expect((await someone.product.open('nothing')).seen.why).toBe('no product of the account')
  })
})

test('a world with products is kept whole', async () => {
  const world = await createProductWorld()
  await into.check?.(world)
  await world.fan().product.open(world.key.keystr)
  await world.post('/scan/testwhitelist/set', { username: ['tea'] })
  const kept = world.weixin.exportWorld()
  const other = await createProductWorld()
  await other.weixin.importWorld(kept)
  expect(other.weixin.exportWorld()).toBe(kept)
  other.desk.merchant = undefined
  await world.weixin.importWorld(other.weixin.exportWorld())
  expect(world.desk.merchant).toBeUndefined()
})
