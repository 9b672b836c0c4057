import { ConfigurationError } from '../../errors.js'
import type { Account } from '../core/account.js'
import type { Sent } from '../core/push.js'
import { decide } from './review.js'
import { type Product, type ProductMerchant, type ProductState, products } from './state.js'

export interface ProductAtDesk {
  readonly keystandard: string
  readonly keystr: string
  readonly pid: string
  readonly status: ProductState
  /** Why the review refused it. */
  readonly reason: string
}

/** Products on Weixin's own pages: `simulator.account().products`. */
export class ProductDesk {
  readonly #account: Account

  constructor(account: Account) {
    this.#account = account
  }

  list(): ProductAtDesk[] {
    return [...this.#account.state(products).byKey.values()].map(({ keystandard, keystr, pid, status, reason }) => ({
      keystandard,
      keystr,
      pid,
      status,
      reason,
    }))
  }

  /** The review passes a product. @returns nothing, if it is in no review */
  async pass(keystr: string): Promise<Sent | undefined> {
    return decide(this.#account, this.#product(keystr), undefined)
  }

  async refuse(keystr: string, reason: string): Promise<Sent | undefined> {
    return decide(this.#account, this.#product(keystr), reason)
  }

  /** What the merchant may use: brands, numbers of bar codes, categories. `undefined`: no products at all (61320). */
  get merchant(): ProductMerchant | undefined {
    return this.#account.state(products).merchant
  }

  set merchant(merchant: ProductMerchant | undefined) {
    this.#account.state(products).merchant = merchant
  }

  #product(keystr: string): Product {
    const product = this.#account.state(products).byKey.get(keystr)
    if (!product) throw new ConfigurationError('keystr', 'is no product of the account')
    return product
  }
}
