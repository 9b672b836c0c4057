import { beforeEach, describe, expect, test } from 'vitest'
import { parsePush } from '../../src/wire/parse.js'
import { again, createCaller, createWorld, form, jpeg, START, upload } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
let thumb: string
const post = (path: string, body: object) => caller.post(path, token, body)
const article = (more: object = {}) => ({ title: '新品', content: '<p>到店</p>', thumb_media_id: thumb, ...more })
const addDraft = async (...articles: object[]) => String((await post('/cgi-bin/draft/add', { articles })).media_id)
const pushes = () =>
  weixin
    .account()
    .pushes()
    .map(({ raw, source }) => ({ ...parsePush(raw), source }))

beforeEach(async () => {
  weixin = createWorld()
  caller = createCaller(weixin)
  token = await caller.token()
  const added = await upload(weixin, '/cgi-bin/material/add_material', {
    search: `access_token=${token}&type=image`,
    ...form({ media: { data: jpeg(), filename: 'cover.jpg' } }),
  })
  thumb = String(added.media_id)
})

describe('drafts', () => {
  test('are added, read, changed, listed, counted and deleted', async () => {
    const id = await addDraft(article({ author: '安', need_open_comment: 1 }), article({ title: '二' }))
    expect(await post('/cgi-bin/draft/get', { media_id: id })).toEqual({
      news_item: [
        {
          title: '新品',
          author: '安',
          need_open_comment: 1,
          content: '<p>到店</p>',
          thumb_media_id: thumb,
          digest: '到店',
          url: expect.stringMatching(/^http:\/\/mp\.weixin\.qq\.com\/s\?tempkey/),
          thumb_url: expect.stringMatching(/^http/),
        },
        expect.objectContaining({ title: '二' }),
      ],
    })
    await weixin.advance(5000)
    expect((await post('/cgi-bin/draft/update', { media_id: id, index: 1, articles: article({ title: '三' }) })).errcode).toBe(0)
    const other = await addDraft(article())
    expect(await caller.get('/cgi-bin/draft/count', token)).toEqual({ total_count: 2 })
    expect(await post('/cgi-bin/draft/batchget', { offset: 1, count: 20, no_content: 1 })).toEqual({
      total_count: 2,
      item_count: 1,
      item: [
        {
          media_id: id,
          content: { news_item: [expect.not.objectContaining({ content: '<p>到店</p>' }), expect.objectContaining({ title: '三' })] },
          update_time: START / 1000 + 5,
        },
      ],
    })
    expect((await post('/cgi-bin/draft/delete', { media_id: other })).errcode).toBe(0)
    for (const path of ['get', 'delete', 'update']) expect((await post(`/cgi-bin/draft/${path}`, { media_id: other })).errcode).toBe(40007)
  })

  test.each<[object, number]>([
    [{ title: '' }, 40097],
    [{ content: '' }, 44004],
    [{ content: 'x'.repeat(20_000) }, 45002],
    [{ thumb_media_id: 'none' }, 40007],
    [{ article_type: 'newspic', thumb_media_id: undefined }, 40007],
  ])('an article with %o → %d', async (wrong, errcode) => {
    expect((await post('/cgi-bin/draft/add', { articles: [article(wrong)] })).errcode).toBe(errcode)
  })

  test('a post of pictures needs no cover', async () => {
    const pictures = { article_type: 'newspic', thumb_media_id: undefined, image_info: { image_list: [{ image_media_id: thumb }] } }
    expect((await post('/cgi-bin/draft/add', { articles: [article(pictures)] })).errcode).toBeUndefined()
  })

  test('1 to 8 articles; update takes an object, within the list', async () => {
    expect((await post('/cgi-bin/draft/add', { articles: [] })).errcode).toBe(44003)
    expect((await post('/cgi-bin/draft/add', { articles: Array.from({ length: 9 }, () => article()) })).errcode).toBe(45008)
    const id = await addDraft(article())
    expect((await post('/cgi-bin/draft/update', { media_id: id, index: 0, articles: [article()] })).errcode).toBe(47001)
    expect((await post('/cgi-bin/draft/update', { media_id: id, index: 1, articles: article() })).errcode).toBe(40097)
    expect((await post('/cgi-bin/draft/batchget', { offset: 0, count: 0 })).errcode).toBe(40097)
  })

  test('material of old: add_news, update_news, uploadnews', async () => {
    const { media_id } = await post('/cgi-bin/material/add_news', { articles: [article()] })
    expect((await post('/cgi-bin/material/update_news', { media_id, index: 0, articles: article({ title: '改' }) })).errcode).toBe(0)
    expect(await post('/cgi-bin/material/get_material', { media_id })).toMatchObject({ news_item: [{ title: '改' }] })
    expect(await post('/cgi-bin/media/uploadnews', { articles: [article()] })).toMatchObject({ type: 'news', created_at: START / 1000 })
    expect(await caller.get('/cgi-bin/material/get_materialcount', token)).toMatchObject({ news_count: 2 })
    expect(await post('/cgi-bin/material/batchget_material', { type: 'news', offset: 1, count: 1 })).toMatchObject({
      total_count: 2,
      item: [{ media_id, content: { news_item: [{ title: '改' }] } }],
    })
    expect((await post('/cgi-bin/material/del_material', { media_id })).errcode).toBe(0)
  })
})

describe('publishing', () => {
  const submit = async (id: string) => String((await post('/cgi-bin/freepublish/submit', { media_id: id })).publish_id)

  test('goes on for a while, and ends with PUBLISHJOBFINISH', async () => {
    const draft = await addDraft(article(), article({ title: '二' }))
    const publish_id = await submit(draft)
    expect(await post('/cgi-bin/freepublish/get', { publish_id })).toEqual({ publish_id, publish_status: 1, fail_idx: [] })
    await weixin.advance(3000)
    const got = await post('/cgi-bin/freepublish/get', { publish_id })
    const { article_id: id } = got
    expect(got).toMatchObject({ publish_status: 0, article_detail: { count: 2, item: [{ idx: 1 }, { idx: 2, article_url: expect.stringMatching(/^http/) }] } })
    expect(pushes()).toEqual([
      expect.objectContaining({ type: 'publishjobfinish_event', source: 'mphelper', publish_id, publish_status: 0, article_id: id, fail_idx: [] }),
    ])
    expect((await post('/cgi-bin/draft/get', { media_id: draft })).errcode).toBe(40007)
    expect(await post('/cgi-bin/freepublish/getarticle', { article_id: id })).toMatchObject({
      news_item: [{ title: '新品', is_deleted: false }, { title: '二' }],
    })
    expect(await post('/cgi-bin/freepublish/batchget', { offset: 0, count: 1, no_content: 0 })).toMatchObject({
      total_count: 1,
      item: [{ article_id: id, content: { news_item: [{ content: '<p>到店</p>' }, {}] } }],
    })
    expect((await post('/cgi-bin/freepublish/delete', { article_id: id, index: 2 })).errcode).toBe(0)
    expect(await post('/cgi-bin/freepublish/getarticle', { article_id: id })).toMatchObject({ news_item: [{ is_deleted: false }, { is_deleted: true }] })
    expect(await post('/cgi-bin/freepublish/get', { publish_id })).toMatchObject({ publish_status: 0 })
    expect((await post('/cgi-bin/freepublish/delete', { article_id: id })).errcode).toBe(0)
    expect(await post('/cgi-bin/freepublish/get', { publish_id })).toMatchObject({ publish_status: 5 })
    expect(await post('/cgi-bin/freepublish/batchget', { offset: 0, count: 1 })).toMatchObject({ total_count: 0 })
  })

  test.each<[2 | 3 | 4, readonly number[]]>([
    [2, [1]],
    [3, []],
    [4, [1]],
  ])('ends with %d by a switch', async (status, fail_idx) => {
    weixin.rules.publishOutcome = status
    const publish_id = await submit(await addDraft(article()))
    await weixin.advance(3000)
    expect(pushes()).toMatchObject([{ publish_status: status, fail_idx }])
    expect(await post('/cgi-bin/freepublish/get', { publish_id })).toEqual({ publish_id, publish_status: status, fail_idx })
  })

  test('blocked by the platform; the id as a number, by a switch', async () => {
    weixin.rules.publishIdAs = 'number'
    const { publish_id } = await post('/cgi-bin/freepublish/submit', { media_id: await addDraft(article()) })
    expect(typeof publish_id).toBe('number')
    await weixin.advance(3000)
    const { article_id } = await post('/cgi-bin/freepublish/get', { publish_id })
    expect(weixin.account().blockArticle(String(article_id))).toBe(true)
    expect(weixin.account().blockArticle('none')).toBe(false)
    expect(await post('/cgi-bin/freepublish/get', { publish_id })).toMatchObject({ publish_status: 6 })
  })

  test('nothing of that name', async () => {
    expect((await post('/cgi-bin/freepublish/submit', { media_id: 'none' })).errcode).toBe(40007)
    expect((await post('/cgi-bin/freepublish/get', { publish_id: '1' })).errcode).toBe(46001)
    expect((await post('/cgi-bin/freepublish/getarticle', { article_id: 'none' })).errcode).toBe(46001)
    expect((await post('/cgi-bin/freepublish/delete', { article_id: 'none' })).errcode).toBe(46001)
  })

  test('survives an export, what is under way too', async () => {
    await post('/cgi-bin/material/add_news', { articles: [article()] })
    await submit(await addDraft(article()))
    await weixin.advance(3000)
    const publish_id = await submit(await addDraft(article()))
    const { kept, now, other } = await again(weixin)
    expect(now).toBe(kept)
    await other.advance(3000)
    expect(await createCaller(other).post('/cgi-bin/freepublish/get', token, { publish_id })).toMatchObject({ publish_status: 0 })
  })
})
