import { describe, expect, test } from 'vitest'
import { createUser } from '../../src/user/index.js'
import { scriptedClient } from '../api/endpoint-client.js'

const openid = 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'
const ok = { errcode: 0, errmsg: 'ok' }
const openids = (count: number) => Array.from({ length: count }, (_, index) => `o${index}`)

async function readAll(pages: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = []
  for await (const one of pages) found.push(one)
  return found
}

describe('get', () => {
  test('one page', async () => {
    const client = scriptedClient({ total: 2, count: 2, data: { openid: ['a', 'b'] }, next_openid: 'b' })
    expect(await createUser(client).get({ next_openid: 'z' })).toEqual({ total: 2, count: 2, data: { openid: ['a', 'b'] }, next_openid: 'b' })
    expect(client.sent).toMatchObject([{ how: 'get', path: '/cgi-bin/user/get', query: { next_openid: 'z' } }])
  })

  test.each([
    ['next_openid is empty', { total: 3, count: 1, data: { openid: ['c'] }, next_openid: '' }, ['a', 'b', 'c']],
    ['a page holds nothing, and no data', { total: 2, count: 0, next_openid: 'b' }, ['a', 'b']],
  ])('all, until %s', async (_, last, expected) => {
    const client = scriptedClient({ total: 3, count: 2, data: { openid: ['a', 'b'] }, next_openid: 'b' }, last)
    expect(await readAll(createUser(client).get.all())).toEqual(expected)
    expect(client.sent.map(({ query }) => query)).toEqual([{}, { next_openid: 'b' }])
  })
})

describe('info', () => {
  test('a follower', async () => {
    const wire = {
      subscribe: 1,
      openid,
      language: 'zh_CN',
      subscribe_time: 1382694957,
      remark: '',
      groupid: 0,
      tagid_list: [128, 2],
      subscribe_scene: 'ADD_SCENE_BRAND_NEW',
      qr_scene: 4294967295,
      qr_scene_str: '',
      nickname: '',
      sex: 0,
      headimgurl: '',
    }
    const client = scriptedClient(wire)
    expect(await createUser(client).info({ openid, lang: 'en' })).toEqual({ ...wire, groupid: '0', tagid_list: ['128', '2'] })
    expect(client.sent).toMatchObject([{ how: 'get', path: '/cgi-bin/user/info', query: { openid, lang: 'en' } }])
  })

  test('nobody who follows', async () => {
    const client = scriptedClient({ subscribe: 0, openid, unionid: 'u' })
    expect(await createUser(client).info({ openid })).toEqual({ subscribe: 0, openid, unionid: 'u' })
  })

  test.each([
    [{ openid: '' }, 'openid is empty'],
    [{ openid, lang: 'de' as 'en' }, 'lang has to be one of zh_CN, zh_TW, en'],
  ])('%j is refused', async (request, message) => {
    await expect(createUser(scriptedClient()).info(request)).rejects.toThrow(message)
  })
})

describe('info.batchGet', () => {
  const asked = (count: number) => ({ user_list: openids(count).map((each) => ({ openid: each })) })

  test('a hundred', async () => {
    const client = scriptedClient({ user_info_list: [{ subscribe: 0, openid: 'o0' }] })
    expect(await createUser(client).info.batchGet(asked(100))).toEqual({ user_info_list: [{ subscribe: 0, openid: 'o0' }] })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/user/info/batchget', body: asked(100), options: { repeatable: true } }])
  })

  test('and no more, and no fewer than one', async () => {
    const { batchGet } = createUser(scriptedClient()).info
    await expect(batchGet(asked(101))).rejects.toThrow('user_list has 101 entries, and its limit is 100')
    await expect(batchGet(asked(0))).rejects.toThrow('user_list has 0 entries, and needs at least 1')
    await expect(batchGet({ user_list: [{ openid: '' }] })).rejects.toThrow('user_list[0].openid is empty')
  })
})

describe('info.updateRemark', () => {
  test.each(['', '备'.repeat(30)])('%j', async (remark) => {
    const client = scriptedClient(ok)
    await createUser(client).info.updateRemark({ openid, remark })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/user/info/updateremark', body: { openid, remark } }])
  })

  test('too long', async () => {
    await expect(createUser(scriptedClient()).info.updateRemark({ openid, remark: '备'.repeat(31) })).rejects.toThrow(
      'remark has 31 characters, and its limit is 30',
    )
  })
})

describe('tag.get', () => {
  test('the tag goes out as a number', async () => {
    const client = scriptedClient({ count: 1, data: { openid: ['a'] }, next_openid: 'a' })
    await createUser(client).tag.get({ tagid: '134', next_openid: 'z' })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/user/tag/get', body: { tagid: 134, next_openid: 'z' } }])
    await expect(createUser(scriptedClient()).tag.get({ tagid: 'x' })).rejects.toThrow('tagid goes out as a number')
  })

  test('all', async () => {
    const client = scriptedClient({ count: 1, data: { openid: ['a'] }, next_openid: 'a' }, { count: 0, next_openid: '' })
    expect(await readAll(createUser(client).tag.get.all({ tagid: '134' }))).toEqual(['a'])
    expect(client.sent.map(({ body }) => body)).toEqual([{ tagid: 134 }, { tagid: 134, next_openid: 'a' }])
  })
})

describe('changeOpenid', () => {
  const from_appid = 'wx0123456789abcdef'

  test('a hundred', async () => {
    const result_list = [
      { ori_openid: 'o0', new_openid: 'n0', err_msg: 'ok' },
      { ori_openid: 'o1', err_msg: 'ori_openid error' },
    ]
    const client = scriptedClient({ ...ok, result_list })
    expect(await createUser(client).changeOpenid({ from_appid, openid_list: openids(100) })).toEqual({ ...ok, result_list })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/changeopenid', body: { from_appid, openid_list: openids(100) } }])
  })

  test('and no more', async () => {
    await expect(createUser(scriptedClient()).changeOpenid({ from_appid, openid_list: openids(101) })).rejects.toThrow('openid_list has 101 entries')
  })
})
