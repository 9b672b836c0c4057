import { describe, expect, test } from 'vitest'
import type { ProductBrandInfo } from '../../src/generated/api/product.js'
import { createProduct } from '../../src/product/index.js'
import { scriptedClient } from '../api/endpoint-client.js'

const key = { keystandard: 'ean13', keystr: '6900873042720' } as const
const brand: ProductBrandInfo = {
  base_info: { title: '商品', thumb_url: 'http://t', brand_tag: '牌', category_id: '538071212', store_mgr_type: 'auto', color: 'auto' },
  detail_info: { banner_list: [{ link: 'http://b' }] },
  action_info: { action_list: [] },
}
const withActions = (...action_list: ProductBrandInfo['action_info']['action_list']): ProductBrandInfo => ({ ...brand, action_info: { action_list } })
const withBase = (base: object): ProductBrandInfo => ({ ...brand, base_info: { ...brand.base_info, ...base } })

/** What goes over the wire, or the refusal. */
async function create(brand_info: unknown, more: object = {}): Promise<unknown> {
  const client = scriptedClient({ errcode: 0, errmsg: 'ok', pid: '5g7JgTLEzIMg33ahcPZ6m06aNQVB' })
  await createProduct(client).create({ ...key, ...more, brand_info } as never)
  return client.sent[0]
}

describe('merchantInfo.get', () => {
  const categories = [{ verified_cate_id: '200531967', verified_cate_name: '调味品' }]
  const wireCategories = [{ verified_cate_id: 200531967, verified_cate_name: '调味品' }]
  const read = async (answer: object) => {
    const client = scriptedClient({ errcode: 0, errmsg: 'ok', brand_tag_list: ['testtag'], ...answer })
    const found = await createProduct(client).merchantInfo.get()
    expect(client.sent).toMatchObject([{ how: 'get', path: '/scan/merchantinfo/get', query: {}, options: { repeatable: true } }])
    expect(found.brand_tag_list).toEqual(['testtag'])
    return found.verified_list
  }

  test('the answer of today', async () => {
    expect(await read({ verified_list: [{ verified_firm_code: 69300570, verified_cate_list: wireCategories }] })).toEqual([
      { verified_firm_code: '69300570', verified_cate_list: categories },
    ])
  })

  test.each([
    ['numbers', [8888, '9999']],
    ['objects', [{ verified_firm_code: 8888 }, { verified_firm_code: '9999' }]],
    ['what is neither is left out', [8888, null, { other: 1 }, '9999']],
  ])('the older answer: firm codes as %s', async (_, verified_firm_code_list) => {
    expect(await read({ verified_firm_code_list, verified_cate_list: wireCategories })).toEqual([
      { verified_firm_code: '8888', verified_cate_list: categories },
      { verified_firm_code: '9999', verified_cate_list: categories },
    ])
  })

  test('neither', async () => expect(await read({})).toEqual([]))

  test('a safe call reads both too', async () => {
    const client = scriptedClient({ verified_firm_code_list: [1], brand_tag_list: [] })
    expect(await createProduct(client).merchantInfo.get.safe()).toMatchObject({
      ok: true,
      value: { verified_list: [{ verified_firm_code: '1', verified_cate_list: [] }] },
    })
  })
})

describe('create', () => {
  test('on the wire: category_id is a number, and a failed call is not made again', async () => {
    expect(await create(brand)).toMatchObject({
      how: 'post',
      path: '/scan/product/create',
      body: { ...key, brand_info: { ...brand, base_info: { ...brand.base_info, category_id: 538071212 } } },
      options: { repeatable: false },
    })
  })

  test("the manual's own sample, whose check digit is wrong", async () => {
    await expect(create(brand, { keystr: '6900000000000' })).resolves.toBeDefined()
    await expect(create(withBase({ category_id: '0', store_vendorid_list: [] }), { keystandard: 'qrcode', keystr: 'wxscandemo' })).resolves.toBeDefined()
  })

  test('a title beyond 15 characters is only shown shorter', async () => {
    await expect(create(withBase({ title: '商'.repeat(40) }))).resolves.toBeDefined()
  })

  test.each([
    ['ean13', '690087304272', '13 digits'],
    ['ean13', '690087304272x', '13 digits'],
    ['ean8', '123456789', '8 digits'],
    ['barcode', '1', 'keystandard has to be one of ean13, ean8, qrcode'],
    ['qrcode', '', 'keystr is empty'],
  ])('%s %s is refused', async (keystandard, keystr, message) => {
    await expect(create(brand, { keystandard, keystr })).rejects.toThrow(message)
  })

  test.each([
    [{ color: '3F7FBF' }, undefined],
    [{ color: '#3F7FBF' }, 'brand_info.base_info.color has to be'],
    [{ color: '3f7fbf' }, 'brand_info.base_info.color has to be'],
    [{ store_mgr_type: 'manual' }, 'store_mgr_type has to be one of auto, custom'],
    [{ category_id: 'x' }, 'category_id goes out as a number'],
    [{ brand_tag: undefined }, 'brand_info.base_info.brand_tag is missing'],
    [{ thumb_url: '' }, 'thumb_url is empty'],
  ])('base_info with %j', async (base, message) => {
    const creating = create(withBase(base))
    await (message ? expect(creating).rejects.toThrow(message) : expect(creating).resolves.toBeDefined())
  })

  test.each([
    [{ detail_list: [{ title: 'a', desc: 'b' }] }, undefined],
    [{}, 'detail_info.banner_list is missing'],
    [{ banner_list: [], detail_list: [] }, 'detail_info.banner_list is missing'],
    [{ banner_list: ['http://b'] }, 'banner_list[0] is a string, and has to be an object'],
  ])('detail_info %j', async (detail_info, message) => {
    const creating = create({ ...brand, detail_info })
    await (message ? expect(creating).rejects.toThrow(message) : expect(creating).resolves.toBeDefined())
  })

  test.each(['base_info', 'detail_info', 'action_info'])('without %s', async (name) => {
    await expect(create({ ...brand, [name]: undefined })).rejects.toThrow(`brand_info.${name} is missing`)
  })
})

describe('action_list', () => {
  const link = { type: 'link', name: 'n', link: 'http://l' } as const
  const banner = { ...link, showtype: 'banner', image: 'http://i' } as const
  const user = { type: 'user', appid: 'wx0123456789abcdef' } as const
  const card = { type: 'card', cardid: 'p1' } as const
  const text = { type: 'text', text: 't' } as const
  const media = { type: 'media', link: 'http://v', image: 'http://i' } as const

  test('every type goes out as it is', async () => {
    const all: ProductBrandInfo['action_info']['action_list'] = [
      { ...media, retail_price: '1.50' },
      text,
      { ...link, digest: 'd' },
      user,
      card,
      { type: 'price', retail_price: '19.90' },
      { type: 'product', productid: 'p' },
      { type: 'store', name: 'n', link: 'http://l', image: 'http://i', sale_price: '18' },
      { type: 'recommend', recommend_type: 'appointed', recommend_list: [{ keystandard: 'ean13', keystr: '6900000000001' }] },
    ]
    expect(await create(withActions(...all))).toMatchObject({ body: { brand_info: { action_info: { action_list: all } } } })
  })

  test('types that Weixin adds are passed on', async () => {
    const added = { type: 'brand_new', what: [1] }
    expect(await create(withActions(added as never))).toMatchObject({ body: { brand_info: { action_info: { action_list: [added] } } } })
  })

  test.each([
    ['card', [card, card]],
    ['user', [user, user]],
    ['text', [text, text]],
  ])('a second %s', async (type, list) => {
    await expect(create(withActions(...list))).rejects.toThrow(`brand_info.action_info.action_list[1] is a second entry of type ${type}, and the limit is 1`)
  })

  test('links, card and account: three together, banners not counted', async () => {
    await expect(create(withActions(link, card, user))).resolves.toBeDefined()
    await expect(create(withActions(link, link, link, banner))).resolves.toBeDefined()
    await expect(create(withActions(link, link, card, user))).rejects.toThrow('action_list[3] is the fourth of plain links, cards and accounts')
    await expect(create(withActions(link, link, link, link))).rejects.toThrow('action_list[3] is the fourth')
  })

  test('a banner and a video', async () => {
    await expect(create(withActions(link, media))).resolves.toBeDefined()
    await expect(create(withActions(banner, media))).rejects.toThrow('action_list[1] is a video beside a link that is shown as a banner')
  })

  test.each([
    [{ type: 'price', retail_price: '9.9元' }, 'retail_price has to be a number of yuan'],
    [{ type: 'price', retail_price: 9.9 }, 'retail_price is a number, and has to be a string'],
    [{ type: 'store', name: 'n', link: 'l', image: 'i', sale_price: '' }, 'sale_price is empty'],
    [{ type: 'user', cardid: 'p1' }, 'appid is missing'],
    [{ type: 'user', appid: 'wx', cardid: 'p1' }, 'cardid is a field of card, and does not go with this one'],
  ])('%j', async (action, message) => {
    await expect(create(withActions(action as never))).rejects.toThrow(message)
  })
})

describe('retail_price', () => {
  const custom = (...action_list: object[]) => ({ ...withBase({ store_mgr_type: 'custom' }), action_info: { action_list } })

  test('is needed without a purchase channel', async () => {
    await expect(create(custom())).rejects.toThrow('brand_info.action_info.action_list needs an entry of type price')
  })

  test.each([
    ['a price', custom({ type: 'price', retail_price: '1' })],
    ['a shop', custom({ type: 'store', name: 'n', link: 'l', image: 'i', sale_price: '1' })],
    ['a Weixin shop', custom({ type: 'product', productid: 'p' })],
    ['vendors', { ...custom(), base_info: { ...brand.base_info, store_mgr_type: 'custom', store_vendorid_list: [4] } }],
    ['whatever Weixin finds', brand],
  ])('%s will do', async (_, brand_info) => {
    await expect(create(brand_info)).resolves.toBeDefined()
  })
})

describe('module_list', () => {
  const withModules = (...module_list: object[]) => ({ ...brand, module_info: { module_list } })
  const fake = { type: 'anti_fake', native_show: 'true' }

  test('native_show is text', async () => {
    expect(await create(withModules(fake))).toMatchObject({ body: { brand_info: { module_info: { module_list: [fake] } } } })
    await expect(create(withModules({ ...fake, native_show: true }))).rejects.toThrow('native_show is a boolean, and has to be a string')
    await expect(create(withModules({ ...fake, native_show: 'yes' }))).rejects.toThrow('native_show has to be one of true, false')
  })

  test('a page of the own needs its URL', async () => {
    await expect(create(withModules({ ...fake, native_show: 'false' }))).rejects.toThrow('anti_fake_url is missing')
    await expect(create(withModules({ ...fake, native_show: 'false', anti_fake_url: 'http://a' }))).resolves.toBeDefined()
  })

  test('one of each', async () => {
    await expect(create(withModules(fake, fake))).rejects.toThrow('module_info.module_list[1] is a second module of its type')
  })
})

describe('the check digit', () => {
  test.each([
    ['ean13', '6901234567892', true],
    ['ean13', '6900873042720', false],
    ['ean8', '96385074', true],
    ['ean8', '96385075', false],
    ['qrcode', 'anything', true],
  ] as const)('%s %s, where it is asked for', async (keystandard, keystr, fits) => {
    const client = scriptedClient({ errcode: 0 })
    const clearing = createProduct(client, { checkDigit: true }).clear({ keystandard, keystr })
    await (fits ? expect(clearing).resolves.toBeDefined() : expect(clearing).rejects.toThrow('keystr has a check digit that does not fit'))
  })

  test('the number of digits comes first', async () => {
    await expect(createProduct(scriptedClient(), { checkDigit: true }).clear({ keystandard: 'ean8', keystr: '1' })).rejects.toThrow('has to be 8 digits')
  })
})

test('what does not compile', () => {
  const { create, modStatus } = createProduct(scriptedClient())
  const program = (base_info: ProductBrandInfo['base_info'], detail_info: ProductBrandInfo['detail_info']) => {
    const of = (...action_list: ProductBrandInfo['action_info']['action_list']) => ({ base_info, detail_info, action_info: { action_list } })
    create({ ...key, brand_info: of({ type: 'card', cardid: 'p1' }) })
    // @ts-expect-error a card has no appid
    create({ ...key, brand_info: of({ type: 'card', appid: 'wx' }) })
    // @ts-expect-error no such type of entry
    create({ ...key, brand_info: of({ type: 'cards', cardid: 'p1' }) })
    // @ts-expect-error native_show is text
    create({ ...key, brand_info: { ...of(), module_info: { module_list: [{ type: 'anti_fake', native_show: true }] } } })
    // @ts-expect-error no such standard
    create({ keystandard: 'barcode', keystr: '1', brand_info: of() })
    // @ts-expect-error a state that cannot be asked for
    modStatus({ ...key, status: 'check' })
  }
  expect(program).toBeTypeOf('function')
})
