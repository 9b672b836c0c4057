import { beforeEach, describe, expect, test } from 'vitest'
import { parsePush } from '../../src/wire/parse.js'
import { again, createCaller, createWorld, credentials, form, jpeg, upload } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
type Fan = ReturnType<ReturnType<typeof weixin.account>['fan']>
let fans: Fan[]
const text = { msgtype: 'text', text: { content: '上新' } }
const post = (path: string, body: object) => caller.post(path, token, body)
/** Without losing digits: the answer's text, and msg_id out of it. */
async function call(path: string, body: object) {
  const answer = await weixin.call({ method: 'POST', path: `/cgi-bin/message/mass/${path}`, search: `access_token=${token}`, body: JSON.stringify(body) })
  const { errcode, errmsg } = JSON.parse(String(answer.body)) as { errcode: number; errmsg: string }
  return { errcode, errmsg, id: /"msg_id":(\d+)/.exec(String(answer.body))?.[1] ?? '', raw: String(answer.body) }
}
const all = (more: object = text) => call('sendall', { filter: { is_to_all: true }, ...more })
const results = () =>
  weixin
    .account()
    .pushes()
    .map(({ raw }) => parsePush(raw))
    .filter(({ type }) => type === 'masssendjobfinish_event')
async function pass(ms: number) {
  await weixin.advance(ms)
  token = await caller.token()
}

async function begin(options: Parameters<typeof createWorld>[0] = {}) {
  weixin = createWorld(options)
  caller = createCaller(weixin)
  token = await caller.token()
  fans = [weixin.account().fan(), weixin.account().fan(), weixin.account().fan()]
  for (const fan of fans) await fan.follow()
}

beforeEach(() => begin())

describe('to all, to a tag, to some', () => {
  test('goes on for a while, and ends with MASSSENDJOBFINISH', async () => {
    const [one, two, three] = fans as [Fan, Fan, Fan]
    await post('/cgi-bin/tags/members/batchblacklist', { openid_list: [two.openid] })
    three.refuseMessages()
    const { id, errcode, errmsg } = await all()
    expect([errcode, errmsg]).toEqual([0, 'send job submission success'])
    expect(BigInt(id) > 2n ** 53n).toBe(true)
    const get = async () => (await call('get', { msg_id: id })).raw
    expect(await get()).toBe(`{"msg_id":${id},"msg_status":"SENDING"}`)
    await pass(5000)
    expect(await get()).toBe(`{"msg_id":${id},"msg_status":"SEND_SUCCESS"}`)
    expect(results()).toMatchObject([
      { source: 'mphelper', message_id: id, status: 'send success', total_count: 3, filter_count: 2, sent_count: 1, error_count: 1 },
    ])
    expect(fans.map((fan) => fan.inbox().map(({ how, text: line }) => [how, line]))).toEqual([[['mass', '上新']], [], []])
    expect(one.windows().map(({ left }) => left)).toEqual([3])
  })

  test('a tag', async () => {
    const { tag } = await post('/cgi-bin/tags/create', { tag: { name: 'a' } })
    const { id: tag_id } = tag as { id: number }
    await post('/cgi-bin/tags/members/batchtagging', { openid_list: [fans[0]?.openid], tagid: tag_id })
    expect((await call('sendall', { filter: { is_to_all: false, tag_id }, ...text })).errcode).toBe(0)
    expect((await call('sendall', { filter: { tag_id: 7 }, ...text })).errcode).toBe(45159)
    await pass(5000)
    expect(results()).toMatchObject([{ total_count: 1, sent_count: 1 }])
  })

  test('some: two at least', async () => {
    const send = (touser: unknown) => call('send', { touser, ...text })
    expect((await send([fans[0]?.openid])).errcode).toBe(40130)
    expect((await send(Array.from({ length: 10_001 }, () => 'x'))).errcode).toBe(40032)
    expect((await send(['x', 'y'])).errcode).toBe(40003)
    expect((await send([fans[0]?.openid, 'x'])).errcode).toBe(0)
    await pass(5000)
    expect(results()).toMatchObject([{ total_count: 2, filter_count: 1, sent_count: 1, error_count: 0 }])
  })

  test.each(['send fail', 'err(10001)'])('%s, by a switch', async (status) => {
    weixin.rules.massOutcome = status
    const { id } = await all()
    await pass(5000)
    expect(results()).toMatchObject([{ status, sent_count: 0, error_count: 3 }])
    expect((await call('get', { msg_id: id })).raw).toContain('SEND_FAIL')
  })

  test.each([48003, 89504, 89505] as const)('%d on demand', async (fault) => {
    weixin.rules.massFault = fault
    expect((await all()).errcode).toBe(fault)
  })
})

describe('what is sent', () => {
  async function media(type: string, filename: string) {
    const answer = await upload(weixin, '/cgi-bin/material/add_material', {
      search: `access_token=${token}&type=${type}`,
      ...form({ media: { data: type === 'voice' ? Buffer.from('x') : jpeg(), filename }, description: '{"title":"t"}' }),
    })
    return String(answer.media_id)
  }

  test('each kind', async () => {
    const image = await media('image', 'a.jpg')
    const articles = [
      { title: '新品', content: 'x', thumb_media_id: image },
      { title: '二', content: 'x', thumb_media_id: image },
    ]
    const { media_id: draft } = await post('/cgi-bin/draft/add', { articles })
    const bodies: readonly [object, string][] = [
      [{ msgtype: 'mpnews', mpnews: { media_id: draft } }, '[图文] 新品'],
      [{ msgtype: 'voice', voice: { media_id: await media('voice', 'a.mp3') } }, '[语音]'],
      [{ msgtype: 'image', images: { media_ids: [image, image], need_open_comment: 1 } }, '[图片]'],
      [{ msgtype: 'image', image: { media_id: image } }, '[图片]'],
      [{ msgtype: 'mpvideo', mpvideo: { media_id: await media('video', 'a.mp4') } }, '[视频]'],
      [{ msgtype: 'wxcard', wxcard: { card_id: `p${fans[0]?.openid.slice(1, 6)}x` } }, '[卡券]'],
    ]
    weixin.rules.massAFanAndMonth = 99
    for (const [body, line] of bodies) {
      expect((await all(body)).errcode).toBe(0)
      await pass(5000)
      expect(fans[0]?.inbox().at(-1)?.text).toBe(line)
    }
    expect(results()[0]).toMatchObject({ article_url_result: { count: 2, result_list: [{ article_idx: 1 }, { article_idx: 2 }] } })
  })

  test.each<[object, number]>([
    [{ msgtype: 'text', text: {} }, 44004],
    [{ msgtype: 'mpnews', mpnews: { media_id: 'none' } }, 40007],
    [{ msgtype: 'voice', voice: {} }, 40007],
    [{ msgtype: 'image', images: { media_ids: [] } }, 40007],
    [{ msgtype: 'image' }, 40007],
    [{ msgtype: 'mpvideo', mpvideo: { media_id: 'none' } }, 40007],
    [{ msgtype: 'wxcard', wxcard: { card_id: 'p' } }, 40073],
    [{ msgtype: 'music', music: {} }, 40008],
  ])('%j → %d', async (body, errcode) => {
    expect((await all(body)).errcode).toBe(errcode)
    expect((await call('preview', { touser: fans[0]?.openid, ...body })).errcode).toBe(errcode)
  })

  test('news and videos can be taken back; of the rest nothing is', async () => {
    const articles = [{ title: '新品', content: 'x', thumb_media_id: await media('image', 'a.jpg') }]
    const news = await all({ msgtype: 'mpnews', mpnews: { media_id: (await post('/cgi-bin/material/add_news', { articles })).media_id } })
    const words = await all()
    await pass(5000)
    expect((await call('delete', { msg_id: Number(1) })).errcode).toBe(40059)
    expect((await call('delete', {})).errcode).toBe(40059)
    for (const { id } of [news, words]) expect((await call('delete', { msg_id: id, article_idx: 1 })).errcode).toBe(0)
    expect((await call('get', { msg_id: news.id })).raw).toContain('SEND_SUCCESS')
    for (const { id } of [news, words]) expect((await call('delete', { msg_id: id })).errcode).toBe(0)
    expect((await call('get', { msg_id: news.id })).raw).toContain('DELETE')
    expect((await call('get', { msg_id: words.id })).raw).toContain('SEND_SUCCESS')
    expect((await call('get', { msg_id: '1' })).errcode).toBe(40059)
  })
})

describe('how often', () => {
  test('four a month for each fan of a service account', async () => {
    for (let at = 0; at < 4; at += 1) expect((await all()).errcode).toBe(0)
    expect((await all()).errcode).toBe(45028)
    const late = weixin.account().fan()
    await late.follow()
    expect((await all()).errcode).toBe(0)
    await pass(5000)
    expect(results().at(-1)).toMatchObject({ total_count: 4, filter_count: 1, sent_count: 1 })
    await pass(31 * 86_400_000)
    expect((await all()).errcode).toBe(0)
  })

  test('once a day for a subscription account', async () => {
    await begin({ accounts: [{ ...credentials, kind: 'subscription' }] })
    expect([(await all()).errcode, (await all()).errcode]).toEqual([0, 45028])
    await pass(86_400_000)
    expect((await all()).errcode).toBe(0)
  })

  test('60 calls a minute; 100 previews a day', async () => {
    weixin.rules.massAFanAndMonth = 1000
    for (let at = 0; at < 60; at += 1) expect((await all()).errcode).toBe(0)
    expect((await all()).errcode).toBe(45011)
    const preview = () => call('preview', { touser: fans[0]?.openid, ...text })
    for (let at = 0; at < 100; at += 1) await preview()
    expect((await preview()).errcode).toBe(45009)
  })

  test('the same clientmsgid: too fast, then the id of the first', async () => {
    const { id } = await all({ ...text, clientmsgid: 'a' })
    expect((await all({ ...text, clientmsgid: 'a' })).errcode).toBe(45066)
    await pass(60_000)
    expect(await all({ ...text, clientmsgid: 'a' })).toMatchObject({ errcode: 45065, errmsg: expect.stringContaining('clientmsgid exist'), id })
    expect((await all({ ...text, clientmsgid: 'x'.repeat(65) })).errcode).toBe(45067)
    await pass(86_400_000)
    expect((await all({ ...text, clientmsgid: 'a' })).errcode).toBe(0)
  })
})

test('a preview goes to one fan', async () => {
  const answer = await call('preview', { touser: fans[0]?.openid, ...text })
  expect(answer).toMatchObject({ errcode: 0, errmsg: 'preview success', id: expect.stringMatching(/^\d{19}$/) })
  expect(fans.map((fan) => fan.inbox().length)).toEqual([1, 0, 0])
  expect((await call('preview', { towxname: 'nobody', touser: fans[0]?.openid, ...text })).errcode).toBe(40003)
  expect((await call('preview', { touser: weixin.account().fan().openid, ...text })).errcode).toBe(43004)
})

test('the speed', async () => {
  expect(JSON.parse((await call('speed/get', {})).raw)).toEqual({ speed: 0, realspeed: 80 })
  for (const [speed, realspeed] of [60, 45, 30, 10].entries()) {
    expect((await call('speed/set', { speed: speed + 1 })).errcode).toBe(0)
    expect(JSON.parse((await call('speed/get', {})).raw)).toEqual({ speed: speed + 1, realspeed })
  }
  expect((await call('speed/set', { speed: 5 })).errcode).toBe(45083)
  expect((await call('speed/set', {})).errcode).toBe(45084)
})

test('jobs survive an export, what is under way too', async () => {
  const { id } = await all({ ...text, clientmsgid: 'a' })
  await call('speed/set', { speed: 2 })
  const { kept, now, other } = await again(weixin)
  expect(now).toBe(kept)
  await other.advance(5000)
  expect(other.account().fan(fans[0]?.openid).inbox()).toHaveLength(1)
  expect(other.account().pushes()[0]?.raw).toContain(id)
})
