import { describe, expect, test } from 'vitest'
import type { DraftAddRequest } from '../../src/generated/api/draft.js'
import { createDraft, createFreepublish } from '../../src/media/index.js'
import { scriptedClient } from '../api/endpoint-client.js'
import { line, ok } from '../message/line.js'

const article = { title: '新品', content: '<p>到店</p>', thumb_media_id: 'T' }
const whole = {
  ...article,
  author: '甲',
  digest: '摘要',
  content_source_url: 'https://u',
  need_open_comment: 1,
  only_fans_can_comment: 0,
  pic_crop_235_1: '0_0_1_0.5',
  pic_crop_1_1: '0_0_1_1',
  show_cover_pic: 0,
}

describe('drafts', () => {
  const add = (articles: unknown) => createDraft(scriptedClient({ media_id: 'D' })).add({ articles } as DraftAddRequest)

  test('add: every field, zeros too', async () => {
    const { client, sent } = line('{"media_id":"D1"}')
    expect(await createDraft(client).add({ articles: [whole] as DraftAddRequest['articles'] })).toEqual({ media_id: 'D1' })
    expect(sent).toMatchObject([{ method: 'POST', path: '/cgi-bin/draft/add' }])
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ articles: [whole] })
  })

  test('at the limits: 8 articles, 19,999 characters', async () => {
    await expect(add(Array(8).fill(article))).resolves.toEqual({ media_id: 'D' })
    await expect(add([{ ...article, content: '文'.repeat(19_999) }])).resolves.toEqual({ media_id: 'D' })
  })

  test('posts of pictures need no cover', async () => {
    await expect(add([{ article_type: 'newspic', title: 't', content: 'c', image_info: { image_list: [{ image_media_id: 'M' }] } }])).resolves.toEqual({
      media_id: 'D',
    })
  })

  test.each([
    [[], 'articles has 0 entries, and needs at least 1'],
    [Array(9).fill(article), 'articles has 9 entries, and its limit is 8'],
    [[{ ...article, content: 'x'.repeat(20_000) }], 'articles[0].content has 20000 characters, and its limit is 19999'],
    [[{ ...article, content: '😀'.repeat(262_144) }], 'articles[0].content has 1048576 bytes in UTF-8, and its limit is 1048575'],
    [[{ title: 't', content: 'c' }], 'articles[0].thumb_media_id is missing. It is required when article_type is not newspic'],
    [[{ content: 'c', thumb_media_id: 'T' }], 'articles[0].title is missing'],
    [[{ ...article, need_open_comment: true }], 'need_open_comment is a boolean, and has to be 0 or 1'],
  ])('%# is refused', async (articles, message) => {
    await expect(add(articles)).rejects.toThrow(message)
  })

  test('get, update, delete, count', async () => {
    const { client, sent } = line('{"news_item":[{"title":"t","content":"c","url":"http://u","thumb_url":"http://t"}]}', ok, ok, '{"total_count":3}')
    const api = createDraft(client)
    expect(await api.get({ media_id: 'D1' })).toEqual({ news_item: [{ title: 't', content: 'c', url: 'http://u', thumb_url: 'http://t' }] })
    await api.update({ media_id: 'D1', index: 0, articles: article })
    await api.delete({ media_id: 'D1' })
    expect(await api.count()).toEqual({ total_count: 3 })
    expect(sent).toMatchObject([
      { method: 'POST', path: '/cgi-bin/draft/get', body: '{"media_id":"D1"}' },
      { method: 'POST', path: '/cgi-bin/draft/update' },
      { method: 'POST', path: '/cgi-bin/draft/delete', body: '{"media_id":"D1"}' },
      { method: 'GET', path: '/cgi-bin/draft/count' },
    ])
    expect(JSON.parse(sent[1]?.body ?? '')).toEqual({ media_id: 'D1', index: 0, articles: article })
  })

  test('batchGet: no_content goes as 0 or 1', async () => {
    const { client, sent } = line('{"total_count":1,"item_count":1,"item":[{"media_id":"D1","content":{"news_item":[{"title":"t"}]},"update_time":1}]}')
    const api = createDraft(client)
    expect((await api.batchGet({ offset: 0, count: 20, no_content: 0 })).item).toEqual([
      { media_id: 'D1', content: { news_item: [{ title: 't' }] }, update_time: 1 },
    ])
    expect(sent).toMatchObject([{ path: '/cgi-bin/draft/batchget', body: '{"offset":0,"count":20,"no_content":0}' }])
    await expect(api.batchGet({ offset: 0, count: 0 })).rejects.toThrow('count is 0')
    await expect(api.batchGet({ offset: 0, count: 21 })).rejects.toThrow('count is 21')
  })

  test('all drafts', async () => {
    const client = scriptedClient({ total_count: 1, item_count: 1, item: [{ media_id: 'D1', update_time: 1 }] })
    const found: string[] = []
    for await (const { media_id } of createDraft(client).batchGet.all({ no_content: 1 })) found.push(media_id)
    expect(found).toEqual(['D1'])
    expect(client.sent).toMatchObject([{ body: { offset: 0, count: 20, no_content: 1 } }])
  })
})

describe('publishing', () => {
  test.each(['"2247503051500001"', '9007199254740993'])('submit: the id may be %s', async (id) => {
    const { client, sent } = line(`{"errcode":0,"errmsg":"ok","publish_id":${id},"msg_data_id":2247483744}`)
    expect(await createFreepublish(client).submit({ media_id: 'D1' })).toMatchObject({ publish_id: id.replaceAll('"', ''), msg_data_id: '2247483744' })
    expect(sent).toMatchObject([{ method: 'POST', path: '/cgi-bin/freepublish/submit', body: '{"media_id":"D1"}' }])
  })

  test.each([0, 1, 2, 3, 4, 5, 6])('get: status %i', async (publish_status) => {
    const { client, sent } = line(
      `{"publish_id":"1","publish_status":${publish_status},"article_id":"A1","article_detail":{"count":1,"item":[{"idx":1,"article_url":"http://u"}]},"fail_idx":[]}`,
    )
    expect(await createFreepublish(client).get({ publish_id: '1' })).toEqual({
      publish_id: '1',
      publish_status,
      article_id: 'A1',
      article_detail: { count: 1, item: [{ idx: 1, article_url: 'http://u' }] },
      fail_idx: [],
    })
    expect(sent).toMatchObject([{ path: '/cgi-bin/freepublish/get', body: '{"publish_id":"1"}' }])
  })

  test('what failed', async () => {
    const client = scriptedClient({ publish_id: '1', publish_status: 2, fail_idx: [1, 2] }, { publish_id: '1', publish_status: 1 })
    const api = createFreepublish(client)
    expect((await api.get({ publish_id: '1' })).fail_idx).toEqual([1, 2])
    expect((await api.get({ publish_id: '1' })).fail_idx).toEqual([])
  })

  test('getArticle, delete, batchGet', async () => {
    const { client, sent } = line(
      '{"news_item":[{"title":"t","content":"c","is_deleted":false}]}',
      ok,
      ok,
      '{"total_count":1,"item_count":1,"item":[{"article_id":"A1","content":{"news_item":[{"title":"t"}]},"update_time":1}]}',
    )
    const api = createFreepublish(client)
    expect(await api.getArticle({ article_id: 'A1' })).toEqual({ news_item: [{ title: 't', content: 'c', is_deleted: false }] })
    await api.delete({ article_id: 'A1' })
    await api.delete({ article_id: 'A1', index: 0 })
    expect((await api.batchGet({ offset: 0, count: 1 })).item).toEqual([{ article_id: 'A1', content: { news_item: [{ title: 't' }] }, update_time: 1 }])
    expect(sent).toMatchObject([
      { path: '/cgi-bin/freepublish/getarticle', body: '{"article_id":"A1"}' },
      { path: '/cgi-bin/freepublish/delete', body: '{"article_id":"A1"}' },
      { path: '/cgi-bin/freepublish/delete', body: '{"article_id":"A1","index":0}' },
      { path: '/cgi-bin/freepublish/batchget', body: '{"offset":0,"count":1}' },
    ])
  })
})
