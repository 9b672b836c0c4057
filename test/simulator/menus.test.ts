import { beforeEach, describe, expect, test } from 'vitest'
import { parsePush } from '../../src/wire/parse.js'
import { again, createCaller, createWorld, form, jpeg, upload } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
let image: string
let news: string
let published: string
const get = (path: string) => caller.get(path, token)
const post = (path: string, body: object) => caller.post(path, token, body)
const create = (...button: object[]) => post('/cgi-bin/menu/create', { button })
const click = (name = '歌', key = 'SONG') => ({ type: 'click', name, key })
const add = (matchrule: object | undefined, ...button: object[]) => post('/cgi-bin/menu/addconditional', { button, matchrule })

async function follower() {
  const fan = weixin.account().fan()
  await fan.follow()
  return fan
}

beforeEach(async () => {
  weixin = createWorld()
  caller = createCaller(weixin)
  token = await caller.token()
  const added = await upload(weixin, '/cgi-bin/material/add_material', {
    search: `access_token=${token}&type=image`,
    ...form({ media: { data: jpeg(), filename: 'a.jpg' } }),
  })
  image = String(added.media_id)
  const articles = [{ title: '新品', content: 'x', thumb_media_id: image }]
  news = String((await post('/cgi-bin/material/add_news', { articles })).media_id)
  const { media_id } = await post('/cgi-bin/draft/add', { articles })
  const { publish_id } = await post('/cgi-bin/freepublish/submit', { media_id })
  await weixin.advance(3000)
  published = String((await post('/cgi-bin/freepublish/get', { publish_id })).article_id)
})

describe('the default menu', () => {
  test('is made, read with its leaves, and deleted with all conditional ones', async () => {
    expect((await get('/cgi-bin/menu/get')).errcode).toBe(46003)
    expect((await create(click(), { name: '菜单', sub_button: [{ type: 'view', name: '搜', url: 'https://example.com/', odd: 1 }] })).errcode).toBe(0)
    const buttons = [
      { ...click(), sub_button: [] },
      { name: '菜单', sub_button: [{ type: 'view', name: '搜', url: 'https://example.com/', sub_button: [] }] },
    ]
    expect(await get('/cgi-bin/menu/get')).toEqual({ menu: { button: buttons } })
    expect(await get('/cgi-bin/get_current_selfmenu_info')).toEqual({
      is_menu_open: 1,
      selfmenu_info: { button: [click(), { name: '菜单', sub_button: { list: [{ type: 'view', name: '搜', url: 'https://example.com/' }] } }] },
    })
    const { menuid } = await add({ tag_id: '2' }, click('别'))
    expect(menuid).toMatch(/^\d+$/)
    expect(await get('/cgi-bin/menu/get')).toEqual({
      menu: { button: buttons, menuid: expect.any(Number) },
      conditionalmenu: [{ button: [{ ...click('别'), sub_button: [] }], matchrule: { tag_id: '2' }, menuid: Number(menuid) }],
    })
    await create(click('新'))
    expect(await get('/cgi-bin/menu/get')).toMatchObject({ menu: { button: [{ name: '新' }] }, conditionalmenu: [{ menuid: Number(menuid) }] })
    expect((await get('/cgi-bin/menu/delete')).errcode).toBe(0)
    expect((await get('/cgi-bin/menu/get')).errcode).toBe(46003)
    expect((await post('/cgi-bin/menu/delconditional', { menuid })).errcode).toBe(65301)
    expect(await get('/cgi-bin/get_current_selfmenu_info')).toEqual({ is_menu_open: 0, selfmenu_info: { button: [] } })
  })

  const leaf = (more: object) => ({ name: '钮', ...more })
  const both = (more: object, top: number, below: number) => [
    [[leaf(more)], top],
    [[{ name: '菜单', sub_button: [leaf(more)] }], below],
  ]
  test.each<readonly unknown[]>([
    [[], 40016],
    [[click(), click(), click(), click()], 40016],
    ['no list', 40016],
    [[{ ...click('一二三四五'), key: 'k' }], 0],
    [[click('一二三四五a')], 0],
    [[click('一二三四五aa')], 40018],
    [[{ name: '一二三四五六', sub_button: [click()] }], 40018],
    [[{ name: '菜单', sub_button: [click('一'.repeat(20))] }], 0],
    [[{ name: '菜单', sub_button: [click(`${'一'.repeat(20)}a`)] }], 40025],
    [[{ name: '菜单', sub_button: Array.from({ length: 5 }, () => click()) }], 0],
    [[{ name: '菜单', sub_button: Array.from({ length: 6 }, () => click()) }], 40023],
    [[{ name: '菜单', sub_button: [{ name: '再', sub_button: [click()] }] }], 40022],
    [[{ ...click(), sub_button: [click()] }], 40017],
    [[{ name: '菜单', sub_button: [] }], 41007],
    [[{ name: '钮' }], 65308],
    ...both({ type: 'frog', key: 'k' }, 40017, 40024),
    ...both({ name: '', type: 'click', key: 'k' }, 40018, 40025),
    ...both({ type: 'click' }, 40019, 40026),
    ...both({ type: 'click', key: 'k'.repeat(128) }, 0, 0),
    ...both({ type: 'click', key: 'k'.repeat(129) }, 40019, 40026),
    ...both({ type: 'view', url: `https://example.com/${'x'.repeat(1004)}` }, 0, 0),
    ...both({ type: 'view', url: `https://example.com/${'x'.repeat(1005)}` }, 40020, 40027),
    ...both({ type: 'view' }, 40020, 40027),
    ...both({ type: 'view', url: 'example.com' }, 65317, 65317),
    ...['scancode_push', 'scancode_waitmsg', 'pic_sysphoto', 'pic_photo_or_album', 'pic_weixin', 'location_select'].flatMap((type) => [
      ...both({ type, key: 'k' }, 0, 0),
      ...both({ type }, 40019, 40026),
    ]),
    ...both({ type: 'miniprogram', url: 'https://example.com/', appid: 'wx286b93c14bbf93aa', pagepath: 'pages/x' }, 0, 0),
    ...both({ type: 'miniprogram', url: 'https://example.com/', appid: 'WX286', pagepath: 'pages/x' }, 45064, 45064),
    ...both({ type: 'miniprogram', url: 'https://example.com/', appid: 'wx286b93c14bbf93aa' }, 40165, 40165),
    ...both({ type: 'miniprogram', appid: 'wx286b93c14bbf93aa', pagepath: 'pages/x' }, 40020, 40027),
    ...both({ type: 'media_id' }, 40118, 40118),
    ...both({ type: 'media_id', media_id: 'none' }, 40007, 40007),
    ...both({ type: 'article_id', article_id: 'none' }, 46001, 46001),
  ])('%j → %d', async (button, errcode) => {
    expect((await post('/cgi-bin/menu/create', { button })).errcode).toBe(errcode)
  })

  test('what is there may be led to', async () => {
    const ok = (more: object) => create(leaf(more))
    expect((await ok({ type: 'media_id', media_id: image })).errcode).toBe(0)
    expect((await ok({ type: 'media_id', media_id: news })).errcode).toBe(0)
    expect((await ok({ type: 'view_limited', media_id: news })).errcode).toBe(0)
    expect((await ok({ type: 'view_limited', media_id: image })).errcode).toBe(40121)
    expect((await ok({ type: 'article_id', article_id: published })).errcode).toBe(0)
    expect((await ok({ type: 'article_view_limited', article_id: published })).errcode).toBe(0)
    weixin.rules.miniPrograms = ['wx1']
    expect((await ok({ type: 'miniprogram', url: 'https://example.com/', appid: 'wx2', pagepath: 'x' })).errcode).toBe(45064)
  })
})

describe('conditional menus', () => {
  test.each<[object | undefined, number]>([
    [undefined, 65304],
    [{}, 65304],
    [{ tag_id: '', client_platform_type: '' }, 65304],
    [{ client_platform_type: '4' }, 40097],
    [{ tag_id: 'x' }, 40097],
    [{ tag_id: '2', sex: '1' }, 65320],
    [{ tag_id: '2', language: 'zh_CN' }, 65320],
    [{ country: '中国' }, 65320],
  ])('%j → %d', async (rule, errcode) => {
    await create(click())
    expect((await add(rule, click())).errcode).toBe(errcode)
  })

  test('need a default menu; three domains; so many a account and a day', async () => {
    expect((await add({ tag_id: 2 }, click())).errcode).toBe(65303)
    await create(click())
    const view = (host: string) => ({ type: 'view', name: '搜', url: `https://${host}/` })
    const four = [{ name: '一', sub_button: [view('a.com'), view('b.com'), view('mp.weixin.qq.com')] }, view('c.com')]
    expect((await add({ tag_id: 2 }, ...four)).errcode).toBeUndefined()
    expect((await add({ tag_id: 2 }, ...four, view('d.com'))).errcode).toBe(65316)
    expect((await add({ tag_id: 2 })).errcode).toBe(40016)
    weixin.rules.conditionalMenus = 1
    expect((await add({ tag_id: 2 }, click())).errcode).toBe(65305)
    expect(await post('/cgi-bin/openapi/quota/get', { cgi_path: '/cgi-bin/menu/trymatch' })).toMatchObject({ quota: { daily_limit: 20_000 } })
    expect(await post('/cgi-bin/openapi/quota/get', { cgi_path: '/cgi-bin/menu/addconditional' })).toMatchObject({ quota: { daily_limit: 2000 } })
    expect(await post('/cgi-bin/openapi/quota/get', { cgi_path: '/cgi-bin/menu/delconditional' })).toMatchObject({ quota: { daily_limit: 2000 } })
  })

  test('the newest that fits is seen, by tag and phone; group_id is the old name', async () => {
    const fan = await follower()
    const seen = async () => ((await post('/cgi-bin/menu/trymatch', { user_id: fan.openid })).button as { name: string }[] | undefined)?.[0]?.name
    expect((await post('/cgi-bin/menu/trymatch', { user_id: fan.openid })).errcode).toBe(46003)
    await create(click('默认'))
    const ios = await add({ client_platform_type: '1' }, click('苹果'))
    await add({ group_id: '2' }, click('星标'))
    await add({ tag_id: 2, client_platform_type: 2 }, click('两样'))
    expect(await seen()).toBe('默认')
    fan.uses('ios')
    expect(await seen()).toBe('苹果')
    await post('/cgi-bin/tags/members/batchtagging', { openid_list: [fan.openid], tagid: 2 })
    expect(await seen()).toBe('星标')
    fan.uses('android')
    expect(await seen()).toBe('两样')
    fan.uses('ios')
    await fan.unfollow()
    expect((await post('/cgi-bin/menu/trymatch', { user_id: fan.openid })).errcode).toBe(65302)
    await fan.follow()
    expect(await seen()).toBe('苹果')
    expect((await post('/cgi-bin/menu/delconditional', { menuid: ios.menuid })).errcode).toBe(0)
    expect(await seen()).toBe('默认')
    weixin.rules.tryMatchAnswer = 'menu'
    expect(await post('/cgi-bin/menu/trymatch', { user_id: fan.openid })).toMatchObject({ menu: { button: [{ name: '默认' }] } })
    expect((await post('/cgi-bin/menu/trymatch', { user_id: 'nobody' })).errcode).toBe(65302)
    expect((await fan.tap('默认')).pushes).toHaveLength(1)
  })
})

test('a phone keeps the menu for five minutes, and reads it again on entering the chat; by a switch', async () => {
  weixin.rules.menuCacheSeconds = 300
  const fan = await follower()
  await create(click('旧'))
  expect((await fan.tap('旧')).pushes).toHaveLength(1)
  await create(click('新'))
  await fan.enter()
  expect((await fan.tap('新')).pushes).toEqual([])
  await weixin.advance(301_000)
  expect((await fan.tap('旧')).pushes).toHaveLength(1)
  const { kept, now } = await again(weixin)
  expect(now).toBe(kept)
  await fan.enter()
  expect((await fan.tap('新')).pushes).toHaveLength(1)
})

describe('a menu of the web site', () => {
  test('shows in get_current_selfmenu_info alone, and answers by itself', async () => {
    weixin.account().setSiteMenu([
      { name: '我们', type: 'text', value: '您好' },
      { name: '菜单', sub_button: [{ type: 'view', name: '搜', url: 'https://a.cn/' }] },
    ])
    expect((await get('/cgi-bin/menu/get')).errcode).toBe(46003)
    expect(await get('/cgi-bin/get_current_selfmenu_info')).toEqual({
      is_menu_open: 1,
      selfmenu_info: {
        button: [
          { type: 'text', name: '我们', value: '您好' },
          { name: '菜单', sub_button: { list: [{ type: 'view', name: '搜', url: 'https://a.cn/' }] } },
        ],
      },
    })
    const fan = await follower()
    expect(await fan.tap('我们')).toMatchObject({ pushes: [], seen: { kind: 'reply', text: '您好' } })
    weixin.account().setSiteMenu([])
    expect((await fan.tap('我们')).seen.why).toBe('the account has no menu')
  })
})

describe('taps', () => {
  const tapped = async (button: object, how?: Parameters<Awaited<ReturnType<typeof follower>>['tap']>[1]) => {
    expect((await create({ name: '菜单', sub_button: [{ name: '钮', ...button }] })).errcode).toBe(0)
    const fan = await follower()
    const done = await fan.tap('菜单/钮', how)
    return {
      done,
      fan,
      pushes: done.pushes.map(({ raw }) => parsePush(raw)),
      open: fan
        .windows()
        .map(({ kind }) => kind)
        .sort(),
    }
  }

  test('click: CLICK, and the menu window', async () => {
    const { pushes, open } = await tapped(click('钮', 'K'))
    expect(pushes).toMatchObject([{ type: 'click_event', key: 'K' }])
    expect(open).toEqual(['follow', 'menu'])
  })

  test('view: VIEW with the address and the menu, and no window', async () => {
    const { pushes, open } = await tapped({ type: 'view', url: 'https://example.com/?a=1&b=2' })
    expect(pushes).toMatchObject([{ type: 'view_event', key: 'https://example.com/?a=1&b=2', menu_id: expect.stringMatching(/^\d+$/) }])
    expect(open).toEqual(['follow'])
  })

  test('miniprogram: view_miniprogram with the page, and no window', async () => {
    const { pushes, open } = await tapped({ type: 'miniprogram', url: 'https://a.cn/', appid: 'wx1', pagepath: 'pages/lunar' })
    expect(pushes).toMatchObject([{ type: 'view_miniprogram_event', key: 'pages/lunar', menu_id: expect.stringMatching(/^\d+$/) }])
    expect(open).toEqual(['follow'])
  })

  test.each(['scancode_push', 'scancode_waitmsg'])('%s: what was scanned, and the menu window', async (type) => {
    const { pushes, open } = await tapped({ type, key: 'K' }, { scanned: 'EAN_13,6900873042720', scanType: 'barcode' })
    expect(pushes).toMatchObject([{ type: `${type}_event`, key: 'K', scan_type: 'barcode', scan_result: 'EAN_13,6900873042720' }])
    expect(open).toEqual(['follow', 'menu'])
  })

  test.each(['pic_sysphoto', 'pic_photo_or_album', 'pic_weixin'])('%s: the event, then the pictures; the message opens the window', async (type) => {
    const files = [jpeg(40), jpeg(50)]
    const { pushes, open } = await tapped({ type, key: 'K' }, { pictures: files })
    expect(pushes).toMatchObject([{ type: `${type}_event`, key: 'K', count: 2, pic_list: [{}, {}] }, { type: 'image' }, { type: 'image' }])
    expect(open).toEqual(['follow', 'message'])
    const media = pushes.flatMap((push) => (push.type === 'image' ? [push.media_id] : []))
    for (const [at, id] of media.entries()) {
      const { body } = await weixin.call({ method: 'GET', path: '/cgi-bin/media/get', search: `access_token=${token}&media_id=${id}` })
      expect(Buffer.from(body as Uint8Array)).toEqual(files[at])
    }
  })

  test('pic_weixin: up to nine', async () => {
    const { pushes } = await tapped({ type: 'pic_weixin', key: 'K' }, { pictures: Array.from({ length: 11 }, () => jpeg()) })
    expect(pushes).toHaveLength(10)
    expect(pushes[0]).toMatchObject({ count: 9 })
  })

  test('location_select: the event in text, then the message in numbers', async () => {
    const { pushes, open } = await tapped(
      { type: 'location_select', key: 'K' },
      { place: { latitude: 31.5, longitude: 121.25, scale: 15, label: '某路', poiName: '大厦' } },
    )
    expect(pushes).toMatchObject([
      { type: 'location_select_event', key: 'K', location_x: '31.5', location_y: '121.25', scale: '15', label: '某路', poi_name: '大厦' },
      { type: 'location', location_x: 31.5, location_y: 121.25, scale: 15, label: '某路' },
    ])
    expect(open).toEqual(['follow', 'message'])
  })

  test.each([
    ['media_id', () => ({ media_id: image }), '[素材]'],
    ['media_id', () => ({ media_id: news }), '[图文] 新品'],
    ['view_limited', () => ({ media_id: news }), '[图文] 新品'],
    ['article_id', () => ({ article_id: published }), '[图文] 新品'],
    ['article_view_limited', () => ({ article_id: published }), '[图文] 新品'],
  ])('%s: no push, no window; the platform sends it itself', async (type, more, text) => {
    const { done, fan, open } = await tapped({ type, ...more() })
    expect(done).toMatchObject({ pushes: [], seen: { kind: 'reply', text } })
    expect(fan.inbox().at(-1)).toMatchObject({ how: 'menu', type, text })
    expect(open).toEqual(['follow'])
  })

  test('by name or key; not by whoever sees no menu', async () => {
    const fan = weixin.account().fan()
    expect((await fan.tap('钮')).seen.why).toMatch(/no follower/)
    await fan.follow()
    expect((await fan.tap('钮')).seen.why).toBe('the account has no menu')
    await create({ name: '菜单', sub_button: [click('钮', 'K')] })
    expect((await fan.tap('菜单')).seen.why).toMatch(/no such button/)
    expect((await fan.tap('钮')).pushes).toHaveLength(1)
    expect((await fan.tap('K')).pushes).toHaveLength(1)
    await post('/cgi-bin/tags/members/batchblacklist', { openid_list: [fan.openid] })
    expect((await fan.tap('K')).pushes).toEqual([])
  })
})

test('menus survive an export', async () => {
  await create(click())
  await add({ tag_id: 2, client_platform_type: '3' }, { name: '菜单', sub_button: [click()] })
  weixin.account().fan().uses('other')
  const { kept, now } = await again(weixin)
  expect(now).toBe(kept)
  weixin.account().setSiteMenu([{ name: '我们', type: 'text', value: '您好' }])
  const site = await again(weixin)
  expect(site.now).toBe(site.kept)
})
