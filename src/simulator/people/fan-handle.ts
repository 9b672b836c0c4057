import type { ChatLine, WindowNote } from '../chat/state.js'
import type { OpenWindow } from '../chat/windows.js'
import type { Fan } from '../fans/state.js'
import type { Landing } from '../oauth/authorize.js'
import { voidTokens } from '../oauth/endpoints.js'
import type { Done } from './action.js'
import { type BrowseHow, browse } from './browsing.js'
import { act, chatLines, enter, inbox, type PageFile, type Position, reportLocation, seesTyping, uploadFromPage, windowNotes, windows } from './chatting.js'
import { type FollowHow, follow, type ScanHow, scan, unfollow } from './following.js'
import { GiftShopping } from './gift-shopping.js'
import { Invoicing } from './invoicing.js'
import type { Person } from './person.js'
import { type Phone, setRefuses, usePhone } from './phone.js'
import { ProductPage } from './product-page.js'
import { Sending } from './sending.js'
import { answer, type Choices, change, type DialogueHow } from './subscribing.js'
import { type TapHow, tap } from './tapping.js'
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

  /** Taps a button of the menu that they see. @param button its name, `menu/name`, or its key */
  tap(button: string, how?: TapHow): Promise<Done> {
    return tap(this.#person, button, how)
  }

  /** Opens the chat. With a position, that of somebody who agreed to report it. */
  enter(position?: Position): Promise<Done> {
    return enter(this.#person, position)
  }

  /** Reports a position, as the phone does by itself while the chat is open. */
  reportLocation(position: Position): Promise<Done> {
    return reportLocation(this.#person, position)
  }

  /** Pays the account by Weixin. Nothing is pushed; of old, and by a switch, the account may write then. */
  pay(): Done {
    return act(this.#person, 'pay')
  }

  /** Claims their rights (用户维权), which opened a window of old. */
  claimRights(): Done {
    return act(this.#person, 'rights')
  }

  /** What was said, both ways, from the oldest line. */
  chat(): readonly ChatLine[] {
    return chatLines(this.#person)
  }

  /** What they got: replies, customer-service messages, templates, mass sends. */
  inbox(): readonly ChatLine[] {
    return inbox(this.#person)
  }

  /** Windows that are open for customer-service messages, the one that ends first in front. */
  windows(): readonly OpenWindow[] {
    return windows(this.#person)
  }

  /** What became of the windows: opened, used, refused, closed. */
  windowLog(): readonly WindowNote[] {
    return windowNotes(this.#person)
  }

  /** Whether they see that somebody is typing. */
  get seesTyping(): boolean {
    return seesTyping(this.#person)
  }

  /** Uploads a file in a page of the account's, by the JS-SDK. @returns its media id */
  uploadFromPage(file: PageFile): string {
    return uploadFromPage(this.#person, file)
  }

  /** What phone they have: conditional menus may go by it. */
  uses(phone: Phone): this {
    usePhone(this.#person, phone)
    return this
  }

  /** Switches off, or on again, what the account sends by itself. */
  refuseMessages(refuses = true): this {
    setRefuses(this.#person, refuses)
    return this
  }

  /** Opens a page of Weixin's: the web login, or the question for a one-time subscription. @returns where it leads, or what the page says */
  browse(url: string, how?: BrowseHow): Landing {
    return browse(this.#person, url, how)
  }

  /** Changes their password: what the web login gave is void (42007). */
  changePassword(): void {
    voidTokens(this.#person.account, this.openid)
  }

  /** Answers the dialogue that asks whether subscribe notifications may come. */
  answerSubscription(choices: Choices, how?: DialogueHow): Promise<Done> {
    return answer(this.#person, choices, how)
  }

  /** Changes consents in the settings. */
  changeSubscription(choices: Choices): Promise<Done> {
    return change(this.#person, choices)
  }
}
