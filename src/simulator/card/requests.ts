import { cardShapes } from '../../generated/api/card-shapes.js'
import { type Call, type Endpoint, endpoint, type MaybePromise, type Outcome } from '../api/endpoint.js'
import { type FormCodes, formRefusal, shapesByPath } from '../api/form.js'
import { isMissing, textOf } from '../api/json-value.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import type { Card, Code } from './card.js'
import { cards } from './state.js'

export const cardShape = shapesByPath(cardShapes)

export const cardCodes: FormCodes = {
  missing: {
    card_id: 41012,
    code: 41013,
    openid: 41009,
    ticket_class: 41014,
    show_time: 41015,
    screening_room: 41016,
    seat_number: 41017,
  },
  otherMissing: 41011,
  tooLong: 45021,
  wrongKind: 47001,
}

/** An endpoint whose request is looked over first: what is missing, too long or of another kind is refused before the handler sees it. */
export function cardEndpoint(path: string, handle: (call: Call) => MaybePromise<Outcome>, more: Parameters<typeof endpoint>[2] = {}): Endpoint {
  const shape = cardShape(path)
  return endpoint(path, (call) => formRefusal(shape, call.body, cardCodes) ?? handle(call), more)
}

/** The card that a request names. */
export function cardOf({ account, body }: Pick<Call, 'account' | 'body'>, given: unknown = body.card_id): Card | WeixinError {
  if (isMissing(given)) return weixinError(41012)
  return account.state(cards).byId.get(textOf(given) ?? '') ?? weixinError(40073)
}

/** A card that was not deleted. */
export function liveCardOf(call: Pick<Call, 'account' | 'body'>, given?: unknown): Card | WeixinError {
  const card = cardOf(call, given ?? call.body.card_id)
  if (card instanceof Error || card.isLive) return card
  return weixinError(call.account.ground.rules.cardDeletedErrcode)
}

/** The code that a request names. */
export function codeOf({ account, body, ground }: Call): Code | WeixinError {
  const name = textOf(body.code)
  if (!name) return weixinError(41013)
  return account.state(cards).find(name, textOf(body.card_id), ground.rules.cardCodeWithoutCardId)
}

/** A code of a card of that type. */
export function codeOfType(call: Call, type: string): Code | WeixinError {
  const code = codeOf(call)
  return code instanceof Error || code.card.type === type ? code : weixinError(45030)
}

/** A code that its owner has in hand: not deleted, given away, consumed, run out. */
export function usable(code: Code, now: number): WeixinError | undefined {
  return code.status(now) === 'NORMAL' ? undefined : weixinError(40127)
}
