import { beforeEach, describe, expect, test } from 'vitest'
import { reply } from '../../src/index.js'
import { parsePush } from '../../src/wire/parse.js'
import { again, createCaller, createPair, createWorld, form, jpeg, START, upload } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
const get = (path: string, search = '') => caller.get(path, token, search)
const post = (path: string, body: object) => caller.post(path, token, body)
const ANNA = 'anna@hongyan'
const BO = 'bo@hongyan'
const add = (kf_account: unknown, nickname: unknown = '安娜') => post('/customservice/kfaccount/add', { kf_account, nickname })
const pushed = () =>
  weixin
    .account()
    .pushes()
    .map(({ raw }) => parsePush(raw))

beforeEach(async () => {
  weixin = createWorld()
  caller = createCaller(weixin)
  token = await caller.token()
})

async function follower() {
  const fan = weixin.account().fan()
  await fan.follow()
  return fan
}

describe('kf accounts', () => {
  test('are made, changed, listed and deleted', async () => {
    expect((await add(ANNA)).errcode).toBe(0)
    expect((await post('/customservice/kfaccount/update', { kf_account: ANNA, nickname: '小安' })).errcode).toBe(0)
    const sent = form({ media: { data: jpeg(), filename: 'a.jpg' } })
    const head = (name: string, more = sent) =>
      upload(weixin, '/customservice/kfaccount/uploadheadimg', { search: `access_token=${token}&kf_account=${name}`, ...more })
    expect((await head(ANNA)).errcode).toBe(0)
    expect((await head(BO)).errcode).toBe(65401)
    expect((await head(ANNA, form({ media: { data: jpeg(), filename: 'a.png' } }))).errcode).toBe(61457)
    expect((await head(ANNA, form({}))).errcode).toBe(41005)
    const { kf_list: list } = await get('/cgi-bin/customservice/getkflist')
    expect(list).toEqual([{ kf_account: ANNA, kf_nick: '小安', kf_id: 1001, kf_headimgurl: expect.stringMatching(/^http/) }])
    expect(await get('/customservice/kfaccount/del', `kf_account=${ANNA}`)).toMatchObject({ errcode: 0 })
    expect((await get('/customservice/kfaccount/del', `kf_account=${ANNA}`)).errcode).toBe(65401)
    await add(ANNA)
    expect((await post('/customservice/kfaccount/del', { kf_account: ANNA })).errcode).toBe(0)
    expect((await post('/customservice/kfaccount/update', { kf_account: ANNA, nickname: 'x' })).errcode).toBe(65401)
  })

  test.each<[unknown, unknown, number]>([
    ['anna', 'x', 61451],
    ['', 'x', 61451],
    ['annaannaann@h', 'x', 61454],
    ['an-na@h', 'x', 61455],
    [ANNA, '', 65403],
    [ANNA, '一'.repeat(17), 65403],
  ])('%s, %s → %d', async (name, nick, errcode) => {
    expect((await add(name, nick)).errcode).toBe(errcode)
  })

  test('exists already; too many: in the new codes, or the old', async () => {
    await add(ANNA)
    expect((await add(ANNA)).errcode).toBe(65406)
    weixin.rules.kfAccounts = 1
    expect((await add(BO)).errcode).toBe(65405)
    weixin.rules.kfErrcodes = 'old'
    expect((await add(ANNA)).errcode).toBe(61453)
    expect((await add(BO)).errcode).toBe(61456)
  })

  test('invitations: wait, are taken, refused, run out', async () => {
    await add(ANNA)
    const invite = (kf_account: string, invite_wx: string) => post('/customservice/kfaccount/inviteworker', { kf_account, invite_wx })
    const status = async () => ((await get('/cgi-bin/customservice/getkflist')).kf_list as Record<string, unknown>[])[0]
    expect((await invite(BO, 'x')).errcode).toBe(65401)
    expect((await invite(ANNA, '')).errcode).toBe(65416)
    expect((await invite(ANNA, 'anna_wx')).errcode).toBe(0)
    expect(await status()).toMatchObject({ invite_wx: 'anna_wx', invite_status: 'waiting', invite_expire_time: START / 1000 + 3 * 86_400 })
    expect((await invite(ANNA, 'anna_wx')).errcode).toBe(65407)
    await weixin.advance(3 * 86_400_000)
    token = await caller.token()
    expect(await status()).toMatchObject({ invite_status: 'expired' })
    expect(weixin.account().staff(ANNA).acceptInvite()).toBe(false)
    await invite(ANNA, 'anna_wx')
    expect(weixin.account().staff(ANNA).rejectInvite()).toBe(true)
    expect(await status()).toMatchObject({ invite_status: 'rejected' })
    await invite(ANNA, 'anna_wx')
    expect(weixin.account().staff(ANNA).acceptInvite()).toBe(true)
    expect(await status()).toMatchObject({ kf_wx: 'anna_wx' })
    expect((await invite(ANNA, 'anna_wx')).errcode).toBe(65409)
    await add(BO)
    expect((await invite(BO, 'anna_wx')).errcode).toBe(65412)
  })

  test('a worker who is none', () => {
    expect(() => weixin.account().staff(ANNA).online()).toThrow('is no kf account')
  })
})

describe('sessions', () => {
  const create = (kf_account: string, openid: string) => post('/customservice/kfsession/create', { kf_account, openid })
  const close = (kf_account: string, openid: string) => post('/customservice/kfsession/close', { kf_account, openid })

  test('by the API: created and closed, each with its push; meanwhile nothing is pushed that the fan writes', async () => {
    const fan = await follower()
    await add(ANNA)
    await add(BO)
    expect((await create('none@x', fan.openid)).errcode).toBe(65401)
    expect((await create(ANNA, 'nobody')).errcode).toBe(40003)
    expect((await create(ANNA, fan.openid)).errcode).toBe(65402)
    const anna = weixin.account().staff(ANNA).online()
    weixin.account().staff(BO).online()
    anna.offline()
    expect((await create(ANNA, fan.openid)).errcode).toBe(65415)
    anna.online()
    expect((await create(ANNA, fan.openid)).errcode).toBe(0)
    expect((await create(ANNA, fan.openid)).errcode).toBe(0)
    expect((await create(BO, fan.openid)).errcode).toBe(65414)
    expect(await get('/customservice/kfsession/getsession', `openid=${fan.openid}`)).toMatchObject({ kf_account: ANNA, createtime: START / 1000 })
    expect(await get('/customservice/kfsession/getsessionlist', `kf_account=${ANNA}`)).toEqual({
      sessionlist: [{ createtime: START / 1000, openid: fan.openid }],
    })
    expect((await get('/customservice/kfsession/getsessionlist', 'kf_account=none')).errcode).toBe(65401)
    expect(await get('/cgi-bin/customservice/getonlinekflist')).toEqual({
      kf_online_list: [
        { kf_account: ANNA, status: 1, kf_id: 1001, accepted_case: 1 },
        { kf_account: BO, status: 1, kf_id: 1002, accepted_case: 0 },
      ],
    })
    expect((await fan.send.text('在吗')).pushes).toEqual([])
    expect((await close(BO, fan.openid)).errcode).toBe(65414)
    expect((await close('none@x', fan.openid)).errcode).toBe(65401)
    expect((await close(ANNA, fan.openid)).errcode).toBe(0)
    expect((await close(ANNA, fan.openid)).errcode).toBe(65413)
    expect(await get('/customservice/kfsession/getsession', `openid=${fan.openid}`)).toMatchObject({ kf_account: '', createtime: 0 })
    expect((await fan.send.text('在吗')).pushes).toHaveLength(1)
    await weixin.settled()
    expect(pushed().map(({ type }) => type)).toEqual(['subscribe_event', 'kf_create_session_event', 'kf_close_session_event', 'text'])
    expect(pushed()[1]).toMatchObject({ kf_account: ANNA, source: fan.openid })
  })

  test('none of them opens a window', async () => {
    const fan = await follower()
    await weixin.advance(60_000)
    await add(ANNA)
    await weixin.account().staff(ANNA).online().accept(fan)
    await weixin.account().staff(ANNA).close(fan)
    expect(fan.windows()).toEqual([])
  })

  test('by people: waiting, taken over, handed on, closed; and what was said is on record', async () => {
    const { weixin: world, account } = createPair()
    weixin = world
    caller = createCaller(weixin)
    token = await caller.token()
    account.on('text', () => reply.transferCustomerService())
    await add(ANNA)
    await add(BO)
    const [anna, bo] = [weixin.account().staff(ANNA).online(), weixin.account().staff(BO)]
    const fan = await follower()
    expect((await fan.send.text('人工')).seen.kind).toBe('human')
    expect(await get('/customservice/kfsession/getwaitcase')).toEqual({ count: 1, waitcaselist: [{ openid: fan.openid, latest_time: START / 1000 }] })
    expect((await anna.accept(fan)).pushes).toHaveLength(1)
    expect(await get('/customservice/kfsession/getwaitcase')).toMatchObject({ count: 0 })
    expect((await bo.accept(fan)).seen.why).toBe('the worker is offline')
    await fan.send.text('查券')
    expect(anna.say(fan, '好的')).toBe(true)
    expect(bo.say(fan, '好的')).toBe(false)
    expect((await anna.switchTo(fan, BO)).seen.why).toBe('the colleague is not there')
    bo.online()
    expect((await bo.accept(fan)).seen.why).toContain(ANNA)
    expect((await anna.switchTo(fan, BO)).pushes.map(({ raw }) => parsePush(raw))).toMatchObject([
      { type: 'kf_switch_session_event', from_kf_account: ANNA, to_kf_account: BO },
    ])
    expect((await anna.close(fan)).pushes).toEqual([])
    expect((await bo.close(fan)).pushes.map(({ raw }) => parsePush(raw))).toMatchObject([{ type: 'kf_close_session_event', kf_account: BO }])
    expect(fan.chat().map(({ how, text, note }) => [how, text, note])).toEqual([
      ['message', '人工', undefined],
      ['message', '查券', `to ${ANNA}`],
      ['staff', '好的', ANNA],
    ])
    const records = (more: object) =>
      post('/customservice/msgrecord/getmsglist', { starttime: START / 1000, endtime: START / 1000 + 60, msgid: 1, number: 10, ...more })
    const first = { openid: fan.openid, opercode: 2003, text: '查券', time: START / 1000, worker: ANNA }
    const second = { openid: fan.openid, opercode: 2002, text: '好的', time: START / 1000, worker: ANNA }
    expect(await records({})).toMatchObject({ recordlist: [first, second], number: 2, msgid: 3 })
    expect(await records({ number: 1 })).toMatchObject({ recordlist: [first], number: 1, msgid: 2 })
    expect(await records({ msgid: 2, number: 1 })).toMatchObject({ recordlist: [second], number: 1, msgid: 3 })
    for (const wrong of [{ msgid: 0 }, { number: 0 }, { number: 10_001 }, { starttime: undefined }]) expect((await records(wrong)).errcode).toBe(65416)
    expect((await records({ endtime: START / 1000 + 86_401 })).errcode).toBe(65417)
    expect((await records({ endtime: START / 1000 - 1 })).errcode).toBe(65417)
    await account.close()
  })

  test('an answer that names somebody who is there hands over at once', async () => {
    const { weixin: world, account } = createPair()
    weixin = world
    caller = createCaller(weixin)
    token = await caller.token()
    account.on('text', () => reply.transferCustomerService(ANNA))
    await add(ANNA)
    weixin.account().staff(ANNA).online()
    const fan = await follower()
    await fan.send.text('人工')
    expect(await get('/customservice/kfsession/getsession', `openid=${fan.openid}`)).toMatchObject({ kf_account: ANNA })
    await weixin.settled()
    expect(pushed().map(({ type }) => type)).toEqual(['subscribe_event', 'text', 'kf_create_session_event'])
    await fan.unfollow()
    expect(await get('/customservice/kfsession/getsession', `openid=${fan.openid}`)).toMatchObject({ kf_account: '' })
    await account.close()
  })

  test('deleting a kf account ends its sessions', async () => {
    const fan = await follower()
    await add(ANNA)
    await weixin.account().staff(ANNA).online().accept(fan)
    await get('/customservice/kfaccount/del', `kf_account=${ANNA}`)
    await weixin.settled()
    expect(pushed().at(-1)).toMatchObject({ type: 'kf_close_session_event', kf_account: ANNA })
  })
})

test('workers, sessions and records survive an export', async () => {
  const [one, two] = [await follower(), await follower()]
  await add(ANNA)
  await post('/customservice/kfaccount/inviteworker', { kf_account: ANNA, invite_wx: 'wx' })
  await add(BO)
  const bo = weixin.account().staff(BO).online()
  if (one) await bo.accept(one)
  await one?.send.text('hi')
  weixin.account().deliverTo(() => ({ status: 200, body: '' }))
  await two?.send.text('hi')
  const { kept, now, other } = await again(weixin)
  expect(now).toBe(kept)
  expect(other.account().staff(BO).state).toEqual(bo.state)
})
