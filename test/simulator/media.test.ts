import { beforeEach, describe, expect, test } from 'vitest'
import { again, createCaller, createWorld, form, jpeg, START, upload } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
const MIB = 1_048_576
const amr = (seconds: number) =>
  Buffer.concat([Buffer.from('#!AMR\n'), ...Array.from({ length: seconds * 50 }, () => Buffer.from('3c'.padEnd(64, '0'), 'hex'))])
/** 64 kbit/s, of MPEG-1 layer III. */
const mp3 = (seconds: number) => Buffer.concat([Buffer.from('fffb50c4', 'hex'), Buffer.alloc(seconds * 8000 - 4)])

const put = (path: string, search: string, parts: Parameters<typeof form>[0]) =>
  upload(weixin, path, { search: `access_token=${token}&${search}`, ...form(parts) })
const file = (data: Uint8Array, filename: string) => ({ media: { data, filename } })
const get = (id: string, path = '/cgi-bin/media/get') => weixin.call({ method: 'GET', path, search: `access_token=${token}&media_id=${id}` })
const post = (path: string, body: object) => caller.post(path, token, body)

beforeEach(async () => {
  weixin = createWorld()
  caller = createCaller(weixin)
  token = await caller.token()
})

describe('temporary media', () => {
  test('live for three days, and come back as they went', async () => {
    const data = jpeg()
    const { media_id: id, ...rest } = await put('/cgi-bin/media/upload', 'type=image', file(data, '图.jpg'))
    expect(rest).toEqual({ type: 'image', created_at: START / 1000 })
    const answer = await get(String(id))
    expect([answer.type, answer.headers, Buffer.from(answer.body as Uint8Array)]).toEqual([
      'image/jpeg',
      { 'Content-disposition': `attachment; filename="${id}.jpg"` },
      data,
    ])
    await weixin.advance(259_199_000)
    token = await caller.token()
    expect((await get(String(id))).type).toBe('image/jpeg')
    await weixin.advance(1000)
    expect((await get(String(id))).body).toContain('40007')
  })

  test('a thumb answers thumb_media_id; of a video there is an address', async () => {
    expect(Object.keys(await put('/cgi-bin/media/upload', 'type=thumb', file(jpeg(), 'a.jpg')))).toEqual(['type', 'thumb_media_id', 'created_at'])
    const { media_id: id } = await put('/cgi-bin/media/upload', 'type=video', file(Buffer.from('film'), 'a.mp4'))
    const { video_url: url } = JSON.parse(String((await get(String(id))).body)) as { video_url: string }
    const shown = await weixin.fetch(url)
    expect([shown.headers.get('content-type'), await shown.text()]).toEqual(['video/mp4', 'film'])
    expect((await weixin.fetch('http://mpvideo.qpic.cn/mpvideo?id=none')).status).toBe(404)
  })

  test.each<[string, Uint8Array, string, number | undefined]>([
    ['image', jpeg(), 'a.png', undefined],
    ['image', jpeg(), 'a.gif', undefined],
    ['image', jpeg(), 'a.bmp', 40005],
    ['image', jpeg(10 * MIB), 'a.jpeg', undefined],
    ['image', jpeg(10 * MIB + 1), 'a.jpg', 40009],
    ['image', Buffer.from('no picture'), 'a.jpg', 40137],
    ['image', Buffer.alloc(0), 'a.jpg', 44001],
    ['voice', amr(60), 'a.amr', undefined],
    ['voice', amr(61), 'a.amr', 45007],
    ['voice', mp3(60), 'a.mp3', undefined],
    ['voice', mp3(61), 'a.mp3', 45007],
    ['voice', Buffer.alloc(2 * MIB + 1), 'a.mp3', 40010],
    ['voice', amr(1), 'a.wma', 40005],
    ['video', Buffer.alloc(10 * MIB + 1), 'a.mp4', 40011],
    ['video', Buffer.alloc(1), 'a.avi', 40005],
    ['thumb', jpeg(65_536), 'a.jpg', undefined],
    ['thumb', jpeg(65_537), 'a.jpg', 40012],
    ['thumb', jpeg(), 'a.png', 40005],
    ['film', jpeg(), 'a.jpg', 40004],
  ])('%s, case of %#: %s', async (type, data, name, errcode) => {
    expect((await put('/cgi-bin/media/upload', `type=${type}`, file(data, name))).errcode).toBe(errcode)
  })

  test('no file, no name, no id', async () => {
    expect((await put('/cgi-bin/media/upload', 'type=image', {})).errcode).toBe(41005)
    expect((await put('/cgi-bin/media/upload', 'type=image', { media: 'x' })).errcode).toBe(41005)
    expect((await get('')).body).toContain('41006')
    expect((await get('none')).body).toContain('40007')
    weixin.rules.checkPictures = false
    expect((await put('/cgi-bin/media/upload', 'type=image', file(Buffer.from('x'), 'a.jpg'))).errcode).toBeUndefined()
  })

  test('refusals as text/plain, by a switch', async () => {
    weixin.rules.mediaErrorsAsText = true
    const answer = await get('none')
    expect([answer.type, answer.body]).toEqual(['text/plain', expect.stringContaining('"errcode":40007')])
  })

  test('what was recorded in a page is speex; nothing else is there', async () => {
    const fan = weixin.account().fan()
    const id = fan.uploadFromPage({ kind: 'voice', data: Buffer.from('speex') })
    const answer = await get(id, '/cgi-bin/media/get/jssdk')
    expect([answer.type, Buffer.from(answer.body as Uint8Array).toString()]).toEqual(['voice/speex', 'speex'])
    expect((await get(fan.uploadFromPage({ kind: 'image' }), '/cgi-bin/media/get/jssdk')).body).toContain('40007')
  })

  test('uploadimg: an address, by media or buffer, 1 MB at most', async () => {
    for (const name of ['media', 'buffer']) {
      const answer = await put('/cgi-bin/media/uploadimg', '', { [name]: { data: jpeg(), filename: 'logo.jpg' } })
      expect(Object.keys(answer)).toEqual(['url'])
      await weixin.advance(3 * 86_400_000)
      expect((await weixin.fetch(String(answer.url))).status).toBe(200)
      token = await caller.token()
    }
    expect((await put('/cgi-bin/media/uploadimg', '', file(jpeg(MIB + 1), 'a.jpg'))).errcode).toBe(40009)
    expect((await put('/cgi-bin/media/uploadimg', '', file(jpeg(), 'a.gif'))).errcode).toBe(40005)
    expect((await put('/cgi-bin/media/uploadimg', '', {})).errcode).toBe(41005)
    expect(await caller.get('/cgi-bin/material/get_materialcount', token)).toMatchObject({ image_count: 0 })
  })

  test('uploadvideo makes one for mass sends', async () => {
    const { media_id } = await put('/cgi-bin/media/upload', 'type=video', file(Buffer.from('film'), 'a.mp4'))
    expect(await post('/cgi-bin/media/uploadvideo', { media_id, title: 't', description: 'd' })).toEqual({
      type: 'video',
      media_id: expect.not.stringMatching(String(media_id)),
      created_at: START / 1000,
    })
    expect((await post('/cgi-bin/media/uploadvideo', { media_id: 'none' })).errcode).toBe(40007)
    expect((await post('/cgi-bin/media/uploadvideo', {})).errcode).toBe(41006)
  })
})

describe('permanent material', () => {
  const add = (type: string, parts: Parameters<typeof form>[0]) => put('/cgi-bin/material/add_material', `type=${type}`, parts)
  const words = JSON.stringify({ title: '新品', introduction: '三分钟' })

  test('each kind, counted and listed, the newest first', async () => {
    const image = await add('image', file(jpeg(), 'sale.jpg'))
    expect(Object.keys(image)).toEqual(['media_id', 'url'])
    const voice = await add('voice', file(amr(1), 'a.wma'))
    expect(Object.keys(voice)).toEqual(['media_id'])
    const video = await add('video', { ...file(Buffer.from('film'), 'a.mp4'), description: words })
    await add('thumb', file(jpeg(), 'a.jpg'))
    const second = await add('image', file(jpeg(), 'b.bmp'))
    expect(await caller.get('/cgi-bin/material/get_materialcount', token)).toEqual({ voice_count: 1, video_count: 1, image_count: 2, news_count: 0 })
    expect(await post('/cgi-bin/material/batchget_material', { type: 'image', offset: 1, count: 20 })).toEqual({
      total_count: 2,
      item_count: 1,
      item: [{ media_id: image.media_id, name: 'sale.jpg', update_time: START / 1000, url: image.url }],
    })
    expect(((await post('/cgi-bin/material/batchget_material', { type: 'image', offset: 0, count: 1 })).item as { media_id: string }[])[0]?.media_id).toBe(
      second.media_id,
    )
    expect(await post('/cgi-bin/material/batchget_material', { type: 'video', offset: 0, count: 1 })).toMatchObject({ item: [{ name: '新品' }] })
    expect(await post('/cgi-bin/material/get_material', { media_id: video.media_id })).toMatchObject({ title: '新品', description: '三分钟' })
    const answer = await weixin.call({
      method: 'POST',
      path: '/cgi-bin/material/get_material',
      search: `access_token=${token}`,
      body: JSON.stringify({ media_id: image.media_id }),
    })
    expect([answer.type, Buffer.from(answer.body as Uint8Array)]).toEqual(['image/jpeg', jpeg()])
  })

  test('does not run out, and can be deleted', async () => {
    const { media_id } = await add('image', file(jpeg(), 'sale.jpg'))
    await weixin.advance(400 * 86_400_000)
    token = await caller.token()
    expect((await get(String(media_id))).type).toBe('image/jpeg')
    expect((await post('/cgi-bin/material/del_material', { media_id })).errcode).toBe(0)
    expect((await post('/cgi-bin/material/del_material', { media_id })).errcode).toBe(40007)
    expect((await post('/cgi-bin/material/get_material', { media_id })).errcode).toBe(40007)
    expect((await post('/cgi-bin/material/get_material', {})).errcode).toBe(41006)
    expect((await post('/cgi-bin/material/del_material', {})).errcode).toBe(41006)
    expect(await caller.get('/cgi-bin/material/get_materialcount', token)).toMatchObject({ image_count: 0 })
  })

  test('what a menu uses stays: 48005', async () => {
    const { media_id } = await add('image', file(jpeg(), 'sale.jpg'))
    await post('/cgi-bin/menu/create', { button: [{ name: '图', sub_button: [{ type: 'media_id', name: '图', media_id }] }] })
    expect((await post('/cgi-bin/material/del_material', { media_id })).errcode).toBe(48005)
  })

  test.each<[string, Parameters<typeof form>[0], number]>([
    ['video', file(Buffer.from('x'), 'a.mp4'), 47001],
    ['video', { ...file(Buffer.from('x'), 'a.mp4'), description: 'no JSON' }, 47001],
    ['image', file(jpeg(10 * MIB + 1), 'a.jpg'), 40009],
    ['voice', file(amr(61), 'a.amr'), 45007],
    ['news', file(jpeg(), 'a.jpg'), 40004],
  ])('%s → refused', async (type, parts, errcode) => {
    expect((await add(type, parts)).errcode).toBe(errcode)
  })

  test('only so many', async () => {
    weixin.rules.imagesAnAccount = 1
    weixin.rules.otherMaterialAnAccount = 0
    await add('image', file(jpeg(), 'a.jpg'))
    expect((await add('image', file(jpeg(), 'a.jpg'))).errcode).toBe(45001)
    expect((await add('thumb', file(jpeg(), 'a.jpg'))).errcode).toBe(45001)
  })

  test.each([
    [{ type: 'thumb', offset: 0, count: 1 }, 40004],
    [{ type: 'image', offset: -1, count: 1 }, 40097],
    [{ type: 'image', offset: 0, count: 0 }, 40097],
    [{ type: 'image', offset: 0, count: 21 }, 40097],
  ])('batchget_material %j → %d', async (body, errcode) => {
    expect((await post('/cgi-bin/material/batchget_material', body)).errcode).toBe(errcode)
  })
})

test('media survive an export, to the byte', async () => {
  const { media_id: id } = await put('/cgi-bin/media/upload', 'type=image', file(jpeg(), 'a.jpg'))
  await put('/cgi-bin/material/add_material', 'type=video', { ...file(Buffer.from('film'), 'a.mp4'), description: '{"title":"t"}' })
  weixin.account().fan().uploadFromPage({ kind: 'voice' })
  const { kept, now, other } = await again(weixin)
  expect(now).toBe(kept)
  const answer = await other.call({ method: 'GET', path: '/cgi-bin/media/get', search: `access_token=${token}&media_id=${id}` })
  expect(Buffer.from(answer.body as Uint8Array)).toEqual(jpeg())
  expect(await createCaller(other).get('/cgi-bin/material/get_materialcount', token)).toMatchObject({ video_count: 1 })
})
