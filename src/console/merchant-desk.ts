import type { Call, Fields } from '../simulator/api/endpoint.js'
import { WireAnswer } from '../simulator/api/endpoint.js'
import { cardBaseEndpoints } from '../simulator/card/endpoints.js'
import { WeixinError } from '../simulator/core/weixin-error.js'
import { productEndpoints } from '../simulator/product/endpoints.js'
import type { SimulatedAccount } from '../simulator/simulated-account.js'
import { ofWeixin } from './refusal.js'

const byPath = new Map([...cardBaseEndpoints, ...productEndpoints].map((endpoint) => [endpoint.path, endpoint]))

/**
 * Does on the merchant's page what the API does, without a token: that of the account stays as it is.
 *
 * @throws {Refusal} with the platform's errcode
 */
export async function atMerchantsPage(account: SimulatedAccount, path: string, body: Fields): Promise<Fields> {
  const endpoint = byPath.get(path)
  if (!endpoint) throw new TypeError(`no page does ${path}`)
  const { core } = account
  const call: Call = {
    account: core,
    ground: core.ground,
    accounts: new Map([[core.appId, core]]),
    query: new URLSearchParams(),
    body,
    request: { method: 'POST', path, search: '' },
  }
  const outcome = await endpoint.handle(call)
  if (outcome instanceof WeixinError) throw ofWeixin(outcome)
  return outcome instanceof WireAnswer ? {} : (outcome ?? {})
}

const DAY = 86_400

/** A coupon to begin with. @param now unix seconds */
export const exampleCard = (now: number): Fields => ({
  card_type: 'CASH',
  cash: {
    base_info: {
      logo_url: 'http://mmbiz.qpic.cn/mmbiz/hongyan/0',
      brand_name: '鸿雁茶馆',
      code_type: 'CODE_TYPE_QRCODE',
      title: '满 50 减 10',
      color: 'Color010',
      notice: '付款时出示',
      description: '每单限用一张。',
      date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: now - (now % DAY), end_timestamp: now + 90 * DAY },
      sku: { quantity: 500 },
      get_limit: 10,
      use_limit: 10,
    },
    least_cost: 5000,
    reduce_cost: 1000,
  },
})

/** A product to begin with, of the first number and category that the merchant may use. */
export function exampleProduct(account: SimulatedAccount): Fields {
  const { merchant } = account.products
  const { firmCode = '69300570', categories = [] } = merchant?.verified[0] ?? {}
  const count = account.products.list().length + 1
  const digits = `${firmCode}${String(count).padStart(12 - firmCode.length, '0')}`.slice(0, 12)
  return {
    keystandard: 'ean13',
    keystr: `${digits}${checkDigit(digits)}`,
    brand_info: {
      base_info: {
        title: `鸿雁红茶 ${count} 号`,
        thumb_url: 'http://mmbiz.qpic.cn/mmbiz/hongyan-tea/0',
        brand_tag: merchant?.brandTags[0] ?? '鸿雁',
        category_id: categories[0]?.id ?? 538071212,
        store_mgr_type: 'auto',
        store_vendorid_list: [],
        color: 'auto',
      },
      detail_info: { detail_list: [{ title: '产地', desc: '云南' }] },
      action_info: { action_list: [{ type: 'text', text: '开盖即饮' }] },
    },
  }
}

/** GB 12904: from the right, the digits count 3 and 1 by turns. */
function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}
