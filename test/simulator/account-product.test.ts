import { expect, test } from 'vitest'
import { families } from '../../src/catalogue/endpoints/index.js'
import { brandInfo, createProducts } from './products.js'

/** The whole of `account.product` against the platform: every method is called at least once. */

const used = new Set<string>()
type Answer = Readonly<Record<string, unknown>>

test('every method', async () => {
  const { weixin, account } = createProducts()
  const call = (name: string, request: object = {}): Promise<Answer> => {
    used.add(name)
    return (name.split('.').reduce<unknown>((at, part) => (at as Answer)[part], account) as (request: object) => Promise<Answer>)(request)
  }
  const key = { keystandard: 'ean13', keystr: '6930057072720' }
  expect(await call('product.merchantInfo.get')).toMatchObject({
    brand_tag_list: ['鸿雁', 'testtag'],
    verified_list: [{ verified_firm_code: '69300570', verified_cate_list: [{ verified_cate_id: '538071212' }, {}] }],
  })
  const { pid } = await call('product.create', { ...key, brand_info: brandInfo() })
  expect(await call('product.get', key)).toMatchObject({ brand_info: { base_info: { title: '茶', status: 'off', retail_price: '0.00' } } })
  await call('product.testWhitelist.set', { openid: [], username: ['afdvvf'] })
  const { qrcode_url } = await call('product.getQrcode', { ...key, extinfo: 'shelf-7', qrcode_size: 64 })
  expect(qrcode_url).toBe(`http://p.url.cn/${pid}shelf-7`)
  await call('product.modStatus', { ...key, status: 'on' })
  await weixin.advance(60_000)
  expect(await call('product.getList', { offset: 0, limit: 10, status: 'on', keystr: '0570' })).toMatchObject({
    total: 1,
    key_list: [{ ...key, status: 'on', category_id: '538071212', category_name: '食品/茶叶/特产/滋补品' }],
  })
  expect(
    await call('product.update', { ...key, brand_info: { action_info: { action_list: [{ type: 'link', name: '官网', link: 'https://a.example/?x=1' }] } } }),
  ).toMatchObject({ pid })
  const someone = weixin.account().fan()
  await someone.product.open(String(qrcode_url))
  const ticket = new URL(String(someone.product.tapLink(String(qrcode_url), { name: '官网' }))).searchParams.get('wxticket')
  expect(await call('product.scanTicket.check', { ticket })).toMatchObject({ ...key, openid: someone.openid, scene: 'scan', is_check: true, is_contact: false })
  await call('product.scanTicket.clear', { ...key, extinfo: 'shelf-7' })
  const after = new URL(String(someone.product.tapLink(String(qrcode_url), { by: 'other' }))).searchParams.get('wxticket')
  expect(await call('product.scanTicket.check', { ticket: after })).toMatchObject({ scene: 'others', is_check: false })
  await call('product.clear', key)
  await expect(call('product.get', key)).rejects.toMatchObject({ errcode: 61334 })

  weixin.rules.productMerchantForm = 'older'
  expect(await call('product.merchantInfo.get')).toMatchObject({ verified_list: [{ verified_firm_code: '69300570' }] })
})

test('none is left out', () => {
  const all = families.filter(({ at }) => at === 'product').flatMap(({ endpoints }) => endpoints.map(({ call }) => call))
  expect(all.filter((call) => !used.has(call))).toEqual([])
})
