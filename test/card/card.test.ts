import { describe, expect, test } from 'vitest'
import { createCard } from '../../src/card/index.js'
import { scriptedClient } from '../api/endpoint-client.js'

const card_id = 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc'

describe('modifyStock', () => {
  test.each([
    [3, { card_id, increase_stock_value: 3 }],
    [-3, { card_id, reduce_stock_value: 3 }],
  ])('by %i: the sign says which', async (by, body) => {
    const client = scriptedClient({ errcode: 0 })
    await createCard(client).modifyStock.by({ card_id, by })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/card/modifystock', body }])
  })

  test.each([0, -0])('by %i: no request', async (by) => {
    const client = scriptedClient()
    await createCard(client).modifyStock.by({ card_id, by })
    expect(client.sent).toEqual([])
  })

  test('what is no change is refused', async () => {
    const { modifyStock } = createCard(scriptedClient())
    await expect(modifyStock.by({ card_id, by: Number.NaN })).rejects.toThrow('increase_stock_value is NaN, and has to be a number')
    await expect(modifyStock.by({ card_id, by: 0.5 })).rejects.toThrow('increase_stock_value is 0.5, and has to be a whole number')
    await expect(modifyStock({ card_id, reduce_stock_value: -3 })).rejects.toThrow('reduce_stock_value is -3, and may not be less than 0')
    await expect(modifyStock({ card_id })).rejects.toThrow('give exactly one of increase_stock_value, reduce_stock_value')
    await expect(modifyStock({ card_id, increase_stock_value: 1, reduce_stock_value: 1 })).rejects.toThrow('may not stand beside')
  })
})

describe('batchGet', () => {
  test('one page', async () => {
    const client = scriptedClient({ card_id_list: ['p1'], total_num: '1' })
    expect(await createCard(client).batchGet({ offset: 0, count: 10 })).toEqual({ card_id_list: ['p1'], total_num: 1 })
    expect(client.sent).toMatchObject([{ path: '/card/batchget', body: { offset: 0, count: 10 } }])
  })

  test.each([
    [{ offset: -1, count: 1 }, 'offset is -1, and may not be less than 0'],
    [{ offset: 0, count: 51 }, 'count is 51, and may not be more than 50'],
  ])('%j is refused', async (request, message) => {
    await expect(createCard(scriptedClient()).batchGet(request)).rejects.toThrow(message)
  })

  test("the mission's names of states become the official ones", async () => {
    const client = scriptedClient({ card_id_list: [], total_num: 0 })
    await createCard(client).batchGet({ offset: 0, count: 1, status_list: ['CARD_STATUS_VERIFY_FALL', 'CARD_STATUS_VERIFY_OK'] })
    expect(client.sent[0]?.body).toMatchObject({ status_list: ['CARD_STATUS_VERIFY_FAIL', 'CARD_STATUS_VERIFY_OK'] })
  })

  test('all of them', async () => {
    const client = scriptedClient({ card_id_list: ['p1', 'p2'], total_num: 3 }, { card_id_list: ['p3'], total_num: 3 })
    const found: string[] = []
    for await (const id of createCard(client).batchGet.all({ status_list: ['CARD_STATUS_VERIFY_OK'] }, { pageSize: 2 })) found.push(id)
    expect(found).toEqual(['p1', 'p2', 'p3'])
    expect(client.sent.map(({ body }) => body)).toEqual([
      { offset: 0, count: 2, status_list: ['CARD_STATUS_VERIFY_OK'] },
      { offset: 2, count: 2, status_list: ['CARD_STATUS_VERIFY_OK'] },
    ])
  })
})
