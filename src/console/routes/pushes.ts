import type { PushType } from '../../generated/pushes.js'
import type { PushFilter, PushState } from '../../inbox/contract.js'
import { attributesOf, descriptorOf, nameOf } from '../catalogue-form.js'
import { asCurl, asTest } from '../copy.js'
import type { Desk } from '../desk.js'
import { asNewPush } from '../edited.js'
import type { ReplayResult } from '../protocol.js'
import { detailOf, rawOf, rowOf } from '../push-detail.js'
import type { RowFilter } from '../push-index.js'
import { type IndexedPush, pushId } from '../push-row.js'
import { Refusal, wrong } from '../refusal.js'
import { fieldsOf, flagIf, intIf, inWorld, objectIf, queryInt, type Route, route, textIf } from '../route.js'
import { single, trigger } from '../trigger.js'

const ANY_TIME = { least: 0, most: Number.MAX_SAFE_INTEGER }
const STATES = ['received', 'running', 'done', 'retry', 'dead', 'refused', 'lost']
const INBOX_STATES: readonly string[] = ['received', 'done', 'retry', 'dead']

export const pushRoutes: readonly Route[] = [
  route('GET pushes', ({ desk, query }) => {
    const from = queryInt(query, 'from', { least: 0, most: 1_000_000 }) ?? 0
    const limit = queryInt(query, 'limit', { least: 1, most: 1000 }) ?? 100
    return desk.index.list(filterOf(query), { from, limit })
  }),
  route('GET pushes/:id', ({ desk, at }) => detailOf(desk, rowOf(desk, at('id')))),
  route('POST pushes/:id/replay', ({ desk, at, body }) => {
    desk.checkMayReplay()
    return replay(desk, rowOf(desk, at('id')), flagIf(fieldsOf(body, ['reply']), 'reply'))
  }),
  route('POST replay', ({ desk, body }) => {
    desk.checkMayReplay()
    return replayMany(desk, body)
  }),
  ...inWorld([
    route('POST trigger', ({ desk, body }) => trigger(desk, body)),
    route('POST pushes/:id/send', ({ desk, at, body }) => send(desk, rowOf(desk, at('id')), body)),
    route('GET pushes/:id/copy', ({ desk, at, query }) => copied(desk, rowOf(desk, at('id')), query)),
  ]),
]

function filterOf(query: URLSearchParams): RowFilter {
  const text = (name: string) => query.get(name) || undefined
  const state = text('state')?.split(',')
  const unknown = state?.find((each) => !STATES.includes(each))
  if (unknown !== undefined) throw wrong('state', `is none: ${unknown.slice(0, 40)}`, `The states are ${STATES.join(', ')}`)
  return {
    state,
    type: text('type'),
    source: text('source'),
    appId: text('appId'),
    text: text('text'),
    since: queryInt(query, 'since', ANY_TIME),
    until: queryInt(query, 'until', ANY_TIME),
  }
}

async function copied(desk: Desk, row: IndexedPush, query: URLSearchParams): Promise<{ readonly text: string }> {
  const raw = await rawOf(desk, row)
  const as = query.get('as')
  const { appId } = row
  const { url, registration } = desk.world().account(appId)
  if (as === 'test') return { text: asTest({ appId, raw, target: registration.target, seen: desk.index.details.get(row.id)?.record?.seen }) }
  if (as !== 'curl') throw wrong('as', 'is neither curl nor test')
  if (url === undefined) throw new Refusal(409, 'the account has no URL: it is called in this process', { hint: 'Copy it as a test' })
  return { text: asCurl({ simulator: desk.world(), appId, raw, url }) }
}

/** The inbox's own command. */
async function replay(desk: Desk, row: IndexedPush, reply: boolean): Promise<ReplayResult> {
  if (row.inboxId === undefined) throw new Refusal(409, 'no inbox has this push', { hint: 'Send it again as a new push' })
  const { attempt, state, error, late } = await desk.source.replay(row.inboxId, { reply })
  return { id: row.id, attempt, state, late, ...(error && { error }) }
}

const MANY = 10_000

async function replayMany(desk: Desk, body: unknown): Promise<{ done: number; failed: number; replayed: readonly ReplayResult[] }> {
  const fields = fieldsOf(body, ['filter', 'reply'])
  const given = objectIf(fields, 'filter')
  if (!given) throw wrong('filter', 'is missing', '{ "state": "dead" } names the dead letters')
  const filter = fieldsOf(given, ['state', 'type', 'source', 'appId', 'text', 'since', 'until', 'ids'])
  const reply = flagIf(fields, 'reply')
  const { ids } = filter
  const replayed: ReplayResult[] = []
  if (ids !== undefined || filter.text !== undefined) {
    for (const row of chosen(desk, filter).reverse()) replayed.push(await replay(desk, row, reply).catch((error: unknown) => failed(row, error)))
  } else {
    const report = await desk.source.replayAll(inboxFilter(filter), { reply })
    for (const { id, ...result } of report.replayed) replayed.push({ ...result, id: desk.index.byInboxId(id)?.id ?? id })
  }
  const failures = replayed.filter(({ error }) => error !== undefined).length
  return { done: replayed.length - failures, failed: failures, replayed }
}

type Fields = Readonly<Record<string, unknown>>

function chosen(desk: Desk, filter: Fields): IndexedPush[] {
  const { ids } = filter
  if (ids !== undefined) {
    if (!Array.isArray(ids) || ids.length > MANY) throw wrong('filter.ids', `is no list of at most ${MANY}`)
    return ids.map((id) => rowOf(desk, String(id)))
  }
  const { text, ...others } = filter
  const wanted = { ...inboxFilter(others), text: textIf({ text }, 'text') }
  return [...desk.index.latest({ ...wanted, state: statesOf(others.state) })].filter(({ inboxId }) => inboxId !== undefined).slice(0, MANY)
}

const statesOf = (given: unknown): PushState[] | undefined => {
  if (given === undefined || given === null) return undefined
  const states = Array.isArray(given) ? given.map(String) : String(given).split(',')
  const unknown = states.find((state) => !INBOX_STATES.includes(state))
  if (unknown !== undefined) throw wrong('filter.state', `is none that is replayed: ${unknown.slice(0, 40)}`, `They are ${INBOX_STATES.join(', ')}`)
  return states as PushState[]
}

const inboxFilter = (filter: Fields): PushFilter => ({
  state: statesOf(filter.state),
  type: textIf(filter, 'type'),
  source: textIf(filter, 'source'),
  appId: textIf(filter, 'appId'),
  since: intIf(filter.since, 'filter.since', ANY_TIME),
  until: intIf(filter.until, 'filter.until', ANY_TIME),
})

const failed = (row: IndexedPush, error: unknown): ReplayResult => {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  const state = INBOX_STATES.includes(row.state) ? (row.state as PushState) : 'received'
  return { id: row.id, attempt: row.attempt, state, late: row.late ?? 'none', error: { name, message } }
}

/** An edited replay: a new push, signed afresh. */
async function send(desk: Desk, row: IndexedPush, body: unknown): Promise<unknown> {
  const account = desk.world().account(row.appId)
  const fields = fieldsOf(body, ['raw', 'attributes', 'source'])
  const raw = textIf(fields, 'raw')
  const attributes = objectIf(fields, 'attributes')
  if ((raw === undefined) === (attributes === undefined)) throw wrong('raw', 'or attributes: one of them says what is sent')
  if (attributes) {
    const push = descriptorOf(row.type)
    const source = textIf(fields, 'source') ?? row.source
    const sent = account.push(nameOf(push) as PushType, source, attributesOf(push, attributes))
    note(desk, row)
    return single(sent)
  }
  const { clock, random } = account.core.ground
  const before = await rawOf(desk, row).catch(() => '')
  const fresh = asNewPush({ appId: row.appId, before, raw: raw as string, now: clock.seconds(), newId: () => random.longId() })
  const sent = account.pushRaw(fresh)
  note(desk, row)
  return { ...(await single(sent)), id: pushId(row.appId, fresh) }
}

function note(desk: Desk, from: IndexedPush): void {
  const row = desk.index.get(desk.index.lastId ?? '')
  if (row && row !== from) row.from = from.id
}
