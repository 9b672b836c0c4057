import { beforeEach, describe, expect, test } from 'vitest'
import { createCaller, createWorld } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
const get = (path: string) => caller.get(path, token)
const post = (path: string, body: object) => caller.post(path, token, body)
const create = async (name: unknown) => post('/cgi-bin/tags/create', { tag: { name } })
const tagging = (tagid: unknown, openid_list: unknown) => post('/cgi-bin/tags/members/batchtagging', { openid_list, tagid })
const FOREIGN = 'o'.padEnd(28, 'z')

async function follower() {
  const fan = weixin.account().fan()
  await fan.follow()
  return fan
}

beforeEach(async () => {
  weixin = createWorld()
  caller = createCaller(weixin)
  token = await caller.token()
})

describe('tags', () => {
  test('are made, counted, renamed and deleted', async () => {
    expect(await create('广东')).toEqual({ tag: { id: 100, name: '广东' } })
    const fan = await follower()
    expect((await tagging(100, [fan.openid])).errcode).toBe(0)
    expect(await get('/cgi-bin/tags/get')).toEqual({
      tags: [
        { id: 2, name: '星标组', count: 0 },
        { id: 100, name: '广东', count: 1 },
      ],
    })
    expect((await post('/cgi-bin/tags/update', { tag: { id: '100', name: '广东人' } })).errcode).toBe(0)
    expect((await post('/cgi-bin/tags/delete', { tag: { id: 100 } })).errcode).toBe(0)
    expect(fan.state.tags).toEqual([])
    expect(await create('again')).toEqual({ tag: { id: 101, name: 'again' } })
  })

  test.each([
    ['', 45157],
    [7, 45157],
    ['星标组', 45157],
    ['长'.repeat(31), 45158],
  ])('the name %s → %d', async (name, errcode) => {
    expect((await create(name)).errcode).toBe(errcode)
    await create('有')
    expect((await post('/cgi-bin/tags/update', { tag: { id: 100, name } })).errcode).toBe(errcode)
  })

  test('only so many; those of the system stay', async () => {
    for (let at = 0; at < 100; at += 1) expect((await create(`t${at}`)).errcode).toBeUndefined()
    expect((await create('one more')).errcode).toBe(45056)
    for (const id of [0, 1, 2]) {
      expect((await post('/cgi-bin/tags/update', { tag: { id, name: 'x' } })).errcode).toBe(45058)
      expect((await post('/cgi-bin/tags/delete', { tag: { id } })).errcode).toBe(45058)
    }
    expect((await post('/cgi-bin/tags/delete', { tag: { id: 999 } })).errcode).toBe(45159)
  })

  test('one with too many followers cannot be deleted', async () => {
    await create('many')
    await tagging(100, [(await follower()).openid, (await follower()).openid])
    weixin.rules.tagDeleteFans = 1
    expect((await post('/cgi-bin/tags/delete', { tag: { id: 100 } })).errcode).toBe(45057)
  })
})

describe('tagging', () => {
  test('of a batch all or none', async () => {
    await create('a')
    const [one, two] = [await follower(), await follower()]
    const gone = await follower()
    await gone.unfollow()
    expect((await tagging(100, [one?.openid, FOREIGN])).errcode).toBe(49003)
    expect((await tagging(100, [one?.openid, 'short'])).errcode).toBe(40003)
    expect((await tagging(100, [one?.openid, gone.openid])).errcode).toBe(40003)
    expect((await tagging(999, [one?.openid])).errcode).toBe(45159)
    expect((await tagging(100, [])).errcode).toBe(40032)
    expect(
      (
        await tagging(
          100,
          Array.from({ length: 51 }, () => one?.openid),
        )
      ).errcode,
    ).toBe(40032)
    expect(one?.state.tags).toEqual([])
    expect((await tagging('100', [one?.openid, two?.openid])).errcode).toBe(0)
    expect(await post('/cgi-bin/tags/getidlist', { openid: one?.openid })).toEqual({ tagid_list: [100] })
    expect((await post('/cgi-bin/tags/getidlist', { openid: FOREIGN })).errcode).toBe(49003)
    expect((await post('/cgi-bin/tags/getidlist', { openid: '' })).errcode).toBe(40003)
    expect((await post('/cgi-bin/tags/members/batchuntagging', { openid_list: [one?.openid], tagid: 100 })).errcode).toBe(0)
    expect(one?.state.tags).toEqual([])
    expect(await caller.get('/cgi-bin/user/info', token, `openid=${two?.openid}`)).toMatchObject({ groupid: 100, tagid_list: [100] })
  })

  test('who bears one, by pages', async () => {
    await create('a')
    const members = (next_openid?: string) => post('/cgi-bin/user/tag/get', { tagid: 100, next_openid })
    expect(await members()).toEqual({ count: 0, next_openid: '' })
    const [one, two] = [await follower(), await follower()]
    await tagging(100, [one?.openid, two?.openid])
    weixin.rules.openidsAPage = 1
    expect(await members()).toEqual({ count: 1, data: { openid: [one?.openid] }, next_openid: one?.openid })
    expect(await members(one?.openid)).toEqual({ count: 1, data: { openid: [two?.openid] }, next_openid: two?.openid })
    expect((await post('/cgi-bin/user/tag/get', { tagid: 7 })).errcode).toBe(45159)
  })

  test('20 tags a fan', async () => {
    const fan = await follower()
    for (let at = 0; at < 21; at += 1) {
      await create(`t${at}`)
      expect((await tagging(100 + at, [fan.openid])).errcode).toBe(at < 20 ? 0 : 45059)
    }
    expect((await tagging(100, [fan.openid])).errcode).toBe(0)
    await fan.unfollow()
    expect(fan.state.tags).toEqual([])
  })

  test('two calls for the same fan at the same time: 45159 by a switch, though the tag is there', async () => {
    const [one, two] = [await follower(), await follower()]
    await create('a')
    const both = () => Promise.all([tagging(100, [one?.openid]), tagging(100, [one?.openid]), tagging(100, [two?.openid])])
    expect((await both()).map(({ errcode }) => errcode)).toEqual([0, 0, 0])
    weixin.rules.parallelTagging = '45159'
    expect((await both()).map(({ errcode }) => errcode)).toEqual([0, 45159, 0])
    expect((await tagging(100, [one?.openid])).errcode).toBe(0)
  })
})

describe('the black list', () => {
  const put = (openid_list: unknown) => post('/cgi-bin/tags/members/batchblacklist', { openid_list })

  test('stops the pushes of whoever is on it', async () => {
    const [fan, other] = [await follower(), await follower()]
    expect((await put([fan?.openid])).errcode).toBe(0)
    expect((await fan?.send.text('hello'))?.pushes).toEqual([])
    expect((await other?.send.text('hello'))?.pushes).toHaveLength(1)
    expect(await post('/cgi-bin/tags/members/getblacklist', {})).toEqual({
      total: 1,
      count: 1,
      data: { openid: [fan?.openid] },
      next_openid: fan?.openid,
    })
    expect(await post('/cgi-bin/tags/members/getblacklist', { begin_openid: fan?.openid })).toEqual({ total: 1, count: 0, next_openid: '' })
    expect((await post('/cgi-bin/tags/members/batchunblacklist', { openid_list: [fan?.openid] })).errcode).toBe(0)
    expect((await fan?.send.text('hello'))?.pushes).toHaveLength(1)
  })

  test('20 at a time, and only fans of the account', async () => {
    const fan = await follower()
    expect((await put(Array.from({ length: 21 }, () => fan.openid))).errcode).toBe(40032)
    expect((await put([])).errcode).toBe(40032)
    expect((await put([FOREIGN])).errcode).toBe(49003)
    expect((await put(['short'])).errcode).toBe(40003)
  })
})

test('tags survive an export', async () => {
  await create('a')
  await create('b')
  await post('/cgi-bin/tags/delete', { tag: { id: 101 } })
  const kept = weixin.exportWorld()
  const other = createWorld({ seed: 'x' })
  await other.importWorld(kept)
  expect(other.exportWorld()).toBe(kept)
})
