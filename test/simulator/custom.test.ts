import { beforeEach, describe, expect, test } from 'vitest'
import { parsePush } from '../../src/wire/parse.js'
import { createCaller, createPair, createWorld, credentials, form, jpeg, START, upload } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
let fan: ReturnType<ReturnType<typeof weixin.account>['fan']>
let ids: Record<'image' | 'voice' | 'video' | 'thumb' | 'news' | 'article', string>
const post = (path: string, body: object) => caller.post(path, token, body)
const send = (body: object, touser: unknown = fan.openid) => post('/cgi-bin/message/custom/send', { touser, ...body })

async function media(type: string, path = '/cgi-bin/media/upload') {
  const filename = { image: 'a.jpg', thumb: 'a.jpg', voice: 'a.amr', video: 'a.mp4' }[type] as string
  const sent = form({ media: { data: type === 'voice' ? Buffer.from('#!AMR\n<') : jpeg(), filename } })
  const answer = await upload(weixin, path, { search: `access_token=${token}&type=${type}`, ...sent })
  return String(answer.media_id ?? answer.thumb_media_id)
}

beforeEach(async () => {
  weixin = createWorld()
  caller = createCaller(weixin)
  token = await caller.token()
  fan = weixin.account().fan()
  await fan.follow()
  const cover = await media('image', '/cgi-bin/material/add_material')
  const articles = [{ title: '新品', content: 'x', thumb_media_id: cover }]
  const { publish_id } = await post('/cgi-bin/freepublish/submit', { media_id: (await post('/cgi-bin/draft/add', { articles })).media_id })
  await weixin.advance(3000)
  ids = {
    image: await media('image'),
    voice: await media('voice'),
    video: await media('video'),
    thumb: await media('thumb'),
    news: String((await post('/cgi-bin/material/add_news', { articles })).media_id),
    article: String((await post('/cgi-bin/freepublish/get', { publish_id })).article_id),
  }
  await fan.send.text('hi')
})

describe('every kind arrives in the chat', () => {
  test.each<[string, () => object, string]>([
    ['text', () => ({ content: '您好\n再见' }), '您好\n再见'],
    ['image', () => ({ media_id: ids.image }), '[图片]'],
    ['voice', () => ({ media_id: ids.voice }), '[语音]'],
    ['video', () => ({ media_id: ids.video, thumb_media_id: ids.thumb, title: '片' }), '[视频] 片'],
    ['video', () => ({ media_id: ids.video }), '[视频]'],
    ['music', () => ({ musicurl: 'http://a.cn/a.mp3', hqmusicurl: 'http://a.cn/b.mp3', thumb_media_id: ids.thumb, title: '歌' }), '[音乐] 歌'],
    ['news', () => ({ articles: [{ title: '一', description: 'd', url: 'http://a.cn/', picurl: 'http://a.cn/p' }] }), '[图文] 一'],
    ['mpnews', () => ({ media_id: ids.news }), '[图文] 新品'],
    ['mpnewsarticle', () => ({ article_id: ids.article }), '[图文] 新品'],
    [
      'msgmenu',
      () => ({
        head_content: '问',
        list: [
          { id: '1', content: '是' },
          { id: '2', content: '否' },
        ],
        tail_content: '谢',
      }),
      '问\n· 是\n· 否\n谢',
    ],
    ['wxcard', () => ({ card_id: `p${fan.openid.slice(1, 6)}${'x'.repeat(22)}` }), '[卡券]'],
    ['miniprogrampage', () => ({ title: '茶', appid: 'wx1', pagepath: 'p', thumb_media_id: ids.thumb }), '[小程序] 茶'],
  ])('%s', async (msgtype, values, text) => {
    const object = values()
    expect(await send({ msgtype, [msgtype]: object })).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(fan.inbox().at(-1)).toEqual({ at: START / 1000 + 3, from: 'account', how: 'custom', type: msgtype, text, values: object, note: undefined })
  })
})

describe('what is refused', () => {
  test.each<[string, () => object, number]>([
    ['text', () => ({ content: '' }), 44004],
    ['text', () => ({}), 44004],
    ['text', () => ({ content: '长'.repeat(683) }), 45002],
    ['image', () => ({ media_id: ids.voice }), 40007],
    ['image', () => ({}), 40007],
    ['voice', () => ({ media_id: 'none' }), 40007],
    ['video', () => ({ media_id: ids.video, thumb_media_id: 'none' }), 40007],
    ['music', () => ({ musicurl: 'http://a.cn/', hqmusicurl: 'http://a.cn/' }), 40007],
    ['music', () => ({ thumb_media_id: ids.thumb }), 44004],
    ['news', () => ({ articles: [] }), 44003],
    ['mpnews', () => ({ media_id: 'none' }), 40007],
    ['mpnewsarticle', () => ({ article_id: 'none' }), 46001],
    ['msgmenu', () => ({ head_content: '问', list: [] }), 44004],
    ['wxcard', () => ({ card_id: 'p-of-another' }), 40073],
    ['miniprogrampage', () => ({ title: '茶', appid: '', pagepath: 'p', thumb_media_id: ids.thumb }), 40166],
    ['miniprogrampage', () => ({ title: '茶', appid: 'wx1', thumb_media_id: ids.thumb }), 40165],
    ['link', () => ({ title: 't', description: 'd', url: 'http://a.cn/', thumb_url: 'http://a.cn/' }), 40008],
    ['frog', () => ({}), 40008],
    ['constructor', () => ({}), 40008],
  ])('%s, case %#', async (msgtype, values, errcode) => {
    expect((await send({ msgtype, [msgtype]: values() })).errcode).toBe(errcode)
  })

  test('media that have run out', async () => {
    await weixin.advance(3 * 86_400_000)
    token = await caller.token()
    await fan.send.text('hi')
    expect((await send({ msgtype: 'image', image: { media_id: ids.image } })).errcode).toBe(40007)
  })

  test('the openid first, then window, then content', async () => {
    const text = { msgtype: 'text', text: { content: '' } }
    for (const openid of ['', null, 7, 'short', 'o'.padEnd(28, 'z')]) expect((await send(text, openid)).errcode).toBe(40003)
    expect((await send(text, weixin.account().fan().openid)).errcode).toBe(45015)
    for (let at = 0; at < 8; at += 1) await send({ msgtype: 'text', text: { content: 'x' } })
    expect((await send(text)).errcode).toBe(45047)
  })

  test('on the black list, or switched off', async () => {
    const text = { msgtype: 'text', text: { content: 'x' } }
    fan.refuseMessages()
    expect((await send(text)).errcode).toBe(48002)
    fan.refuseMessages(false)
    await post('/cgi-bin/tags/members/batchblacklist', { openid_list: [fan.openid] })
    expect((await send(text)).errcode).toBe(43019)
  })

  test('a kind without the right; another kind of account; a kf account that is none', async () => {
    weixin.rules.deniedMsgtypes = ['text']
    expect((await send({ msgtype: 'text', text: { content: 'x' } })).errcode).toBe(48008)
    weixin.rules.deniedMsgtypes = []
    const as = (kf_account: string) => send({ msgtype: 'text', text: { content: 'x' }, customservice: { kf_account } })
    expect((await as('anna@hongyan')).errcode).toBe(65401)
    weixin.rules.kfErrcodes = 'old'
    expect((await as('anna@hongyan')).errcode).toBe(61452)
    await post('/customservice/kfaccount/add', { kf_account: 'anna@hongyan', nickname: '安' })
    expect((await as('anna@hongyan')).errcode).toBe(0)
    expect(fan.inbox().at(-1)).toMatchObject({ note: 'anna@hongyan' })
    expect(await post('/cgi-bin/openapi/quota/get', { cgi_path: '/cgi-bin/message/custom/send' })).toMatchObject({ quota: { daily_limit: 500_000 } })
  })

  test('msgmenu of a subscription account', async () => {
    const world = createWorld({ accounts: [{ ...credentials, kind: 'subscription' }] })
    const other = createCaller(world)
    const person = world.account().fan()
    await person.follow()
    const menu = { touser: person.openid, msgtype: 'msgmenu', msgmenu: { head_content: '', list: [{ id: '1', content: 'x' }], tail_content: '' } }
    expect((await other.post('/cgi-bin/message/custom/send', await other.token(), menu)).errcode).toBe(40200)
  })

  test('more than one article: taken and not shown, or 45008', async () => {
    const articles = [{ title: '一' }, { title: '二' }]
    expect((await send({ msgtype: 'news', news: { articles } })).errcode).toBe(0)
    expect(fan.inbox().at(-1)).toMatchObject({ note: '2 articles: more than 1 are not shown' })
    weixin.rules.customArticlesOver = '45008'
    expect((await send({ msgtype: 'news', news: { articles } })).errcode).toBe(45008)
    weixin.rules.customArticles = 8
    expect((await send({ msgtype: 'news', news: { articles } })).errcode).toBe(0)
  })
})

describe('typing', () => {
  const typing = async (command: unknown = 'Typing', touser: unknown = fan.openid) =>
    (await post('/cgi-bin/message/custom/typing', { touser, command })).errcode

  test('shows for 15 s, after a message of the last 30 s', async () => {
    expect(await typing()).toBe(0)
    expect(fan.seesTyping).toBe(true)
    expect(await typing()).toBe(45081)
    await weixin.advance(15_000)
    expect(fan.seesTyping).toBe(false)
    expect(await typing()).toBe(0)
    expect(await typing('CancelTyping')).toBe(0)
    expect(fan.seesTyping).toBe(false)
    await weixin.advance(15_000)
    expect(await typing()).toBe(0)
    await send({ msgtype: 'text', text: { content: 'done' } })
    expect(fan.seesTyping).toBe(false)
    await weixin.advance(31_000)
    expect(await typing()).toBe(45080)
  })

  test('uses no window up, and is refused with one that is used up', async () => {
    await typing()
    for (let at = 0; at < 8; at += 1) expect((await send({ msgtype: 'text', text: { content: 'x' } })).errcode).toBe(0)
    expect(await typing()).toBe(45047)
  })

  test('bad ones', async () => {
    expect(await typing('typing')).toBe(45072)
    expect(await typing(undefined)).toBe(0)
    expect(await typing('Typing', 'nobody')).toBe(40003)
    expect(await typing('Typing', weixin.account().fan().openid)).toBe(45080)
  })
})

describe('what a fan sends', () => {
  const pushed = async (done: Promise<{ readonly pushes: readonly { readonly raw: string }[] }>) => parsePush((await done).pushes[0]?.raw ?? '')
  const fetched = async (id: string) => {
    const { body } = await weixin.call({ method: 'GET', path: '/cgi-bin/media/get', search: `access_token=${token}&media_id=${id}` })
    return Buffer.from(body as Uint8Array).toString()
  }

  test('text, link, place, mini program, file: with an id of 64 bits', async () => {
    const text = await pushed(fan.send.text('查券 0012'))
    expect(text).toMatchObject({ type: 'text', content: '查券 0012', message_id: expect.stringMatching(/^\d{19}$/) })
    expect(BigInt((text as { message_id: string }).message_id) > 2n ** 53n).toBe(true)
    expect(await pushed(fan.send.link({ title: '春茶', url: 'https://a.cn/' }))).toMatchObject({ type: 'link', title: '春茶', url: 'https://a.cn/' })
    expect(await pushed(fan.send.location({ latitude: 23.5, longitude: 113.25, label: '某路' }))).toMatchObject({
      type: 'location',
      location_x: 23.5,
      location_y: 113.25,
      scale: 16,
      label: '某路',
    })
    expect(await pushed(fan.send.miniprogrampage({ appid: 'wx1', title: '茶单', pagepath: 'p' }))).toMatchObject({ type: 'miniprogrampage', app_id: 'wx1' })
    expect(await pushed(fan.send.file('a.zip', { data: Buffer.from('zip') }))).toMatchObject({ type: 'file', title: 'a.zip', file_total_len: '3' })
  })

  test('files, which can be downloaded for three days', async () => {
    const image = await pushed(fan.send.image({ data: Buffer.from('picture') }))
    if (image.type !== 'image') expect.unreachable()
    expect(await fetched(image.media_id)).toBe('picture')
    expect(await (await weixin.fetch(image.img)).text()).toBe('picture')
    const voice = await pushed(fan.send.voice({ data: Buffer.from('voice'), format: 'speex', recognition: '我要' }))
    if (voice.type !== 'voice') expect.unreachable()
    expect([voice.format, voice.recognition, await fetched(voice.media_id)]).toEqual(['speex', '我要', 'voice'])
    for (const film of [await pushed(fan.send.video()), await pushed(fan.send.shortvideo())]) {
      if (film.type !== 'video' && film.type !== 'shortvideo') expect.unreachable()
      expect(await fetched(film.media_id)).toContain('video_url')
      expect(await fetched(film.thumb_media_id)).not.toContain('errcode')
    }
    await weixin.advance(3 * 86_400_000)
    token = await caller.token()
    expect(await fetched(image.media_id)).toContain('40007')
  })

  test('a place is reported on entering the chat, by whoever agreed', async () => {
    expect((await fan.enter()).pushes).toEqual([])
    expect(await pushed(fan.enter({ latitude: 23.5, longitude: 113.25, precision: 119.5 }))).toMatchObject({
      type: 'location_event',
      latitude: 23.5,
      longitude: 113.25,
      precision: 119.5,
    })
    expect(await pushed(fan.reportLocation({ latitude: 1, longitude: 2 }))).toMatchObject({ type: 'location_event', precision: 40 })
  })

  test('a link in a text behaves like a menu message', async () => {
    await send({ msgtype: 'text', text: { content: '<a href="weixin://bizmsgmenu?msgmenucontent=%E6%98%AF&msgmenuid=7">是</a>' } })
    expect(await pushed(fan.send.choice('7'))).toMatchObject({ type: 'text', content: '是', bizmsgmenuid: '7' })
  })

  test('nobody writes who does not follow', async () => {
    const stranger = weixin.account().fan()
    for (const done of [
      stranger.send.image(),
      stranger.send.choice('1'),
      stranger.enter({ latitude: 1, longitude: 2 }),
      stranger.reportLocation({ latitude: 1, longitude: 2 }),
    ])
      expect((await done).pushes).toEqual([])
  })
})

test('the chat has it all, replies too; as many lines as are kept', async () => {
  const { weixin: world, account } = createPair()
  account.on('text', ({ content }) => `您说：${content}`)
  const person = world.account().fan()
  await person.follow()
  await person.send.text('查券')
  expect(person.chat().map(({ from, how, text }) => [from, how, text])).toEqual([
    ['fan', 'message', '查券'],
    ['account', 'reply', '您说：查券'],
  ])
  expect(person.inbox()).toHaveLength(1)
  world.rules.chatLines = 3
  await person.send.text('再')
  expect(person.chat().map(({ text }) => text)).toEqual(['您说：查券', '再', '您说：再'])
  await account.close()
})
