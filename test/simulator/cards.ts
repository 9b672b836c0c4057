import { expect } from 'vitest'
import { parsePush } from '../../src/wire/parse.js'
import { newCard } from '../card/cards.js'
import { createCaller, createPair, createWorld, START } from './world.js'

export const NOW = START / 1000
export const DAY = 86_400

export type Fields = Readonly<Record<string, unknown>>
type Options = Parameters<typeof createWorld>[0]

/** A card that is good from now on, with changes at paths such as `base_info.title`. */
export const goodCard = (type: string, changes: Fields = {}): { readonly card: Fields } =>
  newCard(type, {
    'base_info.date_info': { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: NOW, end_timestamp: NOW + 90 * DAY },
    ...(type === 'GENERAL_CARD' && { 'base_info.giftcard_info': { price: 100 } }),
    ...changes,
  }) as { readonly card: Fields }

/** A platform with a client of no library: `post` answers with JSON; `errcode` is 0 where the answer leaves it out. */
export async function createCardWorld(options: Options = {}) {
  const weixin = createWorld({ rules: { errmsgTail: 'none', ...options.rules }, ...options })
  const caller = createCaller(weixin)
  let token = await caller.token()
  let until = weixin.clock.now() + 7_000_000
  /** With a token that lives, however far the clock has gone. */
  const post = async (path: string, body: unknown) => {
    if (weixin.clock.now() > until) {
      token = await caller.token()
      until = weixin.clock.now() + 7_000_000
    }
    return caller.post(path, token, body)
  }
  const desk = weixin.account().cards
  const make = async (type: string, changes?: Fields): Promise<string> => {
    const answer = await post('/card/create', goodCard(type, changes))
    expect(answer.errcode, JSON.stringify(answer)).toBe(0)
    return String(answer.card_id)
  }
  /** A card that anybody may take. */
  const approved = async (type = 'GROUPON', changes?: Fields): Promise<string> => {
    const card_id = await make(type, changes)
    await desk.pass(card_id)
    return card_id
  }
  const fan = () => weixin.account().fan()
  const statusOf = async (code: string, card_id?: string) =>
    (await post('/card/code/get', { code, check_consume: false, ...(card_id && { card_id }) })).user_card_status
  /** What was pushed lately, and forgets it. */
  let seen = 0
  const pushed = () => {
    const all = weixin.account().pushes()
    const fresh = all.slice(seen)
    seen = all.length
    return fresh.map(({ raw }) => parsePush(raw))
  }
  return { weixin, caller, post, desk, make, approved, fan, statusOf, pushed }
}

export type CardWorld = Awaited<ReturnType<typeof createCardWorld>>

/** The pushes of something that was done, read. */
export const read = ({ pushes }: { readonly pushes: readonly { readonly raw: string }[] }) => pushes.map(({ raw }) => parsePush(raw))
export const typesOf = (done: Parameters<typeof read>[0]) => read(done).map(({ type }) => type)

/** The same with our own account in this process. */
export function createCardPair(options: Options = {}) {
  const { weixin, account } = createPair({ rules: { errmsgTail: 'none', ...options.rules }, ...options })
  return { weixin, account, desk: weixin.account().cards }
}

/** A fan with a card in hand, and what can be asked of it. */
export async function inHand(type = 'GROUPON', changes: Fields = {}, options?: Options) {
  const world = await createCardWorld(options)
  const card_id = await world.approved(type, changes)
  const owner = world.fan()
  const own = changes['base_info.use_custom_code'] === true
  const taken = await owner.card.take(card_id, own ? { code: '0007' } : {})
  const code = String(taken.code)
  const body = own ? { code, card_id } : { code }
  const ask = (path: string, more: Fields = {}) => world.post(path, { ...body, ...more })
  world.pushed()
  return {
    ...world,
    card_id,
    owner,
    taken,
    code,
    body,
    get: (check_consume = true) => ask('/card/code/get', { check_consume }),
    consume: () => ask('/card/code/consume'),
    unavailable: () => ask('/card/code/unavailable'),
    update: (new_code: string) => ask('/card/code/update', { new_code }),
    ask,
  }
}
export type InHand = Awaited<ReturnType<typeof inHand>>

export type Answer = Readonly<Record<string, unknown>>

/** Calls of our own account by their names: `card.code.get`. Each is noted in `used`, so that none is forgotten. */
export function createCalls(used: Set<string>) {
  const pair = createCardPair()
  const call = (name: string, request: object = {}): Promise<Answer> => {
    used.add(name)
    const method = name.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], pair.account)
    return (method as (request: unknown) => Promise<Answer>)(request)
  }
  const approved = async (type = 'GROUPON', changes: Answer = {}) => {
    const { card_id } = await call('card.create', goodCard(type, changes))
    await pair.desk.pass(String(card_id))
    return String(card_id)
  }
  return { ...pair, call, approved, fan: () => pair.weixin.account().fan() }
}
