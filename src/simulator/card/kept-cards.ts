import type { Json, JsonObject, Row, RowReader } from '../core/row.js'
import { Card, type CardStatus, Code, type CodeMore, codeStates } from './card.js'
import type { Cards } from './cards.js'
import type { Validity } from './validity.js'

/** Cards in a kept world: each card, code and page is a row that says what it is. */

const statuses: readonly CardStatus[] = [
  'CARD_STATUS_NOT_VERIFY',
  'CARD_STATUS_VERIFY_FAIL',
  'CARD_STATUS_VERIFY_OK',
  'CARD_STATUS_DELETE',
  'CARD_STATUS_DISPATCH',
]

/** What came as JSON is JSON. */
const json = (value: unknown): Json | undefined => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as Json))

export function* rowsOfCards(state: Cards): Iterable<Row> {
  const { byId, systemCodes, testers, pages, storeCards, tickets, views, movedAway, nonces, olderNonces } = state
  for (const card of byId.values()) yield rowOfCard(card)
  for (const code of systemCodes.values()) yield rowOfCode(code)
  for (const { ownCodes } of byId.values()) if (ownCodes) for (const code of ownCodes.values()) yield rowOfCode(code)
  if (testers.openids.length + testers.names.length > 0) yield { is: 'testers', openids: testers.openids, names: testers.names }
  for (const { id, url, cardIds } of pages.values()) yield { is: 'page', page_id: id, url, card_ids: cardIds }
  for (const [poi_id, card_id] of storeCards) yield { is: 'store', poi_id, card_id }
  for (const [ticket, info] of tickets) yield { is: 'ticket', ticket, info }
  for (const [key, { count, openids }] of views) yield { is: 'views', key, count, openids: [...openids] }
  for (const [key, count] of movedAway) yield { is: 'moved', key, count }
  for (const nonce of [...olderNonces, ...nonces]) yield { is: 'nonce', nonce }
}

function rowOfCard(card: Card): Row {
  return {
    is: 'card',
    card_id: card.id,
    type: card.type,
    status: card.status,
    round: card.round,
    refuseReason: card.refuseReason || undefined,
    createdAt: card.createdAt,
    updatedAt: card.updatedAt,
    stock: card.stock,
    total: card.total,
    payCell: card.payCell || undefined,
    selfConsume: json(card.selfConsume),
    form: json(card.form),
    validity: json(card.validity),
    contents: json(card.contents),
  }
}

function rowOfCode({ code, card, openid, state, takenAt, changedAt, outerStr, more }: Code): Row {
  return {
    is: 'code',
    code,
    card_id: card.id,
    state,
    ...(openid && { openid, takenAt, changedAt }),
    ...(outerStr && { outerStr }),
    // Read as it will be: so that the same world is the same text, whatever was noted first.
    ...(more && { more: json(moreOf(objectIf(json(more)))) }),
  }
}

export function loadCards(rows: readonly RowReader[], state: Cards): Cards {
  for (const row of rows) {
    switch (row.oneOf('is', ['card', 'code', 'testers', 'page', 'store', 'ticket', 'views', 'moved', 'nonce'])) {
      case 'card':
        state.add(loadCard(row))
        break
      case 'code':
        loadCode(row, state)
        break
      case 'testers':
        state.testers = { openids: texts(row, 'openids'), names: texts(row, 'names') }
        break
      case 'page':
        state.pages.set(row.text('page_id'), { id: row.text('page_id'), url: row.text('url'), cardIds: texts(row, 'card_ids') })
        break
      case 'store':
        state.storeCards.set(row.text('poi_id'), row.text('card_id'))
        break
      case 'ticket':
        state.tickets.set(row.text('ticket'), row.object('info'))
        break
      case 'views':
        state.views.set(row.text('key'), { count: row.int('count'), openids: new Set(texts(row, 'openids')) })
        break
      case 'moved':
        state.movedAway.set(row.text('key'), row.int('count'))
        break
      case 'nonce':
        state.useNonce(row.text('nonce'))
    }
  }
  return state
}

const texts = (row: RowReader, name: string): string[] => row.list(name).filter((each): each is string => typeof each === 'string')

function loadCard(row: RowReader): Card {
  const card = new Card({
    id: row.text('card_id'),
    type: row.text('type'),
    contents: row.object('contents'),
    createdAt: row.int('createdAt'),
    validity: loadValidity(row),
    stock: row.int('stock'),
  })
  card.status = row.oneOf('status', statuses)
  card.round = row.int('round')
  card.refuseReason = row.textIf('refuseReason') ?? ''
  card.updatedAt = row.int('updatedAt')
  card.total = row.int('total')
  card.payCell = row.flag('payCell')
  if (row.row.selfConsume !== undefined) {
    const { verify, amount } = row.object('selfConsume')
    card.selfConsume = { verify: verify === true, amount: amount === true }
  }
  if (row.row.form !== undefined) card.form = row.object('form')
  return card
}

function loadValidity(row: RowReader): Validity {
  const { kind, begin, end, after, term } = row.object('validity')
  if (kind === 'range' && typeof begin === 'number' && typeof end === 'number') return { kind, begin, end }
  if (kind === 'term' && typeof after === 'number' && typeof term === 'number') return { kind, after, term, end: typeof end === 'number' ? end : undefined }
  return { kind: 'permanent' }
}

function loadCode(row: RowReader, state: Cards): void {
  const card = state.byId.get(row.text('card_id'))
  // A code without its card cannot have been exported: whoever wrote it by hand left the card out.
  if (!card) return
  const code = new Code(row.text('code'), card)
  code.state = row.oneOf('state', codeStates)
  code.takenAt = row.intIf('takenAt') ?? 0
  code.changedAt = row.intIf('changedAt') ?? 0
  code.outerStr = row.textIf('outerStr') ?? ''
  if (row.row.more !== undefined) code.more = moreOf(row.object('more'))
  state.addCode(code)
  if (card.mode === 'deposit') card.deposit.push(code)
  const openid = row.textIf('openid')
  if (openid !== undefined) state.give(code, openid)
}

/** It was written by {@link rowOfCode}; of what somebody has written by hand only what is of the right kind is taken. */
function moreOf({ outerId, beginAt, endAt, giver, given, gift, mark, member, ticket, reason, balance, mayGive }: JsonObject): CodeMore {
  const { id, chatRoom } = objectIf(gift)
  const { openid, until } = objectIf(mark)
  return {
    ...(typeof outerId === 'string' && { outerId }),
    ...(typeof beginAt === 'number' && { beginAt }),
    ...(typeof endAt === 'number' && { endAt }),
    ...(typeof giver === 'string' && { giver }),
    ...(typeof given === 'number' && { given }),
    ...(typeof id === 'string' && { gift: { id, chatRoom: chatRoom === true } }),
    ...(typeof openid === 'string' && typeof until === 'number' && { mark: { openid, until } }),
    ...(member !== undefined && { member: memberOf(objectIf(member)) }),
    ...(ticket !== undefined && { ticket: objectIf(ticket) }),
    ...(typeof reason === 'string' && { reason }),
    ...(typeof balance === 'number' && { balance }),
    ...(typeof mayGive === 'boolean' && { mayGive }),
  }
}

function memberOf({ active, activatedAt, number, bonus, balance, values, background, info }: JsonObject): NonNullable<CodeMore['member']> {
  return {
    active: active === true,
    ...(typeof activatedAt === 'number' && { activatedAt }),
    ...(typeof number === 'string' && { number }),
    bonus: typeof bonus === 'number' ? bonus : 0,
    balance: typeof balance === 'number' ? balance : 0,
    ...(Array.isArray(values) && { values: values.map((each) => (typeof each === 'string' ? each : undefined)) }),
    ...(typeof background === 'string' && { background }),
    ...(info !== undefined && { info: objectIf(info) }),
  }
}

const objectIf = (value: Json | undefined): JsonObject => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {})
