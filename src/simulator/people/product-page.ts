import { fieldsOf } from '../api/json-value.js'
import { PID_LENGTH, type Product, products } from '../product/state.js'
import { type Done, done, nothing } from './action.js'
import { begin } from './following.js'
import type { Person } from './person.js'

export interface OpenProduct {
  /** `scan`, if left out: 1 on the wire; from a chat or a collection it is `other`, 2. */
  readonly by?: 'scan' | 'other'
  /** The merchant's mark, where not a QR code's address brings it. */
  readonly extInfo?: string
  /** What is told of the person. */
  readonly country?: string
  readonly province?: string
  readonly city?: string
  readonly sex?: 0 | 1 | 2
  /** Where the person is: six digits of GB/T 2260. */
  readonly regionCode?: string
  /** The person's Weixin name, by which the white list may know them. */
  readonly weixinName?: string
}

/** What a person does on a product's page: `fan.product.open('6900873042720')`. A product is named by its keystr, or by the address in its QR code. */
export class ProductPage {
  readonly #person: Person

  constructor(person: Person) {
    this.#person = person
  }

  /** Opens the page. Some time later the platform tells where that was. */
  open(given: string, how: OpenProduct = {}): Promise<Done> {
    const found = this.#visible(given, how.weixinName)
    if (typeof found === 'string') return Promise.resolve(nothing(found))
    const { product, extInfo } = found
    const { keystandard, keystr } = product
    const { by = 'scan', country = '中国', province = '广东', city = '广州', sex = 0 } = how
    const { account, openid } = this.#person
    const ext_info = how.extInfo ?? extInfo
    const { rules } = account.ground
    const pushes = this.#person.push('user_scan_product_event', {
      key_standard: keystandard,
      key_str: keystr,
      country,
      province,
      city,
      sex,
      scene: by === 'scan' ? 1 : 2,
      ext_info,
    })
    if (by === 'scan') account.state(products).scanned.add(`${keystr} ${ext_info}`)
    const region = how.regionCode ?? rules.productRegionCode
    if (pushes.length > 0) account.schedule(rules.productAsyncSeconds * 1000, 'product.async', { openid, keystandard, keystr, extinfo: ext_info, region })
    return done(...pushes)
  }

  /** Follows the account from the page. `scanimage`: its cover was scanned, and not its code. */
  follow(given: string, { scene = 'scanbarcode', extInfo }: { readonly scene?: 'scanbarcode' | 'scanimage'; readonly extInfo?: string } = {}): Promise<Done> {
    const found = this.#visible(given)
    if (typeof found === 'string') return Promise.resolve(nothing(found))
    if (this.#person.fan.follows) return Promise.resolve(nothing('already a follower'))
    const { keystandard, keystr } = found.product
    const { productFollowStandard, productFollowParts } = this.#person.account.ground.rules
    const standard = productFollowStandard === 'barcode' && keystandard !== 'qrcode' ? 'barcode' : keystandard
    const parts = [scene, standard, keystr, extInfo ?? found.extInfo].slice(0, productFollowParts)
    begin(this.#person, 'ADD_SCENE_OTHERS')
    return done(...this.#person.push('subscribe_event', { key: parts.join('|') }))
  }

  /** Goes on to the chat from the page. */
  enterSession(given: string, { extInfo }: { readonly extInfo?: string } = {}): Promise<Done> {
    const found = this.#visible(given)
    if (typeof found === 'string') return Promise.resolve(nothing(found))
    if (!this.#person.fan.follows) return Promise.resolve(nothing('no follower: there is no chat'))
    const { keystandard, keystr } = found.product
    const attributes = { key_standard: keystandard, key_str: keystr, ext_info: extInfo ?? found.extInfo }
    return done(...this.#person.push('user_scan_product_enter_session_event', attributes))
  }

  /** Taps a link of the page. @returns its address with the `wxticket`; nothing, if the page has no such link */
  tapLink(given: string, { name, by = 'scan' }: { readonly name?: string; readonly by?: 'scan' | 'other' } = {}): string | undefined {
    const found = this.#visible(given)
    if (typeof found === 'string') return undefined
    const { product, extInfo } = found
    const { action_list } = fieldsOf(product.brand.action_info)
    const links = (Array.isArray(action_list) ? action_list : []).map(fieldsOf).filter(({ type }) => type === 'link')
    const link = links.find((each) => name === undefined || each.name === name)?.link
    if (typeof link !== 'string') return undefined
    const { account, openid } = this.#person
    const state = account.state(products)
    const ticket = account.ground.random.letters(40)
    const { keystr } = product
    state.tickets.set(ticket, { keystr, openid, scene: by === 'scan' ? 'scan' : 'others', checked: state.scanned.has(`${keystr} ${extInfo}`) })
    return `${link}${link.includes('?') ? '&' : '?'}wxticket=${ticket}`
  }

  /** Published, or seen by a tester. @returns why not */
  #visible(given: string, weixinName?: string): { readonly product: Product; readonly extInfo: string } | string {
    const state = this.#person.account.state(products)
    const address = /^https?:\/\/p\.url\.cn\/(.*)$/.exec(given)?.[1]
    const product = address === undefined ? state.byKey.get(given) : state.byPid.get(address.slice(0, PID_LENGTH))
    if (!product) return 'no product of the account'
    const { openids, names } = state.testers
    const isTester = openids.includes(this.#person.openid) || (weixinName !== undefined && names.includes(weixinName))
    if (product.status !== 'on' && !isTester) return 'the product is not published'
    return { product, extInfo: address?.slice(PID_LENGTH) ?? '' }
  }
}
