import type { Card, Code } from '../card/card.js'
import { cards } from '../card/state.js'
import type { WeixinError } from '../core/weixin-error.js'
import { errmsgOf } from '../errmsg/index.js'
import { type Done, nothing } from './action.js'
import type { Person } from './person.js'

/** What came of something that a person did with a card. */
export interface CardDone extends Done {
  /** The code that it was about, where there is one. */
  readonly code?: string
  /** Why the platform refused: nothing has happened then. */
  readonly errcode?: number
}

export const refused = ({ errcode, errmsg }: WeixinError): CardDone => ({ ...nothing(errmsg ?? errmsgOf(errcode) ?? 'refused'), errcode })

export async function doneWith(code: Code, done: Promise<Done>): Promise<CardDone> {
  const name = code.code
  return { ...(await done), code: name }
}

/** One of a person's cards: by its code, or as `take` and `list` give it. */
export type CodeGiven = string | { readonly code?: string; readonly card_id?: string }

/** The code in the person's hand. */
export function held({ account, openid }: Person, given: CodeGiven): Code | undefined {
  const { code, card_id } = typeof given === 'string' ? { code: given, card_id: undefined } : given
  for (const each of account.state(cards).of(openid))
    if (each.code === code && (card_id === undefined || each.card.id === card_id) && each.state !== 'GIFT_SUCC') return each
  return undefined
}

export const notHeld = (): CardDone => nothing('no such card in the wallet')

export const cardById = ({ account }: Person, cardId: string): Card | undefined => account.state(cards).byId.get(cardId)
