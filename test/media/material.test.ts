import { describe, expect, test } from 'vitest'
import { createMaterial } from '../../src/media/index.js'
import { scriptedClient } from '../api/endpoint-client.js'
import { line, ok } from '../message/line.js'

const MIB = 1024 * 1024
type Kind = 'image' | 'voice' | 'video' | 'thumb'

/** Section 6.1 of the facts. */
const permanent: readonly [Kind, number, readonly string[]][] = [
  ['image', 10 * MIB, ['bmp', 'png', 'jpeg', 'jpg', 'gif']],
  ['voice', 2 * MIB, ['mp3', 'wma', 'wav', 'amr']],
  ['video', 10 * MIB, ['mp4']],
  ['thumb', 64 * 1024, ['jpg', 'jpeg']],
]
const description = { title: '新品', introduction: '述' }

describe('material.addMaterial', () => {
  const add = (type: Kind, size: number, ending: string) =>
    createMaterial(scriptedClient({ media_id: 'M' })).addMaterial({
      type,
      media: { data: new Uint8Array(size), filename: `x.${ending}` },
      ...(type === 'video' && { description }),
    })

  test('an image: with its address', async () => {
    const { client, sent } = line('{"media_id":"M1","url":"http://mmbiz.qpic.cn/x"}')
    const media = { data: new TextEncoder().encode('GIF'), filename: 'x.gif' }
    expect(await createMaterial(client).addMaterial({ type: 'image', media })).toEqual({ media_id: 'M1', url: 'http://mmbiz.qpic.cn/x' })
    expect(sent).toMatchObject([{ method: 'POST', path: '/cgi-bin/material/add_material', query: { type: 'image' } }])
    expect(sent[0]?.body).toContain('name="media"; filename="x.gif"\r\nContent-Type: image/gif\r\n\r\nGIF')
  })

  test('a video: its description is JSON in the form, not in the query', async () => {
    const { client, sent } = line('{"media_id":"M1"}')
    await createMaterial(client).addMaterial({ type: 'video', media: { data: new TextEncoder().encode('MP4'), filename: 'x.mp4' }, description })
    expect(sent[0]?.query).toEqual({ type: 'video', access_token: 'ACCOUNT_TOKEN' })
    expect(sent[0]?.body).toContain('form-data; name="description"\r\n\r\n{"title":"新品","introduction":"述"}\r\n')
  })

  test('the description goes with videos, and with nothing else', async () => {
    const { addMaterial } = createMaterial(scriptedClient())
    const media = { data: new Uint8Array(1), filename: 'x.mp4' }
    await expect(addMaterial({ type: 'video', media })).rejects.toThrow('description is missing. It is required when type is video')
    await expect(addMaterial({ type: 'image', media, description })).rejects.toThrow('description may be given only if type is video')
  })

  test.each(permanent)('%s: %i bytes, and not one more', async (type, limit, [ending = '']) => {
    await expect(add(type, limit, ending)).resolves.toEqual({ media_id: 'M' })
    await expect(add(type, limit + 1, ending)).rejects.toThrow(`media.data has ${limit + 1} bytes, and the limit of type ${type} is ${limit}`)
  })

  test.each(permanent)('%s: its endings, and no others', async (type, _limit, endings) => {
    for (const ending of endings) await expect(add(type, 1, ending)).resolves.toEqual({ media_id: 'M' })
    await expect(add(type, 1, 'exe')).rejects.toThrow(`media.filename has to end in one of ${endings.join(', ')} for type ${type}`)
  })
})

describe('material.getMaterial', () => {
  test('a file', async () => {
    const { client, sent } = line(new Response(new Uint8Array([1]), { headers: { 'content-type': 'image/png' } }))
    expect(await createMaterial(client).getMaterial({ media_id: 'M1' })).toMatchObject({ kind: 'file', type: 'image/png' })
    expect(sent).toMatchObject([{ method: 'POST', path: '/cgi-bin/material/get_material', body: '{"media_id":"M1"}' }])
  })

  test('a video', async () => {
    const { client } = line('{"title":"新品","description":"述","down_url":"http://v"}')
    expect(await createMaterial(client).getMaterial({ media_id: 'M1' })).toEqual({
      kind: 'json',
      value: { title: '新品', description: '述', down_url: 'http://v' },
    })
  })

  test('news', async () => {
    const { client } = line('{"news_item":[{"title":"t","content":"c","show_cover_pic":"1","url":"http://u"}]}')
    expect(await createMaterial(client).getMaterial({ media_id: 'M1' })).toEqual({
      kind: 'json',
      value: { news_item: [{ title: 't', content: 'c', show_cover_pic: 1, url: 'http://u' }] },
    })
  })
})

describe('the rest of material', () => {
  test('delete: not while a menu uses it', async () => {
    const { client, sent } = line(ok, '{"errcode":48005,"errmsg":"api forbid to delete material used by auto-reply or menu"}')
    const { delMaterial } = createMaterial(client)
    await delMaterial({ media_id: 'M1' })
    expect(await delMaterial.safe({ media_id: 'M1' })).toMatchObject({ ok: false, reason: 'rejected' })
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/cgi-bin/material/del_material', body: '{"media_id":"M1"}' })
  })

  test('news of old: a list to add, an object to change', async () => {
    const article = { title: 't', content: 'c', thumb_media_id: 'T' }
    const { client, sent } = line('{"media_id":"N1"}', ok)
    const api = createMaterial(client)
    expect(await api.addNews({ articles: [article] })).toEqual({ media_id: 'N1' })
    await api.updateNews({ media_id: 'N1', index: 0, articles: article })
    expect(sent).toMatchObject([
      { path: '/cgi-bin/material/add_news', body: JSON.stringify({ articles: [article] }) },
      { path: '/cgi-bin/material/update_news', body: JSON.stringify({ media_id: 'N1', index: 0, articles: article }) },
    ])
    await expect(api.updateNews({ media_id: 'N1', index: 0, articles: [article] as never })).rejects.toThrow('articles is a list, and has to be an object')
  })

  test('a page: files and news', async () => {
    const { client, sent } = line(
      '{"total_count":2,"item_count":2,"item":[{"media_id":"M1","name":"a.png","update_time":"1404205036","url":"u"},{"media_id":"N1","content":{"news_item":[{"title":"t"}]},"update_time":1}]}',
    )
    expect(await createMaterial(client).batchGetMaterial({ type: 'news', offset: 0, count: 20 })).toEqual({
      total_count: 2,
      item_count: 2,
      item: [
        { media_id: 'M1', name: 'a.png', update_time: 1404205036, url: 'u' },
        { media_id: 'N1', content: { news_item: [{ title: 't' }] }, update_time: 1 },
      ],
    })
    expect(sent).toMatchObject([{ method: 'POST', path: '/cgi-bin/material/batchget_material', body: '{"type":"news","offset":0,"count":20}' }])
  })

  test.each([
    [{ type: 'image', offset: -1, count: 1 }, 'offset is -1'],
    [{ type: 'image', offset: 0, count: 0 }, 'count is 0, and may not be less than 1'],
    [{ type: 'image', offset: 0, count: 21 }, 'count is 21, and may not be more than 20'],
    [{ type: 'thumb', offset: 0, count: 1 }, 'type has to be one of image, voice, video, news'],
  ])('%j is refused', async (request, message) => {
    await expect(createMaterial(scriptedClient()).batchGetMaterial(request as { type: 'image'; offset: number; count: number })).rejects.toThrow(message)
  })

  test('all of one type', async () => {
    const item = (media_id: string) => ({ media_id, update_time: 1 })
    const client = scriptedClient({ total_count: 3, item_count: 2, item: [item('a'), item('b')] }, { total_count: 3, item_count: 1, item: [item('c')] })
    const found: string[] = []
    for await (const { media_id } of createMaterial(client).batchGetMaterial.all({ type: 'voice' }, { pageSize: 2 })) found.push(media_id)
    expect(found).toEqual(['a', 'b', 'c'])
    expect(client.sent.map(({ body }) => body)).toEqual([
      { type: 'voice', offset: 0, count: 2 },
      { type: 'voice', offset: 2, count: 2 },
    ])
  })

  test('the count', async () => {
    const { client, sent } = line('{"voice_count":1,"video_count":2,"image_count":3,"news_count":"4"}')
    expect(await createMaterial(client).getMaterialCount()).toEqual({ voice_count: 1, video_count: 2, image_count: 3, news_count: 4 })
    expect(sent).toMatchObject([{ method: 'GET', path: '/cgi-bin/material/get_materialcount' }])
  })
})
