import { describe, expect, test } from 'vitest'
import { createCard } from '../../src/card/index.js'
import { scriptedClient } from '../api/endpoint-client.js'

/** Every list that comes in pages. */

const collect = async <T>(pages: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const item of pages) found.push(item)
  return found
}

describe('all', () => {
  test('cards', async () => {
    const client = scriptedClient({ card_id_list: Array(50).fill('p'), total_num: 51 }, { card_id_list: ['q'], total_num: 51 })
    expect(await collect(createCard(client).batchGet.all())).toHaveLength(51)
    expect(client.sent.map(({ body }) => body)).toEqual([
      { offset: 0, count: 50 },
      { offset: 50, count: 50 },
    ])
  })

  test('rules for gifts after paying', async () => {
    const rule = { type: 'RULE_TYPE_SINGLE_PAY', base_info: {} }
    const client = scriptedClient({ total_count: 3, rule_list: [rule, rule] }, { total_count: 3, rule_list: [rule] })
    expect(await collect(createCard(client).payGiftCard.batchGet.all({ type: 'RULE_TYPE_SINGLE_PAY', effective: true }, { pageSize: 2 }))).toHaveLength(3)
    expect(client.sent.map(({ body }) => body)).toMatchObject([{ offset: 0, count: 2 }, { offset: 2 }])
  })

  test('orders of points', async () => {
    const client = scriptedClient({ total_num: 1, order_list: [{ order_id: 1, status: 'ORDER_STATUS_SUCC' }] })
    expect(await collect(createCard(client).pay.getOrderList.all())).toEqual([{ order_id: '1', status: 'ORDER_STATUS_SUCC' }])
  })

  test('orders of gift cards', async () => {
    const order = { order_id: 'Z', page_id: 'p', create_time: 1, total_price: 1, open_id: 'o', card_list: [] }
    const client = scriptedClient({ total_count: 2, order_list: [order] }, { total_count: 2, order_list: [order] })
    expect(await collect(createCard(client).giftCard.order.batchGet.all({ begin_time: 1, end_time: 2, sort_type: 'ASC' }))).toEqual([order, order])
    expect(client.sent.map(({ body }) => body)).toMatchObject([{ offset: 0, count: 100 }, { offset: 1 }])
  })

  test('sub-merchants: the next page begins where the last one says', async () => {
    const merchant = { merchant_id: '12', brand_name: 'a', status: 'CHECKING' }
    const client = scriptedClient({ info_list: [merchant], next_begin_id: 13 }, { info_list: [merchant], next_begin_id: 0 })
    expect(await collect(createCard(client).subMerchant.batchGet.all({ status: 'CHECKING' }))).toEqual([merchant, merchant])
    expect(client.sent.map(({ body }) => body)).toEqual([
      { begin_id: 0, limit: 100, status: 'CHECKING' },
      { begin_id: 13, limit: 100, status: 'CHECKING' },
    ])
  })
})
