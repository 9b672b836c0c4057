import type { Code } from '../card/card.js'
import { encryptCode } from '../card/encrypt.js'
import { returnGift } from '../card/gift-return.js'
import { cards } from '../card/state.js'
import { done, nothing } from './action.js'
import { type CardDone, type CodeGiven, doneWith, held, notHeld } from './card-done.js'
import type { Person } from './person.js'
import { accept, type ChooseCard, fitting, type GiveHow, gifted, give, type TakeHow, take } from './taking-cards.js'
import {
  type CardInHand,
  enterSession,
  type FormDone,
  type FormValues,
  openCustomUrl,
  type PayHow,
  pay,
  remove,
  restore,
  type SelfConsumeHow,
  selfConsume,
  shown,
  submitForm,
  topUp,
  view,
} from './using-cards.js'

/** What a person has of the account's cards, and does with them: `fan.card.take('pFS7…')`. A card in hand is named by its code, or by what `take` gave. */
export class Wallet {
  readonly #person: Person

  constructor(person: Person) {
    this.#person = person
  }

  /** All that they have or had, the oldest first. */
  list(): CardInHand[] {
    const { account, openid } = this.#person
    return [...account.state(cards).of(openid)].reverse().map((code) => shown(this.#person, code))
  }

  /** By a QR code, `wx.addCard`, a landing page or a link. A refusal has the errcode. */
  take(cardId: string, how?: TakeHow): Promise<CardDone> {
    return take(this.#person, cardId, how)
  }

  /** Begins to give a card to a friend or a group; `accept` of somebody else ends it, or a day that passes. */
  give(given: CodeGiven, how?: GiveHow): Promise<CardDone> {
    return this.#with(given, (code) => give(this.#person, code, how))
  }

  /** Takes what a friend gives away: what their `give` gave, with the card_id for codes of the merchant's own. */
  accept(given: CodeGiven): Promise<CardDone> {
    const code = gifted(this.#person, typeof given === 'string' ? { code: given } : given)
    return code ? accept(this.#person, code) : Promise.resolve(notHeld())
  }

  /** Takes a gift back that nobody has taken yet. */
  takeBack(given: CodeGiven): Promise<CardDone> {
    const { account } = this.#person
    return this.#with(given, (code) =>
      code.state === 'GIFTING' ? doneWith(code, done(returnGift(account, code))) : Promise.resolve(nothing('it is not being given away')),
    )
  }

  delete(given: CodeGiven): Promise<CardDone> {
    return this.#with(given, (code) => remove(this.#person, code))
  }

  /** A deleted member card. */
  restore(given: CodeGiven): Promise<CardDone> {
    return this.#with(given, (code) => restore(this.#person, code))
  }

  /** Opens a card. */
  view(given: CodeGiven): Promise<CardDone> {
    return this.#with(given, (code) => view(this.#person, code))
  }

  /** Goes on to the chat from a card. */
  enterSession(given: CodeGiven): Promise<CardDone> {
    return this.#with(given, (code) => enterSession(this.#person, code))
  }

  selfConsume(given: CodeGiven, how?: SelfConsumeHow): Promise<CardDone> {
    return this.#with(given, (code) => selfConsume(this.#person, code, how))
  }

  /** Pays on the card. */
  pay(given: CodeGiven, how: PayHow): Promise<CardDone> {
    return this.#with(given, (code) => pay(this.#person, code, how))
  }

  /** Activates a member card by Weixin's form. */
  activate(given: CodeGiven, values: FormValues = {}): Promise<FormDone> {
    return this.#with(given, (code) => submitForm(this.#person, code, values))
  }

  /** Puts money on a member card. @param fen how much */
  topUp(given: CodeGiven, fen: number): Promise<CardDone> {
    return this.#with(given, (code) => topUp(this.#person, code, fen))
  }

  /**
   * Chooses on a page that has called `wx.chooseCard` with this: what the page gets of each card that fits.
   * Nothing, if the page is not signed rightly.
   */
  choose(page: ChooseCard): readonly { readonly card_id: string; readonly encrypt_code: string }[] {
    const { account } = this.#person
    return (fitting(this.#person, page) ?? []).map((code) => ({ card_id: code.card.id, encrypt_code: encryptCode(account, code.code) }))
  }

  /** Taps the merchant's own link on a card. @returns the address that opens; nothing, if there is none */
  openCustomUrl(given: CodeGiven): string | undefined {
    const code = held(this.#person, given)
    return code && openCustomUrl(this.#person, code)
  }

  #with<T extends CardDone>(given: CodeGiven, act: (code: Code) => Promise<T>): Promise<T | CardDone> {
    const code = held(this.#person, given)
    return code ? act(code) : Promise.resolve(notHeld())
  }
}
