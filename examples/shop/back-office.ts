/**
 * The merchant's own systems, as far as the shop asks them. Here they live in memory and answer at once;
 * yours are a database and other people's APIs.
 */

export interface Coupon {
  readonly code: string
  readonly title: string
  used: boolean
}

export interface Product {
  readonly name: string
  /** In fen, as Weixin counts money too. */
  readonly price: number
}

const later = <T>(value: T, ms = 1): Promise<T> => new Promise((resolve) => setTimeout(resolve, ms, value))

const couponsByCode = new Map<string, Coupon>([['0012345600', { code: '0012345600', title: '新茶立减 10 元', used: false }]])

export const coupons = {
  find: (code: string): Promise<Coupon | undefined> => later(couponsByCode.get(code)),

  /** Writing the same coupon twice is no harm: a handler may be run again. */
  async give(code: string, title: string): Promise<Coupon> {
    const coupon = couponsByCode.get(code) ?? { code, title, used: false }
    couponsByCode.set(code, coupon)
    return later(coupon)
  },

  /** A gift changes the code: the former one is good for nothing from then on. */
  async move(from: string, to: string): Promise<Coupon> {
    const coupon = { code: to, title: couponsByCode.get(from)?.title ?? '茶券', used: false }
    couponsByCode.delete(from)
    couponsByCode.set(to, coupon)
    return later(coupon)
  },

  async use(code: string): Promise<void> {
    const coupon = couponsByCode.get(code)
    if (coupon) coupon.used = true
    await later(undefined)
  },

  async drop(code: string): Promise<void> {
    couponsByCode.delete(code)
    await later(undefined)
  },
}

const shelf = new Map<string, Product>([
  ['0012345678905', { name: '凤凰单丛 100 g', price: 12_800 }],
  ['6900873042720', { name: '正山小种 50 g', price: 6_800 }],
])

export const products = { find: (keyStr: string): Product | undefined => shelf.get(keyStr) }

const known = new Set<string>()

export const followers = {
  remember: (openid: string): void => void known.add(openid),
  /** Weixin obliges merchants to delete what they know of a fan who unfollows. */
  forget: (openid: string): void => void known.delete(openid),
}

/** The carrier's API takes its time. */
export const carrier = { track: (parcel: string): Promise<string> => later(`${parcel}：广州已发出，预计明天送达`, 1500) }

const asked = new Set<string>()

export const refunds = {
  /** The bank's line drops at the first try, and only then. */
  async request(requestId: string, order: string): Promise<string> {
    await later(undefined)
    if (!asked.has(requestId)) {
      asked.add(requestId)
      throw new Error('the line to the bank was cut')
    }
    return order
  },
}

const notes: string[] = []

export const staff = {
  /** What the people in the shop should know of: a chat, a pager, a mail. */
  tell: (note: string): void => void notes.push(note),
}
