import { fieldsOf, intOf, isFields, isMissing, type JsonFields, listOf, textOf } from '../api/json-value.js'
import { cards } from '../card/state.js'
import type { Account } from '../core/account.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { type Product, products } from './state.js'

/** What may be wrong with `brand_info`, each with its errcode. */

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isPrice = (value: unknown): boolean => /^\d+(?:\.\d+)?$/.test(textOf(value) ?? '')

/** @param old what an update changes: what it leaves out stays */
export function readBrand(account: Account, given: unknown, old?: JsonFields): JsonFields | WeixinError {
  if (!isFields(given)) return weixinError(61350)
  const sections = ['base_info', 'detail_info', 'action_info', 'module_info']
  if (old && !sections.some((name) => given[name] !== undefined)) return weixinError(61350)
  const next: Record<string, unknown> = { ...old }
  for (const name of sections) {
    const section = given[name]
    if (section === undefined || section === null) continue
    if (!isFields(section)) return weixinError({ base_info: 61300, detail_info: 61301, action_info: 61302 }[name] ?? 63165)
    next[name] = name === 'base_info' ? { ...fieldsOf(old?.base_info), ...section } : section
  }
  if (next.base_info === undefined) return weixinError(61308)
  if (next.detail_info === undefined) return weixinError(61309)
  if (next.action_info === undefined) return weixinError(61310)
  const errcode =
    baseErrcode(account, fieldsOf(next.base_info)) ??
    detailErrcode(fieldsOf(next.detail_info)) ??
    actionsErrcode(account, fieldsOf(next.action_info)) ??
    priceErrcode(fieldsOf(next.base_info), fieldsOf(next.action_info)) ??
    (next.module_info === undefined ? undefined : modulesErrcode(fieldsOf(next.module_info)))
  return errcode === undefined ? next : weixinError(errcode)
}

function baseErrcode(
  account: Account,
  { title, thumb_url, brand_tag, category_id, store_mgr_type, store_vendorid_list, color }: JsonFields,
): number | undefined {
  const { merchant } = account.state(products)
  if (!isText(title) || !isText(thumb_url)) return 61300
  if (!merchant?.brandTags.includes(String(brand_tag))) return 63156
  const category = intOf(category_id)
  if (category === undefined) return 61319
  if (!merchant.verified.some(({ categories }) => categories.some(({ id }) => id === category))) return 61322
  if (store_mgr_type !== 'auto' && store_mgr_type !== 'custom') return 61325
  if (store_vendorid_list !== undefined && !listOf(store_vendorid_list).every((id) => [2, 3, 4, 9, 11, 19].includes(intOf(id) ?? 0))) return 61300
  return /^(?:auto|[0-9A-F]{6})$/.test(String(color)) ? undefined : 63155
}

function detailErrcode({ banner_list, detail_list }: JsonFields): number | undefined {
  const banners = listOf(banner_list)
  const details = listOf(detail_list)
  if (banners.length + details.length === 0) return 63175
  const good = banners.every((each) => isText(fieldsOf(each).link)) && details.every((each) => isText(fieldsOf(each).title) && isText(fieldsOf(each).desc))
  return good ? undefined : 61301
}

const isBanner = ({ type, showtype }: JsonFields): boolean => type === 'link' && showtype === 'banner'

function actionsErrcode(account: Account, { action_list }: JsonFields): number | undefined {
  if (!Array.isArray(action_list)) return 61302
  const entries = action_list.map(fieldsOf)
  if (entries.length > account.ground.rules.productActions) return 61324
  for (const entry of entries) {
    const errcode = actionErrcode(account, entry)
    if (errcode !== undefined) return errcode
  }
  const count = (...types: string[]) => entries.filter((entry) => types.includes(String(entry.type)) && !isBanner(entry)).length
  if (count('card') > 1) return 63171
  if (count('user') > 1) return 63172
  if (count('text') > 1) return 63173
  if (count('link', 'card', 'user') > 3) return 63174
  return count('media') > 0 && entries.some(isBanner) ? 63170 : undefined
}

function actionErrcode(account: Account, entry: JsonFields): number | undefined {
  switch (entry.type) {
    case 'media':
      if (!isText(entry.link) || !isText(entry.image)) return 61311
      return isMissing(entry.retail_price) || isPrice(entry.retail_price) ? undefined : 63160
    case 'text':
      return isText(entry.text) ? undefined : 61348
    case 'link':
      return isText(entry.name) && isText(entry.link) ? undefined : 61302
    case 'user':
      return /^wx[0-9a-z]{16}$/.test(String(entry.appid)) ? undefined : 61306
    case 'card':
      return account.state(cards).byId.get(String(entry.cardid))?.isLive ? undefined : 61307
    case 'price':
      if (isMissing(entry.retail_price)) return 63159
      return isPrice(entry.retail_price) ? undefined : 63160
    case 'product':
      return isText(entry.productid) ? undefined : 61304
    case 'store':
      if (!isText(entry.name) || !isText(entry.link) || !isText(entry.image)) return 61346
      return isPrice(entry.sale_price) ? undefined : 63160
    case 'recommend':
      return listOf(entry.recommend_list).length > 0 && listOf(entry.recommend_list).every((each) => isPublished(account, fieldsOf(each))) ? undefined : 63157
    default:
      return 61345
  }
}

const isPublished = (account: Account, { keystandard, keystr }: JsonFields): boolean => {
  const product = account.state(products).byKey.get(String(keystr))
  return product !== undefined && product.keystandard === keystandard && product.status === 'on'
}

/** Where nothing sells it, the page has to say what it costs. */
function priceErrcode({ store_mgr_type, store_vendorid_list }: JsonFields, { action_list }: JsonFields): number | undefined {
  const entries = listOf(action_list).map(fieldsOf)
  const sold = store_mgr_type !== 'custom' || listOf(store_vendorid_list).length > 0 || entries.some(({ type }) => type === 'product' || type === 'store')
  return sold || entries.some(({ retail_price }) => !isMissing(retail_price)) ? undefined : 63159
}

function modulesErrcode({ module_list }: JsonFields): number | undefined {
  if (!Array.isArray(module_list)) return 63165
  const entries = module_list.map(fieldsOf)
  for (const { type, native_show, anti_fake_url } of entries) {
    if (type !== 'anti_fake') return 63164
    // Text: a bare true is none of the two.
    if (native_show !== 'true' && native_show !== 'false') return 63162
    if (native_show === 'false' && !isText(anti_fake_url)) return 63163
  }
  return entries.length > 1 ? 63161 : undefined
}

/** `product/get`. */
export function toldBrand({ brand, status }: Product): JsonFields {
  const entries = listOf(fieldsOf(brand.action_info).action_list).map(fieldsOf)
  const price = entries.find(({ retail_price }) => !isMissing(retail_price))?.retail_price ?? '0.00'
  return { ...brand, base_info: { ...fieldsOf(brand.base_info), retail_price: price, status } }
}
