import { renderSVG } from 'uqr'
import { controlRoutes } from '../../simulator/control/routes.js'
import type { Json } from '../../simulator/core/row.js'
import { type FaultName, faultTable } from '../../simulator/faults/table.js'
import { ruleTable } from '../../simulator/rule-table.js'
import { catalogue } from '../catalogue-form.js'
import type { Desk } from '../desk.js'
import type { Clock, Faults, Overview, RuleRow } from '../protocol.js'
import { wrong } from '../refusal.js'
import { type Asked, fieldsOf, inWorld, Plain, queryInt, type Route, route, textIf } from '../route.js'
import { callRow } from '../simulator-watch.js'
import { version } from '../version.js'
import { worksheetOf } from '../worksheet.js'

const BUDGET_MS = 5000
/** A kept world may be large. */
const LONGEST_WORLD = 256 * 1024 * 1024
/** Of what a QR code holds, in bytes. */
const LONGEST_TEXT = 1000

const anywhere: readonly Route[] = [
  route('GET overview', ({ desk, csrf }) => overview(desk, csrf)),
  route('GET catalogue', () => catalogue()),
  route('GET clock', ({ desk }) => clockOf(desk)),
  route('GET qr', ({ query }) => qr(query.get('text') ?? '')),
  route('GET charts', ({ desk, query }) => desk.index.minutes.charts(desk.now(), queryInt(query, 'minutes', { least: 1, most: 1440 }) ?? 60)),
]

const simulated: readonly Route[] = inWorld([
  route('GET faults', ({ desk }) => faults(desk)),
  route('POST faults', async ({ desk, body }) => {
    await control(desk, 'POST', ['faults'], body)
    return changed(desk, 'faults', faults)
  }),
  route('DELETE faults', async ({ desk }) => {
    await control(desk, 'DELETE', ['faults'])
    return changed(desk, 'faults', faults)
  }),
  route('DELETE faults/:which', async ({ desk, at }) => {
    await control(desk, 'DELETE', ['faults', at('which')])
    return changed(desk, 'faults', faults)
  }),
  route('GET rules', ({ desk }) => rules(desk)),
  route('POST rules', async ({ desk, body }) => {
    await control(desk, 'POST', ['rules'], body)
    return changed(desk, 'rules', rules)
  }),
  route('POST clock/advance', async ({ desk, body }) => {
    fieldsOf(body, ['ms'])
    await control(desk, 'POST', ['clock', 'advance'], body)
    return changed(desk, 'clock', clockOf)
  }),
  route('POST clock/set', async ({ desk, body }) => {
    fieldsOf(body, ['now'])
    await control(desk, 'POST', ['clock', 'set'], body)
    return changed(desk, 'clock', clockOf)
  }),
  route('GET tokens', ({ desk }) => desk.tokens?.rows() ?? []),
  route('POST tokens/:appId/steal', async ({ desk, at }) => {
    await desk.tokens?.steal(at('appId'))
    desk.stream.changed('tokens')
    return desk.tokens?.rows() ?? []
  }),
  route('GET calls', ({ desk, query }) => {
    const from = queryInt(query, 'from', { least: 0, most: 1_000_000 }) ?? 0
    const limit = queryInt(query, 'limit', { least: 1, most: 1000 }) ?? 100
    return desk
      .world()
      .calls()
      .reverse()
      .slice(from, from + limit)
      .map(callRow)
  }),
  route('POST worksheet', ({ desk, body }) => worksheet(desk, body)),
  route('GET world', ({ desk }) => new Plain('application/json; charset=utf-8', withoutTokens(desk.world().exportWorld()))),
  route(
    'POST world',
    async ({ desk, body }) => {
      if (body === undefined) throw wrong('the body', 'is empty', 'Give it a world that was exported')
      await control(desk, 'POST', ['world'], body)
      desk.stream.changedAll()
      return clockOf(desk)
    },
    LONGEST_WORLD,
  ),
])

export const worldRoutes: readonly Route[] = [...anywhere, ...simulated]

/** What the simulator's control API does already. */
export async function control(desk: Desk, method: string, parts: readonly string[], body?: Asked['body']): Promise<unknown> {
  return controlRoutes(desk.world(), { method, parts, query: new URLSearchParams() })?.(body as Json | undefined)
}

function changed<T>(desk: Desk, what: 'faults' | 'rules' | 'clock', now: (desk: Desk) => T): T {
  desk.stream.changed(what)
  return now(desk)
}

async function overview(desk: Desk, csrf: string): Promise<Overview> {
  const { simulator } = desk
  const told = simulator ? ((await control(desk, 'GET', [])) as Pick<Overview, 'actions'>) : { actions: [] }
  return {
    version: version(),
    mode: simulator ? 'dev' : 'attached',
    accounts: desk.accounts(),
    may: { replay: desk.mayReplay, act: simulator !== undefined },
    csrf,
    actions: told.actions,
    clock: clockOf(desk),
    counts: desk.index.counts,
    seq: desk.stream.seq,
    budgetMs: BUDGET_MS,
  }
}

function clockOf({ simulator }: Desk): Clock {
  if (!simulator) return { now: Date.now(), running: true, virtual: false }
  return { now: simulator.clock.now(), running: simulator.clock.running, virtual: true }
}

function qr(text: string): Plain {
  if (text === '') throw wrong('text', 'is missing')
  if (Buffer.byteLength(text) > LONGEST_TEXT) throw wrong('text', `is longer than ${LONGEST_TEXT} bytes`)
  return new Plain('image/svg+xml', renderSVG(text, { ecc: 'M', border: 4, pixelSize: 8 }))
}

const OF_ALL = ['appId', 'times', 'after', 'probability'] as const

function faults(desk: Desk): Faults {
  const on = desk.world().faults.list()
  return {
    on: on.map((fault) => {
      // Without secrets.
      const { id, name, struck, over: _over, ...options } = JSON.parse(JSON.stringify(fault)) as Faults['on'][number] & { readonly over: boolean }
      return { id, name, struck, options }
    }),
    known: (Object.keys(faultTable) as FaultName[]).map((name) => {
      const { strikes, zh, en, usual = {}, needs = [] } = faultTable[name] as (typeof faultTable)[FaultName] & { usual?: object; needs?: readonly string[] }
      const own = strikes === 'calls' ? ['path'] : strikes === 'deliveries' ? ['type'] : []
      const options = strikes === 'at once' ? ['appId'] : [...OF_ALL, ...own, ...Object.keys(usual), ...needs]
      return { name, strikes, zh, en, options: [...new Set([...options, ...(name === 'errcode' ? ['errmsg'] : [])])] }
    }),
  }
}

const shown = (value: unknown): string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value)

function rules(desk: Desk): RuleRow[] {
  const now: Readonly<Record<string, unknown>> = desk.world().rules
  return Object.entries(ruleTable).map(([name, { value, doc, source }]) => ({ name, value: shown(now[name]), usual: shown(value), doc, source }))
}

/** Somebody's request, checked with the token of the simulated account. */
function worksheet(desk: Desk, body: unknown): unknown {
  const fields = fieldsOf(body, ['appId', 'search', 'body'])
  const { token, mode } = desk.world().account(textIf(fields, 'appId')).registration
  const search = textIf(fields, 'search')
  if (!search) throw wrong('search', 'is missing', 'It is the part of the URL behind the question mark')
  return worksheetOf({ search, body: textIf(fields, 'body') ?? '', token, now: Math.floor(Date.now() / 1000), sealed: mode !== 'plain' })
}

/** Tokens and tickets open something: whoever loads the world has its accounts fetch new ones. */
function withoutTokens(world: string): string {
  const parsed = JSON.parse(world) as { accounts: Record<string, unknown>[] }
  for (const account of parsed.accounts) for (const name of ['tokens', 'logins']) if (account[name] !== undefined) account[name] = []
  return `${JSON.stringify(parsed, undefined, 2)}\n`
}
