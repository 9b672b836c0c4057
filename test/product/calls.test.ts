import { describe, expect, test } from 'vitest'
import { rowOf } from '../../src/api/errcodes.js'
import { ApiError } from '../../src/errors.js'
import { createProduct } from '../../src/product/index.js'
import { scriptedClient } from '../api/endpoint-client.js'

const key = { keystandard: 'ean13', keystr: '6900873042720' } as const
const ok = { errcode: 0, errmsg: 'ok' }

describe('modStatus', () => {
  test.each(['on', 'off'] as const)('%s', async (status) => {
    const client = scriptedClient(ok)
    expect(await createProduct(client).modStatus({ ...key, status })).toEqual(ok)
    expect(client.sent).toMatchObject([{ how: 'post', path: '/scan/product/modstatus', body: { ...key, status } }])
  })

  test('no other status', async () => {
    await expect(createProduct(scriptedClient()).modStatus({ ...key, status: 'check' as 'on' })).rejects.toThrow('status has to be one of on, off')
  })

  test.each([
    [63166, 'in-review'],
    [63167, 'not-published'],
    [63168, 'rejected'],
    [63169, 'already-published'],
    [61334, 'not-found'],
    [61303, 'not-found'],
  ] as const)('%i is %s', async (errcode, reason) => {
    const error = new ApiError({ errcode, errmsg: '', endpoint: '/scan/product/modstatus', family: 'business', outcome: 'refused', repeatable: false, reason })
    expect(await createProduct(scriptedClient(error)).modStatus.safe({ ...key, status: 'on' })).toEqual({ ok: false, reason, error })
  })
})

describe('testWhitelist.set', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `o${index}`)

  test('ten together, and no more', async () => {
    const client = scriptedClient(ok)
    await createProduct(client).testWhitelist.set({ openid: names(6), username: names(4) })
    expect(client.sent).toMatchObject([{ path: '/scan/testwhitelist/set', body: { openid: names(6), username: names(4) } }])
    await expect(createProduct(scriptedClient()).testWhitelist.set({ openid: names(6), username: names(5) })).rejects.toThrow(
      'openid and username hold 11 entries together, and the limit is 10',
    )
  })

  test('an empty list clears it', async () => {
    const client = scriptedClient(ok)
    await createProduct(client).testWhitelist.set({ openid: [] })
    expect(client.sent[0]?.body).toEqual({ openid: [] })
  })
})

describe('getQrcode', () => {
  test('on the wire', async () => {
    const client = scriptedClient({ ...ok, pic_url: 'http://p', qrcode_url: 'http://p.url.cn/1nQW' })
    expect(await createProduct(client).getQrcode({ ...key, extinfo: 'a-Z_0().*', qrcode_size: 64 })).toMatchObject({ pic_url: 'http://p' })
    expect(client.sent).toMatchObject([{ path: '/scan/product/getqrcode', body: { ...key, extinfo: 'a-Z_0().*', qrcode_size: 64 } }])
  })

  test.each(['a b', '微信', 'a/b', 'a+b', 'a\n'])('extinfo %j is refused', async (extinfo) => {
    await expect(createProduct(scriptedClient()).getQrcode({ ...key, extinfo })).rejects.toThrow('extinfo has to be nothing but letters, digits')
  })

  test('a size has to be one', async () => {
    await expect(createProduct(scriptedClient()).getQrcode({ ...key, qrcode_size: 0 })).rejects.toThrow('qrcode_size is 0')
  })
})

describe('get', () => {
  test('category_id and vendors in any spelling, and what a page may hold', async () => {
    const brand_info = {
      base_info: { title: 't', thumb_url: 'u', category_id: 0, retail_price: '0.00', store_mgr_type: 'auto', store_vendorid_list: ['4'], status: 'check' },
      action_info: { action_list: [{ type: 'link', name: 'banner', link: 'http://l', showtype: 'banner' }, { type: 'brand_new' }] },
      added: 1,
    }
    const client = scriptedClient({ ...ok, brand_info })
    expect(await createProduct(client).get(key)).toEqual({
      ...ok,
      brand_info: { ...brand_info, base_info: { ...brand_info.base_info, category_id: '0', store_vendorid_list: [4] } },
    })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/scan/product/get', body: key, options: { repeatable: true } }])
  })
})

describe('getList', () => {
  const entry = (keystr: string) => ({ ...key, keystr, category_id: 5, category_name: 'n', update_time: '1438053600', status: 'on' })
  const read = (keystr: string) => ({ ...entry(keystr), category_id: '5', update_time: 1438053600 })

  test('one page', async () => {
    const client = scriptedClient({ ...ok, total: '1', key_list: [entry('1')] })
    expect(await createProduct(client).getList({ offset: 0, limit: 10, status: 'all', keystr: '69' })).toEqual({ ...ok, total: 1, key_list: [read('1')] })
    expect(client.sent).toMatchObject([{ path: '/scan/product/getlist', body: { offset: 0, limit: 10, status: 'all', keystr: '69' } }])
  })

  test('all of them', async () => {
    const client = scriptedClient({ total: 3, key_list: [entry('1'), entry('2')] }, { total: 3, key_list: [entry('3')] })
    const found: unknown[] = []
    for await (const product of createProduct(client).getList.all({ status: 'on' }, { pageSize: 2 })) found.push(product.keystr)
    expect(found).toEqual(['1', '2', '3'])
    expect(client.sent.map(({ body }) => body)).toEqual([
      { status: 'on', limit: 2, offset: 0 },
      { status: 'on', limit: 2, offset: 2 },
    ])
  })

  test.each([
    [{ offset: -1, limit: 10 }, 'offset is -1'],
    [{ offset: 0, limit: 0 }, 'limit is 0'],
    [{ offset: 0, limit: 10, status: 'gone' as 'on' }, 'status has to be one of on, off, check, reject, all'],
  ])('%j is refused', async (request, message) => {
    await expect(createProduct(scriptedClient()).getList(request)).rejects.toThrow(message)
  })
})

describe('update', () => {
  test('only what changes', async () => {
    const brand_info = { action_info: { action_list: [{ type: 'text', text: 't' } as const] } }
    const client = scriptedClient({ ...ok, pid: 'p' })
    expect(await createProduct(client).update({ ...key, brand_info })).toEqual({ ...ok, pid: 'p' })
    expect(client.sent).toMatchObject([{ path: '/scan/product/update', body: { ...key, brand_info } }])
  })

  test('something has to change, and the rules of its parts hold', async () => {
    const { update } = createProduct(scriptedClient())
    await expect(update({ ...key, brand_info: {} })).rejects.toThrow('give at least one of base_info, detail_info, action_info, module_info')
    const text = { type: 'text', text: 't' } as const
    await expect(update({ ...key, brand_info: { action_info: { action_list: [text, text] } } })).rejects.toThrow('second entry of type text')
    await expect(update({ ...key, brand_info: { detail_info: {} } })).rejects.toThrow('banner_list is missing')
  })
})

test('clear', async () => {
  const client = scriptedClient(ok)
  await createProduct(client).clear(key)
  expect(client.sent).toMatchObject([{ path: '/scan/product/clear', body: key }])
})

describe('scanTicket', () => {
  const answer = { ...key, openid: 'o1', scene: 'scan' }

  test.each([
    ['booleans', true, false],
    ['text', 'true', 'false'],
    ['numbers', 1, 0],
  ])('check: flags as %s', async (_, is_check, is_contact) => {
    const client = scriptedClient({ ...ok, ...answer, is_check, is_contact })
    expect(await createProduct(client).scanTicket.check({ ticket: 'Ym1haWxf' })).toEqual({ ...ok, ...answer, is_check: true, is_contact: false })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/scan/scanticket/check', body: { ticket: 'Ym1haWxf' } }])
  })

  test('clear goes where the manual says', async () => {
    const client = scriptedClient(ok)
    await createProduct(client).scanTicket.clear({ ...key, extinfo: '123' })
    expect(client.sent).toMatchObject([{ path: '/scan/scanticket/check', body: { ...key, extinfo: '123' } }])
  })
})

test.each([
  [61300, 61348],
  [61350, 61351],
  [63152, 63179],
])('the errcodes from %i to %i are known', (first, last) => {
  const codes = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  expect(codes.filter((code) => rowOf(code, '/scan/product/create') === undefined)).toEqual([])
})
