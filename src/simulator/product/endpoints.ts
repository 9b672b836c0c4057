import { type Call, type Endpoint, endpoint } from '../api/endpoint.js'
import { fieldsOf, intOf, isMissing, type JsonFields, listOf, textOf, textsOf } from '../api/json-value.js'
import type { Account } from '../core/account.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { fans } from '../fans/state.js'
import { readBrand, toldBrand } from './brand.js'
import { sendToReview } from './review.js'
import { PID_LENGTH, type Product, type ProductMerchant, productStates, products } from './state.js'

/** As Weixin takes them in a QR code. */
const EXTINFO = /^[A-Za-z0-9\-_().*]*$/

const STANDARDS = ['ean13', 'ean8', 'qrcode']

function productOf({ account, body, ground }: Call): Product | WeixinError {
  if (!STANDARDS.includes(String(body.keystandard))) return weixinError(61343)
  const product = account.state(products).byKey.get(textOf(body.keystr) ?? '')
  if (!product) return weixinError(ground.rules.productUnknown)
  return product.keystandard === body.keystandard ? product : weixinError(61342)
}

const merchantOf = (account: Account): ProductMerchant | WeixinError => account.state(products).merchant ?? weixinError(61320)

const merchantInfo = endpoint('/scan/merchantinfo/get', ({ account, ground }) => {
  const merchant = merchantOf(account)
  if (merchant instanceof Error) return merchant
  const { brandTags, verified } = merchant
  const told = (categories: ProductMerchant['verified'][number]['categories']) =>
    categories.map(({ id, name }) => ({ verified_cate_id: id, verified_cate_name: name }))
  if (ground.rules.productMerchantForm === 'now') {
    return {
      brand_tag_list: brandTags,
      verified_list: verified.map(({ firmCode, categories }) => ({ verified_firm_code: Number(firmCode), verified_cate_list: told(categories) })),
    }
  }
  const all = new Map(verified.flatMap(({ categories }) => told(categories)).map((each) => [each.verified_cate_id, each]))
  return { verified_cate_list: [...all.values()], verified_firm_code_list: verified.map(({ firmCode }) => Number(firmCode)), brand_tag_list: brandTags }
})

function keyRefusal({ account, body, ground: { rules } }: Call, merchant: ProductMerchant): WeixinError | undefined {
  const standard = String(body.keystandard)
  const key = textOf(body.keystr) ?? ''
  if (!STANDARDS.includes(standard)) return weixinError(61343)
  if (standard === 'qrcode') return key === '' ? weixinError(61305) : undefined
  const digits = standard === 'ean13' ? 13 : 8
  if (!/^\d+$/.test(key) || key.length !== digits || (rules.productCheckDigit && !hasCheckDigit(key))) return weixinError(61305)
  const { verified } = account.state(products).merchant ?? merchant
  const own = verified.some(({ firmCode }) => (standard === 'ean13' ? key.startsWith(firmCode) : key === firmCode))
  return own ? undefined : weixinError(rules.productForeignCode)
}

/** GB 12904: from the right, the digits before the last count 3 and 1 by turns. */
const hasCheckDigit = (code: string): boolean => [...code].reverse().reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 1 ? 3 : 1), 0) % 10 === 0

const create = endpoint('/scan/product/create', (call) => {
  const { account, body, ground } = call
  const merchant = merchantOf(account)
  if (merchant instanceof Error) return merchant
  const refusal = keyRefusal(call, merchant)
  if (refusal) return refusal
  const state = account.state(products)
  const keystr = String(body.keystr)
  const same = state.byKey.get(keystr)
  if (same) return weixinError(same.keystandard === body.keystandard ? 61337 : 61316)
  if (state.byKey.size >= ground.rules.productLimit) return weixinError(63158)
  const brand = readBrand(account, body.brand_info)
  if (brand instanceof Error) return brand
  const pid = ground.random.letters(PID_LENGTH)
  const updatedAt = ground.clock.seconds()
  state.add({ keystandard: String(body.keystandard), keystr, pid, brand, status: 'off', reason: '', updatedAt, round: 0 })
  return { pid }
})

const REFUSED_OFF = { off: 63167, reject: 63168, check: 63166, on: undefined } as const

const modStatus = endpoint('/scan/product/modstatus', (call) => {
  const { account, body } = call
  const product = productOf(call)
  if (product instanceof Error) return product
  if (body.status !== 'on' && body.status !== 'off') return weixinError(63154)
  if (product.status === 'check') return weixinError(63166)
  if (body.status === 'on') {
    if (product.status === 'on') return weixinError(63169)
    sendToReview(account, product)
    return undefined
  }
  const refusal = REFUSED_OFF[product.status]
  if (refusal !== undefined) return weixinError(refusal)
  product.status = 'off'
  return undefined
})

const setTesters = endpoint('/scan/testwhitelist/set', ({ account, body }) => {
  if ([body.openid, body.username].some((given) => !isMissing(given) && !Array.isArray(given))) return weixinError(47001)
  const [openids, names] = [listOf(body.openid), listOf(body.username)]
  if (openids.length + names.length > 10) return weixinError(61341)
  account.state(products).testers = { openids: textsOf(openids), names: textsOf(names) }
  return undefined
})

const getQrcode = endpoint('/scan/product/getqrcode', (call) => {
  const { body, ground } = call
  const product = productOf(call)
  if (product instanceof Error) return product
  const extinfo = textOf(body.extinfo) ?? ''
  if (!EXTINFO.test(extinfo)) return weixinError(61314)
  const size = isMissing(body.qrcode_size) ? 100 : intOf(body.qrcode_size)
  if (size === undefined || size < 1) return weixinError(61350)
  return { pic_url: `http://mmbiz.qpic.cn/mmbiz/${ground.random.letters(40)}/0?wx_fmt=jpeg`, qrcode_url: `http://p.url.cn/${product.pid}${extinfo}` }
})

const get = endpoint('/scan/product/get', (call) => {
  const product = productOf(call)
  return product instanceof Error ? product : { brand_info: toldBrand(product) }
})

const getList = endpoint('/scan/product/getlist', ({ account, body }) => {
  const status = textOf(body.status) ?? 'all'
  if (status !== 'all' && !productStates.some((each) => each === status)) return weixinError(63154)
  const [offset, limit] = [intOf(body.offset) ?? -1, intOf(body.limit) ?? -1]
  if (offset < 0 || limit < 1) return weixinError(61350)
  const part = textOf(body.keystr) ?? ''
  const state = account.state(products)
  const names = new Map(state.merchant?.verified.flatMap(({ categories }) => categories.map(({ id, name }) => [id, name] as const)))
  const found = [...state.byKey.values()].filter((product) => (status === 'all' || product.status === status) && product.keystr.includes(part))
  const told = ({ keystandard, keystr, brand, updatedAt, status: is }: Product): JsonFields => {
    const category = intOf(fieldsOf(brand.base_info).category_id) ?? 0
    return { keystandard, keystr, category_id: category, category_name: names.get(category) ?? '', update_time: updatedAt, status: is }
  }
  return { total: found.length, key_list: found.slice(offset, offset + limit).map(told) }
})

const update = endpoint('/scan/product/update', (call) => {
  const { account, body, ground } = call
  const product = productOf(call)
  if (product instanceof Error) return product
  if (product.status === 'check') return weixinError(63166)
  const brand = readBrand(account, body.brand_info, product.brand)
  if (brand instanceof Error) return brand
  product.brand = brand
  product.updatedAt = ground.clock.seconds()
  if (product.status === 'on' && ground.rules.productUpdateReviews) sendToReview(account, product)
  return { pid: product.pid }
})

const clear = endpoint('/scan/product/clear', (call) => {
  const product = productOf(call)
  if (product instanceof Error) return product
  if (product.status === 'check') return weixinError(63166)
  if (product.status === 'on' && !call.ground.rules.productClearsPublished) return weixinError(61338)
  call.account.state(products).remove(product)
  return undefined
})

/** One path for both: the manual gives it to the record of scans as well. */
const scanTicket = endpoint('/scan/scanticket/check', (call) => {
  const { account, body } = call
  const state = account.state(products)
  if (body.ticket === undefined && body.keystr !== undefined) {
    const product = productOf(call)
    if (product instanceof Error) return product
    const extinfo = textOf(body.extinfo) ?? ''
    if (!EXTINFO.test(extinfo)) return weixinError(61314)
    state.scanned.delete(`${product.keystr} ${extinfo}`)
    return undefined
  }
  const ticket = state.tickets.get(textOf(body.ticket) ?? '')
  const product = ticket && state.byKey.get(ticket.keystr)
  if (!product) return weixinError(61317)
  const { openid, scene, checked } = ticket
  const { keystandard, keystr } = product
  return { keystandard, keystr, openid, scene, is_check: checked, is_contact: account.state(fans).get(openid)?.follows === true }
})

export const productEndpoints: readonly Endpoint[] = [merchantInfo, create, modStatus, setTesters, getQrcode, get, getList, update, clear, scanTicket]
