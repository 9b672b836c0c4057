import { createCaller, createPair, createWorld } from './world.js'

type Fields = Readonly<Record<string, unknown>>

/** A page, with other parts in the place of these. */
export const brandInfo = (parts: Fields = {}): Fields => ({
  base_info: {
    title: '茶',
    thumb_url: 'http://mmbiz.qpic.cn/mmbiz/thumb/0',
    brand_tag: '鸿雁',
    category_id: '538071212',
    store_mgr_type: 'auto',
    store_vendorid_list: [],
    color: 'auto',
  },
  detail_info: { detail_list: [{ title: '产地', desc: '云南' }] },
  action_info: { action_list: [{ type: 'text', text: '好茶' }] },
  ...parts,
})

export const base = (changes: Fields): Fields => ({ base_info: { ...(brandInfo().base_info as Fields), ...changes } })
export const actions = (...action_list: readonly Fields[]): Fields => ({ action_info: { action_list } })

type Options = Parameters<typeof createWorld>[0]

export const createProducts = (options: Options = {}) => createPair({ ...options, rules: { errmsgTail: 'none', ...options.rules } })

/** With a client of no library. */
export async function createProductWorld(options: Options = {}) {
  const weixin = createWorld({ ...options, rules: { errmsgTail: 'none', productReview: 'manual', ...options.rules } })
  const caller = createCaller(weixin)
  const token = await caller.token()
  const post = (path: string, body: unknown) => caller.post(path, token, body)
  const key = { keystandard: 'ean13', keystr: '6930057072720' }
  const create = (parts: Fields = {}, other: Fields = key) => post('/scan/product/create', { ...other, brand_info: brandInfo(parts) })
  const status = async (): Promise<unknown> => {
    const { brand_info } = await post('/scan/product/get', key)
    return ((brand_info as Fields | undefined)?.base_info as Fields | undefined)?.status ?? 'gone'
  }
  return { weixin, caller, token, post, key, create, status, desk: weixin.account().products, fan: () => weixin.account().fan() }
}
