import { beforeEach, describe, expect, test } from 'vitest'
import { createCaller, createWorld, credentials, START } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
const get = (path: string, search = '') => caller.get(path, token, search)
const post = (path: string, body: object) => caller.post(path, token, body)

async function follower(openid?: string) {
  const fan = weixin.account().fan(openid)
  await fan.follow()
  return fan
}

beforeEach(async () => {
  weixin = createWorld()
  caller = createCaller(weixin)
  token = await caller.token()
})

const STRANGER = 'o'.padEnd(28, 'z')

describe('user/get', () => {
  test('pages: `data` is left out where there is nobody, next_openid is the last of the page', async () => {
    expect(await get('/cgi-bin/user/get')).toEqual({ total: 0, count: 0, next_openid: '' })
    const [one, two, three] = [await follower(), await follower(), await follower()]
    weixin.rules.openidsAPage = 2
    expect(await get('/cgi-bin/user/get')).toEqual({ total: 3, count: 2, data: { openid: [one?.openid, two?.openid] }, next_openid: two?.openid })
    expect(await get('/cgi-bin/user/get', `next_openid=${two?.openid}`)).toEqual({
      total: 3,
      count: 1,
      data: { openid: [three?.openid] },
      next_openid: three?.openid,
    })
    expect(await get('/cgi-bin/user/get', `next_openid=${three?.openid}`)).toEqual({ total: 3, count: 0, next_openid: '' })
    await two?.unfollow()
    expect(await get('/cgi-bin/user/get', `next_openid=${two?.openid}`)).toMatchObject({ total: 2, count: 1 })
    expect((await get('/cgi-bin/user/get', `next_openid=${STRANGER}`)).errcode).toBe(40003)
  })
})

describe('user/info', () => {
  test('of a follower, with the empty fields of old; in the language asked for', async () => {
    const fan = await follower()
    const info = {
      subscribe: 1,
      openid: fan.openid,
      nickname: '',
      sex: 0,
      city: '',
      province: '',
      country: '',
      headimgurl: '',
      language: 'en',
      subscribe_time: START / 1000,
      remark: '',
      groupid: 0,
      tagid_list: [],
      subscribe_scene: 'ADD_SCENE_SEARCH',
      qr_scene: 0,
      qr_scene_str: '',
    }
    expect(await get('/cgi-bin/user/info', `openid=${fan.openid}&lang=en`)).toEqual(info)
    weixin.rules.userInfoOldFields = false
    expect(await get('/cgi-bin/user/info', `openid=${fan.openid}&lang=xx`)).toEqual({
      subscribe: 1,
      openid: fan.openid,
      language: 'zh_CN',
      subscribe_time: START / 1000,
      remark: '',
      groupid: 0,
      tagid_list: [],
      subscribe_scene: 'ADD_SCENE_SEARCH',
      qr_scene: 0,
      qr_scene_str: '',
    })
  })

  test('of one who came by a QR code: its scene', async () => {
    const scanned = async (scene: object, action_name: string) => {
      const fan = weixin.account().fan()
      await fan.scan(String((await post('/cgi-bin/qrcode/create', { action_name, action_info: { scene } })).ticket))
      return get('/cgi-bin/user/info', `openid=${fan.openid}`)
    }
    expect(await scanned({ scene_id: 98765 }, 'QR_SCENE')).toMatchObject({ subscribe_scene: 'ADD_SCENE_QR_CODE', qr_scene: 98765, qr_scene_str: '' })
    expect(await scanned({ scene_str: 'poster' }, 'QR_STR_SCENE')).toMatchObject({ qr_scene: 0, qr_scene_str: 'poster' })
  })

  test('of one who does not follow: next to nothing; of nobody: 40003', async () => {
    const fan = await follower()
    await fan.unfollow()
    expect(await get('/cgi-bin/user/info', `openid=${fan.openid}`)).toEqual({ subscribe: 0, openid: fan.openid })
    for (const openid of ['', 'short', STRANGER]) expect((await get('/cgi-bin/user/info', `openid=${openid}`)).errcode).toBe(40003)
  })
})

describe('user/info/batchget', () => {
  const ask = (openids: readonly string[]) => post('/cgi-bin/user/info/batchget', { user_list: openids.map((openid) => ({ openid, lang: 'zh_TW' })) })

  test('up to 100 followers', async () => {
    const fan = await follower()
    expect(await ask([fan.openid])).toMatchObject({ user_info_list: [{ subscribe: 1, openid: fan.openid, language: 'zh_TW' }] })
    expect((await ask([])).errcode).toBe(40032)
    expect((await ask(Array.from({ length: 101 }, () => fan.openid))).errcode).toBe(40032)
    expect((await ask([fan.openid, STRANGER])).errcode).toBe(40003)
  })

  test('who does not follow is refused, or told by a switch', async () => {
    const fan = await follower()
    await fan.unfollow()
    expect((await ask([fan.openid])).errcode).toBe(40003)
    weixin.rules.batchgetNeedsFollowers = false
    expect(await ask([fan.openid])).toEqual({ user_info_list: [{ subscribe: 0, openid: fan.openid }] })
  })
})

test('a remark: fewer than 30 characters, and gone when the fan leaves', async () => {
  const fan = await follower()
  const remark = (text: unknown, openid = fan.openid) => post('/cgi-bin/user/info/updateremark', { openid, remark: text })
  expect((await remark('胖'.repeat(29))).errcode).toBe(0)
  expect(fan.state.remark).toBe('胖'.repeat(29))
  expect((await remark('胖'.repeat(30))).errcode).toBe(40097)
  expect((await remark(7)).errcode).toBe(40097)
  expect((await remark('x', STRANGER)).errcode).toBe(40003)
  await fan.unfollow()
  expect(fan.state.remark).toBe('')
  expect((await remark('x')).errcode).toBe(40003)
})

describe('changeopenid', () => {
  test('tells the new openids of an account that has moved here', async () => {
    weixin = createWorld({ accounts: [credentials, { appId: 'wxOld' }] })
    caller = createCaller(weixin)
    token = await caller.token()
    const old = weixin.account('wxOld').fan()
    await old.follow()
    const stranger = weixin.account('wxOld').fan()
    const ask = (openid_list: readonly string[]) => post('/cgi-bin/changeopenid', { from_appid: 'wxOld', openid_list })
    expect((await ask([old.openid])).errcode).toBe(40013)
    expect(weixin.account().migrateFrom(weixin.account('wxOld'))).toBe(1)
    const [fan] = [...weixin.account().fans()]
    expect(fan?.state).toMatchObject({ follows: true, scene: 'ADD_SCENE_ACCOUNT_MIGRATION' })
    expect(old.state.follows).toBe(false)
    expect((await ask([old.openid, stranger.openid])).result_list).toEqual([
      { ori_openid: old.openid, new_openid: fan?.openid, err_msg: 'ok' },
      { ori_openid: stranger.openid, err_msg: 'ori_openid error' },
    ])
    expect((await ask(Array.from({ length: 101 }, () => old.openid))).errcode).toBe(40032)
    const kept = weixin.exportWorld()
    const other = createWorld({ accounts: [credentials, { appId: 'wxOld' }] })
    await other.importWorld(kept)
    expect(other.exportWorld()).toBe(kept)
  })
})
