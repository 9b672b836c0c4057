import type { ReplayResult } from '../../console/protocol.js'
import { HongyanError } from '../../errors.js'
import { defineCommand } from '../command.js'
import { type Screen, UsageError } from '../screen.js'
import { createPrint, type Print } from '../terminal/print.js'
import { createProgress } from '../terminal/progress.js'
import type { Column } from '../terminal/table.js'
import { ConsoleClient, remoteOptions, segment } from './console-client.js'
import { type Filter, filterOptions, readFilter } from './push-filter.js'
import { lateOf } from './push-lines.js'
import { listPushes } from './pushes.js'

export const replay = defineCommand(
  {
    name: 'replay',
    summary: 'runs pushes once more',
    usage: '<id…> | --state dead | --since 1h [options]',
    about: "The inbox's own command: a new attempt of the handlers on the same push. Its answer stays what it was.",
    words: 10_000,
    options: {
      ...filterOptions,
      reply: { type: 'boolean', help: 'what the handler replies is sent to the fan, as a customer-service message' },
      ...remoteOptions,
    },
    more: 'Exit code 1 where a run failed.',
  },
  async ({ values, positionals }, screen) => {
    const filter = readFilter(values)
    const isFiltered = Object.keys(filter).length > 0
    if (positionals.length > 0 && isFiltered) throw new UsageError('hongyan replay takes ids or a filter such as --state dead, not both')
    if (positionals.length === 0 && !isFiltered) throw new UsageError('hongyan replay needs ids, or a filter such as --state dead: hongyan pushes lists them')
    const client = new ConsoleClient(values, screen)
    const print = createPrint(screen, values.json === true)
    return isFiltered
      ? replayFilter(client, { filter, reply: values.reply === true }, { print, screen })
      : replayIds(client, { ids: positionals, reply: values.reply === true }, { print, screen })
  },
)

const columns: readonly Column<ReplayResult>[] = [
  { head: 'id', cell: ({ id }) => id },
  { head: 'attempt', cell: ({ attempt }) => String(attempt), side: 'right' },
  { head: 'state', cell: ({ state }) => state, colour: ({ error }) => (error ? 'red' : 'green') },
  { head: 'late reply', cell: ({ late }) => lateOf(late) ?? '' },
  { head: 'error', cell: ({ error }) => (error ? `${error.name}: ${error.message}` : '') },
]

interface Shown {
  readonly print: Print
  readonly screen: Screen
}

export async function replayIds(
  client: ConsoleClient,
  { ids, reply }: { readonly ids: readonly string[]; readonly reply: boolean },
  { print, screen }: Shown,
): Promise<number> {
  const progress = createProgress(screen)
  const results: ReplayResult[] = []
  try {
    for (const id of ids) {
      progress.tell(`replayed ${results.length} of ${ids.length}`)
      results.push(await client.post<ReplayResult>(`/api/pushes/${segment(id)}/replay`, { reply }))
    }
  } finally {
    progress.end()
    // What was done before one failed has been done.
    if (results.length > 0) print.many(results, columns, '')
  }
  return results.some(({ error }) => error) ? 1 : 0
}

export async function replayFilter(
  client: ConsoleClient,
  { filter, reply }: { readonly filter: Filter; readonly reply: boolean },
  { print, screen }: Shown,
): Promise<number> {
  const progress = createProgress(screen)
  const over = new AbortController()
  const watched = countRuns(client, over.signal, (runs) => progress.tell(`replaying: ${runs} runs so far`)).catch(() => undefined)
  try {
    const { done, failed, replayed } = await client.post<{ done: number; failed: number; replayed: readonly ReplayResult[] }>('/api/replay', { filter, reply })
    progress.end()
    if (replayed.length === 0 && (await listPushes(client, filter, 1)).length > 0)
      throw new HongyanError('not-found', 'these pushes are listed, but the inbox has forgotten them', {
        hint: 'One in memory forgets everything when its process ends; `npm i libsql`, or Node 22.13, gives it a file',
      })
    if (print.isJson) for (const each of replayed) print.one(each, '')
    else {
      const failures = replayed.filter(({ error }) => error)
      if (failures.length > 0) print.many(failures, columns, '')
      screen.out(`replayed ${done + failed}: ${done} done, ${failed} failed\n`)
    }
    return failed > 0 ? 1 : 0
  } finally {
    progress.end()
    over.abort()
    await watched
  }
}

/** Counts rows that come to rest, by the stream. */
async function countRuns(client: ConsoleClient, signal: AbortSignal, tell: (runs: number) => void): Promise<void> {
  let runs = 0
  for await (const event of client.events(signal)) {
    if (event.kind !== 'pushes') continue
    runs += event.rows.filter(({ state }) => state !== 'running').length
    tell(runs)
  }
}
