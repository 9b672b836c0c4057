import type { Call, Endpoint } from '../api/endpoint.js'
import { intOf, isMissing, textOf } from '../api/json-value.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import type { Card, Code } from './card.js'
import { cardEndpoint, cardOf } from './requests.js'
import { cards } from './state.js'

const DAY = 86_400
const ZONE = 8 * 3600
const MOST_DAYS = 62

/** Which day it is in Beijing, counted from 1970. */
export const dayOfSeconds = (seconds: number): number => Math.floor((seconds + ZONE) / DAY)
const dateOf = (day: number): string => new Date(day * DAY * 1000).toISOString().slice(0, 10)

/** How often, and by how many. */
class Tally {
  count = 0
  readonly people = new Set<string>()

  add(openid: string): void {
    this.count += 1
    this.people.add(openid)
  }
}

const KINDS = ['view', 'receive', 'verify', 'given', 'expire', 'active', 'new'] as const
type Kind = (typeof KINDS)[number]

/** The figures of a day, of one card or of several. */
class Figures {
  readonly #tallies = new Map<Kind, Tally>()

  of(kind: Kind): Tally {
    let tally = this.#tallies.get(kind)
    if (!tally) {
      tally = new Tally()
      this.#tallies.set(kind, tally)
    }
    return tally
  }

  told(kinds: readonly Kind[]): Readonly<Record<string, number>> {
    return Object.fromEntries(
      kinds.flatMap((kind) => [
        [`${kind}_cnt`, this.of(kind).count],
        [`${kind}_user`, this.of(kind).people.size],
      ]),
    )
  }
}

interface Span {
  readonly begin: number
  readonly end: number
}

/** Whole days until yesterday, 62 at most. */
function spanOf({ body, ground }: Call): Span | WeixinError {
  const [begin, end] = [body.begin_date, body.end_date].map((given) => {
    const date = String(given)
    const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN
    return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date ? undefined : ms / 1000 / DAY
  })
  if (begin === undefined || end === undefined) return weixinError(61500)
  const today = dayOfSeconds(ground.clock.seconds())
  return end < begin || end >= today || end - begin > MOST_DAYS ? weixinError(61501) : { begin, end }
}

/** Out of the codes themselves: nothing is counted beforehand but who has looked. */
function collect({ account, ground }: Call, { begin, end }: Span, which: (card: Card) => boolean): Map<string, Map<Card, Figures>> {
  const state = account.state(cards)
  const days = new Map<string, Map<Card, Figures>>()
  const at = (day: number, card: Card): Figures | undefined => {
    if (day < begin || day > end) return undefined
    const date = dateOf(day)
    const ofDay = days.get(date) ?? new Map<Card, Figures>()
    days.set(date, ofDay)
    const figures = ofDay.get(card) ?? new Figures()
    ofDay.set(card, figures)
    return figures
  }
  const now = ground.clock.seconds()
  const count = (code: Code): void => {
    const { card, openid, takenAt, changedAt, state: is, more } = code
    if (!openid || !which(card)) return
    at(dayOfSeconds(takenAt), card)?.of('receive').add(openid)
    if (is === 'CONSUMED') at(dayOfSeconds(changedAt), card)?.of('verify').add(openid)
    if (is === 'GIFT_SUCC') at(dayOfSeconds(changedAt), card)?.of('given').add(openid)
    if (code.status(now) === 'EXPIRE') at(dayOfSeconds(code.validity.end), card)?.of('expire').add(openid)
    const activatedAt = more?.member?.activatedAt
    if (activatedAt !== undefined) {
      at(dayOfSeconds(activatedAt), card)?.of('active').add(openid)
      at(dayOfSeconds(activatedAt), card)?.of('new').add(openid)
    }
  }
  for (const code of state.systemCodes.values()) count(code)
  for (const { ownCodes } of state.byId.values()) if (ownCodes) for (const code of ownCodes.values()) count(code)
  for (const [key, views] of state.views) {
    const [day, id = ''] = key.split(' ')
    const card = state.byId.get(id)
    if (!card || !which(card)) continue
    const tally = at(Number(day), card)?.of('view')
    if (!tally) continue
    tally.count += views.count
    for (const openid of views.openids) tally.people.add(openid)
  }
  return new Map([...days].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Several cards as one. */
function joined(ofDay: ReadonlyMap<Card, Figures>): Figures {
  const all = new Figures()
  for (const figures of ofDay.values()) {
    for (const kind of KINDS) {
      const { count, people } = figures.of(kind)
      const tally = all.of(kind)
      tally.count += count
      for (const openid of people) tally.people.add(openid)
    }
  }
  return all
}

const WHOLE: readonly Kind[] = ['view', 'receive', 'verify', 'given', 'expire']
const OF_MEMBERS: readonly Kind[] = ['view', 'receive', 'verify']

/** As the data cube counts the types; others are in none of its tables of coupons. */
const TYPES: Readonly<Record<string, number>> = { DISCOUNT: 0, CASH: 1, GIFT: 2, GENERAL_COUPON: 3, GROUPON: 4 }

/** What was made on the platform's own page: nothing here is. */
const madeByApi = ({ body }: Call): boolean => intOf(body.cond_source) === 1

const overview = cardEndpoint('/datacube/getcardbizuininfo', (call) => {
  const span = spanOf(call)
  if (span instanceof Error) return span
  if (!madeByApi(call)) return { list: [] }
  return { list: [...collect(call, span, () => true)].map(([ref_date, ofDay]) => ({ ref_date, ...joined(ofDay).told(WHOLE) })) }
})

const ofCards = cardEndpoint('/datacube/getcardcardinfo', (call) => {
  const span = spanOf(call)
  if (span instanceof Error) return span
  const id = isMissing(call.body.card_id) ? undefined : textOf(call.body.card_id)
  if (!madeByApi(call)) return { list: [] }
  const days = collect(call, span, (card) => TYPES[card.type] !== undefined && (id === undefined || card.id === id))
  const list = [...days].flatMap(([ref_date, ofDay]) =>
    [...ofDay].map(([card, figures]) => ({ ref_date, card_id: card.id, card_type: TYPES[card.type], is_pay: 0, ...figures.told(WHOLE) })),
  )
  return { list }
})

/** Whom the platform counts as members at the end of a day. */
function membersUntil({ account }: Call, day: number, which: (card: Card) => boolean) {
  const people = new Set<string>()
  const ever = new Set<string>()
  const state = account.state(cards)
  const count = ({ card, openid, takenAt, more }: Code): void => {
    if (!openid || !which(card) || dayOfSeconds(takenAt) > day) return
    ever.add(openid)
    if (more?.member?.active && dayOfSeconds(more.member.activatedAt ?? takenAt) <= day) people.add(openid)
  }
  for (const code of state.systemCodes.values()) count(code)
  for (const { ownCodes } of state.byId.values()) if (ownCodes) for (const code of ownCodes.values()) count(code)
  return { total_user: people.size, total_receive_user: ever.size }
}

const isMemberCard = (card: Card): boolean => card.isMemberCard
const dayOfDate = (date: string): number => Date.parse(date) / 1000 / DAY

const ofMembers = cardEndpoint('/datacube/getcardmembercardinfo', (call) => {
  const span = spanOf(call)
  if (span instanceof Error) return span
  if (!madeByApi(call)) return { list: [] }
  const list = [...collect(call, span, isMemberCard)].map(([ref_date, ofDay]) => {
    const figures = joined(ofDay)
    return { ref_date, ...figures.told(OF_MEMBERS), active_user: figures.of('active').people.size, ...membersUntil(call, dayOfDate(ref_date), isMemberCard) }
  })
  return { list }
})

const ofMemberCard = cardEndpoint('/datacube/getcardmembercarddetail', (call) => {
  const span = spanOf(call)
  if (span instanceof Error) return span
  const card = cardOf(call)
  if (card instanceof Error) return card
  if (!madeByApi(call)) return { list: [] }
  const list = [...collect(call, span, (each) => each === card)].map(([ref_date, ofDay]) => {
    const figures = joined(ofDay)
    const { total_user } = membersUntil(call, dayOfDate(ref_date), (each) => each === card)
    return {
      ref_date,
      merchanttype: 1,
      cardid: card.id,
      submerchantid: 0,
      ...figures.told(OF_MEMBERS),
      active_cnt: figures.of('active').count,
      active_user: figures.of('active').people.size,
      new_user: figures.of('new').people.size,
      total_user,
      payOriginalFee: 0,
      fee: 0,
    }
  })
  return { list }
})

export const cardFigureEndpoints: readonly Endpoint[] = [overview, ofCards, ofMembers, ofMemberCard]
