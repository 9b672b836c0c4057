import { expect, test } from 'vitest'
import { readPages } from '../../src/api/endpoint-pages.js'
import type { Paging } from '../../src/catalogue/endpoint.js'

const offset: Paging = { by: 'offset', offset: 'offset', limit: 'count', maxPage: 2, items: 'list', total: 'total' }
const cursor: Paging = { by: 'cursor', cursor: 'next_openid', next: 'next_openid', items: 'data.openid' }

async function read(paging: Paging, pages: readonly object[], filter = {}, options = {}): Promise<{ items: unknown[]; asked: unknown[] }> {
  const asked: unknown[] = []
  const items: unknown[] = []
  const fetch = async (request: unknown) => {
    asked.push(request)
    const page = pages[asked.length - 1]
    if (!page) throw new Error('nobody expected another page')
    return page
  }
  for await (const item of readPages(paging, fetch, filter, options)) items.push(item)
  return { items, asked }
}

test('by offset, until all are there', async () => {
  const { items, asked } = await read(
    offset,
    [
      { list: [1, 2], total: 3 },
      { list: [3], total: 3 },
    ],
    { kind: 'x' },
  )
  expect(items).toEqual([1, 2, 3])
  expect(asked).toEqual([
    { kind: 'x', count: 2, offset: 0 },
    { kind: 'x', count: 2, offset: 2 },
  ])
})

test('a page that is not full is not the last while the total says so', async () => {
  expect(
    (
      await read(offset, [
        { list: [1], total: 2 },
        { list: [2], total: 2 },
      ])
    ).items,
  ).toEqual([1, 2])
})

test('an empty page is the last, whatever the total says', async () => {
  expect(
    (
      await read(offset, [
        { list: [1, 2], total: 9 },
        { list: [], total: 9 },
      ])
    ).asked,
  ).toHaveLength(2)
})

test('without a total, a page that is not full is the last', async () => {
  const { total: _, ...bare } = offset as Extract<Paging, { by: 'offset' }>
  expect((await read(bare, [{ list: [1, 2] }, { list: [3] }])).items).toEqual([1, 2, 3])
})

test('the size of a page, never over what Weixin allows', async () => {
  expect((await read(offset, [{ list: [1], total: 1 }], {}, { pageSize: 1 })).asked).toEqual([{ count: 1, offset: 0 }])
  expect((await read(offset, [{ list: [1], total: 1 }], {}, { pageSize: 99 })).asked).toEqual([{ count: 2, offset: 0 }])
})

test('by cursor, until there is none', async () => {
  const { items, asked } = await read(cursor, [
    { data: { openid: ['a', 'b'] }, next_openid: 'b' },
    { data: { openid: ['c'] }, next_openid: '' },
  ])
  expect(items).toEqual(['a', 'b', 'c'])
  expect(asked).toEqual([{}, { next_openid: 'b' }])
})

test('by cursor, until a page holds nothing: data is absent then', async () => {
  expect(
    (
      await read(cursor, [
        { data: { openid: ['a'] }, next_openid: 'a' },
        { count: 0, next_openid: 'z' },
      ])
    ).items,
  ).toEqual(['a'])
})

test('a cursor that stays where it was ends', async () => {
  const page = { data: { openid: ['a'] }, next_openid: 'a' }
  expect((await read(cursor, [page, page])).asked).toHaveLength(2)
})

test('a cursor with a beginning and short pages', async () => {
  const paging: Paging = { by: 'cursor', cursor: 'msgid', next: 'msgid', first: 1, limit: 'number', maxPage: 2, items: 'list', shortPageEnds: true }
  const { items, asked } = await read(paging, [
    { list: ['a', 'b'], msgid: 3 },
    { list: ['c'], msgid: 4 },
  ])
  expect(items).toEqual(['a', 'b', 'c'])
  expect(asked).toEqual([
    { number: 2, msgid: 1 },
    { number: 2, msgid: 3 },
  ])
})

test('the next page is asked for only when the last one has been read', async () => {
  let pages = 0
  const fetch = async () => ({ list: [1, 2], total: 9, at: ++pages })
  for await (const _item of readPages(offset, fetch, {}, {})) break
  expect(pages).toBe(1)
})

test('a signal ends it between pages', async () => {
  const stop = new AbortController()
  const items: unknown[] = []
  const reading = async () => {
    for await (const item of readPages(offset, async () => ({ list: [1, 2], total: 9 }), {}, { signal: stop.signal })) {
      items.push(item)
      stop.abort(new Error('enough'))
    }
  }
  await expect(reading()).rejects.toThrow('enough')
  expect(items).toEqual([1, 2])
})
