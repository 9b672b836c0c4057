import { beforeEach, describe, expect, test } from 'vitest'
import { oneTimeSubscriptionUrl } from '../../src/template/index.js'
import { parsePush } from '../../src/wire/parse.js'
import { again, createCaller, createWorld, credentials } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
let fan: ReturnType<ReturnType<typeof weixin.account>['fan']>
const get = (path: string, search = '') => caller.get(path, token, search)
const post = (path: string, body: object) => caller.post(path, token, body)
const add = (more: object = {}) => post('/wxaapi/newtmpl/addtemplate', { tid: '401', kidList: [1, 4], sceneDesc: '到货通知', ...more })
const pushed = async (done: Promise<{ readonly pushes: readonly { readonly raw: string }[] }>) => (await done).pushes.map(({ raw }) => parsePush(raw))
const results = () =>
  weixin
    .account()
    .pushes()
    .map(({ raw }) => parsePush(raw))
    .filter(({ type }) => type === 'subscribe_msg_sent_event')
let once: string
let lasting: string
const send = (template_id = once, more: object = {}) =>
  post('/cgi-bin/message/subscribe/bizsend', {
    touser: fan.openid,
    template_id,
    page: 'https://a.cn/',
    data:
      template_id === lasting ? { character_string5: { value: 'A1' }, phrase4: { value: '进站' } } : { thing1: { value: '茶' }, phrase4: { value: '已到店' } },
    ...more,
  })

beforeEach(async () => {
  weixin = createWorld()
  caller = createCaller(weixin)
  token = await caller.token()
  fan = weixin.account().fan()
  await fan.follow()
  once = String((await add()).priTmplId)
  lasting = String((await add({ tid: 500, kidList: ['5', '4'] })).priTmplId)
})

describe('newtmpl', () => {
  test('the library', async () => {
    expect(await get('/wxaapi/newtmpl/getcategory')).toMatchObject({ errcode: 0, data: [{ id: 307 }, { id: 616, name: '公交' }] })
    expect(await get('/wxaapi/newtmpl/getpubtemplatetitles', 'ids=307,616&start=1&limit=1')).toMatchObject({
      count: 4,
      data: [{ tid: 401, title: '到货通知', type: 2, categoryId: '307' }],
    })
    expect(await get('/wxaapi/newtmpl/getpubtemplatekeywords', 'tid=99')).toMatchObject({
      count: 4,
      data: [{ kid: 1, name: '商品名称', rule: 'thing' }, {}, {}, {}],
    })
  })

  test.each([
    ['getpubtemplatetitles', 'start=0&limit=1', 200018],
    ['getpubtemplatetitles', 'ids=x&start=0&limit=1', 200018],
    ['getpubtemplatetitles', 'ids=616&start=-1&limit=1', 200016],
    ['getpubtemplatetitles', 'ids=616&start=0&limit=31', 200017],
    ['getpubtemplatetitles', 'ids=616&start=0', 200017],
    ['getpubtemplatekeywords', 'tid=7', 200014],
  ])('%s?%s → %d', async (name, search, errcode) => {
    expect((await get(`/wxaapi/newtmpl/${name}`, search)).errcode).toBe(errcode)
  })

  test('templates are added, up to 25, listed and deleted', async () => {
    expect(await get('/wxaapi/newtmpl/gettemplate')).toMatchObject({
      errcode: 0,
      data: [
        { priTmplId: once, title: '到货通知', content: '商品名称:{{thing1.DATA}}\n状态:{{phrase4.DATA}}', type: 2 },
        { priTmplId: lasting, type: 3 },
      ],
    })
    for (const [more, errcode] of [
      [{ tid: 7 }, 200014],
      [{ kidList: [1] }, 200020],
      [{ kidList: [1, 1] }, 200020],
      [{ kidList: [1, 99] }, 200020],
      [{ kidList: [1, 2, 3, 4, 5, 6] }, 200020],
      [{ sceneDesc: '一'.repeat(16) }, 47003],
    ] as const)
      expect((await add(more)).errcode).toBe(errcode)
    weixin.rules.templatesAnAccount = 2
    expect((await add()).errcode).toBe(200012)
    expect((await post('/wxaapi/newtmpl/deltemplate', { priTmplId: once })).errcode).toBe(0)
    expect((await post('/wxaapi/newtmpl/deltemplate', { priTmplId: once })).errcode).toBe(40037)
  })
})

describe('consents', () => {
  test('one yes is one message; the result comes by itself, with an id of its own', async () => {
    expect((await send()).errcode).toBe(43101)
    expect(await pushed(fan.answerSubscription({ [once]: 'accept', [lasting]: 'reject', none: 'accept' }))).toMatchObject([
      {
        type: 'subscribe_msg_popup_event',
        list: [
          { template_id: once, subscribe_status_string: 'accept', popup_scene: 1 },
          { template_id: lasting, subscribe_status_string: 'reject', popup_scene: 1 },
        ],
      },
    ])
    expect(await send()).toEqual({ errcode: 0, errmsg: 'ok' })
    expect((await send()).errcode).toBe(43101)
    await weixin.advance(1000)
    expect(results()).toMatchObject([
      { source: fan.openid, list: [{ template_id: once, msg_id: expect.stringMatching(/^\d{19}$/), error_code: 0, error_status: 'success' }] },
    ])
    expect(fan.inbox()).toMatchObject([{ how: 'subscribe', text: '商品名称:茶\n状态:已到店', values: { page: 'https://a.cn/' } }])
    await fan.answerSubscription({ [once]: 'accept' })
    await fan.answerSubscription({ [once]: 'accept' }, { where: 'article' })
    await fan.answerSubscription({ [once]: 'reject' })
    expect([(await send()).errcode, (await send()).errcode, (await send()).errcode]).toEqual([0, 0, 43101])
  })

  test('a lasting template is not used up, until it is taken back', async () => {
    await fan.answerSubscription({ [lasting]: 'accept' })
    for (let at = 0; at < 3; at += 1) expect((await send(lasting)).errcode).toBe(0)
    expect(await pushed(fan.changeSubscription({ [lasting]: 'reject' }))).toMatchObject([
      { type: 'subscribe_msg_change_event', list: [{ template_id: lasting, subscribe_status_string: 'reject' }] },
    ])
    expect((await send(lasting)).errcode).toBe(43101)
    await fan.changeSubscription({ [lasting]: 'accept', [once]: 'accept' })
    expect((await send(lasting)).errcode).toBe(0)
    expect((await send(once)).errcode).toBe(43101)
    expect((await fan.changeSubscription({ none: 'reject' })).pushes).toEqual([])
    expect((await fan.answerSubscription({ none: 'accept' })).pushes).toEqual([])
  })

  test('whoever leaves takes them back; by a switch they stay', async () => {
    await fan.answerSubscription({ [once]: 'accept' })
    await fan.unfollow()
    await fan.follow()
    expect((await send()).errcode).toBe(43101)
    weixin.rules.unfollowEndsConsent = false
    await fan.answerSubscription({ [once]: 'accept' })
    await fan.unfollow()
    expect((await send()).errcode).toBe(0)
  })

  test('whoever has switched messages off: the result says so', async () => {
    await fan.answerSubscription({ [once]: 'accept' })
    fan.refuseMessages()
    await send()
    await weixin.advance(1000)
    expect(results()).toMatchObject([{ list: [{ error_code: 43101, error_status: 'user refuse to accept the msg' }] }])
    expect(fan.inbox()).toEqual([])
  })

  test.each<[object, number]>([
    [{ touser: 'nobody' }, 40003],
    [{ template_id: 'none' }, 40037],
    [{ page: 'a b' }, 41030],
    [{ page: undefined }, 0],
    [{ miniprogram: { appid: 'x' } }, 40166],
    [{ data: { thing1: { value: '茶' } } }, 47003],
    [{ data: { thing1: { value: '茶' }, phrase4: { value: '一二三四五六' } } }, 47003],
  ])('%j → %d', async (more, errcode) => {
    await fan.answerSubscription({ [once]: 'accept' })
    expect((await send(once, more)).errcode).toBe(errcode)
  })

  test('on the black list; the id of a template message', async () => {
    expect((await send(weixin.account().addTemplate({ title: 't', content: 'x' }))).errcode).toBe(40037)
    await post('/cgi-bin/tags/members/batchblacklist', { openid_list: [fan.openid] })
    expect((await send()).errcode).toBe(43019)
  })
})

describe('one-time subscriptions', () => {
  const template_id = '1uDxHNXwYQfBmXOfPJcjAS3FynHArD8aWMEFNRGSbCc'
  const url = (more: object = {}) =>
    oneTimeSubscriptionUrl({ appId: credentials.appId, scene: 1000, template_id, redirect_url: 'https://a.cn/in?x=1', reserved: 'r&', ...more })
  const message = (more: object = {}) =>
    post('/cgi-bin/message/template/subscribe', {
      touser: fan.openid,
      template_id,
      scene: 1000,
      title: '到货通知',
      data: { content: { value: '已到店', color: '#173177' } },
      ...more,
    })

  test('asked on a page of the platform’s: back with the answer, and nothing is pushed', async () => {
    const before = weixin.account().pushes().length
    expect(fan.browse(url())).toEqual({
      location: `https://a.cn/in?x=1&openid=${fan.openid}&template_id=${template_id}&action=confirm&scene=1000&reserved=r%26`,
    })
    expect(fan.browse(url(), { accept: false })).toMatchObject({ location: expect.stringContaining('action=cancel') })
    expect(weixin.account().pushes()).toHaveLength(before)
    expect(fan.browse(url().replace('#wechat_redirect', ''))).toHaveProperty('page')
    expect(fan.browse(url().replace('get_confirm', 'x'))).toHaveProperty('page')
    expect(fan.browse('https://example.com/')).toHaveProperty('page')
    expect(fan.browse('nonsense')).toHaveProperty('page')
  })

  test('one message for one consent, and several for the same scene do not add up; following is not needed', async () => {
    expect((await message()).errcode).toBe(43101)
    await fan.unfollow()
    fan.browse(url())
    fan.browse(url())
    fan.browse(url({ scene: 7 }))
    expect([(await message()).errcode, (await message()).errcode, (await message({ scene: 7 })).errcode]).toEqual([0, 43101, 0])
    expect(fan.inbox()[0]).toMatchObject({ how: 'subscribe', type: 'one-time', text: '到货通知\n已到店', note: 'in the service notices: no follower' })
    await fan.follow()
    fan.browse(url())
    await message()
    expect(fan.inbox().at(-1)?.note).toBeUndefined()
  })

  test.each<[object, number]>([
    [{ touser: 'nobody' }, 40003],
    [{ template_id: '' }, 40037],
    [{ scene: 10_001 }, 47003],
    [{ title: '一'.repeat(15) }, 0],
    [{ title: '一'.repeat(16) }, 47003],
    [{ data: { content: { value: '一'.repeat(200) } } }, 0],
    [{ data: { content: { value: '一'.repeat(201) } } }, 47003],
    [{ data: {} }, 47003],
    [{ miniprogram: { appid: 'x' } }, 40166],
  ])('%j → %d', async (more, errcode) => {
    fan.browse(url())
    expect((await message(more)).errcode).toBe(errcode)
  })

  test('is not the other kinds', async () => {
    expect((await message({ template_id: once })).errcode).toBe(40037)
    const other = weixin.account().addTemplate({ title: 't', content: 'x' })
    expect((await message({ template_id: other })).errcode).toBe(40037)
    expect(fan.browse(url({ template_id: other }))).toHaveProperty('page')
  })
})

test('templates and consents survive an export', async () => {
  await fan.answerSubscription({ [once]: 'accept', [lasting]: 'accept' })
  fan.browse(oneTimeSubscriptionUrl({ appId: credentials.appId, scene: 7, template_id: 'T', redirect_url: 'https://a.cn/' }))
  const { kept, now } = await again(weixin)
  expect(now).toBe(kept)
})
