import { describe, expect, test } from 'vitest'
import { ApiError } from '../../src/errors.js'
import { createMenu } from '../../src/menu/index.js'
import { scriptedClient } from '../api/endpoint-client.js'

const ok = { errcode: 0, errmsg: 'ok' }
const click = { type: 'click', name: '点', key: 'K' } as const
const view = (url: string) => ({ type: 'view', name: '看', url }) as const

/** What goes over the wire, or the refusal. */
async function create(...button: object[]): Promise<unknown> {
  const client = scriptedClient(ok)
  await createMenu(client).create({ button } as never)
  expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/menu/create', options: { repeatable: true } }])
  return client.sent[0]?.body
}
const expectCreating = async (message: string | undefined, ...button: object[]) =>
  message ? expect(create(...button)).rejects.toThrow(message) : expect(create(...button)).resolves.toBeDefined()
const below = (...sub_button: object[]) => ({ name: '菜单', sub_button })

describe('buttons', () => {
  test.each([
    ['click', { key: 'K' }],
    ['view', { url: 'https://a' }],
    ['miniprogram', { url: 'https://a', appid: 'wx0123456789abcdef', pagepath: 'pages/a' }],
    ['scancode_push', { key: 'K' }],
    ['scancode_waitmsg', { key: 'K' }],
    ['pic_sysphoto', { key: 'K' }],
    ['pic_photo_or_album', { key: 'K' }],
    ['pic_weixin', { key: 'K' }],
    ['location_select', { key: 'K' }],
    ['media_id', { media_id: 'M' }],
    ['view_limited', { media_id: 'M' }],
    ['article_id', { article_id: 'A' }],
    ['article_view_limited', { article_id: 'A' }],
  ])('%s, on both levels', async (type, fields) => {
    const button = { type, name: '名', ...fields }
    expect(await create(button, below(button))).toEqual({ button: [button, below(button)] })
    for (const name of Object.keys(fields)) {
      await expectCreating(`button[0].${name} is missing`, { ...button, [name]: undefined })
      await expectCreating(`button[0].sub_button[0].${name} is missing`, below({ ...button, [name]: undefined }))
    }
  })

  test.each([
    ['one', [click], undefined],
    ['three', [click, click, click], undefined],
    ['four', [click, click, click, click], 'button has 4 entries, and its limit is 3'],
    ['none', [], 'button has 0 entries, and needs at least 1'],
    ['five below', [below(click, click, click, click, click)], undefined],
    ['six below', [below(click, click, click, click, click, click)], 'button[0].sub_button has 6 entries, and its limit is 5'],
    ['none below', [below()], 'button[0].sub_button has 0 entries, and needs at least 1'],
  ])('%s', async (_, buttons, message) => expectCreating(message, ...buttons))

  test.each([
    ['name of 16 bytes', { ...click, name: '五个汉字1' + '234' }, undefined],
    ['name of 17 bytes', { ...click, name: '五个汉字1' + '2345' }, 'button[0].name has 17 bytes in UTF-8, and its limit is 16'],
    ['name of 60 bytes below', below({ ...click, name: '字'.repeat(20) }), undefined],
    ['name of 63 bytes below', below({ ...click, name: '字'.repeat(21) }), 'sub_button[0].name has 63 bytes in UTF-8, and its limit is 60'],
    ['key of 128 bytes', { ...click, key: 'k'.repeat(128) }, undefined],
    ['key of 129 bytes', { ...click, key: 'k'.repeat(129) }, 'key has 129 bytes in UTF-8, and its limit is 128'],
    ['url of 1024 bytes', view(`https://${'a'.repeat(1016)}`), undefined],
    ['url of 1025 bytes', view(`https://${'a'.repeat(1017)}`), 'url has 1025 bytes in UTF-8, and its limit is 1024'],
    ['no name', { ...click, name: '' }, 'button[0].name is empty'],
    ['neither type nor menu', { name: 'x' }, 'button[0].sub_button is missing'],
    ['a type that is none', { type: 'clik', name: 'x', key: 'K' }, 'button[0].type has to be one of click, view'],
    ['a field of another type', { ...click, url: 'https://a' }, 'button[0].url is a field of miniprogram, and does not go with this one'],
    ['a type and a menu', { ...click, sub_button: [click] }, 'button[0].sub_button is a field of'],
    ['no type below', below({ name: 'x', key: 'K' }), 'button[0].sub_button[0].type is missing'],
    ['a third level', below({ ...click, sub_button: [click] }), 'button[0].sub_button[0].sub_button is a third level, and a menu has two'],
  ])('%s', async (_, button, message) => expectCreating(message, button))
})

test('what get gives can be created again', async () => {
  const wire = { button: [{ ...click, sub_button: [] }, below({ ...view('https://a'), sub_button: [] })] }
  const client = scriptedClient({ menu: wire }, ok)
  const menu = createMenu(client)
  const found = await menu.get()
  expect(found).toEqual({ menu: wire })
  await menu.create(found.menu)
  expect(client.sent[1]?.body).toEqual({ button: [click, below(view('https://a'))] })
})

describe('get', () => {
  test('with conditional menus: ids in any spelling, and rules of before', async () => {
    const client = scriptedClient({
      menu: { button: [click], menuid: 208396938 },
      conditionalmenu: [{ button: [click], matchrule: { group_id: 2, sex: 1, country: '中国', client_platform_type: 2 }, menuid: 208396993 }],
    })
    expect(await createMenu(client).get()).toEqual({
      menu: { button: [click], menuid: '208396938' },
      conditionalmenu: [{ button: [click], matchrule: { tag_id: '2', sex: '1', country: '中国', client_platform_type: 2 }, menuid: '208396993' }],
    })
    expect(client.sent).toMatchObject([{ how: 'get', path: '/cgi-bin/menu/get', query: {} }])
  })

  test('no menu is an outcome', async () => {
    const error = new ApiError({
      errcode: 46003,
      errmsg: 'menu no exist',
      endpoint: '/cgi-bin/menu/get',
      family: 'business',
      outcome: 'refused',
      repeatable: false,
      reason: 'no-menu',
    })
    expect(await createMenu(scriptedClient(error)).get.safe()).toEqual({ ok: false, reason: 'no-menu', error })
  })
})

test('delete', async () => {
  const client = scriptedClient(ok)
  expect(await createMenu(client).delete()).toEqual(ok)
  expect(client.sent).toMatchObject([{ how: 'get', path: '/cgi-bin/menu/delete' }])
})

describe('addConditional', () => {
  const add = async (matchrule: object, ...button: object[]) => {
    const client = scriptedClient({ menuid: 208379533 })
    const answer = await createMenu(client).addConditional({ button: button.length > 0 ? button : [click], matchrule } as never)
    expect(answer).toEqual({ menuid: '208379533' })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/menu/addconditional', options: { repeatable: false } }])
    return client.sent[0]?.body
  }

  test.each([
    [{ tag_id: '2' }, { tag_id: '2' }],
    [{ client_platform_type: 3 }, { client_platform_type: 3 }],
    [
      { client_platform_type: '1', tag_id: '' },
      { client_platform_type: '1', tag_id: '' },
    ],
    [{ group_id: '2' }, { tag_id: '2' }],
  ])('%j', async (matchrule, sent) => {
    expect(await add(matchrule)).toEqual({ button: [click], matchrule: sent })
  })

  test.each([
    [{}, 'matchrule.tag_id is missing: give at least one of tag_id, client_platform_type'],
    [{ tag_id: '', client_platform_type: '' }, 'matchrule.tag_id is missing'],
    ...['sex', 'country', 'province', 'city', 'language'].map((name): [object, string] => [
      { tag_id: '2', [name]: '1' },
      `matchrule.${name} can no longer be asked for`,
    ]),
  ])('%j is refused', async (matchrule, message) => {
    await expect(add(matchrule)).rejects.toThrow(message)
  })

  test('three outside domains, and the platform’s own', async () => {
    const urls = ['https://a.com/1', 'https://a.com/2', 'https://b.com', 'https://c.com', 'https://mp.weixin.qq.com/s'].map(view)
    await expect(add({ tag_id: '2' }, below(...urls))).resolves.toBeDefined()
    await expect(add({ tag_id: '2' }, below(...urls.slice(1)), view('https://d.com'))).rejects.toThrow('button leads to 4 domains')
  })

  test('empty menus below are left out here too', async () => {
    expect(await add({ tag_id: '2' }, { ...click, sub_button: [] })).toMatchObject({ button: [click] })
  })
})

test('delConditional', async () => {
  const client = scriptedClient(ok)
  await createMenu(client).delConditional({ menuid: '208379533' })
  expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/menu/delconditional', body: { menuid: '208379533' } }])
})

describe('tryMatch', () => {
  test.each([
    ['on top', { button: [click] }],
    ['in a menu', { menu: { button: [click] } }],
  ])('buttons %s', async (_, answer) => {
    const client = scriptedClient(answer)
    expect((await createMenu(client).tryMatch({ user_id: 'weixin' })).button).toEqual([click])
    expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/menu/trymatch', body: { user_id: 'weixin' } }])
  })
})

test('getCurrentSelfmenuInfo: sub_button is an object with a list', async () => {
  const news = { title: 't', author: 'a', digest: 'd', show_cover: 1, cover_url: 'c', content_url: 'u', source_url: '' }
  const answer = {
    is_menu_open: 1,
    selfmenu_info: {
      button: [
        { type: 'news', name: 'n', value: 'KQb_w', news_info: { list: [news] } },
        {
          name: 'm',
          sub_button: {
            list: [
              { type: 'video', name: 'v', value: 'http://v' },
              { type: 'new_kind', name: 'x', more: 1 },
            ],
          },
        },
      ],
    },
  }
  const client = scriptedClient(answer)
  expect(await createMenu(client).getCurrentSelfmenuInfo()).toEqual(answer)
  expect(client.sent).toMatchObject([{ how: 'get', path: '/cgi-bin/get_current_selfmenu_info' }])
})

test('what does not compile', () => {
  const menu = createMenu(scriptedClient())
  const program = () => {
    menu.create({ button: [click, { name: 'm', sub_button: [view('https://a')] }] })
    // @ts-expect-error a view has no key
    menu.create({ button: [{ type: 'view', name: 'x', key: 'K' }] })
    // @ts-expect-error no such type
    menu.create({ button: [{ type: 'clik', name: 'x', key: 'K' }] })
    // @ts-expect-error two levels only
    menu.create({ button: [{ name: 'm', sub_button: [{ name: 'n', sub_button: [click] }] }] })
    // @ts-expect-error sex can no longer be asked for
    menu.addConditional({ button: [click], matchrule: { sex: '1' } })
    // @ts-expect-error a menu id is a string
    menu.delConditional({ menuid: 208379533 })
  }
  expect(program).toBeTypeOf('function')
})
