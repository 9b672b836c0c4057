import { describe, expect, test } from 'vitest'
import { createMedia } from '../../src/media/index.js'
import { scriptedClient } from '../api/endpoint-client.js'
import { line } from '../message/line.js'

const MIB = 1024 * 1024
type Kind = 'image' | 'voice' | 'video' | 'thumb'

/** Section 6.1 of the facts. */
const temporary: readonly [Kind, number, readonly string[]][] = [
  ['image', 10 * MIB, ['png', 'jpeg', 'jpg', 'gif', 'JPG']],
  ['voice', 2 * MIB, ['amr', 'mp3']],
  ['video', 10 * MIB, ['mp4']],
  ['thumb', 64 * 1024, ['jpg', 'jpeg']],
]

describe('media.upload', () => {
  test('the type in the query, the file in a form with its name and type', async () => {
    const { client, sent } = line('{"type":"image","media_id":"M1","created_at":1404205036}')
    const answer = await createMedia(client).upload({ type: 'image', media: { data: new TextEncoder().encode('PNG'), filename: 'x.png' } })
    expect(answer).toEqual({ type: 'image', media_id: 'M1', created_at: 1404205036 })
    expect(sent).toMatchObject([{ method: 'POST', path: '/cgi-bin/media/upload', query: { type: 'image', access_token: 'ACCOUNT_TOKEN' } }])
    expect(sent[0]?.type).toMatch(/^multipart\/form-data; boundary=/)
    expect(sent[0]?.body).toContain('Content-Disposition: form-data; name="media"; filename="x.png"\r\nContent-Type: image/png\r\n\r\nPNG\r\n')
    expect(sent[0]?.body.match(/form-data; name=/g)).toHaveLength(1)
  })

  test('a thumb: thumb_media_id is media_id', async () => {
    const client = scriptedClient({ type: 'thumb', thumb_media_id: 'T1', created_at: '1404205036' })
    const answer = await createMedia(client).upload({ type: 'thumb', media: { data: new Uint8Array(1), filename: 'x.jpg' } })
    expect(answer).toEqual({ type: 'thumb', media_id: 'T1', created_at: 1404205036 })
  })

  const upload = (type: Kind, size: number, ending: string) =>
    createMedia(scriptedClient({ type, media_id: 'M', created_at: 1 })).upload({ type, media: { data: new Uint8Array(size), filename: `x.${ending}` } })

  test.each(temporary)('%s: %i bytes, and not one more', async (type, limit, [ending = '']) => {
    await expect(upload(type, limit, ending)).resolves.toMatchObject({ media_id: 'M' })
    await expect(upload(type, limit + 1, ending)).rejects.toThrow(`media.upload: media.data has ${limit + 1} bytes, and the limit of type ${type} is ${limit}`)
  })

  test.each(temporary)('%s: a Blob is measured too', async (type, limit, [ending = '']) => {
    const media = { data: new Blob([new Uint8Array(limit + 1)]), filename: `x.${ending}` }
    await expect(createMedia(scriptedClient()).upload({ type, media })).rejects.toThrow(`has ${limit + 1} bytes`)
  })

  test.each(temporary)('%s: its endings, and no others', async (type, _limit, endings) => {
    for (const ending of endings) await expect(upload(type, 1, ending)).resolves.toMatchObject({ media_id: 'M' })
    for (const ending of ['exe', 'wma', 'bmp', '']) await expect(upload(type, 1, ending)).rejects.toThrow('media.filename has to end in one of')
  })

  test('what is no file, empty, without a name, or of another type', async () => {
    const api = createMedia(scriptedClient())
    await expect(upload('image', 0, 'png')).rejects.toThrow('media.data is empty')
    await expect(api.upload({ type: 'image', media: { data: new Uint8Array(1), filename: '' } })).rejects.toThrow('media.filename is missing')
    await expect(api.upload({ type: 'image' } as never)).rejects.toThrow('media is missing')
    await expect(api.upload({ type: 'news' as Kind, media: { data: new Uint8Array(1), filename: 'x.png' } })).rejects.toThrow('type has to be one of')
  })

  test('a stream is sent, and Weixin judges its size', async () => {
    async function* bytes() {
      yield new TextEncoder().encode('PN')
      yield new TextEncoder().encode('G')
    }
    const { client, sent } = line('{"type":"image","media_id":"M1","created_at":1}')
    await createMedia(client).upload({ type: 'image', media: { data: bytes(), filename: 'x.png' } })
    expect(sent[0]?.body).toContain('\r\n\r\nPNG\r\n')
  })
})

describe('media.get', () => {
  const file = (type: string, disposition?: string) =>
    new Response(new Uint8Array([1, 2, 3]), { headers: { 'content-type': type, ...(disposition && { 'content-disposition': disposition }) } })

  test('a file', async () => {
    const { client, sent } = line(file('image/jpeg', 'attachment; filename="MEDIA_ID.jpg"'))
    const answer = await createMedia(client).get({ media_id: 'M1' })
    expect(answer).toMatchObject({ kind: 'file', type: 'image/jpeg', filename: 'MEDIA_ID.jpg' })
    expect(answer.kind === 'file' && [...answer.bytes]).toEqual([1, 2, 3])
    expect(sent).toMatchObject([{ method: 'GET', path: '/cgi-bin/media/get', query: { media_id: 'M1' } }])
  })

  test.each(['application/json', 'text/plain'])('a video, as %s', async (type) => {
    const { client } = line(new Response('{"video_url":"http://v"}', { headers: { 'content-type': type } }))
    expect(await createMedia(client).get({ media_id: 'M1' })).toEqual({ kind: 'json', value: { video_url: 'http://v' } })
  })

  test.each(['application/json', 'text/plain', 'image/jpeg'])('an error, as %s', async (type) => {
    const { client } = line(new Response('{"errcode":40007,"errmsg":"invalid media_id hint: [x]"}', { headers: { 'content-type': type } }))
    await expect(createMedia(client).get({ media_id: 'M1' })).rejects.toMatchObject({ errcode: 40007, errmsg: 'invalid media_id' })
  })

  test('gone: a reason', async () => {
    const { client } = line('{"errcode":46001,"errmsg":"media data no exist"}')
    expect(await createMedia(client).get.safe({ media_id: 'M1' })).toMatchObject({ ok: false, reason: 'not-found' })
  })

  test('a recording of the JS-SDK', async () => {
    const { client, sent } = line(file('voice/speex', 'attachment; filename="MEDIA_ID.speex"'))
    expect(await createMedia(client).get.jssdk({ media_id: 'M1' })).toMatchObject({ kind: 'file', type: 'voice/speex' })
    expect(sent).toMatchObject([{ method: 'GET', path: '/cgi-bin/media/get/jssdk', query: { media_id: 'M1' } }])
  })
})

describe('media.uploadImg', () => {
  const send = (size: number, filename: string) =>
    createMedia(scriptedClient({ url: 'http://mmbiz.qpic.cn/x' })).uploadImg({ buffer: { data: new Uint8Array(size), filename } })

  test('the logo of a card: the field is named buffer', async () => {
    const { client, sent } = line('{"url":"http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZ/0"}')
    const answer = await createMedia(client).uploadImg({ buffer: { data: new TextEncoder().encode('PNG'), filename: 'logo.png' } })
    expect(answer).toEqual({ url: 'http://mmbiz.qpic.cn/mmbiz/iaL1LJM1mF9aRKPZ/0' })
    expect(sent).toMatchObject([{ method: 'POST', path: '/cgi-bin/media/uploadimg' }])
    expect(sent[0]?.body).toContain('form-data; name="buffer"; filename="logo.png"\r\nContent-Type: image/png')
  })

  test('media is taken for buffer', async () => {
    const client = scriptedClient({ url: 'u' })
    await createMedia(client).uploadImg({ media: { data: new Uint8Array(1), filename: 'x.png' } } as never)
    expect(client.sent).toMatchObject([{ how: 'upload', body: [{ name: 'buffer', filename: 'x.png' }] }])
  })

  test('1 MB, and not one byte more; jpg and png', async () => {
    await expect(send(MIB, 'x.jpg')).resolves.toEqual({ url: 'http://mmbiz.qpic.cn/x' })
    await expect(send(MIB + 1, 'x.jpg')).rejects.toThrow(`buffer.data has ${MIB + 1} bytes, and its limit is ${MIB}`)
    await expect(send(1, 'x.gif')).rejects.toThrow('buffer.filename has to end in one of jpg, jpeg, png')
  })
})

describe('for mass sending', () => {
  test('uploadVideo', async () => {
    const { client, sent } = line('{"type":"video","media_id":"M2","created_at":1404205036}')
    expect(await createMedia(client).uploadVideo({ media_id: 'M1', title: '新品', description: '述' })).toMatchObject({ type: 'video', media_id: 'M2' })
    expect(sent).toMatchObject([{ path: '/cgi-bin/media/uploadvideo', body: '{"media_id":"M1","title":"新品","description":"述"}' }])
  })

  test('uploadNews', async () => {
    const { client, sent } = line('{"type":"news","media_id":"N1","created_at":1404205036}')
    const articles = [{ title: 't', content: 'c', thumb_media_id: 'T' }]
    expect(await createMedia(client).uploadNews({ articles })).toMatchObject({ type: 'news', media_id: 'N1' })
    expect(sent).toMatchObject([{ path: '/cgi-bin/media/uploadnews', body: JSON.stringify({ articles }) }])
  })
})
