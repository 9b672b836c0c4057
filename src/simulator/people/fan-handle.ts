import type { Fan } from '../fans/state.js'
import type { Done } from './action.js'
import { type FollowHow, follow, type ScanHow, scan, unfollow } from './following.js'
import { GiftShopping } from './gift-shopping.js'
import { Invoicing } from './invoicing.js'
import type { Person } from './person.js'
import { ProductPage } from './product-page.js'
import { Sending } from './sending.js'
import { Wallet } from './wallet.js'

/**
 * A person, as far as the account knows them: `simulator.account().fan()`. What they do causes what it causes on a phone:
 * pushes, changes, refusals. Each doing resolves when its pushes were delivered or given up.
 */
export class FanHandle {
  readonly #person: Person

  constructor(person: Person) {
    this.#person = person
  }

  get openid(): string {
    return this.#person.openid
  }

  /** What the platform keeps of them. */
  get state(): Readonly<Fan> {
    return this.#person.fan
  }

  /** Messages to the account. */
  get send(): Sending {
    return new Sending(this.#person)
  }

  /** The account's cards, as they have them. */
  get card(): Wallet {
    return new Wallet(this.#person)
  }

  /** Gift cards: bought, given, accepted. */
  get giftCard(): GiftShopping {
    return new GiftShopping(this.#person)
  }

  /** Invoices: consent, titles. */
  get invoice(): Invoicing {
    return new Invoicing(this.#person)
  }

  /** The pages of the account's products. */
  get product(): ProductPage {
    return new ProductPage(this.#person)
  }

  follow(how?: FollowHow): Promise<Done> {
    return follow(this.#person, how)
  }

  unfollow(): Promise<Done> {
    return unfollow(this.#person)
  }

  /** Scans a QR code. @param code its ticket, or what its picture holds */
  scan(code: string, how?: ScanHow): Promise<Done> {
    return scan(this.#person, code, how)
  }
}
