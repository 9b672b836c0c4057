import type { PushDetail, PushList, PushRow } from '../../console/protocol.js'
import { defineCommand } from '../command.js'
import { type Screen, untilTold } from '../screen.js'
import { createPrint, type Print } from '../terminal/print.js'
import { table } from '../terminal/table.js'
import { ConsoleClient, remoteOptions, segment } from './console-client.js'
import { type Filter, filterOptions, readCount, readFilter } from './push-filter.js'
import { pushColumns, pushText } from './push-lines.js'

/** What a page of the console's list holds at most. */
const PAGE = 500

export const pushes = defineCommand(
  {
    name: 'pushes',
    summary: 'what was pushed, and what became of it',
    usage: '[id] [options]',
    about: 'The pushes that the console knows, latest first. With an id: one of them, opened, with the worksheet of its signature.',
    words: 1,
    options: {
      ...filterOptions,
      text: { type: 'string', value: '<text>', help: 'that is in it' },
      limit: { type: 'string', short: 'n', value: '<n>', help: 'so many (20)' },
      follow: { type: 'boolean', short: 'f', help: 'shows each push as it comes, until it is told to end' },
      ...remoteOptions,
    },
  },
  async ({ values, positionals: [id] }, screen) => {
    const client = new ConsoleClient(values, screen)
    const print = createPrint(screen, values.json === true)
    if (id !== undefined) {
      const detail = await client.get<PushDetail>(`/api/pushes/${segment(id)}`)
      print.one(detail, pushText(detail, print.paint))
      return 0
    }
    const filter = { ...readFilter(values), ...(values.text !== undefined && { text: values.text }) }
    const limit = readCount('--limit', values.limit, { usual: 20 })
    if (values.follow) await follow(client, filter, { print, screen })
    else print.many(await listPushes(client, filter, limit), pushColumns, 'no pushes')
    return 0
  },
)

/** Page by page, latest first. */
export async function listPushes(client: ConsoleClient, filter: Filter & { readonly text?: string }, limit: number): Promise<readonly PushRow[]> {
  const rows: PushRow[] = []
  while (rows.length < limit) {
    const asked = Math.min(PAGE, limit - rows.length)
    const page = await client.get<PushList>('/api/pushes', { ...filter, from: rows.length, limit: asked })
    rows.push(...page.rows)
    if (page.rows.length < asked || rows.length >= page.total) break
  }
  return rows
}

interface Shown {
  readonly print: Print
  readonly screen: Screen
}

/** Each row once for each state that it rests in. */
async function follow(client: ConsoleClient, filter: Filter & { readonly text?: string }, { print, screen }: Shown): Promise<void> {
  const over = new AbortController()
  const told = untilTold(screen).then(() => over.abort())
  const shown = new Map<string, string>()
  let isFirst = true
  for await (const event of client.events(over.signal)) {
    if (event.kind !== 'pushes') continue
    for (const row of event.rows) {
      const { state, attempt, deliveries } = row
      const now = `${state} ${attempt} ${deliveries}`
      if (state === 'running' || shown.get(row.id) === now || !fits(row, filter)) continue
      shown.delete(row.id)
      shown.set(row.id, now)
      if (shown.size > 10_000) forgetOldest(shown)
      const text = table([row], pushColumns, { paint: print.paint, width: screen.isTerminal ? screen.columns : undefined })
      print.one(row, isFirst ? text : text.slice(text.indexOf('\n') + 1))
      isFirst = false
    }
  }
  if (over.signal.aborted) await told
}

function fits(row: PushRow, { state, type, source, appId, since, until, text }: Filter & { readonly text?: string }): boolean {
  return (
    (state === undefined || row.state === state) &&
    (type === undefined || row.type === type) &&
    (source === undefined || row.source === source) &&
    (appId === undefined || row.appId === appId) &&
    (since === undefined || row.at >= since) &&
    (until === undefined || row.at < until) &&
    (text === undefined || JSON.stringify(row).includes(text))
  )
}

function forgetOldest(shown: Map<string, string>): void {
  const { value } = shown.keys().next()
  if (value !== undefined) shown.delete(value)
}
